package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graunt.estimate.Near.assertNear;

import java.util.List;
import org.graunt.internal.math.ReferenceRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference files of sex ratios and of their tests. */
class SexRatioReferenceTest {

    private static final double CLOSED_FORM = 1e-12;
    private static final double QUANTILE = 1e-10;

    static List<ReferenceRow> intervals() {
        return ReferenceRow.all("sex_ratio");
    }

    static List<ReferenceRow> tests() {
        return ReferenceRow.all("sex_ratio_tests");
    }

    private static Estimate estimate(SexRatioInterval method, ReferenceRow row) {
        return method.of(row.number("boys"), row.number("girls"), row.number("level"));
    }

    private static void check(SexRatioInterval method, ReferenceRow row, String column, double tolerance) {
        assertNear(estimate(method, row), row.number(column + "_lower"), row.number(column + "_upper"), tolerance);
    }

    /**
     * Where there are no boys or no girls the reference has NaN for the log limits. Its formula tends to 0 and to infinity
     * there: that is the interval here, which says nothing but is one.
     */
    @ParameterizedTest
    @MethodSource("intervals")
    void logRatio(ReferenceRow row) {
        if (Double.isNaN(row.number("delta_lower"))) {
            Estimate estimate = estimate(SexRatioInterval.LOG, row);
            assertThat(estimate.lower()).isZero();
            assertThat(estimate.upper()).isInfinite();
        } else {
            check(SexRatioInterval.LOG, row, "delta", CLOSED_FORM);
        }
        assertNear("value", estimate(SexRatioInterval.LOG, row).value(), row.number("srb_per_100"), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void clopperPearson(ReferenceRow row) {
        check(SexRatioInterval.CLOPPER_PEARSON, row, "cp", QUANTILE);
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void wilson(ReferenceRow row) {
        check(SexRatioInterval.WILSON, row, "wilson", CLOSED_FORM);
    }

    @ParameterizedTest
    @MethodSource("intervals")
    void jeffreys(ReferenceRow row) {
        check(SexRatioInterval.JEFFREYS, row, "jeffreys", QUANTILE);
    }

    private static TestResult test(BinomialTest test, ReferenceRow row) {
        return test.ofSexRatio(row.number("boys"), row.number("girls"), row.number("srb0_per_100"));
    }

    /** The reference writes 0 for what is below 1e-290. */
    private static void check(BinomialTest test, ReferenceRow row, String column) {
        double p = test(test, row).pValue();
        assertNear(column, p < 1e-290 ? 0 : p, row.number(column), QUANTILE);
    }

    @ParameterizedTest
    @MethodSource("tests")
    void lessLikelyOutcomes(ReferenceRow row) {
        check(BinomialTest.LESS_LIKELY, row, "p_minlike");
    }

    @ParameterizedTest
    @MethodSource("tests")
    void doubledTail(ReferenceRow row) {
        check(BinomialTest.DOUBLED, row, "p_doubled");
    }

    @ParameterizedTest
    @MethodSource("tests")
    void doubledMidP(ReferenceRow row) {
        check(BinomialTest.MID_P, row, "p_midp_doubled");
    }

    @ParameterizedTest
    @MethodSource("tests")
    void tails(ReferenceRow row) {
        check(BinomialTest.LOWER_TAIL, row, "p_lower_tail");
        check(BinomialTest.UPPER_TAIL, row, "p_upper_tail");
    }

    /**
     * The score is {@code (100 boys - r girls) / sqrt(100 r births)}. The reference takes boys less births times the rounded
     * proportion, which for 1,000,000,000 births at 105 per 100 leaves seven digits of a difference of 0.05 boys: here that
     * score is 10 / sqrt(1.05e13), exactly.
     */
    @ParameterizedTest
    @MethodSource("tests")
    void score(ReferenceRow row) {
        boolean cancelled = row.number("boys") == 512195122 && row.number("srb0_per_100") == 105;
        double expected = cancelled ? 10 / Math.sqrt(1.05e13) : row.number("z_score");
        assertNear("z", test(BinomialTest.SCORE, row).statistic(), expected, CLOSED_FORM);
        check(BinomialTest.SCORE, row, "p_score");
    }
}
