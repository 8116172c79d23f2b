package org.graunt.projection;

/**
 * The standard variants of a projection, by the names the United Nations give them. Each changes one or more assumptions of a plan
 * and leaves the rest. What is held constant is held at its value of the first period projected.
 *
 * <p>Source: United Nations, Department of Economic and Social Affairs, Population Division (2024), World Population Prospects
 * 2024: Methodology of the United Nations population estimates and projections, projection scenarios.
 */
public enum Variant {

    /** The plan as it is. */
    MEDIUM,

    /** Half a child more: total fertility 0.25 above the plan's in the first five years, 0.4 in the next five, 0.5 from then on. */
    HIGH,

    /** Half a child less: total fertility 0.25 below the plan's in the first five years, 0.4 in the next five, 0.5 from then on. */
    LOW,

    /** Fertility by age held. */
    CONSTANT_FERTILITY,

    /** Fertility at which each generation of women replaces itself, at once: a net reproduction rate of 1 in each period. */
    INSTANT_REPLACEMENT,

    /** No migration. */
    ZERO_MIGRATION,

    /** Survival held. */
    CONSTANT_MORTALITY,

    /** Fertility and survival held. */
    NO_CHANGE,

    /** Instant replacement, survival held and no migration: what growth the age structure alone holds. */
    MOMENTUM
}
