package org.graunt.fertility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.mortality.LifeTable;
import org.graunt.table.AgeGroups;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.Tabular;

/**
 * Fertility by age of the mother: births per woman and year in age groups of any width, all closed, with or without the counts
 * they came from. Immutable.
 *
 * <p>With {@code f} the rate and {@code w} the width in years of a group, the total fertility rate is {@code sum w f}. The mean
 * exact age of a group that starts at {@code x} is {@code x + w / 2} for ages in completed years, and half a year less for ages
 * attained in the calendar year ({@link AgeDefinition}). Source: Preston, Heuveline and Guillot (2001), Demography: Measuring and
 * Modeling Population Processes, chapter 5.
 *
 * <p>A missing number, a negative one, births to no women and an open last group are refused with the age named. Counts are
 * {@code double}: weighted counts are normal.
 *
 * <pre>{@code
 * FertilitySchedule schedule = FertilitySchedule.ofCounts(AgeGroups.ofWidth(5, 15, 49), births, women);
 * schedule.tfr();                          // children per woman
 * schedule.estimates(0.95).tfr();          // with its interval
 * schedule.nrr(lifeTable, 105);            // daughters per woman under mortality
 * }</pre>
 */
public final class FertilitySchedule implements Tabular {

    private static final List<String> COLUMNS = List.of("age", "width", "births", "women", "rate", "share");
    private static final int PREVIEW_ROWS = 12;
    private static final double HIGHEST_TFR = 10;
    private static final double LOWEST_TFR = 0.3;

    private final AgeGroups ages;
    private final AgeDefinition definition;
    private final double[] rates;

    /** Births, women and girls: null if the schedule is made of rates, or girls are not known. */
    private final double[] births;

    private final double[] women;
    private final double[] girls;
    private final List<String> remarks;

    private FertilitySchedule(
            AgeGroups ages,
            AgeDefinition definition,
            double[] rates,
            double[] births,
            double[] women,
            double[] girls,
            List<String> remarks) {
        this.ages = ages;
        this.definition = definition;
        this.rates = rates;
        this.births = births;
        this.women = women;
        this.girls = girls;
        this.remarks = List.copyOf(remarks);
    }

    /**
     * A schedule of given rates, by age in completed years.
     *
     * @param ages the age groups, all closed
     * @param asfr births per woman and year, one rate a group, finite and not negative; copied
     * @return the schedule, without counts and so without intervals
     * @throws IllegalArgumentException if the last group is open, if rates do not match the ages, or if one is missing,
     *     negative or infinite
     */
    public static FertilitySchedule ofRates(AgeGroups ages, double... asfr) {
        Checks.cells("asfr", asfr, ages);
        Checks.closed(ages);
        return new FertilitySchedule(ages, AgeDefinition.COMPLETED, asfr.clone(), null, null, null, List.of());
    }

    /**
     * A schedule of births and woman-years in the same age groups; births under 15 and over 49 are added to the edge groups.
     *
     * @param ages the age groups
     * @param births births by age of the mother in completed years, finite and not negative
     * @param personYears woman-years, above 0 in every group of the schedule
     * @return the schedule, of the groups within 15 to 49
     * @throws IllegalArgumentException as {@link #ofCounts(AgeGroups, double[], AgeGroups, double[], EdgeBirths)}
     */
    public static FertilitySchedule ofCounts(AgeGroups ages, double[] births, double[] personYears) {
        return ofCounts(ages, births, personYears, EdgeBirths.ADD_TO_EDGE_GROUPS);
    }

    /**
     * A schedule of births and woman-years in the same age groups.
     *
     * @param ages the age groups
     * @param births births by age of the mother in completed years, finite and not negative
     * @param personYears woman-years, above 0 in every group of the schedule
     * @param edge what becomes of births under 15 and over 49
     * @return the schedule
     * @throws IllegalArgumentException as {@link #ofCounts(AgeGroups, double[], AgeGroups, double[], EdgeBirths)}
     */
    public static FertilitySchedule ofCounts(AgeGroups ages, double[] births, double[] personYears, EdgeBirths edge) {
        return ofCounts(ages, births, ages, personYears, edge);
    }

