package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a table is made and what can be asked of its cells. */
class CohortTableTest {

    private static final TableDescription EVENTS = TableDescription.events();
    private static final Axis AREA = Axis.of(Axes.AREA, "A", "B");
    private static final Axis SEX = Axis.of(Axes.SEX, "male", "female");

    private static CohortTable.Builder births(TableDescription description) {
        return CohortTable.builder("births", description, AREA, SEX);
    }

    private static CohortTable mixed() {
        return births(EVENTS.withSuppressedBelow(5))
                .set(0, "A", "male")
                .set(CellState.MISSING, "A", "female")
                .set(CellState.SUPPRESSED, "B", "male")
                .set(CellState.NOT_APPLICABLE, "B", "female")
                .build();
    }

    @Test
    void holdsOneCountForEachCombinationOfLabels() {
        CohortTable table = CohortTable.of("births", EVENTS, List.of(AREA, SEX), new double[] {1, 2, 3, 4.5});
        assertThat(table.get("A", "male")).isEqualTo(1);
        assertThat(table.get("A", "female")).isEqualTo(2);
        assertThat(table.get("B", "female")).isEqualTo(4.5);
        assertThat(table.size()).isEqualTo(4);
        assertThat(table.countAt(2)).isEqualTo(3);
        assertThat(table.toArray()).containsExactly(1, 2, 3, 4.5);
        assertThat(table.isComplete()).isTrue();
    }

