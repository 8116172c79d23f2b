package org.graunt.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.graunt.forecast.Forecast;
import org.graunt.forecast.Series;
import org.graunt.projection.Fan;
import org.graunt.projection.FanTable;
import org.graunt.projection.Outcome;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * What was observed, and the fan of what may come: a band for each level, the wider the lighter, that opens from the last
 * observation, and the middle of the futures as a dashed line.
 *
 * <pre>{@code
 * JFreeChart chart = FanChart.of(Ets.auto().forecast(births, 10, 0.80, 0.95), Locale.ENGLISH);
 * }</pre>
 *
 * <p>Each band is named by its level where it ends. The value axis starts at 0 only if the values come near it.
 */
public final class FanChart {

    private static final float WIDEST_TINT = 0.82f;
    private static final float NARROWEST_TINT = 0.45f;
    private static final double NEAR_ZERO = 0.35;

    private static final double[] USUAL_LEVELS = {0.80, 0.95};

    /** About a line, in characters. */
    private static final int LONGEST_NOTE = 120;

    private FanChart() {}

    /**
     * Draws a forecast with all its levels.
     *
     * @param forecast points and limits after the end of a series
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     */
    public static JFreeChart of(Forecast forecast, Locale language) {
        return of(forecast, ChartOptions.in(language));
    }

    /**
     * Draws a forecast with all its levels.
     *
     * @param forecast points and limits after the end of a series
     * @param options language, words and look; the title is the name of the series unless given
     * @return the chart
     */
    public static JFreeChart of(Forecast forecast, ChartOptions options) {
        Objects.requireNonNull(forecast, "forecast");
        Series series = forecast.series();
        int n = series.length();
        double[] levels = forecast.levels();
        double[][] lower = new double[levels.length][];
        double[][] upper = new double[levels.length][];
        for (int level = 0; level < levels.length; level++) {
            lower[level] = forecast.lower(levels[level]);
            upper[level] = forecast.upper(levels[level]);
        }
        FanShape fan = new FanShape(
                series.name(),
                times(series, 0, n),
                series.values(),
                times(series, n, forecast.horizon()),
                forecast.mean(),
                levels,
                lower,
                upper);
        // The members of a pool would fill a paragraph; they stay with the forecast. Measured in English, so that both
        // languages say the same.
        List<String> lengths = forecast.notes();
        List<String> words = forecast.notes(options.language());
        List<String> notes = IntStream.range(0, words.size())
                .filter(note -> lengths.get(note).length() <= LONGEST_NOTE)
                .mapToObj(words::get)
                .toList();
        return draw(fan, "", Words.FORECAST, forecast.method(options.language()), notes, options);
    }

    /**
     * Draws an outcome of trajectories, such as births, with bands between quantiles and the median.
     *
     * @param observed the same counts by period before the projection; of several areas those of the fan's own area, if it has
     *     one; other axes are summed over
     * @param outcome the outcome, of one area
     * @param levels levels of the bands, each strictly between 0 and 1; 0.80 and 0.95 if there are none
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the outcome has several areas, the observed counts have no periods, are not of the area
     *     of the outcome, or are events where that is a population or a stock where it is not, or a level is out of range
     */
    public static JFreeChart of(CohortTable observed, Fan outcome, double[] levels, ChartOptions options) {
        double[] sorted = levels.length == 0
                ? USUAL_LEVELS.clone()
                : Arrays.stream(levels).sorted().distinct().toArray();
        for (double level : sorted) {
            if (!(level > 0 && level < 1)) {
                throw new IllegalArgumentException("level: " + level + ", must lie strictly between 0 and 1");
            }
        }
        List<Object> fixed = new ArrayList<>();
        for (Axis axis : outcome.axes()) {
            if (!axis.name().equals(Axes.PERIOD) && axis.size() > 1) {
                throw new IllegalArgumentException(outcome.outcome().label() + ": axis " + axis.name()
                        + " has several labels, one fan can be drawn at a time");
            }
            fixed.add(axis.labels().get(0));
        }
        int at = outcome.axes().stream().map(Axis::name).toList().indexOf(Axes.PERIOD);
        List<String> periods = outcome.axes().get(at).labels();
        TimeScale future = TimeScale.of(outcome.axes().get(at));
        requireSameKind(observed, outcome.outcome());
        String area = area(outcome);
        CohortTable past = ofArea(observed, area).sumTo(Axes.PERIOD);
        TimeScale before = TimeScale.of(past.axis(Axes.PERIOD));

        FanTable middle = outcome.quantiles(0.5);
        double[] median = new double[periods.size()];
        double[][] lower = new double[sorted.length][periods.size()];
        double[][] upper = new double[sorted.length][periods.size()];
        double[] times = new double[periods.size()];
        for (int i = 0; i < times.length; i++) {
            fixed.set(at, periods.get(i));
            times[i] = future.place(i);
            median[i] = middle.quantile(0.5, fixed.toArray());
        }
        for (int level = 0; level < sorted.length; level++) {
            double tail = (1 - sorted[level]) / 2;
            FanTable limits = outcome.quantiles(tail, 1 - tail);
            for (int i = 0; i < times.length; i++) {
                fixed.set(at, periods.get(i));
                lower[level][i] = limits.quantile(tail, fixed.toArray());
                upper[level][i] = limits.quantile(1 - tail, fixed.toArray());
            }
        }
        double[] pastTimes = new double[past.axis(Axes.PERIOD).size()];
        Arrays.setAll(pastTimes, before::place);
        String name = Words.of(outcome.outcome()).in(options.language());
        FanShape shape = new FanShape(name, pastTimes, past.toArray(), times, median, sorted, lower, upper);
        String method = Words.DRAWS.in(options.language(), Integer.toString(outcome.draws()));
        return draw(shape, area, Words.PROJECTED, method, List.of(), options);
    }

