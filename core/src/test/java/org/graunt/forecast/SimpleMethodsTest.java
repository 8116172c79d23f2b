package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.graunt.forecast.ReferenceForecasts.Fit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random walks, means, Holt, Theta and the recent trend. */
class SimpleMethodsTest {

    /** Closed formulas. */
    private static final double CLOSED = 1e-9;

    /** Recursions at stored parameters. */
    private static final double RECURSION = 1e-6;

    static Stream<Fit> naive() {
        return ReferenceForecasts.fits("naive");
    }

    static Stream<Fit> drift() {
        return ReferenceForecasts.fits("rw_drift");
    }

    static Stream<Fit> mean() {
        return ReferenceForecasts.fits("mean");
    }

    static Stream<Fit> holt() {
        return ReferenceForecasts.fits("holt", "holt_damped");
    }

    static Stream<Fit> theta() {
        return ReferenceForecasts.fits("theta");
    }

    @ParameterizedTest
    @MethodSource("naive")
    void theLastValueWithTheMeanSquaredChange(Fit fit) {
        EtsTest.assertForecast(RandomWalk.naive().forecast(fit.series(), 10), fit.forecasts(), CLOSED);
    }

    @ParameterizedTest
    @MethodSource("drift")
    void theDriftAndItsStandardError(Fit fit) {
        Forecast forecast = RandomWalk.drift().forecast(fit.series(), 10);

        EtsTest.assertForecast(forecast, fit.forecasts(), CLOSED);
        assertThat(forecast.parameter("drift")).isCloseTo(fit.parameter("drift"), Percentage.withPercentage(1e-7));
        assertThat(forecast.parameter("drift_se"))
                .isCloseTo(fit.parameter("drift_se"), Percentage.withPercentage(1e-7));
    }

    @ParameterizedTest
    @MethodSource("mean")
    void theMeanWithStudentsQuantiles(Fit fit) {
        EtsTest.assertForecast(Mean.ofAll().forecast(fit.series(), 10), fit.forecasts(), CLOSED);
    }

    @ParameterizedTest
    @MethodSource("holt")
    void holtsMethodsAtTheStoredParameters(Fit fit) {
        Holt holt = fit.model().equals("holt") ? Holt.linear() : Holt.damped();

        Forecast forecast = holt.with(EtsTest.parameters(fit)).forecast(fit.series(), 10);

        EtsTest.assertForecast(forecast, fit.forecasts(), RECURSION);
        assertThat(forecast.method()).isEqualTo(holt.name());
    }

    @ParameterizedTest
    @MethodSource("holt")
    void holtsOwnFitHasNoGreaterSumOfSquares(Fit fit) {
        Holt holt = fit.model().equals("holt") ? Holt.linear() : Holt.damped();

        assertThat(holt.forecast(fit.series(), 1).logLikelihood()).isGreaterThan(fit.logLikelihood() - 1e-4);
    }

    @ParameterizedTest
    @MethodSource("theta")
    void thetaAtTheStoredParameters(Fit fit) {
        int n = fit.series().length();
        double alpha = fit.parameter("alpha");
        double[] mean = Theta.means(alpha, fit.parameter("half_slope"), fit.parameter("last_level"), n, 10);
        double[] variances = Theta.variances(alpha, fit.sigma2(), 10);
        Forecast.Builder builder = Forecast.builder("Theta", fit.series(), mean);

        EtsTest.assertForecast(
                Gaussian.limits(builder, new double[] {0.80, 0.95}, mean, variances)
                        .build(),
                fit.forecasts(),
                RECURSION);
    }

    @ParameterizedTest
    @MethodSource("theta")
    void thetasOwnFitIsThePackagesOrHasALesserSumOfSquares(Fit fit) {
        Forecast forecast = Theta.standard().forecast(fit.series(), 10);

        assertThat(forecast.parameter("half_slope"))
                .isCloseTo(fit.parameter("half_slope"), Percentage.withPercentage(1e-6));
        assertThat(forecast.sigma2()).isLessThan(fit.sigma2() * (1 + 1e-6));
    }

    @Test
    void dynamicThetaIsTheBestOfAFineGrid() {
        double[] y = ReferenceForecasts.series("Y02").values();
        Forecast forecast = Theta.dynamicOptimised().forecast(Series.annual(1950, y), 1);
        double least = Double.POSITIVE_INFINITY;

        for (double alpha = 0.1; alpha <= 0.99; alpha += 0.01) {
            for (double theta = 1; theta <= 100; theta *= 1.05) {
                for (double start = y[0] * 0.2; start < y[0] * 1.3; start += y[0] * 0.02) {
                    least = Math.min(least, squares(y, alpha, theta, start));
                }
            }
        }

        assertThat(forecast.sigma2() * (y.length - 5))
                .isLessThan(least * (1 + 1e-9))
                .isGreaterThan(least * 0.95);
        double own = squares(y, forecast.parameter("alpha"), forecast.parameter("theta"), forecast.parameter("l"));
        assertThat(forecast.sigma2() * (y.length - 5)).isCloseTo(own, Percentage.withPercentage(1e-6));
    }

