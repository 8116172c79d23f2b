package org.graunt.indicator;

import org.graunt.table.CellState;
import org.graunt.table.CohortTable;

/** One number a cell of the wanted axes, NaN where there is none, with the reason. */
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

    /** Numbers with a state each: NaN is put where the state is not that of a value. */
    static Column of(double[] values, byte[] states) {
        boolean complete = true;
        for (int cell = 0; cell < states.length; cell++) {
            if (states[cell] != RowState.VALUE.ordinal()) {
                values[cell] = Double.NaN;
                complete = false;
            }
        }
        return new Column(values, complete ? null : states);
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

    /** Row by row the graver state of two columns. */
    static byte[] worse(Column a, Column b) {
        byte[] states = new byte[a.size()];
        if (a.states != null || b.states != null) {
            for (int row = 0; row < states.length; row++) {
                states[row] = worse(a.state(row), b.state(row)).code();
            }
        }
        return states;
    }

    /** Each cell several times over. */
    Column repeated(int times) {
        double[] manyValues = new double[values.length * times];
        byte[] manyStates = states == null ? null : new byte[manyValues.length];
        for (int cell = 0; cell < manyValues.length; cell++) {
            manyValues[cell] = values[cell / times];
            if (states != null) {
                manyStates[cell] = states[cell / times];
            }
        }
        return new Column(manyValues, manyStates);
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
