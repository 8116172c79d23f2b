package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.graunt.internal.random.RandomStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

    private static final Series BIRTHS = ReferenceForecasts.series("Y01");

    private static Series walk(int n, double deviation, long seed) {
        RandomStream stream = RandomStream.of(seed);
        double[] y = new double[n];
        double level = 1000;
        for (int t = 0; t < n; t++) {
            level += deviation * stream.nextNormal();
            y[t] = level;
        }
        return Series.annual(1900, y);
    }

    @Test
    void bootstrappedLimitsOfNormalErrorsAreTheAnalyticOnes() {
        Series series = walk(400, 10, 1);

        Forecast analytic = RandomWalk.drift().forecast(series, 5);
        Forecast drawn = Limits.bootstrapped(RandomWalk.drift(), 20_000, 7).forecast(series, 5);

        assertThat(drawn.mean()).containsExactly(analytic.mean());
        for (int h = 0; h < 5; h++) {
            double width = analytic.upper(0.95)[h] - analytic.lower(0.95)[h];
            // 20,000 paths and 400 residuals: a few per cent of the width.
            assertThat(drawn.upper(0.95)[h] - drawn.lower(0.95)[h]).isCloseTo(width, Percentage.withPercentage(6));
        }
        assertThat(drawn.notes()).singleElement().asString().contains("20000 paths", "seed 7");
    }

    @Test
    void theSameSeedDrawsTheSameLimits() {
        Forecaster method = Limits.bootstrapped(Ets.auto(), 200, 7);

        assertThat(method.forecast(BIRTHS, 3).lower(0.8))
                .containsExactly(method.forecast(BIRTHS, 3).lower(0.8));
        assertThat(Limits.bootstrapped(Ets.auto(), 200, 8).forecast(BIRTHS, 3).lower(0.8))
                .isNotEqualTo(method.forecast(BIRTHS, 3).lower(0.8));
        assertThat(method.name()).isEqualTo("ETS, bootstrapped limits");
    }

    @Test
    void bootstrappedLimitsOfSkewErrorsAreSkew() {
        double[] y = new double[100];
        double level = 0;
        for (int t = 0; t < y.length; t++) {
            level += t % 10 == 0 ? 9 : -1;
            y[t] = level;
        }

        Forecast forecast = Limits.bootstrapped(RandomWalk.naive(), 5000, 1).forecast(Series.annual(1900, y), 1);

        assertThat(forecast.upper(0.95)[0] - forecast.mean()[0])
                .isGreaterThan(5 * (forecast.mean()[0] - forecast.lower(0.95)[0]));
    }

    @Test
    void bootstrapNeedsPathsAndResiduals() {
        assertThatThrownBy(() -> Limits.bootstrapped(Ets.auto(), 99, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paths: 99, must be at least 100");
        assertThatThrownBy(() ->
                        Limits.bootstrapped(DemographicPool.standard(), 100, 1).forecast(BIRTHS, 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("residuals: 0");
        assertThat(Limits.bootstrapped(RandomWalk.naive(), 100, 1)
                        .forecast(Series.annual(2000, 5, 5, 5, 5, 5), 2)
                        .upper(0.95))
                .containsExactly(5, 5);
    }

    @Test
    void recalibratedLimitsWouldHaveHeldInThePast() {
        // A trend that the naive method does not see: its limits are missed on one side again and again.
        double[] y = new double[40];
        RandomStream stream = RandomStream.of(3);
        for (int t = 0; t < y.length; t++) {
            y[t] = 5 * t + stream.nextNormal();
        }
        Series series = Series.annual(1980, y);

        Forecast own = RandomWalk.naive().forecast(series, 5);
        Forecast wide = Limits.recalibrated(RandomWalk.naive(), 20).forecast(series, 5);

        for (double level : new double[] {0.8, 0.95}) {
            double factor = (wide.upper(level)[0] - wide.mean()[0]) / (own.upper(level)[0] - own.mean()[0]);
            assertThat(shareWithin(series, level, 1)).isLessThan(level);
            assertThat(shareWithin(series, level, factor * (1 + 1e-9))).isGreaterThanOrEqualTo(level);
        }
        assertThat(wide.mean()).containsExactly(own.mean());
        assertThat(wide.notes())
                .singleElement()
                .asString()
                .startsWith("Limits are recalibrated on 90 errors at 20 origins: distances times ");
        for (int h = 0; h < 5; h++) {
            assertThat(wide.upper(0.95)[h]).isGreaterThanOrEqualTo(wide.upper(0.8)[h]);
            assertThat(wide.lower(0.95)[h]).isLessThanOrEqualTo(wide.lower(0.8)[h]);
        }
    }

    /** Of the values after the last 20 origins, within the limits of the naive method times a factor. */
    private static double shareWithin(Series series, double level, double factor) {
        int within = 0;
        int all = 0;
        for (int origin = 20; origin < 40; origin++) {
            int steps = Math.min(5, 40 - origin);
            Forecast past = RandomWalk.naive().forecast(series.first(origin), steps, level);
            for (int h = 0; h < steps; h++) {
                double distance = factor * (past.upper(level)[h] - past.mean()[h]);
                within += Math.abs(series.value(origin + h) - past.mean()[h]) <= distance ? 1 : 0;
                all++;
            }
        }
        return within / (double) all;
    }

    @Test
    void recalibrationHoldsItsLevelOnNewSeries() {
        int within = 0;
        int all = 0;
        for (int i = 0; i < 200; i++) {
            Series series = walk(40, 10, 100 + i);
            Forecast forecast = Limits.recalibrated(Mean.ofLast(5), 15).forecast(series.first(36), 4, 0.8);
            for (int h = 0; h < 4; h++) {
                double actual = series.value(36 + h);
                within += actual >= forecast.lower(0.8)[h] && actual <= forecast.upper(0.8)[h] ? 1 : 0;
                all++;
            }
        }

        // 800 dependent forecasts, a standard error near 2.5 points.
        assertThat(within / (double) all).isBetween(0.73, 0.90);
    }

    @Test
    void recalibrationSkipsMissingValuesAndOriginsThatAreTooShort() {
        Series series = Series.annual(2000, 5, 6, Double.NaN, 7, 5, 6, 8, 5, 6, 7);

        Forecast forecast = Limits.recalibrated(Mean.ofAll(), 100).forecast(series, 2);

        assertThat(forecast.notes()).singleElement().asString().contains("on 14 errors at 8 origins");
        assertThatThrownBy(() -> Limits.recalibrated(Mean.ofAll(), 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Limits.recalibrated(Mean.ofAll(), 4).forecast(Series.annual(2000, 5, 6, 5, 6, 7), 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("needs at least 6");
        assertThatThrownBy(() -> Limits.recalibrated(Mean.ofLast(2), 4)
                        .forecast(Series.annual(2000, 5, 6, Double.NaN, Double.NaN, 7, Double.NaN, 7, 8, 9, 6), 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("that can be tried");
    }

    @Test
    void limitsOfNoWidthStayAsTheyAre() {
        Forecast forecast = Limits.recalibrated(RandomWalk.naive(), 5)
                .forecast(Series.annual(2000, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5), 2);
        Forecast missed = Limits.recalibrated(RandomWalk.naive(), 4)
                .forecast(Series.annual(2000, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6), 1);

        assertThat(forecast.upper(0.95)).containsExactly(5, 5);
        assertThat(missed.upper(0.95)[0]).isFinite();
    }

    @Test
    void poissonNoiseAddsTheCountToTheVariance() {
        Series series = Series.annual(2000, 100, 110, 105, 95, 104, 98, 100);
        Forecast own = RandomWalk.naive().forecast(series, 2);

        Forecast noisy = Limits.withPoissonNoise(RandomWalk.naive()).forecast(series, 2);

        double z = 1.959963984540054;
        double distance = own.upper(0.95)[1] - 100;
        assertThat(noisy.upper(0.95)[1] - 100).isCloseTo(Math.sqrt(distance * distance + z * z * 100), within(1e-9));
        assertThat(noisy.mean()).containsExactly(own.mean());
        assertThat(noisy.method()).isEqualTo("Naive");
        assertThat(Limits.withPoissonNoise(Mean.ofAll())
                        .forecast(Series.annual(2000, 1, 0, 1, 0), 1)
                        .lower(0.95))
                .containsExactly(0);
        assertThat(Limits.withPoissonNoise(Mean.ofAll()).minimumLength(Frequency.ANNUAL))
                .isEqualTo(2);
        assertThat(Limits.withPoissonNoise(Mean.ofAll()).name()).contains("Poisson");
    }

    @Test
    void poissonNoiseAboutANegativeCountIsRefused() {
        assertThatThrownBy(
                        () -> Limits.withPoissonNoise(RandomWalk.drift()).forecast(Series.annual(2000, 9, 7, 4, 1), 3))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("at 2004, must be 0 or above for Poisson noise");
    }
}
