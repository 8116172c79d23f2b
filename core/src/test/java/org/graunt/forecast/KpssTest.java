package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KpssTest {

    /** Deviations -1.5, -0.5, 0.5, 1.5: partial sums -1.5, -2, -1.5, 0; variance 5 / 4 without lags: 8.5 / (16 x 1.25). */
    @Test
    void statisticOfFourValuesByHand() {
        assertThat(Kpss.statistic(new double[] {1, 2, 3, 4})).isCloseTo(0.425, within(1e-15));
    }

    @Test
    void aStraightLineNeedsOneDifferenceAndACurveTwo() {
        double[] line = IntStream.range(0, 30).mapToDouble(t -> 5 + 2.0 * t).toArray();
        double[] curve = IntStream.range(0, 30).mapToDouble(t -> t * t).toArray();
        assertThat(Kpss.differences(line, 2)).isEqualTo(1);
        assertThat(Kpss.differences(curve, 2)).isEqualTo(2);
        assertThat(Kpss.differences(curve, 1)).isEqualTo(1);
    }

    @Test
    void aConstantNeedsNone() {
        assertThat(Kpss.differences(new double[] {0.1, 0.1, 0.1}, 2)).isZero();
        assertThat(Kpss.differences(new double[3], 2)).isZero();
    }

    @Test
    void missingValuesAreLeftOut() {
        double[] gaps = {1, 2, Double.NaN, 3, 4};
        assertThat(Kpss.present(gaps)).containsExactly(1, 2, 3, 4);
    }
}
