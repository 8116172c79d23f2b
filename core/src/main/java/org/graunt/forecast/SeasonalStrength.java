package org.graunt.forecast;

/**
 * How much of what is left of a series without its trend is seasonal: {@code max(0, 1 - var(remainder) / var(seasonal +
 * remainder))} of a decomposition by loess (Cleveland, Cleveland, McRae and Terpenning, 1990, <em>STL: a seasonal-trend
 * decomposition procedure based on loess</em>; Wang, Smith and Hyndman, 2006, <em>Characteristic-based clustering for time
 * series data</em>). The seasonal window has 11 years and local constants, the others local lines; two passes, no robustness
 * weights.
 */
final class SeasonalStrength {

    /** Above this strength a series is differenced seasonally. */
    static final double SEASONAL = 0.64;

    private static final int SEASONAL_WINDOW = 11;
    private static final int PASSES = 2;

    private SeasonalStrength() {}

    /**
     * The strength, from 0 to 1.
     *
     * @param values the series, NaN where an observation is missing, which is filled in on a straight line between its
     *               neighbours; longer than two periods
     * @param period how many observations make a year
     */
    static double of(double[] values, int period) {
        double[] y = interpolated(values);
        int n = y.length;
        double[] trend = new double[n];
        double[] seasonal = new double[n];
        double[] work = new double[n];
        int trendWindow = odd((int) Math.ceil(1.5 * period / (1 - 1.5 / SEASONAL_WINDOW)));
        for (int pass = 0; pass < PASSES; pass++) {
            for (int t = 0; t < n; t++) {
                work[t] = y[t] - trend[t];
            }
            setSeasonal(work, period, seasonal);
            for (int t = 0; t < n; t++) {
                work[t] = y[t] - seasonal[t];
            }
            for (int t = 0; t < n; t++) {
                trend[t] = loess(work, 0, 1, n, trendWindow, true, t);
            }
        }
        double[] remainder = new double[n];
        double[] detrended = new double[n];
        for (int t = 0; t < n; t++) {
            detrended[t] = y[t] - trend[t];
            remainder[t] = detrended[t] - seasonal[t];
        }
        double all = variance(detrended);
        return all > 0 ? Math.max(0, 1 - variance(remainder) / all) : 0;
    }

    /** The seasons smoothed over the years, less what is slow in them. */
    private static void setSeasonal(double[] detrended, int period, double[] seasonal) {
        int n = detrended.length;
        double[] cycles = new double[n + 2 * period];
        for (int season = 0; season < period; season++) {
            int years = (n - season + period - 1) / period;
            for (int year = -1; year <= years; year++) {
                cycles[(year + 1) * period + season] =
                        loess(detrended, season, period, years, SEASONAL_WINDOW, false, year);
            }
        }
        double[] slow = movingAverage(movingAverage(movingAverage(cycles, period), period), 3);
        int window = odd(period);
        for (int t = 0; t < n; t++) {
            seasonal[t] = cycles[t + period] - loess(slow, 0, 1, n, window, true, t);
        }
    }

    /**
     * A local mean or line with tricube weights of the values {@code from, from + step, ...} at one of their positions, or just
     * beyond an end.
     */
    private static double loess(
            double[] values, int from, int step, int count, int window, boolean line, int position) {
        int width = Math.min(window, count);
        int left = Math.max(0, Math.min(count - width, position - window / 2));
        int right = left + width - 1;
        double reach = Math.max(position - left, right - position) + (window > count ? (window - count) / 2 : 0);
        double total = 0;
        double centre = 0;
        double mean = 0;
        for (int j = left; j <= right; j++) {
            double weight = tricube(Math.abs(j - position) / reach);
            total += weight;
            centre += weight * j;
            mean += weight * values[from + j * step];
        }
        centre /= total;
        mean /= total;
        if (!line) {
            return mean;
        }
        double spread = 0;
        double slope = 0;
        for (int j = left; j <= right; j++) {
            double weight = tricube(Math.abs(j - position) / reach);
            spread += weight * (j - centre) * (j - centre);
            slope += weight * (j - centre) * values[from + j * step];
        }
        return mean + slope / spread * (position - centre);
    }

    private static double tricube(double distance) {
        if (distance >= 0.999) {
            return 0;
        }
        double rest = 1 - distance * distance * distance;
        return distance <= 0.001 ? 1 : rest * rest * rest;
    }

    private static double[] movingAverage(double[] values, int length) {
        double[] averages = new double[values.length - length + 1];
        for (int t = 0; t < averages.length; t++) {
            double sum = 0;
            for (int k = 0; k < length; k++) {
                sum += values[t + k];
            }
            averages[t] = sum / length;
        }
        return averages;
    }

    private static int odd(int length) {
        return length % 2 == 0 ? length + 1 : length;
    }

    private static double variance(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    /** Missing values on straight lines between their neighbours, or at the nearest value outside them. */
    static double[] interpolated(double[] values) {
        double[] filled = values.clone();
        int last = -1;
        for (int t = 0; t < filled.length; t++) {
            if (Double.isNaN(values[t])) {
                continue;
            }
            for (int k = last + 1; k < t; k++) {
                filled[k] = last < 0 ? values[t] : values[last] + (values[t] - values[last]) * (k - last) / (t - last);
            }
            last = t;
        }
        for (int k = last + 1; k < filled.length; k++) {
            filled[k] = filled[last];
        }
        return filled;
    }
}
