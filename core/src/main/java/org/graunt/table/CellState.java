package org.graunt.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** The state as it is written into tables: {@code not_applicable}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static List<String> words() {
        return Arrays.stream(STATES).map(CellState::word).toList();
    }

    static Optional<CellState> named(String word) {
        return Arrays.stream(STATES).filter(state -> state.word().equals(word)).findFirst();
    }
}
