package org.graunt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AGE;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.ORDER;
import static org.graunt.table.Axes.PERIOD;
import static org.graunt.table.Axes.POLICY;
import static org.graunt.table.Axes.SEX;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.ProportionInterval;
import org.graunt.estimate.RateDifferenceInterval;
import org.graunt.estimate.RateInterval;
import org.graunt.estimate.WeightedRateInterval;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The engine on small tables whose answers can be worked by hand. Tolerance: rounding of doubles. */
class EngineTest {

    private static final double ROUNDING = 1e-12;
    private static final TableDescription REGISTER =
            TableDescription.events().withCollection(new Collection.Register());
    private static final Axis AREAS = Axis.of(AREA, "A", "B");
    private static final Axis POLICIES = Axis.of(POLICY, "within", "outside");
    private static final Indicator COMPLIANCE = Indicators.POLICY_COMPLIANCE;

    private static CohortTable byPolicy(TableDescription description, double... counts) {
        return CohortTable.of("births", description, List.of(AREAS, POLICIES), counts);
    }

    @Nested
    class Ratios {

        @Test
        void areOfSumsNotMeansOfRatios() {
            CohortData data = CohortData.of(byPolicy(REGISTER, 90, 10, 5, 5));

            assertThat(data.compute(COMPLIANCE).by().get().value()).isCloseTo(100 * 95 / 110.0, within(ROUNDING));
        }

        @Test
        void carryTheIntervalOfTheMethodAsked() {
            CohortData data = CohortData.of(byPolicy(REGISTER, 90, 10, 5, 5));
            Estimate expected =
                    ProportionInterval.CLOPPER_PEARSON.of(90, 100, 0.8).times(100);

            Estimate actual = data.compute(COMPLIANCE)
                    .level(0.8)
                    .interval(ProportionInterval.CLOPPER_PEARSON)
                    .by(AREA)
                    .get("A");

            assertThat(actual.lower()).isCloseTo(expected.lower(), within(ROUNDING));
            assertThat(actual.upper()).isCloseTo(expected.upper(), within(ROUNDING));
            assertThat(actual.method()).isEqualTo(expected.method());
        }

        @Test
        void refuseAnIntervalOfAnotherKind() {
            Computation computation =
                    CohortData.of(byPolicy(REGISTER, 1, 1, 1, 1)).compute(COMPLIANCE);

            assertThatThrownBy(() -> computation.interval(RateInterval.EXACT))
                    .hasMessageContaining("does not belong to a Proportion");
        }

        @Test
        void ofNothingAreUndefinedAndKeepTheOtherRows() {
            EstimateTable table = CohortData.of(byPolicy(REGISTER, 0, 0, 3, 1))
                    .compute(COMPLIANCE)
                    .by(AREA);

            assertThat(table.state("A")).isEqualTo(RowState.UNDEFINED);
            assertThat(table.get("B").value()).isEqualTo(75);
        }

        @Test
        void withAPartAboveItsWholeAreInvalid() {
            CohortTable served = CohortTable.of("served", REGISTER, List.of(AREAS), new double[] {11, 9});
            CohortTable eligible = CohortTable.of("eligible", REGISTER, List.of(AREAS), new double[] {10, 10});

            EstimateTable coverage = CohortData.of(served, eligible)
                    .compute(Indicators.SERVICE_COVERAGE)
                    .by(AREA);

            assertThat(coverage.state("A")).isEqualTo(RowState.INVALID);
            assertThat(coverage.get("B").value()).isEqualTo(90);
        }

        @Test
        void tellMissingFromSuppressed() {
            CohortTable births = CohortTable.builder("births", REGISTER, AREAS, POLICIES)
                    .set(CellState.MISSING, "A", "within")
                    .set(1, "A", "outside")
                    .set(8, "B", "within")
                    .set(CellState.SUPPRESSED, "B", "outside")
                    .build();

            EstimateTable table = CohortData.of(births).compute(COMPLIANCE).by(AREA);

            assertThat(table.state("A")).isEqualTo(RowState.MISSING);
            assertThat(table.state("B")).isEqualTo(RowState.SUPPRESSED);
            assertThat(table.get("A").numerator()).isNaN();
        }

