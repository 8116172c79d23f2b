package org.graunt.estimate;

import org.graunt.internal.math.Normal;

/**
 * The error probability that one limit of an interval leaves outside, with its normal quantile: computed once for a
 * whole array of intervals.
 *
 * @param probability the probability beyond the limit
 * @param z           the standard normal quantile at {@code 1 - probability}
 */
record Tail(double probability, double z) {

    static Tail of(double level, Sides sides) {
        double tail = sides == Sides.TWO ? (1 - Require.level(level)) / 2 : 1 - Require.level(level);
        return new Tail(tail, Normal.upperQuantile(tail));
    }

    static Tail ofLevel(double level) {
        return of(level, Sides.TWO);
    }
}
