package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Test;

class BirthsOnlyTest {

    private static final Axis AGE = Axis.ages(AgeGroups.single(2, 4));
    private static final FertilityPath RATES = FertilityPath.constant(AgeGroups.single(2, 4), 0.5, 0.4, 0.3);

    private static CohortTable women(double... counts) {
        return CohortTable.of("women", TableDescription.stock(), List.of(Toy.date(2016), AGE), counts);
    }

    private static BirthsOnly plan(CohortTable women) {
        return BirthsOnly.from(women)
                .fertility(RATES)
                .sexRatioAtBirth(Toy.EVEN_SEXES)
                .ageAtBirth(AgeDefinition.COMPLETED);
    }

    @Test
    void womenGrowOlderAndLeaveAfterTheLastAge() {
        BirthsOnly plan = plan(women(100, 80, 60)).entrantsAsBefore();
        CohortTable births = plan.births(2016, 2018).sumTo(Axes.PERIOD, Axes.AGE);
        assertThat(births.get(2016, 2)).isEqualTo(0.5 * (100 + 100) / 2, within(1e-12));
        assertThat(births.get(2016, 3)).isEqualTo(0.4 * (80 + 100) / 2, within(1e-12));
        assertThat(births.get(2016, 4)).isEqualTo(0.3 * (60 + 80) / 2, within(1e-12));
        assertThat(births.get(2018, 4)).isEqualTo(0.3 * 100, within(1e-12));
    }

    @Test
    void entrantsComeAsStated() {
        Axis years = Toy.years(2016, 2017);
        CohortTable births = plan(women(100, 80, 60))
                .entrants(List.of(years), 90, 70)
                .births(2016, 2017)
                .sumTo(Axes.PERIOD, Axes.AGE);
        assertThat(births.get(2016, 2)).isEqualTo(0.5 * (100 + 90) / 2, within(1e-12));
        assertThat(births.get(2017, 2)).isEqualTo(0.5 * (90 + 70) / 2, within(1e-12));
        assertThat(births.get(2017, 3)).isEqualTo(0.4 * (100 + 90) / 2, within(1e-12));
    }

    /** The table begins at age 2: who enters in the third year was born in the first. */
    @Test
    void statedEntrantsComeInEveryStepDaughtersOrNot() {
        Axis years = Toy.years(2016, 2020);
        CohortTable births = plan(women(100, 80, 60))
                .entrants(List.of(years), 90, 70, 50, 30, 10)
                .births(2016, 2020)
                .sumTo(Axes.PERIOD, Axes.AGE);
        assertThat(births.get(2018, 2)).isEqualTo(0.5 * (70 + 50) / 2, within(1e-12));
        assertThat(births.get(2020, 2)).isEqualTo(0.5 * (30 + 10) / 2, within(1e-12));
        assertThat(births.get(2020, 4)).isEqualTo(0.3 * (70 + 50) / 2, within(1e-12));
        CohortTable same = plan(women(100, 80, 60)).entrantsAsBefore().births(2016, 2030);
        assertThat(same.sumTo(Axes.PERIOD, Axes.AGE).get(2030, 2)).isEqualTo(0.5 * 100, within(1e-12));
    }

    @Test
    void daughtersComeOfAgeInStepsWithoutEntrantsIfTheyAreTo() {
        Axis years = Toy.years(2016, 2018);
        CohortTable births = plan(women(100, 80, 60))
                .entrants(List.of(years), 90, 70, 50)
                .daughtersComeOfAge(0.9)
                .births(2016, 2020)
                .sumTo(Axes.PERIOD, Axes.AGE);
        double born = births.get(2017, 2) + births.get(2017, 3) + births.get(2017, 4);
        assertThat(births.get(2018, 2)).isEqualTo(0.5 * (70 + 50) / 2, within(1e-12));
        assertThat(births.get(2019, 2)).isEqualTo(0.5 * (50 + 0.9 * born / 2) / 2, within(1e-12));
        refuses(
                () -> plan(women(100, 80, 60))
                        .entrants(List.of(years), 90, 70, 50)
                        .births(2016, 2020),
                "entrants: no period 2019");
        refuses(
                () -> plan(women(100, 80, 60))
                        .entrants(List.of(Toy.years(2016, 2016)), 90)
                        .daughtersComeOfAge(1)
                        .births(2016, 2020),
                "entrants: no period 2017");
        for (BirthsOnly always : List.of(
                plan(women(100, 80, 60)).entrantsAsBefore(),
                plan(women(100, 80, 60)).entrants(List.of(), 50))) {
            refuses(
                    () -> always.daughtersComeOfAge(1).births(2016, 2020),
                    "daughters: entrants are stated for every step, so that no daughter comes of age; state entrants by period");
        }
    }

