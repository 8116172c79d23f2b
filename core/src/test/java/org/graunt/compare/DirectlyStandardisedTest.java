package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.compare.RatesByAge.CHILDBEARING;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.WeightedRateInterval;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.junit.jupiter.api.Test;

/** Direct standardisation by hand and by its rules. Tolerance: rounding of doubles. */
class DirectlyStandardisedTest {

    private static final double ROUNDING = 1e-12;
    private static final AgeGroups TWO = AgeGroups.parse(List.of("15-29", "30-49"));
    private static final StandardPopulation ONE_TO_THREE =
            StandardPopulation.of("1 to 3", "test", TWO, new double[] {1, 3});
    private static final double[] YEARS = {1000, 1000, 500, 4000, 100, 0};
    private static final double[] BIRTHS = {80, 20, 40, 80, 3, 0};
    private static final List<String> AREAS = List.of("A", "B", "C");

    private static EstimateTable rates() {
        return RatesByAge.table(TWO, AREAS, BIRTHS, YEARS);
    }

    @Test
    void areasWithTheSameRatesHaveTheSameStandardisedRateWhateverTheirAges() {
        StandardisedTable table = DirectlyStandardised.to(ONE_TO_THREE).of(rates());

        assertThat(table.get("A").value()).isCloseTo(1000 * (0.25 * 0.08 + 0.75 * 0.02), within(ROUNDING * 100));
        assertThat(table.get("B").value()).isCloseTo(table.get("A").value(), within(ROUNDING * 100));
        assertThat(table.number(1, table.columnNames().indexOf("crude"))).isCloseTo(120 / 4.5, within(ROUNDING * 100));
    }

    @Test
    void anAgeWithoutPersonYearsIsAnErrorOfThatAreaOnly() {
        StandardisedTable table = DirectlyStandardised.to(ONE_TO_THREE).of(rates());

        assertThat(table.state("C")).isEqualTo(RowState.UNDEFINED);
        assertThat(table.reason("C")).isEqualTo("no person-years at age 30-49");
        assertThat(table.get("C").isDefined()).isFalse();
        assertThat(table.state("A")).isEqualTo(RowState.VALUE);
        assertThat(table.reason("A")).isEmpty();
    }

    @Test
    void agesAreJoinedByLabelAndNeverByPosition() {
        DirectlyStandardised method = DirectlyStandardised.to(ONE_TO_THREE);

        Estimate inOrder = method.of(List.of("15-29", "30-49"), new double[] {80, 20}, new double[] {1000, 1000});
        Estimate turned = method.of(List.of("30-49", "15-29"), new double[] {20, 80}, new double[] {1000, 1000});

        assertThat(turned).isEqualTo(inOrder);
    }

    @Test
    void aForgottenAgeOfTheStandardIsRefusedByName() {
        DirectlyStandardised method = DirectlyStandardised.to(ONE_TO_THREE);

        assertThatThrownBy(() -> method.of(List.of("15-29"), new double[] {80}, new double[] {1000}))
                .hasMessageContaining("ages: 30-49 of standard 1 to 3 missing from the rates");
    }

    @Test
    void eventsOfNobodyContradictThemselves() {
        StandardisedTable table = DirectlyStandardised.to(ONE_TO_THREE)
                .of(RatesByAge.table(TWO, List.of("A"), new double[] {80, 12}, new double[] {1000, 0}));

        assertThat(table.state("A")).isEqualTo(RowState.INVALID);
        assertThat(table.reason("A"))
                .isEqualTo("the counts contradict themselves: 12 events without person-years at age 30-49");
    }

    @Test
    void aStandardOfAllAgesIsCutToTheAgesOfTheRatesOnPurpose() {
        double[] births = {10, 90, 120, 80, 40, 9, 1};
        double[] women = {1000, 1000, 1000, 1000, 1000, 1000, 1000};
        StandardisedTable table = DirectlyStandardised.to(StandardPopulation.CHINA_2020_WOMEN.regroup(CHILDBEARING))
                .of(RatesByAge.table(CHILDBEARING, List.of("A"), births, women));
        double[] persons = {33630797, 35265680, 43685062, 60273382, 48080895, 45322636, 56033201};
        double expected = 0;
        for (int a = 0; a < births.length; a++) {
            expected += persons[a] / Arrays.stream(persons).sum() * births[a];
        }

        assertThat(table.get("A").value()).isCloseTo(expected, within(1e-11));
    }

