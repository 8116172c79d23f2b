package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.graunt.internal.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArimaTest {

    private static final Series SWEDEN = ReferenceForecasts.series("Y04");

    private static Series annual(double... values) {
        return Series.annual(2000, values);
    }

    private static double[] of(int n, java.util.function.IntToDoubleFunction f) {
        return IntStream.range(0, n).mapToDouble(f).toArray();
    }

    @Test
    void parametersCarryTheFieldsNames() {
        assertThat(Arima.of(2, 0, 1).forecast(SWEDEN, 1).parameters().keySet())
                .containsExactly("ar1", "ar2", "ma1", "mean");
        assertThat(Arima.of(0, 1, 0)
                        .withConstant()
                        .forecast(SWEDEN, 1)
                        .parameters()
                        .keySet())
                .containsExactly("drift");
        Series quarterly = Series.quarterly(2000, 1, of(40, t -> (t * 7) % 11 + 3 * (t % 4)));
        assertThat(Arima.of(0, 0, 0)
                        .seasonal(1, 0, 1)
                        .withoutConstant()
                        .forecast(quarterly, 1)
                        .parameters()
                        .keySet())
                .containsExactly("sar1", "sma1");
    }

    @Test
    void methodIsTheFittedModel() {
        assertThat(Arima.auto().forecast(SWEDEN, 1).method()).isEqualTo("ARIMA(2,0,0) with non-zero mean");
        Series quarterly = Series.quarterly(2000, 1, of(40, t -> (t * 7) % 11 + 3 * (t % 4)));
        assertThat(Arima.of(0, 0, 1)
                        .seasonal(0, 1, 1)
                        .withConstant()
                        .forecast(quarterly, 1)
                        .method())
                .isEqualTo("ARIMA(0,0,1)(0,1,1)[4] with drift");
    }

    @Test
    void nameTellsTheSettings() {
        assertThat(Arima.auto().name()).isEqualTo("ARIMA");
        assertThat(Arima.auto().withoutConstant().name()).isEqualTo("ARIMA without constant");
        assertThat(Arima.of(1, 1, 0).withConstant().name()).isEqualTo("ARIMA(1,1,0) with constant");
        assertThat(Arima.of(0, 1, 1).seasonal(0, 1, 1).name()).isEqualTo("ARIMA(0,1,1)(0,1,1)");
    }

    @Test
    void minimumLengthCountsDifferencesAndParameters() {
        assertThat(Arima.of(0, 1, 1).minimumLength(Frequency.ANNUAL)).isEqualTo(1 + 2 + 2);
        assertThat(Arima.of(1, 0, 0).minimumLength(Frequency.ANNUAL)).isEqualTo(3 + 2);
        assertThat(Arima.of(0, 1, 1).seasonal(0, 1, 1).minimumLength(Frequency.MONTHLY))
                .isEqualTo(13 + 3 + 2);
        assertThat(Arima.auto().minimumLength(Frequency.ANNUAL)).isEqualTo(6);
    }

    @Test
    void aSeriesBelowTheMinimumIsRefusedByName() {
        assertThatThrownBy(() -> Arima.of(0, 1, 1).forecast(annual(1, 2, 4, 3), 1))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("4 values, ARIMA(0,1,1) needs at least 5");
        assertThat(Arima.of(0, 1, 1).forecast(annual(1, 2, 4, 3, 5), 1).mean()[0])
                .isFinite();
    }

    /** Every setting of the automatic choice finds a model from the named minimum on, at every frequency. */
    @ParameterizedTest
    @ValueSource(ints = {6, 7, 8, 9, 10, 13, 25, 26})
    void theAutomaticChoiceWorksFromItsMinimumOn(int n) {
        double[][] shapes = {of(n, t -> t * t * t), of(n, t -> (t * 5) % 7), of(n, t -> t % 2 + 0.01 * t * t)};
        for (double[] values : shapes) {
            for (Frequency frequency : Frequency.values()) {
                Series series = Series.of(frequency, 2000, 1, values);
                for (Arima arima : new Arima[] {
                    Arima.auto(), Arima.auto().withConstant(), Arima.auto().withoutConstant()
                }) {
                    assertThat(arima.forecast(series, 3).upper(0.95)[2]).isFinite();
                }
            }
        }
    }

    @Test
    void ordersOutsideTheirRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arima.of(-1, 0, 0))
                .withMessageContaining("p: -1");
        assertThatIllegalArgumentException().isThrownBy(() -> Arima.of(0, 4, 0)).withMessageContaining("d: 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arima.of(0, 0, 51))
                .withMessageContaining("q: 51");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arima.of(0, 1, 1).seasonal(0, -1, 1))
                .withMessageContaining("D: -1");
    }

    @Test
    void aConstantBesideTwoDifferencesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arima.of(0, 2, 1).withConstant())
                .withMessageContaining("d + D = 2");
    }

    @Test
    void seasonalOrdersAreRefusedForAnnualSeriesAndTheAutomaticChoice() {
        assertThatThrownBy(() -> Arima.of(0, 1, 1).seasonal(0, 1, 1).forecast(SWEDEN, 1))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("seasonal orders: (0,1,1)");
        assertThatIllegalStateException().isThrownBy(() -> Arima.auto().seasonal(0, 1, 1));
    }

    @Test
    void aConstantSeriesStaysConstantWithoutAnyDoubt() {
        for (Arima arima : new Arima[] {Arima.auto(), Arima.of(0, 1, 1), Arima.of(1, 0, 0)}) {
            Forecast forecast = arima.forecast(annual(5, 5, 5, 5, 5, 5, 5), 4);
            assertThat(forecast.mean()).containsOnly(5);
            assertThat(forecast.upper(0.95)).containsOnly(5);
            assertThat(forecast.sigma2()).isZero();
            assertThat(forecast.logLikelihood()).isNaN();
            assertThat(forecast.notes()).anySatisfy(note -> assertThat(note).contains("limits have no width"));
        }
    }

    @Test
    void aStraightSeriesGoesOnStraight() {
        Forecast forecast = Arima.auto().forecast(annual(of(12, t -> 3 + 0.1 * t)), 2);
        assertThat(forecast.method()).isEqualTo("ARIMA(0,1,0) with drift");
        assertThat(forecast.mean()).containsExactly(new double[] {4.2, 4.3}, within(1e-12));
        assertThat(forecast.lower(0.95)).containsExactly(forecast.mean());
    }

    @Test
    void aConstantSeriesWithGapsStaysConstantToo() {
        Forecast forecast = Arima.of(0, 1, 1).forecast(annual(5, Double.NaN, 5, 5, 5, 5, Double.NaN), 2);
        assertThat(forecast.mean()).containsExactly(new double[] {5, 5}, within(1e-12));
        assertThat(forecast.sigma2()).isZero();
    }

    /** One step variance s2, then (1 + (1 + ma1)^2 (h - 1)) s2. */
    @Test
    void limitsOfAnIntegratedMovingAverageAreThoseOfTheTextbook() {
        Forecast forecast = Arima.of(0, 1, 1).forecast(SWEDEN, 5, 0.9);
        double ma = forecast.parameter("ma1");
        for (int h = 0; h < 5; h++) {
            double half = 1.6448536269514722 * Math.sqrt(forecast.sigma2() * (1 + h * (1 + ma) * (1 + ma)));
            assertThat(forecast.upper(0.9)[h] - forecast.mean()[h]).isCloseTo(half, within(1e-9 * half));
        }
    }

    @Test
    void aRandomWalkHasTheVarianceOfTheChanges() {
        Forecast forecast = Arima.of(0, 1, 0).forecast(annual(1, 2, 4, 3, 5, 5), 2);
        assertThat(forecast.mean()).containsExactly(new double[] {5, 5}, within(1e-12));
        assertThat(forecast.sigma2()).isCloseTo((1 + 4 + 1 + 4) / 5.0, within(1e-12));
        assertThat(forecast.fitted()).containsExactly(Double.NaN, 1, 2, 4, 3, 5);
    }

    @Test
    void theDriftOfARandomWalkIsTheMeanChange() {
        Forecast forecast = Arima.of(0, 1, 0).withConstant().forecast(annual(1, 2, 4, 3, 5, 6), 2);
        assertThat(forecast.parameter("drift")).isCloseTo(1, within(1e-12));
        assertThat(forecast.mean()).containsExactly(new double[] {7, 8}, within(1e-12));
    }

    @Test
    void missingValuesAreSkippedAndNamed() {
        double[] values = SWEDEN.values();
        values[10] = Double.NaN;
        Forecast one = Arima.of(1, 1, 0).forecast(annual(values), 3);
        assertThat(one.notes()).containsExactly("1 missing value was skipped by the Kalman filter");
        assertThat(one.fitted()[10]).isFinite();
        assertThat(one.residuals()[10]).isNaN();
        values[63] = Double.NaN;
        Forecast two = Arima.of(1, 1, 0).forecast(annual(values), 3);
        assertThat(two.notes()).containsExactly("2 missing values were skipped by the Kalman filter");
        Forecast shorter = Arima.of(1, 1, 0).forecast(annual(Arrays.copyOf(values, 63)), 4);
        assertThat(two.mean()[0]).isCloseTo(shorter.mean()[1], within(1e-3 * shorter.mean()[1]));
        assertThat(shorter.notes()).hasSize(1);
        assertThat(Arima.of(1, 1, 0).forecast(SWEDEN, 1).notes()).isEmpty();
    }

    /** A gap before the first and after the last value carries nothing: the forecast starts from the last value. */
    @Test
    void gapsAtTheEndsOnlyMoveTheHorizon() {
        double[] values = SWEDEN.values();
        double[] padded = new double[values.length + 3];
        Arrays.fill(padded, Double.NaN);
        System.arraycopy(values, 0, padded, 1, values.length);
        double[] expected = Arima.of(0, 1, 1).forecast(SWEDEN, 4).mean();
        double[] actual = Arima.of(0, 1, 1).forecast(annual(padded), 2).mean();
        assertThat(actual).containsExactly(new double[] {expected[2], expected[3]}, within(1e-6));
    }

    @Test
    void aSeasonThatIsAlwaysMissingIsRefused() {
        double[] values = of(40, t -> t % 4 == 2 ? Double.NaN : (t * 7) % 11 + 3 * (t % 4));
        assertThatThrownBy(() -> Arima.of(0, 0, 1).seasonal(0, 1, 0).forecast(Series.quarterly(2000, 1, values), 1))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("too many are missing");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-6, 1000, 1e9})
    void forecastsFollowTheUnit(double unit) {
        double[] scaled = Arrays.stream(SWEDEN.values()).map(x -> unit * x).toArray();
        Forecast forecast = Arima.auto().forecast(annual(scaled), 5);
        Forecast expected = Arima.auto().forecast(SWEDEN, 5);
        assertThat(forecast.method()).isEqualTo(expected.method());
        for (int h = 0; h < 5; h++) {
            assertThat(forecast.upper(0.95)[h] / unit).isCloseTo(expected.upper(0.95)[h], within(1e-3));
        }
    }

    /** Unlike in software that gives the start a large variance, limits do not depend on the distance from zero. */
    @Test
    void limitsDoNotDependOnTheLevel() {
        double[] raised = Arrays.stream(SWEDEN.values()).map(x -> 1e6 + x).toArray();
        Forecast forecast = Arima.of(0, 2, 1).forecast(annual(raised), 5);
        Forecast expected = Arima.of(0, 2, 1).forecast(SWEDEN, 5);
        assertThat(forecast.sigma2()).isCloseTo(expected.sigma2(), within(1e-4 * expected.sigma2()));
        assertThat(forecast.upper(0.95)[4] - 1e6).isCloseTo(expected.upper(0.95)[4], within(1e-2));
    }

    @Test
    void theAutomaticChoiceWithAConstantKeepsIt() {
        Series russia = ReferenceForecasts.series("Y07");
        assertThat(Arima.auto().withConstant().forecast(russia, 1).method()).endsWith("with drift");
        assertThat(Arima.auto().withoutConstant().forecast(russia, 1).method()).doesNotContain("drift");
    }

    /** 40 simulated years of months: level, season and shocks of a seasonal integrated moving average. */
    @Test
    void theAutomaticChoiceFindsTheSeason() {
        RandomStream random = RandomStream.of(7);
        double[] e = of(133, t -> random.nextNormal());
        double[] y = new double[120];
        for (int t = 0; t < 120; t++) {
            double w = e[t + 13] - 0.4 * e[t + 12] - 0.5 * e[t + 1] + 0.2 * e[t];
            double before = t >= 1 ? y[t - 1] : 0;
            double season = t >= 12 ? y[t - 12] : 30 * Math.sin(t * Math.PI / 6);
            double both = t >= 13 ? y[t - 13] : t >= 1 ? 30 * Math.sin((t - 1) * Math.PI / 6) : 0;
            y[t] = before + season - both + w;
        }
        Forecast forecast = Arima.auto().forecast(Series.monthly(2010, 1, y), 24);
        assertThat(forecast.method()).startsWith("ARIMA(").contains(",1,").endsWith("[12]");
        assertThat(forecast.sigma2()).isBetween(0.6, 1.4);
        Forecast fixed = Arima.of(0, 1, 1).seasonal(0, 1, 1).forecast(Series.monthly(2010, 1, y), 24);
        assertThat(fixed.parameter("ma1")).isCloseTo(-0.4, within(0.3));
        assertThat(fixed.parameter("sma1")).isCloseTo(-0.5, within(0.3));
    }

    @Test
    void infiniteValuesAndBadCallsAreRefusedAtTheDoor() {
        assertThatIllegalArgumentException().isThrownBy(() -> annual(1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> Arima.auto().forecast(SWEDEN, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Arima.auto().forecast(SWEDEN, 1, 1.0));
    }

    @Test
    void theSameSeriesGivesTheSameForecast() {
        assertThat(Arima.auto().forecast(SWEDEN, 3).mean())
                .containsExactly(Arima.auto().forecast(SWEDEN, 3).mean());
    }
}
