/**
 * Indicators as definitions, and the one engine that computes any of them over any axes.
 *
 * <p>Start at {@link org.graunt.indicator.CohortData}; {@link org.graunt.indicator.Indicators} is the catalogue, {@link
 * org.graunt.indicator.Indicator} makes the user's own, and {@link org.graunt.indicator.EstimateTable} holds the results with
 * their intervals and with what explains them.
 */
package org.graunt.indicator;
