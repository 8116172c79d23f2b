package org.graunt.forecast;

import java.util.Arrays;

/**
 * The Kalman filter of an ARIMA model on the series itself, observations missing or not: the states are those of the
 * stationary process (Harvey, 1989, <em>Forecasting, Structural Time Series Models and the Kalman Filter</em>) and the last
 * values that the differences need. About these nothing is known at the start, exactly and not by a large variance (Koopman,
 * 1997, <em>Exact initial Kalman filtering and smoothing for nonstationary time series models</em>), so that each takes up
 * one observation, and the likelihood of a complete series is that of its differences.
 *
 * <p>A work place of one fit: nothing is allocated in {@link #residuals}. Not for several threads.
 */
final class DiffuseFilter implements ArimaLikelihood {

    /** Below this what is left of the unknown start is rounding. */
    private static final double KNOWN = 1e-9;

    private final double[] y;
    private final ArimaOrder order;
    private final int observations;
    private final double[] lags;
    private final ArmaMoments moments;
    private final int arma;
    private final int size;
    private final double[][] covariance;
    private final double[][] unknown;
    private final double[][] work;
    private final double[] state;
    private final double[] regressorState;
    private final double[] column;
    private final double[] unknownColumn;
    private final double[] regressorResiduals;
    private double[] ar;
    private int unknownLeft;
    private double constant;
    private double sumOfSquares;

    /**
     * A filter of one series.
     *
     * @param y     the series, NaN where an observation is missing; kept, not copied
     * @param order the orders of the models
     */
    DiffuseFilter(double[] y, ArimaOrder order) {
        this.y = y;
        this.order = order;
        int present = 0;
        for (double value : y) {
            present += Double.isNaN(value) ? 0 : 1;
        }
        observations = present - order.differenced();
        lags = order.differencing();
        moments = new ArmaMoments(order.arLength(), order.maLength());
        arma = moments.size();
        size = arma + lags.length;
        covariance = new double[size][size];
        unknown = new double[size][size];
        work = new double[size][size];
        state = new double[size];
        regressorState = new double[size];
        column = new double[size];
        unknownColumn = new double[size];
        regressorResiduals = new double[y.length];
    }

    @Override
    public double constant() {
        return constant;
    }

    @Override
    public int length() {
        return y.length;
    }

    @Override
    public int observations() {
        return observations;
    }

    @Override
    public double residuals(double[] arCoefficients, double[] ma, double[] to) {
        if (!start(arCoefficients, ma)) {
            return Double.NaN;
        }
        double cross = 0;
        double squares = 0;
        double logDeterminant = 0;
        for (int t = 0; t < y.length; t++) {
            double regressor = order.constant() ? order.regressor(t + 1) - observed(regressorState) : 0;
            double innovation = y[t] - observed(state);
            double variance = update(innovation, regressor);
            to[t] = 0;
            regressorResiduals[t] = 0;
            if (variance > 0) {
                double deviation = Math.sqrt(variance);
                to[t] = innovation / deviation;
                regressorResiduals[t] = regressor / deviation;
                cross += to[t] * regressorResiduals[t];
                squares += regressorResiduals[t] * regressorResiduals[t];
                logDeterminant += Math.log(variance);
            }
            predict(ma);
        }
        constant = order.constant() ? cross / squares : 0;
        double factor = Math.exp(logDeterminant / (2 * observations));
        double sum = 0;
        for (int t = 0; t < y.length; t++) {
            to[t] = factor * (to[t] - constant * regressorResiduals[t]);
            sum += to[t] * to[t];
        }
        return sum;
    }

    /**
     * Runs through the series with given coefficients and constant, and stays at its end for {@link #forecast}.
     *
     * @return the predictions of each observation from those before it, NaN while the differences lack values
     */
    double[] filter(double[] arCoefficients, double[] ma, double constantValue) {
        start(arCoefficients, ma);
        constant = constantValue;
        sumOfSquares = 0;
        double[] fitted = new double[y.length];
        for (int t = 0; t < y.length; t++) {
            double regression = constantValue * order.regressor(t + 1);
            double prediction = observed(state) + regression;
            boolean known = unknownLeft == 0;
            double innovation = y[t] - prediction;
            double variance = update(innovation, 0);
            fitted[t] = known || variance > 0 ? prediction : Double.NaN;
            if (variance > 0) {
                sumOfSquares += innovation * innovation / variance;
            }
            predict(ma);
        }
        return fitted;
    }

    /** Whether the series held all that the differences need. */
    boolean isDetermined() {
        return unknownLeft == 0;
    }

    /** The sum of squared standardised innovations of {@link #filter}. */
    double sumOfSquares() {
        return sumOfSquares;
    }

    /**
     * Goes on from the end of the series after {@link #filter}.
     *
     * @param mean     receives the means of the next values
     * @param variance receives their variances, in units of the innovations' variance
     */
    void forecast(double[] ma, double[] mean, double[] variance) {
        for (int h = 0; h < mean.length; h++) {
            mean[h] = observed(state) + constant * order.regressor(y.length + h + 1);
            variance[h] = observedVariance(covariance, column);
            predict(ma);
        }
    }

