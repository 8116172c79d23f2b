package org.graunt.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.estimate.Estimate;
import org.graunt.forecast.Forecast;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.RowState;
import org.graunt.indicator.Unit;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * What surveys found, such as contraceptive prevalence, as points with error bars, and the fan of a forecast behind them: a band
 * for each level, the wider the lighter, with its middle as a dashed line.
 *
 * <pre>{@code
 * EstimateTable surveys = data.compute(Indicators.MODERN_PREVALENCE).by("source", Axes.PERIOD);
 * JFreeChart chart = PrevalenceChart.of(surveys, model, Locale.ENGLISH);
 * }</pre>
 *
 * <p>Points are not joined: a survey knows nothing of the years between. Surveys of several sources differ in colour and shape. The fan does not open
 * from the last survey, which has an error of its own, but stands where the forecast has its first period; a line marks the last
 * survey. The value axis starts at 0, and ends at 100 where percentages pass 50.
 */
public final class PrevalenceChart {

    private static final double HALF = 50;
    private static final double WHOLE = 100;

    private PrevalenceChart() {}

    /**
     * Draws survey estimates alone.
     *
     * @param surveys estimates by period, and by one other axis, such as the source, if there are several
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(EstimateTable, Forecast, ChartOptions)} does
     */
    public static JFreeChart of(EstimateTable surveys, Locale language) {
        return of(surveys, ChartOptions.in(language));
    }

    /**
     * Draws survey estimates alone.
     *
     * @param surveys estimates by period, and by one other axis, such as the source, if there are several
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(EstimateTable, Forecast, ChartOptions)} does
     */
    public static JFreeChart of(EstimateTable surveys, ChartOptions options) {
        return draw(surveys, null, options);
    }

    /**
     * Draws survey estimates before the fan of a forecast.
     *
     * @param surveys estimates by period, and by one other axis, such as the source, if there are several
     * @param model the forecast, in the unit of the estimates
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(EstimateTable, Forecast, ChartOptions)} does
     */
    public static JFreeChart of(EstimateTable surveys, Forecast model, Locale language) {
        return of(surveys, model, ChartOptions.in(language));
    }

    /**
     * Draws survey estimates before the fan of a forecast.
     *
     * @param surveys estimates by period, and by one other axis, such as the source, if there are several
     * @param model the forecast, in the unit of the estimates
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the estimates are not by period, two other axes have several labels, there are more
     *     sources than can be told apart beside the model, or no row has a value
     */
    public static JFreeChart of(EstimateTable surveys, Forecast model, ChartOptions options) {
        return draw(surveys, Objects.requireNonNull(model, "model"), options);
    }

    private static JFreeChart draw(EstimateTable surveys, Forecast model, ChartOptions options) {
        List<String> texts = Style.texts(surveys, options.language());
        if (model != null) {
            texts.add(model.method(options.language()));
            texts.addAll(model.notes(options.language()));
        }
        Style style = Style.of(options, texts);
        Slices slices = Slices.of(surveys, Axes.PERIOD, options.language());
        // The first colour is the model's.
        slices.requireAtMost(style.theme().palette().size() - 1);
        TimeScale time = TimeScale.of(slices.along());

        Extent values = new Extent();
        Extent times = new Extent();
        YIntervalSeriesCollection points = new YIntervalSeriesCollection();
        for (int source = 0; source < slices.count(); source++) {
            points.addSeries(points(surveys, slices, source, time, times, values));
        }
        if (times.most < times.least) {
            throw new IllegalArgumentException("estimates of " + surveys.name() + ": no row has a value to draw");
        }
        double first = times.least;
        double last = times.most;
        FanShape fan = model == null ? null : fan(model);
        if (fan != null) {
            include(fan, times, values);
        }
        NiceScale scale = scale(surveys.indicator(), values.most);

        XYPlot plot = style.plot(
                TimeScale.axis(style, Words.YEAR, times.least, times.most),
                style.axis(style.axisTitle(surveys.indicator()), scale));
        int layer = 0;
        if (fan != null) {
            layer = addFan(plot, fan, scale, style);
            plot.addDomainMarker(lastSurvey(last, style), Layer.BACKGROUND);
        }
        plot.setDataset(layer, points);
        plot.setRenderer(layer, renderer(slices.count(), style));

        List<String> notes = new ArrayList<>();
        notes.add(style.intervalNote(Words.BARS_INTERVAL, surveys));
        if (fan != null && fan.levels().length > 0) {
            notes.add(style.words(Words.FAN, style.percents(fan.levels()), model.method(style.language())));
            notes.addAll(model.notes(style.language()));
        }
        // A time without a survey is no gap to speak of: points are not joined.
        notes.add(slices.notShown(options.language(), state -> state != RowState.MISSING));
        notes.addAll(surveys.caveats(style.language()));
        List<String> place = new ArrayList<>(slices.fixed());
        String from = FanChart.year(first);
        String to = FanChart.year(last);
        boolean one = from.equals(to);
        String foreseen = fan == null ? "" : FanChart.year(times.most);
        String forecast = style.words(Words.FORECAST);
        if (fan == null) {
            place.add(one ? style.words(Words.SURVEY, from) : style.words(Words.SURVEYS, from, to));
        } else {
            place.add(
                    one
                            ? style.words(Words.SURVEY_AND_FORESEEN, from, forecast, foreseen)
                            : style.words(Words.SURVEYS_AND_FORESEEN, from, to, forecast, foreseen));
        }
        JFreeChart chart = style.frame(
                plot,
                surveys.indicator().name(options.language()),
                String.join(style.words(Words.COMMA), place),
                notes);
        if (slices.count() > 1) {
            chart.addSubtitle(sources(slices, style));
        }
        return chart;
    }

