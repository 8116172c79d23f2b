package org.graunt.quality;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.graunt.internal.math.BSplines;
import org.graunt.internal.math.CompositeLink;
import org.graunt.table.AgeGroups;
import org.graunt.table.CohortTable;

/**
 * Splits counts of age groups, or rates, into single ages by the penalised composite link model (PCLM): the counts of the
 * groups are Poisson, their means are sums of single ages, and the log of the single ages is smooth (Eilers, 2007,
 * <em>Ill-posed problems with counts, the composite link model and penalized likelihood</em>; Rizzi, Gampe and Eilers, 2015,
 * <em>Efficient estimation of smooth distributions from coarsely grouped data</em>). Groups may have any widths; single ages
 * are positive; each has a standard error.
 *
 * <p>Minimises {@code deviance + lambda |D b|^2}, with {@code b} the coefficients of cubic B-splines, one to every two years of
 * age, and {@code D} their second differences. Unless it is given, {@link Criterion#BIC} or AIC chooses lambda between 1e-4 and
 * 1e8. For counts as large as those of a census nearly nothing is smoothed and the totals of the groups all but hold; small or
 * heaped counts are smoothed across groups. Totals hold exactly after {@link GraduatedAges#rescaled()} or {@link
 * #withTotalsHeld()}.
 *
 * <p>The standard errors carry the Poisson variance of the groups' counts to the single ages (the published sandwich form).
 * They do not hold what the groups cannot tell, how people are spread within them, and assume no more than Poisson variance:
 * the fertility of Sweden in 2015, taken from five-year groups, is within 7 % of the single ages from 22 to 48, but 22 % too
 * low at age 20, where the standard error says 2 %.
 *
 * <p>Against the R package <em>ungroup</em> (1.4.4): it multiplies the penalty by the root of its lambda, so that its {@code
 * lambda = 1000} is 31.6 here and in the papers; and it adds a last group of one person for the sake of convergence, which
 * pulls its oldest ages down. With both done, the equations here give its figures.
 *
 * <pre>{@code
 * GraduatedAges deaths = PenalisedCompositeLink.standard().of(counts, groups, OpenGroup.spreadTo(110));
 * GraduatedRates asfr = PenalisedCompositeLink.interpolating().rates(births, fiveYear, women, AgeGroups.single(15, 49));
 * }</pre>
 */
public final class PenalisedCompositeLink {

    /** What chooses lambda where none is given. */
    public enum Criterion {
        /** Akaike's: deviance plus twice the effective dimension. */
        AIC,
        /** Schwarz's: deviance plus the log of the number of groups times the effective dimension; smooths more. */
        BIC
    }

    private static final String WORDS = "penalised composite link";
    private static final int ORDER = 2;
    private static final int LEAST_GROUPS = ORDER + 1;
    private static final int YEARS_A_KNOT = 2;

    /** So small that totals hold to about a relative 1e-6 or better, and far from where rounding would show. */
    private static final double INTERPOLATING = 1e-6;

    private static final double LOWEST_EXPONENT = -4;
    private static final double HIGHEST_EXPONENT = 8;
    private static final double EXPONENT_TOLERANCE = 0.05;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final OptionalDouble lambda;
    private final Criterion criterion;
    private final boolean totalsHeld;

    private PenalisedCompositeLink(OptionalDouble lambda, Criterion criterion, boolean totalsHeld) {
        this.lambda = lambda;
        this.criterion = criterion;
        this.totalsHeld = totalsHeld;
    }

    /**
     * The model with lambda chosen by {@link Criterion#BIC} and totals as fitted.
     *
     * @return the model
     */
    public static PenalisedCompositeLink standard() {
        return new PenalisedCompositeLink(OptionalDouble.empty(), Criterion.BIC, false);
    }

    /**
     * The model with so small a lambda (1e-6) that the groups' totals hold to about six digits: the smoothest curve through the
     * totals.
     *
     * @return the model
     */
    public static PenalisedCompositeLink interpolating() {
        return standard().withLambda(INTERPOLATING);
    }

