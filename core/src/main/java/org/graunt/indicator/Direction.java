package org.graunt.indicator;

/** Which values of an indicator are wanted. */
public sealed interface Direction {

    /** Higher values are better. */
    Direction HIGHER = new Higher();

    /** Lower values are better. */
    Direction LOWER = new Lower();

    /** No value is better than another. */
    Direction NONE = new None();

    /** Higher values are better. */
    record Higher() implements Direction {}

    /** Lower values are better. */
    record Lower() implements Direction {}

    /** No value is better than another. */
    record None() implements Direction {}

    /**
     * Values inside a band are normal.
     *
     * @param lower lower end of the band, in the indicator's unit
     * @param upper upper end of the band
     */
    record WithinBand(double lower, double upper) implements Direction {
        /**
         * Checks the band.
         *
         * @throws IllegalArgumentException if it runs backwards
         */
        public WithinBand {
            if (!(lower <= upper)) {
                throw new IllegalArgumentException("band: " + lower + " to " + upper + ", runs backwards");
            }
        }
    }

    /**
     * Values inside a band are normal.
     *
     * @param lower lower end of the band, in the indicator's unit
     * @param upper upper end of the band
     * @return the direction
     * @throws IllegalArgumentException if the band runs backwards
     */
    static Direction withinBand(double lower, double upper) {
        return new WithinBand(lower, upper);
    }
}
