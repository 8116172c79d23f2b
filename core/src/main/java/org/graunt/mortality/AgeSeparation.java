package org.graunt.mortality;

import org.graunt.table.AgeGroups;

/**
 * A rule for {@code a(x)}: the mean number of years that those who die in an age group have lived in it. The usual rules are
 * the constants of {@link AgeSeparationRule}; a rule of the user's own is one expression:
 *
 * <pre>{@code
 * AgeSeparation third = (sex, ages, rates) -> Arrays.stream(rates).map(m -> 1 / 3.0).toArray();   // single years
 * }</pre>
 */
@FunctionalInterface
public interface AgeSeparation {

    /**
     * The years lived in each age group by those who die in it.
     *
     * @param sex the sex
     * @param ages the age groups, the last of which is open
     * @param rates death rates per person-year, one a group; the array may be changed
     * @return one number a group, from 0 to the width of the group; what stands at the open group is not used, since the open
     *     group has {@code a = 1 / m}
     */
    double[] years(Sex sex, AgeGroups ages, double[] rates);
}
