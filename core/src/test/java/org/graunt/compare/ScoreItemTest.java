package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.graunt.indicator.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreItemTest {

    private static final double BINARY = 1e-9;
    private static final Target FLOOR = Target.atLeast(95, Unit.PERCENT);
    private static final ScoreItem ITEM = ScoreItem.of("coverage", 10, FLOOR).losing(1, DeductionStep.PER_POINT);

    private static double one(ScoreItem item, double value) {
        return Scorecard.of(item)
                .score(ScoreSheet.of("A").value(item.measure(), value))
                .score();
    }

    @ParameterizedTest
    @CsvSource({
        "PER_POINT, 1.23",
        "PER_STARTED_POINT, 2",
        "PER_FULL_POINT, 1",
        "PER_TENTH, 12.3",
        "PER_STARTED_TENTH, 13",
        "PER_FULL_TENTH, 12"
    })
    void aStepIsAPointOrATenthInProportionStartedOrFull(DeductionStep step, double steps) {
        assertThat(step.count(1.23)).isCloseTo(steps, within(BINARY));
        assertThat(step.count(0)).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> step.count(Double.NaN))
                .withMessage("gap: NaN, must be 0 or more");
    }

    @Property
    void wholeTenthsAreNeverMiscountedForBinaryFractions(
            @ForAll @IntRange(max = 2000) int target, @ForAll @IntRange(max = 2000) int value) {
        double gap = Math.abs(target / 10.0 - value / 10.0);

        assertThat(DeductionStep.PER_STARTED_TENTH.count(gap)).isEqualTo(Math.abs(target - value));
        assertThat(DeductionStep.PER_FULL_TENTH.count(gap)).isEqualTo(Math.abs(target - value));
    }

    @Test
    void onePersonShortOfTheTargetIsBehindIt() {
        // 9,499,999 of 10,000,000 is 0.00001 points under 95 %: a started tenth.
        ScoreItem item = ScoreItem.of("coverage", 10, FLOOR).losing(0.3, DeductionStep.PER_STARTED_TENTH);
        ScoreResult behind = Scorecard.of(item).score(ScoreSheet.of("A").counts("coverage", 9_499_999, 10_000_000));
        ScoreResult met = Scorecard.of(item).score(ScoreSheet.of("A").counts("coverage", 9_500_000, 10_000_000));

        assertThat(behind.score()).isCloseTo(9.7, within(BINARY));
        assertThat(met.score()).isEqualTo(10);
    }

    @Property
    void scoresRiseWithTheValueAndStayBetweenFloorAndCap(
            @ForAll DeductionStep step,
            @ForAll @DoubleRange(max = 100) double value,
            @ForAll @DoubleRange(max = 100) double better,
            @ForAll @DoubleRange(max = 5) double points) {
        ScoreItem item = ScoreItem.of("coverage", 10, FLOOR)
                .losing(points, step)
                .earning(points, step, 12)
                .nothingBeyond(60);

        assertThat(one(item, value)).isBetween(0.0, 12.0);
        assertThat(one(item, Math.max(value, better))).isGreaterThanOrEqualTo(one(item, Math.min(value, better)));
    }

    @Property
    void ceilingsMirrorFloors(@ForAll DeductionStep step, @ForAll @IntRange(max = 1000) int value) {
        ScoreItem ceiling =
                ScoreItem.of("error", 10, Target.atMost(5, Unit.PERCENT)).losing(0.7, step);
        ScoreItem floor =
                ScoreItem.of("error", 10, Target.atLeast(95, Unit.PERCENT)).losing(0.7, step);

        assertThat(one(ceiling, value / 10.0)).isCloseTo(one(floor, (1000 - value) / 10.0), within(BINARY));
    }

    @Test
    void behindTheTargetAllIsLostUnlessPointsAreSaid() {
        ScoreItem item = ScoreItem.of("coverage", 10, FLOOR);

        assertThat(one(item, 95)).isEqualTo(10);
        assertThat(one(item, 94.99)).isZero();
        assertThat(one(item.losing(0, DeductionStep.PER_POINT), 12)).isEqualTo(10);
    }

    @Test
    void aheadOfTheTargetPointsAreEarnedUpToTheCap() {
        ScoreItem item = ITEM.earning(0.5, DeductionStep.PER_FULL_POINT, 11);

        assertThat(one(item, 95.9)).isEqualTo(10);
        assertThat(one(item, 96.9)).isEqualTo(10.5);
        assertThat(one(item, 99)).isEqualTo(11);
    }

    @Test
    void aBandLosesOnBothSidesAndGainsNothingInside() {
        Target band = Target.within(103, 107, Unit.PER_HUNDRED_GIRLS);
        ScoreItem level = ScoreItem.of("srb", 10, band).losing(1, DeductionStep.PER_POINT);
        ScoreItem gain = ScoreItem.improvement("srb", 10, band, 0).losing(1, DeductionStep.PER_POINT);

        assertThat(one(level, 101)).isCloseTo(8, within(BINARY));
        assertThat(one(level, 103)).isEqualTo(10);
        assertThat(one(level, 110)).isCloseTo(7, within(BINARY));
        assertThat(gained(gain, 104, 106)).as("both inside").isEqualTo(10);
        assertThat(gained(gain, 104, 109)).as("came inside").isEqualTo(10);
        assertThat(gained(gain, 109, 104)).as("left by two").isCloseTo(8, within(BINARY));
    }

    private static double gained(ScoreItem item, double now, double before) {
        return Scorecard.of(item)
                .score(ScoreSheet.of("A").value("srb", now).valueBefore("srb", before))
                .score();
    }

    @Test
    void valuesCanBeRoundedBeforeTheyAreScored() {
        ScoreItem exact = ScoreItem.of("coverage", 10, FLOOR).losing(0.3, DeductionStep.PER_STARTED_TENTH);
        ScoreSheet sheet = ScoreSheet.of("A").counts("coverage", 94_996, 100_000);

        assertThat(Scorecard.of(exact).score(sheet).score()).isCloseTo(9.7, within(BINARY));
        assertThat(Scorecard.of(exact.valueRoundedTo(2)).score(sheet).score()).isEqualTo(10);
    }

    @Test
    void aRatioIsScoredInProportionAndCapped() {
        ScoreItem more = ScoreItem.ratio("users", 10, Target.atLeast(50, Unit.PERCENT), ScoreReference.TARGET);
        ScoreItem less = ScoreItem.ratio("errors", 10, Target.atMost(5, Unit.PERCENT), ScoreReference.TARGET);

        assertThat(one(more, 40)).isCloseTo(8, within(BINARY));
        assertThat(one(more, 60)).isEqualTo(10);
        assertThat(one(more.within(0, 15), 60)).isCloseTo(12, within(BINARY));
        assertThat(one(less, 8)).isCloseTo(6.25, within(BINARY));
        assertThat(one(less, 0)).isEqualTo(10);
    }

    @Test
    void aRatioToAllAreasDependsOnThem() {
        ScoreItem mean = ScoreItem.ratio("users", 10, Target.atLeast(0, Unit.PERCENT), ScoreReference.MEAN_OF_AREAS);
        ScoreItem best = ScoreItem.ratio("errors", 10, Target.atMost(9, Unit.PERCENT), ScoreReference.BEST_OF_AREAS);
        ScoreItem most = ScoreItem.ratio("served", 10, Target.atLeast(9, Unit.PERCENT), ScoreReference.BEST_OF_AREAS);
        List<ScoreSheet> sheets = List.of(
                ScoreSheet.of("A").value("users", 40).value("errors", 4).value("served", 30),
                ScoreSheet.of("B").value("users", 80).value("errors", 2).value("served", 60),
                ScoreSheet.of("C").value("users", Double.NaN).value("errors", 8).value("served", 15));

        ScoreTable table = Scorecard.of(ScoreGroup.sum("all", mean, best, most)).score(sheets);

        assertThat(table.get("A").part("users")).isCloseTo(10 * 40 / 60.0, within(BINARY));
        assertThat(table.get("B").part("users")).isEqualTo(10);
        assertThat(table.get("A").part("errors")).isCloseTo(5, within(BINARY));
        assertThat(table.get("C").part("errors")).isCloseTo(2.5, within(BINARY));
        assertThat(table.get("C").part("served")).isCloseTo(2.5, within(BINARY));
        assertThat(table.get("C").isDefined()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scorecard.of(mean).score(sheets.get(0)))
                .withMessage("item: users, depends on the other areas; all sheets must be scored together");
    }

    @Test
    void noiseCosts86HundredthsOfAPointEvenWithTheTruthOnTarget() {
        // n = 100, true = target = 95 %, one off for each point below: half the mean deviation of a binomial share.
        assertThat(ITEM.expectedDeduction(100, 95)).isCloseTo(0.86, within(0.005));
        // scipy.stats: sum of binom.pmf(x, 100, 0.95) * max(0, 95 - x); no score reaches its floor but with odds of
        // 1e-5
        assertThat(ITEM.expectedDeduction(100, 95)).isCloseTo(0.8550846795, within(1e-4));
        assertThat(ITEM.mayGoNegative().expectedDeduction(100, 95)).isCloseTo(0.8550846795, within(1e-10));
        assertThat(ITEM.expectedDeduction(100, 100)).isZero();
    }

    @Test
    void deductionsByChanceAreAddedUpForSharesOnly() {
        ScoreItem ratio = ScoreItem.of("srb", 10, Target.atMost(107, Unit.PER_HUNDRED_GIRLS));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ratio.expectedDeduction(100, 107))
                .withMessage("item: srb, must be the level of a share for deductions by chance to be added up");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> ScoreItem.improvement("coverage", 10, FLOOR, 1).expectedDeduction(100, 95));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEM.expectedDeduction(0, 95))
                .withMessageStartingWith("n: 0");
        assertThatIllegalArgumentException().isThrownBy(() -> ITEM.expectedDeduction(10, 101));
        assertThatIllegalArgumentException().isThrownBy(() -> ITEM.expectedDeduction(10, Double.NaN));
    }

    @Test
    void withoutAValueThereIsNoScoreAndTheTrailSaysSo() {
        Scorecard card = Scorecard.of(ITEM);
        ScoreResult result = card.score(ScoreSheet.of("A").counts("coverage", 0, 0));

        assertThat(result.isDefined()).isFalse();
        assertThat(result).hasToString("A: undefined");
        assertThat(result.explain(Locale.ENGLISH)).isEqualTo("coverage: no value, no score\ncoverage: score no value");
        ScoreItem gain = ScoreItem.improvement("coverage", 10, FLOOR, 1);
        assertThat(gained(gain.reading("srb"), 3, Double.NaN)).isNaN();
    }

    @Test
    void itemsRefuseWhatMakesNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreItem.of("a", 0, FLOOR))
                .withMessage("fullMarks: 0.0, must be positive and finite");
        assertThatIllegalArgumentException().isThrownBy(() -> ScoreItem.given("a", Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEM.losing(-1, DeductionStep.PER_POINT))
                .withMessage("points: -1.0, must be 0 or more and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEM.earning(1, DeductionStep.PER_POINT, 9))
                .withMessage("most: 9.0 of coverage, must be finite and at least the full marks, 10.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEM.nothingBeyond(96))
                .withMessage("value: 96.0 of coverage, must be on the wrong side of its target, at least 95 %");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ScoreItem.of("a", 1, Target.within(1, 2, Unit.PERCENT)).nothingBeyond(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreItem.improvement("a", 1, FLOOR, 1).nothingBeyond(10));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreItem.improvement("a", 1, FLOOR, Double.NaN))
                .withMessage("wantedGain: NaN, must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreItem.of("a", 1, FLOOR).mayGoNegative())
                .withMessage("item: a, must say how many points are lost before its score may go negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEM.within(2, 1))
                .withMessage("least: 2.0 of coverage, must be finite and not above the most, 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ITEM.valueRoundedTo(-1))
                .withMessage("decimals: -1, must be from 0 to 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreItem.given("a", 1).losing(1, DeductionStep.PER_POINT))
                .withMessage("item: a, must have a gap to a target for losing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreItem.ratio("a", 1, Target.within(1, 2, Unit.PERCENT), ScoreReference.TARGET))
                .withMessage("target: 1 to 2 % of a, must be a floor or a ceiling for a ratio");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreItem.ratio("a", 1, Target.atLeast(0, Unit.PERCENT), ScoreReference.TARGET))
                .withMessage("target of a: 0.0, must be positive and finite");
        assertThatNullPointerException()
                .isThrownBy(() -> ScoreItem.of(null, 1, FLOOR))
                .withMessage("name");
    }

    @Test
    void anItemShowsWhatItIs() {
        assertThat(ITEM).hasToString("coverage: 10 at at least 95 %");
        assertThat(ScoreItem.given("survey", 100)).hasToString("survey: 100 given");
        assertThat(ITEM.target()).isEqualTo(FLOOR);
        assertThat(ITEM.measure()).isEqualTo("coverage");
    }

    @Test
    void marksGivenAboveFullMarksAreCutAndTheTrailSaysSo() {
        ScoreResult result = Scorecard.of(ScoreItem.given("survey", 10))
                .score(ScoreSheet.of("A").value("survey", 12));

        assertThat(result.score()).isEqualTo(10);
        assertThat(result.trail()).anySatisfy(step -> {
            assertThat(step.kind()).isEqualTo(ScoreStep.Kind.CAP);
            assertThat(step.value()).isEqualTo(12);
        });
    }

    @Test
    void aValueThatNoItemReadsIsRefusedByName() {
        Scorecard card = Scorecard.of(ScoreItem.given("survey", 10));
        ScoreSheet sheet = ScoreSheet.of("A").value("survey", 8).value("survye", 9);

        assertThatThrownBy(() -> card.score(sheet))
                .hasMessage("area A: value for 'survye', which no item of the scorecard reads; it reads [survey]");
    }
}
