package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.graunt.fertility.TempoAdjustedTfr.Instability;
import org.graunt.table.AgeGroups;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TempoAndCohortTest {

    private static final AgeGroups SINGLE = AgeGroups.single(0, 79);

    /** A normal bell, whose sum over single ages is its integral far beyond rounding. */
    private static double[] bell(double total, double mean, double deviation) {
        double[] rates = new double[80];
        Arrays.setAll(
                rates,
                i -> total
                        / (deviation * Math.sqrt(2 * Math.PI))
                        * Math.exp(-0.5 * Math.pow((i + 0.5 - mean) / deviation, 2)));
        return rates;
    }

    @Nested
    class Tempo {

        /** Cohorts all have 0.9 and 0.7 children of orders 1 and 2, every year born 0.1 and 0.2 years later than the year before. */
        private OrderSchedules year(int t, double firstShift, double secondShift) {
            Map<String, double[]> rates = new LinkedHashMap<>();
            rates.put("1", bell(0.9 * (1 - firstShift), 27 + firstShift * t, 4));
            rates.put("2", bell(0.7 * (1 - secondShift), 30 + secondShift * t, 4.5));
            return OrderSchedules.ofRates(SINGLE, rates);
        }

        @Test
        void aSteadyDelayIsTakenOut() {
            TempoAdjustedTfr tempo = TempoAdjustedTfr.of(year(-1, 0.1, 0.2), year(0, 0.1, 0.2), year(1, 0.1, 0.2));
            assertThat(tempo.tfr()).isCloseTo(0.9 * 0.9 + 0.7 * 0.8, within(1e-9));
            // The quantum of every cohort; the bells are cut at ages 0 and 80, some 1e-11 of them.
            assertThat(tempo.adjustedTfr()).isCloseTo(1.6, within(1e-9));
            assertThat(tempo.orders().get(1).yearlyChange()).isCloseTo(0.2, within(1e-9));
            assertThat(tempo.orders().get(0).meanAge()).isCloseTo(27, within(1e-9));
            assertThat(tempo.instabilities()).isEmpty();
            assertThat(tempo.isStable()).isTrue();
            assertThat(tempo.standardError()).isNaN();
            assertThat(tempo.toString()).contains("1.3700", "1.6000").doesNotContain("unstable");
        }

        @Test
        void seriesAdjustTheYearsBetweenOthers() {
            TreeMap<Integer, OrderSchedules> years = new TreeMap<>();
            for (int t : List.of(2000, 2001, 2002, 2003, 2005)) {
                years.put(t, year(t - 2000, 0.1, 0.2));
            }
            assertThat(TempoAdjustedTfr.series(years)).containsOnlyKeys(2001, 2002);
            assertThat(TempoAdjustedTfr.series(years).get(2002).adjustedTfr()).isCloseTo(1.6, within(1e-9));
        }

        @Test
        void aDelayOfAYearAYearHasNoLimit() {
            TempoAdjustedTfr tempo =
                    TempoAdjustedTfr.of(rates(bell(1, 25, 4)), rates(bell(1, 26, 4)), rates(bell(1, 27.5, 4)));
            assertThat(tempo.isDefined()).isFalse();
            assertThat(tempo.isStable()).isFalse();
            assertThat(tempo.instabilities().get("1"))
                    .containsExactly(Instability.NO_LIMIT, Instability.LARGE_CHANGE, Instability.JUMP);
            assertThatThrownBy(tempo::adjustedTfr).isInstanceOf(IllegalStateException.class);
            assertThat(tempo.toString()).contains("not defined").contains("NO_LIMIT");
        }

        @Test
        void aLargeChangeIsNamedEitherWay() {
            assertThat(TempoAdjustedTfr.of(rates(bell(1, 25, 4)), rates(bell(1, 25.3, 4)), rates(bell(1, 25.6, 4)))
                            .instabilities()
                            .get("1"))
                    .containsExactly(Instability.LARGE_CHANGE);
            assertThat(TempoAdjustedTfr.of(rates(bell(1, 25, 4)), rates(bell(1, 24.7, 4)), rates(bell(1, 24.4, 4)))
                            .instabilities()
                            .get("1"))
                    .containsExactly(Instability.LARGE_CHANGE);
        }

        @Test
        void countsTellNoiseAndFewBirths() {
            TempoAdjustedTfr few = TempoAdjustedTfr.of(counts(200), counts(200), counts(200));
            assertThat(few.instabilities().get("1")).containsExactly(Instability.NOISE);
            assertThat(TempoAdjustedTfr.of(counts(10), counts(200), counts(200))
                            .instabilities()
                            .get("1"))
                    .contains(Instability.FEW_BIRTHS);
            TempoAdjustedTfr many = TempoAdjustedTfr.of(counts(1e6), counts(1e6), counts(1e6));
            assertThat(many.isStable()).isTrue();
            // Not changing: the error of TFR / (1 - r) is that of the TFR and of TFR x r.
            double r = many.orders().get(0).standardError();
            double tfr = many.tfr();
            double own = tfr * tfr / Checks.sum(counts(1e6).order("1").births());
            assertThat(many.standardError()).isCloseTo(Math.sqrt(own + tfr * tfr * r * r), within(1e-12));
        }

        @Test
        void anOrderWithoutBirthsIsLeftAsItIs() {
            Map<String, double[]> rates = new LinkedHashMap<>();
            rates.put("1", bell(1.2, 27, 4));
            rates.put("2", new double[80]);
            OrderSchedules year = OrderSchedules.ofRates(SINGLE, rates);
            TempoAdjustedTfr tempo = TempoAdjustedTfr.of(year, year, year);
            assertThat(tempo.adjustedTfr()).isCloseTo(1.2, within(1e-9));
            assertThat(tempo.instabilities()).containsOnlyKeys("2");
            assertThat(tempo.toString())
                    .endsWith(", uncertain in order 2 (FEW_BIRTHS)")
                    .doesNotContain("unstable");
            assertThat(tempo.isStable()).isTrue();
            assertThat(tempo.standardError()).isNaN();
        }

        @Test
        void yearsMustBeAlike() {
            OrderSchedules one = rates(bell(1, 25, 4));
            OrderSchedules two = year(0, 0, 0);
            assertThatThrownBy(() -> TempoAdjustedTfr.of(one, one, two))
                    .hasMessageContaining("must be the same orders");
            OrderSchedules other =
                    OrderSchedules.ofRates(AgeGroups.parse(List.of("15-49")), Map.of("1", new double[] {0.02}));
            assertThatThrownBy(() -> TempoAdjustedTfr.of(other, one, one)).hasMessageContaining("15-49");
            Map<String, double[]> births = new LinkedHashMap<>();
            births.put("1", new double[] {5});
            births.put("unknown", new double[] {1});
            OrderSchedules apart = OrderSchedules.ofCounts(
                    AgeGroups.parse(List.of("15-49")),
                    births,
                    new double[] {100},
                    UnknownOrder.KEEP_APART,
                    EdgeBirths.ADD_TO_EDGE_GROUPS);
            assertThatThrownBy(() -> TempoAdjustedTfr.of(apart, apart, apart)).hasMessageContaining("kept apart");
        }

        private OrderSchedules rates(double[] rates) {
            return OrderSchedules.ofRates(SINGLE, Map.of("1", rates));
        }

        private OrderSchedules counts(double births) {
            AgeGroups ages = AgeGroups.ofWidth(5, 15, 49);
            double[] counts = {0.05, 0.2, 0.3, 0.25, 0.15, 0.05, 0};
            double[] women = new double[7];
            for (int i = 0; i < 7; i++) {
                counts[i] *= births;
                women[i] = 3 * births;
            }
            return OrderSchedules.ofCounts(ages, Map.of("1", counts), women);
        }
    }

    @Nested
    class Cohorts {

        private final AgeGroups ages = AgeGroups.single(15, 19);

        private TreeMap<Integer, FertilitySchedule> surface(AgeDefinition definition) {
            TreeMap<Integer, FertilitySchedule> years = new TreeMap<>();
            for (int year = 2000; year <= 2008; year++) {
                double[] rates = new double[5];
                for (int i = 0; i < 5; i++) {
                    rates[i] = (year - 2000) + i / 10.0;
                }
                years.put(year, FertilitySchedule.ofRates(ages, rates).withAgeDefinition(definition));
            }
            return years;
        }

        @Test
        void attainedAgesFollowACohortExactly() {
            CohortFertility cohorts = CohortFertility.of(surface(AgeDefinition.ATTAINED_IN_YEAR));
            // Born 1986: age 15 in 2001 ... age 19 in 2005.
            CohortFertility.Children completed = cohorts.completed(1986);
            assertThat(completed.exact()).isTrue();
            assertThat(completed.isComplete()).isTrue();
            assertThat(completed.children()).isCloseTo(1 + 2.1 + 3.2 + 4.3 + 5.4, within(1e-12));
            assertThat(cohorts.truncated(1986, 17).children()).isCloseTo(1 + 2.1, within(1e-12));
            assertThat(cohorts.toString()).contains("2000 to 2008", "exact");
        }

        @Test
        void completedAgesTakeTheMeanOfTwoYears() {
            CohortFertility cohorts = CohortFertility.of(surface(AgeDefinition.COMPLETED));
            CohortFertility.Children completed = cohorts.completed(1986);
            assertThat(completed.exact()).isFalse();
            assertThat(completed.children()).isCloseTo(1.5 + 2.6 + 3.7 + 4.8 + 5.9, within(1e-12));
            assertThat(cohorts.toString()).contains("approximated");
        }

        @Test
        void missingAgesAreNamed() {
            TreeMap<Integer, FertilitySchedule> years = surface(AgeDefinition.ATTAINED_IN_YEAR);
            years.remove(2003);
            CohortFertility cohorts = CohortFertility.of(years);
            CohortFertility.Children completed = cohorts.completed(1986);
            assertThat(completed.missingAges()).containsExactly(17);
            assertThat(completed.isComplete()).isFalse();
            assertThat(completed.children()).isCloseTo(1 + 2.1 + 4.3 + 5.4, within(1e-12));
            assertThat(cohorts.completed(1991).missingAges()).containsExactly(18, 19);
            assertThat(cohorts.cohorts()).startsWith(1981, 1982).endsWith(1992, 1993);
            CohortFertility pairs = CohortFertility.of(surface(AgeDefinition.COMPLETED));
            assertThat(pairs.cohorts()).startsWith(1981).endsWith(1992);
            assertThat(pairs.completed(1980).missingAges()).hasSize(5);
        }

        @Test
        void constantRatesGiveEveryCohortThePeriodTfr() {
            TreeMap<Integer, FertilitySchedule> years = new TreeMap<>();
            FertilitySchedule same = HadwigerCurve.ofMoments(1.8, 29, 5).schedule(AgeGroups.single(12, 55));
            for (int year = 1950; year <= 2010; year++) {
                years.put(year, same);
            }
            assertThat(CohortFertility.of(years).completed(1945).children()).isCloseTo(same.tfr(), within(1e-14));
        }

        @Test
        void faultsAreNamed() {
            assertThatThrownBy(() -> CohortFertility.of(new TreeMap<>())).hasMessageContaining("years: none");
            TreeMap<Integer, FertilitySchedule> five = new TreeMap<>();
            five.put(2000, FertilitySchedule.ofRates(AgeGroups.ofWidth(5, 15, 24), 0.1, 0.1));
            assertThatThrownBy(() -> CohortFertility.of(five)).hasMessageContaining("must be single years");
            TreeMap<Integer, FertilitySchedule> mixed = surface(AgeDefinition.COMPLETED);
            mixed.put(2009, surface(AgeDefinition.ATTAINED_IN_YEAR).get(2000));
            assertThatThrownBy(() -> CohortFertility.of(mixed)).hasMessageContaining("in 2009");
            mixed.put(2009, FertilitySchedule.ofRates(AgeGroups.single(15, 16), 0, 0));
            assertThatThrownBy(() -> CohortFertility.of(mixed)).hasMessageContaining("15, 16 in 2009");
            CohortFertility cohorts = CohortFertility.of(surface(AgeDefinition.COMPLETED));
            assertThatThrownBy(() -> cohorts.truncated(1986, 15)).hasMessageContaining("beforeAge: 15");
            assertThatThrownBy(() -> cohorts.truncated(1986, 21)).hasMessageContaining("16 to 20");
        }
    }
}
