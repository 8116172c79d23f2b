package org.graunt.quality;

import java.util.Arrays;
import java.util.Optional;
import org.graunt.internal.math.HymanSpline;
import org.graunt.table.AgeGroups;
import org.graunt.table.CohortTable;

/**
 * Ways to split the counts of age groups into single ages by interpolation. {@link #MONOTONE} is the one to use unless a
 * published figure was made with another; where the split must be smooth rather than exact, or needs standard errors, see
 * {@link PenalisedCompositeLink}.
 *
 * <pre>{@code
 * GraduatedAges women = Graduation.MONOTONE.of(counts, AgeGroups.ofWidth(5, 15, 49));
 * CohortTable byAge = Graduation.MONOTONE.of(population);     // every area, period and sex
 * }</pre>
 *
 * <p>Sprague's and Beers' multipliers can give negative single ages where groups change fast. They are left as they are and
 * named ({@link GraduatedAges#negativeAges()}): some packages mix in a monotone curve at the old ages instead, after which the
 * totals of the mixed groups no longer hold.
 */
public enum Graduation {

    /**
     * A monotone cubic spline through the cumulated counts, for groups of any widths: no single age is negative and every group
     * keeps its total. Smooth spline slopes held within Hyman's bounds (Hyman, 1983, <em>Accurate monotonicity preserving cubic
     * interpolation</em>); a single group is spread evenly. An open group that is kept whole does not bend the spline.
     *
     * <p>At both ends the spline is free: where counts fall to nothing there, as births do at 49, it may turn upward in the last
     * group. {@link #MONOTONE_TO_ZERO} is for those.
     */
    MONOTONE("monotone spline", 1) {
        @Override
        double[] split(double[] counts, int[] widths) {
            double[] years = Arrays.stream(widths).asDoubleStream().toArray();
            HymanSpline spline = HymanSpline.rising(years, counts);
            return singles(spline, 0, widths);
        }
    },

    /**
     * {@link #MONOTONE} for counts that are nothing beyond the ages given, such as births by age of the mother: the spline runs on
     * through an empty group of the same width at each end, so that single ages fall to 0 there.
     */
    MONOTONE_TO_ZERO("monotone spline to zero", 1) {
        @Override
        double[] split(double[] counts, int[] widths) {
            int n = widths.length;
            double[] years = new double[n + 2];
            double[] padded = new double[n + 2];
            for (int g = 0; g < n; g++) {
                years[g + 1] = widths[g];
                padded[g + 1] = counts[g];
            }
            years[0] = widths[0];
            years[n + 1] = widths[n - 1];
            return singles(HymanSpline.rising(years, padded), 1, widths);
        }
    },

    /**
     * Sprague's fifth-difference multipliers for at least five groups of five years (Sprague, 1880, <em>Explanation of a new
     * formula for interpolation</em>; table of Shryock and Siegel, 1973, <em>The Methods and Materials of Demography</em>,
     * appendix C). Totals are kept; single ages may be negative.
     */
    SPRAGUE("Sprague multipliers", SplitCoefficients.LEAST_GROUPS) {
        @Override
        double[] split(double[] counts, int[] widths) {
            return SplitCoefficients.SPRAGUE.split(counts);
        }
    },

    /**
     * Beers' ordinary six-term multipliers for at least five groups of five years (Beers, 1944, <em>Six-term formulas for
     * routine actuarial interpolation</em>). Totals are kept; single ages may be negative.
     */
    BEERS_ORDINARY("Beers ordinary multipliers", SplitCoefficients.LEAST_GROUPS) {
        @Override
        double[] split(double[] counts, int[] widths) {
            return SplitCoefficients.BEERS_ORDINARY.split(counts);
        }
    },

    /**
     * Beers' modified multipliers for at least five groups of five years (Beers, 1945, <em>Modified-interpolation formulas that
     * minimize fourth differences</em>). They smooth: only the first two and the last two groups keep their totals ({@link
     * GraduatedAges#rescaled()} restores the others). Single ages may be negative.
     */
    BEERS_MODIFIED("Beers modified multipliers", SplitCoefficients.LEAST_GROUPS) {
        @Override
        double[] split(double[] counts, int[] widths) {
            return SplitCoefficients.BEERS_MODIFIED.split(counts);
        }
    };

    private static final int FIVE_YEARS = 5;

