package org.graunt.compare;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.graunt.internal.math.Normal;

/**
 * How much more areas differ than chance makes them, estimated from their standard scores
 * {@code z = (value - target) / standard error} and taken into the limits of a funnel (Spiegelhalter 2005, Handling over-dispersion
 * of performance indicators, Quality and Safety in Health Care 14). The outermost scores are winsorised, so that the few areas one
 * looks for do not hide themselves.
 *
 * <p>{@code phi} is the mean of {@code z^2} after winsorising, divided by what winsorising leaves of the variance of a normal
 * sample (0.679 for 10 % on each side), so that it is 1 on average if there is only chance; Spiegelhalter does not divide. Limits
 * of the multiplicative adjustment are the exact ones of an area of the size that has the adjusted standard error. Those of the additive
 * one, and its p-values, are normal with the variance of both sources, as Spiegelhalter's, and end where the scale ends; where no
 * variance of the true values is found they are exact.
 *
 * @param kind what is done with it
 * @param winsorised share of the scores at each end that are set to the score next to them, from 0 to below one half
 */
public record Overdispersion(Kind kind, double winsorised) {

    /** What is done with overdispersion. */
    public enum Kind {
        /** Nothing: all areas have one true value. */
        NONE,
        /** The standard error is multiplied by {@code sqrt(phi)}, if phi is above 1. */
        MULTIPLICATIVE,
        /**
         * True values have a variance {@code t = (I phi - (I - 1)) / (sum w - sum w^2 / sum w)} about the target, {@code w} being one
         * over the squared standard errors of the I areas; it is added to them, if positive.
         */
        ADDITIVE
    }

    private static final double USUAL = 0.1;

    /**
     * Checks the share.
     *
     * @throws NullPointerException if {@code kind} is null
     * @throws IllegalArgumentException if the share is not from 0 to below one half
     */
    public Overdispersion {
        Objects.requireNonNull(kind, "kind");
        if (!(winsorised >= 0 && winsorised < 0.5)) {
            throw new IllegalArgumentException("winsorised: " + winsorised + ", must be from 0 to below 0.5");
        }
    }

    /**
     * No adjustment.
     *
     * @return limits as chance alone makes them
     */
    public static Overdispersion none() {
        return new Overdispersion(Kind.NONE, 0);
    }

    /**
     * A multiplicative adjustment, 10 % of the scores winsorised at each end.
     *
     * @return limits wider by one factor
     */
    public static Overdispersion multiplicative() {
        return new Overdispersion(Kind.MULTIPLICATIVE, USUAL);
    }

    /**
     * An additive adjustment, 10 % of the scores winsorised at each end.
     *
     * @return limits wider by the variance of the true values, which large areas feel most
     */
    public static Overdispersion additive() {
        return new Overdispersion(Kind.ADDITIVE, USUAL);
    }

    /** The mean of the squared winsorised scores, 1 on average for standard normal ones. */
    double phi(double[] scores) {
        double[] sorted = scores.clone();
        Arrays.sort(sorted);
        int cut = (int) (winsorised * sorted.length);
        double sum = 0;
        for (double score : sorted) {
            double held = Math.max(sorted[cut], Math.min(sorted[sorted.length - 1 - cut], score));
            sum += held * held;
        }
        double share = (double) cut / sorted.length;
        return sum / sorted.length / left(share);
    }

    /** The variance of a standard normal variable winsorised at both ends. */
    private static double left(double share) {
        if (share == 0) {
            return 1;
        }
        double c = Normal.upperQuantile(share);
        double density = Math.exp(-c * c / 2) / Math.sqrt(2 * Math.PI);
        return 1 - 2 * share - 2 * c * density + 2 * share * c * c;
    }

    /** The variance of true values that explains phi. */
    static double between(double phi, double[] variances) {
        double sum = 0;
        double squares = 0;
        for (double variance : variances) {
            sum += 1 / variance;
            squares += 1 / (variance * variance);
        }
        int areas = variances.length;
        double excess = areas * phi - (areas - 1);
        return excess > 0 && areas > 1 ? excess / (sum - squares / sum) : 0;
    }

    /**
     * The adjustment in words.
     *
     * @return for example {@code additive, 10% winsorised}
     */
    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT);
        return winsorised == 0 ? name : name + ", " + ComparisonWords.plain(100 * winsorised) + "% winsorised";
    }
}
