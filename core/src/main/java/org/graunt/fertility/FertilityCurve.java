package org.graunt.fertility;

import java.util.Objects;
import org.graunt.table.AgeGroups;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * A model of fertility as a smooth function of exact age: a level, the total fertility rate, and a shape of few parameters.
 *
 * <p>A schedule read off a curve holds the births between the bounds of its groups, not the rate at their middle; what the curve
 * has outside them is not in it, so that its total fertility rate can be a little below the curve's.
 */
public sealed interface FertilityCurve
        permits GammaCurve,
                BetaCurve,
                HadwigerCurve,
                CoaleTrussellCurve,
                RelationalGompertzCurve,
                QuadraticSplineCurve {

    /**
     * The level.
     *
     * @return children per woman over all ages
     */
    double tfr();

    /**
     * The rate at an exact age.
     *
     * @param age exact age in years
     * @return births per woman and year
     */
    double rate(double age);

    /**
     * Children born by an exact age.
     *
     * @param age exact age in years
     * @return children per woman, from 0 to {@link #tfr()}
     */
    double cumulated(double age);

    /**
     * The same shape at another level.
     *
     * @param tfr children per woman over all ages, finite and above 0
     * @return the new curve
     * @throws IllegalArgumentException if {@code tfr} is out of range
     */
    FertilityCurve withTfr(double tfr);

    /**
     * Rates of age groups in completed years.
     *
     * @param ages the groups, all closed
     * @return a schedule of rates
     * @throws IllegalArgumentException if the last group is open
     */
    default FertilitySchedule schedule(AgeGroups ages) {
        return schedule(ages, AgeDefinition.COMPLETED);
    }

    /**
     * Rates of age groups; those attained in the year are half a year younger on average.
     *
     * @param ages the groups, all closed
     * @param definition how ages are meant
     * @return a schedule of rates
     * @throws IllegalArgumentException if the last group is open
     */
    default FertilitySchedule schedule(AgeGroups ages, AgeDefinition definition) {
        Objects.requireNonNull(definition, "definition");
        Checks.closed(ages);
        return FertilitySchedule.ofRates(ages, ModelFitting.groupRates(this, ages, definition))
                .withAgeDefinition(definition);
    }
}
