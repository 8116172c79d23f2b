package org.graunt.estimate;

import java.util.Locale;
import java.util.Objects;
import org.graunt.internal.math.Binomial;
import org.graunt.internal.math.Poisson;

/**
 * The exact coverage of an interval method: the probability, at a given truth, that the interval holds it. Found by enumeration
 * of the outcomes, not by simulation.
 */
public final class Coverage {

    /** Poisson outcomes so many standard deviations away have less probability than rounding errors. */
    private static final double NEGLIGIBLE_FROM = 10;

    private Coverage() {}

    /**
     * Returns the coverage of an interval for a proportion.
     *
     * @param method the interval method
     * @param p      the true proportion, strictly between 0 and 1
     * @param n      the number of units, at least 1
     * @param level  the stated level, strictly between 0 and 1
     * @return the probability that the interval of a binomial count of n holds p
     * @throws IllegalArgumentException if a number is out of its range
     * @throws NullPointerException     if {@code method} is null
     */
    public static double ofProportion(ProportionInterval method, double p, int n, double level) {
        Objects.requireNonNull(method, "method");
        Require.proportion("p", p);
        if (!(n >= 1)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "n: %d, must be at least 1", n));
        }
        double[] x = new double[n + 1];
        double[] total = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            x[k] = k;
            total[k] = n;
        }
        double[] lower = new double[n + 1];
        double[] upper = new double[n + 1];
        method.limits(x, total, level, lower, upper);
        double coverage = 0;
        for (int k = 0; k <= n; k++) {
            coverage += lower[k] <= p && p <= upper[k] ? Binomial.probability(k, n, p) : 0;
        }
        return Math.min(1, coverage);
    }

    /**
     * Returns the coverage of an interval for a rate.
     *
     * @param method the interval method
     * @param mean   the true expected number of events, positive, at most 10 million
     * @param level  the stated level, strictly between 0 and 1
     * @return the probability that the interval of a Poisson count with that mean holds the mean
     * @throws IllegalArgumentException if a number is out of its range
     * @throws NullPointerException     if {@code method} is null
     */
    public static double ofRate(RateInterval method, double mean, double level) {
        Objects.requireNonNull(method, "method");
        Require.positive("mean", mean);
        Require.atMost("mean", mean, "the greatest mean enumerated", 1e7);
        int from = (int) Math.max(0, mean - NEGLIGIBLE_FROM * Math.sqrt(mean));
        int to = (int) (mean + NEGLIGIBLE_FROM * Math.sqrt(mean) + NEGLIGIBLE_FROM * NEGLIGIBLE_FROM);
        double[] events = new double[to - from + 1];
        double[] exposure = new double[events.length];
        for (int i = 0; i < events.length; i++) {
            events[i] = from + i;
            exposure[i] = 1;
        }
        double[] lower = new double[events.length];
        double[] upper = new double[events.length];
        method.limits(events, exposure, level, lower, upper);
        double coverage = 0;
        for (int i = 0; i < events.length; i++) {
            coverage += lower[i] <= mean && mean <= upper[i] ? Poisson.probability(events[i], mean) : 0;
        }
        return Math.min(1, coverage);
    }
}
