/**
 * Estimates held against something else: targets, standard populations, and one another.
 *
 * <p>One value against a target: {@link org.graunt.compare.Target}. Areas against each other: {@link org.graunt.compare.Funnel} says
 * which differ by more than chance, {@link org.graunt.compare.EmpiricalBayes} takes the noise out of the values of small ones,
 * {@link org.graunt.compare.Ranks} says which ranks they may have. Areas or years of different ages:
 * {@link org.graunt.compare.DirectlyStandardised}, {@link org.graunt.compare.IndirectlyStandardised} and
 * {@link org.graunt.compare.BirthsDecomposition}. One area over time: {@link org.graunt.compare.ControlChart} and
 * {@link org.graunt.compare.AreaTrends}. Points for items: {@link org.graunt.compare.Scorecard}.
 */
package org.graunt.compare;
