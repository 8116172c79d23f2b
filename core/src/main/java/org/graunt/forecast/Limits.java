package org.graunt.forecast;

/**
 * Ways to remake the prediction limits of a method; its points stay. Each gives a method of its own, so that they can be
 * combined, backtested and compared like any other.
 */
public final class Limits {

    private Limits() {}

    /**
     * Limits from the method's own past errors, drawn again and again instead of assumed normal. A path's error h periods
     * ahead is {@code e(h) + c(1) e(h-1) + ... + c(h-1) e(1)}, the e drawn with replacement from the centred one-step
     * residuals, and the weights c such that the variance grows with the horizon as the method's own limits say: exact for
     * additive linear models (exponential smoothing, ARIMA, random walks, Theta), close for others. The residuals are
     * scaled to the variance of the first step, which pays for the parameters.
     *
     * @param forecaster a method with fitted values
     * @param paths number of paths, at least 100; 2000 give two digits of a 95 % limit
     * @param seed any number; the same seed gives the same limits
     * @return the method with limits redrawn
     * @throws IllegalArgumentException if there are fewer than 100 paths
     */
    public static Forecaster bootstrapped(Forecaster forecaster, int paths, long seed) {
        return new BootstrappedLimits(forecaster, paths, seed);
    }

    /**
     * Limits widened or narrowed until they would have held in the past (conformal prediction on rolling origins). The method
     * is fitted anew at each of the last origins; each actual value gives the ratio of its error to the distance of the
     * limit on its side; the distances of the new limits are the old ones times the
     * {@code ceil((m + 1) level)}-th smallest of the m ratios, the greatest where there are too few. The factors are noted.
     *
     * @param forecaster the method
     * @param origins at how many origins to try it, at least 4; series that are too short for so many are tried at fewer,
     *     and refused below 4
     * @return the method with limits recalibrated
     * @throws IllegalArgumentException if there are fewer than 4 origins
     */
    public static Forecaster recalibrated(Forecaster forecaster, int origins) {
        return new RecalibratedLimits(forecaster, origins);
    }

    /**
     * Limits for a count about an expected value that is itself forecast: the variance of the Poisson law, equal to the point,
     * is added to the method's own, {@code point -+ sqrt(d^2 + z^2 point)}, d the distance of the method's limit; the lower
     * limit is cut off at 0. For expected or smoothed counts: a series of raw counts has this noise in its residuals
     * already, and so in its limits.
     *
     * @param forecaster a method for counts
     * @return the method with limits widened; it refuses forecasts below 0
     */
    public static Forecaster withPoissonNoise(Forecaster forecaster) {
        return new PoissonLimits(forecaster);
    }
}
