package org.graunt.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
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

/** The file of {@link CsvBenchmark} by DuckDB's {@code read_csv} into a native table, types given. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class DuckDbCsvBenchmark {

    /** Number of counties. */
    @Param("2850")
    public int counties;

    /** Threads of DuckDB. */
    @Param("2")
    public int threads;

    private Path file;
    private DuckDb database;

    /**
     * Writes the file if it is not there; checks that DuckDB gets the same births.
     *
     * @throws IOException if the file cannot be written
     * @throws SQLException if DuckDB fails
     */
    @Setup
    public void prepare() throws IOException, SQLException {
        CohortTable births = SyntheticCounties.of(counties).births();
        file = CountyFiles.csv(births);
        database = new DuckDb(threads);
        read();
        Agreement.require(
                "DuckDB", births.sumTo().get(), database.numbers("SELECT sum(count) AS births FROM births")[0]);
        Agreement.require("DuckDB, rows", births.size(), database.numbers("SELECT count(*) FROM births")[0]);
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
     * Reads the file.
     *
     * @throws SQLException if DuckDB fails
     */
    @Benchmark
    public void read() throws SQLException {
        database.readBirths(file);
    }
}
