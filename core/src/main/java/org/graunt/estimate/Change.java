package org.graunt.estimate;

import java.util.Locale;
import java.util.Objects;

/**
 * How an indicator changed from one period to another, or differs between two areas: {@code after - before} in points, with an
 * interval.
 *
 * <p>The interval is put together from those of the two estimates by MOVER, the method of variance estimates recovery (Zou and
 * Donner 2008, Construction of confidence limits about effect measures, Statistics in Medicine 27): with Wilson intervals of two
 * proportions it is Newcombe's hybrid score interval, with exact intervals of two rates that of
 * {@link RateDifferenceInterval#MOVER_EXACT}. The two estimates must be independent, as those of two years or two areas are.
 *
 * @param before the earlier estimate
 * @param after  the later estimate
 * @param unit   the unit of the change
 * @param value  the change in that unit; NaN if an estimate is undefined or infinite
 * @param lower  the lower limit in that unit
 * @param upper  the upper limit in that unit
 */
public record Change(Estimate before, Estimate after, Points unit, double value, double lower, double upper) {

    /**
     * Creates a change; use {@link #between(Estimate, Estimate, Points)}.
     *
     * @throws NullPointerException     if an estimate or the unit is null
     * @throws IllegalArgumentException if the two estimates differ in level or scale
     */
    public Change {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(unit, "unit");
        if (!(before.level() == after.level())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "level: %s before and %s after, must be the same", before.level(), after.level()));
        }
        if (!(before.scale() == after.scale())) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "scale: %s before and %s after, must be the same", before.scale(), after.scale()));
        }
    }

    /**
     * Returns the change from one estimate to another.
     *
     * @param before the earlier estimate, with a two-sided interval
     * @param after  the later estimate, independent of the earlier, with the same level and scale
     * @param unit   the unit in which to state the change
     * @return the change; undefined if either estimate is undefined or infinite
     * @throws NullPointerException     if an argument is null
     * @throws IllegalArgumentException if the two estimates differ in level or scale
     */
    public static Change between(Estimate before, Estimate after, Points unit) {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(unit, "unit");
        double value = after.value() - before.value();
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            return new Change(before, after, unit, Double.NaN, Double.NaN, Double.NaN);
        }
        double factor = unit == Points.UNITS ? 1 : unit.scale() / after.scale();
        double down = Mover.below(after.value(), after.lower(), before.value(), before.upper());
        double up = Mover.below(before.value(), before.lower(), after.value(), after.upper());
        return new Change(before, after, unit, value * factor, (value - down) * factor, (value + up) * factor);
    }

    /**
     * Tells whether there is a change to speak of at all.
     *
     * @return false where an estimate is undefined or infinite
     */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /**
     * Tells whether the interval leaves out 0, that is, whether the change is more than the counts' own noise at this level.
     *
     * @return true if both limits have the same sign
     */
    public boolean isBeyondNoise() {
        return lower > 0 || upper < 0;
    }

    /**
     * Returns the relative change, {@code after / before - 1}: a proportion of the value before, not points.
     *
     * @return 0.118 for a change from 85 to 95.05; NaN or infinite where the value before is 0
     */
    public double relative() {
        return after.value() / before.value() - 1;
    }

    /** Returns one readable line, such as {@code "+10.05 percentage points (9.25 to 10.72), 95% Wilson"}. */
    @Override
    public String toString() {
        if (!isDefined()) {
            return "undefined";
        }
        String name = unit.label().isEmpty() ? "" : " " + unit.label();
        return String.format(
                Locale.ROOT,
                "%+.2f%s (%.2f to %.2f), %s%% MOVER of %s",
                value,
                name,
                lower,
                upper,
                Estimate.plain(100 * after.level()),
                after.method());
    }
}
