package org.graunt.internal.math;

/**
 * The regularized incomplete beta function {@code I_x(a, b)}: the tails of a beta variable, and so of a binomial count
 * ({@code P(X >= k) = I_p(k, n - k + 1)}), of Student's t and of F.
 *
 * <p>Each tail is the density at x, in the saddle-point form of Loader 2000 (Fast and accurate computation of binomial
 * probabilities), times the continued fraction of DiDonato and Morris 1992, Algorithm 708, ACM Transactions on
 * Mathematical Software 18. On the side of the peak where it is used, away from the peak, the number of terms stays
 * bounded however large the parameters; close to the peak of large parameters, the part between x and a point farther out
 * is integrated by Gauss-Legendre quadrature. Neither the density nor the quadrature ever forms the logarithm of a beta
 * function or the difference of large logarithms, which is where digits are lost when a parameter is large: both work
 * with the deviation {@code x (a + b) - a} from the peak, taken with one rounding.
 *
 * <p>The relative error is a few units of 1e-16, times the condition of the function at its argument. Parameters from
 * 1/10 on are intended; the tail above x for a much smaller a, or below it for a much smaller b, loses digits.
 */
public final class IncompleteBeta {

    private static final double TWO_PI = 2 * Math.PI;
    private static final double RELATIVE_TOLERANCE = 1e-16;

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
        return lower(x, 1 - x, a, b);
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
        if (x <= 0) {
            return 1;
        }
        if (x >= 1) {
            return 0;
        }
        double y = 1 - x;
        return onLowerSide(x, a, b) ? 1 - tail(x, y, a, b) : tail(y, x, b, a);
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
        return p <= 0.5 ? BetaTails.of(p).lower(a, b) : BetaTails.of(1 - p).upper(a, b);
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
        return q <= 0.5 ? BetaTails.of(q).upper(a, b) : BetaTails.of(1 - q).lower(a, b);
    }

    /** {@code I_x(a, b)} where {@code y = 1 - x} is known by itself. */
    static double lower(double x, double y, double a, double b) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        return onLowerSide(x, a, b) ? tail(x, y, a, b) : 1 - tail(y, x, b, a);
    }

    /** Whether the lower tail is the one to compute directly at x. */
    static boolean onLowerSide(double x, double a, double b) {
        return x * (a + b + 2) < a + 1;
    }

    /** The distance {@code x (a + b) - a} from the peak, from whichever of x and {@code y = 1 - x} is the smaller. */
    static double deviation(double x, double y, double a, double b) {
        return x <= y ? Math.fma(x, a + b, -a) : -Math.fma(y, a + b, -b);
    }

    /** The logarithm of {@code x^a y^b / B(a, b)}, which is x y times the density at x. */
    static double logPower(double x, double y, double deviation, double a, double b) {
        double n = a + b;
        return 0.5 * Math.log(a / n * b / TWO_PI)
                + (Stirling.remainder(n) - Stirling.remainder(a) - Stirling.remainder(b))
                + a * LogRatio.minusDeviation(deviation / a, x / a * n)
                + b * LogRatio.minusDeviation(-deviation / b, y / b * n);
    }

    /** {@code I_x(a, b)} on the side where it is computed directly, with {@code y = 1 - x}. */
    static double tail(double x, double y, double a, double b) {
        return tail(x, y, deviation(x, y, a, b), a, b);
    }

    private static double tail(double x, double y, double deviation, double a, double b) {
        double n = a + b;
        double square = a / n * b;
        double spread = Math.sqrt(square);
        if (square > Quadrature.FROM_SHAPE && deviation > -Quadrature.NEAR_PEAK * spread) {
            double start = -Quadrature.OUTSIDE_PEAK * spread;
            return tail((a + start) / n, (b - start) / n, start, a, b)
                    + Quadrature.integrate(start, deviation, d -> density(d, a, b)) / n;
        }
        return Math.exp(logPower(x, y, deviation, a, b)) * fraction(x, y, deviation, a, b, RELATIVE_TOLERANCE, 0);
    }

    private static double density(double deviation, double a, double b) {
        double n = a + b;
        double x = (a + deviation) / n;
        double y = (b - deviation) / n;
        return Math.exp(logPower(x, y, deviation, a, b)) / (x * y);
    }

    /**
     * {@code I_x(a, b)} over {@code x^a y^b / B(a, b)}. The n-th numerator is
     * {@code (a + n - 1) (a + b + n - 1) n (b - n) x^2 / (a + 2n - 1)^2} and the denominator after it
     * {@code n + n (b - n) x / (a + 2n - 1) + (a + n) (a - (a + b) x + 1 + n (1 + y)) / (a + 2n + 1)}. Successive
     * convergents lie on either side of the value, so their distance bounds the error; for an integer b the fraction ends.
     */
    static double fraction(double x, double y, double deviation, double a, double b, double relative, double absolute) {
        double sum = a + b;
        double xx = x * x;
        double base = 1 - deviation;
        double inverse = 1 / (a + 1);
        double previousTop = 0;
        double previousBottom = 1;
        double top = 1;
        double bottom = a * inverse * base;
        for (int n = 1; n < Quadrature.MAX_TERMS; n++) {
            double r = inverse;
            inverse = 1 / (a + 2 * n + 1);
            double rest = n * (b - n) * r;
            double numerator = (a + n - 1) * (sum + n - 1) * r * rest * xx;
            double denominator = n + rest * x + (a + n) * inverse * (base + n * (1 + y));
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
