package org.graunt.mortality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.graunt.estimate.Estimate;
import org.graunt.internal.random.RandomStream;
import org.graunt.internal.random.Samplers;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifeExpectancyIntervalTest {

    private static final AgeGroups AGES = AgeGroups.parse(List.of(
            "0", "1-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59",
            "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90+"));

    /** The rule of the package that made the reference: a tenth of the first year, half of every other group. */
    private static final AgeSeparation TENTH = (sex, ages, rates) -> {
        double[] years = AgeSeparationRule.HALF.years(sex, ages, rates);
        years[0] = 0.1;
        return years;
    };

    static List<String> cases() {
        return List.of("E01", "E02", "E03", "E04");
    }

    private static List<String[]> rows(String id) {
        return ReferenceLifeTables.lines("/reference/mortality/life_expectancy_limits.csv").stream()
                .map(line -> line.split(","))
                .filter(fields -> fields[0].equals(id))
                .toList();
    }

    private static LifeTable table(List<String[]> rows) {
        double[] deaths =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[3])).toArray();
        double[] population =
                rows.stream().mapToDouble(row -> Double.parseDouble(row[4])).toArray();
        return LifeTable.ofCounts(Sex.FEMALE, AGES, deaths, population, TENTH);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reproducesTheReference(String id) {
        List<String[]> rows = rows(id);
        LifeTable table = table(rows);
        assertThat(rows).hasSize(20);
        for (String[] row : rows) {
            int age = Integer.parseInt(row[2]);
            Estimate estimate = LifeExpectancyInterval.CHIANG_SILCOCKS.of(table, age, Double.parseDouble(row[1]));
            // closed formulas in doubles on both sides: relative 1e-9
            assertNear(table.deathProbability(age), row[5]);
            assertNear(100_000 * table.survivors(age), row[6]);
            assertNear(estimate.value(), row[7]);
            assertNear(LifeExpectancyInterval.CHIANG_SILCOCKS.standardError(table, age), row[8]);
            assertNear(estimate.lower(), row[9]);
            assertNear(estimate.upper(), row[10]);
        }
    }

    private static void assertNear(double actual, String expected) {
        double number = Double.parseDouble(expected);
        assertThat(actual).isEqualTo(number, within(1e-9 * Math.abs(number)));
    }

    @Test
    void saysWhatItIs() {
        Estimate estimate = LifeExpectancyInterval.CHIANG_SILCOCKS.of(table(rows("E03")), 85, 0.95);
        assertThat(estimate.toString()).isEqualTo("6.67 (5.49 to 7.85), 95% Chiang with the Silcocks term, 66/452");
        assertThat(LifeExpectancyInterval.CHIANG.label()).isEqualTo("Chiang");
    }

    @Test
    void isNarrowerWithoutTheTermOfTheOpenGroup() {
        LifeTable table = table(rows("E03"));
        double whole = LifeExpectancyInterval.CHIANG_SILCOCKS.standardError(table, 0);
        double part = LifeExpectancyInterval.CHIANG.standardError(table, 0);
        double open = table.survivors(90) * table.lifeExpectancy(90) / Math.sqrt(37);
        assertThat(whole * whole).isEqualTo(part * part + open * open, within(1e-12));
        assertThat(LifeExpectancyInterval.CHIANG.standardError(table, 90)).isZero();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hardlyDependsOnWhetherDeathsAreBinomialOrPoisson(String id) {
        LifeTable table = table(rows(id));
        double binomial = LifeExpectancyInterval.CHIANG_SILCOCKS.standardError(table, 0);
        double poisson = LifeExpectancyInterval.POISSON_DELTA.standardError(table, 0);
        assertThat(poisson).isEqualTo(binomial, within(0.01 * binomial));
    }

    @Test
    void isTheDerivativeOfTheTableUnderTheDeltaMethod() {
        List<String[]> rows = rows("E04");
        LifeTable table = table(rows);
        double variance = 0;
        for (int i = 0; i < 20; i++) {
            double deaths = Double.parseDouble(rows.get(i)[3]);
            double step = 1e-4 * deaths;
            double slope = (nudged(rows, i, step).lifeExpectancy()
                            - nudged(rows, i, -step).lifeExpectancy())
                    / 2
                    / step;
            variance += slope * slope * deaths;
        }
        // central differences: second order in a step of 1e-4
        assertThat(LifeExpectancyInterval.POISSON_DELTA.standardError(table, 0))
                .isEqualTo(Math.sqrt(variance), within(1e-6));
    }

    private static LifeTable nudged(List<String[]> rows, int group, double step) {
        List<String[]> changed = new ArrayList<>(rows);
        String[] row = rows.get(group).clone();
        row[3] = Double.toString(Double.parseDouble(row[3]) + step);
        changed.set(group, row);
        return table(changed);
    }

    /**
     * A hundred thousand people of the third case's ages and rates, thirty times its size: of 1,000 simulated years the 95 %
     * interval holds the true value in 95 %, give or take 2.6 times the simulation's own 0.7 points. A small town of the case's own size
     * has so few deaths in each group that it does a little worse.
     */
    @Test
    void coversTheTrueValueAsOftenAsItSays() {
        for (int age : new int[] {0, 85}) {
            assertThat(coverage(LifeExpectancyInterval.CHIANG_SILCOCKS, age, 30))
                    .isBetween(0.932, 0.968);
            assertThat(coverage(LifeExpectancyInterval.POISSON_DELTA, age, 30)).isBetween(0.932, 0.968);
        }
        assertThat(coverage(LifeExpectancyInterval.CHIANG, 85, 30))
                .as("open group left out")
                .isLessThan(0.87);
        assertThat(coverage(LifeExpectancyInterval.CHIANG_SILCOCKS, 0, 1)).isBetween(0.88, 0.968);
    }

    private static double coverage(LifeExpectancyInterval interval, int age, double size) {
        List<String[]> rows = rows("E03");
        double[] exposures = new double[20];
        double[] rates = new double[20];
        for (int i = 0; i < 20; i++) {
            exposures[i] = Double.parseDouble(rows.get(i)[4]) * size;
            rates[i] = Math.max(Double.parseDouble(rows.get(i)[3]), 0.2) * size / exposures[i];
        }
        double truth = LifeTable.ofRates(Sex.FEMALE, AGES, rates, TENTH).lifeExpectancy(age);
        RandomStream stream = RandomStream.of(20_260_101);
        int held = 0;
        int runs = 1000;
        for (int run = 0; run < runs; run++) {
            double[] deaths = new double[20];
            for (int i = 0; i < 20; i++) {
                deaths[i] = Samplers.poisson(stream, rates[i] * exposures[i]);
            }
            LifeTable table = LifeTable.ofCounts(Sex.FEMALE, AGES, deaths, exposures, TENTH);
            held += interval.of(table, age, 0.95).contains(truth) ? 1 : 0;
        }
        return (double) held / runs;
    }

    @ParameterizedTest
    @EnumSource(LifeExpectancyInterval.class)
    void isUndefinedWhereNobodyDiesAtAll(LifeExpectancyInterval interval) {
        LifeTable table = LifeTable.ofCounts(
                Sex.MALE,
                AgeGroups.singleOpen(0, 60),
                new double[61],
                ones(61),
                AgeSeparationRule.HALF,
                Closing.withExpectancy(20));
        assertThat(interval.standardError(table, 0)).isZero();
        Estimate estimate = interval.of(table, 0, 0.95);
        assertThat(estimate.isDefined()).isFalse();
        assertThat(estimate.denominator()).isEqualTo(61);
    }

    @Test
    void takesABorrowedClosingAsKnown() {
        double[] deaths = ones(61);
        LifeTable own =
                LifeTable.ofCounts(Sex.MALE, AgeGroups.singleOpen(0, 60), deaths, hundreds(61), AgeSeparationRule.HALF);
        LifeTable borrowed = LifeTable.ofCounts(
                Sex.MALE,
                AgeGroups.singleOpen(0, 60),
                deaths,
                hundreds(61),
                AgeSeparationRule.HALF,
                Closing.withExpectancy(20));
        assertThat(LifeExpectancyInterval.CHIANG_SILCOCKS.standardError(own, 60))
                .isEqualTo(100, within(1e-12));
        assertThat(LifeExpectancyInterval.CHIANG_SILCOCKS.standardError(borrowed, 60))
                .isZero();
    }

    @Property
    void holdsTheEstimateAndStaysAboveZero(
            @ForAll @Size(20) List<@DoubleRange(min = 0, max = 40) Double> deaths,
            @ForAll LifeExpectancyInterval interval,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        double[] counted = deaths.stream().mapToDouble(Math::rint).toArray();
        counted[19] = Math.max(counted[19], 1);
        double[] exposures = new double[20];
        Arrays.fill(exposures, 60);
        LifeTable table = LifeTable.ofCounts(Sex.MALE, AGES, counted, exposures, TENTH);
        for (int i = 0; i < 20; i++) {
            int age = AGES.lower(i);
            Estimate estimate = interval.of(table, age, level);
            assertThat(estimate.isDefined()).isEqualTo(table.survivors(age) > 0);
            if (estimate.isDefined()) {
                assertThat(estimate.lower()).isBetween(0.0, estimate.value());
                assertThat(estimate.upper())
                        .isGreaterThanOrEqualTo(estimate.value())
                        .isFinite();
            }
        }
    }

    @Test
    void isUndefinedWhereNobodyIsLeft() {
        double[] deaths = ones(20);
        deaths[5] = 500;
        LifeTable table = LifeTable.ofCounts(Sex.MALE, AGES, deaths, hundreds(20), AgeSeparationRule.HALF);
        assertThat(table.cappedAges()).containsExactly(20);
        assertThat(LifeExpectancyInterval.CHIANG_SILCOCKS.of(table, 50, 0.95).isDefined())
                .isFalse();
        assertThat(LifeExpectancyInterval.POISSON_DELTA.of(table, 20, 0.95).upper())
                .isEqualTo(2.5);
    }

    @Test
    void needsCounts() {
        LifeTable table = LifeTable.ofRates(Sex.MALE, AGES, ones(20), AgeSeparationRule.CONSTANT_HAZARD);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeExpectancyInterval.CHIANG.of(table, 0, 0.95))
                .withMessage("table: life table male was made from rates or survivors,"
                        + " must be made from deaths and person-years for an interval");
        assertThatNullPointerException()
                .isThrownBy(() -> LifeExpectancyInterval.CHIANG.of(null, 0, 0.95))
                .withMessage("table");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, Double.NaN})
    void refusesALevelOutOfRange(double level) {
        LifeTable table = table(rows("E01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LifeExpectancyInterval.CHIANG.of(table, 0, level))
                .withMessage("level: " + level + ", must lie strictly between 0 and 1");
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double[] hundreds(int size) {
        double[] hundreds = new double[size];
        Arrays.fill(hundreds, 100);
        return hundreds;
    }
}