    private static YIntervalSeries points(
            EstimateTable surveys, Slices slices, int source, TimeScale time, Extent times, Extent values) {
        YIntervalSeries series = new YIntervalSeries(slices.name(source));
        for (int place = 0; place < slices.along().size(); place++) {
            if (slices.hasValue(source, place)) {
                Estimate estimate = surveys.estimateAt(slices.row(source, place));
                series.add(time.place(place), estimate.value(), estimate.lower(), estimate.upper());
                times.include(time.place(place));
                values.include(estimate.value());
                values.include(estimate.upper());
            }
        }
        return series;
    }

    private static FanShape fan(Forecast model) {
        int n = model.series().length();
        double[] levels = model.levels();
        double[][] lower = new double[levels.length][];
        double[][] upper = new double[levels.length][];
        for (int i = 0; i < levels.length; i++) {
            lower[i] = model.lower(levels[i]);
            upper[i] = model.upper(levels[i]);
        }
        return new FanShape(
                model.method(),
                new double[0],
                new double[0],
                FanChart.times(model.series(), n, model.horizon()),
                model.mean(),
                levels,
                lower,
                upper);
    }

    private static void include(FanShape fan, Extent times, Extent values) {
        for (int i = 0; i < fan.times().length; i++) {
            times.include(fan.times()[i]);
            values.include(fan.middle()[i]);
            for (double[] upper : fan.upper()) {
                values.include(upper[i]);
            }
        }
    }

    private static NiceScale scale(Indicator indicator, double most) {
        return indicator.unit() == Unit.PERCENT && most > HALF
                ? new NiceScale(0, WHOLE, WHOLE / 5)
                : NiceScale.fromZero(most);
    }

    /** Adds bands, widest first, and the middle; returns the number of datasets. */
    private static int addFan(XYPlot plot, FanShape fan, NiceScale scale, Style style) {
        Color colour = style.series(0);
        int levels = fan.levels().length;
        int end = fan.times().length - 1;
        double beyond = scale.upper() - scale.lower();
        List<EndLabels.Label> names = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            int level = levels - 1 - i;
            YIntervalSeries band = new YIntervalSeries(Double.toString(fan.levels()[level]));
            for (int t = 0; t <= end; t++) {
                band.add(
                        fan.times()[t],
                        fan.middle()[t],
                        Math.max(fan.lower()[level][t], scale.lower() - beyond),
                        Math.min(fan.upper()[level][t], scale.upper() + beyond));
            }
            YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
            dataset.addSeries(band);
            plot.setDataset(i, dataset);
            plot.setRenderer(i, FanChart.bandRenderer(style.theme().tint(colour, FanChart.tint(i, levels))));
            names.add(new EndLabels.Label(
                    style.percent(fan.levels()[level]) + "%",
                    fan.times()[end],
                    Math.min(fan.upper()[level][end], scale.upper()),
                    style.theme().muted()));
        }
        XYSeries middle = new XYSeries(style.words(Words.FORECAST));
        for (int t = 0; t <= end; t++) {
            middle.add(fan.times()[t], fan.middle()[t]);
        }
        plot.setDataset(levels, new XYSeriesCollection(middle));
        plot.setRenderer(levels, FanChart.middleRenderer(style, colour));
        names.add(new EndLabels.Label(
                style.words(Words.FORECAST),
                fan.times()[end],
                fan.middle()[end],
                style.theme().readable(colour)));
        plot.setInsets(style.insets(EndLabels.room(style, names)));
        plot.addAnnotation(new EndLabels(names, style.text()));
        return levels + 1;
    }

    private static ValueMarker lastSurvey(double last, Style style) {
        ValueMarker marker = new ValueMarker(last, style.theme().muted(), Style.dashed(1, 4, 3));
        marker.setLabel(style.words(Words.LAST_SURVEY));
        marker.setLabelFont(style.text());
        marker.setLabelPaint(style.theme().muted());
        marker.setLabelAnchor(RectangleAnchor.BOTTOM_LEFT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        marker.setLabelOffset(new RectangleInsets(4, 5, 4, 5));
        marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
        return marker;
    }

    private static Color colour(int sources, int source, Style style) {
        return sources == 1 ? style.theme().ink() : style.series(source + 1);
    }

    private static XYErrorRenderer renderer(int sources, Style style) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDrawYError(true);
        renderer.setCapLength(5);
        renderer.setDefaultLinesVisible(false);
        for (int source = 0; source < sources; source++) {
            renderer.setSeriesPaint(source, colour(sources, source, style));
            renderer.setSeriesStroke(source, new BasicStroke(1.3f));
            renderer.setSeriesShape(source, Style.marker(source));
        }
        return renderer;
    }

    private static LegendTitle sources(Slices slices, Style style) {
        LegendItemCollection items = new LegendItemCollection();
        for (int source = 0; source < slices.count(); source++) {
            items.add(LegendRow.entry(
                    Words.label(style.language(), slices.acrossName(), slices.name(source)),
                    Style.marker(source),
                    colour(slices.count(), source, style),
                    style));
        }
        return LegendRow.of(items, style);
    }
}
