package org.graunt.fertility;

import org.graunt.internal.math.Normal;

/**
 * Hadwiger's function: {@code f = tfr b / (c sqrt(pi)) (c / age)^(3/2) exp(-b^2 (c / age + age / c - 2))}, the inverse Gaussian
 * density of mean {@code c} and standard deviation {@code c / (b sqrt(2))}. Source: Hadwiger (1940), Eine analytische
 * Reproduktionsfunktion fuer biologische Gesamtheiten, Skandinavisk Aktuarietidskrift 23; Gilje (1969), Fitting curves to
 * age-specific fertility rates, Statistical Review 7.
 *
 * @param tfr children per woman, finite and above 0
 * @param b concentration, above 0
 * @param c mean age at childbearing in years, above 0
 */
public record HadwigerCurve(double tfr, double b, double c) implements FertilityCurve {

    private static final double SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
    private static final double FAR = 25;

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public HadwigerCurve {
        Checks.positive("tfr", tfr);
        Checks.positive("b", b);
        Checks.positive("c", c);
    }

    /**
     * The curve of a mean and standard deviation.
     *
     * @param tfr children per woman, finite and above 0
     * @param meanAge mean age at childbearing in years, above 0
     * @param standardDeviation of age at childbearing in years, above 0
     * @return the curve
     * @throws IllegalArgumentException if a number is out of range
     */
    public static HadwigerCurve ofMoments(double tfr, double meanAge, double standardDeviation) {
        Checks.positive("standardDeviation", standardDeviation);
        return new HadwigerCurve(tfr, meanAge / (standardDeviation * Math.sqrt(2)), meanAge);
    }

    /**
     * Mean age at childbearing.
     *
     * @return {@code c}, in years
     */
    public double meanAge() {
        return c;
    }

    /**
     * Standard deviation of age at childbearing.
     *
     * @return {@code c / (b sqrt(2))}, in years
     */
    public double standardDeviationOfAge() {
        return c / (b * Math.sqrt(2));
    }

    @Override
    public double rate(double age) {
        if (!(age > 0)) {
            return 0;
        }
        double y = c / age;
        return tfr * b / (c * Math.sqrt(Math.PI)) * Math.pow(y, 1.5) * Math.exp(-b * b * (y + 1 / y - 2));
    }

    @Override
    public double cumulated(double age) {
        if (!(age > 0)) {
            return 0;
        }
        double root = b * Math.sqrt(2 * c / age);
        double below = root * (age / c - 1);
        // exp(4 b^2) Q(z) with z = root (age / c + 1) is exp(-below^2 / 2) times Mills' ratio of z, without overflow.
        double mirrored = Math.exp(-0.5 * below * below) / SQRT_TWO_PI * mills(root * (age / c + 1));
        return tfr * Math.min(1, Normal.lower(below) + mirrored);
    }

    /** The upper tail of a normal variable over its density. */
    private static double mills(double z) {
        if (z < FAR) {
            return Normal.upper(z) * Math.exp(0.5 * z * z) * SQRT_TWO_PI;
        }
        double q = 1 / (z * z);
        return (1 - q * (1 - 3 * q * (1 - 5 * q * (1 - 7 * q)))) / z;
    }

    @Override
    public HadwigerCurve withTfr(double tfr) {
        return new HadwigerCurve(tfr, b, c);
    }
}
