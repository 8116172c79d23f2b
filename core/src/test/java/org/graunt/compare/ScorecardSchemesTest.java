package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.graunt.indicator.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schemes found in county documents, to the decimal. The scores expected are worked by hand from the rules; the only
 * tolerance is the rounding of binary fractions.
 */
class ScorecardSchemesTest {

    private static final double BINARY = 1e-9;

    private static double one(ScoreItem item, double value) {
        return Scorecard.of(item)
                .score(ScoreSheet.of("A").value(item.measure(), value))
                .score();
    }

    @Test
    void aCountyScoreIs70PercentRuralSurvey20PercentUrbanWorkAnd10PercentSafeguards() {
        Scorecard county = Scorecard.of(ScoreGroup.weighted("county", 0.7, ScoreItem.given("rural survey", 100))
                .plus(0.2, ScoreItem.given("urban and migrant work", 100))
                .plus(0.1, ScoreItem.given("safeguards", 100)));

        ScoreResult result = county.score(ScoreSheet.of("Yuan'an")
                .value("rural survey", 91.3)
                .value("urban and migrant work", 88)
                .value("safeguards", 95.5));

        // 63.91 + 17.6 + 9.55
        assertThat(result.score()).isCloseTo(91.06, within(BINARY));
        assertThat(county.root().fullMarks()).isCloseTo(100, within(BINARY));
        assertThat(result.explain(Locale.ENGLISH)).isEqualTo("""
                rural survey: 91.3 given, of 100
                rural survey: 91.3 x 0.7 = 63.91
                urban and migrant work: 88 given, of 100
                urban and migrant work: 88 x 0.2 = 17.6
                safeguards: 95.5 given, of 100
                safeguards: 95.5 x 0.1 = 9.55
                county: 3 added up: 91.06
                county: score 91.06""");
    }

    @Test
    void another70To20To5To5AddsAtMost5AndTakesAtMost15() {
        Scorecard county = Scorecard.of(ScoreGroup.weighted("county", 0.7, ScoreItem.given("rural", 100))
                        .plus(0.2, ScoreItem.given("urban", 100))
                        .plus(0.05, ScoreItem.given("services", 100))
                        .plus(0.05, ScoreItem.given("statistics", 100)))
                .bonusAtMost(5)
                .deductionsAtMost(15);

        ScoreResult result = county.score(ScoreSheet.of("A")
                .value("rural", 90)
                .value("urban", 80)
                .value("services", 100)
                .value("statistics", 60)
                .bonus("model county", 4)
                .bonus("pilot", 3)
                .deduct("late report", 6)
                .deduct("wrong figures", 12));

        // 63 + 16 + 5 + 3 = 87; 7 on top capped at 5; 18 off capped at 15
        assertThat(result.score()).isCloseTo(77, within(BINARY));
        assertThat(result.explain(Locale.ENGLISH)).endsWith("""
                county: 4 added up: 87
                bonus model county: 4 on top, 91
                bonus pilot: 3 on top, 94
                county: bonus of 7 is over the 5 allowed: 92
                deduction late report: 6 off, 86
                deduction wrong figures: 12 off, 74
                county: deductions of 18 are over the 15 allowed: 77
                county: score 77""");
    }

    @Test
    void aTownshipScoreAddsSevenItemsTo100() {
        double[] full = {20, 10, 10, 10, 20, 10, 20};
        ScorePart[] items = new ScorePart[full.length];
        ScoreSheet sheet = ScoreSheet.of("A");
        for (int i = 0; i < full.length; i++) {
            items[i] = ScoreItem.given("item " + (i + 1), full[i]);
            sheet = sheet.value("item " + (i + 1), full[i] - 0.5 * i);
        }
        ScoreGroup township = ScoreGroup.sum("township", items);

        assertThat(township.fullMarks()).isEqualTo(100);
        // 0.5 x (0 + 1 + ... + 6) off
        assertThat(Scorecard.of(township).score(sheet).score()).isCloseTo(89.5, within(BINARY));
    }

