package org.graunt.forecast;

/**
 * What the Kalman filter of a stationary ARMA process starts from: the covariance of its states with the process, for
 * innovations of variance 1. State 1 is the process itself; state i is what is known at time t of the process at
 * {@code t + i - 1} through shocks and values of lag i and more (Harvey's form).
 *
 * <p>The autocovariances of the autoregressive part follow from its partial autocorrelations by the Levinson recursion, those
 * of the process by filtering twice with the moving average; no equations are solved. A work place of one fit.
 */
final class ArmaMoments {

    private final int p;
    private final int q;
    private final int size;
    private final double[] predictors;
    private final double[] pure;
    private final double[] crossed;
    private final double[] autocovariance;
    private final double[] psi;
    private final double[] column;

    ArmaMoments(int p, int q) {
        this.p = p;
        this.q = q;
        size = Math.max(p, q + 1);
        predictors = new double[(p + 1) * p];
        pure = new double[size + q];
        crossed = new double[size + q];
        autocovariance = new double[size];
        psi = new double[size];
        column = new double[size];
    }

    /** The number of states. */
    int size() {
        return size;
    }

    /** The covariance of each state with the process; not copied. */
    double[] column() {
        return column;
    }

    /**
     * Computes the covariances.
     *
     * @return whether the process is stationary; if not, the column holds nothing of use
     */
    boolean set(double[] ar, double[] ma) {
        if (!setPure(ar)) {
            return false;
        }
        for (int k = 0; k < size + q; k++) {
            double sum = pure[k];
            for (int i = 1; i <= q; i++) {
                sum += ma[i - 1] * pure[Math.abs(k - i)];
            }
            crossed[k] = sum;
        }
        for (int k = 0; k < size; k++) {
            double sum = crossed[k];
            for (int j = 1; j <= q; j++) {
                sum += ma[j - 1] * crossed[k + j];
            }
            autocovariance[k] = sum;
        }
        setPsi(ar, ma);
        column[0] = autocovariance[0];
        for (int i = 1; i < size; i++) {
            double sum = 0;
            for (int j = i; j < p; j++) {
                sum += ar[j] * autocovariance[j - i + 1];
            }
            for (int j = i - 1; j < q; j++) {
                sum += ma[j] * psi[j - i + 1];
            }
            column[i] = sum;
        }
        return true;
    }

    /** The autocovariances of the autoregressive part alone. */
    private boolean setPure(double[] ar) {
        System.arraycopy(ar, 0, predictors, p * p, p);
        double variance = 1;
        for (int k = p; k >= 1; k--) {
            int row = k * p;
            double last = predictors[row + k - 1];
            double scale = (1 - last) * (1 + last);
            if (!(scale > 0)) {
                return false;
            }
            variance /= scale;
            for (int i = 0; i < k - 1; i++) {
                predictors[row - p + i] = (predictors[row + i] + last * predictors[row + k - 2 - i]) / scale;
            }
        }
        pure[0] = variance;
        for (int k = 1; k < pure.length; k++) {
            int n = Math.min(k, p);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += predictors[n * p + i] * pure[k - 1 - i];
            }
            pure[k] = sum;
        }
        return true;
    }

    private void setPsi(double[] ar, double[] ma) {
        psi[0] = 1;
        for (int k = 1; k < size; k++) {
            double sum = k <= q ? ma[k - 1] : 0;
            for (int i = 1; i <= Math.min(k, p); i++) {
                sum += ar[i - 1] * psi[k - i];
            }
            psi[k] = sum;
        }
    }
}
