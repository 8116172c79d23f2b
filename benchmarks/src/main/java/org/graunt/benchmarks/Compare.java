package org.graunt.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.graunt.benchmarks.Change.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two files of results and names what has become slower beyond noise. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares two files of results of the same machine, as Measure or JMH writes them.",
            "A benchmark is slower if its mean time grew by more than the margin and Welch's test over the JVMs of both"
                    + " runs says with the level asked for that it grew. A benchmark run in one JVM is not judged."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:nothing is slower", "1:something is slower", "2:wrong options or files"})
public final class Compare implements Callable<Integer> {

    private static final List<String> MACHINE = List.of("jdk", "processor", "cores", "memoryGiB");

    @Spec
    private CommandSpec command;

    @Parameters(index = "0", paramLabel = "OLD", description = "results before")
    private Path old;

    @Parameters(index = "1", paramLabel = "NEW", description = "results now")
    private Path now;

    @Option(names = "--margin", description = "relative change that matters (default: ${DEFAULT-VALUE})")
    private double margin = 0.1;

    @Option(names = "--level", description = "confidence asked for (default: ${DEFAULT-VALUE})")
    private double level = 0.99;

    private final PrintStream out;

    Compare(PrintStream out) {
        this.out = out;
    }

    /**
     * Compares and ends with the exit code.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Compare(System.out)).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        if (!(margin >= 0)) {
            throw wrong("margin: " + margin + ", must not be negative");
        }
        if (!(level > 0.5 && level < 1)) {
            throw wrong("level: " + level + ", must lie between 0.5 and 1");
        }
        Results before = read(old);
        Results after = read(now);
        for (String fact : MACHINE) {
            if (!Objects.equals(
                    before.environment().get(fact), after.environment().get(fact))) {
                out.println("not the same " + fact + ": " + before.environment().get(fact) + " before, "
                        + after.environment().get(fact) + " now");
            }
        }
        List<Change> changes = changes(before, after);
        if (changes.isEmpty()) {
            throw wrong("the files have no benchmark in common");
        }
        changes.forEach(out::println);
        List<Change> slower =
                changes.stream().filter(c -> c.verdict() == Verdict.SLOWER).toList();
        out.println(slower.size() + " of " + changes.size() + " slower");
        return slower.isEmpty() ? 0 : 1;
    }

    private CommandLine.ParameterException wrong(String message) {
        return new CommandLine.ParameterException(command.commandLine(), message);
    }

    private Results read(Path file) {
        try {
            return Results.read(file);
        } catch (IOException | RuntimeException e) {
            throw wrong(file + ": is not a file of results: " + e.getMessage());
        }
    }

    private List<Change> changes(Results before, Results after) {
        List<Change> changes = new ArrayList<>();
        for (Results.Timing timing : after.timings()) {
            before.timings().stream()
                    .filter(t -> t.key().equals(timing.key()) && t.unit().equals(timing.unit()))
                    .findFirst()
                    .ifPresent(t -> changes.add(change(t, timing)));
        }
        for (Map<String, Object> start : after.starts()) {
            before.starts().stream()
                    .filter(s -> Objects.equals(s.get("what"), start.get("what")))
                    .findFirst()
                    .ifPresent(s -> changes.add(Change.of(
                            "start: " + start.get("what"), milliseconds(s), milliseconds(start), margin, level)));
        }
        return changes;
    }

    /** A throughput falls when a benchmark becomes slower: its sides change places. */
    private Change change(Results.Timing before, Results.Timing after) {
        boolean throughput = after.unit().startsWith("ops/");
        return Change.of(
                after.key(),
                (throughput ? after : before).forkMeans(),
                (throughput ? before : after).forkMeans(),
                margin,
                level);
    }

    private static double[] milliseconds(Map<String, Object> start) {
        return Json.list(start.get("milliseconds"), "milliseconds").stream()
                .mapToDouble(value -> Json.number(value, "milliseconds"))
                .toArray();
    }
}
