package org.graunt.table;

import java.util.Arrays;

/**
 * Some rows on their way from a file into a cube, in as few bytes as hold them: a count is a small integer until one is not,
 * states are kept only where one is not a value, and lines only where they do not follow each other.
 */
final class RowChunk {

    final int size;

    private final NarrowInts[] codes;

    /** Null if a count is not a small integer. */
    private final NarrowInts integers;

    /** Null if all counts are small integers. */
    private final double[] decimals;

    /** Null if all rows are values. */
    private final byte[] states;

    private final long firstLine;

    /** Lines, less the first; null if they follow each other. */
    private final int[] lines;

    RowChunk(RowBuffer rows) {
        size = rows.size;
        codes = new NarrowInts[rows.codes.length];
        for (int axis = 0; axis < codes.length; axis++) {
            codes[axis] = NarrowInts.of(rows.codes[axis], size);
        }
        int[] whole = new int[size];
        boolean allWhole = true;
        for (int i = 0; i < size; i++) {
            whole[i] = (int) rows.counts[i];
            allWhole &= whole[i] == rows.counts[i];
        }
        integers = allWhole ? NarrowInts.of(whole, size) : null;
        decimals = allWhole ? null : Arrays.copyOf(rows.counts, size);
        states = rows.complete ? null : Arrays.copyOf(rows.states, size);
        firstLine = rows.firstLine;
        lines = rows.regular ? null : Arrays.copyOf(rows.lines, size);
    }

    int code(int row, int axis) {
        return codes[axis].get(row);
    }

    double count(int row) {
        return integers == null ? decimals[row] : integers.get(row);
    }

    byte state(int row) {
        return states == null ? CellState.VALUE.code() : states[row];
    }

    long line(int row) {
        return firstLine + (lines == null ? row : lines[row]);
    }

    /**
     * The cells of all rows.
     *
     * @param offsets by axis and code, what the label adds to the position of the cell; the smallest integer for a parent area
     * @return by row, the position of its cell; negative for a row of a parent area
     */
    int[] cells(int[][] offsets) {
        int[] cells = new int[size];
        for (int axis = 0; axis < codes.length; axis++) {
            codes[axis].addTerms(offsets[axis], cells);
        }
        return cells;
    }

    /** Puts the counts and states of all rows into their cells, those of parent areas aside. */
    void lay(int[] cells, double[] counts, byte[] cellStates) {
        if (integers != null) {
            integers.scatter(cells, counts);
        } else {
            for (int row = 0; row < size; row++) {
                if (cells[row] >= 0) {
                    counts[cells[row]] = decimals[row];
                }
            }
        }
        for (int row = 0; row < size; row++) {
            if (cells[row] >= 0) {
                cellStates[cells[row]] = state(row);
            }
        }
    }

    /** Bytes of memory, those of the objects around the arrays aside. */
    long memory() {
        long memory = integers == null ? (long) size * Double.BYTES : integers.memory();
        for (NarrowInts column : codes) {
            memory += column.memory();
        }
        return memory + (states == null ? 0 : size) + (lines == null ? 0 : (long) size * Integer.BYTES);
    }
}
