package org.graunt.fertility;

import java.util.Arrays;

/**
 * A cubic through points that rises wherever they rise, after Fritsch and Butland (1984), A method for constructing local
 * monotone piecewise cubic interpolants: at inner points the slope is a weighted harmonic mean of the slopes beside it, at the
 * ends that of the outermost piece.
 */
final class MonotoneCurve {

    private final double[] x;
    private final double[] y;
    private final double[] slope;

    MonotoneCurve(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        int last = x.length - 1;
        double[] secant = new double[last];
        for (int i = 0; i < last; i++) {
            secant[i] = (y[i + 1] - y[i]) / (x[i + 1] - x[i]);
        }
        slope = new double[x.length];
        slope[0] = secant[0];
        slope[last] = secant[last - 1];
        for (int i = 1; i < last; i++) {
            double before = x[i] - x[i - 1];
            double after = x[i + 1] - x[i];
            double a = (before + 2 * after) / 3;
            double b = (2 * before + after) / 3;
            slope[i] = secant[i - 1] * secant[i] > 0 ? (a + b) / (a / secant[i - 1] + b / secant[i]) : 0;
        }
    }

    /** The value at a point; constant outside the points. */
    double at(double point) {
        if (point <= x[0]) {
            return y[0];
        }
        if (point >= x[x.length - 1]) {
            return y[y.length - 1];
        }
        int found = Arrays.binarySearch(x, point);
        int i = found >= 0 ? found : -found - 2;
        double h = x[i + 1] - x[i];
        double t = (point - x[i]) / h;
        double s = 1 - t;
        return y[i] * (1 + 2 * t) * s * s
                + h * slope[i] * t * s * s
                + y[i + 1] * t * t * (3 - 2 * t)
                - h * slope[i + 1] * t * t * s;
    }

    /** The slope at a point between the first and the last. */
    double slopeAt(double point) {
        int found = Arrays.binarySearch(x, point);
        if (found >= 0) {
            return slope[found];
        }
        int i = -found - 2;
        double h = x[i + 1] - x[i];
        double t = (point - x[i]) / h;
        double s = 1 - t;
        return 6 * t * s * (y[i + 1] - y[i]) / h + slope[i] * s * (1 - 3 * t) + slope[i + 1] * t * (1 - 3 * s);
    }

    /** The slope at the first point, along which a curve may be carried on below it. */
    double firstSlope() {
        return slope[0];
    }
}
