package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.graunt.table.AgeGroups;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FertilityScheduleTest {

    private static final AgeGroups FIVE = AgeGroups.ofWidth(5, 15, 49);
    private static final double[] RATES = {0.0266, 0.1359, 0.169, 0.1425, 0.0975, 0.0437, 0.0086};

    @Nested
    class Rates {

        @Test
        void tfrIsTheSumOfWidthTimesRate() {
            // 5 x 0.6238 for Australia in 1921; a sum without widths would give a fifth.
            assertThat(FertilitySchedule.ofRates(FIVE, RATES).tfr()).isCloseTo(3.119, within(1e-12));
        }

        @Test
        void widthsMayDiffer() {
            AgeGroups uneven = AgeGroups.parse(List.of("15-19", "20-29", "30-49"));
            FertilitySchedule schedule = FertilitySchedule.ofRates(uneven, 0.02, 0.1, 0.04);
            assertThat(schedule.tfr()).isCloseTo(5 * 0.02 + 10 * 0.1 + 20 * 0.04, within(1e-15));
            assertThat(schedule.meanAge()).isCloseTo((0.1 * 17.5 + 1 * 25 + 0.8 * 40) / 1.9, within(1e-13));
            assertThat(schedule.varianceOfAgeWithWidth() - schedule.varianceOfAge())
                    .isCloseTo((0.1 * 25 + 1 * 100 + 0.8 * 400) / 1.9 / 12, within(1e-11));
        }

        @Test
        void agesAttainedInTheYearAreHalfAYearYounger() {
            FertilitySchedule completed = FertilitySchedule.ofRates(FIVE, RATES);
            FertilitySchedule attained = completed.withAgeDefinition(AgeDefinition.ATTAINED_IN_YEAR);
            assertThat(attained.meanAge()).isCloseTo(completed.meanAge() - 0.5, within(1e-12));
            assertThat(attained.tfr()).isEqualTo(completed.tfr());
            assertThat(attained.ageDefinition()).isEqualTo(AgeDefinition.ATTAINED_IN_YEAR);
        }

        @Test
        void aRateIsFoundByAnyAgeOfItsGroup() {
            FertilitySchedule schedule = FertilitySchedule.ofRates(FIVE, RATES);
            assertThat(schedule.rate(22)).isEqualTo(0.1359);
            assertThatThrownBy(() -> schedule.rate(50)).hasMessageContaining("age: 50");
        }

        @Test
        void anOpenLastGroupIsRefused() {
            AgeGroups open = AgeGroups.parse(List.of("15-44", "45+"));
            assertThatThrownBy(() -> FertilitySchedule.ofRates(open, 0.05, 0.001))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("45+")
                    .hasMessageContaining("no width");
        }

        @Test
        void gapsAndDuplicatesCannotBeSaid() {
            assertThatThrownBy(() -> AgeGroups.parse(List.of("15-19", "25-29"))).hasMessageContaining("20 to 24");
            assertThatThrownBy(() -> AgeGroups.parse(List.of("15-19", "15-19"))).hasMessageContaining("overlap");
        }

        @Test
        void missingNegativeAndInfiniteRatesAreRefusedByAge() {
            assertThatThrownBy(() -> FertilitySchedule.ofRates(FIVE, 0, 0, Double.NaN, 0, 0, 0, 0))
                    .hasMessageContaining("missing")
                    .hasMessageContaining("25-29");
            assertThatThrownBy(() -> FertilitySchedule.ofRates(FIVE, 0, 0, 0, -0.01, 0, 0, 0))
                    .hasMessageContaining("-0.01 at age 30-34");
            assertThatThrownBy(() -> FertilitySchedule.ofRates(FIVE, 0, 0, 0, 0, 0, 0, Double.POSITIVE_INFINITY))
                    .hasMessageContaining("45-49");
            assertThatThrownBy(() -> FertilitySchedule.ofRates(FIVE, 0.1, 0.2))
                    .hasMessageContaining("2 numbers, must be 7");
            assertThatThrownBy(() -> FertilitySchedule.ofRates(FIVE, (double[]) null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("asfr");
        }

        @Test
        void ratesPer1000AreWarnedOf() {
            FertilitySchedule per1000 = FertilitySchedule.ofRates(FIVE, 26.6, 135.9, 169, 142.5, 97.5, 43.7, 8.6);
            assertThat(per1000.caveats())
                    .hasSize(2)
                    .anyMatch(caveat -> caveat.contains("3119") && caveat.contains("not per 1,000"))
                    .contains("more births than woman-years at age 15-19 and 6 more");
            assertThat(FertilitySchedule.ofRates(FIVE, 0, 0.01, 0.02, 0.02, 0, 0, 0)
                            .caveats())
                    .hasSize(1);
            assertThat(FertilitySchedule.ofRates(FIVE, RATES).caveats()).isEmpty();
        }

        @Test
        void agesShortOf15To49AreStated() {
            AgeGroups inner = AgeGroups.ofWidth(5, 20, 44);
            assertThat(FertilitySchedule.ofRates(inner, 0.1, 0.1, 0.1, 0.1, 0.1).caveats())
                    .containsExactly("ages 20 to 44 only, not 15 to 49: a TFR of these ages");
        }

        @Test
        void moreBirthsThanWomanYearsAreStated() {
            assertThat(FertilitySchedule.ofRates(FIVE, 0, 0.1, 1.2, 0.1, 0, 0, 0)
                            .caveats())
                    .containsExactly("more births than woman-years at age 25-29");
        }

        @Test
        void whatNeedsCountsSaysSo() {
            FertilitySchedule rates = FertilitySchedule.ofRates(FIVE, RATES);
            assertThat(rates.hasCounts()).isFalse();
            assertThatThrownBy(rates::gfr15_49).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(rates::births).hasMessageContaining("made of rates");
            assertThatThrownBy(rates::personYears).hasMessageContaining("made of rates");
            assertThatThrownBy(() -> rates.estimates(0.95)).hasMessageContaining("made of rates");
            assertThatThrownBy(() -> rates.withGirls(RATES)).hasMessageContaining("made of rates");
            assertThatThrownBy(() -> rates.withBirthsOfUnknownAge(3)).hasMessageContaining("made of rates");
        }

        @Test
        void noBirthsAtAllHaveATfrOf0AndNoMeanAge() {
            FertilitySchedule none = FertilitySchedule.ofRates(FIVE, new double[7]);
            assertThat(none.tfr()).isZero();
            assertThatThrownBy(none::meanAge)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("all rates are 0");
            assertThat(none.toString()).contains("TFR = 0").doesNotContain("mean age");
        }

        @Test
        void givenArraysAreCopied() {
            double[] rates = RATES.clone();
            FertilitySchedule schedule = FertilitySchedule.ofRates(FIVE, rates);
            rates[0] = 9;
            schedule.rates()[1] = 9;
            assertThat(schedule.rates()).isEqualTo(RATES);
        }
    }

    @Nested
    class Counts {

        private final AgeGroups wide = AgeGroups.ofWidth(5, 10, 54);
        private final double[] births = {3, 40, 200, 300, 250, 120, 20, 2, 1};
        private final double[] women = {900, 1000, 1100, 1200, 1300, 1250, 1200, 1100, 1000};

        @Test
        void birthsBeyondTheEdgesAreAddedToThemByDefault() {
            FertilitySchedule schedule = FertilitySchedule.ofCounts(wide, births, women);
            assertThat(schedule.ages()).isEqualTo(FIVE);
            assertThat(schedule.births()).containsExactly(43, 200, 300, 250, 120, 20, 3);
            assertThat(schedule.personYears()).containsExactly(1000, 1100, 1200, 1300, 1250, 1200, 1100);
            assertThat(schedule.caveats())
                    .containsExactly("births: 3 under 15 counted at 15-19", "births: 1 over 49 counted at 45-49");
        }

        @Test
        void groupsOverAnEdgeAreStated() {
            AgeGroups folded = AgeGroups.parse(List.of("0-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45+"));
            FertilitySchedule schedule = FertilitySchedule.ofCounts(
                    folded,
                    new double[] {43, 200, 300, 250, 120, 20, 3},
                    FIVE,
                    new double[] {1000, 1100, 1200, 1300, 1250, 1200, 1100},
                    EdgeBirths.ADD_TO_EDGE_GROUPS);
            assertThat(schedule.caveats())
                    .containsExactly(
                            "births: 43 at age 0-19 counted at 15-19, those under 15 with them",
                            "births: 3 at age 45+ counted at 45-49, those over 49 with them");
        }

        @Test
        void theyMayBeKeptAsGroups() {
            FertilitySchedule schedule = FertilitySchedule.ofCounts(wide, births, women, EdgeBirths.KEEP_AS_GROUPS);
            assertThat(schedule.ages()).isEqualTo(wide);
            assertThat(schedule.rate(12)).isEqualTo(3.0 / 900);
            assertThat(schedule.caveats()).isEmpty();
        }

        @Test
        void theyMayBeLeftOut() {
            FertilitySchedule schedule = FertilitySchedule.ofCounts(wide, births, women, EdgeBirths.LEAVE_OUT);
            assertThat(schedule.births()).containsExactly(40, 200, 300, 250, 120, 20, 2);
            assertThat(schedule.caveats()).containsExactly("births: 3 under 15 left out", "births: 1 over 49 left out");
        }

        @Test
        void theyMayBeRefused() {
            assertThatThrownBy(() -> FertilitySchedule.ofCounts(wide, births, women, EdgeBirths.REFUSE))
                    .hasMessageContaining("3 at age 10-14");
            FertilitySchedule clean = FertilitySchedule.ofCounts(
                    wide, new double[] {0, 40, 200, 300, 250, 120, 20, 2, 0}, women, EdgeBirths.REFUSE);
            assertThat(clean.ages()).isEqualTo(FIVE);
        }

        @Test
        void allBirthsAndWomenOf15To49MakeTheGeneralRate() {
            FertilitySchedule schedule = FertilitySchedule.ofCounts(wide, births, women);
            assertThat(schedule.gfr15_49()).isCloseTo(936.0 / 8150, within(1e-15));
            assertThat(schedule.gfr15_44()).isCloseTo(936.0 / 7050, within(1e-15));
        }

        @Test
        void theGeneralRateNeedsItsAges() {
            FertilitySchedule part = FertilitySchedule.ofCounts(
                    AgeGroups.ofWidth(5, 20, 39), new double[] {1, 2, 3, 4}, new double[] {9, 9, 9, 9});
            assertThatThrownBy(part::gfr15_49).hasMessageContaining("cover 15 to 49 exactly");
            FertilitySchedule ten = FertilitySchedule.ofCounts(
                    AgeGroups.parse(List.of("15-19", "20-29", "30-39", "40-49")),
                    new double[] {1, 2, 3, 4},
                    new double[] {9, 9, 9, 9});
            assertThat(ten.gfr15_49()).isCloseTo(10.0 / 36, within(1e-15));
            assertThatThrownBy(ten::gfr15_44).hasMessageContaining("cover 15 to 44 exactly");
        }

        @Test
        void groupsOfBirthsThatRunOverAnEdgeCountWithIt() {
            AgeGroups birthAges = AgeGroups.parse(List.of("0-15", "16", "17-48", "49+"));
            AgeGroups womenAges = AgeGroups.parse(List.of("15", "16", "17-48", "49", "50-54"));
            FertilitySchedule schedule = FertilitySchedule.ofCounts(
                    birthAges,
                    new double[] {2, 5, 900, 1},
                    womenAges,
                    new double[] {100, 100, 3000, 90, 400},
                    EdgeBirths.ADD_TO_EDGE_GROUPS);
            assertThat(schedule.births()).containsExactly(2, 5, 900, 1);
            assertThat(schedule.ages().labels()).containsExactly("15", "16", "17-48", "49");
        }

        @Test
        void anOpenGroupOfBirthsOver49NeedsNoWidth() {
            AgeGroups open = AgeGroups.parse(List.of("15-49", "50+"));
            FertilitySchedule schedule =
                    FertilitySchedule.ofCounts(open, new double[] {70, 2}, new double[] {1000, 1500});
            assertThat(schedule.births()).containsExactly(72);
            assertThatThrownBy(() -> FertilitySchedule.ofCounts(
                            open, new double[] {70, 2}, new double[] {1000, 1500}, EdgeBirths.KEEP_AS_GROUPS))
                    .hasMessageContaining("50+");
        }

        @Test
        void anOpenGroupOfWomenUnder50IsRefused() {
            AgeGroups open = AgeGroups.parse(List.of("15-44", "45+"));
            assertThatThrownBy(() -> FertilitySchedule.ofCounts(open, new double[] {70, 2}, new double[] {1000, 1500}))
                    .hasMessageContaining("45+ is open")
                    .hasMessageContaining("closed groups up to 49");
        }

        @Test
        void womenAcrossAnEdgeAreRefused() {
            assertThatThrownBy(() -> FertilitySchedule.ofCounts(
                            AgeGroups.parse(List.of("10-19", "20-49")), new double[] {1, 2}, new double[] {9, 9}))
                    .hasMessageContaining("10-19 straddles 15");
            assertThatThrownBy(() -> FertilitySchedule.ofCounts(
                            AgeGroups.parse(List.of("15-39", "40-54")), new double[] {1, 2}, new double[] {9, 9}))
                    .hasMessageContaining("40-54 straddles 50");
            assertThatThrownBy(() -> FertilitySchedule.ofCounts(
                            AgeGroups.parse(List.of("50-54", "55-59")), new double[] {1, 2}, new double[] {9, 9}))
                    .hasMessageContaining("must have a group within 15 to 49");
        }

        @Test
        void birthsWithoutTheirWomenAreRefused() {
            AgeGroups from20 = AgeGroups.ofWidth(5, 20, 49);
            assertThatThrownBy(() -> FertilitySchedule.ofCounts(
                            FIVE,
                            new double[] {4, 1, 1, 1, 1, 1, 1},
                            from20,
                            new double[] {9, 9, 9, 9, 9, 9},
                            EdgeBirths.ADD_TO_EDGE_GROUPS))
                    .hasMessageContaining("4 at age 15-19");
            assertThatThrownBy(() -> FertilitySchedule.ofCounts(
                            AgeGroups.parse(List.of("15-24", "25-49")),
                            new double[] {4, 1},
                            FIVE,
                            new double[] {9, 9, 9, 9, 9, 9, 9},
                            EdgeBirths.REFUSE))
                    .hasMessageContaining("4 at age 15-24");
        }

        @Test
        void zeroExposureIsRefusedWithOrWithoutBirths() {
            double[] gone = women.clone();
            gone[4] = 0;
            assertThatThrownBy(() -> FertilitySchedule.ofCounts(wide, births, gone))
                    .hasMessageContaining("personYears: 0 at age 30-34 with 250 births");
            double[] none = new double[9];
            assertThatThrownBy(() -> FertilitySchedule.ofCounts(wide, none, gone))
                    .hasMessageContaining("30-34");
            // Women outside 15 to 49 are not used, so none are needed there.
            double[] inner = women.clone();
            inner[0] = 0;
            assertThat(FertilitySchedule.ofCounts(wide, births, inner).tfr()).isPositive();
        }

        @Test
        void girlsMakeTheGrossReproductionRateTheirOwn() {
            FertilitySchedule schedule =
                    FertilitySchedule.ofCounts(FIVE, new double[] {10, 20, 30, 20, 10, 4, 2}, women(FIVE, 100));
            assertThatThrownBy(schedule::grr)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("withGirls");
            FertilitySchedule withGirls = schedule.withGirls(5, 10, 15, 10, 5, 2, 1);
            assertThat(withGirls.grr()).isCloseTo(withGirls.tfr() / 2, within(1e-15));
            assertThat(withGirls.grr(100)).isCloseTo(withGirls.grr(), within(1e-15));
            assertThatThrownBy(() -> schedule.withGirls(5, 10, 15, 10, 5, 2, 3))
                    .hasMessageContaining("girls: 3 at age 45-49");
        }

        @Test
        void aSexRatioPerGirlIsNotTakenForOnePer100() {
            FertilitySchedule schedule = FertilitySchedule.ofRates(FIVE, RATES);
            assertThat(schedule.grr(105.5)).isCloseTo(3.119 / 2.055, within(1e-12));
            assertThatThrownBy(() -> schedule.grr(1.055)).hasMessageContaining("boys per girl");
            assertThatThrownBy(() -> schedule.grr(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void birthsOfUnknownAgeAreSpreadInProportion() {
            FertilitySchedule known = FertilitySchedule.ofCounts(
                            FIVE, new double[] {10, 20, 30, 20, 10, 4, 6}, women(FIVE, 100))
                    .withGirls(5, 10, 15, 10, 5, 2, 3);
            FertilitySchedule all = known.withBirthsOfUnknownAge(5);
            assertThat(all.tfr()).isCloseTo(1.05 * known.tfr(), within(1e-12));
            assertThat(all.grr()).isCloseTo(1.05 * known.grr(), within(1e-12));
            assertThat(Checks.sum(all.births())).isCloseTo(105, within(1e-12));
            assertThat(all.caveats()).singleElement().asString().startsWith("births: 5 at unknown age");
            assertThat(known.withBirthsOfUnknownAge(0)).isSameAs(known);
            assertThatThrownBy(() -> known.withBirthsOfUnknownAge(-1)).hasMessageContaining("unknown: -1");
            FertilitySchedule none = FertilitySchedule.ofCounts(FIVE, new double[7], women(FIVE, 100));
            assertThatThrownBy(() -> none.withBirthsOfUnknownAge(1)).hasMessageContaining("no births of known age");
            assertThat(none.withBirthsOfUnknownAge(0)).isSameAs(none);
            assertThat(FertilitySchedule.ofCounts(FIVE, new double[] {1, 2, 3, 2, 1, 1, 0}, women(FIVE, 100))
                            .withBirthsOfUnknownAge(0.5)
                            .tfr())
                    .isCloseTo(5 * 0.105, within(1e-12));
        }

        @Test
        void regroupingSumsTheCounts() {
            AgeGroups single = AgeGroups.single(15, 49);
            double[] b = new double[35];
            double[] w = new double[35];
            for (int i = 0; i < 35; i++) {
                b[i] = i;
                w[i] = 1000 - 3 * i;
            }
            FertilitySchedule five =
                    FertilitySchedule.ofCounts(single, b, w).withGirls(b).regroup(FIVE);
            assertThat(five.rate(15)).isCloseTo(10.0 / (5000 - 30), within(1e-15));
            assertThat(five.grr()).isCloseTo(five.tfr(), within(1e-15));
            FertilitySchedule withoutGirls =
                    FertilitySchedule.ofCounts(single, b, w).regroup(FIVE);
            assertThat(withoutGirls.rates()).isEqualTo(five.rates());
            assertThatThrownBy(withoutGirls::grr).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void regroupingRatesKeepsTheTfr() {
            FertilitySchedule five = FertilitySchedule.ofRates(FIVE, RATES);
            FertilitySchedule coarse = five.regroup(AgeGroups.parse(List.of("15-24", "25-49")));
            assertThat(coarse.tfr()).isCloseTo(five.tfr(), within(1e-12));
            assertThatThrownBy(() -> five.regroup(AgeGroups.parse(List.of("15-24", "25-54"))))
                    .hasMessageContaining("25-54 is not filled");
            assertThatThrownBy(() -> five.regroup(AgeGroups.parse(List.of("15-24", "25-34"))))
                    .hasMessageContaining("35-39");
            assertThatThrownBy(() -> five.regroup(AgeGroups.parse(List.of("15-24", "25-49", "50+"))))
                    .hasMessageContaining("50+");
        }

        private double[] women(AgeGroups ages, double each) {
            double[] all = new double[ages.size()];
            Arrays.fill(all, each);
            return all;
        }
    }

    @Nested
    class Table {

        @Test
        void aScheduleIsATable() {
            FertilitySchedule schedule = FertilitySchedule.ofCounts(
                    AgeGroups.parse(List.of("15-29", "30-49")), new double[] {6, 4}, new double[] {100, 200});
            assertThat(schedule.name()).isEqualTo("fertility schedule");
            assertThat(schedule.columnNames()).containsExactly("age", "width", "births", "women", "rate", "share");
            assertThat(schedule.rowCount()).isEqualTo(2);
            assertThat(schedule.text(1, 0)).isEqualTo("30-49");
            assertThat(schedule.isNumeric(0)).isFalse();
            assertThat(schedule.isNumeric(4)).isTrue();
            assertThat(schedule.number(0, 1)).isEqualTo(15);
            assertThat(schedule.number(0, 2)).isEqualTo(6);
            assertThat(schedule.number(1, 3)).isEqualTo(200);
            assertThat(schedule.number(0, 4)).isEqualTo(0.06);
            assertThat(schedule.number(1, 5)).isCloseTo(0.4 / 1.3, within(1e-15));
            assertThatThrownBy(() -> schedule.number(0, 6)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThat(schedule.toString()).contains("TFR = 1.3", "mean age", "15-29");
            assertThat(FertilitySchedule.ofRates(FIVE, RATES).number(0, 2)).isNaN();
            assertThat(FertilitySchedule.ofRates(FIVE, RATES).number(0, 3)).isNaN();
        }
    }
}
