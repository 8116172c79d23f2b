package org.graunt.forecast;

/**
 * Simple exponential smoothing (Brown 1959), Holt's linear trend (Holt 1957) and its damped form (Gardner and McKenzie
 * 1985), with smoothing parameters and starting values fitted by least squares of the one-step errors.
 *
 * <p>They are the forecasts of the state-space models A,N,N, A,A,N and A,Ad,N, whose likelihood is greatest where the sum
 * of squares is least; see {@link Ets} for ranges, limits and criteria.
 */
public final class Holt implements Forecaster {

    private final String name;
    private final Ets model;

    private Holt(String name, Ets model) {
        this.name = name;
        this.model = model;
    }

    /**
     * A level only.
     *
     * @return simple exponential smoothing
     */
    public static Holt simple() {
        return new Holt("Simple exponential smoothing", Ets.of("ANN"));
    }

    /**
     * A level and a straight trend.
     *
     * @return Holt's method
     */
    public static Holt linear() {
        return new Holt("Holt", Ets.of("AAN"));
    }

    /**
     * A level and a trend that flattens out.
     *
     * @return the damped method
     */
    public static Holt damped() {
        return new Holt("Damped Holt", Ets.of("AAdN"));
    }

    /**
     * The same with parameters and starting values as given; nothing is fitted.
     *
     * @param parameters smoothing parameters and starting values
     * @return the method
     */
    public Holt with(EtsParameters parameters) {
        return new Holt(name, model.with(parameters));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int minimumLength(Frequency frequency) {
        return model.minimumLength(frequency);
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        // The minimum is checked here, so that messages name this method.
        Request request = Request.ofComplete(this, series, horizon, levels);
        Forecast forecast = model.forecast(series, horizon, request.levels());
        return forecast.toBuilder(name, series, forecast.mean()).build();
    }
}
