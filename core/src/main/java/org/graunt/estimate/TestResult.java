package org.graunt.estimate;

import java.util.Locale;
import java.util.Objects;

/**
 * The outcome of a significance test.
 *
 * @param test      the name of the test
 * @param statistic the test statistic, or NaN where the test has none
 * @param degrees   the degrees of freedom of a chi-squared statistic, or NaN
 * @param pValue    the probability, if the null hypothesis holds, of data at least as extreme; NaN if the data allow no test
 */
public record TestResult(String test, double statistic, double degrees, double pValue) {

    /**
     * Creates a result.
     *
     * @throws NullPointerException     if {@code test} is null
     * @throws IllegalArgumentException if {@code pValue} is neither NaN nor within [0, 1]
     */
    public TestResult {
        Objects.requireNonNull(test, "test");
        if (!(pValue >= 0 && pValue <= 1 || Double.isNaN(pValue))) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "pValue: %s, must lie within 0 and 1, or be NaN", pValue));
        }
    }

    /** Returns one readable line, such as {@code "chi-squared of heterogeneity: 12.4 on 7 degrees of freedom, p = 0.088"}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(test).append(": ");
        if (!Double.isNaN(statistic)) {
            text.append(String.format(Locale.ROOT, "%.4g", statistic));
            if (!Double.isNaN(degrees)) {
                text.append(String.format(Locale.ROOT, " on %.0f degrees of freedom", degrees));
            }
            text.append(", ");
        }
        return text.append(String.format(Locale.ROOT, "p = %.3g", pValue)).toString();
    }
}
