package org.graunt.table;

/** The rows read last, column by column, until they are packed into a {@link RowChunk}. */
final class RowBuffer {

    /** Rows of a full buffer: few enough for all its columns to stay in the cache of a core. */
    static final int CAPACITY = 1 << 12;

    /** By axis and row, the code of the label. */
    final int[][] codes;

    final double[] counts = new double[CAPACITY];
    final byte[] states = new byte[CAPACITY];

    /** Lines, less the first. */
    final int[] lines = new int[CAPACITY];

    long firstLine;
    int size;

    /** Whether each row stands on the line after that of the row before. */
    boolean regular;

    /** Whether each row has a count. */
    boolean complete;

    RowBuffer(int axes) {
        codes = new int[axes][CAPACITY];
        clear();
    }

    void clear() {
        size = 0;
        regular = true;
        complete = true;
    }

    /** Ends a row whose codes have been set; true if the buffer is now full. */
    boolean add(double count, CellState state, long line) {
        if (size == 0) {
            firstLine = line;
        }
        int offset = Math.toIntExact(line - firstLine);
        regular &= offset == size;
        complete &= state == CellState.VALUE;
        lines[size] = offset;
        counts[size] = count;
        states[size] = state.code();
        return ++size == CAPACITY;
    }
}
