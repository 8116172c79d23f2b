package org.graunt.forecast;

/**
 * A forecasting method with its settings, ready for any series. Implementations are immutable and fit the series anew at
 * each call.
 */
public interface Forecaster {

    /**
     * Name of the method, with settings that tell it from its neighbours.
     *
     * @return a short name, such as {@code ETS(A,Ad,N)} or {@code Theta}
     */
    String name();

    /**
     * The fewest observations from which the method can forecast.
     *
     * @param frequency how many values make a year
     * @return the number of values, at least 1
     */
    int minimumLength(Frequency frequency);

    /**
     * Fits the method to a series and forecasts the periods after its last.
     *
     * @param series the past
     * @param horizon how many periods ahead, at least 1
     * @param levels levels of the two-sided prediction limits, each above 0 and below 1; none stands for 0.80 and 0.95
     * @return the forecast
     * @throws UnsuitableSeriesException if the series is too short or has values, missing ones included, that the method
     *     cannot use
     * @throws IllegalArgumentException if the horizon is below 1 or a level is not between 0 and 1
     */
    Forecast forecast(Series series, int horizon, double... levels);

    /**
     * The same method on another scale, with the median as point.
     *
     * @param transform the scale
     * @return a method that transforms the series, forecasts, and carries points and limits back
     */
    default Forecaster on(Transform transform) {
        return on(transform, BackTransform.MEDIAN);
    }

    /**
     * The same method on another scale.
     *
     * @param transform the scale
     * @param back which point to give on the original scale
     * @return a method that transforms the series, forecasts, and carries points and limits back
     */
    default Forecaster on(Transform transform, BackTransform back) {
        return new Transformed(this, transform, back);
    }
}
