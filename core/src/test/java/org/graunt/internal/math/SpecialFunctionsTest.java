package org.graunt.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference file of special functions, against its 20 digits from 45-digit arithmetic. */
class SpecialFunctionsTest {

    /** The relative accuracy that the functions promise over the whole range of the file. */
    private static final double PROMISED = 1e-12;

    static List<ReferenceRow> rows() {
        return ReferenceRow.all("special_functions");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void agreesWithHighPrecisionArithmetic(ReferenceRow row) {
        double expected = row.number("value_high_precision");
        double actual = compute(row);
        assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * PROMISED));
    }

    /** Log gamma and the normal distribution are those of Apache Commons Numbers; the rest is ours. */
    private static double compute(ReferenceRow row) {
        double x = row.number("arg1");
        double a = row.number("arg2");
        double b = row.number("arg3");
        boolean lower = row.text("tail").equals("lower");
        return switch (row.text("fn")) {
            case "qbeta" -> lower ? IncompleteBeta.quantile(x, a, b) : IncompleteBeta.upperQuantile(x, a, b);
            case "pbeta" -> lower ? IncompleteBeta.lower(x, a, b) : IncompleteBeta.upper(x, a, b);
            case "qgamma" -> lower ? IncompleteGamma.quantile(x, a) : IncompleteGamma.upperQuantile(x, a);
            case "pgamma" -> lower ? IncompleteGamma.lower(x, a) : IncompleteGamma.upper(x, a);
            case "qchisq" -> 2 * (lower ? IncompleteGamma.quantile(x, a / 2) : IncompleteGamma.upperQuantile(x, a / 2));
            case "pchisq" -> lower ? IncompleteGamma.lower(x / 2, a / 2) : IncompleteGamma.upper(x / 2, a / 2);
            case "qnorm" -> Normal.quantile(x);
            case "pnorm" -> lower ? Normal.lower(x) : Normal.upper(x);
            case "qt" -> StudentT.quantile(x, a);
            case "pt" -> StudentT.lower(x, a);
            case "pbinom" -> lower ? IncompleteBeta.upper(b, x + 1, a - x) : IncompleteBeta.lower(b, x + 1, a - x);
            case "ppois" -> lower ? IncompleteGamma.upper(a, x + 1) : IncompleteGamma.lower(a, x + 1);
            case "lgamma" -> LogGamma.value(x);
            case "digamma" -> Digamma.of(x);
            case "lbeta" -> LogBeta.of(x, a);
            default -> throw new IllegalArgumentException(row.toString());
        };
    }
}
