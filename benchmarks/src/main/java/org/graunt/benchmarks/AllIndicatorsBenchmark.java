package org.graunt.benchmarks;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.RowState;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long does an analyst wait for every county-year indicator of a nation, with intervals? 2,850 counties x 20 years; births
 * by age, sex and order (12 million cells), population by age and sex (12 million), and small tables of deaths, abortions and
 * married women by method. Each indicator is asked for by itself. {@link DuckDbIndicatorsBenchmark} computes the same values in
 * one query. {@code bareSum} adds up the births in a plain loop: the least that any answer must read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 3, jvmArgs = "-Xmx6g")
public class AllIndicatorsBenchmark {

    static final List<Indicator> BY_COUNTY_AND_YEAR = List.of(
            Indicators.CRUDE_BIRTH_RATE,
            Indicators.NATURAL_INCREASE,
            Indicators.GENERAL_FERTILITY_RATE,
            Indicators.TOTAL_FERTILITY_RATE,
            Indicators.GROSS_REPRODUCTION_RATE,
            Indicators.MEAN_AGE_AT_CHILDBEARING,
            Indicators.SEX_RATIO_AT_BIRTH,
            Indicators.CONTRACEPTIVE_PREVALENCE,
            Indicators.MODERN_PREVALENCE,
            Indicators.LONG_ACTING_SHARE,
            Indicators.ABORTION_TO_BIRTH_RATIO,
            Indicators.METHOD_MIX);

    /** Number of counties; other sizes are for the scaling. */
    @Param("2850")
    public int counties;

    /** Threads of the pool. */
    @Param({"1", "2"})
    public int threads;

    private CohortData data;
    private double[] births;
    private ForkJoinPool pool;

    /** Makes the counties; checks on a tenth of them that every row has a value. */
    @Setup
    public void makeCounties() {
        pool = new ForkJoinPool(threads);
        data = SyntheticCounties.of(Math.max(1, counties / 10)).data();
        for (Indicator indicator : BY_COUNTY_AND_YEAR) {
            EstimateTable estimates = compute(indicator);
            for (int row = 0; row < estimates.rowCount(); row++) {
                if (estimates.stateAt(row) != RowState.VALUE) {
                    throw new IllegalStateException(
                            indicator.code() + ": row " + row + " is " + estimates.stateAt(row));
                }
            }
        }
        data = SyntheticCounties.of(counties).data();
        births = data.table("births").toArray();
    }

    /** Ends the pool. */
    @TearDown
    public void endPool() {
        pool.shutdown();
    }

    private EstimateTable compute(Indicator indicator) {
        return pool.submit(() -> data.compute(indicator).parallel(pool).by(Axes.AREA, Axes.PERIOD))
                .join();
    }

    /**
     * All twelve indicators by county and year, with intervals.
     *
     * @param results where results go
     */
    @Benchmark
    public void allIndicators(Blackhole results) {
        for (Indicator indicator : BY_COUNTY_AND_YEAR) {
            results.consume(compute(indicator));
        }
    }

    /**
     * All twelve without intervals.
     *
     * @param results where results go
     */
    @Benchmark
    public void allValues(Blackhole results) {
        for (Indicator indicator : BY_COUNTY_AND_YEAR) {
            results.consume(
                    pool.submit(() -> data.compute(indicator).parallel(pool).valuesBy(Axes.AREA, Axes.PERIOD))
                            .join());
        }
    }

    /**
     * One indicator that reads the births once.
     *
     * @return its estimates
     */
    @Benchmark
    public EstimateTable sexRatioAtBirth() {
        return compute(Indicators.SEX_RATIO_AT_BIRTH);
    }

    /**
     * The indicator that sums rates over ages.
     *
     * @return its estimates
     */
    @Benchmark
    public EstimateTable totalFertilityRate() {
        return compute(Indicators.TOTAL_FERTILITY_RATE);
    }

    /**
     * A plain loop over the births on one thread.
     *
     * @return the births
     */
    @Benchmark
    public double bareSum() {
        double sum = 0;
        for (double count : births) {
            sum += count;
        }
        return sum;
    }
}
