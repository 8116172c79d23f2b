package org.graunt.forecast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The reference series and fits of {@code reference/forecast}, read once. */
final class ReferenceForecasts {

    private static final Map<String, double[]> FIT = parts("fit");
    private static final Map<String, double[]> TEST = parts("test");
    private static final List<String[]> MODELS = rows("forecast_models.csv");
    private static final List<String[]> PARAMETERS = rows("forecast_parameters.csv");
    private static final List<String[]> FORECASTS = rows("forecast.csv");

    private ReferenceForecasts() {}

    /** One fit of the package: {@code forecasts[h - 1] = {mean, lower80, upper80, lower95, upper95}}. */
    record Fit(
            String id,
            String model,
            String fittedModel,
            double logLikelihood,
            double aic,
            double aicc,
            double bic,
            double sigma2,
            Map<String, Double> parameters,
            double[][] forecasts) {

        Series series() {
            return ReferenceForecasts.series(id);
        }

        double parameter(String name) {
            return parameters.get(name);
        }

        @Override
        public String toString() {
            return id + " " + model;
        }
    }

    static List<String> ids() {
        return List.copyOf(FIT.keySet());
    }

    /** The part that the models were fitted to. */
    static Series series(String id) {
        return Series.annual(1950, FIT.get(id)).named(id);
    }

    /** The part after it, empty for the M3 series. */
    static double[] test(String id) {
        return TEST.getOrDefault(id, new double[0]).clone();
    }

    /** All fits of some models. */
    static Stream<Fit> fits(String... models) {
        List<String> wanted = Arrays.asList(models);
        return MODELS.stream().filter(row -> wanted.contains(row[1])).map(ReferenceForecasts::fit);
    }

    private static Fit fit(String[] row) {
        Map<String, Double> parameters = new LinkedHashMap<>();
        for (String[] parameter : PARAMETERS) {
            if (parameter[0].equals(row[0]) && parameter[1].equals(row[1])) {
                parameters.put(parameter[2], Double.parseDouble(parameter[3]));
            }
        }
        double[][] forecasts = FORECASTS.stream()
                .filter(line -> line[0].equals(row[0]) && line[1].equals(row[1]))
                .map(line -> Arrays.stream(line, 3, 8)
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toArray(double[][]::new);
        return new Fit(
                row[0],
                row[1],
                row[2],
                number(row[5]),
                number(row[6]),
                number(row[7]),
                number(row[8]),
                number(row[9]),
                parameters,
                forecasts);
    }

    static double number(String field) {
        return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
    }

    private static Map<String, double[]> parts(String part) {
        Map<String, List<Double>> lists = new LinkedHashMap<>();
        for (String[] row : rows("forecast_series.csv")) {
            if (row[5].equals(part)) {
                lists.computeIfAbsent(row[0], id -> new ArrayList<>()).add(Double.parseDouble(row[6]));
            }
        }
        Map<String, double[]> arrays = new LinkedHashMap<>();
        lists.forEach((id, values) ->
                arrays.put(id, values.stream().mapToDouble(Double::doubleValue).toArray()));
        return arrays;
    }

    /** The rows of a file without its header; commas inside quotes become semicolons. */
    static List<String[]> rows(String file) {
        try (InputStream in = ReferenceForecasts.class.getResourceAsStream("/reference/forecast/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(ReferenceForecasts::fields)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] fields(String line) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            quoted ^= c == '"';
            if (c != '"') {
                text.append(quoted && c == ',' ? ';' : c);
            }
        }
        return text.toString().split(",", -1);
    }
}
