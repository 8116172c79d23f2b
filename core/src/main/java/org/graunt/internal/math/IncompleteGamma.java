package org.graunt.internal.math;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** The regularized incomplete gamma functions {@code P(a, x)} and {@code Q(a, x)} and their inverses. */
public final class IncompleteGamma {

    private IncompleteGamma() {}

    /**
     * Returns {@code P(a, x)}, the probability of a gamma variable of shape {@code a} below {@code x}.
     *
     * @param x the point, not negative
     * @param a the shape, positive
     * @return the lower tail
     */
    public static double lower(double x, double a) {
        return RegularizedGamma.P.value(a, x);
    }

    /**
     * Returns {@code Q(a, x) = 1 - P(a, x)}, with full accuracy where it is small.
     *
     * @param x the point, not negative
     * @param a the shape, positive
     * @return the upper tail
     */
    public static double upper(double x, double a) {
        return RegularizedGamma.Q.value(a, x);
    }

    /**
     * Returns the point {@code x} with {@code P(a, x) = p}.
     *
     * @param p the lower tail, 0 to 1
     * @param a the shape, positive
     * @return the quantile
     */
    public static double quantile(double p, double a) {
        return solve(p, a, true);
    }

    /**
     * Returns the point {@code x} with {@code Q(a, x) = q}.
     *
     * @param q the upper tail, 0 to 1
     * @param a the shape, positive
     * @return the quantile
     */
    public static double upperQuantile(double q, double a) {
        return solve(q, a, false);
    }

    private static double solve(double tail, double a, boolean lower) {
        if (tail <= 0) {
            return lower ? 0 : Double.POSITIVE_INFINITY;
        }
        if (tail >= 1) {
            return lower ? Double.POSITIVE_INFINITY : 0;
        }
        double logGamma = LogGamma.value(a);
        double logTail = Math.log(tail);
        double low = -745;
        double high = 709;
        double t = Math.log(a);
        for (int i = 0; i < 200; i++) {
            double x = Math.exp(t);
            double f = lower ? lower(x, a) : upper(x, a);
            double error = Math.log(f) - logTail;
            if (error > 0 == lower) {
                high = t;
            } else {
                low = t;
            }
            double slope = Math.exp(a * t - x - logGamma) / f;
            double next = lower ? t - error / slope : t + error / slope;
            if (!(next > low && next < high)) {
                next = 0.5 * (low + high);
            }
            if (Math.abs(next - t) <= 1e-15 * Math.abs(t) + 1e-16) {
                t = next;
                break;
            }
            t = next;
        }
        return Math.exp(t);
    }
}