    /**
     * A schedule of births and woman-years in age groups of their own. Where births are not kept as groups, a group of births
     * that runs over an edge, such as {@code 49+} or {@code 0-15}, counts with the edge's group if it is added there.
     *
     * @param birthAges the age groups of births, each within one group of the women; the last may be open where edge births are
     *     added, left out or refused
     * @param births births by age of the mother in completed years, finite and not negative
     * @param womenAges the age groups of woman-years, which become those of the schedule: all of them if edge births are kept
     *     as groups, else those within 15 to 49
     * @param personYears woman-years, above 0 in every group of the schedule
     * @param edge what becomes of births under 15 and over 49
     * @return the schedule
     * @throws IllegalArgumentException if numbers do not match their ages, if one is missing, negative or infinite, if there
     *     are no women in a group of the schedule, if that group is open or straddles 15 or 50, if births lie outside the
     *     groups of women, or if there are births that {@code edge} refuses
     */
    public static FertilitySchedule ofCounts(
            AgeGroups birthAges, double[] births, AgeGroups womenAges, double[] personYears, EdgeBirths edge) {
        Objects.requireNonNull(edge, "edge");
        Checks.cells("births", births, birthAges);
        Checks.cells("personYears", personYears, womenAges);
        AgeFolding folding = AgeFolding.of(birthAges, womenAges, edge);
        List<String> remarks = new ArrayList<>();
        return ofChecked(
                folding.target(),
                AgeDefinition.COMPLETED,
                folding.births("births", births, remarks),
                folding.women(personYears),
                remarks);
    }

    /** A schedule of counts in its own groups. */
    static FertilitySchedule ofChecked(
            AgeGroups ages, AgeDefinition definition, double[] births, double[] women, List<String> remarks) {
        double[] rates = new double[births.length];
        for (int i = 0; i < rates.length; i++) {
            Checks.exposed(births[i], women[i], ages.label(i));
            rates[i] = births[i] / women[i];
        }
        return new FertilitySchedule(ages, definition, rates, births, women, null, remarks);
    }

    /**
     * The schedule of a table of births, summed over all it holds but ages, with the woman-years that belong to them; births
     * under 15 and over 49 are added to the edge groups. See {@link #of(CohortTable, CohortTable, EdgeBirths)}.
     *
     * @param births births by age of the mother
     * @param women woman-years, or a population that says how they are made
     * @return the schedule
     * @throws IllegalArgumentException as {@link #of(CohortTable, CohortTable, EdgeBirths)}
     */
    public static FertilitySchedule of(CohortTable births, CohortTable women) {
        return of(births, women, EdgeBirths.ADD_TO_EDGE_GROUPS);
    }

    /**
     * The schedule of a table of births, summed over all it holds but ages: cut it first to the area and period wanted, as in
     * {@code births.where(Axes.AREA, "0181").where(Axes.PERIOD, 2015)}. Woman-years are those of the areas and periods of the
     * births, of females if the population has {@link org.graunt.table.Axes#SEX}, at the ages that the births' age definition
     * asks for. If births have the sex of the child, {@link #grr()} is known.
     *
     * @param births births by age of the mother, which says whether ages are completed or attained in the year; its last group
     *     may be open where edge births are not kept as groups
     * @param women woman-years, or a population that says how they are made
     * @param edge what becomes of births under 15 and over 49
     * @return the schedule
     * @throws IllegalArgumentException if a cell is missing or suppressed, if the tables do not go together, and as {@link
     *     #ofCounts(AgeGroups, double[], AgeGroups, double[], EdgeBirths)}
     */
    public static FertilitySchedule of(CohortTable births, CohortTable women, EdgeBirths edge) {
        Objects.requireNonNull(edge, "edge");
        return ScheduleTables.schedule(births, women, edge);
    }

    /**
     * The same with another meaning of ages.
     *
     * @param definition how ages of mothers were assigned
     * @return the new schedule, of the same rates
     */
    public FertilitySchedule withAgeDefinition(AgeDefinition definition) {
        Objects.requireNonNull(definition, "definition");
        return new FertilitySchedule(ages, definition, rates, births, women, girls, remarks);
    }

