package org.graunt.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.indicator.EstimateTable;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * One indicator over time, each value inside the band of its interval; one line, or a few named at their ends.
 *
 * <p>The value axis spans values and limits; it does not start at 0, as lines need not. A row without a value breaks its line
 * and is listed below the chart; a value with no neighbour on either side has a bar in place of the band.
 */
public final class TimeSeriesChart {

    private static final float BAND = 0.18f;
    private static final int MARKED_POINTS = 30;
    private static final double LABEL_ROOM = 0.06;

    /** Part of the width between two bars of one year. */
    private static final double BESIDE = 0.015;

    private TimeSeriesChart() {}

    /**
     * Draws an indicator over time.
     *
     * @param estimates estimates by period, and by one other axis if there are to be several lines
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(EstimateTable, ChartOptions, ReferenceLine...)} does
     */
    public static JFreeChart of(EstimateTable estimates, Locale language) {
        return of(estimates, ChartOptions.in(language));
    }

    /**
     * Draws an indicator over time.
     *
     * @param estimates estimates by period, and by one other axis if there are to be several lines
     * @param options language, words and look
     * @param references levels to draw across the chart, none unless asked for
     * @return the chart
     * @throws IllegalArgumentException if the estimates are not by period, if two other axes have several labels, if there are
     *     more lines than colours in the palette, or if no row has a value
     */
    public static JFreeChart of(EstimateTable estimates, ChartOptions options, ReferenceLine... references) {
        List<String> texts = Style.texts(estimates, options.language());
        for (ReferenceLine reference : references) {
            texts.add(reference.label());
        }
        Style style = Style.of(options, texts);
        Slices slices = Slices.of(estimates, Axes.PERIOD, options.language());
        slices.requireAtMost(style.theme().palette().size());
        TimeScale time = TimeScale.of(slices.along());

        Bands bands = new Bands();
        int along = slices.along().size();
        DeviationRenderer renderer = new DeviationRenderer(true, along <= MARKED_POINTS);
        renderer.setAlpha(BAND);
        renderer.setDrawSeriesLineAsPath(true);
        List<EndLabels.Label> names = new ArrayList<>();
        List<Double> shifts = new ArrayList<>();
        for (int series = 0; series < slices.count(); series++) {
            int before = bands.size();
            String name = Words.label(options.language(), slices.acrossName(), slices.name(series));
            int end = fill(bands, estimates, slices, series, time);
            double shift = BESIDE * time.width() * (series - (slices.count() - 1) / 2.0);
            for (int run = before; run < bands.size(); run++) {
                paint(renderer, run, style, series);
                shifts.add(shift);
            }
            if (slices.count() > 1 && end >= 0) {
                Color colour = style.theme().readable(style.series(series));
                double value = estimates.estimateAt(slices.row(series, end)).value();
                boolean alone = bands.runs().getItemCount(bands.size() - 1) == 1;
                names.add(new EndLabels.Label(name, time.place(end) + (alone ? shift : 0), value, colour));
            }
        }
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("estimates of " + estimates.name() + ": no row has a value to draw");
        }
        for (ReferenceLine reference : references) {
            bands.include(reference.value());
            // Room for the label above the line.
            bands.include(reference.value() + LABEL_ROOM * (bands.most() - bands.least()));
        }

        NiceScale scale = NiceScale.of(bands.least(), bands.most());
        XYPlot plot = style.plot(
                TimeScale.axis(style, List.of(time)), style.axis(style.axisTitle(estimates.indicator()), scale));
        YIntervalSeriesCollection runs = bands.dataset(scale);
        plot.setDataset(runs);
        plot.setRenderer(renderer);
        for (int run = 0; run < runs.getSeriesCount(); run++) {
            renderer.setSeriesShapesVisible(run, runs.getItemCount(run) > 1 && along <= MARKED_POINTS);
        }
        plot.setDataset(1, Bands.alone(runs, shifts.stream().mapToDouble(x -> x).toArray()));
        plot.setRenderer(1, Bands.aloneRenderer(renderer, runs.getSeriesCount()));
        for (ReferenceLine reference : references) {
            plot.addRangeMarker(marker(style, reference), Layer.BACKGROUND);
        }
        if (!names.isEmpty()) {
            plot.setInsets(style.insets(EndLabels.room(style, names)));
            plot.addAnnotation(new EndLabels(names, style.text()));
        }

        List<String> notes = new ArrayList<>();
        notes.add(style.intervalNote(Bands.drawn(List.of(bands)), estimates));
        notes.add(bands.isEndless() ? style.words(Words.CUT) : "");
        notes.add(slices.notShown(options.language()));
        notes.addAll(estimates.caveats(style.language()));
        List<String> place = new ArrayList<>(slices.fixed());
        place.add(style.span(slices.along().labels()));
        String subtitle = String.join(style.words(Words.COMMA), place);
        return style.frame(plot, estimates.indicator().name(options.language()), subtitle, notes);
    }

    /** Adds the points of a series; returns the place of its last value, or -1 if it has none. */
    static int fill(Bands bands, EstimateTable estimates, Slices slices, int series, TimeScale time) {
        int end = -1;
        bands.start(slices.name(series));
        for (int place = 0; place < slices.along().size(); place++) {
            if (slices.hasValue(series, place)) {
                bands.add(time.place(place), estimates.estimateAt(slices.row(series, place)));
                end = place;
            } else {
                bands.gap();
            }
        }
        return end;
    }

    private static void paint(DeviationRenderer renderer, int run, Style style, int series) {
        Color colour = style.series(series);
        renderer.setSeriesPaint(run, colour);
        renderer.setSeriesFillPaint(run, colour);
        renderer.setSeriesStroke(run, Style.solid(2));
        renderer.setSeriesShape(run, Style.marker(series));
    }

    private static ValueMarker marker(Style style, ReferenceLine reference) {
        ValueMarker marker = new ValueMarker(reference.value(), style.theme().muted(), Style.dashed(1, 4, 3));
        marker.setLabel(reference.label());
        marker.setLabelFont(style.text());
        marker.setLabelPaint(style.theme().muted());
        marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
        marker.setLabelOffset(new RectangleInsets(2, 4, 2, 4));
        marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
        return marker;
    }
}
