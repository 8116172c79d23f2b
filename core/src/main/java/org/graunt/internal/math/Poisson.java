package org.graunt.internal.math;

/** Poisson probabilities and tails, the probabilities in the saddle-point form of Loader 2000. */
public final class Poisson {

    private Poisson() {}

    /**
     * Returns the probability of one outcome.
     *
     * @param k    the number of events, not negative
     * @param mean the expected number, positive
     * @return {@code P(X = k)}
     */
    public static double probability(double k, double mean) {
        return k == 0 ? Math.exp(-mean) : Math.exp(IncompleteGamma.logPower(mean, mean - k, k)) / k;
    }

    /**
     * Returns the probability of an outcome or less.
     *
     * @param k    the number of events; below 0 the result is 0
     * @param mean the expected number, positive
     * @return {@code P(X <= k)}
     */
    public static double lower(double k, double mean) {
        return k < 0 ? 0 : IncompleteGamma.upper(mean, k + 1);
    }

    /**
     * Returns the probability of an outcome or more, with full accuracy where it is small.
     *
     * @param k    the number of events
     * @param mean the expected number, positive
     * @return {@code P(X >= k)}
     */
    public static double upper(double k, double mean) {
        return k <= 0 ? 1 : IncompleteGamma.lower(mean, k);
    }
}
