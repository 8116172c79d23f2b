package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Locale;
import java.util.stream.IntStream;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallMultiplesTest {

    private static final EstimateTable BY_AREA =
            ChartExamples.counties().compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.AREA, Axes.PERIOD);

    private static PanelPlot panels(JFreeChart chart) {
        return (PanelPlot) chart.getPlot();
    }

    private static XYPlot panel(JFreeChart chart, int index) {
        return panels(chart).panels().get(index).plot();
    }

    /** Births of boys and girls in years from 2011 on; a negative number of boys is a missing one. */
    private static EstimateTable ratios(int areas, double... boys) {
        Axis area = Axis.of(
                Axes.AREA, IntStream.range(0, areas).mapToObj(i -> "area " + i).toList());
        Axis years = ChartExamples.years(2011, 2010 + boys.length);
        CohortTable.Builder births =
                CohortTable.builder("births", ChartExamples.EVENTS, area, years, ChartExamples.sexes());
        for (int i = 0; i < areas; i++) {
            for (int year = 0; year < boys.length; year++) {
                if (boys[year] < 0) {
                    births.set(CellState.MISSING, "area " + i, 2011 + year, "male");
                } else {
                    births.set(boys[year] + i, "area " + i, 2011 + year, "male");
                }
                births.set(1000, "area " + i, 2011 + year, "female");
            }
        }
        return CohortData.of(births.build())
                .compute(Indicators.SEX_RATIO_AT_BIRTH)
                .by(Axes.AREA, Axes.PERIOD);
    }

    @Test
    void eachPanelHasItsOwnLineWithLimitsAndAllOthersInGrey() {
        JFreeChart chart = SmallMultiples.of(BY_AREA, Locale.ENGLISH);
        assertThat(panels(chart).panels()).extracting(PanelPlot.Panel::name).containsExactly("A", "B", "C");
        for (int i = 0; i < 3; i++) {
            IntervalXYDataset own = (IntervalXYDataset) panel(chart, i).getDataset(1);
            assertThat(own.getSeriesCount()).isEqualTo(1);
            String area = panels(chart).panels().get(i).name();
            assertThat(own.getYValue(0, 2)).isEqualTo(BY_AREA.get(area, 2013).value());
            assertThat(own.getStartYValue(0, 2))
                    .isEqualTo(BY_AREA.get(area, 2013).lower());
            assertThat(own.getEndYValue(0, 2)).isEqualTo(BY_AREA.get(area, 2013).upper());
            // two lines of five years, each followed by a gap
            assertThat(panel(chart, i).getDataset(0).getItemCount(0)).isEqualTo(12);
            assertThat(panel(chart, i).getDataset(0).getY(0, 5)).isNull();
        }
    }

    @Test
    void oneYearHasNoLinesAndNoShadeToExplain() {
        JFreeChart chart = SmallMultiples.of(ratios(3, 1060), Locale.ENGLISH);

        assertThat(Drawn.notes(chart)).doesNotContain("Grey").doesNotContain("Shaded");
        assertThat(Drawn.notes(SmallMultiples.of(BY_AREA, Locale.ENGLISH)))
                .contains("Grey")
                .contains("Shaded");
    }

    @Test
    void longNamesThatDifferAtTheirEndsDoNotReadAlike() {
        java.awt.FontMetrics metrics = new java.awt.image.BufferedImage(1, 1, java.awt.image.BufferedImage.TYPE_INT_RGB)
                .createGraphics()
                .getFontMetrics();
        String name = "The county of Long-Name-upon-River ";

        assertThat(PanelPlot.fitting(java.util.List.of(name + 1, name + 2, "short"), metrics::stringWidth, 90))
                .doesNotHaveDuplicates()
                .contains("short")
                .allSatisfy(cut -> assertThat(metrics.stringWidth(cut)).isLessThanOrEqualTo(90));
    }

    @Test
    void allPanelsHaveTheSameAxesAndTheirTitlesStandOnce() {
        JFreeChart chart = SmallMultiples.of(BY_AREA, Locale.ENGLISH);
        for (int i = 0; i < 3; i++) {
            ValueAxis value = panel(chart, i).getRangeAxis();
            ValueAxis time = panel(chart, i).getDomainAxis();
            assertThat(value.getRange())
                    .isEqualTo(panel(chart, 0).getRangeAxis().getRange());
            assertThat(time.getRange())
                    .isEqualTo(panel(chart, 0).getDomainAxis().getRange());
            assertThat(value.getLabel()).isNull();
            assertThat(time.getLabel()).isNull();
        }
        // three panels stand in two columns
        assertThat(panels(chart).columns()).isEqualTo(2);
        assertThat(panel(chart, 1).getRangeAxis().isTickLabelsVisible()).isFalse();
        assertThat(panel(chart, 2).getRangeAxis().isTickLabelsVisible()).isTrue();
        assertThat(panel(chart, 0).getDomainAxis().isTickLabelsVisible()).isFalse();
        assertThat(panel(chart, 1).getDomainAxis().isTickLabelsVisible()).isTrue();
        assertThat(panels(chart).valueTitle()).isEqualTo("Total fertility rate (children per woman)");
        assertThat(panels(chart).timeTitle()).isEqualTo("Year");
        assertThat(panels(chart).getPlotType()).isEqualTo("Small multiples");
        assertThat(Drawn.notes(chart)).contains("Grey: all other panels").contains("95% interval");
    }

    @Test
    void missingYearsBreakALineAreSaidAndLeaveAPointBetweenThem() {
        EstimateTable gaps = ratios(2, 1050, -1, 1060, -1, 1070, 1080);
        JFreeChart chart = SmallMultiples.of(gaps, Locale.ENGLISH);
        IntervalXYDataset own = (IntervalXYDataset) panel(chart, 0).getDataset(1);
        DeviationRenderer renderer = (DeviationRenderer) panel(chart, 0).getRenderer(1);
        assertThat(own.getSeriesCount()).isEqualTo(3);
        assertThat(renderer.getSeriesShapesVisible(1)).isTrue();
        assertThat(renderer.getSeriesShapesVisible(2)).isFalse();
        assertThat(Drawn.notes(chart)).contains("Not shown: area 0 2012 (missing), area 0 2014 (missing)");
    }

    @Test
    void limitsThatRunOnAreCutAndSaid() {
        CohortTable.Builder births = CohortTable.builder(
                "births",
                ChartExamples.EVENTS,
                Axis.of(Axes.AREA, "A", "B"),
                ChartExamples.years(2011, 2012),
                ChartExamples.sexes());
        double[] girls = {0.4, 0.4, 500, 500};
        for (int i = 0; i < 4; i++) {
            births.set(i < 2 ? 1 : 530, i < 2 ? "A" : "B", 2011 + i % 2, "male");
            births.set(girls[i], i < 2 ? "A" : "B", 2011 + i % 2, "female");
        }
        EstimateTable few = CohortData.of(births.build())
                .compute(Indicators.SEX_RATIO_AT_BIRTH)
                .by(Axes.AREA, Axes.PERIOD);
        JFreeChart chart = SmallMultiples.of(few, Locale.ENGLISH);
        assertThat(Drawn.notes(chart).contains("Cut at the edge"))
                .isEqualTo(Double.isInfinite(few.get("A", 2011).upper()));
        assertThat(Drawn.ink(chart)).isGreaterThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2", "4, 2", "6, 3", "9, 3", "12, 4", "21, 6", "30, 6"})
    void panelsStandInAGoodShape(int panels, int columns) {
        assertThat(PanelPlot.columnsFor(panels)).isEqualTo(columns);
    }

    @Test
    void areTextInBothLanguagesAndTheSameBytesEachTime() {
        String svg = ChartFiles.toSvg(SmallMultiples.of(BY_AREA, Locale.ENGLISH), 800, 500, "c");
        assertThat(svg)
                .contains(">A<", ">B<", ">C<", ">Total fertility rate (children per woman)<", ">Year<", ">2013<");
        assertThat(ChartFiles.toSvg(SmallMultiples.of(BY_AREA, Locale.ENGLISH), 800, 500, "c"))
                .isEqualTo(svg);
        CjkFont.assumePresent();
        assertThat(ChartFiles.toSvg(SmallMultiples.of(BY_AREA, Locale.CHINESE), 800, 500, "c"))
                .contains(">总和生育率（孩子/妇女）<", ">年份<");
    }

    @Test
    void thirtyPanelsAreDrawnAndALongNameIsCutToItsPanel() {
        JFreeChart chart = SmallMultiples.of(ratios(30, 1050, 1060, 1055), Locale.ENGLISH);
        assertThat(panels(chart).panels()).hasSize(30);
        assertThat(Drawn.ink(chart)).isGreaterThan(0.03);
        Graphics2D g2 = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        FontMetrics metrics = g2.getFontMetrics();
        assertThat(PanelPlot.fitting("Short", metrics::stringWidth, 500)).isEqualTo("Short");
        String cut = PanelPlot.fitting("A county with a very long name indeed", metrics::stringWidth, 100);
        assertThat(cut).startsWith("A county").endsWith("…");
        assertThat(metrics.stringWidth(cut)).isLessThanOrEqualTo(100);
        assertThat(PanelPlot.fitting("Wide", metrics::stringWidth, 1)).isEqualTo("W…");
        g2.dispose();
    }

    @Test
    void tellsTheAreaOfThePlotToThoseWhoAsk() {
        ChartRenderingInfo info = new ChartRenderingInfo();
        SmallMultiples.of(BY_AREA, Locale.ENGLISH).createBufferedImage(600, 400, info);
        assertThat(info.getPlotInfo().getDataArea().getWidth()).isGreaterThan(400);
    }

    @Test
    void labelsOfYearsKeepOutOfTheNextPanel() {
        Graphics2D g2 = new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB).createGraphics();
        for (double width : new double[] {70, 120, 200, 400}) {
            ValueAxis axis = panel(SmallMultiples.of(ratios(2, new double[31]), Locale.ENGLISH), 0)
                    .getDomainAxis();
            Rectangle2D area = new Rectangle2D.Double(50, 0, width, 50);
            double half = g2.getFontMetrics(axis.getTickLabelFont()).stringWidth("2010") / 2.0;
            double before = Double.NEGATIVE_INFINITY;
            int labels = 0;
            for (NumberTick tick : ((PanelYears) axis).refreshTicksHorizontal(g2, area, RectangleEdge.BOTTOM)) {
                if (!tick.getText().isEmpty()) {
                    double x = axis.valueToJava2D(tick.getValue(), area, RectangleEdge.BOTTOM);
                    assertThat(x - half).isGreaterThanOrEqualTo(Math.max(before, 50 - 3));
                    assertThat(x + half).isLessThanOrEqualTo(50 + width + 3);
                    before = x + half;
                    labels++;
                }
            }
            assertThat(labels).isPositive();
        }
        g2.dispose();
    }

    @Test
    void refusesOneLineTooManyAndNothingToDraw() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallMultiples.of(BY_AREA.where(Axes.AREA, "A"), Locale.ENGLISH))
                .withMessageContaining("one line, small multiples need two or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallMultiples.of(ratios(37, 1050, 1060), Locale.ENGLISH))
                .withMessageContaining("37 labels of axis area, must be at most 36");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SmallMultiples.of(ratios(2, -1, -1), Locale.ENGLISH))
                .withMessageContaining("no row has a value to draw");
    }
}