    @Test
    void anotherTownshipScoreIs60PercentCityAssessmentAnd40PercentCountyAssessment() {
        ScoreGroup main =
                ScoreGroup.sum("main work", ScoreItem.given("half-year", 30), ScoreItem.given("year-end", 45));
        ScoreGroup city =
                ScoreGroup.sum("city", ScoreItem.given("daily work", 15), main, ScoreItem.given("opinion", 10));
        ScoreGroup township = ScoreGroup.weighted("township", 0.6, city).plus(0.4, ScoreItem.given("county", 100));

        ScoreResult result = Scorecard.of(township)
                .score(ScoreSheet.of("A")
                        .value("daily work", 14.2)
                        .value("half-year", 27.5)
                        .value("year-end", 40.1)
                        .value("opinion", 9)
                        .value("county", 93));

        assertThat(township.fullMarks()).isCloseTo(100, within(BINARY));
        assertThat(result.part("main work")).isCloseTo(67.6, within(BINARY));
        assertThat(result.part("city")).isCloseTo(90.8, within(BINARY));
        // 0.6 x 90.8 + 0.4 x 93
        assertThat(result.score()).isCloseTo(91.68, within(BINARY));
        assertThat(result.explain(Locale.ENGLISH)).contains("""
                main work: 2 added up: 67.6
                opinion: 9 given, of 10
                city: 3 added up: 90.8
                city: 90.8 x 0.6 = 54.48
                county: 93 given, of 100
                county: 93 x 0.4 = 37.2
                township: 2 added up: 91.68""");
    }

    @ParameterizedTest
    @CsvSource({"50, 30", "52, 30", "49, 27.5", "49.9, 29.75", "38, 0", "37.9, 0", "30, 0", "29.9, 0"})
    void anItemOf30HasFullMarksAtHalfOfTheYearFrom50Percent(double value, double score) {
        ScoreItem halfYear = ScoreItem.of("adoption", 30, Target.atLeast(50, Unit.PERCENT))
                .losing(2.5, DeductionStep.PER_POINT)
                .nothingBeyond(30);

        assertThat(one(halfYear, value)).isCloseTo(score, within(BINARY));
    }

    @ParameterizedTest
    @CsvSource({"100, 30", "99, 27.5", "97.3, 23.25", "88, 0", "85, 0", "79.9, 0"})
    void theSameItemAtTheEndOfTheYearWants100Percent(double value, double score) {
        ScoreItem year = ScoreItem.of("adoption", 30, Target.atLeast(100, Unit.PERCENT))
                .losing(2.5, DeductionStep.PER_POINT)
                .nothingBeyond(80);

        assertThat(one(year, value)).isCloseTo(score, within(BINARY));
    }

    @Test
    void theTrailSaysWhichRuleMadeAnItemNothing() {
        ScoreItem slow = ScoreItem.of("adoption", 30, Target.atLeast(100, Unit.PERCENT))
                .losing(1, DeductionStep.PER_POINT)
                .nothingBeyond(80);
        ScoreResult result = Scorecard.of(slow).score(ScoreSheet.of("A").counts("adoption", 799, 1000));

        assertThat(result.score()).isZero();
        assertThat(result.explain(Locale.ENGLISH)).isEqualTo("""
                adoption: 79.9 % (799 of 1000), target at least 100 %, nothing is scored beyond 80 %: 0
                adoption: score 0""");
    }

    @ParameterizedTest
    @CsvSource({"65, 65, 10", "65, 64, 9", "65, 54.5, 0", "70, 68.75, 8.75", "70, 91.45, 10"})
    void anItemOf10WantsAShareOfVillages(double target, double value, double score) {
        ScoreItem villages = ScoreItem.of("villages", 10, Target.atLeast(target, Unit.PERCENT))
                .losing(1, DeductionStep.PER_POINT);

        assertThat(one(villages, value)).isCloseTo(score, within(BINARY));
    }

