package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DifferencesAndRatiosTest {

    @Test
    void naturalIncreaseIsOneRateWithItsOwnCounts() {
        Estimate e = RateDifferenceInterval.MOVER_EXACT.of(1562, 195_000, 1200, 195_000, 0.95);
        Estimate births = RateInterval.EXACT.of(1562, 195_000, 0.95);
        Estimate deaths = RateInterval.EXACT.of(1200, 195_000, 0.95);
        assertThat(e.value()).isEqualTo(362 / 195_000.0);
        assertThat(e.numerator()).isEqualTo(362);
        assertThat(e.denominator()).isEqualTo(195_000);
        assertThat(e.lower())
                .isCloseTo(
                        e.value() - Math.hypot(births.value() - births.lower(), deaths.upper() - deaths.value()),
                        within(1e-17));
        assertThat(e.upper())
                .isCloseTo(
                        e.value() + Math.hypot(births.upper() - births.value(), deaths.value() - deaths.lower()),
                        within(1e-17));
    }

    @ParameterizedTest
    @EnumSource
    void bulkDifferencesOfRatesAreThoseOfSingleOnes(RateDifferenceInterval method) {
        double[] x = {1562, 0, 3, 1};
        double[] n = {195_000, 10, 0, 10};
        double[] y = {1200, 0, 3, 1};
        double[] m = {195_000, 20, 10, Double.NaN};
        double[] lower = new double[4];
        double[] upper = new double[4];
        method.limits(x, n, y, m, 0.95, lower, upper);
        for (int i = 0; i < 2; i++) {
            Estimate e = method.of(x[i], n[i], y[i], m[i], 0.95);
            assertThat(lower[i]).isEqualTo(e.lower());
            assertThat(upper[i]).isEqualTo(e.upper());
        }
        assertThat(lower[2]).isNaN();
        assertThat(upper[3]).isNaN();
        assertThat(method.of(3, 0, 3, 10, 0.95).isDefined()).isFalse();
    }

    @Test
    void oneSidedDifferenceAtALowLevelLiesOnTheOtherSide() {
        Estimate low = RateDifferenceInterval.MOVER_EXACT.of(20, 1000, 15, 1000, 0.1, Sides.LOWER);
        Estimate high = RateDifferenceInterval.MOVER_EXACT.of(20, 1000, 15, 1000, 0.9, Sides.UPPER);
        assertThat(low.lower()).isCloseTo(high.upper(), within(1e-15));
        assertThat(low.upper()).isInfinite();
        Estimate share = ProportionDifferenceInterval.NEWCOMBE.of(20, 100, 15, 100, 0.1, Sides.LOWER);
        Estimate other = ProportionDifferenceInterval.NEWCOMBE.of(20, 100, 15, 100, 0.9, Sides.UPPER);
        assertThat(share.lower()).isCloseTo(other.upper(), within(1e-15));
    }

    /** Newcombe 1998, Improved confidence intervals for paired data: 36, 12, 2 and 0 of 50. */
    @Test
    void pairedDifferenceAsPublished() {
        Estimate e = PairedDifferenceInterval.NEWCOMBE.of(36, 12, 2, 0, 0.95);
        assertThat(e.value()).isCloseTo(0.2, within(1e-15));
        assertThat(e.lower()).isCloseTo(0.0569, within(0.00005));
        assertThat(e.upper()).isCloseTo(0.3404, within(0.00005));
        assertThat(e.numerator()).isEqualTo(10);
        assertThat(e.denominator()).isEqualTo(50);
    }

    @Test
    void pairingNarrowsTheDifferenceOfAnswersThatGoTogether() {
        Estimate paired = PairedDifferenceInterval.NEWCOMBE.of(400, 60, 30, 510, 0.95);
        Estimate unpaired = ProportionDifferenceInterval.NEWCOMBE.of(460, 1000, 430, 1000, 0.95);
        assertThat(paired.value()).isCloseTo(unpaired.value(), within(1e-15));
        assertThat(paired.upper() - paired.lower()).isLessThan(0.5 * (unpaired.upper() - unpaired.lower()));
        assertThat(PairedDifferenceInterval.NEWCOMBE.of(0, 0, 0, 0, 0.95).isDefined())
                .isFalse();
    }

    @Test
    void pairedDifferenceTurnsItsSignWithTheTwoLooks() {
        Estimate e = PairedDifferenceInterval.NEWCOMBE.of(14, 5, 0, 22, 0.95);
        Estimate back = PairedDifferenceInterval.NEWCOMBE.of(14, 0, 5, 22, 0.95);
        assertThat(back.lower()).isCloseTo(-e.upper(), within(1e-15));
        assertThat(back.upper()).isCloseTo(-e.lower(), within(1e-15));
    }

    @ParameterizedTest
    @EnumSource
    void riskRatioWithoutEventsInOneGroup(RiskRatioInterval method) {
        Estimate none = method.of(0, 25, 4, 30, 0.95);
        assertThat(none.value()).isZero();
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isPositive();
        Estimate infinite = method.of(4, 30, 0, 25, 0.95);
        assertThat(infinite.value()).isInfinite();
        assertThat(infinite.lower()).isFinite();
        assertThat(infinite.upper()).isInfinite();
        assertThat(method.of(0, 30, 0, 25, 0.95).isDefined()).isFalse();
    }

    /** The limits are where the Wilson intervals, moved apart along the ratio, just touch the root of the squares. */
    @Test
    void moverRatioSolvesItsDefiningEquation() {
        Estimate e = RiskRatioInterval.MOVER_WILSON.of(15, 148, 9, 141, 0.95);
        Estimate p1 = ProportionInterval.WILSON.of(15, 148, 0.95);
        Estimate p2 = ProportionInterval.WILSON.of(9, 141, 0.95);
        double lower = p1.value()
                - e.lower() * p2.value()
                - Math.hypot(p1.value() - p1.lower(), e.lower() * (p2.upper() - p2.value()));
        double upper = p1.value()
                - e.upper() * p2.value()
                + Math.hypot(p1.upper() - p1.value(), e.upper() * (p2.value() - p2.lower()));
        assertThat(lower).isCloseTo(0, within(1e-15));
        assertThat(upper).isCloseTo(0, within(1e-15));
    }

    /** At the limits the outcome seen is just improbable enough; at the conditional estimate it is the expected one. */
    @Test
    void conditionalOddsRatioSolvesItsDefiningEquations() {
        Hypergeometric law = Hypergeometric.of(15, 148, 9, 141);
        Estimate exact = OddsRatioInterval.EXACT.of(15, 148, 9, 141, 0.95);
        Hypergeometric.Parts atLower = law.parts(Math.log(exact.lower()));
        assertThat(atLower.at() + atLower.above()).isCloseTo(0.025, within(1e-14));
        Hypergeometric.Parts atUpper = law.parts(Math.log(exact.upper()));
        assertThat(atUpper.at() + atUpper.below()).isCloseTo(0.025, within(1e-14));
        assertThat(law.parts(Math.log(exact.value())).mean()).isCloseTo(0, within(1e-12));
        Hypergeometric.Parts median = law.parts(
                Math.log(OddsRatioInterval.MID_P.of(15, 148, 9, 141, 0.95).value()));
        assertThat(median.below() + median.at() / 2).isCloseTo(0.5, within(1e-13));
    }

    @ParameterizedTest
    @EnumSource
    void oddsRatioIsUndefinedWhenAMarginIsEmpty(OddsRatioInterval method) {
        assertThat(method.of(0, 10, 0, 12, 0.95).isDefined()).isFalse();
        assertThat(method.of(10, 10, 12, 12, 0.95).isDefined()).isFalse();
        assertThat(method.of(0, 0, 3, 12, 0.95).isDefined()).isFalse();
    }

    @Test
    void ratesWithoutEventsAreNotCompared() {
        for (RateRatioInterval method : RateRatioInterval.values()) {
            assertThat(method.of(0, 100, 0, 100, 0.95).isDefined()).isFalse();
        }
        for (TwoRateTest test : TwoRateTest.values()) {
            assertThat(test.of(0, 100, 0, 100).pValue()).isNaN();
        }
    }

    @Test
    void everyMethodHasALabel() {
        for (Class<?> kind : IntervalMethod.class.getPermittedSubclasses()) {
            for (Object method : kind.getEnumConstants()) {
                assertThat(((IntervalMethod) method).label()).isNotBlank();
            }
        }
    }
}
