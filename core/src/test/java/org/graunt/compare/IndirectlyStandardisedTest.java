package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.graunt.estimate.Estimate;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.junit.jupiter.api.Test;

class IndirectlyStandardisedTest {

    private static final AgeGroups TWO = AgeGroups.parse(List.of("15-29", "30-49"));
    private static final EstimateTable REFERENCE =
            RatesByAge.table(TWO, List.of("province"), new double[] {1000, 500}, new double[] {10_000, 20_000});

    @Test
    void theReferenceAgainstItselfIsTheBase() {
        StandardisedTable table = IndirectlyStandardised.against(REFERENCE).of(REFERENCE);

        assertThat(table.get("province").value()).isEqualTo(100);
        assertThat(table.number(0, table.columnNames().indexOf("rate"))).isCloseTo(50, within(1e-12));
        assertThat(table.number(0, table.columnNames().indexOf("expected"))).isEqualTo(1500);
        assertThat(table.number(0, table.columnNames().indexOf("observed"))).isEqualTo(1500);
    }

    @Test
    void eventsNeedNoAges() {
        IndirectlyStandardised method = IndirectlyStandardised.against(
                List.of("15-29", "30-49"), new double[] {1000, 500}, new double[] {10_000, 20_000});

        assertThat(method.expected(List.of("30-49", "15-29"), new double[] {400, 100}))
                .isCloseTo(20, within(1e-12));
        assertThat(method.ratio(List.of("30-49", "15-29"), new double[] {400, 100}, 30)
                        .value())
                .isCloseTo(150, within(1e-10));
        assertThat(method.base(1)
                        .rate(List.of("15-29", "30-49"), new double[] {100, 400}, 30)
                        .value())
                .isCloseTo(1.5 * 0.05, within(1e-15));
        assertThat(method.ratio(List.of("30-49", "15-29"), new double[2], 0).isDefined())
                .isFalse();
        assertThat(method.rate(List.of("30-49", "15-29"), new double[2], 0).isDefined())
                .isFalse();
    }

    @Test
    void eventsOfNobodyContradictThemselves() {
        StandardisedTable table = IndirectlyStandardised.against(REFERENCE)
                .of(RatesByAge.table(TWO, List.of("A"), new double[] {80, 12}, new double[] {1000, 0}));
        Estimate nobody = IndirectlyStandardised.against(REFERENCE).ratio(List.of("15-29", "30-49"), new double[2], 12);

        assertThat(table.state("A")).isEqualTo(RowState.INVALID);
        assertThat(table.reason("A")).contains("12 events without person-years at age 30-49");
        assertThat(nobody.isDefined()).isFalse();
        assertThat(nobody.method()).contains("contradict themselves: 12 events without person-years");
    }

    @Test
    void theExplanationSaysThatTwoRatiosAreNotComparable() {
        StandardisedTable table = IndirectlyStandardised.against(REFERENCE).of(REFERENCE);

        assertThat(table.explain(Locale.ENGLISH, "province"))
                .contains("1500 observed, 1500 expected")
                .contains("The ratios of two areas are not comparable with each other");
        assertThat(table.explain(Locale.CHINESE, "province")).contains("不能相互比较");
    }

    /** The pitfall itself: at every age both areas have the same rates, and yet their ratios differ. */
    @Test
    void twoAreasWithTheSameRatesMayHaveDifferentRatios() {
        EstimateTable two = RatesByAge.table(
                TWO, List.of("A", "B"), new double[] {200, 10, 20, 100}, new double[] {1000, 400, 100, 4000});
        StandardisedTable table = IndirectlyStandardised.against(REFERENCE).of(two);

        assertThat(table.get("A").value()).isGreaterThan(table.get("B").value() * 1.5);
    }

    @Test
    void aMissingCountMakesTheRatioMissing() {
        List<Axis> axes = List.of(Axis.of(Axes.AREA, "A", "B"), Axis.ages(TWO));
        CohortTable births = CohortTable.builder("births", RatesByAge.REGISTER, axes.toArray(Axis[]::new))
                .set(50, "A", "15-29")
                .set(CellState.MISSING, "A", "30-49")
                .set(0, "B", "15-29")
                .set(0, "B", "30-49")
                .build();
        CohortTable women = CohortTable.of("women", RatesByAge.YEARS, axes, new double[] {100, 100, 0, 0});
        StandardisedTable table = IndirectlyStandardised.against(REFERENCE)
                .of(CohortData.of(births, women).compute(RatesByAge.rate()).by(Axes.AREA, Axes.AGE));

        assertThat(table.state("A")).isEqualTo(RowState.MISSING);
        assertThat(table.get("A").isDefined()).isFalse();
        assertThat(table.state("B")).isEqualTo(RowState.UNDEFINED);
        assertThat(table.reason("B")).isEqualTo("nothing is expected");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        List<String> ages = List.of("15-29", "30-49");
        double[] two = {1, 1};
        IndirectlyStandardised method = IndirectlyStandardised.against(ages, two, two);
        assertThatThrownBy(() -> IndirectlyStandardised.against(ages, new double[1], two))
                .hasMessageContaining("1 events and 2 person-years");
        assertThatThrownBy(() -> IndirectlyStandardised.against(ages, two, new double[1]))
                .hasMessageContaining("one for each of the 2");
        assertThatThrownBy(() -> IndirectlyStandardised.against(ages, two, new double[] {1, 0}))
                .hasMessageContaining("at age 30-49");
        assertThatThrownBy(() -> IndirectlyStandardised.against(ages, new double[] {-1, 2}, two))
                .hasMessageContaining("-1.0 events");
        assertThatThrownBy(() -> IndirectlyStandardised.against(ages, new double[2], two))
                .hasMessageContaining("no events at all");
        assertThatThrownBy(() -> method.expected(List.of("15-29", "30-44"), two))
                .hasMessageContaining("age: 30-44");
        assertThatThrownBy(() -> method.expected(List.of("15-29", "15-29"), two))
                .hasMessageContaining("once");
        assertThatThrownBy(() -> method.expected(List.of("15-29"), two)).hasMessageContaining("the 2 of the reference");
        assertThatThrownBy(() -> method.expected(ages, new double[1])).hasMessageContaining("1 person-years");
        assertThatThrownBy(() -> method.expected(ages, new double[] {1, Double.NaN}))
                .hasMessageContaining("NaN at age 30-49");
        assertThatThrownBy(() -> method.level(0)).hasMessageContaining("level");
        assertThatThrownBy(() -> method.base(0)).hasMessageContaining("base");
        EstimateTable areas = RatesByAge.table(TWO, List.of("A", "B"), new double[4], new double[] {1, 1, 1, 1});
        assertThatThrownBy(() -> IndirectlyStandardised.against(areas))
                .hasMessageContaining("2 populations")
                .hasMessageContaining("where");
    }
}
