package org.graunt.quality;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * An index of age heaping with the ages it was taken from.
 *
 * @param name the index, its variant or digit included, such as {@code Myers (original)}
 * @param firstAge the youngest age that it counts
 * @param lastAge the oldest age that it counts
 * @param value the index; NaN if there is nobody to divide by
 * @param digits for each terminal digit 0 to 9 its share in percent (Myers, Bachi) or its own index (Spoorenberg); empty for an
 *     index without
 */
public record HeapingIndex(String name, int firstAge, int lastAge, double value, List<Double> digits) {

    /**
     * Copies the digits.
     *
     * @throws NullPointerException if the name or the digits are null
     */
    public HeapingIndex {
        Objects.requireNonNull(name, "name");
        digits = List.copyOf(digits);
    }

    /**
     * Whether there is a value.
     *
     * @return false if there is nobody to divide by
     */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /** Name, ages and value, such as {@code Whipple, ages 23 to 62: 102.6}. */
    @Override
    public String toString() {
        String number = isDefined() ? String.format(Locale.ROOT, "%.4g", value) : "undefined, nobody of these ages";
        return name + ", ages " + firstAge + " to " + lastAge + ": " + number;
    }
}
