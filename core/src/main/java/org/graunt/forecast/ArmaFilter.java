package org.graunt.forecast;

/**
 * The exact Gaussian likelihood of a complete differenced series as a stationary ARMA process, with its variance and, if
 * wanted, its mean at their best values: the Kalman filter with the stationary start, in the fast form whose cost per
 * observation grows with the number of states and not with its square (Morf, Sidhu and Kailath, 1974, <em>Some new algorithms
 * for recursive estimation in constant, linear, discrete-time systems</em>; Pearlman, 1980, <em>An algorithm for the exact
 * likelihood of a high-order autoregressive-moving average process</em>). As soon as the filter has reached its steady state
 * the innovations follow from the difference equation alone.
 *
 * <p>A work place of one fit: nothing is allocated in {@link #residuals}. Not for several threads.
 */
final class ArmaFilter implements ArimaLikelihood {

    /** From this excess of the prediction variance over 1 on the filter counts as settled; later changes are smaller yet. */
    private static final double SETTLED = 1e-12;

    /** Products of variances are taken to the logarithm before they overflow. */
    private static final double LARGE = 1e100;

    private final double[] w;
    private final boolean withMean;
    private final double unit;
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
    private final double[] unitResiduals;
    private double logDeterminant;
    private double mean;

    /**
     * A filter of one series.
     *
     * @param w        the differenced series; kept, not copied
     * @param p        the length of the autoregressive polynomial
     * @param q        the length of the moving-average polynomial
     * @param withMean whether the series has a mean to be estimated
     * @param unit     what a constant of 1 makes of the mean of the differenced series
     */
    ArmaFilter(double[] w, int p, int q, boolean withMean, double unit) {
        this.w = w;
        this.p = p;
        this.q = q;
        this.withMean = withMean;
        this.unit = unit;
        moments = new ArmaMoments(p, q);
        size = moments.size();
        gain = new double[size + 1];
        change = new double[size + 1];
        state = new double[size + 1];
        unitState = new double[size + 1];
        innovations = new double[w.length];
        unitInnovations = new double[withMean ? w.length : 0];
        unitResiduals = new double[withMean ? w.length : 0];
    }

    /** The filter of a complete series under models of one order. */
    static ArmaFilter of(double[] y, ArimaOrder order) {
        return new ArmaFilter(
                difference(y, order.differencing()),
                order.arLength(),
                order.maLength(),
                order.constant(),
                order.differencedRegressor());
    }

    /** {@code y_t - c_1 y_(t-1) - c_2 y_(t-2) - ...} */
    static double[] difference(double[] y, double[] lags) {
        double[] w = new double[y.length - lags.length];
        for (int t = 0; t < w.length; t++) {
            double sum = y[t + lags.length];
            for (int k = 0; k < lags.length; k++) {
                sum -= lags[k] * y[t + lags.length - 1 - k];
            }
            w[t] = sum;
        }
        return w;
    }

    @Override
    public double constant() {
        return mean / unit;
    }

    @Override
    public int length() {
        return w.length;
    }

    @Override
    public int observations() {
        return w.length;
    }

    @Override
    public double residuals(double[] ar, double[] ma, double[] to) {
        if (!moments.set(ar, ma)) {
            return Double.NaN;
        }
        int n = w.length;
        logDeterminant = 0;
        int settled = filter(ar, to);
        settle(ar, ma, settled, to);
        mean = 0;
        if (withMean) {
            settleUnit(ar, ma, settled);
            double cross = 0;
            double squares = 0;
            for (int t = 0; t < n; t++) {
                double unitResidual = unitResiduals[t];
                cross += to[t] * unitResidual;
                squares += unitResidual * unitResidual;
            }
            mean = cross / squares;
            for (int t = 0; t < n; t++) {
                to[t] -= mean * unitResiduals[t];
            }
        }
        double factor = Math.exp(logDeterminant / (2 * n));
        double sum = 0;
        for (int t = 0; t < n; t++) {
            double residual = factor * to[t];
            to[t] = residual;
            sum += residual * residual;
        }
        return sum;
    }

    /** Runs the filter until it has settled, and returns at which observation that is. */
    private int filter(double[] ar, double[] to) {
        double[] column = moments.column();
        double variance = column[0];
        for (int i = 0; i < size; i++) {
            double shifted = (i + 1 < size ? column[i + 1] : 0) + (i < p ? ar[i] * variance : 0);
            gain[i] = shifted;
            change[i] = shifted;
            state[i] = 0;
            unitState[i] = 0;
        }
        int end = q == 0 ? Math.min(p, w.length) : w.length;
        double determinant = 1;
        int t = 0;
        while (t < end && variance - 1 > SETTLED) {
            double precision = 1 / variance;
            double scale = Math.sqrt(precision);
            double innovation = w[t] - state[0];
            innovations[t] = innovation;
            to[t] = innovation * scale;
            advance(state, ar, innovation * precision);
            if (withMean) {
                double unitInnovation = 1 - unitState[0];
                unitInnovations[t] = unitInnovation;
                unitResiduals[t] = unitInnovation * scale;
                advance(unitState, ar, unitInnovation * precision);
            }
            determinant *= variance;
            if (determinant > LARGE) {
                logDeterminant += Math.log(determinant);
                determinant = 1;
            }
            variance = nextVariance(ar, variance, precision);
            t++;
        }
        logDeterminant += Math.log(determinant);
        return t;
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
    private double nextVariance(double[] ar, double variance, double precision) {
        double first = change[0];
        double scaled = first * precision;
        for (int i = 0; i < size; i++) {
            double moved = change[i + 1] + (i < p ? ar[i] * first : 0);
            double old = gain[i];
            gain[i] = old - moved * scaled;
            change[i] = moved - old * scaled;
        }
        return variance - first * scaled;
    }

    /** The innovations from the difference equation, which are standardised already. */
    private void settle(double[] ar, double[] ma, int settled, double[] to) {
        for (int t = settled; t < w.length; t++) {
            double sum = w[t];
            for (int i = 0, lag = t - 1; i < p && lag >= 0; i++, lag--) {
                sum -= ar[i] * w[lag];
            }
            for (int i = 0, lag = t - 1; i < q && lag >= 0; i++, lag--) {
                sum -= ma[i] * innovations[lag];
            }
            innovations[t] = sum;
            to[t] = sum;
        }
    }

    /** The same for a series of ones. */
    private void settleUnit(double[] ar, double[] ma, int settled) {
        double rest = 1;
        for (int i = 0; i < Math.min(p, settled); i++) {
            rest -= ar[i];
        }
        for (int t = settled; t < w.length; t++) {
            double sum = rest;
            for (int i = 0, lag = t - 1; i < q && lag >= 0; i++, lag--) {
                sum -= ma[i] * unitInnovations[lag];
            }
            unitInnovations[t] = sum;
            unitResiduals[t] = sum;
            if (t < p) {
                rest -= ar[t];
            }
        }
    }
}
