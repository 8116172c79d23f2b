package org.graunt.projection;

/** Where a forecast of rates takes off. */
public enum JumpOff {

    /** From the model's rates of the last year, {@code exp(a + b k)}: smooth in age, but the first forecast may jump. */
    FIT,

    /** From the observed rates of the last year: no jump, but its accidents by age live on. */
    ACTUAL
}
