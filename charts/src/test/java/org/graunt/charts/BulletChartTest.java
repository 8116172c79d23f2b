package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.graunt.compare.Target;
import org.graunt.compare.TargetTable;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.Measure;
import org.graunt.indicator.Unit;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BulletChartTest {

    private static final int WIDTH = 900;

    /** Far below, a little below, a little above, far above, nothing, and just on the target of 95 %. */
    private static final TargetTable SHARES = Target.atLeast(95, Unit.PERCENT)
            .assess(shares(List.of("A", "B", "C", "D", "E", "F"), new double[] {800, 94, 96, 990, 0, 95}, new double[] {
                1000, 100, 100, 1000, 0, 100
            }));

    private static EstimateTable shares(List<String> areas, double[] part, double[] whole) {
        return shares("couples with a check-up", areas, part, whole);
    }

    private static EstimateTable shares(String name, List<String> areas, double[] part, double[] whole) {
        Axis axis = Axis.of(Axes.AREA, areas);
        return CohortData.of(
                        CohortTable.of("checked", ChartExamples.EVENTS, List.of(axis), part),
                        CohortTable.of("couples", ChartExamples.EVENTS, List.of(axis), whole))
                .compute(Indicator.proportion("check-ups", Measure.of("checked"), Measure.of("couples"))
                        .named(name, "婚前医学检查率"))
                .by(Axes.AREA);
    }

    private static List<TargetTable> indicators() {
        CohortData counties = ChartExamples.counties();
        return List.of(
                Target.atLeast(90, Unit.PERCENT).assess(shares(List.of("A"), new double[] {95}, new double[] {100})),
                Target.atMost(40, Unit.PER_THOUSAND)
                        .assess(counties.compute(Indicators.CRUDE_BIRTH_RATE).by(Axes.PERIOD)),
                Target.of(Indicators.SEX_RATIO_AT_BIRTH)
                        .assess(counties.compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.AREA)),
                Target.atMost(2.1, Unit.CHILDREN_PER_WOMAN)
                        .assess(counties.compute(Indicators.TOTAL_FERTILITY_RATE)
                                .by()));
    }

    private static List<Object> xs(XYPlot plot, int series) {
        return IntStream.range(0, plot.getDataset().getItemCount(series))
                .mapToObj(item -> (Object) plot.getDataset().getXValue(series, item))
                .toList();
    }

    @Test
    void marksTellMetFromNotMetAndWhatTheIntervalLeavesUndecided() {
        XYPlot plot = BulletChart.of(SHARES, Locale.ENGLISH).getXYPlot();

        assertThat(xs(plot, 0)).containsExactly(99.0);
        assertThat(xs(plot, 1)).containsExactly(96.0, 95.0);
        assertThat(xs(plot, 2)).containsExactly(80.0);
        assertThat(xs(plot, 3)).containsExactly(94.0);
        assertThat(plot.getRenderer().getSeriesShape(0))
                .isNotEqualTo(plot.getRenderer().getSeriesShape(2));
        assertThat(plot.getRenderer().getSeriesPaint(0))
                .isNotEqualTo(plot.getRenderer().getSeriesPaint(2));
    }

    @Test
    void rowsSayValueLimitsAndVerdictThoseFarthestAheadFirst() {
        XYPlot plot = BulletChart.of(SHARES, Locale.ENGLISH).getXYPlot();
        IntervalXYDataset data = (IntervalXYDataset) plot.getDataset();

        assertThat(((SymbolAxis) plot.getRangeAxis(0)).getSymbols()).containsExactly("D", "C", "F", "B", "A", "E");
        assertThat(((SymbolAxis) plot.getRangeAxis(1)).getSymbols())
                .containsExactly(
                        "99.0 (98.2–99.5)  met",
                        "96.0 (90.2–98.4)  met, undecided",
                        "95.0 (88.8–97.8)  met, undecided",
                        "94.0 (87.5–97.2)  not met, undecided",
                        "80.0 (77.4–82.4)  not met",
                        "undefined");
        assertThat(data.getStartXValue(0, 0))
                .isEqualTo(SHARES.get("D").estimate().lower());
        assertThat(data.getEndXValue(0, 0)).isEqualTo(SHARES.get("D").estimate().upper());
    }

    @Test
    void rowsWithoutAValueAreNotCountedAsFailedButSaid() {
        TargetTable one =
                Target.atLeast(90, Unit.PERCENT).assess(shares(List.of("A"), new double[] {95}, new double[] {100}));

        assertThat(Drawn.notes(BulletChart.of(List.of(SHARES, one), Locale.ENGLISH)))
                .contains("4 of 6 targets met, 1 without a value");
        assertThat(Drawn.notes(BulletChart.of(List.of(SHARES, one), Locale.CHINESE)))
                .contains("6项目标中4项达标，1项无数值");
        assertThat(Drawn.notes(BulletChart.of(List.of(one, one), Locale.ENGLISH)))
                .contains("2 of 2 targets met")
                .doesNotContain("without");
    }

    @Test
    void anInfiniteValueHasAVerdictAndABarThatRunsOutOfTheChart() {
        TargetTable ratios = Target.of(Indicators.SEX_RATIO_AT_BIRTH)
                .assess(ChartExamples.births(List.of("Ash", "Elm", "Oak"), new double[][] {{520, 500}, {3, 0}, {0, 0}})
                        .compute(Indicators.SEX_RATIO_AT_BIRTH)
                        .by(Axes.AREA));
        XYPlot plot = BulletChart.of(ratios, Locale.ENGLISH).getXYPlot();

        assertThat(((SymbolAxis) plot.getRangeAxis(1)).getSymbols()[1])
                .startsWith("infinite (")
                .contains("not met");
        assertThat(((SymbolAxis) plot.getRangeAxis(1)).getSymbols()[2]).isEqualTo("undefined");
        assertThat(xs(plot, 3))
                .singleElement()
                .satisfies(x -> assertThat((double) x)
                        .isFinite()
                        .isGreaterThan(plot.getDomainAxis().getUpperBound()));
    }

    @Test
    void aPictureTooNarrowForAPlotIsRefusedWithTheLeastWidth() {
        JFreeChart chart = BulletChart.of(SHARES, Locale.ENGLISH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartFiles.toSvg(chart, 250, 400, "c"))
                .withMessageMatching(
                        "size: 250 x 400, leaves no room .* the width must be at least [3-4][0-9]0 pixels");
        assertThat(ChartFiles.toSvg(chart, 500, 400, "c")).contains("</svg>");
    }

    @Test
    void aLongNameIsCutBeforeItsUnit() {
        String cut = PanelPlot.fittingWithUnit("Couples with a check-up before marriage (%)", String::length, 30);

        assertThat(cut).hasSizeLessThanOrEqualTo(30).startsWith("Couples").endsWith("… (%)");
        assertThat(PanelPlot.fittingWithUnit("出生人口性别比（男/100女）", String::length, 14))
                .endsWith("…（男/100女）");
        TargetTable ratios = Target.of(Indicators.SEX_RATIO_AT_BIRTH)
                .assess(ChartExamples.births(List.of("Ash", "Elm"), new double[][] {{520, 500}, {30, 20}})
                        .compute(Indicators.SEX_RATIO_AT_BIRTH)
                        .by(Axes.AREA));
        assertThat(TextBoxes.words(BulletChart.of(List.of(ratios, ratios), Locale.ENGLISH), 640, 400))
                .anyMatch(words -> words.startsWith("Sex") && words.endsWith("(boys per 100 girls)"));
        assertThat(PanelPlot.fittingWithUnit("Rate (per 1,000)", String::length, 30))
                .isEqualTo("Rate (per 1,000)");
    }

    @Test
    void theTargetIsALineWithTheWantedSideShaded() {
        List<Object> markers =
                Drawn.domainMarkers(BulletChart.of(SHARES, Locale.ENGLISH).getXYPlot());

        assertThat(markers).hasSize(2);
        assertThat(((IntervalMarker) markers.get(0)).getStartValue()).isEqualTo(95);
        assertThat(((IntervalMarker) markers.get(0)).getEndValue()).isEqualTo(100);
        assertThat(((ValueMarker) markers.get(1)).getValue()).isEqualTo(95);
        assertThat(Drawn.notes(BulletChart.of(SHARES, Locale.ENGLISH)))
                .contains("Target: at least 95%")
                .contains("Axes need not start at 0")
                .contains("95% interval (Wilson)");
    }

    @Test
    void indicatorsOfDifferentUnitsHaveAnAxisEach() {
        JFreeChart chart = BulletChart.of(indicators(), Locale.ENGLISH);
        List<XYPlot> panels = ((CombinedDomainXYPlot) chart.getXYPlot()).getSubplots();
        List<String> texts = TextBoxes.words(chart, WIDTH, BulletChart.heightFor(indicators()));

        assertThat(panels).hasSize(4);
        assertThat(panels.stream().map(XYPlot::getDomainAxis).distinct()).hasSize(4);
        assertThat(panels.get(0).getDomainAxis().getUpperBound()).isBetween(99.9, 100.1);
        assertThat(texts)
                .contains(
                        "Couples with a check-up (%)",
                        "target: at least 90%",
                        "Crude birth rate (per 1,000)",
                        "target: at most 40 per 1,000",
                        "target: from 103 to 107 boys per 100 girls",
                        "target: at most 2.1 children per woman");
        assertThat(((SymbolAxis) panels.get(1).getRangeAxis(0)).getSymbols())
                .as("periods keep their order")
                .containsExactly("2011", "2012", "2013", "2014", "2015");
    }

    @Test
    void aValueJustAheadIsNotPrintedAsTheTargetItself() {
        TargetTable close = Target.atLeast(95, Unit.PERCENT)
                .assess(shares(List.of("A"), new double[] {95_004}, new double[] {100_000}));

        assertThat(((SymbolAxis) BulletChart.of(close, Locale.ENGLISH)
                                .getXYPlot()
                                .getRangeAxis(1))
                        .getSymbols()[0])
                .startsWith("95.004 (")
                .endsWith("met, undecided");
    }

    @Test
    void aBandHasTwoEndsAndARatioItsDecimals() {
        TargetTable band = indicators().get(2);
        TargetTable ratio = Target.atMost(0.3, Unit.RATIO)
                .assess(CohortData.of(
                                CohortTable.of(
                                        "abortions",
                                        ChartExamples.EVENTS,
                                        List.of(Axis.of(Axes.AREA, "A")),
                                        new double[] {344}),
                                CohortTable.of(
                                        "births", ChartExamples.EVENTS, List.of(Axis.of(Axes.AREA, "A")), new double[] {
                                            1562
                                        }))
                        .compute(Indicators.ABORTION_TO_BIRTH_RATIO)
                        .by(Axes.AREA));

        assertThat(Drawn.domainMarkers(BulletChart.of(band, Locale.ENGLISH).getXYPlot()))
                .hasSize(3);
        assertThat(((SymbolAxis) BulletChart.of(ratio, Locale.ENGLISH)
                                .getXYPlot()
                                .getRangeAxis(1))
                        .getSymbols()[0])
                .startsWith("0.22 (0.20–0.25)");
        assertThat(Drawn.notes(BulletChart.of(ratio, Locale.ENGLISH))).contains("Target: at most 0.3, A");
    }

    @Test
    void noTextCoversAnother() {
        TextBoxes.assertTidy(BulletChart.of(indicators(), Locale.ENGLISH), WIDTH, BulletChart.heightFor(indicators()));
        TextBoxes.assertTidy(BulletChart.of(SHARES, Locale.ENGLISH), WIDTH, BulletChart.heightFor(List.of(SHARES)));
    }

    @Test
    @Tag("cjk")
    void speaksChinese() {
        CjkFont.assumePresent();
        JFreeChart chart = BulletChart.of(indicators(), Locale.CHINESE);

        assertThat(TextBoxes.words(chart, WIDTH, BulletChart.heightFor(indicators())))
                .contains("各项指标与目标对照", "婚前医学检查率（%）", "目标：不低于90%", "目标：不高于40‰", "目标：103至107（男/100女）");
        TextBoxes.assertTidy(chart, WIDTH, BulletChart.heightFor(indicators()));
    }

    @Test
    @Tag("cjk")
    void manyAreasWithLongNamesDoNotCoverEachOther() {
        CjkFont.assumePresent();
        List<String> names = new ArrayList<>();
        double[] part = new double[120];
        double[] whole = new double[120];
        for (int i = 0; i < 120; i++) {
            names.add("湘西土家族苗族自治州第" + (i + 1) + "县级单位");
            whole[i] = 200 + 10 * i;
            part[i] = Math.rint(whole[i] * (0.9 + 0.0008 * i));
        }
        TargetTable many = Target.atLeast(95, Unit.PERCENT).assess(shares(names, part, whole));

        TextBoxes.assertTidy(BulletChart.of(many, Locale.CHINESE), WIDTH, BulletChart.heightFor(List.of(many)));
    }

    @Test
    void isDrawnTheSameEachTimeAndNotBlank() {
        assertThat(ChartFiles.toSvg(BulletChart.of(indicators(), Locale.ENGLISH), WIDTH, 600, "c"))
                .isEqualTo(ChartFiles.toSvg(BulletChart.of(indicators(), Locale.ENGLISH), WIDTH, 600, "c"));
        assertThat(Drawn.ink(BulletChart.of(indicators(), Locale.ENGLISH))).isGreaterThan(0.02);
    }

    @Test
    void aTableWithoutAValueAmongOthersIsAPanelThatSaysSo() {
        List<TargetTable> some = List.of(
                Target.atLeast(95, Unit.PERCENT).assess(shares(List.of("A"), new double[] {95}, new double[] {100})),
                Target.atLeast(100, Unit.PERCENT).assess(shares(List.of("B"), new double[] {0}, new double[] {0})));
        JFreeChart chart = BulletChart.of(some, Locale.ENGLISH);
        XYPlot empty = ((CombinedDomainXYPlot) chart.getXYPlot()).getSubplots().get(1);
        XYPlot chinese = ((CombinedDomainXYPlot)
                        BulletChart.of(some, Locale.CHINESE).getXYPlot())
                .getSubplots()
                .get(1);

        assertThat(((SymbolAxis) empty.getRangeAxis(1)).getSymbols()).containsExactly("no value (undefined)");
        assertThat(empty.getDomainAxis().getUpperBound()).isBetween(99.9, 100.1);
        assertThat(TextBoxes.words(chart, WIDTH, BulletChart.heightFor(some))).contains("target: at least 100%");
        assertThat(((SymbolAxis) chinese.getRangeAxis(1)).getSymbols()[0]).startsWith("无数值");
    }

    @Test
    void decimalsThatOneRowNeedsAreNotForcedOnTheOthers() {
        TargetTable full = Target.atLeast(100, Unit.PERCENT)
                .assess(shares(List.of("A", "B"), new double[] {10, 999_999}, new double[] {10, 1_000_000}));

        assertThat(((SymbolAxis)
                                BulletChart.of(full, Locale.ENGLISH).getXYPlot().getRangeAxis(1))
                        .getSymbols())
                .anyMatch(words -> words.startsWith("100.0 (72.2–100.0)"))
                .anyMatch(words -> words.startsWith("99.9999 (99.9994–100.0)"));
    }

    @Test
    void veryLongNamesAreCutAndStayApart() {
        String name = "The extraordinarily long name of a county that nobody would ever print in full on an axis ";
        List<TargetTable> tables = List.of(
                Target.atLeast(95, Unit.PERCENT)
                        .assess(shares(
                                name + name, List.of(name + 1, name + 2), new double[] {95, 90}, new double[] {100, 100
                                })),
                Target.of(Indicators.SEX_RATIO_AT_BIRTH)
                        .assess(ChartExamples.births(
                                        List.of(name + 3, name + 4), new double[][] {{1e12, 1e12}, {100, 100}})
                                .compute(Indicators.SEX_RATIO_AT_BIRTH)
                                .by(Axes.AREA)));

        TextBoxes.assertTidy(BulletChart.of(tables, Locale.ENGLISH), WIDTH, BulletChart.heightFor(tables));
    }

    @Test
    void aChineseNoteNamesTheMethodInChinese() {
        assertThat(Drawn.notes(BulletChart.of(SHARES, Locale.CHINESE))).contains("（Wilson法）");
    }

    @Test
    void refusesNothingTwoAxesAndTablesWithoutValues() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BulletChart.of(List.of(), Locale.ENGLISH))
                .withMessageContaining("0 rows");
        TargetTable none =
                Target.atLeast(95, Unit.PERCENT).assess(shares(List.of("A"), new double[] {0}, new double[] {0}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BulletChart.of(none, Locale.ENGLISH))
                .withMessageContaining("no row has a finite value");
        TargetTable two = Target.atMost(40, Unit.PER_THOUSAND)
                .assess(ChartExamples.counties()
                        .compute(Indicators.CRUDE_BIRTH_RATE)
                        .by(Axes.AREA, Axes.PERIOD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BulletChart.of(two, Locale.ENGLISH))
                .withMessageContaining("axes area and period both have several labels");
    }
}
