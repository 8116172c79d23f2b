package org.graunt.compare;

/** What is drawn when the noise of a score is asked for. Values without counts stay as they are. */
public enum ScoreNoise {
    /**
     * New counts, as if the observed value were the truth: binomial for a share and for the parts of a ratio, Poisson for a
     * rate.
     */
    PARAMETRIC,
    /**
     * The true value, given the counts: {@code Beta(x + 1/2, n - x + 1/2)} for a share, {@code Gamma(x + 1/2)} over person-years
     * for a rate, the odds of {@code Beta(a + 1/2, b + 1/2)} for a ratio. The score is the one the truth would have.
     */
    POSTERIOR,
    /** New counts from a true value drawn from the posterior: what another year of the same process may bring. */
    PREDICTIVE,
    /**
     * New counts as if every area were exactly on target: what then is lost is chance alone. A band is drawn at its nearer end;
     * a measure that no target belongs to, as observed.
     */
    ON_TARGET
}
