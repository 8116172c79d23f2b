package org.graunt.forecast;

import java.util.Locale;

/**
 * The orders of a seasonal ARIMA model: {@code (p, d, q)(P, D, Q)[m]} and whether it has a constant, which is a mean
 * without differences and a drift with one. A season of {@code period} 1 has no seasonal part.
 */
record ArimaOrder(int p, int d, int q, int seasonalP, int seasonalD, int seasonalQ, int period, boolean constant) {

    /** Higher orders than this are a slip, and would make the filter's matrices large. */
    private static final int MAX_ORDER = 50;

    private static final int MAX_DIFFERENCES = 3;

    ArimaOrder {
        order("p", p, MAX_ORDER);
        order("d", d, MAX_DIFFERENCES);
        order("q", q, MAX_ORDER);
        order("P", seasonalP, MAX_ORDER);
        order("D", seasonalD, MAX_DIFFERENCES);
        order("Q", seasonalQ, MAX_ORDER);
        if (period == 1 && seasonalP + seasonalD + seasonalQ > 0) {
            throw new UnsuitableSeriesException(String.format(
                    Locale.ROOT,
                    "seasonal orders: (%d,%d,%d), must be 0 for a series with one observation a year",
                    seasonalP,
                    seasonalD,
                    seasonalQ));
        }
        if (constant && d + seasonalD > 1) {
            throw new IllegalArgumentException("constant: with d + D = " + (d + seasonalD)
                    + " it would be a quadratic trend, must be at most 1 for a constant");
        }
    }

    private static void order(String name, int order, int largest) {
        if (!(order >= 0 && order <= largest)) {
            throw new IllegalArgumentException(name + ": " + order + ", must lie between 0 and " + largest);
        }
    }

    /** The length of the autoregressive polynomial, both factors multiplied. */
    int arLength() {
        return p + seasonalP * period;
    }

    /** The length of the moving-average polynomial, both factors multiplied. */
    int maLength() {
        return q + seasonalQ * period;
    }

    /** How many autoregressive and moving-average coefficients there are. */
    int armaCoefficients() {
        return p + q + seasonalP + seasonalQ;
    }

    /** The numbers of coefficients of each factor: p, q, P, Q. */
    int[] factors() {
        return new int[] {p, q, seasonalP, seasonalQ};
    }

    /** How many figures are estimated: coefficients, the constant, the variance. */
    int parameters() {
        return armaCoefficients() + (constant ? 1 : 0) + 1;
    }

    /** How many observations the differences use up. */
    int differenced() {
        return d + seasonalD * period;
    }

    /**
     * The fewest observations from which the model is fitted: two degrees of freedom remain for the variance, and the
     * corrected information criterion is finite.
     */
    int minimumLength() {
        return differenced() + parameters() + 2;
    }

    /** {@code c_1, c_2, ...} of {@code (1 - B)^d (1 - B^m)^D = 1 - c_1 B - c_2 B^2 - ...}. */
    double[] differencing() {
        double[] polynomial = new double[differenced() + 1];
        polynomial[0] = 1;
        int length = 1;
        for (int i = 0; i < d + seasonalD; i++) {
            int lag = i < d ? 1 : period;
            for (int k = length - 1; k >= 0; k--) {
                polynomial[k + lag] -= polynomial[k];
            }
            length += lag;
        }
        double[] lags = new double[differenced()];
        for (int k = 0; k < lags.length; k++) {
            lags[k] = -polynomial[k + 1];
        }
        return lags;
    }

    /** What the constant multiplies at time t = 1, 2, ...: 1 for a mean, t for a drift. */
    double regressor(int t) {
        return d + seasonalD == 0 ? 1 : t;
    }

    /** The regressor after differencing, which no longer depends on time. */
    double differencedRegressor() {
        return seasonalD == 1 ? period : 1;
    }

    /** What the constant is called. */
    String constantName() {
        return d + seasonalD == 0 ? "mean" : "drift";
    }

    /** The field's notation, such as {@code ARIMA(0,1,1)(0,1,1)[12] with drift}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "ARIMA(%d,%d,%d)", p, d, q));
        if (seasonalP + seasonalD + seasonalQ > 0) {
            text.append(String.format(Locale.ROOT, "(%d,%d,%d)[%d]", seasonalP, seasonalD, seasonalQ, period));
        }
        if (constant) {
            text.append(d + seasonalD == 0 ? " with non-zero mean" : " with drift");
        }
        return text.toString();
    }
}
