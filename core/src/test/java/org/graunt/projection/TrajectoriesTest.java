package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.junit.jupiter.api.Test;

class TrajectoriesTest {

    private static final CohortTable ONE = Toy.population(1000, 800, 600, 400, 1100, 900, 700, 300);
    private static final TfrProcess WALK = TfrProcess.aroundPath().logarithmic(Deviation.randomWalk(0.1));

    private static CohortTable areas(String... names) {
        double[] counts = new double[8 * names.length];
        for (int i = 0; i < counts.length; i++) {
            // the numbers belong to the area's name, wherever it stands
            counts[i] = 1000 + 100 * (names[i / 8].hashCode() % 7) + i % 8;
        }
        return Toy.populationOf(Axis.of(Axes.AREA, names), counts);
    }

    private static void refuses(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageStartingWith(message);
    }

    private static double mean(double[] draws) {
        return Arrays.stream(draws).average().orElseThrow();
    }

    private static double variance(double[] draws) {
        double mean = mean(draws);
        return Arrays.stream(draws).map(x -> (x - mean) * (x - mean)).sum() / (draws.length - 1);
    }

    private static double covariance(double[] a, double[] b) {
        double meanOfA = mean(a);
        double meanOfB = mean(b);
        return IntStream.range(0, a.length)
                        .mapToDouble(i -> (a[i] - meanOfA) * (b[i] - meanOfB))
                        .sum()
                / (a.length - 1);
    }

    @Test
    void withNothingLeftToChanceAreTheProjection() {
        CohortComponent plan = Toy.plan(ONE).migration(Toy.migration(MigrationTiming.EVEN, 1, 20, -5, 3, 0, 4, 0, 0));
        TrajectorySet set = plan.trajectories(3, 1).keep(Outcome.values()).project(2016, 2019);
        Projection projection = plan.project(2016, 2019);
        for (int year = 2016; year <= 2019; year++) {
            CohortTable born = projection.births().sumTo(Axes.PERIOD, Axes.SEX);
            double deaths = projection.deaths().sumTo(Axes.PERIOD).get(year);
            double people = projection.population().sumTo(Axes.PERIOD).get(year + 1);
            for (int draw = 0; draw < 3; draw++) {
                assertThat(set.births().get(year)[draw])
                        .isEqualTo(born.get(year, "female") + born.get(year, "male"), within(1e-10));
                assertThat(set.of(Outcome.GIRLS).get(year)[draw]).isEqualTo(born.get(year, "female"), within(1e-10));
                assertThat(set.of(Outcome.BOYS).get(year)[draw]).isEqualTo(born.get(year, "male"), within(1e-10));
                assertThat(set.of(Outcome.POPULATION).get(year)[draw]).isEqualTo(people, within(1e-9));
                assertThat(set.of(Outcome.DEATHS).get(year)[draw]).isEqualTo(deaths, within(1e-9));
                assertThat(set.of(Outcome.TOTAL_FERTILITY_RATE).get(year)[draw]).isEqualTo(0.75, within(1e-15));
            }
        }
        assertThat(set).hasToString("3 trajectories of seed 1, kept " + List.of(Outcome.values()));
    }

    private static TrajectoryPlan everythingUncertain(CohortTable population) {
        MigrationProfile profile = RogersCastro.STANDARD.profile(Toy.AGES, 0.5);
        return Toy.plan(population)
                .negativeCells(NegativeCells.TRIM_MIGRATION)
                .trajectories(70, 20161101)
                .fertility(TfrProcess.aroundPath()
                        .multiplied(Deviation.autoregressive(0.9, 0.05).sharedBy(0.4)))
                .ageOfMothers(Deviation.autoregressive(0.8, 0.05))
                .sexRatioAtBirth(Deviation.autoregressive(0.5, 0.01))
                .migration(Deviation.autoregressive(0.3, 0.002), profile)
                .poissonBirths()
                .keep(Outcome.BIRTHS, Outcome.POPULATION);
    }

