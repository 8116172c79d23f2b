package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.junit.jupiter.api.Test;

class PopulationFanTest {

    private static final CohortTable ONE = Toy.population(1000, 800, 600, 400, 1100, 900, 700, 300);
    private static final TfrProcess WALK = TfrProcess.aroundPath().logarithmic(Deviation.randomWalk(0.1));

    @Test
    void withNothingLeftToChanceIsTheEndOfTheProjection() {
        CohortComponent plan = Toy.plan(ONE).migration(Toy.migration(MigrationTiming.EVEN, 1, 20, -5, 3, 0, 4, 0, 0));
        PopulationFan fan = plan.trajectories(3, 1).population(2016, 2019);
        CohortTable end = plan.project(2016, 2019).population().where(Axes.PERIOD, 2020);

        assertThat(fan.axes()).isEqualTo(end.axes());
        for (CohortTable table : List.of(fan.mean(), fan.quantile(0), fan.quantile(0.5), fan.quantile(1))) {
            assertThat(table.axes()).isEqualTo(end.axes());
            assertThat(table.description().kind()).isEqualTo(end.description().kind());
            for (int row = 0; row < end.rowCount(); row++) {
                // the same sums in another order
                assertThat(table.countAt(row)).isEqualTo(end.countAt(row), within(1e-9));
            }
        }
        assertThat(fan.draws()).isEqualTo(3);
        assertThat(fan.toString()).startsWith("population: [").endsWith(", 3 trajectories");
    }

    @Test
    void isMadeOfTheDrawsThatProjectGives() {
        TrajectoryPlan plan = Toy.plan(ONE).trajectories(40, 5).fertility(WALK).poissonBirths();
        PopulationFan fan = plan.population(2016, 2021);
        Fan totals = plan.keep(Outcome.POPULATION).project(2016, 2021).of(Outcome.POPULATION);

        double sum = 0;
        for (int row = 0; row < fan.mean().rowCount(); row++) {
            sum += fan.mean().countAt(row);
        }
        // means add up, whatever is summed first
        assertThat(sum).isEqualTo(totals.mean().mean(2021), within(1e-9));
        CohortTable lower = fan.quantile(0.1);
        CohortTable upper = fan.quantile(0.9);
        assertThat(lower.get(2022, "0", "female")).isLessThan(upper.get(2022, "0", "female"));
        // who lived at the start dies by the plan, without chance
        assertThat(lower.get(2022, "3+", "male")).isLessThanOrEqualTo(upper.get(2022, "3+", "male"));
    }

    @Test
    void ofParentsIsTheSumOfTheirAreasInEveryDraw() {
        CohortTable two = CohortTable.of(
                "population",
                ONE.description(),
                Stream.concat(Stream.of(Axis.of(Axes.AREA, "A", "B")), ONE.axes().stream())
                        .toList(),
                DoubleStream.concat(
                                Arrays.stream(ONE.toArray()),
                                Arrays.stream(ONE.toArray()).map(n -> 2 * n))
                        .toArray());
        TrajectoryPlan plan = Toy.plan(two).trajectories(200, 5).fertility(WALK);
        PopulationFan areas = plan.population(2016, 2021);
        PopulationFan fan = plan.parents(Map.of("A", "P", "B", "P")).population(2016, 2021);

        assertThat(fan.axes().get(0).labels()).containsExactly("A", "B", "P");
        CohortTable mean = fan.mean();
        for (String age : mean.axis(Axes.AGE).labels()) {
            double a = mean.get("A", 2022, age, "female");
            double b = mean.get("B", 2022, age, "female");
            assertThat(a).isEqualTo(areas.mean().get("A", 2022, age, "female"));
            // means of sums are sums of means
            assertThat(mean.get("P", 2022, age, "female")).isEqualTo(a + b, within(1e-9 * (a + b)));
        }
        // limits of sums are not: areas that vary by themselves cancel out
        CohortTable upper = fan.quantile(0.9);
        assertThat(upper.get("P", 2022, "0", "female"))
                .isLessThan(upper.get("A", 2022, "0", "female") + upper.get("B", 2022, "0", "female"));
    }

    @Test
    void keepsAreasApartAndWomenFromMen() {
        double[] counts = new double[8 * 70];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = 100 + i;
        }
        String[] names = new String[70];
        for (int i = 0; i < names.length; i++) {
            names[i] = "area " + i;
        }
        CohortComponent plan = Toy.plan(Toy.populationOf(Axis.of(Axes.AREA, names), counts));
        CohortTable fan = plan.trajectories(2, 1).population(2016, 2016).quantile(0.5);
        CohortTable end = plan.project(2016, 2016).population();
        for (String area : List.of("area 0", "area 64", "area 69")) {
            for (String sex : List.of("female", "male")) {
                assertThat(fan.get(area, 2017, "2", sex)).isEqualTo(end.get(area, 2017, "2", sex), within(1e-9));
            }
        }
    }

    @Test
    void refusesLevelsOutOfRangeAndMoreThanFitsAndStopsWhenTold() {
        TrajectoryPlan plan = Toy.plan(ONE).trajectories(10, 1);
        PopulationFan fan = plan.population(2016, 2017);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fan.quantile(1.5))
                .withMessage("level: 1.5, must be from 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Toy.plan(ONE).trajectories(Integer.MAX_VALUE, 1).population(2016, 2017))
                .withMessageStartingWith(
                        "trajectories: 1 areas x 2 sexes x 4 ages x 2147483647 draws take 137438953408 bytes");
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> plan.listener((done, all) -> false).population(2016, 2017));
    }
}
