package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Kind;
import org.junit.jupiter.api.Test;

/** One step done by hand, and what the results say about themselves. */
class CohortComponentTest {

    private static final CohortTable POPULATION = Toy.population(100, 80, 60, 40, 110, 90, 70, 30);

    @Test
    void agesSurvivorsAndFeedsTheOpenGroupFromTwo() {
        CohortTable end = Toy.plan(POPULATION).project(2016, 2016).population();
        assertThat(end.get(2017, 1, "female")).isEqualTo(100 * 0.99, tight());
        assertThat(end.get(2017, 2, "female")).isEqualTo(80 * 0.9, tight());
        assertThat(end.get(2017, "3+", "female")).isEqualTo((60 + 40) * 0.5, tight());
        assertThat(end.get(2017, "3+", "male")).isEqualTo((70 + 30) * 0.4, tight());
    }

    @Test
    void countsBirthsFromTheMeanOfWomenAtBothEnds() {
        Projection p = Toy.plan(POPULATION).project(2016, 2016);
        double ofOne = 0.5 * (80 + 99) / 2;
        double ofTwo = 0.25 * (60 + 72) / 2;
        assertThat(p.births().sumTo(Axes.AGE).get(1)).isEqualTo(ofOne, tight());
        assertThat(p.births().sumTo(Axes.AGE).get(2)).isEqualTo(ofTwo, tight());
        assertThat(p.births().get(2016, 1, "female")).isEqualTo(ofOne / 2.06, tight());
        assertThat(p.births().get(2016, 1, "male")).isEqualTo(ofOne * 1.06 / 2.06, tight());
        assertThat(p.population().get(2017, 0, "female")).isEqualTo((ofOne + ofTwo) / 2.06 * 0.98, tight());
    }

    @Test
    void takesTheCohortOfWomenWhereAgeIsAttainedInTheYear() {
        Projection p =
                Toy.plan(POPULATION).ageAtBirth(AgeDefinition.ATTAINED_IN_YEAR).project(2016, 2016);
        assertThat(p.births().sumTo(Axes.AGE).get(1)).isEqualTo(0.5 * (100 + 99) / 2, tight());
        assertThat(p.births().sumTo(Axes.AGE).get(2)).isEqualTo(0.25 * (80 + 72) / 2, tight());
        assertThat(p.births().description().ages()).contains(AgeDefinition.ATTAINED_IN_YEAR);
    }

    @Test
    void countsDeathsByCohort() {
        CohortTable deaths = Toy.plan(POPULATION).project(2016, 2016).deaths();
        assertThat(deaths.get(2016, 1, "female")).isEqualTo(1, tight());
        assertThat(deaths.get(2016, "3+", "male")).isEqualTo(60, tight());
        double boys = (0.5 * (80 + 99) / 2 + 0.25 * (60 + 72) / 2) * 1.06 / 2.06;
        assertThat(deaths.get(2016, 0, "male")).isEqualTo(boys * 0.04, tight());
        assertThat(deaths.description().ages()).contains(AgeDefinition.ATTAINED_IN_YEAR);
    }

    @Test
    void addsMigrantsAtTheEndAfterBirthsAndDeaths() {
        Projection p = Toy.plan(POPULATION)
                .migration(Toy.migration(MigrationTiming.END, 1, 20, -5, 3, 0, 0, 0, 0))
                .project(2016, 2016);
        Projection without = Toy.plan(POPULATION).project(2016, 2016);
        assertThat(p.births().toArray()).containsExactly(without.births().toArray());
        assertThat(p.population().get(2017, 1, "female")).isEqualTo(99 + 20, tight());
        assertThat(p.population().get(2017, 2, "female")).isEqualTo(72 - 5, tight());
        assertThat(p.population().get(2017, "3+", "female")).isEqualTo(50 + 3, tight());
        assertThat(p.population().get(2017, 0, "female"))
                .isEqualTo(without.population().get(2017, 0, "female") + 1, tight());
    }

    @Test
    void letsEvenMigrantsLiveThroughHalfOfTheStep() {
        Projection p = Toy.plan(POPULATION)
                .migration(Toy.migration(MigrationTiming.EVEN, 2, 20, -10, 6, 0, 0, 0, 0))
                .project(2016, 2016);
        double one = (100 + 1) * 0.99 + 10;
        double two = (80 + 10) * 0.9 - 5;
        assertThat(p.population().get(2017, 1, "female")).isEqualTo(one, tight());
        assertThat(p.population().get(2017, 2, "female")).isEqualTo(two, tight());
        assertThat(p.population().get(2017, "3+", "female")).isEqualTo((60 - 5 + 40 + 3) * 0.5 + 3, tight());
        double births = 0.5 * (80 + 10 + one) / 2 + 0.25 * (60 - 5 + two) / 2;
        assertThat(p.births().sumTo().get()).isEqualTo(births, tight());
        assertThat(p.population().get(2017, 0, "female")).isEqualTo(births / 2.06 * 0.98 + 1, tight());
        assertThat(p.migration().get(2016, 1, "female")).isEqualTo(20);
    }

