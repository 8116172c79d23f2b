package org.graunt.indicator;

import org.graunt.table.CellState;
import org.graunt.table.CohortTable;

/** One number a cell of the wanted axes, with the reason where there is none. */
final class Column {

    final double[] values;

    /** {@link RowState} ordinals; null if every cell has a number. */
    final byte[] states;

    Column(double[] values, byte[] states) {
        this.values = values;
        this.states = states;
    }

    static Column of(CohortTable table) {
        double[] values = table.toArray();
        if (table.isComplete()) {
            return new Column(values, null);
        }
        byte[] states = new byte[values.length];
        for (int i = 0; i < states.length; i++) {
            states[i] = stateOf(table.stateAt(i)).code();
        }
        return new Column(values, states);
    }

    private static RowState stateOf(CellState state) {
        return switch (state) {
            case VALUE -> RowState.VALUE;
            case MISSING -> RowState.MISSING;
            case SUPPRESSED -> RowState.SUPPRESSED;
            case NOT_APPLICABLE -> RowState.UNDEFINED;
        };
    }

    int size() {
        return values.length;
    }

    RowState state(int cell) {
        return states == null ? RowState.VALUE : RowState.of(states[cell]);
    }

    /** The graver of two reasons: missing before suppressed before undefined. */
    static RowState worse(RowState a, RowState b) {
        return gravity(a) >= gravity(b) ? a : b;
    }

    private static int gravity(RowState state) {
        return switch (state) {
            case VALUE -> 0;
            case UNDEFINED -> 1;
            case INVALID -> 2;
            case SUPPRESSED -> 3;
            case MISSING -> 4;
        };
    }
}
