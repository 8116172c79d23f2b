package org.graunt.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
            "A benchmark is slower if the lower limit of the ratio of its times, from the JVMs of both runs, says that they"
                    + " grew by more than the margin. The limits of all benchmarks hold together with the level asked for"
                    + " (Bonferroni). A benchmark run in one JVM is not judged.",
            "A smallest heap is larger if it grew by more than the margin. What is in OLD and not in NEW, or has another"
                    + " unit there, is named; measure the same set for both."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing is slower, larger or missing",
            "1:something is slower, larger, missing or has another unit",
            "2:wrong options or files"
        })
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

    @Option(
            names = "--level",
            description = "confidence asked for, of all benchmarks together (default: ${DEFAULT-VALUE})")
    private double level = 0.95;

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
        Map<String, Side> sidesBefore = sides(before);
        Map<String, Side> sidesNow = sides(after);
        List<Change> changes = changes(sidesBefore, sidesNow);
        if (changes.isEmpty()) {
            throw wrong("the files have no benchmark in common");
        }
        changes.forEach(out::println);
        long larger = heaps(before, after);
        long gone = gone(sidesBefore, sidesNow);
        long slower = count(changes, Verdict.SLOWER);
        long judged = changes.size() - count(changes, Verdict.NOT_JUDGED);
        out.printf(
                Locale.ROOT,
                "%d of %d slower by more than %s %%, the limits of all %d that were judged together with %s %%"
                        + " confidence; %d heaps larger or missing; %d times missing or in another unit%n",
                slower,
                changes.size(),
                percent(margin),
                judged,
                percent(level),
                larger,
                gone);
        return slower + larger + gone == 0 ? 0 : 1;
    }

    private static String percent(double share) {
        return ReadmeTable.digits(100 * share);
    }

    private static long count(List<Change> changes, Verdict verdict) {
        return changes.stream().filter(change -> change.verdict() == verdict).count();
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

    /** What a file says of one benchmark: the mean of each JVM. */
    private record Side(String unit, double[] jvms) {

        /** A throughput falls when a benchmark becomes slower. */
        boolean isThroughput() {
            return unit.startsWith("ops/");
        }
    }

    /** All that is timed, by name. */
    private static Map<String, Side> sides(Results results) {
        Map<String, Side> sides = new LinkedHashMap<>();
        for (Results.Timing timing : results.timings()) {
            sides.put(timing.key(), new Side(timing.unit(), timing.forkMeans()));
        }
        for (Map<String, Object> start : results.starts()) {
            sides.put("start: " + start.get("what"), new Side("ms", milliseconds(start)));
        }
        return sides;
    }

    private List<Change> changes(Map<String, Side> before, Map<String, Side> now) {
        List<String> common = now.keySet().stream()
                .filter(name ->
                        before.containsKey(name) && before.get(name).unit.equals(now.get(name).unit))
                .toList();
        int judged = (int) common.stream()
                .filter(name -> Change.canBeJudged(before.get(name).jvms, now.get(name).jvms))
                .count();
        return common.stream()
                .map(name -> {
                    boolean throughput = now.get(name).isThroughput();
                    Side first = (throughput ? now : before).get(name);
                    Side second = (throughput ? before : now).get(name);
                    return Change.of(name, first.jvms, second.jvms, margin, level, judged);
                })
                .toList();
    }

    /** Names what is no more there, or not in the unit it had, and what is new; the number of the former. */
    private long gone(Map<String, Side> before, Map<String, Side> now) {
        long gone = 0;
        for (Map.Entry<String, Side> side : before.entrySet()) {
            Side other = now.get(side.getKey());
            if (other == null) {
                out.println("MISSING now: " + side.getKey());
                gone++;
            } else if (!other.unit.equals(side.getValue().unit)) {
                out.println("OTHER UNIT: " + side.getKey() + ", " + side.getValue().unit + " before, " + other.unit
                        + " now");
                gone++;
            }
        }
        now.keySet().stream().filter(name -> !before.containsKey(name)).forEach(name -> out.println("new: " + name));
        return gone;
    }

    /** Compares smallest heaps; the number of those that are larger or missing. */
    private long heaps(Results before, Results after) {
        Map<String, Double> now = heaps(after);
        long larger = 0;
        for (Map.Entry<String, Double> heap : heaps(before).entrySet()) {
            Double other = now.get(heap.getKey());
            if (other == null) {
                out.println("MISSING now: " + heap.getKey());
                larger++;
            } else {
                double ratio = other / heap.getValue();
                boolean flagged = ratio > 1 + margin;
                out.printf(Locale.ROOT, "%-70s %6.2f  %s%n", heap.getKey(), ratio, flagged ? "LARGER" : "not larger");
                larger += flagged ? 1 : 0;
            }
        }
        return larger;
    }

    private static Map<String, Double> heaps(Results results) {
        Map<String, Double> heaps = new LinkedHashMap<>();
        for (Map<String, Object> entry : results.memory()) {
            heaps.put("heap: " + entry.get("path"), Json.number(entry.get("heapBytes"), "heapBytes"));
        }
        return heaps;
    }

    private static double[] milliseconds(Map<String, Object> start) {
        return Json.list(start.get("milliseconds"), "milliseconds").stream()
                .mapToDouble(value -> Json.number(value, "milliseconds"))
                .toArray();
    }
}
