package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Test;

/** What holds for every projection, whatever the numbers. */
class ProjectionPropertiesTest {

    private static final AgeGroups AGES = AgeGroups.singleOpen(0, 9);
    private static final AgeGroups MOTHERS = AgeGroups.single(2, 6);

    /** A plan of random numbers, from a seed that is shown when a test fails; all rates differ by area and period. */
    private static final class World {

        private final Random random;
        private final Axis areas;
        private final Axis years = Toy.years(2016, 2021);

        World(long seed, int areas) {
            random = new Random(seed);
            List<String> labels = new ArrayList<>();
            for (int i = 0; i < areas; i++) {
                labels.add("county " + i);
            }
            this.areas = Axis.of(Axes.AREA, labels);
        }

        double[] numbers(int size, double from, double to) {
            return random.doubles(size, from, to).toArray();
        }

        CohortTable population() {
            return populationOf(numbers(areas.size() * 2 * AGES.size(), 0, 1000));
        }

        CohortTable populationOf(double[] counts) {
            return CohortTable.of(
                    "population",
                    TableDescription.stock(),
                    List.of(areas, Toy.date(2016), Toy.SEX, Axis.ages(AGES)),
                    counts);
        }

        FertilityPath fertility(boolean byArea) {
            List<Axis> axes = axes(byArea, Axis.ages(MOTHERS));
            return FertilityPath.of(axes, numbers(size(axes), 0, 0.5));
        }

        SurvivalPath survival(boolean byArea) {
            List<Axis> axes = axes(byArea, Toy.SEX, Axis.ages(AGES));
            return SurvivalPath.of(axes, numbers(size(axes), 0, 1));
        }

        SexRatioPath sexRatio(boolean byArea) {
            List<Axis> axes = axes(byArea);
            return SexRatioPath.of(axes, numbers(size(axes), 0.9, 1.3));
        }

        MigrationPath migration(MigrationTiming timing) {
            List<Axis> axes = axes(true, Toy.SEX, Axis.ages(AGES));
            return MigrationPath.of(timing, axes, numbers(size(axes), -100, 100));
        }

        CohortComponent plan(MigrationTiming timing, AgeDefinition definition) {
            return CohortComponent.from(population())
                    .fertility(fertility(true))
                    .mortality(survival(true))
                    .sexRatioAtBirth(sexRatio(true))
                    .migration(migration(timing))
                    .ageAtBirth(definition)
                    .negativeCells(NegativeCells.TRIM_MIGRATION);
        }

        private List<Axis> axes(boolean byArea, Axis... others) {
            List<Axis> axes = new ArrayList<>();
            if (byArea) {
                axes.add(areas);
            }
            axes.add(years);
            axes.addAll(List.of(others));
            return axes;
        }

        private static int size(List<Axis> axes) {
            return axes.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
        }
    }

    @Property(tries = 200)
    void theAccountsClose(@ForAll long seed, @ForAll MigrationTiming timing, @ForAll AgeDefinition definition) {
        Projection p = new World(seed, 2).plan(timing, definition).project(2016, 2021);
        assertThat(p.balance()).isLessThan(1e-13);
        CohortTable stock = p.population().sumTo(Axes.AREA, Axes.PERIOD);
        CohortTable births = p.births().sumTo(Axes.AREA, Axes.PERIOD);
        CohortTable deaths = p.deaths().sumTo(Axes.AREA, Axes.PERIOD);
        for (String area : stock.axis(Axes.AREA).labels()) {
            for (int year = 2016; year <= 2021; year++) {
                double net = 0;
                for (String age : AGES.labels()) {
                    net += p.migration().get(area, year, age, "female")
                            + p.migration().get(area, year, age, "male");
                }
                double expected = stock.get(area, year) + births.get(area, year) - deaths.get(area, year) + net;
                assertThat(stock.get(area, year + 1)).isEqualTo(expected, within(1e-12 * 20_000));
            }
        }
    }

    @Property(tries = 200)
    void nobodyIsNegative(@ForAll long seed, @ForAll MigrationTiming timing, @ForAll AgeDefinition definition) {
        Projection p = new World(seed, 2).plan(timing, definition).project(2016, 2021);
        for (CohortTable table : List.of(p.population(), p.births(), p.deaths())) {
            assertThat(Arrays.stream(table.toArray()).min().orElseThrow()).isNotNegative();
        }
    }

