package org.graunt.table;

import java.util.Arrays;

/**
 * A block of any other shape (an axis kept between two summed over, a filter, a regrouping): for each target cell the list of
 * its source cells. A block is small enough to stay in the processor's cache while its cells are picked.
 */
final class GatheredSums implements SumBlock {

    private static final int AT_ONCE = 4;

    private final int[] targets;
    private final int[] starts;
    private final int[] cells;

    /** For each of the cells listed its distance in the target. */
    private final int[] targetOf;

    /**
     * Sorts source cells by target cell.
     *
     * @param positions the source cells of the block, by their distance from its first
     * @param offsets for each of them its distance in the target
     */
    GatheredSums(int[] positions, int[] offsets) {
        targets = Arrays.stream(offsets).sorted().distinct().toArray();
        starts = new int[targets.length + 1];
        int[] group = new int[offsets.length];
        for (int i = 0; i < offsets.length; i++) {
            group[i] = Arrays.binarySearch(targets, offsets[i]);
            starts[group[i] + 1]++;
        }
        for (int i = 0; i < targets.length; i++) {
            starts[i + 1] += starts[i];
        }
        cells = new int[offsets.length];
        targetOf = new int[offsets.length];
        int[] next = starts.clone();
        for (int i = 0; i < offsets.length; i++) {
            int at = next[group[i]]++;
            cells[at] = positions[i];
            targetOf[at] = offsets[i];
        }
    }

    @Override
    public int units() {
        return targets.length;
    }

    @Override
    public boolean splits() {
        return true;
    }

    @Override
    public void add(double[] source, int from, double[] counts, int to, int first, int last) {
        if (cells.length < AT_ONCE * targets.length) {
            addCells(source, from, counts, to, starts[first], starts[last]);
        } else {
            addLists(source, from, counts, to, first, last);
        }
    }

    /** Where lists are short, one loop over all their cells is faster than one each. */
    private void addCells(double[] source, int from, double[] counts, int to, int first, int last) {
        for (int i = first; i < last; i++) {
            counts[to + targetOf[i]] += source[from + cells[i]];
        }
    }

    private void addLists(double[] source, int from, double[] counts, int to, int first, int last) {
        for (int target = first; target < last; target++) {
            counts[to + targets[target]] += sum(source, from, starts[target], starts[target + 1]);
        }
    }

    /** Four sums at once: one alone would wait for each addition to end before the next. */
    private double sum(double[] source, int from, int first, int last) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = first;
        for (; i + AT_ONCE <= last; i += AT_ONCE) {
            a += source[from + cells[i]];
            b += source[from + cells[i + 1]];
            c += source[from + cells[i + 2]];
            d += source[from + cells[i + 3]];
        }
        for (; i < last; i++) {
            a += source[from + cells[i]];
        }
        return (a + b) + (c + d);
    }

    @Override
    public void mark(StateSum states, int from, int to, int first, int last) {
        for (int target = first; target < last; target++) {
            for (int i = starts[target]; i < starts[target + 1]; i++) {
                states.mark(from + cells[i], to + targets[target]);
            }
        }
    }
}
