package org.graunt.quality;

import java.util.Arrays;
import java.util.Comparator;
import org.graunt.table.CohortTable;

/**
 * The least loss with which a table of two axes and its totals can be protected, by trying: each cell in turn is left shown or is
 * hidden, the dearest first, given up only where nothing below can be protected or be cheaper. It shares no code with what it
 * tests: the table with its totals is a square of signed counts whose rows and columns add up to nothing, and what a hidden cell
 * can rise by is what can be sent from its column back to its row.
 */
final class BruteForce {

    private final int rows;
    private final int columns;
    private final int[] counts;
    private final int[] room;

    /** A cell by position, up or down, and by how much. */
    private final int[][] demands;

    private final int[] order;
    private final int[] sent;
    private int likelyToFail;
    private long best;

    private BruteForce(int[][] table, int threshold, int distance) {
        this.rows = table.length + 1;
        this.columns = table[0].length + 1;
        this.counts = new int[rows * columns];
        int[] above = new int[rows * columns];
        for (int r = 0; r < rows - 1; r++) {
            for (int c = 0; c < columns - 1; c++) {
                for (int cell : new int[] {
                    r * columns + c, r * columns + columns - 1, (rows - 1) * columns + c, rows * columns - 1
                }) {
                    counts[cell] += table[r][c];
                    above[cell] += table[r][c] > 0 ? 1 : 0;
                }
            }
        }
        this.room = new int[counts.length];
        Arrays.setAll(room, cell -> counts[cell] - above[cell]);
        this.demands = java.util.stream.IntStream.range(0, counts.length)
                .filter(cell -> counts[cell] > 0 && counts[cell] < threshold)
                .boxed()
                .flatMap(cell -> java.util.stream.Stream.of(
                        new int[] {cell, 1, distance}, new int[] {cell, -1, Math.min(distance, room[cell])}))
                .toArray(int[][]::new);
        this.order = java.util.stream.IntStream.range(0, counts.length)
                .filter(cell -> counts[cell] >= threshold)
                .boxed()
                .sorted(Comparator.comparingInt(cell -> -counts[cell]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.sent = new int[counts.length];
    }

    /** The least sum of counts, beside the small ones, that must be hidden; zeros are shown. */
    static long leastLoss(CohortTable table, int threshold, int distance) {
        int rows = table.axes().get(0).size();
        int columns = table.axes().get(1).size();
        int[][] counts = new int[rows][columns];
        for (int cell = 0; cell < table.size(); cell++) {
            counts[cell / columns][cell % columns] = (int) table.countAt(cell);
        }
        BruteForce search = new BruteForce(counts, threshold, distance);
        return search.run(threshold);
    }

    private long run(int threshold) {
        boolean[] hidden = new boolean[counts.length];
        boolean[] possible = new boolean[counts.length];
        best = 1;
        for (int cell = 0; cell < counts.length; cell++) {
            hidden[cell] = counts[cell] > 0 && counts[cell] < threshold;
            possible[cell] = counts[cell] > 0;
            best += counts[cell];
        }
        choose(0, hidden, possible, 0);
        return best;
    }

    private void choose(int next, boolean[] hidden, boolean[] possible, long loss) {
        if (isProtected(hidden)) {
            best = loss;
            return;
        }
        if (next == order.length) {
            return;
        }
        int cell = order[next];
        possible[cell] = false;
        if (isProtected(possible)) {
            choose(next + 1, hidden, possible, loss);
        }
        possible[cell] = true;
        if (loss + counts[cell] < best) {
            hidden[cell] = true;
            choose(next + 1, hidden, possible, loss + counts[cell]);
            hidden[cell] = false;
        }
    }

    private boolean isProtected(boolean[] hidden) {
        for (int i = 0; i < demands.length; i++) {
            int[] demand = demands[(likelyToFail + i) % demands.length];
            if (!isOpen(hidden, demand[0], demand[1] > 0, demand[2])) {
                likelyToFail = (likelyToFail + i) % demands.length;
                return false;
            }
        }
        return true;
    }

    private boolean isOpen(boolean[] hidden, int cell, boolean up, int amount) {
        Arrays.fill(sent, 0);
        for (int unit = 0; unit < amount; unit++) {
            boolean[] seen = new boolean[rows + columns];
            boolean rises = up == isPositive(cell);
            int start = rises ? rows + cell % columns : cell / columns;
            int end = rises ? cell / columns : rows + cell % columns;
            if (!send(hidden, cell, start, end, seen)) {
                return false;
            }
        }
        return true;
    }

    private boolean isPositive(int cell) {
        return (cell / columns == rows - 1) == (cell % columns == columns - 1);
    }

    /** Sends one from a row or a column to another; a positive cell carries it from its row to its column by rising. */
    private boolean send(boolean[] hidden, int without, int at, int end, boolean[] seen) {
        if (at == end) {
            return true;
        }
        seen[at] = true;
        int others = at < rows ? columns : rows;
        for (int i = 0; i < others; i++) {
            int cell = at < rows ? at * columns + i : i * columns + at - rows;
            int next = at < rows ? rows + i : i;
            int change = (at < rows) == isPositive(cell) ? 1 : -1;
            if (hidden[cell] && cell != without && !seen[next] && room[cell] + sent[cell] + change >= 0) {
                sent[cell] += change;
                if (send(hidden, without, next, end, seen)) {
                    return true;
                }
                sent[cell] -= change;
            }
        }
        return false;
    }
}
