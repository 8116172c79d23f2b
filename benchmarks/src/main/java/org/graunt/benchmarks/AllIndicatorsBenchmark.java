package org.graunt.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.RowState;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long does an analyst wait for every county-year indicator of a nation, with intervals? 2,850 counties x 20 years; births
 * by age, sex, order and policy status (24 million cells), population by age and sex (12 million). {@code bareSum} adds up the
 * births cube in a plain loop: the least that any answer must read.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx6g")
public class AllIndicatorsBenchmark {

    private static final List<Indicator> BY_COUNTY_AND_YEAR = List.of(
            Indicators.CRUDE_BIRTH_RATE,
            Indicators.NATURAL_INCREASE,
            Indicators.GENERAL_FERTILITY_RATE,
            Indicators.TOTAL_FERTILITY_RATE,
            Indicators.GROSS_REPRODUCTION_RATE,
            Indicators.MEAN_AGE_AT_CHILDBEARING,
            Indicators.POLICY_COMPLIANCE,
            Indicators.OUT_OF_POLICY_HIGHER_ORDER_SHARE,
            Indicators.SEX_RATIO_AT_BIRTH,
            Indicators.CONTRACEPTIVE_PREVALENCE,
            Indicators.MODERN_PREVALENCE,
            Indicators.METHOD_MIX,
            Indicators.LONG_ACTING_SHARE,
            Indicators.ABORTION_TO_BIRTH_RATIO);

    /** Number of counties; other sizes are for the scaling. */
    @Param("2850")
    public int counties;

    private CohortData data;
    private double[] births;

    /** Makes the counties and checks that the engine counts what a plain loop counts. */
    @Setup
    public void makeCounties() {
        data = new SyntheticCounties(counties, 20, 42).data();
        CohortTable table = data.table("births");
        births = table.toArray();
        double total = table.sumTo().get();
        if (Math.abs(total - sum(births)) > 1e-9 * total) {
            throw new IllegalStateException("the engine counts " + total + " births, a plain loop " + sum(births));
        }
        EstimateTable compliance = data.compute(Indicators.POLICY_COMPLIANCE).by(Axes.AREA, Axes.PERIOD);
        for (int row = 0; row < compliance.rowCount(); row++) {
            if (compliance.stateAt(row) == RowState.INVALID) {
                throw new IllegalStateException("row " + row + " is invalid");
            }
        }
    }

    private static double sum(double[] counts) {
        double sum = 0;
        for (double count : counts) {
            sum += count;
        }
        return sum;
    }

    /**
     * All fourteen indicators by county and year, with intervals.
     *
     * @param results where results go
     */
    @Benchmark
    public void allIndicators(Blackhole results) {
        for (Indicator indicator : BY_COUNTY_AND_YEAR) {
            results.consume(data.compute(indicator).by(Axes.AREA, Axes.PERIOD));
        }
    }

    /**
     * One indicator that reads the births cube once.
     *
     * @return its estimates
     */
    @Benchmark
    public EstimateTable sexRatioAtBirth() {
        return data.compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.AREA, Axes.PERIOD);
    }

    /**
     * The indicator that sums rates over ages.
     *
     * @return its estimates
     */
    @Benchmark
    public EstimateTable totalFertilityRate() {
        return data.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.AREA, Axes.PERIOD);
    }

    /**
     * A plain loop over the births cube.
     *
     * @return the births
     */
    @Benchmark
    public double bareSum() {
        return sum(births);
    }
}
