package org.graunt.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * A population by age and sex: males to the left, females to the right on the same scale, with the outline of a comparison
 * period on request.
 *
 * <p>Bars start at 0 and are as thick as their ages. Where age groups differ in width, each bar shows persons per single year of
 * age, so that areas compare. An open group is drawn as wide as the group before it, or five years after single ages, which the
 * footnote says. Males are negative in the dataset and positive in every label.
 */
public final class PopulationPyramid {

    private static final Color MALE = new Color(0x0072B2);
    private static final Color FEMALE = new Color(0xE69F00);

    private PopulationPyramid() {}

    /**
     * Draws the last period of a population.
     *
     * @param population a stock by age and sex, and by period if it has several; other axes are summed over
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException if the table has no ages or no sexes
     */
    public static JFreeChart of(CohortTable population, Locale language) {
        return draw(population, null, null, ChartOptions.in(language));
    }

    /**
     * Draws one period of a population.
     *
     * @param population a stock by age, sex and period; other axes are summed over
     * @param period the period drawn as bars; a number stands for the label it prints as
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the table has no ages, sexes or periods, or not that period
     */
    public static JFreeChart of(CohortTable population, Object period, ChartOptions options) {
        return draw(population, String.valueOf(period), null, options);
    }

    /**
     * Draws one period of a population, and the outline of another.
     *
     * @param population a stock by age, sex and period; other axes are summed over
     * @param period the period drawn as bars; a number stands for the label it prints as
     * @param outline the period drawn as an outline
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the table has no ages, sexes or periods, or not those periods
     */
    public static JFreeChart of(CohortTable population, Object period, Object outline, ChartOptions options) {
        return draw(population, String.valueOf(period), String.valueOf(outline), options);
    }

    private static JFreeChart draw(CohortTable population, String period, String outline, ChartOptions options) {
        Sides bars = Sides.of(population, period);
        Sides compared = outline == null ? null : Sides.of(population, outline);
        AgeGroups ages = bars.ages;
        List<String> texts = new ArrayList<>(ages.labels());
        texts.add(bars.period);
        Style style = Style.of(options, texts);

        double most = Math.max(bars.most(), compared == null ? 0 : compared.most());
        Multiple multiple = Multiple.of(most, style.language());
        NiceScale half = NiceScale.fromZero(most / multiple.size);
        NumberAxis counts = countAxis(style, multiple, half, bars.even);
        XYPlot plot = style.plot(ageAxis(style, ages), counts);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setDataset(0, bars.bars(multiple));
        plot.setRenderer(0, barRenderer(style, ages));
        if (compared != null) {
            plot.setDataset(1, compared.outline(multiple));
            plot.setRenderer(1, outlineRenderer(style));
        }
        double top = upper(ages, ages.size() - 1) - 0.02 * (upper(ages, ages.size() - 1) - ages.lower(0));
        plot.addAnnotation(sideLabel(style, Words.MALE, bars.total(0), top, -0.98 * half.upper(), TextAnchor.TOP_LEFT));
        plot.addAnnotation(
                sideLabel(style, Words.FEMALE, bars.total(1), top, 0.98 * half.upper(), TextAnchor.TOP_RIGHT));

        List<String> notes = new ArrayList<>();
        int last = ages.size() - 1;
        if (ages.isOpen()) {
            String width = NiceScale.decimals(style.language(), 0).format(drawnWidth(ages, last));
            notes.add(style.words(Words.OPEN_GROUP, ages.label(last), width));
        }
        notes.add(bars.notShown(style.language()));
        notes.add(compared == null ? "" : compared.notShown(style.language()));
        String subtitle =
                compared == null ? bars.period : style.words(Words.BARS_AND_OUTLINE, bars.period, compared.period);
        return style.frame(plot, style.words(Words.POPULATION_PYRAMID), subtitle, notes);
    }

