package org.graunt.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Adds the cells of a cube into a smaller one: cell (i, j, ...) of the source goes to cell {@code offset[0][i] + offset[1][j] +
 * ...} of the target, or nowhere if one offset is negative.
 *
 * <p>Neighbouring axes that are summed over, or kept, together become one; the innermost ones become a {@link SumBlock}, which
 * does the adding, and the others are walked. Large cubes are split into tasks that write to different target cells; if there
 * are none, the outermost axis is cut into {@value #PARTS} parts whose sums are added in their order. Which of these it is
 * follows from the shape alone: the additions, and their rounding, are the same for any number of threads.
 */
final class CubeSum {

    /** Cubes smaller than this are summed by one thread: starting others would cost more. */
    private static final int PARALLEL_CELLS = 1 << 18;

    private static final int CELLS_A_TASK = 1 << 16;
    private static final int PARTS = 16;

    /** Parts are worth their memory if all of them together are this much smaller than the source. */
    private static final int SMALLER = 4;

    /** Longest run of summed axes made one, so that something is left to split. */
    private static final int LONGEST_RUN = 1 << 16;

    /** Largest block whose cells are picked one by one: 128 KB of counts, which stay in the second-level cache. */
    private static final int LARGEST_GATHER = 1 << 14;

    /** Shortest array worth adding as an array, and shortest row worth summing as a row by itself. */
    private static final int SHORTEST_ARRAY = 64;

    private final double[] source;
    private final byte[] sourceStates;
    private final int[] sourceHidden;
    private final int size;
    private final List<Stretch> outer;
    private final SumBlock block;

    /** Where the first cells that are added lie in the source, and where they go. */
    private final int firstCell;

    private final int firstTarget;

    /** The target, or one part's share of it. */
    private final class Target {

        private final double[] counts = new double[size];
        private final StateSum states = sourceStates == null ? null : new StateSum(sourceStates, sourceHidden, size);

        /** Adds a range of labels of the outermost axis, if there are any axes but those of the block, and of the block's units. */
        private void add(int from, int to, int first, int last) {
            walk(0, from, to, firstCell, firstTarget, first, last);
        }

        /** Adds the labels {@code from} to {@code to} of an axis and all inner ones, for a range of the block's cells. */
        private void walk(int axis, int from, int to, int source, int target, int first, int last) {
            if (axis == outer.size()) {
                block.add(CubeSum.this.source, source, counts, target, first, last);
                if (states != null) {
                    block.mark(states, source, target, first, last);
                }
                return;
            }
            Stretch stretch = outer.get(axis);
            int next = axis + 1;
            int labels = next < outer.size() ? outer.get(next).size() : 0;
            for (int label = from; label < to; label++) {
                int offset = stretch.offset(label);
                if (offset >= 0) {
                    walk(next, 0, labels, source + label * stretch.stride(), target + offset, first, last);
                }
            }
        }

        private void add(Target part) {
            for (int cell = 0; cell < size; cell++) {
                counts[cell] += part.counts[cell];
            }
            if (states != null) {
                states.merge(part.states);
            }
        }
    }

    /**
     * Plans a sum.
     *
     * @param source counts of the source, row-major; 0 where a state says that there is none
     * @param sourceStates states of the source cells, or null if all are values
     * @param sourceHidden number of suppressed leaves under each source cell, or null if one under each suppressed cell
     * @param offsets for each axis and label the contribution to the target position, or -1
     * @param targetSize number of target cells
     */
    CubeSum(double[] source, byte[] sourceStates, int[] sourceHidden, int[][] offsets, int targetSize) {
        this.source = source;
        this.sourceStates = sourceStates;
        this.sourceHidden = sourceHidden;
        this.size = targetSize;
        List<Stretch> all = stretches(offsets);
        this.firstCell =
                all.stream().mapToInt(axis -> axis.skipped() * axis.stride()).sum();
        this.firstTarget = all.stream().mapToInt(Stretch::base).sum();
        List<Stretch> axes = merged(all);
        int inner = innerAxes(axes);
        this.outer = axes.subList(0, axes.size() - inner);
        this.block = block(axes.subList(axes.size() - inner, axes.size()));
        if (!outer.isEmpty() && !outer.get(0).splits() && !partsAreSmall()) {
            IntStream.range(1, outer.size())
                    .filter(axis -> outer.get(axis).splits())
                    .findFirst()
                    .ifPresent(axis -> Collections.rotate(outer.subList(0, axis + 1), 1));
        }
    }

    private static List<Stretch> stretches(int[][] offsets) {
        List<Stretch> axes = new ArrayList<>();
        int stride = 1;
        for (int axis = offsets.length - 1; axis >= 0; axis--) {
            axes.add(0, Stretch.of(offsets[axis], stride));
            stride *= offsets[axis].length;
        }
        return axes;
    }

    /** The axes of more than one label, of which neighbours that behave as one are one. */
    private static List<Stretch> merged(List<Stretch> axes) {
        List<Stretch> merged = new ArrayList<>();
        for (int axis = axes.size() - 1; axis >= 0; axis--) {
            Stretch here = axes.get(axis);
            if (here.size() == 1 && here.isSummed()) {
                continue;
            }
            Stretch inner = merged.isEmpty() ? null : merged.get(0);
            boolean joins = inner != null
                    && here.continues(inner)
                    && (here.isKept() || (long) here.size() * inner.size() <= LONGEST_RUN);
            if (joins) {
                merged.set(0, here.with(inner));
            } else {
                merged.add(0, here);
            }
        }
        return merged;
    }

    /** How many of the innermost axes make the block. */
    private static int innerAxes(List<Stretch> axes) {
        int count = axes.size();
        if (count == 0) {
            return 0;
        }
        Stretch last = axes.get(count - 1);
        Stretch before = count > 1 ? axes.get(count - 2) : null;
        if (before != null && areRows(before, last)) {
            return 2;
        }
        boolean array = last.isKept() && (last.size() >= SHORTEST_ARRAY || before == null || !before.isSummed());
        if (array || isRun(last) && last.size() >= SHORTEST_ARRAY) {
            return 1;
        }
        int inner = 1;
        long cells = last.size();
        while (inner < count && cells * axes.get(count - 1 - inner).size() <= LARGEST_GATHER) {
            cells *= axes.get(count - 1 - inner).size();
            inner++;
        }
        return inner;
    }

    private static boolean isRun(Stretch axis) {
        return axis.isSummed() && axis.stride() == 1;
    }

    private static boolean areRows(Stretch rows, Stretch run) {
        return isRun(run) && rows.isEven() && (long) rows.size() * run.size() >= SHORTEST_ARRAY;
    }

    private static SumBlock block(List<Stretch> axes) {
        if (axes.isEmpty()) {
            return new RowSums(1, 1, 1, 1);
        }
        Stretch last = axes.get(axes.size() - 1);
        if (axes.size() == 1 && last.isKept()) {
            return new RowSums(last.size(), last.stride(), 1, last.step());
        }
        if (axes.size() == 1 && isRun(last)) {
            return new RowSums(1, last.size(), last.size(), 0);
        }
        if (axes.size() == 2 && areRows(axes.get(0), last)) {
            Stretch rows = axes.get(0);
            return new RowSums(rows.size(), rows.stride(), last.size(), rows.step());
        }
        int[] positions = {0};
        int[] offsets = {0};
        for (Stretch axis : axes) {
            int[] labels = IntStream.range(0, axis.size())
                    .filter(label -> axis.offset(label) >= 0)
                    .toArray();
            positions = crossed(positions, labels, label -> label * axis.stride());
            offsets = crossed(offsets, labels, axis::offset);
        }
        return new GatheredSums(positions, offsets);
    }

    /** Each of the outer distances plus that of each label. */
    private static int[] crossed(int[] outer, int[] labels, IntUnaryOperator distance) {
        return Arrays.stream(outer)
                .flatMap(from -> Arrays.stream(labels).map(label -> from + distance.applyAsInt(label)))
                .toArray();
    }

    private boolean partsAreSmall() {
        return (long) size * PARTS * SMALLER <= source.length;
    }

    /**
     * Adds everything up.
     *
     * @param finisher what to make of counts, states and hidden leaves; the latter two are null if all are values
     */
    <T> T run(Finisher<T> finisher) {
        Target target = new Target();
        boolean byLabel = !outer.isEmpty();
        int labels = byLabel ? outer.get(0).size() : 0;
        int units = block.units();
        boolean splits = byLabel ? outer.get(0).splits() : block.splits();
        if (source.length < PARALLEL_CELLS) {
            target.add(0, labels, 0, units);
        } else if (!splits && partsAreSmall()) {
            inParts(target, byLabel ? labels : units, byLabel);
        } else if (splits && byLabel) {
            inTasks(labels, (from, to) -> target.add(from, to, 0, units));
        } else if (block.splits()) {
            inTasks(units, (from, to) -> target.add(0, labels, from, to));
        } else {
            target.add(0, labels, 0, units);
        }
        byte[] states = target.states == null ? null : target.states.finish(target.counts);
        return finisher.of(target.counts, states, states == null ? null : target.states.hidden);
    }

    /** What to make of the sums. */
    interface Finisher<T> {
        T of(double[] counts, byte[] states, int[] hidden);
    }

    private interface Range {
        void add(int from, int to);
    }

    private void inTasks(int units, Range work) {
        int each = Math.max(1, (int) ((long) units * CELLS_A_TASK / source.length));
        IntStream.range(0, (units + each - 1) / each)
                .parallel()
                .forEach(task -> work.add(task * each, Math.min(units, (task + 1) * each)));
    }

    private void inParts(Target target, int length, boolean byLabel) {
        Target[] parts = new Target[PARTS];
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            parts[part] = new Target();
            int from = (int) ((long) length * part / PARTS);
            int to = (int) ((long) length * (part + 1) / PARTS);
            if (byLabel) {
                parts[part].add(from, to, 0, block.units());
            } else {
                parts[part].add(0, 0, from, to);
            }
        });
        for (Target part : parts) {
            target.add(part);
        }
    }
}
