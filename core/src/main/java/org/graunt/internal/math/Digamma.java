package org.graunt.internal.math;

/**
 * The digamma function, the derivative of {@code ln Gamma}, for positive arguments.
 *
 * <p>{@code psi(s) = ln s - 1 / (2 s) - sum of B(2k) / (2k s^(2k))} from 16 on (NIST Digital Library of Mathematical
 * Functions 5.11.2), reached from below by {@code psi(s) = psi(s + 1) - 1 / s}.
 */
public final class Digamma {

    private static final double SERIES_FROM = 16;

    private Digamma() {}

    /**
     * Returns the digamma function.
     *
     * @param s the argument, positive
     * @return {@code psi(s)}
     */
    public static double of(double s) {
        double t = s;
        double sum = 0;
        while (t < SERIES_FROM) {
            sum -= 1 / t;
            t += 1;
        }
        double r = 1 / (t * t);
        double series = r
                * (1.0 / 12
                        - r * (1.0 / 120 - r * (1.0 / 252 - r * (1.0 / 240 - r * (1.0 / 132 - r * 691.0 / 32760)))));
        return sum + (Math.log(t) - 0.5 / t - series);
    }
}
