package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graunt.estimate.Near.assertNear;

import java.util.List;
import org.graunt.internal.math.ReferenceRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference files of two proportions and of two rates; group 0 there is the second group here. */
class TwoGroupsReferenceTest {

    private static final double CLOSED_FORM = 1e-12;
    private static final double QUANTILE = 1e-10;

    static List<ReferenceRow> proportions() {
        return ReferenceRow.all("two_proportions");
    }

    static List<ReferenceRow> rates() {
        return ReferenceRow.all("two_rates");
    }

    private record Groups(double x1, double n1, double x2, double n2, double level) {
        static Groups of(ReferenceRow row) {
            return new Groups(
                    row.number("events1"),
                    row.number("n1"),
                    row.number("events0"),
                    row.number("n0"),
                    row.number("level"));
        }

        Estimate with(ProportionDifferenceInterval method) {
            return method.of(x1, n1, x2, n2, level);
        }

        Estimate with(RiskRatioInterval method) {
            return method.of(x1, n1, x2, n2, level);
        }

        Estimate with(OddsRatioInterval method) {
            return method.of(x1, n1, x2, n2, level);
        }

        TestResult with(TwoProportionTest test) {
            return test.of(x1, n1, x2, n2);
        }
    }

    private record Rates(double x1, double t1, double x2, double t2, double level) {
        static Rates of(ReferenceRow row) {
            return new Rates(
                    row.number("count1"),
                    row.number("person_years1"),
                    row.number("count0"),
                    row.number("person_years0"),
                    row.number("level"));
        }

        Estimate with(RateRatioInterval method) {
            return method.of(x1, t1, x2, t2, level);
        }

        TestResult with(TwoRateTest test) {
            return test.of(x1, t1, x2, t2);
        }
    }

    /**
     * A ratio with its limits. Where a count is 0 the reference has NaN for log limits, whose formula tends to 0 and infinity,
     * and for median-unbiased estimates, which tend to 0 or to infinity like all others: these stand here.
     */
    private static void check(Estimate actual, ReferenceRow row, String value, String limits, double tolerance) {
        double lower = row.number(limits + "_lower");
        double upper = row.number(limits + "_upper");
        assertNear("lower " + limits, actual.lower(), Double.isNaN(lower) ? 0 : lower, tolerance);
        assertNear(
                "upper " + limits, actual.upper(), Double.isNaN(upper) ? Double.POSITIVE_INFINITY : upper, tolerance);
        if (Double.isNaN(row.number(value))) {
            assertThat(actual.value()).isIn(0.0, Double.POSITIVE_INFINITY);
        } else {
            assertNear(value, actual.value(), row.number(value), tolerance);
        }
    }

