package org.graunt.mortality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingTest {

    private static final AgeGroups AGES = AgeGroups.singleOpen(0, 100);
    private static final double[] NOBODY_DIES = new double[101];

    @Test
    void byTheRateNeedsDeathsInTheOpenGroup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.ofRates(Sex.MALE, AGES, NOBODY_DIES, AgeSeparationRule.HALF))
                .withMessageStartingWith("rates: 0.0 at 100+, must be above 0 there to close the table with L = l / m")
                .withMessageEndingWith("or name another Closing");
    }

    @Test
    void byAGivenExpectancyClosesATableInWhichNobodyDies() {
        LifeTable table =
                LifeTable.ofRates(Sex.MALE, AGES, NOBODY_DIES, AgeSeparationRule.HALF, Closing.withExpectancy(2.5));
        assertThat(table.lifeExpectancy()).isEqualTo(102.5);
        assertThat(table.lifeExpectancy(100)).isEqualTo(2.5);
        assertThat(table.rate(100)).isEqualTo(0.4);
        assertThat(table.deaths(100)).isEqualTo(1);
    }

    @Test
    void byABorrowedRateTakesTheReciprocal() {
        LifeTable table = LifeTable.ofRates(Sex.MALE, AGES, gompertz(), AgeSeparationRule.HALF, Closing.withRate(0.5));
        assertThat(table.rate(100)).isEqualTo(0.5);
        assertThat(table.lifeExpectancy(100)).isEqualTo(2, within(1e-15));
    }

    @Test
    void asAnotherTableTakesItsExpectancyAtThatAge() {
        LifeTable nation = LifeTable.ofRates(Sex.MALE, AGES, gompertz(), AgeSeparationRule.HALF);
        LifeTable county = LifeTable.ofRates(
                Sex.MALE, AgeGroups.singleOpen(0, 90), new double[91], AgeSeparationRule.HALF, Closing.as(nation));
        assertThat(county.lifeExpectancy(90)).isEqualTo(nation.lifeExpectancy(90), within(1e-14));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LifeTable.ofRates(Sex.MALE, AGES, NOBODY_DIES, AgeSeparationRule.HALF, Closing.as(county)))
                .withMessageContaining("age: 100, must be the first of an age group");
    }

    @Test
    void asATableThatNobodyReachesTheAgeInIsRefused() {
        double[] rates = gompertz();
        rates[50] = 3;
        LifeTable extinct = LifeTable.ofRates(Sex.MALE, AGES, rates, AgeSeparationRule.HALF);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LifeTable.ofRates(Sex.MALE, AGES, gompertz(), AgeSeparationRule.HALF, Closing.as(extinct)))
                .withMessage("other: nobody in the borrowed life table male reaches age 100,"
                        + " must have survivors there to close another table");
    }

    @Test
    void asATableOfTheOtherSexIsRefused() {
        LifeTable men = LifeTable.ofRates(Sex.MALE, AGES, gompertz(), AgeSeparationRule.HALF);
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LifeTable.ofRates(Sex.FEMALE, AGES, gompertz(), AgeSeparationRule.HALF, Closing.as(men)))
                .withMessage("other: life table male, must be of the same sex as the table it closes, female");
    }

    @Test
    void byMoreYearsThanPeopleLiveIsRefused() {
        for (Closing closing : List.of(Closing.withExpectancy(500), Closing.withRate(1e-3))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LifeTable.ofRates(Sex.MALE, AGES, gompertz(), AgeSeparationRule.HALF, closing))
                    .withMessageStartingWith("closing: ")
                    .withMessageContaining("years left at 100+")
                    .withMessageContaining("must be at most 100 years");
        }
        double[] rates = {0.02, 0.001, 1e-9};
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> LifeTable.ofRates(Sex.MALE, AgeGroups.singleOpen(0, 2), rates, AgeSeparationRule.HALF))
                .withMessageContaining("must be at most 1000 years");
    }

    @Test
    void byYearsOnlySmallNumbersExplainIsRemarkedOn() {
        LifeTable table =
                LifeTable.ofRates(Sex.MALE, AGES, gompertz(), AgeSeparationRule.HALF, Closing.withExpectancy(60));
        assertThat(table.remarks())
                .containsExactly("60.0 years left at 100+, more than people live:"
                        + " too few deaths in the open group or a wrong closing");
    }

    @Test
    void byARatePerThousandIsRemarkedOn() {
        LifeTable table = LifeTable.ofRates(Sex.MALE, AGES, gompertz(), AgeSeparationRule.HALF, Closing.withRate(160));
        assertThat(table.remarks())
                .containsExactly("death rates look like deaths per 1,000 person-years, must be per person-year");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void byAnImpossibleNumberIsRefused(double number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Closing.withExpectancy(number))
                .withMessage("years: " + number + ", must be above 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Closing.withRate(number))
                .withMessage("rate: " + number + ", must be above 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeTable.ofRates(
                        Sex.MALE, AGES, gompertz(), AgeSeparationRule.HALF, (sex, ages, rates) -> number))
                .withMessage("closing: " + number + " years left at 100+, must be above 0 and finite");
    }

    @Test
    void byKannistoGivesBackTheIntegralOfItsOwnCurve() {
        // logit m = -10 + 0.1 x; the integral from 100 on by another route, the survivors of ten thousand small steps
        double[] rates = new double[101];
        for (int age = 0; age <= 100; age++) {
            rates[age] = kannisto(age + 0.5);
        }
        double years = 0;
        double left = 1;
        for (int i = 0; i < 400_000; i++) {
            double next = left * Math.exp(-kannisto(100 + (i + 0.5) / 10_000) / 10_000);
            years += (left + next) / 2 / 10_000;
            left = next;
        }
        // the steps are second order: 1e-9 of a year
        assertThat(Closing.kannisto(60).yearsLeft(Sex.MALE, AGES, rates)).isEqualTo(years, within(1e-8));
    }

    private static double kannisto(double age) {
        return 1 / (1 + Math.exp(10 - 0.1 * age));
    }

    @Test
    void byKannistoLeavesOutGroupsWithoutDeathsAndTheOpenGroup() {
        double[] rates = new double[101];
        Arrays.setAll(rates, age -> kannisto(age + 0.5));
        double years = Closing.kannisto(60).yearsLeft(Sex.MALE, AGES, rates);
        rates[97] = 0;
        rates[99] = 1.5;
        rates[100] = 0;
        assertThat(Closing.kannisto(60).yearsLeft(Sex.MALE, AGES, rates)).isEqualTo(years, within(1e-12));
    }

    @Test
    void byKannistoNeedsThreeGroupsInWhichTheRateRises() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Closing.kannisto(60).yearsLeft(Sex.MALE, AGES, NOBODY_DIES))
                .withMessageStartingWith("kannisto: 0 closed age groups from age 60 on");
        double[] flat = new double[101];
        Arrays.fill(flat, 0.1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Closing.kannisto(60).yearsLeft(Sex.MALE, AGES, flat))
                .withMessageContaining("hardly rise with age");
    }

    @Test
    void byKannistoKnowsTheOldFromTheAgesBeforeThem() {
        LifeTable whole = StandardLifeTable.NORWAY_2013_2022.of(Sex.FEMALE);
        double[] rates = new double[96];
        Arrays.setAll(rates, whole::rate);
        // ten years and the open group are hidden from it; it gives them three weeks of three years too many
        assertThat(Closing.kannisto(80).yearsLeft(Sex.FEMALE, AgeGroups.singleOpen(0, 95), rates))
                .isEqualTo(whole.lifeExpectancy(95), within(0.06));
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> LifeTable.ofRates(Sex.MALE, AGES, gompertz(), AgeSeparationRule.HALF, null))
                .withMessage("closing");
        assertThatNullPointerException().isThrownBy(() -> Closing.as(null)).withMessage("other");
    }

    private static double[] gompertz() {
        double[] rates = new double[101];
        Arrays.setAll(rates, age -> 3e-5 * Math.exp(0.095 * age));
        return rates;
    }
}
