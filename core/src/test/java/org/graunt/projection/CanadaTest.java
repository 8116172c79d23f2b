package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The run of the United Nations' own software for Canada, 1950 to 2020, in single years of age and time. */
class CanadaTest {

    private static final AgeGroups AGES = AgeGroups.singleOpen(0, 100);
    private static final Axis YEARS = Axis.years(StatisticalYear.CALENDAR, 1950, 2019);
    private static final Axis SEXES = Axis.of(Axes.SEX, "male", "female");
    private static final List<String> SEX_LABELS = SEXES.labels();

    private static final Resource POPULATION = new Resource("/canada/population.csv.gz");
    private static final Resource RATES = new Resource("/canada/rates.csv.gz");
    private static final Resource BIRTHS = new Resource("/canada/births.csv");

    private static Projection projection;

    @BeforeAll
    static void project() {
        projection = CohortComponent.from(population("1950"))
                .fertility(fertility())
                .mortality(SurvivalPath.of(List.of(YEARS, Axis.ages(AGES), SEXES), bySex("survival_")))
                .sexRatioAtBirth(SexRatioPath.of(
                        List.of(YEARS),
                        BIRTHS.rows().stream()
                                .mapToDouble(row -> row.number("sex_ratio_at_birth"))
                                .toArray()))
                .migration(migration())
                .ageAtBirth(AgeDefinition.COMPLETED)
                .project(1950, 2019);
    }

    private static CohortTable population(String... years) {
        List<String> labels = List.of(years);
        List<LocalDate> dates = labels.stream()
                .map(year -> LocalDate.of(Integer.parseInt(year), 1, 1))
                .toList();
        CohortTable.Builder table = CohortTable.builder(
                "population", TableDescription.stock(1, 1), Axis.instants(labels, dates), Axis.ages(AGES), SEXES);
        for (String year : years) {
            for (Resource.Row row : POPULATION.rows("year", year)) {
                for (String sex : SEX_LABELS) {
                    table.set(row.number(sex), year, AGES.label(row.integer("age")), sex);
                }
            }
        }
        return table.build();
    }

    private static FertilityPath fertility() {
        return FertilityPath.of(
                List.of(YEARS, Axis.ages(AGES)),
                RATES.rows().stream()
                        .mapToDouble(row -> row.number("fertility"))
                        .toArray());
    }

    private static MigrationPath migration() {
        return MigrationPath.of(MigrationTiming.END, List.of(YEARS, Axis.ages(AGES), SEXES), bySex("net_migration_"));
    }

    /** By year, age and sex, male first. */
    private static double[] bySex(String column) {
        return RATES.rows().stream()
                .flatMapToDouble(row -> SEX_LABELS.stream().mapToDouble(sex -> row.number(column + sex)))
                .toArray();
    }

    @Test
    void hasTheBirthsOfEachYearAndSex() {
        CohortTable births = projection.births().sumTo(Axes.PERIOD, Axes.SEX);
        for (Resource.Row row : BIRTHS.rows()) {
            for (String sex : SEX_LABELS) {
                double expected = row.number("births_" + sex);
                // the same sums in another order over 70 steps; 6e-14 was reached by an independent script
                assertThat(births.get(row.text("year"), sex))
                        .as("births %s %s", row.text("year"), sex)
                        .isEqualTo(expected, within(1e-10 * expected));
            }
        }
    }

    @Test
    void hasTheBirthsByAgeOfTheMother() {
        CohortTable births = projection.births().sumTo(Axes.PERIOD, Axes.AGE);
        for (Resource.Row row : new Resource("/canada/births-by-age.csv.gz").rows()) {
            // the file has eight decimals
            assertThat(births.get(row.text("year"), row.text("age"))).isEqualTo(row.number("births"), within(1e-7));
        }
    }

    @Test
    void hasThePopulationOfEachYearAgeAndSex() {
        int cells = 0;
        for (Resource.Row row : POPULATION.rows()) {
            for (String sex : SEX_LABELS) {
                double actual = projection.population().get(row.text("year"), AGES.label(row.integer("age")), sex);
                // 5.7e-7 persons is what the decimals of the inputs leave, by an independent script
                assertThat(actual)
                        .as("population %s %s %s", row.text("year"), row.text("age"), sex)
                        .isEqualTo(row.number(sex), within(1e-6));
                cells++;
            }
        }
        assertThat(cells).isEqualTo(71 * 101 * 2);
    }

    @Test
    void closesItsAccounts() {
        // sums of some 400 terms: a few hundred roundings at most
        assertThat(projection.balance()).isLessThan(1e-13);
        assertThat(projection.trimmed()).isZero();
    }

    @Test
    void givesBackTheMigrationItWasGiven() {
        MigrationPath given = migration();
        for (int row = 0; row < given.rowCount(); row++) {
            assertThat(projection.migration().number(row, 3)).isEqualTo(given.number(row, 3));
        }
    }

    @Test
    void leavesTheMigrationAsResidual() {
        CohortTable population = projection.population().where(Axes.PERIOD, "1980", "1981", "1982");
        SurvivalPath survival = SurvivalPath.of(List.of(YEARS, Axis.ages(AGES), SEXES), bySex("survival_"));
        MigrationPath residual = MigrationPath.residual(population, projection.births(), survival);
        assertThat(residual.timing()).isEqualTo(MigrationTiming.END);
        MigrationPath given = migration();
        for (String year : List.of("1980", "1981")) {
            for (String age : AGES.labels()) {
                for (String sex : SEX_LABELS) {
                    // differences of numbers near 250,000
                    assertThat(residual.get(year, age, sex)).isEqualTo(given.get(year, age, sex), within(1e-9));
                }
            }
        }
    }

    @Test
    void startsFromAnyLaterYearJustAsWell() {
        Projection later = CohortComponent.from(population("2000"))
                .fertility(fertility())
                .mortality(SurvivalPath.of(List.of(YEARS, Axis.ages(AGES), SEXES), bySex("survival_")))
                .sexRatioAtBirth(SexRatioPath.of(
                        List.of(YEARS),
                        BIRTHS.rows().stream()
                                .mapToDouble(row -> row.number("sex_ratio_at_birth"))
                                .toArray()))
                .migration(migration())
                .ageAtBirth(AgeDefinition.COMPLETED)
                .project(2000, 2019);
        assertThat(later.births().sumTo().get())
                .isEqualTo(
                        projection
                                .births()
                                .where(Axes.PERIOD, years(2000, 2019))
                                .sumTo()
                                .get(),
                        within(1e-3));
    }

    private static Object[] years(int first, int last) {
        return java.util.stream.IntStream.rangeClosed(first, last).boxed().toArray();
    }
}
