package org.graunt.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The values of {@link AllIndicatorsBenchmark} and {@link AgeRatesBenchmark} in DuckDB, without intervals. What several
 * indicators need is summed once in one query, where ours are asked for one by one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx6g")
public class DuckDbIndicatorsBenchmark {

    /** Births by age of the mother, and woman-years at that age: the mean of the women at both ends of the year. */
    private static final String BY_AGE = """
            WITH by_age AS (
              SELECT area, period, age, sum(count) AS births,
                     sum(CASE WHEN sex = 'male' THEN count ELSE 0 END) AS boys,
                     sum(CASE WHEN sex = 'female' THEN count ELSE 0 END) AS girls
              FROM births GROUP BY area, period, age),
            women AS (
              SELECT area, period, age, count FROM population WHERE sex = 'female' AND age BETWEEN 15 AND 49),
            woman_years AS (
              SELECT a.area, a.period, a.age, (a.count + b.count) / 2 AS years
              FROM women a JOIN women b ON b.area = a.area AND b.age = a.age AND b.period = a.period + 1)
            """;

    private static final String INDICATORS = BY_AGE + """
            , totals AS (
              SELECT area, period, sum(births) AS births, sum(boys) AS boys, sum(girls) AS girls
              FROM by_age GROUP BY area, period),
            people AS (
              SELECT area, period, sum(count) AS people,
                     sum(CASE WHEN sex = 'female' AND age BETWEEN 15 AND 49 THEN count ELSE 0 END) AS women
              FROM population GROUP BY area, period),
            person_years AS (
              SELECT a.area, a.period, (a.people + b.people) / 2 AS people, (a.women + b.women) / 2 AS women
              FROM people a JOIN people b ON b.area = a.area AND b.period = a.period + 1),
            fertility AS (
              SELECT area, period, sum(births / years) AS total, sum(girls / years) AS gross,
                     sum((age + 0.5) * (births / years)) / sum(births / years) AS mean_age
              FROM by_age JOIN woman_years USING (area, period, age) GROUP BY area, period),
            methods AS (
              SELECT area, period, sum(count) AS married,
                     sum(CASE WHEN method <> 'none' THEN count ELSE 0 END) AS users,
                     sum(CASE WHEN method = 'iud' THEN count ELSE 0 END) AS iud,
                     sum(CASE WHEN method = 'sterilisation' THEN count ELSE 0 END) AS sterilisation,
                     sum(CASE WHEN method = 'condom' THEN count ELSE 0 END) AS condom,
                     sum(CASE WHEN method = 'pill' THEN count ELSE 0 END) AS pill
              FROM "married-women" GROUP BY area, period)
            SELECT area, period,
                   1000 * births / people AS i0,
                   1000 * (births - deaths.count) / people AS i1,
                   1000 * births / women AS i2,
                   total AS i3,
                   gross AS i4,
                   mean_age AS i5,
                   100 * boys / girls AS i6,
                   100 * users / married AS i7,
                   100 * users / married AS i8,
                   100 * (iud + sterilisation) / users AS i9,
                   abortions.count / births AS i10,
                   100 * iud / users AS iud,
                   100 * sterilisation / users AS sterilisation,
                   100 * condom / users AS condom,
                   100 * pill / users AS pill
            FROM totals JOIN person_years USING (area, period) JOIN fertility USING (area, period)
                 JOIN methods USING (area, period) JOIN deaths USING (area, period)
                 JOIN abortions USING (area, period)
            """;

    private static final String AGE_RATES = BY_AGE
            + "SELECT 1000 * births / years AS rate, area, period, age FROM by_age JOIN woman_years USING (area, period, age)";

    /** Number of counties. */
    @Param("2850")
    public int counties;

    /** Threads of DuckDB. */
    @Param("2")
    public int threads;

    private DuckDb database;

    /**
     * Loads the tables; checks every value against ours.
     *
     * @throws IOException if a file cannot be written
     * @throws SQLException if DuckDB fails
     */
    @Setup
    public void load() throws IOException, SQLException {
        CohortData data = SyntheticCounties.of(counties).data();
        database = new DuckDb(threads);
        database.readBirths(CountyFiles.csv(data.table("births")));
        database.readPopulation(CountyFiles.csv(data.table("population")));
        for (String small : List.of("deaths", "abortions", "married-women")) {
            database.read(small, CountyFiles.csv(data.table(small)));
        }
        database.execute("CREATE TEMP TABLE result AS " + INDICATORS);
        for (int i = 0; i < 11; i++) {
            Indicator indicator = AllIndicatorsBenchmark.BY_COUNTY_AND_YEAR.get(i);
            Agreement.require(
                    indicator.code(),
                    data.compute(indicator).by(Axes.AREA, Axes.PERIOD).values(),
                    database.numbers("SELECT i" + i + " FROM result ORDER BY area, period"));
        }
        EstimateTable mix = data.compute(Indicators.METHOD_MIX).by(Axes.AREA, Axes.PERIOD);
        for (String method : List.of("iud", "sterilisation", "condom", "pill")) {
            Agreement.require(
                    method,
                    mix.where(Axes.METHOD, method).values(),
                    database.numbers("SELECT " + method + " FROM result ORDER BY area, period"));
        }
        Agreement.require(
                "age-specific fertility rates",
                data.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                        .by(Axes.AREA, Axes.PERIOD, Axes.AGE)
                        .values(),
                database.numbers(AGE_RATES + " ORDER BY area, period, age"));
    }

    /**
     * Ends the database.
     *
     * @throws SQLException if DuckDB fails
     */
    @TearDown
    public void end() throws SQLException {
        database.close();
    }

    /**
     * All indicators by county and year, in one query.
     *
     * @return a sum over them
     * @throws SQLException if DuckDB fails
     */
    @Benchmark
    public double allIndicators() throws SQLException {
        return database.answer(INDICATORS);
    }

    /**
     * Age-specific fertility rates by county and year.
     *
     * @return a sum over them
     * @throws SQLException if DuckDB fails
     */
    @Benchmark
    public double ageRates() throws SQLException {
        return database.answer(AGE_RATES);
    }
}
