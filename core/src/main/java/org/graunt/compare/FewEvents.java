package org.graunt.compare;

/** What becomes of a standardised rate that rests on fewer than 10 events, whose limits no method gets right. */
public enum FewEvents {
    /** The rate is not shown; its row says why. */
    WITHHOLD,
    /** The rate is shown, and its row says on how few events it rests. */
    FLAG
}
