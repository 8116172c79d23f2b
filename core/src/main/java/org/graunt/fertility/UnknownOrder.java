package org.graunt.fertility;

/** What becomes of births whose order is not known. */
public enum UnknownOrder {

    /**
     * Spread over the orders in proportion to the known births of the same age; of all ages where an age has none. The sum of
     * the orders stays all births.
     */
    PRO_RATA_BY_AGE,

    /** Kept apart under {@link OrderSchedules#UNKNOWN}, so that every order is a lower bound. */
    KEEP_APART,

    /** An error if there are any. */
    REFUSE
}
