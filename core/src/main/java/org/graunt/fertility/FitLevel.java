package org.graunt.fertility;

/** How the level of a fitted model is set. */
public enum FitLevel {

    /** Fitted together with the shape. */
    FITTED,

    /** Such that the fitted schedule has the total fertility rate of the observed one. */
    TFR_PRESERVED
}
