/**
 * Cohort-component projection: populations and births carried into the future area by area.
 *
 * <p>Start at {@link org.graunt.projection.CohortComponent}. What is assumed about the future comes as paths over time:
 * {@link org.graunt.projection.FertilityPath}, {@link org.graunt.projection.SurvivalPath}, {@link
 * org.graunt.projection.SexRatioPath} and {@link org.graunt.projection.MigrationPath}. A path has the axes along which it
 * changes; along an axis it does not have it is the same.
 */
package org.graunt.projection;
