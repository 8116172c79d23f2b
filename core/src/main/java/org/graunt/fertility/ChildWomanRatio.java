package org.graunt.fertility;

import java.util.Locale;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.RateInterval;
import org.graunt.table.AgeGroups;

/**
 * Children under 5 per woman of 15 to 49, counted together, and the total fertility rate it implies for the five years before.
 *
 * <p>{@code C / W} mixes fertility, deaths of young children and the ages of women. Implied rates after Hauer and Schmertmann (2020),
 * Population pyramids yield accurate estimates of total fertility rates, Demography 57: {@code iTFR = 7 C / W}; {@code xTFR = (10.65
 * - 12.55 p) C / W} with {@code p} the share of women 15 to 49 who are 25 to 34; and either over {@code 1 - 0.75 q} where the chance
 * {@code q} of dying before age 5 is known. Their median error over 2,400 schedules was about 0.1 children; single populations can be
 * further off, above all where children are undercounted.
 *
 * @param children children under 5, finite and not negative
 * @param women women of 15 to 49, finite and above 0
 * @param women25To34 those of 25 to 34, not above {@code women}
 */
public record ChildWomanRatio(double children, double women, double women25To34) {

    private static final double CHILDREN_PER_RATIO = 7;
    private static final double AT_NO_SHARE = 10.65;
    private static final double PER_SHARE = 12.55;
    /** Beyond these shares the line is followed far from populations with all ages; at 0.849 it falls to 0. */
    private static final double LEAST_SHARE = 0.1;

    private static final double MOST_SHARE = 0.5;
    private static final double YEARS_OF_DYING = 0.75;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public ChildWomanRatio {
        if (!(children >= 0 && children < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("children: " + children + ", must be finite and not negative");
        }
        Checks.positive("women", women);
        if (!(women25To34 >= 0 && women25To34 <= women)) {
            throw new IllegalArgumentException(
                    "women25To34: " + women25To34 + ", must be 0 to all women of 15 to 49, " + women);
        }
    }

    /**
     * The ratio of a population by age.
     *
     * @param children children under 5
     * @param ages age groups of the women, with bounds at 15, 25, 35 and 50
     * @param women women, one number a group
     * @return the ratio
     * @throws IllegalArgumentException if groups straddle one of the bounds or do not cover 15 to 49, or a number is out of range
     */
    public static ChildWomanRatio of(double children, AgeGroups ages, double... women) {
        Checks.cells("women", women, ages);
        return new ChildWomanRatio(children, between(ages, women, 15, 49), between(ages, women, 25, 34));
    }

    private static double between(AgeGroups ages, double[] women, int from, int to) {
        int first = ages.indexOf(from);
        int last = ages.indexOf(to);
        if (!(first >= 0
                && last >= 0
                && !ages.isOpen(last)
                && ages.lower(first) == from
                && ages.lower(last) + ages.width(last) == to + 1)) {
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
     * The ratio.
     *
     * @return {@code C / W}, children per woman; often printed per 1,000
     */
    public double ratio() {
        return children / women;
    }

    /**
     * The ratio with the exact Poisson interval of the children, for small populations.
     *
     * @param level the confidence level, strictly between 0 and 1
     * @return children per woman
     * @throws IllegalArgumentException if {@code level} is out of its range
     */
    public Estimate estimate(double level) {
        return RateInterval.EXACT.of(children, women, level);
    }

    /**
     * Implied total fertility rate from the ratio alone.
     *
     * @return {@code iTFR = 7 C / W}
     */
    public double impliedTfr() {
        return CHILDREN_PER_RATIO * ratio();
    }

    /**
     * Implied total fertility rate allowing for the ages of women, where their share of 25 to 34 is one that a straight line can
     * bear: 0.1 to 0.5, a limit of this library; 0.29 is an even spread, and above 0.849 the line would fall below 0.
     *
     * @return {@code xTFR = (10.65 - 12.55 p) C / W}
     * @throws IllegalStateException if the share {@code p} of women of 25 to 34 is not 0.1 to 0.5
     */
    public double ageAdjustedTfr() {
        if (!bearsAges()) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "women25To34: %.3f of women 15 to 49, must be %s to %s for the adjusted rate; take impliedTfr()",
                    women25To34 / women,
                    LEAST_SHARE,
                    MOST_SHARE));
        }
        return (AT_NO_SHARE - PER_SHARE * women25To34 / women) * ratio();
    }

    private boolean bearsAges() {
        double share = women25To34 / women;
        return share >= LEAST_SHARE && share <= MOST_SHARE;
    }

    /**
     * Either implied rate allowing for deaths of young children.
     *
     * @param implied {@link #impliedTfr()} or {@link #ageAdjustedTfr()}
     * @param deathsUnder5 chance of dying before exact age 5, at least 0 and under 1; not per 1,000
     * @return {@code implied / (1 - 0.75 q)}
     * @throws IllegalArgumentException if a number is out of range
     */
    public static double allowingForDeaths(double implied, double deathsUnder5) {
        if (!(deathsUnder5 >= 0 && deathsUnder5 < 1)) {
            throw new IllegalArgumentException(
                    "deathsUnder5: " + deathsUnder5 + ", must be at least 0 and under 1, a chance and not per 1,000");
        }
        if (!(implied >= 0 && implied < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("implied: " + implied + ", must be finite and not negative");
        }
        return implied / (1 - YEARS_OF_DYING * deathsUnder5);
    }

    /**
     * The ratio and what it implies.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "child-woman ratio %.4f, implied TFR %.3f, allowing for the ages of women %s",
                ratio(),
                impliedTfr(),
                bearsAges() ? String.format(Locale.ROOT, "%.3f", ageAdjustedTfr()) : "not defined");
    }
}