    @Test
    void agesOutsideTheStandardDoNotCountAndNeedNoPersonYears() {
        StandardPopulation young = StandardPopulation.of("young", "test", TWO, new double[] {1, 0});

        assertThat(DirectlyStandardised.to(young)
                        .fewEvents(FewEvents.FLAG)
                        .of(rates())
                        .get("C")
                        .value())
                .isCloseTo(30, within(ROUNDING * 100));
    }

    @Test
    void ratesOnFewEventsAreWithheldOrFlagged() {
        EstimateTable few = RatesByAge.table(TWO, List.of("A"), new double[] {5, 4}, new double[] {100, 100});
        StandardisedTable withheld = DirectlyStandardised.to(ONE_TO_THREE).of(few);
        StandardisedTable flagged =
                DirectlyStandardised.to(ONE_TO_THREE).fewEvents(FewEvents.FLAG).of(few);

        assertThat(withheld.state("A")).isEqualTo(RowState.SUPPRESSED);
        assertThat(withheld.get("A").isDefined()).isFalse();
        assertThat(withheld.get("A").method()).endsWith("fewer than 10 events");
        assertThat(flagged.state("A")).isEqualTo(RowState.VALUE);
        assertThat(flagged.get("A").isDefined()).isTrue();
        assertThat(flagged.reason("A")).isEqualTo("fewer than 10 events");
    }

    @Test
    void aMissingCountMakesTheRateMissingAndNeverZero() {
        List<Axis> axes = List.of(Axis.of(Axes.AREA, "A", "B"), Axis.ages(TWO));
        CohortTable births = CohortTable.builder("births", RatesByAge.REGISTER, axes.toArray(Axis[]::new))
                .set(50, "A", "15-29")
                .set(CellState.MISSING, "A", "30-49")
                .set(CellState.SUPPRESSED, "B", "15-29")
                .set(20, "B", "30-49")
                .build();
        CohortTable women = CohortTable.of("women", RatesByAge.YEARS, axes, new double[] {100, 100, 100, 100});
        StandardisedTable table = DirectlyStandardised.to(ONE_TO_THREE)
                .of(CohortData.of(births, women).compute(RatesByAge.rate()).by(Axes.AREA, Axes.AGE));

        assertThat(table.state("A")).isEqualTo(RowState.MISSING);
        assertThat(table.state("B")).isEqualTo(RowState.SUPPRESSED);
        assertThat(table.reason("A")).isEqualTo("a count that is needed is missing");
        assertThat(table.get("A").isDefined()).isFalse();
    }

    @Test
    void theExplanationNamesStandardWeightsCountsAndMethod() {
        StandardisedTable table = DirectlyStandardised.to(ONE_TO_THREE)
                .interval(WeightedRateInterval.FAY_FEUER)
                .level(0.9)
                .of(rates());

        assertThat(table.explain(Locale.ENGLISH, "A"))
                .contains("1000 x sum over ages", "standard: 1 to 3. test", "15-29: 0.25, 30-49: 0.75")
                .contains("100 events in 2000 person-years", "90 % limits, gamma (Fay-Feuer)");
        assertThat(table.explain(Locale.CHINESE, "A")).contains("直接标准化率", "2000 人年中 100 个事件");
    }

