package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Locale;
import org.graunt.estimate.Estimate;
import org.graunt.forecast.Forecast;
import org.graunt.forecast.Series;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.TableDescription;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class PrevalenceChartTest {

    private static final TableDescription SAMPLE =
            TableDescription.stock().withCollection(new Collection.Sample(2000, Double.POSITIVE_INFINITY, 1));
    private static final EstimateTable SURVEYS =
            surveys(new String[] {"health survey", "panel"}, new double[][] {{300, -1, 450, -1}, {-1, 420, 480, -2}});
    private static final EstimateTable RARE =
            surveys(new String[] {"health survey"}, new double[][] {{100, -1, 120, 140}});
    private static final Forecast MODEL = Forecast.builder(
                    "a model", Series.annual(2011, 30, 38, 46.5, 47).named("prevalence"), 50, 55, 60)
            .limits(new double[] {0.5, 0.95}, new double[][] {{48, 50, 52}, {44, 42, 40}}, new double[][] {
                {52, 60, 68}, {56, 70, 104}
            })
            .note("A note of the model.", "模型的说明。")
            .build();

    /** Users among 1,000 women by source in 2011 to 2014; -1 is no survey, -2 a suppressed count. */
    private static EstimateTable surveys(String[] sources, double[][] users) {
        CohortTable.Builder women = CohortTable.builder(
                "married-women",
                SAMPLE,
                Axis.of("source", sources),
                ChartExamples.years(2011, 2014),
                Axis.of(Axes.METHOD, "iud", "none"));
        for (int source = 0; source < sources.length; source++) {
            for (int year = 0; year < 4; year++) {
                double count = users[source][year];
                if (count < 0) {
                    CellState state = count == -1 ? CellState.MISSING : CellState.SUPPRESSED;
                    women.set(state, sources[source], 2011 + year, "iud");
                    women.set(state, sources[source], 2011 + year, "none");
                } else {
                    women.set(count, sources[source], 2011 + year, "iud");
                    women.set(1000 - count, sources[source], 2011 + year, "none");
                }
            }
        }
        return CohortData.of(women.build())
                .compute(Indicators.CONTRACEPTIVE_PREVALENCE)
                .by("source", Axes.PERIOD);
    }

    @Test
    void aSingleSurveyIsNotASpanOfYears() {
        EstimateTable one = surveys(new String[] {"health survey"}, new double[][] {{-1, 420, -1, -1}});

        assertThat(Drawn.notes(PrevalenceChart.of(one, Locale.ENGLISH)))
                .contains("urvey 2012")
                .doesNotContain("2012 to 2012");
    }

    @Test
    void surveysArePointsWithBothLimitsOneSeriesForEachSource() {
        XYPlot plot = PrevalenceChart.of(SURVEYS, Locale.ENGLISH).getXYPlot();
        IntervalXYDataset data = (IntervalXYDataset) plot.getDataset(0);
        assertThat(data.getSeriesCount()).isEqualTo(2);
        assertThat(data.getItemCount(0)).isEqualTo(2);
        assertThat(data.getItemCount(1)).isEqualTo(2);
        Estimate second = SURVEYS.get("panel", 2013);
        assertThat(data.getXValue(1, 1)).isEqualTo(2013);
        assertThat(data.getYValue(1, 1)).isEqualTo(second.value());
        assertThat(data.getStartYValue(1, 1)).isEqualTo(second.lower());
        assertThat(data.getEndYValue(1, 1)).isEqualTo(second.upper());
    }

    @Test
    void sourcesDifferInShapeAndColourAndAreNamed() {
        JFreeChart chart = PrevalenceChart.of(SURVEYS, Locale.ENGLISH);
        XYErrorRenderer renderer = (XYErrorRenderer) chart.getXYPlot().getRenderer(0);
        assertThat(renderer.getSeriesPaint(0)).isNotEqualTo(renderer.getSeriesPaint(1));
        assertThat(renderer.getSeriesShape(0)).isNotEqualTo(renderer.getSeriesShape(1));
        assertThat(renderer.getItemLineVisible(0, 0)).isFalse();
        LegendTitle legend = (LegendTitle) chart.getSubtitles().stream()
                .filter(LegendTitle.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertThat(legend.getSources()[0].getLegendItems().get(1).getLabel()).isEqualTo("panel");
        assertThat(PrevalenceChart.of(RARE, Locale.ENGLISH).getSubtitles()).noneMatch(LegendTitle.class::isInstance);
    }

    @Test
    void theFanStandsWhereTheForecastBeginsBehindThePoints() {
        XYPlot plot = PrevalenceChart.of(SURVEYS, MODEL, Locale.ENGLISH).getXYPlot();
        // two bands, widest first, the middle, the points
        assertThat(plot.getDatasetCount()).isEqualTo(4);
        IntervalXYDataset widest = (IntervalXYDataset) plot.getDataset(0);
        assertThat(widest.getXValue(0, 0)).isEqualTo(2015);
        assertThat(widest.getStartYValue(0, 0)).isEqualTo(44);
        assertThat(widest.getEndYValue(0, 0)).isEqualTo(56);
        assertThat(plot.getDataset(2).getYValue(0, 2)).isEqualTo(60);
        assertThat(plot.getRenderer(3)).isInstanceOf(XYErrorRenderer.class);
        assertThat(Drawn.domainMarkers(plot)).singleElement().satisfies(line -> {
            assertThat(((ValueMarker) line).getValue()).isEqualTo(2013);
            assertThat(((ValueMarker) line).getLabel()).isEqualTo("last survey");
        });
        assertThat(Drawn.domainMarkers(
                        PrevalenceChart.of(SURVEYS, Locale.ENGLISH).getXYPlot()))
                .isEmpty();
    }

    @Test
    void percentagesThatPassHalfRunToAHundredAndOthersFromZeroToARoundNumber() {
        XYPlot all = PrevalenceChart.of(SURVEYS, MODEL, Locale.ENGLISH).getXYPlot();
        assertThat(all.getRangeAxis().getLowerBound()).isZero();
        assertThat(all.getRangeAxis().getUpperBound()).isBetween(100.0, 100.1);
        XYPlot few = PrevalenceChart.of(RARE, Locale.ENGLISH).getXYPlot();
        assertThat(few.getRangeAxis().getLowerBound()).isZero();
        assertThat(few.getRangeAxis().getUpperBound()).isBetween(16.0, 20.1);
    }

    @Test
    void saysWhatBarsAndBandsMeanInBothLanguages() {
        JFreeChart english = PrevalenceChart.of(SURVEYS, MODEL, Locale.ENGLISH);
        assertThat(Drawn.title(english)).isEqualTo("Contraceptive prevalence (married women)");
        assertThat(Drawn.notes(english))
                .startsWith("Surveys 2011 to 2013, forecast to 2017\n")
                .contains("Bars: 95% interval (Wilson)")
                .contains("Bands: 50%, 95% prediction limits (a model)")
                .contains("A note of the model.")
                .contains("Not shown: panel 2014 (suppressed).")
                .doesNotContain("missing");
        assertThat(english.getXYPlot().getRangeAxis().getLabel())
                .isEqualTo("Contraceptive prevalence (married women) (%)");
        JFreeChart chinese = PrevalenceChart.of(SURVEYS, MODEL, Locale.CHINESE);
        assertThat(Drawn.notes(chinese)).startsWith("2011年至2013年调查，预测至2017年\n").contains("模型的说明");
        assertThat(Drawn.notes(PrevalenceChart.of(RARE, Locale.ENGLISH)))
                .startsWith("Health survey, surveys 2011 to 2014\n")
                .doesNotContain("Not shown");
    }

    @Test
    void aForecastWithoutLevelsIsALineAlone() {
        Forecast bare = Forecast.builder("a line", Series.annual(2011, 30, 38, 46.5, 47), 50, 55)
                .build();
        JFreeChart chart = PrevalenceChart.of(SURVEYS, bare, Locale.ENGLISH);
        assertThat(chart.getXYPlot().getDatasetCount()).isEqualTo(2);
        assertThat(Drawn.notes(chart)).doesNotContain("Bands");
    }

    @Test
    void isTextInBothLanguagesAndTheSameBytesEachTime() {
        String svg = ChartFiles.toSvg(PrevalenceChart.of(SURVEYS, MODEL, Locale.ENGLISH), 800, 450, "c");
        assertThat(svg).contains(">last survey<", ">forecast<", ">95%<", ">health survey<", ">100<");
        assertThat(ChartFiles.toSvg(PrevalenceChart.of(SURVEYS, MODEL, Locale.ENGLISH), 800, 450, "c"))
                .isEqualTo(svg);
        assertThat(Drawn.ink(PrevalenceChart.of(SURVEYS, MODEL, Locale.ENGLISH)))
                .isGreaterThan(0.03);
        CjkFont.assumePresent();
        assertThat(ChartFiles.toSvg(PrevalenceChart.of(SURVEYS, MODEL, Locale.CHINESE), 800, 450, "c"))
                .contains(">最近一次调查<", ">预测<", ">综合避孕率（已婚育龄妇女）（%）<");
    }

    @Test
    void refusesNothingToDrawTooManySourcesAndNoModel() {
        EstimateTable nothing = surveys(new String[] {"a"}, new double[][] {{-1, -1, -1, -1}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrevalenceChart.of(nothing, Locale.ENGLISH))
                .withMessageContaining("no row has a value to draw");
        String[] names = {"a", "b", "c", "d", "e", "f", "g"};
        double[][] counts = new double[7][4];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PrevalenceChart.of(surveys(names, counts), Locale.ENGLISH))
                .withMessageContaining("7 labels of axis source, must be at most 6");
        assertThatNullPointerException()
                .isThrownBy(() -> PrevalenceChart.of(SURVEYS, (Forecast) null, Locale.ENGLISH))
                .withMessage("model");
    }
}
