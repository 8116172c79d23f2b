package org.graunt.table;

import java.util.ArrayList;
import java.util.List;

/** The rows of one block of a table, in chunks, with label codes that hold in this block alone. */
final class CodedRows {

    private final RowBudget budget;
    private RowBuffer buffer;
    private final List<RowChunk> chunks = new ArrayList<>();
    private long size;

    /** By axis and code in this block, the code in the table. */
    private int[][] tableCodes;

    CodedRows(int axes, RowBudget budget) {
        this.budget = budget;
        this.buffer = new RowBuffer(axes);
    }

    /** The row that is being read takes a label. */
    void label(int axis, int code) {
        buffer.codes[axis][buffer.size] = code;
    }

    /** The label that the row has taken. */
    int label(int axis) {
        return buffer.codes[axis][buffer.size];
    }

    /** Ends the row. */
    void add(double count, CellState state, long line) {
        if (buffer.add(count, state, line)) {
            pack();
        }
    }

    private void pack() {
        RowChunk chunk = new RowChunk(buffer);
        size += buffer.size;
        if (budget.take(chunk.memory())) {
            chunks.add(chunk);
        } else {
            chunks.clear();
        }
        buffer.clear();
    }

    /** Ends the block; its codes are translated from now on. */
    void end(int[][] codes) {
        if (buffer.size > 0) {
            pack();
        }
        buffer = null;
        tableCodes = codes;
    }

    /** Number of rows, kept or not. */
    long size() {
        return size;
    }

    List<RowChunk> chunks() {
        return chunks;
    }

    /** By axis and code in this block, what the codes in the table point to. */
    int[][] translated(int[][] byTableCode) {
        int[][] byCode = new int[tableCodes.length][];
        for (int axis = 0; axis < byCode.length; axis++) {
            byCode[axis] = new int[tableCodes[axis].length];
            for (int code = 0; code < byCode[axis].length; code++) {
                byCode[axis][code] = byTableCode[axis][tableCodes[axis][code]];
            }
        }
        return byCode;
    }

    /** The code in the table of a label of a row. */
    int tableCode(RowChunk chunk, int row, int axis) {
        return tableCodes[axis][chunk.code(row, axis)];
    }
}
