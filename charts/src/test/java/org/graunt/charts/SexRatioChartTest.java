package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.SexRatioInterval;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SexRatioChartTest {

    private static final EstimateTable VILLAGES = villages(
            List.of("Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse"),
            new double[][] {{1, 2}, {510, 500}, {0, 0}, {3, 0}, {0, 2}, {380, 290}, {-1, 20}});

    private static EstimateTable villages(List<String> names, double[][] births) {
        return ChartExamples.births(names, births)
                .compute(Indicators.SEX_RATIO_AT_BIRTH)
                .interval(SexRatioInterval.CLOPPER_PEARSON)
                .by(Axes.AREA);
    }

    private static XYPlot plot() {
        return SexRatioChart.of(VILLAGES, Locale.ENGLISH).getXYPlot();
    }

    @Test
    void sortsRowsByValueWithThoseWithoutOneLast() {
        SymbolAxis names = (SymbolAxis) plot().getRangeAxis(0);
        assertThat(names.getSymbols()).containsExactly("Dogwood", "Fir", "Birch", "Ash", "Elm", "Cedar", "Gorse");
        assertThat(names.isInverted()).isTrue();
    }

    @Test
    void keepsAsymmetricLimits() {
        IntervalXYDataset data = (IntervalXYDataset) plot().getDataset(0);
        Estimate birch = VILLAGES.get("Birch");
        assertThat(data.getXValue(0, 1)).isEqualTo(birch.value());
        assertThat(data.getStartXValue(0, 1)).isEqualTo(birch.lower());
        assertThat(data.getEndXValue(0, 1)).isEqualTo(birch.upper());
        assertThat(birch.upper() - birch.value()).isGreaterThan(birch.value() - birch.lower());
    }

    @Test
    void shadesAndLabelsTheBandOfTheIndicator() {
        assertThat(Drawn.domainMarkers(plot())).singleElement().satisfies(marker -> {
            IntervalMarker band = (IntervalMarker) marker;
            assertThat(band.getStartValue()).isEqualTo(103);
            assertThat(band.getEndValue()).isEqualTo(107);
        });
        JFreeChart chart = SexRatioChart.of(VILLAGES, Locale.ENGLISH);
        for (int width : new int[] {300, 900}) {
            TextBoxes.assertTidy(chart, width, 400);
            assertThat(TextBoxes.words(chart, width, 400)).contains("usual range 103 to 107");
        }
    }

    @Test
    void isLogarithmicAndCutAtAQuarterAndFourTimesAHundred() {
        XYPlot plot = plot();
        assertThat(plot.getDomainAxis()).isInstanceOf(RatioAxis.class);
        assertThat(plot.getDomainAxis().getLowerBound()).isEqualTo(25);
        assertThat(plot.getDomainAxis().getUpperBound()).isEqualTo(400);
        assertThat(plot.getDomainAxis().getLabel())
                .isEqualTo("Sex ratio at birth (boys per 100 girls), logarithmic scale");
    }

    @Test
    void marksWhatRunsOnBeyondTheAxisWithArrowsAndSaysSo() {
        JFreeChart chart = SexRatioChart.of(VILLAGES, Locale.ENGLISH);
        XYPlot plot = chart.getXYPlot();
        // Ash and Elm on the left (0.8 and 0), Dogwood, Ash and Elm on the right (infinite, 960 and 533).
        assertThat(plot.getDataset(1).getItemCount(0)).isEqualTo(2);
        assertThat(plot.getDataset(1).getItemCount(1)).isEqualTo(3);
        assertThat(Drawn.notes(chart)).contains("Arrows: the interval, or the value, runs on beyond the axis.");
    }

    @Test
    void givesTheRendererFiniteNumbersOnly() {
        IntervalXYDataset data = (IntervalXYDataset) plot().getDataset(0);
        for (int series = 0; series < 2; series++) {
            for (int i = 0; i < data.getItemCount(series); i++) {
                assertThat(data.getStartXValue(series, i)).isPositive();
                assertThat(data.getEndXValue(series, i)).isFinite();
            }
        }
    }

    @Test
    void writesOutValuesAndLimitsOnTheRightAndWhyThereAreNone() {
        SymbolAxis figures = (SymbolAxis) plot().getRangeAxis(1);
        assertThat(figures.getSymbols())
                .containsExactly(
                        "infinite (41.3–infinite)",
                        "131.0 (112.2–153.2)",
                        "102.0 (90.0–115.6)",
                        "50.0 (0.8–960.5)",
                        "0.0 (0.0–532.5)",
                        "undefined",
                        "suppressed");
    }

    @Test
    void marksRowsWhoseWholeIntervalLiesOutsideTheBand() {
        JFreeChart chart = SexRatioChart.of(VILLAGES, Locale.ENGLISH);
        IntervalXYDataset data = (IntervalXYDataset) chart.getXYPlot().getDataset(0);
        assertThat(data.getItemCount(1)).isEqualTo(1);
        assertThat(data.getXValue(1, 0)).isCloseTo(380 / 2.9, within(1e-9));
        assertThat(Drawn.notes(chart)).contains("Diamonds: the whole interval lies outside the band.");
    }

    @Test
    void speaksChinese() {
        JFreeChart chart = SexRatioChart.of(VILLAGES, Locale.CHINESE);
        assertThat(Drawn.title(chart)).isEqualTo("出生人口性别比");
        assertThat(chart.getXYPlot().getDomainAxis().getLabel()).isEqualTo("出生人口性别比（男/100女），对数刻度");
        assertThat(((SymbolAxis) chart.getXYPlot().getRangeAxis(1)).getSymbols())
                .endsWith("无定义", "已隐去");
    }

    @Test
    void givesEveryRowRoomForItsLabelAtTheHeightItAsksFor() {
        List<String> names = new ArrayList<>();
        double[][] births = new double[60][];
        for (int i = 0; i < 60; i++) {
            names.add("Village-" + i);
            births[i] = new double[] {400 + i, 420};
        }
        EstimateTable many = villages(names, births);
        String svg = ChartFiles.toSvg(SexRatioChart.of(many, Locale.ENGLISH), 900, SexRatioChart.heightFor(many), "c");
        Matcher label =
                Pattern.compile("<text x='[^']*' y='([^']*)'[^>]*>Village-").matcher(svg);
        List<Double> baselines = new ArrayList<>();
        while (label.find()) {
            baselines.add(Double.valueOf(label.group(1)));
        }
        assertThat(baselines).hasSize(60);
        for (int i = 1; i < 60; i++) {
            assertThat(Math.abs(baselines.get(i) - baselines.get(i - 1))).isGreaterThan(16);
        }
    }

    @Test
    void aNarrowPictureHasShorterNamesAndFewerNumbers() {
        String river = "The county of the Long and Winding Names upon the River ";
        JFreeChart chart = SexRatioChart.of(
                villages(List.of(river + "Ash", river + "Elm"), new double[][] {{520, 500}, {30, 20}}), Locale.ENGLISH);

        assertThat(Drawn.plotWidth(chart, 300, 300)).isGreaterThan(40);
        List<TextBoxes.Box> boxes = TextBoxes.of(chart, 300, 300);
        assertThat(TextBoxes.overlaps(boxes, words -> words.matches("[0-9]+"))).isEmpty();
        assertThat(boxes)
                .filteredOn(box -> box.words().startsWith("The"))
                .hasSize(2)
                .allMatch(box -> box.words().contains("…"));
    }

    @Test
    void explainsDiamondsOnlyWhereOneIsSeen() {
        EstimateTable beyond = villages(List.of("Ash", "Elm"), new double[][] {{510, 500}, {40, 0}});

        assertThat(beyond.get("Elm").lower()).isGreaterThan(107);
        assertThat(Drawn.notes(SexRatioChart.of(beyond, Locale.ENGLISH)))
                .contains("Arrows")
                .doesNotContain("Diamonds");
    }

    @Test
    void refusesATableWithoutAnyRatio() {
        EstimateTable none = villages(List.of("Ash"), new double[][] {{0, 0}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SexRatioChart.of(none, Locale.ENGLISH))
                .withMessageContaining("no row has a value");
    }

    @Test
    void isNotBlank() {
        assertThat(Drawn.ink(SexRatioChart.of(VILLAGES, Locale.ENGLISH))).isGreaterThan(0.02);
    }

    private static EstimateTable manyCounties(String place) {
        List<String> names = new ArrayList<>();
        double[][] births = new double[240][];
        for (int i = 0; i < 240; i++) {
            names.add(String.format(place, i + 1));
            double girls = Math.rint(5 * Math.pow(2000, (i * 37 % 240) / 239.0));
            births[i] = new double[] {Math.rint(girls * (1.06 + 0.03 * (i % 9 - 4))), girls};
        }
        births[7] = new double[] {0, 0};
        births[8] = new double[] {-1, 20};
        return villages(names, births);
    }

    private static void assertRowsAreTidy(EstimateTable estimates, Locale language, String sign) {
        JFreeChart chart = SexRatioChart.of(estimates, language);
        int height = SexRatioChart.heightFor(estimates);

        TextBoxes.assertTidy(chart, 900, height);
        assertThat(TextBoxes.words(chart, 900, height))
                .filteredOn(words -> words.contains(sign))
                .hasSize(240);
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.createBufferedImage(900, height, info);
        assertThat(info.getPlotInfo().getDataArea().getWidth())
                .as("names and numbers leave the intervals a third of the width")
                .isGreaterThan(300);
    }

    @Test
    void manyRowsWithLongNamesDoNotCoverEachOther() {
        assertRowsAreTidy(manyCounties("Long-Name-upon-River %03d"), Locale.ENGLISH, "Long-Name");
    }

    @Test
    @Tag("cjk")
    void manyRowsWithLongChineseNamesDoNotCoverEachOther() {
        CjkFont.assumePresent();
        assertRowsAreTidy(manyCounties("双江拉祜族佤族布朗族傣族自治县%03d"), Locale.CHINESE, "自治县");
    }
}
