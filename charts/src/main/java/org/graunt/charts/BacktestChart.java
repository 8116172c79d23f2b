package org.graunt.charts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.graunt.forecast.Backtest;
import org.graunt.forecast.MethodNames;
import org.graunt.forecast.Scores;
import org.jfree.chart.JFreeChart;

/** A score of forecasting methods in a backtest, by how far ahead they looked: one line a method, named at its end. */
public final class BacktestChart {

    /** What is drawn. */
    public enum Score {
        /** Mean absolute scaled error: 1 is as good as the naive method within the past. */
        MASE(Words.SCORE_MASE, Scores::mase, Double.NaN),
        /** Symmetric mean absolute percentage error. */
        SMAPE(Words.SCORE_SMAPE, Scores::smape, Double.NaN),
        /** Continuous ranked probability score, in the unit of the series. */
        CRPS(Words.SCORE_CRPS, Scores::crps, Double.NaN),
        /** Share of the true values inside the 80 % limits, beside what was promised. */
        COVERAGE_80(Words.SCORE_COVERAGE_80, scores -> 100 * scores.coverage80(), 80),
        /** Share of the true values inside the 95 % limits, beside what was promised. */
        COVERAGE_95(Words.SCORE_COVERAGE_95, scores -> 100 * scores.coverage95(), 95);

        private final Words words;
        private final ToDoubleFunction<Scores> value;
        private final double promised;

        Score(Words words, ToDoubleFunction<Scores> value, double promised) {
            this.words = words;
            this.value = value;
            this.promised = promised;
        }
    }

    private BacktestChart() {}

    /**
     * Draws a score.
     *
     * @param backtest the backtest
     * @param score which score
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(Backtest, Score, ChartOptions)} does
     */
    public static JFreeChart of(Backtest backtest, Score score, Locale language) {
        return of(backtest, score, ChartOptions.in(language));
    }

    /**
     * Draws a score.
     *
     * @param backtest the backtest
     * @param score which score
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if there are more methods than colours in the palette, or nothing was scored
     */
    public static JFreeChart of(Backtest backtest, Score score, ChartOptions options) {
        Objects.requireNonNull(score, "score");
        int horizon = backtest.rowCount() / backtest.methods().size() - 1;
        double[] ahead = IntStream.rangeClosed(1, horizon).mapToDouble(h -> h).toArray();
        Curves curves = Curves.over(
                Curves.Over.PERIODS_AHEAD, Words.BACKTEST.in(options.language()), score.words.in(options.language()));
        if (Double.isFinite(score.promised)) {
            double[] level = new double[horizon];
            Arrays.fill(level, score.promised);
            curves = curves.withLevel(Words.PROMISED.in(options.language()), ahead, level);
        }
        for (String method : backtest.methods()) {
            double[] values = IntStream.rangeClosed(1, horizon)
                    .mapToDouble(h -> score.value.applyAsDouble(backtest.scores(method, h)))
                    .toArray();
            curves = curves.withLine(MethodNames.of(method, options.language()), ahead, values);
        }
        return curves.draw(options);
    }
}
