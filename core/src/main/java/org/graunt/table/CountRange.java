package org.graunt.table;

/**
 * The range in which a count lies: equal bounds for a known count, different ones where suppressed cells are part of it.
 *
 * @param lower the least it can be
 * @param upper the most it can be; infinite if nothing bounds it
 */
public record CountRange(double lower, double upper) {

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if they are out of order
     */
    public CountRange {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("range: " + lower + " to " + upper + ", runs backwards");
        }
    }

    static final CountRange ZERO = new CountRange(0, 0);

    /** The range of the sum of two counts. */
    CountRange plus(CountRange other) {
        return new CountRange(lower + other.lower, upper + other.upper);
    }

    /**
     * The bounds in words.
     *
     * @return one number if both are equal, otherwise for example {@code 12 to 16}
     */
    @Override
    public String toString() {
        return CountFormat.plain(lower) + (lower == upper ? "" : " to " + CountFormat.plain(upper));
    }
}
