package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.Locale;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class FertilityCurvesTest {

    private static final CohortData COUNTIES = ChartExamples.counties();
    private static final EstimateTable BY_YEAR =
            COUNTIES.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE).by(Axes.PERIOD, Axes.AGE);

    @Test
    void drawsOneCurveForEachPeriodAtTheMiddlesOfItsAges() {
        IntervalXYDataset data = (IntervalXYDataset)
                FertilityCurves.of(BY_YEAR, Locale.ENGLISH).getXYPlot().getDataset();
        assertThat(data.getSeriesCount()).isEqualTo(5);
        assertThat(data.getXValue(0, 0)).isEqualTo(17);
        assertThat(data.getXValue(0, 6)).isEqualTo(47);
        assertThat(data.getYValue(4, 2)).isEqualTo(BY_YEAR.get(2015, "25-29").value());
    }

    @Test
    void gradesPeriodsFromLightToDark() {
        XYPlot plot = FertilityCurves.of(BY_YEAR, Locale.ENGLISH).getXYPlot();
        for (int series = 1; series < 5; series++) {
            assertThat(onWhite(plot, series)).isGreaterThan(onWhite(plot, series - 1));
        }
    }

    @Test
    void tellsAreasApartByColourAndMarker() {
        EstimateTable byArea =
                COUNTIES.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE).by(Axes.AREA, Axes.AGE);
        XYPlot plot = FertilityCurves.of(byArea, Locale.ENGLISH).getXYPlot();
        assertThat(plot.getRenderer().getSeriesPaint(0))
                .isNotEqualTo(plot.getRenderer().getSeriesPaint(1));
        assertThat(((DeviationRenderer) plot.getRenderer()).getItemShapeVisible(0, 0))
                .isTrue();
    }

    @Test
    void startsAtZeroAndNamesUnitAndAgeInBothLanguages() {
        XYPlot english = FertilityCurves.of(BY_YEAR, Locale.ENGLISH).getXYPlot();
        XYPlot chinese = FertilityCurves.of(BY_YEAR, Locale.CHINESE).getXYPlot();
        assertThat(english.getRangeAxis().getLowerBound()).isZero();
        assertThat(english.getRangeAxis().getLabel()).isEqualTo("Age-specific fertility rate (per 1,000)");
        assertThat(english.getDomainAxis().getLabel()).isEqualTo("Age of mother (years)");
        assertThat(chinese.getRangeAxis().getLabel()).isEqualTo("年龄别生育率（‰）");
        assertThat(chinese.getDomainAxis().getLabel()).isEqualTo("母亲年龄（岁）");
    }

    @Test
    void drawsIntervalsForUpToThreeCurves() {
        JFreeChart three = FertilityCurves.of(BY_YEAR.where(Axes.PERIOD, 2011, 2013, 2015), Locale.ENGLISH);
        JFreeChart five = FertilityCurves.of(BY_YEAR, Locale.ENGLISH);
        assertThat(((DeviationRenderer) three.getXYPlot().getRenderer()).getAlpha())
                .isPositive();
        assertThat(Drawn.notes(three)).startsWith("2011, 2013, 2015\n").contains("Shaded: 95% interval");
        assertThat(((DeviationRenderer) five.getXYPlot().getRenderer()).getAlpha())
                .isZero();
        assertThat(Drawn.notes(five)).doesNotContain("Shaded");
    }

    @Test
    void refusesEstimatesThatAreNotByAge() {
        EstimateTable tfr = COUNTIES.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.PERIOD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FertilityCurves.of(tfr, Locale.ENGLISH))
                .withMessageContaining("age");
    }

    @Test
    void isNotBlank() {
        assertThat(Drawn.ink(FertilityCurves.of(BY_YEAR, Locale.ENGLISH))).isGreaterThan(0.02);
    }

    private static double onWhite(XYPlot plot, int series) {
        return ChartTheme.contrast((Color) plot.getRenderer().getSeriesPaint(series), Color.WHITE);
    }
}
