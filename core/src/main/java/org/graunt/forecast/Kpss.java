package org.graunt.forecast;

import java.util.Arrays;

/**
 * The test that a series is stationary around a level (Kwiatkowski, Phillips, Schmidt and Shin, 1992, <em>Testing the null
 * hypothesis of stationarity against the alternative of a unit root</em>), and the number of differences that it asks for.
 */
final class Kpss {

    /** The 5 % point of the statistic (their table 1). */
    private static final double CRITICAL = 0.463;

    private Kpss() {}

    /**
     * How often a series is differenced until the test at level 0.05 no longer refuses it or nothing varies any more.
     *
     * @param values the series, NaN where an observation is missing, which is left out
     * @param most   the largest number
     */
    static int differences(double[] values, int most) {
        double[] x = present(values);
        int d = 0;
        while (d < most && !isConstant(x) && statistic(x) > CRITICAL) {
            x = ArmaFilter.difference(x, new double[] {1});
            d++;
        }
        return d;
    }

    /**
     * {@code sum S_t^2 / (n^2 v)} of the partial sums S of the deviations from the mean, v their long-run variance with
     * Bartlett weights over {@code 3 sqrt(n) / 13} lags.
     */
    static double statistic(double[] x) {
        int n = x.length;
        double mean = Arrays.stream(x).average().orElse(Double.NaN);
        double sum = 0;
        double squares = 0;
        for (double value : x) {
            sum += value - mean;
            squares += sum * sum;
        }
        int lags = (int) (3 * Math.sqrt(n) / 13);
        double variance = 0;
        for (int lag = 0; lag <= lags; lag++) {
            double products = 0;
            for (int t = lag; t < n; t++) {
                products += (x[t] - mean) * (x[t - lag] - mean);
            }
            variance += (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0))) * products / n;
        }
        return squares / ((double) n * n * variance);
    }

    /** The values that are not missing. */
    static double[] present(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** Whether the values differ by no more than rounding. */
    static boolean isConstant(double[] x) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (double value : x) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        return !(highest - lowest > 1e-12 * Math.max(Math.abs(lowest), Math.abs(highest)));
    }
}
