package org.graunt.forecast;

import java.util.Locale;

/**
 * Autoregressive integrated moving-average models (Box and Jenkins, 1970, <em>Time Series Analysis: Forecasting and
 * Control</em>): {@code w_t = c + ar_1 w_(t-1) + ... + ar_p w_(t-p) + e_t + ma_1 e_(t-1) + ... + ma_q e_(t-q)}, where w is
 * the series differenced d times, with seasonal factors of the same form over whole years. Moving-average coefficients have
 * the sign of R.
 *
 * <p>Coefficients have the greatest exact Gaussian likelihood among stationary and invertible models, by the Kalman filter
 * from the stationary start; nothing is assumed of the values that the differences use up. The search sets out from many
 * places, so it ends at least as high as common software and often higher. The variance of the one-step errors is the sum of
 * squared standardised innovations over {@code n - d - D m - k}, k coefficients, the constant included; unlike R's forecast
 * package, the values that the differences use up do not enter it, so that it does not depend on how far the series is from
 * zero. Limits are normal and take the coefficients as known: like those of all such models they are too narrow for short
 * series.
 *
 * <p>Missing observations (NaN) are skipped by the filter, which is exact, and named in {@link Forecast#notes()}. Fitted
 * values are NaN where the differences lack values. A constant or straight series that the model fits without residuals has a
 * variance of 0, no likelihood (NaN), and limits of no width, which is noted. Parameters are named {@code ar1}, {@code ma1}, {@code sar1}, {@code sma1},
 * {@code mean} and {@code drift} (per period). Immutable.
 */
public final class Arima implements Forecaster {

    /** Whether a model has a mean or drift. */
    enum Constant {
        DEFAULT,
        WITH,
        WITHOUT
    }

    /** The automatic choice must be able to difference and still have something to choose from. */
    private static final int AUTO_MINIMUM = 6;

    /** Any period will do to check the orders before the series is known. */
    private static final int SOME_PERIOD = 4;

    private final boolean automatic;
    private final int[] orders;
    private final int[] seasonal;
    private final Constant constant;

    private Arima(boolean automatic, int[] orders, int[] seasonal, Constant constant) {
        this.automatic = automatic;
        this.orders = orders;
        this.seasonal = seasonal;
        this.constant = constant;
        order(isSeasonal() ? SOME_PERIOD : 1);
    }

    /**
     * A model of given orders; with a mean if it has no differences, without a constant otherwise.
     *
     * @param p autoregressive order
     * @param d number of differences, at most 3
     * @param q moving-average order
     * @return the method
     * @throws IllegalArgumentException if an order is negative or too large
     */
    public static Arima of(int p, int d, int q) {
        return new Arima(false, new int[] {p, d, q}, new int[3], Constant.DEFAULT);
    }

    /**
     * The automatic choice of orders up to 5 and seasonal orders up to 2 (Hyndman and Khandakar, 2008, <em>Automatic time
     * series forecasting: the forecast package for R</em>): one seasonal difference if the seasonal strength of an STL
     * decomposition is above 0.64, differences by the KPSS test at level 0.05, at most 2; then, from a few small models, steps
     * to neighbours of lower AICc, with and without constant. To the published neighbours are added those with one order
     * changed by two. No model is chosen with a root within 1.01 of the unit circle.
     *
     * @return the method
     */
    public static Arima auto() {
        return new Arima(true, new int[3], new int[3], Constant.DEFAULT);
    }

    /**
     * The same with seasonal orders; the season is the year, so that annual series are refused.
     *
     * @param seasonalP seasonal autoregressive order
     * @param seasonalD number of seasonal differences, at most 3
     * @param seasonalQ seasonal moving-average order
     * @return the method
     * @throws IllegalArgumentException if an order is negative or too large, or a constant was asked for and there are now
     *     more than one difference
     * @throws IllegalStateException    if the orders are chosen automatically
     */
    public Arima seasonal(int seasonalP, int seasonalD, int seasonalQ) {
        if (automatic) {
            throw new IllegalStateException("seasonal orders: the automatic choice finds its own");
        }
        return new Arima(false, orders, new int[] {seasonalP, seasonalD, seasonalQ}, constant);
    }

    /**
     * The same with a constant: a mean without differences, a drift with one. The automatic choice then takes no model
     * without one, unless it needs two differences.
     *
     * @return the method
     * @throws IllegalArgumentException if there is more than one difference
     */
    public Arima withConstant() {
        return new Arima(automatic, orders, seasonal, Constant.WITH);
    }

    /**
     * The same without a mean or drift.
     *
     * @return the method
     */
    public Arima withoutConstant() {
        return new Arima(automatic, orders, seasonal, Constant.WITHOUT);
    }

    /**
     * Name of the method.
     *
     * @return {@code ARIMA} for the automatic choice, else with orders, such as {@code ARIMA(0,1,1)(0,1,1)}
     */
    @Override
    public String name() {
        StringBuilder name = new StringBuilder("ARIMA");
        if (!automatic) {
            name.append(text(orders));
            if (isSeasonal()) {
                name.append(text(seasonal));
            }
        }
        return switch (constant) {
            case DEFAULT -> name.toString();
            case WITH -> name.append(" with constant").toString();
            case WITHOUT -> name.append(" without constant").toString();
        };
    }

    private static String text(int[] orders) {
        return String.format(Locale.ROOT, "(%d,%d,%d)", orders[0], orders[1], orders[2]);
    }

    /**
     * The fewest observations: those that the differences use up, one for each coefficient and the variance, and two more; 6
     * for the automatic choice.
     *
     * @throws UnsuitableSeriesException if the model is seasonal and the frequency annual
     */
    @Override
    public int minimumLength(Frequency frequency) {
        return automatic ? AUTO_MINIMUM : order(frequency.perYear()).minimumLength();
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.of(this, series, horizon, levels);
        int period = series.frequency().perYear();
        ArimaModel model = automatic
                ? new ArimaSearch(series.raw(), period, constant).run()
                : new ArimaFit(series.raw(), order(period)).best(ArimaFit.Effort.FULL);
        return model.forecast(request);
    }

    private boolean isSeasonal() {
        return seasonal[0] + seasonal[1] + seasonal[2] != 0;
    }

    private ArimaOrder order(int period) {
        boolean with =
                constant == Constant.DEFAULT ? !automatic && orders[1] + seasonal[1] == 0 : constant == Constant.WITH;
        return new ArimaOrder(orders[0], orders[1], orders[2], seasonal[0], seasonal[1], seasonal[2], period, with);
    }
}
