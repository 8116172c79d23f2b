package org.graunt.quality;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.graunt.table.AgeGroups;
import org.graunt.table.Tabular;

/**
 * Counts of age groups split into single ages. As a table it has one row an age: {@code age, count, standard_error}. Immutable.
 */
public final class GraduatedAges implements Tabular {

    /** Relative departure of a group's sum below which its total counts as kept: rounding and no more. */
    private static final double EXACT = 1e-9;

    private static final List<String> COLUMNS = List.of("age", "count", "standard_error");
    private static final int PREVIEW_ROWS = 12;

    private final String method;
    private final AgeGroups groups;
    private final double[] groupCounts;
    private final AgeGroups ages;
    private final double[] counts;

    /** Standard errors of the logs of the counts; null if the method has none. */
    private final double[] logErrors;

    private final CompositeFit fit;

    GraduatedAges(String method, GroupedCounts input, double[] counts, double[] logErrors, CompositeFit fit) {
        this(method, input.groups, input.counts, input.singleAges(), counts, logErrors, fit);
    }

    private GraduatedAges(
            String method,
            AgeGroups groups,
            double[] groupCounts,
            AgeGroups ages,
            double[] counts,
            double[] logErrors,
            CompositeFit fit) {
        this.method = method;
        this.groups = groups;
        this.groupCounts = groupCounts;
        this.ages = ages;
        this.counts = counts;
        this.logErrors = logErrors;
        this.fit = fit;
    }

    /**
     * The method by name.
     *
     * @return for example {@code monotone spline}
     */
    public String method() {
        return method;
    }

    /**
     * The ages of the result.
     *
     * @return single years, with the open group last if it was kept whole
     */
    public AgeGroups ages() {
        return ages;
    }

    /**
     * The groups that were split.
     *
     * @return the groups; an open one that was spread is closed here
     */
    public AgeGroups groups() {
        return groups;
    }

    /**
     * The counts by single age.
     *
     * @return one for each of {@link #ages()}; those of Sprague and Beers may be negative
     */
    public double[] counts() {
        return counts.clone();
    }

    /**
     * The count at an age.
     *
     * @param age an age in completed years
     * @return the count; at an age within an open group that of the whole group
     * @throws IllegalArgumentException if the age is outside {@link #ages()}
     */
    public double count(int age) {
        int position = ages.indexOf(age);
        if (position < 0) {
            throw new IllegalArgumentException("age: " + age + ", must be one of " + ages);
        }
        return counts[position];
    }

    /**
     * The counts of the groups as given.
     *
     * @return one for each of {@link #groups()}
     */
    public double[] groupCounts() {
        return groupCounts.clone();
    }

    /**
     * The sums of the single ages over the groups.
     *
     * @return one for each of {@link #groups()}
     */
    public double[] groupSums() {
        double[] sums = new double[groups.size()];
        int[] positions = ages.nestIn(groups);
        for (int i = 0; i < counts.length; i++) {
            sums[positions[i]] += counts[i];
        }
        return sums;
    }

    /**
     * The largest departure of a group's sum from its count.
     *
     * @return the largest absolute difference over the count, or over the mean count of the groups where that is larger; 0 if
     *     there is nobody at all
     */
    public double largestDeparture() {
        double[] sums = groupSums();
        double mean = Arrays.stream(groupCounts).sum() / groupCounts.length;
        double largest = 0;
        for (int g = 0; g < sums.length && mean > 0; g++) {
            largest = Math.max(largest, Math.abs(sums[g] - groupCounts[g]) / Math.max(groupCounts[g], mean));
        }
        return largest;
    }

    /**
     * Whether every group's total is kept.
     *
     * @return true if no sum departs by more than a relative 1e-9: always for the monotone spline, Sprague and ordinary Beers
     *     (whose published coefficients are rounded but sum exactly), not for modified Beers and the penalised composite link
     *     model, which smooth the groups
     */
    public boolean keepsTotals() {
        return largestDeparture() <= EXACT;
    }

    /**
     * The ages with a negative count, which Sprague and Beers give where groups change fast.
     *
     * @return the ages, youngest first; empty if there is none
     */
    public List<Integer> negativeAges() {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] < 0)
                .map(ages::lower)
                .boxed()
                .toList();
    }

    /**
     * The standard errors.
     *
     * @return one for each of {@link #ages()}, NaN at an open group that was kept whole; empty if the method has none
     */
    public Optional<double[]> standardErrors() {
        return Optional.ofNullable(logErrors).map(errors -> {
            double[] scaled = new double[counts.length];
            Arrays.setAll(scaled, i -> i < errors.length ? counts[i] * errors[i] : Double.NaN);
            return scaled;
        });
    }

    /**
     * How the penalised composite link model fits.
     *
     * @return the fit; empty for another method, or if there was nobody to fit
     */
    public Optional<CompositeFit> fit() {
        return Optional.ofNullable(fit);
    }

    /**
     * Scales the single ages of every group to the count of the group.
     *
     * @return the counts with exact totals; where they were not exact before, with a small step at the bounds of the groups
     * @throws IllegalStateException if the single ages of a group with a count do not sum to more than 0
     */
    public GraduatedAges rescaled() {
        double[] sums = groupSums();
        int[] positions = ages.nestIn(groups);
        double[] scaled = new double[counts.length];
        for (int i = 0; i < scaled.length; i++) {
            int g = positions[i];
            if (groupCounts[g] > 0 && !(sums[g] > 0)) {
                throw new IllegalStateException("age group " + groups.label(g) + ": its single ages sum to " + sums[g]
                        + " and cannot be scaled to " + groupCounts[g]);
            }
            scaled[i] = groupCounts[g] > 0 ? counts[i] * (groupCounts[g] / sums[g]) : 0;
        }
        return new GraduatedAges(method + ", rescaled", groups, groupCounts, ages, scaled, logErrors, fit);
    }

    @Override
    public String name() {
        return "graduated-ages";
    }

    @Override
    public List<String> columnNames() {
        return logErrors == null ? COLUMNS.subList(0, 2) : COLUMNS;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0;
    }

    @Override
    public int rowCount() {
        return counts.length;
    }

    @Override
    public String text(int row, int column) {
        return ages.label(row);
    }

    @Override
    public double number(int row, int column) {
        return column == 1 ? counts[row] : row < logErrors.length ? counts[row] * logErrors[row] : Double.NaN;
    }

    /** The method, what it did to totals and signs, and the first ages. */
    @Override
    public String toString() {
        return method + ": " + groups + (keepsTotals() ? ", totals kept" : ", totals smoothed")
                + (negativeAges().isEmpty() ? "" : ", negative at ages " + negativeAges()) + "\n"
                + preview(PREVIEW_ROWS);
    }
}
