package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.graunt.internal.random.RandomStream;
import org.graunt.internal.random.Samplers;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;

class FertilitySmoothingTest {

    private static final AgeGroups AGES = AgeGroups.single(15, 49);
    private static final FertilitySchedule TRUTH =
            HadwigerCurve.ofMoments(1.7, 30, 5.2).schedule(AGES);

    private static FertilitySchedule drawn(double women, long seed) {
        RandomStream stream = RandomStream.of(seed);
        double[] births = new double[35];
        double[] exposed = new double[35];
        Arrays.fill(exposed, women);
        for (int i = 0; i < births.length; i++) {
            births[i] = Samplers.poisson(stream, women * TRUTH.rate(15 + i));
        }
        return FertilitySchedule.ofCounts(AGES, births, exposed);
    }

    @Test
    void smoothRatesAreNearerTheTruthThanTheNoisyOnes() {
        double raw = 0;
        double smooth = 0;
        for (int seed = 1; seed <= 20; seed++) {
            FertilitySchedule noisy = drawn(500, seed);
            SmoothedFertility smoothed = FertilitySmoothing.standard().smooth(noisy);
            assertThat(smoothed.converged()).isTrue();
            for (int age = 15; age < 50; age++) {
                raw += Math.pow(noisy.rate(age) - TRUTH.rate(age), 2);
                smooth += Math.pow(smoothed.schedule().rate(age) - TRUTH.rate(age), 2);
            }
        }
        assertThat(smooth).isLessThan(0.5 * raw);
    }

    @Test
    void intervalsCoverTheTruthAboutAsOftenAsTheySay() {
        int covered = 0;
        int all = 0;
        for (int seed = 1; seed <= 60; seed++) {
            SmoothedFertility smoothed = FertilitySmoothing.standard()
                    .withChoice(SmoothnessChoice.AIC)
                    .smooth(drawn(2000, 100 + seed));
            for (int age = 20; age < 45; age++) {
                covered += smoothed.estimate(age, 0.9).contains(TRUTH.rate(age)) ? 1 : 0;
                all++;
            }
        }
        // 1,500 ages of 60 independent draws; lambda is taken as known, which costs a few points of 90.
        assertThat(covered / (double) all).isBetween(0.82, 0.95);
    }

    @Test
    void theFreeLevelKeepsTheBirthsAndTheOtherTheTfr() {
        FertilitySchedule noisy = drawn(300, 7);
        SmoothedFertility free = FertilitySmoothing.standard().smooth(noisy);
        double expected = 0;
        for (int age = 15; age < 50; age++) {
            expected += 300 * free.schedule().rate(age);
        }
        assertThat(expected).isCloseTo(Checks.sum(noisy.births()), within(1e-6));
        FertilitySchedule uneven = FertilitySchedule.ofCounts(AGES, noisy.births(), rising());
        SmoothedFertility kept =
                FertilitySmoothing.standard().withLevel(FitLevel.TFR_PRESERVED).smooth(uneven);
        assertThat(kept.schedule().tfr()).isCloseTo(uneven.tfr(), within(1e-12));
        assertThat(FertilitySmoothing.standard().smooth(uneven).schedule().tfr())
                .isNotCloseTo(uneven.tfr(), within(1e-9));
    }

    private static double[] rising() {
        double[] women = new double[35];
        Arrays.setAll(women, i -> 200 + 10.0 * i);
        return women;
    }

