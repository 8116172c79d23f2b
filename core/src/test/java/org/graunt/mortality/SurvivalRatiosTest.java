package org.graunt.mortality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;

class SurvivalRatiosTest {

    private static final AgeGroups AGES = AgeGroups.singleOpen(0, 3);

    @Test
    void comeFromTheYearsLivedInALifeTable() {
        LifeTable table = LifeTable.ofRates(
                Sex.FEMALE, AGES, new double[] {0.03, 0.01, 0.2, 0.4}, AgeSeparationRule.COALE_DEMENY);
        SurvivalRatios ratios = SurvivalRatios.of(table);
        assertThat(ratios.sex()).isEqualTo(Sex.FEMALE);
        assertThat(ratios.step()).isEqualTo(1);
        assertThat(ratios.ofBirths()).isEqualTo(table.personYears(0));
        assertThat(ratios.into(0)).isEqualTo(ratios.ofBirths());
        assertThat(ratios.into(1)).isEqualTo(table.personYears(1) / table.personYears(0));
        assertThat(ratios.into(3)).isEqualTo(table.personYearsAbove(3) / table.personYearsAbove(2));
        assertThat(ratios.into(110)).isEqualTo(ratios.into(3));
    }

    @Test
    void giveBackTheLifeExpectancyOfEveryReferenceTable() {
        for (ReferenceLifeTables reference : ReferenceLifeTables.all()) {
            if (reference.ages().isSingle()) {
                LifeTable table =
                        LifeTable.ofRates(reference.sex(), reference.ages(), reference.rates(), reference.rule());
                // a chain of 100 products: some 1e-14 of 80 years
                assertThat(SurvivalRatios.of(table).lifeExpectancy())
                        .as(reference.id())
                        .isEqualTo(table.lifeExpectancy(), within(1e-11));
            }
        }
    }

    @Test
    void comeOfEveryRuleForFiveYearGroups() {
        AgeGroups five = AgeGroups.parse(List.of(
                "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59",
                "60-64", "65-69", "70+"));
        for (ReferenceLifeTables reference : ReferenceLifeTables.all()) {
            if (!reference.ages().isSingle()) {
                for (AgeSeparationRule rule : AgeSeparationRule.values()) {
                    LifeTable table = LifeTable.ofRates(reference.sex(), reference.ages(), reference.rates(), rule);
                    SurvivalRatios ratios = SurvivalRatios.of(table, five);
                    // the same sums in another order; ratios outside 0 to 1 would be refused when given
                    assertThat(SurvivalRatios.of(reference.sex(), five, ratios.toArray())
                                    .lifeExpectancy())
                            .as("%s %s", reference, rule)
                            .isEqualTo(table.lifeExpectancy(), within(1e-11));
                }
            }
        }
    }

    @Test
    void overFiveYearsTakeInfantsAndSmallChildrenTogether() {
        AgeGroups abridged = AgeGroups.parse(List.of("0", "1-4", "5-9", "10+"));
        LifeTable table = LifeTable.ofRates(
                Sex.MALE, abridged, new double[] {0.03, 0.004, 0.002, 0.05}, AgeSeparationRule.ANDREEV_KINGKADE);
        SurvivalRatios ratios = SurvivalRatios.of(table, AgeGroups.parse(List.of("0-4", "5-9", "10+")));
        double under5 = table.personYears(0) + table.personYears(1);
        assertThat(ratios.step()).isEqualTo(5);
        assertThat(ratios.ofBirths()).isEqualTo(under5 / 5);
        assertThat(ratios.into(5)).isEqualTo(table.personYears(5) / under5);
        assertThat(ratios.into(10)).isEqualTo(table.personYearsAbove(10) / table.personYearsAbove(5));
        assertThat(ratios.lifeExpectancy()).isEqualTo(table.lifeExpectancy(), within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalRatios.of(table))
                .withMessageContaining("must be of one width, the length of the step, but 0 and 1-4 differ");
    }

    @Test
    void areZeroWhereNobodyIsLeft() {
        LifeTable table = LifeTable.ofRates(Sex.FEMALE, AGES, new double[] {3, 0.1, 0.1, 0.1}, AgeSeparationRule.HALF);
        SurvivalRatios ratios = SurvivalRatios.of(table);
        assertThat(ratios.toArray()).containsExactly(0.5, 0, 0, 0);
        assertThat(ratios.lifeExpectancy()).isEqualTo(0.5);
        assertThat(ratios.cappedAges()).containsExactly(0);
    }

