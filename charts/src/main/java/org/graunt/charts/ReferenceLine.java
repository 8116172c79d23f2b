package org.graunt.charts;

import java.util.Objects;

/**
 * A level to compare with, drawn across a chart on request.
 *
 * @param value the level, in the indicator's unit
 * @param label what it is, such as {@code replacement level 2.1}
 */
public record ReferenceLine(double value, String label) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if the value is not finite
     */
    public ReferenceLine {
        Objects.requireNonNull(label, "label");
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("reference line '" + label + "': " + value + ", must be finite");
        }
    }
}
