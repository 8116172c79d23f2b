package org.graunt.estimate;

import org.graunt.internal.math.Normal;

/** Two-sided tests that two independent groups have the same proportion. */
public enum TwoProportionTest {

    /**
     * The normal test with the pooled proportion p, {@code z = (p1 - p2) / sqrt(p (1 - p) (1 / n1 + 1 / n2))}; its square is
     * Pearson's chi-squared.
     */
    SCORE("pooled two-proportion z") {
        @Override
        TestResult test(double x1, double n1, double x2, double n2) {
            double z = z(x1, n1, x2, n2, 0);
            return new TestResult(label(), z, Double.NaN, 2 * Normal.upper(Math.abs(z)));
        }
    },

    /** Pearson's chi-squared with one degree of freedom. */
    CHI_SQUARED("chi-squared") {
        @Override
        TestResult test(double x1, double n1, double x2, double n2) {
            double z = z(x1, n1, x2, n2, 0);
            return new TestResult(label(), z * z, 1, 2 * Normal.upper(Math.abs(z)));
        }
    },

    /**
     * Chi-squared with Yates' continuity correction: every count brought nearer to its expectation by 1/2, but not past it.
     * Yates 1934, Contingency tables involving small numbers and the chi-squared test, Supplement to the Journal of the Royal
     * Statistical Society 1.
     */
    CHI_SQUARED_YATES("chi-squared with continuity correction") {
        @Override
        TestResult test(double x1, double n1, double x2, double n2) {
            double z = z(x1, n1, x2, n2, 0.5);
            return new TestResult(label(), z * z, 1, 2 * Normal.upper(Math.abs(z)));
        }
    },

    /**
     * Fisher's exact test: given the total with the property, the probability of all tables that are not more probable than
     * the one seen, equality allowing for a relative slack of 1e-7. Needs whole numbers.
     */
    FISHER("Fisher exact") {
        @Override
        TestResult test(double x1, double n1, double x2, double n2) {
            return exact(
                    x1, n1, x2, n2, Hypergeometric.of(x1, n1, x2, n2).parts(0).asExtreme());
        }
    },

    /** Twice the smaller tail of the same law, half of the outcome itself taken off each; at most 1. Needs whole numbers. */
    MID_P("mid-P hypergeometric, doubled smaller tail") {
        @Override
        TestResult test(double x1, double n1, double x2, double n2) {
            Hypergeometric.Parts parts = Hypergeometric.of(x1, n1, x2, n2).parts(0);
            double half = 0.5 * parts.at();
            return exact(x1, n1, x2, n2, 2 * Math.min(parts.below() + half, parts.above() + half));
        }
    };

    private final String label;

    TwoProportionTest(String label) {
        this.label = label;
    }

    /**
     * Tests whether {@code x1 / n1} and {@code x2 / n2} differ by more than chance.
     *
     * @param x1 the number with the property in the first group, 0 to n1
     * @param n1 the number in the first group, finite and not negative
     * @param x2 the number with the property in the second group, 0 to n2
     * @param n2 the number in the second group, finite and not negative
     * @return the result; NaN where a group is empty, or none or all of both groups have the property
     * @throws IllegalArgumentException if an argument is out of its range or NaN, or not whole where the test needs it
     */
    public TestResult of(double x1, double n1, double x2, double n2) {
        Require.part("x1", x1, "n1", n1);
        Require.part("x2", x2, "n2", n2);
        double m = x1 + x2;
        if (n1 == 0 || n2 == 0 || m == 0 || m == n1 + n2) {
            return new TestResult(label, Double.NaN, Double.NaN, Double.NaN);
        }
        return test(x1, n1, x2, n2);
    }

    String label() {
        return label;
    }

    abstract TestResult test(double x1, double n1, double x2, double n2);

    private static double z(double x1, double n1, double x2, double n2, double correction) {
        double n = n1 + n2;
        double m = x1 + x2;
        double excess = (x1 * n2 - x2 * n1) / n;
        double corrected = Math.copySign(Math.max(0, Math.abs(excess) - correction), excess);
        return corrected / Math.sqrt(n1 / n * (n2 / n) * m * ((n - m) / n));
    }

    TestResult exact(double x1, double n1, double x2, double n2, double p) {
        Require.whole("x1", x1);
        Require.whole("n1", n1);
        Require.whole("x2", x2);
        Require.whole("n2", n2);
        return new TestResult(label, Double.NaN, Double.NaN, Math.min(1, p));
    }
}
