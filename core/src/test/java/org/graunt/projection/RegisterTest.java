package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.graunt.mortality.AgeSeparationRule;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.mortality.SurvivalRatios;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Test;

/** Survival and migration as a register of populations, births and deaths by age attained shows them. */
class RegisterTest {

    private static final Axis AREAS = Axis.of(Axes.AREA, "A", "B");

    /** Populations of two areas on 1 January of three years; B is ten times A. */
    private static final CohortTable POPULATION = CohortTable.of(
            "population",
            TableDescription.stock(),
            List.of(AREAS, Toy.date(2014, 2015, 2016), Toy.SEX, Toy.AGE),
            new double[] {
                100, 80, 60, 40, 110, 90, 70, 30,
                104, 97, 75, 48, 108, 101, 82, 41,
                99, 105, 90, 60, 111, 100, 95, 50,
                1000, 800, 600, 400, 1100, 900, 700, 300,
                1040, 970, 750, 480, 1080, 1010, 820, 410,
                990, 1050, 900, 600, 1110, 1000, 950, 500
            });

    private static final CohortTable BIRTHS = CohortTable.of(
            "births", TableDescription.events(), List.of(Toy.years(2013, 2015), AREAS, Toy.SEX), new double[] {
                0, 0, 0, 0, 105, 112, 1050, 1120, 101, 113, 1010, 1130
            });

    private static final CohortTable DEATHS = CohortTable.of(
            "deaths",
            TableDescription.events().withAges(AgeDefinition.ATTAINED_IN_YEAR),
            List.of(AREAS, Toy.years(2014, 2015), Toy.SEX, Toy.AGE),
            new double[] {
                1, 2, 3, 30, 2, 3, 4, 40,
                2, 1, 4, 32, 1, 2, 5, 38,
                10, 20, 30, 300, 20, 30, 40, 400,
                20, 10, 40, 320, 10, 20, 50, 380
            });

    @Test
    void givesSurvivalPooledOverItsYears() {
        SurvivalPath path = SurvivalPath.ofPeriodCohort(POPULATION, BIRTHS, DEATHS);
        SurvivalRatios women = SurvivalRatios.ofPeriodCohort(
                Sex.FEMALE,
                Toy.AGES,
                new double[] {3, 3, 7, 62},
                new double[] {204, 177, 135, 88},
                new double[] {203, 202, 165, 108},
                206);
        for (String age : Toy.AGES.labels()) {
            double expected = women.toArray()[Toy.AGE.indexOf(age)];
            assertThat(path.get("A", "female", age)).isEqualTo(expected);
            // the same rates, from counts ten times as large
            assertThat(path.get("B", "female", age)).isEqualTo(expected, within(1e-15));
        }
        assertThat(path.axes()).extracting(Axis::name).containsExactly("area", "sex", "age");
    }

    @Test
    void givesSurvivalOfTheWholeWithoutAreas() {
        String[] stock = {Axes.PERIOD, Axes.AGE, Axes.SEX};
        SurvivalPath whole = SurvivalPath.ofPeriodCohort(POPULATION.sumTo(stock), BIRTHS, DEATHS);
        SurvivalPath parts = SurvivalPath.ofPeriodCohort(POPULATION, BIRTHS, DEATHS);
        assertThat(whole.get("male", 2)).isEqualTo(parts.get("A", "male", 2), within(1e-15));
    }

    @Test
    void givesSurvivalByLifeTablesOfDeathsByCompletedAge() {
        CohortTable deaths = DEATHS.describedAs(TableDescription.events().withAges(AgeDefinition.COMPLETED));
        SurvivalPath path = SurvivalPath.ofLifeTables(POPULATION, deaths, AgeSeparationRule.HALF);
        SurvivalRatios women = SurvivalRatios.of(LifeTable.ofCounts(
                Sex.FEMALE,
                Toy.AGES,
                new double[] {3, 3, 7, 62},
                new double[] {203.5, 189.5, 150, 98},
                AgeSeparationRule.HALF));
        for (String age : Toy.AGES.labels()) {
            double expected = women.toArray()[Toy.AGE.indexOf(age)];
            assertThat(path.get("A", "female", age)).isEqualTo(expected, within(1e-15));
            assertThat(path.get("B", "female", age)).isEqualTo(expected, within(1e-15));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalPath.ofLifeTables(POPULATION, DEATHS, AgeSeparationRule.HALF))
                .withMessageContaining("has ages ATTAINED_IN_YEAR, must be COMPLETED");
    }

    @Test
    void leavesMigrationAsWhatSurvivalDoesNotExplain() {
        SurvivalPath survival = SurvivalPath.ofPeriodCohort(POPULATION, BIRTHS, DEATHS);
        MigrationPath migration = MigrationPath.residual(POPULATION, BIRTHS, survival);
        assertThat(migration.get("A", 2014, 1, "female"))
                .isEqualTo(97 - 100 * survival.get("A", "female", 1), within(1e-12));
        assertThat(migration.get("A", 2015, 0, "male"))
                .isEqualTo(111 - 113 * survival.get("A", "male", 0), within(1e-12));
        assertThat(migration.get("B", 2015, "3+", "male"))
                .isEqualTo(500 - (820 + 410) * survival.get("B", "male", "3+"), within(1e-12));
        assertThat(migration.axes()).extracting(Axis::name).containsExactly("area", "period", "age", "sex");
    }