    @Test
    void aLoglinearScheduleIsKeptWhateverTheLambda() {
        double[] births = new double[35];
        double[] women = new double[35];
        for (int i = 0; i < 35; i++) {
            women[i] = 1000;
            births[i] = 1000 * 0.2 * Math.exp(-0.1 * i);
        }
        FertilitySchedule exact = FertilitySchedule.ofCounts(AGES, births, women);
        for (double lambda : new double[] {0.01, 10, 1e6}) {
            SmoothedFertility smoothed =
                    FertilitySmoothing.standard().withLambda(lambda).smooth(exact);
            for (int age = 15; age < 50; age++) {
                assertThat(smoothed.schedule().rate(age)).isCloseTo(exact.rate(age), within(1e-9));
            }
            assertThat(smoothed.lambda()).isEqualTo(lambda);
            assertThat(smoothed.deviance()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void moreLambdaIsSmoother() {
        FertilitySchedule noisy = drawn(500, 3);
        double loose =
                FertilitySmoothing.standard().withLambda(0.1).smooth(noisy).effectiveDimension();
        double stiff =
                FertilitySmoothing.standard().withLambda(1e8).smooth(noisy).effectiveDimension();
        assertThat(loose).isGreaterThan(10);
        assertThat(stiff).isCloseTo(2, within(0.01));
        assertThat(FertilitySmoothing.standard()
                        .withOrder(3)
                        .withLambda(1e10)
                        .smooth(noisy)
                        .effectiveDimension())
                .isCloseTo(3, within(0.01));
        double bic = FertilitySmoothing.standard().smooth(noisy).lambda();
        double aic = FertilitySmoothing.standard()
                .withChoice(SmoothnessChoice.AIC)
                .smooth(noisy)
                .lambda();
        assertThat(bic).isGreaterThanOrEqualTo(aic);
    }

    @Test
    void agesWithoutBirthsAreFollowedThrough() {
        double[] births = new double[35];
        births[10] = 3;
        births[12] = 5;
        births[15] = 4;
        births[20] = 1;
        double[] women = new double[35];
        Arrays.fill(women, 50);
        SmoothedFertility smoothed =
                FertilitySmoothing.standard().smooth(FertilitySchedule.ofCounts(AGES, births, women));
        for (double rate : smoothed.schedule().rates()) {
            assertThat(rate).isPositive().isLessThan(0.2);
        }
        assertThat(smoothed.standardError(28)).isPositive();
    }

    @Test
    void standardErrorsGoWithTheNumberOfBirths() {
        SmoothedFertility small = FertilitySmoothing.standard().withLambda(10).smooth(expected(1000));
        SmoothedFertility large = FertilitySmoothing.standard().withLambda(1000).smooth(expected(100_000));
        // A hundred times the births with a hundred times the penalty: the same curve, a tenth of its error.
        assertThat(large.standardError(30)).isCloseTo(small.standardError(30) / 10, within(1e-9));
        assertThat(small.estimate(30, 0.95).upper() / small.schedule().rate(30))
                .isCloseTo(
                        Math.exp(1.959963984540054
                                * small.standardError(30)
                                / small.schedule().rate(30)),
                        within(1e-12));
        assertThat(small.toString()).contains("effective dimension", "lambda 10");
    }

    private static FertilitySchedule expected(double women) {
        double[] births = TRUTH.rates();
        double[] exposed = new double[35];
        for (int i = 0; i < 35; i++) {
            births[i] *= women;
            exposed[i] = women;
        }
        return FertilitySchedule.ofCounts(AGES, births, exposed);
    }

    @Test
    void faultsAreNamed() {
        FertilitySmoothing standard = FertilitySmoothing.standard();
        assertThatThrownBy(() -> standard.smooth(TRUTH)).isInstanceOf(IllegalStateException.class);
        FertilitySchedule five = drawn(500, 1).regroup(AgeGroups.ofWidth(5, 15, 49));
        assertThatThrownBy(() -> standard.smooth(five)).hasMessageContaining("must be single years");
        FertilitySchedule few = FertilitySchedule.ofCounts(
                AgeGroups.single(15, 19), new double[] {1, 2, 3, 4, 5}, new double[] {9, 9, 9, 9, 9});
        assertThatThrownBy(() -> standard.smooth(few)).hasMessageContaining("at least 6");
        double[] women = new double[35];
        Arrays.fill(women, 10);
        FertilitySchedule none = FertilitySchedule.ofCounts(AGES, new double[35], women);
        assertThatThrownBy(() -> standard.smooth(none)).hasMessageContaining("births: at 0 ages only");
        assertThatThrownBy(() -> standard.withLambda(0)).hasMessageContaining("lambda: 0");
        assertThatThrownBy(() -> standard.withOrder(4)).hasMessageContaining("order: 4");
        assertThatThrownBy(() -> standard.withOrder(0)).hasMessageContaining("order: 0");
        SmoothedFertility smoothed = standard.smooth(drawn(500, 1));
        assertThatThrownBy(() -> smoothed.estimate(30, 1)).hasMessageContaining("level: 1");
        assertThatThrownBy(() -> smoothed.estimate(30, 0)).hasMessageContaining("level: 0");
        assertThatThrownBy(() -> smoothed.estimate(60, 0.9)).hasMessageContaining("age: 60");
        assertThat(new SmoothedFertility(TRUTH, new double[35], 1, 2, 3, false).toString())
                .endsWith("not converged");
    }
}