    /**
     * The same with the girls among the births, so that reproduction rates need no sex ratio at birth.
     *
     * @param girls girls born, one number a group of this schedule, not above its births
     * @return the new schedule
     * @throws IllegalArgumentException if numbers do not match the ages or one is missing, negative or above the births
     * @throws IllegalStateException if the schedule is made of rates
     */
    public FertilitySchedule withGirls(double... girls) {
        requireCounts();
        Checks.cells("girls", girls, ages);
        for (int i = 0; i < girls.length; i++) {
            if (!(girls[i] <= births[i])) {
                throw new IllegalArgumentException("girls: " + Checks.plain(girls[i]) + " at age " + ages.label(i)
                        + ", must not be above the births there, " + Checks.plain(births[i]));
            }
        }
        return new FertilitySchedule(ages, definition, rates, births, women, girls.clone(), remarks);
    }

    /**
     * The same with births whose mother's age is unknown, spread over all ages in proportion to the known births (and girls).
     *
     * @param unknown births at unknown age, finite and not negative
     * @return the new schedule, which states what was spread
     * @throws IllegalArgumentException if the number is out of range, or there are no known births to follow
     * @throws IllegalStateException if the schedule is made of rates
     */
    public FertilitySchedule withBirthsOfUnknownAge(double unknown) {
        requireCounts();
        double known = Checks.sum(births);
        if (!(unknown >= 0 && unknown < Double.POSITIVE_INFINITY && (known > 0 || unknown == 0))) {
            throw new IllegalArgumentException("unknown: " + unknown + ", must be finite and not negative, and 0 if"
                    + " there are no births of known age (here " + Checks.plain(known) + ")");
        }
        if (unknown == 0) {
            return this;
        }
        double factor = 1 + unknown / known;
        List<String> more = new ArrayList<>(remarks);
        more.add(
                "births: " + Checks.plain(unknown) + " at unknown age spread over all ages in proportion to the known");
        return new FertilitySchedule(
                ages,
                definition,
                times(rates, factor),
                times(births, factor),
                women,
                girls == null ? null : times(girls, factor),
                more);
    }

