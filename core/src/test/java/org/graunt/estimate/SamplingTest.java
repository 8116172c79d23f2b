package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SamplingTest {

    @Test
    void effectiveSampleSizeIsThatOfTheFormula() {
        assertThat(Sampling.simple(800, 1000).factor(0.95)).isCloseTo(999 / 200.0, within(1e-15));
        assertThat(Sampling.simple(800, 1000).withDesignEffect(1.5).factor(0.95))
                .isCloseTo(999 / 200.0 / 1.5, within(1e-15));
        assertThat(Sampling.ofInfinitePopulation(800).withDesignEffect(2).factor(0.95))
                .isEqualTo(0.5);
    }

    /** The squared ratio of t quantiles on 99 and 4 degrees of freedom, from scipy 1.17. */
    @Test
    void fewClustersShrinkTheSampleFurther() {
        assertThat(Sampling.ofInfinitePopulation(100).withClusters(1, 5).factor(0.95))
                .isCloseTo(0.5107403018117441, within(1e-13));
    }

    @Test
    void resultCarriesTheCountsAsTheyCameAndNamesTheSample() {
        Sampling sample = Sampling.simple(800, 1000).withClusters(1.5, 40);
        Estimate e = sample.proportion(ProportionInterval.WILSON, 760, 800, 0.95);
        assertThat(e.value()).isCloseTo(0.95, within(1e-15));
        assertThat(e.numerator()).isEqualTo(760);
        assertThat(e.denominator()).isEqualTo(800);
        assertThat(e.method()).isEqualTo("Wilson, sample of 800 from 1000, design effect 1.5, 40 clusters");
        double factor = sample.factor(0.95);
        Estimate effective = ProportionInterval.WILSON.of(760 * factor, 800 * factor, 0.95);
        assertThat(e.lower()).isEqualTo(effective.lower());
        assertThat(e.upper()).isEqualTo(effective.upper());
    }

    @Test
    void everyKindOfIntervalTakesTheSameFactor() {
        Sampling sample = Sampling.simple(500, 5000);
        double f = sample.factor(0.9);
        assertThat(sample.rate(RateInterval.EXACT, 30, 1000, 0.9).upper())
                .isEqualTo(RateInterval.EXACT.of(30 * f, 1000 * f, 0.9).upper());
        assertThat(sample.sexRatio(SexRatioInterval.WILSON, 30, 20, 0.9).lower())
                .isEqualTo(SexRatioInterval.WILSON.of(30 * f, 20 * f, 0.9).lower());
        assertThat(sample.countRatio(CountRatioInterval.WILSON, 30, 20, 0.9).lower())
                .isEqualTo(CountRatioInterval.WILSON.of(30 * f, 20 * f, 0.9).lower());
        Estimate weighted = sample.weightedRate(
                WeightedRateInterval.FAY_FEUER,
                new double[] {5, 5},
                new double[] {10, 20},
                new double[] {100, 200},
                0.9);
        assertThat(weighted.value()).isCloseTo(1, within(1e-14));
        assertThat(weighted.numerator()).isCloseTo(30, within(1e-12));
        assertThat(weighted.denominator()).isCloseTo(300, within(1e-12));
    }

    @Test
    void designEffectOfClustersThatAreAllAlikeAndOfOnesThatAreNot() {
        double[] sizes = {20, 20, 20, 20};
        assertThat(Sampling.designEffect(new double[] {10, 10, 10, 10}, sizes)).isZero();
        // whole clusters with and without the property: as good as one unit each, 4 / 3 x 20
        assertThat(Sampling.designEffect(new double[] {20, 0, 20, 0}, sizes)).isCloseTo(80 / 3.0, within(1e-12));
        assertThat(Sampling.designEffect(new double[] {0, 0}, new double[] {5, 5}))
                .isNaN();
    }

    @Test
    void refusesWhatIsNoSample() {
        assertThatIllegalArgumentException().isThrownBy(() -> Sampling.simple(0, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> Sampling.simple(10, Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sampling.simple(5, 10).withDesignEffect(0))
                .withMessage("designEffect: 0.0, must be finite and positive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sampling.simple(5, 10).withClusters(2, 1))
                .withMessage("clusters: 1, must be at least 2, or 0 for none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sampling.designEffect(new double[] {1}, new double[] {2}));
    }
}
