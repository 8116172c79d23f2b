package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class EstimateTest {

    @Test
    void readsAsOneLine() {
        assertThat(ProportionInterval.WILSON.of(1549, 1562, 0.95).times(100))
                .hasToString("99.168 (98.581 to 99.513), 95% Wilson, 1549/1562 x 100");
        assertThat(SexRatioInterval.WILSON.of(10, 0, 0.95))
                .hasToString("infinite (260.32 to infinite), 95% Wilson of the male share, 10/0 x 100");
        assertThat(RateInterval.EXACT.of(0, 0, 0.9999)).hasToString("undefined, 99.99% exact Poisson (Garwood), 0/0");
    }

    @Test
    void timesChangesTheScaleOfAllThreeNumbersAndOfNothingElse() {
        Estimate rate = RateInterval.EXACT.of(1562, 195_000, 0.95);
        Estimate perThousand = rate.times(1000);
        assertThat(perThousand.value()).isCloseTo(1562 / 195.0, within(1e-13));
        assertThat(perThousand.lower()).isEqualTo(rate.lower() * 1000);
        assertThat(perThousand.upper()).isEqualTo(rate.upper() * 1000);
        assertThat(perThousand.scale()).isEqualTo(1000);
        assertThat(perThousand.numerator()).isEqualTo(1562);
        assertThat(perThousand.denominator()).isEqualTo(195_000);
        assertThat(perThousand.level()).isEqualTo(0.95);
    }

    @Test
    void undefinedStillCarriesItsCounts() {
        Estimate none = ProportionInterval.WILSON.of(0, 0, 0.95);
        assertThat(none.isDefined()).isFalse();
        assertThat(none.value()).isNaN();
        assertThat(none.lower()).isNaN();
        assertThat(none.upper()).isNaN();
        assertThat(none.numerator()).isZero();
        assertThat(none.method()).isEqualTo("Wilson");
        assertThat(none.contains(0)).isFalse();
        assertThat(none.times(100).isDefined()).isFalse();
    }

    @Test
    void severalLevelsComeInOneCall() {
        double[] levels = {0.8, 0.95, 0.998};
        List<Estimate> estimates = RateInterval.EXACT.of(25, 1000, levels);
        assertThat(estimates).extracting(Estimate::level).containsExactly(0.8, 0.95, 0.998);
        assertThat(estimates.get(1)).isEqualTo(RateInterval.EXACT.of(25, 1000, 0.95));
        assertThat(ProportionInterval.WILSON.of(3, 7, levels)).hasSize(3);
        assertThat(SexRatioInterval.LOG.of(3, 7, levels)).hasSize(3);
        assertThat(CountRatioInterval.WILSON.of(3, 7, levels)).hasSize(3);
        assertThat(RateDifferenceInterval.NORMAL.of(3, 70, 5, 70, levels)).hasSize(3);
        double[] one = {1};
        assertThat(WeightedRateInterval.FAY_FEUER.of(one, one, one, levels)).hasSize(3);
    }

    @Test
    void refusesWhatIsNoEstimate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(0.5, 0.7, 0.6, 0.95, "Wilson", 1, 2, 1))
                .withMessageStartingWith("limits: 0.7 to 0.6 around 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Estimate(0.5, Double.NaN, 0.6, 0.95, "Wilson", 1, 2, 1));
        assertThatNullPointerException()
                .isThrownBy(() -> new Estimate(0.5, 0.4, 0.6, 0.95, null, 1, 2, 1))
                .withMessage("method");
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.undefined("Wilson", 0, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionInterval.WILSON.of(1, 2, 0.95).times(Double.NaN))
                .withMessage("factor: NaN, must be finite and positive");
    }

    @Test
    void refusesCountsThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionInterval.WILSON.of(3, 2, 0.95))
                .withMessage("x: 3.0, must not be greater than n (2.0)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionInterval.WILSON.of(Double.NaN, 2, 0.95))
                .withMessage("x: NaN, must be finite and not negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateInterval.EXACT.of(-1, 2, 0.95))
                .withMessage("events: -1.0, must be finite and not negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SexRatioInterval.LOG.of(1, Double.POSITIVE_INFINITY, 0.95))
                .withMessage("girls: Infinity, must be finite and not negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionInterval.WILSON.of(1, 2, 95))
                .withMessage("level: 95.0, must lie strictly between 0 and 1");
        assertThatNullPointerException().isThrownBy(() -> ProportionInterval.WILSON.of(1, 2, 0.95, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OddsRatioInterval.EXACT.of(1.5, 10, 2, 10, 0.95))
                .withMessageStartingWith("x1: 1.5, must be a whole number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WeightedRateInterval.FAY_FEUER.of(
                        new double[] {5, 5}, new double[] {0, 1}, new double[] {0, 9}, 0.95))
                .withMessage("exposures[0]: 0.0, must be finite and positive");
    }

    @Test
    void bulkMarksInvalidRowsAndGoesOn() {
        double[] x = {1, 3, -1, Double.NaN, 0, 2};
        double[] n = {2, 2, 2, 2, 0, 2};
        double[] lower = new double[6];
        double[] upper = new double[6];
        for (ProportionInterval method : ProportionInterval.values()) {
            method.limits(x, n, 0.95, lower, upper);
            assertThat(new double[] {lower[1], lower[2], lower[3], lower[4]}).containsOnly(Double.NaN);
            assertThat(new double[] {upper[1], upper[2], upper[3], upper[4]}).containsOnly(Double.NaN);
            assertThat(lower[0]).isEqualTo(method.of(1, 2, 0.95).lower());
            assertThat(upper[5]).isEqualTo(method.of(2, 2, 0.95).upper());
        }
    }

    @Test
    void bulkTouchesOnlyItsRange() {
        double[] counts = {1, 2, 3, 4};
        double[] lower = {-1, -1, -1, -1};
        double[] upper = {-1, -1, -1, -1};
        RateInterval.EXACT.limits(counts, counts, 0.95, lower, upper, 1, 3);
        assertThat(lower[0]).isEqualTo(-1);
        assertThat(lower[3]).isEqualTo(-1);
        assertThat(lower[1]).isPositive();
        assertThat(upper[2]).isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateInterval.EXACT.limits(counts, counts, 0.95, lower, new double[3]))
                .withMessage("upper: length 3, must be 4");
    }

    @Test
    void anIntervalWithAnEndAtTheValueTakesItsDecimalsFromTheOtherSide() {
        assertThat(new Estimate(0, 0, 0.003689, 0.95, "Wilson", 0, 1000, 1).toString())
                .startsWith("0.00000 (0.00000 to 0.00369)");
        assertThat(new Estimate(1, 0.996311, 1, 0.95, "Wilson", 1000, 1000, 1).toString())
                .startsWith("1.00000 (0.99631 to 1.00000)");
    }
}