    @Test
    void isFoundAgainByAProjectionWithItsMigration() {
        SurvivalPath survival = SurvivalPath.ofPeriodCohort(POPULATION, BIRTHS, DEATHS);
        MigrationPath migration = MigrationPath.residual(POPULATION, BIRTHS, survival);
        // births are those counted, spread over women of age 2 alone
        double[] rates = new double[4];
        double[] ratios = new double[4];
        for (int area = 0; area < 2; area++) {
            for (int t = 0; t < 2; t++) {
                String label = AREAS.labels().get(area);
                int year = 2014 + t;
                double girls = BIRTHS.get(year, label, "female");
                double boys = BIRTHS.get(year, label, "male");
                double before = POPULATION.get(label, year, "female", 1);
                double after = before * survival.get(label, "female", 2);
                rates[2 * area + t] = (girls + boys) / ((before + after) / 2);
                ratios[2 * area + t] = boys / girls;
            }
        }
        Axis years = Toy.years(2014, 2015);
        Projection p = CohortComponent.from(POPULATION.where(Axes.PERIOD, 2014))
                .fertility(FertilityPath.of(List.of(AREAS, years, Axis.ages(AgeGroups.single(2, 2))), rates))
                .mortality(survival)
                .sexRatioAtBirth(SexRatioPath.of(List.of(AREAS, years), ratios))
                .migration(migration)
                .ageAtBirth(AgeDefinition.ATTAINED_IN_YEAR)
                .project(2014, 2015);
        double[] found =
                p.population().sumTo(Axes.AREA, Axes.PERIOD, Axes.SEX, Axes.AGE).toArray();
        for (int i = 0; i < found.length; i++) {
            assertThat(found[i]).isEqualTo(POPULATION.countAt(i), within(1e-10));
        }
    }

    @Test
    void mustSayThatItsDeathsAreByAgeAttained() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SurvivalPath.ofPeriodCohort(POPULATION, BIRTHS, DEATHS.describedAs(TableDescription.events())))
                .withMessage("deaths: table deaths has ages of unstated definition, must be ATTAINED_IN_YEAR");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalPath.ofPeriodCohort(
                        POPULATION,
                        BIRTHS,
                        DEATHS.describedAs(TableDescription.events().withAges(AgeDefinition.COMPLETED))))
                .withMessageContaining("has ages COMPLETED");
    }

    @Test
    void namesTheAreaInWhichNobodyIsExposed() {
        double[] counts = POPULATION.toArray();
        // no women of B aged 2 in 2015 and 2016, nor of 1 in 2014 and 2015
        for (int cell : new int[] {3 * 8 + 1, 4 * 8 + 1, 4 * 8 + 2, 5 * 8 + 2}) {
            counts[cell] = 0;
        }
        CohortTable holed = CohortTable.of("population", POPULATION.description(), POPULATION.axes(), counts);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalPath.ofPeriodCohort(holed, BIRTHS, DEATHS))
                .withMessageStartingWith(
                        "survival: area B, female: exposure: 0.0 person-years with 70.0 deaths at age 2");
    }

    @Test
    void saysWhereDeathsAreTooMany() {
        double[] counts = DEATHS.toArray();
        // men of B who reach age 1 in 2014
        counts[16 + 5] = 9999;
        CohortTable wrong = CohortTable.of("deaths", DEATHS.description(), DEATHS.axes(), counts);
        SurvivalPath path = SurvivalPath.ofPeriodCohort(POPULATION, BIRTHS, wrong);
        assertThat(path.get("B", "male", 1)).isZero();
        assertThat(path.capped()).containsExactly("area B, sex male, age 1");
        assertThat(path.toString()).endsWith(", risks held at 1 at [area B, sex male, age 1]");
        assertThat(SurvivalPath.ofPeriodCohort(POPULATION, BIRTHS, DEATHS).capped())
                .isEmpty();
    }

    @Test
    void mustBeCompleteAndOfTheRightKinds() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        MigrationPath.residual(POPULATION, BIRTHS.describedAs(TableDescription.stock()), Toy.SURVIVAL))
                .withMessage("births: table births holds STOCK, must be EVENTS");
        CohortTable holed = CohortTable.builder(
                        "births",
                        TableDescription.events().withAbsent(TableDescription.Absent.ZERO),
                        AREAS,
                        Toy.years(2014, 2015),
                        Toy.SEX)
                .set(CellState.MISSING, "A", 2014, "male")
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MigrationPath.residual(POPULATION, holed, Toy.SURVIVAL))
                .withMessage("table births: [A, 2014, male] is MISSING, every cell must have a count here");
    }

    @Test
    void mustCoverEachYearBetweenItsDates() {
        CohortTable gap = POPULATION.where(Axes.PERIOD, 2014, 2016);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MigrationPath.residual(gap, BIRTHS, Toy.SURVIVAL))
                .withMessage("population: dates 2014-01-01 and 2016-01-01, must be one step apart, 1 year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MigrationPath.residual(POPULATION.where(Axes.PERIOD, 2014), BIRTHS, Toy.SURVIVAL))
                .withMessageStartingWith("population: one date, 2014-01-01, must be two or more");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MigrationPath.residual(POPULATION, BIRTHS.where(Axes.PERIOD, 2013, 2014), Toy.SURVIVAL))
                .withMessageStartingWith("births: no period 2015 (2015-01-01 to 2016-01-01)");
    }
}
