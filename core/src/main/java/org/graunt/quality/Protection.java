package org.graunt.quality;

/**
 * How far from the truth the bounds must stay that anybody can work out for a hidden count: at least this many below and above
 * it, or this share of it if that is more. Below, no more is asked than is possible: a count of 1 that must not be 0 can be
 * protected above only.
 *
 * @param counts the distance in counts, a whole number of at least 1
 * @param percent the distance as a percentage of the count, 0 or more
 */
public record Protection(int counts, double percent) {

    /**
     * Checks the distances.
     *
     * @throws IllegalArgumentException if one is out of range
     */
    public Protection {
        if (!(counts >= 1)) {
            throw new IllegalArgumentException("counts: " + counts + ", must be at least 1");
        }
        if (!(percent >= 0 && percent < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("percent: " + percent + ", must be 0 or more and finite");
        }
    }

    /**
     * A distance in counts.
     *
     * @param counts the least distance, at least 1: with 2 a hidden 3 may be pinned to 1 to 5, and no closer
     * @return the protection
     * @throws IllegalArgumentException if it is below 1
     */
    public static Protection plusMinus(int counts) {
        return new Protection(counts, 0);
    }

    /**
     * A distance in percent, and at least 1.
     *
     * @param percent the least distance in percent of the count
     * @return the protection
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public static Protection percent(double percent) {
        return new Protection(1, percent);
    }

    long distance(long count) {
        return Math.max(counts, (long) Math.ceil(percent * count / 100));
    }
}
