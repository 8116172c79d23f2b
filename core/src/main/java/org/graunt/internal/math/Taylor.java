package org.graunt.internal.math;

/** The inverse of a distribution function near a point where the function and its density are known. */
final class Taylor {

    private Taylor() {}

    /**
     * Returns the relative step r from x to the quantile, to fourth order in u: the solution of
     * {@code dr/du = f(x) / f(x (1 + r))}, {@code r(0) = 0}.
     *
     * @param u  the missing probability over x times the density f at x
     * @param l1 x times the derivative of the logarithm of f at x
     * @param l2 x^2 times its second derivative
     * @param l3 x^3 times its third derivative
     */
    static double inverted(double u, double l1, double l2, double l3) {
        double second = -0.5 * l1;
        double third = l1 * l1 / 3 - l2 / 6;
        double fourth = -0.25 * l1 * l1 * l1 + 7.0 / 24 * l1 * l2 - l3 / 24;
        return u * (1 + u * (second + u * (third + u * fourth)));
    }
}
