package org.graunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.junit.jupiter.api.Test;

/** The counties that benchmarks run on are alike for a seed and plausible. */
class SyntheticCountiesTest {

    private final CohortData data = new SyntheticCounties(40, 3, 42).data();

    @Test
    void areTheSameForTheSameSeed() {
        CohortData again = new SyntheticCounties(40, 3, 42).data();

        assertThat(again.table("births").toArray())
                .isEqualTo(data.table("births").toArray());
        assertThat(new SyntheticCounties(40, 3, 43).data().table("births").toArray())
                .isNotEqualTo(data.table("births").toArray());
    }

    @Test
    void haveAFertilityASexRatioAndABirthRateLikeRealOnes() {
        assertThat(byYear(Indicators.TOTAL_FERTILITY_RATE)).allMatch(tfr -> tfr > 1.2 && tfr < 2.2);
        assertThat(byYear(Indicators.SEX_RATIO_AT_BIRTH)).allMatch(ratio -> ratio > 103 && ratio < 109);
        assertThat(byYear(Indicators.CRUDE_BIRTH_RATE)).allMatch(rate -> rate > 8 && rate < 25);
    }

    private DoubleStream byYear(Indicator indicator) {
        return Arrays.stream(data.compute(indicator).by(Axes.PERIOD).values());
    }
}
