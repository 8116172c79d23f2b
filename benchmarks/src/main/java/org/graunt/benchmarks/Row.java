package org.graunt.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One line of the table in the README: who does what, and which result says how long.
 *
 * @param path what is done
 * @param by who does it
 * @param role what the line is compared with
 * @param benchmark class and method
 * @param params parameters that choose among its results
 * @param items cells, rows or the like that one operation works through; 0 if the time of the operation is all there is to say
 * @param bytes bytes that one operation has to read; 0 if that is not the measure, as where another library keeps its own form
 */
record Row(
        String path, String by, Role role, String benchmark, Map<String, String> params, double items, double bytes) {

    /** What a line is in the comparison. */
    enum Role {
        /** Graunt; where it has two lines for a number of threads, the later one does what others do. */
        OURS,
        /** Another library, or plain Java. */
        PEER,
        /** The least that the work can take. */
        FLOOR
    }

    private static final double PLACES = 2850.0 * SyntheticCounties.YEARS;
    private static final double BIRTHS = PLACES * 210;
    private static final double CELL_STEPS = 2850.0 * 50 * 202;

    static final String CSV = "CSV file to table, 12 million rows";
    static final String TO_TABLESAW = "table to Tablesaw, 12 million rows";
    static final String FROM_TABLESAW = "Tablesaw to table, 12 million rows";
    static final String COUNTY_YEAR = "sum to county and year, 12 million cells";
    static final String COUNTY_YEAR_AGE = "sum to county, year and age, 12 million cells";
    static final String INDICATORS = "twelve indicators by county and year, 24 million cells";
    static final String AGE_RATES = "age-specific rates, 2 million";
    static final String COMPARISON = "comparison of 2,850 counties";
    static final String PROJECTION = "projection, 2,850 counties x 50 years, per cell and step";
    static final String TRAJECTORIES = "1,000 trajectories, 285 counties x 50 years, per cell and step";
    static final String FORECAST = "forecast of one short annual series, two levels";
    static final String CHARTS = "page of 30 charts, 900 x 560";

    /** The lines of the table. */
    static List<Row> all(double bytesOfBirthsFile) {
        List<Row> rows = new ArrayList<>();
        for (String threads : List.of("1", "2")) {
            String with = threads.equals("1") ? ", 1 thread" : ", 2 threads";
            Map<String, String> county = Map.of("counties", "2850", "threads", threads);
            Map<String, String> thread = Map.of("threads", threads);
            double csv = bytesOfBirthsFile;
            rows.add(new Row(CSV, "Graunt" + with, Role.OURS, "CsvBenchmark.graunt", county, BIRTHS, csv));
            rows.add(new Row(
                    CSV,
                    "bare digit scan, unchecked" + with,
                    Role.FLOOR,
                    "CsvBenchmark.digitScan",
                    county,
                    BIRTHS,
                    csv));
            rows.add(new Row(CSV, "FastCSV alone" + with, Role.PEER, "CsvBenchmark.fastCsv", county, BIRTHS, csv));
            rows.add(new Row(
                    CSV, "DuckDB `read_csv`" + with, Role.PEER, "DuckDbCsvBenchmark.read", county, BIRTHS, csv));
            for (String path : List.of(COUNTY_YEAR, COUNTY_YEAR_AGE)) {
                String method = path.equals(COUNTY_YEAR) ? "CountyYear" : "CountyYearAge";
                rows.add(new Row(
                        path, "Graunt" + with, Role.OURS, "SumBenchmark.to" + method, county, BIRTHS, 8 * BIRTHS));
                rows.add(new Row(
                        path,
                        "plain loop" + with,
                        Role.FLOOR,
                        "SumBenchmark.plainTo" + method,
                        county,
                        BIRTHS,
                        8 * BIRTHS));
                rows.add(
                        new Row(path, "DuckDB" + with, Role.PEER, "DuckDbSumBenchmark.to" + method, county, BIRTHS, 0));
            }
            double cells = BIRTHS + 2850.0 * 21 * 202;
            rows.add(new Row(
                    INDICATORS,
                    "Graunt, with intervals, one by one" + with,
                    Role.OURS,
                    "AllIndicatorsBenchmark.allIndicators",
                    county,
                    cells,
                    0));
            rows.add(new Row(
                    INDICATORS,
                    "Graunt, no intervals, one by one" + with,
                    Role.OURS,
                    "AllIndicatorsBenchmark.allValues",
                    county,
                    cells,
                    0));
            rows.add(new Row(
                    INDICATORS,
                    "DuckDB, no intervals, one query" + with,
                    Role.PEER,
                    "DuckDbIndicatorsBenchmark.allIndicators",
                    county,
                    cells,
                    0));
            rows.add(new Row(
                    AGE_RATES,
                    "Graunt, exact intervals" + with,
                    Role.OURS,
                    "AgeRatesBenchmark.exactIntervals",
                    county,
                    PLACES * 35,
                    0));
            rows.add(new Row(
                    AGE_RATES,
                    "Graunt, no intervals" + with,
                    Role.OURS,
                    "AgeRatesBenchmark.noIntervals",
                    county,
                    PLACES * 35,
                    0));
            rows.add(new Row(
                    AGE_RATES,
                    "DuckDB, no intervals" + with,
                    Role.PEER,
                    "DuckDbIndicatorsBenchmark.ageRates",
                    county,
                    PLACES * 35,
                    0));
            rows.add(new Row(
                    PROJECTION, "Graunt" + with, Role.OURS, "ProjectionBenchmark.publicPath", thread, CELL_STEPS, 0));
            rows.add(new Row(
                    PROJECTION, "bare kernel" + with, Role.FLOOR, "ProjectionBenchmark.kernel", thread, CELL_STEPS, 0));
            rows.add(new Row(
                    TRAJECTORIES,
                    "Graunt, births left to chance, quantiles" + with,
                    Role.OURS,
                    "ProjectionBenchmark.trajectories",
                    thread,
                    100 * CELL_STEPS,
                    0));
        }
        rows.addAll(oneThread(bytesOfBirthsFile));
        return rows;
    }

    private static List<Row> oneThread(double csv) {
        Map<String, String> county = Map.of("counties", "2850");
        return List.of(
                new Row(CSV, "Tablesaw, types given", Role.PEER, "TablesawCsvBenchmark.read", county, BIRTHS, csv),
                new Row(
                        TO_TABLESAW,
                        "Graunt, 1 thread",
                        Role.OURS,
                        "TablesawTablesBenchmark.toTablesaw",
                        county,
                        BIRTHS,
                        0),
                new Row(
                        TO_TABLESAW,
                        "naive loop",
                        Role.PEER,
                        "TablesawTablesBenchmark.loopToTablesaw",
                        county,
                        BIRTHS,
                        0),
                new Row(
                        FROM_TABLESAW,
                        "Graunt, 1 thread, with checks",
                        Role.OURS,
                        "TablesawTablesBenchmark.fromTablesaw",
                        county,
                        BIRTHS,
                        0),
                new Row(
                        FROM_TABLESAW,
                        "naive loop, no checks",
                        Role.PEER,
                        "TablesawTablesBenchmark.loopFromTablesaw",
                        county,
                        BIRTHS,
                        0),
                new Row(
                        COUNTY_YEAR,
                        "streams, `groupingBy`",
                        Role.PEER,
                        "SumOfRowsBenchmark.toCountyYear",
                        county,
                        BIRTHS,
                        0),
                new Row(
                        COUNTY_YEAR,
                        "Tablesaw `summarize`",
                        Role.PEER,
                        "TablesawSumBenchmark.toCountyYear",
                        county,
                        BIRTHS,
                        0),
                new Row(
                        COUNTY_YEAR_AGE,
                        "streams, `groupingBy`",
                        Role.PEER,
                        "SumOfRowsBenchmark.toCountyYearAge",
                        county,
                        BIRTHS,
                        0),
                new Row(
                        COUNTY_YEAR_AGE,
                        "Tablesaw `summarize`",
                        Role.PEER,
                        "TablesawSumBenchmark.toCountyYearAge",
                        county,
                        BIRTHS,
                        0),
                compared("empirical Bayes, moments", "empiricalBayesMoments"),
                compared("empirical Bayes, maximum likelihood", "empiricalBayesLikelihood"),
                compared("exact funnel limits", "funnel"),
                compared("ranks with intervals", "ranks"),
                forecast("exponential smoothing, model chosen", "ets"),
                forecast("ARIMA, model chosen", "arima"),
                forecast("theta", "theta"),
                forecast("demographic pool", "pool"),
                charts("svg"),
                charts("png"));
    }

    private static Row compared(String by, String method) {
        return new Row(COMPARISON, by, Role.OURS, "ComparisonBenchmark." + method, Map.of("counties", "2850"), 2850, 0);
    }

    private static Row forecast(String by, String method) {
        return new Row(FORECAST, by, Role.OURS, "ForecastBenchmark.forecast", Map.of("method", method), 0, 0);
    }

    private static Row charts(String format) {
        return new Row(
                CHARTS,
                format.equals("svg") ? "SVG" : "PNG",
                Role.OURS,
                "ChartPageBenchmark.page",
                Map.of("format", format),
                30,
                0);
    }

    /** The unit that its benchmark is timed in: projections, their trajectories aside, in nanoseconds per cell and step. */
    String unit() {
        return path.equals(PROJECTION) ? "ns/op" : "ms/op";
    }

    /** The time of the whole operation; a result in another unit was not measured by this benchmark as it is. */
    double nanoseconds(Results.Timing timing) {
        if (!timing.unit().equals(unit())) {
            throw new IllegalArgumentException(
                    timing.key() + ": unit " + timing.unit() + ", must be " + unit() + ", measure it again");
        }
        return timing.nanoseconds() * (path.equals(PROJECTION) ? items : 1);
    }
}
