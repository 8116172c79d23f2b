package org.graunt.forecast;

/**
 * The exact Gaussian likelihood of one series under ARIMA models of one order, as a sum of squares: with the variance and,
 * if the model has one, the constant at their best values it is greatest where the sum of squares of the residuals
 * {@code e_t / sqrt(f_t) * (f_1 f_2 ... f_n)^(1 / (2 n))} is least, e the innovations of the Kalman filter and f their
 * variances in units of the shocks' variance. A work place of one thread.
 */
interface ArimaLikelihood {

    /**
     * The residuals of a model.
     *
     * @param ar the autoregressive coefficients, seasonal factor multiplied out
     * @param ma the moving-average coefficients, seasonal factor multiplied out
     * @param to receives the residuals; 0 where an observation is missing or used up by the differences
     * @return the sum of their squares; NaN if the process is not stationary
     */
    double residuals(double[] ar, double[] ma, double[] to);

    /** How many residuals there are. */
    int length();

    /** How many of them count. */
    int observations();

    /** The mean or drift at the coefficients of the last call; 0 without one. */
    double constant();

    /** The logarithm of the likelihood of a sum of squares. */
    default double logLikelihood(double sumOfSquares) {
        int n = observations();
        return -0.5 * n * (1 + Math.log(2 * Math.PI) + Math.log(sumOfSquares / n));
    }
}
