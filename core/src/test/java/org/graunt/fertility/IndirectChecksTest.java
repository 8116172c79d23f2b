package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.RateInterval;
import org.graunt.mortality.AgeSeparationRule;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IndirectChecksTest {

    private static LifeTable table(Sex sex, AgeGroups ages, double infant, double later) {
        double[] rates = new double[ages.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = ages.lower(i) == 0 ? infant : ages.lower(i) < 15 ? later : 2 * later;
        }
        rates[rates.length - 1] = 0.05;
        return LifeTable.ofRates(sex, ages, rates, AgeSeparationRule.HALF);
    }

    private static final LifeTable FEMALE = table(Sex.FEMALE, AgeGroups.singleOpen(0, 90), 0.03, 0.001);
    private static final LifeTable MALE = table(Sex.MALE, AgeGroups.singleOpen(0, 90), 0.035, 0.0012);

    @Nested
    class ChildWoman {

        @Test
        void theRatioAndItsImpliedRates() {
            AgeGroups ages = AgeGroups.parse(List.of("15-24", "25-34", "35-49", "50-59"));
            ChildWomanRatio ratio = ChildWomanRatio.of(300, ages, 350, 300, 350, 200);
            assertThat(ratio.ratio()).isEqualTo(0.3);
            assertThat(ratio.impliedTfr()).isCloseTo(2.1, within(1e-14));
            assertThat(ratio.ageAdjustedTfr()).isCloseTo((10.65 - 12.55 * 0.3) * 0.3, within(1e-14));
            assertThat(ChildWomanRatio.allowingForDeaths(ratio.impliedTfr(), 0.1))
                    .isCloseTo(2.1 / 0.925, within(1e-14));
            assertThat(ratio.estimate(0.95)).isEqualTo(RateInterval.EXACT.of(300, 1000, 0.95));
            assertThat(ratio.toString())
                    .startsWith("child-woman ratio 0.3000, implied TFR 2.100, allowing for the ages of women 2.06");
        }

        @Test
        void agesOfWomenFarFromAnyPopulationAreNotAdjustedFor() {
            for (double women25To34 : new double[] {50, 900}) {
                ChildWomanRatio ratio = new ChildWomanRatio(300, 1000, women25To34);
                assertThatThrownBy(ratio::ageAdjustedTfr)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("must be 0.1 to 0.5");
                assertThat(ratio.toString()).endsWith("not defined");
            }
        }

        @Test
        void aStationaryPopulationOfKnownFertilityIsMetRoughly() {
            // Replacement fertility under low mortality: both implied rates should be near 2.
            double[] women = new double[35];
            double children = 0;
            for (int age = 0; age < 5; age++) {
                children += 2.05 * FEMALE.personYears(age);
            }
            for (int i = 0; i < 35; i++) {
                women[i] = FEMALE.personYears(15 + i);
            }
            ChildWomanRatio ratio = ChildWomanRatio.of(children, AgeGroups.single(15, 49), women);
            assertThat(ratio.impliedTfr()).isBetween(1.9, 2.3);
            assertThat(ratio.ageAdjustedTfr()).isBetween(1.9, 2.3);
        }

        @Test
        void faultsAreNamed() {
            assertThatThrownBy(() -> ChildWomanRatio.of(1, AgeGroups.ofWidth(10, 10, 49), 1, 1, 1, 1))
                    .hasMessageContaining("cover 15 to 49 exactly");
            assertThatThrownBy(() -> ChildWomanRatio.of(1, AgeGroups.parse(List.of("15-24", "25-34", "35+")), 1, 1, 1))
                    .hasMessageContaining("cover 15 to 49 exactly");
            assertThatThrownBy(() -> ChildWomanRatio.of(1, AgeGroups.parse(List.of("15-29", "30-49")), 1, 1))
                    .hasMessageContaining("cover 25 to 34 exactly");
            assertThatThrownBy(() -> new ChildWomanRatio(-1, 10, 3)).hasMessageContaining("children: -1");
            assertThatThrownBy(() -> new ChildWomanRatio(1, 0, 0)).hasMessageContaining("women: 0");
            assertThatThrownBy(() -> new ChildWomanRatio(1, 10, 11)).hasMessageContaining("women25To34: 11");
            assertThatThrownBy(() -> ChildWomanRatio.allowingForDeaths(2, 50)).hasMessageContaining("not per 1,000");
            assertThatThrownBy(() -> ChildWomanRatio.allowingForDeaths(Double.NaN, 0.1))
                    .hasMessageContaining("implied: NaN");
        }
    }

    @Nested
    class Reverse {

        private final AgeGroups children = AgeGroups.single(0, 14);

        private double[] stationary(LifeTable table, double births, int ages) {
            double[] counted = new double[ages];
            Arrays.setAll(counted, age -> births * table.personYears(age));
            return counted;
        }

        @Test
        void childrenOfAStationaryPopulationGiveBackItsBirths() {
            ReverseSurvival reverse = ReverseSurvival.of(
                    2020.5, children, stationary(FEMALE, 488, 15), FEMALE, stationary(MALE, 512, 15), MALE);
            assertThat(reverse.periods()).hasSize(15);
            for (ReverseSurvival.Period period : reverse.periods()) {
                assertThat(period.birthsPerYear()).isCloseTo(1000, within(1e-9));
                assertThat(period.births()).isCloseTo(1000, within(1e-9));
            }
            assertThat(reverse.periods().get(3).from()).isEqualTo(2016.5);
            assertThat(reverse.periods().get(3).to()).isEqualTo(2017.5);
            assertThat(reverse.toString()).contains("2016.50 to 2017.50: 1000.0 per year");
        }

        @Test
        void womenOfAStationaryPopulationGiveBackItsTfr() {
            FertilitySchedule pattern = HadwigerCurve.ofMoments(1, 29, 5.5).schedule(AgeGroups.single(15, 49));
            AgeGroups womenAges = AgeGroups.single(0, 69);
            double[] women = stationary(FEMALE, 488, 70);
            // Births of a stationary population: 1000 a year of sum L p per girl born.
            double perTfr = 0;
            for (int age = 15; age < 50; age++) {
                perTfr += women[age] * pattern.scaledTo(1).rate(age);
            }
            double tfr = 1000 / perTfr;
            ReverseSurvival reverse = ReverseSurvival.of(
                    2020, children, stationary(FEMALE, 488, 15), FEMALE, stationary(MALE, 512, 15), MALE);
            for (double rate : reverse.tfr(womenAges, women, FEMALE, pattern)) {
                assertThat(rate).isCloseTo(tfr, within(1e-9));
            }
        }

        @Test
        void fiveYearGroupsGiveFiveYearPeriods() {
            AgeGroups five = AgeGroups.ofWidth(5, 0, 14);
            LifeTable abridged = table(
                    Sex.FEMALE,
                    AgeGroups.parse(List.of(
                            "0", "1-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49",
                            "50-54", "55-59", "60-64", "65-69", "70+")),
                    0.03,
                    0.001);
            double first = 100 * (abridged.personYears(0) + abridged.personYears(1));
            double[] counted = {first, 100 * abridged.personYears(5), 100 * abridged.personYears(10)};
            ReverseSurvival reverse = ReverseSurvival.of(2020, five, counted, abridged);
            assertThat(reverse.periods().get(0).from()).isEqualTo(2015);
            assertThat(reverse.periods().get(2).to()).isEqualTo(2010);
            assertThat(reverse.periods().get(1).birthsPerYear()).isCloseTo(100, within(1e-10));
            assertThat(reverse.periods().get(1).births()).isCloseTo(500, within(1e-10));
            double[] women = new double[13];
            women[0] = first;
            for (int i = 1; i < women.length; i++) {
                women[i] = 100 * abridged.personYears(5 * i);
            }
            FertilitySchedule pattern = FertilitySchedule.ofRates(AgeGroups.ofWidth(5, 15, 49), 1, 3, 4, 3, 2, 1, 0.1);
            List<Double> rates = reverse.tfr(AgeGroups.ofWidth(5, 0, 64), women, abridged, pattern);
            assertThat(rates.get(0)).isCloseTo(rates.get(2), within(1e-12));
            assertThatThrownBy(
                            () -> reverse.tfr(AgeGroups.ofWidth(5, 0, 59), Arrays.copyOf(women, 12), abridged, pattern))
                    .hasMessageContaining("must have groups from 55 to 64");
            assertThatThrownBy(() -> reverse.tfr(AgeGroups.single(0, 64), new double[65], abridged, pattern))
                    .hasMessageContaining("groups of 1 years, must be of 5");
            FertilitySchedule ten = FertilitySchedule.ofRates(AgeGroups.ofWidth(10, 20, 39), 1, 1);
            assertThatThrownBy(() -> reverse.tfr(AgeGroups.ofWidth(5, 0, 64), women, abridged, ten))
                    .hasMessageContaining("pattern: groups of 10");
            assertThatThrownBy(() -> reverse.tfr(AgeGroups.ofWidth(5, 0, 64), new double[13], abridged, pattern))
                    .hasMessageContaining("women: none");
        }

        @Test
        void faultsAreNamed() {
            double[] counted = new double[15];
            assertThatThrownBy(() -> ReverseSurvival.of(2020, children, counted, MALE, counted, MALE))
                    .hasMessageContaining("female: a life table male");
            assertThatThrownBy(() -> ReverseSurvival.of(2020, children, counted, FEMALE, counted, FEMALE))
                    .hasMessageContaining("male: a life table female");
            assertThatThrownBy(() -> ReverseSurvival.of(Double.NaN, children, counted, FEMALE))
                    .hasMessageContaining("count: NaN");
            assertThatThrownBy(() -> ReverseSurvival.of(2020, AgeGroups.single(1, 14), new double[14], FEMALE))
                    .hasMessageContaining("must start at 0");
            assertThatThrownBy(
                            () -> ReverseSurvival.of(2020, AgeGroups.parse(List.of("0", "1-4")), new double[2], FEMALE))
                    .hasMessageContaining("one width");
            assertThatThrownBy(() -> ReverseSurvival.of(2020, AgeGroups.singleOpen(0, 4), new double[5], FEMALE))
                    .hasMessageContaining("open");
            LifeTable coarse = table(Sex.FEMALE, AgeGroups.parse(List.of("0-4", "5+")), 0.01, 0.01);
            assertThatThrownBy(() -> ReverseSurvival.of(2020, children, counted, coarse))
                    .hasMessageContaining("group 0-4 does not lie within ages 0 to 0");
            assertThatThrownBy(() -> ReverseSurvival.of(2020, AgeGroups.ofWidth(5, 0, 9), new double[2], coarse))
                    .hasMessageContaining("group 5+");
            AgeGroups open = AgeGroups.singleOpen(0, 3);
            LifeTable deadly =
                    LifeTable.ofRates(Sex.FEMALE, open, new double[] {0.01, 2, 0.01, 0.05}, AgeSeparationRule.HALF);
            assertThatThrownBy(() -> ReverseSurvival.of(2020, AgeGroups.single(0, 2), new double[3], deadly))
                    .hasMessageContaining("nobody lives to age 2");
        }
    }

    @Nested
    class Completeness {

        @Test
        void registeredOverImpliedBirths() {
            RegistrationCompleteness check = new RegistrationCompleteness(900, 950, 0.95);
            assertThat(check.impliedBirths()).isCloseTo(1000, within(1e-10));
            Estimate complete = check.completeness(0.95);
            assertThat(complete.value()).isCloseTo(0.9, within(1e-14));
            assertThat(complete.lower()).isBetween(0.80, 0.85);
            assertThat(complete.upper()).isBetween(0.95, 1.0);
            Estimate under = check.underRegistration(0.95);
            assertThat(under.value()).isCloseTo(0.1, within(1e-14));
            assertThat(under.numerator() / under.denominator()).isCloseTo(0.1, within(1e-14));
            assertThat(under.lower()).isCloseTo(1 - complete.upper(), within(1e-15));
            assertThat(under.upper()).isCloseTo(1 - complete.lower(), within(1e-15));
            assertThat(check.toString())
                    .isEqualTo("registered 900, implied 1000.0: completeness 0.9000, under-registration 0.1000");
        }

        @Test
        void aPeriodOfReverseSurvivalIsSetAgainstTheRegister() {
            double[] counted = {970, 960, 955};
            ReverseSurvival reverse = ReverseSurvival.of(2020, AgeGroups.single(0, 2), counted, FEMALE);
            RegistrationCompleteness check =
                    RegistrationCompleteness.of(800, reverse.periods().get(1));
            assertThat(check.impliedBirths()).isCloseTo(reverse.periods().get(1).births(), within(1e-9));
            assertThat(check.counted()).isEqualTo(960);
        }

        @Test
        void moreRegisteredThanImpliedIsNegativeUnderRegistration() {
            assertThat(new RegistrationCompleteness(1100, 950, 0.95)
                            .underRegistration(0.95)
                            .value())
                    .isCloseTo(-0.1, within(1e-14));
        }

        @Test
        void faultsAreNamed() {
            assertThatThrownBy(() -> new RegistrationCompleteness(-1, 1, 1)).hasMessageContaining("registered: -1");
            assertThatThrownBy(() -> new RegistrationCompleteness(1, 0, 1)).hasMessageContaining("counted: 0");
            assertThatThrownBy(() -> new RegistrationCompleteness(1, 1, 0)).hasMessageContaining("survival: 0");
            assertThatThrownBy(() -> new RegistrationCompleteness(1, 1, 1.1)).hasMessageContaining("survival: 1.1");
            assertThatThrownBy(() -> RegistrationCompleteness.of(1, new ReverseSurvival.Period(2019, 2020, 0, 0)))
                    .hasMessageContaining("children: 0");
        }
    }
}
