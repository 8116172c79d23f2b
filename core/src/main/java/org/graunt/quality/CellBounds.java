package org.graunt.quality;

import java.util.List;
import java.util.Locale;

/**
 * What anybody can work out about a hidden count.
 *
 * @param labels the labels of the cell, one an axis; a sum has the name of the parent area, or {@code total}
 * @param lower the least it can be
 * @param upper the most it can be; infinite if nothing bounds it
 */
public record CellBounds(List<String> labels, double lower, double upper) {

    /**
     * Copies the labels.
     *
     * @throws IllegalArgumentException if the bounds run backwards
     */
    public CellBounds {
        labels = List.copyOf(labels);
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "bounds: " + lower + " to " + upper + " of " + labels + ", run backwards");
        }
    }

    /**
     * Whether the count is given away.
     *
     * @return true if both bounds are equal
     */
    public boolean isKnown() {
        return lower == upper;
    }

    /**
     * Labels and bounds.
     *
     * @return for example {@code [A, male]: 1 to 6}
     */
    @Override
    public String toString() {
        return labels + ": "
                + (isKnown()
                        ? String.format(Locale.ROOT, "%.0f", lower)
                        : Double.isInfinite(upper)
                                ? String.format(Locale.ROOT, "%.0f or more", lower)
                                : String.format(Locale.ROOT, "%.0f to %.0f", lower, upper));
    }
}
