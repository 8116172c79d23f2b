package org.graunt.projection;

/** When in a step migrants come and go. */
public enum MigrationTiming {

    /** All at the end of the step: they neither die nor give birth here during it. */
    END,

    /**
     * Evenly over the step: half, by age at the start, join the population at the start and live through the step, and half, by
     * age at the end, are added at the end but before births are counted. Both halves count in full at their end of the step
     * when births are taken from the mean of women at its start and end, as in the software of the United Nations.
     */
    EVEN,

    /**
     * Evenly over the step as {@link #EVEN}, but births are taken from the mean of the women of the two dates, of whom those at
     * the start have no migrants of the step yet: so migrants bear children for half the step, and not for three quarters of it.
     */
    EVEN_BETWEEN_DATES;

    boolean isAtBothEnds() {
        return this != END;
    }

    /** The share of the migrants of a step that joins at a time. */
    double share() {
        return this == END ? 1 : 0.5;
    }
}
