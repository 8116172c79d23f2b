package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.graunt.projection.FertilityScenario.Quantum;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.StatisticalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FertilityScenarioTest {

    private static final AgeGroups AGES = AgeGroups.single(15, 49);
    private static final Axis YEARS = Axis.years(StatisticalYear.CALENDAR, 2011, 2080);
    private static final LocalDate START = LocalDate.of(2016, 1, 1);

    private static FertilityPath rates(double peak, double height) {
        return FertilityPath.constant(
                AGES,
                IntStream.rangeClosed(15, 49)
                        .mapToDouble(x -> height * Math.exp(-(x - peak) * (x - peak) / 50))
                        .toArray());
    }

    private static FertilityScenario scenario() {
        return FertilityScenario.of(Map.of("1", rates(25, 0.08), "2", rates(29, 0.05)));
    }

    private static double factor(FertilityPath path, int year) {
        return path.get(year, 29) / rates(29, 0.05).get(29);
    }

    @Test
    void withoutChangesOrdersSumToAllBirths() {
        FertilityPath all = scenario().path(YEARS);
        assertThat(all.get(2020, 27))
                .isEqualTo(rates(25, 0.08).get(27) + rates(29, 0.05).get(27), within(1e-16));
    }

    @Test
    void aStepInsideAYearCountsForTheRestOfIt() {
        FertilityPath path =
                scenario().step("2", LocalDate.of(2016, 10, 1), 1.4).path("2", YEARS);
        assertThat(factor(path, 2015)).isEqualTo(1, within(1e-15));
        // 92 of 366 days
        assertThat(factor(path, 2016)).isEqualTo(1 + 0.4 * 92 / 366, within(1e-12));
        assertThat(factor(path, 2017)).isEqualTo(1.4, within(1e-12));
        assertThat(scenario().step("2", START, 1.4).path("1", YEARS).get(2017, 25))
                .isEqualTo(0.08);
    }

    @Test
    void statisticalYearsHaveTheirOwnParts() {
        Axis years = Axis.years(StatisticalYear.startingIn(Month.OCTOBER), 2015, 2018);
        FertilityPath path = scenario().step("2", START, 1.4).path("2", years);
        // October 2015 to September 2016 are 366 days, 92 of them before the start
        assertThat(factor(path, 2016)).isEqualTo(1 + 0.4 * 274 / 366, within(1e-12));
    }

    @Test
    void aRampMovesOnAStraightLine() {
        FertilityPath path =
                scenario().ramp("2", START, LocalDate.of(2018, 1, 1), 1.4).path("2", YEARS);
        // the line is at 0.2 x 366 / 731 of its rise in the middle of 2016
        assertThat(factor(path, 2016)).isEqualTo(1 + 0.4 * 366 / 2.0 / 731, within(1e-12));
        assertThat(factor(path, 2017)).isEqualTo(1 + 0.4 * (366 + 365 / 2.0) / 731, within(1e-12));
        assertThat(factor(path, 2018)).isEqualTo(1.4, within(1e-12));
    }

    @Test
    void anAddedPulseFadesByHalves() {
        FertilityScenario pulse = scenario().pulse("2", START, LocalDate.of(2017, 1, 1), 1.5, Quantum.ADDED, 2);
        FertilityPath path = pulse.path("2", YEARS);
        assertThat(factor(path, 2016)).isEqualTo(1.5, within(1e-12));
        double first = factor(path, 2017) - 1;
        double halfLife = 2 * 365.2425;
        double left = 1 - Math.pow(0.5, 365 / halfLife);
        assertThat(first).isEqualTo(0.5 * left * halfLife / Math.log(2) / 365, within(1e-14));
        // two years later half is left; years have 365 or 366 days
        assertThat((factor(path, 2019) - 1) / first).isEqualTo(0.5, within(1e-3));
        FertilityPath sharp = scenario()
                .pulse("2", START, LocalDate.of(2017, 1, 1), 1.5, Quantum.ADDED, 0)
                .path("2", YEARS);
        assertThat(factor(sharp, 2017)).isEqualTo(1, within(1e-12));
    }

    /** Days on which both changes hold, of the days of the year: the mean of a product, not a product of means. */
    @Test
    void changesWithinOneYearMultiplyDayByDay() {
        LocalDate july = LocalDate.of(2016, 7, 1);
        FertilityScenario july2 = scenario().step("2", july, 2);
        // 184 of 366 days lie behind the first of July
        assertThat(factor(july2.step("2", july, 2).path("2", YEARS), 2016))
                .isEqualTo(1 + 3 * 184 / 366.0, within(1e-12));
        FertilityScenario spring =
                scenario().step("2", LocalDate.of(2016, 4, 1), 2).step("2", LocalDate.of(2016, 10, 1), 0.5);
        assertThat(factor(spring.path("2", YEARS), 2016)).isEqualTo(1 + 183 / 366.0, within(1e-12));
        assertThat(factor(spring.path("2", YEARS), 2017)).isEqualTo(1, within(1e-12));
        FertilityScenario ramp = scenario()
                .ramp("2", START, LocalDate.of(2017, 1, 1), 1.3)
                .pulse("2", july, LocalDate.of(2017, 1, 1), 1.5, Quantum.ADDED, 0);
        // the ramp is at 1 + 0.3 x (182 + 92) / 366 in the middle of the second half
        assertThat(factor(ramp.path("2", YEARS), 2016))
                .isEqualTo(1.15 + 0.5 * 184 / 366 * (1 + 0.3 * 274 / 366), within(1e-12));
        Axis years = Axis.years(StatisticalYear.startingIn(Month.OCTOBER), 2015, 2018);
        FertilityScenario never = scenario().step("2", START, 0).step("2", START, 2);
        assertThat(factor(never.path("2", years), 2016)).isEqualTo(92 / 366.0, within(1e-12));
    }

    /** Next years give by their weights, but none more than it has: what a near year lacks the years behind it give. */
    @Test
    void aConservedPulseIsAsStrongAsTheLaterYearsOfTheCohortsAllow() {
        FertilityPath flat = FertilityPath.constant(
                AGES, IntStream.rangeClosed(15, 49).mapToDouble(x -> 0.05).toArray());
        FertilityPath moved = FertilityScenario.of(Map.of("1", flat))
                .pulse("1", START, LocalDate.of(2017, 1, 1), 2.5, Quantum.CONSERVED, 0.5)
                .path(YEARS);

        assertThat(moved.get(2016, 30)).isEqualTo(0.125, within(1e-15));
        assertThat(moved.get(2017, 31)).isZero();
        // two thirds of 0.075 come from age 31; of the rest age 32 gives three quarters, age 33 a quarter of that, and
        // so on
        assertThat(moved.get(2018, 32)).isEqualTo(0.05 - 0.025 * 0.75, within(1e-10));
        // at 48 there is one year left to take from, at 49 none
        assertThat(moved.get(2016, 48)).isEqualTo(0.1, within(1e-15));
        assertThat(moved.get(2016, 49)).isEqualTo(0.05);
    }

    /** Even where a half-life of days takes all from the next year, and then from the one after it. */
    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.1, 0.01, 0.001})
    void noHalfLifeIsTooShortToConserveTheQuantum(double halfLife) {
        FertilityPath plain = scenario().path("2", YEARS);
        FertilityPath moved = scenario()
                .pulse("2", START, LocalDate.of(2019, 1, 1), 3, Quantum.CONSERVED, halfLife)
                .path("2", YEARS);
        for (int cohort = 1996; cohort <= 2031; cohort++) {
            double before = 0;
            double after = 0;
            for (int age = 15; age <= 49; age++) {
                before += plain.get(cohort + age, age);
                after += moved.get(cohort + age, age);
                assertThat(moved.get(cohort + age, age)).isNotNegative();
            }
            assertThat(after).isEqualTo(before, within(1e-14));
        }
        assertThat(moved.get(2016, 25)).isEqualTo(3 * plain.get(2016, 25), within(1e-12));
    }

    @Test
    void aConservedPulseFromBeforeTheFirstPeriodIsRefused() {
        FertilityScenario pulse = scenario().pulse("2", LocalDate.of(2010, 7, 1), START, 1.2, Quantum.CONSERVED, 3);
        refuses(
                () -> pulse.path(YEARS),
                "pulse: from 2010-07-01 with CONSERVED, must not begin before the first period, 2011-01-01");
    }

    @ParameterizedTest
    @ValueSource(doubles = {1.5, 0.6, 30, 0})
    void aConservedPulseMovesBirthsWithinTheLivesOfCohorts(double factor) {
        FertilityPath plain = scenario().path("2", YEARS);
        FertilityPath moved = scenario()
                .pulse("2", START, LocalDate.of(2018, 7, 1), factor, Quantum.CONSERVED, 3)
                .path("2", YEARS);
        boolean anyMoved = false;
        for (int cohort = 1996; cohort <= 2031; cohort++) {
            double before = 0;
            double after = 0;
            for (int age = 15; age <= 49; age++) {
                before += plain.get(cohort + age, age);
                after += moved.get(cohort + age, age);
                anyMoved |= Math.abs(plain.get(cohort + age, age) - moved.get(cohort + age, age)) > 1e-6;
                assertThat(moved.get(cohort + age, age)).isNotNegative();
            }
            // the quantum is conserved to rounding
            assertThat(after).isEqualTo(before, within(1e-12));
        }
        assertThat(anyMoved).isTrue();
        assertThat(moved.get(2015, 29)).isEqualTo(plain.get(2015, 29));
        assertThat(Math.signum(moved.get(2016, 29) - plain.get(2016, 29))).isEqualTo(Math.signum(factor - 1));
    }

    @Test
    void bothKindsOfChangeCanBeOfOneOrder() {
        FertilityPath path = scenario()
                .step("2", START, 1.2)
                .pulse("2", START, LocalDate.of(2018, 1, 1), 1.5, Quantum.CONSERVED, 2)
                .path(YEARS);
        assertThat(path.tfr().get(2016)).isGreaterThan(path.tfr().get(2060));
        assertThat(scenario().step("2", START, 1.2))
                .asString()
                .startsWith("fertility scenario: orders [")
                .endsWith(", 1 changes");
    }

    @Test
    void scenariosOutOfRangeAreRefused() {
        LocalDate later = LocalDate.of(2018, 1, 1);
        refuses(() -> FertilityScenario.of(Map.of()), "orders: none");
        refuses(
                () -> FertilityScenario.of(new java.util.TreeMap<>(
                        Map.of("1", rates(25, 1), "2", FertilityPath.constant(AgeGroups.single(20, 20), 1)))),
                "order 2: ages 20, must be 15");
        refuses(() -> scenario().step("3", START, 1), "order: '3', must be one of");
        refuses(() -> scenario().path("3", YEARS), "order: '3', must be one of");
        refuses(() -> scenario().step("2", START, -1), "factor: -1.0, must be finite and not negative");
        refuses(() -> scenario().ramp("2", later, START, 1), "to: 2016-01-01, must be after 2018-01-01");
        refuses(() -> scenario().pulse("2", START, later, 1, Quantum.CONSERVED, 0), "half-life: 0.0 years");
        refuses(() -> scenario().pulse("2", START, later, 1, Quantum.ADDED, -1), "half-life: -1.0 years");
        FertilityPath fives = FertilityPath.constant(AgeGroups.parse(List.of("15-19", "20-24")), 0.1, 0.1);
        refuses(
                () -> FertilityScenario.of(Map.of("1", fives))
                        .pulse("1", START, later, 1.1, Quantum.CONSERVED, 3)
                        .path(YEARS),
                "pulse: age group 15-19 and periods of 1.0 years, must be equally long");
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }
}
