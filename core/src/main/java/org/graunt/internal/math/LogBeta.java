package org.graunt.internal.math;

/**
 * The logarithm of the beta function from the remainders of Stirling's formula, so that it keeps its digits where the two
 * parameters are large or very unequal.
 */
public final class LogBeta {

    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    private LogBeta() {}

    /**
     * Returns {@code ln B(a, b) = ln Gamma(a) + ln Gamma(b) - ln Gamma(a + b)}.
     *
     * @param a the first parameter, positive
     * @param b the second parameter, positive
     * @return the logarithm, accurate to a few units of 1e-16 of the greater of it and 1
     */
    public static double of(double a, double b) {
        double small = Math.min(a, b);
        double large = Math.max(a, b);
        double sum = a + b;
        double remainders = Stirling.remainder(small) + (Stirling.remainder(large) - Stirling.remainder(sum));
        return HALF_LOG_TWO_PI
                + remainders
                + (small - 0.5) * Math.log(small / sum)
                - 0.5 * Math.log(sum)
                - (large - 0.5) * Math.log1p(small / large);
    }
}
