package org.graunt.mortality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LifeTableTest {

    private static final AgeGroups AGES = AgeGroups.singleOpen(0, 4);
    private static final AgeGroups ABRIDGED = AgeGroups.parse(List.of(
            "0", "1-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59",
            "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90+"));
    private static final double[] RATES = {0.02, 0.001, 0.002, 0.01, 0.1};

    static Stream<ReferenceLifeTables> references() {
        return ReferenceLifeTables.all().stream();
    }

    @Test
    void knowsAllReferenceTables() {
        assertThat(references()).hasSize(33);
    }

    @ParameterizedTest
    @MethodSource("references")
    void reproducesTheReference(ReferenceLifeTables reference) {
        LifeTable table = LifeTable.ofRates(reference.sex(), reference.ages(), reference.rates(), reference.rule());
        for (int column = 0; column < ReferenceLifeTables.COLUMNS.size(); column++) {
            String name = ReferenceLifeTables.COLUMNS.get(column);
            double scale = List.of("l", "d", "L", "T").contains(name) ? reference.radix() : 1;
            for (int row = 0; row < reference.ages().size(); row++) {
                double expected = reference.columns()[column][row] / scale;
                // closed formulas in doubles on both sides: relative 1e-9, as the reference itself was checked
                assertThat(table.number(row, column + 1))
                        .as("%s %s at %s", reference, name, reference.ages().label(row))
                        .satisfies(actual -> assertThat(agree(actual, expected)).isTrue());
            }
        }
    }

    private static boolean agree(double actual, double expected) {
        return Double.isNaN(expected) ? Double.isNaN(actual) : Math.abs(actual - expected) <= 1e-9 * Math.abs(expected);
    }

    @Test
    void hasTheColumnsOfTheFieldByAge() {
        LifeTable table = LifeTable.ofRates(Sex.FEMALE, AGES, RATES, AgeSeparationRule.HALF);
        assertThat(table.rate(3)).isEqualTo(0.01);
        assertThat(table.yearsLivedByDying(3)).isEqualTo(0.5);
        assertThat(table.deathProbability(0)).isEqualTo(0.02 / 1.01, tight());
        assertThat(table.survivors(0)).isEqualTo(1);
        assertThat(table.survivors(1)).isEqualTo(1 - 0.02 / 1.01, tight());
        assertThat(table.deaths(0)).isEqualTo(0.02 / 1.01, tight());
        assertThat(table.personYears(0)).isEqualTo(1 / 1.01, tight());
        assertThat(table.personYearsAbove(4)).isEqualTo(table.survivors(4) / 0.1, tight());
        assertThat(table.lifeExpectancy(4)).isEqualTo(10, tight());
        assertThat(table.lifeExpectancy()).isEqualTo(table.lifeExpectancy(0));
        assertThat(table.sex()).isEqualTo(Sex.FEMALE);
        assertThat(table.ages()).isEqualTo(AGES);
        assertThat(table.cappedAges()).isEmpty();
    }

    @Test
    void isATableThatPrints() {
        LifeTable table = LifeTable.ofRates(Sex.MALE, AGES, RATES, AgeSeparationRule.HALF);
        assertThat(table.columnNames()).containsExactly("age", "m", "a", "q", "l", "d", "L", "T", "e");
        assertThat(table.rowCount()).isEqualTo(5);
        assertThat(table.isNumeric(0)).isFalse();
        assertThat(table.isNumeric(8)).isTrue();
        assertThat(table.text(4, 0)).isEqualTo("4+");
        assertThat(table.name()).isEqualTo("life table male");
        assertThat(table.toString()).startsWith("life table male, ages 0, 1, 2, 3, 4+, e0 = ");
    }

    @Test
    void takesRatesFromDeathsAndExposures() {
        double[] exposures = {1000, 2000, 3000, 500, 100};
        double[] deaths = {20, 2, 6, 5, 10};
        LifeTable counted = LifeTable.ofCounts(Sex.MALE, AGES, deaths, exposures, AgeSeparationRule.COALE_DEMENY);
        LifeTable rated = LifeTable.ofRates(Sex.MALE, AGES, RATES, AgeSeparationRule.COALE_DEMENY);
        assertThat(counted.lifeExpectancy()).isEqualTo(rated.lifeExpectancy(), tight());
    }

    @Test
    void holdsTheRiskAtOneWhereDeathsAreTooManyAndSaysSo() {
        LifeTable table =
                LifeTable.ofRates(Sex.FEMALE, AGES, new double[] {0.02, 0.001, 2.5, 0.01, 0.1}, AgeSeparationRule.HALF);
        assertThat(table.deathProbability(2)).isEqualTo(1);
        assertThat(table.cappedAges()).containsExactly(2);
        assertThat(table.survivors(3)).isZero();
        assertThat(table.lifeExpectancy(3)).isNaN();
        assertThat(table.lifeExpectancy()).isBetween(0.0, 3.0);
        assertThat(table.toString()).contains("q held at 1 at ages [2]");
    }

    @Test
    void neverExceedsOneUnderConstantHazard() {
        LifeTable table = LifeTable.ofRates(
                Sex.FEMALE, AGES, new double[] {0.02, 0.001, 2.5, 0.01, 0.1}, AgeSeparationRule.CONSTANT_HAZARD);
        assertThat(table.deathProbability(2)).isEqualTo(1 - Math.exp(-2.5), tight());
        assertThat(table.cappedAges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1e-12", "1e-6", "0.0099", "0.0101"})
    void keepsItsDigitsAtSmallHazards(double rate) {
        // q = 1 - exp(-5 m) exactly; the plain form of a(x) would lose 1e-16 / m of it
        LifeTable table = LifeTable.ofRates(
                Sex.FEMALE,
                AgeGroups.parse(List.of("0-4", "5+")),
                new double[] {rate, 0.1},
                AgeSeparationRule.CONSTANT_HAZARD);
        assertThat(table.deathProbability(0)).isEqualTo(-Math.expm1(-5 * rate), within(1e-14 * 5 * rate));
    }

    @Test
    void takesMidIntervalWhereNobodyDies() {
        LifeTable table =
                LifeTable.ofRates(Sex.FEMALE, AGES, new double[] {0, 0, 0, 0, 0.1}, AgeSeparationRule.CONSTANT_HAZARD);
        assertThat(table.yearsLivedByDying(2)).isEqualTo(0.5);
        assertThat(table.lifeExpectancy()).isEqualTo(14, tight());
    }

    @ParameterizedTest
    @EnumSource(AgeSeparationRule.class)
    void isTheSameUnderEveryRuleWhereNobodyDiesBeforeTheOpenGroup(AgeSeparationRule rule) {
        LifeTable table = LifeTable.ofRates(Sex.MALE, AGES, new double[] {0, 0, 0, 0, 0.25}, rule);
        assertThat(table.lifeExpectancy()).isEqualTo(8, tight());
    }

    @Property
    void closesItsAccounts(
            @ForAll @Size(6) List<@DoubleRange(min = 0, max = 3) Double> rates,
            @ForAll AgeSeparationRule rule,
            @ForAll Sex sex) {
        double[] m = rates.stream().mapToDouble(Double::doubleValue).toArray();
        m[5] = Math.max(m[5], 1e-3);
        AgeGroups ages = AgeGroups.singleOpen(0, 5);
        LifeTable table = LifeTable.ofRates(sex, ages, m, rule);
        double dead = 0;
        double lived = 0;
        for (int age = 5; age >= 0; age--) {
            dead += table.deaths(age);
            lived += table.personYears(age);
            assertThat(table.personYearsAbove(age)).isEqualTo(lived, tight());
            assertThat(table.deathProbability(age)).isBetween(0.0, 1.0);
            if (!table.cappedAges().contains(age)) {
                assertThat(table.deaths(age)).isEqualTo(m[age] * table.personYears(age), within(1e-12));
            }
        }
        assertThat(dead).isEqualTo(1, within(1e-12));
    }

    @Property
    void fallsInSurvivorsAndKeepsItsExpectanciesInRange(
            @ForAll @Size(20) List<@DoubleRange(min = 0, max = 1) Double> rates,
            @ForAll AgeSeparationRule rule,
            @ForAll Sex sex) {
        double[] m = rates.stream().mapToDouble(Double::doubleValue).toArray();
        m[19] = Math.max(m[19], 0.05);
        LifeTable table = LifeTable.ofRates(sex, ABRIDGED, m, rule);
        for (int i = 0; i < 19; i++) {
            int age = ABRIDGED.lower(i);
            int next = ABRIDGED.lower(i + 1);
            assertThat(table.survivors(next)).isLessThanOrEqualTo(table.survivors(age));
            if (table.survivors(next) > 0) {
                // nobody can lose more than the width of the group, or gain from what comes after
                assertThat(table.lifeExpectancy(age))
                        .isPositive()
                        .isLessThanOrEqualTo(ABRIDGED.width(i) + table.lifeExpectancy(next) + 1e-9);
            }
        }
    }

    @Test
    void keepsItsExpectanciesInWiderGroups() {
        ReferenceLifeTables single = ReferenceLifeTables.all().get(0);
        LifeTable table = LifeTable.ofRates(single.sex(), single.ages(), single.rates(), single.rule());
        LifeTable abridged = table.regrouped(ABRIDGED);
        for (int i = 0; i < ABRIDGED.size(); i++) {
            int age = ABRIDGED.lower(i);
            // the same sums of 100 terms in another order
            assertThat(abridged.lifeExpectancy(age)).isEqualTo(table.lifeExpectancy(age), within(1e-12));
            assertThat(abridged.survivors(age)).isEqualTo(table.survivors(age));
        }
        assertThat(abridged.rate(1))
                .isEqualTo((table.survivors(1) - table.survivors(5)) / abridged.personYears(1), within(1e-15));
        assertThat(abridged.yearsLivedByDying(40)).isBetween(2.3, 2.9);
        assertThat(abridged.ages()).isEqualTo(ABRIDGED);
    }

    @Test
    void putsMidIntervalWhereNobodyDiesInAWiderGroup() {
        LifeTable table = LifeTable.ofRates(Sex.MALE, AGES, new double[] {0, 0, 0, 0, 0.25}, AgeSeparationRule.HALF);
        LifeTable wider = table.regrouped(AgeGroups.parse(List.of("0-1", "2-3", "4+")));
        assertThat(wider.yearsLivedByDying(2)).isEqualTo(1);
        assertThat(wider.lifeExpectancy()).isEqualTo(8, tight());
    }

    @Test
    void cannotBeRegroupedAcrossItsGroups() {
        LifeTable table = LifeTable.ofRates(Sex.MALE, ABRIDGED, flat(0.02), AgeSeparationRule.HALF);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.regrouped(AgeGroups.parse(List.of("0-6", "7+"))))
                .withMessageContaining("straddles a bound");
    }

    @Test
    void isTheSameFromItsOwnSurvivors() {
        for (ReferenceLifeTables reference : ReferenceLifeTables.all()) {
            LifeTable table = LifeTable.ofRates(reference.sex(), reference.ages(), reference.rates(), reference.rule());
            double[] l = reference.columns()[3];
            int open = l.length - 1;
            if (!table.cappedAges().isEmpty()) {
                continue;
            }
            LifeTable back = LifeTable.ofSurvivors(
                    reference.sex(),
                    reference.ages(),
                    l,
                    reference.rule(),
                    Closing.withRate(reference.rates()[open]));
            // survivors that fall by a millionth carry ten digits of the rate behind it
            assertThat(back.lifeExpectancy()).as(reference.id()).isEqualTo(table.lifeExpectancy(), within(1e-8));
            assertThat(back.rate(0)).as(reference.id()).isEqualTo(table.rate(0), within(1e-9));
            assertThat(back.personYears(5)).as(reference.id()).isEqualTo(table.personYears(5), within(1e-8));
        }
    }

    @Test
    void takesSurvivorsOnAnyRadix() {
        LifeTable table = LifeTable.ofSurvivors(
                Sex.FEMALE,
                AGES,
                new double[] {100_000, 98_000, 97_500, 97_500, 90_000},
                AgeSeparationRule.HALF,
                Closing.withExpectancy(3));
        assertThat(table.survivors(0)).isEqualTo(1);
        assertThat(table.survivors(4)).isEqualTo(0.9);
        assertThat(table.deathProbability(2)).isZero();
        assertThat(table.lifeExpectancy()).isEqualTo(0.99 + 0.9775 + 0.975 + 0.9375 + 2.7, tight());
    }

    @ParameterizedTest
    @CsvSource({"0", "-100000", "NaN", "Infinity"})
    void refusesAnImpossibleRadix(double radix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.ofSurvivors(
                        Sex.FEMALE,
                        AGES,
                        new double[] {radix, 0, 0, 0, 0},
                        AgeSeparationRule.HALF,
                        Closing.withExpectancy(3)))
                .withMessageStartingWith("survivors: " + radix + " at age 0");
    }

    @Test
    void refusesSurvivorsThatRiseOrDieOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.ofSurvivors(
                        Sex.FEMALE,
                        AGES,
                        new double[] {1, 0.9, 0.95, 0.9, 0.9},
                        AgeSeparationRule.HALF,
                        Closing.withExpectancy(3)))
                .withMessage("survivors: 0.95 at age 2, must be above 0 and at most the 0.9 at age 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.ofSurvivors(
                        Sex.FEMALE,
                        AGES,
                        new double[] {1, 0.9, 0, 0, 0},
                        AgeSeparationRule.HALF,
                        Closing.withExpectancy(3)))
                .withMessageStartingWith("survivors: 0.0 at age 2, must be above 0");
    }

    @Test
    void cannotCloseSurvivorsByARateTheyDoNotHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.ofSurvivors(
                        Sex.FEMALE,
                        AGES,
                        new double[] {1, 0.9, 0.9, 0.9, 0.9},
                        AgeSeparationRule.HALF,
                        Closing.byRate()))
                .withMessageContaining("must be above 0 there to close the table")
                .withMessageStartingWith("closing: survivors say nothing of the death rate in the open group 4+")
                .withMessageEndingWith("or name another Closing");
    }

    @ParameterizedTest
    @EnumSource(AgeSeparationRule.class)
    void namesAFirstGroupThatTheRuleHasNothingFor(AgeSeparationRule rule) {
        AgeGroups ages = AgeGroups.parse(List.of("0-4", "5-59", "60+"));
        LifeTable table = LifeTable.ofRates(Sex.FEMALE, ages, new double[] {0.01, 0.001, 0.05}, rule);
        boolean general = rule == AgeSeparationRule.HALF || rule == AgeSeparationRule.CONSTANT_HAZARD;
        assertThat(table.remarks())
                .isEqualTo(
                        general
                                ? List.of()
                                : List.of("no a(x) of the rule for 0-4, half the width taken; split 0 and 1-4"));
    }

    @Test
    void namesMoreDeathsThanPersonYears() {
        LifeTable table = LifeTable.ofCounts(
                Sex.MALE,
                AGES,
                new double[] {3, 0, 0, 0, 5},
                new double[] {2, 9, 9, 9, 4},
                AgeSeparationRule.CONSTANT_HAZARD);
        assertThat(table.deathProbability(0)).isEqualTo(1 - Math.exp(-1.5), tight());
        assertThat(table.remarks()).contains("more deaths than person-years at ages [0, 4+]");
    }

    @Test
    void namesAnOpenGroupThatStartsTooYoungAndATableWithoutDeaths() {
        LifeTable table = LifeTable.ofCounts(
                Sex.MALE, AGES, new double[] {0, 0, 0, 0, 1}, new double[] {9, 9, 9, 9, 9}, AgeSeparationRule.HALF);
        assertThat(table.remarks())
                .containsExactly(
                        "no deaths at all below the open group",
                        "open group 4+ starts below 50:"
                                + " how the table is closed decides most of its life expectancy");
        assertThat(table.toString()).contains("no deaths at all below the open group");
    }

    @Test
    void hasNothingToRemarkOnASoundTable() {
        assertThat(LifeTable.ofRates(Sex.MALE, ABRIDGED, flat(0.02), AgeSeparationRule.HALF)
                        .remarks())
                .isEmpty();
    }

    private static double[] flat(double rate) {
        double[] rates = new double[ABRIDGED.size()];
        Arrays.fill(rates, rate);
        return rates;
    }

    @Test
    void wantsRatesThatMatchTheAges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.ofRates(Sex.MALE, AGES, new double[4], AgeSeparationRule.HALF))
                .withMessage("rates: 4 numbers, must be 5 for the ages 0, 1, 2, 3, 4+");
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "NaN", "Infinity"})
    void refusesARateOutOfRange(double rate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.ofRates(
                        Sex.MALE, AGES, new double[] {0.1, rate, 0.1, 0.1, 0.1}, AgeSeparationRule.HALF))
                .withMessage("rates: " + rate + " at age 1, must be finite and not negative");
    }

    @Test
    void cannotBeClosedWithoutDeathsInTheOpenGroup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LifeTable.ofRates(Sex.MALE, AGES, new double[] {0.1, 0.1, 0.1, 0.1, 0}, AgeSeparationRule.HALF))
                .withMessageContaining("rates: 0.0 at 4+, must be above 0 there")
                .withMessageContaining("start the open group at a younger age");
    }

    @Test
    void refusesDeathsWithoutExposure() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.ofCounts(
                        Sex.MALE,
                        AGES,
                        new double[] {1, 1, 2, 1, 1},
                        new double[] {9, 9, 0, 9, 9},
                        AgeSeparationRule.HALF))
                .withMessageContaining("exposure: 0.0 person-years with 2.0 deaths at age 2, must be above 0");
    }

    @Test
    void runsFromBirthToAnOpenGroup() {
        for (AgeGroups ages : List.of(AgeGroups.single(0, 4), AgeGroups.singleOpen(1, 5))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LifeTable.ofRates(Sex.MALE, ages, RATES, AgeSeparationRule.HALF))
                    .withMessage("ages: " + ages + ", must start at 0 and end in an open group such as 100+");
        }
    }

    @Test
    void refusesARuleThatPlacesDeathsOutsideTheirGroup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LifeTable.ofRates(Sex.MALE, AGES, RATES, (sex, ages, rates) -> new double[] {2, 0, 0, 0, 0}))
                .withMessage("rule: 2.0 years lived in the age group 0 by those who die in it, must be 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.ofRates(Sex.MALE, AGES, RATES, (sex, ages, rates) -> new double[1]))
                .withMessageStartingWith("rule: 1 numbers, must be 5");
    }

    @Test
    void knowsItsColumnsAtTheStartOfAGroupOnly() {
        LifeTable table = LifeTable.ofRates(
                Sex.MALE,
                AgeGroups.parse(List.of("0", "1-4", "5+")),
                new double[] {0.1, 0.1, 0.1},
                AgeSeparationRule.HALF);
        assertThat(table.survivors(5)).isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.survivors(3))
                .withMessage("age: 3, must be the first of an age group; it lies in the group 1-4");
    }

    @Test
    void keepsWhatItWasGiven() {
        double[] given = RATES.clone();
        LifeTable table = LifeTable.ofRates(Sex.MALE, AGES, given, (sex, ages, rates) -> {
            Arrays.fill(rates, 7);
            return new double[] {0.5, 0.5, 0.5, 0.5, 0.5};
        });
        given[0] = 9;
        assertThat(table.rate(0)).isEqualTo(0.02);
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> LifeTable.ofRates(null, AGES, RATES, AgeSeparationRule.HALF))
                .withMessage("sex");
        assertThatNullPointerException()
                .isThrownBy(() -> LifeTable.ofRates(Sex.MALE, AGES, RATES, null))
                .withMessage("rule");
        assertThatNullPointerException()
                .isThrownBy(() -> LifeTable.ofRates(Sex.FEMALE, ABRIDGED, null, AgeSeparationRule.HALF))
                .withMessage("rates");
    }

    /** A few roundings of numbers near one. */
    private static Offset<Double> tight() {
        return within(1e-13);
    }
}
