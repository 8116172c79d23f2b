package org.graunt.estimate;

/**
 * Two-sided tests that two rates with independent Poisson counts are the same: given both counts together, the first is
 * binomial with proportion {@code t1 / (t1 + t2)}.
 */
public enum TwoRateTest {

    /** The probability of all splits of the total that are not more probable than the one seen. */
    LESS_LIKELY(BinomialTest.LESS_LIKELY),

    /** Twice the smaller tail: the test that the exact interval of the ratio inverts. */
    DOUBLED(BinomialTest.DOUBLED),

    /** Twice the smaller tail, half of the outcome itself taken off each. */
    MID_P(BinomialTest.MID_P),

    /** The normal test of the conditional proportion. */
    SCORE(BinomialTest.SCORE);

    private final BinomialTest conditional;

    TwoRateTest(BinomialTest conditional) {
        this.conditional = conditional;
    }

    /**
     * Tests whether {@code x1 / t1} and {@code x2 / t2} differ by more than chance.
     *
     * @param x1 the events of the first rate, a whole number
     * @param t1 the person-years of the first rate, finite and positive
     * @param x2 the events of the second rate, a whole number
     * @param t2 the person-years of the second rate, finite and positive
     * @return the result, whose statistic is the score; NaN where there are no events
     * @throws IllegalArgumentException if an argument is out of its range, NaN, or not whole where it must be
     */
    public TestResult of(double x1, double t1, double x2, double t2) {
        Require.count("x1", x1);
        Require.count("x2", x2);
        Require.positive("t1", t1);
        Require.positive("t2", t2);
        TestResult result = conditional.of(x1, x1 + x2, t1 / (t1 + t2));
        return new TestResult("two rates, " + result.test(), result.statistic(), Double.NaN, result.pValue());
    }
}
