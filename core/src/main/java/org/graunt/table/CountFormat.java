package org.graunt.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as the shortest text that is read back as the same number. */
final class CountFormat {

    private static final double EXACT_INTEGERS = 1e15;

    private CountFormat() {}

    /**
     * Writes a number.
     *
     * @return digits without exponent where that is no longer than some 20 characters, otherwise with one such as {@code
     *     1.5E-12}; the empty text for NaN
     */
    static String plain(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return Long.toString((long) value);
        }
        if (Double.isInfinite(value)) {
            return Double.toString(value);
        }
        BigDecimal shortest = shortest(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        return exponent >= -7 && exponent < 18
                ? shortest.stripTrailingZeros().toPlainString()
                : scientific(shortest.stripTrailingZeros(), exponent);
    }

    /** Before JDK 19 Double.toString gives one digit too many now and then; the same bytes are wanted from every JDK. */
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(Double.toString(value));
        for (int digits = exact.stripTrailingZeros().precision() - 1; digits > 0; digits--) {
            BigDecimal shorter = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (shorter.doubleValue() != value) {
                return exact;
            }
            exact = shorter;
        }
        return exact;
    }

    private static String scientific(BigDecimal value, int exponent) {
        return value.movePointLeft(exponent).toPlainString() + "E" + exponent;
    }
}
