package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.graunt.internal.random.RandomStream;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Filter;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

class DisclosureAttackTest {

    private static final DisclosureControl RULE = DisclosureControl.threshold(5);

    private static CohortTable table(int areas, double... counts) {
        return CohortTable.of(
                "births",
                TableDescription.events(),
                List.of(
                        Axis.of(Axes.AREA, List.of("A", "B", "C").subList(0, areas)),
                        Axis.of(Axes.ORDER, List.of("1", "2", "3").subList(0, counts.length / areas))),
                counts);
    }

    /** A table with chosen cells hidden, whether or not that is safe. */
    private static SafeTable hiding(DisclosureControl rule, CohortTable table, boolean[] leaves) {
        SumTree[] trees = table.axes().stream().map(SumTree::total).toArray(SumTree[]::new);
        PublishedCells cells = new PublishedCells(table, trees);
        Concealment what = new Concealment(cells, rule);
        boolean[] hidden = what.primaries();
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            hidden[cells.cellOfLeaf(leaf)] |= leaves[leaf] && what.mayHide(cells.cellOfLeaf(leaf));
        }
        return new SafeTable(table, what, hidden);
    }

    @Test
    void aSingleHiddenCountInALineWithATotalIsWorkedOut() {
        SafeTable bare = hiding(RULE, table(2, 3, 20, 9, 8), new boolean[4]);

        assertThat(bare.attack().bounds("A", "1")).hasToString("[A, 1]: 3");
        assertThat(bare.attack().bounds("A", "1").isKnown()).isTrue();
        assertThat(bare.attack().exposed()).containsExactly(new CellBounds(List.of("A", "1"), 3, 3));
        assertThat(bare.attack().bounds("A", "2")).hasToString("[A, 2]: 20");
    }

    @Test
    void twoHiddenOnesWithASmallSumAreWorkedOutBecauseNeitherIsZero() {
        SafeTable bare = hiding(RULE.totals(Axes.ORDER), table(1, 1, 1, 9), new boolean[3]);

        assertThat(bare.attack().bounds("A", "1").isKnown()).isTrue();
        assertThat(bare.attack().exposed())
                .as("and so are their equals, the totals")
                .hasSize(4);
    }

    @Test
    void boundsOfASquareAreThoseOfItsSums() {
        SafeTable bare = hiding(RULE, table(2, 3, 20, 9, 8), new boolean[] {true, true, true, true});

        // One number is free: A, 1 from 1 to 11, all others follow.
        assertThat(bare.attack().bounds())
                .hasToString("[[A, 1]: 1 to 11, [A, 2]: 12 to 22, [B, 1]: 1 to 11, [B, 2]: 6 to 16]");
        assertThat(bare.attack()).hasToString("attack on births");
    }

    @Test
    void lastYearsEditionOrAnotherTableMayGiveCountsAway() {
        SafeTable safe = RULE.suppress(table(3, 3, 20, 9, 8, 30, 40));
        assertThat(safe.attack().exposed()).isEmpty();

        DisclosureAttack knowing =
                safe.attack().knowing(20, 20, Filter.labels(Axes.AREA, "A"), Filter.labels(Axes.ORDER, "2"));
        assertThat(knowing.exposed()).containsExactly(new CellBounds(List.of("A", "1"), 3, 3));
        assertThat(knowing).hasToString("attack on births, knowing 1 sums more");
    }

    @Test
    void aPrintedPercentageLeavesARangeOfCounts() {
        SafeTable safe = RULE.suppress(table(3, 3, 20, 9, 8, 30, 40));

        // "11 % of the 110 are births of order 2 in A or of order 1 in B" leaves 11.55 to 12.65, so 12 of 21 .. no:
        // 26.4 % leaves 29.
        DisclosureAttack knowing =
                safe.attack().knowing(8.5, 9.5, Filter.labels(Axes.AREA, "B"), Filter.labels(Axes.ORDER, "1"));
        assertThat(knowing.bounds("A", "1").isKnown()).isTrue();
        DisclosureAttack vaguer =
                safe.attack().knowing(6.2, 9.8, Filter.labels(Axes.AREA, "B"), Filter.labels(Axes.ORDER, "1"));
        assertThat(vaguer.bounds("A", "1")).hasToString("[A, 1]: 3 to 5");
        assertThat(vaguer.exposed()).hasSize(1);
    }

    @Test
    void sumsThatAreShownAnywayTellNothing() {
        SafeTable safe = RULE.suppress(table(3, 3, 20, 9, 8, 30, 40));

        assertThat(safe.attack().knowing(70, 70, Filter.labels(Axes.AREA, "C")).bounds())
                .isEqualTo(safe.attack().bounds());
        assertThat(safe.attack().knowing(0, Double.POSITIVE_INFINITY).bounds())
                .isEqualTo(safe.attack().bounds());
    }

    @Test
    void pairsKnownToAnOddSumAreNoWholeTable() {
        // Three counts hidden, their pairs known to be between 1 and 3 more than least: corners lie at halves.
        CohortTable line = CohortTable.of(
                "births", TableDescription.events(), List.of(Axis.of(Axes.AREA, "A", "B", "C")), new double[] {2, 2, 3
                });
        SafeTable safe = RULE.totals().protecting(Protection.plusMinus(1)).suppress(line);
        DisclosureAttack knowing = safe.attack()
                .knowing(4, 5, Filter.labels(Axes.AREA, "A", "B"))
                .knowing(4, 5, Filter.labels(Axes.AREA, "B", "C"))
                .knowing(4, 5, Filter.labels(Axes.AREA, "A", "C"));

        assertThat(knowing.bounds()).hasToString("[[A]: 2 to 3, [B]: 2 to 3, [C]: 2 to 3]");
        assertThat(knowing.exposed())
                .as("A and B cannot fall, C cannot rise")
                .extracting(CellBounds::labels)
                .containsExactly(List.of("A"), List.of("B"), List.of("C"));
    }

    @Test
    void knowledgeMustBeTrueAndOfThisTable() {
        SafeTable safe = RULE.suppress(table(3, 3, 20, 9, 8, 30, 40));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> safe.attack().knowing(71, 80, Filter.labels(Axes.AREA, "C")))
                .withMessage("range: 71.0 to 80.0, must hold what the counts truly add up to");
        assertThatIllegalArgumentException().isThrownBy(() -> safe.attack().knowing(Double.NaN, 80));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> safe.attack().knowing(0, 80, Filter.labels(Axes.SEX, "male")))
                .withMessage("filter: sex = male, the table has no axis 'sex'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CellBounds(List.of("A"), 2, 1))
                .withMessage("bounds: 2.0 to 1.0 of [A], run backwards");
    }

    @Property(tries = 100)
    void boundsAreThoseOfAllTablesThatFit(@ForAll long seed) {
        RandomStream stream = RandomStream.of(seed);
        double[] counts = new double[6];
        boolean[] hide = new boolean[counts.length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = stream.nextInt(4);
            hide[i] = stream.nextInt(3) > 0;
        }
        DisclosureControl some = DisclosureControl.threshold(2);
        DisclosureControl rule = stream.nextInt(2) == 0 ? some : some.zeros(ZeroCells.HIDDEN);
        SafeTable safe = hiding(rule, table(3, counts), hide);

        Map<Integer, double[]> tried = new HashMap<>();
        tryAll(safe, counts.clone(), 0, tried);

        boolean isComplete = tried.values().stream().allMatch(range -> range[1] < HIGHEST);
        for (int leaf = 0; leaf < counts.length; leaf++) {
            int cell = safe.what().cells().cellOfLeaf(leaf);
            CellBounds bounds =
                    safe.attack().bounds(safe.what().cells().labels(cell).toArray());
            if (isComplete) {
                assertThat(new double[] {bounds.lower(), bounds.upper()}).isEqualTo(tried.get(leaf));
            }
        }
    }

    /** Counts above are not tried; if none comes so high there are none, as the tables that fit are a convex set. */
    private static final int HIGHEST = 5;

    /** Every table of counts up to a limit with the sums that are shown: the least and the most of each count. */
    private static void tryAll(SafeTable safe, double[] counts, int leaf, Map<Integer, double[]> found) {
        PublishedCells cells = safe.what().cells();
        if (leaf == counts.length) {
            PublishedCells other = new PublishedCells(table(3, counts), new SumTree[] {cells.tree(0), cells.tree(1)});
            for (int cell = 0; cell < cells.size(); cell++) {
                if (!safe.isHidden(cell) && cells.value(cell) != other.value(cell)) {
                    return;
                }
            }
            for (int i = 0; i < counts.length; i++) {
                double[] range = found.computeIfAbsent(i, k -> new double[] {HIGHEST + 1, -1});
                range[0] = Math.min(range[0], counts[i]);
                range[1] = Math.max(range[1], counts[i]);
            }
            return;
        }
        int cell = cells.cellOfLeaf(leaf);
        if (!safe.isHidden(cell)) {
            tryAll(safe, counts, leaf + 1, found);
            return;
        }
        double kept = counts[leaf];
        for (int count = (int) safe.what().least(cell); count <= HIGHEST; count++) {
            counts[leaf] = count;
            tryAll(safe, counts, leaf + 1, found);
        }
        counts[leaf] = kept;
    }

    @Property(tries = 100)
    void linearProgramsAndFlowsFindTheSameBounds(@ForAll long seed) {
        RandomTables.Hierarchy drawn = RandomTables.hierarchy(seed);
        if (drawn.table().axes().size() > 2) { // not a network
            return;
        }
        SafeTable safe = RULE.areas(drawn.tree()).suppress(drawn.table());

        assertThat(safe.attack().allBounds(0)).isEqualTo(safe.attack().allBounds(Integer.MAX_VALUE));
    }
}
