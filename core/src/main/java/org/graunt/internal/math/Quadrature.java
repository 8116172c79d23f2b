package org.graunt.internal.math;

import java.util.function.DoubleUnaryOperator;

/**
 * Gauss-Legendre quadrature with 16 points, and the bounds that say where the incomplete gamma and beta functions use it:
 * over less than three standard deviations around the peak of a nearly normal density its error is far below rounding.
 */
public final class Quadrature {

    /** Shapes up to this go through the continued fraction even at the peak. */
    static final double FROM_SHAPE = 200;

    /** So many standard deviations from the peak the continued fraction takes over. */
    static final double NEAR_PEAK = 1.25;

    /** So many standard deviations from the peak the tail starts to which the quadrature adds the rest. */
    static final double OUTSIDE_PEAK = 1.75;

    /** More terms than any continued fraction needs where it is used. */
    static final int MAX_TERMS = 100_000;

    private static final double[] NODES = {
        0.09501250983763744,
        0.2816035507792589,
        0.45801677765722737,
        0.6178762444026438,
        0.755404408355003,
        0.8656312023878318,
        0.9445750230732326,
        0.9894009349916499
    };

    private static final double[] WEIGHTS = {
        0.1894506104550685,
        0.18260341504492358,
        0.16915651939500254,
        0.14959598881657674,
        0.12462897125553388,
        0.09515851168249279,
        0.062253523938647894,
        0.027152459411754096
    };

    private Quadrature() {}

    /**
     * The integral of a function that is smooth between two points.
     *
     * @param from where to begin
     * @param to where to end
     * @param density the function
     * @return the integral, exact for polynomials up to degree 31
     */
    public static double integrate(double from, double to, DoubleUnaryOperator density) {
        double middle = 0.5 * (from + to);
        double half = 0.5 * (to - from);
        double sum = 0;
        for (int i = 0; i < NODES.length; i++) {
            double step = half * NODES[i];
            sum += WEIGHTS[i] * (density.applyAsDouble(middle - step) + density.applyAsDouble(middle + step));
        }
        return half * sum;
    }
}
