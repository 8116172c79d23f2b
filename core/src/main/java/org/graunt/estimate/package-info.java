/**
 * Estimates with their intervals: pure mathematics on numbers, which knows nothing of tables.
 *
 * <p>One enum per kind of quantity names the published interval methods: {@link org.graunt.estimate.ProportionInterval},
 * {@link org.graunt.estimate.RateInterval}, {@link org.graunt.estimate.SexRatioInterval},
 * {@link org.graunt.estimate.CountRatioInterval}, {@link org.graunt.estimate.WeightedRateInterval},
 * {@link org.graunt.estimate.RateDifferenceInterval} and {@link org.graunt.estimate.WeightedMeanInterval}. Each has
 * {@code of(...)} for one {@link org.graunt.estimate.Estimate} and {@code limits(...)} for arrays.
 */
package org.graunt.estimate;