    @Property(tries = 100)
    void areasWithTheSameRatesSumToTheirTotal(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int areas, @ForAll AgeDefinition definition) {
        World world = new World(seed, areas);
        CohortTable parts = world.population();
        FertilityPath fertility = world.fertility(false);
        SurvivalPath survival = world.survival(false);
        SexRatioPath ratio = world.sexRatio(false);
        List<Projection> both = new ArrayList<>();
        for (CohortTable start : List.of(parts, parts.sumTo(Axes.PERIOD, Axes.SEX, Axes.AGE))) {
            both.add(CohortComponent.from(start)
                    .fertility(fertility)
                    .mortality(survival)
                    .sexRatioAtBirth(ratio)
                    .noMigration()
                    .ageAtBirth(definition)
                    .project(2016, 2021));
        }
        double[] summed =
                both.get(0).population().sumTo(Axes.PERIOD, Axes.AGE, Axes.SEX).toArray();
        double[] whole = both.get(1).population().toArray();
        for (int i = 0; i < whole.length; i++) {
            assertThat(summed[i]).isEqualTo(whole[i], within(1e-11 * whole[i]));
        }
        double births = both.get(1).births().sumTo().get();
        assertThat(both.get(0).births().sumTo().get()).isEqualTo(births, within(1e-11 * births));
    }

    @Property(tries = 100)
    void anAreaDoesNotDependOnTheOthers(@ForAll long seed, @ForAll MigrationTiming timing) {
        World world = new World(seed, 4);
        CohortTable all = world.population();
        CohortComponent stem = CohortComponent.from(all)
                .fertility(world.fertility(true))
                .mortality(world.survival(true))
                .sexRatioAtBirth(world.sexRatio(true))
                .migration(world.migration(timing))
                .ageAtBirth(AgeDefinition.COMPLETED)
                .negativeCells(NegativeCells.TRIM_MIGRATION);
        World again = new World(seed, 4);
        CohortTable chosen = again.population().where(Axes.AREA, "county 3", "county 1");
        CohortComponent some = CohortComponent.from(chosen)
                .fertility(again.fertility(true))
                .mortality(again.survival(true))
                .sexRatioAtBirth(again.sexRatio(true))
                .migration(again.migration(timing))
                .ageAtBirth(AgeDefinition.COMPLETED)
                .negativeCells(NegativeCells.TRIM_MIGRATION);
        for (String area : List.of("county 1", "county 3")) {
            assertThat(some.project(2016, 2021)
                            .population()
                            .where(Axes.AREA, area)
                            .toArray())
                    .containsExactly(stem.project(2016, 2021)
                            .population()
                            .where(Axes.AREA, area)
                            .toArray());
        }
    }

    @Property(tries = 100)
    void tenTimesThePeopleIsTenTimesTheFuture(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        World world = new World(seed, 1);
        double[] counts = world.numbers(2 * AGES.size(), 0, 1000);
        FertilityPath fertility = world.fertility(true);
        SurvivalPath survival = world.survival(true);
        SexRatioPath ratio = world.sexRatio(true);
        List<Projection> both = new ArrayList<>();
        for (double scale : new double[] {1, factor}) {
            double[] scaled = counts.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= scale;
            }
            both.add(CohortComponent.from(world.populationOf(scaled))
                    .fertility(fertility)
                    .mortality(survival)
                    .sexRatioAtBirth(ratio)
                    .noMigration()
                    .ageAtBirth(AgeDefinition.COMPLETED)
                    .project(2016, 2021));
        }
        double births = both.get(0).births().sumTo().get() * factor;
        assertThat(both.get(1).births().sumTo().get()).isEqualTo(births, within(1e-12 * births));
    }

    @Property(tries = 100)
    void theMigrationThatTookPlaceGivesTheSameAgainWithoutTrimming(@ForAll long seed) {
        World world = new World(seed, 2);
        CohortComponent plan = world.plan(MigrationTiming.END, AgeDefinition.COMPLETED);
        Projection trimmed = plan.project(2016, 2021);
        Projection again = plan.migration(trimmed.migration())
                .negativeCells(NegativeCells.STOP)
                .project(2016, 2021);
        double[] first = trimmed.population().toArray();
        double[] second = again.population().toArray();
        for (int i = 0; i < first.length; i++) {
            assertThat(second[i]).isEqualTo(first[i], within(1e-9));
        }
    }

    @Test
    void resultsAreTheSameToTheLastBitOnAnyNumberOfThreads() throws Exception {
        double[] expected = null;
        for (int threads : new int[] {1, 2, 7}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                Projection p = pool.submit(() -> new World(1662, 300)
                                .plan(MigrationTiming.EVEN, AgeDefinition.COMPLETED)
                                .project(2016, 2021))
                        .get();
                double[] all = p.population().toArray();
                expected = expected == null ? all : expected;
                assertThat(all).containsExactly(expected);
            } finally {
                pool.shutdown();
            }
        }
    }

    @Test
    void theFirstAreaThatFailsIsReportedOnAnyNumberOfThreads() throws Exception {
        for (int threads : new int[] {1, 4}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                String message = pool.submit(() -> {
                            try {
                                new World(1662, 300)
                                        .plan(MigrationTiming.END, AgeDefinition.COMPLETED)
                                        .negativeCells(NegativeCells.STOP)
                                        .project(2016, 2021);
                                return "none";
                            } catch (IllegalArgumentException e) {
                                return e.getMessage();
                            }
                        })
                        .get();
                assertThat(message).contains("area county 0, period 2016");
            } finally {
                pool.shutdown();
            }
        }
    }
}
