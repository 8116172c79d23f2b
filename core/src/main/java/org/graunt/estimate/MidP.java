package org.graunt.estimate;

import org.graunt.internal.math.IncompleteBeta;
import org.graunt.internal.math.IncompleteGamma;

/**
 * Mid-P limits of a proportion and of a Poisson mean: roots of the mean of two neighbouring tail functions, found
 * between the exact limits for those two.
 */
final class MidP {

    private MidP() {}

    static double proportionLower(double x, double n, double alpha) {
        if (x == 0) {
            return 0;
        }
        if (x == n) {
            return Math.min(1, Math.pow(2 * alpha, 1 / n));
        }
        double low = IncompleteBeta.quantile(alpha, x, n - x + 1);
        double high = IncompleteBeta.quantile(alpha, x + 1, n - x);
        return Root.between(
                p -> 0.5 * (IncompleteBeta.lower(p, x, n - x + 1) + IncompleteBeta.lower(p, x + 1, n - x)) - alpha,
                low,
                high);
    }

    static double proportionUpper(double x, double n, double alpha) {
        if (x == n) {
            return 1;
        }
        if (x == 0) {
            return Math.max(0, -Math.expm1(Math.log(2 * alpha) / n));
        }
        double low = IncompleteBeta.upperQuantile(alpha, x, n - x + 1);
        double high = IncompleteBeta.upperQuantile(alpha, x + 1, n - x);
        return Root.between(
                p -> alpha - 0.5 * (IncompleteBeta.upper(p, x, n - x + 1) + IncompleteBeta.upper(p, x + 1, n - x)),
                low,
                high);
    }

    static double meanLower(double x, double alpha) {
        if (x == 0) {
            return 0;
        }
        double low = IncompleteGamma.quantile(alpha, x);
        double high = IncompleteGamma.quantile(alpha, x + 1);
        return Root.between(
                m -> 0.5 * (IncompleteGamma.lower(m, x) + IncompleteGamma.lower(m, x + 1)) - alpha, low, high);
    }

    static double meanUpper(double x, double alpha) {
        if (x == 0) {
            return Math.max(0, -Math.log(2 * alpha));
        }
        double low = IncompleteGamma.upperQuantile(alpha, x);
        double high = IncompleteGamma.upperQuantile(alpha, x + 1);
        return Root.between(
                m -> alpha - 0.5 * (IncompleteGamma.upper(m, x) + IncompleteGamma.upper(m, x + 1)), low, high);
    }
}