    @Test
    void entrantsOfEarlierYearsDoNoHarm() {
        Axis long0 = Toy.years(2010, 2018);
        Axis years = Toy.years(2016, 2018);
        BirthsOnly plan = plan(women(100, 80, 60)).daughtersComeOfAge(0.9);
        assertThat(plan.entrants(List.of(long0), 1, 1, 1, 1, 1, 1, 90, 70, 50)
                        .births(2016, 2020)
                        .toArray())
                .containsExactly(plan.entrants(List.of(years), 90, 70, 50)
                        .births(2016, 2020)
                        .toArray());
    }

    @Test
    void entrantsAndMigrationDifferByArea() {
        Axis areas = Axis.of(Axes.AREA, "A", "B");
        CohortTable women =
                CohortTable.of("women", TableDescription.stock(), List.of(areas, Toy.date(2016), AGE), new double[] {
                    100, 80, 60, 10, 8, 6
                });
        CohortTable births = plan(women)
                .entrants(List.of(areas), 40, 4)
                .migration(List.of(areas, AGE), 1, 2, 3, 0, 0, 0)
                .births(2016, 2019)
                .sumTo(Axes.AREA, Axes.PERIOD, Axes.AGE);
        assertThat(births.get("A", 2019, 2)).isEqualTo(0.5 * (41 + 40) / 2, within(1e-12));
        assertThat(births.get("B", 2019, 2)).isEqualTo(0.5 * 4, within(1e-12));
    }

    @Test
    void trajectoriesAreOfTheYearsOfThePlanAndOfBirthsAlone() {
        TrajectoryPlan plan = plan(women(100, 80, 60)).entrantsAsBefore().trajectories(2016, 2018, 2, 1);
        Fan births = plan.keep(Outcome.BIRTHS).project(2016, 2018).births();
        assertThat(births.get(2018)[1]).isEqualTo(120, within(1e-12));
        refuses(() -> plan.keep(Outcome.BIRTHS).project(2016, 2030), "survival: no period 2019");
        refuses(
                () -> plan.keep(Outcome.BOYS, Outcome.POPULATION),
                "population: of women alone there is none, must be one of");
        refuses(() -> plan.keep(Outcome.DEATHS), "deaths: of women alone there is none");
        refuses(
                () -> plan.migration(
                        Deviation.randomWalk(0.01),
                        MigrationProfile.of(Toy.AGES, new double[] {1, 1, 1, 1}, new double[] {1, 1, 1, 1})),
                "migration: of women alone it cannot be left to chance");
        refuses(() -> plan.population(2016, 2018), "population: of women alone there is none");
    }

    @Test
    void deathsAndMigrationAreTakenWhereStated() {
        CohortTable births = plan(women(100, 80, 60))
                .entrantsAsBefore()
                .survival(List.of(AGE), 0.1, 0.9, 0.8)
                .migration(List.of(AGE, Toy.years(2016, 2017)), 0, 0, 7, 0, -6, 0)
                .births(2016, 2017)
                .sumTo(Axes.PERIOD, Axes.AGE);
        assertThat(births.get(2016, 3)).isEqualTo(0.4 * (80 + 90) / 2, within(1e-12));
        assertThat(births.get(2017, 3)).isEqualTo(0.4 * (97 + 90) / 2, within(1e-12));
        assertThat(births.get(2017, 4)).isEqualTo(0.3 * ((64 - 6) + 97 * 0.8) / 2, within(1e-12));
    }

    @Test
    void moreMayNotLeaveThanThereAreUnlessMigrationIsTrimmed() {
        BirthsOnly plan = plan(women(100, 80, 60)).entrantsAsBefore().migration(List.of(AGE), 0, -500, 0);
        refuses(() -> plan.births(2016, 2017), "migration: 500.0 leave of 100.0 at age 3, female, period 2016");
        CohortTable births = plan.negativeCells(NegativeCells.TRIM_MIGRATION)
                .births(2016, 2017)
                .sumTo(Axes.PERIOD, Axes.AGE);
        assertThat(births.get(2017, 3)).isEqualTo(0.4 * (0 + 100) / 2, within(1e-12));
    }

    @Test
    void areasAndTablesFromBirthOnNeedNoEntrants() {
        Axis areas = Axis.of(Axes.AREA, "A", "B");
        Axis all = Axis.ages(AgeGroups.parse(List.of("0-4", "5-9", "10-14")));
        CohortTable women = CohortTable.of(
                "women", TableDescription.stock(1, 1), List.of(areas, all), new double[] {9, 8, 7, 90, 80, 70});
        CohortTable births = BirthsOnly.from(women)
                .fertility(FertilityPath.constant(AgeGroups.parse(List.of("10-14")), 0.1))
                .sexRatioAtBirth(SexRatioPath.of(List.of(areas), 1.05, 1.2))
                .ageAtBirth(AgeDefinition.COMPLETED)
                .births(2016, 2025)
                .sumTo(Axes.AREA, Axes.PERIOD);
        assertThat(births.get("A", "2016-2020")).isEqualTo(0.5 * (7 + 8) / 2, within(1e-12));
        assertThat(births.get("B", "2021-2025")).isEqualTo(0.5 * (80 + 90) / 2, within(1e-12));
    }

