package org.graunt.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The sums of {@link SumBenchmark} in DuckDB, from a native table. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class DuckDbSumBenchmark {

    private static final String COUNTY_YEAR =
            "SELECT sum(count) AS count, area, period FROM births GROUP BY area, period";
    private static final String COUNTY_YEAR_AGE =
            "SELECT sum(count) AS count, area, period, age FROM births GROUP BY area, period, age";

    /** Number of counties. */
    @Param("2850")
    public int counties;

    /** Threads of DuckDB. */
    @Param("2")
    public int threads;

    private DuckDb database;

    /**
     * Loads the births; checks that both sums are ours.
     *
     * @throws IOException if the file cannot be written
     * @throws SQLException if DuckDB fails
     */
    @Setup
    public void load() throws IOException, SQLException {
        CohortTable births = SyntheticCounties.of(counties).births();
        database = new DuckDb(threads);
        database.readBirths(CountyFiles.csv(births));
        Agreement.require(
                "DuckDB",
                births.sumTo(Axes.AREA, Axes.PERIOD).toArray(),
                database.numbers(COUNTY_YEAR + " ORDER BY area, period"));
        Agreement.require(
                "DuckDB",
                births.sumTo(Axes.AREA, Axes.PERIOD, Axes.AGE).toArray(),
                database.numbers(COUNTY_YEAR_AGE + " ORDER BY area, period, age"));
    }

    /**
     * Ends the database.
     *
     * @throws SQLException if DuckDB fails
     */
    @TearDown
    public void end() throws SQLException {
        database.close();
    }

    /**
     * Births by county and year.
     *
     * @return a sum over them
     * @throws SQLException if DuckDB fails
     */
    @Benchmark
    public double toCountyYear() throws SQLException {
        return database.answer(COUNTY_YEAR);
    }

    /**
     * Births by county, year and age.
     *
     * @return a sum over them
     * @throws SQLException if DuckDB fails
     */
    @Benchmark
    public double toCountyYearAge() throws SQLException {
        return database.answer(COUNTY_YEAR_AGE);
    }
}
