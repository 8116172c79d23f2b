package org.graunt.fertility;

import java.util.Locale;
import org.graunt.estimate.CountRatioInterval;
import org.graunt.estimate.Estimate;

/**
 * Births registered against the children of the same cohort counted later: {@code completeness = registered / (counted / S)} with
 * {@code S} the share of births alive at the count.
 *
 * <p>The interval takes both counts as independent Poisson (Wilson limits of the share of the registered in both, as odds). Most
 * children are in both, so it is on the wide side. It holds no doubt about {@code S}, migration, or children missed by the count, of
 * whom the youngest are missed most: completeness above 1 says that the later count is the more defective.
 *
 * @param registered births registered, finite and not negative
 * @param counted children of the cohort counted later, finite and above 0
 * @param survival share of births alive at the count, above 0 and at most 1
 */
public record RegistrationCompleteness(double registered, double counted, double survival) {

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public RegistrationCompleteness {
        if (!(registered >= 0 && registered < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("registered: " + registered + ", must be finite and not negative");
        }
        Checks.positive("counted", counted);
        if (!(survival > 0 && survival <= 1)) {
            throw new IllegalArgumentException("survival: " + survival + ", must be above 0 and at most 1");
        }
    }

    /**
     * Births registered over a period against those brought back from children counted.
     *
     * @param registered births registered in the period
     * @param period the period of a reverse survival
     * @return the completeness
     * @throws IllegalArgumentException if {@code registered} is out of range, or the period has no children
     */
    public static RegistrationCompleteness of(double registered, ReverseSurvival.Period period) {
        Checks.positive("children", period.children());
        return new RegistrationCompleteness(
                registered, period.children(), Math.min(1, period.children() / period.births()));
    }

    /**
     * Births that the children counted imply.
     *
     * @return {@code counted / S}
     */
    public double impliedBirths() {
        return counted / survival;
    }

    /**
     * Completeness of registration.
     *
     * @param level the confidence level, strictly between 0 and 1
     * @return registered over implied births, 1 if all are registered
     * @throws IllegalArgumentException if {@code level} is out of its range
     */
    public Estimate completeness(double level) {
        return CountRatioInterval.WILSON.of(registered, counted, level).times(survival);
    }

    /**
     * Under-registration.
     *
     * @param level the confidence level, strictly between 0 and 1
     * @return 1 less completeness, births missed over implied births; negative where more were registered than implied
     * @throws IllegalArgumentException if {@code level} is out of its range
     */
    public Estimate underRegistration(double level) {
        Estimate complete = completeness(level);
        return new Estimate(
                1 - complete.value(),
                1 - complete.upper(),
                1 - complete.lower(),
                level,
                complete.method(),
                impliedBirths() - registered,
                impliedBirths(),
                1);
    }

    /**
     * Completeness and under-registration.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        double complete = registered / impliedBirths();
        return String.format(
                Locale.ROOT,
                "registered %s, implied %.1f: completeness %.4f, under-registration %.4f",
                Checks.plain(registered),
                impliedBirths(),
                complete,
                1 - complete);
    }
}
