package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.graunt.forecast.Forecast;
import org.graunt.forecast.Series;
import org.graunt.projection.Fan;
import org.graunt.projection.Outcome;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class FanChartTest {

    private static final Series BIRTHS =
            Series.annual(2010, 1000, 1020, 990, 1005, 1010, 998).named("births");
    private static final Forecast FORECAST = Forecast.builder("drift", BIRTHS, 1000, 1001)
            .limits(new double[] {0.8, 0.95}, new double[][] {{980, 970}, {960, 940}}, new double[][] {
                {1020, 1030}, {1040, 1060}
            })
            .note("trained on six years", "据六年数据拟合")
            .build();

    @Test
    void drawsTheWidestBandFirstAndLightest() {
        XYPlot plot = FanChart.of(FORECAST, Locale.ENGLISH).getXYPlot();
        IntervalXYDataset widest = (IntervalXYDataset) plot.getDataset(0);
        IntervalXYDataset narrow = (IntervalXYDataset) plot.getDataset(1);

        assertThat(widest.getStartYValue(0, 2)).isEqualTo(940);
        assertThat(narrow.getStartYValue(0, 2)).isEqualTo(970);
        assertThat(lightness(plot, 0)).isGreaterThan(lightness(plot, 1));
    }

    private static int lightness(XYPlot plot, int band) {
        DeviationRenderer renderer = (DeviationRenderer) plot.getRenderer(band);
        java.awt.Color colour = (java.awt.Color) renderer.getSeriesFillPaint(0);
        return colour.getRed() + colour.getGreen() + colour.getBlue();
    }

    @Test
    void everyBandOpensFromTheLastObservation() {
        XYPlot plot = FanChart.of(FORECAST, Locale.ENGLISH).getXYPlot();
        for (int band = 0; band < 2; band++) {
            IntervalXYDataset data = (IntervalXYDataset) plot.getDataset(band);
            assertThat(data.getXValue(0, 0)).isEqualTo(2015);
            assertThat(data.getStartYValue(0, 0)).isEqualTo(998);
            assertThat(data.getEndYValue(0, 0)).isEqualTo(998);
        }
    }

    @Test
    void tellsTheFutureFromThePastByDashes() {
        XYPlot plot = FanChart.of(FORECAST, Locale.ENGLISH).getXYPlot();
        java.awt.BasicStroke future =
                (java.awt.BasicStroke) ((XYLineAndShapeRenderer) plot.getRenderer(2)).getSeriesStroke(0);
        java.awt.BasicStroke past =
                (java.awt.BasicStroke) ((XYLineAndShapeRenderer) plot.getRenderer(3)).getSeriesStroke(0);

        assertThat(future.getDashArray()).isNotNull();
        assertThat(past.getDashArray()).isNull();
        assertThat(plot.getDataset(3).getItemCount(0)).isEqualTo(6);
    }

    @Test
    void saysWhatIsDrawnInBothLanguages() {
        JFreeChart english = FanChart.of(FORECAST, Locale.ENGLISH);
        JFreeChart chinese = FanChart.of(FORECAST, Locale.CHINESE);

        assertThat(Drawn.title(english)).isEqualTo("Births");
        assertThat(Drawn.notes(english))
                .contains("Observed 2010 to 2015, forecast to 2017")
                .contains("Bands: 80%, 95% prediction limits (drift)")
                .contains("Trained on six years");
        assertThat(Drawn.notes(chinese))
                .contains("实际2010年至2015年，预测至2017年")
                .contains("80%、95%预测区间")
                .contains("据六年数据拟合")
                .doesNotContain("rained");
    }

    @Test
    void drawsTheQuantilesOfTrajectoriesAfterTheCountsOfThePast() {
        Fan fan = Trajectories.births(2016, 2018);
        CohortTable past = ChartExamples.births("births", 2013, 40, 42, 41);
        JFreeChart chart = FanChart.of(past, fan, new double[0], ChartOptions.in(Locale.ENGLISH));
        XYPlot plot = chart.getXYPlot();
        IntervalXYDataset widest = (IntervalXYDataset) plot.getDataset(0);

        assertThat(widest.getItemCount(0)).isEqualTo(4);
        assertThat(widest.getXValue(0, 0)).isEqualTo(2015);
        assertThat(widest.getStartYValue(0, 1))
                .isEqualTo(fan.quantiles((1 - 0.95) / 2).quantile((1 - 0.95) / 2, 2016));
        assertThat(plot.getDataset(2).getYValue(0, 3))
                .isEqualTo(fan.quantiles(0.5).quantile(0.5, 2018));
        assertThat(Drawn.notes(chart)).contains("Bands: 80%, 95% prediction limits (50 trajectories)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FanChart.of(past, fan, new double[] {1}, ChartOptions.in(Locale.ENGLISH)))
                .withMessageContaining("level: 1.0");
    }

    private static Axis areas(String... names) {
        return Axis.of(Axes.AREA, List.of(names));
    }

    private static JFreeChart joined(CohortTable past, Fan fan, Locale language) {
        return FanChart.of(past, fan, new double[0], ChartOptions.in(language));
    }

    private static CohortTable births(TableDescription description, String... areas) {
        double[] counts = new double[2 * areas.length];
        Arrays.setAll(counts, i -> 40 + i);
        return CohortTable.of(
                "registered", description, List.of(areas(areas), ChartExamples.years(2014, 2015)), counts);
    }

    @Test
    void aFanOfOneAreaGoesOnFromThePastOfThatAreaAndNamesIt() {
        CohortTable past = births(ChartExamples.EVENTS, "Ash", "Birch");
        JFreeChart chart = joined(past, Trajectories.of(Outcome.BIRTHS, areas("Birch")), Locale.ENGLISH);

        assertThat(chart.getXYPlot().getDataset(3).getYValue(0, 0)).isEqualTo(42);
        assertThat(Drawn.notes(chart)).contains("Birch, observed 2014 to 2015");
    }

    @Test
    void refusesAPastOfOtherAreasThanTheFan() {
        Fan fan = Trajectories.of(Outcome.BIRTHS, areas("Elm"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> joined(births(ChartExamples.EVENTS, "Ash", "Birch"), fan, Locale.ENGLISH))
                .withMessageContaining("registered is of 2 areas from Ash")
                .withMessageContaining("the fan of area Elm");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> joined(births(ChartExamples.EVENTS, "Ash"), fan, Locale.ENGLISH))
                .withMessageContaining("registered is of area Ash, the fan of area Elm");
    }

    @Test
    void refusesToJoinEventsToAPopulationAndAStockToEvents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> joined(
                        births(ChartExamples.EVENTS, "Ash"),
                        Trajectories.of(Outcome.POPULATION, areas("Ash")),
                        Locale.ENGLISH))
                .withMessageContaining("registered has events, the fan is of population");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> joined(
                        births(TableDescription.stock(1, 1), "Ash"),
                        Trajectories.of(Outcome.DEATHS, areas("Ash")),
                        Locale.ENGLISH))
                .withMessageContaining("registered has stock, the fan is of deaths");
    }

    @Test
    void outcomesAreNamedInChinese() {
        JFreeChart chart = joined(
                births(ChartExamples.EVENTS, "Ash"), Trajectories.of(Outcome.BOYS, areas("Ash")), Locale.CHINESE);

        assertThat(Drawn.title(chart)).isEqualTo("出生男婴数");
        assertThat(chart.getXYPlot().getRangeAxis().getLabel()).isEqualTo("出生男婴数");
        for (Outcome outcome : Outcome.values()) {
            assertThat(Words.of(outcome).in(Locale.ENGLISH)).isEqualTo(outcome.label());
            assertThat(Words.of(outcome).in(Locale.CHINESE)).doesNotContainPattern("[a-z]");
        }
    }

    @Test
    void aGapInThePastIsAGapInTheLine() {
        Series gap = Series.annual(2010, 10, Double.NaN, 12, 11, Double.NaN).named("births");
        JFreeChart chart = FanChart.of(Forecast.builder("mean", gap, 11).build(), Locale.ENGLISH);
        XYPlot plot = chart.getXYPlot();

        assertThat(plot.getDataset(1).getY(0, 1)).isNull();
        assertThat(plot.getDataset(2).getXValue(0, 0)).isEqualTo(2013);
        assertThat(Drawn.notes(chart)).doesNotContain("Bands");
    }

    @Test
    void monthsStandAtTheirMiddles() {
        Series months = Series.monthly(2015, 11, 80, 82, 85).named("births");
        XYPlot plot = FanChart.of(Forecast.builder("naive", months, 85).build(), Locale.ENGLISH)
                .getXYPlot();

        assertThat(plot.getDataset(1).getXValue(0, 0)).isEqualTo(2015 + 10.5 / 12);
        assertThat(plot.getDataset(0).getXValue(0, 1)).isEqualTo(2016 + 1.5 / 12);
    }

    @Test
    void limitsWithoutEndAreCutAtTheEdgeAndNothingObservedIsRefused() {
        Forecast endless = Forecast.builder("mean", BIRTHS, 1000)
                .limits(new double[] {0.95}, new double[][] {{Double.NEGATIVE_INFINITY}}, new double[][] {
                    {Double.POSITIVE_INFINITY}
                })
                .build();
        assertThat(Drawn.ink(FanChart.of(endless, Locale.ENGLISH))).isGreaterThan(0.01);

        FanShape nothing = new FanShape(
                "births",
                new double[] {2010},
                new double[] {Double.NaN},
                new double[] {2011},
                new double[] {1},
                new double[0],
                new double[0][],
                new double[0][]);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        FanChart.draw(nothing, "", Words.FORECAST, "none", List.of(), ChartOptions.in(Locale.ENGLISH)))
                .withMessageContaining("no observation");
    }

    @Test
    void isNotBlank() {
        assertThat(Drawn.ink(FanChart.of(FORECAST, Locale.ENGLISH))).isGreaterThan(0.02);
    }
}
