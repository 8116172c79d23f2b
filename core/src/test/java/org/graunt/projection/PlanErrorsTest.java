package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.util.List;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Test;

/** What a plan refuses, and in which words. */
class PlanErrorsTest {

    private static final CohortTable POPULATION = Toy.population(100, 80, 60, 40, 110, 90, 70, 30);
    private static final double[] EIGHT = POPULATION.toArray();

    private static CohortTable population(TableDescription description, Axis... axes) {
        int size = 1;
        for (Axis axis : axes) {
            size *= axis.size();
        }
        return CohortTable.of("people", description, List.of(axes), new double[size]);
    }

    private static void refuses(CohortTable population, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CohortComponent.from(population))
                .withMessageStartingWith(message);
    }

    private static void refuses(CohortComponent plan, String message) {
        refuses(plan, 2016, 2018, message);
    }

    private static void refuses(CohortComponent plan, int first, int last, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.project(first, last))
                .withMessageStartingWith(message);
    }

    @Test
    void whatIsNotStatedIsNotAssumed() {
        CohortComponent empty = CohortComponent.from(POPULATION);
        unstated(empty, "fertility: not stated; call fertility(...) before project(...)");
        CohortComponent one = empty.fertility(Toy.FERTILITY);
        unstated(one, "mortality: not stated; call mortality(...) before project(...)");
        CohortComponent two = one.mortality(Toy.SURVIVAL);
        unstated(two, "sex ratio at birth: not stated; call sexRatioAtBirth(...) before project(...)");
        CohortComponent three = two.sexRatioAtBirth(Toy.EVEN_SEXES);
        unstated(three, "migration: not stated; call migration(...) or noMigration() before project(...)");
        CohortComponent four = three.noMigration();
        unstated(
                four,
                "age at birth: not stated; call ageAtBirth(COMPLETED) or ageAtBirth(ATTAINED_IN_YEAR) before project(...)");
        four.ageAtBirth(AgeDefinition.COMPLETED).project(2016, 2016);
    }

    private static void unstated(CohortComponent plan, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> plan.project(2016, 2016))
                .withMessage(message);
    }

    @Test
    void nullIsNamed() {
        CohortComponent plan = CohortComponent.from(POPULATION);
        assertThatNullPointerException().isThrownBy(() -> plan.fertility(null)).withMessage("rates");
        assertThatNullPointerException().isThrownBy(() -> plan.mortality(null)).withMessage("survival");
        assertThatNullPointerException()
                .isThrownBy(() -> plan.sexRatioAtBirth(null))
                .withMessage("ratio");
        assertThatNullPointerException().isThrownBy(() -> plan.migration(null)).withMessage("migration");
        assertThatNullPointerException().isThrownBy(() -> plan.ageAtBirth(null)).withMessage("definition");
        assertThatNullPointerException()
                .isThrownBy(() -> plan.negativeCells(null))
                .withMessage("policy");
    }

    @Test
    void aPopulationIsAStock() {
        refuses(
                population(TableDescription.events(), Toy.SEX, Toy.AGE),
                "population: table people holds EVENTS, must be a STOCK");
    }

    @Test
    void aPopulationHasNoOtherAxes() {
        refuses(
                population(TableDescription.stock(), Toy.SEX, Toy.AGE, Axis.of("nationality", "own", "other")),
                "population: axis nationality, may have only [area, period, age, sex]; sum over it first");
    }

    @Test
    void aPopulationHasTwoSexes() {
        refuses(
                population(TableDescription.stock(), Axis.of(Axes.SEX, "female", "male", "total"), Toy.AGE),
                "population: sexes [female, male, total], must be female and male and nothing else");
        refuses(population(TableDescription.stock(), Toy.AGE), "table people: no axis 'sex'");
    }

    @Test
    void aPopulationRunsInEvenStepsFromBirthToAnOpenGroup() {
        List<AgeGroups> uneven = List.of(
                AgeGroups.single(0, 5),
                AgeGroups.singleOpen(1, 5),
                AgeGroups.parse(List.of("0", "1-4", "5-9", "10+")),
                AgeGroups.singleOpen(0, 1));
        for (AgeGroups ages : uneven) {
            refuses(
                    population(TableDescription.stock(), Toy.SEX, Axis.ages(ages)),
                    "population: ages " + ages
                            + ", must start at 0 and end in an open group, with at least two closed");
        }
    }

    @Test
    void aPopulationHasNoHoles() {
        CohortTable holed = CohortTable.builder(
                        "people", TableDescription.stock().withAbsent(TableDescription.Absent.ZERO), Toy.SEX, Toy.AGE)
                .set(CellState.SUPPRESSED, "male", 2)
                .build();
        refuses(holed, "table people: [male, 2] is SUPPRESSED, every cell must have a count here");
    }

    @Test
    void aPopulationHasOneDate() {
        CohortTable undated = population(TableDescription.stock(), Toy.SEX, Toy.AGE);
        refuses(
                Toy.plan(undated),
                "population: table people has no date, neither an axis period of dates nor a day in its description");
        refuses(
                Toy.plan(population(TableDescription.stock(), Toy.date(2015, 2016), Toy.SEX, Toy.AGE)),
                "population: period (2: 2015 to 2016), must be of one date; choose it with where(Axes.PERIOD, ...)");
        refuses(
                Toy.plan(population(TableDescription.stock(), Toy.years(2016, 2016), Toy.SEX, Toy.AGE)),
                "axis period: its labels are not dates");
        refuses(
                Toy.plan(population(TableDescription.stock(7, 15), Toy.SEX, Toy.AGE)),
                "population: dated 2015-07-15, must be the first day of a month; the last one, as");
    }

    @Test
    void theLastDayOfAMonthMeansItsEnd() {
        CohortTable births = Toy.plan(population(TableDescription.stock(9, 30), Toy.SEX, Toy.AGE))
                .project(2016, 2016)
                .births();
        assertThat(births.axis(Axes.PERIOD).periods().get(0).start()).isEqualTo(LocalDate.of(2015, 10, 1));
    }

    @Test
    void aProjectionStartsOnTheDateOfThePopulation() {
        refuses(
                Toy.plan(POPULATION),
                2017,
                2020,
                "first: 2017, must be 2016, the year that starts on the date of the population, 2016-01-01");
        refuses(
                Toy.plan(POPULATION),
                2016,
                2015,
                "project: 2016 to 2015, must run forwards over whole steps of 1 year");
        Axis midYear = Axis.instants(List.of("2016"), List.of(LocalDate.of(2016, 7, 1)));
        refuses(
                Toy.plan(CohortTable.of("p", TableDescription.stock(), List.of(midYear, Toy.SEX, Toy.AGE), EIGHT)),
                "first: 2016, must be 2017, the year that starts on the date of the population, 2016-07-01");
    }

    @Test
    void agesMatchThoseOfThePopulation() {
        AgeGroups four = AgeGroups.singleOpen(0, 4);
        refuses(
                Toy.plan(POPULATION).mortality(SurvivalPath.of(List.of(Toy.SEX, Axis.ages(four)), new double[10])),
                "survival: ages 0, 1, 2, 3, 4+, must be those of the population, 0, 1, 2, 3+");
        refuses(
                Toy.plan(POPULATION)
                        .migration(MigrationPath.of(
                                MigrationTiming.END, List.of(Toy.SEX, Axis.ages(four)), new double[10])),
                "migration: ages 0, 1, 2, 3, 4+, must be those of the population, 0, 1, 2, 3+");
        refuses(
                Toy.plan(POPULATION).fertility(FertilityPath.constant(AgeGroups.single(2, 3), 0.1, 0.1)),
                "fertility: ages 2, 3, must be some of those of the population, 0, 1, 2, 3+");
        refuses(
                Toy.plan(POPULATION).fertility(FertilityPath.constant(AgeGroups.parse(List.of("15-19")), 0.1)),
                "fertility: ages 15-19, must be some of those of the population, 0, 1, 2, 3+");
    }

    @Test
    void periodsCoverTheProjection() {
        refuses(
                Toy.plan(POPULATION).sexRatioAtBirth(SexRatioPath.of(List.of(Toy.years(2015, 2017)), 1, 1, 1)),
                "sex ratio at birth: no period 2018 (2018-01-01 to 2019-01-01), has period (3: 2015 to 2017),"
                        + " needs 2016 to 2018");
    }

    @Test
    void areasMatchThoseOfThePopulation() {
        Axis areas = Axis.of(Axes.AREA, "A", "B");
        SexRatioPath byArea = SexRatioPath.of(List.of(areas), 1.05, 1.06);
        refuses(
                Toy.plan(POPULATION).sexRatioAtBirth(byArea),
                "sex ratio at birth: has area (2: A to B), but the population has no axis area");
        refuses(
                Toy.plan(Toy.populationOf(Axis.of(Axes.AREA, "C"), EIGHT)).sexRatioAtBirth(byArea),
                "sex ratio at birth: no area 'C', which the population has; has area (2: A to B)");
    }

    @Test
    void agesAttainedInTheYearGoWithSingleYears() {
        AgeGroups fives = AgeGroups.parse(List.of("0-4", "5-9", "10-14", "15+"));
        CohortComponent plan = CohortComponent.from(population(TableDescription.stock(1, 1), Toy.SEX, Axis.ages(fives)))
                .fertility(FertilityPath.constant(AgeGroups.parse(List.of("10-14")), 0.1))
                .mortality(SurvivalPath.of(List.of(Toy.SEX, Axis.ages(fives)), new double[8]))
                .sexRatioAtBirth(Toy.EVEN_SEXES)
                .noMigration()
                .ageAtBirth(AgeDefinition.ATTAINED_IN_YEAR);
        refuses(plan, 2016, 2020, "age at birth: ATTAINED_IN_YEAR with steps of 5 years, must be COMPLETED");
        refuses(plan, 2016, 2019, "project: 2016 to 2019, must run forwards over whole steps of 5 years");
    }
}
