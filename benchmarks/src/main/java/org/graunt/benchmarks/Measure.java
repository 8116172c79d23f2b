package org.graunt.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures everything, or a quick choice of it, and keeps the results with what they were measured on. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Runs the benchmarks and writes their results as JSON, with JDK, machine and commit.")
public final class Measure implements Callable<Integer> {

    /** What to measure. */
    enum Set {
        /** All paths with all peers, memory and start. */
        all,
        /** The main paths with their fastest peers, and start. */
        quick
    }

    @Parameters(paramLabel = "all|quick", description = "all: every path, peer, size, memory, start; quick: main paths")
    private Set set;

    @Option(names = "--output", description = "file to write (default: benchmarks/results/<all or quick>.json)")
    private Path output;

    @Option(names = "--forks", description = "number of JVMs for each benchmark instead of what the set says")
    private int forks;

    @Option(
            names = "--trial",
            description = "run each benchmark once, unwarmed, to see that all run; the times are worth nothing")
    private boolean trial;

    @Option(
            names = "--only",
            description = "only benchmarks whose class or method contains this text; no memory, no start")
    private String only;

    @Option(names = "--data", description = "folder of tables for the cold start (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("examples", "data", "sweden-counties");

    private final PrintStream out = System.out;

    private Measure() {}

    /**
     * Measures.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Measure()).execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, RunnerException {
        if (output == null) {
            output = Path.of("benchmarks", "results", set + ".json");
        }
        Map<String, Object> all = new LinkedHashMap<>();
        Map<String, Object> environment = Environment.here(trial ? set.name() + ", trial" : set.name());
        all.put("environment", environment);
        List<Object> timings = new ArrayList<>();
        all.put("benchmarks", timings);
        long start = System.nanoTime();
        for (Run run : runs()) {
            out.printf("%4d s  %s %s%n", (System.nanoTime() - start) / 1_000_000_000, run.benchmark(), run.settings());
            timings.addAll(measured(trial ? run.trial() : forks > 0 ? run.withForks(forks) : run));
            save(all);
        }
        if (only == null) {
            Path file = CountyFiles.csv(SyntheticCounties.of(2850).births());
            environment.put("bytesOfBirthsFile", (double) Files.size(file));
            if (set == Set.all) {
                out.printf("%4d s  memory%n", (System.nanoTime() - start) / 1_000_000_000);
                all.put("memory", SmallestHeap.measureAll(file, out));
                save(all);
            }
            out.printf("%4d s  start%n", (System.nanoTime() - start) / 1_000_000_000);
            all.put("starts", StartTime.measureAll(data));
        }
        environment.put("seconds", (double) ((System.nanoTime() - start) / 1_000_000_000));
        save(all);
        out.println("written: " + output);
        return 0;
    }

    private List<Run> runs() {
        List<Run> runs = set == Set.all ? Run.all() : Run.quick();
        if (only != null) {
            runs = runs.stream().filter(run -> run.benchmark().contains(only)).toList();
        }
        if (!DuckDb.isThere() && runs.stream().anyMatch(Run::needsDuckDb)) {
            out.println("DuckDB is not in this jar, so it is left out; with it: mvn -Ppeers package");
            runs = runs.stream().filter(run -> !run.needsDuckDb()).toList();
        }
        return runs;
    }

    private List<Object> measured(Run run) throws RunnerException {
        List<RunResult> results = new ArrayList<>(
                new Runner(run.options().verbosity(VerboseMode.SILENT).build()).run());
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(json, true, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, stream).writeOut(results);
        }
        List<Object> kept = new ArrayList<>();
        for (Object entry : Json.list(Json.parse(json.toString(StandardCharsets.UTF_8)), run.benchmark())) {
            kept.add(Results.kept(entry));
            Results.Timing timing = Results.of(List.of(entry)).timings().get(0);
            out.printf("        %s: %.4g %s%n", timing.key(), timing.mean(), timing.unit());
        }
        return kept;
    }

    private void save(Map<String, Object> all) throws IOException {
        Files.createDirectories(output.toAbsolutePath().getParent());
        Files.writeString(output, Json.text(all));
    }
}