    /**
     * The same with a given weight of the penalty.
     *
     * @param weight lambda, from 1e-8 to 1e12
     * @return the model
     * @throws IllegalArgumentException if the weight is outside that range
     */
    public PenalisedCompositeLink withLambda(double weight) {
        if (!(weight >= 1e-8 && weight <= 1e12)) {
            throw new IllegalArgumentException("lambda: " + weight + ", must be from 1e-8 to 1e12");
        }
        return new PenalisedCompositeLink(OptionalDouble.of(weight), criterion, totalsHeld);
    }

    /**
     * The same with lambda chosen by a criterion.
     *
     * @param chosen the criterion
     * @return the model
     */
    public PenalisedCompositeLink withCriterion(Criterion chosen) {
        return new PenalisedCompositeLink(
                OptionalDouble.empty(), Objects.requireNonNull(chosen, "criterion"), totalsHeld);
    }

    /**
     * The same with every result scaled to the totals of the groups, group by group.
     *
     * @return the model
     */
    public PenalisedCompositeLink withTotalsHeld() {
        return new PenalisedCompositeLink(lambda, criterion, true);
    }

    /**
     * Splits counts; an open group is {@linkplain OpenGroup#keptWhole() kept whole} and refused below age 50.
     *
     * @param counts the count of each group, finite and not negative
     * @param groups the groups, of which at least three are closed
     * @return the single ages
     * @throws IllegalArgumentException if counts and groups differ in number, if a count is negative or not finite, if an open
     *     group begins below age 50, or if there are too few groups
     */
    public GraduatedAges of(double[] counts, AgeGroups groups) {
        return of(counts, groups, OpenGroup.keptWhole());
    }

    /**
     * Splits counts. If all are 0 so are the single ages, without a fit.
     *
     * @param counts the count of each group, finite and not negative
     * @param groups the groups, of which at least three are closed once the open one is treated
     * @param open what is done with an open group: kept whole it takes no part in the fit, spread it is a group like the
     *     others; of no effect if there is none
     * @return the single ages
     * @throws IllegalArgumentException if counts and groups differ in number, if a count is negative or not finite, if the open
     *     group is refused, or if there are too few groups
     */
    public GraduatedAges of(double[] counts, AgeGroups groups, OpenGroup open) {
        GroupedCounts input = new GroupedCounts(counts, groups, open);
        requireGroups(input.groups);
        int[] widths = GroupedCounts.widths(input.groups);
        double[] exposure = new double[Arrays.stream(widths).sum()];
        Arrays.fill(exposure, 1);
        double[] closed = input.closedCounts();
        if (Arrays.stream(closed).sum() == 0) {
            return new GraduatedAges(WORDS, input, input.withOpen(new double[exposure.length]), null, null);
        }
        Chosen chosen = choose(closed, widths, exposure);
        GraduatedAges fitted = new GraduatedAges(
                WORDS,
                input,
                input.withOpen(chosen.fit.means()),
                chosen.fit.standardErrors(),
                chosen.summary(closed.length));
        return totalsHeld ? fitted.rescaled() : fitted;
    }

    private static void requireGroups(AgeGroups groups) {
        int closed = GroupedCounts.widths(groups).length;
        if (!(closed >= LEAST_GROUPS)) {
            throw new IllegalArgumentException("groups: " + closed + " closed ones (" + groups + "), the " + WORDS
                    + " model needs at least " + LEAST_GROUPS);
        }
    }

    /**
     * Splits a table along its axis of ages; an open group is {@linkplain OpenGroup#keptWhole() kept whole} and refused below
     * age 50.
     *
     * @param table a table with an axis of ages
     * @return the table by single ages
     * @throws IllegalArgumentException if the table has no axis of ages or too few groups
     * @see #of(CohortTable, OpenGroup)
     */
    public CohortTable of(CohortTable table) {
        return of(table, OpenGroup.keptWhole());
    }

