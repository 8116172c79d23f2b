package org.graunt.estimate;

import static org.graunt.estimate.Near.assertNear;

import java.util.List;
import org.graunt.internal.math.ReferenceRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference file of intervals for proportions. */
class ProportionReferenceTest {

    private static final double CLOSED_FORM = 1e-12;
    private static final double QUANTILE = 1e-10;

    static List<ReferenceRow> rows() {
        return ReferenceRow.all("proportion_intervals");
    }

    private static Estimate estimate(ProportionInterval method, ReferenceRow row) {
        return method.of(row.number("x"), row.number("n"), row.number("level"));
    }

    private static void check(ProportionInterval method, ReferenceRow row, String column, double tolerance) {
        assertNear(estimate(method, row), row.number(column + "_lower"), row.number(column + "_upper"), tolerance);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void value(ReferenceRow row) {
        assertNear("value", estimate(ProportionInterval.WILSON, row).value(), row.number("estimate"), 1e-15);
    }

    /** The reference does not clip. */
    @ParameterizedTest
    @MethodSource("rows")
    void wald(ReferenceRow row) {
        assertNear(
                estimate(ProportionInterval.WALD, row),
                Math.max(0, row.number("wald_lower")),
                Math.min(1, row.number("wald_upper")),
                CLOSED_FORM);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void wilson(ReferenceRow row) {
        check(ProportionInterval.WILSON, row, "wilson", CLOSED_FORM);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void wilsonWithContinuityCorrection(ReferenceRow row) {
        check(ProportionInterval.WILSON_CORRECTED, row, "wilson_cc", CLOSED_FORM);
    }

    /** The reference does not clip. */
    @ParameterizedTest
    @MethodSource("rows")
    void agrestiCoull(ReferenceRow row) {
        assertNear(
                estimate(ProportionInterval.AGRESTI_COULL, row),
                Math.max(0, row.number("agresti_coull_lower")),
                Math.min(1, row.number("agresti_coull_upper")),
                CLOSED_FORM);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void clopperPearson(ReferenceRow row) {
        check(ProportionInterval.CLOPPER_PEARSON, row, "clopper_pearson", QUANTILE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void jeffreysWithEqualTails(ReferenceRow row) {
        check(ProportionInterval.JEFFREYS_EQUAL_TAILED, row, "jeffreys", QUANTILE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void jeffreys(ReferenceRow row) {
        check(ProportionInterval.JEFFREYS, row, "jeffreys_bcd", QUANTILE);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void arcsine(ReferenceRow row) {
        check(ProportionInterval.ARCSINE, row, "arcsine", CLOSED_FORM);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void arcsineAfterAnscombe(ReferenceRow row) {
        check(ProportionInterval.ARCSINE_ANSCOMBE, row, "arcsine_anscombe", CLOSED_FORM);
    }
}
