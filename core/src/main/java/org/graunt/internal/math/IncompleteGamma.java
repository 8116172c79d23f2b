package org.graunt.internal.math;

/**
 * The regularized incomplete gamma functions {@code P(a, x)} and {@code Q(a, x)}: the tails of a gamma variable of shape
 * a and scale 1, and so of a Poisson count ({@code P(X >= a) = P(a, m)} for mean m) and of chi-squared.
 *
 * <p>Each tail is the density at x (in saddle-point form, see {@code Stirling}) times a continued fraction: Legendre's for
 * the upper one (NIST Digital Library of Mathematical Functions 8.9.2, even part), and for the lower one the limit, for
 * a large second parameter, of the fraction by which DiDonato and Morris 1992, Algorithm 708, ACM Transactions on
 * Mathematical Software 18, compute the incomplete beta function. All terms are positive on the side of the peak where
 * each is used, so nothing cancels, and away from the peak the number of terms stays bounded however large the shape.
 * Close to the peak of a large shape, where they would converge slowly, the part between x and a point farther out is
 * integrated by Gauss-Legendre quadrature instead.
 *
 * <p>The relative error is a few units of 1e-16, times the condition of the function at its argument: about
 * {@code sqrt(a)} near the peak. Shapes from 1/10 on are intended; the tail above x of a much smaller one loses digits.
 */
public final class IncompleteGamma {

    private static final double TWO_PI = 2 * Math.PI;
    private static final double RELATIVE_TOLERANCE = 1e-16;

    private IncompleteGamma() {}

    /**
     * Returns {@code P(a, x)}, the probability of a gamma variable of shape {@code a} below {@code x}.
     *
     * @param x the point; below 0 the result is 0
     * @param a the shape, positive
     * @return the lower tail
     */
    public static double lower(double x, double a) {
        if (x <= 0) {
            return 0;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 1;
        }
        return onLowerSide(x, a) ? lowerTail(x, a) : 1 - upperTail(x, a);
    }

    /**
     * Returns {@code Q(a, x) = 1 - P(a, x)}, with full accuracy where it is small.
     *
     * @param x the point; below 0 the result is 1
     * @param a the shape, positive
     * @return the upper tail
     */
    public static double upper(double x, double a) {
        if (x <= 0) {
            return 1;
        }
        if (x == Double.POSITIVE_INFINITY) {
            return 0;
        }
        return onLowerSide(x, a) ? 1 - lowerTail(x, a) : upperTail(x, a);
    }

    /**
     * Returns the point {@code x} with {@code P(a, x) = p}.
     *
     * @param p the lower tail, 0 to 1
     * @param a the shape, positive
     * @return the quantile
     */
    public static double quantile(double p, double a) {
        return p <= 0.5 ? GammaTails.of(p).lower(a) : GammaTails.of(1 - p).upper(a);
    }

    /**
     * Returns the point {@code x} with {@code Q(a, x) = q}.
     *
     * @param q the upper tail, 0 to 1
     * @param a the shape, positive
     * @return the quantile
     */
    public static double upperQuantile(double q, double a) {
        return q <= 0.5 ? GammaTails.of(q).upper(a) : GammaTails.of(1 - q).lower(a);
    }

    /** Whether the lower tail is the one to compute directly at x. */
    static boolean onLowerSide(double x, double a) {
        return x < a + 1;
    }

    /** The logarithm of {@code x^a e^-x / Gamma(a)}, which is x times the density at {@code x = a + deviation}. */
    static double logPower(double x, double deviation, double a) {
        return 0.5 * Math.log(a / TWO_PI) - Stirling.remainder(a) + a * LogRatio.minusDeviation(deviation / a, x / a);
    }

    private static double lowerTail(double x, double a) {
        double spread = Math.sqrt(a);
        if (a > Quadrature.FROM_SHAPE && a - x < Quadrature.NEAR_PEAK * spread) {
            double start = a - Quadrature.OUTSIDE_PEAK * spread;
            return lowerTail(start, a) + Quadrature.integrate(start - a, x - a, d -> density(d, a));
        }
        return Math.exp(logPower(x, x - a, a)) * lowerFraction(x, a, RELATIVE_TOLERANCE, 0);
    }

    private static double upperTail(double x, double a) {
        double spread = Math.sqrt(a);
        if (a > Quadrature.FROM_SHAPE && x - a < Quadrature.NEAR_PEAK * spread) {
            double end = a + Quadrature.OUTSIDE_PEAK * spread;
            return upperTail(end, a) + Quadrature.integrate(x - a, end - a, d -> density(d, a));
        }
        return Math.exp(logPower(x, x - a, a)) * upperFraction(x, a, RELATIVE_TOLERANCE, 0);
    }

    private static double density(double deviation, double a) {
        double x = a + deviation;
        return Math.exp(logPower(x, deviation, a)) / x;
    }

    /**
     * {@code P(a, x)} over {@code x^a e^-x / Gamma(a)}. The n-th numerator is
     * {@code (a + n - 1) n x^2 / (a + 2n - 1)^2} and the denominator after it
     * {@code n + n x / (a + 2n - 1) + (a + n) (a - x + 1 + 2n) / (a + 2n + 1)}. Successive convergents lie on either
     * side of the value, so their distance bounds the error.
     */
    static double lowerFraction(double x, double a, double relative, double absolute) {
        double xx = x * x;
        double inverse = 1 / (a + 1);
        double previousTop = 0;
        double previousBottom = 1;
        double top = 1;
        double bottom = a * inverse * (a - x + 1);
        for (int n = 1; n < Quadrature.MAX_TERMS; n++) {
            double r = inverse;
            inverse = 1 / (a + 2 * n + 1);
            double numerator = (a + n - 1) * n * xx * r * r;
            double denominator = n + n * x * r + (a + n) * inverse * (a - x + 1 + 2 * n);
            double nextTop = denominator * top + numerator * previousTop;
            double nextBottom = denominator * bottom + numerator * previousBottom;
            double distance = Math.abs(nextTop * bottom - top * nextBottom);
            if (distance <= relative * Math.abs(nextTop * bottom) + absolute * Math.abs(bottom * nextBottom)) {
                return nextTop / nextBottom;
            }
            double scale = nextBottom > 1e100 ? 1e-100 : 1;
            previousTop = top * scale;
            previousBottom = bottom * scale;
            top = nextTop * scale;
            bottom = nextBottom * scale;
        }
        return top / bottom;
    }

    /**
     * {@code Q(a, x)} over {@code x^a e^-x / Gamma(a)}. The n-th numerator is {@code n (a - n)} and the denominator
     * after it {@code x - a + 2n + 1}; for an integer shape the fraction ends.
     */
    static double upperFraction(double x, double a, double relative, double absolute) {
        double previousTop = 0;
        double previousBottom = 1;
        double top = 1;
        double bottom = x - a + 1;
        for (int n = 1; n < Quadrature.MAX_TERMS; n++) {
            double numerator = n * (a - n);
            double denominator = x - a + 2 * n + 1;
            double nextTop = denominator * top + numerator * previousTop;
            double nextBottom = denominator * bottom + numerator * previousBottom;
            double distance = Math.abs(nextTop * bottom - top * nextBottom);
            if (distance <= relative * Math.abs(nextTop * bottom) + absolute * Math.abs(bottom * nextBottom)) {
                return nextTop / nextBottom;
            }
            double scale = nextBottom > 1e100 ? 1e-100 : 1;
            previousTop = top * scale;
            previousBottom = bottom * scale;
            top = nextTop * scale;
            bottom = nextBottom * scale;
        }
        return top / bottom;
    }
}
