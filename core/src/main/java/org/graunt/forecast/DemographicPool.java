package org.graunt.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graunt.internal.text.Bilingual;

/**
 * The method to start with for short annual series of demographic counts, rates and shares: simple methods on the original
 * scale and on the scale that keeps forecasts in range, combined by a mean with one member in ten cut off at either end, and
 * limits widened to what such series did.
 *
 * <p>No single method is best on short noisy series, and what any method says of its own errors is too narrow: it takes
 * the model for true and the past for typical. The distances of the combined 95 % limits are multiplied by
 * {@code 1 + 0.4 (1 - exp(-(h - 1) / 2))}, h the period ahead, and those of other levels such that the errors have the tails
 * of Student's law with 10 degrees of freedom. These numbers were found on annual series of births, deaths, fertility and
 * population of 12 countries, Norway, Sweden's counties and the regions of Korea and Russia, cut at random ends.
 *
 * <p>Missing values (NaN) are filled for the members that need every value, on the scale of the member: on the straight line
 * between the nearest values, those of the same part of the year if there are seasons; missing values at the end are forecast
 * over. A note names them. A constant series has limits of no width, which is noted too. At least 5 values must be there.
 *
 * <p>A member that the series does not suit is left out, and the result says which and why. Where a series has no negative
 * value, points and limits are cut off at 0. Half-yearly, quarterly and monthly series are forecast by methods that know
 * seasons: seasonal naive, automatic exponential smoothing and automatic ARIMA, on the same scales.
 */
public final class DemographicPool implements Forecaster {

    private static final double TRIM = 0.1;
    private static final int NAMED = 5;
    private static final List<Forecaster> TRENDING = List.of(
                    Theta.standard(),
                    Theta.dynamicOptimised(),
                    Holt.linear(),
                    Holt.damped(),
                    RandomWalk.drift(),
                    RecentTrend.ofLast(5))
            .stream()
            .<Forecaster>map(Filled::new)
            .toList();

    private static final List<Forecaster> SEASONAL =
            List.of(new Filled(RandomWalk.seasonalNaive()), new Filled(Ets.auto()), Arima.auto());

    /** From fewer changes than four, limits are mostly luck. */
    private static final int MINIMUM = 5;

    private final Combination pool;
    private final Combination seasonal;
    private final Transform shares;

    private DemographicPool(Combination pool, Combination seasonal, Transform shares) {
        this.pool = pool;
        this.seasonal = seasonal;
        this.shares = shares;
    }

    /**
     * For counts, rates, ratios and means: the last value; automatic exponential smoothing and ARIMA; and both Theta
     * methods, Holt's method, its damped form, the mean drift and the median slope of the last 5 values, these six on the
     * original scale and, where all values are above 0, on the log scale.
     *
     * @return the method
     */
    public static DemographicPool standard() {
        List<Forecaster> members = automatic();
        members.addAll(TRENDING);
        TRENDING.forEach(member -> members.add(member.on(Transform.LOG)));
        List<Forecaster> seasonal = new ArrayList<>(SEASONAL);
        SEASONAL.forEach(member -> seasonal.add(member.on(Transform.LOG)));
        return new DemographicPool(combine(members), combine(seasonal), null);
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
        List<Forecaster> members = automatic();
        members.addAll(TRENDING);
        return new DemographicPool(combine(members), combine(SEASONAL), logit);
    }

    private static List<Forecaster> automatic() {
        return new ArrayList<>(List.of(new Filled(RandomWalk.naive()), new Filled(Ets.auto()), Arima.auto()));
    }

    private static Combination combine(List<Forecaster> members) {
        return Combination.trimmedMean(TRIM, members.toArray(Forecaster[]::new));
    }

    /**
     * The members for annual series.
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
        return Math.max(MINIMUM, poolFor(frequency).minimumLength(frequency));
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.of(this, series, horizon, levels);
        Forecaster widened = new WidenedLimits(poolFor(series.frequency()));
        Forecast forecast = (shares == null ? widened : widened.on(shares)).forecast(series, horizon, request.levels());
        boolean cut = shares == null;
        for (double value : series.raw()) {
            cut &= !(value < 0);
        }
        double[] used = forecast.levels();
        double[][] lower = new double[used.length][];
        double[][] upper = new double[used.length][];
        for (int i = 0; i < used.length; i++) {
            lower[i] = cut ? atLeastZero(forecast.lowerAt(i)) : forecast.lowerAt(i);
            upper[i] = cut ? atLeastZero(forecast.upperAt(i)) : forecast.upperAt(i);
        }
        double[] mean = cut ? atLeastZero(forecast.mean()) : forecast.mean();
        Forecast.Builder builder = forecast.toBuilder(name(), series, mean).limits(used, lower, upper);
        if (series.hasMissing()) {
            builder.note(missing(series));
        }
        return builder.build();
    }

    /** Which values are missing and what was done about it. */
    private static Bilingual missing(Series series) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < series.length(); i++) {
            if (Double.isNaN(series.value(i))) {
                labels.add(series.label(i));
            }
        }
        List<String> named = labels.subList(0, Math.min(NAMED, labels.size()));
        int more = labels.size() - named.size();
        boolean annual = series.frequency() == Frequency.ANNUAL;
        return new Bilingual(
                String.join(", ", named) + (more > 0 ? " and " + more + " more" : "")
                        + " missing: filled on a straight line"
                        + (annual
                                ? " for members that need every year"
                                : " between values of the same part of the year for members that need every value")
                        + ", left out at the ends; limits do not know of it.",
                String.join("、", named) + (more > 0 ? "等" + labels.size() + "期" : "") + "缺失："
                        + (annual ? "对须逐年取值的成员按直线内插" : "对须逐期取值的成员按同期数值直线内插")
                        + "，首尾缺失不计；区间未反映这一点。");
    }

    private Combination poolFor(Frequency frequency) {
        return frequency == Frequency.ANNUAL ? pool : seasonal;
    }

    private static double[] atLeastZero(double[] values) {
        return Arrays.stream(values).map(value -> Math.max(0, value)).toArray();
    }
}
