package org.graunt.quality;

import java.util.List;
import java.util.Objects;

/**
 * A cell that is hidden.
 *
 * @param labels its labels, one an axis; a sum has the name of the parent area, or {@code total}
 * @param reason why it is hidden
 */
public record SuppressedCell(List<String> labels, Reason reason) {

    /** Why a cell is hidden. */
    public enum Reason {
        /** Its own count is small. */
        PRIMARY,
        /** Another could be worked out from it. */
        COMPLEMENTARY
    }

    /**
     * Checks and copies.
     *
     * @throws NullPointerException if an argument is null
     */
    public SuppressedCell {
        labels = List.copyOf(labels);
        Objects.requireNonNull(reason, "reason");
    }
}
