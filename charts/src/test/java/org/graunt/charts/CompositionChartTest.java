package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Measure;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.data.xy.TableXYDataset;
import org.junit.jupiter.api.Test;

class CompositionChartTest {

    private static final Indicator ORDERS = Indicator.composition("birth-order", Measure.of("births"), Axes.ORDER)
            .named("births by birth order", "分孩次出生构成");

    private static CohortTable.Builder births(Axis other, CellState... last) {
        CohortTable.Builder births =
                CohortTable.builder("births", ChartExamples.EVENTS, other, Axis.of(Axes.ORDER, "1", "2", "3+"));
        double size = 100;
        for (String label : other.labels()) {
            births.set(size, label, "1").set(60, label, "2");
            if (last.length > 0 && label.equals(other.labels().get(other.size() - 1))) {
                births.set(last[0], label, "3+");
            } else {
                births.set(40, label, "3+");
            }
            size += 100;
        }
        return births;
    }

    private static EstimateTable shares(Axis other) {
        return CohortData.of(births(other).build()).compute(ORDERS).by(other.name());
    }

    @Test
    void everyBarIsTheWholeCutIntoItsParts() {
        XYPlot plot = CompositionChart.of(shares(Axis.of(Axes.AREA, "A", "B")), Locale.ENGLISH)
                .getXYPlot();
        TableXYDataset data = (TableXYDataset) plot.getDataset();

        assertThat(data.getSeriesCount()).isEqualTo(3);
        assertThat(data.getYValue(0, 0)).isEqualTo(50);
        assertThat(data.getYValue(1, 0) + data.getYValue(2, 0)).isEqualTo(50);
        assertThat(plot.getRangeAxis().getUpperBound()).isBetween(100.0, 100.1);
        assertThat(plot.getRangeAxis().getLowerBound()).isZero();
    }

    @Test
    void areasLieBelowEachOtherAndPeriodsStandSideBySide() {
        JFreeChart areas = CompositionChart.of(shares(Axis.of(Axes.AREA, "A", "B")), Locale.ENGLISH);
        JFreeChart years = CompositionChart.of(shares(ChartExamples.years(2011, 2014)), Locale.CHINESE);

        assertThat(areas.getXYPlot().getOrientation()).isEqualTo(PlotOrientation.HORIZONTAL);
        assertThat(years.getXYPlot().getOrientation()).isEqualTo(PlotOrientation.VERTICAL);
        assertThat(years.getXYPlot().getRangeAxis().getLabel()).isEqualTo("分孩次出生构成（%）");
        assertThat(Drawn.ink(areas)).isGreaterThan(0.1);
        assertThat(Drawn.ink(years)).isGreaterThan(0.1);
    }

    @Test
    void partsAreNamedAtTheLastPeriodAndPrintedIntoLyingBars() {
        JFreeChart years = CompositionChart.of(shares(ChartExamples.years(2011, 2014)), Locale.ENGLISH);
        JFreeChart areas = CompositionChart.of(shares(Axis.of(Axes.AREA, "A", "B")), Locale.ENGLISH);

        assertThat(years.getXYPlot().getAnnotations()).singleElement().isInstanceOf(EndLabels.class);
        assertThat(years.getSubtitles()).noneMatch(LegendTitle.class::isInstance);
        assertThat(areas.getSubtitles()).anyMatch(LegendTitle.class::isInstance);
        String svg = ChartFiles.toSvg(areas, 700, 300, "c");
        // 100, 60 and 40 births: 50, 30 and 20 %; then 200, 60 and 40
        assertThat(svg).contains(">50<", ">30<", ">20<", ">67<", ">13<");
        assertThat(ChartFiles.toSvg(years, 700, 300, "c")).contains(">birth order 1<", ">birth order 3+<");
    }