    /** Births do not go on as a population, nor a population as births. */
    private static void requireSameKind(CohortTable observed, Outcome outcome) {
        TableDescription.Kind kind = observed.description().kind();
        boolean population = outcome == Outcome.POPULATION;
        if (population && kind == TableDescription.Kind.EVENTS || !population && kind == TableDescription.Kind.STOCK) {
            throw new IllegalArgumentException("observed: table " + observed.name() + " has "
                    + kind.name().toLowerCase(Locale.ROOT) + ", the fan is of " + outcome.label()
                    + "; the past must be of the same counts");
        }
    }

    /** The area of a fan, or an empty text if it has none. */
    private static String area(Fan outcome) {
        return outcome.axes().stream()
                .filter(axis -> axis.name().equals(Axes.AREA))
                .map(axis -> axis.labels().get(0))
                .findFirst()
                .orElse("");
    }

    /** The counts of an area; all of them if no area is asked for, or the table does not tell areas apart. */
    private static CohortTable ofArea(CohortTable observed, String area) {
        if (area.isEmpty() || !observed.has(Axes.AREA)) {
            return observed;
        }
        List<String> areas = observed.axis(Axes.AREA).labels();
        if (!areas.contains(area)) {
            String named = areas.size() == 1 ? "area " + areas.get(0) : areas.size() + " areas from " + areas.get(0);
            throw new IllegalArgumentException("observed: table " + observed.name() + " is of " + named
                    + ", the fan of area " + area + "; the past must be of the same area");
        }
        return observed.where(Axes.AREA, area);
    }