    /** The model as its authors write it, with a regression for each observation. */
    private static double squares(double[] y, double alpha, double theta, double start) {
        double level = start;
        double sum = 0;
        for (int t = 1; t <= y.length; t++) {
            if (t > 2) {
                double[] past = Arrays.copyOf(y, t - 1);
                double slope = RobustLine.leastSquaresSlope(past);
                double intercept = Arrays.stream(past).average().orElseThrow() - slope * 0.5 * t;
                double power = Math.pow(1 - alpha, t - 1);
                double mu = level + (1 - 1 / theta) * (power * intercept + (1 - power * (1 - alpha)) / alpha * slope);
                sum += (y[t - 1] - mu) * (y[t - 1] - mu);
            }
            level = alpha * y[t - 1] + (1 - alpha) * level;
        }
        return sum;
    }

    @Test
    void dynamicThetaContinuesALineHalfwayAtLeast() {
        double[] line = new double[20];
        Arrays.setAll(line, t -> 5 + 2.0 * t);

        Forecast forecast = Theta.dynamicOptimised().forecast(Series.annual(2000, line), 3);

        assertThat(forecast.mean()[2]).isCloseTo(5 + 2 * 22, within(0.5));
        assertThat(forecast.fitted()[1]).isNaN();
        assertThat(forecast.fitted()[10]).isCloseTo(25, within(0.5));
    }

    @Test
    void seasonalNaiveRepeatsTheYearAndWidensByTheYear() {
        Series series = Series.quarterly(2000, 1, 1, 2, 3, 4, 3, 4, 5, 6);

        Forecast forecast = RandomWalk.seasonalNaive().forecast(series, 6);

        assertThat(forecast.mean()).containsExactly(3, 4, 5, 6, 3, 4);
        assertThat(forecast.sigma2()).isEqualTo(4);
        double z = 1.959963984540054;
        assertThat(forecast.upper(0.95)[3] - 6).isCloseTo(2 * z, within(1e-9));
        assertThat(forecast.upper(0.95)[4] - 3).isCloseTo(2 * z * Math.sqrt(2), within(1e-9));
        assertThat(forecast.residuals()[3]).isNaN();
        assertThat(forecast.residuals()[4]).isEqualTo(2);
    }

    @Test
    void theMeanOfTheLastValuesLeavesMissingOnesOut() {
        Series series = Series.annual(2000, 100, 1, Double.NaN, 3);

        assertThat(Mean.ofLast(3).forecast(series, 2).mean()).containsExactly(2, 2);
        assertThat(Mean.ofLast(3).name()).isEqualTo("Mean of last 3");
        assertThatThrownBy(() -> Mean.ofLast(2).forecast(series, 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("1 values among the last 2");
        assertThatThrownBy(() -> Mean.ofLast(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void oneOddYearDoesNotTurnTheRecentTrend() {
        Series series = Series.annual(2000, 10, 12, 14, 99, 18, 20, 22);

        Forecast forecast = RecentTrend.ofLast(7).forecast(series, 2);

        assertThat(forecast.mean()).containsExactly(24, 26);
        assertThat(RecentTrend.ofLast(100).forecast(series, 1).mean()).containsExactly(24);
        assertThat(RecentTrend.ofLast(3).forecast(series, 1).sigma2()).isZero();
        assertThatThrownBy(() -> RecentTrend.ofLast(2)).isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<Forecaster> all() {
        return Stream.of(
                RandomWalk.naive(),
                RandomWalk.drift(),
                RandomWalk.seasonalNaive(),
                Mean.ofAll(),
                Mean.ofLast(4),
                Holt.simple(),
                Holt.linear(),
                Holt.damped(),
                Ets.auto(),
                Ets.of("MAdN"),
                Theta.standard(),
                Theta.dynamicOptimised(),
                RecentTrend.ofLast(5),
                DemographicPool.standard());
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyMethodWorksFromItsMinimumLengthAndRefusesBelowByName(Forecaster method) {
        int least = method.minimumLength(Frequency.ANNUAL);
        double[] y = new double[least];
        Arrays.setAll(y, t -> 100 + 3 * t + (t * 7 % 5));

        Forecast forecast = method.forecast(Series.annual(2000, y), 3);

        assertThat(forecast.mean()).hasSize(3);
        assertThat(Arrays.stream(forecast.mean()).sum()).isFinite();
        for (double level : new double[] {0.80, 0.95}) {
            for (int h = 0; h < 3; h++) {
                assertThat(forecast.lower(level)[h]).isLessThanOrEqualTo(forecast.mean()[h]);
                assertThat(forecast.upper(level)[h]).isGreaterThanOrEqualTo(forecast.mean()[h]);
            }
        }
        assertThatThrownBy(() -> method.forecast(Series.annual(2000, Arrays.copyOf(y, least - 1)), 3))
                .isInstanceOf(UnsuitableSeriesException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyMethodForecastsAConstantByItself(Forecaster method) {
        Forecast forecast = method.forecast(Series.annual(2000, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5), 3);

        for (int h = 0; h < 3; h++) {
            assertThat(forecast.mean()[h]).isCloseTo(5, within(1e-9));
            assertThat(forecast.upper(0.95)[h]).isCloseTo(5, within(1e-8));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyMethodRefusesBadCalls(Forecaster method) {
        Series series = Series.annual(2000, 5, 6, 5, 7, 5, 6, 5, 7, 6, 8);

        assertThatThrownBy(() -> method.forecast(series, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horizon: 0, must be at least 1");
        assertThatThrownBy(() -> method.forecast(series, 2, 1.0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("level: 1.0, must be above 0 and below 1");
        assertThatThrownBy(() -> method.forecast(series, 2, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> method.forecast(null, 2)).isInstanceOf(NullPointerException.class);
        assertThat(method.forecast(series, 2, 0.95, 0.5, 0.95).levels()).containsExactly(0.5, 0.95);
    }
}