    @Test
    void areTheProjectionOfAWholePopulation() {
        double expected = Toy.plan(Toy.population(100, 80, 60, 0, 1, 1, 1, 1))
                .mortality(Toy.IMMORTAL)
                .project(2016, 2017)
                .births()
                .sumTo()
                .get();
        CohortTable women = CohortTable.of(
                "women",
                TableDescription.stock(),
                List.of(Toy.date(2016), Axis.ages(AgeGroups.single(0, 2))),
                new double[] {100, 80, 60});
        BirthsOnly plan = BirthsOnly.from(women)
                .fertility(Toy.FERTILITY)
                .sexRatioAtBirth(SexRatioPath.constant(1.06))
                .ageAtBirth(AgeDefinition.COMPLETED);
        assertThat(plan.births(2016, 2017).sumTo().get()).isEqualTo(expected, within(1e-12));
        Fan fan = plan.trajectories(2016, 2017, 2, 1)
                .keep(Outcome.BIRTHS)
                .project(2016, 2017)
                .births();
        assertThat(fan.get(2016)[1] + fan.get(2017)[1]).isEqualTo(expected, within(1e-12));
    }

    @Test
    void whatIsNotStatedOrDoesNotMatchIsRefused() {
        BirthsOnly empty = BirthsOnly.from(women(1, 2, 3));
        unstated(empty, "fertility: not stated; call fertility(...) before births(...)");
        unstated(empty.fertility(RATES), "sex ratio at birth: not stated");
        unstated(empty.fertility(RATES).sexRatioAtBirth(Toy.EVEN_SEXES), "age at birth: not stated");
        unstated(
                plan(women(1, 2, 3)),
                "entrants: not stated; call entrants(...) or entrantsAsBefore(), as the youngest");
        refuses(
                () -> BirthsOnly.from(women(1, 2, 3).describedAs(TableDescription.events())),
                "women: table women holds EVENTS, must be a STOCK");
        refuses(() -> BirthsOnly.from(Toy.population(1, 1, 1, 1, 1, 1, 1, 1)), "women: axis sex, may have only");
        for (AgeGroups ages : List.of(
                AgeGroups.singleOpen(0, 3),
                AgeGroups.parse(List.of("2-6", "7-11")),
                AgeGroups.parse(List.of("10-14", "15-24")))) {
            Axis axis = Axis.ages(ages);
            refuses(
                    () -> BirthsOnly.from(CohortTable.of(
                            "women", TableDescription.stock(1, 1), List.of(axis), new double[axis.size()])),
                    "women: ages " + ages + ", must be closed groups of one width, from a multiple of it on");
        }
        refuses(
                () -> plan(women(1, 2, 3)).survival(List.of(Toy.AGE), 1, 1, 1, 1),
                "survival: ages 0, 1, 2, 3+, must be those of the women, 2, 3, 4");
        refuses(() -> plan(women(1, 2, 3)).survival(List.of(AGE), 1, 1, 1.1), "survival: 1.1 at age 4, must be 0 to 1");
        refuses(
                () -> empty.fertility(FertilityPath.constant(AgeGroups.single(1, 2), 0.1, 0.1)),
                "fertility: age group 1, must be one of those of the women, 2, 3, 4");
        refuses(
                () -> empty.fertility(FertilityPath.constant(AgeGroups.single(2, 4), 50, 40, 30)),
                "tfr: 120.0, must be under 20 children per woman: rates are births per woman, not per 1,000");
        refuses(() -> plan(women(1, 2, 3)).daughtersComeOfAge(1.1), "share: 1.1, must be 0 to 1");
        refuses(
                () -> BirthsOnly.from(CohortTable.of(
                                "women",
                                TableDescription.stock(1, 1),
                                List.of(Axis.ages(AgeGroups.single(0, 1))),
                                new double[2]))
                        .daughtersComeOfAge(1),
                "daughters: the table begins at age 0");
        refuses(() -> plan(women(1, 2, 3)).entrants(List.of(), -1), "entrants: -1.0, must be finite and not negative");
        refuses(
                () -> plan(women(1, 2, 3)).entrantsAsBefore().births(2016, 2015),
                "project: 2016 to 2015, must run forwards");
    }

    private static void unstated(BirthsOnly plan, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> plan.births(2016, 2016))
                .withMessageStartingWith(message);
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }
}