    /** Middles of parts of a year, whole years at their own number. */
    static double[] times(Series series, int from, int count) {
        int parts = series.frequency().perYear();
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            int position = series.startPart() - 1 + from + i;
            times[i] = series.startYear() + (parts == 1 ? position : (position + 0.5) / parts);
        }
        return times;
    }

    static JFreeChart draw(
            FanShape fan, String area, Words future, String method, List<String> notes, ChartOptions options) {
        List<String> texts = new ArrayList<>(notes);
        texts.add(area);
        texts.add(fan.name());
        texts.add(method);
        Style style = Style.of(options, texts);
        int last = fan.lastObserved();
        if (last < 0) {
            throw new IllegalArgumentException(fan.name() + ": no observation to draw");
        }

        Color colour = style.series(0);
        NiceScale scale = scale(fan);
        XYPlot plot = style.plot(
                TimeScale.axis(style, Words.YEAR, fan.pastTimes()[0], fan.times()[fan.times().length - 1]),
                style.axis(fan.name(), scale));
        List<EndLabels.Label> names = new ArrayList<>();
        int levels = fan.levels().length;
        for (int i = 0; i < levels; i++) {
            int level = levels - 1 - i;
            plot.setDataset(i, band(fan, level, last, scale));
            plot.setRenderer(i, bandRenderer(style.theme().tint(colour, tint(i, levels))));
            int end = fan.times().length - 1;
            names.add(new EndLabels.Label(
                    style.percent(fan.levels()[level]) + "%",
                    fan.times()[end],
                    Math.min(fan.upper()[level][end], scale.upper()),
                    style.theme().muted()));
        }
        XYSeries middle = new XYSeries(style.words(future));
        middle.add(fan.pastTimes()[last], fan.past()[last]);
        for (int i = 0; i < fan.times().length; i++) {
            middle.add(fan.times()[i], fan.middle()[i]);
        }
        plot.setDataset(levels, new XYSeriesCollection(middle));
        plot.setRenderer(levels, middleRenderer(style, colour));
        plot.setDataset(levels + 1, observed(style, fan));
        plot.setRenderer(levels + 1, observedRenderer(style));
        XYSeries mark = new XYSeries("last observed");
        mark.add(fan.pastTimes()[last], fan.past()[last]);
        plot.setDataset(levels + 2, new XYSeriesCollection(mark));
        plot.setRenderer(levels + 2, markRenderer(style));
        int end = fan.times().length - 1;
        names.add(new EndLabels.Label(
                style.words(future),
                fan.times()[end],
                fan.middle()[end],
                style.theme().readable(colour)));
        plot.setInsets(style.insets(EndLabels.room(style, names)));
        plot.addAnnotation(new EndLabels(names, style.text()));

        List<String> foot = new ArrayList<>();
        foot.add(levels == 0 ? "" : style.words(Words.FAN, style.percents(fan.levels()), method));
        foot.addAll(notes);
        String span = style.words(
                Words.OBSERVED_AND_FORESEEN,
                year(fan.pastTimes()[0]),
                year(fan.pastTimes()[last]),
                style.words(future),
                year(fan.times()[end]));
        String title = fan.name().isEmpty() ? style.words(future) : fan.name();
        String subtitle = area.isEmpty() ? span : area + style.words(Words.COMMA) + span;
        return style.frame(plot, title, subtitle, foot);
    }

    static float tint(int fromWidest, int levels) {
        return levels == 1
                ? (WIDEST_TINT + NARROWEST_TINT) / 2
                : WIDEST_TINT - (WIDEST_TINT - NARROWEST_TINT) * fromWidest / (levels - 1);
    }

    static String year(double time) {
        return Integer.toString((int) Math.floor(time));
    }

    private static NiceScale scale(FanShape fan) {
        Extent extent = new Extent();
        List<double[]> all = new ArrayList<>(List.of(fan.past(), fan.middle()));
        all.addAll(List.of(fan.lower()));
        all.addAll(List.of(fan.upper()));
        for (double[] numbers : all) {
            for (double number : numbers) {
                extent.include(number);
            }
        }
        boolean fromZero = extent.least >= 0 && extent.least < NEAR_ZERO * extent.most;
        return fromZero ? NiceScale.fromZero(extent.most) : NiceScale.of(extent.least, extent.most);
    }

    private static YIntervalSeriesCollection band(FanShape fan, int level, int last, NiceScale scale) {
        double beyond = scale.upper() - scale.lower();
        YIntervalSeries band = new YIntervalSeries(Double.toString(fan.levels()[level]));
        double now = fan.past()[last];
        band.add(fan.pastTimes()[last], now, now, now);
        for (int i = 0; i < fan.times().length; i++) {
            band.add(
                    fan.times()[i],
                    fan.middle()[i],
                    Math.max(fan.lower()[level][i], scale.lower() - beyond),
                    Math.min(fan.upper()[level][i], scale.upper() + beyond));
        }
        YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
        dataset.addSeries(band);
        return dataset;
    }

    static DeviationRenderer bandRenderer(Color colour) {
        DeviationRenderer renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1);
        renderer.setSeriesFillPaint(0, colour);
        return renderer;
    }

    private static XYSeriesCollection observed(Style style, FanShape fan) {
        XYSeries series = new XYSeries(style.words(Words.OBSERVED));
        for (int i = 0; i < fan.past().length; i++) {
            series.add(fan.pastTimes()[i], Double.isNaN(fan.past()[i]) ? null : fan.past()[i]);
        }
        return new XYSeriesCollection(series);
    }

    private static XYLineAndShapeRenderer observedRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.theme().ink());
        renderer.setSeriesStroke(0, Style.solid(2));
        return renderer;
    }

    static XYLineAndShapeRenderer middleRenderer(Style style, Color colour) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.theme().readable(colour));
        renderer.setSeriesStroke(0, Style.dashed(2, 7, 4));
        return renderer;
    }

    private static XYLineAndShapeRenderer markRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, style.theme().ink());
        renderer.setSeriesShape(0, Style.circle(4));
        return renderer;
    }
}