    @Test
    void areTheSameBitsWhateverTheThreadsTheOrderAndTheSelectionOfAreas() throws Exception {
        TrajectorySet all = everythingUncertain(areas("A", "B", "C", "D")).project(2016, 2025);
        TrajectorySet some = everythingUncertain(areas("D", "B")).project(2016, 2025);
        ForkJoinPool single = new ForkJoinPool(1);
        TrajectorySet alone = single.submit(
                        () -> everythingUncertain(areas("A", "B", "C", "D")).project(2016, 2025))
                .get();
        single.shutdown();
        for (String area : List.of("B", "D")) {
            for (int year = 2016; year <= 2025; year++) {
                for (Outcome outcome : List.of(Outcome.BIRTHS, Outcome.POPULATION)) {
                    double[] draws = all.of(outcome).get(area, year);
                    assertThat(some.of(outcome).get(area, year)).containsExactly(draws);
                    assertThat(alone.of(outcome).get(area, year)).containsExactly(draws);
                }
            }
        }
    }

    @Test
    void areTheSameBitsOnEveryMachine() {
        TrajectorySet set = everythingUncertain(areas("A")).project(2016, 2025);
        // printed by JDK 17 and 25 alike on 22 November 2026: they hold the bits from then on
        assertThat(set.births().get("A", 2016)[69]).isEqualTo(843);
        assertThat(set.of(Outcome.POPULATION).get("A", 2025)[69]).isEqualTo(85.45929792999904);
    }

    @Test
    void changeWithTheSeed() {
        TrajectoryPlan one = Toy.plan(ONE).trajectories(1, 1).fertility(WALK).keep(Outcome.BIRTHS);
        TrajectoryPlan two = Toy.plan(ONE).trajectories(1, 2).fertility(WALK).keep(Outcome.BIRTHS);
        assertThat(one.project(2016, 2016).births().get(2016))
                .isNotEqualTo(two.project(2016, 2016).births().get(2016));
        assertThat(one.project(2016, 2016).seed()).isEqualTo(1);
        assertThat(one.project(2016, 2016).draws()).isEqualTo(1);
    }

    @Test
    void spreadAsTheirProcessSays() {
        int draws = 4000;
        Fan tfr = Toy.plan(ONE)
                .trajectories(draws, 7)
                .fertility(WALK)
                .keep(Outcome.TOTAL_FERTILITY_RATE)
                .project(2016, 2019)
                .of(Outcome.TOTAL_FERTILITY_RATE);
        for (int step = 1; step <= 4; step++) {
            double[] logs = Arrays.stream(tfr.get(2015 + step)).map(Math::log).toArray();
            double variance = 0.01 * step;
            // five standard errors of a mean and of a variance of 4,000 normal numbers
            assertThat(mean(logs)).isEqualTo(Math.log(0.75), within(5 * Math.sqrt(variance / draws)));
            assertThat(variance(logs)).isEqualTo(variance, within(5 * variance * Math.sqrt(2.0 / draws)));
        }
    }

    @Test
    void ofAreasGoTogetherAsMuchAsIsShared() {
        int draws = 4000;
        for (double shared : new double[] {0, 0.5, 1}) {
            Fan tfr = Toy.plan(areas("A", "B"))
                    .trajectories(draws, 3)
                    .fertility(TfrProcess.aroundPath()
                            .added(Deviation.randomWalk(0.01).sharedBy(shared)))
                    .keep(Outcome.TOTAL_FERTILITY_RATE)
                    .project(2016, 2017)
                    .of(Outcome.TOTAL_FERTILITY_RATE);
            double[] a = tfr.get("A", 2017);
            double[] b = tfr.get("B", 2017);
            double correlation = covariance(a, b) / Math.sqrt(variance(a) * variance(b));
            // five standard errors of a correlation near 0; rounding for 1
            assertThat(correlation).isEqualTo(shared, within(5 / Math.sqrt(draws)));
        }
    }