    private static XYTextAnnotation sideLabel(
            Style style, Words side, double total, double age, double count, TextAnchor anchor) {
        String name = Style.capitalised(style.words(side));
        String number = NiceScale.decimals(style.language(), 0).format(total);
        XYTextAnnotation label =
                new XYTextAnnotation(Double.isNaN(total) ? name : name + style.words(Words.COLON) + number, age, count);
        label.setFont(style.text());
        label.setPaint(style.theme().readable(side == Words.MALE ? MALE : FEMALE));
        label.setTextAnchor(anchor);
        return label;
    }

    private static NumberAxis countAxis(Style style, Multiple multiple, NiceScale half, boolean even) {
        String perYear = even ? "" : style.words(Words.PERSONS_PER_YEAR_OF_AGE);
        NiceScale both = new NiceScale(-half.upper(), half.upper(), half.step());
        NumberAxis axis = style.axis(style.words(multiple.words) + perYear, both);
        axis.setNumberFormatOverride(new Unsigned(half.format(style.language())));
        return axis;
    }

    private static NumberAxis ageAxis(Style style, AgeGroups ages) {
        NumberAxis axis = new UprightAxis(style.words(Words.AGE));
        axis.setRange(ages.lower(0), upper(ages, ages.size() - 1));
        boolean tens = !ages.isOpen() || ages.lower(ages.size() - 1) % 10 == 0;
        axis.setTickUnit(new NumberTickUnit(tens ? 10 : 5));
        NumberFormat plain = NiceScale.decimals(style.language(), 0);
        axis.setNumberFormatOverride(ages.isOpen() ? new OpenEnd(plain, ages.lower(ages.size() - 1)) : plain);
        return style.quiet(axis);
    }

