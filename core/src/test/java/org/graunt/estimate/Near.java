package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;

/** Comparison of numbers that may be infinite, exactly 0, or far from 1. */
final class Near {

    private Near() {}

    /**
     * Holds two numbers to a relative tolerance, with a tiny absolute one for numbers that are the difference of much greater
     * ones.
     */
    static void assertNear(String name, double actual, double expected, double relative) {
        if (Double.isInfinite(expected) || expected == 0) {
            assertThat(actual).as(name).isEqualTo(expected);
            return;
        }
        double error = Math.abs(actual - expected) / Math.abs(expected);
        assertThat(error)
                .as("%s: %s, expected %s, relative error", name, actual, expected)
                .isLessThanOrEqualTo(relative);
    }

    static void assertNear(Estimate actual, double lower, double upper, double relative) {
        assertNear(actual.method() + " lower", actual.lower(), lower, relative);
        assertNear(actual.method() + " upper", actual.upper(), upper, relative);
    }
}
