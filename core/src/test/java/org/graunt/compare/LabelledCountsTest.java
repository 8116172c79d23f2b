package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.graunt.estimate.Sampling;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.Direction;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.RowState;
import org.graunt.indicator.Unit;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

class LabelledCountsTest {

    private static final Axis AREAS = Axis.of(Axes.AREA, "A", "B", "C");
    private static final Axis SEXES = Axis.of(Axes.SEX, "male", "female");

    private static EstimateTable sexRatios(Collection collection) {
        CohortTable births = CohortTable.builder(
                        "births", TableDescription.events().withCollection(collection), AREAS, SEXES)
                .set(12, "A", "male")
                .set(0, "A", "female")
                .set(0, "B", "male")
                .set(0, "B", "female")
                .set(7, "C", "male")
                .set(CellState.MISSING, "C", "female")
                .build();
        return CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.AREA);
    }

    @Test
    void countsOfATableKeepIndicatorUnitDirectionAndStates() {
        LabelledCounts counts = LabelledCounts.of(sexRatios(new Collection.Register()));

        assertThat(counts.name()).isEqualTo("sex-ratio-at-birth");
        assertThat(counts.axis()).isEqualTo("area");
        assertThat(counts.kind()).isEqualTo(CountKind.RATIO);
        assertThat(counts.unit()).isEqualTo(Unit.PER_HUNDRED_GIRLS);
        assertThat(counts.direction()).isEqualTo(Direction.withinBand(103, 107));
        assertThat(counts.labels()).containsExactly("A", "B", "C");
        assertThat(counts.stateAt(0)).isEqualTo(RowState.VALUE);
        assertThat(counts.stateAt(1)).isEqualTo(RowState.UNDEFINED);
        assertThat(counts.stateAt(2)).isEqualTo(RowState.MISSING);
        assertThat(counts.valueAt(0)).isInfinite();
        assertThat(counts.valueAt(1)).isNaN();
        assertThat(counts.sizeAt(0)).isEqualTo(12);
        assertThat(counts.numeratorAt(0)).isEqualTo(12);
        assertThat(counts.denominatorAt(0)).isZero();
        assertThat(counts).hasToString("sex-ratio-at-birth: 3 rows by area, RATIO");
    }

    @Test
    void aSampleNeedsItsDescriptionAndCountsLess() {
        EstimateTable sampled = sexRatios(new Collection.Sample(100, 1000, 1));

        assertThatThrownBy(() -> LabelledCounts.of(sampled)).hasMessageContaining("SAMPLING");
        LabelledCounts counts =
                LabelledCounts.of(sampled, Sampling.ofInfinitePopulation(100).withDesignEffect(2));
        assertThat(counts.numeratorAt(0)).isCloseTo(6, within(1e-12));
    }

    @Test
    void oneAxisOnlyMayHaveSeveralLabels() {
        CohortTable births = CohortTable.of(
                "births",
                TableDescription.events().withCollection(new Collection.Register()),
                List.of(Axis.of(Axes.AREA, "A", "B"), Axis.years(StatisticalYear.CALENDAR, 2001, 2002), SEXES),
                new double[] {1, 2, 3, 4, 5, 6, 7, 8});
        EstimateTable both =
                CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by(Axes.AREA, Axes.PERIOD);

        assertThatThrownBy(() -> LabelledCounts.of(both))
                .hasMessageContaining("choose labels of the others with where");
        assertThat(LabelledCounts.of(both.where(Axes.PERIOD, 2002)).labels()).containsExactly("A", "B");
        assertThat(LabelledCounts.of(both.where(Axes.AREA, "B")).axis()).isEqualTo("period");
        assertThat(LabelledCounts.of(both.where(Axes.AREA, "B").where(Axes.PERIOD, 2001))
                        .size())
                .isEqualTo(1);
        EstimateTable one =
                CohortData.of(births).compute(Indicators.SEX_RATIO_AT_BIRTH).by();
        assertThatThrownBy(() -> LabelledCounts.of(one)).hasMessageContaining("one number");
    }

    @Test
    void arraysAreCopied() {
        double[] x = {1, 2};
        double[] n = {10, 10};
        LabelledCounts counts =
                LabelledCounts.of(Unit.PERCENT, List.of("A", "B"), x, n).named("use");
        x[0] = 9;
        n[0] = 99;

        assertThat(counts.valueAt(0)).isEqualTo(10);
        assertThat(counts.name()).isEqualTo("use");
        assertThat(counts.rowOf("B")).isEqualTo(1);
    }

    @Test
    void bareValuesAndBack() {
        LabelledCounts ratios =
                LabelledCounts.of(Unit.PER_HUNDRED_GIRLS, List.of("A"), new double[] {1}, new double[] {1});

        assertThat(ratios.bare(100)).isEqualTo(0.5);
        assertThat(ratios.bare(Double.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(ratios.inUnit(0.5)).isEqualTo(100);
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        List<String> two = List.of("A", "B");
        double[] ones = {1, 1};
        assertThatThrownBy(() -> LabelledCounts.of(Unit.PERCENT, two, new double[1], ones))
                .hasMessageContaining("1 over 2, must be one for each of the 2 areas");
        assertThatThrownBy(() -> LabelledCounts.of(Unit.PERCENT, two, ones, new double[1]))
                .hasMessageContaining("2 over 1");
        assertThatThrownBy(() -> LabelledCounts.of(Unit.PERCENT, List.of("A", "A"), ones, ones))
                .hasMessageContaining("A twice");
        assertThatThrownBy(() -> LabelledCounts.of(Unit.PERCENT, two, new double[] {1, 2}, ones))
                .hasMessageContaining("2.0 over 1.0 in B");
        assertThatThrownBy(() -> LabelledCounts.of(Unit.PER_THOUSAND, two, new double[] {1, -2}, ones))
                .hasMessageContaining("-2.0 over 1.0 in B");
        assertThatThrownBy(() -> LabelledCounts.of(Unit.RATIO, two, ones, new double[] {1, -2}))
                .hasMessageContaining("1.0 over -2.0 in B");
        assertThatThrownBy(() -> LabelledCounts.of(Unit.RATIO, two, ones, new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> LabelledCounts.of(Unit.YEARS, two, ones, ones))
                .hasMessageContaining("not one count over another");
        assertThat(LabelledCounts.of(Unit.PERCENT, two, new double[] {1, 1}, new double[] {1, Double.NaN})
                        .stateAt(1))
                .isEqualTo(RowState.MISSING);
    }

    @Test
    void neighboursAreMutual() {
        Neighbours three = Neighbours.ofPairs(
                List.of("A", "B", "C", "D"), List.of(List.of("A", "B"), List.of("B", "A"), List.of("B", "C")));

        assertThat(three.of("B")).containsExactly("A", "C");
        assertThat(three.of("D")).isEmpty();
        assertThat(three.areas()).containsExactlyInAnyOrder("A", "B", "C", "D");
        assertThat(three).hasToString("4 areas, 2 borders");
        Neighbours same =
                Neighbours.of(Map.of("A", List.of("B"), "B", List.of("A", "C"), "C", List.of("B"), "D", List.of()));
        assertThat(three).isEqualTo(same).hasSameHashCodeAs(same).isNotEqualTo("A");
        assertThatThrownBy(() -> Neighbours.of(Map.of("A", List.of("A")))).hasMessageContaining("another area");
        assertThatThrownBy(() -> Neighbours.of(Map.of("A", List.of("B")))).hasMessageContaining("its own entry");
        assertThatThrownBy(() -> Neighbours.of(Map.of("A", List.of("B"), "B", List.of())))
                .hasMessageContaining("mutual");
        assertThatThrownBy(() -> Neighbours.ofPairs(List.of("A"), List.of(List.of("A", "B"))))
                .hasMessageContaining("pair: [A, B]");
        assertThatThrownBy(() -> Neighbours.ofPairs(List.of("A"), List.of(List.of("A"))))
                .hasMessageContaining("pair: [A]");
        assertThatThrownBy(() -> three.of("Z")).hasMessageContaining("area: 'Z'");
    }
}
