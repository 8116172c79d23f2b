package org.graunt.fertility;

import java.util.Locale;
import java.util.Objects;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * Daughters by age of the mother under the mortality of a life table: {@code g L} a group, with {@code g} girls per woman and
 * year and {@code L} the years a newborn girl lives in the group. Source: Preston, Heuveline and Guillot (2001), Demography,
 * chapters 5 and 7.
 *
 * <p>For ages attained in the year the years lived are those from half a year before to half a year before the end of the group,
 * {@code L + (l(x) - l(x + w)) / 2}.
 */
public final class NetMaternity {

    private static final int MAX_STEPS = 100;
    private static final double ROOT_TOLERANCE = 1e-15;

    private final AgeGroups ages;
    private final double[] exactAges;
    private final double[] daughters;

    private NetMaternity(AgeGroups ages, double[] exactAges, double[] daughters) {
        this.ages = ages;
        this.exactAges = exactAges;
        this.daughters = daughters;
    }

    static NetMaternity of(FertilitySchedule schedule, double[] girlRates, LifeTable female) {
        double[] years = yearsLived(schedule, female);
        double[] daughters = new double[years.length];
        for (int i = 0; i < years.length; i++) {
            daughters[i] = girlRates[i] * years[i];
        }
        return new NetMaternity(schedule.ages(), schedule.exactAges(), daughters);
    }

    /** Years a newborn girl lives in each group of a schedule. */
    static double[] yearsLived(FertilitySchedule schedule, LifeTable female) {
        Objects.requireNonNull(female, "female");
        if (female.sex() != Sex.FEMALE) {
            throw new IllegalArgumentException("female: a life table of males, must be of females");
        }
        AgeGroups ages = schedule.ages();
        AgeGroups lived = female.ages();
        double[] years = new double[ages.size()];
        double[] within = new double[ages.size()];
        for (int i = 0; i < lived.size() - 1; i++) {
            int group = ages.indexOf(lived.lower(i));
            if (group != ages.indexOf(lived.lower(i + 1) - 1)) {
                throw new IllegalArgumentException("female: the life table's group " + lived.label(i)
                        + " lies across a bound of the schedule's groups " + ages + ", must lie within one");
            }
            if (group >= 0) {
                years[group] += female.personYears(lived.lower(i));
                within[group] += lived.width(i);
            }
        }
        boolean attained = schedule.ageDefinition() == AgeDefinition.ATTAINED_IN_YEAR;
        for (int i = 0; i < years.length; i++) {
            if (within[i] != ages.width(i)) {
                throw new IllegalArgumentException("female: the life table ends in the open group "
                        + lived.label(lived.size() - 1) + ", must be closed at age " + ages.label(i));
            }
            int from = ages.lower(i);
            years[i] += attained ? (female.survivors(from) - female.survivors(from + ages.width(i))) / 2 : 0;
        }
        return years;
    }

    /**
     * Daughters born at an age.
     *
     * @param age an age within a group
     * @return daughters per newborn girl in that group
     * @throws IllegalArgumentException if no group holds the age
     */
    public double daughters(int age) {
        int group = ages.indexOf(age);
        if (group < 0) {
            throw new IllegalArgumentException("age: " + age + ", must lie in one of the groups " + ages);
        }
        return daughters[group];
    }

    /**
     * Net reproduction rate.
     *
     * @return {@code sum g L}, daughters per newborn girl
     */
    public double nrr() {
        return Checks.sum(daughters);
    }

    /**
     * Mean age of net maternity: of mothers at the birth of daughters, in the stationary population.
     *
     * @return {@code sum a g L / sum g L}, in years
     * @throws IllegalStateException if there are no daughters
     */
    public double meanAge() {
        return requireDaughters().meanAgeAt(0);
    }

    /**
     * Intrinsic growth rate: that of the stable population with this fertility and mortality.
     *
     * @return the {@code r} that solves {@code sum exp(-r a) g L = 1}, per year
     * @throws IllegalStateException if there are no daughters
     */
    public double intrinsicGrowthRate() {
        requireDaughters();
        double r = 0;
        // The logarithm of the sum is convex and falls by the mean age: Newton's steps settle from one side.
        for (int step = 0; step < MAX_STEPS; step++) {
            double sum = 0;
            for (int i = 0; i < daughters.length; i++) {
                sum += Math.exp(-r * exactAges[i]) * daughters[i];
            }
            double change = Math.log(sum) / meanAgeAt(r);
            r += change;
            if (Math.abs(change) <= ROOT_TOLERANCE) {
                break;
            }
        }
        return r;
    }

    /**
     * Mean length of a generation: the years in which the stable population grows by the net reproduction rate.
     *
     * @return {@code ln(NRR) / r}; the mean age of net maternity where {@code r} is 0, in years
     * @throws IllegalStateException if there are no daughters
     */
    public double meanLengthOfGeneration() {
        double r = intrinsicGrowthRate();
        return Math.abs(r) < 1e-9 ? meanAge() : Math.log(nrr()) / r;
    }

    private double meanAgeAt(double r) {
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < daughters.length; i++) {
            double born = Math.exp(-r * exactAges[i]) * daughters[i];
            sum += born;
            weighted += born * exactAges[i];
        }
        return weighted / sum;
    }

    private NetMaternity requireDaughters() {
        if (!(nrr() > 0)) {
            throw new IllegalStateException("net maternity: no daughters, so there is no mean age and no growth rate");
        }
        return this;
    }

    /**
     * Net reproduction rate, mean age and growth.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        if (!(nrr() > 0)) {
            return "net maternity, NRR = 0";
        }
        return String.format(
                Locale.ROOT,
                "net maternity, NRR = %.4f, mean age %.2f years, intrinsic growth %.5f per year",
                nrr(),
                meanAge(),
                intrinsicGrowthRate());
    }
}
