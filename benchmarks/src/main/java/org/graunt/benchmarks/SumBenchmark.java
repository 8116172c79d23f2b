package org.graunt.benchmarks;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.graunt.table.Axes;
import org.graunt.table.CohortTable;
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
 * How long does it take to sum the births of a nation to county and year, and to county, year and age? 2,850 counties x 20
 * years x 35 ages x 2 sexes x 3 orders. The floor is a plain loop over the bare array. {@link SumOfRowsBenchmark}, {@link
 * TablesawSumBenchmark} and {@link DuckDbSumBenchmark} do the same by other means.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx6g")
public class SumBenchmark {

    /** Number of counties. */
    @Param("2850")
    public int counties;

    /** Threads of the pool. */
    @Param({"1", "2"})
    public int threads;

    private CohortTable births;
    private double[] counts;
    private int cellsOfYear;
    private int cellsOfAge;
    private ForkJoinPool pool;

    /** Makes the counties; checks that both sums are those of the plain loop. */
    @Setup
    public void makeCounties() {
        births = SyntheticCounties.of(counties).births();
        counts = births.toArray();
        cellsOfYear = counts.length / (counties * SyntheticCounties.YEARS);
        cellsOfAge = births.axis(Axes.SEX).size() * births.axis(Axes.ORDER).size();
        pool = new ForkJoinPool(threads);
        Agreement.require("plain loop", toCountyYear().toArray(), plainToCountyYear());
        Agreement.require("plain loop", toCountyYearAge().toArray(), plainToCountyYearAge());
    }

    /** Ends the pool. */
    @TearDown
    public void endPool() {
        pool.shutdown();
    }

    /**
     * Births by county and year.
     *
     * @return the sums
     */
    @Benchmark
    public CohortTable toCountyYear() {
        return pool.submit(() -> births.sumTo(Axes.AREA, Axes.PERIOD)).join();
    }

    /**
     * Births by county, year and age.
     *
     * @return the sums
     */
    @Benchmark
    public CohortTable toCountyYearAge() {
        return pool.submit(() -> births.sumTo(Axes.AREA, Axes.PERIOD, Axes.AGE)).join();
    }

    /**
     * Runs of 210 cells added up.
     *
     * @return the sums
     */
    @Benchmark
    public double[] plainToCountyYear() {
        return inRuns(cellsOfYear);
    }

    /**
     * Runs of 6 cells added up.
     *
     * @return the sums
     */
    @Benchmark
    public double[] plainToCountyYearAge() {
        return inRuns(cellsOfAge);
    }

    private double[] inRuns(int length) {
        double[] sums = new double[counts.length / length];
        if (threads == 1) {
            add(length, sums, 0, sums.length);
        } else {
            int part = (sums.length + threads - 1) / threads;
            pool.submit(() -> IntStream.range(0, threads)
                            .parallel()
                            .forEach(i -> add(length, sums, i * part, Math.min(sums.length, (i + 1) * part))))
                    .join();
        }
        return sums;
    }

    private void add(int length, double[] sums, int from, int to) {
        double[] source = counts;
        for (int i = from; i < to; i++) {
            double sum = 0;
            for (int j = i * length; j < (i + 1) * length; j++) {
                sum += source[j];
            }
            sums[i] = sum;
        }
    }
}
