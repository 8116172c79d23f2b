package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AGE;
import static org.graunt.table.Axes.AREA;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.graunt.internal.math.BSplines;
import org.graunt.internal.math.CompositeLink;
import org.graunt.internal.random.RandomStream;
import org.graunt.internal.random.Samplers;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PenalisedCompositeLinkTest {

    private static final AgeGroups WOMEN = AgeGroups.ofWidth(5, 15, 49);
    private static final double[] BIRTHS = {120, 800, 1900, 1500, 700, 150, 9};

    private static double[] closed(String caseId) {
        double[] all = ReferenceAges.numbers(ReferenceAges.rows("graduation_input", caseId), "population");
        return Arrays.copyOf(all, all.length - 1);
    }

    private static double[] reference(String caseId, double lambda) {
        List<Map<String, String>> rows = ReferenceAges.rows("graduation", caseId).stream()
                .filter(row -> row.get("method").startsWith("pclm")
                        && Math.abs(Double.parseDouble(row.get("lambda")) - lambda) < 1e-3)
                .toList();
        return ReferenceAges.numbers(rows, "value");
    }

    /**
     * The equations are those of the R package ungroup once its two habits are copied: the penalty is multiplied by the root of lambda,
     * and a last group of one person and one year is added, whose surplus over one is handed to the others. Its iteration stops
     * when the mean relative error of the groups changes by less than a thousandth.
     */
    @ParameterizedTest
    @MethodSource("org.graunt.quality.GraduationTest#cases")
    void theReferenceFiguresFollowFromTheEquationsAndThatPackagesHabits(String caseId) {
        double[] counts = closed(caseId);
        int ages = 5 * counts.length;
        int[] group = new int[ages + 1];
        double[] cells = new double[ages + 1];
        for (int x = 0; x <= ages; x++) {
            group[x] = x / 5;
            cells[x] = x;
        }
        double[] one = new double[ages + 1];
        Arrays.fill(one, 1);
        double[] withLast = Arrays.copyOf(counts, counts.length + 1);
        withLast[counts.length] = 1;
        double[][] basis = new BSplines(-0.01 * ages, 1.01 * ages, (ages + 1) / 2).at(cells);
        CompositeLink model = new CompositeLink(group, one, withLast, basis, 2);

        for (double lambda : new double[] {0.1, 1, 1000}) {
            double[] means = model.fit(Math.sqrt(lambda)).means();
            double[] known = reference(caseId, lambda);
            assertThat(known).hasSize(ages);
            double sum = Arrays.stream(means).limit(ages).sum();
            for (int x = 0; x < ages; x++) {
                double ours = means[x] * (1 + (means[ages] - 1) / sum);
                assertThat(ours)
                        .as("%s at %d, lambda %s", caseId, x, lambda)
                        .isCloseTo(known[x], within(2e-4 * known[x]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.graunt.quality.GraduationTest#cases")
    void withoutThoseHabitsOnlyTheOldAgesDifferWhereTheAddedPersonBendsThem(String caseId) {
        double[] counts = closed(caseId);
        double[] known = reference(caseId, 1000);

        double[] ours = PenalisedCompositeLink.standard()
                .withLambda(Math.sqrt(1000))
                .of(counts, AgeGroups.ofWidth(5, 0, 5 * counts.length - 1))
                .counts();

        for (int x = 0; x < 35; x++) {
            assertThat(ours[x]).as("age %d", x).isCloseTo(known[x], within(2e-3 * known[x]));
        }
        assertThat(ours[known.length - 1]).isGreaterThan(10 * known[known.length - 1]);
    }

    /** Log-linear single ages have no second differences: no lambda moves them. */
    @Test
    void aGeometricDistributionIsFoundAgainWhateverLambda() {
        AgeGroups uneven = AgeGroups.parse(List.of("0", "1-4", "5-9", "10-19", "20-29", "30+"));
        double[] truth = new double[60];
        Arrays.setAll(truth, x -> 5000 * Math.exp(-0.07 * x));
        double[] counts = new double[6];
        for (int x = 0; x < 60; x++) {
            counts[uneven.indexOf(x)] += truth[x];
        }

        for (double lambda : new double[] {1e-8, 1, 1e12}) {
            GraduatedAges ages =
                    PenalisedCompositeLink.standard().withLambda(lambda).of(counts, uneven, OpenGroup.spreadTo(59));
            for (int x = 0; x < 60; x++) {
                // the iteration stops at a relative change of 1e-9
                assertThat(ages.count(x)).isCloseTo(truth[x], within(1e-7 * truth[x]));
            }
        }
        GraduatedAges searched = PenalisedCompositeLink.standard().of(counts, uneven, OpenGroup.spreadTo(59));
        assertThat(searched.fit().orElseThrow().lambdaAtBound())
                .as("nothing speaks against the smoothest")
                .isTrue();
        assertThat(searched.fit().orElseThrow().effectiveDimension()).isCloseTo(2, within(0.05));
    }

    @Test
    void lambdaIsChosenByTheCriterionNamed() {
        CompositeFit bic =
                PenalisedCompositeLink.standard().of(BIRTHS, WOMEN).fit().orElseThrow();
        CompositeFit aic = PenalisedCompositeLink.standard()
                .withCriterion(PenalisedCompositeLink.Criterion.AIC)
                .of(BIRTHS, WOMEN)
                .fit()
                .orElseThrow();

        assertThat(bic.converged()).isTrue();
        assertThat(bic.lambdaAtBound()).isFalse();
        for (double lambda : new double[] {1e-4, 0.1, 1, 10, 100, 1e4, 1e8}) {
            CompositeFit other = PenalisedCompositeLink.standard()
                    .withLambda(lambda)
                    .of(BIRTHS, WOMEN)
                    .fit()
                    .orElseThrow();
            assertThat(other.lambda()).isEqualTo(lambda);
            assertThat(other.bic()).isGreaterThanOrEqualTo(bic.bic());
            assertThat(other.aic()).isGreaterThanOrEqualTo(aic.aic());
            assertThat(other.aic() - other.deviance()).isCloseTo(2 * other.effectiveDimension(), within(1e-12));
            assertThat(other.bic() - other.deviance())
                    .isCloseTo(Math.log(7) * other.effectiveDimension(), within(1e-12));
        }
    }

    @Test
    void totalsAreSmoothedUnlessHeldByNameOrByASmallLambda() {
        GraduatedAges fitted = PenalisedCompositeLink.standard().of(BIRTHS, WOMEN);
        GraduatedAges held = PenalisedCompositeLink.standard().withTotalsHeld().of(BIRTHS, WOMEN);

        assertThat(fitted.keepsTotals()).isFalse();
        assertThat(held.keepsTotals()).isTrue();
        assertThat(held.method()).isEqualTo("penalised composite link, rescaled");
        assertThat(held.counts()).containsExactly(fitted.rescaled().counts());
        assertThat(PenalisedCompositeLink.interpolating().of(BIRTHS, WOMEN).largestDeparture())
                .isLessThan(1e-6);
        // the total of all ages is that of the counts at any lambda: the penalty does not touch a constant
        assertThat(Arrays.stream(fitted.counts()).sum())
                .isCloseTo(Arrays.stream(BIRTHS).sum(), within(1e-6));
    }

    /** 1,500 samples: the ratio of a standard deviation to its truth has itself a standard error of 2 %. */
    @Test
    void standardErrorsAreTheSpreadOverRepeatedPoissonCounts() {
        PenalisedCompositeLink model = PenalisedCompositeLink.standard().withLambda(100);
        double[] expected = model.of(BIRTHS, WOMEN).groupSums();
        int[] ages = {18, 25, 33, 41};
        double[] sum = new double[ages.length];
        double[] squares = new double[ages.length];
        RandomStream random = RandomStream.of(1662);
        int samples = 1500;
        for (int i = 0; i < samples; i++) {
            double[] drawn = new double[expected.length];
            for (int g = 0; g < drawn.length; g++) {
                drawn[g] = Samplers.poisson(random, expected[g]);
            }
            GraduatedAges one = model.of(drawn, WOMEN);
            for (int a = 0; a < ages.length; a++) {
                double count = one.count(ages[a]);
                sum[a] += count;
                squares[a] += count * count;
            }
        }
        double[] errors = model.of(expected, WOMEN).standardErrors().orElseThrow();
        for (int a = 0; a < ages.length; a++) {
            double mean = sum[a] / samples;
            double spread = Math.sqrt(squares[a] / samples - mean * mean);
            assertThat(errors[ages[a] - 15] / spread).as("age %d", ages[a]).isBetween(0.93, 1.07);
        }
    }

    @Test
    void theOpenGroupKeptWholeTakesNoPartAndHasNoStandardError() {
        double[] counts = {800, 700, 620, 500, 400, 2000};
        AgeGroups groups = AgeGroups.parse(List.of("50-54", "55-59", "60-64", "65-69", "70-74", "75+"));

        GraduatedAges ages = PenalisedCompositeLink.standard().of(counts, groups);

        assertThat(ages.count(75)).isEqualTo(2000);
        assertThat(Arrays.copyOf(ages.counts(), 25))
                .containsExactly(PenalisedCompositeLink.standard()
                        .of(Arrays.copyOf(counts, 5), AgeGroups.ofWidth(5, 50, 74))
                        .counts());
        assertThat(ages.standardErrors().orElseThrow()[25]).isNaN();
        assertThat(ages.columnNames()).containsExactly("age", "count", "standard_error");
        assertThat(ages.number(25, 2)).isNaN();
        assertThat(ages.number(3, 2))
                .isPositive()
                .isEqualTo(ages.standardErrors().orElseThrow()[3]);
    }

    @Test
    void theOpenGroupCanBeSpreadToAStatedAge() {
        double[] counts = {800, 700, 620, 500, 400, 900};
        AgeGroups groups = AgeGroups.parse(List.of("50-54", "55-59", "60-64", "65-69", "70-74", "75+"));

        GraduatedAges ages = PenalisedCompositeLink.interpolating().of(counts, groups, OpenGroup.spreadTo(104));

        assertThat(ages.ages()).isEqualTo(AgeGroups.single(50, 104));
        assertThat(ages.groupSums()[5]).isCloseTo(900, within(1e-3));
        for (int age = 76; age < 105; age++) {
            assertThat(ages.count(age)).isLessThan(ages.count(age - 1));
        }
    }

    @Test
    void groupsWithoutAnyoneAtTheEndsGiveSmallPositiveAges() {
        GraduatedAges ages = PenalisedCompositeLink.standard().of(new double[] {0, 0, 40, 55, 3, 0, 0}, WOMEN);

        assertThat(ages.fit().orElseThrow().converged()).isTrue();
        assertThat(Arrays.stream(ages.counts()).min().orElseThrow()).isPositive();
        assertThat(ages.groupSums()[0] + ages.groupSums()[6]).isLessThan(0.5);
        assertThat(ages.negativeAges()).isEmpty();
    }

    /** The likelihood has no maximum here: the curve falls ever more steeply from the first group. */
    @Test
    void countsInTheFirstGroupAloneGiveFiniteAges() {
        for (PenalisedCompositeLink model : List.of(
                PenalisedCompositeLink.standard(),
                PenalisedCompositeLink.interpolating(),
                PenalisedCompositeLink.standard().withLambda(1e12))) {
            GraduatedAges ages = model.of(new double[] {88, 0, 0}, AgeGroups.ofWidth(5, 0, 14));

            assertThat(Arrays.stream(ages.counts())).allMatch(count -> count >= 0 && count < 100);
            assertThat(ages.groupSums()[0]).isCloseTo(88, within(1e-3));
            assertThat(Arrays.stream(ages.standardErrors().orElseThrow())).allMatch(error -> error >= 0);
        }
    }

    /** Neighbours that differ by any factor up to ten thousand, and nobody in between. */
    @Property(tries = 150)
    void theFitOfAnyCountsIsFiniteAndAddsUpToThem(@ForAll("anyCounts") double[] counts) {
        AgeGroups groups = AgeGroups.ofWidth(5, 0, 5 * counts.length - 1);
        for (PenalisedCompositeLink model : List.of(
                PenalisedCompositeLink.standard(),
                PenalisedCompositeLink.interpolating(),
                PenalisedCompositeLink.standard().withLambda(1e12))) {
            GraduatedAges ages = model.of(counts, groups);

            assertThat(ages.negativeAges()).isEmpty();
            assertThat(Arrays.stream(ages.counts())).allMatch(Double::isFinite);
            assertAddsUp(ages, counts);
        }
    }

    /** The constant has no penalty, so that the means add up to the counts, but for the rounding of exponents in the hundreds. */
    private static void assertAddsUp(GraduatedAges ages, double[] counts) {
        double sum = Arrays.stream(counts).sum();
        assertThat(Arrays.stream(ages.counts()).sum()).isCloseTo(sum, within(1e-11 * sum));
    }

    @Provide
    Arbitrary<double[]> anyCounts() {
        Arbitrary<Double> count = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.integers().between(0, 100).map(Integer::doubleValue)),
                Tuple.of(1, Arbitraries.just(0.0)),
                Tuple.of(2, Arbitraries.integers().between(0, 10_000).map(Integer::doubleValue)));
        return count.array(Double[].class)
                .ofMinSize(3)
                .ofMaxSize(18)
                .map(boxed ->
                        Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray());
    }

    /** After 300 steps the mean of the empty group still falls, by less than counts can tell; the sum is no worse for it. */
    @Test
    void aFitThatAllButRestsAddsUp() {
        double[] counts = {34, 1185, 8145, 0, 8544, 56, 3078, 2133, 3, 56, 20, 7};

        GraduatedAges ages = PenalisedCompositeLink.interpolating().of(counts, AgeGroups.ofWidth(5, 0, 59));

        assertThat(ages.fit().orElseThrow().converged()).isTrue();
        assertAddsUp(ages, counts);
        for (int g = 0; g < counts.length; g++) {
            assertThat(ages.groupSums()[g]).isCloseTo(counts[g], within(1e-4 * Math.max(counts[g], 1)));
        }
    }

    /** Empty groups between groups of hundreds of millions at next to no smoothing: 300 steps do not settle it, and it says so. */
    @Test
    void aFitThatDoesNotComeToRestIsFlaggedAndMissingInATable() {
        double[] counts = {578_457_000, 278_052, 0, 66, 0, 945_119_000, 47, 500_292, 74, 0, 0, 830_230_000, 0, 68};
        AgeGroups groups = AgeGroups.ofWidth(5, 0, 69);
        PenalisedCompositeLink model = PenalisedCompositeLink.standard().withLambda(1e-8);

        assertThat(model.of(counts, groups).fit().orElseThrow().converged()).isFalse();
        assertAddsUp(model.of(counts, groups), counts);
        CohortTable table = CohortTable.of("any", TableDescription.events(), List.of(Axis.ages(groups)), counts);
        assertThat(model.of(table).state(12)).isEqualTo(CellState.MISSING);
    }

    @Test
    void nobodyAtAllNeedsNoFit() {
        GraduatedAges ages = PenalisedCompositeLink.standard().of(new double[7], WOMEN);

        assertThat(ages.counts()).containsOnly(0);
        assertThat(ages.fit()).isEmpty();
    }

    @Test
    void impossibleRequestsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> PenalisedCompositeLink.standard().of(new double[] {1, 2}, AgeGroups.ofWidth(5, 15, 24)))
                .withMessage(
                        "groups: 2 closed ones (15-19, 20-24), the penalised composite link model needs at least 3");
        for (double bad : new double[] {0, -1, 1e13, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PenalisedCompositeLink.standard().withLambda(bad))
                    .withMessage("lambda: " + bad + ", must be from 1e-8 to 1e12");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenalisedCompositeLink.standard()
                        .of(new double[] {5, 4, 3, 2}, AgeGroups.parse(List.of("15-19", "20-24", "25-29", "30+"))))
                .withMessageStartingWith("age group 30+: open below 50");
    }

    // tables

    @Test
    void aTableIsSplitCurveByCurve() {
        CohortTable.Builder builder = CohortTable.builder(
                "births", TableDescription.events(), Axis.of(AREA, "A", "B", "C"), Axis.ages(WOMEN));
        for (int g = 0; g < 7; g++) {
            builder.set(BIRTHS[g], "A", WOMEN.label(g));
            if (g == 2) {
                builder.set(CellState.MISSING, "B", WOMEN.label(g));
            } else {
                builder.set(BIRTHS[g] / 2, "B", WOMEN.label(g));
            }
            builder.set(0, "C", WOMEN.label(g));
        }

        CohortTable single = PenalisedCompositeLink.standard().withTotalsHeld().of(builder.build());

        assertThat(single.where(AREA, "A").toArray())
                .containsExactly(PenalisedCompositeLink.standard()
                        .of(BIRTHS, WOMEN)
                        .rescaled()
                        .counts());
        assertThat(single.state("B", 27)).isEqualTo(CellState.MISSING);
        assertThat(single.state("B", 17)).as("two groups are too few").isEqualTo(CellState.MISSING);
        assertThat(single.where(AREA, "B")
                        .where(AGE, 45, 46, 47, 48, 49)
                        .sumTo()
                        .get())
                .isCloseTo(4.5, within(1e-9));
        assertThat(single.get("C", 30)).isZero();
        assertThat(single.description().note()).isEqualTo("single ages by penalised composite link");
    }

    // rates

    /** Births and women of Sweden 2015 by age attained, 15 to 48. Source: Statistics Sweden (SCB), downloaded in 2017. */
    private static final double[] SWEDISH_BIRTHS = {
        6, 30, 102, 210, 435, 930, 1441, 2181, 3141, 4202, 5587, 6407, 7206, 7525, 8301, 8419, 8279, 7977, 7480, 6913,
        6451, 5287, 4210, 3518, 2786, 2004, 1541, 996, 591, 312, 175, 93, 48, 28
    };

    private static final double[] SWEDISH_WOMEN = {
        49429.5, 48589.5, 49035.0, 49894.0, 52520.0, 56201.5, 60968.5, 63577.0, 66566.5, 68382.5, 70113.0, 67265.0,
                66439.0,
        64074.5, 63193.0, 61789.5, 59967.0, 58956.5, 59389.5, 59227.0, 61103.0, 59470.5, 57904.5, 58610.0, 59505.0,
                61960.0,
        64653.0, 63805.5, 64904.5, 64782.0, 63311.5, 62064.0, 64813.5, 67450.0
    };

    private static final AgeGroups SWEDISH_GROUPS =
            AgeGroups.parse(List.of("15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-48"));

    private static double[] swedishEvents() {
        double[] events = new double[7];
        for (int i = 0; i < SWEDISH_BIRTHS.length; i++) {
            events[i / 5] += SWEDISH_BIRTHS[i];
        }
        return events;
    }

    private static final AgeGroups FERTILE = AgeGroups.single(15, 48);

    @Test
    void singleAgeFertilityIsFoundAgainFromBirthsByFiveYearGroup() {
        GraduatedRates rates =
                PenalisedCompositeLink.interpolating().rates(swedishEvents(), SWEDISH_GROUPS, SWEDISH_WOMEN, FERTILE);

        assertThat(rates.fit().converged()).isTrue();
        assertThat(rates.largestDeparture()).isLessThan(1e-8);
        double tfr = 0;
        for (int i = 0; i < 34; i++) {
            double known = SWEDISH_BIRTHS[i] / SWEDISH_WOMEN[i];
            tfr += known;
            if (i >= 7) { // below 22 the rates rise faster than five-year groups can show
                assertThat(rates.rate(15 + i)).as("age %d", 15 + i).isCloseTo(known, within(0.07 * known));
            }
        }
        assertThat(Arrays.stream(rates.rates()).sum()).isCloseTo(tfr, within(0.001 * tfr));
    }

    @Test
    void ratesGiveBackTheEventsExactlyWhenTotalsAreHeld() {
        PenalisedCompositeLink smooth = PenalisedCompositeLink.standard().withLambda(1e4);
        GraduatedRates fitted = smooth.rates(swedishEvents(), SWEDISH_GROUPS, SWEDISH_WOMEN, FERTILE);
        GraduatedRates held = smooth.withTotalsHeld().rates(swedishEvents(), SWEDISH_GROUPS, SWEDISH_WOMEN, FERTILE);

        assertThat(fitted.keepsTotals()).isFalse();
        assertThat(held.keepsTotals()).isTrue();
        assertThat(held.groupSums()).containsExactly(swedishEvents(), within(1e-9));
        assertThat(fitted)
                .asString()
                .startsWith("penalised composite link: 15-19")
                .contains("totals smoothed");
        assertThat(held).asString().contains("rescaled", "totals kept");
    }

    @Test
    void ratesOfEqualExposureAreCountsOverIt() {
        double[] women = new double[35];
        Arrays.fill(women, 2000);
        PenalisedCompositeLink model = PenalisedCompositeLink.standard().withLambda(10);

        GraduatedRates rates = model.rates(BIRTHS, WOMEN, women, AgeGroups.single(15, 49));
        GraduatedAges counts = model.of(BIRTHS, WOMEN);

        for (int i = 0; i < 35; i++) {
            assertThat(rates.rates()[i] * 2000).isCloseTo(counts.counts()[i], within(1e-6));
            assertThat(rates.standardErrors()[i] * 2000)
                    .isCloseTo(counts.standardErrors().orElseThrow()[i], within(1e-6));
            assertThat(rates.events()[i]).isCloseTo(counts.counts()[i], within(1e-6));
        }
    }

    @Test
    void agesWithoutExposureAreBridged() {
        double[] women = new double[60];
        Arrays.fill(women, 1000);
        for (int age = 15; age < 20; age++) {
            women[age] = 0;
        }
        double[] births = BIRTHS.clone();
        births[0] = 0;

        GraduatedRates rates = PenalisedCompositeLink.standard().rates(births, WOMEN, women, AgeGroups.single(0, 59));

        assertThat(rates.fit().converged()).isTrue();
        assertThat(rates.ages()).isEqualTo(AgeGroups.single(15, 49));
        assertThat(rates.rate(17)).isPositive().isLessThan(rates.rate(22));
        assertThat(rates.rescaled().rate(17)).isEqualTo(rates.rate(17));
        assertThat(rates.exposure()[2]).isZero();
    }

    @Test
    void ratesAreATable() {
        GraduatedRates rates =
                PenalisedCompositeLink.standard().rates(swedishEvents(), SWEDISH_GROUPS, SWEDISH_WOMEN, FERTILE);

        assertThat(rates.name()).isEqualTo("graduated-rates");
        assertThat(rates.method()).isEqualTo("penalised composite link");
        assertThat(rates.columnNames()).containsExactly("age", "rate", "standard_error", "events", "exposure");
        assertThat(rates.rowCount()).isEqualTo(34);
        assertThat(rates.isNumeric(0)).isFalse();
        assertThat(rates.isNumeric(4)).isTrue();
        assertThat(rates.text(5, 0)).isEqualTo("20");
        assertThat(rates.number(5, 1)).isEqualTo(rates.rate(20));
        assertThat(rates.number(5, 2)).isEqualTo(rates.standardErrors()[5]);
        assertThat(rates.number(5, 3)).isEqualTo(rates.events()[5]);
        assertThat(rates.number(5, 4)).isEqualTo(SWEDISH_WOMEN[5]);
        assertThat(rates.groups()).isEqualTo(SWEDISH_GROUPS);
        assertThat(rates.groupEvents()).containsExactly(swedishEvents());
    }

    @Test
    void impossibleRatesAreRefused() {
        PenalisedCompositeLink model = PenalisedCompositeLink.standard();
        double[] women = new double[35];
        Arrays.fill(women, 1000);
        AgeGroups single = AgeGroups.single(15, 49);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.rates(
                        new double[] {9, 8, 7, 6},
                        AgeGroups.parse(List.of("15-19", "20-24", "25-29", "30+")),
                        women,
                        single))
                .withMessage("age group 30+: is open, rates need its last age, as in 30-34");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.rates(new double[7], WOMEN, women, single))
                .withMessage("events: none in any group, a curve needs some");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.rates(BIRTHS, WOMEN, new double[7], WOMEN))
                .withMessageStartingWith("exposure: age 15 of the groups 15-19, ")
                .withMessageEndingWith("graduate the exposure first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.rates(BIRTHS, WOMEN, new double[34], AgeGroups.singleOpen(16, 49)))
                .withMessageStartingWith("exposure: age 15 of ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.rates(BIRTHS, WOMEN, new double[35], AgeGroups.singleOpen(15, 49)))
                .withMessageStartingWith("exposure: age 49 of ");
        double[] none = women.clone();
        Arrays.fill(none, 5, 10, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.rates(BIRTHS, WOMEN, none, single))
                .withMessage("exposure: 0 at ages 20-24, must be positive where there are events (800.0)");
        women[3] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.rates(BIRTHS, WOMEN, women, single))
                .withMessage("exposure: NaN at age 18, must be finite and not negative");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenalisedCompositeLink.standard()
                        .rates(BIRTHS, WOMEN, SWEDISH_WOMEN, FERTILE)
                        .rate(50))
                .withMessageStartingWith("exposure: age 49");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PenalisedCompositeLink.standard()
                        .rates(swedishEvents(), SWEDISH_GROUPS, SWEDISH_WOMEN, FERTILE)
                        .rate(50))
                .withMessageStartingWith("age: 50, must be one of 15, 16, ");
    }
}