    @ParameterizedTest
    @CsvSource({
        "registration, 85", "accuracy, 98", "cards issued, 80", "attendance, 95",
        "long-acting adoption, 95", "submission, 70", "feedback, 80", "timeliness, 90"
    })
    void targetsNamedGiveFullMarksOnTargetAndLoseFromTheFirstTenth(String name, double target) {
        ScoreItem item =
                ScoreItem.of(name, 5, Target.atLeast(target, Unit.PERCENT)).losing(0.2, DeductionStep.PER_TENTH);

        assertThat(one(item, target)).isEqualTo(5);
        assertThat(one(item, target - 0.1)).isCloseTo(4.8, within(BINARY));
        assertThat(one(item, target - 2.5)).isCloseTo(0, within(BINARY));
        assertThat(one(item, target - 9)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"92, 10", "91.9, 9.7", "91.85, 9.4", "90.25, 4.6", "88.7, 0.1", "88.6, 0", "80, 0"})
    void hunan2017Takes3TenthsOfAPointForEachTenthBelowDownToZero(double value, double score) {
        ScoreItem item = ScoreItem.of("compliance", 10, Target.atLeast(92, Unit.PERCENT))
                .losing(0.3, DeductionStep.PER_STARTED_TENTH);

        assertThat(one(item, value)).isCloseTo(score, within(BINARY));
    }

    @Test
    void hunan2017ScoresTheSexRatioByLevelAndImprovementAs7To3() {
        Target level = Target.atMost(107, Unit.PER_HUNDRED_GIRLS);
        ScoreGroup sexRatio = ScoreGroup.inRatio(
                "sex ratio",
                List.of(7.0, 3.0),
                ScoreItem.of("level", 10, level).reading("srb").losing(0.5, DeductionStep.PER_POINT),
                ScoreItem.improvement("improvement", 10, level, 2)
                        .reading("srb")
                        .losing(1, DeductionStep.PER_POINT));

        ScoreResult result = Scorecard.of(sexRatio)
                .score(ScoreSheet.of("A").value("srb", 115).valueBefore("srb", 116.5));

        // level: 10 - 0.5 x 8 = 6; improvement: fell by 1.5 of 2 wanted, 10 - 0.5 = 9.5; 0.7 x 6 + 0.3 x 9.5
        assertThat(result.score()).isCloseTo(7.05, within(BINARY));
        assertThat(result.explain(Locale.ENGLISH)).isEqualTo("""
                level: 115 boys per 100 girls, target at most 107 boys per 100 girls, missed by 8 boys per 100 girls: 4 off, 6
                level: 6 x 0.7 = 4.2
                improvement: 115 boys per 100 girls, wanted gain 2 boys per 100 girls, missed by 0.5 boys per 100 girls: 0.5 off, 9.5
                improvement: 9.5 x 0.3 = 2.85
                sex ratio: 2 added up: 7.05
                sex ratio: score 7.05""");
    }

    @Test
    void hunan2017WeighsBySizeOfThePopulationAndDifficulty() {
        Scorecard card = Scorecard.of(ScoreItem.given("work", 100));

        ScoreResult result = card.score(
                ScoreSheet.of("A").value("work", 90).times("population", 1.02).times("difficulty", 1.05));

        assertThat(result.score()).isCloseTo(96.39, within(BINARY));
        assertThat(result.explain(Locale.ENGLISH))
                .contains("factor population: 90 x 1.02 = 91.8\nfactor difficulty: 91.8 x 1.05 = 96.39");
    }

