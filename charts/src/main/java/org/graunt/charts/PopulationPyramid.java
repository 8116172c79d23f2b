package org.graunt.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.CohortTable;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A population by age and sex: males to the left, females to the right on the same scale, with the outline of a comparison
 * period on request.
 *
 * <p>Bars start at 0 and are as thick as their ages. Where age groups differ in width, each bar shows persons per single year of
 * age, so that areas compare. An open group is drawn as wide as the group before it, or five years after single ages, which the
 * footnote says. Males are negative in the dataset and positive in every label.
 */
public final class PopulationPyramid {

    static final Color MALE = new Color(0x0072B2);
    static final Color FEMALE = new Color(0xE69F00);

    /** What a label may take of the chart's padding. */
    private static final double BESIDE = 12;

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
        PyramidSides bars = PyramidSides.of(population, period);
        PyramidSides compared = outline == null ? null : PyramidSides.of(population, outline);
        AgeGroups ages = bars.ages();
        List<String> texts = new ArrayList<>();
        population.axes().forEach(axis -> texts.addAll(axis.labels()));
        Style style = Style.of(options, texts);

        double most = Math.max(bars.most(), compared == null ? 0 : compared.most());
        Multiple multiple = Multiple.of(most, style.language());
        NiceScale half = NiceScale.fromZero(most / multiple.size);
        NumberAxis counts = countAxis(style, multiple, half, bars.isEven());
        XYPlot plot = plot(style, ages, counts);
        plot.setDataset(0, bars.bars(multiple.size));
        plot.setRenderer(0, barRenderer(ages, MALE, FEMALE));
        if (compared != null) {
            plot.setDataset(1, compared.outline(multiple.size));
            plot.setRenderer(1, outlineRenderer(style));
        }
        nameSides(plot, style, bars.total(0), bars.total(1));

        List<String> notes = new ArrayList<>();
        notes.add(openGroup(bars, style));
        notes.add(bars.notShown(style.language()));
        notes.add(compared == null ? "" : compared.notShown(style.language()));
        List<String> place = Slices.fixedLabels(population.axes(), options.language(), Axes.AGE, Axes.SEX, Axes.PERIOD);
        place.add(
                compared == null
                        ? bars.period()
                        : style.words(Words.BARS_AND_OUTLINE, bars.period(), compared.period()));
        place.removeIf(String::isEmpty);
        String subtitle = String.join(style.words(Words.COMMA), place);
        return style.frame(plot, style.words(Words.POPULATION_PYRAMID), subtitle, notes);
    }

    /** A plot whose ages run upwards. */
    static XYPlot plot(Style style, AgeGroups ages, NumberAxis counts) {
        XYPlot plot = style.plot(ageAxis(style, ages), counts);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        // The last label stands half beyond the end of its axis.
        String last = counts.getNumberFormatOverride().format(counts.getUpperBound());
        double beside = Math.max(0, style.width(last) / 2 - BESIDE);
        plot.setInsets(new RectangleInsets(UprightAxis.room(style) + SideNames.room(style), 0, 0, beside));
        return plot;
    }

    /** Writes the sexes above the upper corners, with their totals unless these are NaN. */
    static void nameSides(XYPlot plot, Style style, double males, double females) {
        plot.addAnnotation(new SideNames(
                sideName(style, Words.MALE, males),
                style.theme().readable(MALE),
                sideName(style, Words.FEMALE, females),
                style.theme().readable(FEMALE),
                style));
    }

    /** How wide an open group is drawn, in a sentence; empty if there is none. */
    static String openGroup(PyramidSides bars, Style style) {
        AgeGroups ages = bars.ages();
        int last = ages.size() - 1;
        if (!ages.isOpen()) {
            return "";
        }
        double years = PyramidSides.drawnWidth(ages, last);
        boolean mean = years != PyramidSides.drawnWidth(ages, 0) || !bars.isEven();
        String width = NiceScale.decimals(style.language(), 0).format(years);
        return style.words(mean ? Words.OPEN_GROUP_MEAN : Words.OPEN_GROUP, ages.label(last), width);
    }

    private static String sideName(Style style, Words side, double total) {
        String name = Style.capitalised(style.words(side));
        String number = NiceScale.decimals(style.language(), 0).format(total);
        return Double.isNaN(total) ? name : name + style.words(Words.COLON) + number;
    }

    static NumberAxis countAxis(Style style, Multiple multiple, NiceScale half, boolean even) {
        String perYear = even ? "" : style.words(Words.PERSONS_PER_YEAR_OF_AGE);
        NiceScale both = new NiceScale(-half.upper(), half.upper(), half.step());
        NumberAxis axis = style.axis(style.words(multiple.words) + perYear, both);
        axis.setNumberFormatOverride(new UnsignedFormat(half.format(style.language())));
        return axis;
    }

    private static NumberAxis ageAxis(Style style, AgeGroups ages) {
        NumberAxis axis = new UprightAxis(style.words(Words.AGE), SideNames.room(style));
        axis.setRange(ages.lower(0), PyramidSides.upper(ages, ages.size() - 1));
        boolean tens = !ages.isOpen() || ages.lower(ages.size() - 1) % 10 == 0;
        axis.setTickUnit(new NumberTickUnit(tens ? 10 : 5));
        NumberFormat plain = NiceScale.decimals(style.language(), 0);
        axis.setNumberFormatOverride(ages.isOpen() ? new OpenAgeFormat(plain, ages.lower(ages.size() - 1)) : plain);
        return style.quiet(axis);
    }

    static XYBarRenderer barRenderer(AgeGroups ages, Color male, Color female) {
        XYBarRenderer renderer = new XYBarRenderer(ages.isSingle() ? 0 : 0.08);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, male);
        renderer.setSeriesPaint(1, female);
        // Outlines in the colour of the bars close the hairlines that smoothing leaves between neighbours.
        renderer.setDrawBarOutline(ages.isSingle());
        for (int side = 0; side < 2; side++) {
            renderer.setSeriesOutlinePaint(side, side == 0 ? male : female);
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

    /** Persons, or thousands of them where there are many; tens of thousands in Chinese. */
    record Multiple(double size, Words words) {
        static Multiple of(double most, Locale language) {
            if (Words.isChinese(language)) {
                return most >= 20_000
                        ? new Multiple(10_000, Words.PERSONS_TEN_THOUSANDS)
                        : new Multiple(1, Words.PERSONS);
            }
            return most >= 10_000 ? new Multiple(1000, Words.PERSONS_THOUSANDS) : new Multiple(1, Words.PERSONS);
        }
    }
}