    @Test
    void ofAreasSumToTheirWholesInEveryDraw() {
        Map<String, String> north = Map.of("A", "north", "B", "south", "C", "north");
        TrajectoryPlan plan = everythingUncertain(areas("A", "B", "C")).parents(north);
        Fan births = plan.project(2016, 2018).births();
        Fan sums = births.sumTo(north);
        assertThat(sums.axes().get(0).labels()).containsExactly("north", "south");
        for (int draw = 0; draw < 70; draw++) {
            assertThat(sums.get("north", 2018)[draw])
                    .isEqualTo(births.get("A", 2018)[draw] + births.get("C", 2018)[draw]);
            assertThat(sums.get("south", 2018)[draw]).isEqualTo(births.get("B", 2018)[draw]);
        }
        FanTable streamed = plan.fan(2016, 2018, 0.1, 0.5, 0.9).get(Outcome.BIRTHS);
        FanTable ofAreas = births.quantiles(0.1, 0.5, 0.9);
        FanTable ofSums = sums.quantiles(0.1, 0.5, 0.9);
        assertThat(streamed.axes().get(0).labels()).containsExactly("A", "B", "C", "north", "south");
        for (double level : new double[] {0.1, 0.5, 0.9}) {
            assertThat(streamed.quantile(level, "B", 2017)).isEqualTo(ofAreas.quantile(level, "B", 2017));
            assertThat(streamed.quantile(level, "north", 2017)).isEqualTo(ofSums.quantile(level, "north", 2017));
        }
        assertThat(streamed.mean("north", 2016)).isEqualTo(ofSums.mean("north", 2016));
    }

    @Test
    void ofPoissonBirthsAreWholeNumbersAroundWhatRatesMake() {
        int draws = 4000;
        TrajectorySet set = Toy.plan(ONE)
                .trajectories(draws, 11)
                .poissonBirths()
                .keep(Outcome.BIRTHS, Outcome.BOYS)
                .project(2016, 2016);
        double expected = Toy.plan(ONE).project(2016, 2016).births().sumTo().get();
        double[] births = set.births().get(2016);
        double[] boys = set.of(Outcome.BOYS).get(2016);
        assertThat(Arrays.stream(births)).allMatch(b -> b == Math.rint(b));
        assertThat(Arrays.stream(boys)).allMatch(b -> b == Math.rint(b));
        assertThat(mean(births)).isEqualTo(expected, within(5 * Math.sqrt(expected / draws)));
        assertThat(variance(births)).isEqualTo(expected, within(5 * expected * Math.sqrt(2.0 / draws)));
        double share = 1.06 / 2.06;
        assertThat(mean(boys)).isEqualTo(expected * share, within(5 * Math.sqrt(expected * share / draws)));
        assertThat(mean(boys) / mean(births)).isEqualTo(share, within(5 * 0.5 / Math.sqrt(expected * draws)));
    }

    @Test
    void meetTheQuantilesTheyAreGiven() {
        int draws = 4000;
        Map<Double, TfrPath> limits = new HashMap<>();
        double[] levels = {0.025, 0.1, 0.5, 0.9, 0.975};
        double[] rates = {1.0, 1.2, 1.5, 2.1, 2.3};
        for (int i = 0; i < levels.length; i++) {
            limits.put(levels[i], TfrPath.constant(rates[i]));
        }
        Fan tfr = Toy.plan(ONE)
                .trajectories(draws, 5)
                .fertility(TfrProcess.ofQuantiles(limits, 0.8))
                .keep(Outcome.TOTAL_FERTILITY_RATE)
                .project(2016, 2020)
                .of(Outcome.TOTAL_FERTILITY_RATE);
        for (int year : new int[] {2016, 2020}) {
            double[] drawn = tfr.get(year);
            for (int i = 0; i < levels.length; i++) {
                double rate = rates[i];
                double below = Arrays.stream(drawn).filter(x -> x < rate).count() / (double) draws;
                assertThat(below).isEqualTo(levels[i], within(5 * Math.sqrt(levels[i] * (1 - levels[i]) / draws)));
            }
        }
        double[] logs = tfr.get(2019);
        assertThat(covariance(tfr.get(2018), logs) / Math.sqrt(variance(tfr.get(2018)) * variance(logs)))
                .isEqualTo(0.8, within(0.05));
    }

