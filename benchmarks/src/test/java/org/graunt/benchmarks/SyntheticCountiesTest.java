package org.graunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.graunt.indicator.CohortData;
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
        assertThat(data.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.PERIOD).values())
                .allMatch(tfr -> tfr > 1.2 && tfr < 2.2);
        assertThat(data.compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.PERIOD).values())
                .allMatch(ratio -> ratio > 103 && ratio < 109);
        assertThat(data.compute(Indicators.CRUDE_BIRTH_RATE).by(Axes.PERIOD).values())
                .allMatch(rate -> rate > 8 && rate < 25);
    }
}
