package org.graunt.estimate;

import org.graunt.internal.math.BetaTails;
import org.graunt.internal.math.GammaTails;
import org.graunt.internal.math.Normal;

/**
 * The error probability that one limit of an interval leaves outside, with the quantiles that belong to it: prepared once
 * for a whole array of intervals.
 *
 * @param probability the probability beyond the limit
 * @param z           the standard normal quantile at {@code 1 - probability}
 * @param gamma       the points that cut the probability off gamma variables
 * @param beta        the points that cut the probability off beta variables
 */
record Tail(double probability, double z, GammaTails gamma, BetaTails beta) {

    /** From so many intervals on, remembering the quantiles of small counts repays its setting up. */
    private static final int MANY = 32;

    static Tail of(double level, Sides sides) {
        double tail = sides == Sides.TWO ? (1 - Require.level(level)) / 2 : 1 - Require.level(level);
        GammaTails gamma = GammaTails.of(tail);
        return new Tail(tail, Normal.upperQuantile(tail), gamma, BetaTails.of(tail, gamma));
    }

    /** The tail on either side of one two-sided interval. */
    static Tail ofLevel(double level) {
        return of(level, Sides.TWO);
    }

    /** The tail on either side of many two-sided intervals, for use in one thread. */
    static Tail ofLevel(double level, int intervals) {
        Tail tail = ofLevel(level);
        if (intervals < MANY) {
            return tail;
        }
        GammaTails gamma = tail.gamma.remembering();
        return new Tail(tail.probability, tail.z, gamma, BetaTails.of(tail.probability, gamma));
    }

    /** The tail of the rest of the probability, with z of the opposite sign. */
    Tail complement() {
        GammaTails rest = GammaTails.of(1 - probability);
        return new Tail(1 - probability, -z, rest, BetaTails.of(1 - probability, rest));
    }
}
