package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of cubes large enough for several threads. */
class CubeSumTest {

    private static final TableDescription EVENTS = TableDescription.events().withSuppressedBelow(5);
    private static final Axis SEX = Axis.of(Axes.SEX, "male", "female");
    private static final Axis AREA = Axis.of(Axes.AREA, labels(41));
    private static final Axis PERIOD = Axis.years(StatisticalYear.CALENDAR, 2001, 2011);
    private static final Axis AGE = Axis.ages(AgeGroups.singleOpen(0, 100));
    private static final Axis ORDER = Axis.of(Axes.ORDER, "1", "2", "3+");
    private static final List<Axis> CUBE = List.of(SEX, AREA, PERIOD, AGE, ORDER);
    private static final int CELLS = 2 * 41 * 11 * 101 * 3;

    private static List<String> labels(int number) {
        return IntStream.range(0, number).mapToObj(i -> "a" + i).toList();
    }

    /** Fractions, so that another order of additions would show in the last bits. */
    private static CohortTable fractions() {
        return CohortTable.of(
                "births", EVENTS, CUBE, new Random(3).doubles(CELLS, 0, 1000).toArray());
    }

    private static CohortTable withStates() {
        CohortTable.Builder builder = CohortTable.builder("births", EVENTS, CUBE.toArray(Axis[]::new));
        Random random = new Random(4);
        for (int cell = 0; cell < CELLS; cell++) {
            int draw = random.nextInt(40000);
            CellState state = draw < 4
                    ? CellState.MISSING
                    : draw < 400
                            ? CellState.SUPPRESSED
                            : draw < 800 || cell < 3 * 101 ? CellState.NOT_APPLICABLE : CellState.VALUE;
            builder.setAt(cell, state, state == CellState.VALUE ? 1000 * random.nextDouble() : 0);
        }
        return builder.build();
    }

    /** Every choice of axes to keep, from none to all, and one of them the other way round. */
    private static List<String[]> choices() {
        List<String[]> choices = new ArrayList<>();
        for (int bits = 0; bits < 32; bits++) {
            int chosen = bits;
            choices.add(IntStream.range(0, 5)
                    .filter(axis -> (chosen >> axis & 1) == 1)
                    .mapToObj(axis -> CUBE.get(axis).name())
                    .toArray(String[]::new));
        }
        choices.add(new String[] {Axes.ORDER, Axes.AGE, Axes.AREA});
        return choices;
    }

    private static List<CohortTable> sums(CohortTable table) {
        List<CohortTable> sums = new ArrayList<>();
        choices().forEach(kept -> sums.add(table.sumTo(kept)));
        sums.add(table.where(Filter.labels(Axes.SEX, "female")).sumTo(Axes.AREA, Axes.AGE));
        Regrouping girls = Regrouping.keep(SEX, Filter.labels(Axes.SEX, "female"));
        Regrouping fertile = Regrouping.keep(AGE, Filter.range(Axes.AGE, 15, 49));
        sums.add(table.sum(List.of(girls, fertile), Axes.AREA, Axes.PERIOD));
        sums.add(table.sum(List.of(fertile), Axes.AREA, Axes.AGE));
        sums.add(table.regroup(Axes.AREA, parents(7)).sumTo(Axes.AREA));
        sums.add(table.regroup(Axes.ORDER, Map.of("1", "odd", "2", "even", "3+", "odd")));
        return sums;
    }

    private static Map<String, String> parents(int number) {
        return AREA.labels().stream()
                .collect(Collectors.toMap(label -> label, label -> "p" + AREA.indexOf(label) % number));
    }