    @Test
    void followsPathsOverTime() {
        Axis years = Toy.years(2015, 2018);
        Projection p = Toy.plan(POPULATION)
                .fertility(FertilityPath.of(
                        List.of(Toy.AGE, years), 0, 0, 0, 0, 9, 0.5, 0.4, 9, 9, 0.25, 0.2, 9, 0, 0, 0, 0))
                .sexRatioAtBirth(SexRatioPath.of(List.of(years), 9, 1.1, 1.2, 9))
                .project(2016, 2017);
        CohortTable births = p.births().sumTo(Axes.PERIOD, Axes.SEX);
        assertThat(births.get(2016, "male") / births.get(2016, "female")).isEqualTo(1.1, tight());
        assertThat(births.get(2017, "male") / births.get(2017, "female")).isEqualTo(1.2, tight());
        CohortTable stock = p.population();
        // no migration: survivors at the end are those of the next population
        double expected = 0.4 * (stock.get(2017, 1, "female") + stock.get(2018, 1, "female")) / 2;
        assertThat(p.births().sumTo(Axes.PERIOD, Axes.AGE).get(2017, 1)).isEqualTo(expected, tight());
        assertThat(p.births().get(2017, 0, "female")).isZero();
    }

    @Test
    void namesInstantsAndPeriodsApart() {
        Projection p = Toy.plan(POPULATION).project(2016, 2018);
        assertThat(p.population().axis(Axes.PERIOD).labels()).containsExactly("2016", "2017", "2018", "2019");
        assertThat(p.population().axis(Axes.PERIOD).dates()).first().isEqualTo(LocalDate.of(2016, 1, 1));
        assertThat(p.births().axis(Axes.PERIOD)).isEqualTo(Toy.years(2016, 2018));
        assertThat(p.population().description().kind()).isEqualTo(Kind.STOCK);
        assertThat(p.births().description().kind()).isEqualTo(Kind.EVENTS);
        assertThat(p.births().description().of()).isEqualTo(Map.of("age", "mother", "sex", "child"));
        assertThat(p.population().axes().stream().map(Axis::name)).containsExactly("period", "age", "sex");
        assertThat(p.migration().axes().stream().map(Axis::name)).containsExactly("period", "age", "sex");
        assertThat(p.toString())
                .startsWith("projection 2016 to 2018")
                .contains("births 2016: 61, 2018:")
                .contains("population 2016: 580, 2019:");
    }

    @Test
    void readsTheEndOfDecemberAsTheStartOfJanuary() {
        CohortTable dayOnly = CohortTable.of(
                "population", TableDescription.stock(12, 31), List.of(Toy.SEX, Toy.AGE), POPULATION.toArray());
        CohortTable start = CohortTable.of(
                "population", TableDescription.stock(1, 1), List.of(Toy.SEX, Toy.AGE), POPULATION.toArray());
        for (CohortTable table : List.of(dayOnly, start)) {
            CohortTable projected = Toy.plan(table).project(2016, 2016).population();
            assertThat(projected.axis(Axes.PERIOD).labels()).containsExactly("2016", "2017");
            assertThat(projected.axis(Axes.PERIOD).dates()).first().isEqualTo(LocalDate.of(2016, 1, 1));
        }
    }

    @Test
    void runsInStatisticalYears() {
        CohortTable october = CohortTable.of(
                "population", TableDescription.stock(10, 1), List.of(Toy.SEX, Toy.AGE), POPULATION.toArray());
        Projection p = Toy.plan(october).project(2011, 2012);
        assertThat(p.births().axis(Axes.PERIOD))
                .isEqualTo(Axis.years(StatisticalYear.startingIn(Month.OCTOBER), 2011, 2012));
        assertThat(p.population().axis(Axes.PERIOD).dates())
                .containsExactly(LocalDate.of(2010, 10, 1), LocalDate.of(2011, 10, 1), LocalDate.of(2012, 10, 1));
    }

    @Test
    void keepsTheOrderOfSexesOfThePopulation() {
        CohortTable menFirst = CohortTable.of(
                "population",
                TableDescription.stock(),
                List.of(Toy.date(2016), Axis.of(Axes.SEX, "male", "female"), Toy.AGE),
                new double[] {110, 90, 70, 30, 100, 80, 60, 40});
        Projection p = Toy.plan(menFirst).project(2016, 2017);
        Projection same = Toy.plan(POPULATION).project(2016, 2017);
        assertThat(p.population().axis(Axes.SEX).labels()).containsExactly("male", "female");
        for (Object age : List.of(0, 1, 2, "3+")) {
            for (String sex : List.of("female", "male")) {
                assertThat(p.population().get(2018, age, sex))
                        .isEqualTo(same.population().get(2018, age, sex));
                assertThat(p.deaths().get(2017, age, sex))
                        .isEqualTo(same.deaths().get(2017, age, sex));
                assertThat(p.births().sumTo(Axes.SEX).get(sex))
                        .isEqualTo(same.births().sumTo(Axes.SEX).get(sex));
            }
        }
    }

    @Test
    void growsVariantsFromACommonStem() {
        CohortComponent stem = Toy.plan(POPULATION);
        double medium = stem.project(2016, 2016).births().sumTo().get();
        double childless = stem.fertility(FertilityPath.constant(AgeGroups.single(1, 2), 0, 0))
                .project(2016, 2016)
                .births()
                .sumTo()
                .get();
        assertThat(childless).isZero();
        assertThat(stem.project(2016, 2016).births().sumTo().get()).isEqualTo(medium);
    }

    private static Offset<Double> tight() {
        return within(1e-12);
    }
}
