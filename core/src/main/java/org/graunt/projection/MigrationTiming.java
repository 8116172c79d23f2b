package org.graunt.projection;

/** When in a step migrants come and go. */
public enum MigrationTiming {

    /** All at the end of the step: they neither die nor give birth here during it. */
    END,

    /**
     * Evenly over the step: half, by age at the start, join the population at the start and live through the step, and half, by
     * age at the end, are added at the end but before births are counted.
     */
    EVEN
}
