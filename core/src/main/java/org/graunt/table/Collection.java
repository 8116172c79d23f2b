package org.graunt.table;

/** How counts were collected, which decides what an interval about them may mean. */
public sealed interface Collection {

    /** Every unit was counted once, as in a census. There is no sampling error. */
    record Complete() implements Collection {}

    /** Events were registered as they happened. There is no sampling error. */
    record Register() implements Collection {}

    /**
     * A random sample was counted.
     *
     * @param size units in the sample, positive
     * @param of units in the population sampled, at least {@code size}; infinite if unknown or very large
     * @param designEffect variance of the design over that of a simple random sample, positive; 1 for a simple one
     * @param clusters number of clusters from which the design effect was estimated, at least 2; 0 where there are none
     */
    record Sample(double size, double of, double designEffect, int clusters) implements Collection {
        /**
         * Checks the sample.
         *
         * @throws IllegalArgumentException if a number is out of range
         */
        public Sample {
            if (!(size > 0 && size < Double.POSITIVE_INFINITY && of >= size && designEffect > 0)) {
                throw new IllegalArgumentException("sample: " + size + " of " + of + ", design effect " + designEffect
                        + "; expected 0 < size <= of and a positive design effect");
            }
            if (!(clusters == 0 || clusters >= 2)) {
                throw new IllegalArgumentException(
                        "sample: " + clusters + " clusters, expected at least 2, or 0 for none");
            }
        }

        /**
         * A sample without clusters.
         *
         * @param size units in the sample, positive
         * @param of units in the population sampled, at least {@code size}
         * @param designEffect variance of the design over that of a simple random sample, positive
         * @throws IllegalArgumentException if a number is out of range
         */
        public Sample(double size, double of, double designEffect) {
            this(size, of, designEffect, 0);
        }
    }
}
