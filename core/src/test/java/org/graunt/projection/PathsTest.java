package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.mortality.Sex;
import org.graunt.mortality.SurvivalRatios;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathsTest {

    private static final AgeGroups MOTHERS = AgeGroups.single(1, 2);
    private static final Axis AREAS = Axis.of(Axes.AREA, "A", "B");

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::call).withMessageStartingWith(message);
    }

    @Test
    void takeTheirAxesInAnyOrder() {
        FertilityPath path = FertilityPath.of(
                List.of(Axis.ages(MOTHERS), AREAS, Toy.years(2016, 2018)), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(path.get(1, "A", 2016)).isEqualTo(1);
        assertThat(path.get(1, "B", 2016)).isEqualTo(4);
        assertThat(path.get(2, "A", 2018)).isEqualTo(9);
        assertThat(path.get(2, "B", 2018)).isEqualTo(12);
        assertThat(path.axes()).extracting(Axis::name).containsExactly("age", "area", "period");
        assertThat(path.toString())
                .isEqualTo("fertility: [age (2: 1 to 2), area (2: A to B), period (3: 2016 to 2018)]");
    }

    @Test
    void keepACopyOfTheirNumbers() {
        double[] given = {0.5, 0.25};
        FertilityPath path = FertilityPath.constant(MOTHERS, given);
        given[0] = 9;
        assertThat(path.get(1)).isEqualTo(0.5);
    }

    @Test
    void refuseAxesTheyDoNotKnowLackOrHaveTwice() {
        refuses(() -> FertilityPath.of(List.of(AREAS), 1, 1), "fertility: axes [area], must have [age]");
        refuses(
                () -> FertilityPath.of(List.of(Toy.SEX, Toy.AGE), new double[8]),
                "fertility: axis sex, may have only [area, period, age]");
        refuses(() -> SurvivalPath.of(List.of(Toy.AGE), new double[4]), "survival: axes [age], must have [sex]");
        refuses(
                () -> SexRatioPath.of(List.of(AREAS, AREAS), 1, 1, 1, 1),
                "sex ratio at birth: axes [area, area], each may stand once");
        refuses(
                () -> SexRatioPath.of(List.of(Axis.of(Axes.PERIOD, "2016")), 1),
                "axis period: its labels are not periods");
        refuses(
                () -> MigrationPath.of(
                        MigrationTiming.END, List.of(Axis.of(Axes.SEX, "boys", "girls"), Toy.AGE), new double[8]),
                "migration: sexes [boys, girls], must be female and male and nothing else");
    }

    @Test
    void refuseNumbersThatDoNotMatchTheirAxes() {
        refuses(
                () -> FertilityPath.constant(MOTHERS, 0.1),
                "fertility: 1 numbers, must be 2 for the axes [age (2: 1 to 2)]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FertilityPath.constant(MOTHERS, 0.1, 0.1).get(1, 2))
                .withMessage("fertility: 2 labels, must be one for each of [age]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void ofFertilityHoldRates(double rate) {
        refuses(
                () -> FertilityPath.of(List.of(AREAS, Axis.ages(MOTHERS)), 0.1, 0.1, 0.1, rate),
                "fertility: " + rate + " at area B, age 2, must be finite and not negative");
    }

    @Test
    void ofFertilityHaveNoBirthsAtAgeZeroNorInAnOpenGroup() {
        assertThat(FertilityPath.constant(Toy.AGES, 0, 0.1, 0.1, 0).ages()).isEqualTo(Toy.AGES);
        refuses(
                () -> FertilityPath.constant(Toy.AGES, 0, 0.1, 0.1, 0.01),
                "fertility: 0.01 at age 3+, must be 0 at age 0 and in an open group");
        refuses(() -> FertilityPath.constant(Toy.AGES, 0.1, 0.1, 0.1, 0), "fertility: 0.1 at age 0, must be 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.0000001, Double.NaN})
    void ofSurvivalHoldShares(double ratio) {
        refuses(
                () -> SurvivalPath.of(List.of(Toy.SEX, Toy.AGE), 1, 1, 1, 1, 1, ratio, 1, 1),
                "survival: " + ratio + " at sex male, age 1, must be 0 to 1");
    }

    @Test
    void ratesOfATableAreTakenInTheirOwnScale() {
        Axis ages = Axis.ages(AgeGroups.single(15, 16));
        TableDescription events = TableDescription.events()
                .withAges(TableDescription.AgeDefinition.COMPLETED)
                .withCollection(new Collection.Register());
        CohortTable births =
                CohortTable.of("births", events, List.of(Toy.years(2016, 2016), ages), new double[] {20, 30});
        CohortTable years = CohortTable.of(
                "population",
                TableDescription.personYears(),
                List.of(Toy.years(2016, 2016), Axis.of(Axes.SEX, "female"), ages),
                new double[] {1000, 500});
        EstimateTable rates = CohortData.of(births, years)
                .compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                .by(Axes.AGE);

        assertThat(rates.values()[1]).isEqualTo(60);
        FertilityPath path = FertilityPath.of(rates);
        assertThat(path.get(15)).isEqualTo(0.02, within(1e-15));
        assertThat(path.get(16)).isEqualTo(0.06, within(1e-15));
        EstimateTable total = CohortData.of(births, years)
                .compute(Indicators.TOTAL_FERTILITY_RATE)
                .by(Axes.PERIOD);
        refuses(() -> FertilityPath.of(total), "fertility: indicator total-fertility-rate, must be a rate by age");
        CohortTable none =
                CohortTable.of("population", TableDescription.personYears(), years.axes(), new double[] {1000, 0});
        EstimateTable undefined = CohortData.of(CohortTable.of("births", events, births.axes(), new double[2]), none)
                .compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                .by(Axes.AGE);
        refuses(
                () -> FertilityPath.of(undefined),
                "fertility: UNDEFINED at [16], every row of the rates must have a value");
    }

    @Test
    void totalsOfMigrantsAreSpreadByAProfile() {
        MigrationProfile profile = MigrationProfile.of(Toy.AGES, new double[] {1, 2, 0, 0}, new double[] {0, 5, 1, 1});
        MigrationPath path = MigrationPath.of(MigrationTiming.EVEN, profile, List.of(Toy.years(2016, 2017)), 1000, -50);

        assertThat(path.timing()).isEqualTo(MigrationTiming.EVEN);
        assertThat(path.get(2016, "female", "1")).isEqualTo(200, within(1e-12));
        assertThat(path.get(2017, "male", "1")).isEqualTo(-25, within(1e-12));
        double sum = IntStream.range(0, path.rowCount())
                .mapToDouble(row -> path.number(row, path.axes().size()))
                .sum();
        assertThat(sum).isEqualTo(950, within(1e-11));
        assertThat(MigrationPath.of(MigrationTiming.END, profile, List.of(), 10).get("male", "2"))
                .isEqualTo(1, within(1e-15));
        refuses(
                () -> MigrationPath.of(MigrationTiming.END, profile, List.of(), Double.NaN),
                "migration: NaN, must be finite");
    }

    @ParameterizedTest
    @ValueSource(doubles = {106, 0.515, 0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void ofTheSexRatioHoldBoysPerGirl(double ratio) {
        refuses(
                () -> SexRatioPath.constant(ratio),
                "sex ratio at birth: " + ratio + ", must be boys per girl, from 0.6 to under 10 (1.06, where");
    }

    @Test
    void ofTheSexRatioAreReadByLabel() {
        assertThat(SexRatioPath.constant(1.06).get()).isEqualTo(1.06);
        assertThat(SexRatioPath.constant(1.06)).hasToString("sex ratio at birth: 1.06");
        assertThat(SexRatioPath.of(List.of(AREAS), 1.05, 1.2).get("B")).isEqualTo(1.2);
        assertThat(SexRatioPath.of(List.of(AREAS), 1.05, 1.2).axes()).containsExactly(AREAS);
    }

    @Test
    void ofMigrationHoldFiniteNumbersWithATiming() {
        refuses(
                () -> Toy.migration(MigrationTiming.END, 0, 0, Double.NaN, 0, 0, 0, 0, 0),
                "migration: NaN at sex female, age 2, must be finite");
        assertThatNullPointerException()
                .isThrownBy(() -> MigrationPath.of(null, List.of(Toy.SEX, Toy.AGE), new double[8]))
                .withMessage("timing");
    }

    @Test
    void ofMigrationAreTablesThatPrint() {
        MigrationPath path = Toy.migration(MigrationTiming.EVEN, 1, 2, 3, 4, -5, 6, 7, 8);
        assertThat(path.columnNames()).containsExactly("sex", "age", "net_migrants");
        assertThat(path.rowCount()).isEqualTo(8);
        assertThat(path.isNumeric(1)).isFalse();
        assertThat(path.isNumeric(2)).isTrue();
        assertThat(path.text(4, 0)).isEqualTo("male");
        assertThat(path.text(7, 1)).isEqualTo("3+");
        assertThat(path.number(4, 2)).isEqualTo(-5);
        assertThat(path.name()).isEqualTo("migration");
        assertThat(path.ages()).isEqualTo(Toy.AGES);
        assertThat(path).hasToString("migration: [sex (2: female to male), age (4: 0 to 3+)], timing EVEN");
    }

    @Test
    void ofMigrationHaveAMeanOverTheirPeriods() {
        MigrationPath path = MigrationPath.of(
                MigrationTiming.END,
                List.of(Toy.SEX, Toy.years(2016, 2018), AREAS, Axis.ages(AgeGroups.singleOpen(0, 1))),
                // female: 2016 A, B; 2017 A, B; 2018 A, B; then male
                1,
                10,
                2,
                20,
                3,
                30,
                4,
                40,
                8,
                80,
                -3,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                6,
                9);
        MigrationPath mean = path.mean();
        assertThat(mean.axes()).extracting(Axis::name).containsExactly("sex", "area", "age");
        assertThat(mean.get("female", "A", 0)).isEqualTo((1 + 3 + 8) / 3.0);
        assertThat(mean.get("female", "A", "1+")).isEqualTo((10 + 30 + 80) / 3.0);
        assertThat(mean.get("female", "B", 0)).isEqualTo((2 + 4 - 3) / 3.0);
        assertThat(mean.get("male", "B", "1+")).isEqualTo(3);
        assertThat(mean.timing()).isEqualTo(MigrationTiming.END);
        assertThat(mean.mean().get("male", "B", 0)).isEqualTo(2);
    }

    @Test
    void ofSurvivalAreBuiltFromTheRatiosOfEachSex() {
        SurvivalRatios women = SurvivalRatios.of(Sex.FEMALE, Toy.AGES, 0.98, 0.99, 0.9, 0.5);
        SurvivalRatios men = SurvivalRatios.of(Sex.MALE, Toy.AGES, 0.96, 0.98, 0.8, 0.4);
        SurvivalPath path = SurvivalPath.builder(AREAS, Toy.years(2016, 2016))
                .set(men, "B", 2016)
                .set(women, "A", 2016)
                .set(women, "B", 2016)
                .set(men, "A", 2016)
                .build();
        assertThat(path.get("B", 2016, "male", 1)).isEqualTo(0.98);
        assertThat(path.get("A", 2016, "female", "3+")).isEqualTo(0.5);
        assertThat(SurvivalPath.constant(men, women).get("male", 0)).isEqualTo(0.96);
        assertThat(path.ages()).isEqualTo(Toy.AGES);
        assertThat(path.axes()).extracting(Axis::name).containsExactly("area", "period", "sex", "age");
    }

    @Test
    void ofSurvivalRefuseRatiosThatAreMissingRepeatedOrOfOtherAges() {
        SurvivalRatios women = SurvivalRatios.of(Sex.FEMALE, Toy.AGES, 0.98, 0.99, 0.9, 0.5);
        SurvivalRatios older = SurvivalRatios.of(Sex.MALE, AgeGroups.singleOpen(0, 4), 1, 1, 1, 1, 0.4);
        refuses(() -> SurvivalPath.constant(women, women), "survival: both of female, one must be of each sex");
        refuses(
                () -> SurvivalPath.constant(women, older),
                "survival: ages 0, 1, 2, 3, 4+ at [], must be 0, 1, 2, 3+ as in the ratios before");
        refuses(
                () -> SurvivalPath.builder(AREAS).set(women, "A").build(),
                "survival: no ratios at area A, sex male, must be set for each of [area (2: A to B), sex (2:");
        refuses(() -> SurvivalPath.builder(AREAS).set(women), "survival: 0 labels, must be one for each of [area]");
        refuses(() -> SurvivalPath.builder(AREAS).set(women, "C"), "axis area: no label 'C'");
        refuses(
                () -> SurvivalPath.builder(Toy.AGE),
                "survival: axis age, may have only [area, period]; sexes and ages come with the ratios");
    }
}
