package org.graunt.projection;

/** What of a stochastic projection may be kept, for each area and period. */
public enum Outcome {

    /** Births of both sexes over the period. */
    BIRTHS("births", true),

    /** Boys born over the period. */
    BOYS("boys", true),

    /** Girls born over the period. */
    GIRLS("girls", true),

    /** Deaths over the period. */
    DEATHS("deaths", true),

    /** The population at the end of the period. */
    POPULATION("population", true),

    /** The total fertility rate of the period, children per woman. */
    TOTAL_FERTILITY_RATE("total fertility rate", false);

    private final String label;
    private final boolean additive;

    Outcome(String label, boolean additive) {
        this.label = label;
        this.additive = additive;
    }

    /**
     * The name in results.
     *
     * @return such as {@code births}
     */
    public String label() {
        return label;
    }

    /**
     * Whether areas add up to a whole.
     *
     * @return true for counts, false for rates
     */
    public boolean isAdditive() {
        return additive;
    }
}
