package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.graunt.estimate.Estimate;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class TimeSeriesChartTest {

    private static final CohortData COUNTIES = ChartExamples.counties();
    private static final EstimateTable TFR =
            COUNTIES.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.PERIOD);
    private static final EstimateTable BY_AREA =
            COUNTIES.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.AREA, Axes.PERIOD);

    @Test
    void showsEachValueAtItsYearWithBothLimits() {
        IntervalXYDataset data = data(TimeSeriesChart.of(TFR, Locale.ENGLISH));
        assertThat(data.getSeriesCount()).isEqualTo(1);
        for (int i = 0; i < 5; i++) {
            Estimate estimate = TFR.get(2011 + i);
            assertThat(data.getXValue(0, i)).isEqualTo(2011 + i);
            assertThat(data.getYValue(0, i)).isEqualTo(estimate.value());
            assertThat(data.getStartYValue(0, i)).isEqualTo(estimate.lower());
            assertThat(data.getEndYValue(0, i)).isEqualTo(estimate.upper());
        }
    }

    @Test
    void namesIndicatorAndUnitInBothLanguages() {
        JFreeChart english = TimeSeriesChart.of(TFR, Locale.ENGLISH);
        JFreeChart chinese = TimeSeriesChart.of(TFR, Locale.SIMPLIFIED_CHINESE);
        assertThat(Drawn.title(english)).isEqualTo("Total fertility rate");
        assertThat(english.getXYPlot().getRangeAxis().getLabel())
                .isEqualTo("Total fertility rate (children per woman)");
        assertThat(Drawn.title(chinese)).isEqualTo("总和生育率");
        assertThat(chinese.getXYPlot().getRangeAxis().getLabel()).isEqualTo("总和生育率（孩子/妇女）");
        assertThat(chinese.getXYPlot().getDomainAxis().getLabel()).isEqualTo("年份");
    }

    @Test
    void saysWhatTheBandMeansAndWhereTheDataComeFrom() {
        ChartOptions options = ChartOptions.in(Locale.ENGLISH).withSource("Office of Statistics");
        assertThat(Drawn.notes(TimeSeriesChart.of(TFR, options)))
                .contains(
                        "Shaded: 95% interval (gamma (Fay-Feuer)), if the counts are one draw of an underlying process.")
                .contains("Source: Office of Statistics.");
    }

    @Test
    void spansAllLimitsWithRoundEnds() {
        XYPlot plot = TimeSeriesChart.of(BY_AREA, Locale.ENGLISH).getXYPlot();
        for (int row = 0; row < BY_AREA.rowCount(); row++) {
            assertThat(plot.getRangeAxis()
                            .getRange()
                            .contains(BY_AREA.estimateAt(row).lower()))
                    .isTrue();
            assertThat(plot.getRangeAxis()
                            .getRange()
                            .contains(BY_AREA.estimateAt(row).upper()))
                    .isTrue();
        }
    }

    @Test
    void drawsOneLineForEachAreaAndNamesItAtItsEnd() {
        XYPlot plot = TimeSeriesChart.of(BY_AREA, Locale.ENGLISH).getXYPlot();
        assertThat(plot.getDataset().getSeriesCount()).isEqualTo(3);
        assertThat(Drawn.key(plot.getDataset(), 1)).isEqualTo("B");
        assertThat(plot.getAnnotations()).hasSize(1).first().isInstanceOf(EndLabels.class);
        assertThat(plot.getInsets().getRight()).isPositive();
        assertThat(plot.getRenderer().getSeriesPaint(0))
                .isNotEqualTo(plot.getRenderer().getSeriesPaint(1));
        assertThat(plot.getRenderer().getSeriesShape(0).getBounds2D())
                .isNotEqualTo(plot.getRenderer().getSeriesShape(2).getBounds2D());
    }

    @Test
    void saysTheOnlyAreaInTheSubtitle() {
        JFreeChart chart = TimeSeriesChart.of(BY_AREA.where(Axes.AREA, "B"), Locale.ENGLISH);
        assertThat(Drawn.notes(chart)).startsWith("B, 2011–2015\n");
        assertThat(chart.getXYPlot().getAnnotations()).isEmpty();
    }

    @Test
    void drawsAReferenceLineOnlyOnRequest() {
        XYPlot without = TimeSeriesChart.of(TFR, Locale.ENGLISH).getXYPlot();
        XYPlot with = TimeSeriesChart.of(TFR, ChartOptions.in(Locale.ENGLISH), new ReferenceLine(2.1, "replacement"))
                .getXYPlot();
        assertThat(Drawn.rangeMarkers(without)).isEmpty();
        assertThat(Drawn.rangeMarkers(with))
                .singleElement()
                .satisfies(line -> assertThat(((ValueMarker) line).getValue()).isEqualTo(2.1));
        assertThat(with.getRangeAxis().getRange().contains(2.1)).isTrue();
    }

    @Test
    void breaksTheLineAtAYearWithoutAValueAndListsIt() {
        CohortTable births = CohortTable.of(
                "births",
                ChartExamples.EVENTS,
                List.of(ChartExamples.years(2011, 2013), ChartExamples.sexes()),
                new double[] {51, 50, 0, 0, 60, 55});
        EstimateTable ratio =
                CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.PERIOD);
        JFreeChart chart = TimeSeriesChart.of(ratio, Locale.ENGLISH);
        assertThat(data(chart).getSeriesCount()).isEqualTo(2);
        assertThat(data(chart).getItemCount(0)).isEqualTo(1);
        assertThat(Drawn.notes(chart)).contains("Not shown: 2012 (undefined).");
    }

    @Test
    void aYearOnItsOwnHasABarForItsIntervalAndTheNoteSaysSoOnlyThere() {
        EstimateTable alone = TFR.where(Axes.PERIOD, "2013");
        JFreeChart one = TimeSeriesChart.of(alone, Locale.ENGLISH);
        IntervalXYDataset bars = (IntervalXYDataset) one.getXYPlot().getDataset(1);

        assertThat(bars.getStartYValue(0, 0)).isEqualTo(TFR.get(2013).lower());
        assertThat(bars.getEndYValue(0, 0)).isEqualTo(TFR.get(2013).upper());
        assertThat(Drawn.notes(one)).contains("Bars: 95% interval").doesNotContain("haded");
        JFreeChart all = TimeSeriesChart.of(TFR, Locale.ENGLISH);
        assertThat(((IntervalXYDataset) all.getXYPlot().getDataset(1)).getItemCount(0))
                .isZero();

        CohortTable births = CohortTable.of(
                "births",
                ChartExamples.EVENTS,
                List.of(ChartExamples.years(2011, 2014), ChartExamples.sexes()),
                new double[] {51, 50, 0, 0, 60, 55, 60, 58});
        JFreeChart both = TimeSeriesChart.of(
                CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.PERIOD), Locale.ENGLISH);
        assertThat(Drawn.notes(both)).contains("Shaded, and bars at years on their own: 95% interval");
    }

    @Test
    void cutsALimitThatRunsOnForeverAtTheEdgeAndSaysSo() {
        CohortTable births = CohortTable.of(
                "births",
                ChartExamples.EVENTS,
                List.of(ChartExamples.years(2011, 2013), ChartExamples.sexes()),
                new double[] {51, 50, 40, 40, 60, 55});
        EstimateTable finite =
                CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.PERIOD);
        Bands bands = new Bands();
        bands.start("ratio");
        bands.add(2011, finite.get(2011));
        bands.add(2012, new Estimate(300, 41, Double.POSITIVE_INFINITY, 0.95, "Wilson", 3, 1, 100));
        NiceScale scale = NiceScale.of(bands.least(), bands.most());
        assertThat(bands.isEndless()).isTrue();
        assertThat(scale.upper()).isEqualTo(300);
        assertThat(bands.dataset(scale).getEndYValue(0, 1)).isFinite().isGreaterThan(scale.upper());
        assertThat(bands.dataset(scale).getEndYValue(0, 0))
                .isCloseTo(finite.get(2011).upper(), within(0.0));
    }

    @Test
    void longNamesAtTheEndsOfLinesLeaveThePlotMostOfTheWidth() {
        String river =
                "The autonomous county of the Long and Winding Names upon the River from the Mountains to the Sea ";
        CohortTable births = CohortTable.of(
                "births",
                ChartExamples.EVENTS,
                List.of(
                        Axis.of(Axes.AREA, river + "A", river + "B"),
                        ChartExamples.years(2011, 2012),
                        ChartExamples.sexes()),
                new double[] {51, 50, 52, 50, 66, 60, 60, 58});
        JFreeChart chart = TimeSeriesChart.of(
                CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.AREA, Axes.PERIOD),
                Locale.ENGLISH);

        assertThat(Drawn.plotWidth(chart, 700, 400)).isGreaterThan(440);
        assertThat(TextBoxes.words(chart, 700, 400))
                .anyMatch(words -> words.matches("The.*….*A"))
                .anyMatch(words -> words.matches("The.*….*B"));
    }

    @Test
    void narrowPicturesLabelFewerYears() {
        double[] counts = new double[22];
        Arrays.fill(counts, 50);
        CohortTable births = CohortTable.of(
                "births",
                ChartExamples.EVENTS,
                List.of(ChartExamples.years(2005, 2015), ChartExamples.sexes()),
                counts);
        JFreeChart chart = TimeSeriesChart.of(
                CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.PERIOD), Locale.ENGLISH);

        for (int width : new int[] {300, 400}) {
            List<TextBoxes.Box> years = TextBoxes.of(chart, width, 300).stream()
                    .filter(box -> box.words().matches("20[0-9]{2}"))
                    .toList();
            assertThat(TextBoxes.overlaps(years, words -> true)).isEmpty();
        }
        List<TextBoxes.Box> values = TextBoxes.of(chart, 300, 240).stream()
                .filter(box -> box.words().matches("[0-9]{2,3}"))
                .toList();
        assertThat(values).hasSizeGreaterThan(1);
        assertThat(TextBoxes.overlaps(values, words -> true)).isEmpty();
        assertThat(TextBoxes.words(chart, 300, 300)).contains("2005", "2015").doesNotContain("2006");
        assertThat(TextBoxes.words(chart, 900, 300)).contains("2005", "2006", "2015");
    }

    @Test
    void refusesMoreLinesThanCanBeToldApart() {
        List<String> areas = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        CohortTable births = CohortTable.of(
                "births",
                ChartExamples.EVENTS,
                List.of(Axis.of(Axes.AREA, areas), ChartExamples.years(2011, 2011), ChartExamples.sexes()),
                new double[] {5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5});
        EstimateTable ratios =
                CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.AREA, Axes.PERIOD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSeriesChart.of(ratios, Locale.ENGLISH))
                .withMessageContaining("8 labels of axis area, must be at most 7");
    }

    @Test
    void refusesEstimatesThatAreNotByPeriod() {
        EstimateTable byArea = COUNTIES.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.AREA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSeriesChart.of(byArea, Locale.ENGLISH))
                .withMessageContaining("period");
    }

    @Test
    void isNotBlank() {
        assertThat(Drawn.ink(TimeSeriesChart.of(BY_AREA, Locale.ENGLISH))).isGreaterThan(0.02);
    }

    private static IntervalXYDataset data(JFreeChart chart) {
        return (IntervalXYDataset) chart.getXYPlot().getDataset();
    }
}
