// How many births in 2035? A county under three policies, with the range around each. Run from the top folder of the project:
//   mvn -q -ntp -pl examples -am compile exec:java -Dexec.mainClass=org.graunt.examples.NotebookRunner -Dexec.args=examples/notebooks/06-births-in-2035.jsh

import java.time.LocalDate;
import org.graunt.charts.*;
import org.graunt.indicator.*;
import org.graunt.mortality.*;
import org.graunt.projection.*;
import org.graunt.projection.FertilityScenario.Quantum;
import org.graunt.table.*;
import org.graunt.table.TableDescription.AgeDefinition;
import static org.graunt.table.Axes.*;

Path data = Path.of(System.getProperty("graunt.examples.data", "examples/data"));
Path folder = Files.createDirectories(Path.of("target", "notebooks"));
CohortData sweden = CohortData.read(data.resolve("sweden-counties"));
CohortTable births = sweden.table("births"), population = sweden.table("population"), deaths = sweden.table("deaths");
String county = "Uppsala län";
Object[] recent = {2010, 2011, 2012, 2013, 2014, 2015};

// 1. The plan: rates of the last five years, survival of the nation, the county's own migration.
CohortTable lately = births.where(PERIOD, Arrays.copyOfRange(recent, 1, 6));
EstimateTable rates = sweden.with(lately.where(AREA, county)).compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE).by(AREA, AGE);
FertilityPath asNow = FertilityPath.of(rates);
SurvivalPath survival = SurvivalPath.ofLifeTables(population.where(PERIOD, recent).sumTo(PERIOD, AGE, SEX), deaths.where(PERIOD, Arrays.copyOfRange(recent, 1, 6)).sumTo(PERIOD, AGE, SEX), AgeSeparationRule.ANDREEV_KINGKADE);
MigrationPath migration = MigrationPath.residual(population.where(PERIOD, recent).where(AREA, county), lately.where(AREA, county), survival).mean();
CohortTable bySex = lately.sumTo(SEX);
CohortComponent plan = CohortComponent.from(population.where(PERIOD, 2015).where(AREA, county)).fertility(asNow).mortality(survival).sexRatioAtBirth(SexRatioPath.constant(bySex.get("male") / bySex.get("female"))).migration(migration).ageAtBirth(AgeDefinition.ATTAINED_IN_YEAR);

// 2. Three policies: none; child care from 1 July 2020 that raises rates by a tenth in three years; a bonus that brings births of 2020-2021 forward.
Axis years = Axis.years(StatisticalYear.CALENDAR, 2016, 2035);
FertilityScenario none = FertilityScenario.of(Map.of("all", asNow));
Map<String, FertilityPath> policies = new LinkedHashMap<>();
policies.put("rates as now", none.path(years));
policies.put("child care", none.ramp("all", LocalDate.of(2020, 7, 1), LocalDate.of(2023, 7, 1), 1.1).path(years));
policies.put("bonus of two years", none.pulse("all", LocalDate.of(2020, 1, 1), LocalDate.of(2022, 1, 1), 1.15, Quantum.CONSERVED, 3).path(years));

// 3. Each with 1,000 trajectories of fertility, Poisson births on top.
TfrProcess uncertain = TfrProcess.aroundPath().multiplied(Deviation.autoregressive(0.98, 0.025));
for (Map.Entry<String, FertilityPath> policy : policies.entrySet()) {
    Fan fan = plan.fertility(policy.getValue()).trajectories(1000, 2035).fertility(uncertain).poissonBirths().keep(Outcome.BIRTHS).project(2016, 2035).births();
    FanTable quantiles = fan.quantiles(0.1, 0.5, 0.9);
    System.out.printf(Locale.ROOT, "%-20s 2021: %.0f, 2023: %.0f, 2035: %.0f (80 %% of trajectories %.0f to %.0f)%n", policy.getKey(), quantiles.quantile(0.5, county, 2021), quantiles.quantile(0.5, county, 2023), quantiles.quantile(0.5, county, 2035), quantiles.quantile(0.1, county, 2035), quantiles.quantile(0.9, county, 2035));
    String file = "births-2035-" + policy.getKey().replace(' ', '-') + ".svg";
    ChartFiles.writeSvg(FanChart.of(births.where(AREA, county), fan, new double[] {0.5, 0.8, 0.95}, ChartOptions.in(Locale.ENGLISH).withTitle("Births in Uppsala county: " + policy.getKey())), folder.resolve(file), 900, 420);
}

// 4. The sentence that reads the fan.
Fan fan = plan.trajectories(1000, 2035).fertility(uncertain).poissonBirths().keep(Outcome.BIRTHS).project(2016, 2035).births();
double last = births.where(AREA, county).sumTo(PERIOD).get(2015);
System.out.printf(Locale.ROOT, "If rates stay as they are, the chance of more births in 2035 than the %.0f of 2015 is %.0f %%; the policy's effect in 2035 is smaller than the range around it.%n", last, 100 * fan.probabilityAbove(last).probability(county, 2035));

// 5. Who they will be: above age 20 nobody in the pyramid of 2035 is yet to be born, and fertility leaves no doubt about them.
PopulationFan people = plan.trajectories(1000, 2035).fertility(uncertain).poissonBirths().population(2016, 2035);
ChartFiles.writeSvg(ProjectedPyramid.of(people, 0.8, population.where(AREA, county), 2015, ChartOptions.in(Locale.ENGLISH).withTitle("Population of Uppsala county in 2035")), folder.resolve("population-2035.svg"), 760, 560);
System.out.println("charts written to " + folder + ": births-2035-*.svg, population-2035.svg");

/exit
