package org.graunt.quality;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.graunt.table.AreaTree;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;

/**
 * How small counts are kept from identifying people: what is small, which sums are published beside the counts, and how far a
 * hidden count must stay from being worked out. Immutable; each option is a method that returns a new rule.
 *
 * <p>Counts below the threshold are hidden (primary suppression), and with them as many others as it takes that no sum gives them
 * away (complementary suppression), over rows, columns, all further axes and the hierarchy of areas at once. Totals are cells like
 * any other: a small one is hidden, a large one may have to be. Unless said otherwise the totals over all axes but the period are
 * taken to be published, zeros are shown, and a hidden count must be open by 2 to either side.
 *
 * <pre>{@code
 * SafeTable safe = DisclosureControl.threshold(5).areas(tree).suppress(births);
 * safe.table();                    // the counts that may be published, the others suppressed
 * safe.attack().exposed();         // empty: nothing hidden can be worked out
 * }</pre>
 *
 * <p>What is not covered: sums and percentages printed elsewhere and earlier editions (see {@link DisclosureAttack#knowing}), that
 * all of a group share a property (a row whose only count above zero is large), knowledge of the persons counted, and conclusions
 * from the choice of the cells hidden. Source: Hundepool and others 2012, Statistical disclosure control.
 */
public final class DisclosureControl {

    /** Steps in the search for the optimum in a small table: about a tenth of a second. */
    private static final int STEPS = 3_000;

    private final int threshold;
    private final ZeroCells zeros;
    private final Protection protection;
    private final InformationLoss loss;
    private final Optional<Set<String>> totals;
    private final Map<String, AreaTree> trees;

    private DisclosureControl(
            int threshold,
            ZeroCells zeros,
            Protection protection,
            InformationLoss loss,
            Optional<Set<String>> totals,
            Map<String, AreaTree> trees) {
        this.threshold = threshold;
        this.zeros = Objects.requireNonNull(zeros, "zeros");
        this.protection = Objects.requireNonNull(protection, "protection");
        this.loss = Objects.requireNonNull(loss, "loss");
        this.totals = totals;
        this.trees = trees;
    }

    /**
     * The threshold rule.
     *
     * @param threshold counts below this are hidden; at least 2
     * @return the rule
     * @throws IllegalArgumentException if the threshold is below 2
     */
    public static DisclosureControl threshold(int threshold) {
        if (!(threshold >= 2)) {
            throw new IllegalArgumentException("threshold: " + threshold + ", must be at least 2");
        }
        return new DisclosureControl(
                threshold,
                ZeroCells.SHOWN,
                Protection.plusMinus(2),
                InformationLoss.COUNTS,
                Optional.empty(),
                Map.of());
    }

    /**
     * The same, saying what a zero tells.
     *
     * @param other whether zeros are shown
     * @return the new rule
     */
    public DisclosureControl zeros(ZeroCells other) {
        return new DisclosureControl(threshold, other, protection, loss, totals, trees);
    }

    /**
     * The same with another protection.
     *
     * @param other how far from the truth bounds must stay
     * @return the new rule
     */
    public DisclosureControl protecting(Protection other) {
        return new DisclosureControl(threshold, zeros, other, loss, totals, trees);
    }

    /**
     * The same with another measure of what hiding costs.
     *
     * @param other what is kept as small as can be
     * @return the new rule
     */
    public DisclosureControl losing(InformationLoss other) {
        return new DisclosureControl(threshold, zeros, protection, other, totals, trees);
    }

    /**
     * The same, naming the axes over which totals are published; with none, no total is. Axes that have a tree keep its sums.
     *
     * @param axes names of axes
     * @return the new rule
     */
    public DisclosureControl totals(String... axes) {
        return new DisclosureControl(
                threshold, zeros, protection, loss, Optional.of(new LinkedHashSet<>(List.of(axes))), trees);
    }

    /**
     * The same with the areas whose sums are published.
     *
     * @param tree the areas; the labels of the table are leaves of it
     * @return the new rule
     */
    public DisclosureControl areas(AreaTree tree) {
        return tree(Axes.AREA, tree);
    }

    /**
     * The same with a tree of any axis, such as wider age groups.
     *
     * @param axis the name of the axis
     * @param tree its labels as leaves, and the sums that are published as parents
     * @return the new rule
     */
    public DisclosureControl tree(String axis, AreaTree tree) {
        Map<String, AreaTree> more = new LinkedHashMap<>(trees);
        more.put(Objects.requireNonNull(axis, "axis"), Objects.requireNonNull(tree, "tree"));
        return new DisclosureControl(threshold, zeros, protection, loss, totals, more);
    }

    /**
     * The threshold.
     *
     * @return the least count that is not small
     */
    public int threshold() {
        return threshold;
    }

    /**
     * What a zero tells.
     *
     * @return whether zeros are shown
     */
    public ZeroCells zeros() {
        return zeros;
    }

    /**
     * How far from the truth bounds must stay.
     *
     * @return the protection
     */
    public Protection protection() {
        return protection;
    }

    /**
     * What hiding costs.
     *
     * @return the measure that is kept small
     */
    public InformationLoss loss() {
        return loss;
    }

    /**
     * Hides what must be hidden.
     *
     * @param table whole counts of the leaves, none of them missing or hidden already
     * @return the safe table, with what was hidden and why
     * @throws IllegalArgumentException if a count is not whole or not there, if an axis named has no such name in the table, if a
     *     label is no leaf of its tree, or if an axis has a label {@code total} of its own
     */
    public SafeTable suppress(CohortTable table) {
        return suppress(table, STEPS);
    }

    /** The same with a number of steps in the search for the optimum. */
    SafeTable suppress(CohortTable table, int steps) {
        totals.ifPresent(axes -> axes.forEach(table::axis));
        trees.keySet().forEach(table::axis);
        SumTree[] sums = new SumTree[table.axes().size()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = sums(table.axes().get(i));
        }
        Concealment what = new Concealment(new PublishedCells(table, sums), this);
        return new SafeTable(table, what, SuppressionPlan.of(what, steps));
    }

    private SumTree sums(Axis axis) {
        if (trees.containsKey(axis.name())) {
            return SumTree.of(axis, trees.get(axis.name()));
        }
        boolean isSummed = totals.map(axes -> axes.contains(axis.name()))
                .orElse(!axis.name().equals(Axes.PERIOD));
        return isSummed ? SumTree.total(axis) : SumTree.none(axis);
    }

    /**
     * The rule in words.
     *
     * @return for example {@code below 5, zeros shown, open by at least 2}
     */
    @Override
    public String toString() {
        return "below " + threshold + ", zeros " + (zeros == ZeroCells.SHOWN ? "shown" : "hidden")
                + ", open by at least " + protection.counts()
                + (protection.percent() > 0 ? " or " + protection.percent() + " %" : "");
    }
}
