package org.graunt.compare;

/** Where an area lies in a funnel. */
public enum FunnelFlag {
    /** Within the limits: no more off the target than chance makes. */
    WITHIN,
    /** Outside on the side that is wanted. */
    BETTER,
    /** Outside on the side that is not wanted. */
    WORSE,
    /** Above the limits, no side being wanted. */
    HIGH,
    /** Below the limits, no side being wanted. */
    LOW,
    /** There is no value. */
    NONE
}
