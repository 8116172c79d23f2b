package org.graunt.compare;

import java.util.Locale;
import java.util.Objects;
import org.graunt.estimate.Points;

/**
 * How far a value is ahead of its target, in points of the indicator's unit: 95.05 % is 10.05 percentage points ahead of
 * 85 %, and not 10.05 percent. Negative is behind.
 *
 * @param ahead points ahead: {@code value - target} for a floor, {@code target - value} for a ceiling, the distance to the
 *     nearer end for a band (negative outside it); NaN if the value is undefined
 * @param lower lower limit of the points ahead, from the limits of the estimate
 * @param upper upper limit
 * @param level the confidence level of the limits
 * @param unit the points
 */
public record PointGap(double ahead, double lower, double upper, double level, Points unit) {

    /**
     * Checks the gap.
     *
     * @throws NullPointerException if {@code unit} is null
     * @throws IllegalArgumentException if the level is not strictly between 0 and 1, or the limits are out of order
     */
    public PointGap {
        Objects.requireNonNull(unit, "unit");
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: " + level + ", must be strictly between 0 and 1");
        }
        boolean undefined = Double.isNaN(ahead) && Double.isNaN(lower) && Double.isNaN(upper);
        if (!undefined && !(lower <= upper && !Double.isNaN(ahead))) {
            throw new IllegalArgumentException(
                    "limits: " + lower + " to " + upper + " around " + ahead + ", must be in order, or all NaN");
        }
    }

    /**
     * Whether there is a gap to speak of.
     *
     * @return false where the value is undefined
     */
    public boolean isDefined() {
        return !Double.isNaN(ahead);
    }

    /**
     * Whether the interval leaves out 0: the value is on one side of its target by more than the noise of the counts.
     *
     * @return true if both limits have one sign
     */
    public boolean isBeyondNoise() {
        return lower > 0 || upper < 0;
    }

    /**
     * One readable line.
     *
     * @return for example {@code +10.05 percentage points ahead (9.27 to 10.74)}
     */
    @Override
    public String toString() {
        if (!isDefined()) {
            return "undefined";
        }
        String points = unit.label().isEmpty() ? "" : " " + unit.label();
        return String.format(Locale.ROOT, "%+.2f%s ahead (%.2f to %.2f)", ahead, points, lower, upper);
    }
}
