// Forecasting births honestly: from naive to a pool of methods, tried on the past. Run from the top folder of the project:
//   mvn -q -ntp -pl examples -am compile exec:java -Dexec.mainClass=org.graunt.examples.NotebookRunner -Dexec.args=examples/notebooks/07-forecasting-births.jsh

import org.graunt.charts.*;
import org.graunt.forecast.*;
import org.graunt.indicator.*;
import org.graunt.table.*;
import static org.graunt.table.Axes.*;

Path data = Path.of(System.getProperty("graunt.examples.data", "examples/data"));
Path folder = Files.createDirectories(Path.of("target", "notebooks"));
CohortTable births = CohortData.read(data.resolve("country-births")).table("births");
Series sweden = Series.annual(1950, births.where(AREA, "Sweden").sumTo(PERIOD).toArray()).named("Births in Sweden");
System.out.println(sweden);

// 1. One method: a model, its parameters, points and limits. It follows the last fall (alpha near 1) and damps it.
System.out.println(Ets.auto().forecast(sweden, 5));

// 2. Ten years ahead by four methods: the points differ more than any of them admits.
for (Forecaster method : List.of(RandomWalk.naive(), Ets.auto(), Arima.auto(), Theta.standard())) {
    Forecast forecast = method.forecast(sweden, 10, 0.95);
    System.out.printf(Locale.ROOT, "%-12s 2033: %.0f (%.0f to %.0f)%n", method.name(), forecast.mean()[9], forecast.lower(0.95)[9], forecast.upper(0.95)[9]);
}

// 3. The pool: many simple methods on the plain and the logarithmic scale, trimmed, its limits no narrower than its past errors allow.
Forecast pool = DemographicPool.standard().forecast(sweden, 10, 0.5, 0.8, 0.95);
System.out.println(pool);
ChartFiles.writeSvg(FanChart.of(pool, Locale.ENGLISH), folder.resolve("forecast-fan.svg"), 900, 460);

// 4. Who was right in the past? Refit at every origin from 1999 on, in five countries that count their births.
List<Series> countries = new ArrayList<>();
for (String country : List.of("France", "Japan", "Republic of Korea", "Sweden", "United States of America")) {
    countries.add(Series.annual(1950, births.where(AREA, country).sumTo(PERIOD).toArray()).named(country));
}
Backtest backtest = Backtest.rollingOrigin(countries, 50, 5, RandomWalk.naive(), Ets.auto(), Arima.auto(), Theta.standard(), DemographicPool.standard());
for (String method : backtest.methods()) {
    Scores scores = backtest.scores(method);
    System.out.printf(Locale.ROOT, "%-18s MASE %.2f, sMAPE %.1f, 95%% limits held %.0f%% of %d values%n", method, scores.mase(), scores.smape(), 100 * scores.coverage95(), scores.count());
}
System.out.println("(the values overlap, as every origin looks five years ahead; limits that hold 99 % are wider than these five series needed)");
ChartFiles.writeSvg(BacktestChart.of(backtest, BacktestChart.Score.MASE, Locale.ENGLISH), folder.resolve("forecast-backtest.svg"), 900, 460);
ChartFiles.writeSvg(BacktestChart.of(backtest, BacktestChart.Score.COVERAGE_95, Locale.ENGLISH), folder.resolve("forecast-coverage.svg"), 900, 460);

// 5. The sentence that says how wide the future is.
double width = pool.upper(0.95)[9] - pool.lower(0.95)[9];
System.out.printf(Locale.ROOT, "Births in 2033: %,.0f. The 95 %% limits, which held %.0f %% of the values in the backtest, run from %,.0f to %,.0f: %.1f times the births of 2023 apart.%n", pool.mean()[9], 100 * backtest.scores("Demographic pool").coverage95(), pool.lower(0.95)[9], pool.upper(0.95)[9], width / sweden.value(73));
System.out.println("charts written to " + folder + ": forecast-fan, forecast-backtest, forecast-coverage");

/exit
