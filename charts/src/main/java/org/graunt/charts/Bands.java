package org.graunt.charts;

import org.graunt.estimate.Estimate;
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
