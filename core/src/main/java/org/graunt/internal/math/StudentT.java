package org.graunt.internal.math;

/**
 * Student's t distribution, through the incomplete beta function: for {@code t > 0} and n degrees of freedom
 * {@code P(T > t) = I_w(n / 2, 1/2) / 2} with {@code w = n / (n + t^2)} (NIST Digital Library of Mathematical Functions
 * 8.17; Abramowitz and Stegun 26.7.1).
 */
public final class StudentT {

    private StudentT() {}

    /**
     * Returns the probability below a point.
     *
     * @param t       the point
     * @param degrees the degrees of freedom, positive
     * @return {@code P(T <= t)}
     */
    public static double lower(double t, double degrees) {
        return t <= 0 ? tail(-t, degrees) : 1 - tail(t, degrees);
    }

    /**
     * Returns the probability above a point, with full accuracy where it is small.
     *
     * @param t       the point
     * @param degrees the degrees of freedom, positive
     * @return {@code P(T > t)}
     */
    public static double upper(double t, double degrees) {
        return lower(-t, degrees);
    }

    /**
     * Returns the point with a given probability below it.
     *
     * @param p       the probability, 0 to 1
     * @param degrees the degrees of freedom, positive; infinity gives the normal quantile
     * @return the quantile
     */
    public static double quantile(double p, double degrees) {
        return p <= 0.5 ? -upperQuantile(p, degrees) : upperQuantile(1 - p, degrees);
    }

    /**
     * Returns the point with a given probability above it.
     *
     * @param q       the probability, 0 to 1
     * @param degrees the degrees of freedom, positive; infinity gives the normal quantile
     * @return the quantile
     */
    public static double upperQuantile(double q, double degrees) {
        if (q > 0.5) {
            return -upperQuantile(1 - q, degrees);
        }
        if (degrees == Double.POSITIVE_INFINITY) {
            return Normal.upperQuantile(q);
        }
        BetaTails beta = BetaTails.of(2 * q);
        double half = 0.5 * degrees;
        return Math.sqrt(degrees * (beta.upper(0.5, half) / beta.lower(half, 0.5)));
    }

    private static double tail(double t, double degrees) {
        double square = t * t;
        double sum = degrees + square;
        return 0.5 * IncompleteBeta.lower(degrees / sum, square / sum, 0.5 * degrees, 0.5);
    }
}
