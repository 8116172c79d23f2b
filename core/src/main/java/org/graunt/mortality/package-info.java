/**
 * Life tables and what projection takes from them.
 *
 * <p>Start at {@link org.graunt.mortality.LifeTable} for death rates by completed age, or at {@link
 * org.graunt.mortality.SurvivalRatios#ofPeriodCohort} for registers that count deaths by age attained in the year.
 * {@link org.graunt.mortality.AgeSeparation} is the rule by which the dying are placed inside an age group, {@link
 * org.graunt.mortality.Closing} the way a table is closed, and {@link org.graunt.mortality.LifeExpectancyInterval} the interval of
 * its life expectancies. Where only a life expectancy is known, {@link org.graunt.mortality.BrassRelational} makes a table
 * of it from a standard.
 *
 * <p>Programs differ in what they make of the same rates, mostly by some hundredths of a year of life expectancy at birth: in {@code a0}
 * (by the rate or by the risk, by Coale and Demeny or by Andreev and Kingkade), in {@code a(x)} of five-year groups (2.5, 2.6, Greville,
 * Keyfitz and Flieger), and in how they close the table. Each choice has a name here, and none is taken in silence.
 */
package org.graunt.mortality;
