package org.graunt.fertility;

/** What a fitted model makes least. */
public enum FitCriterion {

    /** The sum over groups of squared differences of rates. */
    LEAST_SQUARES,

    /** The Poisson deviance of the births, {@code 2 sum (B ln(B / E) - (B - E))} with {@code E} expected births; needs counts. */
    POISSON_LIKELIHOOD
}