    private static double[] times(double[] numbers, double factor) {
        double[] product = numbers.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= factor;
        }
        return product;
    }

    /**
     * The age groups.
     *
     * @return the groups, all closed
     */
    public AgeGroups ages() {
        return ages;
    }

    /**
     * How ages of mothers were assigned.
     *
     * @return the definition
     */
    public AgeDefinition ageDefinition() {
        return definition;
    }

    /**
     * The rates.
     *
     * @return births per woman and year, one a group; a copy
     */
    public double[] rates() {
        return rates.clone();
    }

    /**
     * A rate.
     *
     * @param age an age within a group
     * @return births per woman and year in that group
     * @throws IllegalArgumentException if no group holds the age
     */
    public double rate(int age) {
        return rates[group(age)];
    }

    int group(int age) {
        int group = ages.indexOf(age);
        if (group < 0) {
            throw new IllegalArgumentException("age: " + age + ", must lie in one of the groups " + ages);
        }
        return group;
    }

    /**
     * Whether the schedule has counts, and so intervals.
     *
     * @return false if it was made of rates
     */
    public boolean hasCounts() {
        return births != null;
    }

    /**
     * The births behind the rates.
     *
     * @return births, one number a group; a copy
     * @throws IllegalStateException if the schedule is made of rates
     */
    public double[] births() {
        requireCounts();
        return births.clone();
    }

    /**
     * The woman-years behind the rates.
     *
     * @return woman-years, one number a group; a copy
     * @throws IllegalStateException if the schedule is made of rates
     */
    public double[] personYears() {
        requireCounts();
        return women.clone();
    }

    /** Girls born by group, not copied; fails if they are not known. */
    double[] girls() {
        if (girls == null) {
            throw new IllegalStateException(
                    "girls: births by sex of the child are not known; state a sex ratio at birth, or add them by withGirls");
        }
        return girls;
    }

    void requireCounts() {
        if (births == null) {
            throw new IllegalStateException("schedule: is made of rates, births and woman-years are not known");
        }
    }

    /**
     * Total fertility rate: the children a woman would have by these rates if she lived through all ages.
     *
     * @return {@code sum w f}, children per woman
     */
    public double tfr() {
        double sum = 0;
        for (int i = 0; i < rates.length; i++) {
            sum += ages.width(i) * rates[i];
        }
        return sum;
    }

    /**
     * General fertility rate over women aged 15 to 49.
     *
     * @return all births over woman-years at ages 15 to 49; per woman and year, not per 1,000
     * @throws IllegalStateException if the schedule is made of rates
     * @throws IllegalArgumentException if groups do not cover 15 to 49 exactly
     */
    public double gfr15_49() {
        return Checks.sum(births()) / womenIn(15, 49);
    }

    /**
     * General fertility rate as the Demographic and Health Surveys have it: births at all ages over women aged 15 to 44.
     *
     * @return all births over woman-years at ages 15 to 44; per woman and year, not per 1,000
     * @throws IllegalStateException if the schedule is made of rates
     * @throws IllegalArgumentException if groups do not cover 15 to 44 exactly
     */
    public double gfr15_44() {
        return Checks.sum(births()) / womenIn(15, 44);
    }

    double womenIn(int from, int to) {
        requireCounts();
        int first = ages.indexOf(from);
        int last = ages.indexOf(to);
        if (!(first >= 0 && last >= 0 && ages.lower(first) == from && ages.lower(last) + ages.width(last) == to + 1)) {
            throw new IllegalArgumentException(
                    "ages: " + ages + ", must have groups that cover " + from + " to " + to + " exactly");
        }
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += women[i];
        }
        return sum;
    }

    /**
     * Gross reproduction rate by a sex ratio at birth: daughters per woman who lives through all ages.
     *
     * @param boysPer100Girls boys per 100 girls at birth, such as 105 (projections take boys per girl, 1.05)
     * @return {@code TFR / (1 + s)} with {@code s} boys per girl
     * @throws IllegalArgumentException if the ratio is not 20 to 1000, as one per girl would not be
     */
    public double grr(double boysPer100Girls) {
        return tfr() / (1 + Checks.boysPer100Girls(boysPer100Girls) / 100);
    }

    /**
     * Gross reproduction rate of the girls counted.
     *
     * @return {@code sum w g / W} with {@code g} girls and {@code W} woman-years of a group, daughters per woman
     * @throws IllegalStateException if girls are not known
     */
    public double grr() {
        double[] known = girls();
        double sum = 0;
        for (int i = 0; i < known.length; i++) {
            sum += ages.width(i) * known[i] / women[i];
        }
        return sum;
    }

    /**
     * Net reproduction rate by a sex ratio at birth: daughters per newborn girl under a life table.
     *
     * @param female life table of women, whose groups lie within those of this schedule where they overlap
     * @param boysPer100Girls boys per 100 girls at birth, such as 105
     * @return {@code sum f L / (1 + s)}
     * @throws IllegalArgumentException as {@link #netMaternity(LifeTable, double)}
     */
    public double nrr(LifeTable female, double boysPer100Girls) {
        return netMaternity(female, boysPer100Girls).nrr();
    }

    /**
     * Reproduction under mortality by a sex ratio at birth: net reproduction rate, mean age of net maternity, intrinsic growth.
     *
     * @param female life table of women, whose groups lie within those of this schedule where they overlap
     * @param boysPer100Girls boys per 100 girls at birth, such as 105
     * @return the net maternity schedule
     * @throws IllegalArgumentException if the life table is not of females, is open before this schedule ends, or has groups
     *     across its bounds, or if the ratio is not 20 to 1000
     */
    public NetMaternity netMaternity(LifeTable female, double boysPer100Girls) {
        double share = 1 / (1 + Checks.boysPer100Girls(boysPer100Girls) / 100);
        return NetMaternity.of(this, times(rates, share), female);
    }

    /**
     * Reproduction under mortality of the girls counted.
     *
     * @param female life table of women, whose groups lie within those of this schedule where they overlap
     * @return the net maternity schedule
     * @throws IllegalArgumentException if the life table is not of females, is open before this schedule ends, or has groups
     *     across its bounds
     * @throws IllegalStateException if girls are not known
     */
    public NetMaternity netMaternity(LifeTable female) {
        double[] girlRates = girls().clone();
        for (int i = 0; i < girlRates.length; i++) {
            girlRates[i] /= women[i];
        }
        return NetMaternity.of(this, girlRates, female);
    }

    /** Mean exact ages of the groups. */
    double[] exactAges() {
        double shift = definition == AgeDefinition.ATTAINED_IN_YEAR ? 0.5 : 0;
        double[] exact = new double[rates.length];
        for (int i = 0; i < exact.length; i++) {
            exact[i] = ages.lower(i) + ages.width(i) / 2.0 - shift;
        }
        return exact;
    }

    double[] widths() {
        double[] widths = new double[rates.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = ages.width(i);
        }
        return widths;
    }

    /**
     * Mean age at childbearing of the rates, free of the age structure of women.
     *
     * @return {@code sum a w f / sum w f} with {@code a} the mean exact age of a group, in years
     * @throws IllegalStateException if all rates are 0
     */
    public double meanAge() {
        double[] share = pasfr();
        double[] exact = exactAges();
        double mean = 0;
        for (int i = 0; i < exact.length; i++) {
            mean += share[i] * exact[i];
        }
        return mean;
    }

    /**
     * Variance of age at childbearing with every birth at its group's mean exact age.
     *
     * @return {@code sum w f (a - mean)^2 / sum w f}, in years squared
     * @throws IllegalStateException if all rates are 0
     */
    public double varianceOfAge() {
        double mean = meanAge();
        double[] share = pasfr();
        double[] exact = exactAges();
        double variance = 0;
        for (int i = 0; i < exact.length; i++) {
            variance += share[i] * (exact[i] - mean) * (exact[i] - mean);
        }
        return variance;
    }

    /**
     * Variance of age at childbearing with births spread evenly over each group, which makes groups of different widths
     * comparable.
     *
     * @return {@link #varianceOfAge()} plus the mean of {@code w^2 / 12}, weighted by {@code w f}, in years squared
     * @throws IllegalStateException if all rates are 0
     */
    public double varianceOfAgeWithWidth() {
        double[] share = pasfr();
        double within = 0;
        for (int i = 0; i < share.length; i++) {
            double width = ages.width(i);
            within += share[i] * width * width / 12;
        }
        return varianceOfAge() + within;
    }

    /**
     * Standard deviation of age at childbearing.
     *
     * @return the root of {@link #varianceOfAgeWithWidth()}, in years
     * @throws IllegalStateException if all rates are 0
     */
    public double standardDeviationOfAge() {
        return Math.sqrt(varianceOfAgeWithWidth());
    }

    /**
     * The age pattern of fertility (proportionate age-specific fertility rates): the share of children born at each age.
     *
     * @return {@code w f / TFR}, one a group, with sum 1
     * @throws IllegalStateException if all rates are 0
     */
    public double[] pasfr() {
        double total = tfr();
        if (!(total > 0)) {
            throw new IllegalStateException("schedule: all rates are 0, so there is no age pattern and no mean age");
        }
        double[] share = new double[rates.length];
        for (int i = 0; i < share.length; i++) {
            share[i] = ages.width(i) * rates[i] / total;
        }
        return share;
    }

    /**
     * Estimates with intervals, from births as independent Poisson counts.
     *
     * @param level the confidence level, strictly between 0 and 1
     * @return the estimates
     * @throws IllegalStateException if the schedule is made of rates
     * @throws IllegalArgumentException if {@code level} is out of its range
     */
    public FertilityEstimates estimates(double level) {
        return FertilityEstimates.of(this, level);
    }

    /**
     * The same age pattern at another level.
     *
     * @param tfr the total fertility rate wanted, finite and above 0
     * @return a schedule of rates
     * @throws IllegalArgumentException if {@code tfr} is out of range
     * @throws IllegalStateException if all rates are 0
     */
    public FertilitySchedule scaledTo(double tfr) {
        double[] share = pasfr();
        Checks.positive("tfr", tfr);
        for (int i = 0; i < share.length; i++) {
            share[i] *= tfr / ages.width(i);
        }
        return withRates(share);
    }

    /**
     * The same total fertility rate, moved along the ages until its mean age is as wanted. Between the groups' bounds births
     * follow a monotone cubic curve; what would leave the ages covered stays in the first or last group.
     *
     * @param meanAge mean age at childbearing wanted, between the mean exact ages of the first and the last group
     * @return a schedule of rates
     * @throws IllegalArgumentException if the mean age cannot be reached
     * @throws IllegalStateException if all rates are 0
     */
    public FertilitySchedule shiftedToMeanAge(double meanAge) {
        return withRates(ScheduleShift.toMeanAge(this, meanAge));
    }

    /** A schedule of other rates at the same ages. */
    FertilitySchedule withRates(double[] other) {
        return new FertilitySchedule(ages, definition, other, null, null, null, List.of());
    }

    /**
     * The same births in coarser groups.
     *
     * @param groups groups such that each group of this schedule lies in one, and each of them is filled
     * @return a schedule of the summed counts; of means weighted by width, which keep the TFR, if this one is made of rates
     * @throws IllegalArgumentException if groups do not nest or one is not filled
     */
    public FertilitySchedule regroup(AgeGroups groups) {
        Checks.closed(groups);
        int[] target = ages.nestIn(groups);
        double[] width = new double[groups.size()];
        double[] weighted = new double[groups.size()];
        double[][] counts = new double[3][groups.size()];
        for (int i = 0; i < target.length; i++) {
            if (target[i] < 0) {
                throw new IllegalArgumentException(
                        "groups: " + groups + ", must hold the age " + ages.label(i) + " of this schedule");
            }
            width[target[i]] += ages.width(i);
            weighted[target[i]] += ages.width(i) * rates[i];
            if (hasCounts()) {
                counts[0][target[i]] += births[i];
                counts[1][target[i]] += women[i];
                counts[2][target[i]] += girls == null ? 0 : girls[i];
            }
        }
        for (int i = 0; i < width.length; i++) {
            if (width[i] != groups.width(i)) {
                throw new IllegalArgumentException("groups: " + groups.label(i) + " is not filled by the ages " + ages);
            }
            weighted[i] = hasCounts() ? counts[0][i] / counts[1][i] : weighted[i] / width[i];
        }
        return new FertilitySchedule(
                groups,
                definition,
                weighted,
                hasCounts() ? counts[0] : null,
                hasCounts() ? counts[1] : null,
                girls == null ? null : counts[2],
                remarks);
    }

    /**
     * What a reader must know: what became of births under 15 and over 49 and of unknown age; ages that do not cover 15 to 49, so
     * that sums are those of these ages only; a warning of scale if the TFR is above 10 or under 0.3, as when a rate per 1,000 is
     * read as one per woman; and ages whose rate is above 1 per woman and year.
     *
     * @return remarks, empty if there are none
     */
    public List<String> caveats() {
        List<String> all = new ArrayList<>(remarks);
        int from = ages.lower(0);
        int to = ages.lower(rates.length - 1) + ages.width(rates.length - 1) - 1;
        if (!(from <= AgeFolding.FIRST && to >= AgeFolding.LAST)) {
            all.add("ages " + from + " to " + to + " only, not " + AgeFolding.FIRST + " to " + AgeFolding.LAST
                    + ": a TFR of these ages");
        }
        double total = tfr();
        if (!(total >= LOWEST_TFR && total <= HIGHEST_TFR)) {
            all.add(String.format(
                    Locale.ROOT,
                    "scale: a TFR of %.4g children per woman is outside %s to %s; rates must be births per woman and year,"
                            + " not per 1,000 women",
                    total,
                    LOWEST_TFR,
                    HIGHEST_TFR));
        }
        String many = aboveOne();
        if (!many.isEmpty()) {
            all.add("more births than woman-years at age " + many);
        }
        return List.copyOf(all);
    }

    /** The first age with a rate above 1 and how many follow: single ages would fill a page. */
    private String aboveOne() {
        String first = "";
        int count = 0;
        for (int i = 0; i < rates.length; i++) {
            if (rates[i] > 1) {
                first = count == 0 ? ages.label(i) : first;
                count++;
            }
        }
        return count > 1 ? first + " and " + (count - 1) + " more" : first;
    }

    @Override
    public String name() {
        return "fertility schedule";
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
        return rates.length;
    }

    @Override
    public String text(int row, int column) {
        return ages.label(row);
    }

    @Override
    public double number(int row, int column) {
        return switch (column) {
            case 1 -> ages.width(row);
            case 2 -> births == null ? Double.NaN : births[row];
            case 3 -> women == null ? Double.NaN : women[row];
            case 4 -> rates[row];
            case 5 -> ages.width(row) * rates[row] / tfr();
            default -> throw new IndexOutOfBoundsException("column: " + column + ", must be a number's, 1 to 5");
        };
    }

    /**
     * Ages, total fertility rate and mean age, the caveats, and the first rows.
     *
     * @return some lines of text
     */
    @Override
    public String toString() {
        double total = tfr();
        String mean = total > 0 ? String.format(Locale.ROOT, ", mean age %.2f years", meanAge()) : "";
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "fertility schedule, ages %s, TFR = %.4g%s", ages, total, mean));
        caveats().forEach(caveat -> text.append('\n').append(caveat));
        return text.append('\n').append(preview(PREVIEW_ROWS)).toString();
    }
}
