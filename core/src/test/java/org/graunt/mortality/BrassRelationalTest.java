package org.graunt.mortality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrassRelationalTest {

    private static final AgeGroups ABRIDGED = AgeGroups.parse(List.of(
            "0", "1-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59",
            "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90-94", "95-99", "100+"));

    private static BrassRelational norway(Sex sex) {
        return BrassRelational.of(StandardLifeTable.NORWAY_2013_2022.of(sex));
    }

    @ParameterizedTest
    @EnumSource(Sex.class)
    void isTheStandardAtLevelZeroAndSlopeOne(Sex sex) {
        BrassRelational model = norway(sex);
        LifeTable table = model.table(0);
        for (int age = 0; age <= 105; age++) {
            assertThat(table.survivors(age)).isEqualTo(model.standard().survivors(age), within(1e-15));
            assertThat(table.personYears(age)).isEqualTo(model.standard().personYears(age), within(1e-14));
        }
        assertThat(table.lifeExpectancy()).isEqualTo(model.standard().lifeExpectancy(), within(1e-11));
    }

    @ParameterizedTest
    @ValueSource(doubles = {25, 40, 55, 65, 70, 75, 78.4, 80, 84, 86.5, 90, 95, 104})
    void meetsALifeExpectancy(double e0) {
        for (Sex sex : Sex.values()) {
            LifeTable table = norway(sex).meeting(e0);
            assertThat(table.sex()).isEqualTo(sex);
            assertThat(table.lifeExpectancy()).isEqualTo(e0, within(1e-9));
        }
    }

    @Property(tries = 200)
    void meetsAnyLifeExpectancyByAnyRuleInSingleYearsAndAbridged(
            @ForAll @DoubleRange(min = 20, max = 100) double e0,
            @ForAll @DoubleRange(min = 0.7, max = 1.3) double beta,
            @ForAll AgeSeparationRule rule,
            @ForAll boolean abridged) {
        LifeTable single = StandardLifeTable.NORWAY_2013_2022.of(Sex.FEMALE);
        BrassRelational model = BrassRelational.of(abridged ? single.regrouped(ABRIDGED) : single)
                .withBeta(beta)
                .withSeparation(rule);
        LifeTable table = model.meeting(e0);
        assertThat(table.lifeExpectancy()).isEqualTo(e0, within(1e-9));
        assertThat(model.fit(table).beta()).isEqualTo(beta, within(1e-6));
        double dead = 0;
        for (int i = 0; i < table.ages().size(); i++) {
            dead += table.deaths(table.ages().lower(i));
            assertThat(table.rate(table.ages().lower(i))).isPositive().isFinite();
        }
        assertThat(dead).isEqualTo(1, within(1e-12));
    }

    @Test
    void meetsALifeExpectancyWhereARuleJumps() {
        // Andreev and Kingkade's a0 jumps by 2e-5 at m0 = 0.01724: the level is found on either side and on the jump
        // itself
        BrassRelational model = norway(Sex.FEMALE);
        double low = 60;
        double high = 84;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            LifeTable table = model.meeting(middle);
            assertThat(table.lifeExpectancy()).isEqualTo(middle, within(1e-9));
            if (table.rate(0) > 0.01724) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    @Test
    void hasHigherMortalityAtEachAgeForALowerLifeExpectancy() {
        LifeTable high = norway(Sex.MALE).meeting(80);
        LifeTable low = norway(Sex.MALE).meeting(70);
        for (int age = 0; age <= 105; age++) {
            assertThat(low.rate(age)).isGreaterThan(high.rate(age));
        }
    }

    @Test
    void recoversLevelAndSlopeOfATableOfTheModel() {
        BrassRelational model = norway(Sex.MALE);
        BrassRelational.Fit fit = model.fit(model.withBeta(0.85).table(0.4));
        // a thousand times the rounding of a logit near l = 1
        assertThat(fit.alpha()).isEqualTo(0.4, within(1e-11));
        assertThat(fit.beta()).isEqualTo(0.85, within(1e-11));
        assertThat(fit.residual()).isLessThan(1e-7);
        assertThat(fit.points()).isEqualTo(105);
    }

    @Test
    void fitsARealTableOfAnotherTimeAndPlace() {
        ReferenceLifeTables france = ReferenceLifeTables.all().get(0);
        LifeTable observed =
                LifeTable.ofRates(france.sex(), france.ages(), france.rates(), AgeSeparationRule.ANDREEV_KINGKADE);
        BrassRelational model = BrassRelational.of(
                StandardLifeTable.NORWAY_2013_2022.of(Sex.FEMALE).regrouped(france.ages()));
        BrassRelational.Fit fit = model.fit(observed);
        LifeTable fitted = model.withBeta(fit.beta()).table(fit.alpha());
        assertThat(fit.alpha()).isPositive();
        // an unweighted line, bent by the oldest and the youngest ages
        assertThat(fitted.lifeExpectancy()).isEqualTo(observed.lifeExpectancy(), within(0.8));
        assertThat(model.fit(observed, 30, 90).points()).isEqualTo(61);
        // what a county has: e0 alone; the pattern at 65 follows from it
        LifeTable met = model.meeting(observed.lifeExpectancy());
        assertThat(met.lifeExpectancy(65)).isEqualTo(observed.lifeExpectancy(65), within(0.7));
    }

    @Test
    void refusesALifeExpectancyThatNoTableOfTheModelHas() {
        for (double e0 : new double[] {0, -3, Double.NaN, 1e13}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> norway(Sex.FEMALE).meeting(e0))
                    .withMessageStartingWith("lifeExpectancy: " + e0 + ", must lie between");
        }
    }

    @Test
    void refusesALevelOrASlopeOutOfRange() {
        BrassRelational model = norway(Sex.FEMALE);
        for (double beta : new double[] {0, -1, 5.1, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.withBeta(beta))
                    .withMessage("beta: " + beta + ", must be above 0 and at most 5");
        }
        for (double alpha : new double[] {-13, 13, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> model.table(alpha))
                    .withMessage("alpha: " + alpha + ", must be -12.0 to 12.0");
        }
    }

    @Test
    void refusesAStandardThatNobodyOrEverybodySurvives() {
        AgeGroups ages = AgeGroups.singleOpen(0, 2);
        LifeTable everybody = LifeTable.ofRates(Sex.MALE, ages, new double[] {0, 0, 1}, AgeSeparationRule.HALF);
        LifeTable nobody = LifeTable.ofRates(Sex.MALE, ages, new double[] {3, 0, 1}, AgeSeparationRule.HALF);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrassRelational.of(everybody))
                .withMessageStartingWith("standard: 1.0 of the newborn reach the open group 2+");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BrassRelational.of(nobody))
                .withMessageStartingWith("standard: 0.0 of the newborn");
        assertThatNullPointerException()
                .isThrownBy(() -> BrassRelational.of(null))
                .withMessage("standard");
    }

    @Test
    void fitsOnlyTablesByTheSameAgesWithDeathsAtTwoOrMore() {
        BrassRelational model = norway(Sex.FEMALE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(model.standard().regrouped(ABRIDGED)))
                .withMessageStartingWith("observed: ages 0, 1-4, ..., 100+, must be 0, 1, ..., 105+");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.fit(model.standard(), 50, 50))
                .withMessageStartingWith("observed: 1 ages from 50 to 50");
    }

    @Test
    void saysWhatItIs() {
        assertThat(norway(Sex.FEMALE).withBeta(1.1).toString())
                .isEqualTo("Brass relational life tables female, ages 0, 1, ..., 105+,"
                        + " standard of e0 = 84.34 years, beta = 1.1");
        assertThat(norway(Sex.FEMALE).withBeta(1.1).beta()).isEqualTo(1.1);
    }

    @Test
    void comeWithAStandardOfKnownLifeExpectancy() {
        LifeTable women = StandardLifeTable.NORWAY_2013_2022.of(Sex.FEMALE);
        LifeTable men = StandardLifeTable.NORWAY_2013_2022.of(Sex.MALE);
        // Statistics Norway prints 83.6 and 79.7 for 2013, 84.4 and 80.9 for 2022
        assertThat(women.lifeExpectancy()).isBetween(83.6, 84.7);
        assertThat(men.lifeExpectancy()).isBetween(79.7, 81.6);
        assertThat(LifeExpectancyInterval.CHIANG_SILCOCKS.standardError(women, 0))
                .isLessThan(0.05);
        assertThat(women.remarks()).isEmpty();
    }

    @Test
    void meetsNoLifeExpectancyThatNobodyHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> norway(Sex.FEMALE).meeting(121))
                .withMessageContaining("and 120 years, which the model and human lives allow");
    }
}
