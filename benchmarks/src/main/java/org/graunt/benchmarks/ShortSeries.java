package org.graunt.benchmarks;

import org.graunt.forecast.Series;

/** Made-up short annual series: levels, trends and cycles as births, rates and ratios have them, the same at every run. */
final class ShortSeries {

    private ShortSeries() {}

    /** Series of 15 to 40 values. */
    static Series[] of(int count) {
        Series[] series = new Series[count];
        long state = 1;
        for (int i = 0; i < count; i++) {
            int length = 15 + i % 26;
            double[] values = new double[length];
            double level = 1000 * (1 + i % 7);
            double slope = level * (i % 5 - 2) / 150;
            for (int t = 0; t < length; t++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
                double noise = (state >>> 40) / (double) (1 << 24) - 0.5;
                slope += level * 0.01 * noise;
                level = Math.max(50, level + slope);
                values[t] = level * (1 + 0.03 * noise);
            }
            series[i] = Series.annual(2000 - length, values).named("S" + i);
        }
        return series;
    }
}
