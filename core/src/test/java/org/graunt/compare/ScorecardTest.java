package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.ProportionInterval;
import org.graunt.indicator.Unit;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static final double BINARY = 1e-9;
    private static final ScoreItem COVERAGE =
            ScoreItem.of("coverage", 60, Target.atLeast(95, Unit.PERCENT)).losing(1, DeductionStep.PER_POINT);
    private static final ScoreItem SURVEY = ScoreItem.given("survey", 40);
    private static final Scorecard CARD = Scorecard.of(ScoreGroup.sum("township", COVERAGE, SURVEY));

    private static ScoreSheet sheet(String area, double coverage, double survey) {
        return ScoreSheet.of(area).value("coverage", coverage).value("survey", survey);
    }

    @Test
    void areasAreRankedAndEqualScoresShareARank() {
        ScoreTable table = CARD.score(
                List.of(sheet("A", 95, 30), sheet("B", 96, 35), sheet("C", 90, 35), sheet("D", Double.NaN, 40)));

        assertThat(table.rank("B")).isEqualTo(1);
        assertThat(table.rank("A")).isEqualTo(2);
        assertThat(table.rank("C")).isEqualTo(2);
        assertThat(table.rank("D")).isZero();
        assertThat(table.columnNames()).containsExactly("area", "rank", "score", "coverage", "survey", "township");
        assertThat(table.toString()).startsWith("area").contains("B");
        assertThat(table.name()).isEqualTo("township");
        assertThat(table.scorecard()).isSameAs(CARD);
        assertThat(table.number(0, 1)).isEqualTo(2);
        assertThat(table.number(3, 1)).isNaN();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.get("E"))
                .withMessage("area 'E': not among [A, B, C, D]");
    }

    @Property
    void theChangesOfTheTrailAddUpFromFullMarksToTheScore(
            @ForAll @Size(3) List<@DoubleRange(min = 50, max = 100) Double> values,
            @ForAll @DoubleRange(max = 30) double bonus,
            @ForAll @DoubleRange(max = 30) double deduction) {
        ScoreItem first = ScoreItem.of("a", 10, Target.atLeast(80, Unit.PERCENT))
                .losing(0.5, DeductionStep.PER_STARTED_POINT)
                .nothingBeyond(65);
        ScoreItem second = ScoreItem.of("b", 10, Target.atLeast(90, Unit.PERCENT))
                .losing(0.3, DeductionStep.PER_TENTH)
                .earning(0.1, DeductionStep.PER_FULL_TENTH, 15);
        ScoreItem third = ScoreItem.ratio("c", 10, Target.atLeast(70, Unit.PERCENT), ScoreReference.TARGET);
        Scorecard card = Scorecard.of(
                        ScoreGroup.sum("all", first, second, third).within(0, 28))
                .bonusAtMost(5)
                .deductionsAtMost(15)
                .within(0, 30)
                .roundedTo(2);

        ScoreResult result = card.score(ScoreSheet.of("A")
                .value("a", values.get(0))
                .value("b", values.get(1))
                .value("c", values.get(2))
                .bonus("x", bonus)
                .deduct("y", deduction));

        double changes = result.trail().stream()
                .mapToDouble(ScoreStep::change)
                .filter(change -> !Double.isNaN(change))
                .sum();
        assertThat(30 + changes).isCloseTo(result.score(), within(BINARY));
        assertThat(result.score()).isBetween(0.0, 30.0);
    }

    @Test
    void totalsAreRoundedHalfUpInDecimal() {
        Scorecard card = Scorecard.of(ScoreItem.given("a", 10)).roundedTo(2);

        assertThat(card.score(ScoreSheet.of("A").value("a", 1.005)).score()).isEqualTo(1.01);
        // 0.1 + 0.105 in binary is a little less than 0.205
        ScoreGroup sum = ScoreGroup.sum("s", ScoreItem.given("a", 1), ScoreItem.given("b", 1));
        assertThat(Scorecard.of(sum)
                        .roundedTo(2)
                        .score(ScoreSheet.of("A").value("a", 0.1).value("b", 0.105))
                        .score())
                .isEqualTo(0.21);
    }

    @Test
    void estimatesBringTheirCountsOrElseTheirValue() {
        ScoreSheet counts = ScoreSheet.of("A")
                .estimate(
                        "coverage", ProportionInterval.WILSON.of(93, 100, 0.95).times(100))
                .value("survey", 40);
        ScoreSheet value = ScoreSheet.of("A")
                .estimate("coverage", new Estimate(93, 87, 97, 0.95, "m", Double.NaN, Double.NaN, 100))
                .value("survey", 40);

        assertThat(CARD.score(counts).score()).isCloseTo(98, within(BINARY));
        assertThat(CARD.score(counts).trail().get(0).numerator()).isEqualTo(93);
        assertThat(CARD.score(value).score()).isCloseTo(98, within(BINARY));
        assertThat(CARD.score(value).trail().get(0).numerator()).isNaN();
    }

    @Test
    void aVetoOnAMeasureMayReadOneThatNoItemScores() {
        Scorecard card = CARD.veto(
                Veto.outside("error", Target.within(0, 7, Unit.PERCENT)).leaving(59));

        assertThat(card.score(sheet("A", 95, 40).counts("error", 7, 100)).score())
                .isEqualTo(100);
        assertThat(card.score(sheet("A", 95, 40).counts("error", 8, 100)).score())
                .isEqualTo(59);
        assertThat(card.score(sheet("A", 95, 40).counts("error", 0, 0)).score())
                .as("no value is no veto")
                .isEqualTo(100);
        assertThat(card.vetoes()).hasSize(1);
    }

    @Test
    void sheetsMustFitTheScheme() {
        ScoreSheet sheet = sheet("A", 95, 40);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.score(ScoreSheet.of("A").value("survey", 1)))
                .withMessage("area A: no value for 'coverage', has [survey]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(ScoreItem.improvement("survey", 1, Target.atLeast(1, Unit.PERCENT), 1))
                        .score(ScoreSheet.of("A").value("survey", 1)))
                .withMessage("area A: no value of the period before for 'survey', has []");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.score(sheet.bonus("x", 1)))
                .withMessage("area A: bonus 'x', but the scorecard knows no bonus (bonusAtMost)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.score(sheet.deduct("x", 1)))
                .withMessage("area A: deduction 'x', but the scorecard knows no deductions (deductionsAtMost)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.veto(Veto.named("y")).score(sheet.veto("x")))
                .withMessage("area A: veto 'x', but the scorecard knows [y]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.score(List.of(sheet, sheet)))
                .withMessage("area 'A': has two sheets, expected one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.score(List.of()))
                .withMessage("sheets: none, at least one is needed");
    }

    @Test
    void sheetsRefuseWhatIsNoCount() {
        ScoreSheet sheet = ScoreSheet.of("A").value("a", 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet.value("a", 2))
                .withMessage("area A: 'a' twice, each may be given once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet.value("b", Double.POSITIVE_INFINITY))
                .withMessage("value: Infinity of 'b' in A, must be finite, or NaN for none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet.counts("b", -1, 2))
                .withMessage("counts: -1.0 over 2.0 of 'b' in A, must be finite and not negative");
        assertThatIllegalArgumentException().isThrownBy(() -> sheet.counts("b", 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> sheet.countsBefore("b", Double.POSITIVE_INFINITY, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> sheet.counts("b", 1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sheet.bonus("b", Double.NaN))
                .withMessage("'b': NaN in A, must be finite and not negative");
        assertThat(sheet).hasToString("A: a");
    }

    @Test
    void scorecardsRefuseWhatContradictsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(ScoreGroup.sum("survey", SURVEY)))
                .withMessage("part 'survey': twice, names must differ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(ScoreGroup.sum(
                        "all",
                        COVERAGE,
                        ScoreItem.of("rate", 1, Target.atMost(1, Unit.PER_THOUSAND))
                                .reading("coverage"))))
                .withMessage("measure 'coverage': SHARE in coverage but RATE in rate, must be one kind");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.bonusAtMost(-1))
                .withMessage("cap: -1.0, must be 0 or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.within(1, 0))
                .withMessage("least: 1.0, must not be above the most, 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CARD.roundedTo(11))
                .withMessage("decimals: 11, must be from 0 to 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreGroup.sum("g"))
                .withMessage("group g: parts [], must be some, of different names");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreGroup.sum("g", SURVEY, SURVEY))
                .withMessage("group g: parts [survey, survey], must be some, of different names");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreGroup.weighted("g", 0, SURVEY))
                .withMessage("weight: 0.0 of survey, must be positive and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreGroup.sum("g", SURVEY).within(2, 1))
                .withMessage("least: 2.0 of g, must not be above the most, 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreGroup.inRatio("g", List.of(1.0), SURVEY, COVERAGE))
                .withMessage("group g: 1 numbers of the ratio, must be one for each of 2 parts");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Veto.named("v").leaving(Double.NaN))
                .withMessage("score: NaN under the veto v, must be finite");
    }

    @Test
    void everythingShowsWhatItIs() {
        assertThat(CARD).hasToString("township: coverage, survey");
        ScoreResult result = CARD.score(sheet("A", 95, 33.5));
        assertThat(result).hasToString("A: 93.5");
        assertThat(result.trail().get(1)).hasToString("survey: 33.5 given, of 40");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result.part("x"))
                .withMessage("part 'x': not among [coverage, survey, township]");
        assertThat(Veto.named("v").tolerated()).isEqualTo(Optional.empty());
        assertThat(ScoreGroup.sum("g", SURVEY, COVERAGE).within(0, 90).fullMarks())
                .isEqualTo(90);
    }
}
