package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Weighted sums of rates and weighted means, against values computed independently with scipy 1.17 from the same formulas. */
class WeightedRateTest {

    private static final double[] WIDTHS = {5, 5, 5};
    private static final double[] BIRTHS = {3, 20, 2};
    private static final double[] WOMEN = {100, 120, 90};

    @Test
    void gammaLimitsOfFayAndFeuer() {
        Estimate e = WeightedRateInterval.FAY_FEUER.of(WIDTHS, BIRTHS, WOMEN, 0.95);
        assertThat(e.value()).isCloseTo(1.0944444444444443, within(1e-15));
        assertThat(e.lower()).isCloseTo(0.7065487801991681, within(1e-12));
        assertThat(e.upper()).isCloseTo(1.635480224515297, within(1e-12));
        assertThat(e.numerator()).isEqualTo(25);
        assertThat(e.denominator()).isEqualTo(310);
    }

    @Test
    void tiwarisUpperLimitIsLower() {
        Estimate e = WeightedRateInterval.TIWARI.of(WIDTHS, BIRTHS, WOMEN, 0.95);
        assertThat(e.lower()).isCloseTo(0.7065487801991681, within(1e-12));
        assertThat(e.upper()).isCloseTo(1.625919677765644, within(1e-12));
    }

    @Test
    void dobsonScalesTheExactLimitsOfTheTotalCount() {
        Estimate e = WeightedRateInterval.DOBSON_EXACT.of(WIDTHS, BIRTHS, WOMEN, 0.95);
        assertThat(e.lower()).isCloseTo(0.7063262471926481, within(1e-12));
        assertThat(e.upper()).isCloseTo(1.6182347158240424, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAY_FEUER", "TIWARI", "DOBSON_EXACT"})
    void oneStratumGivesTheExactPoissonInterval(WeightedRateInterval method) {
        Estimate weighted = method.of(new double[] {5}, new double[] {12}, new double[] {900}, 0.95);
        Estimate exact = RateInterval.EXACT.of(12, 900, 0.95).times(5);
        assertThat(weighted.lower()).isCloseTo(exact.lower(), within(1e-14));
        assertThat(weighted.upper()).isCloseTo(exact.upper(), within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(names = "NORMAL", mode = EnumSource.Mode.EXCLUDE)
    void withoutEventsTheUpperLimitIsStillPositive(WeightedRateInterval method) {
        Estimate none = method.of(WIDTHS, new double[3], WOMEN, 0.95);
        assertThat(none.value()).isZero();
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isPositive().isFinite();
        Estimate fayFeuer = WeightedRateInterval.FAY_FEUER.of(WIDTHS, new double[3], WOMEN, 0.95);
        assertThat(fayFeuer.upper()).isCloseTo(5 / 90.0 * -Math.log(0.025), within(1e-14));
    }

    @ParameterizedTest
    @EnumSource
    void bulkLimitsFromSumsAreThoseOfTheStrata(WeightedRateInterval method) {
        double rate = 0;
        double variance = 0;
        double greatest = 0;
        double sum = 0;
        double squares = 0;
        for (int a = 0; a < 3; a++) {
            double u = WIDTHS[a] / WOMEN[a];
            rate += u * BIRTHS[a];
            variance += u * u * BIRTHS[a];
            greatest = Math.max(greatest, u);
            sum += u;
            squares += u * u;
        }
        double[] lower = new double[2];
        double[] upper = new double[2];
        method.limits(
                new double[] {rate, Double.NaN},
                new double[] {variance, 1},
                new double[] {greatest, 1},
                new double[] {sum / 3, 1},
                new double[] {squares / 3, 1},
                new double[] {25, 1},
                0.95,
                lower,
                upper);
        Estimate e = method.of(WIDTHS, BIRTHS, WOMEN, 0.95);
        assertThat(lower[0]).isEqualTo(e.lower());
        assertThat(upper[0]).isEqualTo(e.upper());
        assertThat(lower[1]).isNaN();
        assertThat(upper[1]).isNaN();
    }

    @Test
    void weightsMustNotAllBeZero() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedRateInterval.FAY_FEUER.of(new double[3], BIRTHS, WOMEN, 0.95))
                .withMessage("weights: all 0, must have at least one positive weight");
    }

    @Test
    void meanAgeAtChildbearing() {
        Estimate e = WeightedMeanInterval.DELTA.of(
                new double[] {17.5, 22.5, 27.5, 32.5},
                new double[] {10, 60, 50, 20},
                new double[] {1000, 900, 950, 1000},
                0.95);
        assertThat(e.value()).isCloseTo(25.267332549941248, within(1e-13));
        assertThat(e.lower()).isCloseTo(24.611862683958417, within(1e-12));
        assertThat(e.upper()).isCloseTo(25.922802415924078, within(1e-12));
        double[] lower = new double[1];
        double[] upper = new double[1];
        WeightedMeanInterval.DELTA.limits(
                new double[] {25.267332549941248}, new double[] {0.11184312139363628}, 0.95, lower, upper);
        assertThat(lower[0]).isCloseTo(e.lower(), within(1e-12));
        assertThat(upper[0]).isCloseTo(e.upper(), within(1e-12));
    }

    @Test
    void meanAgeWithoutBirthsIsUndefined() {
        Estimate none = WeightedMeanInterval.DELTA.of(new double[] {20}, new double[] {0}, new double[] {10}, 0.95);
        assertThat(none.isDefined()).isFalse();
    }
}