        @Test
        void ofTwoCountsMayExceedOne() {
            CohortTable abortions = CohortTable.of("abortions", REGISTER, List.of(AREAS), new double[] {344, 30});
            CohortTable births = CohortTable.of("births", REGISTER, List.of(AREAS), new double[] {1562, 20});

            EstimateTable ratio = CohortData.of(abortions, births)
                    .compute(Indicators.ABORTION_TO_BIRTH_RATIO)
                    .by(AREA);

            assertThat(ratio.get("A").value()).isCloseTo(0.2202, within(0.00005));
            assertThat(ratio.get("A").lower()).isCloseTo(0.195, within(0.002));
            assertThat(ratio.get("A").upper()).isCloseTo(0.248, within(0.002));
            assertThat(ratio.get("B").value()).isEqualTo(1.5);
        }
    }

    @Nested
    class Labels {

        @Test
        void areMatchedByNameNotByPosition() {
            CohortTable served = CohortTable.of("served", REGISTER, List.of(AREAS), new double[] {1, 2});
            CohortTable eligible =
                    CohortTable.of("eligible", REGISTER, List.of(Axis.of(AREA, "B", "A")), new double[] {20, 10});

            EstimateTable coverage = CohortData.of(served, eligible)
                    .compute(Indicators.SERVICE_COVERAGE)
                    .by(AREA);

            assertThat(coverage.get("A").denominator()).isEqualTo(10);
            assertThat(coverage.get("B").denominator()).isEqualTo(20);
        }

        @Test
        void thatTheDenominatorLacksMakeTheirRowsMissing() {
            CohortTable served = CohortTable.of("served", REGISTER, List.of(AREAS), new double[] {1, 2});
            CohortTable eligible =
                    CohortTable.of("eligible", REGISTER, List.of(Axis.of(AREA, "A", "C")), new double[] {10, 20});

            EstimateTable coverage = CohortData.of(served, eligible)
                    .compute(Indicators.SERVICE_COVERAGE)
                    .by(AREA);

            assertThat(coverage.state("B")).isEqualTo(RowState.MISSING);
        }

        @Test
        void thatDifferMustNotBeSummedOverUnseen() {
            CohortTable served = CohortTable.of("served", REGISTER, List.of(AREAS), new double[] {1, 2});
            CohortTable eligible =
                    CohortTable.of("eligible", REGISTER, List.of(Axis.of(AREA, "A", "C")), new double[] {10, 20});
            Computation coverage = CohortData.of(served, eligible).compute(Indicators.SERVICE_COVERAGE);

            assertThatThrownBy(coverage::by)
                    .hasMessageContaining("table eligible: no area 'B', which table served has");
        }

        @Test
        void ofAreasInOneTableOnlyAreRefused() {
            CohortTable served = CohortTable.of("served", REGISTER, List.of(AREAS), new double[] {1, 2});
            CohortTable eligible = CohortTable.of("eligible", REGISTER, List.of(), new double[] {30});
            Computation coverage = CohortData.of(served, eligible).compute(Indicators.SERVICE_COVERAGE);

            assertThatThrownBy(coverage::by).hasMessageContaining("only one has the axis area");
        }

        @Test
        void ofAgesThatDifferMustNotBeSummedOverUnseen() {
            CohortTable served = CohortTable.of(
                    "served",
                    REGISTER.withAges(AgeDefinition.COMPLETED),
                    List.of(Axis.ages(AgeGroups.ofWidth(10, 20, 39))),
                    new double[] {10, 10});
            CohortTable eligible = CohortTable.of(
                    "eligible",
                    REGISTER.withAges(AgeDefinition.COMPLETED),
                    List.of(Axis.ages(AgeGroups.ofWidth(10, 20, 49))),
                    new double[] {20, 20, 20});
            Computation coverage = CohortData.of(served, eligible).compute(Indicators.SERVICE_COVERAGE);

            assertThatThrownBy(coverage::by).hasMessageContaining("span the ages 20 to 39 and 20 to 49");
        }

