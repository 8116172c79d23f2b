package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.graunt.forecast.Backtest;
import org.graunt.forecast.RandomWalk;
import org.graunt.forecast.Series;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BacktestChartTest {

    private static final Backtest BACKTEST = Backtest.rollingOrigin(
            Series.annual(2000, 10, 12, 11, 13, 15, 14, 16, 18, 17, 19, 21, 20),
            3,
            RandomWalk.naive(),
            RandomWalk.drift());

    @ParameterizedTest
    @EnumSource(BacktestChart.Score.class)
    void drawsALineForEachMethodByPeriodsAhead(BacktestChart.Score score) {
        JFreeChart chart = BacktestChart.of(BACKTEST, score, Locale.ENGLISH);
        XYPlot plot = chart.getXYPlot();
        boolean coverage = score.name().startsWith("COVERAGE");

        assertThat(plot.getDataset().getSeriesCount()).isEqualTo(coverage ? 3 : 2);
        assertThat(plot.getDataset().getItemCount(0)).isEqualTo(3);
        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("Periods ahead");
        assertThat(Drawn.ink(chart)).isGreaterThan(0.005);
    }

    @Test
    void putsWhatWasPromisedBesideTheCoverage() {
        XYPlot plot = BacktestChart.of(BACKTEST, BacktestChart.Score.COVERAGE_95, Locale.ENGLISH)
                .getXYPlot();

        assertThat(Drawn.key(plot.getDataset(), 0)).isEqualTo("promised");
        assertThat(plot.getDataset().getYValue(0, 2)).isEqualTo(95);
        assertThat(plot.getDataset().getYValue(1, 0))
                .isEqualTo(100 * BACKTEST.scores(BACKTEST.methods().get(0), 1).coverage95());
    }

    @Test
    void aMethodKeepsItsColourFromScoreToScore() {
        XYPlot errors = BacktestChart.of(BACKTEST, BacktestChart.Score.MASE, Locale.ENGLISH)
                .getXYPlot();
        XYPlot coverage = BacktestChart.of(BACKTEST, BacktestChart.Score.COVERAGE_80, Locale.ENGLISH)
                .getXYPlot();

        for (int method = 0; method < 2; method++) {
            assertThat(Drawn.key(coverage.getDataset(), method + 1)).isEqualTo(Drawn.key(errors.getDataset(), method));
            assertThat(coverage.getRenderer().getSeriesPaint(method + 1))
                    .isEqualTo(errors.getRenderer().getSeriesPaint(method));
            assertThat(coverage.getRenderer().getSeriesShape(method + 1))
                    .isEqualTo(errors.getRenderer().getSeriesShape(method));
        }
        assertThat(coverage.getRenderer().getSeriesPaint(0))
                .isEqualTo(ChartTheme.standard().muted());
    }

    @Test
    void isTitledInBothLanguages() {
        assertThat(Drawn.title(BacktestChart.of(BACKTEST, BacktestChart.Score.MASE, Locale.ENGLISH)))
                .startsWith("Backtest: forecasts made in the past");
        assertThat(Drawn.title(BacktestChart.of(BACKTEST, BacktestChart.Score.MASE, Locale.CHINESE)))
                .startsWith("回测");
        assertThat(Drawn.key(
                        BacktestChart.of(BACKTEST, BacktestChart.Score.MASE, Locale.CHINESE)
                                .getXYPlot()
                                .getDataset(),
                        0))
                .isEqualTo("朴素法");
        assertThat(BacktestChart.of(BACKTEST, BacktestChart.Score.MASE, Locale.ENGLISH)
                        .getXYPlot()
                        .getRangeAxis()
                        .getLabel())
                .contains("within the history");
    }
}
