package org.graunt.projection;

/** What to do when more people leave a cell of the population than are in it. */
public enum NegativeCells {

    /** Stop with an error that names area, period, age and sex. */
    STOP,

    /**
     * Let no more leave than there are. The migration that took place is what {@link Projection#migration()} gives, so the
     * balance holds, and {@link Projection#trimmed()}, or {@link TrajectorySet#trimmed()}, says how many were kept from leaving.
     */
    TRIM_MIGRATION
}
