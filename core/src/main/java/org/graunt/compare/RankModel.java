package org.graunt.compare;

/** From which posterior of the true values ranks are simulated. */
public enum RankModel {
    /**
     * True values from one law, whose mean and spread are drawn anew in each simulation from what the counts say about them. Its
     * intervals keep their level where the areas are of one kind.
     */
    HIERARCHICAL,
    /**
     * True values from one law with mean and spread at their maximum likelihood: too sure where areas are few. Where the spread
     * comes out as 0 any order is as good as any other. For comparison.
     */
    FIXED_PRIOR,
    /**
     * Each area by itself with Jeffreys' prior, {@code Beta(x + 1/2, n - x + 1/2)} or {@code Gamma(x + 1/2) / T}. Takes the noise of
     * the values for spread of the truths: its intervals fall short of their level. For comparison.
     */
    INDEPENDENT
}
