package org.graunt.table;

import java.util.Arrays;
import java.util.List;

/** The cells of a cube while rows are put into them, by several threads at once. */
final class CubeCells {

    /** Bytes of memory of a cell. */
    static final int BYTES = Double.BYTES + 1;

    private static final byte UNSET = -1;

    private final double[] counts;
    private final byte[] states;

    CubeCells(int size) {
        counts = new double[size];
        states = new byte[size];
        Arrays.fill(states, UNSET);
    }

    /**
     * Puts rows into their cells. Two rows of one cell are not noticed here, where another thread may be about to set the cell:
     * they show in {@link #filled}.
     *
     * @param offsets by axis and code in the table, what the label adds to the position of the cell; the smallest integer for a
     *     parent area, whose rows are left out
     */
    void lay(CodedRows rows, int[][] offsets) {
        int[][] offsetsOfBlock = rows.translated(offsets);
        for (RowChunk chunk : rows.chunks()) {
            chunk.lay(chunk.cells(offsetsOfBlock), counts, states);
        }
    }

    /** Number of cells that have been set, which is that of the rows if no two were of one cell. */
    int filled() {
        int filled = 0;
        for (byte state : states) {
            filled += state == UNSET ? 0 : 1;
        }
        return filled;
    }

    /** The table; cells that have not been set are what its description says. */
    CohortTable table(String name, TableDescription description, List<Axis> axes) {
        byte absent = description.absent() == TableDescription.Absent.ZERO
                ? CellState.VALUE.code()
                : CellState.MISSING.code();
        boolean complete = true;
        for (int cell = 0; cell < states.length; cell++) {
            if (states[cell] == UNSET) {
                states[cell] = absent;
            }
            complete &= states[cell] == CellState.VALUE.code();
        }
        return CohortTable.trusted(name, description, axes, counts, complete ? null : states, null);
    }
}
