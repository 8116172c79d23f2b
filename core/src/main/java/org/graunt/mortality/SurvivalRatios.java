package org.graunt.mortality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.table.AgeGroups;

/**
 * The shares of one sex that live from one age group to the next over one step of time, as cohort-component projection
 * needs them. Closed groups are all as wide as the step.
 *
 * <p>There is one ratio a group, each named by the group that survivors arrive <em>in</em>: at the first group from births of
 * the step to those alive at its end, at group {@code x} from the group before it, and at the open group from the last two
 * groups together, since both feed it.
 */
public final class SurvivalRatios {

    private final Sex sex;
    private final AgeGroups ages;
    private final double[] ratios;
    private final List<Integer> capped;

    private SurvivalRatios(Sex sex, AgeGroups ages, double[] ratios, List<Integer> capped) {
        this.sex = sex;
        this.ages = ages;
        this.ratios = ratios;
        this.capped = List.copyOf(capped);
    }

    /**
     * Given ratios.
     *
     * @param sex the sex
     * @param ages the age groups, from 0 to an open group, the closed ones of one width
     * @param ratios one a group, 0 to 1, named by the group they lead into: births first, the open group last; copied
     * @return the ratios
     * @throws IllegalArgumentException if ages are not as said, or a ratio is missing or outside 0 to 1
     */
    public static SurvivalRatios of(Sex sex, AgeGroups ages, double... ratios) {
        Objects.requireNonNull(sex, "sex");
        requireSteps(ages);
        Checks.cells("ratios", ratios, ages);
        for (int i = 0; i < ratios.length; i++) {
            if (!(ratios[i] <= 1)) {
                throw new IllegalArgumentException(
                        "ratios: " + ratios[i] + " into age " + ages.label(i) + ", must be 0 to 1");
            }
        }
        return new SurvivalRatios(sex, ages, ratios.clone(), List.of());
    }

    /**
     * Ratios of a life table whose closed groups all have one width {@code n}: births {@code L(0) / (n l(0))}, group {@code
     * x} {@code L(x) / L(x - n)}, the open group {@code T(w) / T(w - n)}; 0 where nobody is left to survive.
     *
     * @param table the life table
     * @return the ratios over a step of {@code n} years
     * @throws IllegalArgumentException if the widths differ; name the groups wanted in the other form then
     */
    public static SurvivalRatios of(LifeTable table) {
        return of(table, table.ages());
    }

    /**
     * Ratios of a life table over wider groups, such as five-year groups of a table by single years or of an abridged table
     * (0, 1-4, 5-9, ...): the {@code L} of the table's groups are summed first.
     *
     * @param table the life table
     * @param ages the age groups wanted, each made of whole groups of the table
     * @return the ratios over a step as long as the groups are wide
     * @throws IllegalArgumentException if the groups wanted are not of one width, do not run from 0 to an open group, or
     *     cut a group of the table
     */
    public static SurvivalRatios of(LifeTable table, AgeGroups ages) {
        int step = requireSteps(ages);
        int[] target = table.ages().nestIn(ages);
        int open = ages.size() - 1;
        double[] years = new double[ages.size()];
        for (int i = 0; i < target.length; i++) {
            years[target[i]] += table.personYearsAt(i);
        }
        double[] ratios = new double[years.length];
        ratios[0] = years[0] / step;
        for (int i = 1; i < open; i++) {
            ratios[i] = share(years[i], years[i - 1]);
        }
        ratios[open] = share(years[open], years[open - 1] + years[open]);
        return new SurvivalRatios(table.sex(), ages, ratios, table.cappedAges());
    }