    private boolean start(double[] arCoefficients, double[] ma) {
        ar = arCoefficients;
        if (!moments.set(ar, ma)) {
            return false;
        }
        Arrays.fill(state, 0);
        Arrays.fill(regressorState, 0);
        double[] first = moments.column();
        for (int i = size - 1; i >= 0; i--) {
            Arrays.fill(covariance[i], 0);
            Arrays.fill(unknown[i], 0);
            if (i >= arma) {
                unknown[i][i] = 1;
                continue;
            }
            for (int j = arma - 1; j >= 0; j--) {
                covariance[i][j] = i == 0 || j == 0 ? first[i + j] : stationary(first, ma, i, j);
            }
        }
        unknownLeft = lags.length;
        return true;
    }

    /** One covariance of the stationary states, from that of the states after them. */
    private double stationary(double[] first, double[] ma, int i, int j) {
        double next = i + 1 < arma && j + 1 < arma ? covariance[i + 1][j + 1] : 0;
        double ofI = i + 1 < arma ? first[i + 1] : 0;
        double ofJ = j + 1 < arma ? first[j + 1] : 0;
        return ar(i) * ar(j) * first[0] + ar(i) * ofJ + ar(j) * ofI + next + shock(ma, i) * shock(ma, j);
    }

    private double ar(int i) {
        return i < ar.length ? ar[i] : 0;
    }

    private static double shock(double[] ma, int i) {
        if (i == 0) {
            return 1;
        }
        return i <= ma.length ? ma[i - 1] : 0;
    }

    private double observed(double[] values) {
        double sum = values[0];
        for (int k = 0; k < lags.length; k++) {
            sum += lags[k] * values[arma + k];
        }
        return sum;
    }

    /** The variance of the next observation; its covariance with the states goes to a column. */
    private double observedVariance(double[][] matrix, double[] to) {
        for (int i = 0; i < size; i++) {
            to[i] = observed(matrix[i]);
        }
        return observed(to);
    }

    /** Takes an observation in and returns the variance of its innovation; 0 if it is missing or finds an unknown start. */
    private double update(double innovation, double regressor) {
        if (Double.isNaN(innovation)) {
            return 0;
        }
        double variance = observedVariance(covariance, column);
        double unknownVariance = unknownLeft > 0 ? observedVariance(unknown, unknownColumn) : 0;
        if (unknownVariance > KNOWN) {
            for (int i = 0; i < size; i++) {
                double gain = unknownColumn[i] / unknownVariance;
                state[i] += gain * innovation;
                regressorState[i] += gain * regressor;
                for (int j = 0; j < size; j++) {
                    double other = unknownColumn[j] / unknownVariance;
                    covariance[i][j] += gain * other * variance - column[i] * other - gain * column[j];
                    unknown[i][j] -= gain * unknownColumn[j];
                }
            }
            unknownLeft--;
            return 0;
        }
        for (int i = 0; i < size; i++) {
            double gain = column[i] / variance;
            state[i] += gain * innovation;
            regressorState[i] += gain * regressor;
            for (int j = 0; j < size; j++) {
                covariance[i][j] -= gain * column[j];
            }
        }
        return variance;
    }

    private void predict(double[] ma) {
        move(state);
        if (order.constant()) {
            move(regressorState);
        }
        move(covariance);
        for (int i = 0; i <= ma.length; i++) {
            for (int j = 0; j <= ma.length; j++) {
                covariance[i][j] += shock(ma, i) * shock(ma, j);
            }
        }
        if (unknownLeft > 0) {
            move(unknown);
        }
    }

    private void move(double[] values) {
        double first = values[0];
        double observed = observed(values);
        for (int i = 0; i < arma; i++) {
            values[i] = (i + 1 < arma ? values[i + 1] : 0) + ar(i) * first;
        }
        shift(values, observed);
    }

    private void shift(double[] values, double observed) {
        for (int i = size - 1; i > arma; i--) {
            values[i] = values[i - 1];
        }
        if (size > arma) {
            values[arma] = observed;
        }
    }

    /** The transition on both sides: of each row as of a state, then of the rows themselves. */
    private void move(double[][] matrix) {
        for (double[] row : matrix) {
            move(row);
        }
        for (int i = 0; i < size; i++) {
            double[] to = work[i];
            if (i < arma) {
                double weight = ar(i);
                for (int j = 0; j < size; j++) {
                    to[j] = weight * matrix[0][j] + (i + 1 < arma ? matrix[i + 1][j] : 0);
                }
            } else if (i > arma) {
                System.arraycopy(matrix[i - 1], 0, to, 0, size);
            } else {
                for (int j = 0; j < size; j++) {
                    double sum = matrix[0][j];
                    for (int k = 0; k < lags.length; k++) {
                        sum += lags[k] * matrix[arma + k][j];
                    }
                    to[j] = sum;
                }
            }
        }
        for (int i = 0; i < size; i++) {
            System.arraycopy(work[i], 0, matrix[i], 0, size);
        }
    }
}
