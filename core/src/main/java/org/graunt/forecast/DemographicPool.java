package org.graunt.forecast;

import java.util.ArrayList;
import java.util.List;
import org.graunt.internal.math.Normal;
import org.graunt.internal.math.StudentT;

/**
 * The method to start with for short annual series of demographic counts, rates and shares: simple methods on the original
 * scale and on the scale that keeps forecasts in range, combined by a mean with one member in ten cut off at either end, and
 * limits widened to what such series did.
 *
 * <p>No single method is best on short noisy series, and what any method says of its own errors is too narrow: it takes
 * the model for true and the past for typical. The distances of the combined 95 % limits are multiplied by
 * {@code 1 + 0.4 (1 - exp(-(h - 1) / 2))}, h the period ahead, and those of other levels such that the errors have the tails
 * of Student's law with 4 degrees of freedom. These numbers were found on annual series of births, deaths, fertility and
 * population of 12 countries, Norway, Sweden's counties and the regions of Korea and Russia, cut at random ends.
 *
 * <p>A member that the series does not suit is left out, and the result says which and why. Where a series has no negative
 * value, lower limits are cut off at 0.
 */
public final class DemographicPool implements Forecaster {

    private static final double TRIM = 0.1;
    private static final double GROWTH = 0.4;
    private static final double PERIODS = 2;
    private static final double DEGREES = 4;
    private static final double ANCHOR = 0.95;
    private static final int TREND = 5;

    private final Combination pool;
    private final Transform shares;

    private DemographicPool(Combination pool, Transform shares) {
        this.pool = pool;
        this.shares = shares;
    }

    /**
     * For counts, rates, ratios and means: members on the original and, where all values are above 0, on the log scale.
     *
     * @return the method
     */
    public static DemographicPool standard() {
        List<Forecaster> members = new ArrayList<>(trending());
        members.add(0, RandomWalk.naive());
        trending().forEach(member -> members.add(member.on(Transform.LOG)));
        return new DemographicPool(combine(members), null);
    }

    /**
     * For proportions and shares, all of whose points and limits stay between bounds: members on the logit scale.
     *
     * @param low lower bound, such as 0, which no value may reach
     * @param high upper bound, such as 1 or 100, which no value may reach
     * @return the method
     * @throws IllegalArgumentException if the bounds are not finite and in rising order
     */
    public static DemographicPool ofShares(double low, double high) {
        Transform logit = Transform.logit(low, high);
        List<Forecaster> members = new ArrayList<>();
        members.add(RandomWalk.naive());
        members.addAll(trending());
        return new DemographicPool(combine(members), logit);
    }

    private static List<Forecaster> trending() {
        return List.of(
                Ets.auto(),
                Theta.standard(),
                Theta.dynamicOptimised(),
                Holt.linear(),
                Holt.damped(),
                RandomWalk.drift(),
                RecentTrend.ofLast(TREND));
    }

    private static Combination combine(List<Forecaster> members) {
        return Combination.trimmedMean(TRIM, members.toArray(Forecaster[]::new));
    }

    /**
     * The members.
     *
     * @return an unmodifiable list
     */
    public List<Forecaster> members() {
        return pool.members();
    }

    @Override
    public String name() {
        return "Demographic pool" + (shares == null ? "" : " on " + shares);
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return pool.minimumLength(frequency);
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        if (shares != null) {
            Forecast inner = new Transformed(new DemographicPool(pool, null), shares, BackTransform.MEDIAN)
                    .forecast(series, horizon, levels);
            return inner.toBuilder(name(), series, inner.mean()).build();
        }
        Forecast narrow = pool.forecast(series, horizon, levels);
        double[] used = narrow.levels();
        double[][] lower = new double[used.length][horizon];
        double[][] upper = new double[used.length][horizon];
        boolean nonNegative = true;
        for (double value : series.raw()) {
            nonNegative &= !(value < 0);
        }
        for (int i = 0; i < used.length; i++) {
            double tails = tails(used[i]);
            for (int h = 0; h < horizon; h++) {
                double factor = tails * (1 + GROWTH * (1 - Math.exp(-h / PERIODS)));
                double point = narrow.point(h);
                lower[i][h] = point - factor * (point - narrow.lowerAt(i)[h]);
                upper[i][h] = point + factor * (narrow.upperAt(i)[h] - point);
                lower[i][h] = nonNegative ? Math.max(0, lower[i][h]) : lower[i][h];
            }
        }
        return narrow.toBuilder(name(), series, narrow.mean())
                .limits(used, lower, upper)
                .note("Limits of the members are widened by what short demographic series did.")
                .build();
    }

    /** Distance of a quantile of Student's law over that of the normal law, both in units of the 95 % limit. */
    private static double tails(double level) {
        double tail = 0.5 * (1 - level);
        double anchor = 0.5 * (1 - ANCHOR);
        return StudentT.upperQuantile(tail, DEGREES)
                / StudentT.upperQuantile(anchor, DEGREES)
                * Normal.upperQuantile(anchor)
                / Normal.upperQuantile(tail);
    }
}
