package org.graunt.forecast;

import java.util.Arrays;

/**
 * The autoregressive and moving-average polynomials of a model, their seasonal factors multiplied:
 * {@code x_t = ar_1 x_(t-1) + ... + e_t + ma_1 e_(t-1) + ...}. A work place of one fit, changed at each step of the search
 * without allocating.
 *
 * <p>The search moves over unbounded numbers u: {@code tanh(u)} are partial autocorrelations, so that every point is a
 * stationary and invertible model.
 */
final class ArmaPolynomials {

    /** Here {@code tanh} is within 3e-7 of 1: no likelihood gains by coming closer, and rounding loses. */
    static final double BOUND = 8;

    private final ArimaOrder order;
    private final double[] coefficients;
    private final double[] factor;
    private final double[] ar;
    private final double[] ma;

    ArmaPolynomials(ArimaOrder order) {
        this.order = order;
        coefficients = new double[order.armaCoefficients()];
        factor = new double[Math.max(Math.max(order.p(), order.q()), Math.max(order.seasonalP(), order.seasonalQ()))];
        ar = new double[order.arLength()];
        ma = new double[order.maLength()];
    }

    /** The autoregressive coefficients, multiplied out; not copied. */
    double[] ar() {
        return ar;
    }

    /** The moving-average coefficients, multiplied out; not copied. */
    double[] ma() {
        return ma;
    }

    /** A copy of the coefficients in the order p, q, P, Q. */
    double[] coefficients() {
        return coefficients.clone();
    }

    /** A copy of the unbounded numbers of stationary and invertible coefficients. */
    double[] unbounded() {
        double[] u = coefficients.clone();
        int from = 0;
        from = toUnbounded(u, from, order.p(), 1);
        from = toUnbounded(u, from, order.q(), -1);
        from = toUnbounded(u, from, order.seasonalP(), 1);
        toUnbounded(u, from, order.seasonalQ(), -1);
        return u;
    }

    private int toUnbounded(double[] u, int from, int n, int sign) {
        for (int i = 0; i < n; i++) {
            factor[i] = sign * u[from + i];
        }
        PartialAutocorrelations.fromCoefficients(factor, n);
        for (int i = 0; i < n; i++) {
            u[from + i] = 0.5 * Math.log((1 + factor[i]) / (1 - factor[i]));
        }
        return from + n;
    }

    /** Sets the model from unbounded numbers, in the order p, q, P, Q. */
    void setUnbounded(double[] u) {
        int from = 0;
        from = setFactor(u, from, order.p(), 1);
        from = setFactor(u, from, order.q(), -1);
        from = setFactor(u, from, order.seasonalP(), 1);
        setFactor(u, from, order.seasonalQ(), -1);
        multiply();
    }

    private int setFactor(double[] u, int from, int n, int sign) {
        for (int i = 0; i < n; i++) {
            factor[i] = tanh(Math.max(-BOUND, Math.min(BOUND, u[from + i])));
        }
        PartialAutocorrelations.toCoefficients(factor, n);
        for (int i = 0; i < n; i++) {
            coefficients[from + i] = sign * factor[i];
        }
        return from + n;
    }

    /** To an absolute error of 1e-16, several times as fast as {@link Math#tanh}. */
    private static double tanh(double u) {
        return 1 - 2 / (Math.exp(2 * u) + 1);
    }

    /** Sets the model from its coefficients, in the order p, q, P, Q. */
    void setCoefficients(double[] values) {
        System.arraycopy(values, 0, coefficients, 0, coefficients.length);
        multiply();
    }

    private void multiply() {
        int seasonal = order.p() + order.q();
        multiply(ar, 0, order.p(), seasonal, order.seasonalP(), -1);
        multiply(ma, order.p(), order.q(), seasonal + order.seasonalP(), order.seasonalQ(), 1);
    }

    /** {@code 1 + s (c_1 B + ...)} times the same in {@code B^m}, written again as {@code 1 + s (...)}. */
    private void multiply(double[] out, int from, int n, int seasonalFrom, int seasonalN, int sign) {
        Arrays.fill(out, 0);
        System.arraycopy(coefficients, from, out, 0, n);
        for (int k = 1; k <= seasonalN; k++) {
            double seasonal = coefficients[seasonalFrom + k - 1];
            int lag = k * order.period();
            out[lag - 1] += seasonal;
            for (int i = 0; i < n; i++) {
                out[lag + i] += sign * seasonal * coefficients[from + i];
            }
        }
    }
}
