package org.graunt.projection;

import org.graunt.table.AgeGroups;

/**
 * A model of migration by age: children go with their parents, adults when they begin to work, and some at any age,
 *
 * <p>{@code m(x) = a1 exp(-alpha1 x) + a2 exp(-alpha2 (x - mu2) - exp(-lambda2 (x - mu2))) + c}.
 *
 * <p>Source: Rogers and Castro (1981), Model Migration Schedules, IIASA RR-81-30.
 *
 * @param a1 level of the children's part, 0 or above
 * @param alpha1 rate of its descent with age
 * @param a2 level of the adults' part, 0 or above
 * @param mu2 where the adults' part lies, about the age of its ascent, in years
 * @param alpha2 rate of its descent
 * @param lambda2 rate of its ascent, above 0
 * @param c the part that is the same at all ages, 0 or above
 */
public record RogersCastro(double a1, double alpha1, double a2, double mu2, double alpha2, double lambda2, double c) {

    /** The standard schedule of the source, which has a gross migraproduction rate near 1. */
    public static final RogersCastro STANDARD = new RogersCastro(0.02, 0.10, 0.06, 20, 0.10, 0.40, 0.003);

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException if a level is negative, the rate of ascent not positive, or a number not finite
     */
    public RogersCastro {
        boolean levels = a1 >= 0 && a2 >= 0 && c >= 0 && a1 + a2 + c > 0;
        boolean finite = Double.isFinite(a1 + a2 + c + alpha1 + mu2 + alpha2 + lambda2);
        if (!(levels && finite && lambda2 > 0)) {
            throw new IllegalArgumentException("Rogers-Castro: levels " + a1 + ", " + a2 + ", " + c + ", lambda2 "
                    + lambda2 + ", must be finite, not negative and not all 0, with lambda2 above 0");
        }
    }

    /**
     * The schedule at an exact age.
     *
     * @param age exact age in years, 0 or above
     * @return migrants per person, up to the level
     */
    public double at(double age) {
        double adult = -alpha2 * (age - mu2) - StrictMath.exp(-lambda2 * (age - mu2));
        return a1 * StrictMath.exp(-alpha1 * age) + a2 * StrictMath.exp(adult) + c;
    }

    /**
     * The schedule as a profile: in each group the sum over its single years at their middles; an open group counts as if it were
     * as wide as the first one.
     *
     * @param ages the age groups
     * @param shareOfWomen the share of women in migrants of every age, from 0 to 1
     * @return the profile
     * @throws IllegalArgumentException if the share is out of range
     */
    public MigrationProfile profile(AgeGroups ages, double shareOfWomen) {
        if (!(shareOfWomen >= 0 && shareOfWomen <= 1)) {
            throw new IllegalArgumentException("share of women: " + shareOfWomen + ", must be from 0 to 1");
        }
        double[] women = new double[ages.size()];
        double[] men = new double[ages.size()];
        for (int i = 0; i < women.length; i++) {
            int width = ages.isOpen(i) ? ages.width(0) : ages.width(i);
            double sum = 0;
            for (int year = 0; year < width; year++) {
                sum += at(ages.lower(i) + year + 0.5);
            }
            women[i] = sum * shareOfWomen;
            men[i] = sum * (1 - shareOfWomen);
        }
        return MigrationProfile.of(ages, women, men);
    }
}
