package org.graunt.quality;

/** Distances from the median of a series, in robust standard deviations that allow for the noise of each member. */
final class Outliers {

    /** Fewer members do not show what is usual. */
    static final int LEAST_MEMBERS = 6;

    /** Makes the median absolute deviation of a normal variable its standard deviation: 1 over its upper quartile. */
    private static final double NORMAL = 1.4826;

    private Outliers() {}

    /**
     * Measures the members of a series.
     *
     * @param values the members, none NaN
     * @param noise the variance that chance alone gives each
     * @return the signed distances, all 0 if there are too few members
     */
    static double[] distances(double[] values, double[] noise) {
        double[] distances = new double[values.length];
        if (values.length < LEAST_MEMBERS) {
            return distances;
        }
        double median = Cells.median(values);
        double[] deviations = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            deviations[i] = Math.abs(values[i] - median);
        }
        double spread = NORMAL * Cells.median(deviations);
        double beyondNoise = Math.max(0, spread * spread - Cells.median(noise));
        for (int i = 0; i < values.length; i++) {
            distances[i] = (values[i] - median) / Math.sqrt(beyondNoise + noise[i]);
        }
        return distances;
    }
}
