package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.graunt.compare.ControlChart;
import org.graunt.compare.ControlTable;
import org.graunt.compare.LabelledCounts;
import org.graunt.indicator.Direction;
import org.graunt.indicator.Unit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ControlChartsTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 520;

    private static final List<String> YEARS =
            IntStream.rangeClosed(2001, 2020).mapToObj(Integer::toString).toList();

    /** A change in 2011, nine years on one side after it, one year far down, one without a value. */
    private static final ControlTable COMPLIANCE = ControlChart.exact()
            .baseline(2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010)
            .of(counts().with(Direction.HIGHER).named("policy-compliance"));

    private static LabelledCounts counts() {
        double[] compliant = new double[20];
        double[] births = new double[20];
        for (int i = 0; i < 20; i++) {
            births[i] = 900 + 40 * (i % 5);
            compliant[i] = Math.rint(births[i] * (i < 10 ? 0.9 + 0.004 * (i % 2) : 0.915));
        }
        compliant[13] = Math.rint(births[13] * 0.84);
        compliant[15] = births[15];
        compliant[18] = Double.NaN;
        return LabelledCounts.of(Unit.PERCENT, YEARS, compliant, births);
    }

    private static List<Double> ys(XYDataset data, int series) {
        return IntStream.range(0, data.getItemCount(series))
                .mapToObj(item -> data.getYValue(series, item))
                .toList();
    }

    @Test
    void limitsStepWithEachPeriodAroundTheCentreLine() {
        XYDataset lines =
                ControlCharts.of(COMPLIANCE, Locale.ENGLISH).getXYPlot().getDataset(0);

        assertThat(ys(lines, 0)).containsOnly(COMPLIANCE.centre());
        for (int year = 0; year < 18; year++) {
            for (int side = 0; side < 2; side++) {
                assertThat(lines.getXValue(1, 2 * year + side)).isEqualTo(year - 0.5 + side);
                assertThat(lines.getYValue(1, 2 * year + side)).isEqualTo(COMPLIANCE.lower(YEARS.get(year)));
                assertThat(lines.getYValue(2, 2 * year + side)).isEqualTo(COMPLIANCE.upper(YEARS.get(year)));
            }
        }
        assertThat(lines.getYValue(1, 36)).as("no limits without a value").isNaN();
    }

    @Test
    void signalsHaveShapesAndColoursOfTheirOwn() {
        JFreeChart chart = ControlCharts.of(COMPLIANCE, Locale.ENGLISH);
        XYDataset points = chart.getXYPlot().getDataset(2);

        assertThat(COMPLIANCE.signals()).containsExactly("2014", "2016");
        assertThat(Drawn.key(points, 2)).isEqualTo("better");
        assertThat(points.getXValue(2, 0)).isEqualTo(15);
        assertThat(points.getXValue(3, 0)).isEqualTo(13);
        assertThat(points.getItemCount(0)).isEqualTo(17);
        assertThat(chart.getXYPlot().getRenderer(2).getSeriesShape(3))
                .isNotEqualTo(chart.getXYPlot().getRenderer(2).getSeriesShape(0));
        assertThat(Drawn.notes(chart))
                .contains("20 periods in a p-chart: 2 signals")
                .contains("Hollow diamonds: outside the limits on the wanted side")
                .contains("Not shown: 2019 (missing)");
    }

    @Test
    void anAreaAloneIsNotCalledAPeriod() {
        ControlTable one = ControlChart.exact()
                .of(LabelledCounts.of(Unit.PERCENT, List.of("Ash"), new double[] {9}, new double[] {12}));
        JFreeChart chart = ControlCharts.of(one, Locale.ENGLISH);

        assertThat(chart.getXYPlot().getDomainAxis().getLabel()).isEmpty();
        assertThat(Drawn.notes(chart)).contains("1 period in a p-chart");
    }

    @Test
    void aPeriodWithoutAValueBreaksTheLine() {
        assertThat(ys(ControlCharts.of(COMPLIANCE, Locale.ENGLISH).getXYPlot().getDataset(1), 0))
                .hasSize(20)
                .satisfies(values -> assertThat(values.get(18)).isNaN());
    }

    @Test
    void aLongRunIsMarkedFromItsEighthValueAndNamedThere() {
        double[] x = {45, 52, 51, 52, 53, 51, 52, 51, 54, 52, 40};
        double[] n = new double[11];
        Arrays.fill(n, 100);
        ControlTable run = ControlChart.exact().of(LabelledCounts.of(Unit.PERCENT, YEARS.subList(0, 11), x, n));
        JFreeChart chart = ControlCharts.of(run, Locale.ENGLISH);

        assertThat(run.signals()).containsExactly("2009", "2010");
        assertThat(chart.getXYPlot().getDataset(2).getItemCount(1)).isEqualTo(2);
        assertThat(TextBoxes.words(chart, WIDTH, HEIGHT)).contains("2009: 8th in a row");
        assertThat(Drawn.notes(chart)).contains("Triangles").doesNotContain("iamonds");
    }

    @Test
    void theBaselineIsShadedUnlessItIsEveryPeriod() {
        XYPlot some = ControlCharts.of(COMPLIANCE, Locale.ENGLISH).getXYPlot();
        XYPlot all = ControlCharts.of(ControlChart.exact().of(counts()), Locale.ENGLISH)
                .getXYPlot();

        assertThat(Drawn.domainMarkers(some)).singleElement().satisfies(marker -> {
            IntervalMarker band = (IntervalMarker) marker;
            assertThat(band.getStartValue()).isEqualTo(-0.5);
            assertThat(band.getEndValue()).isEqualTo(9.5);
            assertThat(band.getLabel()).isEqualTo("baseline");
        });
        assertThat(Drawn.domainMarkers(all)).isEmpty();
    }

    @Test
    void axesNameWhatIsCountedAndItsUnit() {
        XYPlot plot = ControlCharts.of(COMPLIANCE, Locale.ENGLISH).getXYPlot();

        assertThat(plot.getRangeAxis().getLabel()).endsWith("(%)");
        assertThat(plot.getDomainAxis().getLabel()).isEqualTo("Year");
        assertThat(((SymbolAxis) plot.getDomainAxis()).getSymbols()).isEqualTo(YEARS.toArray());
        assertThat(plot.getRangeAxis().getUpperBound())
                .isGreaterThan(COMPLIANCE.upper("2001"))
                .isLessThan(110);
    }

    @Test
    void ratesMakeAUChartAndEventsAGChart() {
        List<String> months = IntStream.rangeClosed(1, 12)
                .mapToObj(m -> String.format(Locale.ROOT, "2011-%02d", m))
                .toList();
        double[] births = {80, 82, 79, 81, 80, 78, 83, 80, 130, 81, 80, 30};
        double[] size = new double[12];
        Arrays.fill(size, 7000);
        JFreeChart rates = ControlCharts.of(
                ControlChart.exact()
                        .of(LabelledCounts.of(Unit.PER_THOUSAND, months, births, size)
                                .named("crude-birth-rate")),
                Locale.ENGLISH);
        JFreeChart events = ControlCharts.of(
                ControlChart.exact().baseline("a", "b").between(List.of("a", "b", "c"), new double[] {20, 31, 900}),
                Locale.ENGLISH);

        assertThat(rates.getXYPlot().getRangeAxis().getLabel()).isEqualTo("Crude birth rate (per 1,000)");
        assertThat(rates.getXYPlot().getDomainAxis().getLabel()).isEqualTo("Period");
        assertThat(Drawn.notes(rates)).contains("12 periods in a u-chart").contains("Diamonds: outside the limits");
        assertThat(Drawn.title(events)).isEqualTo("Cases between one event and the next");
        assertThat(events.getXYPlot().getDomainAxis().getLabel()).isEqualTo("Event");
        assertThat(Drawn.notes(events)).contains("3 events in a g-chart: 1 signal\n");
    }

    @Test
    void anInfiniteRatioIsSaidAndNotDrawn() {
        JFreeChart chart = ControlCharts.of(
                ControlChart.exact()
                        .of(LabelledCounts.of(
                                        Unit.PER_HUNDRED_GIRLS,
                                        List.of("2001", "2002", "2003"),
                                        new double[] {52, 5, 49},
                                        new double[] {50, 0, 47})
                                .named("sex-ratio-at-birth")),
                Locale.ENGLISH);

        assertThat(chart.getXYPlot().getDataset(2).getItemCount(0)).isEqualTo(2);
        assertThat(Drawn.notes(chart)).contains("Not shown: 2002 (infinite)").contains("no signal");
    }

    @Test
    void noTextCoversAnother() {
        TextBoxes.assertTidy(ControlCharts.of(COMPLIANCE, Locale.ENGLISH), WIDTH, HEIGHT);
    }

    @Test
    @Tag("cjk")
    void speaksChinese() {
        CjkFont.assumePresent();
        JFreeChart chart = ControlCharts.of(COMPLIANCE, Locale.CHINESE);

        assertThat(TextBoxes.words(chart, WIDTH, HEIGHT))
                .contains("年份", "99.8%界限", "基线期", "20个时期的p控制图：2个信号")
                .anyMatch(words -> words.startsWith("2014："));
        TextBoxes.assertTidy(chart, WIDTH, HEIGHT);
    }

    @Test
    void labelsOfManyPeriodsAreThinnedSoThatNoneCoversAnother() {
        List<String> months = new ArrayList<>();
        for (int month = 0; month < 72; month++) {
            months.add(String.format(Locale.ROOT, "%d-%02d", 2010 + month / 12, month % 12 + 1));
        }
        double[] x = IntStream.range(0, 72).mapToDouble(i -> 100 + i % 3).toArray();
        double[] n = IntStream.range(0, 72).mapToDouble(i -> 1000).toArray();
        JFreeChart chart = ControlCharts.of(
                ControlChart.exact().of(LabelledCounts.of(Unit.PERCENT, months, x, n)), Locale.ENGLISH);

        assertThat(TextBoxes.words(chart, WIDTH, HEIGHT)).contains("2010-01");
        TextBoxes.assertTidy(chart, WIDTH, HEIGHT);
    }

    @Test
    void longNamesOfPeriodsAreCutAndStayApart() {
        String name = "A period with a name that nobody would ever print in full below a chart ";
        List<String> words = TextBoxes.words(
                ControlCharts.of(
                        ControlChart.exact()
                                .of(LabelledCounts.of(
                                        Unit.PERCENT,
                                        List.of(name + 1, name + 2, name + 3),
                                        new double[] {4, 50, 4},
                                        new double[] {100, 100, 100})),
                        Locale.ENGLISH),
                WIDTH,
                HEIGHT);

        assertThat(words)
                .filteredOn(text -> text.endsWith("…") || text.contains("…"))
                .hasSizeGreaterThan(2);
        assertThat(words).doesNotContain(name + 1);
    }

    @Test
    void theAxisOfSharesEndsAtAHundred() {
        for (double[] x : new double[][] {{10, 20, 30}, {9, 20, 26}, {5, 12, 17}}) {
            JFreeChart chart = ControlCharts.of(
                    ControlChart.exact()
                            .of(LabelledCounts.of(Unit.PERCENT, YEARS.subList(0, 3), x, new double[] {10, 20, 30})),
                    Locale.ENGLISH);

            assertThat(chart.getXYPlot().getRangeAxis().getUpperBound()).isLessThan(100.1);
            assertThat(chart.getXYPlot().getRangeAxis().getLowerBound()).isLessThan(95);
        }
    }

    @Test
    void labelsOfManyLowPointsStandNearThem() {
        List<String> many = IntStream.range(0, 200).mapToObj(i -> "2001-" + i).toList();
        double[] x = IntStream.range(0, 200).mapToDouble(i -> i % 7 * 3).toArray();
        double[] n = IntStream.range(0, 200).mapToDouble(i -> 100).toArray();
        JFreeChart chart =
                ControlCharts.of(ControlChart.exact().of(LabelledCounts.of(Unit.PERCENT, many, x, n)), Locale.ENGLISH);
        List<TextBoxes.Box> periods = TextBoxes.of(chart, WIDTH, HEIGHT).stream()
                .filter(box -> box.words().startsWith("2001-"))
                .toList();
        double ticks =
                periods.stream().mapToDouble(box -> box.bounds().getY()).max().orElseThrow();
        List<TextBoxes.Box> named =
                periods.stream().filter(box -> box.bounds().getY() < ticks - 5).toList();

        assertThat(named).hasSizeGreaterThan(2);
        double left =
                named.stream().mapToDouble(box -> box.bounds().getX()).min().orElseThrow();
        double right =
                named.stream().mapToDouble(box -> box.bounds().getX()).max().orElseThrow();
        assertThat(right - left).isGreaterThan(WIDTH / 4.0);
    }

    @Test
    void casesBetweenEventsAreWholeNumbers() {
        JFreeChart chart = ControlCharts.of(
                ControlChart.exact().between(List.of("a", "b", "c", "d"), new double[] {10, 1_000_000, 3, 0}),
                Locale.ENGLISH);
        List<String> words = TextBoxes.words(chart, WIDTH, HEIGHT);

        assertThat(words).contains("mean 250,003");
        assertThat(words).noneMatch(text -> text.contains(": ") && text.endsWith(".0"));
    }

    @Test
    void isDrawnTheSameEachTimeAndNotBlank() {
        assertThat(ChartFiles.toSvg(ControlCharts.of(COMPLIANCE, Locale.ENGLISH), WIDTH, HEIGHT, "c"))
                .isEqualTo(ChartFiles.toSvg(ControlCharts.of(COMPLIANCE, Locale.ENGLISH), WIDTH, HEIGHT, "c"));
        assertThat(Drawn.ink(ControlCharts.of(COMPLIANCE, Locale.ENGLISH))).isGreaterThan(0.02);
    }

    @Test
    void refusesATableWithoutFiniteValues() {
        ControlTable none = ControlChart.exact()
                .of(LabelledCounts.of(Unit.PER_HUNDRED_GIRLS, List.of("2001"), new double[] {5}, new double[] {0}));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ControlCharts.of(none, Locale.ENGLISH))
                .withMessageContaining("no period has a finite value");
    }
}
