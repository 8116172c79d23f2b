package org.graunt.internal.math;

import java.util.Objects;

/**
 * Minimises the sum of squares of residuals that depend smoothly on several variables between bounds, by the damped Gauss-Newton
 * method of Levenberg and Marquardt with forward differences (Nielsen, 1999, <em>Damping parameter in Marquardt's
 * method</em>). A variable that reaches a bound stays there until the slope points
 * inwards. A place where the residuals are not finite is never stepped on. A work place: not for several threads.
 */
public final class LevenbergMarquardt {

    /** Residuals as a function of the variables. */
    @FunctionalInterface
    public interface Residuals {

        /**
         * Computes the residuals at a point.
         *
         * @param point the variables; not to be changed or kept
         * @param residuals receives the residuals
         * @return the sum of their squares; NaN or infinite where there are none
         */
        double at(double[] point, double[] residuals);
    }

    private static final double DIFFERENCE = 1e-6;
    private static final double FIRST_DAMPING = 1e-2;
    private static final double LARGEST_DAMPING = 1e12;
    private static final double NEGLIGIBLE = 1e-30;

    private final Residuals function;
    private final int n;
    private final int m;
    private final double bound;
    private final int maxSteps;
    private final boolean[] free;
    private final double[] point;
    private final double[] trial;
    private final double[] step;
    private final double[] gradient;
    private final double[][] jacobian;
    private final double[][] normal;
    private final double[][] factor;
    private double[] residuals;
    private double[] trialResiduals;

    /**
     * A minimiser.
     *
     * @param function the residuals
     * @param variables the number of variables
     * @param count the number of residuals
     * @param bound the largest size of any variable
     * @param maxSteps the most steps tried in one search
     * @throws NullPointerException if the function is null
     */
    public LevenbergMarquardt(Residuals function, int variables, int count, double bound, int maxSteps) {
        this.function = Objects.requireNonNull(function, "function");
        this.bound = bound;
        this.maxSteps = maxSteps;
        n = variables;
        m = count;
        point = new double[n];
        trial = new double[n];
        step = new double[n];
        free = new boolean[n];
        gradient = new double[n];
        jacobian = new double[n][m];
        normal = new double[n][n];
        factor = new double[n][n];
        residuals = new double[m];
        trialResiduals = new double[m];
    }

    /**
     * Returns the lowest point of the last search.
     *
     * @return the variables; the minimiser's own array, overwritten by its next search
     */
    public double[] point() {
        return point;
    }

    /**
     * Searches downhill from a point.
     *
     * @param start where to start
     * @param tolerance the search ends once a step lowers the sum by less than this share of it
     * @return the least sum of squares found, at {@link #point()}; that of the start if it is not finite
     */
    public double minimise(double[] start, double tolerance) {
        System.arraycopy(start, 0, point, 0, n);
        double sum = function.at(point, residuals);
        if (!(sum < Double.POSITIVE_INFINITY)) {
            return sum;
        }
        linearise();
        double damping = FIRST_DAMPING * largestDiagonal();
        double most = LARGEST_DAMPING * damping;
        double growth = 2;
        for (int tried = 0; tried < maxSteps && damping < most; tried++) {
            double expected = solve(damping);
            for (int i = 0; i < n; i++) {
                trial[i] = point[i] + step[i];
            }
            double there = function.at(trial, trialResiduals);
            double gain = (sum - there) / expected;
            if (!(gain > 0)) {
                if (expected <= tolerance * sum) {
                    break;
                }
                damping *= growth;
                growth *= 2;
                continue;
            }
            boolean settled = sum - there <= tolerance * sum && expected <= tolerance * sum;
            System.arraycopy(trial, 0, point, 0, n);
            double[] swap = residuals;
            residuals = trialResiduals;
            trialResiduals = swap;
            sum = there;
            if (settled) {
                break;
            }
            double past = 2 * gain - 1;
            damping *= Math.max(1.0 / 3, 1 - past * past * past);
            growth = 2;
            linearise();
        }
        return sum;
    }

    /** The Jacobian at the point, and the normal equations of the linear problem there. */
    private void linearise() {
        System.arraycopy(point, 0, trial, 0, n);
        for (int i = 0; i < n; i++) {
            double[] column = jacobian[i];
            trial[i] = point[i] + DIFFERENCE;
            double shift = DIFFERENCE;
            if (!(function.at(trial, column) < Double.POSITIVE_INFINITY)) {
                trial[i] = point[i] - DIFFERENCE;
                shift = -DIFFERENCE;
                if (!(function.at(trial, column) < Double.POSITIVE_INFINITY)) {
                    System.arraycopy(residuals, 0, column, 0, m);
                }
            }
            trial[i] = point[i];
            double slope = 0;
            for (int t = 0; t < m; t++) {
                double derivative = (column[t] - residuals[t]) / shift;
                column[t] = derivative;
                slope += derivative * residuals[t];
            }
            gradient[i] = slope;
            free[i] = !(Math.abs(point[i]) >= bound && slope * point[i] <= 0);
            for (int j = 0; j <= i; j++) {
                double[] other = jacobian[j];
                double product = 0;
                for (int t = 0; t < m; t++) {
                    product += column[t] * other[t];
                }
                normal[i][j] = product;
            }
        }
    }

    private double largestDiagonal() {
        double largest = NEGLIGIBLE;
        for (int i = 0; i < n; i++) {
            largest = Math.max(largest, normal[i][i]);
        }
        return largest;
    }

    /** Sets the damped step and returns by how much the linear problem's sum of squares falls. */
    private double solve(double damping) {
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = free[i] && free[j] ? normal[i][j] : 0;
                if (i == j) {
                    sum += damping;
                }
                for (int k = 0; k < j; k++) {
                    sum -= factor[i][k] * factor[j][k];
                }
                factor[i][j] = i == j ? Math.sqrt(Math.max(sum, NEGLIGIBLE)) : sum / factor[j][j];
            }
        }
        for (int i = 0; i < n; i++) {
            double sum = free[i] ? -gradient[i] : 0;
            for (int k = 0; k < i; k++) {
                sum -= factor[i][k] * step[k];
            }
            step[i] = sum / factor[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double sum = step[i];
            for (int k = i + 1; k < n; k++) {
                sum -= factor[k][i] * step[k];
            }
            step[i] = sum / factor[i][i];
        }
        double linear = 0;
        double quadratic = 0;
        for (int i = 0; i < n; i++) {
            step[i] = Math.max(-bound, Math.min(bound, point[i] + step[i])) - point[i];
            linear += step[i] * gradient[i];
            for (int j = 0; j < i; j++) {
                quadratic += 2 * step[i] * step[j] * normal[i][j];
            }
            quadratic += step[i] * step[i] * normal[i][i];
        }
        return -2 * linear - quadratic;
    }
}
