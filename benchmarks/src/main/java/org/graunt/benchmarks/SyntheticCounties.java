package org.graunt.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.graunt.indicator.CohortData;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;

/**
 * Counties that look like real ones to the machine: sizes are log-normal around 400,000 people, births follow an age schedule
 * that peaks at 27, about 106 boys are born to 100 girls. The same seed makes the same counties.
 */
final class SyntheticCounties {

    static final int FIRST_YEAR = 2001;
    static final int YEARS = 20;

    /** Counties are named by codes of six digits, as in official tables. */
    static final int FIRST_CODE = 100_000;

    static final int SEED = 42;

    private static final double MEDIAN_PEOPLE = 400_000;
    private static final double LOG_SPREAD = 0.7;
    private static final double BOYS = 0.5146;
    private static final double[] ORDERS = {0.55, 0.36, 0.09};
    private static final String[] METHODS = {"iud", "sterilisation", "condom", "pill", "none"};
    private static final double[] METHOD_SHARES = {0.42, 0.30, 0.11, 0.02, 0.15};

    private final int counties;
    private final int years;
    private final long seed;
    private final Axis areas;
    private final Axis periods;

    SyntheticCounties(int counties, int years, long seed) {
        this.counties = counties;
        this.years = years;
        this.seed = seed;
        this.areas = Axis.of(
                Axes.AREA,
                IntStream.range(0, counties)
                        .mapToObj(i -> Integer.toString(FIRST_CODE + i))
                        .toList());
        this.periods = Axis.years(StatisticalYear.CALENDAR, FIRST_YEAR, FIRST_YEAR + years - 1);
    }

    /** The counties of the table in the module's README: 2,850 of them make 12 million cells of births. */
    static SyntheticCounties of(int counties) {
        return new SyntheticCounties(counties, YEARS, SEED);
    }

    CohortData data() {
        return CohortData.of(births(), population(), deaths(), abortions(), marriedWomen());
    }

    static TableDescription events() {
        return TableDescription.events().withAges(AgeDefinition.COMPLETED).withCollection(new Collection.Register());
    }

    private double people(int county) {
        SplittableRandom random = new SplittableRandom(seed + county);
        double normal =
                IntStream.range(0, 12).mapToDouble(i -> random.nextDouble()).sum() - 6;
        return MEDIAN_PEOPLE * StrictMath.exp(LOG_SPREAD * normal);
    }

    /** Whole counts around what is expected, by county and year. */
    private CohortTable fill(
            String name, TableDescription description, List<Axis> rest, IntFunction<double[]> expected) {
        List<Axis> axes = new ArrayList<>(List.of(areas, periods));
        axes.addAll(rest);
        return fill(name, description, axes, years, expected);
    }

    private CohortTable fill(
            String name, TableDescription description, List<Axis> axes, int times, IntFunction<double[]> expected) {
        int cells = axes.stream().skip(2).mapToInt(Axis::size).reduce(1, Math::multiplyExact);
        double[] counts = new double[counties * times * cells];
        IntStream.range(0, counties).parallel().forEach(county -> {
            SplittableRandom random = new SplittableRandom(seed * 31 + county * 7919L + name.hashCode());
            double[] means = expected.apply(county);
            for (int time = 0; time < times; time++) {
                double trend = 1 - 0.01 * time;
                for (int cell = 0; cell < cells; cell++) {
                    int to = (county * times + time) * cells + cell;
                    counts[to] =
                            Math.floor(means[cell] * trend * (0.9 + 0.2 * random.nextDouble()) + random.nextDouble());
                }
            }
        });
        return CohortTable.of(name, description, axes, counts);
    }

    CohortTable births() {
        AgeGroups ages = AgeGroups.single(15, 49);
        List<Axis> rest =
                List.of(Axis.ages(ages), Axis.of(Axes.SEX, "male", "female"), Axis.of(Axes.ORDER, "1", "2", "3+"));
        return fill("births", events(), rest, county -> {
            double women = people(county) / 2 / 85;
            double[] means = new double[ages.size() * 6];
            for (int a = 0; a < ages.size(); a++) {
                double distance = (ages.lower(a) - 27) / 5.0;
                double byAge = women * 0.12 * StrictMath.exp(-distance * distance / 2);
                for (int sex = 0; sex < 2; sex++) {
                    for (int order = 0; order < 3; order++) {
                        means[(a * 2 + sex) * 3 + order] = byAge * (sex == 0 ? BOYS : 1 - BOYS) * ORDERS[order];
                    }
                }
            }
            return means;
        });
    }

    CohortTable population() {
        AgeGroups ages = AgeGroups.singleOpen(0, 100);
        List<String> labels = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        for (int year = 0; year <= years; year++) {
            labels.add(Integer.toString(FIRST_YEAR + year));
            dates.add(LocalDate.of(FIRST_YEAR + year, 1, 1));
        }
        TableDescription stock = TableDescription.stock(1, 1).withExposure(Exposure.MEAN_OF_ENDS);
        List<Axis> axes =
                List.of(areas, Axis.instants(labels, dates), Axis.ages(ages), Axis.of(Axes.SEX, "male", "female"));
        return fill("population", stock, axes, years + 1, county -> {
            double each = people(county) / 2 / 85;
            double[] means = new double[ages.size() * 2];
            for (int cell = 0; cell < means.length; cell++) {
                means[cell] = each * Math.min(1, Math.max(0.02, (100 - cell / 2) / 30.0));
            }
            return means;
        });
    }

    private CohortTable deaths() {
        return fill("deaths", events(), List.of(), county -> new double[] {people(county) * 0.007});
    }

    private CohortTable abortions() {
        return fill("abortions", events(), List.of(), county -> new double[] {people(county) * 0.003});
    }

    private CohortTable marriedWomen() {
        return fill("married-women", events(), List.of(Axis.of(Axes.METHOD, METHODS)), county -> {
            double[] means = METHOD_SHARES.clone();
            for (int i = 0; i < means.length; i++) {
                means[i] *= people(county) * 0.2;
            }
            return means;
        });
    }
}
