package org.graunt.mortality;

import java.util.Locale;
import java.util.Objects;

/**
 * Brass's relational life tables: all tables whose logits are a straight line of a standard's,
 *
 * <pre>{@code
 * Y(x) = alpha + beta Ys(x),   Y(x) = 1/2 ln((1 - l(x)) / l(x)),   l(x) = 1 / (1 + exp(2 Y(x)))
 * }</pre>
 *
 * {@code alpha} is the level, 0 in the standard and higher where mortality is higher; {@code beta} weighs the old against the young, 1 in the
 * standard. An area that knows its life expectancy but not its death rates has thereby a whole table: the one with {@code beta = 1} and
 * the {@code alpha} that meets {@code e0}.
 *
 * <p>The relation says how many reach the open group and, through the slope of {@code l}, that the force of mortality at its start is {@code
 * beta (1 - l(w)) / (1 - ls(w))} times the standard's. The open group's death rate is taken to stand in the same proportion, which with
 * {@code alpha = 0} and {@code beta = 1} gives the standard back. {@code a(x)} comes from a rule, and follows the death rates where the rule does.
 *
 * <pre>{@code
 * BrassRelational model = BrassRelational.of(StandardLifeTable.NORWAY_2013_2022.of(Sex.FEMALE));
 * LifeTable county = model.meeting(78.4);
 * BrassRelational.Fit fit = model.fit(observed);      // alpha and beta of a table
 * }</pre>
 *
 * <p>Source: Brass (1971), On the scale of mortality, in Biological Aspects of Demography.
 */
public final class BrassRelational {

    /** {@code alpha} beyond this leaves less than one in a thousand million alive, or dead, at any age of interest. */
    private static final double WIDEST = 12;

    /** Of {@code alpha}: some 1e-13 year of {@code e0}. */
    private static final double SMALLEST_STEP = 1e-15;

    /** No population lives this many years on average; the oldest person known reached 122. */
    private static final double LONGEST = 120;

    private static final int MAX_ROUNDS = 100;
    private static final double STANDS_STILL = 1e-13;

    private final LifeTable standard;
    private final AgeSeparation rule;
    private final double beta;

    /** {@code exp(2 beta Ys)} at the start of each group: the odds of being dead. */
    private final double[] odds;

    private BrassRelational(LifeTable standard, AgeSeparation rule, double beta) {
        this.standard = standard;
        this.rule = rule;
        this.beta = beta;
        double[] l = standard.columns().l;
        odds = new double[l.length];
        for (int i = 0; i < l.length; i++) {
            odds[i] = Math.pow((1 - l[i]) / l[i], beta);
        }
    }

    /**
     * The model of a standard, with {@code beta = 1} and {@code a(x)} by {@link AgeSeparationRule#ANDREEV_KINGKADE}.
     *
     * @param standard a life table that somebody survives to the open group of, but not everybody
     * @return the model, for the sex and the ages of the standard
     * @throws IllegalArgumentException if all or none of the standard's newborn reach its open group
     */
    public static BrassRelational of(LifeTable standard) {
        Objects.requireNonNull(standard, "standard");
        double[] l = standard.columns().l;
        double open = l[l.length - 1];
        if (!(open > 0 && open < 1)) {
            throw new IllegalArgumentException("standard: " + open + " of the newborn reach the open group "
                    + standard.ages().label(l.length - 1) + ", must lie strictly between 0 and 1");
        }
        return new BrassRelational(standard, AgeSeparationRule.ANDREEV_KINGKADE, 1);
    }

    /**
     * The same model with another weight of old against young mortality.
     *
     * @param beta the slope of the logits, above 0 and at most 5; 0.7 to 1.3 is usual
     * @return a model whose tables have this slope
     * @throws IllegalArgumentException if {@code beta} is out of range
     */
    public BrassRelational withBeta(double beta) {
        if (!(beta > 0 && beta <= 5)) {
            throw new IllegalArgumentException("beta: " + beta + ", must be above 0 and at most 5");
        }
        return new BrassRelational(standard, rule, beta);
    }

    /**
     * The same model with another rule for {@code a(x)}.
     *
     * @param rule the rule
     * @return a model whose tables follow this rule
     */
    public BrassRelational withSeparation(AgeSeparation rule) {
        return new BrassRelational(standard, Objects.requireNonNull(rule, "rule"), beta);
    }

