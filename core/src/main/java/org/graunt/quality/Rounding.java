package org.graunt.quality;

import java.math.BigDecimal;

/** How a number was cut to the decimals it is printed with. */
public enum Rounding {
    /** To the nearest; a half away from zero. */
    HALF_UP,
    /** To the nearest; a half to the even last digit. */
    HALF_EVEN,
    /** Towards zero: the further decimals are dropped. */
    TRUNCATED;

    /**
     * The values that print as a number: half-open, as a value on the border prints one way only.
     *
     * @param printed the number with all its printed decimals: {@code 99.10} has two
     * @return the interval; around a printed zero under truncation it is open at both ends
     */
    public ValueInterval valuesPrintedAs(BigDecimal printed) {
        BigDecimal unit = printed.ulp();
        BigDecimal half = unit.multiply(new BigDecimal("0.5"));
        int sign = printed.signum();
        return switch (this) {
            case HALF_EVEN -> {
                boolean even = !printed.unscaledValue().testBit(0);
                yield new ValueInterval(printed.subtract(half), even, printed.add(half), even);
            }
            case HALF_UP -> new ValueInterval(printed.subtract(half), sign > 0, printed.add(half), sign < 0);
            case TRUNCATED ->
                new ValueInterval(
                        sign > 0 ? printed : printed.subtract(unit),
                        sign > 0,
                        sign < 0 ? printed : printed.add(unit),
                        sign < 0);
        };
    }
}
