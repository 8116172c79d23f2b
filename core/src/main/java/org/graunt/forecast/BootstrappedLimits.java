package org.graunt.forecast;

import java.util.Arrays;
import java.util.Objects;
import org.graunt.internal.math.Normal;
import org.graunt.internal.random.RandomStream;

/** Limits from residuals drawn again, spread over the horizon as the method's own variances say. */
final class BootstrappedLimits implements Forecaster {

    /** What the name of a method so treated ends in. */
    static final String ADDED = ", bootstrapped limits";

    private static final int LEAST_PATHS = 100;
    private static final int LEAST_RESIDUALS = 4;
    private static final double SPREAD = 0.6827;

    private final Forecaster forecaster;
    private final int paths;
    private final long seed;

    BootstrappedLimits(Forecaster forecaster, int paths, long seed) {
        this.forecaster = Objects.requireNonNull(forecaster, "forecaster");
        this.paths = paths;
        this.seed = seed;
        if (!(paths >= LEAST_PATHS)) {
            throw new IllegalArgumentException("paths: " + paths + ", must be at least " + LEAST_PATHS
                    + ", of bootstrapped limits of " + forecaster.name());
        }
    }

    @Override
    public String name() {
        return forecaster.name() + ADDED;
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return Math.max(LEAST_RESIDUALS, forecaster.minimumLength(frequency));
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.of(this, series, horizon, levels);
        Forecast inner = forecaster.forecast(series, horizon, SPREAD);
        double[] residuals = Arrays.stream(inner.residuals())
                .filter(residual -> !Double.isNaN(residual))
                .toArray();
        if (residuals.length < LEAST_RESIDUALS) {
            throw new UnsuitableSeriesException("residuals: " + residuals.length + ", " + name() + " needs at least "
                    + LEAST_RESIDUALS + ", in " + series);
        }
        double[] deviations = deviations(inner);
        standardise(residuals, deviations[0]);
        double[] weights = weights(deviations);
        double[][] errors = new double[horizon][paths];
        RandomStream stream = RandomStream.of(seed, series.name(), 0, 0);
        double[] draws = new double[horizon];
        for (int path = 0; path < paths; path++) {
            for (int h = 0; h < horizon; h++) {
                draws[h] = residuals[stream.nextInt(residuals.length)];
                for (int j = 0; j <= h; j++) {
                    errors[h][path] += weights[j] * draws[h - j];
                }
            }
        }
        double[] used = request.levels();
        double[][] lower = new double[used.length][horizon];
        double[][] upper = new double[used.length][horizon];
        for (int h = 0; h < horizon; h++) {
            Arrays.sort(errors[h]);
            for (int i = 0; i < used.length; i++) {
                lower[i][h] = inner.point(h) + quantile(errors[h], 0.5 * (1 - used[i]));
                upper[i][h] = inner.point(h) + quantile(errors[h], 0.5 * (1 + used[i]));
            }
        }
        return inner.toBuilder(inner.method(), series, inner.mean())
                .limits(used, lower, upper)
                .note(
                        "Limits are from " + paths + " paths of residuals drawn with replacement, seed " + seed + ".",
                        "区间来自" + paths + "条由残差有放回抽样所得的路径，种子" + seed + "。")
                .build();
    }

    private static double[] deviations(Forecast inner) {
        double z = Normal.upperQuantile(0.5 * (1 - SPREAD));
        double[] deviations = new double[inner.horizon()];
        for (int h = 0; h < deviations.length; h++) {
            deviations[h] = (inner.upperAt(0)[h] - inner.lowerAt(0)[h]) / (2 * z);
        }
        return deviations;
    }

    private static void standardise(double[] residuals, double deviation) {
        double mean = Arrays.stream(residuals).average().orElseThrow();
        double squares = 0;
        for (double residual : residuals) {
            squares += (residual - mean) * (residual - mean);
        }
        double scale = squares > 0 ? deviation / Math.sqrt(squares / residuals.length) : 0;
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = (residuals[i] - mean) * scale;
        }
    }

    /** Of an error on the value 0, 1, ... periods later; 1 for the first. */
    private static double[] weights(double[] deviations) {
        double[] weights = new double[deviations.length];
        double first = deviations[0] * deviations[0];
        double before = 0;
        for (int h = 0; h < weights.length; h++) {
            double variance = deviations[h] * deviations[h];
            weights[h] = first > 0 ? Math.sqrt(Math.max(0, variance - before) / first) : 0;
            before = Math.max(before, variance);
        }
        return weights;
    }

    /** Between the order statistics at {@code p (n - 1)}. */
    private static double quantile(double[] sorted, double p) {
        double position = p * (sorted.length - 1);
        int below = (int) position;
        double share = position - below;
        return sorted[below] + share * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }
}
