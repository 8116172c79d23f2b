package org.graunt.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the exponential smoothing models in state-space form, in the taxonomy of Hyndman, Koehler, Ord and Snyder (2008,
 * <em>Forecasting with Exponential Smoothing</em>): error, trend and season.
 *
 * <p>Admitted are the 15 models that are usual in practice: errors A or M, trends N, A or Ad, seasons N, A or M, without
 * additive errors under a multiplicative season, whose variances break down when the level comes near 0.
 *
 * @param multiplicativeError whether errors are relative to the level (M) or not (A)
 * @param trend the trend
 * @param season the season
 */
public record EtsModel(boolean multiplicativeError, Trend trend, Season season) {

    private static final Pattern SHORT = Pattern.compile("([AM])(N|A|Ad)([NAM])");

    /** How the level moves by itself. */
    public enum Trend {
        /** Not at all. */
        NONE("N"),
        /** Along a straight line. */
        ADDITIVE("A"),
        /** Along a line that flattens out. */
        DAMPED("Ad");

        private final String letters;

        Trend(String letters) {
            this.letters = letters;
        }
    }

    /** What the part of the year does to the level. */
    public enum Season {
        /** Nothing. */
        NONE("N"),
        /** It adds a number. */
        ADDITIVE("A"),
        /** It multiplies by a factor. */
        MULTIPLICATIVE("M");

        private final String letters;

        Season(String letters) {
            this.letters = letters;
        }
    }

    /**
     * Checks the combination.
     *
     * @throws IllegalArgumentException for additive errors under a multiplicative season
     */
    public EtsModel {
        Objects.requireNonNull(trend, "trend");
        Objects.requireNonNull(season, "season");
        if (!multiplicativeError && season == Season.MULTIPLICATIVE) {
            throw new IllegalArgumentException("model: A" + trend.letters
                    + "M, additive errors do not go with a multiplicative season; M" + trend.letters + "M does");
        }
    }

    /**
     * Reads a model from its letters.
     *
     * @param letters error, trend and season, such as {@code ANN}, {@code MAdN} or {@code MAM}
     * @return the model
     * @throws IllegalArgumentException if the letters name none of the 15 models
     */
    public static EtsModel parse(String letters) {
        Matcher match = SHORT.matcher(Objects.requireNonNull(letters, "letters"));
        if (!match.matches()) {
            throw new IllegalArgumentException("model: '" + letters
                    + "', must be an error A or M, a trend N, A or Ad and a season N, A or M, such as MAdN");
        }
        Trend trend = Trend.NONE;
        for (Trend candidate : Trend.values()) {
            trend = candidate.letters.equals(match.group(2)) ? candidate : trend;
        }
        Season season = Season.NONE;
        for (Season candidate : Season.values()) {
            season = candidate.letters.equals(match.group(3)) ? candidate : season;
        }
        return new EtsModel(match.group(1).equals("M"), trend, season);
    }

    /** The models that may suit a series, simple ones first. */
    static List<EtsModel> candidates(boolean positive, boolean seasonal) {
        List<EtsModel> candidates = new ArrayList<>();
        for (Season season : seasonal ? Season.values() : new Season[] {Season.NONE}) {
            for (Trend trend : Trend.values()) {
                if (season != Season.MULTIPLICATIVE) {
                    candidates.add(new EtsModel(false, trend, season));
                }
                if (positive) {
                    candidates.add(new EtsModel(true, trend, season));
                }
            }
        }
        return candidates;
    }

    boolean hasTrend() {
        return trend != Trend.NONE;
    }

    boolean isDamped() {
        return trend == Trend.DAMPED;
    }

    boolean isSeasonal() {
        return season != Season.NONE;
    }

    boolean isMultiplicativeSeason() {
        return season == Season.MULTIPLICATIVE;
    }

    /** Whether a series must be above 0 throughout. */
    boolean needsPositive() {
        return multiplicativeError;
    }

    /** Number of smoothing parameters. */
    int smoothingCount() {
        return 1 + (hasTrend() ? 1 : 0) + (isDamped() ? 1 : 0) + (isSeasonal() ? 1 : 0);
    }

    /** Number of free initial states: the seasonal ones are tied by their sum. */
    int stateCount(int period) {
        return 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? period - 1 : 0);
    }

    /** Number of estimated parameters but the variance. */
    int parameterCount(int period) {
        return smoothingCount() + stateCount(period);
    }

    /**
     * The letters of the model.
     *
     * @return error, trend and season, such as {@code MAdN}
     */
    public String letters() {
        return (multiplicativeError ? "M" : "A") + trend.letters + season.letters;
    }

    /**
     * The usual name.
     *
     * @return such as {@code ETS(M,Ad,N)}
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "ETS(%s,%s,%s)", multiplicativeError ? "M" : "A", trend.letters, season.letters);
    }
}
