package org.graunt.quality;

import java.math.BigDecimal;

/** What a printed value says of its numerator x and denominator n. */
public enum FigureUnit {
    /** {@code 100 x / n}, a part of a whole. */
    PERCENT(100, true),
    /** {@code 1000 x / n}; the events x may outnumber n. */
    PER_MILLE(1000, false),
    /** {@code x / n} of two counts; may exceed 1. */
    RATIO(1, false),
    /** {@code 100 x / n} of two counts, as boys per 100 girls; may exceed 100. */
    PER_HUNDRED(100, false),
    /** {@code 100 (x / n - 1)}: how much more x is than its base n, in percent. */
    PERCENT_CHANGE(100, false),
    /** {@code x - n}: the difference of two printed values, in their points. */
    POINTS(1, false);

    private final BigDecimal scale;
    private final boolean part;

    FigureUnit(int scale, boolean part) {
        this.scale = BigDecimal.valueOf(scale);
        this.part = part;
    }

    BigDecimal scale() {
        return scale;
    }

    boolean isPart() {
        return part;
    }
}
