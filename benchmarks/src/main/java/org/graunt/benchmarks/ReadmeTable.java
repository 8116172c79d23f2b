package org.graunt.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.graunt.benchmarks.Row.Role;

/**
 * Writes the tables of the module's README from a file of results, between two comments that mark their place. Usage: {@code
 * java -cp benchmarks.jar org.graunt.benchmarks.ReadmeTable [results.json [README.md]]}.
 */
public final class ReadmeTable {

    private static final String BEGIN = "<!-- made by ReadmeTable from the results: begin -->\n";
    private static final String END = "<!-- made by ReadmeTable from the results: end -->\n";
    private static final List<String> SIZES = List.of("285", "2850", "28500");

    private final Results results;
    private final StringBuilder text = new StringBuilder();

    private ReadmeTable(Results results) {
        this.results = results;
    }

    /** A line that was measured. */
    private record Measured(Row row, double nanoseconds) {

        /** The number of threads of a benchmark, or one. */
        String threads() {
            return row.params().getOrDefault("threads", "1");
        }
    }

    /**
     * Writes the tables.
     *
     * @param args the file of results and the README; those of this module if not given
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path json = Path.of(args.length > 0 ? args[0] : "benchmarks/results/all.json");
        Path readme = Path.of(args.length > 1 ? args[1] : "benchmarks/README.md");
        String text = Files.readString(readme, StandardCharsets.UTF_8);
        Files.writeString(readme, replaced(text, of(Results.read(json))), StandardCharsets.UTF_8);
    }

    /** The README with other tables. */
    static String replaced(String readme, String tables) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        if (!(begin >= 0 && end > begin)) {
            throw new IllegalArgumentException("README: the marks of the tables are not there: " + BEGIN + END);
        }
        return readme.substring(0, begin + BEGIN.length()) + tables + readme.substring(end);
    }

    /** All tables. */
    static String of(Results results) {
        ReadmeTable tables = new ReadmeTable(results);
        tables.environment();
        tables.paths();
        tables.scaling();
        tables.memory();
        tables.starts();
        return tables.text.toString();
    }

    private void line(String format, Object... args) {
        text.append(String.format(Locale.ROOT, format, args)).append('\n');
    }

    private void environment() {
        Map<String, Object> e = results.environment();
        if (String.valueOf(e.get("set")).endsWith("trial")) {
            line("**A trial run: each benchmark once, unwarmed. These times are worth nothing.**");
            line("");
        }
        line(
                "Measured %s at commit %s%s: %s, %.0f cores, %.0f GiB, %s, %s, DuckDB %s; %.0f minutes in all.",
                String.valueOf(e.get("date")).replaceAll("T.*", ""),
                e.get("commit"),
                Boolean.TRUE.equals(e.get("uncommittedChanges")) ? " with uncommitted changes" : "",
                e.get("processor"),
                number(e, "cores"),
                number(e, "memoryGiB"),
                e.get("system"),
                e.get("jdk"),
                e.get("duckdb"),
                number(e, "seconds") / 60);
        line("");
    }

    private static double number(Map<String, Object> fields, String name) {
        return Json.number(fields.getOrDefault(name, Double.NaN), name);
    }

    private void paths() {
        Map<String, List<Measured>> byPath = new LinkedHashMap<>();
        for (Row row : Row.all(number(results.environment(), "bytesOfBirthsFile"))) {
            results.find(row.benchmark(), row.params())
                    .ifPresent(timing -> byPath.computeIfAbsent(row.path(), path -> new ArrayList<>())
                            .add(new Measured(row, row.nanoseconds(timing))));
        }
        line("| path | by | ms | ns each | GB/s | times Graunt | times the floor |");
        line("|---|---|--:|--:|--:|--:|--:|");
        byPath.forEach((path, lines) -> {
            String shown = path;
            for (Measured measured : lines.stream()
                    .sorted((a, b) -> Integer.compare(order(a), order(b)))
                    .toList()) {
                Row row = measured.row;
                line(
                        "| %s | %s | %s | %s | %s | %s | %s |",
                        shown,
                        row.role() == Role.OURS ? "**" + row.by() + "**" : row.by(),
                        digits(measured.nanoseconds / 1e6),
                        row.items() == 0 ? "" : digits(measured.nanoseconds / row.items()),
                        row.bytes() == 0 ? "" : digits(row.bytes() / measured.nanoseconds),
                        row.role() == Role.PEER ? times(measured, lines, Role.OURS) : "",
                        row.role() == Role.FLOOR ? "" : times(measured, lines, Role.FLOOR));
                shown = "";
            }
        });
        line("");
    }

    private static int order(Measured measured) {
        return measured.row.role().ordinal();
    }

    /** The ratio to the line of a role that runs on as many threads: to the last of them, which does what others do. */
    private static String times(Measured measured, List<Measured> lines, Role role) {
        Optional<Measured> other = lines.stream()
                .filter(line -> line.row.role() == role && line.threads().equals(measured.threads()))
                .reduce((first, second) -> second);
        return other.map(o -> digits(measured.nanoseconds / o.nanoseconds)).orElse("");
    }

    private void scaling() {
        line("| scaling | counties | 1 thread, ns a cell | 2 threads, ns a cell | speed-up |");
        line("|---|--:|--:|--:|--:|");
        scaling(Row.CSV, "CsvBenchmark.graunt", 4200);
        scaling("sum to county and year", "SumBenchmark.toCountyYear", 4200);
        scaling("twelve indicators", "AllIndicatorsBenchmark.allIndicators", 4200 + 21 * 202);
        line("");
    }

    private void scaling(String path, String benchmark, int cellsOfCounty) {
        for (String counties : SIZES) {
            double cells = Double.parseDouble(counties) * cellsOfCounty;
            Optional<Double> one = nanoseconds(benchmark, counties, "1");
            Optional<Double> two = nanoseconds(benchmark, counties, "2");
            if (one.isPresent() && two.isPresent()) {
                line(
                        "| %s | %,.0f | %s | %s | %s |",
                        path.replaceAll(",.*", ""),
                        Double.parseDouble(counties),
                        digits(one.get() / cells),
                        digits(two.get() / cells),
                        digits(one.get() / two.get()));
            }
        }
    }

    private Optional<Double> nanoseconds(String benchmark, String counties, String threads) {
        return results.find(benchmark, Map.of("counties", counties, "threads", threads))
                .map(Results.Timing::nanoseconds);
    }

    private void memory() {
        line("| memory | smallest heap (`-Xmx`), MiB | of which the result, MiB | heap / result |");
        line("|---|--:|--:|--:|");
        for (Map<String, Object> entry : results.memory()) {
            double heap = number(entry, "heapBytes");
            double result = number(entry, "resultBytes");
            line(
                    "| %s (%s) | %.0f | %s | %s |",
                    entry.get("path"),
                    entry.get("result"),
                    heap / 0x1p20,
                    digits(result / 0x1p20),
                    digits(heap / result));
        }
        line("");
    }

    private void starts() {
        line("| from the start of the JVM to its end | ms, median | fastest |");
        line("|---|--:|--:|");
        for (Map<String, Object> entry : results.starts()) {
            double[] times = Json.list(entry.get("milliseconds"), "milliseconds").stream()
                    .mapToDouble(time -> Json.number(time, "milliseconds"))
                    .sorted()
                    .toArray();
            line(
                    "| %s | %.0f | %.0f |",
                    entry.get("what"),
                    times[times.length / 2],
                    Arrays.stream(times).min().orElse(Double.NaN));
        }
    }

    /** A number to three digits. */
    static String digits(double value) {
        if (!(Math.abs(value) < 1e15) || value == 0) {
            return Double.toString(value);
        }
        int decimals = Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