    @Test
    void copiesArraysInAndOut() {
        double[] counts = {1, 2, 3, 4};
        CohortTable table = CohortTable.of("births", EVENTS, List.of(AREA, SEX), counts);
        counts[0] = 99;
        table.toArray()[1] = 99;
        assertThat(table.toArray()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void takesNumbersForLabels() {
        CohortTable table = CohortTable.builder(
                        "births",
                        EVENTS,
                        Axis.years(StatisticalYear.CALENDAR, 2011, 2012),
                        Axis.of(Axes.ORDER, "1", "2"))
                .set(7, 2011, 1)
                .set(5, 2011, 2)
                .set(3, 2012, 1)
                .set(1, "2012", "2")
                .build();
        assertThat(table.get(2011, 2)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -Double.MIN_VALUE})
    void refusesCountsThatAreNegativeOrNotFinite(double count) {
        assertThatThrownBy(() -> CohortTable.of("births", EVENTS, List.of(AREA, SEX), new double[] {1, 2, count, 4}))
                .hasMessage("table births: count " + count + " at [B, male], must be finite and not negative");
        assertThatThrownBy(() -> births(EVENTS).set(count, "B", "male"))
                .hasMessage("table births: count " + count + " at [B, male], must be finite and not negative");
    }

    @Test
    void holdsNoNegativeZero() {
        CohortTable table = CohortTable.of("x", EVENTS, List.of(SEX), new double[] {-0.0, 0.0});
        assertThat(1 / table.get("male")).isPositive();
        CohortTable built = CohortTable.builder("x", EVENTS, SEX)
                .set(-0.0, "male")
                .set(0, "female")
                .build();
        assertThat(built).isEqualTo(table);
    }

    @Test
    void refusesTheWrongNumberOfCounts() {
        assertThatThrownBy(() -> CohortTable.of("births", EVENTS, List.of(AREA, SEX), new double[3]))
                .hasMessageStartingWith("table births: 3 counts, must be 4 for the axes ");
    }

    @Test
    void refusesTwoAxesOfOneName() {
        assertThatThrownBy(() -> CohortTable.builder("births", EVENTS, SEX, SEX))
                .hasMessage("table births: axis sex twice");
    }

    @Test
    void namesTheSizeOfACubeThatWouldNotFit() {
        Axis many = Axis.ages(AgeGroups.single(0, 999));
        Axis more = Axis.years(StatisticalYear.CALENDAR, 1, 3000);
        Axis areas = Axis.of("area", List.copyOf(AgeGroups.single(0, 999).labels()));
        assertThatThrownBy(() -> CohortTable.builder("births", EVENTS, areas, many, more))
                .hasMessage("table births: area (1000: 0 to 999), age (1000: 0 to 999), period (3000: 1 to 3000) span"
                        + " 3000000000 cells, a table has at most 2147483639; fewer labels or fewer axes are needed");
    }

    @Test
    void withoutAxesHoldsOneNumber() {
        CohortTable table = CohortTable.builder("people", EVENTS).set(633).build();
        assertThat(table.get()).isEqualTo(633);
        assertThat(table.size()).isEqualTo(1);
    }

    @Test
    void keepsTheStatesOfCellsApart() {
        CohortTable table = mixed();
        assertThat(table.state("A", "male")).isEqualTo(CellState.VALUE);
        assertThat(table.get("A", "male")).isZero();
        assertThat(table.state("A", "female")).isEqualTo(CellState.MISSING);
        assertThat(table.state("B", "male")).isEqualTo(CellState.SUPPRESSED);
        assertThat(table.stateAt(3)).isEqualTo(CellState.NOT_APPLICABLE);
        assertThat(table.isComplete()).isFalse();
    }

    @Test
    void refusesToReadACountThatIsNotThere() {
        assertThatThrownBy(() -> mixed().get("A", "female"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("table births: [A, female] is missing and has no count");
        assertThatThrownBy(() -> mixed().get("B", "male"))
                .hasMessage("table births: [B, male] is suppressed and has no count");
        assertThatThrownBy(() -> mixed().range("B", "female"))
                .hasMessage("table births: [B, female] is not_applicable and has no count");
        assertThat(mixed().countAt(1)).isNaN();
        assertThat(mixed().toArray()).containsExactly(0, Double.NaN, Double.NaN, Double.NaN);
    }

    @Test
    void givesTheRangeOfASuppressedCount() {
        assertThat(mixed().range("B", "male")).isEqualTo(new CountRange(1, 4));
        assertThat(mixed().range("A", "male")).isEqualTo(new CountRange(0, 0));
        CohortTable unbounded = mixed().describedAs(EVENTS);
        assertThat(unbounded.range("B", "male")).isEqualTo(new CountRange(1, Double.POSITIVE_INFINITY));
    }

    @Test
    void refusesUnknownLabelsAndTheWrongNumberOfThem() {
        assertThatThrownBy(() -> mixed().get("C", "male"))
                .hasMessage("axis area: no label 'C', expected one of 'A', 'B'");
        assertThatThrownBy(() -> mixed().get("A"))
                .hasMessage("table births: 1 labels, must be one for each of [area, sex]");
        assertThatThrownBy(() -> mixed().get("A", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("label");
    }

    @Test
    void namesTheNearestAxis() {
        assertThat(mixed().has("sex")).isTrue();
        assertThat(mixed().has("seks")).isFalse();
        assertThatThrownBy(() -> mixed().axis("seks"))
                .hasMessage("table births: no axis 'seks', expected one of 'sex', 'area'");
    }

    @Test
    void refusesACellThatIsSetTwice() {
        CohortTable.Builder builder = births(EVENTS).set(1, "A", "male");
        assertThatThrownBy(() -> builder.set(2, "A", "male"))
                .hasMessage("table births: cell [A, male] twice, each may be set once");
        assertThatThrownBy(() -> builder.set(CellState.MISSING, "A", "male"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.set(CellState.VALUE, "B", "male")).hasMessage("state: VALUE, needs a count");
    }

    @Test
    void namesTheFirstCellLeftUnset() {
        assertThatThrownBy(() -> births(EVENTS).set(1, "A", "male").build())
                .hasMessage(
                        "table births: no row for [A, female] and 2 more, expected one for every combination of"
                                + " [area (2: A to B), sex (2: male to female)] (or state that absent rows are zero or missing)");
        assertThatThrownBy(() -> births(EVENTS)
                        .set(1, "A", "male")
                        .set(1, "A", "female")
                        .set(1, "B", "female")
                        .build())
                .hasMessageStartingWith("table births: no row for [B, male], expected");
    }

    @Test
    void fillsUnsetCellsAsItsDescriptionSays() {
        CohortTable zero = births(EVENTS.withAbsent(TableDescription.Absent.ZERO))
                .set(1, "A", "male")
                .build();
        assertThat(zero.get("B", "female")).isZero();
        assertThat(zero.isComplete()).isTrue();
        CohortTable missing = births(EVENTS.withAbsent(TableDescription.Absent.MISSING))
                .set(1, "A", "male")
                .build();
        assertThat(missing.state("B", "female")).isEqualTo(CellState.MISSING);
        assertThat(missing.get("A", "male")).isEqualTo(1);
    }

    @Test
    void areEqualWhereNameDescriptionAxesStatesAndCountsAre() {
        assertThat(mixed()).isEqualTo(mixed()).hasSameHashCodeAs(mixed());
        assertThat(mixed().named("x")).isNotEqualTo(mixed());
        assertThat(mixed().describedAs(EVENTS)).isNotEqualTo(mixed());
        assertThat(mixed().where("area", "A")).isNotEqualTo(mixed());
        CohortTable otherState = births(EVENTS.withSuppressedBelow(5))
                .set(0, "A", "male")
                .set(CellState.SUPPRESSED, "A", "female")
                .set(CellState.SUPPRESSED, "B", "male")
                .set(CellState.NOT_APPLICABLE, "B", "female")
                .build();
        assertThat(otherState).isNotEqualTo(mixed());
        assertThat(mixed()).isNotEqualTo("births");
    }

    @Test
    void tellsSumsOfDifferentNumbersOfSuppressedCountsApart() {
        CohortTable one = mixed().sumTo();
        CohortTable both = births(EVENTS.withSuppressedBelow(5))
                .set(CellState.SUPPRESSED, "A", "male")
                .set(CellState.SUPPRESSED, "A", "female")
                .set(0, "B", "male")
                .set(0, "B", "female")
                .build();
        CohortTable single = both.where("sex", "male");
        assertThat(both.sumTo("area")).isNotEqualTo(single.sumTo("area"));
        assertThat(one.state()).isEqualTo(CellState.MISSING);
    }

    @Test
    void isRowsAndColumnsToOthers() {
        CohortTable table = mixed();
        assertThat(table.columnNames()).containsExactly("area", "sex", "count", "state");
        assertThat(table.rowCount()).isEqualTo(4);
        assertThat(table.isNumeric(1)).isFalse();
        assertThat(table.isNumeric(2)).isTrue();
        assertThat(table.isNumeric(3)).isFalse();
        assertThat(table.text(2, 0)).isEqualTo("B");
        assertThat(table.text(3, 1)).isEqualTo("female");
        assertThat(table.text(3, 3)).isEqualTo("not_applicable");
        assertThat(table.number(0, 2)).isZero();
        assertThat(table.number(1, 2)).isNaN();
    }

    @Test
    void printsItsAxesAndFirstRows() {
        assertThat(mixed()).hasToString("""
                        births: [area (2: A to B), sex (2: male to female)]
                        area  sex     count  state
                        A     male        0  value
                        A     female         missing
                        B     male           suppressed
                        B     female         not_applicable
                        """);
    }

    @Test
    void shortensAPreviewAndCountsTheRest() {
        CohortTable table = CohortTable.of(
                "births", EVENTS, List.of(Axis.of(Axes.AREA, "远安县", "B", "C")), new double[] {1234.5, 2e-9, 3});
        assertThat(table.preview(2)).isEqualTo("""
                        area          count  state
                        远安县       1234.5  value
                        B       0.000000002  value
                        ... 1 more rows
                        """);
    }

    @Test
    void cannotBeChangedThroughItsBuilderOnceBuilt() {
        CohortTable.Builder builder = CohortTable.builder("births", EVENTS, Axis.of(Axes.AREA, "A"));
        CohortTable table = builder.set(1, "A").build();

        assertThatThrownBy(() -> builder.set(2, "A"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("table births: is built and cannot be changed");
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        assertThat(table.get("A")).isEqualTo(1);
    }
}
