package org.graunt.forecast;

import java.util.List;

/**
 * Parameters of an exponential smoothing model: smoothing parameters in the error-correction form ({@code level += alpha e},
 * {@code trend = phi trend + beta e}, {@code season += gamma e}) and the states before the first observation. What the model
 * lacks is NaN, for phi 1, and no season.
 *
 * @param alpha smoothing of the level
 * @param beta smoothing of the trend
 * @param gamma smoothing of the season
 * @param phi damping of the trend, 1 if it is not damped
 * @param level the level before the first observation
 * @param trend the trend before the first observation
 * @param season the seasonal states before the first observation, the first of them for the part of the year of the first
 *     observation; additive ones sum to 0 and factors to the number of parts, unless they are given otherwise
 */
public record EtsParameters(
        double alpha, double beta, double gamma, double phi, double level, double trend, List<Double> season) {

    /** Copies the season. */
    public EtsParameters {
        season = List.copyOf(season);
    }

    /**
     * A model with a level only.
     *
     * @param alpha smoothing of the level
     * @param level the level before the first observation
     * @return the parameters
     */
    public static EtsParameters ofLevel(double alpha, double level) {
        return new EtsParameters(alpha, Double.NaN, Double.NaN, 1, level, Double.NaN, List.of());
    }

    /**
     * A model with a trend.
     *
     * @param alpha smoothing of the level
     * @param beta smoothing of the trend
     * @param phi damping of the trend, 1 for none
     * @param level the level before the first observation
     * @param trend the trend before the first observation
     * @return the parameters
     */
    public static EtsParameters ofTrend(double alpha, double beta, double phi, double level, double trend) {
        return new EtsParameters(alpha, beta, Double.NaN, phi, level, trend, List.of());
    }

    /**
     * The same with a season.
     *
     * @param smoothing smoothing of the season
     * @param states seasonal states, the first for the part of the year of the first observation
     * @return the parameters
     */
    public EtsParameters withSeason(double smoothing, List<Double> states) {
        return new EtsParameters(alpha, beta, smoothing, phi, level, trend, states);
    }

    void requireFor(EtsModel model, int period) {
        require("alpha", alpha, true);
        require("level", level, true);
        require("beta", beta, model.hasTrend());
        require("trend", trend, model.hasTrend());
        require("gamma", gamma, model.isSeasonal());
        if (!(model.isDamped() ? phi > 0 && phi < 1 : phi == 1)) {
            throw new IllegalArgumentException("phi: " + phi + ", must be "
                    + (model.isDamped() ? "above 0 and below 1" : "1, as the trend is not damped") + ", in " + model);
        }
        int states = model.isSeasonal() ? period : 0;
        if (season.size() != states) {
            throw new IllegalArgumentException(
                    "season: " + season.size() + " states, must be " + states + ", in " + model);
        }
    }

    private static void require(String name, double value, boolean present) {
        if (!(present ? Math.abs(value) < Double.POSITIVE_INFINITY : Double.isNaN(value))) {
            throw new IllegalArgumentException(
                    name + ": " + value + ", must be " + (present ? "a finite number" : "NaN, as the model has none"));
        }
    }
}
