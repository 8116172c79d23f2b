package org.graunt.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.graunt.table.Tabular;

/**
 * What methods would have said in the past: each is fitted anew at every origin to the values up to it and scored on the
 * values after it, period by period. Immutable. As a table it has a row for each method and period ahead, and one for all
 * periods of a method together.
 *
 * <p>An origin is the number of values that a method may see. All methods are scored on the same origins: where one of
 * them cannot forecast, the origin counts for none, and {@link #notes()} says so. Missing actual values are not scored. The
 * series are taken as they stand; where figures were revised since, the past looks better than it was.
 *
 * <p>Series and origins run in parallel on the common pool, or on the fork-join pool this is called from; the result does
 * not depend on it.
 */
public final class Backtest implements Tabular {

    private static final List<String> COLUMNS = List.of(
            "method",
            "horizon",
            "count",
            "mae",
            "rmse",
            "mase",
            "smape",
            "crps",
            "interval_score",
            "coverage80",
            "coverage95");

    private final int horizon;
    private final List<String> methods;
    /** {@code [method][period ahead - 1]}, the last for all periods together. */
    private final Scores[][] scores;

    private final List<List<Forecast>> forecasts;
    private final List<String> notes;

    private Backtest(
            int horizon, List<String> methods, Scores[][] scores, List<List<Forecast>> forecasts, List<String> notes) {
        this.horizon = horizon;
        this.methods = methods;
        this.scores = scores;
        this.forecasts = forecasts;
        this.notes = notes;
    }

    /** One origin of one series. */
    private record Origin(Series series, int length) {}

    /**
     * Tries methods on one series at every origin from the middle of the series on, or from the first at which all of them
     * have enough values, if that is later.
     *
     * @param series the series
     * @param horizon how many periods ahead, at least 1; late origins are scored as far as the series goes
     * @param methods the methods, each with a name of its own
     * @return the scores
     * @throws IllegalArgumentException if the horizon is below 1, there is no method, or two have the same name
     * @throws UnsuitableSeriesException if there is no origin at which all methods can forecast
     */
    public static Backtest rollingOrigin(Series series, int horizon, Forecaster... methods) {
        return rollingOrigin(List.of(series), horizon, methods);
    }

    /**
     * Tries methods on many series; each forecast counts the same.
     *
     * @param series the series
     * @param horizon how many periods ahead, at least 1; late origins are scored as far as the series goes
     * @param methods the methods, each with a name of its own
     * @return the scores
     * @throws IllegalArgumentException if the horizon is below 1, there is no method, or two have the same name
     * @throws UnsuitableSeriesException if there is no origin at which all methods can forecast
     */
    public static Backtest rollingOrigin(Collection<Series> series, int horizon, Forecaster... methods) {
        return rollingOrigin(series, 0, horizon, methods);
    }