    @ParameterizedTest
    @CsvSource({"92, 10", "91, 9", "90.5, 8.5", "70, 0"})
    void aTargetOf92PercentTakesOneForEachPoint(double value, double score) {
        assertThat(one(
                        ScoreItem.of("compliance", 10, Target.atLeast(92, Unit.PERCENT))
                                .losing(1, DeductionStep.PER_POINT),
                        value))
                .isCloseTo(score, within(BINARY));
    }

    @ParameterizedTest
    @CsvSource({"105, 10", "110, 10", "112, 9", "118.6, 5.7", "135, 0"})
    void aSexRatioUpTo110TakesHalfAPointForEachPointAbove(double value, double score) {
        assertThat(one(
                        ScoreItem.of("srb", 10, Target.atMost(110, Unit.PER_HUNDRED_GIRLS))
                                .losing(0.5, DeductionStep.PER_POINT),
                        value))
                .isCloseTo(score, within(BINARY));
    }

    @ParameterizedTest
    @CsvSource({"4, 15", "5, 15", "6, 13", "7, 11", "7.01, 0"})
    void anErrorOfBirthStatisticsUpTo5PercentHasFullMarksAndOver7PercentStrikesAllOut(double error, double score) {
        Scorecard card = Scorecard.of(ScoreItem.of("error", 15, Target.atMost(5, Unit.PERCENT))
                        .losing(2, DeductionStep.PER_POINT))
                .veto(Veto.outside("error", Target.atMost(7, Unit.PERCENT)));

        assertThat(card.score(ScoreSheet.of("A").value("error", error)).score()).isCloseTo(score, within(BINARY));
    }

    @Test
    void anItemMayGoNegativeWhereTheSchemeSaysSo() {
        ScoreItem item =
                ScoreItem.of("compliance", 5, Target.atLeast(92, Unit.PERCENT)).losing(1, DeductionStep.PER_POINT);

        assertThat(one(item, 80)).isZero();
        assertThat(one(item.mayGoNegative(), 80)).isCloseTo(-7, within(BINARY));
        assertThat(one(item.within(-5, 5), 80)).isEqualTo(-5);
        assertThat(one(item.mayGoNegative().nothingBeyond(85), 84)).isCloseTo(-3, within(BINARY));
        assertThat(one(item.mayGoNegative().nothingBeyond(90), 89)).isZero();
    }

    @Test
    void threeQuartersAreWeighted4To3To3() {
        ScoreGroup year = ScoreGroup.inRatio(
                "year",
                List.of(4.0, 3.0, 3.0),
                ScoreItem.given("first", 100),
                ScoreItem.given("second", 100),
                ScoreItem.given("third", 100));

        ScoreResult result = Scorecard.of(year)
                .score(ScoreSheet.of("A").value("first", 92).value("second", 85).value("third", 97));

        // 36.8 + 25.5 + 29.1
        assertThat(result.score()).isCloseTo(91.4, within(BINARY));
    }

    @Test
    void twoLinesAreWeighted60To40() {
        ScoreGroup lines = ScoreGroup.weighted("lines", 0.6, ScoreItem.given("party", 100))
                .plus(0.4, ScoreItem.given("office", 100));

        assertThat(Scorecard.of(lines)
                        .score(ScoreSheet.of("A").value("party", 95).value("office", 88))
                        .score())
                .isCloseTo(92.2, within(BINARY));
    }

    @Test
    void aOneVoteVetoComesAfterAllElse() {
        Scorecard card = Scorecard.of(ScoreItem.given("work", 100))
                .bonusAtMost(5)
                .veto(Veto.named("false reporting"))
                .veto(Veto.named("serious case").leaving(59.9));
        ScoreSheet sheet = ScoreSheet.of("A").value("work", 97).bonus("model", 3);

        assertThat(card.score(sheet).score()).isEqualTo(100);
        assertThat(card.score(sheet.veto("serious case")).score()).isEqualTo(59.9);
        ScoreResult struck = card.score(sheet.veto("false reporting").veto("serious case"));
        assertThat(struck.score()).isZero();
        assertThat(struck.explain(Locale.ENGLISH)).endsWith("""
                bonus model: 3 on top, 100
                veto false reporting: not above 0, 0
                veto serious case: not above 59.9, 0
                work: score 0""");
    }

