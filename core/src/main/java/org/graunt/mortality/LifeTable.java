package org.graunt.mortality;

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

    private static final int MAX_ROUNDS = 100;
    private static final double STANDS_STILL = 1e-14;

    private final Sex sex;
    private final AgeGroups ages;
    private final Columns columns;
    private final LifeTableCounts counts;
    private final List<String> remarks;

    private LifeTable(Sex sex, AgeGroups ages, Columns columns, LifeTableCounts counts, AgeSeparation rule) {
        this.sex = sex;
        this.ages = ages;
        this.columns = columns;
        this.counts = counts;
        remarks = TableRemarks.of(ages, columns, counts, rule);
    }

    /**
     * A life table from death rates, closed by the rate of its open group.
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
        return ofRates(sex, ages, rates, rule, Closing.byRate());
    }

    /**
     * A life table from death rates.
     *
     * @param sex the sex
     * @param ages the age groups, from 0 to an open group
     * @param rates deaths per person-year, one a group, finite and not negative; copied
     * @param rule the rule for the years lived by those who die
     * @param closing how the table is closed; {@link #rate} of the open group is then {@code 1 / e} there
     * @return the life table
     * @throws IllegalArgumentException if ages do not start at 0 or have no open group, if rates do not match the ages or
     *     are out of range, if the rule gives years outside a group, or if the table cannot be closed so: years left that
     *     reach beyond age 200, or above 1,000 where the open group starts below 50, are no closing
     */
    public static LifeTable ofRates(Sex sex, AgeGroups ages, double[] rates, AgeSeparation rule, Closing closing) {
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(closing, "closing");
        Checks.ages(ages);
        Checks.cells("rates", rates, ages);
        double[] separation = separation(sex, ages, rates, rule);
        separation[rates.length - 1] = yearsLeft(sex, ages, rates, closing);
        return new LifeTable(sex, ages, Columns.ofRates(ages, rates.clone(), separation), null, rule);
    }

    /**
     * A life table from deaths by completed age and the person-years they came from, closed by the rate of its open group.
     *
     * @param sex the sex
     * @param ages the age groups, from 0 to an open group
     * @param deaths deaths, one number a group, finite and not negative, above 0 in the open group
     * @param exposures person-years, one number a group, finite and above 0
     * @param rule the rule for the years lived by those who die
     * @return the life table of the rates {@code deaths / exposures}
     * @throws IllegalArgumentException if an exposure is 0, and as {@link #ofRates(Sex, AgeGroups, double[], AgeSeparation)}
     */
    public static LifeTable ofCounts(Sex sex, AgeGroups ages, double[] deaths, double[] exposures, AgeSeparation rule) {
        return ofCounts(sex, ages, deaths, exposures, rule, Closing.byRate());
    }

    /**
     * A life table from deaths by completed age and the person-years they came from. It keeps the counts, from which {@link
     * LifeExpectancyInterval} takes its intervals.
     *
     * @param sex the sex
     * @param ages the age groups, from 0 to an open group
     * @param deaths deaths, one number a group, finite and not negative; more than the person-years of a group are allowed,
     *     since people die within the year, and named by {@link #remarks()}
     * @param exposures person-years, one number a group, finite and above 0
     * @param rule the rule for the years lived by those who die
     * @param closing how the table is closed
     * @return the life table of the rates {@code deaths / exposures}
     * @throws IllegalArgumentException if an exposure is 0, and as {@link #ofRates(Sex, AgeGroups, double[], AgeSeparation,
     *     Closing)}
     */
    public static LifeTable ofCounts(
            Sex sex, AgeGroups ages, double[] deaths, double[] exposures, AgeSeparation rule, Closing closing) {
        Checks.ages(ages);
        Checks.cells("deaths", deaths, ages);
        Checks.cells("exposures", exposures, ages);
        double[] rates = new double[deaths.length];
        for (int i = 0; i < rates.length; i++) {
            Checks.exposed(exposures[i], deaths[i], ages.label(i));
            rates[i] = deaths[i] / exposures[i];
        }
        LifeTable table = ofRates(sex, ages, rates, rule, closing);
        int open = rates.length - 1;
        boolean byRate = rates[open] > 0 && table.columns.a[open] == 1 / rates[open];
        return new LifeTable(
                sex, ages, table.columns, new LifeTableCounts(deaths.clone(), exposures.clone(), byRate), rule);
    }

    /**
     * A life table from survivors, such as the printed {@code l(x)} of a national table. The death rates follow from {@code m = d /
     * L}; where the rule for {@code a} looks at them, the two are computed in turn until they stand still.
     *
     * @param sex the sex
     * @param ages the age groups, from 0 to an open group
     * @param survivors {@code l(x)} at the start of each group, on any radix: the first is the radix, above 0, and each is above 0 and
     *     not above the one before; copied
     * @param rule the rule for the years lived by those who die
     * @param closing how the table is closed; survivors say nothing about the open group, so not {@link Closing#byRate()}
     * @return the life table, radix 1
     * @throws IllegalArgumentException if ages do not start at 0 or have no open group, if the radix is not above 0 and finite, if
     *     survivors do not match the ages, rise with age or die out before the open group, if the rule gives years outside a
     *     group, if the table is to be closed by a rate, or if it cannot be closed so, as with rates
     */
    public static LifeTable ofSurvivors(
            Sex sex, AgeGroups ages, double[] survivors, AgeSeparation rule, Closing closing) {
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(closing, "closing");
        Checks.ages(ages);
        double[] l = Checks.survivors(survivors, ages);
        int open = l.length - 1;
        if (closing == RateClosing.BY_RATE) {
            throw new IllegalArgumentException("closing: survivors say nothing of the death rate in the open group "
                    + ages.label(open) + ", which must be above 0 there to close the table by it;"
                    + " give it by Closing.withRate, or name another Closing");
        }
        double[] a = new double[l.length];
        for (int i = 0; i < open; i++) {
            a[i] = ages.width(i) / 2.0;
        }
        a[open] = Double.POSITIVE_INFINITY;
        double change = 1;
        for (int round = 0; round < MAX_ROUNDS && change > STANDS_STILL; round++) {
            a[open] = yearsLeft(sex, ages, Columns.rates(ages, l, a), closing);
            double[] next = separation(sex, ages, Columns.rates(ages, l, a), rule);
            change = 0;
            for (int i = 0; i < open; i++) {
                change = Math.max(change, Math.abs(next[i] - a[i]));
                a[i] = next[i];
            }
        }
        a[open] = yearsLeft(sex, ages, Columns.rates(ages, l, a), closing);
        return new LifeTable(sex, ages, Columns.ofSurvivors(ages, l, a), null, rule);
    }

    /** Survivors and years lived by the dying that are sound already; kept. The rule is null where they come from none. */
    static LifeTable of(Sex sex, AgeGroups ages, double[] survivors, double[] separation, AgeSeparation rule) {
        return new LifeTable(sex, ages, Columns.ofSurvivors(ages, survivors, separation), null, rule);
    }

    /** What the rule says, checked; the open group's number is still to be set. */
    static double[] separation(Sex sex, AgeGroups ages, double[] rates, AgeSeparation rule) {
        double[] separation = rule.years(sex, ages, rates.clone()).clone();
        if (separation.length != ages.size()) {
            throw new IllegalArgumentException(
                    "rule: " + separation.length + " numbers, must be " + ages.size() + " for the ages " + ages);
        }
        for (int i = 0; i < separation.length - 1; i++) {
            if (!(separation[i] >= 0 && separation[i] <= ages.width(i))) {
                throw new IllegalArgumentException("rule: " + separation[i] + " years lived in the age group "
                        + ages.label(i) + " by those who die in it, must be 0 to " + ages.width(i));
            }
        }
        return separation;
    }

    private static double yearsLeft(Sex sex, AgeGroups ages, double[] rates, Closing closing) {
        double years = closing.yearsLeft(sex, ages, rates.clone());
        if (!(years > 0 && years < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("closing: " + years + " years left at " + ages.label(rates.length - 1)
                    + ", must be above 0 and finite");
        }
        TableRemarks.humanYears(ages, years);
        return years;
    }

    /**
     * This table by wider age groups, such as an abridged table from single years: {@code l} at the groups' starts and {@code L} summed,
     * so that every {@code e} that is left stays as it is. Counts are not kept.
     *
     * @param wider groups from 0 to an open group, each made of whole groups of this table
     * @return the table by these groups
     * @throws IllegalArgumentException if the groups do not run from 0 to an open group or cut a group of this table, or if
     *     nobody reaches one of them
     */
    public LifeTable regrouped(AgeGroups wider) {
        Checks.ages(wider);
        int[] target = ages.nestIn(wider);
        int open = wider.size() - 1;
        double[] survivors = new double[wider.size()];
        double[] separation = new double[wider.size()];
        for (int i = target.length - 1; i >= 0; i--) {
            survivors[target[i]] = columns.l[i];
            separation[target[i]] += columns.years[i];
        }
        Checks.survivors(survivors, wider);
        for (int i = 0; i < open; i++) {
            int n = wider.width(i);
            double deaths = survivors[i] - survivors[i + 1];
            separation[i] = deaths > 0 ? (separation[i] - n * survivors[i + 1]) / deaths : n / 2.0;
        }
        separation[open] /= survivors[open];
        return of(sex, wider, survivors, separation, null);
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
        return columns.m[group(age)];
    }

    /**
     * Mean years lived in an age group by those who die in it.
     *
     * @param age the lower bound of an age group
     * @return {@code a}, in years; {@code 1 / m} in the open group
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double yearsLivedByDying(int age) {
        return columns.a[group(age)];
    }

    /**
     * Chance of dying before the next group's age.
     *
     * @param age the lower bound of an age group
     * @return {@code q}, 0 to 1
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double deathProbability(int age) {
        return columns.q[group(age)];
    }

    /**
     * Share of the newborn that reach an exact age.
     *
     * @param age the lower bound of an age group
     * @return {@code l}, 1 at age 0
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double survivors(int age) {
        return columns.l[group(age)];
    }

    /**
     * Share of the newborn that die in an age group.
     *
     * @param age the lower bound of an age group
     * @return {@code d}; the shares of all groups sum to 1
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double deaths(int age) {
        return columns.d[group(age)];
    }

    /**
     * Years lived in an age group, for each newborn.
     *
     * @param age the lower bound of an age group
     * @return {@code L}, in person-years
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double personYears(int age) {
        return columns.years[group(age)];
    }

    /**
     * Years lived from an exact age on, for each newborn.
     *
     * @param age the lower bound of an age group
     * @return {@code T}, in person-years
     * @throws IllegalArgumentException if no group starts at this age
     */
    public double personYearsAbove(int age) {
        return columns.yearsAbove[group(age)];
    }

    /**
     * Life expectancy at birth.
     *
     * @return {@code e(0)}, in years
     */
    public double lifeExpectancy() {
        return columns.e[0];
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
        return columns.e[group(age)];
    }

    /**
     * Ages at which deaths were too many for the population and {@code q} was held at 1.
     *
     * @return the lower bounds of these groups, none in a sound table
     */
    public List<Integer> cappedAges() {
        return List.copyOf(columns.capped);
    }

    /**
     * What a reader of the table should know: ages with {@code q} held at 1, with more deaths than person-years, no deaths
     * below the open group at all, an open group that starts below 50, years left there that reach beyond age 150, death rates that
     * look like deaths per 1,000 (over 5 in the open group, or over 1 in most groups), or a first group such as 0-4 for which the rule
     * for {@code a} has nothing of its own.
     *
     * @return sentences without a full stop, none in a sound table
     */
    public List<String> remarks() {
        return remarks;
    }

    /** The columns, not a copy. */
    Columns columns() {
        return columns;
    }

    /** The counts the table was made from, null if from rates or survivors. */
    LifeTableCounts counts() {
        return counts;
    }

    /** Person-years by position of the group. */
    double personYearsAt(int group) {
        return columns.years[group];
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
        return ages.size();
    }

    @Override
    public String text(int row, int column) {
        return ages.label(row);
    }

    @Override
    public double number(int row, int column) {
        return switch (column) {
            case 1 -> columns.m[row];
            case 2 -> columns.a[row];
            case 3 -> columns.q[row];
            case 4 -> columns.l[row];
            case 5 -> columns.d[row];
            case 6 -> columns.years[row];
            case 7 -> columns.yearsAbove[row];
            case 8 -> columns.e[row];
            default -> throw new IndexOutOfBoundsException("column: " + column + ", must be a number's, 1 to 8");
        };
    }

    /**
     * Sex, life expectancy at birth, {@link #remarks()}, and the first rows.
     *
     * @return some lines of text
     */
    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT, "life table %s, ages %s, e0 = %.2f years", sex.label(), ages, lifeExpectancy())
                + (remarks.isEmpty() ? "" : ", " + String.join(", ", remarks))
                + "\n" + preview(PREVIEW_ROWS);
    }
}
