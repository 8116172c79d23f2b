package org.graunt.internal.math;

/**
 * {@code ln(1 + u) - u}, the building block of the gamma and beta deviance, without the cancellation that the plain
 * difference suffers near {@code u = 0}.
 *
 * <p>With {@code s = u / (2 + u)}, {@code ln(1 + u) = 2 artanh(s)}, and the two leading terms combine exactly:
 * {@code ln(1 + u) - u = -u s + 2 s^3 (1/3 + s^2/5 + s^4/7 + ...)}.
 */
final class LogRatio {

    private LogRatio() {}

    /**
     * Returns {@code ln(1 + u) - u}.
     *
     * @param u     the relative deviation, above -1
     * @param ratio {@code 1 + u}, as accurate as the caller knows it (near {@code u = -1} more so than u itself)
     */
    static double minusDeviation(double u, double ratio) {
        if (!(u > -0.4 && u < 0.7)) {
            return Math.log(ratio) - u;
        }
        double s = u / (2 + u);
        double t = s * s;
        double sum;
        if (t < 1.6e-3) {
            sum = 1.0 / 5 + t * (1.0 / 7 + t * (1.0 / 9 + t * (1.0 / 11 + t * (1.0 / 13))));
        } else {
            sum = 1.0 / 17 + t * (1.0 / 19 + t * (1.0 / 21 + t * (1.0 / 23 + t * (1.0 / 25 + t * (1.0 / 27)))));
            sum = 1.0 / 11 + t * (1.0 / 13 + t * (1.0 / 15 + t * sum));
            sum = 1.0 / 5 + t * (1.0 / 7 + t * (1.0 / 9 + t * sum));
        }
        return s * (2 * t * (1.0 / 3 + t * sum) - u);
    }
}
