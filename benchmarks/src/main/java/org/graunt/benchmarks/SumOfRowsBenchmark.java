package org.graunt.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

/** The sums of {@link SumBenchmark} as plain Java would do them: rows as objects, {@code groupingBy} and {@code summingDouble}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class SumOfRowsBenchmark {

    /** Number of counties. */
    @Param("2850")
    public int counties;

    private List<Row> rows;
    private int years;
    private int ages;

    private record Row(int area, int year, int age, int sex, int order, double count) {}

    /** Makes the rows; checks that both sums are ours. */
    @Setup
    public void makeRows() {
        CohortTable births = SyntheticCounties.of(counties).births();
        years = births.axis(Axes.PERIOD).size();
        ages = births.axis(Axes.AGE).size();
        rows = new ArrayList<>(births.size());
        for (int cell = 0; cell < births.size(); cell++) {
            int ageCell = cell / 6;
            rows.add(new Row(
                    ageCell / ages / years,
                    ageCell / ages % years,
                    ageCell % ages,
                    cell / 3 % 2,
                    cell % 3,
                    births.countAt(cell)));
        }
        check(births.sumTo(Axes.AREA, Axes.PERIOD), toCountyYear());
        check(births.sumTo(Axes.AREA, Axes.PERIOD, Axes.AGE), toCountyYearAge());
    }

    private static void check(CohortTable ours, Map<Integer, Double> theirs) {
        double[] sums = new double[theirs.size()];
        theirs.forEach((group, sum) -> sums[group] = sum);
        Agreement.require("streams", ours.toArray(), sums);
    }

    /**
     * Births by county and year.
     *
     * @return the sums
     */
    @Benchmark
    public Map<Integer, Double> toCountyYear() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.area * years + row.year, Collectors.summingDouble(row -> row.count)));
    }

    /**
     * Births by county, year and age.
     *
     * @return the sums
     */
    @Benchmark
    public Map<Integer, Double> toCountyYearAge() {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (row.area * years + row.year) * ages + row.age,
                        Collectors.summingDouble(row -> row.count)));
    }
}
