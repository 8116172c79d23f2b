package org.graunt.charts;

import java.util.List;
import org.graunt.estimate.Estimate;
import org.graunt.indicator.Direction;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The part of a logarithmic axis of ratios that is shown, and what of the rows lies in it. */
final class RatioWindow {

    /** The value that an axis is cut around: as many boys as girls. */
    private static final double CENTRE = 100;

    private static final double MOST_TIMES = 4;

    /** Room on both sides of the outermost limit, as a factor. */
    private static final double MARGIN = 1.01;

    private final double lower;
    private final double upper;

    private RatioWindow(double lower, double upper) {
        this.lower = lower;
        this.upper = upper;
    }

    static RatioWindow of(List<RatioRow> rows, Direction.WithinBand band) {
        double lower = band == null ? CENTRE : band.lower();
        double upper = band == null ? CENTRE : band.upper();
        for (RatioRow row : rows) {
            if (row.isDrawn()) {
                lower = Math.min(lower, row.estimate().lower());
                upper = Math.max(upper, row.estimate().upper());
            }
        }
        return new RatioWindow(
                Math.max(lower / MARGIN, CENTRE / MOST_TIMES), Math.min(upper * MARGIN, CENTRE * MOST_TIMES));
    }

    double lower() {
        return lower;
    }

    double upper() {
        return upper;
    }

    /** Whether the mark of a value is seen. */
    boolean holds(double value) {
        return value >= lower && value <= upper;
    }

    /** Inside the window, or a little beyond its edge: a logarithmic axis has no place for 0 and the infinite. */
    private double near(double number) {
        return Math.max(lower / 2, Math.min(upper * 2, number));
    }

    /** Series 0: rows that touch the band; series 1: rows that lie outside it. Limits are kept where the axis can show them. */
    XYIntervalSeriesCollection intervals(List<RatioRow> rows, Direction.WithinBand band) {
        XYIntervalSeries inside = new XYIntervalSeries("inside", false, true);
        XYIntervalSeries outside = new XYIntervalSeries("outside", false, true);
        for (int i = 0; i < rows.size(); i++) {
            RatioRow row = rows.get(i);
            if (row.isDrawn()) {
                Estimate estimate = row.estimate();
                XYIntervalSeries series = band != null && row.isOutside(band) ? outside : inside;
                series.add(near(estimate.value()), near(estimate.lower()), near(estimate.upper()), i, i, i);
            }
        }
        XYIntervalSeriesCollection intervals = new XYIntervalSeriesCollection();
        intervals.addSeries(inside);
        intervals.addSeries(outside);
        return intervals;
    }

    /** Rows that run on beyond the window, at its left edge (series 0) and right edge (series 1). */
    XYSeriesCollection arrows(List<RatioRow> rows) {
        XYSeries left = new XYSeries("beyond the left", false);
        XYSeries right = new XYSeries("beyond the right", false);
        for (int i = 0; i < rows.size(); i++) {
            RatioRow row = rows.get(i);
            if (row.isDrawn() && row.estimate().lower() < lower) {
                left.add(lower, i);
            }
            if (row.isDrawn() && row.estimate().upper() > upper) {
                right.add(upper, i);
            }
        }
        XYSeriesCollection arrows = new XYSeriesCollection();
        arrows.addSeries(left);
        arrows.addSeries(right);
        return arrows;
    }
}
