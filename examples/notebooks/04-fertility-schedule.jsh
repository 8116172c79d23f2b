// From births to a fertility schedule: rates, a model, single ages from groups, tempo, reproduction. Run from the top folder of the project:
//   mvn -q -ntp -pl examples -am compile exec:java -Dexec.mainClass=org.graunt.examples.NotebookRunner -Dexec.args=examples/notebooks/04-fertility-schedule.jsh

import org.graunt.charts.*;
import org.graunt.estimate.*;
import org.graunt.fertility.*;
import org.graunt.indicator.*;
import org.graunt.mortality.*;
import org.graunt.quality.*;
import org.graunt.table.*;
import static org.graunt.table.Axes.*;

Path data = Path.of(System.getProperty("graunt.examples.data", "examples/data"));
Path folder = Files.createDirectories(Path.of("target", "notebooks"));
CohortData sweden = CohortData.read(data.resolve("sweden-counties"));
CohortTable births = sweden.table("births"), population = sweden.table("population"), deaths = sweden.table("deaths");

// 1. Rates by single age, of births and woman-years, each figure with its interval.
FertilitySchedule nation = FertilitySchedule.of(births.where(PERIOD, 2015), population);
FertilityEstimates estimates = nation.estimates(0.95);
System.out.println("Sweden 2015: TFR " + estimates.tfr());
System.out.println("mean age at childbearing: " + estimates.meanAge());

// 2. A model with three numbers in place of 35 rates: where it misses, it says so.
FertilityFit fit = FertilityModel.HADWIGER.fit(nation, FitCriterion.POISSON_LIKELIHOOD, FitLevel.TFR_PRESERVED);
System.out.println(fit);
double[] exact = IntStream.range(15, 50).mapToDouble(age -> age).toArray();
Curves rates = Curves.over(Curves.Over.MOTHERS_AGE, "Rates of 2015 and a Hadwiger model", "Births per woman per year");
ChartFiles.writeSvg(rates.withPoints("Sweden, counted", exact, nation.rates()).withLine("Hadwiger model", exact, fit.schedule().rates()).draw(Locale.ENGLISH), folder.resolve("fertility-model.svg"), 900, 460);

// 3. A county is small: its rates are mostly noise until they are smoothed.
FertilitySchedule gotland = FertilitySchedule.of(births.where(AREA, "Gotlands län").where(PERIOD, 2015), population);
SmoothedFertility smooth = FertilitySmoothing.standard().withLevel(FitLevel.TFR_PRESERVED).smooth(gotland);
double[] lower = IntStream.range(15, 50).mapToDouble(age -> smooth.estimate(age, 0.95).lower()).toArray();
double[] upper = IntStream.range(15, 50).mapToDouble(age -> smooth.estimate(age, 0.95).upper()).toArray();
System.out.printf(Locale.ROOT, "Gotland 2015: %.0f births, TFR %.3f counted, %.3f smoothed, %.1f effective parameters%n", births.where(AREA, "Gotlands län").where(PERIOD, 2015).sumTo().get(), gotland.tfr(), smooth.schedule().tfr(), smooth.effectiveDimension());
ChartFiles.writeSvg(Curves.over(Curves.Over.MOTHERS_AGE, "Gotland 2015: counted and smoothed rates", "Births per woman per year").withPoints("counted", exact, gotland.rates()).withBand("smoothed, with 95% interval", exact, smooth.schedule().rates(), lower, upper).draw(Locale.ENGLISH), folder.resolve("fertility-smoothed.svg"), 900, 460);

