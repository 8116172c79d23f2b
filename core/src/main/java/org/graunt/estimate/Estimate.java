package org.graunt.estimate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Objects;

/**
 * One number with its interval and what is needed to explain it.
 *
 * <p>{@code value}, {@code lower} and {@code upper} are already on the scale: {@code 0.9917} with scale 1 is
 * {@code 99.17} with scale 100. {@code numerator} and {@code denominator} are the counts as they came; where the value
 * is not one count over another (a difference of two rates) they are NaN.
 *
 * <p>The value may be infinite (boys per 100 girls where there are no girls): the lower limit is then finite and the
 * upper one infinite. Where there is no denominator, value and limits are NaN: see {@link #isDefined()}.
 *
 * @param value       the estimate, on the scale; NaN if undefined
 * @param lower       the lower limit, on the scale; NaN if undefined
 * @param upper       the upper limit, on the scale; NaN if undefined
 * @param level       the confidence level, strictly between 0 and 1
 * @param method      the name of the interval method
 * @param numerator   the count above the line, or NaN if there is not just one
 * @param denominator the count or person-years below the line, or NaN if there is not just one
 * @param scale       the factor in the three numbers: 1, 100 for percent, 1000 for per mille
 */
public record Estimate(
        double value,
        double lower,
        double upper,
        double level,
        String method,
        double numerator,
        double denominator,
        double scale) {

    /**
     * Creates an estimate.
     *
     * @throws NullPointerException     if {@code method} is null
     * @throws IllegalArgumentException if {@code level} is not strictly between 0 and 1, {@code scale} is not finite
     *                                  and positive, the limits are in the wrong order, or a limit of a defined value
     *                                  is NaN
     */
    public Estimate {
        Objects.requireNonNull(method, "method");
        Require.level(level);
        Require.positive("scale", scale);
        boolean undefined = Double.isNaN(value) && Double.isNaN(lower) && Double.isNaN(upper);
        if (!undefined && !(lower <= upper && !Double.isNaN(value))) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "limits: %s to %s around %s, must be in order, or all NaN for an undefined estimate",
                    lower,
                    upper,
                    value));
        }
    }

    /**
     * Returns the estimate of a quantity that has no denominator: NaN value and limits, but with its counts.
     *
     * @param method      the name of the interval method
     * @param numerator   the count above the line
     * @param denominator the count below the line
     * @param level       the confidence level, strictly between 0 and 1
     * @return an estimate for which {@link #isDefined()} is false
     * @throws IllegalArgumentException if {@code level} is not strictly between 0 and 1
     */
    public static Estimate undefined(String method, double numerator, double denominator, double level) {
        return new Estimate(Double.NaN, Double.NaN, Double.NaN, level, method, numerator, denominator, 1);
    }

    /**
     * Tells whether there is a value; an infinite value counts as one.
     *
     * @return false where the quantity has no denominator
     */
    public boolean isDefined() {
        return !Double.isNaN(value);
    }

    /**
     * Returns this estimate in another unit: value, limits and scale multiplied by a factor, as in
     * {@code rate.times(1000)} for a rate per thousand.
     *
     * @param factor the factor, finite and positive
     * @return the estimate on the new scale
     * @throws IllegalArgumentException if {@code factor} is not finite and positive
     */
    public Estimate times(double factor) {
        Require.positive("factor", factor);
        return new Estimate(
                value * factor, lower * factor, upper * factor, level, method, numerator, denominator, scale * factor);
    }

    /**
     * Tells whether a number lies within the limits, ends included.
     *
     * @param number a number on the same scale
     * @return true if {@code lower <= number <= upper}; false for an undefined estimate
     */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }

    /**
     * Returns one readable line, such as
     * {@code 99.17 (98.58 to 99.51), 95% Wilson, 1549/1562 x 100}.
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (isDefined()) {
            int decimals = decimals();
            text.append(number(value, decimals))
                    .append(" (")
                    .append(number(lower, decimals))
                    .append(" to ")
                    .append(number(upper, decimals))
                    .append(')');
        } else {
            text.append("undefined");
        }
        text.append(", ").append(plain(100 * level)).append("% ").append(method);
        if (!Double.isNaN(numerator) && !Double.isNaN(denominator)) {
            text.append(", ").append(plain(numerator)).append('/').append(plain(denominator));
        }
        if (scale != 1) {
            text.append(" x ").append(plain(scale));
        }
        return text.toString();
    }

    /** Enough decimals for about three digits of the interval's shorter side, or of the longer where the other has no length. */
    private int decimals() {
        double shorter = Math.min(upper - value, value - lower);
        double side = shorter > 0 ? shorter : Math.max(upper - value, value - lower);
        double reference = side > 0 && side < Double.POSITIVE_INFINITY ? side : Math.abs(value);
        if (!(reference > 0 && reference < Double.POSITIVE_INFINITY)) {
            reference = 1;
        }
        return (int) Math.max(0, Math.min(15, 2 - Math.floor(Math.log10(reference))));
    }

    private static String number(double number, int decimals) {
        return Double.isInfinite(number)
                ? (number > 0 ? "infinite" : "-infinite")
                : String.format(Locale.ROOT, "%." + decimals + "f", number);
    }

    /** A number without the decimals it does not need: 195000 and not 195000.0, 99.9999 and not 99.99990000000001. */
    static String plain(double number) {
        return new BigDecimal(number, new MathContext(12)).stripTrailingZeros().toPlainString();
    }
}
