package org.graunt.forecast;

import org.graunt.internal.math.Normal;

/** Prediction limits of a normal law. */
final class Gaussian {

    private Gaussian() {}

    /** Adds symmetric limits: mean -+ z sqrt(variance) at each level. */
    static Forecast.Builder limits(Forecast.Builder builder, double[] levels, double[] mean, double[] variances) {
        double[] quantiles = new double[levels.length];
        for (int i = 0; i < levels.length; i++) {
            quantiles[i] = Normal.upperQuantile(0.5 * (1 - levels[i]));
        }
        return limits(builder, levels, quantiles, mean, variances);
    }

    /** The same with quantiles of another law, one a level. */
    static Forecast.Builder limits(
            Forecast.Builder builder, double[] levels, double[] quantiles, double[] mean, double[] variances) {
        double[][] lower = new double[levels.length][mean.length];
        double[][] upper = new double[levels.length][mean.length];
        for (int h = 0; h < mean.length; h++) {
            double deviation = Math.sqrt(variances[h]);
            for (int i = 0; i < levels.length; i++) {
                lower[i][h] = mean[h] - quantiles[i] * deviation;
                upper[i][h] = mean[h] + quantiles[i] * deviation;
            }
        }
        return builder.limits(levels, lower, upper);
    }
}
