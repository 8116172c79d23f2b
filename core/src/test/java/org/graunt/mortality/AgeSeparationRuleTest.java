package org.graunt.mortality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeSeparationRuleTest {

    private static final AgeGroups AGES = AgeGroups.parse(List.of("0", "1-4", "5-9", "10-14", "15-19", "20-24", "25+"));

    /**
     * Austria, men, 1992: deaths, population and a(x) as printed by Preston, Heuveline and Guillot (2001), Demography, box 3.1
     * (counts of the United Nations, a(x) of Keyfitz and Flieger 1990).
     */
    private static final AgeGroups AUSTRIA = AgeGroups.parse(List.of(
            "0", "1-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59",
            "60-64", "65-69", "70-74", "75-79", "80-84", "85+"));

    private static final double[] DEATHS = {
        419, 70, 36, 46, 249, 420, 403, 441, 508, 769, 1154, 1866, 2043, 3496, 4366, 4337, 5279, 6460, 6146
    };
    private static final double[] POPULATION = {
        47925, 189127, 234793, 238790, 254996, 326831, 355086, 324222, 269963, 261971, 238011, 261612, 181385, 187962,
        153832, 105169, 73694, 57512, 32248
    };
    private static final double[] PRINTED = {
        0.068, 1.626, 2.5, 3.143, 2.724, 2.520, 2.481, 2.601, 2.701, 2.663, 2.698, 2.676, 2.645, 2.624, 2.619, 2.593,
        2.518, 2.423, 5.247
    };
    private static final double[] SURVIVORS = {
        100000, 99133, 98986, 98910, 98815, 98334, 97704, 97151, 96492, 95588, 94195, 91937, 88711, 83845, 76377, 66225,
        53803, 37441, 21134
    };

    @Test
    void ofTheUsersOwnGivesThePrintedTableOfATextbook() {
        LifeTable table =
                LifeTable.ofCounts(Sex.MALE, AUSTRIA, DEATHS, POPULATION, (sex, ages, rates) -> PRINTED.clone());
        for (int i = 0; i < SURVIVORS.length; i++) {
            // printed to the unit, from a(x) printed to three decimals
            assertThat(100_000 * table.survivors(AUSTRIA.lower(i))).isEqualTo(SURVIVORS[i], within(1.0));
        }
        assertThat(table.lifeExpectancy()).isEqualTo(72.889, within(0.001));
    }

    @Test
    void ofKeyfitzAndFliegerComesNearTheirLaterTables() {
        LifeTable table = LifeTable.ofCounts(Sex.MALE, AUSTRIA, DEATHS, POPULATION, AgeSeparationRule.KEYFITZ_FLIEGER);
        assertThat(table.lifeExpectancy()).isEqualTo(72.889, within(0.02));
        for (int age = 15; age < 80; age += 5) {
            // the printed ones follow the population within the groups too; deaths per age carry that much noise
            assertThat(table.yearsLivedByDying(age)).isEqualTo(PRINTED[AUSTRIA.indexOf(age)], within(0.05));
        }
    }

    @Test
    void ofKeyfitzAndFliegerIsTheMeanOfAParabolaThroughTheDeathsOfTheTable() {
        LifeTable table = LifeTable.ofCounts(Sex.MALE, AUSTRIA, DEATHS, POPULATION, AgeSeparationRule.KEYFITZ_FLIEGER);
        assertThat(table.yearsLivedByDying(0)).isEqualTo(0.07 + 1.7 * table.rate(0));
        assertThat(table.yearsLivedByDying(1)).isEqualTo(1.5);
        assertThat(table.yearsLivedByDying(5)).isEqualTo(2.5);
        // deaths rise so steeply from 10 to 19 that a parabola would place those of 10 to 14 at 3.39
        assertThat(table.yearsLivedByDying(10)).isEqualTo(10.0 / 3);
        for (int age = 15; age < 80; age += 5) {
            double parabola = 2.5 + 5.0 / 24 * (table.deaths(age + 5) - table.deaths(age - 5)) / table.deaths(age);
            // a stands still to 1e-13 of the width
            assertThat(table.yearsLivedByDying(age)).isEqualTo(parabola, within(1e-12));
        }
        assertThat(table.yearsLivedByDying(80)).isEqualTo(2.5);
    }

    @Test
    void ofKeyfitzAndFliegerHoldsAnInfantsShareAtHalfAYear() {
        double[] years = AgeSeparationRule.KEYFITZ_FLIEGER.years(Sex.MALE, AGES, rates(0.6, 0.01, 0.01, 0.01));
        assertThat(years[0]).isEqualTo(0.5);
    }

    @Test
    void ofKeyfitzAndFliegerIsMidIntervalWhereNobodyDies() {
        double[] years = AgeSeparationRule.KEYFITZ_FLIEGER.years(Sex.MALE, AGES, rates(0.01, 0.001, 0, 0));
        assertThat(years[3]).isEqualTo(2.5);
    }

    @Test
    void ofKeyfitzAndFliegerWorksInSingleYears() {
        AgeGroups single = AgeGroups.singleOpen(0, 8);
        double[] rates = {0.01, 0.002, 0.001, 0.001, 0.001, 0.002, 0.003, 0.004, 0.1};
        double[] years = AgeSeparationRule.KEYFITZ_FLIEGER.years(Sex.MALE, single, rates);
        assertThat(years[4]).isEqualTo(0.5);
        assertThat(years[5]).isGreaterThan(0.5);
        assertThat(years[7]).isEqualTo(0.5);
    }

    @Test
    void ofGrevilleFollowsTheGrowthOfTheRateWithAge() {
        double[] rates = {0.02, 0.002, 0.001, 0.0008, 0.001, 0.0012, 0.1};
        double[] years = AgeSeparationRule.GREVILLE.years(Sex.FEMALE, AGES, rates);
        assertThat(years[2]).isEqualTo(2.5 - 25 / 12.0 * (0.001 - Math.log(0.0008 / 0.002) / 9.5), within(1e-15));
        assertThat(years[4]).isEqualTo(2.5 - 25 / 12.0 * (0.001 - Math.log(0.0012 / 0.0008) / 10), within(1e-15));
    }

    @Test
    void ofGrevilleGivesWayToAConstantRiskWhereItLeavesTheMiddleOfAGroupOrCannotBeComputed() {
        double[] rates = {0.02, 0.002, 0.001, 0.0008, 0.02, 0, 0.1};
        double[] years = AgeSeparationRule.GREVILLE.years(Sex.FEMALE, AGES, rates);
        double[] constant = AgeSeparationRule.CONSTANT_HAZARD.years(Sex.FEMALE, AGES, rates);
        assertThat(years[3]).as("3.1 years by the rule").isEqualTo(constant[3]);
        assertThat(years[4]).as("nobody dies in the next group").isEqualTo(constant[4]);
        assertThat(years[5]).as("nobody dies in the group itself").isGreaterThan(2.5);
    }

    @ParameterizedTest
    @CsvSource({
        // q0 = 0.05: m0 = q0 / (1 - (1 - a0) q0) with a0 = 0.05 + 3 q0 or 0.0425 + 2.875 q0
        "FEMALE, 0.05, 0.2, 1.44265",
        "MALE, 0.05, 0.18625, 1.50235",
        "FEMALE, 0.15, 0.35, 1.361",
        "MALE, 0.15, 0.33, 1.352",
        "FEMALE, 0, 0.05, 1.524"
    })
    void ofCoaleAndDemenyByRiskStartsFromTheChanceOfDying(Sex sex, double risk, double infant, double child) {
        double rate = risk / (1 - (1 - infant) * risk);
        double[] years = AgeSeparationRule.COALE_DEMENY_BY_RISK.years(sex, AGES, rates(rate, 0.001, 0.001, 0.001));
        assertThat(years[0]).isEqualTo(infant, within(1e-14));
        assertThat(years[1]).isEqualTo(child, within(1e-14));
        assertThat(years[3]).isEqualTo(2.5);
    }

    @Test
    void ofCoaleAndDemenyHoldsForAnyRate() {
        double[] years = AgeSeparationRule.COALE_DEMENY_BY_RISK.years(Sex.MALE, AGES, rates(3, 0.001, 0.001, 0.001));
        assertThat(years[0]).isEqualTo(0.33);
        assertThat(years[1]).isEqualTo(1.352);
    }

    @Property
    void byRiskAndByRateAgreeToTwoDecimals(@ForAll @DoubleRange(min = 0, max = 0.3) double rate, @ForAll Sex sex) {
        double byRate = AgeSeparationRule.COALE_DEMENY.years(sex, AGES, rates(rate, 0, 0, 0))[0];
        double byRisk = AgeSeparationRule.COALE_DEMENY_BY_RISK.years(sex, AGES, rates(rate, 0, 0, 0))[0];
        assertThat(byRisk).isEqualTo(byRate, within(0.0031));
    }

    @Property
    void lieInsideTheirGroups(
            @ForAll @Size(7) List<@DoubleRange(min = 0, max = 5) Double> rates,
            @ForAll AgeSeparationRule rule,
            @ForAll Sex sex) {
        double[] m = rates.stream().mapToDouble(Double::doubleValue).toArray();
        double[] years = rule.years(sex, AGES, m);
        for (int i = 0; i < 6; i++) {
            assertThat(years[i]).isBetween(0.0, (double) AGES.width(i));
        }
    }

    @Test
    void wantRatesThatMatchTheAges() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgeSeparationRule.GREVILLE.years(Sex.MALE, AGES, new double[2]))
                .withMessageStartingWith("rates: 2, must be 7 for the ages");
    }

    private static double[] rates(double infants, double children, double five, double later) {
        return new double[] {infants, children, five, later, later, later, 0.1};
    }
}
