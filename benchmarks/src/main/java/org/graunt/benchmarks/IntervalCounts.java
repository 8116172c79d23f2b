package org.graunt.benchmarks;

import java.util.Random;

/**
 * Counts as areas of very different size have them: n log-uniform from 5 to 1,000,000, the share log-uniform from 0.0001 to 0.6,
 * x the nearest whole number.
 */
final class IntervalCounts {

    static final int ROWS = 1_000_000;

    final double[] x = new double[ROWS];
    final double[] n = new double[ROWS];

    IntervalCounts(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ROWS; i++) {
            n[i] = Math.floor(logUniform(random, 5, 1_000_000));
            x[i] = Math.rint(n[i] * logUniform(random, 1e-4, 0.6));
        }
    }

    private static double logUniform(Random random, double from, double to) {
        return Math.exp(Math.log(from) + random.nextDouble() * Math.log(to / from));
    }

    /** Fails unless two numbers agree; both 0 and both 1 included. */
    static void requireAgreement(String what, int row, double actual, double peer, double relative) {
        if (!(Math.abs(actual - peer) <= relative * Math.abs(peer))) {
            throw new IllegalStateException(what + ", row " + row + ": " + actual + " here, " + peer + " there");
        }
    }
}
