package org.graunt.examples;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.graunt.forecast.Arima;
import org.graunt.forecast.DemographicPool;
import org.graunt.forecast.Ets;
import org.graunt.forecast.Forecast;
import org.graunt.forecast.Forecaster;
import org.graunt.forecast.Holt;
import org.graunt.forecast.Mean;
import org.graunt.forecast.RandomWalk;
import org.graunt.forecast.RecentTrend;
import org.graunt.forecast.Series;
import org.graunt.forecast.Theta;
import org.graunt.forecast.Transform;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Forecasts every series of a CSV file, in parallel, and writes points and limits to another. */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        version = "Graunt",
        sortOptions = false,
        description = {
            "Forecasts every series of a CSV file.",
            "Input columns: series, period, index, value, part; rows whose part is 'train' are the history, others are not read."
                    + " Output columns: series, h, point, lo80, hi80, lo95, hi95. A series that the method cannot forecast has"
                    + " empty fields there, and the reason is printed."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every series is forecast",
            "1:the input has a fault, or a file cannot be read or written",
            "2:wrong options",
            "3:written, but some series could not be forecast"
        })
public final class ForecastSeries implements Callable<Integer> {

    private static final double[] LEVELS = {0.80, 0.95};
    private static final int SOME_LEFT_OUT = 3;

    /** The methods by the name that the command line gives them. */
    enum Method {
        /** The pool of about fifteen members: the default. */
        pool(DemographicPool::standard),
        /** Automatic exponential smoothing. */
        ets(Ets::auto),
        /** Automatic ARIMA. */
        arima(Arima::auto),
        /** The standard Theta method. */
        theta(Theta::standard),
        /** The dynamic optimised Theta method. */
        dotm(Theta::dynamicOptimised),
        /** The last value, kept. */
        naive(RandomWalk::naive),
        /** The value a year before, kept. */
        snaive(RandomWalk::seasonalNaive),
        /** The last value and the mean change. */
        drift(RandomWalk::drift),
        /** The mean of all. */
        mean(Mean::ofAll),
        /** Simple exponential smoothing. */
        ses(Holt::simple),
        /** Holt's linear trend. */
        holt(Holt::linear),
        /** Holt's damped trend. */
        damped(Holt::damped),
        /** The median slope of the last ten values. */
        recent(() -> RecentTrend.ofLast(10));

        private final Supplier<Forecaster> forecaster;

        Method(Supplier<Forecaster> forecaster) {
            this.forecaster = forecaster;
        }
    }

    @Option(names = "--input", required = true, paramLabel = "FILE", description = "CSV file of the series.")
    private Path input;

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "CSV file to write.")
    private Path output;

    @Option(
            names = "--horizon",
            paramLabel = "N",
            description = "How many periods to forecast (default: ${DEFAULT-VALUE}).")
    private int horizon = 6;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            description = "One of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Method method = Method.pool;

    @Option(
            names = "--bounds",
            paramLabel = "LOW,HIGH",
            split = ",",
            description = "Bounds between which all values, points and limits lie, such as 0,100 for percentages:"
                    + " forecast on the logit scale. Values at a bound need wider bounds.")
    private double[] bounds = {};

    @Spec
    private CommandSpec spec;

    /** A forecast, or why there is none. */
    private record Outcome(Series series, Forecast forecast, String problem) {}

    /**
     * Forecasts the series of a file.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new ForecastSeries())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(args));
    }

    @Override
    public Integer call() {
        if (horizon < 1) {
            throw new ParameterException(spec.commandLine(), "--horizon: " + horizon + ", must be at least 1");
        }
        if (bounds.length != 0
                && !(bounds.length == 2 && bounds[0] < bounds[1] && Double.isFinite(bounds[1] - bounds[0]))) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--bounds: " + Arrays.toString(bounds)
                            + ", must be two finite numbers in rising order, as in 0,100");
        }
        Forecaster forecaster = forecaster();
        try {
            List<Outcome> outcomes = forecast(forecaster, SeriesFile.read(input));
            write(outcomes);
            long failed = outcomes.stream().filter(o -> o.forecast() == null).count();
            spec.commandLine()
                    .getOut()
                    .println("Forecasts written: " + (outcomes.size() - failed) + " of " + outcomes.size()
                            + " series by " + forecaster.name() + ", to "
                            + output.toAbsolutePath().normalize());
            return failed == 0 ? CommandLine.ExitCode.OK : SOME_LEFT_OUT;
        } catch (IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException e) {
            spec.commandLine().getErr().println("cannot read " + input + " or write " + output + ": " + e);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private Forecaster forecaster() {
        if (bounds.length == 0) {
            return method.forecaster.get();
        }
        return method == Method.pool
                ? DemographicPool.ofShares(bounds[0], bounds[1])
                : method.forecaster.get().on(Transform.logit(bounds[0], bounds[1]));
    }

    private List<Outcome> forecast(Forecaster forecaster, List<Series> all) {
        try (ProgressBar progress = new ProgressBarBuilder()
                .setTaskName("Forecasting")
                .setInitialMax(all.size())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build()) {
            return all.parallelStream()
                    .map(series -> {
                        Outcome outcome = outcome(forecaster, series);
                        progress.step();
                        return outcome;
                    })
                    .toList();
        }
    }

    private Outcome outcome(Forecaster forecaster, Series series) {
        try {
            Forecast forecast = forecaster.forecast(series, horizon, LEVELS);
            return isFinite(forecast)
                    ? new Outcome(series, forecast, "")
                    : new Outcome(series, null, "the forecast is not finite");
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            // One series, such as of values whose squares overflow, must not stop the others.
            return new Outcome(series, null, e.getMessage());
        }
    }

    private static boolean isFinite(Forecast forecast) {
        double sum = Arrays.stream(forecast.mean()).sum();
        for (double level : LEVELS) {
            sum += Arrays.stream(forecast.upper(level)).sum()
                    - Arrays.stream(forecast.lower(level)).sum();
        }
        return Double.isFinite(sum);
    }

    private void write(List<Outcome> outcomes) throws IOException {
        Path folder = output.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(output, StandardCharsets.UTF_8)) {
            writer.writeRecord("series", "h", "point", "lo80", "hi80", "lo95", "hi95");
            for (Outcome outcome : outcomes) {
                if (outcome.forecast() == null) {
                    spec.commandLine().getErr().println(outcome.series().name() + ": " + outcome.problem());
                }
                for (int h = 0; h < horizon; h++) {
                    writer.writeRecord(fields(outcome, h));
                }
            }
        }
    }

    private static String[] fields(Outcome outcome, int h) {
        String name = outcome.series().name();
        String step = Integer.toString(h + 1);
        Forecast forecast = outcome.forecast();
        if (forecast == null) {
            return new String[] {name, step, "", "", "", "", ""};
        }
        return new String[] {
            name,
            step,
            Double.toString(forecast.mean()[h]),
            Double.toString(forecast.lower(LEVELS[0])[h]),
            Double.toString(forecast.upper(LEVELS[0])[h]),
            Double.toString(forecast.lower(LEVELS[1])[h]),
            Double.toString(forecast.upper(LEVELS[1])[h])
        };
    }
}