    /**
     * The standard.
     *
     * @return the life table that all others are related to
     */
    public LifeTable standard() {
        return standard;
    }

    /**
     * The slope of the logits.
     *
     * @return {@code beta}
     */
    public double beta() {
        return beta;
    }

    /**
     * The table of a level.
     *
     * @param alpha the level, from -12 to 12
     * @return the life table with this {@code alpha} and the model's {@code beta}
     * @throws IllegalArgumentException if {@code alpha} is out of range
     */
    public LifeTable table(double alpha) {
        if (!(Math.abs(alpha) <= WIDEST)) {
            throw new IllegalArgumentException("alpha: " + alpha + ", must be -" + WIDEST + " to " + WIDEST);
        }
        double[] a = startingSeparation();
        double[] l = survivors(alpha);
        a[l.length - 1] = openYears(l);
        double change = 1;
        for (int round = 0; round < MAX_ROUNDS && change > STANDS_STILL; round++) {
            change = follow(l, a);
        }
        return LifeTable.of(standard.sex(), standard.ages(), l, a, rule);
    }

    /**
     * The table with a given life expectancy at birth: {@code alpha} is solved for, {@code beta} is the model's.
     *
     * @param lifeExpectancy {@code e0}, in years, at most 120
     * @return the life table, whose {@code e0} is the given one to 1e-9 year
     * @throws IllegalArgumentException if no table of the model has this life expectancy, or if it is above 120
     */
    public LifeTable meeting(double lifeExpectancy) {
        double[] a = startingSeparation();
        requireReachable(lifeExpectancy, a);
        double alpha = alpha(lifeExpectancy, a, 0);
        double[] l = survivors(alpha);
        double change = 1;
        for (int round = 0; round < MAX_ROUNDS && change > STANDS_STILL; round++) {
            change = follow(l, a);
            // solved once more after a has moved, so that e0 is met even where a rule jumps and a never stands still
            alpha = alpha(lifeExpectancy, a, alpha);
            l = survivors(alpha);
            a[l.length - 1] = openYears(l);
        }
        return LifeTable.of(standard.sex(), standard.ages(), l, a, rule);
    }

    /**
     * The level and slope of a life table: the straight line of least squares through its logits against the standard's, at the starts
     * of all groups but the first.
     *
     * @param observed a life table by the ages of the standard; {@link LifeTable#regrouped} brings it to them
     * @return the line; the model's own {@code beta} plays no part
     * @throws IllegalArgumentException if the ages differ, or if fewer than two ages have survivors between none and all in both tables
     */
    public Fit fit(LifeTable observed) {
        return fit(observed, 0, standard.ages().lower(standard.ages().size() - 1));
    }

    /**
     * The level and slope of a life table over some ages.
     *
     * @param observed a life table by the ages of the standard
     * @param fromAge the first age that counts
     * @param toAge the last age that counts
     * @return the line through the logits at the starts of the groups between these ages, both included
     * @throws IllegalArgumentException if the ages differ, or if fewer than two ages have survivors between none and all in both tables
     */
    public Fit fit(LifeTable observed, int fromAge, int toAge) {
        Objects.requireNonNull(observed, "observed");
        if (!observed.ages().equals(standard.ages())) {
            throw new IllegalArgumentException(
                    "observed: ages " + observed.ages() + ", must be " + standard.ages() + " as in the standard");
        }
        return Fit.of(standard, observed, fromAge, toAge);
    }

    private double[] startingSeparation() {
        return standard.columns().a.clone();
    }

    private double[] survivors(double alpha) {
        double level = Math.exp(2 * alpha);
        double[] l = new double[odds.length];
        for (int i = 0; i < l.length; i++) {
            l[i] = 1 / (1 + level * odds[i]);
        }
        return l;
    }

    /** Lets the years lived by the dying follow the survivors; returns by how much they moved. */
    private double follow(double[] l, double[] a) {
        double[] next =
                LifeTable.separation(standard.sex(), standard.ages(), Columns.rates(standard.ages(), l, a), rule);
        double change = 0;
        for (int i = 0; i < l.length - 1; i++) {
            change = Math.max(change, Math.abs(next[i] - a[i]));
            a[i] = next[i];
        }
        return change;
    }