    @Test
    void ofARegisterByAgeAttained() {
        // girls born 100, 2 of whom die and 3 come before the year ends; ages 0, 1, 2, 3+
        SurvivalRatios ratios = SurvivalRatios.ofPeriodCohort(
                Sex.FEMALE,
                AGES,
                new double[] {2, 1, 0, 30},
                new double[] {90, 80, 70, 60},
                new double[] {101, 89, 80, 100},
                100);
        double m0 = 2 / ((100 + 101) / 2.0);
        double m1 = 1 / ((90 + 89) / 2.0);
        double open = 30 / ((70 + 60 + 100) / 2.0);
        assertThat(ratios.ofBirths()).isEqualTo((1 - m0 / 2) / (1 + m0 / 2));
        assertThat(ratios.into(1)).isEqualTo((1 - m1 / 2) / (1 + m1 / 2));
        assertThat(ratios.into(2)).isEqualTo(1);
        assertThat(ratios.into(3)).isEqualTo((1 - open / 2) / (1 + open / 2));
    }

    @Property
    void ofAClosedRegisterCarryTheStartToTheEndExactly(
            @ForAll @Size(4) List<@DoubleRange(min = 1, max = 1e6) Double> start,
            @ForAll @Size(4) List<@DoubleRange(min = 0, max = 1) Double> risks,
            @ForAll @DoubleRange(min = 1, max = 1e6) double births) {
        double[] before = {births, start.get(0), start.get(1), start.get(2) + start.get(3)};
        double[] deaths = new double[4];
        double[] end = new double[4];
        for (int i = 0; i < 4; i++) {
            deaths[i] = before[i] * risks.get(i);
            end[i] = before[i] - deaths[i];
        }
        double[] ratios = SurvivalRatios.ofPeriodCohort(
                        Sex.MALE,
                        AGES,
                        deaths,
                        start.stream().mapToDouble(x -> x).toArray(),
                        end,
                        births)
                .toArray();
        for (int i = 0; i < 4; i++) {
            assertThat(before[i] * ratios[i]).isEqualTo(end[i], within(1e-12 * before[i]));
        }
    }

    @Test
    void holdARiskAtOneWhereARegisterHasTooManyDeathsAndSaySo() {
        SurvivalRatios ratios = SurvivalRatios.ofPeriodCohort(
                Sex.MALE, AGES, new double[] {0, 3, 0, 1}, new double[] {2, 9, 9, 9}, new double[] {9, 0, 9, 9}, 10);
        assertThat(ratios.into(1)).isZero();
        assertThat(ratios.cappedAges()).containsExactly(1);
        assertThat(ratios.toString()).contains("risks held at 1 at ages [1]");
    }

    @Test
    void needSomebodyExposedAtEachAge() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalRatios.ofPeriodCohort(
                        Sex.MALE, AGES, new double[4], new double[] {2, 0, 9, 9}, new double[] {9, 2, 0, 9}, 10))
                .withMessage("exposure: 0.0 person-years with 0.0 deaths at age 2, must be above 0 for a death rate;"
                        + " pool years or areas, or start the open group at a younger age");
    }

    @Test
    void ofARegisterAreInSingleYears() {
        AgeGroups five = AgeGroups.parse(List.of("0-4", "5-9", "10-14", "15+"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        SurvivalRatios.ofPeriodCohort(Sex.MALE, five, new double[4], new double[4], new double[4], 10))
                .withMessageContaining("must be single years for ages attained in the year");
    }

    @Test
    void asGivenMustBeShares() {
        assertThat(SurvivalRatios.of(Sex.MALE, AGES, 0.99, 1, 0, 0.4).toArray()).containsExactly(0.99, 1, 0, 0.4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalRatios.of(Sex.MALE, AGES, 0.99, 1.01, 0.9, 0.4))
                .withMessage("ratios: 1.01 into age 1, must be 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalRatios.of(Sex.MALE, AGES, 0.99, Double.NaN, 0.9, 0.4))
                .withMessageStartingWith("ratios: NaN at age 1, must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalRatios.of(Sex.MALE, AGES, 0.99, 1))
                .withMessage("ratios: 2 numbers, must be 4 for the ages 0, 1, 2, 3+");
    }

    @Test
    void implyTheLifeExpectancyOfAGeometricLife() {
        // half die each year: L = 1/2, 1/4, 1/8, and the open group goes on like that
        double[] halves = new double[4];
        Arrays.fill(halves, 0.5);
        assertThat(SurvivalRatios.of(Sex.MALE, AGES, halves).lifeExpectancy()).isEqualTo(1, within(1e-15));
        halves[3] = 1;
        assertThat(SurvivalRatios.of(Sex.MALE, AGES, halves).lifeExpectancy()).isInfinite();
    }
}
