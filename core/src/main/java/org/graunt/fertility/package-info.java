/**
 * Fertility by age: schedules and their summaries, birth order, tempo and cohorts, models and smoothing, and checks of births
 * against people counted later.
 *
 * <p>Start at {@link org.graunt.fertility.FertilitySchedule}.
 */
package org.graunt.fertility;