    @Test
    void aBarWithoutOneOfItsPartsIsLeftOutAndSaid() {
        CohortTable.Builder births = births(Axis.of(Axes.AREA, "A", "B"), CellState.SUPPRESSED);
        EstimateTable shares = CohortData.of(births.build()).compute(ORDERS).by(Axes.AREA);
        JFreeChart chart = CompositionChart.of(shares, Locale.ENGLISH);

        assertThat(((TableXYDataset) chart.getXYPlot().getDataset()).getItemCount())
                .isEqualTo(1);
        assertThat(Drawn.notes(chart)).contains("Not shown").contains("suppressed");
    }

    @Test
    void yearsOfManyBarsStandApart() {
        JFreeChart chart = CompositionChart.of(shares(ChartExamples.years(1999, 2018)), Locale.ENGLISH);

        for (int width : new int[] {400, 800}) {
            List<TextBoxes.Box> boxes = TextBoxes.of(chart, width, 300);
            List<TextBoxes.Box> years = boxes.stream()
                    .filter(box -> box.words().matches("[12][0-9]{3}"))
                    .toList();
            assertThat(years).hasSizeGreaterThan(4);
            for (int i = 1; i < years.size(); i++) {
                assertThat(years.get(i).bounds().getMinX()
                                - years.get(i - 1).bounds().getMaxX())
                        .isGreaterThan(4);
            }
        }
    }

    @Test
    void aPeriodLeftOutKeepsItsPlace() {
        CohortTable.Builder births = CohortTable.builder(
                "births", ChartExamples.EVENTS, ChartExamples.years(2011, 2013), Axis.of(Axes.ORDER, "1", "2"));
        births.set(10, 2011, "1").set(5, 2011, "2").set(0, 2012, "1").set(0, 2012, "2");
        births.set(12, 2013, "1").set(6, 2013, "2");
        EstimateTable shares = CohortData.of(births.build()).compute(ORDERS).by(Axes.PERIOD);
        XYPlot plot = CompositionChart.of(shares, Locale.ENGLISH).getXYPlot();

        assertThat(plot.getDataset().getItemCount(0)).isEqualTo(2);
        assertThat(plot.getDataset().getXValue(0, 1)).isEqualTo(2);
        assertThat(((SymbolAxis) plot.getDomainAxis()).getSymbols()).containsExactly("2011", "2012", "2013");
    }

    @Test
    void aSingleWholeIsASingleBar() {
        EstimateTable one = CohortData.of(births(Axis.of(Axes.AREA, "A", "B")).build())
                .compute(ORDERS)
                .by();

        assertThat(Drawn.ink(CompositionChart.of(one, Locale.ENGLISH))).isGreaterThan(0.05);
        assertThat(CompositionChart.heightFor(one)).isGreaterThan(150);
    }

    @Test
    void refusesEstimatesThatAreNoShares() {
        EstimateTable rates = ChartExamples.counties()
                .compute(org.graunt.indicator.Indicators.TOTAL_FERTILITY_RATE)
                .by(Axes.AREA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompositionChart.of(rates, Locale.ENGLISH))
                .withMessageContaining("are no shares of a whole");
    }

    @Test
    void refusesMorePartsThanCanBeToldApartAndNothingWhole() {
        List<String> many =
                java.util.stream.IntStream.range(0, 20).mapToObj(i -> "m" + i).toList();
        CohortTable.Builder users = CohortTable.builder("users", ChartExamples.EVENTS, Axis.of(Axes.METHOD, many));
        many.forEach(method -> users.set(5, method));
        EstimateTable mix = CohortData.of(users.build())
                .compute(Indicator.composition("mix", Measure.of("users"), Axes.METHOD))
                .by();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompositionChart.of(mix, Locale.ENGLISH))
                .withMessageContaining("20 labels of axis method, must be at most 14");

        CohortTable.Builder none = births(Axis.of(Axes.AREA, "A"), CellState.MISSING);
        EstimateTable missing = CohortData.of(none.build()).compute(ORDERS).by(Axes.AREA);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompositionChart.of(missing, Locale.ENGLISH))
                .withMessageContaining("no bar has a value for every part");
    }
}
