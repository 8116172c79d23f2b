package org.graunt.benchmarks;

import java.util.concurrent.TimeUnit;
import org.graunt.forecast.Arima;
import org.graunt.forecast.DemographicPool;
import org.graunt.forecast.Ets;
import org.graunt.forecast.Forecast;
import org.graunt.forecast.Forecaster;
import org.graunt.forecast.Series;
import org.graunt.forecast.Theta;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long does one forecast of a short annual series take, with its choice of model, on one thread? 52 series of 15 to 40
 * values, six years ahead, limits at two levels; the time is that of one series. {@link ForecastAgainstR} holds the same series
 * against R.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class ForecastBenchmark {

    static final int SERIES = 52;
    static final int HORIZON = 6;

    /** The method. */
    @Param({"ets", "arima", "theta", "pool"})
    public String method;

    private Series[] series;
    private Forecaster forecaster;

    /** Makes the series. */
    @Setup
    public void prepare() {
        series = ShortSeries.of(SERIES);
        forecaster = forecaster(method);
    }

    static Forecaster forecaster(String method) {
        return switch (method) {
            case "ets" -> Ets.auto();
            case "arima" -> Arima.auto();
            case "theta" -> Theta.standard();
            case "pool" -> DemographicPool.standard();
            default -> throw new IllegalArgumentException("method: " + method + ", must be ets, arima, theta or pool");
        };
    }

    /**
     * Forecasts every series.
     *
     * @param sink takes the forecasts
     */
    @Benchmark
    @OperationsPerInvocation(SERIES)
    public void forecast(Blackhole sink) {
        for (Series one : series) {
            Forecast forecast = forecaster.forecast(one, HORIZON, 0.80, 0.95);
            sink.consume(forecast);
        }
    }
}
