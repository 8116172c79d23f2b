package org.graunt.internal.math;

/**
 * The points that cut a fixed probability off the lower and the upper tail of beta variables, for any number of parameter
 * pairs.
 *
 * <p><b>From gamma to beta.</b> Let a be the smaller parameter (else the roles of x and 1 - x are exchanged) and
 * {@code N = b + (a - 1) / 2}. Then {@code T = -N ln(1 - x)} is nearly a gamma variable of shape a, the idea of Wise 1950,
 * The incomplete beta function as a contour integral and a quickly converging series for its inverse, Biometrika 37: its
 * density is that of gamma(a) times {@code (sinh(T / 2N) / (T / 2N))^(a - 1)}. So its quantile is
 * {@code g (1 + h1 / N^2 + h2 / N^4 + h3 / N^6 + h4 / N^8 + ...)} with g the gamma quantile and hk polynomials in g and a;
 * the four used here were derived for this class in exact arithmetic. While {@code max(a, g) + 1 < 0.079 N} what they
 * leave is below 1e-15, and the quantile is known without any evaluation of the incomplete beta function.
 *
 * <p><b>Otherwise</b> the same value is the start of a step that inverts the Taylor series of the distribution function to
 * fourth order, with one evaluation of the continued fraction of {@link IncompleteBeta}. A step too long for that is made
 * by Newton's method on the logarithm of the tail against the log odds of x, within a bracket, and repeated.
 *
 * <p>The relative error is a few units of 1e-16 to 1e-15. Immutable.
 */
public final class BetaTails {

    private static final int MAX_STEPS = 300;

    private final double tail;
    private final boolean exchanged;
    private final GammaTails gamma;

    private BetaTails(double tail, boolean exchanged, GammaTails gamma) {
        this.tail = tail;
        this.exchanged = exchanged;
        this.gamma = gamma;
    }

    /**
     * Returns the quantiles at a given tail probability.
     *
     * @param tail the probability to cut off, 0 to 1
     * @return the quantiles as functions of the parameters
     */
    public static BetaTails of(double tail) {
        return of(tail, GammaTails.of(tail));
    }

    /**
     * Returns the quantiles at a given tail probability, from gamma quantiles that are at hand.
     *
     * @param tail  the probability to cut off, 0 to 1
     * @param gamma the gamma quantiles at the same probability; if they remember (see {@link GammaTails#remembering()})
     *              the result belongs to the same thread
     * @return the quantiles as functions of the parameters
     */
    public static BetaTails of(double tail, GammaTails gamma) {
        return new BetaTails(tail <= 0.5 ? tail : 1 - tail, tail > 0.5, gamma);
    }

    /**
     * Returns the point below which the tail lies.
     *
     * @param a the first parameter, positive
     * @param b the second parameter, positive
     * @return x with {@code I_x(a, b) = tail}, with full relative accuracy where it is small; {@code 1 - x} is
     *     {@code upper(b, a)}
     */
    public double lower(double a, double b) {
        return a <= b ? solve(a, b, !exchanged, false) : solve(b, a, exchanged, true);
    }

    /**
     * Returns the point above which the tail lies.
     *
     * @param a the first parameter, positive
     * @param b the second parameter, positive
     * @return x with {@code 1 - I_x(a, b) = tail}, with full relative accuracy where it is small; {@code 1 - x} is
     *     {@code lower(b, a)}
     */
    public double upper(double a, double b) {
        return a <= b ? solve(a, b, exchanged, false) : solve(b, a, !exchanged, true);
    }

    /** The quantile, or one minus it, for {@code a <= b}, with the tail below it or above it. */
    private double solve(double a, double b, boolean lower, boolean complement) {
        if (!(tail > 0)) {
            return lower == complement ? 1 : 0;
        }
        double g = lower == exchanged ? gamma.upper(a) : gamma.lower(a);
        double n = b + 0.5 * (a - 1);
        double size = (Math.max(a, g) + 1) / n;
        double correction = correction(a, g, 1 / (n * n), size);
        if (size < 0.079) {
            double theta = g / n * (1 + correction);
            return complement ? Math.exp(-theta) : oneMinusExp(theta);
        }
        double theta = Math.min(700, g / n * (Math.abs(correction) < 0.3 ? 1 + correction : 1));
        double y = Math.exp(-theta);
        double x = theta < 0.1 ? oneMinusExp(theta) : 1 - y;
        return x <= 0.5 ? refined(x, 1 - x, a, b, lower, complement) : refined(y, x, b, a, !lower, !complement);
    }