    private static XYBarRenderer barRenderer(Style style, AgeGroups ages) {
        XYBarRenderer renderer = new XYBarRenderer(ages.isSingle() ? 0 : 0.08);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, MALE);
        renderer.setSeriesPaint(1, FEMALE);
        // Outlines in the colour of the bars close the hairlines that smoothing leaves between neighbours.
        renderer.setDrawBarOutline(ages.isSingle());
        for (int side = 0; side < 2; side++) {
            renderer.setSeriesOutlinePaint(side, side == 0 ? MALE : FEMALE);
            renderer.setSeriesOutlineStroke(side, new BasicStroke(0.6f));
        }
        return renderer;
    }

    private static XYLineAndShapeRenderer outlineRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int side = 0; side < 2; side++) {
            renderer.setSeriesPaint(side, style.theme().ink());
            renderer.setSeriesStroke(side, Style.solid(1.4));
        }
        return renderer;
    }

    /** Years of age that a group is drawn over. */
    private static double drawnWidth(AgeGroups ages, int group) {
        if (!ages.isOpen(group)) {
            return ages.width(group);
        }
        int before = group == 0 ? 1 : ages.width(group - 1);
        return before == 1 ? 5 : before;
    }

    private static double upper(AgeGroups ages, int group) {
        return ages.lower(group) + drawnWidth(ages, group);
    }

    /** Persons, or thousands of them where there are many; tens of thousands in Chinese. */
    private record Multiple(double size, Words words) {
        static Multiple of(double most, Locale language) {
            if (Words.isChinese(language)) {
                return most >= 20_000
                        ? new Multiple(10_000, Words.PERSONS_TEN_THOUSANDS)
                        : new Multiple(1, Words.PERSONS);
            }
            return most >= 10_000 ? new Multiple(1000, Words.PERSONS_THOUSANDS) : new Multiple(1, Words.PERSONS);
        }
    }

    /** The counts of one period, males and females. */
    private static final class Sides {
        private static final List<String> SEXES = List.of("male", "female");

        private final String period;
        private final AgeGroups ages;
        private final boolean even;
        private final double[][] persons;
        private final List<CellState> absent = new ArrayList<>();
        private final List<String> absentNames = new ArrayList<>();

        private Sides(String period, AgeGroups ages) {
            this.period = period;
            this.ages = ages;
            this.persons = new double[2][ages.size()];
            boolean same = true;
            for (int group = 1; group < ages.size(); group++) {
                same &= ages.isOpen(group) || ages.width(group) == ages.width(0);
            }
            this.even = same;
        }

        static Sides of(CohortTable population, String wanted) {
            boolean timed = population.has(Axes.PERIOD);
            if (wanted != null && !timed) {
                throw new IllegalArgumentException(
                        "table " + population.name() + ": has no axis period, so no '" + wanted + "'");
            }
            String period = "";
            CohortTable table = population;
            if (timed) {
                List<String> periods = population.axis(Axes.PERIOD).labels();
                period = wanted == null ? periods.get(periods.size() - 1) : wanted;
                table = population.where(Axes.PERIOD, period);
            }
            CohortTable counts = table.sumTo(Axes.AGE, Axes.SEX);
            Sides sides = new Sides(period, counts.axis(Axes.AGE).ages());
            for (int side = 0; side < 2; side++) {
                for (int group = 0; group < sides.ages.size(); group++) {
                    String age = sides.ages.label(group);
                    String sex = SEXES.get(side);
                    CellState state = counts.state(age, sex);
                    sides.persons[side][group] = state == CellState.VALUE ? counts.get(age, sex) : Double.NaN;
                    if (state != CellState.VALUE) {
                        sides.absent.add(state);
                        sides.absentNames.add(sex + " " + age);
                    }
                }
            }
            return sides;
        }

        /** Length of a bar: persons, or persons per year of age where groups differ in width. */
        private double length(int side, int group) {
            return even ? persons[side][group] : persons[side][group] / drawnWidth(ages, group);
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

        XYIntervalSeriesCollection bars(Multiple multiple) {
            XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
            for (int side = 0; side < 2; side++) {
                XYIntervalSeries series = new XYIntervalSeries(SEXES.get(side));
                for (int group = 0; group < ages.size(); group++) {
                    double length = length(side, group) / multiple.size;
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

        XYSeriesCollection outline(Multiple multiple) {
            XYSeriesCollection lines = new XYSeriesCollection();
            for (int side = 0; side < 2; side++) {
                XYSeries line = new XYSeries(SEXES.get(side) + " " + period, false, true);
                for (int group = 0; group < ages.size(); group++) {
                    double length = length(side, group) / multiple.size;
                    double end = side == 0 ? -length : length;
                    line.add(ages.lower(group), end);
                    line.add(upper(ages, group), end);
                }
                line.add(upper(ages, ages.size() - 1), 0);
                lines.addSeries(line);
            }
            return lines;
        }

        String notShown(Locale language) {
            List<String> entries = new ArrayList<>();
            for (int i = 0; i < absent.size(); i++) {
                String who = period.isEmpty() ? absentNames.get(i) : period + " " + absentNames.get(i);
                entries.add(Words.UNIT.in(language, who, Words.of(absent.get(i)).in(language)));
            }
            return Words.listed(language, Words.NOT_SHOWN, entries);
        }
    }

    /** Numbers without their sign: both sides of the pyramid count persons. */
    private static final class Unsigned extends NumberFormat {
        private static final long serialVersionUID = 1L;
        private final NumberFormat plain;

        Unsigned(NumberFormat plain) {
            this.plain = plain;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return plain.format(Math.abs(number), to, position);
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return plain.format(Math.abs(number), to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            return plain.parse(source, position);
        }
    }

    /** Ages, the open one with a plus sign and nothing beyond it. */
    private static final class OpenEnd extends NumberFormat {
        private static final long serialVersionUID = 1L;
        private final NumberFormat plain;
        private final int open;

        OpenEnd(NumberFormat plain, int open) {
            this.plain = plain;
            this.open = open;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            if (number > open) {
                return to;
            }
            StringBuffer text = plain.format(number, to, position);
            return number == open ? text.append('+') : text;
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return format((double) number, to, position);
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            return plain.parse(source, position);
        }
    }
}
