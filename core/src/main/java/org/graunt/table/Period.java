package org.graunt.table;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stretch of time over which events are counted.
 *
 * @param label the name of the period, such as {@code 2011}, {@code 2011H1} or {@code 2011-03}
 * @param start its first day
 * @param end the day after its last
 * @param years its length in years: 1 for a whole statistical year, days over the days of that year for a part
 */
public record Period(String label, LocalDate start, LocalDate end, double years) implements Comparable<Period> {

    /**
     * Checks the period.
     *
     * @throws IllegalArgumentException if the end is not after the start or the length is not positive and finite
     */
    public Period {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (!(end.isAfter(start) && years > 0 && years < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "period " + label + ": " + start + " to " + end + ", " + years + " years, must run forwards");
        }
    }

    /**
     * Whether this period lies wholly inside another.
     *
     * @param other the longer period
     * @return true if no day of this period is outside the other
     */
    public boolean isWithin(Period other) {
        return !start.isBefore(other.start) && !end.isAfter(other.end);
    }

    /**
     * Orders periods by start, then by end.
     *
     * @param other the period to compare with
     * @return the usual sign
     */
    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }
}
