package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graunt.estimate.Near.assertNear;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.graunt.internal.math.ReferenceRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference file of directly standardised rates, from its strata. */
class StandardisedRateReferenceTest {

    private static final double CLOSED_FORM = 1e-12;
    private static final double QUANTILE = 1e-10;

    static List<ReferenceRow> rows() {
        return ReferenceRow.all("directly_standardised");
    }

    private static Estimate estimate(WeightedRateInterval method, ReferenceRow row) {
        List<ReferenceRow> strata = ReferenceRow.all("directly_standardised_strata").stream()
                .filter(stratum -> stratum.text("case_id").equals(row.text("case_id")))
                .toList();
        double[] weights = column(strata, stratum -> stratum.number("standard_population"));
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        for (int a = 0; a < weights.length; a++) {
            weights[a] /= sum;
        }
        return method.of(
                        weights,
                        column(strata, stratum -> stratum.number("count")),
                        column(strata, stratum -> stratum.number("population")),
                        row.number("level"))
                .times(row.number("multiplier"));
    }

    private static double[] column(List<ReferenceRow> strata, ToDoubleFunction<ReferenceRow> number) {
        return strata.stream().mapToDouble(number).toArray();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void value(ReferenceRow row) {
        Estimate estimate = estimate(WeightedRateInterval.FAY_FEUER, row);
        assertNear("dsr", estimate.value(), row.number("dsr"), CLOSED_FORM);
        assertNear("count", estimate.numerator(), row.number("total_count"), CLOSED_FORM);
        assertNear("population", estimate.denominator(), row.number("total_population"), CLOSED_FORM);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void fayFeuer(ReferenceRow row) {
        assertNear(
                estimate(WeightedRateInterval.FAY_FEUER, row),
                row.number("fay_feuer_lower"),
                row.number("fay_feuer_upper"),
                QUANTILE);
    }

    /** Without events the reference has NaN: sqrt(variance / count) is 0 / 0. The gamma form for no events stands in for it. */
    @ParameterizedTest
    @MethodSource("rows")
    void dobsonWithByarLimits(ReferenceRow row) {
        Estimate estimate = estimate(WeightedRateInterval.DOBSON_BYAR, row);
        if (Double.isNaN(row.number("dobson_byar_lower"))) {
            assertThat(estimate.lower()).isZero();
            assertNear("upper", estimate.upper(), row.number("fay_feuer_upper"), QUANTILE);
        } else {
            double lower = Math.max(0, row.number("dobson_byar_lower"));
            assertNear(estimate, lower, row.number("dobson_byar_upper"), CLOSED_FORM);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void normal(ReferenceRow row) {
        assertNear(
                estimate(WeightedRateInterval.NORMAL, row),
                Math.max(0, row.number("normal_lower")),
                row.number("normal_upper"),
                CLOSED_FORM);
    }
}
