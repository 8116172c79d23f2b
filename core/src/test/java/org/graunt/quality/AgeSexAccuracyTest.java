package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.SEX;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.graunt.indicator.RowState;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AgeSexAccuracyTest {

    static Stream<Map<String, String>> reference() {
        return ReferenceAges.rows("age_sex_accuracy").stream();
    }

    private static double[] counts(String caseId, String sex) {
        return ReferenceAges.numbers(ReferenceAges.rows("age_sex_population", caseId), sex);
    }

    /** Means of at most 17 ratios: 1e-11 relative is rounding, that of differences of ratios included. */
    @ParameterizedTest
    @MethodSource("reference")
    void everyReferenceFigureIsFoundAgain(Map<String, String> row) {
        String id = row.get("case_id");
        double[] males = counts(id, "males");
        AgeGroups groups = ReferenceAges.fiveYearGroups(males.length);
        int lastAge = Integer.parseInt(row.get("age_max")) + 4;

        AgeSexAccuracy score = AgeSexAccuracy.of(males, counts(id, "females"), groups, 0, lastAge);

        assertNear(row, "sex_ratio_score", score.sexRatioScore());
        assertNear(row, "age_ratio_score_male", score.ageRatioScore(Sex.MALE, AgeRatio.UNITED_NATIONS));
        assertNear(row, "age_ratio_score_female", score.ageRatioScore(Sex.FEMALE, AgeRatio.UNITED_NATIONS));
        assertNear(row, "un_index", score.jointScore());
        assertNear(row, "un_index_adjusted_for_size", score.adjustedJointScore());
        assertNear(row, "zelnick_index", score.jointScore(AgeRatio.ZELNIK));
        assertNear(row, "ramachandran_index", score.jointScore(AgeRatio.RAMACHANDRAN));
        assertNear(row, "das_gupta_index", score.dasGupta());
    }

    private static void assertNear(Map<String, String> row, String column, double ours) {
        double known = Double.parseDouble(row.get(column));
        assertThat(ours).as(column).isCloseTo(known, within(1e-11 * known));
    }

    @Test
    void theUsualRangeEndsWithTheGroup70To74() {
        double[] males = counts("B03_france_1920", "males");
        double[] females = counts("B03_france_1920", "females");
        AgeGroups groups = ReferenceAges.fiveYearGroups(males.length);

        AgeSexAccuracy score = AgeSexAccuracy.of(males, females, groups);

        assertThat(score.firstAge()).isZero();
        assertThat(score.lastAge()).isEqualTo(74);
        assertThat(score.jointScore())
                .isEqualTo(AgeSexAccuracy.of(males, females, groups, 0, 74).jointScore());
        assertThat(score.population())
                .isEqualTo(Arrays.stream(males).sum() + Arrays.stream(females).sum());
        assertThat(score).asString().startsWith("ages 0 to 74: sex ratio score 4.35, age ratio scores 4.44 (male)");
    }

    private static final AgeGroups SEVEN = AgeGroups.ofWidth(5, 15, 49);

    @Test
    void aRegularPopulationScoresNothing() {
        double[] line = {700, 600, 500, 400, 300, 200, 100};
        AgeSexAccuracy score = AgeSexAccuracy.of(line, line, SEVEN);

        assertThat(score.jointScore()).isCloseTo(0, within(1e-12));
        assertThat(score.jointScore(AgeRatio.ZELNIK)).isCloseTo(0, within(1e-12));
        assertThat(score.jointScore(AgeRatio.RAMACHANDRAN)).isCloseTo(0, within(1e-12));
        assertThat(score.dasGupta()).isZero();
    }

    @Test
    void theSizeAdjustmentAppliesBelowAMillion() {
        double[] line = {700, 600, 500, 400, 300, 200, 100};
        AgeSexAccuracy small = AgeSexAccuracy.of(line, line, SEVEN);

        assertThat(small.sizeAdjustment()).isCloseTo(3500 / Math.sqrt(5600) - 3.5, within(1e-12));
        assertThat(small.adjustedJointScore()).isNegative();
        assertThat(small.reading()).contains(JointScoreReading.ACCURATE);
        double[] large = Arrays.stream(line).map(n -> n * 1e6).toArray();
        assertThat(AgeSexAccuracy.of(large, large, SEVEN).sizeAdjustment()).isZero();
        // the adjustment vanishes at the limit, so that a score does not jump there
        double[] atLimit = Arrays.stream(line).map(n -> n * (1e6 - 1e-3) / 5600).toArray();
        assertThat(AgeSexAccuracy.of(atLimit, atLimit, SEVEN).sizeAdjustment()).isCloseTo(0, within(1e-8));
    }

    @Test
    void aScoreThatDividesByNobodyIsUndefined() {
        double[] males = {5, 5, 5, 5, 5, 5, 5};
        double[] noWomen = {5, 0, 5, 5, 5, 5, 5};
        double[] gap = {5, 5, 0, 5, 0, 5, 5};

        assertThat(AgeSexAccuracy.of(males, noWomen, SEVEN).sexRatioScore()).isNaN();
        AgeSexAccuracy score = AgeSexAccuracy.of(gap, males, SEVEN);
        assertThat(score.isDefined()).isFalse();
        assertThat(score.ageRatioScore(Sex.MALE, AgeRatio.UNITED_NATIONS)).isNaN();
        assertThat(score.ageRatioScore(Sex.FEMALE, AgeRatio.UNITED_NATIONS)).isZero();
        assertThat(score.reading()).isEmpty();
    }

    @Test
    void rangesAreWholeGroupsOfFiveYears() {
        double[] seven = new double[7];

        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSexAccuracy.of(seven, seven, SEVEN, 15, 48))
                .withMessageStartingWith(
                        "ages: 15 to 48, must be at least three of the five-year groups among 15-19, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSexAccuracy.of(seven, seven, SEVEN, 16, 45))
                .withMessageStartingWith("ages: 16 to 45, must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSexAccuracy.of(seven, seven, SEVEN, 10, 49))
                .withMessageStartingWith("ages: 10 to 49, must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSexAccuracy.of(seven, seven, SEVEN, 15, 24))
                .withMessageStartingWith("ages: 15 to 24, must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSexAccuracy.of(seven, seven, SEVEN, 15, 54))
                .withMessageStartingWith("ages: 15 to 54, the last of these are not a closed group of five years of ");
        AgeGroups uneven = AgeGroups.parse(List.of("0-4", "5-9", "10-19", "20+"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSexAccuracy.of(new double[4], new double[4], uneven))
                .withMessage("ages: 0 to 19, group 10-19 is not a closed group of five years of 0-4, 5-9, 10-19, 20+");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSexAccuracy.of(new double[4], new double[4], uneven, 0, 24))
                .withMessageContaining("group 10-19 is not");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        AgeSexAccuracy.of(new double[3], new double[3], AgeGroups.parse(List.of("0-4", "5-9", "10+"))))
                .withMessageStartingWith("ages: 0 to 9, must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSexAccuracy.of(
                        new double[3], new double[3], AgeGroups.parse(List.of("0-4", "5-9", "10+")), 0, 14))
                .withMessageContaining("group 10+ is not");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSexAccuracy.of(new double[1], new double[1], AgeGroups.singleOpen(50, 50)))
                .withMessageStartingWith("ages: 50 to 49, must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSexAccuracy.of(new double[] {1, Double.NaN, 0, 0, 0, 0, 0}, seven, SEVEN))
                .withMessage("males: NaN at age 20-24, must be finite and not negative");
    }

    @ParameterizedTest
    @CsvSource({"-5, ACCURATE", "19.9, ACCURATE", "20, INACCURATE", "40, INACCURATE", "40.1, HIGHLY_INACCURATE"})
    void theJointScoreIsReadAsTheUnitedNationsDo(double score, JointScoreReading reading) {
        assertThat(JointScoreReading.of(score)).isEqualTo(reading);
    }

    @Test
    void anUndefinedScoreHasNoReading() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JointScoreReading.of(bad))
                    .withMessage("score: " + bad + ", must be finite");
        }
    }

    // tables

    private static CohortTable byGroup(CellState of30) {
        double[] males = counts("B02_canada_1950", "males");
        double[] females = counts("B02_canada_1950", "females");
        AgeGroups groups = ReferenceAges.fiveYearGroups(males.length);
        CohortTable.Builder builder = CohortTable.builder(
                "population",
                TableDescription.stock(12, 31),
                Axis.of(SEX, "female", "male", "unknown"),
                Axis.of(AREA, "Canada", "other"),
                Axis.ages(groups));
        for (int g = 0; g < groups.size(); g++) {
            builder.set(males[g], "male", "Canada", groups.label(g));
            builder.set(females[g], "female", "Canada", groups.label(g));
            builder.set(9, "unknown", "Canada", groups.label(g));
            if (g == 6 && of30 != CellState.VALUE) {
                builder.set(of30, "male", "other", groups.label(g));
            } else {
                builder.set(males[g] / 100, "male", "other", groups.label(g));
            }
            builder.set(g == 3 ? 0 : females[g] / 100, "female", "other", groups.label(g));
            builder.set(9, "unknown", "other", groups.label(g));
        }
        return builder.build();
    }

    @Test
    void aTableIsScoredInOneCall() {
        AgeSexAccuracyTable table = AgeSexAccuracyTable.of(byGroup(CellState.VALUE));

        assertThat(table.name()).isEqualTo("population-accuracy");
        assertThat(table.columnNames())
                .containsExactly(
                        "area",
                        "population",
                        "sex_ratio_score",
                        "age_ratio_score_male",
                        "age_ratio_score_female",
                        "joint_score",
                        "joint_score_adjusted",
                        "reading",
                        "state");
        int canada = table.row("Canada");
        double[] males = counts("B02_canada_1950", "males");
        AgeSexAccuracy alone = AgeSexAccuracy.of(
                males, counts("B02_canada_1950", "females"), ReferenceAges.fiveYearGroups(males.length));
        assertThat(table.scoreAt(canada)).hasToString(alone.toString());
        assertThat(table.number(canada, 1)).isEqualTo(alone.population());
        assertThat(table.number(canada, 2)).isEqualTo(alone.sexRatioScore());
        assertThat(table.number(canada, 3)).isEqualTo(alone.ageRatioScore(Sex.MALE, AgeRatio.UNITED_NATIONS));
        assertThat(table.number(canada, 4)).isEqualTo(alone.ageRatioScore(Sex.FEMALE, AgeRatio.UNITED_NATIONS));
        assertThat(table.number(canada, 5)).isEqualTo(alone.jointScore());
        assertThat(table.number(canada, 6)).isEqualTo(alone.adjustedJointScore());
        assertThat(table.text(canada, 7)).isEqualTo("accurate");
        assertThat(table.text(canada, 8)).isEqualTo("value");
        assertThat(table.text(canada, 0)).isEqualTo("Canada");
        assertThat(table.isNumeric(0)).isFalse();
        assertThat(table.isNumeric(1)).isTrue();
        assertThat(table.isNumeric(7)).isFalse();
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(table).asString().contains("Canada");
        assertThat(table.stateAt(table.row("other")))
                .as("a group without women")
                .isEqualTo(RowState.UNDEFINED);
        assertThat(table.text(table.row("other"), 7)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"MISSING, MISSING", "SUPPRESSED, SUPPRESSED", "NOT_APPLICABLE, UNDEFINED"})
    void unknownCountsLeaveARowWithoutAScore(CellState cell, RowState row) {
        AgeSexAccuracyTable table = AgeSexAccuracyTable.of(byGroup(cell));

        assertThat(table.stateAt(table.row("other"))).isEqualTo(row);
        assertThat(table.scoreAt(table.row("other")).isDefined()).isFalse();
        assertThat(table.stateAt(table.row("Canada"))).isEqualTo(RowState.VALUE);
    }

    @Test
    void singleAgesAreSummedToFiveYearGroups() {
        double[] counts = new double[2 * 99];
        Arrays.setAll(counts, i -> 1000 - 9 * (i % 99) + i * i % 53);
        CohortTable single = CohortTable.of(
                "population",
                TableDescription.stock(12, 31),
                List.of(Axis.of(SEX, "male", "female"), Axis.ages(AgeGroups.singleOpen(0, 98))),
                counts);
        AgeGroups groups = ReferenceAges.fiveYearGroups(20);

        assertThat(AgeSexAccuracyTable.of(single).scoreAt(0))
                .hasToString(AgeSexAccuracyTable.of(single.regroup(groups))
                        .scoreAt(0)
                        .toString());
        assertThat(AgeSexAccuracyTable.of(single.regroup(
                                AgeGroups.parse(List.of("0", "1-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30+"))))
                        .scoreAt(0)
                        .lastAge())
                .isEqualTo(29);
        assertThat(AgeSexAccuracyTable.of(single.where(org.graunt.table.Filter.range("age", 13, 47)))
                        .scoreAt(0)
                        .firstAge())
                .isEqualTo(15);
    }
}
