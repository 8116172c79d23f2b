package org.graunt.table;

import java.util.ArrayList;
import java.util.List;

/** Rows on their way from a file into a cube: label codes, a count, a state and a line number each, in blocks of arrays. */
final class CodedRows {

    private static final int BLOCK = 1 << 14;

    private final int axes;
    private final List<Block> blocks = new ArrayList<>();
    private Block block;
    private int rows;

    CodedRows(int axes) {
        this.axes = axes;
    }

    private static final class Block {
        final int[] codes;
        final double[] counts = new double[BLOCK];
        final byte[] states = new byte[BLOCK];
        final int[] lines = new int[BLOCK];

        Block(int axes) {
            codes = new int[BLOCK * axes];
        }
    }

    void add(int[] labels, double count, CellState state, long line) {
        int at = rows % BLOCK;
        if (at == 0) {
            block = new Block(axes);
            blocks.add(block);
        }
        System.arraycopy(labels, 0, block.codes, at * axes, axes);
        block.counts[at] = count;
        block.states[at] = state.code();
        block.lines[at] = Math.toIntExact(line);
        rows = Math.addExact(rows, 1);
    }

    int size() {
        return rows;
    }

    int code(int row, int axis) {
        return blocks.get(row / BLOCK).codes[row % BLOCK * axes + axis];
    }

    double count(int row) {
        return blocks.get(row / BLOCK).counts[row % BLOCK];
    }

    byte state(int row) {
        return blocks.get(row / BLOCK).states[row % BLOCK];
    }

    long line(int row) {
        return blocks.get(row / BLOCK).lines[row % BLOCK];
    }
}
