package org.graunt.examples;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graunt.forecast.Frequency;
import org.graunt.forecast.Series;

/**
 * Many series in one CSV file, a row an observation: {@code series, period, index, value, part}. Rows with part {@code train}, in
 * any case, are the history; others are left alone. The period is a year, a quarter such as {@code 2011Q3} or a month such as {@code 2011-03}, or
 * what is the same in all rows and says how often the series is observed: {@code yearly}, {@code quarterly}, {@code monthly}, or the
 * number of observations a year; then the first observation is given the year 1. An empty value or
 * {@code NA} is a missing observation; numbers are decimal, with a point. A byte-order mark is skipped.
 */
final class SeriesFile {

    private static final List<String> COLUMNS = List.of("series", "period", "index", "value", "part");
    private static final Pattern COUNTED = Pattern.compile("\\d{1,4}");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-?[Qq]([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])(-\\d{2})?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Map<String, Frequency> WORDS = Map.ofEntries(
            Map.entry("1", Frequency.ANNUAL),
            Map.entry("y", Frequency.ANNUAL),
            Map.entry("year", Frequency.ANNUAL),
            Map.entry("yearly", Frequency.ANNUAL),
            Map.entry("annual", Frequency.ANNUAL),
            Map.entry("2", Frequency.HALF_YEARLY),
            Map.entry("half-yearly", Frequency.HALF_YEARLY),
            Map.entry("4", Frequency.QUARTERLY),
            Map.entry("q", Frequency.QUARTERLY),
            Map.entry("quarter", Frequency.QUARTERLY),
            Map.entry("quarterly", Frequency.QUARTERLY),
            Map.entry("12", Frequency.MONTHLY),
            Map.entry("m", Frequency.MONTHLY),
            Map.entry("month", Frequency.MONTHLY),
            Map.entry("monthly", Frequency.MONTHLY));

    /** One row of the history. */
    private record Observation(String period, double value, long line) {}

    /** A point in time, as a period gives it; words give only the frequency and are followed by the same. */
    private record Start(Frequency frequency, int year, int part, boolean word) {

        Start next() {
            if (word) {
                return this;
            }
            return part < frequency.perYear()
                    ? new Start(frequency, year, part + 1, false)
                    : new Start(frequency, year + 1, 1, false);
        }

        String expected(String first) {
            return word ? first : Series.of(frequency, year, part, 0).label(0);
        }
    }

    private SeriesFile() {}

