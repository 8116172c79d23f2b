package org.graunt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;
import static org.graunt.table.Axes.POLICY;

import java.time.Month;
import java.util.List;
import org.graunt.estimate.Change;
import org.graunt.estimate.Points;
import org.graunt.estimate.ProportionDifferenceInterval;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

/** Year-on-year changes: in points, between the same parts of two years, with the interval of a difference. */
class ChangeTableTest {

    private static final StatisticalYear OCTOBER = StatisticalYear.startingIn(Month.OCTOBER);
    private static final Axis PERIODS = Axis.periods(
            List.of(OCTOBER.half(2010, 1), OCTOBER.half(2010, 2), OCTOBER.half(2011, 1), OCTOBER.half(2011, 2)));

    private static EstimateTable compliance(double... counts) {
        CohortTable births = CohortTable.of(
                "births",
                TableDescription.events().withCollection(new Collection.Register()),
                List.of(Axis.of(AREA, "A"), PERIODS, Axis.of(POLICY, "within", "outside")),
                counts);
        return CohortData.of(births).compute(Indicators.POLICY_COMPLIANCE).by(AREA, PERIOD);
    }

    @Test
    void compareTheSameHalfOfTwoYearsInPercentagePoints() {
        ChangeTable changes = compliance(80, 20, 500, 100, 95, 5, 60, 40).yearOnYear();

        assertThat(changes.rowCount()).isEqualTo(2);
        Change change = changes.get("A", "2011H1");
        assertThat(change.value()).isCloseTo(15, within(1e-12));
        assertThat(change.unit()).isEqualTo(Points.PERCENTAGE_POINTS);
        assertThat(changes.text(0, changes.columnNames().indexOf("unit"))).isEqualTo("percentage points");
    }

    @Test
    void haveNewcombesIntervalBetweenWilsonLimits() {
        Change change = compliance(80, 20, 500, 100, 95, 5, 60, 40).yearOnYear().get("A", "2011H1");
        var expected =
                ProportionDifferenceInterval.NEWCOMBE.of(95, 100, 80, 100, 0.95).times(100);

        assertThat(change.lower()).isCloseTo(expected.lower(), within(1e-10));
        assertThat(change.upper()).isCloseTo(expected.upper(), within(1e-10));
        assertThat(change.isBeyondNoise()).isTrue();
    }

    @Test
    void areUndefinedWhereAValueIs() {
        ChangeTable changes = compliance(0, 0, 500, 100, 95, 5, 60, 40).yearOnYear();

        assertThat(changes.get("A", "2011H1").isDefined()).isFalse();
        assertThat(changes.get("A", "2011H2").isDefined()).isTrue();
    }

    @Test
    void existOnlyWhereThereIsAYearBefore() {
        ChangeTable changes = compliance(80, 20, 500, 100, 95, 5, 60, 40).yearOnYear();

        assertThatThrownBy(() -> changes.get("A", "2010H1")).hasMessageContaining("no such row");
        assertThat(changes.toString()).startsWith("policy compliance rate, change against the year before");
        assertThat(changes.number(1, changes.columnNames().indexOf("before"))).isCloseTo(500 / 6.0, within(1e-12));
    }
}
