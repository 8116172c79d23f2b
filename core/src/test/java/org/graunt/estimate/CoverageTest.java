package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CoverageTest {

    @Test
    void exactIntervalsCoverAtLeastAtTheirLevel() {
        for (int n : new int[] {1, 5, 24, 117}) {
            for (double p = 0.003; p < 1; p += 0.0371) {
                assertThat(Coverage.ofProportion(ProportionInterval.CLOPPER_PEARSON, p, n, 0.9))
                        .isBetween(0.9, 1.0);
            }
        }
        for (double mean = 0.05; mean < 60; mean += 1.37) {
            assertThat(Coverage.ofRate(RateInterval.EXACT, mean, 0.9)).isBetween(0.9, 1.0);
        }
    }

    /** With two units: the interval of 0 of 2 reaches to 0.842, that of 1 of 2 from 0.013 to 0.987. */
    @Test
    void coverageOfTwoUnitsByHand() {
        double p = 0.9;
        assertThat(Coverage.ofProportion(ProportionInterval.CLOPPER_PEARSON, p, 2, 0.95))
                .isCloseTo(1 - 0.01, within(1e-15));
    }

    @Test
    void largeMeansAreCoveredAtTheirLevel() {
        assertThat(Coverage.ofRate(RateInterval.MID_P, 2000, 0.95)).isCloseTo(0.95, within(0.002));
        assertThat(Coverage.ofRate(RateInterval.NORMAL, 100_000, 0.95)).isCloseTo(0.95, within(0.002));
    }

    @Test
    void truthMustBePossible() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coverage.ofProportion(ProportionInterval.WILSON, 1, 10, 0.95))
                .withMessage("p: 1.0, must lie strictly between 0 and 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Coverage.ofRate(RateInterval.EXACT, 0, 0.95));
    }
}
