package org.graunt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.graunt.estimate.ProportionInterval;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

/** Values without intervals. */
class ValueTableTest {

    private static final CohortTable BIRTHS = CohortTable.builder(
                    "births",
                    TableDescription.events().withCollection(new Collection.Register()),
                    Axis.of(Axes.AREA, "A", "B", "C"),
                    Axis.of(Axes.SEX, "male", "female"))
            .set(107, "A", "male")
            .set(100, "A", "female")
            .set(8, "B", "male")
            .set(CellState.MISSING, "B", "female")
            .set(0, "C", "male")
            .set(0, "C", "female")
            .build();
    private static final Computation SHARE = CohortData.of(BIRTHS)
            .compute(Indicator.proportion(
                    "male-share", Measure.of("births").where(Axes.SEX, "male"), Measure.of("births")));
    private static final ValueTable SHARES = SHARE.valuesBy(Axes.AREA);

    @Test
    void haveCountsAndStatesButNoLimits() {
        assertThat(SHARES.columnNames()).containsExactly("area", "value", "numerator", "denominator", "unit", "state");
        assertThat(SHARES.rowCount()).isEqualTo(3);
        assertThat(SHARES.number(0, 1)).isEqualTo(100 * (107 / 207.0));
        assertThat(SHARES.number(0, 2)).isEqualTo(107);
        assertThat(SHARES.number(0, 3)).isEqualTo(207);
        assertThat(SHARES.text(0, 0)).isEqualTo("A");
        assertThat(SHARES.text(0, 4)).isEqualTo("%");
        assertThat(SHARES.text(1, 5)).isEqualTo("missing");
        assertThat(List.of(0, 1, 4)).map(SHARES::isNumeric).containsExactly(false, true, false);
    }

    @Test
    void needNotSayHowTheCountsWereCollected() {
        CohortTable silent = CohortTable.builder(
                        "births", TableDescription.events(), Axis.of(Axes.SEX, "male", "female"))
                .set(107, "male")
                .set(100, "female")
                .build();
        Computation share = CohortData.of(silent).compute(SHARE.indicator());
        assertThatThrownBy(() -> share.by()).hasMessageContaining("how it was collected is not stated");
        assertThat(share.valuesBy().valueAt(0)).isEqualTo(100 * (107 / 207.0));
    }

    @Test
    void areReadByLabelOrPosition() {
        assertThat(SHARES.get("A")).isEqualTo(SHARES.valueAt(0)).isEqualTo(SHARES.values()[0]);
        assertThat(SHARES.get("B")).isNaN();
        assertThat(SHARES.state("B")).isEqualTo(RowState.MISSING);
        assertThat(SHARES.stateAt(2)).isEqualTo(RowState.UNDEFINED);
        assertThat(SHARES.axes()).extracting(Axis::name).containsExactly(Axes.AREA);
        assertThatThrownBy(() -> SHARES.get("A", "B"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 labels, must be one for each of [area]");
    }

    @Test
    void doNotDependOnTheIntervalMethod() {
        ValueTable exact = SHARE.interval(ProportionInterval.CLOPPER_PEARSON).valuesBy(Axes.AREA);
        assertThat(exact.values()).isEqualTo(SHARES.values());
    }

    @Test
    void sayWhatTheyAre() {
        assertThat(SHARES.name()).isEqualTo("male-share");
        assertThat(SHARES.indicator().code()).isEqualTo("male-share");
        assertThat(SHARES.caveats()).isEmpty();
        assertThat(SHARES.toString())
                .startsWith("male share, %\nbirths (sex = male) / births\n")
                .contains("51.69")
                .doesNotContain("lower");
    }
}