    /**
     * Ratios of a register that counts deaths by the age attained in the calendar year of death, in single years of age.
     * With {@code m(x) = deaths(x) / ((start(x - 1) + end(x)) / 2)}, the ratio from {@code x - 1} at the start of the year to
     * {@code x} at its end is {@code (1 - m / 2) / (1 + m / 2)}. At age 0 births stand in the place of {@code start(x - 1)}; at the
     * open age the last two groups do.
     *
     * <p>Several years or areas are pooled by summing deaths, populations and births over them before the call. With {@code m
     * > 2}, which only migration or a mistake can cause, the ratio is held at 0 and {@link #cappedAges()} names the age.
     *
     * @param sex the sex
     * @param ages single years of age from 0 to an open group
     * @param deaths deaths of the year by age attained in it
     * @param start population at the start of the year, by age
     * @param end population at the end of the year, by age
     * @param births births of this sex in the year
     * @return the ratios over one year
     * @throws IllegalArgumentException if ages are not single, a count is negative, not finite or missing, or an age has
     *     nobody exposed
     */
    public static SurvivalRatios ofPeriodCohort(
            Sex sex, AgeGroups ages, double[] deaths, double[] start, double[] end, double births) {
        Objects.requireNonNull(sex, "sex");
        if (requireSteps(ages) != 1) {
            throw new IllegalArgumentException(
                    "ages: " + ages + ", must be single years for ages attained in the year");
        }
        Checks.cells("deaths", deaths, ages);
        Checks.cells("start", start, ages);
        Checks.cells("end", end, ages);
        if (!(births >= 0 && births < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("births: " + births + ", must be finite and not negative");
        }
        int open = ages.size() - 1;
        double[] ratios = new double[ages.size()];
        List<Integer> beyond = new ArrayList<>();
        for (int i = 0; i <= open; i++) {
            double before = i == 0 ? births : start[i - 1] + (i == open ? start[open] : 0);
            double exposure = (before + end[i]) / 2;
            Checks.exposed(exposure, deaths[i], ages.label(i));
            double half = deaths[i] / exposure / 2;
            if (half > 1) {
                beyond.add(ages.lower(i));
            }
            ratios[i] = Math.max((1 - half) / (1 + half), 0);
        }
        return new SurvivalRatios(sex, ages, ratios, beyond);
    }

    private static double share(double part, double whole) {
        return whole > 0 ? part / whole : 0;
    }

    private static int requireSteps(AgeGroups ages) {
        Checks.ages(ages);
        for (int i = 1; i < ages.size() - 1; i++) {
            if (ages.width(i) != ages.width(0)) {
                throw new IllegalArgumentException("ages: " + ages + ", must be of one width, the length of the step,"
                        + " but " + ages.label(0) + " and " + ages.label(i) + " differ");
            }
        }
        return ages.width(0);
    }

    /**
     * The sex.
     *
     * @return the sex
     */
    public Sex sex() {
        return sex;
    }

    /**
     * The age groups.
     *
     * @return the groups, the last of which is open
     */
    public AgeGroups ages() {
        return ages;
    }

    /**
     * Length of the step.
     *
     * @return the width of the closed groups, in years
     */
    public int step() {
        return ages.width(0);
    }

    /**
     * The share of the births of a step that is alive at its end.
     *
     * @return the ratio, 0 to 1
     */
    public double ofBirths() {
        return ratios[0];
    }

    /**
     * The share that lives on into a group over one step.
     *
     * @param age an age in the group of arrival
     * @return the ratio, 0 to 1: at the first group from births, at the open one from the last two groups
     * @throws IllegalArgumentException if the age is negative
     */
    public double into(int age) {
        int group = ages.indexOf(age);
        if (group < 0) {
            throw new IllegalArgumentException("age: " + age + ", must not be negative");
        }
        return ratios[group];
    }

    /**
     * All ratios.
     *
     * @return a copy, one a group
     */
    public double[] toArray() {
        return ratios.clone();
    }

    /**
     * Ages at which deaths were too many for the population, so that a risk was held at 1.
     *
     * @return their lower bounds; none for given ratios
     */
    public List<Integer> cappedAges() {
        return capped;
    }

    /**
     * Life expectancy at birth that the ratios imply: the sum of {@code L}, where {@code L(0) = n S(0)}, {@code L(x) = L(x - n)
     * S(x)}, and in the open group {@code L(w) = L(w - n) S(w) / (1 - S(w))}.
     *
     * @return {@code e(0)}, in years; infinite if the open group is reached and nobody dies in it
     */
    public double lifeExpectancy() {
        double years = step() * ratios[0];
        double sum = years;
        int open = ratios.length - 1;
        for (int i = 1; i < open; i++) {
            years *= ratios[i];
            sum += years;
        }
        return years > 0 ? sum + years * ratios[open] / (1 - ratios[open]) : sum;
    }

    /**
     * Sex, ages and the life expectancy implied.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "survival ratios %s, ages %s, e0 = %.2f years",
                        sex.label(),
                        ages,
                        lifeExpectancy())
                + (capped.isEmpty() ? "" : ", risks held at 1 at ages " + capped);
    }
}
