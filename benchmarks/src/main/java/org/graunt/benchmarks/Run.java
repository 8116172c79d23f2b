package org.graunt.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Benchmarks to run with the same settings. Our own paths are run in three JVMs (two in the quick choice), since a JVM compiles
 * differently each time and the comparison of two runs needs to see how much that matters. Peers, floors, other sizes and what
 * takes very long are run in one.
 *
 * @param benchmark class and method, or a class for all its methods
 * @param forks number of JVMs
 * @param warmups iterations before
 * @param iterations iterations measured
 * @param milliseconds length of an iteration
 * @param settings parameters with their values, as {@code threads=1,2}, and {@code heap=16g}
 */
record Run(String benchmark, int forks, int warmups, int iterations, int milliseconds, List<String> settings) {

    /**
     * Takes as much heap as is needed from the system before anything is timed: on a virtual machine the first touch of a fresh page costs more than
     * the sums written into it, and comes and goes with the garbage collector's moods.
     */
    private static final String[] TOUCHED = {"-Xms2g", "-XX:+AlwaysPreTouch"};

    static Run ours(String benchmark, int milliseconds, String... settings) {
        return new Run(benchmark, 3, 2, 3, milliseconds, List.of(settings));
    }

    static Run peer(String benchmark, int milliseconds, String... settings) {
        return new Run(benchmark, 1, 2, 3, milliseconds, List.of(settings));
    }

    static Run once(String benchmark, int warmups, String... settings) {
        return new Run(benchmark, 1, warmups, 1, 1, List.of(settings));
    }

    static List<Run> all() {
        List<Run> runs = new ArrayList<>(List.of(
                new Run("CsvBenchmark.graunt", 3, 4, 3, 1000, List.of()),
                peer("CsvBenchmark.digitScan", 500),
                peer("CsvBenchmark.fastCsv", 1000, "threads=1"),
                peer("CsvBenchmark.graunt", 500, "counties=285"),
                once("TablesawCsvBenchmark.read", 1),
                new Run("DuckDbCsvBenchmark.read", 1, 4, 3, 1000, List.of()),
                ours("TablesawTablesBenchmark.(to|from)Tablesaw", 500),
                peer("TablesawTablesBenchmark.loop.*", 500),
                ours("SumBenchmark.to.*", 500),
                peer("SumBenchmark.plain.*", 500),
                peer("SumBenchmark.toCountyYear", 500, "counties=285"),
                peer("SumBenchmark.toCountyYear", 500, "counties=28500", "heap=16g"),
                peer("SumOfRowsBenchmark", 500),
                once("TablesawSumBenchmark", 0),
                peer("DuckDbSumBenchmark", 500),
                ours("AllIndicatorsBenchmark.allIndicators", 1000),
                peer("AllIndicatorsBenchmark.allValues", 500),
                peer("AllIndicatorsBenchmark.bareSum", 200, "threads=1"),
                peer("AllIndicatorsBenchmark.allIndicators", 500, "counties=285"),
                peer("AllIndicatorsBenchmark.allIndicators", 1000, "counties=28500", "heap=16g"),
                ours("AgeRatesBenchmark.(exact|no)Intervals", 500),
                peer("DuckDbIndicatorsBenchmark", 1000),
                ours("ComparisonBenchmark", 500),
                ours("ProjectionBenchmark.publicPath", 300),
                peer("ProjectionBenchmark.kernel", 300, "threads=1"),
                once("ProjectionBenchmark.trajectories", 1),
                peer("ForecastBenchmark.forecast", 1000),
                ours("ChartPageBenchmark.page", 1000)));
        return List.copyOf(runs);
    }

    /** Our own paths in two JVMs, the fewest that can be judged. */
    static List<Run> quick() {
        return List.of(
                new Run("CsvBenchmark.graunt", 2, 4, 3, 1000, List.of("threads=2")),
                peer("CsvBenchmark.digitScan", 500, "threads=2"),
                new Run("DuckDbCsvBenchmark.read", 1, 4, 3, 1000, List.of()),
                ours("SumBenchmark.to.*", 500, "threads=2").withForks(2),
                peer("SumBenchmark.plain.*", 500, "threads=2"),
                peer("DuckDbSumBenchmark", 500),
                ours("AllIndicatorsBenchmark.allIndicators", 1000, "threads=2").withForks(2),
                peer("DuckDbIndicatorsBenchmark.allIndicators", 1000),
                ours("AgeRatesBenchmark.exactIntervals", 500, "threads=2").withForks(2),
                ours("ProjectionBenchmark.publicPath", 500, "threads=2").withForks(2));
    }

    boolean needsDuckDb() {
        return benchmark.startsWith("DuckDb");
    }

    /** The same as short as it can be: says that it runs, not how long it takes. */
    Run trial() {
        return new Run(benchmark, 1, 0, 1, 1, settings);
    }

    /** The same in another number of JVMs. */
    Run withForks(int number) {
        return new Run(benchmark, number, warmups, iterations, milliseconds, settings);
    }

    /** What JMH's names of these benchmarks match: names end after the method. */
    String pattern() {
        String[] parts = benchmark.split("\\.", 2);
        return "\\." + parts[0] + "\\." + (parts.length == 1 ? ".*" : parts[1]) + "$";
    }

    ChainedOptionsBuilder options() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(pattern())
                .forks(forks)
                .warmupIterations(warmups)
                .measurementIterations(iterations)
                .warmupTime(TimeValue.milliseconds(milliseconds))
                .measurementTime(TimeValue.milliseconds(milliseconds))
                .jvmArgsAppend(TOUCHED)
                .shouldFailOnError(true);
        for (String setting : settings) {
            String name = setting.substring(0, setting.indexOf('='));
            String value = setting.substring(name.length() + 1);
            if (name.equals("heap")) {
                options.jvmArgs("-Xmx" + value);
            } else {
                options.param(name, value.split(","));
            }
        }
        return options;
    }
}
