package org.graunt.forecast;

/**
 * The exact Gaussian likelihood of a complete differenced series as a stationary ARMA process, with its variance and, if
 * wanted, its mean at their best values: the Kalman filter with the stationary start, in the fast form whose cost per
 * observation grows with the number of states and not with its square (Morf, Sidhu and Kailath, 1974, <em>Some new algorithms
 * for recursive estimation in constant, linear, discrete-time systems</em>; Pearlman, 1980, <em>An algorithm for the exact
 * likelihood of a high-order autoregressive-moving average process</em>). As soon as the filter has reached its steady state
 * the innovations follow from the difference equation alone.
 *
 * <p>A work place of one fit: nothing is allocated in {@link #logLikelihood}. Not for several threads.
 */
final class ArmaFilter {

    /** From this excess of the prediction variance over 1 on the filter counts as settled; later changes are smaller yet. */
    private static final double SETTLED = 1e-14;

    private static final double LOG_2_PI = Math.log(2 * Math.PI);

    private final double[] w;
    private final boolean withMean;
    private final int p;
    private final int q;
    private final int size;
    private final ArmaMoments moments;
    private final double[] gain;
    private final double[] change;
    private final double[] state;
    private final double[] unitState;
    private final double[] innovations;
    private final double[] unitInnovations;
    private double sumOfSquares;
    private double mean;

    /**
     * A filter of one series.
     *
     * @param w        the differenced series; kept, not copied
     * @param p        the length of the autoregressive polynomial
     * @param q        the length of the moving-average polynomial
     * @param withMean whether the series has a mean to be estimated
     */
    ArmaFilter(double[] w, int p, int q, boolean withMean) {
        this.w = w;
        this.p = p;
        this.q = q;
        this.withMean = withMean;
        moments = new ArmaMoments(p, q);
        size = moments.size();
        gain = new double[size + 1];
        change = new double[size + 1];
        state = new double[size + 1];
        unitState = new double[size + 1];
        innovations = new double[w.length];
        unitInnovations = new double[withMean ? w.length : 0];
    }

    /** The mean at the coefficients of the last call; 0 without one. */
    double mean() {
        return mean;
    }

    /** The sum of squared standardised innovations at the coefficients of the last call. */
    double sumOfSquares() {
        return sumOfSquares;
    }

    /**
     * The logarithm of the likelihood, variance and mean at their best; NaN if the process is not stationary, infinite if it
     * leaves no residuals.
     */
    double logLikelihood(double[] ar, double[] ma) {
        if (!moments.set(ar, ma)) {
            return Double.NaN;
        }
        int n = w.length;
        double[] column = moments.column();
        double variance = column[0];
        for (int i = 0; i < size; i++) {
            double shifted = (i + 1 < size ? column[i + 1] : 0) + (i < p ? ar[i] * variance : 0);
            gain[i] = shifted;
            change[i] = shifted;
            state[i] = 0;
            unitState[i] = 0;
        }
        double squares = 0;
        double cross = 0;
        double unitSquares = 0;
        double determinant = 1;
        double logDeterminant = 0;
        int t = 0;
        int unsettled = q == 0 ? Math.min(p, n) : n;
        while (t < unsettled && variance - 1 > SETTLED) {
            double innovation = w[t] - state[0];
            innovations[t] = innovation;
            squares += innovation * innovation / variance;
            determinant *= variance;
            if (determinant > 1e100) {
                logDeterminant += Math.log(determinant);
                determinant = 1;
            }
            advance(state, ar, innovation / variance);
            if (withMean) {
                double unit = 1 - unitState[0];
                unitInnovations[t] = unit;
                cross += innovation * unit / variance;
                unitSquares += unit * unit / variance;
                advance(unitState, ar, unit / variance);
            }
            variance = nextVariance(ar, variance);
            t++;
        }
        logDeterminant += Math.log(determinant);
        for (; t < n; t++) {
            double innovation = innovation(ar, ma, t);
            innovations[t] = innovation;
            squares += innovation * innovation;
            if (withMean) {
                double unit = unitInnovation(ar, ma, t);
                unitInnovations[t] = unit;
                cross += innovation * unit;
                unitSquares += unit * unit;
            }
        }
        mean = withMean ? cross / unitSquares : 0;
        sumOfSquares = withMean ? Math.max(0, squares - cross * mean) : squares;
        return -0.5 * (n * (1 + LOG_2_PI + Math.log(sumOfSquares / n)) + logDeterminant);
    }

    /** Moves a state on by one step with the present gain. */
    private void advance(double[] a, double[] ar, double scaled) {
        double first = a[0];
        for (int i = 0; i < p; i++) {
            a[i] = a[i + 1] + ar[i] * first + gain[i] * scaled;
        }
        for (int i = p; i < size; i++) {
            a[i] = a[i + 1] + gain[i] * scaled;
        }
    }

    /** Moves the gain on by one step, from the rank-one change of the states' covariance. */
    private double nextVariance(double[] ar, double variance) {
        double first = change[0];
        double scaled = first / variance;
        for (int i = 0; i < size; i++) {
            double moved = change[i + 1] + (i < p ? ar[i] * first : 0);
            double old = gain[i];
            gain[i] = old - moved * scaled;
            change[i] = moved - old * scaled;
        }
        return variance - first * scaled;
    }

    private double innovation(double[] ar, double[] ma, int t) {
        double sum = w[t];
        for (int i = Math.min(p, t); i > 0; i--) {
            sum -= ar[i - 1] * w[t - i];
        }
        for (int i = Math.min(q, t); i > 0; i--) {
            sum -= ma[i - 1] * innovations[t - i];
        }
        return sum;
    }

    private double unitInnovation(double[] ar, double[] ma, int t) {
        double sum = 1;
        for (int i = Math.min(p, t); i > 0; i--) {
            sum -= ar[i - 1];
        }
        for (int i = Math.min(q, t); i > 0; i--) {
            sum -= ma[i - 1] * unitInnovations[t - i];
        }
        return sum;
    }
}
