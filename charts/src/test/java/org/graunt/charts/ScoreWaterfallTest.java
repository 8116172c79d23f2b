package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.graunt.compare.DeductionStep;
import org.graunt.compare.ScoreGroup;
import org.graunt.compare.ScoreItem;
import org.graunt.compare.ScoreResult;
import org.graunt.compare.ScoreSheet;
import org.graunt.compare.Scorecard;
import org.graunt.compare.Target;
import org.graunt.compare.Veto;
import org.graunt.indicator.Unit;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.data.xy.IntervalXYDataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScoreWaterfallTest {

    private static final int WIDTH = 900;

    /** Weights of 0.7 and 0.3, an item under its target, factors, bonus and deductions over their limits, and rounding. */
    private static final Scorecard CARD = Scorecard.of(ScoreGroup.weighted(
                            "county",
                            0.7,
                            ScoreItem.of("check-ups", 100, Target.atLeast(85, Unit.PERCENT))
                                    .losing(2, DeductionStep.PER_POINT))
                    .plus(0.3, ScoreItem.given("survey", 100)))
            .bonusAtMost(3)
            .deductionsAtMost(4)
            .roundedTo(0);

    /** 70 - 7 + 30 - 3.9 = 89.1, times 1.1 is 98.01, + 3 - 4 = 97.01, rounded 97. */
    private static final ScoreResult RESULT = CARD.score(ScoreSheet.of("Hill county")
            .counts("check-ups", 80, 100)
            .value("survey", 87)
            .times("difficulty", 1.1)
            .bonus("model county", 2)
            .bonus("pilot", 2)
            .deduct("late report", 5));

    private static String[] rows(JFreeChart chart) {
        return ((SymbolAxis) chart.getXYPlot().getDomainAxis()).getSymbols();
    }

    private static List<String> labels(JFreeChart chart) {
        return TextBoxes.words(chart, WIDTH, 500);
    }

    @Test
    void leadsFromFullMarksThroughEveryItemToTheScore() {
        JFreeChart chart = ScoreWaterfall.of(CARD, RESULT, Locale.ENGLISH);

        assertThat(RESULT.score()).isEqualTo(97);
        assertThat(rows(chart))
                .containsExactly(
                        "Full marks",
                        "check-ups",
                        "survey",
                        "Difficulty: times 1.1",
                        "Bonus: model county",
                        "Bonus: pilot",
                        "Bonus beyond the limit",
                        "Deduction: late report",
                        "Deductions beyond the limit",
                        "Rounding",
                        "Score");
        assertThat(labels(chart))
                .contains("100", "−7 (63 of 70)", "−3.9 (26.1 of 30)", "+8.91", "+2", "−1", "−5", "+1", "−0.01", "97");
    }

    @Test
    void eachBarStartsWhereTheOneAboveItEndsAndTotalsStartFromZero() {
        IntervalXYDataset data = (IntervalXYDataset)
                ScoreWaterfall.of(CARD, RESULT, Locale.ENGLISH).getXYPlot().getDataset();

        assertThat(data.getSeriesCount()).isEqualTo(3);
        assertThat(data.getItemCount(0)).isEqualTo(2);
        for (int total = 0; total < 2; total++) {
            assertThat(data.getStartYValue(0, total)).isZero();
        }
        assertThat(data.getEndYValue(0, 0)).isEqualTo(100);
        assertThat(data.getEndYValue(0, 1)).isEqualTo(97);
        double running = 100;
        for (int row = 1; row < 10; row++) {
            for (int series = 1; series <= 2; series++) {
                for (int item = 0; item < data.getItemCount(series); item++) {
                    if (data.getXValue(series, item) == row) {
                        boolean gain = series == 1;
                        double from = gain ? data.getStartYValue(series, item) : data.getEndYValue(series, item);
                        assertThat(from).as("row " + row).isCloseTo(running, within(1e-9));
                        running = data.getYValue(series, item);
                    }
                }
            }
        }
        assertThat(running).as("the last change ends at the score").isCloseTo(97, within(1e-9));
    }

    @Test
    void theAxisStartsFromZeroAndNamesPoints() {
        JFreeChart chart = ScoreWaterfall.of(CARD, RESULT, Locale.ENGLISH);

        assertThat(chart.getXYPlot().getRangeAxis().getLowerBound()).isZero();
        assertThat(chart.getXYPlot().getRangeAxis().getLabel()).isEqualTo("Points");
        assertThat(Drawn.title(chart)).isEqualTo("Score of Hill county");
        assertThat(Drawn.notes(chart)).contains("County: 97 of 100 points").contains("after weights");
    }

    @Test
    void limitsOfGroupsAndOfTheWholeAreStepsOfTheirOwn() {
        ScoreGroup group = ScoreGroup.sum("main work", ScoreItem.given("a", 60), ScoreItem.given("b", 50))
                .within(0, 80);
        Scorecard card = Scorecard.of(ScoreGroup.sum("office", group, ScoreItem.given("c", 20))
                        .within(0, 96))
                .bonusAtMost(10)
                .within(0, 99);
        ScoreResult result = card.score(
                ScoreSheet.of("A").value("a", 60).value("b", 50).value("c", 20).bonus("pilot", 8));
        JFreeChart chart = ScoreWaterfall.of(card, result, Locale.ENGLISH);

        assertThat(result.score()).isEqualTo(99);
        assertThat(rows(chart))
                .containsExactly(
                        "Full marks",
                        "a",
                        "b",
                        "Limit of main work",
                        "c",
                        "Limit of office",
                        "Bonus: pilot",
                        "Highest score allowed",
                        "Score");
        assertThat(labels(chart)).contains("130", "0 (60 of 60)", "−30", "−4", "+8", "−5", "99");
    }

    @Test
    void aVetoAndTheLeastScoreAreShownAndWhatChangesNothingIsNot() {
        Scorecard veto = Scorecard.of(ScoreItem.given("work", 100))
                .roundedTo(1)
                .veto(Veto.named("false figures").leaving(0));
        JFreeChart struck = ScoreWaterfall.of(
                veto, veto.score(ScoreSheet.of("A").value("work", 90).veto("false figures")), Locale.ENGLISH);
        Scorecard least =
                Scorecard.of(ScoreItem.given("work", 100)).deductionsAtMost(50).within(70, 100);
        JFreeChart held = ScoreWaterfall.of(
                least, least.score(ScoreSheet.of("A").value("work", 90).deduct("late", 40)), Locale.ENGLISH);

        assertThat(rows(struck)).containsExactly("Full marks", "work", "Veto: false figures", "Score");
        assertThat(labels(struck)).contains("−90", "0");
        assertThat(rows(held)).containsExactly("Full marks", "work", "Deduction: late", "Least score allowed", "Score");
    }

    @Test
    void noTextCoversAnother() {
        TextBoxes.assertTidy(
                ScoreWaterfall.of(CARD, RESULT, Locale.ENGLISH), WIDTH, ScoreWaterfall.heightFor(CARD, RESULT));
    }

    @Test
    @Tag("cjk")
    void speaksChineseWithLongNames() {
        CjkFont.assumePresent();
        ScoreItem[] items = new ScoreItem[24];
        ScoreSheet sheet = ScoreSheet.of("湘西土家族苗族自治州");
        for (int i = 0; i < items.length; i++) {
            String name = "流动人口已婚育龄妇女孕前优生健康检查落实率" + (i + 1);
            items[i] = ScoreItem.given(name, 5);
            sheet = sheet.value(name, 5 - 0.125 * (i % 7));
        }
        Scorecard card = Scorecard.of(ScoreGroup.sum("年度目标管理责任制考核", items));
        ScoreResult result = card.score(sheet);
        JFreeChart chart = ScoreWaterfall.of(card, result, Locale.CHINESE);
        int height = ScoreWaterfall.heightFor(card, result);

        assertThat(TextBoxes.words(chart, WIDTH, height)).contains("满分", "得分", "分数（分）", "湘西土家族苗族自治州得分");
        TextBoxes.assertTidy(chart, WIDTH, height);
    }

    @Test
    void isDrawnTheSameEachTimeAndNotBlank() {
        assertThat(ChartFiles.toSvg(ScoreWaterfall.of(CARD, RESULT, Locale.ENGLISH), WIDTH, 500, "c"))
                .isEqualTo(ChartFiles.toSvg(ScoreWaterfall.of(CARD, RESULT, Locale.ENGLISH), WIDTH, 500, "c"));
        assertThat(Drawn.ink(ScoreWaterfall.of(CARD, RESULT, Locale.ENGLISH))).isGreaterThan(0.05);
    }

    @Test
    void refusesTheSameNamesWithOtherFullMarksWeightsOrGroups() {
        ScoreItem a = ScoreItem.given("a", 100);
        ScoreItem b = ScoreItem.given("b", 50);
        ScoreResult result = Scorecard.of(ScoreGroup.sum("g", a, b))
                .score(ScoreSheet.of("X").value("a", 5).value("b", 8));
        Scorecard marks = Scorecard.of(ScoreGroup.sum("g", ScoreItem.given("b", 10), ScoreItem.given("a", 500)));
        Scorecard weights = Scorecard.of(ScoreGroup.weighted("g", 0.5, a).plus(1, b));
        Scorecard fewer = Scorecard.of(ScoreGroup.sum("g", a));
        Scorecard whole = Scorecard.of(a);

        assertThat(rows(ScoreWaterfall.of(Scorecard.of(ScoreGroup.sum("g", a, b)), result, Locale.ENGLISH)))
                .hasSize(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreWaterfall.of(marks, result, Locale.ENGLISH))
                .withMessageContaining("score of X: full marks of b 50.0, but 10.0 in the scorecard");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreWaterfall.of(weights, result, Locale.ENGLISH))
                .withMessageContaining("weight of a 1.0, but 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreWaterfall.of(fewer, result, Locale.ENGLISH))
                .withMessageContaining("sum of g 13.0, but 5.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreWaterfall.of(whole, result, Locale.ENGLISH))
                .withMessageContaining("must be those of scorecard a");
    }

    @Test
    void refusesAScoreThatIsUndefinedAndAResultOfAnotherScheme() {
        ScoreResult undefined =
                CARD.score(ScoreSheet.of("A").value("check-ups", Double.NaN).value("survey", 80));
        Scorecard other = Scorecard.of(ScoreItem.given("work", 100));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreWaterfall.of(CARD, undefined, Locale.ENGLISH))
                .withMessageContaining("score of A: undefined");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreWaterfall.of(other, RESULT, Locale.ENGLISH))
                .withMessageContaining("work");
    }

    @Test
    void aNarrowPictureKeepsAPlotAndItsAmounts() {
        JFreeChart chart = ScoreWaterfall.of(CARD, RESULT, Locale.ENGLISH);

        assertThat(Drawn.plotWidth(chart, 300, 400)).isGreaterThan(80);
        TextBoxes.assertTidy(chart, 300, 400);
        assertThat(TextBoxes.words(chart, 300, 400)).contains("−7 (63 of 70)");
    }
}
