package org.graunt.charts;

import java.util.List;
import org.graunt.estimate.Estimate;
import org.jfree.chart.renderer.AbstractRenderer;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Lines with interval bands in the making: a row without a value breaks the line, so a series of the data becomes one or more
 * series of the dataset.
 */
final class Bands {

    private final YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private boolean endless;

    private String name;
    private int runs;
    private YIntervalSeries run;

    /** Starts a series; what follows is added to it. */
    void start(String seriesName) {
        name = seriesName;
        runs = 0;
        run = null;
    }

    /** Adds a point that has a finite value; its limits may be infinite. */
    void add(double x, Estimate estimate) {
        if (run == null) {
            runs++;
            run = new YIntervalSeries(runs == 1 ? name : name + " [" + runs + "]");
            dataset.addSeries(run);
        }
        run.add(x, estimate.value(), estimate.lower(), estimate.upper());
        for (double number : new double[] {estimate.value(), estimate.lower(), estimate.upper()}) {
            if (Double.isFinite(number)) {
                least = Math.min(least, number);
                most = Math.max(most, number);
            } else {
                endless = true;
            }
        }
    }

    /** Breaks the line. */
    void gap() {
        run = null;
    }

    /** Number of series of the dataset so far. */
    int size() {
        return dataset.getSeriesCount();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** Makes room in the scale for a level. */
    void include(double level) {
        least = Math.min(least, level);
        most = Math.max(most, level);
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** Whether a limit is infinite, so that its band is cut at the edge of the chart. */
    boolean isEndless() {
        return endless;
    }

    /** What shows the intervals of some lines: a band, a bar where a point has no neighbour to make a band with, or both. */
    static Words drawn(List<Bands> lines) {
        boolean band = false;
        boolean bar = false;
        for (Bands line : lines) {
            for (int series = 0; series < line.size(); series++) {
                band |= line.dataset.getItemCount(series) > 1;
                bar |= line.dataset.getItemCount(series) == 1;
            }
        }
        return band && bar ? Words.SHADED_AND_BARS : bar ? Words.BARS_INTERVAL : Words.SHADED;
    }

    /**
     * The points without a neighbour, each in the series that it has in the whole; all other series are empty.
     *
     * @param shifts how far to the right of its place each series stands, so that bars of one year do not cover each other
     */
    static YIntervalSeriesCollection alone(YIntervalSeriesCollection runs, double... shifts) {
        YIntervalSeriesCollection alone = new YIntervalSeriesCollection();
        for (int s = 0; s < runs.getSeriesCount(); s++) {
            YIntervalSeries series = new YIntervalSeries(runs.getSeriesKey(s));
            if (runs.getItemCount(s) == 1) {
                series.add(
                        runs.getXValue(s, 0) + (shifts.length == 0 ? 0 : shifts[s]),
                        runs.getYValue(s, 0),
                        runs.getStartYValue(s, 0),
                        runs.getEndYValue(s, 0));
            }
            alone.addSeries(series);
        }
        return alone;
    }

    /** Draws points without a neighbour as the lines would be drawn, and their intervals as bars. */
    static XYErrorRenderer aloneRenderer(AbstractRenderer lines, int series) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setDrawYError(true);
        renderer.setCapLength(0);
        renderer.setDefaultLinesVisible(false);
        for (int s = 0; s < series; s++) {
            renderer.setSeriesPaint(s, lines.getSeriesPaint(s));
            renderer.setSeriesShape(s, lines.getSeriesShape(s));
            renderer.setSeriesStroke(s, Style.solid(1.6));
        }
        return renderer;
    }

    /** The lines and bands as they are. */
    YIntervalSeriesCollection runs() {
        return dataset;
    }

    /** The lines and bands, infinite limits replaced by numbers beyond the edge of a chart that ends at given ones. */
    YIntervalSeriesCollection dataset(NiceScale scale) {
        if (!endless) {
            return dataset;
        }
        double beyond = scale.upper() - scale.lower();
        YIntervalSeriesCollection cut = new YIntervalSeriesCollection();
        for (int s = 0; s < dataset.getSeriesCount(); s++) {
            YIntervalSeries series = new YIntervalSeries(dataset.getSeriesKey(s));
            for (int i = 0; i < dataset.getItemCount(s); i++) {
                series.add(
                        dataset.getXValue(s, i),
                        dataset.getYValue(s, i),
                        Math.max(dataset.getStartYValue(s, i), scale.lower() - beyond),
                        Math.min(dataset.getEndYValue(s, i), scale.upper() + beyond));
            }
            cut.addSeries(series);
        }
        return cut;
    }
}
