package org.graunt.forecast;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

/** Limits whose distances from the point are multiplied by what would have been right at past origins. */
final class RecalibratedLimits implements Forecaster {

    /** What the name of a method so treated ends in. */
    static final String ADDED = ", recalibrated limits";

    private static final int LEAST_ORIGINS = 4;

    private final Forecaster forecaster;
    private final int origins;

    RecalibratedLimits(Forecaster forecaster, int origins) {
        this.forecaster = Objects.requireNonNull(forecaster, "forecaster");
        this.origins = origins;
        if (!(origins >= LEAST_ORIGINS)) {
            throw new IllegalArgumentException("origins: " + origins + ", must be at least " + LEAST_ORIGINS
                    + ", of recalibrated limits of " + forecaster.name());
        }
    }

    @Override
    public String name() {
        return forecaster.name() + ADDED;
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return forecaster.minimumLength(frequency) + LEAST_ORIGINS;
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.of(this, series, horizon, levels);
        double[] used = request.levels();
        Forecast now = forecaster.forecast(series, horizon, used);
        int first = Math.max(forecaster.minimumLength(series.frequency()), series.length() - origins);
        double[][] ratios = new double[used.length][(series.length() - first) * horizon];
        int count = 0;
        int tried = 0;
        for (int origin = first; origin < series.length(); origin++) {
            int steps = Math.min(horizon, series.length() - origin);
            Forecast past = tryAt(series.first(origin), steps, used);
            tried += past == null ? 0 : 1;
            for (int h = 0; past != null && h < steps; h++) {
                double error = series.value(origin + h) - past.point(h);
                for (int i = 0; !Double.isNaN(error) && i < used.length; i++) {
                    double distance =
                            error < 0 ? past.point(h) - past.lowerAt(i)[h] : past.upperAt(i)[h] - past.point(h);
                    ratios[i][count] = error == 0 ? 0 : Math.abs(error) / distance;
                }
                count += Double.isNaN(error) ? 0 : 1;
            }
        }
        if (tried < LEAST_ORIGINS) {
            throw new UnsuitableSeriesException("origins: " + tried + " that can be tried, " + name()
                    + " needs at least " + LEAST_ORIGINS + ", in " + series);
        }
        double[] factors = new double[used.length];
        for (int i = 0; i < used.length; i++) {
            factors[i] = factor(Arrays.copyOf(ratios[i], count), used[i]);
        }
        return widened(now, factors)
                .note(
                        "Limits are recalibrated on " + count + " errors at " + tried + " origins: distances times "
                                + describe(used, factors, "%.2f at %.4g %%", ", ") + ".",
                        "区间按" + tried + "个起点的" + count + "个误差重新校准：宽度乘以" + describe(used, factors, "%.2f（%.4g%%）", "、")
                                + "。")
                .build();
    }

    private Forecast tryAt(Series past, int steps, double[] levels) {
        try {
            return forecaster.forecast(past, steps, levels);
        } catch (UnsuitableSeriesException e) {
            return null;
        }
    }

    private static double factor(double[] ratios, double level) {
        Arrays.sort(ratios);
        int rank = (int) Math.min(ratios.length, Math.ceil((ratios.length + 1) * level));
        double factor = ratios[rank - 1];
        // A limit of no width that was missed cannot be widened by any factor.
        return factor < Double.POSITIVE_INFINITY ? factor : 1;
    }

    private static Forecast.Builder widened(Forecast now, double[] factors) {
        double[] levels = now.levels();
        double[][] lower = new double[levels.length][now.horizon()];
        double[][] upper = new double[levels.length][now.horizon()];
        for (int i = 0; i < levels.length; i++) {
            // Wider levels keep at least the factor of narrower ones, so that limits stay nested.
            factors[i] = i == 0 ? factors[i] : Math.max(factors[i], nested(now, factors[i - 1], i));
            for (int h = 0; h < now.horizon(); h++) {
                lower[i][h] = now.point(h) - factors[i] * (now.point(h) - now.lowerAt(i)[h]);
                upper[i][h] = now.point(h) + factors[i] * (now.upperAt(i)[h] - now.point(h));
            }
        }
        return now.toBuilder(now.method(), now.series(), now.mean()).limits(levels, lower, upper);
    }

    /** The least factor at a level that does not undercut the level before. */
    private static double nested(Forecast now, double before, int level) {
        double least = 0;
        for (int h = 0; h < now.horizon(); h++) {
            double below = now.point(h) - now.lowerAt(level)[h];
            double above = now.upperAt(level)[h] - now.point(h);
            if (below > 0 && above > 0) {
                least = Math.max(least, before * (now.point(h) - now.lowerAt(level - 1)[h]) / below);
                least = Math.max(least, before * (now.upperAt(level - 1)[h] - now.point(h)) / above);
            }
        }
        return least;
    }

    private static String describe(double[] levels, double[] factors, String each, String separator) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < levels.length; i++) {
            text.append(i == 0 ? "" : separator).append(String.format(Locale.ROOT, each, factors[i], 100 * levels[i]));
        }
        return text.toString();
    }
}