    /** The reference does not clip the Wald limits. */
    @ParameterizedTest
    @MethodSource("proportions")
    void differenceOfProportions(ReferenceRow row) {
        Estimate newcombe = Groups.of(row).with(ProportionDifferenceInterval.NEWCOMBE);
        assertNear("difference", newcombe.value(), row.number("diff"), CLOSED_FORM);
        assertNear(newcombe, row.number("diff_newcombe_lower"), row.number("diff_newcombe_upper"), CLOSED_FORM);
        Estimate wald = Groups.of(row).with(ProportionDifferenceInterval.WALD);
        assertNear(
                wald,
                Math.max(-1, row.number("diff_wald_lower")),
                Math.min(1, row.number("diff_wald_upper")),
                CLOSED_FORM);
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void riskRatio(ReferenceRow row) {
        check(Groups.of(row).with(RiskRatioInterval.LOG), row, "risk_ratio", "risk_ratio", CLOSED_FORM);
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void logOddsRatio(ReferenceRow row) {
        check(Groups.of(row).with(OddsRatioInterval.LOG), row, "odds_ratio", "odds_ratio", CLOSED_FORM);
    }

    /** The reference lets the limits of a ratio of 0 leave it outside; here the lower limit is then 0 itself. */
    @ParameterizedTest
    @MethodSource("proportions")
    void smallSampleOddsRatio(ReferenceRow row) {
        Estimate actual = Groups.of(row).with(OddsRatioInterval.SMALL_SAMPLE);
        double value = row.number("odds_ratio_small");
        assertNear("value", actual.value(), value, CLOSED_FORM);
        assertNear("lower", actual.lower(), Math.min(value, row.number("odds_ratio_small_lower")), CLOSED_FORM);
        assertNear("upper", actual.upper(), row.number("odds_ratio_small_upper"), CLOSED_FORM);
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void conditionalOddsRatio(ReferenceRow row) {
        check(Groups.of(row).with(OddsRatioInterval.EXACT), row, "odds_ratio_cmle", "odds_ratio_exact", QUANTILE);
    }

    @ParameterizedTest
    @MethodSource("proportions")
    void medianUnbiasedOddsRatio(ReferenceRow row) {
        check(Groups.of(row).with(OddsRatioInterval.MID_P), row, "odds_ratio_mue", "odds_ratio_midp", QUANTILE);
    }

    /** For two equal proportions the corrected chi-squared is 0; the reference is left with a rounding error of 4e-31. */
    @ParameterizedTest
    @MethodSource("proportions")
    void testsOfTwoProportions(ReferenceRow row) {
        Groups groups = Groups.of(row);
        TestResult score = groups.with(TwoProportionTest.SCORE);
        assertNear("z_pooled", score.statistic(), row.number("z_pooled"), CLOSED_FORM);
        assertNear("p_z", score.pValue(), row.number("p_z"), QUANTILE);
        TestResult chisq = groups.with(TwoProportionTest.CHI_SQUARED);
        assertNear("chisq", chisq.statistic(), row.number("chisq"), CLOSED_FORM);
        assertNear("p_chisq", chisq.pValue(), row.number("p_chisq"), QUANTILE);
        TestResult yates = groups.with(TwoProportionTest.CHI_SQUARED_YATES);
        double expected = row.number("chisq_yates");
        assertNear("chisq_yates", yates.statistic(), expected < 1e-30 ? 0 : expected, CLOSED_FORM);
        assertNear("p_chisq_yates", yates.pValue(), row.number("p_chisq_yates"), QUANTILE);
        assertNear("p_fisher", groups.with(TwoProportionTest.FISHER).pValue(), row.number("p_fisher"), QUANTILE);
        assertNear("p_midp", groups.with(TwoProportionTest.MID_P).pValue(), row.number("p_midp"), QUANTILE);
    }

    @ParameterizedTest
    @MethodSource("rates")
    void rateRatio(ReferenceRow row) {
        Rates rates = Rates.of(row);
        check(rates.with(RateRatioInterval.LOG), row, "rate_ratio", "wald", CLOSED_FORM);
        check(rates.with(RateRatioInterval.EXACT), row, "rate_ratio", "exact", QUANTILE);
        check(rates.with(RateRatioInterval.MID_P), row, "mue", "midp", QUANTILE);
    }

    @ParameterizedTest
    @MethodSource("rates")
    void testsOfTwoRates(ReferenceRow row) {
        Rates rates = Rates.of(row);
        assertNear("minlike", rates.with(TwoRateTest.LESS_LIKELY).pValue(), row.number("p_exact_minlike"), QUANTILE);
        assertNear("doubled", rates.with(TwoRateTest.DOUBLED).pValue(), row.number("p_exact_doubled"), QUANTILE);
        assertNear("midp", rates.with(TwoRateTest.MID_P).pValue(), row.number("p_midp"), QUANTILE);
        assertNear("z", rates.with(TwoRateTest.SCORE).statistic(), row.number("z_score"), CLOSED_FORM);
        assertNear("score", rates.with(TwoRateTest.SCORE).pValue(), row.number("p_score"), QUANTILE);
    }
}
