package org.graunt.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * A waterfall in the making, one bar below the other: totals from 0, changes from where the bar above ends. Gains, losses and totals
 * have a colour each, and the sign is in the words beside the bar.
 */
final class Waterfall {

    /** Share of a row that its bar fills. */
    static final double THICKNESS = 0.62;

    /** Below this part of the whole a change is the rounding of binary numbers. */
    private static final double NOTHING = 1e-9;

    private static final int TOTALS = 0;
    private static final int GAINS = 1;
    private static final int LOSSES = 2;

    /** A bar with its name, and what is written beside it. */
    record Bar(String name, int series, double from, double to, String words) {}

    private final List<Bar> bars = new ArrayList<>();
    private double running;

    /** Starts from 0. */
    void total(String name, double at, String words) {
        bars.add(new Bar(name, TOTALS, 0, at, words));
        running = at;
    }

    /** Goes on from the bar before. */
    void change(String name, double by, String words) {
        bars.add(new Bar(name, by < 0 ? LOSSES : GAINS, running, running + by, words));
        running += by;
    }

    int size() {
        return bars.size();
    }

    /** An amount with its sign; none for what is nothing but rounding. */
    static String signed(Style style, double amount, String unsigned) {
        return amount == 0 ? unsigned : style.words(amount < 0 ? Words.MINUS : Words.PLUS, unsigned);
    }

    /** The change itself, or 0 where it is nothing but the rounding of binary numbers. */
    static double clean(double change, double whole) {
        return Math.abs(change) <= NOTHING * Math.abs(whole) ? 0 : change;
    }

    XYPlot plot(Style style, String valueTitle) {
        Extent extent = new Extent();
        extent.include(0);
        XYIntervalSeries[] series = {
            new XYIntervalSeries("totals"), new XYIntervalSeries("gains"), new XYIntervalSeries("losses")
        };
        for (int row = 0; row < bars.size(); row++) {
            Bar bar = bars.get(row);
            extent.include(bar.from());
            extent.include(bar.to());
            series[bar.series()].add(
                    row,
                    row - THICKNESS / 2,
                    row + THICKNESS / 2,
                    bar.to(),
                    Math.min(bar.from(), bar.to()),
                    Math.max(bar.from(), bar.to()));
        }
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (XYIntervalSeries one : series) {
            dataset.addSeries(one);
        }
        SymbolAxis names = style.rows(bars.stream().map(Bar::name).toArray(String[]::new));
        names.setAxisLineVisible(true);
        NumberAxis values = style.axis(valueTitle, NiceScale.of(extent.least, extent.most * (1 - NOTHING)));
        ChartPlot plot = style.plot(names, values);
        plot.setOrientation(PlotOrientation.HORIZONTAL);
        plot.setDataset(dataset);
        plot.setRenderer(renderer(style));
        WaterfallLabels labels = new WaterfallLabels(bars, style);
        plot.addAnnotation(labels);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        double widest = Arrays.stream(names.getSymbols())
                .mapToDouble(style::width)
                .max()
                .orElse(0);
        plot.setRoom(width -> labels.room(style, values, width, widest));
        return plot;
    }

    /** Bars of totals, gains and losses. */
    static XYBarRenderer renderer(Style style) {
        XYBarRenderer renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setUseYInterval(true);
        Color[] colours = {style.theme().tint(style.theme().muted(), 0.35), style.series(0), style.series(1)};
        for (int series = 0; series < colours.length; series++) {
            renderer.setSeriesPaint(series, colours[series]);
        }
        return renderer;
    }
}