    private final String words;
    private final int leastGroups;

    Graduation(String words, int leastGroups) {
        this.words = words;
        this.leastGroups = leastGroups;
    }

    /** Splits closed groups that {@link #requireFit} has let pass. */
    abstract double[] split(double[] counts, int[] widths);

    /** The rises of a spline over single ages, the groups' intervals starting at a position. */
    private static double[] singles(HymanSpline spline, int first, int[] widths) {
        double[] singles = new double[Arrays.stream(widths).sum()];
        int at = 0;
        for (int g = 0; g < widths.length; g++) {
            System.arraycopy(spline.rises(first + g, widths[g]), 0, singles, at, widths[g]);
            at += widths[g];
        }
        return singles;
    }

    /**
     * Splits counts; an open group is {@linkplain OpenGroup#keptWhole() kept whole} and refused below age 50.
     *
     * @param counts the count of each group, finite and not negative
     * @param groups the groups
     * @return the single ages
     * @throws IllegalArgumentException if counts and groups differ in number, if a count is negative or not finite, if an open
     *     group begins below age 50, or if the method needs other widths or more groups
     */
    public GraduatedAges of(double[] counts, AgeGroups groups) {
        return of(counts, groups, OpenGroup.keptWhole());
    }

    /**
     * Splits counts.
     *
     * @param counts the count of each group, finite and not negative
     * @param groups the groups
     * @param open what is done with an open group; of no effect if there is none
     * @return the single ages
     * @throws IllegalArgumentException if counts and groups differ in number, if a count is negative or not finite, if the open
     *     group is refused, or if the method needs other widths or more groups
     */
    public GraduatedAges of(double[] counts, AgeGroups groups, OpenGroup open) {
        GroupedCounts input = new GroupedCounts(counts, groups, open);
        requireFit(input.groups);
        int[] widths = GroupedCounts.widths(input.groups);
        double[] singles = widths.length == 0 ? new double[0] : split(input.closedCounts(), widths);
        return new GraduatedAges(words, input, input.withOpen(singles), null, null);
    }

    private void requireFit(AgeGroups groups) {
        int[] widths = GroupedCounts.widths(groups);
        if (leastGroups == 1) {
            return;
        }
        for (int g = 0; g < widths.length; g++) {
            if (widths[g] != FIVE_YEARS) {
                throw new IllegalArgumentException("age group " + groups.label(g) + ": " + words
                        + " need groups of five years; sum to such groups first, or take MONOTONE, which splits any");
            }
        }
        if (!(widths.length >= leastGroups)) {
            throw new IllegalArgumentException("groups: " + widths.length + " closed ones (" + groups + "), " + words
                    + " need at least " + leastGroups);
        }
    }

    /**
     * Splits a table along its axis of ages; an open group is {@linkplain OpenGroup#keptWhole() kept whole} and refused below
     * age 50.
     *
     * @param table a table with an axis of ages
     * @return the table by single ages
     * @throws IllegalArgumentException if the table has no axis of ages, or if its groups do not suit the method
     * @see #of(CohortTable, OpenGroup)
     */
    public CohortTable of(CohortTable table) {
        return of(table, OpenGroup.keptWhole());
    }

    /**
     * Splits a table along its axis of ages, for each combination of its other labels by itself.
     *
     * <p>A group without a count breaks the curve: the known groups on each side are split by themselves, and the single ages
     * of the group take over its state. Only a suppressed group of several years turns into missing single ages: a suppressed
     * cell holds at least 1, which of its single ages cannot be said. Missing too are single ages that cannot be had: known
     * groups between unknown ones that are too few for the method, and groups in which Sprague or Beers give a negative age,
     * since a table holds no negative counts ({@link #of(double[], AgeGroups, OpenGroup)} shows them).
     *
     * @param table a table with an axis of ages
     * @param open what is done with an open group; of no effect if there is none
     * @return the table by single ages; its description notes the method
     * @throws IllegalArgumentException if the table has no axis of ages, or if its groups do not suit the method
     */
    public CohortTable of(CohortTable table, OpenGroup open) {
        AgeCurves curves = new AgeCurves(table);
        requireFit(GroupedCounts.settle(curves.ages(), open));
        return curves.graduated(
                open,
                words,
                (counts, widths) ->
                        counts.length < leastGroups ? Optional.empty() : Optional.of(split(counts, widths)));
    }
}
