package org.graunt.mortality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.table.AgeGroups;
import org.graunt.table.Tabular;

/**
 * A period life table of one sex, for age groups of any width that start at age 0 and end in an open group. Radix 1: {@code
 * l(x)} is the chance at birth of reaching exact age {@code x}.
 *
 * <p>From death rates {@code m} and years lived by the dying {@code a} ({@link AgeSeparation}), in a group of width {@code n}:
 * {@code q = n m / (1 + (n - a) m)}, {@code d = l q}, {@code L = n l(x + n) + a d}; in the open group {@code q = 1}, {@code
 * a = 1 / m}, {@code L = l / m}. {@code T(x)} sums {@code L} from {@code x} on, and {@code e = T / l}. Source: Preston,
 * Heuveline and Guillot (2001), Demography: Measuring and Modeling Population Processes, chapter 3.
 *
 * <p>With {@code a m > 1} the deaths are too many for the population they are set against and the formula gives {@code q}
 * above 1; then {@code q = 1}, which {@link #cappedAges()} names, and nobody reaches the next age.
 *
 * <pre>{@code
 * LifeTable table = LifeTable.ofRates(Sex.FEMALE, AgeGroups.singleOpen(0, 100), rates, AgeSeparationRule.ANDREEV_KINGKADE);
 * table.lifeExpectancy();      // at birth
 * table.lifeExpectancy(65);    // at exact age 65
 * }</pre>
 */
public final class LifeTable implements Tabular {

    private static final List<String> COLUMNS = List.of("age", "m", "a", "q", "l", "d", "L", "T", "e");
    private static final int PREVIEW_ROWS = 12;

    private final Sex sex;
    private final AgeGroups ages;
    private final double[] m;
    private final double[] a;
    private final double[] q;
    private final double[] l;
    private final double[] d;
    private final double[] years;
    private final double[] yearsAbove;
    private final double[] e;
    private final List<Integer> capped;

    private LifeTable(Sex sex, AgeGroups ages, double[] rates, double[] separation) {
        int size = ages.size();
        this.sex = sex;
        this.ages = ages;
        m = rates;
        a = separation;
        q = new double[size];
        l = new double[size];
        d = new double[size];
        years = new double[size];
        yearsAbove = new double[size];
        e = new double[size];
        List<Integer> beyond = new ArrayList<>();
        l[0] = 1;
        for (int i = 0; i < size - 1; i++) {
            int n = ages.width(i);
            double risk = n * m[i] / (1 + (n - a[i]) * m[i]);
            if (risk > 1) {
                beyond.add(ages.lower(i));
            }
            q[i] = Math.min(risk, 1);
            d[i] = l[i] * q[i];
            l[i + 1] = l[i] - d[i];
            years[i] = n * l[i + 1] + a[i] * d[i];
        }
        int open = size - 1;
        q[open] = 1;
        d[open] = l[open];
        years[open] = l[open] / m[open];
        double sum = 0;
        for (int i = open; i >= 0; i--) {
            sum += years[i];
            yearsAbove[i] = sum;
            e[i] = sum / l[i];
        }
        capped = List.copyOf(beyond);
    }

    /**
     * A life table from death rates.
     *
     * @param sex the sex
     * @param ages the age groups, from 0 to an open group
     * @param rates deaths per person-year, one a group, finite and not negative, above 0 in the open group; copied
     * @param rule the rule for the years lived by those who die
     * @return the life table
     * @throws IllegalArgumentException if ages do not start at 0 or have no open group, if rates do not match the ages or
     *     are out of range, or if the rule gives years outside a group
     */
    public static LifeTable ofRates(Sex sex, AgeGroups ages, double[] rates, AgeSeparation rule) {
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(rule, "rule");
        Checks.ages(ages);
        Checks.cells("rates", rates, ages);
        int open = ages.size() - 1;
        if (!(rates[open] > 0)) {
            throw new IllegalArgumentException("rates: " + rates[open] + " at " + ages.label(open)
                    + ", must be above 0 there to close the table with L = l / m;"
                    + " start the open group at a younger age, so that it has deaths");
        }
        double[] separation = rule.years(sex, ages, rates.clone()).clone();
        if (separation.length != ages.size()) {
            throw new IllegalArgumentException(
                    "rule: " + separation.length + " numbers, must be " + ages.size() + " for the ages " + ages);
        }
        for (int i = 0; i < open; i++) {
            if (!(separation[i] >= 0 && separation[i] <= ages.width(i))) {
                throw new IllegalArgumentException("rule: " + separation[i] + " years lived in the age group "
                        + ages.label(i) + " by those who die in it, must be 0 to " + ages.width(i));
            }
        }
        separation[open] = 1 / rates[open];
        return new LifeTable(sex, ages, rates.clone(), separation);
    }

