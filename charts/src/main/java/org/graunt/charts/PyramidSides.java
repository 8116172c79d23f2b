package org.graunt.charts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Scale;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The counts of one period by age, males and females, as a population pyramid shows them. */
final class PyramidSides {

    private static final List<String> SEXES = List.of("male", "female");

    private final String period;
    private final LocalDate date;
    private final AgeGroups ages;
    private final boolean even;
    private final double[][] persons;
    private final List<Absent> absent = new ArrayList<>();

    /** A cell that has no count. */
    private record Absent(int side, int group, CellState state) {}

    private PyramidSides(String period, LocalDate date, AgeGroups ages) {
        this.period = period;
        this.date = date;
        this.ages = ages;
        this.persons = new double[2][ages.size()];
        boolean same = true;
        for (int group = 1; group < ages.size(); group++) {
            same &= ages.isOpen(group) || ages.width(group) == ages.width(0);
        }
        this.even = same;
    }

    static PyramidSides of(CohortTable population, String wanted) {
        boolean timed = population.has(Axes.PERIOD);
        if (wanted != null && !timed) {
            throw new IllegalArgumentException(
                    "table " + population.name() + ": has no axis period, so no '" + wanted + "'");
        }
        String period = "";
        LocalDate date = null;
        CohortTable table = population;
        if (timed) {
            List<String> periods = population.axis(Axes.PERIOD).labels();
            period = wanted == null ? periods.get(periods.size() - 1) : wanted;
            table = population.where(Axes.PERIOD, period);
            date = table.axis(Axes.PERIOD).scale() instanceof Scale.Instants instants
                    ? instants.dates().get(0)
                    : null;
        }
        CohortTable counts = table.sumTo(Axes.AGE, Axes.SEX);
        PyramidSides sides =
                new PyramidSides(period, date, counts.axis(Axes.AGE).ages());
        for (int side = 0; side < 2; side++) {
            for (int group = 0; group < sides.ages.size(); group++) {
                String age = sides.ages.label(group);
                String sex = SEXES.get(side);
                CellState state = counts.state(age, sex);
                sides.persons[side][group] = state == CellState.VALUE ? counts.get(age, sex) : Double.NaN;
                if (state != CellState.VALUE) {
                    sides.absent.add(new Absent(side, group, state));
                }
            }
        }
        return sides;
    }

    /** Length of a bar: persons in as many years of age as the first group has, or in one where groups differ in width. */
    private double length(int side, int group) {
        double perYear = persons[side][group] / drawnWidth(ages, group);
        return even ? perYear * drawnWidth(ages, 0) : perYear;
    }

    String period() {
        return period;
    }

    /** The period as a reader says it: the end of a year where it is the boundary between two. */
    String when(Style style) {
        if (date != null && date.getDayOfYear() == 1) {
            return style.words(Words.END_OF, Integer.toString(date.getYear() - 1));
        }
        return period.matches("\\d{4}") ? style.words(Words.IN_YEAR, period) : period;
    }

    AgeGroups ages() {
        return ages;
    }

    /** Whether all closed groups are as wide as each other. */
    boolean isEven() {
        return even;
    }

    double most() {
        double most = 0;
        for (int side = 0; side < 2; side++) {
            for (int group = 0; group < ages.size(); group++) {
                double length = length(side, group);
                most = length > most ? length : most;
            }
        }
        return most;
    }

    /** Persons of one sex, NaN if a count is absent. */
    double total(int side) {
        double total = 0;
        for (double count : persons[side]) {
            total += count;
        }
        return total;
    }

    XYIntervalSeriesCollection bars(double unit) {
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        for (int side = 0; side < 2; side++) {
            XYIntervalSeries series = new XYIntervalSeries(SEXES.get(side));
            for (int group = 0; group < ages.size(); group++) {
                double length = length(side, group) / unit;
                if (!Double.isNaN(length)) {
                    double end = side == 0 ? -length : length;
                    double lower = ages.lower(group);
                    double upper = upper(ages, group);
                    series.add((lower + upper) / 2, lower, upper, end, Math.min(0, end), Math.max(0, end));
                }
            }
            bars.addSeries(series);
        }
        return bars;
    }

    XYSeriesCollection outline(double unit) {
        XYSeriesCollection lines = new XYSeriesCollection();
        for (int side = 0; side < 2; side++) {
            XYSeries line = new XYSeries(SEXES.get(side) + " " + period, false, true);
            for (int group = 0; group < ages.size(); group++) {
                double length = length(side, group) / unit;
                double end = side == 0 ? -length : length;
                line.add(ages.lower(group), end);
                line.add(upper(ages, group), end);
            }
            line.add(upper(ages, ages.size() - 1), 0);
            lines.addSeries(line);
        }
        return lines;
    }

    /** The ends of the bars joined at the middle of each age, which is quieter than an outline where ages are many. */
    XYSeriesCollection profile(double unit) {
        XYSeriesCollection lines = new XYSeriesCollection();
        for (int side = 0; side < 2; side++) {
            XYSeries line = new XYSeries(SEXES.get(side) + " " + period, false, true);
            for (int group = 0; group < ages.size(); group++) {
                double length = length(side, group) / unit;
                line.add((ages.lower(group) + upper(ages, group)) / 2, side == 0 ? -length : length);
            }
            lines.addSeries(line);
        }
        return lines;
    }

    String notShown(Locale language) {
        List<String> entries = new ArrayList<>();
        for (Absent cell : absent) {
            String who = Words.said(language, Axes.SEX, SEXES.get(cell.side), Axes.AGE, ages.label(cell.group));
            String when = period.isEmpty() ? who : Words.said(language, Axes.PERIOD, period, "", who);
            entries.add(Words.UNIT.in(language, when, Words.of(cell.state).in(language)));
        }
        return Words.listed(language, Words.NOT_SHOWN, entries);
    }

    /** Years of age that a group is drawn over. */
    static double drawnWidth(AgeGroups ages, int group) {
        if (!ages.isOpen(group)) {
            return ages.width(group);
        }
        int before = group == 0 ? 1 : ages.width(group - 1);
        return before == 1 ? 5 : before;
    }

    static double upper(AgeGroups ages, int group) {
        return ages.lower(group) + drawnWidth(ages, group);
    }
}
