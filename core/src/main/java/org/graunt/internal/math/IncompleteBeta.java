package org.graunt.internal.math;

import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/** The regularized incomplete beta function {@code I_x(a, b)} and its inverse. */
public final class IncompleteBeta {

    private IncompleteBeta() {}

    /**
     * Returns {@code I_x(a, b)}, the probability of a beta variable below {@code x}.
     *
     * @param x the point, 0 to 1
     * @param a the first parameter, positive
     * @param b the second parameter, positive
     * @return the lower tail
     */
    public static double lower(double x, double a, double b) {
        return RegularizedBeta.value(x, a, b);
    }

    /**
     * Returns {@code 1 - I_x(a, b)}, with full accuracy where it is small.
     *
     * @param x the point, 0 to 1
     * @param a the first parameter, positive
     * @param b the second parameter, positive
     * @return the upper tail
     */
    public static double upper(double x, double a, double b) {
        return RegularizedBeta.complement(x, a, b);
    }

    /**
     * Returns the point {@code x} with {@code I_x(a, b) = p}.
     *
     * @param p the lower tail, 0 to 1
     * @param a the first parameter, positive
     * @param b the second parameter, positive
     * @return the quantile
     */
    public static double quantile(double p, double a, double b) {
        return solve(p, a, b, true);
    }

    /**
     * Returns the point {@code x} with {@code 1 - I_x(a, b) = q}.
     *
     * @param q the upper tail, 0 to 1
     * @param a the first parameter, positive
     * @param b the second parameter, positive
     * @return the quantile
     */
    public static double upperQuantile(double q, double a, double b) {
        return solve(q, a, b, false);
    }

    private static double solve(double tail, double a, double b, boolean lower) {
        if (tail <= 0) {
            return lower ? 0 : 1;
        }
        if (tail >= 1) {
            return lower ? 1 : 0;
        }
        double logBeta = LogBeta.value(a, b);
        double logTail = Math.log(tail);
        double low = -745;
        double high = 45;
        double t = Math.max(low, Math.min(high, Math.log(a / b)));
        for (int i = 0; i < 200; i++) {
            double x = t < 0 ? Math.exp(t) / (1 + Math.exp(t)) : 1 / (1 + Math.exp(-t));
            double y = 1 / (1 + Math.exp(t));
            double f = lower ? lower(x, a, b) : upper(x, a, b);
            double error = Math.log(f) - logTail;
            if (error > 0 == lower) {
                high = t;
            } else {
                low = t;
            }
            double slope = Math.exp(a * Math.log(x) + b * Math.log(y) - logBeta) / f;
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
        return t < 0 ? Math.exp(t) / (1 + Math.exp(t)) : 1 / (1 + Math.exp(-t));
    }
}