    private static CohortTable naive(CohortTable table, String... kept) {
        List<Axis> target = Arrays.stream(kept).map(table::axis).toList();
        int[] positions = new int[CELLS];
        int sourceStride = CELLS;
        for (Axis axis : CUBE) {
            sourceStride /= axis.size();
            int stride = 1;
            for (int k = target.size() - 1; k >= 0 && !target.get(k).equals(axis); k--) {
                stride *= target.get(k).size();
            }
            for (int cell = 0; cell < CELLS && target.contains(axis); cell++) {
                positions[cell] += cell / sourceStride % axis.size() * stride;
            }
        }
        double[] sums = new double[target.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b)];
        for (int cell = 0; cell < CELLS; cell++) {
            sums[positions[cell]] += table.countAt(cell);
        }
        return CohortTable.of("births", EVENTS, target, sums);
    }

    @Test
    void giveWhatANaiveLoopGivesForAnyAxesKept() {
        double[] whole = new Random(5).ints(CELLS, 0, 1000).asDoubleStream().toArray();
        CohortTable table = CohortTable.of("births", EVENTS, CUBE, whole);
        for (String[] kept : choices()) {
            // Whole numbers below 2^53 have exact sums in any order.
            assertThat(table.sumTo(kept)).as(Arrays.toString(kept)).isEqualTo(naive(table, kept));
        }
    }

    @Test
    void addRowsInTheirOwnOrderSoThatAnAreaHasTheSameSumAloneAsAmongAll() {
        CohortTable table = fractions();
        CohortTable byArea = table.sumTo(Axes.SEX, Axes.AREA, Axes.PERIOD);
        CohortTable alone = table.where(Axes.AREA, "a17").sumTo(Axes.SEX, Axes.AREA, Axes.PERIOD);
        assertThat(alone).isEqualTo(byArea.where(Axes.AREA, "a17"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void haveTheSameBitsForAnyNumberOfThreads(int threads) {
        CohortTable complete = fractions();
        CohortTable incomplete = withStates();
        List<CohortTable> expected = new ArrayList<>(sums(complete));
        expected.addAll(sums(incomplete));
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            List<CohortTable> found = pool.submit(() -> {
                        List<CohortTable> all = new ArrayList<>(sums(complete));
                        all.addAll(sums(incomplete));
                        return all;
                    })
                    .join();
            assertThat(found).isEqualTo(expected);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void keepStatesWhateverTheSplit() {
        CohortTable table = withStates();
        CohortTable byOrder = table.sumTo(Axes.AREA, Axes.PERIOD, Axes.AGE, Axes.ORDER);
        CohortTable steps = byOrder.sumTo(Axes.AREA, Axes.ORDER).sumTo(Axes.ORDER);
        CohortTable direct = table.sumTo(Axes.ORDER);
        for (int cell = 0; cell < direct.size(); cell++) {
            assertThat(direct.stateAt(cell)).isEqualTo(steps.stateAt(cell)).isEqualTo(CellState.MISSING);
        }
        CohortTable byYear = table.sumTo(Axes.AREA, Axes.PERIOD);
        CohortTable byYearInSteps =
                table.sumTo(Axes.SEX, Axes.AREA, Axes.PERIOD).sumTo(Axes.AREA, Axes.PERIOD);
        for (int cell = 0; cell < byYear.size(); cell++) {
            assertThat(byYear.stateAt(cell)).isEqualTo(byYearInSteps.stateAt(cell));
        }
        assertThat(IntStream.range(0, byYear.size()).mapToObj(byYear::stateAt))
                .contains(CellState.MISSING, CellState.SUPPRESSED);
        assertThat(table.sumTo(Axes.SEX, Axes.AREA, Axes.PERIOD, Axes.AGE).state("male", "a0", 2001, 0))
                .isEqualTo(CellState.NOT_APPLICABLE);
    }

    @Test
    void mergeNeighboursOfAnyAxisIntoFewer() {
        int areas = 2600;
        Axis area = Axis.of(Axes.AREA, labels(areas));
        double[] counts =
                new Random(6).ints(areas * 101L, 0, 1000).asDoubleStream().toArray();
        CohortTable table = CohortTable.of("births", EVENTS, List.of(area, AGE), counts);
        Map<String, String> pairs = area.labels().stream()
                .collect(Collectors.toMap(label -> label, label -> "p" + area.indexOf(label) / 2));
        CohortTable merged = table.regroup(Axes.AREA, pairs);
        for (int pair = 0; pair < areas / 2; pair += 99) {
            int first = 2 * pair * 101;
            assertThat(merged.get("p" + pair, 7)).isEqualTo(counts[first + 7] + counts[first + 101 + 7]);
        }
    }

    @Test
    void areMadeByOneThreadWhereNothingSplitsAndPartsWouldBeLarge() {
        int rows = 1 << 12;
        int[] pairs = IntStream.range(0, rows).map(row -> row / 2).toArray();
        double[] source = new double[rows * 64];
        Arrays.fill(source, 1);
        // The target has many more cells than are reached.
        double[] sums = new CubeSum(source, null, null, new int[][] {pairs, new int[64]}, source.length)
                .run((counts, states, hidden) -> counts);
        assertThat(sums).startsWith(128, 128).contains(0);
        assertThat(Arrays.stream(sums).sum()).isEqualTo(source.length);
    }
}