    /**
     * Splits a table along its axis of ages, for each combination of its other labels by itself and with a lambda of its own.
     * States are treated as by {@link Graduation#of(CohortTable, OpenGroup)}; a curve whose fit does not come to rest is
     * missing.
     *
     * @param table a table with an axis of ages
     * @param open what is done with an open group; of no effect if there is none
     * @return the table by single ages; its description notes the method
     * @throws IllegalArgumentException if the table has no axis of ages or too few groups
     */
    public CohortTable of(CohortTable table, OpenGroup open) {
        AgeCurves curves = new AgeCurves(table);
        requireGroups(GroupedCounts.settle(curves.ages(), open));
        return curves.graduated(open, WORDS, this::run);
    }

    private Optional<double[]> run(double[] counts, int[] widths) {
        if (counts.length < LEAST_GROUPS) {
            return Optional.empty();
        }
        GraduatedAges ages = of(counts, consecutive(widths));
        return ages.fit().map(CompositeFit::converged).orElse(true) ? Optional.of(ages.counts()) : Optional.empty();
    }

    private static AgeGroups consecutive(int[] widths) {
        String[] labels = new String[widths.length];
        int lower = 0;
        for (int g = 0; g < widths.length; g++) {
            labels[g] = lower + "-" + (lower + widths[g] - 1);
            lower += widths[g];
        }
        return AgeGroups.parse(Arrays.asList(labels));
    }

    /**
     * Smooth rates by single age from events by group and exposures by single age: births by mothers' five-year group over
     * women of each age give single-age fertility rates. The rates are {@code exp(eta)}, the groups' means {@code sum of
     * exposure times rate}. With {@link #interpolating()} or {@link #withTotalsHeld()} the rates give back the events of every
     * group.
     *
     * @param events the events of each group, finite and not negative, not all 0
     * @param groups the groups, at least three and all closed: state the last age of an open one
     * @param exposure person-years, or persons, by single age, finite and not negative
     * @param exposureAges their ages: single years that cover the groups; those outside are not used
     * @return the rates at the ages of the groups
     * @throws IllegalArgumentException if numbers and ages differ in number, if a number is negative or not finite, if the
     *     groups are too few or open, if exposures are not by single age or do not cover the groups, if a group has events
     *     without exposure, or if there are no events at all
     */
    public GraduatedRates rates(double[] events, AgeGroups groups, double[] exposure, AgeGroups exposureAges) {
        GroupedCounts.requireCounts("events", events, groups);
        GroupedCounts.requireCounts("exposure", exposure, exposureAges);
        if (groups.isOpen()) {
            throw new IllegalArgumentException("age group " + groups.label(groups.size() - 1)
                    + ": is open, rates need its last age, as in " + groups.lower(groups.size() - 1) + "-"
                    + (groups.lower(groups.size() - 1) + 4));
        }
        requireGroups(groups);
        if (!(Arrays.stream(events).sum() > 0)) {
            throw new IllegalArgumentException("events: none in any group, a curve needs some");
        }
        int[] widths = GroupedCounts.widths(groups);
        double[] within = within(groups, exposure, exposureAges);
        requireExposure(events, groups, within);
        Chosen chosen = choose(events, widths, within);
        GraduatedRates fitted = new GraduatedRates(
                WORDS,
                groups,
                events.clone(),
                within,
                chosen.fit.means(),
                chosen.fit.standardErrors(),
                chosen.summary(events.length));
        return totalsHeld ? fitted.rescaled() : fitted;
    }

    private static double[] within(AgeGroups groups, double[] exposure, AgeGroups exposureAges) {
        AgeGroups ages = GroupedCounts.singleAges(groups);
        double[] within = new double[ages.size()];
        for (int i = 0; i < within.length; i++) {
            int position = exposureAges.indexOf(ages.lower(i));
            if (position < 0 || exposureAges.isOpen(position) || exposureAges.width(position) > 1) {
                throw new IllegalArgumentException("exposure: age " + ages.label(i) + " of the groups " + groups
                        + " is not a single closed year of " + exposureAges + "; graduate the exposure first");
            }
            within[i] = exposure[position];
        }
        return within;
    }