    /**
     * A life table from deaths by completed age and the person-years they came from.
     *
     * @param sex the sex
     * @param ages the age groups, from 0 to an open group
     * @param deaths deaths, one number a group, finite and not negative, above 0 in the open group
     * @param exposures person-years, one number a group, finite and above 0
     * @param rule the rule for the years lived by those who die
     * @return the life table of the rates {@code deaths / exposures}
     * @throws IllegalArgumentException if an exposure is 0, and as {@link #ofRates}
     */
    public static LifeTable ofCounts(Sex sex, AgeGroups ages, double[] deaths, double[] exposures, AgeSeparation rule) {
        Checks.ages(ages);
        Checks.cells("deaths", deaths, ages);
        Checks.cells("exposures", exposures, ages);
        double[] rates = new double[deaths.length];
        for (int i = 0; i < rates.length; i++) {
            Checks.exposed(exposures[i], deaths[i], ages.label(i));
            rates[i] = deaths[i] / exposures[i];
        }
        return ofRates(sex, ages, rates, rule);
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
     * Death rate.
     *
     * @param age the lower bound of an age group
     * @return {@code m}: deaths per person-year in the group
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double rate(int age) {
        return m[group(age)];
    }

    /**
     * Mean years lived in an age group by those who die in it.
     *
     * @param age the lower bound of an age group
     * @return {@code a}, in years; {@code 1 / m} in the open group
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double yearsLivedByDying(int age) {
        return a[group(age)];
    }

    /**
     * Chance of dying before the next group's age.
     *
     * @param age the lower bound of an age group
     * @return {@code q}, 0 to 1
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double deathProbability(int age) {
        return q[group(age)];
    }

    /**
     * Share of the newborn that reach an exact age.
     *
     * @param age the lower bound of an age group
     * @return {@code l}, 1 at age 0
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double survivors(int age) {
        return l[group(age)];
    }

    /**
     * Share of the newborn that die in an age group.
     *
     * @param age the lower bound of an age group
     * @return {@code d}; the shares of all groups sum to 1
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double deaths(int age) {
        return d[group(age)];
    }

    /**
     * Years lived in an age group, for each newborn.
     *
     * @param age the lower bound of an age group
     * @return {@code L}, in person-years
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double personYears(int age) {
        return years[group(age)];
    }

    /**
     * Years lived from an exact age on, for each newborn.
     *
     * @param age the lower bound of an age group
     * @return {@code T}, in person-years
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double personYearsAbove(int age) {
        return yearsAbove[group(age)];
    }

    /**
     * Life expectancy at birth.
     *
     * @return {@code e(0)}, in years
     */
    public double lifeExpectancy() {
        return e[0];
    }

    /**
     * Years that those who reach an exact age have still to live, on average.
     *
     * @param age the lower bound of an age group
     * @return {@code e}, in years; NaN if nobody reaches the age, which can only be where {@link #cappedAges()} names a
     *     younger one or a risk of dying is exactly 1
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double lifeExpectancy(int age) {
        return e[group(age)];
    }

    /**
     * Ages at which deaths were too many for the population and {@code q} was held at 1.
     *
     * @return the lower bounds of these groups, none in a sound table
     */
    public List<Integer> cappedAges() {
        return capped;
    }

    /** Person-years by position of the group. */
    double personYearsAt(int group) {
        return years[group];
    }

    private int group(int age) {
        int group = ages.indexOf(age);
        if (group < 0 || ages.lower(group) != age) {
            throw new IllegalArgumentException("age: " + age + ", must be the first of an age group; "
                    + (group < 0 ? "the groups are " + ages : "it lies in the group " + ages.label(group)));
        }
        return group;
    }

    @Override
    public String name() {
        return "life table " + sex.label();
    }

    @Override
    public List<String> columnNames() {
        return COLUMNS;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0;
    }

    @Override
    public int rowCount() {
        return m.length;
    }

    @Override
    public String text(int row, int column) {
        return ages.label(row);
    }

    @Override
    public double number(int row, int column) {
        return switch (column) {
            case 1 -> m[row];
            case 2 -> a[row];
            case 3 -> q[row];
            case 4 -> l[row];
            case 5 -> d[row];
            case 6 -> years[row];
            case 7 -> yearsAbove[row];
            case 8 -> e[row];
            default -> throw new IndexOutOfBoundsException("column: " + column + ", must be a number's, 1 to 8");
        };
    }

    /**
     * Sex, life expectancy at birth, ages held at {@code q = 1}, and the first rows.
     *
     * @return some lines of text
     */
    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT, "life table %s, ages %s, e0 = %.2f years", sex.label(), ages, lifeExpectancy())
                + (capped.isEmpty() ? "" : ", q held at 1 at ages " + capped)
                + "\n" + preview(PREVIEW_ROWS);
    }
}
