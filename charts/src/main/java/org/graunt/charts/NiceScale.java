package org.graunt.charts;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * A linear scale whose ends and steps are round numbers: steps of 1, 2 or 5 times a power of ten.
 *
 * @param lower lower end, a multiple of the step
 * @param upper upper end, a multiple of the step
 * @param step distance between two labelled numbers
 */
record NiceScale(double lower, double upper, double step) {

    private static final int STEPS = 8;

    /** The scale that holds two numbers with four to eight steps. */
    static NiceScale of(double least, double most) {
        return of(least, most, STEPS);
    }

    /** The scale that holds two numbers with at most a number of steps, but for the ends that are not round. */
    static NiceScale of(double least, double most, int steps) {
        double width = most > least ? most - least : Math.max(Math.abs(most), 1);
        double step = round(width / steps);
        double lowest = Math.floor(least / step + 1e-9);
        double highest = Math.max(lowest + 1, Math.ceil(most / step - 1e-9));
        return new NiceScale(times(lowest, step), times(highest, step), step);
    }

    /** A multiple of a step without the rounding error that would put it beside its own label. */
    private static double times(double multiple, double step) {
        return new BigDecimal(multiple).multiply(BigDecimal.valueOf(step)).doubleValue();
    }

    /** The scale from 0 to at least the greatest number. */
    static NiceScale fromZero(double most) {
        return of(0, most > 0 ? most : 1);
    }

    /** The least of 1, 2 or 5 times a power of ten that is not below a number. */
    static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double digit = rough / power;
        double nice = digit <= 1 + 1e-9 ? 1 : digit <= 2 + 1e-9 ? 2 : digit <= 5 + 1e-9 ? 5 : 10;
        return BigDecimal.valueOf(nice)
                .scaleByPowerOfTen((int) Math.rint(Math.log10(power)))
                .doubleValue();
    }

    /** A format with just the decimals that the steps need. */
    NumberFormat format(Locale language) {
        return decimals(language, decimals());
    }

    /** A format for single values between the labels: with one decimal more than these. */
    NumberFormat finer(Locale language) {
        return decimals(language, decimals() + 1);
    }

    private int decimals() {
        return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    }

    /** A format with a fixed number of decimals, in the manner of a language. */
    static NumberFormat decimals(Locale language, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(language);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }
}
