/**
 * Life tables and what projection takes from them.
 *
 * <p>Start at {@link org.graunt.mortality.LifeTable} for death rates by completed age, or at {@link
 * org.graunt.mortality.SurvivalRatios#ofPeriodCohort} for registers that count deaths by age attained in the year.
 * {@link org.graunt.mortality.AgeSeparation} is the rule by which the dying are placed inside an age group.
 */
package org.graunt.mortality;