    private static void requireExposure(double[] events, AgeGroups groups, double[] within) {
        int at = 0;
        for (int g = 0; g < events.length; g++) {
            double sum = 0;
            for (int year = 0; year < groups.width(g); year++) {
                sum += within[at++];
            }
            if (events[g] > 0 && !(sum > 0)) {
                throw new IllegalArgumentException("exposure: 0 at ages " + groups.label(g)
                        + ", must be positive where there are events (" + events[g] + ")");
            }
        }
    }

    private Chosen choose(double[] counts, int[] widths, double[] exposure) {
        int ages = exposure.length;
        int[] group = new int[ages];
        double[] middles = new double[ages];
        int at = 0;
        for (int g = 0; g < widths.length; g++) {
            for (int year = 0; year < widths[g]; year++) {
                group[at] = g;
                middles[at] = at + 0.5;
                at++;
            }
        }
        double[][] basis = new BSplines(0, ages, Math.max(ages / YEARS_A_KNOT, 1)).at(middles);
        CompositeLink model = new CompositeLink(group, exposure, counts, basis, ORDER);
        return lambda.isPresent() ? new Chosen(model.fit(lambda.getAsDouble()), false) : search(model, counts.length);
    }

    /** Whole exponents first, downwards, each from the fit before; then a golden section between the neighbours of the best. */
    private Chosen search(CompositeLink model, int groups) {
        Trial trial = trial(model, HIGHEST_EXPONENT, null, groups);
        Trial best = trial;
        for (double exponent = HIGHEST_EXPONENT - 1; exponent >= LOWEST_EXPONENT; exponent--) {
            trial = trial(model, exponent, trial.fit, groups);
            best = trial.better(best);
        }
        double low = Math.max(best.exponent - 1, LOWEST_EXPONENT);
        double high = Math.min(best.exponent + 1, HIGHEST_EXPONENT);
        Trial left = trial(model, high - GOLDEN * (high - low), best.fit, groups);
        Trial right = trial(model, low + GOLDEN * (high - low), best.fit, groups);
        while (high - low > EXPONENT_TOLERANCE) {
            best = left.better(right.better(best));
            if (left.value < right.value) {
                high = right.exponent;
                right = left;
                left = trial(model, high - GOLDEN * (high - low), left.fit, groups);
            } else {
                low = left.exponent;
                left = right;
                right = trial(model, low + GOLDEN * (high - low), right.fit, groups);
            }
        }
        boolean atBound = best.exponent - LOWEST_EXPONENT < 2 * EXPONENT_TOLERANCE
                || HIGHEST_EXPONENT - best.exponent < 2 * EXPONENT_TOLERANCE;
        return new Chosen(best.fit, atBound);
    }

    private Trial trial(CompositeLink model, double exponent, CompositeLink.Fit near, int groups) {
        double weight = Math.pow(10, exponent);
        CompositeLink.Fit fit = near == null ? model.fit(weight) : model.fit(weight, near);
        double price = criterion == Criterion.AIC ? 2 : Math.log(groups);
        return new Trial(exponent, fit, fit.deviance() + price * fit.effectiveDimension());
    }

    /** A fit with {@code lambda = 10^exponent} and its criterion. */
    private record Trial(double exponent, CompositeLink.Fit fit, double value) {

        Trial better(Trial other) {
            return value < other.value ? this : other;
        }
    }

    /** A fit and whether its lambda is the end of the search's range. */
    private record Chosen(CompositeLink.Fit fit, boolean atBound) {

        CompositeFit summary(int groups) {
            double dimension = fit.effectiveDimension();
            return new CompositeFit(
                    fit.lambda(),
                    atBound,
                    fit.deviance(),
                    dimension,
                    fit.deviance() + 2 * dimension,
                    fit.deviance() + Math.log(groups) * dimension,
                    fit.converged());
        }
    }
}
