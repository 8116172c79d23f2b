package org.graunt.benchmarks;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.graunt.estimate.RateInterval;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.ValueTable;
import org.graunt.table.Axes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long do age-specific fertility rates of a nation take? 2,850 counties x 20 years x 35 ages: 2 million rates, with exact
 * intervals, with the simplest intervals, and without any.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx6g")
public class AgeRatesBenchmark {

    /** Number of counties. */
    @Param("2850")
    public int counties;

    /** Threads of the pool. */
    @Param({"1", "2"})
    public int threads;

    private CohortData data;
    private ForkJoinPool pool;

    /** Makes the counties; checks on a tenth of them that all ways give the same rates. */
    @Setup
    public void makeCounties() {
        pool = new ForkJoinPool(threads);
        data = SyntheticCounties.of(Math.max(1, counties / 10)).data();
        Agreement.require(
                "simple intervals", exactIntervals().values(), normalIntervals().values());
        Agreement.require(
                "no intervals", exactIntervals().values(), noIntervals().values());
        data = SyntheticCounties.of(counties).data();
    }

    /** Ends the pool. */
    @TearDown
    public void endPool() {
        pool.shutdown();
    }

    /**
     * The indicator with its own interval, which is exact.
     *
     * @return the rates
     */
    @Benchmark
    public EstimateTable exactIntervals() {
        return rates(RateInterval.EXACT);
    }

    /**
     * The indicator with normal limits.
     *
     * @return the rates
     */
    @Benchmark
    public EstimateTable normalIntervals() {
        return rates(RateInterval.NORMAL);
    }

    private EstimateTable rates(RateInterval interval) {
        return pool.submit(() -> data.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                        .interval(interval)
                        .parallel(pool)
                        .by(Axes.AREA, Axes.PERIOD, Axes.AGE))
                .join();
    }

    /**
     * The indicator's values alone.
     *
     * @return the rates
     */
    @Benchmark
    public ValueTable noIntervals() {
        return pool.submit(() -> data.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                        .parallel(pool)
                        .valuesBy(Axes.AREA, Axes.PERIOD, Axes.AGE))
                .join();
    }
}