        @Test
        void outsideTheVocabularyAreRefused() {
            CohortTable births = CohortTable.of(
                    "births", REGISTER, List.of(Axis.of(POLICY, "within", "outsid")), new double[] {1, 2});
            Computation compliance = CohortData.of(births).compute(COMPLIANCE);

            assertThatThrownBy(compliance::by)
                    .hasMessageContaining("label 'outsid'")
                    .hasMessageContaining("outside");
        }

        @Test
        void fixedByTheIndicatorCannotBeBrokenDown() {
            Computation compliance =
                    CohortData.of(byPolicy(REGISTER, 1, 1, 1, 1)).compute(COMPLIANCE);

            assertThatThrownBy(() -> compliance.by(POLICY)).hasMessageContaining("cannot be broken down by policy");
        }

        @Test
        void ofPeriodsThatAreOtherDaysAreRefused() {
            Axis calendar = Axis.years(StatisticalYear.CALENDAR, 2011, 2011);
            Axis october = Axis.years(StatisticalYear.startingIn(java.time.Month.OCTOBER), 2011, 2011);
            CohortTable served = CohortTable.of("served", REGISTER, List.of(calendar), new double[] {1});
            CohortTable eligible = CohortTable.of("eligible", REGISTER, List.of(october), new double[] {2});
            Computation coverage = CohortData.of(served, eligible).compute(Indicators.SERVICE_COVERAGE);

            assertThatThrownBy(() -> coverage.by(PERIOD)).hasMessageContaining("must speak of the same time");
        }

        @Test
        void ofHigherOrdersAreAnyOrderOfThreeAndOver() {
            CohortTable births = CohortTable.of(
                    "births",
                    REGISTER,
                    List.of(POLICIES, Axis.of(ORDER, "1", "2", "3", "4+", "unknown")),
                    new double[] {50, 30, 4, 2, 1, 5, 3, 2, 1, 2});

            Estimate share = CohortData.of(births)
                    .compute(Indicators.OUT_OF_POLICY_HIGHER_ORDER_SHARE)
                    .by()
                    .get();

            assertThat(share.numerator()).isEqualTo(3);
            assertThat(share.denominator()).isEqualTo(100);
        }
    }

    @Nested
    class SexRatios {

        private final CohortTable births = CohortTable.of(
                "births",
                REGISTER,
                List.of(Axis.of(AREA, "A", "B", "C"), Axis.of(SEX, "female", "male")),
                new double[] {0, 3, 0, 0, 100, 105});

        @Test
        void withoutGirlsAreInfiniteWithAFiniteLowerLimit() {
            Estimate ratio = CohortData.of(births)
                    .compute(Indicators.SEX_RATIO_AT_BIRTH)
                    .by(AREA)
                    .get("A");

            assertThat(ratio.value()).isInfinite();
            assertThat(ratio.lower()).isFinite().isPositive();
            assertThat(ratio.upper()).isInfinite();
        }

        @Test
        void withoutBirthsAreUndefined() {
            EstimateTable ratios =
                    CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by(AREA);

            assertThat(ratios.state("B")).isEqualTo(RowState.UNDEFINED);
            assertThat(ratios.get("C").value()).isCloseTo(105, within(ROUNDING));
        }

        @Test
        void byOrderNeedTheOrder() {
            Computation ratio = CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH_BY_ORDER);

