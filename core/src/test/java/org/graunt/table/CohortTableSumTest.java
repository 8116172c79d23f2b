package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Sums, filters and regroupings of tables. */
class CohortTableSumTest {

    private static final TableDescription EVENTS = TableDescription.events();
    private static final Axis AREA = Axis.of(Axes.AREA, "A", "B", "C");
    private static final Axis SEX = Axis.of(Axes.SEX, "male", "female");
    private static final CohortTable BIRTHS =
            CohortTable.of("births", EVENTS, List.of(AREA, SEX), new double[] {107, 100, 51, 49, 8, 9});

    /** Counts drawn below are integers under 1000: their sums are exact in any order. */
    private static CohortTable random(List<Integer> sizes, boolean states, long seed) {
        Random random = new Random(seed);
        List<Axis> axes = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            axes.add(Axis.of(
                    "axis" + i,
                    IntStream.range(0, sizes.get(i)).mapToObj(k -> "label" + k).toList()));
        }
        CohortTable.Builder builder =
                CohortTable.builder("random", EVENTS.withSuppressedBelow(5), axes.toArray(Axis[]::new));
        int cells = sizes.stream().reduce(1, (a, b) -> a * b);
        for (int cell = 0; cell < cells; cell++) {
            CellState state =
                    states && random.nextInt(4) == 0 ? CellState.of((byte) (1 + random.nextInt(3))) : CellState.VALUE;
            builder.setAt(cell, state, state == CellState.VALUE ? random.nextInt(1000) : 0);
        }
        return builder.build();
    }

    /** One cell of a sum the slow way: every source cell whose kept labels agree. */
    private static void assertCell(CohortTable table, CohortTable sum, int target) {
        double known = 0;
        int values = 0;
        int missing = 0;
        int suppressed = 0;
        for (int cell = 0; cell < table.size(); cell++) {
            boolean inside = true;
            for (Axis axis : sum.axes()) {
                inside &= label(table, cell, axis.name()).equals(label(sum, target, axis.name()));
            }
            if (inside) {
                switch (table.stateAt(cell)) {
                    case VALUE -> {
                        values++;
                        known += table.countAt(cell);
                    }
                    case MISSING -> missing++;
                    case SUPPRESSED -> suppressed++;
                    default -> {}
                }
            }
        }
        if (missing > 0) {
            assertThat(sum.stateAt(target)).isEqualTo(CellState.MISSING);
        } else if (suppressed > 0) {
            assertThat(sum.stateAt(target)).isEqualTo(CellState.SUPPRESSED);
            assertThat(sum.rangeAt(target)).isEqualTo(new CountRange(known + suppressed, known + 4 * suppressed));
        } else if (values > 0) {
            assertThat(sum.countAt(target)).isEqualTo(known);
        } else {
            assertThat(sum.stateAt(target)).isEqualTo(CellState.NOT_APPLICABLE);
        }
    }

    private static String label(CohortTable table, int cell, String axis) {
        int column = table.columnNames().indexOf(axis);
        return table.text(cell, column);
    }

    @Property
    void agreeWithANaiveLoopForAnyShapeAndAnyAxesKept(
            @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 5) Integer> sizes,
            @ForAll boolean states,
            @ForAll long seed) {
        CohortTable table = random(sizes, states, seed);
        List<String> names =
                new ArrayList<>(table.axes().stream().map(Axis::name).toList());
        Random random = new Random(seed + 1);
        Collections.shuffle(names, random);
        List<String> kept = names.subList(0, names.isEmpty() ? 0 : random.nextInt(names.size() + 1));
        CohortTable sum = table.sumTo(kept.toArray(String[]::new));
        assertThat(sum.axes()).extracting(Axis::name).isEqualTo(kept);
        for (int cell = 0; cell < sum.size(); cell++) {
            assertCell(table, sum, cell);
        }
    }

    @Property
    void inTwoStepsAreTheSumInOne(
            @ForAll @Size(min = 2, max = 4) List<@IntRange(min = 1, max = 5) Integer> sizes,
            @ForAll boolean states,
            @ForAll long seed) {
        CohortTable table = random(sizes, states, seed);
        assertThat(table.sumTo("axis1", "axis0").sumTo("axis0")).isEqualTo(table.sumTo("axis0"));
    }

    @Test
    void keepTheAxesNamedInTheirOrder() {
        CohortTable bySexAndArea = BIRTHS.sumTo(Axes.SEX, Axes.AREA);
        assertThat(bySexAndArea.get("female", "B")).isEqualTo(49);
        assertThat(BIRTHS.sumTo(Axes.SEX).get("male")).isEqualTo(166);
        assertThat(BIRTHS.sumTo().get()).isEqualTo(324);
        assertThat(BIRTHS.sumTo(Axes.SEX).description()).isEqualTo(EVENTS);
    }

    @Test
    void refuseAnAxisThatIsNotThere() {
        assertThatThrownBy(() -> BIRTHS.sumTo("age"))
                .hasMessage("table births: no axis 'age', expected one of 'area', 'sex'");
    }

    @Test
    void sayThatTheyTookInAMissingOrSuppressedCell() {
        CohortTable table = CohortTable.builder("births", EVENTS.withSuppressedBelow(5), AREA, SEX)
                .set(10, "A", "male")
                .set(CellState.MISSING, "A", "female")
                .set(20, "B", "male")
                .set(CellState.SUPPRESSED, "B", "female")
                .set(30, "C", "male")
                .set(CellState.NOT_APPLICABLE, "C", "female")
                .build();
        CohortTable byArea = table.sumTo(Axes.AREA);
        assertThat(byArea.state("A")).isEqualTo(CellState.MISSING);
        assertThat(byArea.state("B")).isEqualTo(CellState.SUPPRESSED);
        assertThat(byArea.range("B")).isEqualTo(new CountRange(21, 24));
        assertThat(byArea.get("C")).isEqualTo(30);
        assertThat(table.sumTo().state()).isEqualTo(CellState.MISSING);
        assertThat(table.where(Axes.AREA, "B", "C").sumTo().range()).isEqualTo(new CountRange(51, 54));
    }

    @Test
    void addUpWhatIsWithheldStepByStep() {
        CohortTable table = CohortTable.builder("births", EVENTS.withSuppressedBelow(5), AREA, SEX)
                .set(CellState.SUPPRESSED, "A", "male")
                .set(CellState.SUPPRESSED, "A", "female")
                .set(CellState.SUPPRESSED, "B", "male")
                .set(7, "B", "female")
                .set(1, "C", "male")
                .set(1, "C", "female")
                .build();
        assertThat(table.sumTo(Axes.AREA).range("A")).isEqualTo(new CountRange(2, 8));
        assertThat(table.sumTo(Axes.AREA).sumTo().range()).isEqualTo(new CountRange(12, 21));
    }

    @Test
    void areNotApplicableWhereNothingApplies() {
        CohortTable table = CohortTable.builder("births", EVENTS, SEX)
                .set(CellState.NOT_APPLICABLE, "male")
                .set(CellState.NOT_APPLICABLE, "female")
                .build();
        assertThat(table.sumTo().state()).isEqualTo(CellState.NOT_APPLICABLE);
    }

    @Test
    void ofALargeCubeAreTheSameInParallel() {
        int areas = 1500;
        Axis area = Axis.of(
                Axes.AREA, IntStream.range(0, areas).mapToObj(i -> "a" + i).toList());
        Axis ages = Axis.ages(AgeGroups.singleOpen(0, 100));
        double[] counts = new Random(7).doubles((long) areas * 101 * 2, 0, 1000).toArray();
        CohortTable table =
                CohortTable.of("population", TableDescription.stock(12, 31), List.of(area, ages, SEX), counts);
        CohortTable whole = table.sumTo(Axes.AREA, Axes.AGE);
        CohortTable byArea = table.sumTo(Axes.AREA);
        for (int a = 0; a < areas; a += 37) {
            // Each part is far below the size at which threads are started.
            CohortTable part = table.where(Axes.AREA, "a" + a);
            assertThat(whole.where(Axes.AREA, "a" + a)).isEqualTo(part.sumTo(Axes.AREA, Axes.AGE));
            assertThat(byArea.get("a" + a)).isEqualTo(part.sumTo().get());
        }
        assertThat(table.sumTo(Axes.AREA)).isEqualTo(byArea);
    }

    @Test
    void ofALargeCubeKeepStatesInParallel() {
        int areas = 3000;
        Axis area = Axis.of(
                Axes.AREA, IntStream.range(0, areas).mapToObj(i -> "a" + i).toList());
        Axis ages = Axis.ages(AgeGroups.singleOpen(0, 100));
        CohortTable.Builder builder = CohortTable.builder("population", EVENTS, area, ages);
        for (int cell = 0; cell < areas * 101; cell++) {
            builder.setAt(cell, cell % 1010 == 505 ? CellState.MISSING : CellState.VALUE, cell % 1010 == 505 ? 0 : 1);
        }
        CohortTable byArea = builder.build().sumTo(Axes.AREA);
        for (int a = 0; a < areas; a++) {
            if (a % 10 == 5) {
                assertThat(byArea.stateAt(a)).isEqualTo(CellState.MISSING);
            } else {
                assertThat(byArea.countAt(a)).isEqualTo(101);
            }
        }
    }

    @Test
    void ofALargeCubeToParentsOfItsOuterAxisLoseNothing() {
        int areas = 3000;
        List<String> names = IntStream.range(0, areas).mapToObj(i -> "a" + i).toList();
        CohortTable table = CohortTable.of(
                "population",
                EVENTS,
                List.of(Axis.of(Axes.AREA, names), Axis.ages(AgeGroups.singleOpen(0, 100))),
                ones(areas * 101));
        Map<String, String> parents = names.stream()
                .collect(java.util.stream.Collectors.toMap(n -> n, n -> n.endsWith("7") ? "seven" : "other"));
        CohortTable merged = table.regroup(Axes.AREA, parents);
        assertThat(merged.get("seven", 50)).isEqualTo(300);
        assertThat(merged.get("other", "100+")).isEqualTo(2700);
        assertThat(table.sumTo(Axes.AGE).get(0)).isEqualTo(3000);
        assertThat(table.sumTo().get()).isEqualTo(303_000);
    }

    @Test
    void whereKeepsTheLabelsNamedInTheOrderOfTheAxis() {
        CohortTable kept = BIRTHS.where(Axes.AREA, "C", "A");
        assertThat(kept.axis(Axes.AREA).labels()).containsExactly("A", "C");
        assertThat(kept.get("C", "female")).isEqualTo(9);
        assertThatThrownBy(() -> BIRTHS.where(Axes.AREA, "D")).hasMessageContaining("no label 'D'");
        assertThatThrownBy(() -> BIRTHS.where("age", "1")).hasMessageContaining("no axis 'age'");
    }

    @Test
    void whereKeepsAnAgeRangeAsAges() {
        CohortTable women = CohortTable.of(
                "women",
                EVENTS,
                List.of(Axis.ages(AgeGroups.singleOpen(0, 60))),
                IntStream.rangeClosed(0, 60).asDoubleStream().toArray());
        CohortTable fertile = women.where(Filter.range(Axes.AGE, 15, 49));
        assertThat(fertile.axis(Axes.AGE).ages()).isEqualTo(AgeGroups.single(15, 49));
        assertThat(fertile.get(15)).isEqualTo(15);
    }

    @Test
    void regroupSumsAgesToWiderGroupsAndDropsThoseOutside() {
        CohortTable women = CohortTable.of(
                "women",
                EVENTS,
                List.of(Axis.ages(AgeGroups.singleOpen(14, 26))),
                IntStream.rangeClosed(14, 26).asDoubleStream().toArray());
        CohortTable groups = women.regroup(AgeGroups.ofWidth(5, 15, 24));
        assertThat(groups.get("15-19")).isEqualTo(15 + 16 + 17 + 18 + 19);
        assertThat(groups.sumTo().get()).isEqualTo(195);
        assertThat(women.regroup(AgeGroups.parse(List.of("14-19", "20+"))).get("20+"))
                .isEqualTo(20 + 21 + 22 + 23 + 24 + 25 + 26);
    }

    @Test
    void regroupSumsMonthsToYearsFromOctoberToSeptember() {
        StatisticalYear calendar = StatisticalYear.startingIn(Month.OCTOBER);
        List<Period> months = IntStream.range(0, 18)
                .mapToObj(i -> java.time.LocalDate.of(2010, 10, 1).plusMonths(i))
                .map(day -> calendar.month(day.getYear(), day.getMonth()))
                .toList();
        CohortTable births = CohortTable.of("births", EVENTS, List.of(Axis.periods(months)), ones(18));
        CohortTable years = births.regroup(calendar);
        assertThat(years.axis(Axes.PERIOD).labels()).containsExactly("2011", "2011-10..2012-03");
        assertThat(years.get(2011)).isEqualTo(12);
        assertThat(years.get("2011-10..2012-03")).isEqualTo(6);
        assertThat(years.axis(Axes.PERIOD).periods().get(0).years()).isEqualTo(1);
        assertThat(years.axis(Axes.PERIOD).periods().get(1).years()).isCloseTo(183.0 / 366, within(1e-15));
    }

    @Test
    void regroupLeavesASinglePartOfAYearItsName() {
        StatisticalYear calendar = StatisticalYear.startingIn(Month.OCTOBER);
        CohortTable births = CohortTable.of(
                "births", EVENTS, List.of(Axis.periods(List.of(calendar.half(2011, 1)))), new double[] {781});
        Period part = births.regroup(calendar).axis(Axes.PERIOD).periods().get(0);
        assertThat(part.label()).isEqualTo("2011H1");
        assertThat(part.years()).isEqualTo(182.0 / 365);
    }

    @Test
    void regroupRefusesPeriodsThatLieInTwoYearsOrLeaveAGap() {
        StatisticalYear calendar = StatisticalYear.startingIn(Month.OCTOBER);
        CohortTable years = CohortTable.of(
                "births", EVENTS, List.of(Axis.years(StatisticalYear.CALENDAR, 2011, 2011)), new double[] {1});
        assertThatThrownBy(() -> years.regroup(calendar))
                .hasMessage("period 2011: 2011-01-01 to 2011-12-31, lies in two statistical years; finer periods are"
                        + " needed");
        CohortTable gap = CohortTable.of(
                "births",
                EVENTS,
                List.of(Axis.periods(List.of(calendar.month(2011, Month.JANUARY), calendar.month(2011, Month.MARCH)))),
                ones(2));
        assertThatThrownBy(() -> gap.regroup(calendar))
                .hasMessage("periods: 2011-01 and 2011-03 overlap or leave a gap in the year 2011");
    }

    @Test
    void regroupRefusesTheDatesOfAStock() {
        CohortTable stock = CohortTable.of(
                "population",
                TableDescription.stock(12, 31),
                List.of(Axis.instants(List.of("2015"), List.of(java.time.LocalDate.of(2016, 1, 1)))),
                ones(1));
        assertThatThrownBy(() -> stock.regroup(StatisticalYear.CALENDAR))
                .hasMessage("axis period: its labels are not periods");
    }

    @Test
    void regroupSumsAreasToTheirParents() {
        CohortTable counties = BIRTHS.regroup(Axes.AREA, Map.of("A", "north", "B", "south", "C", "north"));
        assertThat(counties.axis(Axes.AREA).labels()).containsExactly("north", "south");
        assertThat(counties.get("north", "male")).isEqualTo(115);
        assertThatThrownBy(() -> BIRTHS.regroup(Axes.AREA, Map.of("A", "north")))
                .hasMessage("axis area: label 'B' has no parent, every label needs one");
    }

    @Test
    void regroupMergesBirthOrders() {
        CohortTable orders = CohortTable.of(
                "births", EVENTS, List.of(Axis.of(Axes.ORDER, "1", "2", "3", "4+")), new double[] {40, 30, 20, 10});
        CohortTable merged = orders.regroup(Axes.ORDER, Map.of("1", "1", "2", "2", "3", "3+", "4+", "3+"));
        assertThat(merged.get("3+")).isEqualTo(30);
    }

    @Test
    void severalRegroupingsTakeOnePass() {
        CohortTable sum = BIRTHS.sum(
                List.of(
                        Regrouping.merging(AREA, Map.of("A", "x", "B", "x", "C", "y")),
                        Regrouping.keep(SEX, Filter.labels(Axes.SEX, "female"))),
                Axes.AREA);
        assertThat(sum.get("x")).isEqualTo(149);
        assertThat(sum.get("y")).isEqualTo(9);
    }

    @Test
    void refuseARegroupingMadeForOtherLabels() {
        Regrouping other = Regrouping.merging(Axis.of(Axes.AREA, "A"), Map.of("A", "x"));
        assertThatThrownBy(() -> BIRTHS.sum(List.of(other), Axes.AREA))
                .hasMessage("table births: regrouping area (A) -> area (x) was made for other labels than area (3: A to"
                        + " C)");
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
