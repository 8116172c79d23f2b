package org.graunt.internal.math;

/**
 * Binomial probabilities and tails, the probabilities in the saddle-point form of Loader 2000, Fast and accurate
 * computation of binomial probabilities.
 */
public final class Binomial {

    private Binomial() {}

    /**
     * Returns the probability of one outcome.
     *
     * @param k the number of successes, 0 to n
     * @param n the number of trials
     * @param p the probability of a success, strictly between 0 and 1
     * @return {@code P(X = k)}
     */
    public static double probability(double k, double n, double p) {
        if (k == 0) {
            return Math.exp(n * Math.log1p(-p));
        }
        if (k == n) {
            return Math.exp(n * Math.log(p));
        }
        double q = 1 - p;
        double rest = n - k;
        double deviation = IncompleteBeta.deviation(p, q, k, rest);
        return Math.exp(IncompleteBeta.logPower(p, q, deviation, k, rest)) * n / (k * rest);
    }

    /**
     * Returns the probability of an outcome or less.
     *
     * @param k the number of successes; below 0 the result is 0
     * @param n the number of trials
     * @param p the probability of a success, 0 to 1
     * @return {@code P(X <= k)}
     */
    public static double lower(double k, double n, double p) {
        if (k < 0) {
            return 0;
        }
        return k >= n ? 1 : IncompleteBeta.upper(p, k + 1, n - k);
    }

    /**
     * Returns the probability of an outcome or more, with full accuracy where it is small.
     *
     * @param k the number of successes; above n the result is 0
     * @param n the number of trials
     * @param p the probability of a success, 0 to 1
     * @return {@code P(X >= k)}
     */
    public static double upper(double k, double n, double p) {
        if (k > n) {
            return 0;
        }
        return k <= 0 ? 1 : IncompleteBeta.lower(p, k, n - k + 1);
    }
}
