package org.graunt.mortality;

/** The sex a life table or a set of survival ratios is for. */
public enum Sex {
    /** Women and girls. */
    FEMALE,
    /** Men and boys. */
    MALE;

    /**
     * The label of this sex on an axis of sexes.
     *
     * @return {@code female} or {@code male}
     */
    public String label() {
        return this == FEMALE ? "female" : "male";
    }
}
