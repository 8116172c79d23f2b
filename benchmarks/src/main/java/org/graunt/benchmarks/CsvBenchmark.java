package org.graunt.benchmarks;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.graunt.table.CohortCsv;
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
 * How long does it take from a CSV file of births to a table that can be asked? 12 million rows for 2,850 counties, the file in
 * the page cache. {@code digitScan} is the floor, a loop that knows this file and checks nothing; {@code fastCsv} hands over
 * every field as characters and makes nothing of them but the sum of the counts. {@link TablesawCsvBenchmark} and {@link
 * DuckDbCsvBenchmark} read the same file.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(value = 3, jvmArgs = "-Xmx6g")
public class CsvBenchmark {

    /** Number of counties. */
    @Param("2850")
    public int counties;

    /** Threads of the pool. */
    @Param({"1", "2"})
    public int threads;

    private Path file;
    private ForkJoinPool pool;

    /**
     * Writes the file if it is not there; checks on a tenth of the counties that every reader gets the same.
     *
     * @throws IOException if the file cannot be written or read
     */
    @Setup
    public void prepare() throws IOException {
        pool = new ForkJoinPool(threads);
        CohortTable tenth = SyntheticCounties.of(Math.max(1, counties / 10)).births();
        file = CountyFiles.csv(tenth);
        if (!graunt().equals(tenth)) {
            throw new IllegalStateException(file + ": read as another table than was written");
        }
        Agreement.require(
                "digit scan", tenth.toArray(), DigitScan.read(file, Math.max(1, counties / 10), threads, pool));
        Agreement.require("FastCSV", tenth.sumTo().get(), fastCsv());
        file = CountyFiles.csv(SyntheticCounties.of(counties).births());
    }

    /** Ends the pool. */
    @TearDown
    public void endPool() {
        pool.shutdown();
    }

    /**
     * What a user calls, with all its checks.
     *
     * @return the table
     */
    @Benchmark
    public CohortTable graunt() {
        return pool.submit(() -> CohortCsv.read(file, "births", SyntheticCounties.events()))
                .join();
    }

    /**
     * The floor.
     *
     * @return the cells
     * @throws IOException if the file cannot be read
     */
    @Benchmark
    public double[] digitScan() throws IOException {
        return DigitScan.read(file, counties, threads, pool);
    }

    /**
     * The parser under our reader, alone and on one thread.
     *
     * @return the sum of the counts
     * @throws IOException if the file cannot be read
     */
    @Benchmark
    public double fastCsv() throws IOException {
        Counts counts = new Counts();
        try (CsvReader<Counts> reader = CsvReader.builder().build(counts, file)) {
            reader.forEach(record -> {});
        }
        return counts.sum;
    }

    /** Adds up the sixth field. */
    private static final class Counts extends AbstractBaseCsvCallbackHandler<Counts> {

        private double sum;
        private boolean inHeader = true;

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index == 5 && !inHeader) {
                long count = 0;
                for (int i = offset; i < offset + length; i++) {
                    count = count * 10 + buffer[i] - '0';
                }
                sum += count;
            }
        }

        @Override
        protected Counts buildRecord() {
            inHeader = false;
            return this;
        }
    }
}
