package org.graunt.forecast;

/** First guesses of seasonal factors: mean ratios of the observations to a centred moving average of a year. */
final class SeasonalStart {

    private SeasonalStart() {}

    /** One factor for each part of the year, from the first observation on; they average 1. */
    static double[] factors(double[] y, int period) {
        double[] sums = new double[period];
        int[] counts = new int[period];
        int half = period / 2;
        for (int t = half; t + half < y.length; t++) {
            double level = 0;
            for (int j = -half; j <= half; j++) {
                level += (Math.abs(j) == half ? 0.5 : 1) * y[t + j] / period;
            }
            sums[t % period] += y[t] / level;
            counts[t % period]++;
        }
        double total = 0;
        for (int i = 0; i < period; i++) {
            sums[i] = counts[i] == 0 ? 1 : sums[i] / counts[i];
            total += sums[i];
        }
        for (int i = 0; i < period; i++) {
            sums[i] *= period / total;
        }
        return sums;
    }
}