    @Test
    void theChineseTrailHasTheSameNumbersInTheSameSteps() {
        Target level = Target.atMost(107, Unit.PER_HUNDRED_GIRLS);
        Scorecard card = Scorecard.of(ScoreGroup.sum(
                                "township",
                                ScoreItem.of("met", 10, Target.atLeast(85, Unit.PERCENT))
                                        .losing(1, DeductionStep.PER_POINT),
                                ScoreItem.of("behind", 10, Target.atLeast(95, Unit.PERCENT))
                                        .losing(1, DeductionStep.PER_POINT),
                                ScoreItem.of("ahead", 10, Target.atLeast(80, Unit.PERCENT))
                                        .losing(1, DeductionStep.PER_POINT)
                                        .earning(0.5, DeductionStep.PER_POINT, 12),
                                ScoreItem.of("worthless", 10, Target.atLeast(90, Unit.PERCENT))
                                        .losing(0.1, DeductionStep.PER_POINT)
                                        .nothingBeyond(60),
                                ScoreItem.of("floored", 3, level).losing(0.5, DeductionStep.PER_POINT),
                                ScoreItem.improvement("gained", 5, level, 2).losing(1, DeductionStep.PER_POINT),
                                ScoreItem.improvement("gained more", 5, level, 2)
                                        .earning(1, DeductionStep.PER_POINT, 6),
                                ScoreItem.improvement("lost", 5, level, 2).losing(1, DeductionStep.PER_POINT),
                                ScoreItem.ratio("ratio", 5, Target.atLeast(50, Unit.PERCENT), ScoreReference.TARGET),
                                ScoreGroup.weighted("given", 0.5, ScoreItem.given("survey", 20)))
                        .within(0, 60))
                .bonusAtMost(2)
                .deductionsAtMost(1)
                .within(0, 70)
                .roundedTo(1)
                .veto(Veto.named("finding").leaving(40))
                .veto(Veto.outside("met", Target.atLeast(99, Unit.PERCENT)).leaving(30));
        ScoreResult result = card.score(ScoreSheet.of("A")
                .counts("met", 90, 100)
                .counts("behind", 1867, 2000)
                .value("ahead", 83)
                .value("worthless", 59)
                .value("floored", 120)
                .value("gained", 110)
                .valueBefore("gained", 112)
                .value("gained more", 110)
                .valueBefore("gained more", 115)
                .value("lost", 110)
                .valueBefore("lost", 111)
                .value("ratio", 40)
                .value("survey", 18)
                .times("size", 1.5)
                .bonus("model", 3)
                .deduct("late", 2)
                .veto("finding"));

        assertThat(result.trail().stream().map(ScoreStep::kind).distinct())
                .as("every kind of step but that of no value is among them")
                .hasSize(ScoreStep.Kind.values().length - 1);
        Pattern number = Pattern.compile("\\d+(\\.\\d+)?");
        for (ScoreStep step : result.trail()) {
            assertThat(numbers(number, step.text(Locale.CHINESE)))
                    .as(step.toString())
                    .containsExactlyInAnyOrderElementsOf(numbers(number, step.text(Locale.ENGLISH)));
        }
        assertThat(result.explain(Locale.CHINESE))
                .contains("behind：93.35 %（2000 中的 1867），指标不低于 95 %，低于指标要求 1.65 个百分点：扣 1.65 分，得 8.35 分");
    }

    /** "Boys per 100 girls" has a number in English that the Chinese unit has as a character. */
    private static List<String> numbers(Pattern number, String text) {
        return number.matcher(text.replace("100 girls", "girls").replace("/100女", "/女"))
                .results()
                .map(match -> match.group())
                .toList();
    }
}
