package org.graunt.fertility;

/** How the weight of the smoothing penalty is chosen; {@code D} is the Poisson deviance and {@code e} the effective dimension. */
public enum SmoothnessChoice {

    /** Makes {@code D + ln(n) e} least, {@code n} the number of ages: the smoother choice, and the default. */
    BIC,

    /** Makes {@code D + 2 e} least. */
    AIC
}
