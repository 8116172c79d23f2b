package org.graunt.forecast;

import java.util.Arrays;

/**
 * The last value carried along the recent trend, robustly: the slope is the median of the slopes between all pairs of the
 * last k values (Theil 1950, <em>A rank-invariant method of linear and polynomial regression analysis</em>; Sen 1968), so
 * that one odd year does not turn it. The variance is {@code h s^2 + h^2 s^2 / (k - 1)} with s^2 the mean squared deviation
 * of the last k - 1 changes from the slope, over k - 2.
 */
public final class RecentTrend implements Forecaster {

    private static final int LEAST = 3;

    private final int window;

    private RecentTrend(int window) {
        this.window = window;
    }

    /**
     * The trend of the last values.
     *
     * @param count how many, at least 3
     * @return the method, which takes shorter series whole
     * @throws IllegalArgumentException if the count is below 3
     */
    public static RecentTrend ofLast(int count) {
        if (!(count >= LEAST)) {
            throw new IllegalArgumentException(
                    "count: " + count + ", must be at least " + LEAST + ", of a recent trend");
        }
        return new RecentTrend(count);
    }

    @Override
    public String name() {
        return "Median slope of last " + window;
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return LEAST;
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.ofComplete(this, series, horizon, levels);
        double[] y = series.raw();
        int n = y.length;
        int k = Math.min(window, n);
        double slope = RobustLine.medianSlope(Arrays.copyOfRange(y, n - k, n));
        double[] fitted = new double[n];
        Arrays.fill(fitted, Double.NaN);
        double squares = 0;
        for (int t = n - k + 1; t < n; t++) {
            fitted[t] = y[t - 1] + slope;
            squares += (y[t] - fitted[t]) * (y[t] - fitted[t]);
        }
        double sigma2 = squares / (k - 2);
        double[] mean = new double[horizon];
        double[] variances = new double[horizon];
        for (int i = 0; i < horizon; i++) {
            double h = i + 1;
            mean[i] = y[n - 1] + h * slope;
            variances[i] = h * sigma2 + h * h * sigma2 / (k - 1);
        }
        Forecast.Builder builder = Forecast.builder(name(), series, mean)
                .parameter("slope", slope)
                .fitted(fitted)
                .sigma2(sigma2);
        return Gaussian.limits(builder, request.levels(), mean, variances).build();
    }
}