    /** {@code h1 / N^2 + h2 / N^4 + ...}, with as many terms as the size of the parameters over N calls for. */
    private static double correction(double a, double g, double e, double size) {
        double h1 = (a + 1 + g) / 24;
        if (size < 3e-4) {
            return (a - 1) * e * h1;
        }
        double aa = a * a;
        double h2 = ((a + 1) * (23 * aa - 47) + g * (3 * (11 * aa - 19) + g * (2 * (9 * a - 13) - 2 * g))) / 5760;
        if (size < 6e-3) {
            return (a - 1) * e * (h1 + e * h2);
        }
        double h3 = ((a + 1) * ((1493 * aa - 7810) * aa + 12077)
                        + g
                                * ((2459 * aa - 10750) * aa
                                        + 14051
                                        + g
                                                * (8 * (((268 * a - 389) * a - 634) * a + 995)
                                                        + g
                                                                * (4 * ((151 * a - 657) * a + 626)
                                                                        + g * (16 * g - 4 * (59 * a - 83))))))
                / 2903040;
        double h4 = ((a + 1) * (((107959 * aa - 1038261) * aa + 4057221) * aa - 6029959)
                        + g
                                * (3 * (((63299 * aa - 507801) * aa + 1678761) * aa - 2201939)
                                        + g
                                                * (2
                                                                * (((((102267 * a - 149075) * a - 568182) * a + 890662)
                                                                                                * a
                                                                                        + 1077051)
                                                                                * a
                                                                        - 1836563)
                                                        + g
                                                                * (10
                                                                                * ((((11317 * a - 42576) * a + 3646) * a
                                                                                                        + 138192)
                                                                                                * a
                                                                                        - 134771)
                                                                        + g
                                                                                * (12
                                                                                                * (((325 * a - 12845)
                                                                                                                                * a
                                                                                                                        + 36547)
                                                                                                                * a
                                                                                                        - 28059)
                                                                                        + g
                                                                                                * (-4
                                                                                                                * ((4401
                                                                                                                                                * a
                                                                                                                                        - 15214)
                                                                                                                                * a
                                                                                                                        + 12829)
                                                                                                        + g
                                                                                                                * (16
                                                                                                                                * (193
                                                                                                                                                * a
                                                                                                                                        - 265)
                                                                                                                        - 144
                                                                                                                                * g)))))))
                / 1393459200;
        return (a - 1) * e * (h1 + e * (h2 + e * (h3 + e * h4)));
    }

    /** {@code 1 - exp(-t)} for t from 0 to 0.2, by its power series. */
    private static double oneMinusExp(double t) {
        double sum = 1 - t / 11;
        sum = 1 - t / 10 * sum;
        sum = 1 - t / 9 * sum;
        sum = 1 - t / 8 * sum;
        sum = 1 - t / 7 * sum;
        sum = 1 - t / 6 * sum;
        sum = 1 - t / 5 * sum;
        sum = 1 - t / 4 * sum;
        sum = 1 - t / 3 * sum;
        sum = 1 - t / 2 * sum;
        return t * sum;
    }

    /** The solution near {@code x} and {@code y = 1 - x}, or one minus it; any a and b. */
    private double refined(double startX, double startY, double a, double b, boolean lower, boolean complement) {
        double x = startX;
        double y = startY;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double logTail = Double.NaN;
        for (int i = 0; i < MAX_STEPS; i++) {
            double deviation = IncompleteBeta.deviation(x, y, a, b);
            double logPower = IncompleteBeta.logPower(x, y, deviation, a, b);
            double power = Math.exp(logPower);
            double c = tailRatio(x, y, deviation, a, b, lower, power);
            double u = (lower ? tail / power - c : c - tail / power) * y;
            double odds = x / y;
            double l1 = (a - 1) - (b - 1) * odds;
            double l2 = (1 - a) - (b - 1) * odds * odds;
            double l3 = 2 * (a - 1) - 2 * (b - 1) * odds * odds * odds;
            double size = Math.abs(u) * Math.max(1 + odds, Math.max(Math.abs(l1), Math.sqrt(Math.abs(l2))));
            if (size < 0.25) {
                double step = x * Taylor.inverted(u, l1, l2, l3);
                x += step;
                y -= step;
                if (Math.abs(u) * size * size * size * size < 1e-16) {
                    break;
                }
            } else {
                if (Double.isNaN(logTail)) {
                    logTail = Math.log(tail);
                }
                double excess = logPower + Math.log(c) - logTail;
                if (excess > 0 == lower) {
                    high = odds;
                } else {
                    low = odds;
                }
                double next = odds * Math.exp(lower ? -excess * c : excess * c);
                if (!(next > low && next < high)) {
                    next = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * odds;
                }
                x = next < 1e300 ? next / (1 + next) : 1;
                y = 1 / (1 + next);
            }
        }
        return complement ? y : x;
    }

    /** The tail at x over {@code x^a y^b / B(a, b)}. */
    private static double tailRatio(
            double x, double y, double deviation, double a, double b, boolean lower, double power) {
        boolean lowerSide = IncompleteBeta.onLowerSide(x, a, b);
        double square = a / (a + b) * b;
        if (square > Quadrature.FROM_SHAPE
                && deviation * deviation < Quadrature.NEAR_PEAK * Quadrature.NEAR_PEAK * square) {
            double direct = lowerSide ? IncompleteBeta.tail(x, y, a, b) : IncompleteBeta.tail(y, x, b, a);
            return (lower == lowerSide ? direct : 1 - direct) / power;
        }
        double fraction = lowerSide
                ? IncompleteBeta.fraction(x, y, deviation, a, b, 1e-16, 1e-16)
                : IncompleteBeta.fraction(y, x, -deviation, b, a, 1e-16, 1e-16);
        return lower == lowerSide ? fraction : 1 / power - fraction;
    }
}
