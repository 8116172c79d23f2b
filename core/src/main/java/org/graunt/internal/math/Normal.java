package org.graunt.internal.math;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * The standard normal distribution, through the complementary error function and its inverse (Apache Commons Numbers,
 * after Boost), which keep full relative accuracy in either tail.
 */
public final class Normal {

    private static final double SQRT_2 = Math.sqrt(2);

    private Normal() {}

    /**
     * Returns the probability below a point.
     *
     * @param z the point
     * @return {@code P(Z <= z)}
     */
    public static double lower(double z) {
        return 0.5 * Erfc.value(-z / SQRT_2);
    }

    /**
     * Returns the probability above a point, with full accuracy where it is small.
     *
     * @param z the point
     * @return {@code P(Z > z)}
     */
    public static double upper(double z) {
        return 0.5 * Erfc.value(z / SQRT_2);
    }

    /**
     * Returns the point with a given probability below it.
     *
     * @param p the probability, 0 to 1
     * @return the quantile
     */
    public static double quantile(double p) {
        return -upperQuantile(p);
    }

    /**
     * Returns the point with a given probability above it.
     *
     * @param q the probability, 0 to 1
     * @return the quantile
     */
    public static double upperQuantile(double q) {
        return SQRT_2 * InverseErfc.value(2 * q);
    }
}
