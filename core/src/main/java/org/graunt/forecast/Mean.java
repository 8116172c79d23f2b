package org.graunt.forecast;

import java.util.Arrays;
import org.graunt.internal.math.StudentT;

/**
 * The mean of the past, or of its last values, for series that vary about a fixed level: {@code m}, with limits
 * {@code m -+ t s sqrt(1 + 1/n)}, t the quantile of Student's law with n - 1 degrees of freedom and s the standard
 * deviation. Missing values are left out.
 */
public final class Mean implements Forecaster {

    private final int window;

    private Mean(int window) {
        this.window = window;
    }

    /**
     * The mean of all values.
     *
     * @return the method
     */
    public static Mean ofAll() {
        return new Mean(Integer.MAX_VALUE);
    }

    /**
     * The mean of the last values.
     *
     * @param count how many periods back, at least 2
     * @return the method, which takes shorter series whole
     * @throws IllegalArgumentException if the count is below 2
     */
    public static Mean ofLast(int count) {
        if (!(count >= 2)) {
            throw new IllegalArgumentException("count: " + count + ", must be at least 2, of a mean of last values");
        }
        return new Mean(count);
    }

    @Override
    public String name() {
        return window == Integer.MAX_VALUE ? "Mean" : "Mean of last " + window;
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return 2;
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.of(this, series, horizon, levels);
        double[] y = series.raw();
        int from = Math.max(0, y.length - window);
        double sum = 0;
        int n = 0;
        for (int t = from; t < y.length; t++) {
            if (!Double.isNaN(y[t])) {
                sum += y[t];
                n++;
            }
        }
        if (n < 2) {
            throw new UnsuitableSeriesException(
                    "length: " + n + " values among the last " + window + ", " + name() + " needs 2, in " + series);
        }
        double mean = sum / n;
        double squares = 0;
        for (int t = from; t < y.length; t++) {
            squares += Double.isNaN(y[t]) ? 0 : (y[t] - mean) * (y[t] - mean);
        }
        double sigma2 = squares / (n - 1);
        double[] means = new double[horizon];
        Arrays.fill(means, mean);
        double[] variances = new double[horizon];
        Arrays.fill(variances, sigma2 * (1 + 1.0 / n));
        double[] fitted = new double[y.length];
        Arrays.fill(fitted, mean);
        Arrays.fill(fitted, 0, from, Double.NaN);
        double[] quantiles = new double[request.levels().length];
        for (int i = 0; i < quantiles.length; i++) {
            quantiles[i] = StudentT.upperQuantile(0.5 * (1 - request.levels()[i]), n - 1);
        }
        Forecast.Builder builder = Forecast.builder(name(), series, means)
                .parameter("mean", mean)
                .fitted(fitted)
                .sigma2(sigma2);
        return Gaussian.limits(builder, request.levels(), quantiles, means, variances)
                .build();
    }
}
