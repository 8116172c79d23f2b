package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.graunt.internal.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransformTest {

    private static final Series SHARES = Series.annual(2000, 0.80, 0.85, 0.88, 0.91, 0.94, 0.955, 0.97, 0.98, 0.985);
    private static final Series COUNTS = Series.annual(2000, 900, 870, 820, 800, 790, 745, 700, 690, 660, 640);

    static Stream<Transform> transforms() {
        return Stream.of(
                Transform.LOG,
                Transform.LOGIT,
                Transform.logWithOffset(0.5),
                Transform.logit(-1, 2),
                Transform.boxCox(0.3),
                Transform.boxCox(-0.5),
                Transform.boxCox(0));
    }

    @ParameterizedTest
    @MethodSource("transforms")
    void backIsTheInverseOfForward(Transform transform) {
        for (double value : new double[] {0.01, 0.2, 0.5, 0.99}) {
            assertThat(transform.back(transform.forward(value))).isCloseTo(value, within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("transforms")
    void theMeanIsThatOfDrawsCarriedBack(Transform transform) {
        RandomStream stream = RandomStream.of(1);
        double sum = 0;
        int draws = 200_000;
        for (int i = 0; i < draws; i++) {
            sum += transform.back(-0.5 + 0.3 * stream.nextNormal());
        }

        // 200,000 draws of a variable with a coefficient of variation near 0.3 give the mean to 0.1 per cent.
        assertThat(transform.meanOfNormal(-0.5, 0.3)).isCloseTo(sum / draws, Percentage.withPercentage(0.4));
    }

    @Test
    void onTheLogScaleLimitsStayAbove0AndTheMedianIsCarriedBack() {
        Forecast log = RandomWalk.drift().forecast(COUNTS.withValues(logs(COUNTS.values())), 40);

        Forecast forecast = RandomWalk.drift().on(Transform.LOG).forecast(COUNTS, 40);

        assertThat(forecast.method()).isEqualTo("Random walk with drift on log");
        assertThat(forecast.mean()[9]).isCloseTo(Math.exp(log.mean()[9]), within(1e-9));
        assertThat(forecast.lower(0.95)[39]).isPositive();
        assertThat(forecast.fitted()[3]).isCloseTo(Math.exp(log.fitted()[3]), within(1e-9));
        assertThat(forecast.notes()).hasSize(2).first().asString().startsWith("Points are the median");
    }

    private static double[] logs(double[] values) {
        return Arrays.stream(values).map(Math::log).toArray();
    }

    @Test
    void theBiasAdjustedMeanOnTheLogScaleAddsHalfTheVariance() {
        Forecast median = RandomWalk.drift().on(Transform.LOG).forecast(COUNTS, 5, 0.5);
        Forecast mean = RandomWalk.drift()
                .on(Transform.LOG, BackTransform.BIAS_ADJUSTED_MEAN)
                .forecast(COUNTS, 5, 0.5);
        Forecast log = RandomWalk.drift().forecast(COUNTS.withValues(logs(COUNTS.values())), 5, 0.95);
        double deviation = (log.upper(0.95)[4] - log.lower(0.95)[4]) / (2 * 1.959963984540054);

        assertThat(mean.mean()[4])
                .isCloseTo(median.mean()[4] * Math.exp(deviation * deviation / 2), Percentage.withPercentage(1e-8));
        assertThat(mean.levels()).containsExactly(0.5);
        assertThat(mean.lower(0.5)).containsExactly(median.lower(0.5));
        assertThat(mean.notes()).singleElement().asString().startsWith("Points are the bias-adjusted mean");
    }

    @Test
    void noForecastOfAProportionLeavesItsRange() {
        for (BackTransform back : BackTransform.values()) {
            Forecast forecast = RandomWalk.drift().on(Transform.LOGIT, back).forecast(SHARES, 50);
            for (int h = 0; h < 50; h++) {
                assertThat(forecast.mean()[h]).isLessThan(1);
                assertThat(forecast.upper(0.95)[h]).isLessThanOrEqualTo(1);
                assertThat(forecast.lower(0.95)[h]).isNotNegative();
            }
        }
        assertThat(RandomWalk.drift().forecast(SHARES, 50).mean()[49])
                .as("without it the drift leaves the range")
                .isGreaterThan(1);
    }

    @Test
    void percentagesAreProportionsBetween0And100() {
        Series percent = SHARES.withValues(
                Arrays.stream(SHARES.values()).map(p -> 100 * p).toArray());

        double[] mean = RandomWalk.drift()
                .on(Transform.logit(0, 100))
                .forecast(percent, 5)
                .mean();

        double[] shares =
                RandomWalk.drift().on(Transform.LOGIT).forecast(SHARES, 5).mean();
        assertThat(mean[4]).isCloseTo(100 * shares[4], within(1e-9));
    }

    @Test
    void zerosUnderALogAreRefusedUnlessAnOffsetIsNamed() {
        Series series = Series.annual(2000, 3, 0, 2, 5, 1, 4);

        assertThatThrownBy(() -> RandomWalk.naive().on(Transform.LOG).forecast(series, 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("value: 0.0 at 2001, must be above 0 on the log scale")
                .hasMessageContaining("logWithOffset");
        Forecast forecast = RandomWalk.naive().on(Transform.logWithOffset(0.5)).forecast(series, 20);
        assertThat(forecast.mean()[0]).isCloseTo(4, within(1e-12));
        assertThat(forecast.lower(0.95)[19]).isNotNegative();
        assertThat(forecast.method()).isEqualTo("Naive on log(y + 0.5)");
    }

    @Test
    void valuesOutsideALogitsBoundsAreRefused() {
        Series series = Series.annual(2000, 0.5, 1, 0.7);

        assertThatThrownBy(() -> RandomWalk.naive().on(Transform.LOGIT).forecast(series, 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("value: 1.0 at 2001, must lie between 0 and 1, the ends excluded");
    }

    @Test
    void missingValuesStayMissing() {
        Series series = Series.annual(2000, 0.5, Double.NaN, 0.7);

        assertThat(Mean.ofAll().on(Transform.LOGIT).forecast(series, 1).mean()[0])
                .isBetween(0.5, 0.7);
    }

    @Test
    void powersEndAtTheEndOfTheirRange() {
        assertThat(Transform.boxCox(0.5).back(-5)).isZero();
        assertThat(Transform.boxCox(-0.5).back(5)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void scalesAreNamedAndBadOnesRefused() {
        assertThat(Transform.boxCox(0.5)).hasToString("Box-Cox(0.5)");
        assertThat(Transform.logit(0, 100)).hasToString("logit(0, 100)");
        assertThatThrownBy(() -> Transform.logWithOffset(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Transform.logit(1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Transform.logit(0, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Transform.logit(Double.NEGATIVE_INFINITY, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Transform.boxCox(3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Transform.boxCox(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(RandomWalk.drift().on(Transform.LOG).minimumLength(Frequency.ANNUAL))
                .isEqualTo(4);
    }
}
