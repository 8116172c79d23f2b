package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.graunt.compare.BirthsDecomposition;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BirthsChangeChartTest {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 380;
    private static final List<String> AGES = List.of("15-24", "25-34", "35-49");

    private static final BirthsDecomposition CHANGE = BirthsDecomposition.of(
            AGES,
            new double[] {10_000, 12_000, 15_000},
            new double[] {400, 1300, 300},
            new double[] {8000, 11_000, 16_000},
            new double[] {240, 1150, 340});

    private static JFreeChart english() {
        return BirthsChangeChart.of(CHANGE, "2013", "2023", Locale.ENGLISH);
    }

    @Test
    void leadsFromBirthsBeforeThroughThreePartsToBirthsAfter() {
        IntervalXYDataset data = (IntervalXYDataset) english().getXYPlot().getDataset();

        assertThat(((SymbolAxis) english().getXYPlot().getDomainAxis()).getSymbols())
                .containsExactly(
                        "Births 2013",
                        "Number of women",
                        "Ages of the women",
                        "Birth rates at each age",
                        "Births 2023");
        assertThat(data.getEndYValue(0, 0)).isEqualTo(2000);
        assertThat(data.getEndYValue(0, 1)).isEqualTo(1730);
        assertThat(data.getStartYValue(0, 0)).isZero();
        assertThat(data.getItemCount(1) + data.getItemCount(2)).isEqualTo(3);
        assertThat(data.getYValue(2, 0)).isCloseTo(2000 + CHANGE.women(), within(1e-9));
        assertThat(data.getYValue(2, data.getItemCount(2) - 1)).isCloseTo(1730, within(1e-9));
    }

    /** The number of women takes 103.3 births, 5.17 % of 2,000. */
    @Test
    void labelsCarrySignsAndPercentOfTheBirthsBefore() {
        assertThat(TextBoxes.words(english(), WIDTH, HEIGHT))
                .contains("2,000", "1,730", "Change: −270 (−13.5%)", "−103 (−5.2%)");
    }

    @Test
    void theAxisStartsFromZero() {
        assertThat(english().getXYPlot().getRangeAxis().getLowerBound()).isZero();
        assertThat(english().getXYPlot().getRangeAxis().getLabel()).isEqualTo("Births (children)");
        assertThat(Drawn.notes(english())).contains("Das Gupta 1993").contains("in % of the births 2013");
    }

    @Test
    void aSmallShareIsNotPrintedAsNothing() {
        BirthsDecomposition small = BirthsDecomposition.of(
                List.of("15-49"),
                new double[] {1_000_000},
                new double[] {100_000},
                new double[] {1_000_000},
                new double[] {100_030});

        assertThat(TextBoxes.words(BirthsChangeChart.of(small, "2014", "2015", Locale.ENGLISH), WIDTH, HEIGHT))
                .contains("+30 (+0.03%)", "0 (0.0%)");
    }

    @Test
    void fewBirthsKeepTheirDecimals() {
        BirthsDecomposition few = BirthsDecomposition.of(
                List.of("15-49"), new double[] {10}, new double[] {0.3}, new double[] {12}, new double[] {0.4});

        assertThat(TextBoxes.words(BirthsChangeChart.of(few, "A", "B", Locale.ENGLISH), WIDTH, HEIGHT))
                .contains("0.3", "0.4", "Change: +0.1 (+33.3%)", "0 (0.0%)")
                .noneMatch(words -> words.startsWith("+0 "));
    }

    @Test
    void byAgeWithoutAChangeHasTicksThatDiffer() {
        BirthsDecomposition same = BirthsDecomposition.of(
                List.of("15-49"), new double[] {1000}, new double[] {30}, new double[] {1000}, new double[] {30});
        XYPlot panel = ((CombinedDomainXYPlot)
                        BirthsChangeChart.byAge(same, "A", "B", Locale.ENGLISH).getXYPlot())
                .getSubplots()
                .get(0);
        NumberAxis axis = (NumberAxis) panel.getRangeAxis();
        double step = axis.getTickUnit().getSize();
        List<String> ticks = IntStream.rangeClosed(0, 4)
                .mapToObj(i -> axis.getNumberFormatOverride().format(i * step))
                .toList();

        assertThat(ticks).doesNotHaveDuplicates();
        assertThat(Double.parseDouble(ticks.get(1))).isEqualTo(step);
    }

    @Test
    void hugeNumbersHaveFewerTicks() {
        BirthsDecomposition huge = BirthsDecomposition.of(
                List.of("15-49"), new double[] {1e15}, new double[] {5e13}, new double[] {2e15}, new double[] {9e14});

        TextBoxes.assertTidy(BirthsChangeChart.of(huge, "2012", "2013", Locale.ENGLISH), WIDTH, HEIGHT);
    }

    @Test
    void withoutBirthsBeforeThereIsNoPercent() {
        BirthsDecomposition from = BirthsDecomposition.of(
                List.of("15-49"), new double[] {100}, new double[] {0}, new double[] {100}, new double[] {10});

        assertThat(TextBoxes.words(BirthsChangeChart.of(from, "A", "B", Locale.ENGLISH), WIDTH, HEIGHT))
                .contains("Change: +10", "+10");
    }

    @Test
    void noTextCoversAnother() {
        TextBoxes.assertTidy(english(), WIDTH, HEIGHT);
    }

    @Test
    @Tag("cjk")
    void speaksChinese() {
        CjkFont.assumePresent();
        JFreeChart chart = BirthsChangeChart.of(CHANGE, "2013年", "2023年", Locale.CHINESE);

        assertThat(TextBoxes.words(chart, WIDTH, HEIGHT))
                .contains("出生人数变动分解：2013年与2023年", "妇女人数", "妇女年龄结构", "分年龄生育率", "出生人数（人）");
        TextBoxes.assertTidy(chart, WIDTH, HEIGHT);
    }

    @Test
    void isDrawnTheSameEachTimeAndNotBlank() {
        assertThat(ChartFiles.toSvg(english(), WIDTH, HEIGHT, "c"))
                .isEqualTo(ChartFiles.toSvg(english(), WIDTH, HEIGHT, "c"));
        assertThat(Drawn.ink(english())).isGreaterThan(0.05);
    }

    @Test
    void refusesNoBirthsAtAll() {
        BirthsDecomposition none = BirthsDecomposition.of(
                List.of("15-49"), new double[] {100}, new double[] {0}, new double[] {100}, new double[] {0});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> BirthsChangeChart.of(none, "2014", "2015", Locale.ENGLISH))
                .withMessageContaining("births: none in 2014 and none in 2015");
    }

    @Test
    void byAgeEachPartHasAPanelAndAllShareOneScaleThatHoldsZero() {
        JFreeChart chart = BirthsChangeChart.byAge(CHANGE, "2013", "2023", Locale.ENGLISH);
        CombinedDomainXYPlot panels = (CombinedDomainXYPlot) chart.getXYPlot();

        assertThat(panels.getSubplots()).hasSize(4);
        for (XYPlot plot : panels.getSubplots()) {
            assertThat(plot.getRangeAxis().getRange())
                    .isEqualTo(panels.getSubplots().get(0).getRangeAxis().getRange());
            assertThat(plot.getRangeAxis().getRange().contains(0)).isTrue();
            IntervalXYDataset bars = (IntervalXYDataset) plot.getDataset();
            assertThat(bars.getItemCount(1) + bars.getItemCount(2)).isEqualTo(3);
        }
        IntervalXYDataset women =
                (IntervalXYDataset) panels.getSubplots().get(0).getDataset();
        assertThat(women.getYValue(2, 0)).isEqualTo(CHANGE.number(0, 5));
        assertThat(women.getEndYValue(2, 0)).isZero();
        assertThat(TextBoxes.words(chart, WIDTH, 640))
                .contains("Number of women", "−103 (−5.2%)", "In all", "−270 (−13.5%)", "15-24");
        TextBoxes.assertTidy(chart, WIDTH, 640);
        assertThat(Drawn.ink(chart)).isGreaterThan(0.03);
    }

    @Test
    @Tag("cjk")
    void byAgeSpeaksChinese() {
        CjkFont.assumePresent();
        JFreeChart chart = BirthsChangeChart.byAge(CHANGE, "2013", "2023", Locale.CHINESE);

        assertThat(TextBoxes.words(chart, WIDTH, 640)).contains("母亲年龄（岁）", "妇女人数", "合计");
        TextBoxes.assertTidy(chart, WIDTH, 640);
    }
}
