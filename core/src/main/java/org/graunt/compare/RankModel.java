package org.graunt.compare;

/** From which posterior of the true values ranks are simulated. */
public enum RankModel {
    /**
     * True values from one law, whose mean and spread are drawn anew in each simulation from what the counts say about them. Its
     * intervals keep their level where the areas are of one kind.
     */
    HIERARCHICAL,
    /**
     * True values from one law with mean and spread at their maximum likelihood, taken as known. Where the spread comes out as 0
     * any order is as good as any other. Right on average over many tables, but all or nothing in the single one whose counts
     * hardly show the spread. For comparison.
     */
    FIXED_PRIOR,
    /**
     * Each area by itself with Jeffreys' prior, {@code Beta(x + 1/2, n - x + 1/2)} or {@code Gamma(x + 1/2) / T}. Takes the noise of
     * the values for spread of the truths: its intervals fall short of their level. For comparison.
     */
    INDEPENDENT
}
