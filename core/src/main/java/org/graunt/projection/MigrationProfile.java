package org.graunt.projection;

import java.util.Arrays;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;

/**
 * How migrants are spread over ages and sexes: shares that sum to 1. With totals over time it makes a {@linkplain
 * MigrationPath#of(MigrationTiming, MigrationProfile, java.util.List, double...) path of migration}.
 */
public final class MigrationProfile {

    private final AgeGroups ages;
    private final double[] women;
    private final double[] men;

    private MigrationProfile(AgeGroups ages, double[] women, double[] men) {
        this.ages = ages;
        this.women = women;
        this.men = men;
    }

    /**
     * A profile from weights of any sum.
     *
     * @param ages the age groups
     * @param women one weight an age group, finite and not negative
     * @param men one weight an age group, finite and not negative
     * @return the profile
     * @throws IllegalArgumentException if weights do not match the ages, are out of range or all 0
     */
    public static MigrationProfile of(AgeGroups ages, double[] women, double[] men) {
        requireWeights("women", women, ages);
        requireWeights("men", men, ages);
        double sum = Arrays.stream(women).sum() + Arrays.stream(men).sum();
        if (!(sum > 0)) {
            throw new IllegalArgumentException("profile: all weights are 0, must be above 0 at some age");
        }
        return new MigrationProfile(
                ages,
                Arrays.stream(women).map(weight -> weight / sum).toArray(),
                Arrays.stream(men).map(weight -> weight / sum).toArray());
    }

    private static void requireWeights(String name, double[] weights, AgeGroups ages) {
        if (weights.length != ages.size()) {
            throw new IllegalArgumentException("profile: " + weights.length + " weights of " + name
                    + ", must be one for each of the ages " + ages);
        }
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0 && weights[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("profile: weight " + weights[i] + " of " + name + " at age "
                        + ages.label(i) + ", must be finite and not negative");
            }
        }
    }

    /**
     * The age groups.
     *
     * @return the groups
     */
    public AgeGroups ages() {
        return ages;
    }

    /**
     * The share of one age and sex in all migrants.
     *
     * @param sex the sex
     * @param age an age in the group
     * @return the share, 0 to 1
     * @throws IllegalArgumentException if the age is in no group
     */
    public double share(Sex sex, int age) {
        int group = ages.indexOf(age);
        if (group < 0) {
            throw new IllegalArgumentException("age: " + age + ", must be in " + ages);
        }
        return of(sex)[group];
    }

    double[] of(Sex sex) {
        return sex == Sex.FEMALE ? women : men;
    }

    /**
     * The ages.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return "migration profile: ages " + ages;
    }
}
