package org.graunt.fertility;

import org.apache.commons.math3.special.Gamma;
import org.graunt.internal.math.IncompleteGamma;

/**
 * Fertility as a gamma density: with {@code y = (age - from) / scale}, {@code f = tfr y^(shape - 1) exp(-y) / (scale
 * Gamma(shape))}. Mean age {@code from + shape scale}, variance {@code shape scale^2}. Source: Hoem, Madsen, Nielsen, Ohlsen,
 * Hansen and Rennermalm (1981), Experiments in modelling recent Danish fertility curves, Demography 18.
 *
 * @param tfr children per woman, finite and above 0
 * @param from age at which fertility starts, finite
 * @param shape above 0
 * @param scale in years, above 0
 */
public record GammaCurve(double tfr, double from, double shape, double scale) implements FertilityCurve {

    private static final double FIRST_AGE = 10;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public GammaCurve {
        Checks.positive("tfr", tfr);
        Checks.finite("from", from);
        Checks.positive("shape", shape);
        Checks.positive("scale", scale);
    }

    /**
     * The curve of a mean and standard deviation that starts at age 10.
     *
     * @param tfr children per woman, finite and above 0
     * @param meanAge mean age at childbearing, above 10
     * @param standardDeviation of age at childbearing in years, above 0
     * @return the curve
     * @throws IllegalArgumentException if a number is out of range
     */
    public static GammaCurve ofMoments(double tfr, double meanAge, double standardDeviation) {
        return ofMoments(tfr, meanAge, standardDeviation, FIRST_AGE);
    }

    static GammaCurve ofMoments(double tfr, double meanAge, double standardDeviation, double from) {
        if (!(meanAge > from)) {
            throw new IllegalArgumentException("meanAge: " + meanAge + ", must be above " + from);
        }
        double scale = standardDeviation * standardDeviation / (meanAge - from);
        return new GammaCurve(tfr, from, (meanAge - from) / Checks.positive("standardDeviation", scale), scale);
    }

    /**
     * Mean age at childbearing.
     *
     * @return {@code from + shape scale}, in years
     */
    public double meanAge() {
        return from + shape * scale;
    }

    /**
     * Standard deviation of age at childbearing.
     *
     * @return {@code sqrt(shape) scale}, in years
     */
    public double standardDeviationOfAge() {
        return Math.sqrt(shape) * scale;
    }

    @Override
    public double rate(double age) {
        double y = (age - from) / scale;
        if (!(y > 0)) {
            return 0;
        }
        double logGamma = Gamma.logGamma(shape);
        return tfr / scale * Math.exp((shape - 1) * Math.log(y) - y - logGamma);
    }

    @Override
    public double cumulated(double age) {
        double y = (age - from) / scale;
        return y > 0 ? tfr * IncompleteGamma.lower(y, shape) : 0;
    }

    @Override
    public GammaCurve withTfr(double tfr) {
        return new GammaCurve(tfr, from, shape, scale);
    }
}
