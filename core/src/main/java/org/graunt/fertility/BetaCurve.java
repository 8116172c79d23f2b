package org.graunt.fertility;

import org.apache.commons.math3.special.Beta;
import org.graunt.internal.math.IncompleteBeta;

/**
 * Fertility as a beta density between two ages: with {@code y = (age - from) / (to - from)}, {@code f = tfr y^(a - 1) (1 - y)^(b -
 * 1) / ((to - from) B(a, b))}. Mean age {@code from + (to - from) a / (a + b)}. Source: Hoem, Madsen, Nielsen, Ohlsen, Hansen and
 * Rennermalm (1981), Experiments in modelling recent Danish fertility curves, Demography 18.
 *
 * @param tfr children per woman, finite and above 0
 * @param from age at which fertility starts, finite
 * @param to age at which it ends, above {@code from}
 * @param a above 0
 * @param b above 0
 */
public record BetaCurve(double tfr, double from, double to, double a, double b) implements FertilityCurve {

    private static final double FIRST_AGE = 10;
    private static final double LAST_AGE = 52;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public BetaCurve {
        Checks.positive("tfr", tfr);
        Checks.finite("from", from);
        if (!(to > from && to < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("to: " + to + ", must be finite and above from, " + from);
        }
        Checks.positive("a", a);
        Checks.positive("b", b);
    }

    /**
     * The curve of a mean and standard deviation between ages 10 and 52.
     *
     * @param tfr children per woman, finite and above 0
     * @param meanAge mean age at childbearing, strictly between 10 and 52
     * @param standardDeviation of age at childbearing in years, above 0 and small enough for the range
     * @return the curve
     * @throws IllegalArgumentException if a number is out of range
     */
    public static BetaCurve ofMoments(double tfr, double meanAge, double standardDeviation) {
        double range = LAST_AGE - FIRST_AGE;
        double p = (meanAge - FIRST_AGE) / range;
        double variance = standardDeviation * standardDeviation / (range * range);
        double sum = p * (1 - p) / variance - 1;
        if (!(p > 0 && p < 1 && sum > 0 && standardDeviation > 0)) {
            throw new IllegalArgumentException("meanAge " + meanAge + ", standardDeviation " + standardDeviation
                    + ": no such curve between ages " + FIRST_AGE + " and " + LAST_AGE);
        }
        return new BetaCurve(tfr, FIRST_AGE, LAST_AGE, p * sum, (1 - p) * sum);
    }

    /**
     * Mean age at childbearing.
     *
     * @return {@code from + (to - from) a / (a + b)}, in years
     */
    public double meanAge() {
        return from + (to - from) * a / (a + b);
    }

    /**
     * Standard deviation of age at childbearing.
     *
     * @return {@code (to - from) sqrt(a b / (a + b + 1)) / (a + b)}, in years
     */
    public double standardDeviationOfAge() {
        return (to - from) * Math.sqrt(a * b / (a + b + 1)) / (a + b);
    }

    @Override
    public double rate(double age) {
        double y = (age - from) / (to - from);
        if (!(y > 0 && y < 1)) {
            return 0;
        }
        return tfr / (to - from) * Math.exp((a - 1) * Math.log(y) + (b - 1) * Math.log1p(-y) - Beta.logBeta(a, b));
    }

    @Override
    public double cumulated(double age) {
        double y = (age - from) / (to - from);
        return y <= 0 ? 0 : y >= 1 ? tfr : tfr * IncompleteBeta.lower(y, a, b);
    }

    @Override
    public BetaCurve withTfr(double tfr) {
        return new BetaCurve(tfr, from, to, a, b);
    }
}
