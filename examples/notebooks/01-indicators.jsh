// From counts to indicators, each with its interval. Run from the top folder of the project:
//   mvn -q -ntp -pl examples -am compile exec:java -Dexec.mainClass=org.graunt.examples.NotebookRunner -Dexec.args=examples/notebooks/01-indicators.jsh

import org.graunt.estimate.*;
import org.graunt.indicator.*;
import org.graunt.table.*;
import static org.graunt.table.Axes.*;

Path data = Path.of(System.getProperty("graunt.examples.data", "examples/data"));

// A folder of CSV files, with a tables.json that says what they count.
CohortData sweden = CohortData.read(data.resolve("sweden-counties"));
System.out.println(sweden);

// The total fertility rate of every county and year; 2015 has 21 rows.
EstimateTable tfr = sweden.compute(Indicators.TOTAL_FERTILITY_RATE).by(AREA, PERIOD);
System.out.println(tfr.where(PERIOD, 2015));

// One number, with all that explains it.
Estimate gotland = tfr.get("Gotlands län", 2015);
System.out.println("Gotland 2015: " + gotland);

// The same indicator over other axes: leave out the area, and all counties are pooled.
Estimate nation = sweden.compute(Indicators.TOTAL_FERTILITY_RATE).by(PERIOD).get(2015);
System.out.printf(Locale.ROOT, "Sweden 2015: %.4f children per woman%n", nation.value());

// An indicator of your own takes one expression and goes through the same engine.
CohortData county = CohortData.read(data.resolve("county-report/county"));
Indicator checkup = Indicator.proportion("premarital-checkup", Measure.of("checkups"), Measure.of("couples"));
System.out.println(county.compute(checkup).by(AREA, PERIOD));

// Three denominators, three answers: name the one you mean.
CohortData community = CohortData.read(data.resolve("county-report/community"));
for (Indicator prevalence : List.of(Indicators.CONTRACEPTIVE_PREVALENCE, Indicators.CONTRACEPTIVE_PREVALENCE_FECUND, Indicators.CONTRACEPTIVE_PREVALENCE_AT_RISK)) {
    Estimate share = community.compute(prevalence).by().get();
    System.out.printf(Locale.ROOT, "%s: %.2f %% of %.0f%n", prevalence.englishName(), share.value(), share.denominator());
}

// Any other analysis: hand the result to Tablesaw.
tech.tablesaw.api.Table table = TablesawTables.of(tfr);
System.out.println(table.shape());

/exit