    @Test
    void followGivenTrajectories() {
        List<TfrPath> given = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            given.add(TfrPath.of(List.of(Toy.years(2016, 2017)), 1.5 + i, 2 + i));
        }
        TrajectorySet set = Toy.plan(ONE)
                .trajectories(3, 5)
                .fertility(TfrProcess.given(given))
                .keep(Outcome.TOTAL_FERTILITY_RATE, Outcome.BIRTHS)
                .project(2016, 2017);
        assertThat(set.of(Outcome.TOTAL_FERTILITY_RATE).get(2017)).containsExactly(2, 3, 4);
        double once = Toy.plan(ONE).project(2016, 2016).births().sumTo().get();
        assertThat(set.births().get(2016)[0]).isEqualTo(2 * once, within(1e-9));
        refuses(
                () -> Toy.plan(ONE)
                        .trajectories(4, 5)
                        .fertility(TfrProcess.given(given))
                        .keep(Outcome.BIRTHS)
                        .project(2016, 2017),
                "tfr: 3 given trajectories, must be at least as many as are drawn, 4");
    }

    @Test
    void shiftTheAgeOfMothersAndKeepTheRate() {
        AgeGroups ages = AgeGroups.singleOpen(0, 6);
        Axis age = Axis.ages(ages);
        CohortTable people =
                CohortTable.of("people", ONE.description(), List.of(Toy.date(2016), Toy.SEX, age), new double[] {
                    0, 100, 200, 300, 400, 500, 600, 0, 0, 0, 0, 0, 0, 0
                });
        CohortComponent plan = CohortComponent.from(people)
                .fertility(FertilityPath.constant(AgeGroups.single(1, 5), 0, 0.4, 0.2, 0, 0))
                .mortality(SurvivalPath.of(
                        List.of(Toy.SEX, age),
                        IntStream.range(0, 14).mapToDouble(i -> 1).toArray()))
                .sexRatioAtBirth(Toy.EVEN_SEXES)
                .noMigration()
                .ageAtBirth(org.graunt.table.TableDescription.AgeDefinition.COMPLETED);
        // women of age x are 100 x at the start and 100 (x - 1) at the end
        assertThat(births(plan, 0)).isEqualTo(0.4 * 150 + 0.2 * 250, within(1e-9));
        assertThat(births(plan, 1)).isEqualTo(0.4 * 250 + 0.2 * 350, within(1e-9));
        assertThat(births(plan, 1.5)).isEqualTo(0.4 * 300 + 0.2 * 400, within(1e-9));
        assertThat(births(plan, -0.25)).isEqualTo(0.4 * 125 + 0.2 * 225, within(1e-9));
        // at the ends it stays at the last age of mothers
        assertThat(births(plan, 40)).isEqualTo(0.6 * 450, within(1e-9));
        assertThat(births(plan, -40)).isEqualTo(0.6 * 50, within(1e-9));
    }

    private static double births(CohortComponent plan, double shift) {
        return plan.trajectories(1, 1)
                .ageOfMothers(Deviation.randomWalk(0).from(shift))
                .keep(Outcome.BIRTHS)
                .project(2016, 2016)
                .births()
                .get(2016)[0];
    }

    @Test
    void moveTheSexRatioByItsLogarithm() {
        TrajectorySet set = Toy.plan(ONE)
                .trajectories(1, 1)
                .sexRatioAtBirth(Deviation.randomWalk(0).from(Math.log(1.1)))
                .keep(Outcome.BOYS, Outcome.GIRLS)
                .project(2016, 2016);
        assertThat(set.of(Outcome.BOYS).get(2016)[0] / set.of(Outcome.GIRLS).get(2016)[0])
                .isEqualTo(1.06 * 1.1, within(1e-12));
    }

    @Test
    void moveMigrationByHeads() {
        MigrationProfile profile = MigrationProfile.of(Toy.AGES, new double[] {0, 3, 0, 0}, new double[] {0, 0, 1, 0});
        CohortComponent closed = Toy.plan(ONE);
        TrajectorySet set = closed.trajectories(1, 1)
                .migration(Deviation.randomWalk(0).from(0.01), profile)
                .keep(Outcome.POPULATION, Outcome.BIRTHS)
                .project(2016, 2016);
        double without =
                closed.project(2016, 2016).population().sumTo(Axes.PERIOD).get(2017);
        assertThat(set.of(Outcome.POPULATION).get(2016)[0]).isEqualTo(without + 0.01 * 5800, within(1e-9));
        CohortComponent even = closed.migration(Toy.migration(MigrationTiming.EVEN, 0, 8, 0, 0, 0, 0, 0, 0));
        double planned = even.project(2016, 2016).births().sumTo().get();
        double more = even.trajectories(1, 1)
                .migration(Deviation.randomWalk(0).from(0.01), profile)
                .keep(Outcome.BIRTHS)
                .project(2016, 2016)
                .births()
                .get(2016)[0];
        // 58 more, 3 in 4 of them women of age 1: half at the start, half at the end; those at the start live on to 2
        assertThat(more).isEqualTo(planned + 0.5 * 43.5 / 2 + 0.25 * 43.5 / 2 * 0.9 / 2, within(1e-9));
    }

    @Test
    void stopOrTrimWhereTheyWouldEmptyACell() {
        MigrationProfile profile = MigrationProfile.of(Toy.AGES, new double[] {0, 1, 0, 0}, new double[] {0, 0, 0, 0});
        TrajectoryPlan stop = Toy.plan(ONE)
                .trajectories(2, 1)
                .migration(Deviation.randomWalk(0).from(-0.5), profile)
                .keep(Outcome.POPULATION);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> stop.project(2016, 2016))
                .withMessageMatching("migration: 2900\\.0 leave of 990\\.0 at age 1, female, period 2016, .*"
                        + "TRIM_MIGRATION \\(trajectory 0\\)");
        TrajectoryPlan trim = Toy.plan(ONE)
                .negativeCells(NegativeCells.TRIM_MIGRATION)
                .trajectories(2, 1)
                .migration(Deviation.randomWalk(0).from(-0.5), profile)
                .keep(Outcome.POPULATION, Outcome.DEATHS);
        TrajectorySet trimmed = trim.project(2016, 2016);
        assertThat(trimmed.of(Outcome.POPULATION).get(2016)[1])
                .isEqualTo(
                        Toy.plan(ONE)
                                        .project(2016, 2016)
                                        .population()
                                        .sumTo(Axes.PERIOD)
                                        .get(2017)
                                - 990,
                        within(1e-9));
        // 2,900 were to leave and 990 could: in the mean of the trajectories, for what is kept, for limits and for the
        // population
        assertThat(trimmed.trimmed()).isEqualTo(2900 - 990, within(1e-9));
        assertThat(trimmed).asString().endsWith(", migration trimmed by 1910 persons a trajectory");
        FanTable limits = trim.fan(2016, 2016, 0.5).get(Outcome.POPULATION);
        assertThat(limits.trimmed().orElseThrow()).isEqualTo(trimmed.trimmed());
        assertThat(limits).asString().contains("migration trimmed by 1910 persons");
        PopulationFan people = trim.population(2016, 2016);
        assertThat(people.trimmed()).isEqualTo(trimmed.trimmed());
        assertThat(people).asString().contains("migration trimmed by 1910 persons");
        assertThat(trimmed.of(Outcome.DEATHS).mean().trimmed()).isEmpty();
        TrajectorySet none =
                Toy.plan(ONE).trajectories(2, 1).keep(Outcome.BIRTHS).project(2016, 2016);
        assertThat(none.trimmed()).isZero();
        assertThat(none).asString().doesNotContain("trimmed");
    }

    @Test
    void givenRatesNeedAPatternThatBearsThem() {
        TrajectoryPlan barren = Toy.plan(ONE)
                .fertility(FertilityPath.constant(AgeGroups.single(1, 2), 0, 0))
                .trajectories(1, 1)
                .keep(Outcome.BIRTHS);
        assertThat(barren.project(2016, 2016).births().get(2016)).containsExactly(0);
        for (TfrProcess process : List.of(
                TfrProcess.given(List.of(TfrPath.constant(1.5))),
                TfrProcess.ofQuantiles(Map.of(0.1, TfrPath.constant(1), 0.9, TfrPath.constant(2)), 0.5))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> barren.fertility(process).project(2016, 2016))
                    .withMessage(
                            "fertility, period 2016: 0 at all ages of the plan, must be above 0 at some to bear the children per"
                                    + " woman given");
        }
    }

    @Test
    void refuseMigrationPerHeadBesideRates() {
        MigrationPath rates = MigrationPath.rates(MigrationTiming.END, List.of(Toy.SEX, Toy.AGE), new double[8]);
        refuses(
                () -> Toy.plan(ONE)
                        .migration(rates)
                        .trajectories(1, 1)
                        .migration(Deviation.randomWalk(0.1), RogersCastro.STANDARD.profile(Toy.AGES, 0.5))
                        .keep(Outcome.BIRTHS)
                        .project(2016, 2016),
                "migration: the plan has rates, must have numbers or none");
        refuses(
                () -> Toy.plan(ONE)
                        .trajectories(1, 1)
                        .migration(
                                Deviation.randomWalk(0.1),
                                RogersCastro.STANDARD.profile(AgeGroups.singleOpen(0, 5), 0.5))
                        .keep(Outcome.BIRTHS)
                        .project(2016, 2016),
                "migration profile: ages 0, 1, 2, 3, 4, 5+, must be those of the population");
    }

    @Test
    void keepOnlyWhatIsAskedFor() {
        TrajectoryPlan plan = Toy.plan(ONE).trajectories(2, 1);
        assertThatIllegalStateException()
                .isThrownBy(() -> plan.project(2016, 2016))
                .withMessage("kept: nothing; call keep(Outcome...) before project(...) or fan(...)");
        refuses(
                () -> plan.keep(Outcome.DEATHS).project(2016, 2016).births(),
                "births: not kept, only [DEATHS]; call keep(BIRTHS) before project");
        assertThat(plan.keep(Outcome.DEATHS).keep(Outcome.BIRTHS).memory(2016, 2025))
                .isEqualTo(2L * 1 * 10 * 2 * 8);
        refuses(() -> Toy.plan(ONE).trajectories(0, 1), "draws: 0, must be 1 or more");
        refuses(
                () -> Toy.plan(ONE)
                        .trajectories(Integer.MAX_VALUE, 1)
                        .keep(Outcome.BIRTHS)
                        .project(2016, 2025),
                "trajectories: 1 outcomes x 1 areas x 10 periods x 2147483647 draws take 171798691760 bytes");
        assertThat(plan.poissonBirths().fertility(WALK))
                .hasToString(
                        "2 trajectories of seed 1; tfr: the path, LOGARITHMIC Deviation[rho=1.0, sigma=0.1, start=0.0,"
                                + " shared=0.0]; Poisson births");
    }

    @Test
    void tellAListenerThatMayEndThem() {
        List<String> told = new ArrayList<>();
        String[] names = IntStream.range(0, 130).mapToObj(i -> "area " + i).toArray(String[]::new);
        TrajectoryPlan plan = Toy.plan(areas(names)).trajectories(1, 1).keep(Outcome.BIRTHS);
        plan.listener((done, all) -> told.add(done + " of " + all)).project(2016, 2016);
        assertThat(told).containsExactly("64 of 130", "128 of 130", "130 of 130");
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> plan.listener((done, all) -> done < 128).fan(2016, 2016, 0.5))
                .withMessage("projection: cancelled after 128 of 130 areas");
        told.clear();
        Toy.plan(areas(names)).project(2016, 2016, (done, all) -> told.add(done + " of " + all));
        assertThat(told).containsExactly("130 of 130");
    }

    @Test
    void haveParentsWithNamesOfTheirOwn() {
        TrajectoryPlan plan = Toy.plan(areas("A", "B")).trajectories(1, 1).keep(Outcome.BIRTHS);
        refuses(
                () -> plan.parents(Map.of("A", "B", "B", "all")).fan(2016, 2016, 0.5),
                "parents: 'B' is an area itself");
        refuses(() -> plan.parents(Map.of("A", "all")).fan(2016, 2016, 0.5), "parents: none for area 'B'");
        refuses(
                () -> plan.keep(Outcome.TOTAL_FERTILITY_RATE)
                        .parents(Map.of("A", "all", "B", "all"))
                        .fan(2016, 2016, 0.5),
                "total fertility rate: areas do not add up");
        refuses(() -> plan.fan(2016, 2016), "levels: none, must be one or more");
        refuses(() -> plan.fan(2016, 2016, 1.5), "level: 1.5, must be from 0 to 1");
    }
}
