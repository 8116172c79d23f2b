package org.graunt.internal.math;

/**
 * A basis of cubic B-splines on equally spaced knots (Eilers and Marx, 1996, <em>Flexible smoothing with B-splines and
 * penalties</em>): at every point of the range at most four of the functions differ from 0 and all of them sum to 1.
 *
 * @param from lower end of the range
 * @param to upper end of the range, above the lower
 * @param intervals number of equal intervals between knots, at least 1; the basis has three functions more
 */
public record BSplines(double from, double to, int intervals) {

    private static final int DEGREE = 3;

    /** Checks the range. */
    public BSplines {
        if (!(from < to && Double.isFinite(to - from))) {
            throw new IllegalArgumentException("range: " + from + " to " + to + ", must be finite and rise");
        }
        if (intervals < 1) {
            throw new IllegalArgumentException("intervals: " + intervals + ", must be at least 1");
        }
    }

    /**
     * Number of functions.
     *
     * @return the intervals plus 3
     */
    public int size() {
        return intervals + DEGREE;
    }

    /**
     * The functions at points: the design matrix of a fit.
     *
     * @param points within the range
     * @return one row for each point, one column for each function
     */
    public double[][] at(double... points) {
        double[][] rows = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            rows[i] = row(points[i]);
        }
        return rows;
    }

    private double[] row(double point) {
        if (!(point >= from && point <= to)) {
            throw new IllegalArgumentException("point: " + point + ", must be from " + from + " to " + to);
        }
        double position = (point - from) / (to - from) * intervals;
        int interval = Math.min((int) position, intervals - 1);
        double t = position - interval;
        double s = 1 - t;
        double[] row = new double[size()];
        row[interval] = s * s * s / 6;
        row[interval + 1] = (3 * t * t * t - 6 * t * t + 4) / 6;
        row[interval + 2] = (3 * s * s * s - 6 * s * s + 4) / 6;
        row[interval + 3] = t * t * t / 6;
        return row;
    }
}
