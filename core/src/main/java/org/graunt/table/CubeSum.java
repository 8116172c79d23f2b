package org.graunt.table;

/**
 * Adds the cells of a cube into a smaller one: cell (i, j, ...) of the source goes to cell {@code offset[0][i] + offset[1][j] +
 * ...} of the target, or nowhere if one offset is negative. The order of additions depends on the shape only, never on
 * threads.
 */
final class CubeSum {

    private final int[] sizes;
    private final int[][] offsets;
    private final int[] strides;
    private final boolean[] collapses;
    private final int last;

    private final double[] source;
    private final byte[] sourceStates;
    private final int[] sourceHidden;

    final double[] counts;
    byte[] states;
    int[] hidden;

    /**
     * Prepares a sum.
     *
     * @param source counts of the source, row-major
     * @param sourceStates states of the source cells, or null if all are values
     * @param sourceHidden number of suppressed leaves under each source cell, or null if none
     * @param offsets for each axis and label the contribution to the target position, or -1
     * @param targetSize number of target cells
     */
    CubeSum(double[] source, byte[] sourceStates, int[] sourceHidden, int[][] offsets, int targetSize) {
        this.source = source;
        this.sourceStates = sourceStates;
        this.sourceHidden = sourceHidden;
        int[][] merged = mergeTrailing(offsets);
        this.offsets = merged;
        this.last = merged.length - 1;
        this.sizes = new int[merged.length];
        this.strides = new int[merged.length];
        this.collapses = new boolean[merged.length];
        int stride = 1;
        for (int axis = last; axis >= 0; axis--) {
            sizes[axis] = merged[axis].length;
            strides[axis] = stride;
            stride *= sizes[axis];
            collapses[axis] = allZero(merged[axis]);
        }
        this.counts = new double[targetSize];
        if (sourceStates != null) {
            states = new byte[targetSize];
            hidden = new int[targetSize];
            java.util.Arrays.fill(states, CellState.NOT_APPLICABLE.code());
        }
    }

    /** Trailing axes that are summed over whole become one, so that the innermost loop runs long. */
    private static int[][] mergeTrailing(int[][] offsets) {
        int axes = offsets.length;
        int run = 1;
        int keep = axes;
        while (keep > 0 && allZero(offsets[keep - 1])) {
            run *= offsets[--keep].length;
        }
        if (axes - keep <= 1) {
            return axes == 0 ? new int[][] {{0}} : offsets;
        }
        int[][] merged = java.util.Arrays.copyOf(offsets, keep + 1);
        merged[keep] = new int[run];
        return merged;
    }

    private static boolean allZero(int[] values) {
        for (int value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether slices of the outermost axis write to different target cells, so that they may run at once. */
    boolean outerAxisSplits() {
        boolean[] seen = new boolean[counts.length];
        for (int offset : offsets[0]) {
            if (offset >= 0) {
                if (seen[offset]) {
                    return false;
                }
                seen[offset] = true;
            }
        }
        return offsets.length > 1;
    }

    int outerSize() {
        return sizes[0];
    }

    /** Adds the slices {@code from} to {@code to} (exclusive) of the outermost axis. */
    void run(int from, int to) {
        if (last == 0) {
            inner(0, 0);
            return;
        }
        for (int i = from; i < to; i++) {
            if (offsets[0][i] >= 0) {
                walk(1, i * strides[0], offsets[0][i]);
            }
        }
    }

    private void walk(int axis, int from, int to) {
        if (axis == last) {
            inner(from, to);
            return;
        }
        int[] offset = offsets[axis];
        int stride = strides[axis];
        for (int i = 0; i < offset.length; i++) {
            if (offset[i] >= 0) {
                walk(axis + 1, from + i * stride, to + offset[i]);
            }
        }
    }

    private void inner(int from, int to) {
        if (sourceStates != null) {
            innerWithStates(from, to);
        } else if (collapses[last]) {
            counts[to] += sum(source, from, sizes[last]);
        } else {
            int[] offset = offsets[last];
            for (int i = 0; i < offset.length; i++) {
                if (offset[i] >= 0) {
                    counts[to + offset[i]] += source[from + i];
                }
            }
        }
    }

    /** Four accumulators: the loop is bound by memory instead of by the latency of one addition. */
    private static double sum(double[] values, int from, int length) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        int end = from + length;
        for (; i + 3 < end; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < end; i++) {
            a += values[i];
        }
        return (a + b) + (c + d);
    }

    private void innerWithStates(int from, int to) {
        int[] offset = offsets[last];
        for (int i = 0; i < offset.length; i++) {
            if (offset[i] >= 0) {
                add(from + i, to + offset[i]);
            }
        }
    }

    /** Missing dominates suppressed, suppressed dominates a value, and what does not apply is skipped. */
    private void add(int from, int to) {
        CellState here = CellState.of(sourceStates[from]);
        CellState there = CellState.of(states[to]);
        if (here == CellState.NOT_APPLICABLE) {
            return;
        }
        if (here == CellState.MISSING || there == CellState.MISSING) {
            states[to] = CellState.MISSING.code();
            counts[to] = 0;
            return;
        }
        counts[to] += source[from];
        if (here == CellState.SUPPRESSED) {
            hidden[to] += sourceHidden == null ? 1 : sourceHidden[from];
        }
        boolean suppressed = here == CellState.SUPPRESSED || there == CellState.SUPPRESSED;
        states[to] = (suppressed ? CellState.SUPPRESSED : CellState.VALUE).code();
    }
}