    /** {@code e(w)}: that of the standard over the proportion in which the force of mortality stands to the standard's. */
    private double openYears(double[] l) {
        Columns of = standard.columns();
        int open = l.length - 1;
        return of.a[open] * (1 - of.l[open]) / (beta * (1 - l[open]));
    }

    private void requireReachable(double target, double[] a) {
        double highest = Math.min(expectancy(-WIDEST, a)[0], LONGEST);
        double lowest = expectancy(WIDEST, a)[0];
        if (!(target <= highest && target > lowest)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "lifeExpectancy: %s, must lie between %.2f and %.0f years, which the model and human lives allow",
                    target,
                    lowest,
                    highest));
        }
    }

    /** Newton's method for the level, inside an interval that closes in on it: {@code e0} falls with {@code alpha}. */
    private double alpha(double target, double[] a, double start) {
        double low = -WIDEST;
        double high = WIDEST;
        double alpha = start;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            double[] at = expectancy(alpha, a);
            if (at[0] > target) {
                low = alpha;
            } else {
                high = alpha;
            }
            double next = alpha - (at[0] - target) / at[1];
            if (!(next > low && next < high)) {
                next = (low + high) / 2;
            }
            if (Math.abs(next - alpha) <= SMALLEST_STEP) {
                break;
            }
            alpha = next;
        }
        return alpha;
    }

    /** {@code e0} at a level with given years lived by the dying, and its derivative by the level. */
    private double[] expectancy(double alpha, double[] a) {
        double[] l = survivors(alpha);
        int open = l.length - 1;
        double years = 0;
        double slope = 0;
        for (int i = 0; i < open; i++) {
            int n = standard.ages().width(i);
            years += a[i] * l[i] + (n - a[i]) * l[i + 1];
            slope += a[i] * steepness(l[i]) + (n - a[i]) * steepness(l[i + 1]);
        }
        double last = l[open] * openYears(l);
        return new double[] {years + last, slope - 2 * last};
    }

    /** {@code dl / d alpha}. */
    private static double steepness(double l) {
        return -2 * l * (1 - l);
    }

    /**
     * The sex and life expectancy of the standard, and the slope.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Brass relational life tables %s, ages %s, standard of e0 = %.2f years, beta = %s",
                standard.sex().label(),
                standard.ages(),
                standard.lifeExpectancy(),
                beta);
    }

    /**
     * The line that relates a life table to a standard.
     *
     * @param alpha the level; 0 in the standard, higher where mortality is higher
     * @param beta the slope; 1 in the standard, higher where the old die more and the young less
     * @param residual the root mean square distance of the logits from the line
     * @param points how many ages the line goes through
     */
    public record Fit(double alpha, double beta, double residual, int points) {

        private static Fit of(LifeTable standard, LifeTable observed, int fromAge, int toAge) {
            double[] x = standard.columns().l;
            double[] y = observed.columns().l;
            int points = 0;
            double meanX = 0;
            double meanY = 0;
            double squaresX = 0;
            double squaresY = 0;
            double products = 0;
            for (int i = 1; i < x.length; i++) {
                int age = standard.ages().lower(i);
                if (age >= fromAge && age <= toAge && isBetween(x[i]) && isBetween(y[i])) {
                    points++;
                    double dx = logit(x[i]) - meanX;
                    double dy = logit(y[i]) - meanY;
                    meanX += dx / points;
                    meanY += dy / points;
                    squaresX += dx * (logit(x[i]) - meanX);
                    squaresY += dy * (logit(y[i]) - meanY);
                    products += dx * (logit(y[i]) - meanY);
                }
            }
            if (!(points >= 2 && squaresX > 0)) {
                throw new IllegalArgumentException("observed: " + points + " ages from " + fromAge + " to " + toAge
                        + " have survivors strictly between 0 and 1 in both tables, must be at least 2 that differ");
            }
            double beta = products / squaresX;
            double rest = Math.max(squaresY - beta * products, 0);
            return new Fit(meanY - beta * meanX, beta, Math.sqrt(rest / points), points);
        }

        private static boolean isBetween(double l) {
            return l > 0 && l < 1;
        }

        private static double logit(double l) {
            return Math.log((1 - l) / l) / 2;
        }
    }
}
