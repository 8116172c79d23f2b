package org.graunt.projection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;

/**
 * Controlled rounding of a table for print: whole numbers that add up. The grand total is rounded, shared out over the labels of the
 * first axis, each of these over the labels of the second, and so on down to the cells; at each level parts are cut to whole
 * numbers and what is then missing goes, one by one, to those with the largest remainders (Hamilton's method), the first of equals
 * first. Every total along the way is within 1 of its own value, and nothing that was whole changes while its total is whole.
 *
 * <p>It is for output alone: a projection that rounds as it runs loses small areas altogether.
 */
public final class WholeNumbers {

    private WholeNumbers() {}

    /**
     * Rounds a table.
     *
     * @param table counts, complete
     * @return the same table in whole numbers, whose sums over the last axes are rounded sums
     * @throws IllegalArgumentException if a cell has no count
     */
    public static CohortTable of(CohortTable table) {
        BasePopulation.requireComplete(table);
        double[] counts = table.toArray();
        double total = Math.rint(Arrays.stream(counts).sum());
        share(counts, 0, counts.length, total, table.axes(), 0);
        return CohortTable.of(table.name(), table.description(), table.axes(), counts);
    }

    /** Shares a whole number over the labels of an axis, which lie in equal stretches of the counts. */
    private static void share(double[] counts, int from, int to, double total, List<Axis> axes, int level) {
        if (level == axes.size()) {
            counts[from] = total;
            return;
        }
        int size = axes.get(level).size();
        int stretch = (to - from) / size;
        double[] sums = new double[size];
        for (int i = 0; i < size; i++) {
            for (int cell = from + i * stretch; cell < from + (i + 1) * stretch; cell++) {
                sums[i] += counts[cell];
            }
        }
        double[] whole = largestRemainders(sums, total);
        for (int i = 0; i < size; i++) {
            share(counts, from + i * stretch, from + (i + 1) * stretch, whole[i], axes, level + 1);
        }
    }

    private static double[] largestRemainders(double[] parts, double total) {
        double[] whole = Arrays.stream(parts).map(Math::floor).toArray();
        int missing = (int) (total - Arrays.stream(whole).sum());
        // sorting is stable: equal remainders stay in the order of the axis
        int[] order = IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> whole[i] - parts[i]))
                .mapToInt(i -> i)
                .toArray();
        for (int i = 0; i < missing && i < order.length; i++) {
            whole[order[i]] += 1;
        }
        // a sum of parts can miss its total by rounding: one too many was cut off or put on
        for (int i = order.length - 1; i >= 0 && missing < 0; i--) {
            if (whole[order[i]] > 0) {
                whole[order[i]] -= 1;
                missing++;
            }
        }
        return whole;
    }
}
