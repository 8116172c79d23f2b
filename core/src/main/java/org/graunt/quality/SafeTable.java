package org.graunt.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.graunt.indicator.CohortData;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.Tabular;

/**
 * A table of which nothing that is hidden can be worked out, with every sum that is published beside it. As rows it is what may be
 * printed: each cell and each sum with its count or the word {@code suppressed}. Immutable.
 *
 * <p>The object itself remembers the true counts, so that it can be attacked; what may leave the house is what its methods show.
 */
public final class SafeTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;

    private final CohortTable original;
    private final Concealment what;
    private final boolean[] hidden;

    SafeTable(CohortTable original, Concealment what, boolean[] hidden) {
        this.original = original;
        this.what = what;
        this.hidden = hidden;
    }

    Concealment what() {
        return what;
    }

    boolean isHidden(int cell) {
        return hidden[cell];
    }

    boolean[] hidden() {
        return hidden.clone();
    }

    /**
     * The counts of the table itself, the hidden ones suppressed. A hidden count may be large, so the table states no upper bound of
     * what is suppressed.
     *
     * @return a table over the same axes, for indicators that must not give anything away
     */
    public CohortTable table() {
        CohortTable.Builder builder = CohortTable.builder(
                original.name(), safe(original.description()), original.axes().toArray(Axis[]::new));
        for (int leaf = 0; leaf < original.size(); leaf++) {
            set(builder, what.cells().cellOfLeaf(leaf), original.axes());
        }
        return builder.build();
    }

    private static TableDescription safe(TableDescription d) {
        return new TableDescription(
                d.kind(),
                d.date(),
                d.ages(),
                d.exposure(),
                d.population(),
                d.collection(),
                d.absent(),
                Optional.empty(),
                d.of(),
                d.note());
    }

    private void set(CohortTable.Builder builder, int cell, List<Axis> kept) {
        PublishedCells cells = what.cells();
        List<String> labels = new ArrayList<>();
        for (Axis axis : kept) {
            int position = position(axis.name());
            labels.add(cells.tree(position).name(cells.node(cell, position)));
        }
        CellState state = state(cell);
        if (state == CellState.VALUE) {
            builder.set(cells.value(cell), labels.toArray());
        } else {
            builder.set(state, labels.toArray());
        }
    }

    private int position(String axis) {
        return original.axes().indexOf(original.axis(axis));
    }

    private CellState state(int cell) {
        if (!what.cells().applies(cell)) {
            return CellState.NOT_APPLICABLE;
        }
        return hidden[cell] ? CellState.SUPPRESSED : CellState.VALUE;
    }

    /**
     * Published totals over all axes but the named ones: unlike a sum of {@link #table()}, a total of hidden counts is there if it
     * is published.
     *
     * @param kept names of the axes to keep, in the order wanted
     * @return the smaller table
     * @throws IllegalArgumentException if there is no such axis, or over another the total is not published
     */
    public CohortTable sumTo(String... kept) {
        List<Axis> axes = new ArrayList<>();
        for (String axis : kept) {
            axes.add(original.axes().get(position(axis)));
        }
        int top = 0;
        PublishedCells cells = what.cells();
        for (int i = 0; i < original.axes().size(); i++) {
            if (!List.of(kept).contains(original.axes().get(i).name())) {
                top += top(i) * cells.stride(i);
            }
        }
        CohortTable.Builder builder =
                CohortTable.builder(original.name(), safe(original.description()), axes.toArray(Axis[]::new));
        int[] at = new int[kept.length];
        do {
            int cell = top;
            for (int i = 0; i < at.length; i++) {
                cell += at[i] * cells.stride(position(kept[i]));
            }
            set(builder, cell, axes);
        } while (next(at, axes));
        return builder.build();
    }

    private static boolean next(int[] at, List<Axis> axes) {
        for (int i = at.length - 1; i >= 0; i--) {
            if (++at[i] < axes.get(i).size()) {
                return true;
            }
            at[i] = 0;
        }
        return false;
    }

    /** The one node of an axis that is above all others. */
    private int top(int position) {
        SumTree tree = what.cells().tree(position);
        int tops = 0;
        for (int node = 0; node < tree.size(); node++) {
            tops += tree.parent(node) < 0 ? 1 : 0;
        }
        if (tops != 1) {
            throw new IllegalArgumentException(
                    "axis " + original.axes().get(position).name()
                            + ": no total over all of it is published, so it must be kept");
        }
        return tree.size() - 1;
    }

    /**
     * The state of a cell or a sum.
     *
     * @param labels one label an axis, in the order of the axes; for a sum the parent area, or {@code total}
     * @return whether it is shown, hidden, or does not apply
     * @throws IllegalArgumentException if no such cell is published
     */
    public CellState state(Object... labels) {
        return state(what.cells().cell(labels));
    }

    /**
     * A count or a sum that is shown.
     *
     * @param labels one label an axis, in the order of the axes; for a sum the parent area, or {@code total}
     * @return the count
     * @throws IllegalArgumentException if no such cell is published
     * @throws IllegalStateException if it is hidden or does not apply
     */
    public double get(Object... labels) {
        int cell = what.cells().cell(labels);
        if (state(cell) != CellState.VALUE) {
            throw new IllegalStateException(
                    "table " + original.name() + ": " + what.cells().labels(cell) + " is "
                            + state(cell).name().toLowerCase(Locale.ROOT) + " and has no count");
        }
        return what.cells().value(cell);
    }

    /**
     * The rule.
     *
     * @return the rule by which cells were hidden
     */
    public DisclosureControl rule() {
        return what.rule();
    }

    /**
     * What is hidden, cells and sums.
     *
     * @return every hidden cell with the reason
     */
    public List<SuppressedCell> suppressed() {
        List<SuppressedCell> cells = new ArrayList<>();
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell]) {
                cells.add(new SuppressedCell(
                        what.cells().labels(cell),
                        what.isPrimary(cell) ? SuppressedCell.Reason.PRIMARY : SuppressedCell.Reason.COMPLEMENTARY));
            }
        }
        return cells;
    }

    /**
     * Number of cells and sums that are hidden for a reason.
     *
     * @param reason the reason
     * @return how many
     */
    public int count(SuppressedCell.Reason reason) {
        int count = 0;
        for (int cell = 0; cell < hidden.length; cell++) {
            boolean isPrimary = reason == SuppressedCell.Reason.PRIMARY;
            count += hidden[cell] && what.isPrimary(cell) == isPrimary ? 1 : 0;
        }
        return count;
    }

    /**
     * What was lost to protect the small counts: the cost of the complementary cells, by the measure of the rule.
     *
     * @return their number, or the sum of their counts
     */
    public double informationLost() {
        return what.loss(hidden);
    }

    /**
     * The attack of somebody who has what is shown and the rule, and nothing else.
     *
     * @return the attack
     */
    public DisclosureAttack attack() {
        return new DisclosureAttack(this, List.of());
    }

    /**
     * The data with this table in place of the one of the same name: whatever is computed of them is then suppressed where a hidden
     * count takes part.
     *
     * @param data data that have a table of this name
     * @return the safe data
     * @throws IllegalArgumentException if there is no such table, or it is another than the one that was made safe
     */
    public CohortData applyTo(CohortData data) {
        if (!data.table(original.name()).equals(original)) {
            throw new IllegalArgumentException(
                    "table " + original.name() + ": is not the one that was made safe, although it has its name");
        }
        return data.with(table());
    }

    /**
     * How much was hidden, in a sentence.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return the rule, the number of cells hidden for either reason, and what was lost
     */
    public String summary(Locale language) {
        int shown = 0;
        for (int cell = 0; cell < hidden.length; cell++) {
            shown += state(cell) == CellState.VALUE ? 1 : 0;
        }
        return DisclosureWords.in(language).summary(this, shown);
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public List<String> columnNames() {
        return original.columnNames();
    }

    @Override
    public boolean isNumeric(int column) {
        return original.isNumeric(column);
    }

    @Override
    public int rowCount() {
        return hidden.length;
    }

    @Override
    public String text(int row, int column) {
        int axes = original.axes().size();
        return column > axes
                ? state(row).name().toLowerCase(Locale.ROOT)
                : what.cells().labels(row).get(column);
    }

    @Override
    public double number(int row, int column) {
        return state(row) == CellState.VALUE ? what.cells().value(row) : Double.NaN;
    }

    /**
     * The summary and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return name() + ": " + summary(Locale.ENGLISH) + "\n" + preview(PREVIEW_ROWS);
    }
}
