package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole numbers for print, entry to school, and paths made of others. */
class OutputTest {

    private static final Axis AREAS = Axis.of(Axes.AREA, "A", "B", "C");
    private static final Axis YEARS = Toy.years(2016, 2018);

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }

    @Test
    void wholeNumbersKeepEverySumAlongTheWay() {
        Random random = new Random(20161101);
        for (int round = 0; round < 50; round++) {
            double[] counts =
                    random.doubles(3 * 3 * 35).map(x -> x < 0.2 ? 0 : 2 * x).toArray();
            CohortTable table = CohortTable.of(
                    "births",
                    TableDescription.events(),
                    List.of(AREAS, YEARS, Axis.ages(AgeGroups.single(15, 49))),
                    counts);
            CohortTable whole = WholeNumbers.of(table);
            assertThat(whole.sumTo().get()).isEqualTo(Math.rint(table.sumTo().get()));
            for (String[] axes : new String[][] {{Axes.AREA}, {Axes.AREA, Axes.PERIOD}}) {
                double[] own = table.sumTo(axes).toArray();
                double[] rounded = whole.sumTo(axes).toArray();
                for (int i = 0; i < own.length; i++) {
                    assertThat(rounded[i]).isEqualTo(own[i], within(1.0));
                }
            }
            double[] cells = whole.toArray();
            for (int i = 0; i < cells.length; i++) {
                assertThat(cells[i]).isEqualTo(Math.rint(cells[i])).isEqualTo(counts[i], within(1.0));
            }
        }
    }

    @Test
    void smallCellsAreNotAllRoundedAway() {
        double[] quarter = new double[120];
        java.util.Arrays.fill(quarter, 30.4 / 120);
        CohortTable table = CohortTable.of(
                "births", TableDescription.events(), List.of(Axis.ages(AgeGroups.single(0, 119))), quarter);
        assertThat(WholeNumbers.of(table).sumTo().get()).isEqualTo(30);
    }

    @Test
    void remaindersDecideAndThenTheOrderOfTheAxis() {
        CohortTable table =
                CohortTable.of("births", TableDescription.events(), List.of(AREAS), new double[] {1.5, 2.7, 3.5});
        assertThat(WholeNumbers.of(table).toArray()).containsExactly(2, 3, 3);
        CohortTable none = CohortTable.of("births", TableDescription.events(), List.of(AREAS), new double[] {0, 4, 0});
        assertThat(WholeNumbers.of(none).toArray()).containsExactly(0, 4, 0);
    }

    private static final CohortTable BIRTHS = CohortTable.of(
            "births",
            TableDescription.events(),
            List.of(Axis.of(Axes.AREA, "A", "B"), Toy.years(2014, 2016), Axis.of(Axes.SEX, "female", "male")),
            new double[] {100, 100, 150, 150, 50, 50, 10, 10, 20, 20, 30, 30});

    @Test
    void entrantsAreTheBirthsBetweenTwoCutOffDates() {
        CohortTable entrants = EntryCohorts.of(BIRTHS, 6, MonthDay.of(8, 31), 0.99);
        assertThat(entrants.axis(Axes.PERIOD).labels()).containsExactly("2021", "2022");
        // born from 1 September 2014 (122 days) to 31 August 2015 (243 days)
        assertThat(entrants.get("A", 2021)).isEqualTo(0.99 * (200 * 122 / 365.0 + 300 * 243 / 365.0), within(1e-9));
        // 2016 is a leap year: 244 of 366 days
        assertThat(entrants.get("B", 2022)).isEqualTo(0.99 * (40 * 122 / 365.0 + 60 * 244 / 366.0), within(1e-9));
        CohortTable atYearEnd = EntryCohorts.of(BIRTHS.sumTo(Axes.PERIOD), 3, MonthDay.of(12, 31), 1);
        assertThat(atYearEnd.axis(Axes.PERIOD).labels()).containsExactly("2017", "2018", "2019");
        assertThat(atYearEnd.get(2018)).isEqualTo(340, within(1e-9));
    }

    /** Nobody is counted in two years of entry or in none, leap years included. */
    @ParameterizedTest
    @CsvSource({"2, 28", "2, 29", "3, 1", "12, 31", "1, 1"})
    void everyDayOfBirthIsInOneYearOfEntry(int month, int day) {
        double[] days = IntStream.rangeClosed(2001, 2020)
                .mapToDouble(year -> Year.of(year).length())
                .toArray();
        CohortTable births = CohortTable.of("births", TableDescription.events(), List.of(Toy.years(2001, 2020)), days);
        for (int age : new int[] {0, 3, 6}) {
            CohortTable entrants = EntryCohorts.of(births, age, MonthDay.of(month, day), 1);
            LocalDate first = MonthDay.of(month, day)
                    .atYear(Integer.parseInt(entrants.axis(Axes.PERIOD).labels().get(0)) - age - 1);
            int years = entrants.axis(Axes.PERIOD).size();
            assertThat(entrants.sumTo().get())
                    .isEqualTo(
                            ChronoUnit.DAYS.between(
                                    first, MonthDay.of(month, day).atYear(first.getYear() + years)),
                            within(1e-9));
            assertThat(Arrays.stream(entrants.toArray())).allMatch(children -> children > 364.9 && children < 366.1);
        }
    }

    @Test
    void entrantsOutOfRangeAreRefused() {
        MonthDay day = MonthDay.of(8, 31);
        refuses(() -> EntryCohorts.of(BIRTHS, -1, day, 1), "age: -1, must be 0 or above");
        refuses(() -> EntryCohorts.of(BIRTHS, 6, day, 1.1), "survivors: 1.1, must be from 0 to 1");
        refuses(
                () -> EntryCohorts.of(BIRTHS.where(Axes.PERIOD, 2014), 6, day, 1),
                "births: period (2014), must cover the births of one year of entry or more");
        refuses(
                () -> EntryCohorts.of(BIRTHS.describedAs(TableDescription.stock()), 6, day, 1),
                "births: table births holds STOCK, must be EVENTS");
    }

    @Test
    void totalFertilityIsSharedOutByThePattern() {
        FertilityPath pattern = FertilityPath.constant(AgeGroups.parse(List.of("15-19", "20-24")), 1, 3);
        TfrPath tfr = TfrPath.of(List.of(YEARS, AREAS), 1, 2, 3, 4, 5, 6, 7, 8, 9);
        FertilityPath path = FertilityPath.of(tfr, pattern);
        assertThat(path.get("B", 2017, "20-24")).isEqualTo(5 * 0.75 / 5, within(1e-15));
        assertThat(path.tfr().get("C", 2018)).isEqualTo(9, within(1e-14));
        assertThat(FertilityPath.constant(AgeGroups.singleOpen(49, 50), 0.5, 0)
                        .tfr()
                        .get())
                .isEqualTo(0.5);
        FertilityPath none = FertilityPath.constant(AgeGroups.single(15, 16), 0, 0);
        refuses(() -> FertilityPath.of(TfrPath.constant(2), none), "pattern: 0 at all ages");
        assertThat(FertilityPath.of(TfrPath.constant(0), none).get(15)).isZero();
        refuses(() -> TfrPath.constant(-1), "tfr: -1.0, must be children per woman, 0 or above and under 20");
        assertThat(TfrPath.constant(2)).hasToString("tfr: 2.0");
        assertThat(TfrPath.constant(2).axes()).isEmpty();
    }

    @Test
    void pathsMoveToATargetOnAStraightLine() {
        TfrPath tfr = TfrPath.of(List.of(AREAS), 1, 1.2, 1.4).towards(TfrPath.constant(1.6), YEARS);
        assertThat(tfr.get("A", 2016)).isEqualTo(1);
        assertThat(tfr.get("A", 2017)).isEqualTo(1.3, within(1e-15));
        assertThat(tfr.get("C", 2018)).isEqualTo(1.6, within(1e-15));
        FertilityPath rates =
                FertilityPath.constant(AgeGroups.single(1, 2), 0.4, 0.2).towards(Toy.FERTILITY, YEARS);
        assertThat(rates.get(2017, 1)).isEqualTo(0.45, within(1e-15));
        SurvivalPath survival = Toy.SURVIVAL.towards(Toy.IMMORTAL, YEARS);
        assertThat(survival.get(2017, "male", 2)).isEqualTo(0.9, within(1e-15));
        assertThat(SexRatioPath.constant(1.2)
                        .towards(SexRatioPath.constant(1), YEARS)
                        .get(2017))
                .isEqualTo(1.1, within(1e-15));
        MigrationPath from = Toy.migration(MigrationTiming.END, 1, 2, 3, 4, 5, 6, 7, 8);
        MigrationPath to = Toy.migration(MigrationTiming.END, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThat(from.towards(to, YEARS).get(2017, "male", 1)).isEqualTo(3);
        refuses(
                () -> from.towards(Toy.migration(MigrationTiming.EVEN, 0, 0, 0, 0, 0, 0, 0, 0), YEARS),
                "migration: target migration: ");
        refuses(
                () -> TfrPath.constant(1).towards(TfrPath.constant(2), Toy.years(2016, 2016)),
                "periods: period (2016), must be two or more");
        refuses(
                () -> Toy.FERTILITY.towards(FertilityPath.constant(AgeGroups.single(2, 3), 1, 0), YEARS),
                "fertility: ages 2, 3, must be 1, 2 as in the other path");
    }

    @Test
    void migrationRatesFollowThePopulation() {
        MigrationPath rates =
                MigrationPath.rates(MigrationTiming.END, List.of(Toy.SEX, Toy.AGE), 0.1, -0.5, 0, 0.2, 0, 0, -1, 0);
        CohortTable people = Toy.population(100, 80, 60, 40, 110, 90, 70, 30);
        Projection p = Toy.plan(people).migration(rates).project(2016, 2017);
        Projection closed = Toy.plan(people).project(2016, 2016);
        assertThat(p.population().get(2017, 1, "female")).isEqualTo(49.5, within(1e-12));
        assertThat(p.population().get(2017, "3+", "female")).isEqualTo(60, within(1e-12));
        assertThat(p.population().get(2017, 0, "female"))
                .isEqualTo(1.1 * closed.population().get(2017, 0, "female"), within(1e-12));
        assertThat(p.population().get(2017, 2, "male")).isZero();
        assertThat(p.migration().get(2016, 1, "female")).isEqualTo(-49.5, within(1e-12));
        assertThat(p.balance()).isLessThan(1e-14);
        for (MigrationTiming timing : List.of(MigrationTiming.EVEN, MigrationTiming.EVEN_BETWEEN_DATES)) {
            Projection even = Toy.plan(people)
                    .migration(MigrationPath.rates(timing, List.of(Toy.SEX, Toy.AGE), 0.2, -0.5, 0, 0.2, 0, 0, -1, 0))
                    .project(2016, 2017);
            // half at the start, half of the survivors
            assertThat(even.population().get(2017, 1, "female")).isEqualTo(110 * 0.99 * 0.75, within(1e-12));
            assertThat(even.migration().get(2016, 1, "female"))
                    .isEqualTo(-0.25 * 80 - 0.25 * 110 * 0.99, within(1e-12));
            assertThat(even.balance()).isLessThan(1e-14);
            double women = timing == MigrationTiming.EVEN ? 60 : 80;
            double one = 0.5 * (women + 110 * 0.99 * 0.75) / 2;
            assertThat(even.births().sumTo(Axes.PERIOD, Axes.AGE).get(2016, 1)).isEqualTo(one, within(1e-12));
        }
        assertThat(rates.isRates()).isTrue();
        assertThat(rates.columnNames()).containsExactly("sex", "age", "net_migration_rate");
        assertThat(rates).hasToString("migration: [sex (2: female to male), age (4: 0 to 3+)], rates, timing END");
        refuses(
                () -> MigrationPath.rates(MigrationTiming.END, List.of(Toy.SEX, Toy.AGE), 0, 0, 0, -1.1, 0, 0, 0, 0),
                "migration: -1.1 at sex female, age 3+, must be migrants per person, -1 or above and finite");
    }
}
