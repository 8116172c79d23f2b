package org.graunt.table;

/**
 * The states of sums: missing dominates suppressed, suppressed dominates a value, and what does not apply is skipped. While
 * cells are added a target cell holds one bit for each state it took in, so that the order does not matter.
 */
final class StateSum {

    private static final int VALUE = 1 << CellState.VALUE.code();
    private static final int MISSING = 1 << CellState.MISSING.code();
    private static final int SUPPRESSED = 1 << CellState.SUPPRESSED.code();
    private static final byte HIDDEN = CellState.SUPPRESSED.code();

    private final byte[] source;
    private final int[] sourceHidden;
    private final byte[] seen;

    /** Number of suppressed leaves under each target cell. */
    final int[] hidden;

    /**
     * Prepares the states of a sum.
     *
     * @param source states of the source cells
     * @param sourceHidden number of suppressed leaves under each source cell, or null if one under each suppressed cell
     * @param targetSize number of target cells
     */
    StateSum(byte[] source, int[] sourceHidden, int targetSize) {
        this.source = source;
        this.sourceHidden = sourceHidden;
        this.seen = new byte[targetSize];
        this.hidden = new int[targetSize];
    }

    void mark(int from, int to) {
        byte state = source[from];
        seen[to] |= (byte) (1 << state);
        if (state == HIDDEN) {
            hidden[to] += sourceHidden == null ? 1 : sourceHidden[from];
        }
    }

    /** Takes in what another part of the same source gave. */
    void merge(StateSum part) {
        for (int cell = 0; cell < seen.length; cell++) {
            seen[cell] |= part.seen[cell];
            hidden[cell] += part.hidden[cell];
        }
    }

    /** The states of the target, of which missing ones lose their count. */
    byte[] finish(double[] counts) {
        for (int cell = 0; cell < seen.length; cell++) {
            int bits = seen[cell];
            CellState state;
            if ((bits & MISSING) != 0) {
                state = CellState.MISSING;
                counts[cell] = 0;
            } else if ((bits & SUPPRESSED) != 0) {
                state = CellState.SUPPRESSED;
            } else {
                state = (bits & VALUE) != 0 ? CellState.VALUE : CellState.NOT_APPLICABLE;
            }
            seen[cell] = state.code();
        }
        return seen;
    }
}
