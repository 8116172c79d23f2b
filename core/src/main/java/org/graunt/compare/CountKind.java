package org.graunt.compare;

import org.graunt.indicator.Formula;
import org.graunt.indicator.Unit;

/** How the numerator of an estimate belongs to its denominator: what decides the distribution of its true value. */
public enum CountKind {
    /** A part x of a whole n: {@code Beta(x + 1/2, n - x + 1/2)}. */
    SHARE,
    /** Events x in person-years T: {@code Gamma(x + 1/2)} over T. */
    RATE,
    /** A count a for each of another count b: the odds of {@code Beta(a + 1/2, b + 1/2)}. */
    RATIO,
    /** No single numerator over one denominator, such as a sum of age-specific rates: no chance is stated. */
    OTHER;

    static CountKind usual(Unit unit) {
        return switch (unit) {
            case PERCENT -> SHARE;
            case PER_THOUSAND -> RATE;
            case PER_HUNDRED_GIRLS, RATIO -> RATIO;
            default -> OTHER;
        };
    }

    static CountKind of(Formula formula) {
        if (formula instanceof Formula.Proportion || formula instanceof Formula.Composition) {
            return SHARE;
        }
        if (formula instanceof Formula.Rate) {
            return RATE;
        }
        return formula instanceof Formula.SexRatio || formula instanceof Formula.CountRatio ? RATIO : OTHER;
    }
}