    @Test
    void theTableReadsAsAnyOther() {
        StandardisedTable table = DirectlyStandardised.to(ONE_TO_THREE).of(rates());

        assertThat(table.name()).isEqualTo("birth-rate-standardised");
        assertThat(table.rowCount()).isEqualTo(3);
        assertThat(table.axes()).hasSize(1);
        assertThat(table.columnNames())
                .containsExactly(
                        "area",
                        "value",
                        "lower",
                        "upper",
                        "crude",
                        "events",
                        "person_years",
                        "level",
                        "method",
                        "state",
                        "reason");
        assertThat(table.isNumeric(0)).isFalse();
        assertThat(table.isNumeric(7)).isTrue();
        assertThat(table.isNumeric(8)).isFalse();
        assertThat(table.number(0, 2)).isLessThan(table.number(0, 1));
        assertThat(table.number(0, 3)).isGreaterThan(table.number(0, 1));
        assertThat(table.number(0, 7)).isEqualTo(0.95);
        assertThat(table).asString().contains("area", "Dobson", "undefined", "no person-years at age 30-49");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        DirectlyStandardised method = DirectlyStandardised.to(ONE_TO_THREE);
        assertThatThrownBy(() -> method.of(List.of("15-24", "25-49"), new double[2], new double[2]))
                .hasMessageContaining("straddles");
        assertThatThrownBy(() -> method.of(List.of("15-29", "30-49"), new double[2], new double[1]))
                .hasMessageContaining("2 events and 1 person-years");
        assertThatThrownBy(() -> method.of(List.of("15-29", "30-49"), new double[] {1}, new double[2]))
                .hasMessageContaining("1 events");
        assertThatThrownBy(() -> method.of(List.of("15-29", "30-49"), new double[] {1, -1}, new double[2]))
                .hasMessageContaining("-1.0 events in 0.0 person-years at age 30-49");
        assertThatThrownBy(() -> method.of(List.of("15-29", "30-49"), new double[2], new double[] {1, -1}))
                .hasMessageContaining("person-years");
        assertThatThrownBy(() -> method.of(List.of("15-29", "30-49"), new double[2], new double[] {1, Double.NaN}))
                .hasMessageContaining("NaN person-years");
        assertThatThrownBy(() -> method.level(1)).hasMessageContaining("level");
        assertThatThrownBy(() -> method.of(rates()).get()).hasMessageContaining("0 labels");
        EstimateTable byArea = RatesByAge.data(TWO, AREAS, BIRTHS, YEARS)
                .compute(RatesByAge.rate())
                .by(Axes.AREA);
        assertThatThrownBy(() -> method.of(byArea)).hasMessageContaining("axis 'age'");
    }

    @Test
    void sharesAndSamplesAreRefused() {
        List<Axis> axes = List.of(Axis.of(Axes.AREA, "A"), Axis.ages(TWO));
        CohortTable users = CohortTable.of("users", RatesByAge.REGISTER, axes, new double[2]);
        CohortTable women = CohortTable.of("women", RatesByAge.REGISTER, axes, new double[] {10, 10});
        EstimateTable shares = CohortData.of(users, women)
                .compute(org.graunt.indicator.Indicator.proportion(
                        "use", org.graunt.indicator.Measure.of("users"), org.graunt.indicator.Measure.of("women")))
                .by(Axes.AREA, Axes.AGE);
        assertThatThrownBy(() -> DirectlyStandardised.to(ONE_TO_THREE).of(shares))
                .hasMessageContaining("is not a rate");

        CohortTable sampled = CohortTable.of(
                "births", RatesByAge.EVENTS.withCollection(new Collection.Sample(100, 1000, 1)), axes, new double[] {
                    5, 5
                });
        CohortTable years = CohortTable.of("women", RatesByAge.YEARS, axes, new double[] {50, 50});
        EstimateTable sample =
                CohortData.of(sampled, years).compute(RatesByAge.rate()).by(Axes.AREA, Axes.AGE);
        assertThatThrownBy(() -> DirectlyStandardised.to(ONE_TO_THREE).of(sample))
                .hasMessageContaining("SAMPLING");
    }

    @Test
    void axesBeforeAndAfterTheAgesAreKept() {
        List<Axis> axes = List.of(Axis.of(Axes.AREA, "A", "B"), Axis.ages(TWO), Axis.of(Axes.SEX, "male", "female"));
        double[] births = {10, 20, 30, 40, 50, 60, 70, 80};
        double[] years = {1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000};
        CohortTable events = CohortTable.of("births", RatesByAge.REGISTER, axes, births);
        CohortTable exposure = CohortTable.of("women", RatesByAge.YEARS, axes, years);
        StandardisedTable table = DirectlyStandardised.to(ONE_TO_THREE)
                .of(CohortData.of(events, exposure).compute(RatesByAge.rate()).by(Axes.AREA, Axes.AGE, Axes.SEX));

        assertThat(table.get("B", "female").value()).isCloseTo(0.25 * 60 + 0.75 * 80, within(1e-11));
        assertThat(table.text(1, 0)).isEqualTo("A");
        assertThat(table.text(1, 1)).isEqualTo("female");
        assertThat(table.text(2, 0)).isEqualTo("B");
        assertThat(table.text(2, 1)).isEqualTo("male");
    }
}