// 4. If births come in five-year groups, single ages are made of them; births are nothing beyond both ends. Here the truth is known, and the groups are kept exactly.
AgeGroups five = AgeGroups.ofWidth(5, 15, 49);
double[] grouped = births.where(PERIOD, 2015).sumTo(AGE).regroup(five).toArray();
GraduatedAges single = Graduation.MONOTONE_TO_ZERO.of(grouped, five);
double[] counted = births.where(PERIOD, 2015).sumTo(AGE).toArray();
double missed = IntStream.range(0, 35).mapToDouble(i -> Math.abs(single.counts()[i] - counted[i])).sum() / 2 / Arrays.stream(counted).sum();
System.out.printf(Locale.ROOT, "graduated from seven groups: %.1f %% of births at another age than counted; groups kept: %b%n", 100 * missed, single.keepsTotals());
ChartFiles.writeSvg(Curves.over(Curves.Over.MOTHERS_AGE, "Births of 2015: five-year groups to single ages", "Births per year of age").withLine("five-year groups / 5", exact, IntStream.range(0, 35).mapToDouble(i -> grouped[i / 5] / 5).toArray()).withLine("graduated", exact, single.counts()).withPoints("counted", exact, counted).draw(Locale.ENGLISH), folder.resolve("fertility-graduated.svg"), 900, 460);

// 5. Are fewer children born, or are they born later? Korea by birth order.
CohortData korea = CohortData.read(data.resolve("korea-fertility"));
NavigableMap<Integer, OrderSchedules> years = new TreeMap<>();
for (int year = 2012; year <= 2023; year++) {
    years.put(year, OrderSchedules.of(korea.table("births").where(PERIOD, year), korea.table("women"), UnknownOrder.PRO_RATA_BY_AGE, EdgeBirths.ADD_TO_EDGE_GROUPS));
}
NavigableMap<Integer, TempoAdjustedTfr> tempo = TempoAdjustedTfr.series(years);
System.out.println(tempo.get(2020));
double[] time = years.keySet().stream().mapToDouble(year -> year).toArray();
double[] period = years.values().stream().mapToDouble(orders -> orders.total().tfr()).toArray();
double[] adjusted = years.keySet().stream().mapToDouble(year -> tempo.containsKey(year) ? tempo.get(year).adjustedTfr() : Double.NaN).toArray();
ChartFiles.writeSvg(Curves.over(Curves.Over.YEAR, "Korea: total fertility, as it is and without the effect of later births", "Children per woman").withLine("TFR", time, period).withDashes("tempo-adjusted", time, adjusted).draw(ChartOptions.in(Locale.ENGLISH).withSource("Statistics Korea, KOSIS")), folder.resolve("fertility-tempo.svg"), 900, 460);

// 6. Do women replace themselves? The life table of 2015, and the daughters that a newborn girl will have under it.
CohortTable females = population.where(SEX, "female"), dead = deaths.where(SEX, "female").where(PERIOD, 2015).sumTo(AGE);
double[] start = females.where(PERIOD, 2014).sumTo(AGE).toArray(), end = females.where(PERIOD, 2015).sumTo(AGE).toArray();
double[] lived = IntStream.range(0, start.length).mapToDouble(age -> (start[age] + end[age]) / 2).toArray();
LifeTable women = LifeTable.ofCounts(Sex.FEMALE, dead.axis(AGE).ages(), dead.toArray(), lived, AgeSeparationRule.ANDREEV_KINGKADE);
System.out.printf(Locale.ROOT, "life expectancy of women %s%nGRR %s%nNRR %s%n", LifeExpectancyInterval.CHIANG_SILCOCKS.of(women, 0, 0.95), estimates.grr(), estimates.nrr(women));
NetMaternity daughters = nation.netMaternity(women);
ChartFiles.writeSvg(Curves.over(Curves.Over.MOTHERS_AGE, "Daughters per woman, before and after mortality", "Daughters per newborn girl at each age").withDashes("all survive (GRR)", exact, FertilitySchedule.of(births.where(PERIOD, 2015).where(SEX, "female"), population).rates()).withLine("life table (NRR)", exact, IntStream.range(15, 50).mapToDouble(age -> daughters.daughters(age)).toArray()).draw(Locale.ENGLISH), folder.resolve("fertility-reproduction.svg"), 900, 460);
System.out.println("charts written to " + folder + ": fertility-model, -smoothed, -graduated, -tempo, -reproduction");

/exit
