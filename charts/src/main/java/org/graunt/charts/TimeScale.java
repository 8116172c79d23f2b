package org.graunt.charts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.graunt.table.Axis;
import org.graunt.table.Period;
import org.graunt.table.Scale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/**
 * Where the labels of an axis of time stand on a chart: a whole year at its own number, a part of a year at its middle, a date
 * at that date, counted in years.
 */
final class TimeScale {

    private final double[] places;
    private final boolean statistical;

    private TimeScale(double[] places, boolean statistical) {
        this.places = places;
        this.statistical = statistical;
    }

    /**
     * The scale of an axis.
     *
     * @throws IllegalArgumentException if its labels are neither periods, nor dates, nor years of four digits
     */
    static TimeScale of(Axis axis) {
        double[] places = new double[axis.size()];
        boolean statistical = false;
        for (int i = 0; i < places.length; i++) {
            String label = axis.labels().get(i);
            if (label.matches("\\d{4}")) {
                places[i] = Integer.parseInt(label);
            } else if (axis.scale() instanceof Scale.Periods periods) {
                places[i] = middle(periods.periods().get(i));
            } else if (axis.scale() instanceof Scale.Instants instants) {
                places[i] = year(instants.dates().get(i));
            } else {
                throw new IllegalArgumentException("axis " + axis.name() + ": '" + label
                        + "' is neither a period nor a year of four digits, so it has no place in time");
            }
            if (axis.scale() instanceof Scale.Periods periods) {
                LocalDate start = periods.periods().get(i).start();
                statistical |= label.matches("\\d{4}") && start.getDayOfYear() != 1;
            }
        }
        return new TimeScale(places, statistical);
    }

    private static double middle(Period period) {
        return (year(period.start()) + year(period.end())) / 2;
    }

    private static double year(LocalDate date) {
        LocalDate start = date.withDayOfYear(1);
        return date.getYear() + (double) ChronoUnit.DAYS.between(start, date) / date.lengthOfYear();
    }

    double place(int label) {
        return places[label];
    }

    /** Years along an axis of this scale. */
    double width() {
        double first = places[first()];
        double last = places[last()];
        return last - first + 2 * margin(first, last);
    }

    int first() {
        int first = 0;
        for (int i = 1; i < places.length; i++) {
            first = places[i] < places[first] ? i : first;
        }
        return first;
    }

    int last() {
        int last = 0;
        for (int i = 1; i < places.length; i++) {
            last = places[i] > places[last] ? i : last;
        }
        return last;
    }

    /** The axis from the first place of some scales to the last, labelled by years. */
    static NumberAxis axis(Style style, List<TimeScale> scales) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        boolean statistical = false;
        for (TimeScale scale : scales) {
            first = Math.min(first, scale.places[scale.first()]);
            last = Math.max(last, scale.places[scale.last()]);
            statistical |= scale.statistical;
        }
        return axis(style, statistical ? Words.STATISTICAL_YEAR : Words.YEAR, first, last);
    }

    /** An axis of whole numbers from the first to the last, such as years or periods ahead. */
    static NumberAxis axis(Style style, Words title, double first, double last) {
        NumberAxis axis = new UprightAxis(style.words(title));
        double margin = margin(first, last);
        axis.setRange(first - margin, last + margin);
        axis.setTickUnit(new NumberTickUnit(Math.max(1, step(last - first))));
        axis.setNumberFormatOverride(new DecimalFormat("0", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        return style.quiet(axis);
    }

    /** Room that an axis leaves on both sides of what is drawn. */
    static double margin(double first, double last) {
        return Math.max(0.25, (last - first) * 0.02);
    }

    /** Years between two labels: every year up to ten of them, then every second, fifth or tenth. */
    private static double step(double years) {
        return years <= 10 ? 1 : NiceScale.round(years / 12);
    }
}
