package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BacktestTest {

    private static final Series SERIES = Series.annual(2000, 3, 5, 4, 6, 7, 6, 9, 8);

    @Test
    void everyOriginIsFittedToWhatWasKnownThen() {
        Backtest backtest = Backtest.rollingOrigin(SERIES, 3, RandomWalk.naive());

        // Origins after 4, 5, 6 and 7 values; the last can be scored for one period only.
        assertThat(backtest.forecasts("Naive"))
                .extracting(forecast -> forecast.series().length())
                .containsExactly(4, 5, 6, 7);
        assertThat(backtest.scores("Naive", 1).count()).isEqualTo(4);
        assertThat(backtest.scores("Naive", 3).count()).isEqualTo(2);
        assertThat(backtest.scores("Naive").count()).isEqualTo(9);
    }

    @Test
    void errorsAreThoseOfHandCalculation() {
        Backtest backtest = Backtest.rollingOrigin(SERIES, 2, RandomWalk.naive());

        // Last values 6, 7, 6, 9; next 7, 6, 9, 8: errors 1, 1, 3, 1; the histories change by 5/3, 6/4, 7/5, 10/6 on
        // average.
        Scores one = backtest.scores("Naive", 1);
        assertThat(one.mae()).isCloseTo(1.5, within(1e-12));
        assertThat(one.rmse()).isCloseTo(Math.sqrt(3), within(1e-12));
        assertThat(one.mase()).isCloseTo((3 / 5.0 + 4 / 6.0 + 15 / 7.0 + 6 / 10.0) / 4, within(1e-12));
        assertThat(one.smape()).isCloseTo((200 / 13.0 + 200 / 13.0 + 600 / 15.0 + 200 / 17.0) / 4, within(1e-12));
        // The third history has a mean squared change of 11/5, and the error 3 exceeds 1.96 of its root.
        assertThat(one.coverage95()).isEqualTo(0.75);
    }

    @Test
    void theIntervalScoreIsWidthPlusPenaltyForAMiss() {
        Series series = Series.annual(2000, 1, 2, 1, 2, 50);

        Backtest backtest = Backtest.rollingOrigin(List.of(series), 4, 1, RandomWalk.naive());

        double half = 1.959963984540054;
        Scores scores = backtest.scores("Naive");
        assertThat(scores.coverage95()).isZero();
        assertThat(scores.coverage80()).isZero();
        assertThat(scores.intervalScore()).isCloseTo(2 * half + 40 * (50 - 2 - half), within(1e-9));
    }

    @Test
    void theRankedScoreOfANormalForecastIsItsClosedForm() {
        Series series = Series.annual(2000, 1, 2, 1, 2, 3);

        Backtest backtest = Backtest.rollingOrigin(List.of(series), 4, 1, RandomWalk.naive());

        // CRPS of N(0, 1) at 1 (Gneiting and Raftery 2007, equation 21); 20 quantiles come within 2 per cent.
        double density = Math.exp(-0.5) / Math.sqrt(2 * Math.PI);
        double exact = 2 * 0.8413447460685429 - 1 + 2 * density - 1 / Math.sqrt(Math.PI);
        assertThat(backtest.scores("Naive").crps()).isCloseTo(exact, within(0.02 * exact));
    }

    @Test
    void scoresOfTheReferenceMethodsAreThePackages() {
        Map<String, String> names = Map.of("naive", "Naive", "rw_drift", "Random walk with drift", "mean", "Mean");
        List<String[]> rows = ReferenceForecasts.rows("forecast_accuracy.csv").stream()
                .filter(row -> names.containsKey(row[1]))
                .toList();
        assertThat(rows).hasSizeGreaterThan(50);
        for (String[] row : rows) {
            double[] test = ReferenceForecasts.test(row[0]);
            Series fit = ReferenceForecasts.series(row[0]);
            double[] values = DoubleStream.concat(
                            Arrays.stream(fit.values()), Arrays.stream(test).limit(Long.parseLong(row[2])))
                    .toArray();
            Series whole = Series.annual(1950, values);

            Backtest backtest = Backtest.rollingOrigin(
                    List.of(whole), fit.length(), test.length, RandomWalk.naive(), RandomWalk.drift(), Mean.ofAll());

            Scores scores = firstOrigin(
                    whole, fit.length(), backtest.forecasts(names.get(row[1])).get(0));
            assertThat(scores.mae()).isCloseTo(Double.parseDouble(row[5]), within(1e-9 * scores.mae()));
            assertThat(scores.rmse()).isCloseTo(Double.parseDouble(row[4]), within(1e-9 * scores.rmse()));
            assertThat(scores.mase()).isCloseTo(Double.parseDouble(row[8]), within(1e-9 * scores.mase()));
            assertThat(scores.smape()).isCloseTo(Double.parseDouble(row[9]), within(1e-9 * scores.smape()));
        }
    }

    private static Scores firstOrigin(Series whole, int length, Forecast forecast) {
        ScoreSums sums = new ScoreSums();
        double change = 0;
        for (int t = 1; t < length; t++) {
            change += Math.abs(whole.value(t) - whole.value(t - 1)) / (length - 1);
        }
        for (int h = 0; h < forecast.horizon(); h++) {
            sums.add(forecast, h, whole.value(length + h), change);
        }
        return sums.scores();
    }

    @Test
    void allMethodsAreScoredOnTheSameOrigins() {
        Series series =
                Series.annual(1999, 4, 3, 5, 4, 0, 7, 6, 9, 8, 7, 9, 8, 10).named("x");

        Backtest backtest = Backtest.rollingOrigin(
                List.of(series), 2, 2, RandomWalk.naive(), RandomWalk.drift().on(Transform.LOG));

        // The drift needs 4 values, and from the 5th on the log scale does not admit the 0.
        assertThat(backtest.scores("Naive").count()).isEqualTo(2);
        assertThat(backtest.notes())
                .hasSize(8)
                .first()
                .asString()
                .startsWith("Not scored: series 'x' 1999 to 2003 (5 values), value: 0.0 at 2003");
        assertThat(backtest.toString()).contains("Not scored");
    }

    @Test
    void missingValuesAreNotScored() {
        Series series = Series.annual(2000, 3, Double.NaN, 4, 6, Double.NaN, 6, 9);

        Backtest backtest = Backtest.rollingOrigin(series, 2, Mean.ofAll());

        assertThat(backtest.scores("Mean", 1).count()).isEqualTo(2);
        assertThat(backtest.scores("Mean").mase()).isPositive();
    }

    @Test
    void theResultDoesNotDependOnThreads() throws Exception {
        List<Series> series = ReferenceForecasts.ids().stream()
                .limit(4)
                .map(ReferenceForecasts::series)
                .toList();
        Forecaster[] methods = {Theta.standard(), DemographicPool.standard()};

        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool three = new ForkJoinPool(3);
        try {
            String alone = one.submit(
                            () -> Backtest.rollingOrigin(series, 60, 3, methods).toString())
                    .get();
            String together = three.submit(
                            () -> Backtest.rollingOrigin(series, 60, 3, methods).toString())
                    .get();
            assertThat(together).isEqualTo(alone);
        } finally {
            one.shutdown();
            three.shutdown();
        }
    }

    @Test
    void aBacktestIsATableOfMethodsAndPeriods() {
        Backtest backtest = Backtest.rollingOrigin(SERIES, 2, RandomWalk.naive(), RandomWalk.drift());

        assertThat(backtest.methods()).containsExactly("Naive", "Random walk with drift");
        assertThat(backtest.rowCount()).isEqualTo(6);
        assertThat(backtest.name()).isEqualTo("backtest");
        assertThat(Stream.of(0, 1, 2, 3).map(row -> backtest.text(row, 0) + " " + backtest.text(row, 1)))
                .containsExactly("Naive 1", "Naive 2", "Naive 1-2", "Random walk with drift 1");
        String numbers = backtest.columnNames().stream()
                .filter(name -> backtest.isNumeric(backtest.columnNames().indexOf(name)))
                .collect(Collectors.joining(" "));
        assertThat(numbers).isEqualTo("count mae rmse mase smape crps interval_score coverage80 coverage95");
        Scores all = backtest.scores("Naive");
        double[] row = new double[9];
        for (int column = 0; column < 9; column++) {
            row[column] = backtest.number(2, column + 2);
        }
        assertThat(row)
                .containsExactly(
                        all.count(),
                        all.mae(),
                        all.rmse(),
                        all.mase(),
                        all.smape(),
                        all.crps(),
                        all.intervalScore(),
                        all.coverage80(),
                        all.coverage95());
        assertThat(backtest.toString()).startsWith("method");
    }

    @Test
    void historiesWithoutChangeHaveNoScaledError() {
        Backtest backtest =
                Backtest.rollingOrigin(List.of(Series.annual(2000, 0, 0, 0, 0, 0)), 3, 1, RandomWalk.naive());

        assertThat(backtest.scores("Naive").mase()).isNaN();
        assertThat(backtest.scores("Naive").smape()).isZero();
    }

    @Test
    void badCallsAreRefused() {
        assertThatThrownBy(() -> Backtest.rollingOrigin(SERIES, 0, RandomWalk.naive()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("horizon: 0");
        assertThatThrownBy(() -> Backtest.rollingOrigin(List.of(SERIES), -1, 1, RandomWalk.naive()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("first origin: -1");
        assertThatThrownBy(() -> Backtest.rollingOrigin(SERIES, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("methods: []");
        assertThatThrownBy(() -> Backtest.rollingOrigin(SERIES, 1, RandomWalk.naive(), RandomWalk.naive()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("each with a name of its own");
        assertThatThrownBy(() -> Backtest.rollingOrigin(Series.annual(2000, 1, 2), 1, Ets.auto()))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("no origin");
        assertThatThrownBy(() -> Backtest.rollingOrigin(
                        Series.annual(2000, 0, 0, 0, 0, 0),
                        1,
                        RandomWalk.drift().on(Transform.LOG)))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("on the log scale");
        Backtest backtest = Backtest.rollingOrigin(SERIES, 2, RandomWalk.naive());
        assertThatThrownBy(() -> backtest.scores("naive"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be one of [Naive]");
        assertThatThrownBy(() -> backtest.scores("Naive", 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> backtest.scores("Naive", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
