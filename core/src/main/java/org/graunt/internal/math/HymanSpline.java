package org.graunt.internal.math;

/**
 * A cubic spline through rising points that never falls between them. The slopes of the smooth spline whose two end cubics pass
 * through four points each (Forsythe, Malcolm and Moler, 1977, <em>Computer Methods for Mathematical Computations</em>) are
 * held within {@code [0, 3 min(s, t)]}, with {@code s} and {@code t} the slopes of the chords on both sides of a knot (Hyman,
 * 1983, <em>Accurate monotonicity preserving cubic interpolation</em>).
 */
public final class HymanSpline {

    private final double[] widths;
    private final double[] chords;
    private final double[] slopes;

    private HymanSpline(double[] widths, double[] chords, double[] slopes) {
        this.widths = widths;
        this.chords = chords;
        this.slopes = slopes;
    }

    /**
     * The spline whose rise over each interval is known.
     *
     * @param widths widths of the intervals, above 0; at least one
     * @param rises how much it rises over each, finite and not negative; as many
     * @return the spline
     */
    public static HymanSpline rising(double[] widths, double[] rises) {
        int n = widths.length;
        double[] chords = new double[n];
        for (int i = 0; i < n; i++) {
            chords[i] = rises[i] / widths[i];
        }
        double[] slopes = smoothSlopes(widths, chords);
        for (int i = 0; i <= n; i++) {
            double left = chords[Math.max(i - 1, 0)];
            double right = chords[Math.min(i, n - 1)];
            slopes[i] = Math.min(Math.max(slopes[i], 0), 3 * Math.min(left, right));
        }
        return new HymanSpline(widths.clone(), chords, slopes);
    }

    /** Slopes at the knots of the spline without the filter; of one interval those of a line, of two those of a parabola. */
    private static double[] smoothSlopes(double[] h, double[] s) {
        int n = h.length;
        if (n == 1) {
            return new double[] {s[0], s[0]};
        }
        double[] c = sixthsOfCurvature(h, s);
        double[] slopes = new double[n + 1];
        for (int i = 0; i < n; i++) {
            slopes[i] = s[i] - h[i] * (c[i + 1] + 2 * c[i]);
        }
        slopes[n] = s[n - 1] + h[n - 1] * (c[n - 1] + 2 * c[n]);
        return slopes;
    }

    /** Second derivatives at the knots over 6: a tridiagonal system, solved by elimination. */
    private static double[] sixthsOfCurvature(double[] h, double[] s) {
        int n = h.length;
        double[] diagonal = new double[n + 1];
        double[] c = new double[n + 1];
        diagonal[0] = -h[0];
        diagonal[n] = -h[n - 1];
        if (n > 2) {
            c[0] = h[0] * h[0] * thirdDifference(h, s, 0);
            c[n] = -h[n - 1] * h[n - 1] * thirdDifference(h, s, n - 3);
        }
        for (int i = 1; i < n; i++) {
            diagonal[i] = 2 * (h[i - 1] + h[i]);
            c[i] = s[i] - s[i - 1];
        }
        for (int i = 1; i <= n; i++) {
            double factor = h[i - 1] / diagonal[i - 1];
            diagonal[i] -= factor * h[i - 1];
            c[i] -= factor * c[i - 1];
        }
        c[n] /= diagonal[n];
        for (int i = n - 1; i >= 0; i--) {
            c[i] = (c[i] - h[i] * c[i + 1]) / diagonal[i];
        }
        return c;
    }

    /** Third divided difference over the three intervals from {@code i}. */
    private static double thirdDifference(double[] h, double[] s, int i) {
        double first = (s[i + 1] - s[i]) / (h[i] + h[i + 1]);
        double second = (s[i + 2] - s[i + 1]) / (h[i + 1] + h[i + 2]);
        return (second - first) / (h[i] + h[i + 1] + h[i + 2]);
    }

    /**
     * How much the spline rises over equal parts of an interval.
     *
     * @param interval the interval, from 0
     * @param parts number of parts, at least 1
     * @return the rises, none negative, which sum to the rise of the interval
     */
    public double[] rises(int interval, int parts) {
        double h = widths[interval];
        double chord = chords[interval];
        double left = slopes[interval];
        double right = slopes[interval + 1];
        double[] rises = new double[parts];
        double before = 0;
        for (int i = 0; i < parts; i++) {
            double t = (i + 1.0) / parts;
            double after = h * t * (left + t * (3 * chord - 2 * left - right + t * (left + right - 2 * chord)));
            // where the spline is level, rounding can leave a hair below 0
            rises[i] = Math.max(after - before, 0);
            before = after;
        }
        return rises;
    }
}
