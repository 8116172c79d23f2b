package org.graunt.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file of results: where they were measured, JMH's own entries under {@code benchmarks}, and what else was measured. A bare
 * array as JMH writes it is read too, and has no more than its timings.
 *
 * @param environment JDK, machine, commit and the like, by name
 * @param timings the JMH results
 * @param memory smallest heaps
 * @param starts times from the start of a JVM
 */
record Results(
        Map<String, Object> environment,
        List<Timing> timings,
        List<Map<String, Object>> memory,
        List<Map<String, Object>> starts) {

    /**
     * One JMH result.
     *
     * @param name class and method, without the package
     * @param params the benchmark's parameters
     * @param unit the unit of the scores, such as {@code ms/op}
     * @param forks the scores of each iteration, by fork
     */
    record Timing(String name, Map<String, String> params, String unit, double[][] forks) {

        /** The name with its parameters, by which two files are matched. */
        String key() {
            return params.isEmpty() ? name : name + " " + params;
        }

        double mean() {
            double sum = 0;
            for (double fork : forkMeans()) {
                sum += fork;
            }
            return sum / forks.length;
        }

        double[] forkMeans() {
            double[] means = new double[forks.length];
            for (int fork = 0; fork < means.length; fork++) {
                for (double score : forks[fork]) {
                    means[fork] += score / forks[fork].length;
                }
            }
            return means;
        }

        double nanoseconds() {
            return switch (unit) {
                case "ns/op" -> mean();
                case "us/op" -> mean() * 1e3;
                case "ms/op" -> mean() * 1e6;
                case "s/op" -> mean() * 1e9;
                default ->
                    throw new IllegalArgumentException(name + ": unit " + unit + ", must be a time an operation");
            };
        }
    }

    static Results read(Path file) throws IOException {
        return of(Json.read(file));
    }

    static Results of(Object json) {
        if (json instanceof List<?> jmh) {
            return new Results(Map.of(), timings(jmh), List.of(), List.of());
        }
        Map<String, Object> all = Json.object(json, "results");
        return new Results(
                Json.object(all.get("environment"), "environment"),
                timings(Json.list(all.get("benchmarks"), "benchmarks")),
                objects(all, "memory"),
                objects(all, "starts"));
    }

    private static List<Map<String, Object>> objects(Map<String, Object> all, String name) {
        return Json.list(all.getOrDefault(name, List.of()), name).stream()
                .map(item -> Json.object(item, name))
                .toList();
    }

    private static List<Timing> timings(List<?> jmh) {
        return jmh.stream().map(Results::timing).toList();
    }

    private static Timing timing(Object json) {
        Map<String, Object> entry = Json.object(json, "benchmark");
        String name = String.valueOf(entry.get("benchmark"));
        Map<String, String> params = new TreeMap<>();
        Json.object(entry.getOrDefault("params", Map.of()), "params")
                .forEach((key, value) -> params.put(key, String.valueOf(value)));
        Map<String, Object> metric = Json.object(entry.get("primaryMetric"), name);
        double[][] forks = Json.list(metric.get("rawData"), name).stream()
                .map(fork -> Json.list(fork, name).stream()
                        .mapToDouble(score -> Json.number(score, name))
                        .toArray())
                .toArray(double[][]::new);
        return new Timing(
                name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1),
                params,
                String.valueOf(metric.get("scoreUnit")),
                forks);
    }

    /** The result of a benchmark at some parameters, if it was measured; parameters not named are free. */
    Optional<Timing> find(String name, Map<String, String> params) {
        return timings.stream()
                .filter(t -> t.name().equals(name) && t.params().entrySet().containsAll(params.entrySet()))
                .findFirst();
    }

    /** What of JMH's entry is kept: not the path of the JVM, nor what can be computed from the raw data. */
    static Map<String, Object> kept(Object json) {
        Map<String, Object> entry = new LinkedHashMap<>(Json.object(json, "benchmark"));
        entry.keySet()
                .removeAll(List.of(
                        "jvm", "jmhVersion", "jdkVersion", "vmName", "vmVersion", "threads", "secondaryMetrics"));
        Map<String, Object> metric = new LinkedHashMap<>(Json.object(entry.get("primaryMetric"), "primaryMetric"));
        metric.keySet().removeAll(List.of("scorePercentiles", "scoreConfidence", "rawDataHistogram"));
        entry.put("primaryMetric", metric);
        return entry;
    }
}
