package org.graunt.charts;

import java.awt.Color;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.projection.PopulationFan;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * A projected population by age and sex with limits: bars in full colour up to the lower limit, pale ones on to the upper, a line
 * at the median, and on request an observed year as a dashed line.
 *
 * <pre>{@code
 * PopulationFan fan = plan.trajectories(1000, 42).fertility(process).population(2016, 2035);
 * JFreeChart chart = ProjectedPyramid.of(fan, 0.80, population, 2015, ChartOptions.in(Locale.ENGLISH));
 * }</pre>
 *
 * <p>Bars, ages and open groups are drawn as by {@link PopulationPyramid}. Limits are those of each age and sex by itself; they do
 * not add up, so no totals are given.
 */
public final class ProjectedPyramid {

    private static final double USUAL_LEVEL = 0.80;
    private static final double PALE = 0.62;
    private static final double DARK = 0.45;

    private ProjectedPyramid() {}

    /**
     * Draws the last date of a projection with 80 % limits.
     *
     * @param fan draws of a population, of one area
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException if the population has several areas
     */
    public static JFreeChart of(PopulationFan fan, Locale language) {
        return of(fan, USUAL_LEVEL, ChartOptions.in(language));
    }

    /**
     * Draws the last date of a projection.
     *
     * @param fan draws of a population, of one area
     * @param level share of the trajectories between the limits, strictly between 0 and 1
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the population has several areas, or the level is out of range
     */
    public static JFreeChart of(PopulationFan fan, double level, ChartOptions options) {
        return draw(fan, level, null, options);
    }

    /**
     * Draws the last date of a projection, and an observed date as a dashed line.
     *
     * @param fan draws of a population, of one area
     * @param level share of the trajectories between the limits, strictly between 0 and 1
     * @param observed the observed population of that area by age, sex and period
     * @param period the period of the dashed line; a number stands for the label it prints as
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the population has several areas, the level is out of range, or the observed table has
     *     no ages, sexes or periods, or not that period
     */
    public static JFreeChart of(
            PopulationFan fan, double level, CohortTable observed, Object period, ChartOptions options) {
        return draw(fan, level, PyramidSides.of(observed, String.valueOf(period)), options);
    }

    /**
     * Draws limits from elsewhere, such as those of a national projection.
     *
     * @param lower lower limits by age and sex, and by period if there are several, of which the last is drawn
     * @param middle medians or means, of the same ages
     * @param upper upper limits, of the same ages
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if a table has no ages or no sexes, or their ages or last periods differ
     */
    public static JFreeChart of(CohortTable lower, CohortTable middle, CohortTable upper, ChartOptions options) {
        return draw(lower, middle, upper, null, Words.LIMITS_PYRAMID.in(options.language()), options);
    }

    private static JFreeChart draw(PopulationFan fan, double level, PyramidSides compared, ChartOptions options) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: " + level + ", must lie strictly between 0 and 1");
        }
        for (Axis axis : fan.axes()) {
            if (axis.name().equals(Axes.AREA) && axis.size() > 1) {
                throw new IllegalArgumentException("population: " + axis.size()
                        + " areas, one can be drawn at a time; project one with where(...)");
            }
        }
        double tail = (1 - level) / 2;
        String percent = Style.of(options, List.of()).percent(level);
        return draw(
                fan.quantile(tail),
                fan.quantile(0.5),
                fan.quantile(1 - tail),
                compared,
                Words.INTERVAL_PYRAMID.in(
                        options.language(),
                        percent,
                        NiceScale.decimals(options.language(), 0).format(fan.draws())),
                options);
    }

    private static JFreeChart draw(
            CohortTable lower,
            CohortTable middle,
            CohortTable upper,
            PyramidSides compared,
            String note,
            ChartOptions options) {
        Objects.requireNonNull(options, "options");
        PyramidSides low = PyramidSides.of(lower, null);
        PyramidSides mid = PyramidSides.of(middle, null);
        PyramidSides high = PyramidSides.of(upper, null);
        requireSame(low, mid);
        requireSame(high, mid);
        AgeGroups ages = mid.ages();
        List<String> texts = new ArrayList<>();
        middle.axes().forEach(axis -> texts.addAll(axis.labels()));
        Style style = Style.of(options, texts);

        double most = Math.max(high.most(), compared == null ? 0 : compared.most());
        PopulationPyramid.Multiple multiple = PopulationPyramid.Multiple.of(most, style.language());
        NiceScale half = NiceScale.fromZero(most / multiple.size());
        NumberAxis counts = PopulationPyramid.countAxis(style, multiple, half, mid.isEven());
        XYPlot plot = PopulationPyramid.plot(style, ages, counts);
        Color male = PopulationPyramid.MALE;
        Color female = PopulationPyramid.FEMALE;
        plot.setDataset(0, high.bars(multiple.size()));
        plot.setRenderer(
                0,
                PopulationPyramid.barRenderer(
                        ages, style.theme().tint(male, PALE), style.theme().tint(female, PALE)));
        plot.setDataset(1, low.bars(multiple.size()));
        plot.setRenderer(1, PopulationPyramid.barRenderer(ages, male, female));
        plot.setDataset(2, mid.outline(multiple.size()));
        plot.setRenderer(
                2,
                lines(
                        ChartTheme.mix(male, style.theme().ink(), DARK),
                        ChartTheme.mix(female, style.theme().ink(), DARK),
                        Style.solid(1.2)));
        if (compared != null) {
            plot.setDataset(
                    3,
                    compared.ages().isSingle() ? compared.profile(multiple.size()) : compared.outline(multiple.size()));
            plot.setRenderer(3, lines(style.theme().ink(), style.theme().ink(), Style.dashed(1.4, 5, 3)));
        }
        PopulationPyramid.nameSides(plot, style, Double.NaN, Double.NaN);

        List<String> notes = new ArrayList<>();
        notes.add(note);
        notes.add(PopulationPyramid.openGroup(mid, style));
        notes.add(mid.notShown(style.language()));
        notes.add(compared == null ? "" : compared.notShown(style.language()));
        List<String> place = Slices.fixedLabels(middle.axes(), options.language(), Axes.AGE, Axes.SEX, Axes.PERIOD);
        place.add(
                compared == null
                        ? style.words(Words.PROJECTED_ONLY, mid.when(style))
                        : style.words(Words.PROJECTED_AND_OUTLINE, mid.when(style), compared.when(style)));
        return style.frame(
                plot, style.words(Words.POPULATION_PYRAMID), String.join(style.words(Words.COMMA), place), notes);
    }

    private static void requireSame(PyramidSides limit, PyramidSides middle) {
        if (!limit.ages().equals(middle.ages()) || !limit.period().equals(middle.period())) {
            throw new IllegalArgumentException("limits: ages " + limit.ages() + " of period '" + limit.period()
                    + "', must be those of the middle, " + middle.ages() + " of '" + middle.period() + "'");
        }
    }

    private static XYLineAndShapeRenderer lines(Color male, Color female, Stroke stroke) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int side = 0; side < 2; side++) {
            renderer.setSeriesPaint(side, side == 0 ? male : female);
            renderer.setSeriesStroke(side, stroke);
        }
        return renderer;
    }
}
