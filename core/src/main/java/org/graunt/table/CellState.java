package org.graunt.table;

/**
 * What a cell of a table holds. A true zero is a {@link #VALUE}; the other states are never turned into zero, nor into each
 * other.
 */
public enum CellState {
    /** A count, zero included. */
    VALUE,
    /** The count exists but the source did not give it; a sum that touches it is missing. */
    MISSING,
    /** The source withheld the count to protect people; a sum that touches it is known only as a range. */
    SUPPRESSED,
    /** There is nothing to count, such as an area before it existed; sums skip it. */
    NOT_APPLICABLE;

    private static final CellState[] STATES = values();

    static CellState of(byte code) {
        return STATES[code];
    }

    byte code() {
        return (byte) ordinal();
    }
}
