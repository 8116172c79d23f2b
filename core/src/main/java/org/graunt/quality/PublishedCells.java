package org.graunt.quality;

import java.util.ArrayList;
import java.util.List;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;

/**
 * Every cell that is published of a table: its own and, over each axis, the sums. Cells are numbered row-major over the nodes of
 * all axes. Between them hold the sums: a parent is what its children add up to, along one axis with all others fixed.
 */
final class PublishedCells {

    /** Counts above this have no exact whole number as a double. */
    private static final double LARGEST = 1L << 53;

    private final List<Axis> axes;
    private final SumTree[] trees;
    private final int[] strides;
    private final long[] values;

    /** Leaf cells under each that are above zero. */
    private final int[] positive;

    /** False where nothing applies: an area before it existed. */
    private final boolean[] applies;

    PublishedCells(CohortTable table, SumTree[] trees) {
        this.axes = table.axes();
        this.trees = trees;
        this.strides = new int[trees.length];
        long size = 1;
        for (int axis = trees.length - 1; axis >= 0; axis--) {
            strides[axis] = (int) size;
            size *= trees[axis].size();
            if (size > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(
                        "table " + table.name() + ": more cells and sums than fit into one array");
            }
        }
        this.values = new long[(int) size];
        this.positive = new int[values.length];
        this.applies = new boolean[values.length];
        for (int leaf = 0; leaf < table.size(); leaf++) {
            int cell = cellOfLeaf(leaf);
            CellState state = table.stateAt(leaf);
            if (state == CellState.NOT_APPLICABLE) {
                continue;
            }
            double count = table.countAt(leaf);
            if (!(state == CellState.VALUE && count == Math.rint(count) && count <= LARGEST)) {
                throw new IllegalArgumentException("table " + table.name() + ": " + labels(cell) + " is "
                        + (state == CellState.VALUE ? String.valueOf(count) : state)
                        + ", must be a whole count; what is missing or hidden already cannot be protected");
            }
            applies[cell] = true;
            values[cell] = (long) count;
            positive[cell] = count > 0 ? 1 : 0;
        }
        addUp();
    }

    private void addUp() {
        for (int axis = 0; axis < trees.length; axis++) {
            SumTree tree = trees[axis];
            // Children stand before their parents, so one pass upwards is enough.
            for (int node = 0; node < tree.size(); node++) {
                if (tree.parent(node) < 0) {
                    continue;
                }
                int step = (tree.parent(node) - node) * strides[axis];
                int block = tree.size() * strides[axis];
                for (int outer = node * strides[axis]; outer < values.length; outer += block) {
                    for (int cell = outer; cell < outer + strides[axis]; cell++) {
                        values[cell + step] += values[cell];
                        positive[cell + step] += positive[cell];
                        applies[cell + step] |= applies[cell];
                    }
                }
            }
        }
    }

    int size() {
        return values.length;
    }

    int axisCount() {
        return trees.length;
    }

    List<Axis> axes() {
        return axes;
    }

    SumTree tree(int axis) {
        return trees[axis];
    }

    int stride(int axis) {
        return strides[axis];
    }

    long value(int cell) {
        return values[cell];
    }

    int positive(int cell) {
        return positive[cell];
    }

    boolean applies(int cell) {
        return applies[cell];
    }

    int node(int cell, int axis) {
        return cell / strides[axis] % trees[axis].size();
    }

    boolean isLeaf(int cell) {
        for (int axis = 0; axis < trees.length; axis++) {
            if (!trees[axis].isLeaf(node(cell, axis))) {
                return false;
            }
        }
        return true;
    }

    /** The cell in which a cell of the table itself, row-major over its labels, stands. */
    int cellOfLeaf(int leaf) {
        int cell = 0;
        int rest = leaf;
        for (int axis = trees.length - 1; axis >= 0; axis--) {
            int labels = trees[axis].leaves();
            cell += rest % labels * strides[axis];
            rest /= labels;
        }
        return cell;
    }

    List<String> labels(int cell) {
        List<String> labels = new ArrayList<>();
        for (int axis = 0; axis < trees.length; axis++) {
            labels.add(trees[axis].name(node(cell, axis)));
        }
        return labels;
    }

    /** The cell of some labels, one an axis. */
    int cell(Object... labels) {
        if (labels.length != trees.length) {
            throw new IllegalArgumentException(labels.length + " labels, must be one for each of "
                    + axes.stream().map(Axis::name).toList());
        }
        int cell = 0;
        for (int axis = 0; axis < labels.length; axis++) {
            int node = trees[axis].indexOf(String.valueOf(labels[axis]));
            if (node < 0) {
                throw new IllegalArgumentException(
                        "axis " + axes.get(axis).name() + ": no label or sum '" + labels[axis] + "' is published");
            }
            cell += node * strides[axis];
        }
        return cell;
    }

    /** The axes over which sums are published. */
    List<Integer> summedAxes() {
        List<Integer> summed = new ArrayList<>();
        for (int axis = 0; axis < trees.length; axis++) {
            if (trees[axis].hasSums()) {
                summed.add(axis);
            }
        }
        return summed;
    }
}
