package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AGE;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.SEX;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GraduationTest {

    private static final AgeGroups WOMEN = AgeGroups.ofWidth(5, 15, 49);

    static Stream<String> cases() {
        return Stream.of("G01_pasex_males", "G02_india_males", "G03_canada_1950_females");
    }

    private static double[] population(String caseId) {
        return ReferenceAges.numbers(ReferenceAges.rows("graduation_input", caseId), "population");
    }

    private static double[] reference(String caseId, String method) {
        List<Map<String, String>> rows = ReferenceAges.rows("graduation", caseId).stream()
                .filter(row -> row.get("method").equals(method))
                .toList();
        return ReferenceAges.numbers(rows, "value");
    }

    private static String nameInReference(Graduation method) {
        return switch (method) {
            case MONOTONE -> "mono_hyman";
            case MONOTONE_TO_ZERO -> throw new IllegalArgumentException("has no reference");
            case SPRAGUE -> "sprague";
            case BEERS_ORDINARY -> "beers_ordinary";
            case BEERS_MODIFIED -> "beers_modified";
        };
    }

    /** Of the mean group: figures near zero are differences of large ones. */
    private static final double REFERENCE = 1e-12;

    @ParameterizedTest
    @MethodSource("cases")
    void everyMethodGivesTheReferenceFigures(String caseId) {
        double[] population = population(caseId);
        AgeGroups groups = ReferenceAges.fiveYearGroups(population.length);
        double mean = Arrays.stream(population).average().orElseThrow();

        for (Graduation method : EnumSet.complementOf(EnumSet.of(Graduation.MONOTONE_TO_ZERO))) {
            GraduatedAges ages = method.of(population, groups);

            assertThat(ages.counts())
                    .as(method.name())
                    .containsExactly(reference(caseId, nameInReference(method)), within(REFERENCE * mean));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void totalsAreKeptByAllButModifiedBeersWhichCanBeRescaled(String caseId) {
        double[] population = population(caseId);
        AgeGroups groups = ReferenceAges.fiveYearGroups(population.length);

        assertThat(Graduation.MONOTONE.of(population, groups).keepsTotals()).isTrue();
        assertThat(Graduation.SPRAGUE.of(population, groups).keepsTotals()).isTrue();
        assertThat(Graduation.BEERS_ORDINARY.of(population, groups).keepsTotals())
                .isTrue();
        GraduatedAges smoothed = Graduation.BEERS_MODIFIED.of(population, groups);
        assertThat(smoothed.keepsTotals()).isFalse();
        assertThat(smoothed.largestDeparture()).isBetween(1e-3, 0.2);
        assertThat(smoothed.rescaled().keepsTotals()).isTrue();
        assertThat(smoothed).asString().contains("Beers modified", "totals smoothed");
    }

    @Test
    void theOpenGroupStaysWholeAtItsFirstAge() {
        GraduatedAges ages =
                Graduation.MONOTONE.of(new double[] {50, 40, 70}, AgeGroups.parse(List.of("40-44", "45-49", "50+")));

        assertThat(ages.ages()).isEqualTo(AgeGroups.singleOpen(40, 50));
        assertThat(ages.count(50)).isEqualTo(70);
        assertThat(ages.count(77)).isEqualTo(70);
        assertThat(ages.groupSums()).containsExactly(new double[] {50, 40, 70}, within(1e-12));
    }

    @Test
    void anOpenGroupBelowFiftyIsRefusedUnlessWhatIsWantedIsNamed() {
        AgeGroups open = AgeGroups.parse(List.of("35-39", "40-44", "45+"));
        double[] births = {30, 12, 2};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graduation.MONOTONE.of(births, open))
                .withMessage("age group 45+: open below 50, where too much of the population would stay unsplit; "
                        + "name what is wanted, OpenGroup.spreadTo(lastAge) or OpenGroup.keptWholeFromAnyAge()");
        assertThat(Graduation.MONOTONE
                        .of(births, open, OpenGroup.keptWholeFromAnyAge())
                        .count(45))
                .isEqualTo(2);
        GraduatedAges spread = Graduation.MONOTONE.of(births, open, OpenGroup.spreadTo(49));
        assertThat(spread.ages()).isEqualTo(AgeGroups.single(35, 49));
        assertThat(spread.groups().labels()).containsExactly("35-39", "40-44", "45-49");
        assertThat(spread.keepsTotals()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graduation.MONOTONE.of(births, open, OpenGroup.spreadTo(44)))
                .withMessage("lastAge: 44, must not be below 45, where the open group begins");
    }

    @Test
    void aGroupAloneIsSpreadEvenlyAndTwoMakeALine() {
        assertThat(Graduation.MONOTONE
                        .of(new double[] {10}, AgeGroups.parse(List.of("15-19")))
                        .counts())
                .containsExactly(new double[] {2, 2, 2, 2, 2}, within(1e-15));
        // cumulated counts on a parabola: single ages on a line
        assertThat(Graduation.MONOTONE
                        .of(new double[] {15, 40}, AgeGroups.parse(List.of("15-19", "20-24")))
                        .counts())
                .containsExactly(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, within(1e-13));
        assertThat(Graduation.MONOTONE
                        .of(new double[] {7}, AgeGroups.singleOpen(60, 60))
                        .counts())
                .containsExactly(7);
    }

    @Test
    void linearSingleAgesAreFoundAgainByEveryMethodThatDoesNotFallToZero() {
        double[] singles = new double[35];
        Arrays.setAll(singles, i -> 1000 - 7 * i);
        double[] counts = grouped(singles, WOMEN);

        for (Graduation method : EnumSet.complementOf(EnumSet.of(Graduation.MONOTONE_TO_ZERO))) {
            assertThat(method.of(counts, WOMEN).counts()).as(method.name()).containsExactly(singles, within(1e-9));
        }
    }

    @Test
    void anAbridgedTableIsSplitByTheSplineOnly() {
        AgeGroups abridged = AgeGroups.parse(List.of("0", "1-4", "5-9", "10-14", "15-19", "20-24", "25-29"));
        double[] counts = {100, 380, 450, 440, 430, 400, 380};

        GraduatedAges ages = Graduation.MONOTONE.of(counts, abridged);

        assertThat(ages.count(0)).isCloseTo(100, within(1e-12));
        assertThat(ages.keepsTotals()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graduation.SPRAGUE.of(counts, abridged))
                .withMessage(
                        "age group 0: Sprague multipliers need groups of five years; sum to such groups first, or take "
                                + "MONOTONE, which splits any");
    }

    @Test
    void multipliersNeedFiveClosedGroups() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graduation.BEERS_ORDINARY.of(
                        new double[] {4, 3, 2, 1, 1}, ReferenceAges.fiveYearGroups(5), OpenGroup.keptWholeFromAnyAge()))
                .withMessage(
                        "groups: 4 closed ones (0-4, 5-9, 10-14, 15-19, 20+), Beers ordinary multipliers need at least 5");
    }

    @Test
    void negativeSingleAgesOfSpragueAreRealResultsAndNamed() {
        double[] births = {0, 0, 1000, 0, 0, 0, 0};

        GraduatedAges ages = Graduation.SPRAGUE.of(births, WOMEN);

        assertThat(ages.negativeAges()).contains(22, 32).doesNotContain(25, 26, 27, 28, 29);
        assertThat(ages.keepsTotals()).isTrue();
        assertThat(ages)
                .asString()
                .startsWith("Sprague multipliers: 15-19, 20-24, ")
                .contains("negative at ages [");
        assertThat(Graduation.MONOTONE.of(births, WOMEN).negativeAges()).isEmpty();
    }

    @Test
    void impossibleCountsAreRefusedWithTheirAge() {
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Graduation.MONOTONE.of(new double[] {1, 2, bad, 4, 5, 6, 7}, WOMEN))
                    .withMessage("counts: " + bad + " at age 25-29, must be finite and not negative");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graduation.MONOTONE.of(new double[] {1, 2}, WOMEN))
                .withMessage(
                        "counts: 2, must be one for each of the 7 groups 15-19, 20-24, 25-29, 30-34, 35-39, 40-44, 45-49");
        assertThatThrownBy(() -> Graduation.MONOTONE.of(null, WOMEN)).isInstanceOf(NullPointerException.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graduation.MONOTONE.of(new double[7], WOMEN).count(50))
                .withMessageStartingWith("age: 50, must be one of 15, 16, ");
    }

    @Test
    void aGroupWhoseAgesSumToNothingCannotBeRescaled() {
        // first differences so large that modified Beers turns a group of one into a negative one
        GraduatedAges ages = Graduation.BEERS_MODIFIED.of(new double[] {9000, 9000, 1, 1, 1, 9000, 9000}, WOMEN);
        assertThat(ages.groupSums()[3]).isNegative();

        assertThatThrownBy(ages::rescaled)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("age group 30-34: its single ages sum to -");
    }

    @Test
    void nobodyAtAllStaysNobody() {
        GraduatedAges ages = Graduation.BEERS_MODIFIED.of(new double[7], WOMEN);

        assertThat(ages.counts()).containsOnly(0);
        assertThat(ages.largestDeparture()).isZero();
        assertThat(ages.rescaled().counts()).containsOnly(0);
    }

    @Test
    void aResultIsATable() {
        GraduatedAges ages = Graduation.MONOTONE.of(new double[] {10, 10}, AgeGroups.ofWidth(5, 15, 24));

        assertThat(ages.columnNames()).containsExactly("age", "count");
        assertThat(ages.isNumeric(0)).isFalse();
        assertThat(ages.isNumeric(1)).isTrue();
        assertThat(ages.rowCount()).isEqualTo(10);
        assertThat(ages.text(3, 0)).isEqualTo("18");
        assertThat(ages.number(3, 1)).isCloseTo(2, within(1e-14));
        assertThat(ages.name()).isEqualTo("graduated-ages");
        assertThat(ages.method()).isEqualTo("monotone spline");
        assertThat(ages.groupCounts()).containsExactly(10, 10);
        assertThat(ages.standardErrors()).isEmpty();
        assertThat(ages.fit()).isEmpty();
    }

    // tables

    private static final TableDescription STOCK = TableDescription.stock(12, 31);

    @Test
    void aTableIsSplitAlongItsAgesWhereverTheyStand() {
        Axis areas = Axis.of(AREA, "A", "B");
        Axis sexes = Axis.of(SEX, "male", "female");
        double[] counts = new double[2 * 7 * 2];
        Arrays.setAll(counts, i -> 100 + i * i % 37);
        CohortTable table = CohortTable.of("women", STOCK, List.of(areas, Axis.ages(WOMEN), sexes), counts);

        CohortTable single = Graduation.MONOTONE.of(table);

        assertThat(single.axis(AGE).ages()).isEqualTo(AgeGroups.single(15, 49));
        assertThat(single.description().note()).isEqualTo("single ages by monotone spline");
        double[] one = table.where(AREA, "B").where(SEX, "female").toArray();
        assertThat(single.where(AREA, "B").where(SEX, "female").toArray())
                .containsExactly(Graduation.MONOTONE.of(one, WOMEN).counts());
        assertThat(single.regroup(WOMEN).toArray()).containsExactly(counts, within(1e-10));
    }

    @Test
    void groupsWithoutACountCarryTheirStateAndBreakTheCurve() {
        CohortTable.Builder builder = CohortTable.builder(
                "women", STOCK.withNote("a census"), Axis.of(AREA, "A"), Axis.ages(ReferenceAges.fiveYearGroups(12)));
        CellState[] states = new CellState[12];
        Arrays.fill(states, CellState.VALUE);
        states[2] = CellState.MISSING;
        states[3] = CellState.NOT_APPLICABLE;
        states[6] = CellState.SUPPRESSED;
        states[11] = CellState.SUPPRESSED;
        for (int g = 0; g < 12; g++) {
            String age = ReferenceAges.fiveYearGroups(12).label(g);
            if (states[g] == CellState.VALUE) {
                builder.set(100 + g, "A", age);
            } else {
                builder.set(states[g], "A", age);
            }
        }

        CohortTable single = Graduation.MONOTONE.of(builder.build());

        assertThat(single.state("A", 12)).isEqualTo(CellState.MISSING);
        assertThat(single.state("A", 17)).isEqualTo(CellState.NOT_APPLICABLE);
        assertThat(single.state("A", 30))
                .as("which ages hold the suppressed count is unknown")
                .isEqualTo(CellState.MISSING);
        assertThat(single.state("A", "55+")).isEqualTo(CellState.SUPPRESSED);
        assertThat(single.where(AGE, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9).sumTo().get())
                .isCloseTo(201, within(1e-10));
        assertThat(single.where(AGE, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9).toArray())
                .containsExactly(Graduation.MONOTONE
                        .of(new double[] {100, 101}, AgeGroups.ofWidth(5, 0, 9))
                        .counts());
        assertThat(single.description().note()).isEqualTo("a census; single ages by monotone spline");
        CohortTable sprague = Graduation.SPRAGUE.of(builder(states), OpenGroup.keptWhole());
        assertThat(sprague.state("A", 3))
                .as("two groups are too few for Sprague")
                .isEqualTo(CellState.MISSING);
    }

    private static CohortTable builder(CellState[] states) {
        AgeGroups groups = ReferenceAges.fiveYearGroups(states.length);
        CohortTable.Builder builder = CohortTable.builder("women", STOCK, Axis.of(AREA, "A"), Axis.ages(groups));
        for (int g = 0; g < states.length; g++) {
            if (states[g] == CellState.VALUE) {
                builder.set(100 + g, "A", groups.label(g));
            } else {
                builder.set(states[g], "A", groups.label(g));
            }
        }
        return builder.build();
    }

    @Test
    void groupsThatSpragueWouldSplitIntoNegativeAgesAreMissingInATable() {
        CohortTable births = CohortTable.of(
                "births", TableDescription.events(), List.of(Axis.ages(WOMEN)), new double[] {0, 0, 1000, 0, 0, 0, 0});

        CohortTable single = Graduation.SPRAGUE.of(births);

        assertThat(single.state(22)).isEqualTo(CellState.MISSING);
        assertThat(single.where(AGE, 25, 26, 27, 28, 29).sumTo().get()).isCloseTo(1000, within(1e-9));
    }

    @Test
    void aTableOfUnsuitableGroupsIsRefused() {
        CohortTable open = CohortTable.of(
                "births",
                TableDescription.events(),
                List.of(Axis.ages(AgeGroups.parse(List.of("40-44", "45+")))),
                new double[] {5, 1});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graduation.MONOTONE.of(open))
                .withMessageStartingWith("age group 45+: open below 50");
        assertThat(Graduation.MONOTONE.of(open, OpenGroup.spreadTo(49)).get(47)).isPositive();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Graduation.SPRAGUE.of(open, OpenGroup.spreadTo(49)))
                .withMessageStartingWith("groups: 2 closed ones");
    }

    // properties

    @Property(tries = 300)
    void splittingAndSummingAgainIsTheIdentity(@ForAll("counts") double[] counts) {
        double mean = Arrays.stream(counts).average().orElseThrow();
        for (Graduation method : List.of(Graduation.MONOTONE, Graduation.SPRAGUE, Graduation.BEERS_ORDINARY)) {
            GraduatedAges ages = method.of(counts, AgeGroups.ofWidth(5, 0, 5 * counts.length - 1));

            assertThat(ages.groupSums()).as(method.name()).containsExactly(counts, within(1e-12 * mean + 1e-300));
        }
    }

    @Property(tries = 300)
    void theSplineIsNeverNegativeForAnyCountsAndWidths(
            @ForAll("counts") double[] counts, @ForAll("widths") int[] widths) {
        int size = Math.min(counts.length, widths.length);
        double[] some = Arrays.copyOf(counts, size);
        GraduatedAges ages = Graduation.MONOTONE.of(some, consecutive(Arrays.copyOf(widths, size)));

        assertThat(ages.negativeAges()).isEmpty();
        assertThat(ages.keepsTotals()).isTrue();
        CohortTable table = CohortTable.of("any", STOCK, List.of(Axis.ages(ages.groups())), some);
        assertThat(Graduation.MONOTONE
                        .of(table, OpenGroup.keptWholeFromAnyAge())
                        .regroup(ages.groups())
                        .toArray())
                .containsExactly(some, within(1e-9 * Arrays.stream(some).sum() + 1e-300));
    }

    @ParameterizedTest
    @EnumSource(Graduation.class)
    void countsInAnotherUnitGiveTheSameCurve(Graduation method) {
        double[] births = {120, 800, 1900, 1500, 700, 150, 9};
        double[] once = method.of(births, WOMEN).counts();
        double[] million = method.of(Arrays.stream(births).map(b -> b * 1e6).toArray(), WOMEN)
                .counts();

        assertThat(Arrays.stream(million).map(b -> b / 1e6).toArray()).containsExactly(once, within(1e-10));
    }

    @Provide
    Arbitrary<double[]> counts() {
        Arbitrary<Double> count = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        3, Arbitraries.integers().between(0, 100_000).map(Integer::doubleValue)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(0.0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.doubles().between(0, 1e9)));
        return count.array(Double[].class)
                .ofMinSize(5)
                .ofMaxSize(20)
                .map(boxed ->
                        Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray());
    }

    @Provide
    Arbitrary<int[]> widths() {
        return Arbitraries.integers()
                .between(1, 10)
                .array(Integer[].class)
                .ofMinSize(1)
                .ofMaxSize(20)
                .map(boxed -> Arrays.stream(boxed).mapToInt(Integer::intValue).toArray());
    }

    private static AgeGroups consecutive(int[] widths) {
        String[] labels = new String[widths.length];
        int lower = 0;
        for (int i = 0; i < widths.length; i++) {
            labels[i] = lower + "-" + (lower + widths[i] - 1);
            lower += widths[i];
        }
        return AgeGroups.parse(Arrays.asList(labels));
    }

    private static double[] grouped(double[] singles, AgeGroups groups) {
        double[] counts = new double[groups.size()];
        for (int i = 0; i < singles.length; i++) {
            counts[groups.indexOf(groups.lower(0) + i)] += singles[i];
        }
        return counts;
    }

    @Test
    void towardZeroBirthsFallAtTheLastAgesWhereTheFreeSplineTurnsUpward() {
        // Sweden 2015 by five-year groups and, at 45 to 49, by single age: 175, 93, 48, 28, 55
        double[] groups = {785, 11_890, 34_986, 38_984, 22_322, 5_503, 399};
        GraduatedAges toZero = Graduation.MONOTONE_TO_ZERO.of(groups, AgeGroups.ofWidth(5, 15, 49));
        GraduatedAges free = Graduation.MONOTONE.of(groups, AgeGroups.ofWidth(5, 15, 49));

        assertThat(toZero.keepsTotals()).isTrue();
        for (int age = 46; age <= 49; age++) {
            assertThat(toZero.count(age)).isLessThan(toZero.count(age - 1));
        }
        assertThat(toZero.count(15)).isLessThan(toZero.count(16));
        assertThat(free.count(49)).isGreaterThan(free.count(47));
    }
}
