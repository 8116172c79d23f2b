package org.graunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The README says what was measured. */
class ReadmeTableTest {

    private static final Path MODULE = Path.of(System.getProperty("graunt.benchmarks.module", "."));

    private static Object results(String benchmarks) {
        return Json.parse("""
                {"environment": {"date": "2026-01-02T03:04:00Z", "commit": "abc", "uncommittedChanges": false, "jdk": "J",
                  "system": "S", "processor": "P", "cores": 2, "memoryGiB": 24, "duckdb": "v1", "seconds": 600,
                  "bytesOfBirthsFile": 300000000},
                 "benchmarks": [%s],
                 "memory": [{"path": "reading", "result": "the cube", "resultBytes": 104857600, "heapBytes": 209715200}],
                 "starts": [{"what": "nothing", "milliseconds": [40, 60, 50]}]}
                """.formatted(benchmarks));
    }

    private static String timing(String method, String threads, double score) {
        return """
                {"benchmark": "org.graunt.benchmarks.%s", "params": {"counties": "2850", "threads": "%s"},
                 "primaryMetric": {"scoreUnit": "ms/op", "rawData": [[%s]]}}""".formatted(method, threads, score);
    }

    @Test
    void theReadmeHasTheTablesThatTheStoredResultsGive() throws IOException {
        String readme = Files.readString(MODULE.resolve("README.md"));
        Results results = Results.read(MODULE.resolve("results").resolve("all.json"));

        assertThat(ReadmeTable.replaced(readme, ReadmeTable.of(results)))
                .as("after new results: java -cp benchmarks/target/benchmarks.jar org.graunt.benchmarks.ReadmeTable")
                .isEqualTo(readme);
    }

    @Test
    void ratiosAreToOursAndToTheFloorOnAsManyThreads() {
        String tables = ReadmeTable.of(Results.of(results(String.join(
                ",",
                timing("CsvBenchmark.graunt", "1", 900),
                timing("CsvBenchmark.graunt", "2", 500),
                timing("CsvBenchmark.digitScan", "2", 250),
                timing("DuckDbCsvBenchmark.read", "2", 1500)))));

        assertThat(tables)
                .contains("| **Graunt, 2 threads** | 500 | 41.8 | 0.600 |  | 2.00 |")
                .contains(
                        "| bare digit scan, unchecked, 2 threads | 250 | 20.9 | 1.20 | 0.500 |  |".replace("0.500", ""))
                .contains("| DuckDB `read_csv`, 2 threads | 1,500 | 125 | 0.200 | 3.00 | 6.00 |")
                .contains("| CSV file to table | 2,850 | 75.2 | 41.8 | 1.80 |");
    }

    @Test
    void ratiosAreToTheLineThatDoesWhatOthersDo() {
        String tables = ReadmeTable.of(Results.of(results(String.join(
                ",",
                timing("AgeRatesBenchmark.exactIntervals", "2", 4000),
                timing("AgeRatesBenchmark.noIntervals", "2", 1000),
                timing("DuckDbIndicatorsBenchmark.ageRates", "2", 3000)))));

        assertThat(tables)
                .containsPattern("Graunt, exact intervals, 2 threads\\*\\* \\| 4,000 \\| 2,005 \\|  \\|  \\|  \\|")
                .containsPattern("DuckDB, no intervals, 2 threads \\| 3,000 \\| 1,504 \\|  \\| 3.00 \\|  \\|");
    }

    @Test
    void bytesReadAreSaidOnlyOfWhatReadsThem() {
        String tables = ReadmeTable.of(Results.of(results(timing("DuckDbSumBenchmark.toCountyYear", "2", 1197))));

        assertThat(tables).contains("| DuckDB, 2 threads | 1,197 | 100 |  |  |  |");
    }

    @Test
    void aResultInAnotherUnitThanItsRowIsAnError() {
        Row row = Row.all(1).stream()
                .filter(r -> r.path().equals(Row.TRAJECTORIES))
                .findFirst()
                .orElseThrow();
        Results.Timing perCell = new Results.Timing(row.benchmark(), Map.of(), "ns/op", new double[][] {{4}});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> row.nanoseconds(perCell))
                .withMessageContaining("unit ns/op, must be ms/op");
        assertThat(row.nanoseconds(new Results.Timing(row.benchmark(), Map.of(), "ms/op", new double[][] {{4}})))
                .isEqualTo(4e6);
    }

    @Test
    void whatWasNotMeasuredIsNotThere() {
        String tables = ReadmeTable.of(Results.of(results("")));

        assertThat(tables).doesNotContain("Tablesaw").contains("| reading (the cube) | 200 | 100 | 2.00 |");
        assertThat(tables).contains("| nothing | 50 | 40 |").contains("10 minutes");
    }

    @Test
    void numbersHaveThreeDigits() {
        assertThat(ReadmeTable.digits(0.012345)).isEqualTo("0.0123");
        assertThat(ReadmeTable.digits(9.999)).isEqualTo("10.00");
        assertThat(ReadmeTable.digits(12345.6)).isEqualTo("12,346");
    }

    @Test
    void aReadmeWithoutMarksIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReadmeTable.replaced("# Benchmarks", ""))
                .withMessageContaining("marks");
    }
}
