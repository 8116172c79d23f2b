package org.graunt.internal.math;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Weighted least squares with a penalty on differences of neighbouring coefficients:
 * {@code minimise sum w (y - X b)^2 + lambda |D b|^2}, where {@code D} takes differences of a given order (Eilers and
 * Marx, 1996). One step of a penalised Poisson fit is such a problem too, with working weights and working values.
 */
public final class PenalisedRegression {

    private final double[] coefficients;
    private final double[][] covariance;
    private final double effectiveDimension;

    private PenalisedRegression(double[] coefficients, double[][] covariance, double effectiveDimension) {
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.effectiveDimension = effectiveDimension;
    }

    /**
     * Solves one penalised problem.
     *
     * @param design one row for each observation, one column for each coefficient
     * @param values observations
     * @param weights of the observations, 0 or above
     * @param order of the differences that the penalty keeps small, 1 to 4
     * @param lambda weight of the penalty, 0 or above
     * @return the solution
     * @throws org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException if the observations and the penalty
     *     together do not fix every coefficient
     */
    public static PenalisedRegression fit(
            double[][] design, double[] values, double[] weights, int order, double lambda) {
        int size = design[0].length;
        double[][] information = new double[size][size];
        double[] right = new double[size];
        for (int i = 0; i < values.length; i++) {
            accumulate(design[i], values[i], weights[i], information, right);
        }
        double[][] penalised = penalty(size, order, lambda);
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                penalised[j][k] += information[j][k];
            }
        }
        RealMatrix system = new Array2DRowRealMatrix(penalised, false);
        RealMatrix inverse =
                new CholeskyDecomposition(system, 1e-9, 0).getSolver().getInverse();
        double trace = 0;
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < size; k++) {
                trace += inverse.getEntry(j, k) * information[k][j];
            }
        }
        return new PenalisedRegression(inverse.operate(right), inverse.getData(), trace);
    }

    private static void accumulate(double[] row, double value, double weight, double[][] information, double[] right) {
        for (int j = 0; j < row.length; j++) {
            double weighted = weight * row[j];
            if (weighted != 0) {
                right[j] += weighted * value;
                for (int k = 0; k < row.length; k++) {
                    information[j][k] += weighted * row[k];
                }
            }
        }
    }

    /** lambda D'D. */
    private static double[][] penalty(int size, int order, double lambda) {
        double[] difference = {1};
        for (int i = 0; i < order; i++) {
            double[] next = new double[difference.length + 1];
            for (int j = 0; j < difference.length; j++) {
                next[j] -= difference[j];
                next[j + 1] += difference[j];
            }
            difference = next;
        }
        double[][] penalty = new double[size][size];
        for (int start = 0; start + order < size; start++) {
            for (int j = 0; j <= order; j++) {
                for (int k = 0; k <= order; k++) {
                    penalty[start + j][start + k] += lambda * difference[j] * difference[k];
                }
            }
        }
        return penalty;
    }

    /**
     * The solution.
     *
     * @return one coefficient for each column of the design
     */
    public double[] coefficients() {
        return coefficients.clone();
    }

    /**
     * Inverse of the penalised information {@code (X'WX + lambda D'D)^-1}: where the weights are inverse variances, the
     * covariance of the coefficients when the penalty is read as a prior.
     *
     * @return a square matrix
     */
    public double[][] covariance() {
        double[][] copy = new double[covariance.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = covariance[i].clone();
        }
        return copy;
    }

    /**
     * How many free coefficients the penalised ones are worth: the trace of the hat matrix.
     *
     * @return between the order of the differences and the number of coefficients
     */
    public double effectiveDimension() {
        return effectiveDimension;
    }
}
