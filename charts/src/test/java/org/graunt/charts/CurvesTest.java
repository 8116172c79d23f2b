package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.graunt.table.AgeGroups;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class CurvesTest {

    private static final double[] AGES = {17.5, 22.5, 27.5, 32.5};
    private static final double[] RATES = {0.01, 0.06, 0.11, 0.09};
    private static final Curves EMPTY = Curves.over(Curves.Over.MOTHERS_AGE, "Rates", "Births per woman per year");

    @Test
    void pointsHaveMarkersAndNoLineAndLinesTheOppositeOfBoth() {
        JFreeChart chart = EMPTY.withPoints("observed", AGES, RATES)
                .withLine("model", AGES, RATES)
                .draw(Locale.ENGLISH);
        DeviationRenderer renderer = (DeviationRenderer) chart.getXYPlot().getRenderer();

        assertThat(renderer.getSeriesLinesVisible(0)).isFalse();
        assertThat(renderer.getSeriesShapesVisible(0)).isTrue();
        assertThat(renderer.getSeriesLinesVisible(1)).isTrue();
        assertThat(renderer.getSeriesShapesVisible(1)).isFalse();
        assertThat(chart.getXYPlot().getAnnotations()).hasAtLeastOneElementOfType(XYTitleAnnotation.class);
        assertThat(Drawn.ink(chart)).isGreaterThan(0.01);
    }

    @Test
    void stepsAreLevelAcrossEachGroupAndLeaveOutAnOpenGroup() {
        IntervalXYDataset data =
                dataset(EMPTY.withSteps("groups", AgeGroups.parse(List.of("0", "1-4", "5+")), new double[] {3, 2, 1}));

        assertThat(data.getItemCount(0)).isEqualTo(4);
        assertThat(data.getXValue(0, 1)).isEqualTo(1);
        assertThat(data.getXValue(0, 3)).isEqualTo(5);
        assertThat(data.getYValue(0, 2)).isEqualTo(2);
        assertThat(data.getYValue(0, 3)).isEqualTo(2);
    }

    @Test
    void aBandCarriesItsLimits() {
        IntervalXYDataset data = dataset(EMPTY.withBand(
                "smooth", AGES, RATES, new double[] {0, 0.05, 0.1, 0.08}, new double[] {0.02, 0.07, 0.12, 0.1}));

        assertThat(data.getStartYValue(0, 1)).isEqualTo(0.05);
        assertThat(data.getEndYValue(0, 1)).isEqualTo(0.07);
    }

    @Test
    void aValueThatIsNotANumberBreaksItsLine() {
        IntervalXYDataset data = dataset(EMPTY.withDashes("gap", AGES, new double[] {0.01, Double.NaN, 0.1, 0.09}));

        assertThat(data.getSeriesCount()).isEqualTo(2);
        assertThat(Drawn.key(data, 1)).isEqualTo("gap [2]");
    }

    @Test
    void overAgesValuesStartAtZeroOverYearsTheyNeedNot() {
        double[] years = {2000, 2001, 2002, 2003};
        double[] values = {1.8, 1.9, Double.NaN, 1.85};
        XYPlot ages = EMPTY.withLine("rates", AGES, RATES).draw(Locale.CHINESE).getXYPlot();
        JFreeChart overYears = Curves.over(Curves.Over.YEAR, "Total fertility", "Children per woman")
                .withLine("TFR", years, values)
                .draw(Locale.ENGLISH);

        assertThat(ages.getRangeAxis().getLowerBound()).isZero();
        assertThat(ages.getDomainAxis().getLabel()).isEqualTo("母亲年龄（岁）");
        assertThat(overYears.getXYPlot().getRangeAxis().getLowerBound()).isGreaterThan(1);
        assertThat(overYears.getXYPlot().getDomainAxis().getLabel()).isEqualTo("Year");
        assertThat(overYears.getXYPlot().getAnnotations()).hasAtLeastOneElementOfType(EndLabels.class);
        assertThat(Drawn.title(overYears)).isEqualTo("Total fertility");
    }

    @Test
    void aSingleYearHasAnAxisToo() {
        JFreeChart chart = Curves.over(Curves.Over.YEAR, "Total fertility", "Children per woman")
                .withPoints("TFR", new double[] {2015}, new double[] {1.85})
                .draw(Locale.ENGLISH);

        assertThat(chart.getXYPlot().getDomainAxis().getRange().contains(2015)).isTrue();
        assertThat(Drawn.ink(chart)).isGreaterThan(0.001);
    }

    @Test
    void negativeValuesAreShownBelowZero() {
        XYPlot plot = EMPTY.withLine("Beers", AGES, new double[] {-1, 2, 3, 1})
                .draw(Locale.ENGLISH)
                .getXYPlot();

        assertThat(plot.getRangeAxis().getLowerBound()).isLessThanOrEqualTo(-1);
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.withLine("rates", AGES, new double[] {1}))
                .withMessage("curve rates: 1 values, must be one for each of 4");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.withLine("rates", new double[] {2, 1}, new double[] {1, 1}))
                .withMessageContaining("place 1 is 1.0, places must be finite and rise");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPTY.draw(Locale.ENGLISH))
                .withMessageContaining("no curve has a finite value");
        Curves many = EMPTY;
        for (int i = 0; i < 20; i++) {
            many = many.withLine("curve " + i, AGES, RATES);
        }
        Curves tooMany = many;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tooMany.draw(Locale.ENGLISH))
                .withMessageContaining("20 curves");
    }

    private static IntervalXYDataset dataset(Curves curves) {
        return (IntervalXYDataset) curves.draw(Locale.ENGLISH).getXYPlot().getDataset();
    }
}