    /**
     * The same from a given first origin.
     *
     * @param series the series
     * @param firstOrigin the fewest values that methods may see; those that need more begin later, all together
     * @param horizon how many periods ahead, at least 1
     * @param methods the methods, each with a name of its own
     * @return the scores
     * @throws IllegalArgumentException if the first origin is negative, the horizon is below 1, there is no method, or two
     *     have the same name
     * @throws UnsuitableSeriesException if there is no origin at which all methods can forecast
     */
    public static Backtest rollingOrigin(
            Collection<Series> series, int firstOrigin, int horizon, Forecaster... methods) {
        if (!(horizon >= 1)) {
            throw new IllegalArgumentException("horizon: " + horizon + ", must be at least 1, of a backtest");
        }
        if (!(firstOrigin >= 0)) {
            throw new IllegalArgumentException("first origin: " + firstOrigin + ", must be 0 or above, of a backtest");
        }
        List<String> names = Arrays.stream(methods)
                .map(method -> Objects.requireNonNull(method, "method").name())
                .toList();
        if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException(
                    "methods: " + names + ", must be at least one, each with a name of its own, of a backtest");
        }
        List<Origin> origins = origins(series, firstOrigin, methods);
        Forecast[][] made = new Forecast[origins.size()][methods.length];
        String[] failures = new String[origins.size()];
        double[] levels = ScoreSums.levels();
        IntStream.range(0, origins.size()).parallel().forEach(i -> {
            Series past = origins.get(i).series().first(origins.get(i).length());
            int steps = Math.min(horizon, origins.get(i).series().length() - past.length());
            try {
                for (int m = 0; m < methods.length; m++) {
                    made[i][m] = methods[m].forecast(past, steps, levels);
                }
            } catch (UnsuitableSeriesException e) {
                failures[i] = "Not scored: " + past + ", " + e.getMessage();
            }
        });
        return collect(horizon, names, origins, made, failures);
    }

    private static List<Origin> origins(Collection<Series> all, int firstOrigin, Forecaster... methods) {
        List<Origin> origins = new ArrayList<>();
        for (Series series : all) {
            Objects.requireNonNull(series, "series");
            int first = firstOrigin > 0 ? firstOrigin : (series.length() + 1) / 2;
            for (Forecaster method : methods) {
                first = Math.max(first, method.minimumLength(series.frequency()));
            }
            for (int length = first; length < series.length(); length++) {
                origins.add(new Origin(series, length));
            }
        }
        return origins;
    }

    private static Backtest collect(
            int horizon, List<String> names, List<Origin> origins, Forecast[][] made, String[] failures) {
        ScoreSums[][] sums = new ScoreSums[names.size()][horizon + 1];
        List<List<Forecast>> kept = new ArrayList<>();
        for (ScoreSums[] row : sums) {
            Arrays.setAll(row, h -> new ScoreSums());
            kept.add(new ArrayList<>());
        }
        List<String> notes = new ArrayList<>();
        int scored = 0;
        for (int i = 0; i < made.length; i++) {
            if (failures[i] != null) {
                notes.add(failures[i]);
                continue;
            }
            Origin origin = origins.get(i);
            double change = meanChange(origin.series(), origin.length());
            for (int m = 0; m < names.size(); m++) {
                Forecast forecast = made[i][m];
                kept.get(m).add(forecast);
                for (int h = 0; h < forecast.horizon(); h++) {
                    double actual = origin.series().value(origin.length() + h);
                    if (!Double.isNaN(actual)) {
                        sums[m][h].add(forecast, h, actual, change);
                        sums[m][horizon].add(forecast, h, actual, change);
                        scored++;
                    }
                }
            }
        }
        if (scored == 0) {
            throw new UnsuitableSeriesException("backtest: no origin at which all of " + names
                    + " can forecast a known value" + (notes.isEmpty() ? "" : "; " + notes.get(0)));
        }
        Scores[][] scores = new Scores[names.size()][];
        for (int m = 0; m < scores.length; m++) {
            scores[m] = Arrays.stream(sums[m]).map(ScoreSums::scores).toArray(Scores[]::new);
        }
        return new Backtest(
                horizon, names, scores, kept.stream().map(List::copyOf).toList(), List.copyOf(notes));
    }

    /** Mean absolute change over a season, of the values up to an origin; NaN if there is none. */
    private static double meanChange(Series series, int length) {
        int lag = series.frequency().perYear();
        double sum = 0;
        int count = 0;
        for (int t = lag; t < length; t++) {
            double change = Math.abs(series.value(t) - series.value(t - lag));
            if (!Double.isNaN(change)) {
                sum += change;
                count++;
            }
        }
        return sum / count;
    }

    /**
     * Names of the methods.
     *
     * @return the names, in the order in which they were given
     */
    public List<String> methods() {
        return methods;
    }

    /**
     * Scores of a method over all periods ahead.
     *
     * @param method its name
     * @return the scores
     * @throws IllegalArgumentException if the method was not tried
     */
    public Scores scores(String method) {
        return scores[indexOf(method)][horizon];
    }

    /**
     * Scores of a method at one period ahead.
     *
     * @param method its name
     * @param period 1 to the horizon
     * @return the scores; with a count of 0 and NaN if no origin has so many values after it
     * @throws IllegalArgumentException if the method was not tried or the period is outside
     */
    public Scores scores(String method, int period) {
        if (!(period >= 1 && period <= horizon)) {
            throw new IllegalArgumentException("period: " + period + ", must be 1 to the horizon " + horizon);
        }
        return scores[indexOf(method)][period - 1];
    }

    /**
     * The forecasts of a method, as they were made at the origins that were scored.
     *
     * @param method its name
     * @return the forecasts, in the order of the series and their origins
     * @throws IllegalArgumentException if the method was not tried
     */
    public List<Forecast> forecasts(String method) {
        return forecasts.get(indexOf(method));
    }

    private int indexOf(String method) {
        int index = methods.indexOf(Objects.requireNonNull(method, "method"));
        if (index < 0) {
            throw new IllegalArgumentException("method: '" + method + "', must be one of " + methods);
        }
        return index;
    }

    /**
     * Origins that were not scored, and why.
     *
     * @return one line an origin, empty if all were scored
     */
    public List<String> notes() {
        return notes;
    }

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public List<String> columnNames() {
        return COLUMNS;
    }

    @Override
    public boolean isNumeric(int column) {
        return column >= 2;
    }

    @Override
    public int rowCount() {
        return methods.size() * (horizon + 1);
    }

    @Override
    public String text(int row, int column) {
        int period = row % (horizon + 1) + 1;
        return column == 0
                ? methods.get(row / (horizon + 1))
                : period > horizon ? "1-" + horizon : Integer.toString(period);
    }

    @Override
    public double number(int row, int column) {
        Scores at = scores[row / (horizon + 1)][row % (horizon + 1)];
        return switch (COLUMNS.get(column)) {
            case "count" -> at.count();
            case "mae" -> at.mae();
            case "rmse" -> at.rmse();
            case "mase" -> at.mase();
            case "smape" -> at.smape();
            case "crps" -> at.crps();
            case "interval_score" -> at.intervalScore();
            case "coverage80" -> at.coverage80();
            default -> at.coverage95();
        };
    }

    /**
     * All rows, and the origins that were not scored.
     *
     * @return the table as text, the columns aligned
     */
    @Override
    public String toString() {
        return preview(Integer.MAX_VALUE) + String.join("\n", notes);
    }
}
