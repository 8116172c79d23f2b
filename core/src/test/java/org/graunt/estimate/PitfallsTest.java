package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.graunt.internal.math.Binomial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Known ways in which published indicators of this kind go wrong, each with the figures that show the right treatment. */
class PitfallsTest {

    @Test
    void waldNearAHundredPercentCoversFarLessThanItSays() {
        double p = 0.99;
        assertThat(Coverage.ofProportion(ProportionInterval.WALD, p, 117, 0.95)).isCloseTo(0.69, within(0.005));
        assertThat(Coverage.ofProportion(ProportionInterval.WILSON, p, 117, 0.95))
                .isCloseTo(0.97, within(0.005));
        assertThat(Coverage.ofProportion(ProportionInterval.CLOPPER_PEARSON, p, 117, 0.95))
                .isCloseTo(0.993, within(0.0005));
        assertThat(Coverage.ofProportion(ProportionInterval.JEFFREYS, p, 117, 0.95))
                .isCloseTo(0.97, within(0.005));
        assertThat(Coverage.ofProportion(ProportionInterval.WALD, p, 1562, 0.95))
                .isCloseTo(0.939, within(0.0005));
    }

    @Test
    void wilsonIsExactlyZeroWithoutSuccessAndExactlyOneWithoutFailure() {
        int most = 5000;
        double[] none = new double[most];
        double[] all = new double[most];
        for (int n = 1; n <= most; n++) {
            all[n - 1] = n;
        }
        double[] lower = new double[most];
        double[] upper = new double[most];
        for (double level : new double[] {0.5, 0.8, 0.9, 0.95, 0.99, 0.998}) {
            ProportionInterval.WILSON.limits(none, all, level, lower, upper);
            assertThat(lower).containsOnly(0);
            ProportionInterval.WILSON.limits(all, all, level, lower, upper);
            assertThat(upper).containsOnly(1);
            for (int n = 1; n <= most; n += 7) {
                assertThat(ProportionInterval.WILSON.of(0, n, level).lower()).isZero();
                assertThat(ProportionInterval.WILSON.of(n, n, level).upper()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            names = {"JEFFREYS_EQUAL_TAILED", "ARCSINE_ANSCOMBE"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyMethodEndsAtZeroAndOne(ProportionInterval method) {
        for (int n = 1; n <= 5000; n += 3) {
            assertThat(method.of(0, n, 0.95).lower()).isZero();
            assertThat(method.of(n, n, 0.95).upper()).isEqualTo(1);
        }
    }

    @Test
    void noEventsHaveAnExactUpperLimitAndNoNaN() {
        Estimate none = RateInterval.EXACT.of(0, 1, 0.95);
        assertThat(none.lower()).isZero();
        assertThat(none.upper()).isCloseTo(-Math.log(0.025), within(1e-14)).isCloseTo(3.689, within(0.0005));
        double ruleOfThree = RateInterval.EXACT.of(0, 1, 0.95, Sides.UPPER).upper();
        assertThat(ruleOfThree).isCloseTo(-Math.log(0.05), within(1e-14)).isCloseTo(3, within(0.005));
        Estimate byar = RateInterval.BYAR.of(0, 1, 0.95);
        assertThat(byar.lower()).isZero();
        assertThat(RateInterval.BYAR.of(1, 1, 0.998).lower()).isZero();
    }

    @Test
    void completeCountHasNoSamplingIntervalAndASampleHasANarrowerOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sampling.simple(3356, 3356))
                .withMessage(
                        "population: 3356.0, must be greater than sampled (3356.0); a complete count has no sampling interval");
        double all = width(ProportionInterval.WALD.of(760, 800, 0.95)) / (2 * 1.959963984540054);
        double sampled = width(Sampling.simple(800, 1000).proportion(ProportionInterval.WALD, 760, 800, 0.95))
                / (2 * 1.959963984540054);
        assertThat(all).isCloseTo(0.0077, within(0.00005));
        assertThat(sampled).isCloseTo(0.0034, within(0.00005));
        assertThat(sampled / all).isCloseTo(Math.sqrt(200 / 999.0), within(1e-12));
    }

    @Test
    void almostCompleteSampleTendsToNoWidth() {
        Estimate e = Sampling.simple(999_999, 1_000_000).proportion(ProportionInterval.WILSON, 500_000, 999_999, 0.95);
        assertThat(width(e)).isLessThan(2e-6);
    }

    @Test
    void clustersWidenTheInterval() {
        Sampling simple = Sampling.ofInfinitePopulation(100);
        double plain = width(simple.proportion(ProportionInterval.CLOPPER_PEARSON, 96, 100, 0.95));
        double effect = width(simple.withDesignEffect(2).proportion(ProportionInterval.CLOPPER_PEARSON, 96, 100, 0.95));
        double twoPoints =
                width(simple.withClusters(2, 2).proportion(ProportionInterval.CLOPPER_PEARSON, 96, 100, 0.95));
        assertThat(plain).isLessThan(effect);
        assertThat(effect).isLessThan(twoPoints);
    }

    @Test
    void goodTownshipFailsAndBadOnePassesByTheDrawOfTheSample() {
        assertThat(Binomial.lower(94, 100, 0.96)).isCloseTo(0.21, within(0.005));
        assertThat(Binomial.upper(95, 100, 0.94)).isCloseTo(0.44, within(0.005));
    }

    @Test
    void overlappingIntervalsDoNotMeanNoDifference() {
        Estimate first = ProportionInterval.WILSON.of(560, 700, 0.95);
        Estimate second = ProportionInterval.WILSON.of(525, 700, 0.95);
        assertThat(first.lower()).isLessThan(second.upper());
        Estimate difference = ProportionDifferenceInterval.NEWCOMBE.of(560, 700, 525, 700, 0.95);
        assertThat(difference.lower()).isPositive();
    }

    @Test
    void abortionToBirthRatioIsConditionedOnBothAndMayExceedOne() {
        Estimate ratio = CountRatioInterval.CLOPPER_PEARSON.of(344, 1562, 0.95);
        assertThat(ratio.value()).isCloseTo(0.220, within(0.0005));
        assertThat(ratio.lower()).isCloseTo(0.195, within(0.0005));
        assertThat(ratio.upper()).isCloseTo(0.248, within(0.0005));
        assertThat(CountRatioInterval.WILSON.of(30, 10, 0.95).value()).isEqualTo(3);
    }

    @Test
    void sexRatioLimitsAreNotSymmetric() {
        Estimate e = SexRatioInterval.WILSON.of(251, 185, 0.95);
        assertThat(e.value()).isCloseTo(136, within(0.5));
        assertThat(e.lower()).isCloseTo(112, within(0.5));
        assertThat(e.upper()).isCloseTo(164, within(0.5));
        assertThat(e.upper() - e.value()).isGreaterThan(e.value() - e.lower());
    }

    @Test
    void sexRatioIntervalFromTheShareCoversBetterThanOneOnTheRatioItself() {
        int n = 50;
        double p = 105.0 / 205;
        double wald = 0;
        double odds = 0;
        for (int boys = 0; boys <= n; boys++) {
            double weight = Binomial.probability(boys, n, p);
            double ratio = 100.0 * boys / (n - boys);
            double half = 1.959963984540054 * 100 * Math.sqrt(boys * (double) n / Math.pow(n - boys, 3));
            wald += Math.abs(ratio - 105) <= half ? weight : 0;
            odds += SexRatioInterval.WILSON.of(boys, n - boys, 0.95).contains(105) ? weight : 0;
        }
        assertThat(wald).isCloseTo(0.926, within(0.0005));
        assertThat(odds).isCloseTo(0.953, within(0.0005));
    }

    @Test
    void meanOfVillageRatiosIsNotTheRatio() {
        int births = 24;
        double mean = 0;
        double defined = 0;
        for (int boys = 0; boys < births; boys++) {
            double weight = Binomial.probability(boys, births, 105.0 / 205);
            mean += weight * 100 * boys / (births - boys);
            defined += weight;
        }
        assertThat(mean / defined).isCloseTo(115, within(0.5));
        assertThat(SexRatioInterval.WILSON.of(24, 0, 0.95).value()).isInfinite();
    }

    @Test
    void ratioAboveOneHundredAndSevenIsMostlyNoise() {
        assertThat(aboveBand(100)).isCloseTo(0.48, within(0.02));
        assertThat(aboveBand(1562)).isCloseTo(0.35, within(0.005));
        assertThat(aboveBand(20_000)).isCloseTo(0.09, within(0.005));
        assertThat(halfWidth(10_000)).isCloseTo(4, within(0.2));
        assertThat(halfWidth(100_000)).isCloseTo(1.3, within(0.05));
    }

    @Test
    void oneVillageSaysNothingAboutTheSexRatio() {
        Estimate village = SexRatioInterval.JEFFREYS.of(24 * 105 / 205.0, 24 * 100 / 205.0, 0.95);
        assertThat(village.lower()).isCloseTo(47, within(0.5));
        assertThat(village.upper()).isCloseTo(235, within(0.5));
        Estimate community = SexRatioInterval.CLOPPER_PEARSON.of(1, 2, 0.95);
        assertThat(community.value()).isEqualTo(50);
        assertThat(community.lower()).isCloseTo(0.85, within(0.005));
        assertThat(community.upper()).isCloseTo(961, within(1.0));
    }

    @Test
    void degenerateSexRatiosAreInfiniteOrUndefinedButNeverHalfNaN() {
        for (SexRatioInterval method : SexRatioInterval.values()) {
            Estimate noGirls = method.of(10, 0, 0.95);
            assertThat(noGirls.value()).isInfinite();
            assertThat(noGirls.lower()).isFinite().isNotNegative();
            assertThat(noGirls.upper() > noGirls.lower()).isTrue();
            Estimate noBoys = method.of(0, 10, 0.95);
            assertThat(noBoys.value()).isZero();
            assertThat(noBoys.upper()).isPositive();
            Estimate noBirths = method.of(0, 0, 0.95);
            assertThat(noBirths.isDefined()).isFalse();
            assertThat(noBirths.numerator()).isZero();
        }
        assertThat(Arrays.asList(
                        SexRatioInterval.WILSON.of(10, 0, 0.95).upper(),
                        SexRatioInterval.CLOPPER_PEARSON.of(10, 0, 0.95).upper()))
                .containsOnly(Double.POSITIVE_INFINITY);
    }

    private static double aboveBand(int births) {
        double atLeast = Math.floor(births * 107.0 / 207) + 1;
        return Binomial.upper(atLeast, births, 105.0 / 205);
    }

    private static double halfWidth(double births) {
        return width(SexRatioInterval.LOG.of(births * 105 / 205, births * 100 / 205, 0.95)) / 2;
    }

    private static double width(Estimate e) {
        return e.upper() - e.lower();
    }
}
