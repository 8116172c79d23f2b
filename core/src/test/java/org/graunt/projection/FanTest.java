package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.junit.jupiter.api.Test;

/** What is said of draws that are known. */
class FanTest {

    private static final Axis AREAS = Axis.of(Axes.AREA, "A", "B");

    /** Four draws of three years in two areas. */
    private static final Fan FAN = new Fan(Outcome.BIRTHS, AREAS, Toy.years(2016, 2018), 4, new double[] {
        10, 20, 30, 40,
        15, 15, 30, 60,
        12, 10, 35, 60,
        1, 2, 3, 4,
        2, 3, 4, 5,
        3, 4, 5, 6
    });

    @Test
    void quantilesLieBetweenOrderStatistics() {
        FanTable table = FAN.quantiles(0, 0.25, 0.5, 1);
        assertThat(table.quantile(0, "A", 2016)).isEqualTo(10);
        assertThat(table.quantile(0.25, "A", 2016)).isEqualTo(17.5);
        assertThat(table.quantile(0.5, "A", 2016)).isEqualTo(25);
        assertThat(table.quantile(1, "B", 2018)).isEqualTo(6);
        assertThat(table.mean("A", 2017)).isEqualTo(30);
        assertThat(FAN.mean().mean("B", 2017)).isEqualTo(3.5);
    }

    @Test
    void quantilesPrintAsATable() {
        FanTable table = FAN.quantiles(0.1, 0.9);
        assertThat(table.name()).isEqualTo("births");
        assertThat(table.columnNames()).containsExactly("area", "period", "mean", "q0.1", "q0.9");
        assertThat(table.rowCount()).isEqualTo(6);
        assertThat(table.isNumeric(1)).isFalse();
        assertThat(table.isNumeric(2)).isTrue();
        assertThat(table.text(4, 0)).isEqualTo("B");
        assertThat(table.text(4, 1)).isEqualTo("2017");
        assertThat(table.number(4, 2)).isEqualTo(3.5);
        assertThat(table.toString()).startsWith("births: [area (2: A to B), period (3: 2016 to 2018)]");
    }

    @Test
    void probabilitiesAreSharesOfTrajectories() {
        assertThat(FAN.probabilityAbove(30).probability("A", 2016)).isEqualTo(0.25);
        assertThat(FAN.probabilityAbove(29.9).probability("A", 2018)).isEqualTo(0.5);
        FanTable below = FAN.probabilityBelowPrevious();
        assertThat(below.axes().get(1).labels()).containsExactly("2017", "2018");
        assertThat(below.probability("A", 2017)).isEqualTo(0.25);
        assertThat(below.probability("A", 2018)).isEqualTo(0.5);
        assertThat(below.probability("B", 2018)).isZero();
        assertThat(below.name()).isEqualTo("births below the period before");
    }

    @Test
    void thePeakIsTheFirstHighestPeriod() {
        FanTable peak = FAN.peak();
        assertThat(peak.probability("A", 2016)).isEqualTo(0.25);
        assertThat(peak.probability("A", 2017)).isEqualTo(0.5);
        assertThat(peak.probability("A", 2018)).isEqualTo(0.25);
        assertThat(peak.probability("B", 2018)).isEqualTo(1);
    }

    @Test
    void sumsAreOfEachDraw() {
        Fan sum = FAN.sumTo(Map.of("A", "all", "B", "all"));
        assertThat(sum.get("all", 2018)).containsExactly(15, 14, 40, 66);
        // no quantile but the mean is the sum of the areas'
        assertThat(sum.mean().mean("all", 2018))
                .isEqualTo(FAN.mean().mean("A", 2018) + FAN.mean().mean("B", 2018), within(1e-12));
        assertThat(sum).hasToString("births: [area (all), period (3: 2016 to 2018)], 4 trajectories");
        assertThat(FAN.draws()).isEqualTo(4);
        assertThat(FAN.outcome()).isEqualTo(Outcome.BIRTHS);
    }

    @Test
    void whatCannotBeSaidIsRefused() {
        Fan single = new Fan(Outcome.TOTAL_FERTILITY_RATE, null, Toy.years(2016, 2016), 2, new double[] {1.5, 1.6});
        assertThat(single.get(2016)).containsExactly(1.5, 1.6);
        assertThat(single.axes()).extracting(Axis::name).containsExactly("period");
        assertThat(single.mean().mean(2016)).isEqualTo(1.55, within(1e-15));
        assertThatIllegalStateException()
                .isThrownBy(single::probabilityBelowPrevious)
                .withMessageStartingWith("periods: period (2016), must be two or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> single.sumTo(Map.of()))
                .withMessage("total fertility rate: areas do not add up to a whole, must be counts");
        Fan births = new Fan(Outcome.BIRTHS, null, Toy.years(2016, 2016), 1, new double[] {3});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> births.sumTo(Map.of()))
                .withMessage("births: no areas, there is nothing to sum");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> births.get("A", 2016))
                .withMessage("births: 2 labels, must be one for each of [period]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FAN.get(2016))
                .withMessage("births: 1 labels, must be one for each of [area, period]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FAN.mean().quantile(0.5, "A", 2016))
                .withMessage("births: no column q0.5, has [mean]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FAN.probabilityAbove(Double.NaN))
                .withMessage("limit: NaN, must be a number");
        assertThat(List.of(Outcome.BIRTHS.label(), Outcome.BOYS.label())).containsExactly("births", "boys");
    }
}
