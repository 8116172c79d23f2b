package org.graunt.indicator;

/** What a row of an {@link EstimateTable} holds. */
public enum RowState {
    /** An estimate. */
    VALUE,
    /** There is no denominator, or an age has nobody exposed. */
    UNDEFINED,
    /** A count that is needed is missing. */
    MISSING,
    /** A count that is needed was suppressed. */
    SUPPRESSED,
    /** The counts contradict the definition, such as a part above its whole. */
    INVALID;

    private static final RowState[] STATES = values();

    static RowState of(byte code) {
        return STATES[code];
    }

    byte code() {
        return (byte) ordinal();
    }
}