    /**
     * Reads the history of every series.
     *
     * @return the series in the order in which the file first names them
     * @throws IllegalArgumentException if a row has a fault; says which and what was expected
     */
    static List<Series> read(Path file) throws IOException {
        Map<String, TreeMap<Integer, Observation>> histories = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first) {
                    requireColumns(file, row.getHeader());
                    first = false;
                }
                if (row.getField("part").strip().equalsIgnoreCase("train")) {
                    add(file, row, histories);
                }
            }
            if (first) {
                requireColumns(file, header(file));
                throw new IllegalArgumentException(file + ": has a header but no rows");
            }
        }
        if (histories.isEmpty()) {
            throw new IllegalArgumentException(
                    file + ": has rows of other parts only and no row with part 'train', so there is no history");
        }
        List<Series> series = new ArrayList<>();
        histories.forEach((name, history) -> series.add(series(file, name, history)));
        return series;
    }

    private static List<String> header(Path file) throws IOException {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().detectBomHeader(true).ofCsvRecord(file)) {
            return rows.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        }
    }

    private static void requireColumns(Path file, List<String> header) {
        for (String column : COLUMNS) {
            if (!header.contains(column)) {
                throw new IllegalArgumentException(
                        file + ": no column '" + column + "', expected " + String.join(", ", COLUMNS));
            }
        }
    }

    private static void add(Path file, NamedCsvRecord row, Map<String, TreeMap<Integer, Observation>> histories) {
        long line = row.getStartingLineNumber();
        String name = row.getField("series").strip();
        if (name.isEmpty()) {
            throw fault(file, line, "series", name, "expected the name of a series");
        }
        int index;
        try {
            index = Integer.parseInt(row.getField("index").strip());
        } catch (NumberFormatException e) {
            throw fault(file, line, "index", row.getField("index"), "expected a whole number");
        }
        String text = row.getField("value").strip();
        boolean missing = text.isEmpty() || text.equals("NA");
        if (!missing && !NUMBER.matcher(text).matches()) {
            throw fault(
                    file,
                    line,
                    "value",
                    text,
                    "expected a number such as 105.2, or an empty field where it is missing");
        }
        double value = missing ? Double.NaN : Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw fault(file, line, "value", text, "expected a number below 1.8e308");
        }
        Observation before = histories
                .computeIfAbsent(name, key -> new TreeMap<>())
                .put(index, new Observation(row.getField("period").strip(), value, line));
        if (before != null) {
            throw fault(
                    file,
                    line,
                    "index",
                    Integer.toString(index),
                    "series " + name + " has it on line " + before.line() + " too");
        }
    }

    private static Series series(Path file, String name, TreeMap<Integer, Observation> history) {
        int from = history.firstKey();
        double[] values = new double[history.size()];
        int place = 0;
        Observation first = history.firstEntry().getValue();
        boolean counted = isCounted(history);
        Start start = start(file, first, counted);
        Start next = start;
        for (Map.Entry<Integer, Observation> entry : history.entrySet()) {
            if (entry.getKey() != from + place) {
                throw fault(
                        file,
                        entry.getValue().line(),
                        "index",
                        entry.getKey().toString(),
                        "expected " + (from + place) + ", the next of series " + name);
            }
            if (!start(file, entry.getValue(), counted).equals(next)) {
                throw fault(
                        file,
                        entry.getValue().line(),
                        "period",
                        entry.getValue().period(),
                        "expected " + next.expected(first.period()) + " at index " + entry.getKey() + " of series "
                                + name);
            }
            next = next.next();
            values[place++] = entry.getValue().value();
        }
        return Series.of(start.frequency(), start.year(), start.part(), values).named(name);
    }

    /** Whether periods are years counted from some start, such as 1, 2, 3: a lone 1 would say that a series is annual. */
    private static boolean isCounted(TreeMap<Integer, Observation> history) {
        if (history.size() < 2) {
            return false;
        }
        String first = history.firstEntry().getValue().period();
        String second = history.higherEntry(history.firstKey()).getValue().period();
        return COUNTED.matcher(first).matches()
                && COUNTED.matcher(second).matches()
                && Integer.parseInt(second) == Integer.parseInt(first) + 1;
    }

    private static Start start(Path file, Observation first, boolean counted) {
        String period = first.period();
        if (counted && COUNTED.matcher(period).matches()) {
            return new Start(Frequency.ANNUAL, Integer.parseInt(period), 1, false);
        }
        Frequency named = WORDS.get(period.toLowerCase(Locale.ROOT));
        if (named != null) {
            return new Start(named, 1, 1, true);
        }
        Matcher year = YEAR.matcher(period);
        Matcher quarter = QUARTER.matcher(period);
        Matcher month = MONTH.matcher(period);
        if (year.matches()) {
            return new Start(Frequency.ANNUAL, Integer.parseInt(year.group(1)), 1, false);
        }
        if (quarter.matches()) {
            return new Start(
                    Frequency.QUARTERLY, Integer.parseInt(quarter.group(1)), Integer.parseInt(quarter.group(2)), false);
        }
        if (month.matches()) {
            return new Start(
                    Frequency.MONTHLY, Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)), false);
        }
        throw fault(
                file,
                first.line(),
                "period",
                period,
                "expected a year, a quarter such as 2011Q3, a month such as 2011-03, or one of yearly, quarterly, monthly");
    }

    private static IllegalArgumentException fault(Path file, long line, String column, String value, String expected) {
        return new IllegalArgumentException(
                file + ", line " + line + ", column " + column + ": '" + value + "', " + expected);
    }
}
