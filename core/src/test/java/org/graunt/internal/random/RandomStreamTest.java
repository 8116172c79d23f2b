package org.graunt.internal.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.graunt.internal.math.Binomial;
import org.graunt.internal.math.Poisson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {

    private static final int DRAWS = 200_000;

    @Test
    void theSameKeyGivesTheSameBitsOnEveryMachine() { // bits of a second implementation, in Python
        RandomStream stream = RandomStream.of(42, "Gotland", 7, 1);

        assertThat(new long[] {stream.nextLong(), stream.nextLong()})
                .containsExactly(-2889943850514076888L, 3945398255297450100L);
        assertThat(RandomStream.of(42, "Gotland", 7, 1).nextNormal()).isEqualTo(0.5146748923721944);
    }

    @Test
    void anyOtherPartOfTheKeyGivesOtherBits() {
        long bits = RandomStream.of(42, "Gotland", 7, 1).nextLong();

        assertThat(bits).isNotEqualTo(RandomStream.of(43, "Gotland", 7, 1).nextLong());
        assertThat(bits).isNotEqualTo(RandomStream.of(42, "Gotlane", 7, 1).nextLong());
        assertThat(bits).isNotEqualTo(RandomStream.of(42, "Gotland", 8, 1).nextLong());
        assertThat(bits).isNotEqualTo(RandomStream.of(42, "Gotland", 7, 2).nextLong());
    }

    @Test
    void streamsOfNeighbouringTrajectoriesDoNotGoTogether() {
        double product = 0;
        for (int i = 0; i < DRAWS; i++) {
            product += RandomStream.of(1, "a", i, 0).nextNormal()
                    * RandomStream.of(1, "a", i + 1, 0).nextNormal();
        }

        assertThat(product / DRAWS).isCloseTo(0, within(5 / Math.sqrt(DRAWS)));
    }

    @Test
    void aUniformNumberIsNeverAnEnd() {
        RandomStream stream = RandomStream.of(1);
        for (int i = 0; i < DRAWS; i++) {
            assertThat(stream.nextUniform()).isStrictlyBetween(0.0, 1.0);
        }
    }

    @Test
    void wholeNumbersBelowABoundAreEquallyLikely() {
        RandomStream stream = RandomStream.of(2);
        int[] counts = new int[7];
        for (int i = 0; i < DRAWS; i++) {
            counts[stream.nextInt(7)]++;
        }
        for (int count : counts) {
            assertThat(count / (double) DRAWS).isCloseTo(1 / 7.0, within(5 * Math.sqrt(1 / 7.0 / DRAWS)));
        }
        assertThatThrownBy(() -> stream.nextInt(0)).hasMessageContaining("bound: 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 1, 3.7, 250})
    void gammaNumbersHaveTheShapeAsMeanAndVariance(double shape) {
        assertMoments(stream -> Samplers.gamma(stream, shape), shape, shape, 3 + 6 / shape);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.5", "2, 5", "100, 3"})
    void betaNumbersHaveTheMomentsOfTheirLaw(double a, double b) {
        double variance = a * b / ((a + b) * (a + b) * (a + b + 1));
        assertMoments(stream -> Samplers.beta(stream, a, b), a / (a + b), variance, 5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 3, 9.99, 10, 37.5, 1562, 4.2e6})
    void poissonCountsHaveTheMeanAsVariance(double mean) {
        assertMoments(stream -> Samplers.poisson(stream, mean), mean, mean, 3 + 1 / Math.max(mean, 1e-9));
    }

    @ParameterizedTest
    @CsvSource({"12, 0.3", "100, 0.512", "100, 0.02", "1562, 0.51", "2000000, 0.9999"})
    void binomialCountsHaveTheMomentsOfTheirLaw(double trials, double p) {
        assertMoments(stream -> Samplers.binomial(stream, trials, p), trials * p, trials * p * (1 - p), 4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {4, 12, 60})
    void poissonCountsFollowTheirLawAtEveryCount(double mean) {
        RandomStream stream = RandomStream.of(11, "law", 0, 0);
        int[] counts = new int[200];
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) Samplers.poisson(stream, mean)]++;
        }
        double cumulative = 0;
        for (int k = 0; k < counts.length; k++) {
            cumulative += counts[k] / (double) DRAWS;
            assertThat(cumulative).isCloseTo(Poisson.lower(k, mean), within(5 * 0.5 / Math.sqrt(DRAWS)));
        }
    }

    @ParameterizedTest
    @CsvSource({"30, 0.2", "60, 0.45", "300, 0.1"})
    void binomialCountsFollowTheirLawAtEveryCount(int trials, double p) {
        RandomStream stream = RandomStream.of(12, "law", 0, 0);
        int[] counts = new int[trials + 1];
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) Samplers.binomial(stream, trials, p)]++;
        }
        double cumulative = 0;
        for (int k = 0; k <= trials; k++) {
            cumulative += counts[k] / (double) DRAWS;
            assertThat(cumulative).isCloseTo(Binomial.lower(k, trials, p), within(5 * 0.5 / Math.sqrt(DRAWS)));
        }
    }

    @Test
    void impossibleLawsAreRefused() {
        RandomStream stream = RandomStream.of(1);
        assertThatThrownBy(() -> Samplers.gamma(stream, 0)).hasMessageContaining("shape: 0.0");
        assertThatThrownBy(() -> Samplers.poisson(stream, Double.NaN)).hasMessageContaining("mean: NaN");
        assertThatThrownBy(() -> Samplers.binomial(stream, 1.5, 0.5)).hasMessageContaining("trials: 1.5");
        assertThatThrownBy(() -> Samplers.binomial(stream, 2, 1.5)).hasMessageContaining("probability: 1.5");
    }

    /** Mean within five standard errors; variance within five of its own, from the kurtosis of the law. */
    private static void assertMoments(
            ToDoubleFunction<RandomStream> sampler, double mean, double variance, double kurtosis) {
        RandomStream stream = RandomStream.of(3, "moments", 0, 0);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double draw = sampler.applyAsDouble(stream) - mean;
            sum += draw;
            squares += draw * draw;
        }
        assertThat(sum / DRAWS).isCloseTo(0, within(5 * Math.sqrt(variance / DRAWS)));
        assertThat(squares / DRAWS).isCloseTo(variance, within(5 * variance * Math.sqrt((kurtosis - 1) / DRAWS)));
    }
}
