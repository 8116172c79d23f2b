package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Test;

class PopulationPyramidTest {

    private static final ChartOptions ENGLISH = ChartOptions.in(Locale.ENGLISH);

    /** Ages 0-4, 5-9 and 10+, at the ends of 2014 and 2015: males 100, 200, 300 then 10 more each; females 5 fewer than males. */
    private static CohortTable population(double times) {
        CohortTable.Builder table = CohortTable.builder(
                "population",
                TableDescription.stock(12, 31),
                dates(),
                Axis.ages(AgeGroups.parse(List.of("0-4", "5-9", "10+"))),
                ChartExamples.sexes());
        int age = 0;
        for (String group : List.of("0-4", "5-9", "10+")) {
            age++;
            for (int year = 2014; year <= 2015; year++) {
                double males = 100 * age + 10 * (year - 2014);
                table.set(times * males, year, group, "male").set(times * (males - 5), year, group, "female");
            }
        }
        return table.build();
    }

    private static Axis dates() {
        return Axis.instants(List.of("2014", "2015"), List.of(LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1)));
    }

    @Test
    void drawsMalesToTheLeftAndFemalesToTheRightFromZero() {
        XYPlot plot = PopulationPyramid.of(population(1), 2015, ENGLISH).getXYPlot();
        IntervalXYDataset bars = (IntervalXYDataset) plot.getDataset(0);
        assertThat(plot.getOrientation()).isEqualTo(PlotOrientation.HORIZONTAL);
        assertThat(Drawn.key(bars, 0)).isEqualTo("male");
        assertThat(bars.getYValue(0, 1)).isEqualTo(-210);
        assertThat(bars.getEndYValue(0, 1)).isZero();
        assertThat(bars.getYValue(1, 1)).isEqualTo(205);
        assertThat(bars.getStartYValue(1, 1)).isZero();
    }

    @Test
    void totalsStandAboveThePlotWhereTheBarOfAnOpenGroupCannotCoverThem() {
        CohortTable.Builder old = CohortTable.builder(
                "population",
                TableDescription.stock(12, 31),
                Axis.ages(AgeGroups.parse(List.of("0-29", "30-59", "60+"))),
                ChartExamples.sexes());
        for (String sex : List.of("male", "female")) {
            old.set(1000, "0-29", sex).set(1000, "30-59", sex).set(5200, "60+", sex);
        }
        JFreeChart chart = PopulationPyramid.of(old.build(), Locale.ENGLISH);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.createBufferedImage(700, 500, info);
        List<TextBoxes.Box> totals = TextBoxes.of(chart, 700, 500).stream()
                .filter(box -> box.words().endsWith("7,200"))
                .toList();

        assertThat(totals)
                .hasSize(2)
                .allSatisfy(box -> assertThat(box.bounds().getMaxY())
                        .isLessThan(info.getPlotInfo().getDataArea().getMinY()));
        for (int width : new int[] {300, 700}) {
            assertThat(TextBoxes.overlaps(TextBoxes.of(chart, width, 500), words -> words.contains("ale")))
                    .isEmpty();
        }
    }

    @Test
    void makesBarsAsThickAsTheirAges() {
        IntervalXYDataset bars = (IntervalXYDataset)
                PopulationPyramid.of(population(1), 2015, ENGLISH).getXYPlot().getDataset(0);
        assertThat(bars.getStartXValue(0, 1)).isEqualTo(5);
        assertThat(bars.getEndXValue(0, 1)).isEqualTo(10);
        assertThat(bars.getEndXValue(0, 2)).isEqualTo(15);
    }

    @Test
    void hasTheSameScaleOnBothSidesWithPositiveLabels() {
        NumberAxis counts = (NumberAxis)
                PopulationPyramid.of(population(1), 2015, ENGLISH).getXYPlot().getRangeAxis();
        NumberFormat labels = counts.getNumberFormatOverride();
        assertThat(counts.getLowerBound()).isCloseTo(-counts.getUpperBound(), within(1e-9));
        assertThat(labels.format(-200.0)).isEqualTo("200");
        assertThat(labels.format(-200L)).isEqualTo("200");
        assertThat(labels.format(-0.0)).isEqualTo("0");
    }

    @Test
    void drawsTheOutlineOfAnotherYear() {
        JFreeChart chart = PopulationPyramid.of(population(1), 2015, 2014, ENGLISH);
        XYPlot plot = chart.getXYPlot();
        assertThat(plot.getDataset(1).getYValue(0, 0)).isEqualTo(-100);
        assertThat(plot.getDataset(1).getXValue(0, 1)).isEqualTo(5);
        assertThat(Drawn.notes(chart)).startsWith("2015 (bars) and 2014 (outline)");
    }

    @Test
    void takesTheLastPeriodUnlessAskedForAnother() {
        JFreeChart chart = PopulationPyramid.of(population(1), Locale.ENGLISH);
        assertThat(Drawn.notes(chart)).startsWith("2015");
        assertThat(chart.getXYPlot().getDataset(1)).isNull();
    }

    @Test
    void countsInThousandsInEnglishAndTenThousandsInChinese() {
        XYPlot english = PopulationPyramid.of(population(1000), 2015, ENGLISH).getXYPlot();
        XYPlot chinese = PopulationPyramid.of(population(1000), Locale.CHINESE).getXYPlot();
        assertThat(english.getRangeAxis().getLabel()).isEqualTo("Persons (thousands)");
        assertThat(english.getDataset(0).getYValue(1, 1)).isEqualTo(205);
        assertThat(chinese.getRangeAxis().getLabel()).isEqualTo("人数（万人）");
        assertThat(chinese.getDataset(0).getYValue(1, 1)).isCloseTo(20.5, within(1e-12));
        assertThat(chinese.getDomainAxis().getLabel()).isEqualTo("年龄（周岁）");
    }

    @Test
    void showsPersonsPerYearOfAgeWhereGroupsDifferInWidth() {
        CohortTable uneven = CohortTable.of(
                "population",
                TableDescription.stock(12, 31),
                List.of(Axis.ages(AgeGroups.parse(List.of("0", "1-4", "5-9"))), ChartExamples.sexes()),
                new double[] {20, 20, 80, 84, 100, 95});
        XYPlot plot = PopulationPyramid.of(uneven, Locale.ENGLISH).getXYPlot();
        assertThat(plot.getRangeAxis().getLabel()).isEqualTo("Persons, per single year of age");
        assertThat(plot.getDataset(0).getYValue(1, 0)).isEqualTo(20);
        assertThat(plot.getDataset(0).getYValue(1, 1)).isEqualTo(21);
        assertThat(plot.getDataset(0).getYValue(1, 2)).isEqualTo(19);
    }

    @Test
    void drawsAnOpenGroupAfterSingleAgesFiveYearsWideAndSaysSo() {
        CohortTable single = CohortTable.of(
                "population",
                TableDescription.stock(12, 31),
                List.of(Axis.ages(AgeGroups.singleOpen(98, 100)), ChartExamples.sexes()),
                new double[] {20, 30, 15, 25, 40, 50});
        JFreeChart chart = PopulationPyramid.of(single, Locale.ENGLISH);
        IntervalXYDataset bars = (IntervalXYDataset) chart.getXYPlot().getDataset(0);
        assertThat(bars.getEndXValue(1, 2)).isEqualTo(105);
        assertThat(bars.getYValue(1, 2)).isEqualTo(10);
        assertThat(Drawn.notes(chart))
                .contains("100+ is drawn 5 years wide, its bar as long as the mean of those years.");
        NumberFormat ages = ((NumberAxis) chart.getXYPlot().getDomainAxis()).getNumberFormatOverride();
        assertThat(ages.format(100.0)).isEqualTo("100+");
        assertThat(ages.format(105.0)).isEmpty();
    }

    @Test
    void leavesOutAndListsWhatIsMissingOrSuppressed() {
        CohortTable gaps = CohortTable.builder(
                        "population",
                        TableDescription.stock(12, 31),
                        Axis.ages(AgeGroups.ofWidth(5, 0, 9)),
                        ChartExamples.sexes())
                .set(10, "0-4", "male")
                .set(CellState.SUPPRESSED, "0-4", "female")
                .set(CellState.MISSING, "5-9", "male")
                .set(12, "5-9", "female")
                .build();
        JFreeChart chart = PopulationPyramid.of(gaps, Locale.ENGLISH);
        assertThat(chart.getXYPlot().getDataset(0).getItemCount(0)).isEqualTo(1);
        assertThat(Drawn.notes(chart)).contains("Not shown: male aged 5-9 (missing), female aged 0-4 (suppressed).");
        assertThat(Drawn.ink(chart)).isGreaterThan(0.02);
    }

    @Test
    void refusesAnUnknownPeriod() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationPyramid.of(population(1), 1999, ENGLISH))
                .withMessageContaining("1999");
    }

    @Test
    void refusesATableWithoutSexes() {
        CohortTable ages = population(1).sumTo(Axes.PERIOD, Axes.AGE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationPyramid.of(ages, Locale.ENGLISH))
                .withMessageContaining("sex");
    }

    @Test
    void isNotBlank() {
        assertThat(Drawn.ink(PopulationPyramid.of(population(1), 2015, 2014, ENGLISH)))
                .isGreaterThan(0.2);
    }
}
