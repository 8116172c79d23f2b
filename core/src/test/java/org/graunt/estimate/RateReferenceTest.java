package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graunt.estimate.Near.assertNear;

import java.util.List;
import org.graunt.internal.math.ReferenceRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference file of intervals for rates, which are per 1,000 person-years there. */
class RateReferenceTest {

    private static final double CLOSED_FORM = 1e-12;
    private static final double QUANTILE = 1e-10;

    static List<ReferenceRow> rows() {
        return ReferenceRow.all("poisson_rate_intervals");
    }

    private static Estimate estimate(RateInterval method, ReferenceRow row) {
        return method.of(row.number("count"), row.number("person_years"), row.number("level"))
                .times(1000);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void exact(ReferenceRow row) {
        Estimate estimate = estimate(RateInterval.EXACT, row);
        assertNear("rate", estimate.value(), row.number("rate_per_1000"), 1e-15);
        assertNear(estimate, row.number("exact_lower"), row.number("exact_upper"), QUANTILE);
    }

    /** The reference leaves the cube negative for one or two events at high levels. */
    @ParameterizedTest
    @MethodSource("rows")
    void byar(ReferenceRow row) {
        assertNear(
                estimate(RateInterval.BYAR, row),
                Math.max(0, row.number("byar_lower")),
                row.number("byar_upper"),
                CLOSED_FORM);
    }

    /** The reference does not clip. */
    @ParameterizedTest
    @MethodSource("rows")
    void normal(ReferenceRow row) {
        assertNear(
                estimate(RateInterval.NORMAL, row),
                Math.max(0, row.number("normal_lower")),
                row.number("normal_upper"),
                CLOSED_FORM);
    }

    /** PHEindicatormethods changes from exact to Byar at ten events; each of its rows is one of the two methods here. */
    @ParameterizedTest
    @MethodSource("rows")
    void methodsOfPheIndicatorMethods(ReferenceRow row) {
        String method = row.text("phe_rate_method");
        assertThat(method).isIn("Exact", "Byars");
        assertNear(
                estimate(method.equals("Exact") ? RateInterval.EXACT : RateInterval.BYAR, row),
                row.number("phe_rate_lower"),
                row.number("phe_rate_upper"),
                QUANTILE);
    }
}
