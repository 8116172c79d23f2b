package org.graunt.forecast;

/**
 * The Kalman filter of an ARIMA model as R's {@code arima} runs it, written out with whole matrices from the textbook: the
 * unknown start has variance 1e6 instead of none known, and an observation whose prediction variance is 1e4 or more counts
 * neither in the sum of squares nor in the determinant. A second route to what {@link DiffuseFilter} and {@link ArmaFilter}
 * compute, and the one that explains where the reference differs.
 */
final class LargePriorFilter {

    private static final double PRIOR = 1e6;
    private static final double LEFT_OUT = 1e4;

    private final ArimaOrder order;
    private final int r;
    private final int size;
    private final double[] z;
    private final double[][] transition;
    private final double[][] shock;
    private double[] state;
    private double[][] covariance;
    private double sumOfSquares;
    private double sumOfLogs;
    private double allSquares;
    private int counted;
    private int present;

    LargePriorFilter(ArimaModel model) {
        order = model.order();
        ArmaPolynomials polynomials = model.polynomials();
        double[] ar = polynomials.ar();
        double[] ma = polynomials.ma();
        double[] lags = order.differencing();
        r = Math.max(ar.length, ma.length + 1);
        size = r + lags.length;
        z = new double[size];
        z[0] = 1;
        System.arraycopy(lags, 0, z, r, lags.length);
        transition = new double[size][size];
        shock = new double[size][size];
        for (int i = 0; i < r; i++) {
            transition[i][0] = i < ar.length ? ar[i] : 0;
            if (i + 1 < r) {
                transition[i][i + 1] = 1;
            }
        }
        for (int i = r; i < size; i++) {
            for (int j = 0; j < size; j++) {
                transition[i][j] = i == r ? z[j] : j == i - 1 ? 1 : 0;
            }
        }
        for (int i = 0; i <= ma.length; i++) {
            for (int j = 0; j <= ma.length; j++) {
                shock[i][j] = (i == 0 ? 1 : ma[i - 1]) * (j == 0 ? 1 : ma[j - 1]);
            }
        }
        state = new double[size];
        covariance = stationary();
        for (int i = r; i < size; i++) {
            covariance[i][i] = PRIOR;
        }
    }

    /** The fixed point of {@code P = T P T' + V} on the stationary states, by doubling the number of steps. */
    private double[][] stationary() {
        double[][] power = new double[size][size];
        double[][] sum = new double[size][size];
        for (int i = 0; i < r; i++) {
            System.arraycopy(transition[i], 0, power[i], 0, r);
            System.arraycopy(shock[i], 0, sum[i], 0, r);
        }
        for (int doubling = 0; doubling < 60; doubling++) {
            sum = add(sum, times(times(power, sum), transposed(power)));
            power = times(power, power);
        }
        return sum;
    }

    /** Runs through a series, of which the regression on the constant is already taken. */
    LargePriorFilter run(double[] y) {
        for (double value : y) {
            if (!Double.isNaN(value)) {
                double[] gain = times(covariance, z);
                double variance = dot(z, gain);
                double innovation = value - dot(z, state);
                present++;
                allSquares += innovation * innovation / variance;
                if (variance < LEFT_OUT) {
                    counted++;
                    sumOfSquares += innovation * innovation / variance;
                    sumOfLogs += Math.log(variance);
                }
                for (int i = 0; i < size; i++) {
                    state[i] += gain[i] * innovation / variance;
                    for (int j = 0; j < size; j++) {
                        covariance[i][j] -= gain[i] * gain[j] / variance;
                    }
                }
            }
            state = times(transition, state);
            covariance = add(times(times(transition, covariance), transposed(transition)), shock);
        }
        return this;
    }

    private int used() {
        return present - order.differenced();
    }

    double logLikelihood() {
        double n = used();
        return -0.5 * n * (1 + Math.log(2 * Math.PI) + Math.log(sumOfSquares / counted) + sumOfLogs / counted);
    }

    /** How many observations the likelihood leaves out that the differences do not use up. */
    int leftOut() {
        return used() - counted;
    }

    /** With the squares of the first observations, which the large prior variance makes small but not nothing. */
    double sigma2() {
        return allSquares / (used() - order.parameters() + 1);
    }

    /** Mean and variance in units of the shocks' variance, h steps ahead. */
    double[] next() {
        double[] answer = {dot(z, state), dot(z, times(covariance, z))};
        state = times(transition, state);
        covariance = add(times(times(transition, covariance), transposed(transition)), shock);
        return answer;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double[] times(double[][] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = dot(a[i], b);
        }
        return product;
    }

    private static double[][] times(double[][] a, double[][] b) {
        double[][] product = new double[a.length][];
        double[][] columns = transposed(b);
        for (int i = 0; i < a.length; i++) {
            product[i] = times(columns, a[i]);
        }
        return product;
    }

    private static double[][] transposed(double[][] a) {
        double[][] b = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                b[j][i] = a[i][j];
            }
        }
        return b;
    }

    private static double[][] add(double[][] a, double[][] b) {
        double[][] sum = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a.length; j++) {
                sum[i][j] = a[i][j] + b[i][j];
            }
        }
        return sum;
    }
}
