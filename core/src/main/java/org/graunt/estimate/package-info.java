/**
 * Estimates with their intervals, comparisons and tests: pure mathematics on numbers, which knows nothing of tables.
 *
 * <p>One enum per kind of quantity names the published interval methods. Each has {@code of(...)} for one
 * {@link org.graunt.estimate.Estimate}, two-sided or one-sided (see {@link org.graunt.estimate.Sides}); those of single
 * indicators also take several levels, and arrays through {@code limits(...)}.
 * <ul>
 *   <li>one group: {@link org.graunt.estimate.ProportionInterval}, {@link org.graunt.estimate.RateInterval},
 *       {@link org.graunt.estimate.SexRatioInterval}, {@link org.graunt.estimate.CountRatioInterval},
 *       {@link org.graunt.estimate.WeightedRateInterval}, {@link org.graunt.estimate.WeightedMeanInterval};
 *   <li>two groups: {@link org.graunt.estimate.ProportionDifferenceInterval},
 *       {@link org.graunt.estimate.PairedDifferenceInterval}, {@link org.graunt.estimate.RateDifferenceInterval},
 *       {@link org.graunt.estimate.RiskRatioInterval}, {@link org.graunt.estimate.OddsRatioInterval},
 *       {@link org.graunt.estimate.RateRatioInterval};
 *   <li>two periods of any indicator: {@link org.graunt.estimate.Change}, in {@link org.graunt.estimate.Points};
 *   <li>tests: {@link org.graunt.estimate.BinomialTest} (with it, of a sex ratio against a reference),
 *       {@link org.graunt.estimate.TwoProportionTest}, {@link org.graunt.estimate.TwoRateTest},
 *       {@link org.graunt.estimate.HeterogeneityTest}, {@link org.graunt.estimate.LogitTrend}, and
 *       {@link org.graunt.estimate.Multiplicity} for many of them;
 *   <li>samples: {@link org.graunt.estimate.Sampling} turns the counts of a sample into effective ones, for every method.
 * </ul>
 */
package org.graunt.estimate;
