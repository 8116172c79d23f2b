package org.graunt.quality;

/** Whether a count of 0 tells anything about anybody. */
public enum ZeroCells {
    /** A zero is shown: whoever reads the table then knows that a hidden cell is at least 1. */
    SHOWN,
    /** A zero is a small count like any other, and is hidden. */
    HIDDEN
}
