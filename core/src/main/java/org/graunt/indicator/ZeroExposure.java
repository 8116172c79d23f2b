package org.graunt.indicator;

/** What becomes of a weighted rate when an age has nobody exposed. */
public enum ZeroExposure {
    /** The row is {@link RowState#UNDEFINED}: the rate at that age is unknown. */
    UNDEFINED,
    /** The age is pooled with the next age that has exposure (the one before it at the upper end); the result says so. */
    POOL_ADJACENT
}