            assertThatThrownBy(() -> ratio.by(AREA)).hasMessageContaining("has a meaning only by order");
        }
    }

    @Nested
    class AgeSchedules {

        private static final AgeGroups GROUPS = AgeGroups.ofWidth(5, 20, 34);
        private static final Axis YEAR = Axis.years(StatisticalYear.CALENDAR, 2020, 2020);
        private static final TableDescription BIRTHS = REGISTER.withAges(AgeDefinition.COMPLETED);

        private CohortData data(double[] births, double[] women) {
            return CohortData.of(
                    CohortTable.of("births", BIRTHS, List.of(YEAR, Axis.ages(GROUPS)), births),
                    CohortTable.of(
                            "population",
                            TableDescription.personYears(),
                            List.of(YEAR, Axis.of(SEX, "female"), Axis.ages(GROUPS)),
                            women));
        }

        @Test
        void ofFiveYearGroupsAreMultipliedByTheirWidth() {
            CohortData data = data(new double[] {10, 20, 5}, new double[] {100, 100, 100});

            Estimate tfr = data.compute(Indicators.TOTAL_FERTILITY_RATE).by().get();

            assertThat(tfr.value()).isCloseTo(5 * 0.35, within(ROUNDING));
            assertThat(tfr.numerator()).isEqualTo(35);
        }

        @Test
        void haveTheGammaInterval() {
            CohortData data = data(new double[] {10, 20, 5}, new double[] {100, 200, 300});
            Estimate expected = WeightedRateInterval.FAY_FEUER.of(
                    new double[] {5, 5, 5}, new double[] {10, 20, 5}, new double[] {100, 200, 300}, 0.95);

            Estimate tfr = data.compute(Indicators.TOTAL_FERTILITY_RATE).by().get();

            assertThat(tfr.lower()).isCloseTo(expected.lower(), within(ROUNDING));
            assertThat(tfr.upper()).isCloseTo(expected.upper(), within(ROUNDING));
        }

        @Test
        void withNobodyExposedAtAnAgeAreUndefinedUnlessPooled() {
            CohortData data = data(new double[] {0, 20, 5}, new double[] {0, 200, 100});

            EstimateTable strict = data.compute(Indicators.TOTAL_FERTILITY_RATE).by(PERIOD);
            EstimateTable pooled = data.compute(Indicators.TOTAL_FERTILITY_RATE)
                    .zeroExposure(ZeroExposure.POOL_ADJACENT)
                    .by(PERIOD);

            assertThat(strict.state(2020)).isEqualTo(RowState.UNDEFINED);
            assertThat(pooled.get(2020).value()).isCloseTo(10 * 20 / 200.0 + 5 * 5 / 100.0, within(ROUNDING));
            assertThat(pooled.caveats()).singleElement().asString().contains("pooled");
        }

        @Test
        void withoutBirthsHaveARateOfZeroButNoMeanAge() {
            CohortData data = data(new double[] {0, 0, 0}, new double[] {100, 200, 100});

            Estimate tfr = data.compute(Indicators.TOTAL_FERTILITY_RATE).by().get();
            EstimateTable meanAge =
                    data.compute(Indicators.MEAN_AGE_AT_CHILDBEARING).by();

            assertThat(tfr.value()).isZero();
            assertThat(tfr.upper()).isPositive();
            assertThat(meanAge.state()).isEqualTo(RowState.UNDEFINED);
        }

        @Test
        void haveAMeanAgeAtTheMiddleOfTheirGroups() {
            CohortData data = data(new double[] {10, 10, 0}, new double[] {100, 100, 100});

            assertThat(data.compute(Indicators.MEAN_AGE_AT_CHILDBEARING)
                            .by()
                            .get()
                            .value())
                    .isCloseTo(25, within(ROUNDING));
        }

        @Test
        void withAnOpenLastGroupAreRefused() {
            CohortTable births = CohortTable.of(
                    "births", BIRTHS, List.of(YEAR, Axis.ages(AgeGroups.singleOpen(20, 22))), new double[3]);
            Computation tfr = CohortData.of(
                            births, data(new double[3], new double[3]).table("population"))
                    .compute(Indicators.TOTAL_FERTILITY_RATE);

            assertThatThrownBy(tfr::by).hasMessageContaining("22+ is open and has no width");
        }

        @Test
        void areSummedOverAgesSoHaveNoneByAge() {
            Computation tfr = data(new double[3], new double[] {1, 1, 1}).compute(Indicators.TOTAL_FERTILITY_RATE);

            assertThatThrownBy(() -> tfr.by(AGE)).hasMessageContaining("age");
        }

        @Test
        void zeroExposureWithBirthsIsInvalidAsARate() {
            EstimateTable rates = data(new double[] {1, 0, 5}, new double[] {0, 0, 100})
                    .compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                    .by(AGE);

            assertThat(rates.state("20-24")).isEqualTo(RowState.INVALID);
            assertThat(rates.state("25-29")).isEqualTo(RowState.UNDEFINED);
            assertThat(rates.get("30-34").value()).isCloseTo(50, within(ROUNDING));
        }
    }

    @Test
    void naturalIncreaseMayBeNegativeAndHasMoverLimits() {
        Axis year = Axis.years(StatisticalYear.CALENDAR, 2020, 2020);
        CohortTable births = CohortTable.of("births", REGISTER, List.of(year), new double[] {90});
        CohortTable deaths = CohortTable.of("deaths", REGISTER, List.of(year), new double[] {120});
        CohortTable population =
                CohortTable.of("population", TableDescription.personYears(), List.of(year), new double[] {10_000});
        Estimate expected = RateDifferenceInterval.MOVER_EXACT
                .of(90, 10_000, 120, 10_000, 0.95)
                .times(1000);

        Estimate increase = CohortData.of(births, deaths, population)
                .compute(Indicators.NATURAL_INCREASE)
                .by(PERIOD)
                .get(2020);

        assertThat(increase.value()).isCloseTo(-3, within(ROUNDING));
        assertThat(increase.lower()).isCloseTo(expected.lower(), within(ROUNDING));
        assertThat(increase.upper()).isCloseTo(expected.upper(), within(ROUNDING));
    }

    @Nested
    class WhatIntervalsMean {

        @Test
        void isAProcessForARegisterAndIsLabelledSo() {
            EstimateTable table = CohortData.of(byPolicy(REGISTER, 9, 1, 9, 1))
                    .compute(COMPLIANCE)
                    .by(AREA);

            assertThat(table.toString()).contains("if the counts are one draw of an underlying process");
        }

        @Test
        void isNeverSamplingForARegister() {
            Computation compliance = CohortData.of(byPolicy(REGISTER, 9, 1, 9, 1))
                    .compute(COMPLIANCE)
                    .inference(Inference.SAMPLING);

            assertThatThrownBy(compliance::by).hasMessageContaining("has no sampling error");
        }

        @Test
        void mustBeKnownFromTheCollection() {
            Computation compliance = CohortData.of(byPolicy(TableDescription.events(), 9, 1, 9, 1))
                    .compute(COMPLIANCE);

            assertThatThrownBy(compliance::by).hasMessageContaining("how it was collected is not stated");
        }

        @Test
        void isSamplingForASampleAndTakesTheFinitePopulationAndTheDesignIntoAccount() {
            TableDescription sample = TableDescription.events().withCollection(new Collection.Sample(200, 1001, 2));
            double share = 1000.0 / 801 / 2;
            Estimate expected =
                    ProportionInterval.WILSON.of(90 * share, 100 * share, 0.95).times(100);

            EstimateTable table = CohortData.of(byPolicy(sample, 90, 10, 50, 50))
                    .compute(COMPLIANCE)
                    .by(AREA);

            assertThat(table.inference()).isEqualTo(Inference.SAMPLING);
            assertThat(table.get("A").lower()).isCloseTo(expected.lower(), within(ROUNDING));
            assertThat(table.get("A").denominator()).isEqualTo(100);
        }

        @Test
        void isWiderForASampleInFewClusters() {
            TableDescription sample = TableDescription.events().withCollection(new Collection.Sample(200, 1001, 2));
            TableDescription clustered =
                    TableDescription.events().withCollection(new Collection.Sample(200, 1001, 2, 4));

            Estimate simple = CohortData.of(byPolicy(sample, 90, 10, 50, 50))
                    .compute(COMPLIANCE)
                    .by(AREA)
                    .get("A");
            Estimate few = CohortData.of(byPolicy(clustered, 90, 10, 50, 50))
                    .compute(COMPLIANCE)
                    .by(AREA)
                    .get("A");

            assertThat(few.upper() - few.lower()).isGreaterThan(simple.upper() - simple.lower());
            assertThat(few.value()).isEqualTo(simple.value());
        }

        @Test
        void isRefusedForASampleOfEverybody() {
            TableDescription all = TableDescription.events().withCollection(new Collection.Sample(200, 200, 1));
            Computation compliance =
                    CohortData.of(byPolicy(all, 90, 10, 50, 50)).compute(COMPLIANCE);

            assertThatThrownBy(() -> compliance.by(AREA))
                    .hasMessageContaining("a complete count has no sampling interval");
        }

        @Test
        void needsTheSamePopulationAboveAndBelow() {
            CohortTable served = CohortTable.of(
                    "served", REGISTER.withPopulation("registered"), List.of(AREAS), new double[] {1, 2});
            CohortTable eligible = CohortTable.of(
                    "eligible", REGISTER.withPopulation("usual-resident"), List.of(AREAS), new double[] {10, 20});
            Computation coverage = CohortData.of(served, eligible).compute(Indicators.SERVICE_COVERAGE);

            assertThatThrownBy(() -> coverage.by(AREA)).hasMessageContaining("count different populations");
        }
    }

    @Test
    void resultsDoNotDependOnThreads() {
        int areas = 5000;
        List<String> labels = java.util.stream.IntStream.range(0, areas)
                .mapToObj(i -> "area" + i)
                .toList();
        double[] counts = new java.util.Random(1)
                .ints(2L * areas, 0, 500)
                .asDoubleStream()
                .toArray();
        CohortTable births = CohortTable.of("births", REGISTER, List.of(Axis.of(AREA, labels), POLICIES), counts);
        Computation computation =
                CohortData.of(births).compute(COMPLIANCE).interval(ProportionInterval.CLOPPER_PEARSON);
        ForkJoinPool one = new ForkJoinPool(1);
        ForkJoinPool four = new ForkJoinPool(4);
        try {
            EstimateTable first = computation.parallel(one).by(AREA);
            EstimateTable second = computation.parallel(four).by(AREA);

            for (int row = 0; row < areas; row++) {
                assertThat(first.estimateAt(row)).isEqualTo(second.estimateAt(row));
            }
        } finally {
            one.shutdown();
            four.shutdown();
        }
    }

    @Test
    void aResultReadsWellInAConsole() {
        String text = CohortData.of(byPolicy(REGISTER, 9, 1, 9, 1))
                .compute(COMPLIANCE)
                .by(AREA)
                .toString();

        assertThat(text)
                .startsWith("policy compliance rate, %; 95% intervals: Wilson")
                .contains("births (policy = within) / births")
                .contains("area  value");
    }

    @Test
    void aResultIsATableOfLabelsNumbersAndWords() {
        EstimateTable table = CohortData.of(byPolicy(REGISTER, 9, 1, 8, 2))
                .compute(COMPLIANCE)
                .level(0.9)
                .by(AREA);
        List<String> columns = table.columnNames();

        assertThat(columns)
                .containsExactly(
                        "area",
                        "value",
                        "lower",
                        "upper",
                        "numerator",
                        "denominator",
                        "unit",
                        "level",
                        "method",
                        "state");
        assertThat(columns.stream().filter(name -> table.isNumeric(columns.indexOf(name))))
                .containsExactly("value", "lower", "upper", "numerator", "denominator", "level");
        assertThat(table.number(1, columns.indexOf("level"))).isEqualTo(0.9);
        assertThat(table.number(1, columns.indexOf("denominator"))).isEqualTo(10);
        assertThat(table.text(1, columns.indexOf("area"))).isEqualTo("B");
        assertThat(table.text(1, columns.indexOf("unit"))).isEqualTo("%");
        assertThat(table.text(1, columns.indexOf("method"))).isEqualTo("Wilson");
        assertThat(table.text(1, columns.indexOf("state"))).isEqualTo("value");
    }

    @Test
    void whereKeepsRowsInTheOrderAsked() {
        EstimateTable table = CohortData.of(byPolicy(REGISTER, 9, 1, 8, 2))
                .compute(COMPLIANCE)
                .by(AREA);

        EstimateTable smaller = table.where(AREA, "B", "A");

        assertThat(smaller.values()).containsExactly(80, 90);
        assertThat(smaller.label(0, AREA)).isEqualTo("B");
    }
}
