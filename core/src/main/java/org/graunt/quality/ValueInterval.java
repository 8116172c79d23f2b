package org.graunt.quality;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An interval of values, in exact decimals; each end belongs to it or not.
 *
 * @param lower the lower end
 * @param hasLower whether the lower end belongs to it
 * @param upper the upper end
 * @param hasUpper whether the upper end belongs to it
 */
public record ValueInterval(BigDecimal lower, boolean hasLower, BigDecimal upper, boolean hasUpper) {

    /**
     * Checks the ends.
     *
     * @throws NullPointerException if an end is null
     * @throws IllegalArgumentException if they run backwards
     */
    public ValueInterval {
        Objects.requireNonNull(lower, "lower");
        Objects.requireNonNull(upper, "upper");
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException("values: " + lower + " to " + upper + ", run backwards");
        }
    }

    /** One number alone. */
    static ValueInterval exactly(BigDecimal number) {
        return new ValueInterval(number, true, number, true);
    }

    /** What a printed number may stand for: a whole number for itself, one with decimals for all that print so. */
    static ValueInterval printed(BigDecimal number) {
        if (number.scale() <= 0) {
            return exactly(number);
        }
        ValueInterval hull = null;
        for (Rounding rounding : Rounding.values()) {
            ValueInterval values = rounding.valuesPrintedAs(number);
            hull = hull == null ? values : hull.hull(values);
        }
        return hull;
    }

    /**
     * Whether a number lies in the interval.
     *
     * @param number the number
     * @return true if it does
     */
    public boolean contains(BigDecimal number) {
        int toLower = number.compareTo(lower);
        int toUpper = number.compareTo(upper);
        return (toLower > 0 || (toLower == 0 && hasLower)) && (toUpper < 0 || (toUpper == 0 && hasUpper));
    }

    /** Whether two intervals share a number. */
    boolean meets(ValueInterval other) {
        int toUpper = lower.compareTo(other.upper);
        int toLower = upper.compareTo(other.lower);
        return (toUpper < 0 || (toUpper == 0 && hasLower && other.hasUpper))
                && (toLower > 0 || (toLower == 0 && hasUpper && other.hasLower));
    }

    ValueInterval plus(ValueInterval other) {
        return new ValueInterval(
                lower.add(other.lower), hasLower && other.hasLower, upper.add(other.upper), hasUpper && other.hasUpper);
    }

    ValueInterval minus(ValueInterval other) {
        return plus(new ValueInterval(other.upper.negate(), other.hasUpper, other.lower.negate(), other.hasLower));
    }

    /** The smallest interval that holds both. */
    ValueInterval hull(ValueInterval other) {
        int lowers = lower.compareTo(other.lower);
        int uppers = upper.compareTo(other.upper);
        return new ValueInterval(
                lowers <= 0 ? lower : other.lower,
                lowers == 0 ? hasLower || other.hasLower : lowers < 0 ? hasLower : other.hasLower,
                uppers >= 0 ? upper : other.upper,
                uppers == 0 ? hasUpper || other.hasUpper : uppers > 0 ? hasUpper : other.hasUpper);
    }

    /**
     * The interval as it is written in mathematics.
     *
     * @return for example {@code [99.145, 99.155)}
     */
    @Override
    public String toString() {
        return (hasLower ? "[" : "(") + lower.toPlainString() + ", " + upper.toPlainString() + (hasUpper ? "]" : ")");
    }
}
