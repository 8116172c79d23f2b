package org.graunt.compare;

/** What the counts say of a target, as arithmetic on unrounded counts. */
public enum TargetVerdict {
    /** The value is on the wanted side; exactly on the target counts as met. */
    MET,
    /** The value is not on the wanted side. */
    NOT_MET,
    /** There is no value to hold against the target. */
    UNDEFINED
}
