package org.graunt.fertility;

/**
 * What becomes of births to mothers under 15 and over 49, for whom woman-years at risk are hardly meant. Whatever is chosen,
 * the schedule says so in {@link FertilitySchedule#caveats()}.
 */
public enum EdgeBirths {

    /**
     * Counted with the youngest and the oldest group from 15 to 49, so that no birth is lost; woman-years outside 15 to 49 are
     * not used. A group that runs over an edge, such as {@code 0-19} or {@code 45+}, counts there as a whole.
     */
    ADD_TO_EDGE_GROUPS,

    /** Kept in age groups of their own, which need woman-years and an upper bound like any other. */
    KEEP_AS_GROUPS,

    /** Left out: the schedule then describes fewer births than there were. */
    LEAVE_OUT,

    /** An error if there are any. */
    REFUSE
}
