package org.graunt.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
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
import org.openjdk.jmh.annotations.Warmup;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.io.csv.CsvReadOptions;

/** The file of {@link CsvBenchmark} by Tablesaw's reader, types given, which is faster than types guessed. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 2)
@Fork(value = 1, jvmArgs = "-Xmx12g")
public class TablesawCsvBenchmark {

    /** Number of counties. */
    @Param("2850")
    public int counties;

    private Path file;
    private double total;

    /**
     * Writes the file if it is not there.
     *
     * @throws IOException if the file cannot be written
     */
    @Setup
    public void prepare() throws IOException {
        CohortTable births = SyntheticCounties.of(counties).births();
        file = CountyFiles.csv(births);
        total = births.sumTo().get();
    }

    /**
     * Reads the file; checks the sum of its counts, which takes a hundredth of the time.
     *
     * @return the table
     */
    @Benchmark
    public Table read() {
        Table table = Table.read()
                .usingOptions(CsvReadOptions.builder(file.toFile()).columnTypes(new ColumnType[] {
                    ColumnType.INTEGER,
                    ColumnType.INTEGER,
                    ColumnType.INTEGER,
                    ColumnType.STRING,
                    ColumnType.STRING,
                    ColumnType.INTEGER
                }));
        Agreement.require("Tablesaw", total, table.intColumn(5).sum());
        return table;
    }
}
