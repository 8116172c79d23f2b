package org.graunt.forecast;

import java.util.Arrays;

/** Slopes of straight lines through equally spaced values. */
final class RobustLine {

    private RobustLine() {}

    /** Slope of the least-squares line a step; 0 for a single value. */
    static double leastSquaresSlope(double[] y) {
        double middle = 0.5 * (y.length - 1);
        double mean = Arrays.stream(y).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (int t = 0; t < y.length; t++) {
            products += (t - middle) * (y[t] - mean);
            squares += (t - middle) * (t - middle);
        }
        return squares == 0 ? 0 : products / squares;
    }

    /** Median of the slopes between all pairs (Theil 1950, Sen 1968). */
    static double medianSlope(double[] y) {
        int n = y.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                slopes[next++] = (y[j] - y[i]) / (j - i);
            }
        }
        return median(slopes);
    }

    /** Median; sorts the array. */
    static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : 0.5 * (values[middle - 1] + values[middle]);
    }
}
