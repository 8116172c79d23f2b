package org.graunt.forecast;

import java.util.Arrays;

/**
 * The benchmarks that carry the last value forward: as it is, along the mean change, or from the same part of last year.
 * Limits are those of a normal law.
 *
 * <ul>
 *   <li>naive: {@code y(n)}, variance {@code h s^2}, s^2 the mean squared change;
 *   <li>drift: {@code y(n) + h d}, d the mean change, variance {@code h s^2 + h^2 s^2 / (n - 1)}, s^2 the sum of squared
 *       deviations of the changes from d over n - 2;
 *   <li>seasonal naive: the last value of the same part of the year, variance s^2 for each year begun, s^2 the mean squared
 *       change over a year.
 * </ul>
 *
 * <p>Series need to be complete, and so long that the variance has 2 degrees of freedom: one change says nothing of
 * changes. A constant series has limits of no width.
 */
public final class RandomWalk implements Forecaster {

    private enum Kind {
        NAIVE("Naive"),
        DRIFT("Random walk with drift"),
        SEASONAL("Seasonal naive");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private final Kind kind;

    private RandomWalk(Kind kind) {
        this.kind = kind;
    }

    /**
     * The last value.
     *
     * @return the method
     */
    public static RandomWalk naive() {
        return new RandomWalk(Kind.NAIVE);
    }

    /**
     * The last value and the mean change.
     *
     * @return the method
     */
    public static RandomWalk drift() {
        return new RandomWalk(Kind.DRIFT);
    }

    /**
     * The last value of the same part of the year; for annual series the same as {@link #naive()}.
     *
     * @return the method
     */
    public static RandomWalk seasonalNaive() {
        return new RandomWalk(Kind.SEASONAL);
    }

    @Override
    public String name() {
        return kind.title;
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return switch (kind) {
            case NAIVE -> 3;
            case DRIFT -> 4;
            case SEASONAL -> frequency.perYear() + 2;
        };
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.ofComplete(this, series, horizon, levels);
        double[] y = series.raw();
        int n = y.length;
        int lag = kind == Kind.SEASONAL ? series.frequency().perYear() : 1;
        double drift = kind == Kind.DRIFT ? (y[n - 1] - y[0]) / (n - 1) : 0;
        double[] fitted = new double[n];
        Arrays.fill(fitted, 0, lag, Double.NaN);
        double squares = 0;
        for (int t = lag; t < n; t++) {
            fitted[t] = y[t - lag] + drift;
            squares += (y[t] - fitted[t]) * (y[t] - fitted[t]);
        }
        double sigma2 = squares / (n - lag - (kind == Kind.DRIFT ? 1 : 0));
        double[] mean = new double[horizon];
        double[] variances = new double[horizon];
        for (int i = 0; i < horizon; i++) {
            double h = i + 1;
            mean[i] = y[n - lag + i % lag] + h * drift;
            variances[i] = sigma2 * (i / lag + 1);
            if (kind == Kind.DRIFT) {
                variances[i] += h * h * sigma2 / (n - 1);
            }
        }
        Forecast.Builder builder =
                Forecast.builder(name(), series, mean).fitted(fitted).sigma2(sigma2);
        if (kind == Kind.DRIFT) {
            builder.parameter("drift", drift).parameter("drift_se", Math.sqrt(sigma2 / (n - 1)));
        }
        return Gaussian.limits(builder, request.levels(), mean, variances).build();
    }
}
