package org.graunt.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.graunt.forecast.Forecaster;
import org.graunt.forecast.Series;

/**
 * How much faster than R's forecast package, on the same short annual series and the same machine? Where there is no R with
 * that package, our times are given alone and a message says so. Usage: {@code java -cp benchmarks.jar
 * org.graunt.benchmarks.ForecastAgainstR}.
 */
public final class ForecastAgainstR {

    private static final int WARM = 8;
    private static final int ROUNDS = 5;

    private ForecastAgainstR() {}

    /**
     * Measures and prints.
     *
     * @param args none
     * @throws IOException if files cannot be written or R cannot be run
     * @throws InterruptedException if interrupted
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        Series[] series = ShortSeries.of(ForecastBenchmark.SERIES);
        String theirs = timesOfR(series);
        if (theirs.isEmpty()) {
            out.println("R with the package forecast is not there: our times alone");
        }
        String[] methods = {"ets", "arima", "theta", "pool"};
        for (String method : methods) {
            double ours = milliseconds(ForecastBenchmark.forecaster(method), series);
            String line = theirs.lines()
                    .filter(r -> r.startsWith(method + " "))
                    .map(r -> r.substring(method.length() + 1))
                    .findFirst()
                    .orElse("");
            if (line.isEmpty()) {
                out.printf(Locale.ROOT, "%-6s %8.3f ms a series%n", method, ours);
            } else {
                double r = Double.parseDouble(line);
                out.printf(Locale.ROOT, "%-6s %8.3f ms a series, R %8.3f ms: %.1f times%n", method, ours, r, r / ours);
            }
        }
    }

    private static double milliseconds(Forecaster forecaster, Series[] series) {
        double[] times = new double[WARM + ROUNDS];
        for (int round = 0; round < times.length; round++) {
            long start = System.nanoTime();
            for (Series one : series) {
                forecaster.forecast(one, ForecastBenchmark.HORIZON, 0.80, 0.95);
            }
            times[round] = (System.nanoTime() - start) / 1e6 / series.length;
        }
        double[] warm = Arrays.copyOfRange(times, WARM, times.length);
        Arrays.sort(warm);
        return warm[ROUNDS / 2];
    }

    /** Lines of a method and its milliseconds a series; empty if R or its package is missing. */
    private static String timesOfR(Series[] series) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("graunt");
        Path script = folder.resolve("forecast.R");
        String data = Arrays.stream(series)
                .map(one -> "ts(c("
                        + Arrays.stream(one.values()).mapToObj(Double::toString).collect(Collectors.joining(","))
                        + "))")
                .collect(Collectors.joining(",\n"));
        Files.writeString(
                script,
                "if (!requireNamespace('forecast', quietly = TRUE)) quit(status = 3)\n"
                        + "series <- list(" + data + ")\n"
                        + "time <- function(name, f) {\n"
                        + "  for (s in series[1:3]) f(s)\n"
                        + "  ms <- system.time(for (s in series) f(s))[['elapsed']] * 1000 / length(series)\n"
                        + "  cat(name, format(ms, digits = 6), '\\n')\n"
                        + "}\n"
                        + "time('ets', function(s) forecast::forecast(forecast::ets(s), h = 6))\n"
                        + "time('arima', function(s) forecast::forecast(forecast::auto.arima(s), h = 6))\n"
                        + "time('theta', function(s) forecast::thetaf(s, h = 6))\n");
        try {
            Process process = new ProcessBuilder("Rscript", "--vanilla", script.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream in = process.getInputStream()) {
                String output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor() == 0 ? output : "";
            }
        } catch (IOException noSuchProgram) {
            return "";
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(folder);
        }
    }
}
