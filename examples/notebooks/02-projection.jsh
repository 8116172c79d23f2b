// How many births to expect if rates stay as they are? Run from the top folder of the project:
//   mvn -q -ntp -pl examples -am compile exec:java -Dexec.mainClass=org.graunt.examples.NotebookRunner -Dexec.args=examples/notebooks/02-projection.jsh

import org.graunt.charts.*;
import org.graunt.indicator.*;
import org.graunt.mortality.*;
import org.graunt.projection.*;
import org.graunt.table.*;
import static org.graunt.table.Axes.*;

Path data = Path.of(System.getProperty("graunt.examples.data", "examples/data"));
CohortData sweden = CohortData.read(data.resolve("sweden-counties"));
CohortTable births = sweden.table("births"), population = sweden.table("population"), deaths = sweden.table("deaths");

// The base: 31 December 2015, by area, age and sex.
CohortTable base = population.where(PERIOD, 2015);

// Fertility of 2015 by county and age, per woman.
EstimateTable rates = sweden.with(births.where(PERIOD, 2015)).compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE).by(AREA, AGE);
FertilityPath fertility = FertilityPath.of(rates);

// Survival of 2015, all counties together: single ages of one county are too thin.
SurvivalPath survival = SurvivalPath.ofLifeTables(population.where(PERIOD, 2014, 2015).sumTo(PERIOD, AGE, SEX), deaths.where(PERIOD, 2015).sumTo(PERIOD, AGE, SEX), AgeSeparationRule.ANDREEV_KINGKADE);

CohortTable bySex = births.where(PERIOD, 2015).sumTo(SEX);
SexRatioPath sexRatio = SexRatioPath.constant(bySex.get("male") / bySex.get("female"));

// Everything is stated: no migration, ages attained in the year.
Projection closed = CohortComponent.from(base).fertility(fertility).mortality(survival).sexRatioAtBirth(sexRatio).noMigration().ageAtBirth(TableDescription.AgeDefinition.ATTAINED_IN_YEAR).project(2016, 2030);
System.out.println(closed);

CohortTable byYear = closed.births().sumTo(PERIOD);
for (int year : new int[] {2016, 2020, 2025, 2030}) {
    System.out.printf(Locale.ROOT, "%d: %.0f births%n", year, byYear.get(year));
}

// Migration as the last five years show it, and the difference it makes.
SurvivalPath recent = SurvivalPath.ofLifeTables(population.where(PERIOD, 2010, 2011, 2012, 2013, 2014, 2015).sumTo(PERIOD, AGE, SEX), deaths.sumTo(PERIOD, AGE, SEX), AgeSeparationRule.ANDREEV_KINGKADE);
MigrationPath migration = MigrationPath.residual(population.where(PERIOD, 2010, 2011, 2012, 2013, 2014, 2015), births, recent).mean();
Projection open = CohortComponent.from(base).fertility(fertility).mortality(survival).sexRatioAtBirth(sexRatio).migration(migration).ageAtBirth(TableDescription.AgeDefinition.ATTAINED_IN_YEAR).project(2016, 2030);
double difference = open.births().sumTo(PERIOD).get(2030) - byYear.get(2030);
System.out.printf(Locale.ROOT, "migration adds %.0f births in 2030%n", difference);

// The picture, observed and projected told apart.
Path file = Files.createDirectories(Path.of("target", "notebooks")).resolve("births.svg");
ChartFiles.writeSvg(BirthsProjectionChart.of(births, List.of(open.births().named("with migration"), closed.births().named("without migration")), ChartOptions.in(Locale.ENGLISH)), file, 900, 460);
System.out.println("chart written: " + file);

/exit
