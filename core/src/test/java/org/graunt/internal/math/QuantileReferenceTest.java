package org.graunt.internal.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Beta and gamma quantiles from tiny to large parameters and tails, against 25 digits of 50-digit arithmetic. */
class QuantileReferenceTest {

    /** What the quantiles promise; measured over the file the greatest error is 6e-14, and 2e-14 but for tails of 1e-300. */
    private static final double PROMISED = 1e-12;

    static List<ReferenceRow> gamma() {
        return rows("gamma");
    }

    static List<ReferenceRow> beta() {
        return rows("beta");
    }

    private static List<ReferenceRow> rows(String fn) {
        return ReferenceRow.all("quantiles").stream()
                .filter(row -> row.text("fn").equals(fn))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("gamma")
    void gammaQuantile(ReferenceRow row) {
        double p = row.number("probability");
        double a = row.number("a");
        boolean lower = row.text("tail").equals("lower");
        double x = lower ? IncompleteGamma.quantile(p, a) : IncompleteGamma.upperQuantile(p, a);
        assertThat(relativeError(x, row.text("value"))).isLessThan(PROMISED);
    }

    @ParameterizedTest
    @MethodSource("beta")
    void betaQuantileAndItsComplement(ReferenceRow row) {
        double p = row.number("probability");
        double a = row.number("a");
        double b = row.number("b");
        boolean lower = row.text("tail").equals("lower");
        double x = lower ? IncompleteBeta.quantile(p, a, b) : IncompleteBeta.upperQuantile(p, a, b);
        double y = lower ? IncompleteBeta.upperQuantile(p, b, a) : IncompleteBeta.quantile(p, b, a);
        assertThat(relativeError(x, row.text("value"))).isLessThan(PROMISED);
        assertThat(relativeError(y, row.text("complement"))).isLessThan(PROMISED);
    }

    @ParameterizedTest
    @MethodSource("gamma")
    void rememberingChangesNothing(ReferenceRow row) {
        double shape = Math.rint(row.number("a"));
        if (shape > 0) {
            GammaTails plain = GammaTails.of(row.number("probability"));
            GammaTails remembering = plain.remembering();
            assertThat(remembering.lower(shape)).isEqualTo(plain.lower(shape)).isEqualTo(remembering.lower(shape));
            assertThat(remembering.upper(shape)).isEqualTo(plain.upper(shape)).isEqualTo(remembering.upper(shape));
        }
    }

    private static double relativeError(double actual, String expected) {
        BigDecimal exact = new BigDecimal(expected);
        return new BigDecimal(actual)
                .subtract(exact)
                .divide(exact, MathContext.DECIMAL64)
                .abs()
                .doubleValue();
    }
}
