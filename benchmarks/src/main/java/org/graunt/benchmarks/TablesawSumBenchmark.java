package org.graunt.benchmarks;

import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
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
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

/** The sums of {@link SumBenchmark} by Tablesaw's {@code summarize}, keys as integers; seconds each, so few are run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 2)
@Fork(value = 1, jvmArgs = "-Xmx12g")
public class TablesawSumBenchmark {

    /** Number of counties. */
    @Param("2850")
    public int counties;

    private Table table;
    private double total;

    /** Makes the table; checks both sums on a tenth of the counties, which also warms the code. */
    @Setup
    public void makeTable() {
        CohortTable tenth = SyntheticCounties.of(Math.max(1, counties / 10)).births();
        table = table(tenth);
        total = tenth.sumTo().get();
        for (int repeat = 0; repeat < 3; repeat++) {
            check(tenth.sumTo(Axes.AREA, Axes.PERIOD), toCountyYear());
            check(tenth.sumTo(Axes.AREA, Axes.PERIOD, Axes.AGE), toCountyYearAge());
        }
        CohortTable births = SyntheticCounties.of(counties).births();
        table = table(births);
        total = births.sumTo().get();
    }

    /** Groups come in the order of Tablesaw's hash map: sorted, sums must be the same. */
    private static void check(CohortTable ours, Table theirs) {
        double[] expected = ours.toArray();
        double[] sums = theirs.doubleColumn(theirs.columnCount() - 1).asDoubleArray();
        Arrays.sort(expected);
        Arrays.sort(sums);
        Agreement.require("Tablesaw", expected, sums);
    }

    private static Table table(CohortTable births) {
        int size = births.size();
        IntColumn area = IntColumn.create(Axes.AREA, size);
        IntColumn period = IntColumn.create(Axes.PERIOD, size);
        IntColumn age = IntColumn.create(Axes.AGE, size);
        int years = births.axis(Axes.PERIOD).size();
        int ages = births.axis(Axes.AGE).size();
        for (int cell = 0; cell < size; cell++) {
            int ageCell = cell / 6;
            age.set(cell, 15 + ageCell % ages);
            period.set(cell, SyntheticCounties.FIRST_YEAR + ageCell / ages % years);
            area.set(cell, SyntheticCounties.FIRST_CODE + ageCell / ages / years);
        }
        return Table.create("births", area, period, age, DoubleColumn.create("count", births.toArray()));
    }

    /**
     * Births by county and year.
     *
     * @return the sums
     */
    @Benchmark
    public Table toCountyYear() {
        return checked(table.summarize("count", sum).by(Axes.AREA, Axes.PERIOD));
    }

    /**
     * Births by county, year and age.
     *
     * @return the sums
     */
    @Benchmark
    public Table toCountyYearAge() {
        return checked(table.summarize("count", sum).by(Axes.AREA, Axes.PERIOD, Axes.AGE));
    }

    private Table checked(Table sums) {
        Agreement.require(
                "Tablesaw, total",
                total,
                sums.doubleColumn(sums.columnCount() - 1).sum());
        return sums;
    }
}
