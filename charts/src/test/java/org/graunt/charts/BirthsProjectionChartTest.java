package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.BasicStroke;
import java.util.List;
import java.util.Locale;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.junit.jupiter.api.Test;

class BirthsProjectionChartTest {

    private static final CohortTable OBSERVED = ChartExamples.births("births", 2013, 1000, 1020, 1010);
    private static final CohortTable PROJECTED = ChartExamples.births("births", 2016, 990, 970, 960);
    private static final ChartOptions ENGLISH = ChartOptions.in(Locale.ENGLISH);

    private static XYPlot plot() {
        return BirthsProjectionChart.of(OBSERVED, PROJECTED, Locale.ENGLISH).getXYPlot();
    }

    @Test
    void drawsObservedSolidAndProjectedDashed() {
        BasicStroke projected = (BasicStroke) plot().getRenderer(0).getSeriesStroke(0);
        BasicStroke observed = (BasicStroke) plot().getRenderer(1).getSeriesStroke(0);
        assertThat(projected.getDashArray()).isNotNull();
        assertThat(observed.getDashArray()).isNull();
    }

    @Test
    void startsTheProjectionFromTheLastObservation() {
        XYPlot plot = plot();
        assertThat(plot.getDataset(1).getItemCount(0)).isEqualTo(3);
        assertThat(plot.getDataset(0).getItemCount(0)).isEqualTo(4);
        assertThat(plot.getDataset(0).getXValue(0, 0)).isEqualTo(2015);
        assertThat(plot.getDataset(0).getYValue(0, 0)).isEqualTo(1010);
        assertThat(plot.getDataset(0).getYValue(0, 1)).isEqualTo(990);
    }

    @Test
    void periodsMissingBeforeTheProjectionAreAGap() {
        CohortTable later = ChartExamples.births("births", 2018, 990, 970, 960);
        XYPlot plot = BirthsProjectionChart.of(OBSERVED, later, Locale.ENGLISH).getXYPlot();

        assertThat(plot.getDataset(0).getItemCount(0)).isEqualTo(3);
        assertThat(plot.getDataset(0).getXValue(0, 0)).isEqualTo(2018);
    }

    @Test
    void noLineCrossesTheWordsAtTheDivider() {
        CohortTable near = ChartExamples.births("births", 2013, 990, 995, 999);
        JFreeChart chart = BirthsProjectionChart.of(near, PROJECTED, Locale.ENGLISH);

        assertThat(chart.getXYPlot().getRangeAxis().getUpperBound()).isGreaterThan(1098);
    }

    @Test
    void marksAndWritesOutTheLastObservation() {
        XYPlot plot = plot();
        assertThat(plot.getDataset(2).getXValue(0, 0)).isEqualTo(2015);
        assertThat(plot.getAnnotations()).hasAtLeastOneElementOfType(XYTextAnnotation.class);
        assertThat(((XYTextAnnotation) plot.getAnnotations().get(0)).getText()).startsWith("2015: 1,010");
    }

    @Test
    void dividesThePastFromTheFuture() {
        assertThat(Drawn.domainMarkers(plot()))
                .singleElement()
                .satisfies(
                        marker -> assertThat(((ValueMarker) marker).getValue()).isEqualTo(2015.5));
    }

    @Test
    void startsAtZeroAndNamesTheUnitInBothLanguages() {
        JFreeChart chinese = BirthsProjectionChart.of(OBSERVED, PROJECTED, Locale.CHINESE);
        assertThat(plot().getRangeAxis().getLowerBound()).isZero();
        assertThat(plot().getRangeAxis().getLabel()).isEqualTo("Births (children per year)");
        assertThat(chinese.getXYPlot().getRangeAxis().getLabel()).isEqualTo("出生人数（人/年）");
        assertThat(Drawn.notes(chinese)).startsWith("实际2013—2015，推算2016—2018");
    }

    @Test
    void sumsOverEverythingButThePeriod() {
        CohortTable byAgeAndSex = CohortTable.of(
                "births",
                ChartExamples.EVENTS,
                List.of(
                        ChartExamples.years(2016, 2017),
                        Axis.ages(AgeGroups.ofWidth(5, 20, 29)),
                        ChartExamples.sexes()),
                new double[] {100, 90, 50, 40, 110, 100, 60, 50});
        XYPlot plot =
                BirthsProjectionChart.of(OBSERVED, byAgeAndSex, Locale.ENGLISH).getXYPlot();
        assertThat(plot.getDataset(0).getYValue(0, 1)).isEqualTo(280);
        assertThat(plot.getDataset(0).getYValue(0, 2)).isEqualTo(320);
    }

    @Test
    void namesSeveralProjectionsAtTheirEnds() {
        XYPlot plot = BirthsProjectionChart.of(OBSERVED, List.of(PROJECTED.named("low"), higher()), ENGLISH)
                .getXYPlot();
        assertThat(plot.getDataset(0).getSeriesCount()).isEqualTo(2);
        assertThat(Drawn.key(plot.getDataset(0), 1)).isEqualTo("high");
        assertThat(plot.getAnnotations()).hasAtLeastOneElementOfType(EndLabels.class);
        assertThat(plot.getRenderer(0).getSeriesPaint(0))
                .isNotEqualTo(plot.getRenderer(0).getSeriesPaint(1));
    }

    @Test
    void longNamesOfScenariosLeaveThePlotMostOfTheWidth() {
        String wish = "A scenario in which every couple has as many children as it says it wants, when it wants them ";
        JFreeChart chart = BirthsProjectionChart.of(
                OBSERVED, List.of(PROJECTED.named(wish + "low"), higher().named(wish + "high")), ENGLISH);

        assertThat(Drawn.plotWidth(chart, 700, 400)).isGreaterThan(440);
        assertThat(TextBoxes.words(chart, 700, 400)).anyMatch(words -> words.matches("A .*….*high"));
    }

    @Test
    void leavesAGapForAYearWithoutACountAndListsIt() {
        CohortTable gap = CohortTable.builder("births", ChartExamples.EVENTS, ChartExamples.years(2013, 2015))
                .set(1000, 2013)
                .set(CellState.MISSING, 2014)
                .set(1010, 2015)
                .build();
        JFreeChart chart = BirthsProjectionChart.of(gap, PROJECTED, Locale.ENGLISH);
        assertThat(chart.getXYPlot().getDataset(1).getYValue(0, 1)).isNaN();
        assertThat(Drawn.notes(chart)).contains("Not shown: observed 2014 (missing).");
    }

    @Test
    void refusesProjectionsThatEndBeforeTheLastObservation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BirthsProjectionChart.of(PROJECTED, OBSERVED, Locale.ENGLISH))
                .withMessageContaining("must reach beyond 2018");
    }

    @Test
    void refusesTwoProjectionsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BirthsProjectionChart.of(OBSERVED, List.of(PROJECTED, PROJECTED), ENGLISH))
                .withMessageContaining("same name");
    }

    @Test
    void refusesNoProjection() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BirthsProjectionChart.of(OBSERVED, List.of(), ENGLISH))
                .withMessageContaining("from 1 to 7");
    }

    @Test
    void isNotBlank() {
        JFreeChart chart = BirthsProjectionChart.of(OBSERVED, List.of(PROJECTED.named("low"), higher()), ENGLISH);
        assertThat(Drawn.ink(chart)).isGreaterThan(0.02);
    }

    private static CohortTable higher() {
        return ChartExamples.births("high", 2016, 1040, 1060, 1080);
    }
}
