package org.graunt.estimate;

import org.graunt.internal.math.Binomial;
import org.graunt.internal.math.Normal;

/**
 * Tests of an observed number x of n against a stated proportion; with it, of a sex ratio at birth against a reference.
 *
 * <p>Two-sided exact p-values have more than one definition, and they differ: 7 boys of 10 against 105 per 100 gives 0.345 by
 * {@link #LESS_LIKELY} and 0.385 by {@link #DOUBLED}.
 */
public enum BinomialTest {

    /**
     * The probability of all outcomes that are not more probable than the one seen, equality allowing for a relative slack of
     * 1e-7: the definition of R's {@code binom.test}.
     */
    LESS_LIKELY("exact binomial, less likely outcomes") {
        @Override
        double pValue(double x, double n, double p) {
            return lessLikely(x, n, p);
        }
    },

    /** Twice the smaller of {@code P(X <= x)} and {@code P(X >= x)}, at most 1: the test that the exact interval inverts. */
    DOUBLED("exact binomial, doubled smaller tail") {
        @Override
        double pValue(double x, double n, double p) {
            return Math.min(1, 2 * Math.min(Binomial.lower(x, n, p), Binomial.upper(x, n, p)));
        }
    },

    /** As {@link #DOUBLED} with half of the probability of the outcome itself taken off each tail. */
    MID_P("mid-P binomial, doubled smaller tail") {
        @Override
        double pValue(double x, double n, double p) {
            double half = 0.5 * Binomial.probability(x, n, p);
            double below = Binomial.lower(x - 1, n, p) + half;
            double above = Binomial.upper(x + 1, n, p) + half;
            return Math.min(1, 2 * Math.min(below, above));
        }
    },

    /** The normal test with the variance under the stated proportion, {@code (x - n p) / sqrt(n p (1 - p))}, both sides. */
    SCORE("score") {
        @Override
        double pValue(double x, double n, double p) {
            return 2 * Normal.upper(Math.abs(BinomialTest.score(x, n, p)));
        }
    },

    /** The exact one-sided probability {@code P(X <= x)}: small where x is too low. */
    LOWER_TAIL("exact binomial, lower tail") {
        @Override
        double pValue(double x, double n, double p) {
            return Binomial.lower(x, n, p);
        }
    },

    /** The exact one-sided probability {@code P(X >= x)}: small where x is too high. */
    UPPER_TAIL("exact binomial, upper tail") {
        @Override
        double pValue(double x, double n, double p) {
            return Binomial.upper(x, n, p);
        }
    };

    private final String label;

    BinomialTest(String label) {
        this.label = label;
    }

    /**
     * Tests x of n against a proportion.
     *
     * @param x the number with the property, a whole number from 0 to n
     * @param n the number of all, a whole number
     * @param p the proportion if the null hypothesis holds, strictly between 0 and 1
     * @return the result, whose statistic is the score; NaN where n is 0
     * @throws IllegalArgumentException if an argument is out of its range, NaN, or not whole where it must be
     */
    public TestResult of(double x, double n, double p) {
        Require.part("x", x, "n", n);
        Require.whole("x", x);
        Require.whole("n", n);
        Require.proportion("p", p);
        return result(x, n, p, score(x, n, p));
    }

    /**
     * Tests a sex ratio at birth against a reference: the male share against {@code r / (100 + r)}.
     *
     * @param boys      the number of boys, a whole number
     * @param girls     the number of girls, a whole number
     * @param reference the reference r in boys per 100 girls, such as 105; finite and positive
     * @return the result, whose statistic is the score; NaN where there are no births
     * @throws IllegalArgumentException if an argument is out of its range, NaN, or not whole where it must be
     */
    public TestResult ofSexRatio(double boys, double girls, double reference) {
        Require.whole("boys", Require.count("boys", boys));
        Require.whole("girls", Require.count("girls", girls));
        Require.positive("reference", reference);
        double births = boys + girls;
        double score = (100 * boys - reference * girls) / Math.sqrt(100 * reference * births);
        return result(boys, births, reference / (100 + reference), score);
    }

    private TestResult result(double x, double n, double p, double score) {
        if (n == 0) {
            return new TestResult(label, Double.NaN, Double.NaN, Double.NaN);
        }
        double pValue = this == SCORE ? 2 * Normal.upper(Math.abs(score)) : pValue(x, n, p);
        return new TestResult(label, score, Double.NaN, Math.min(1, pValue));
    }

    abstract double pValue(double x, double n, double p);

    private static double score(double x, double n, double p) {
        return -Math.fma(n, p, -x) / Math.sqrt(n * p * (1 - p));
    }

    private static double lessLikely(double x, double n, double p) {
        double bound = Binomial.probability(x, n, p) * (1 + 1e-7);
        double mean = n * p;
        if (x == mean) {
            return 1;
        }
        if (x < mean) {
            double low = Math.ceil(mean);
            double high = n + 1;
            while (low < high) {
                double middle = Math.floor((low + high) / 2);
                if (Binomial.probability(middle, n, p) <= bound) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return Binomial.lower(x, n, p) + Binomial.upper(low, n, p);
        }
        double low = -1;
        double high = Math.floor(mean);
        while (low < high) {
            double middle = Math.ceil((low + high) / 2);
            if (Binomial.probability(middle, n, p) <= bound) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Binomial.lower(low, n, p) + Binomial.upper(x, n, p);
    }
}
