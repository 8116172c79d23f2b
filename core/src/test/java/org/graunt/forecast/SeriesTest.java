package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Measure;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesTest {

    @Test
    void valuesAreCopiedInAndOut() {
        double[] values = {1, 2, 3};
        Series series = Series.annual(1968, values);
        values[0] = 9;
        series.values()[1] = 9;

        assertThat(series.values()).containsExactly(1, 2, 3);
    }

    @Test
    void aSeriesKnowsItsTimesAlsoAfterItsEnd() {
        assertThat(Series.annual(1968, 1, 2).label(5)).isEqualTo("1973");
        assertThat(Series.quarterly(2011, 3, 1, 2).label(2)).isEqualTo("2012Q1");
        assertThat(Series.monthly(2011, 12, 1, 2).label(0)).isEqualTo("2011-12");
        assertThat(Series.monthly(2011, 12, 1, 2).label(1)).isEqualTo("2012-01");
        assertThat(Series.of(Frequency.HALF_YEARLY, 2011, 2, 1).label(1)).isEqualTo("2012H1");
        assertThat(Series.monthly(2011, 12, 1, 2).named("births"))
                .hasToString("series 'births' 2011-12 to 2012-01 (2 values)");
        assertThat(Series.annual(1968, 1)).hasToString("series 1968 to 1968 (1 values)");
    }

    @Test
    void theFirstValuesAreTheSeriesAtAnEarlierOrigin() {
        Series series = Series.quarterly(2011, 3, 1, Double.NaN, 3).named("x");

        assertThat(series.first(2))
                .isEqualTo(Series.quarterly(2011, 3, 1, Double.NaN).named("x"));
        assertThat(series.first(1).hasMissing()).isFalse();
        assertThat(series.hasMissing()).isTrue();
        assertThatThrownBy(() -> series.first(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count: 0, must be 1 to 3");
        assertThatThrownBy(() -> series.first(4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalSeriesAreEqual() {
        Series series = Series.monthly(2011, 3, 1, 2).named("x");

        assertThat(series).isEqualTo(Series.monthly(2011, 3, 1, 2).named("x"));
        assertThat(series).hasSameHashCodeAs(Series.monthly(2011, 3, 1, 2).named("x"));
        assertThat(series)
                .isNotEqualTo(Series.monthly(2011, 3, 1, 2))
                .isNotEqualTo(Series.monthly(2011, 4, 1, 2).named("x"))
                .isNotEqualTo(Series.monthly(2010, 3, 1, 2).named("x"))
                .isNotEqualTo(Series.monthly(2011, 3, 1, 3).named("x"))
                .isNotEqualTo(Series.quarterly(2011, 3, 1, 2).named("x"))
                .isNotEqualTo("x");
        assertThat(series.startYear()).isEqualTo(2011);
        assertThat(series.startPart()).isEqualTo(3);
        assertThat(series.frequency()).isEqualTo(Frequency.MONTHLY);
        assertThat(series.name()).isEqualTo("x");
        assertThat(series.value(1)).isEqualTo(2);
    }

    @Test
    void badValuesAreRefusedWithTheirTime() {
        assertThatThrownBy(() -> Series.annual(1968))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("values: none, a series must have at least one");
        assertThatThrownBy(() -> Series.annual(1968, 1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("value: Infinity, must be finite (or NaN where it is missing), at 1969");
        assertThatThrownBy(() -> Series.quarterly(1968, 5, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("start part: 5, must be 1 to 4");
        assertThatThrownBy(() -> Series.monthly(1968, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Series.annual(1968, (double[]) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("values");
    }

    @ParameterizedTest
    @CsvSource({"2011, ANNUAL, 1", "2011H2, HALF_YEARLY, 2", "2011Q4, QUARTERLY, 4", "2011-11, MONTHLY, 11"})
    void periodLabelsSayTheFrequency(String label, Frequency frequency, int part) {
        assertThat(PeriodLabels.parse(label)).isEqualTo(new PeriodLabels(frequency, 2011, part));
    }

    private static EstimateTable shares(String... periods) {
        Axis areas = Axis.of(Axes.AREA, List.of("A", "B"));
        Axis years = Axis.periods(
                Stream.of(periods).map(StatisticalYear.CALENDAR::parse).toList());
        TableDescription counted = TableDescription.events().withCollection(new Collection.Complete());
        double[] whole = new double[2 * periods.length];
        double[] part = new double[whole.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = i == 1 ? 0 : 100;
            part[i] = i == 1 ? 0 : i;
        }
        CohortData data = CohortData.of(
                CohortTable.of("part", counted, List.of(areas, years), part),
                CohortTable.of("whole", counted, List.of(areas, years), whole));
        return data.compute(Indicator.proportion("share", Measure.of("part"), Measure.of("whole")))
                .by(Axes.AREA, Axes.PERIOD);
    }

    @Test
    void aRowOfAnEstimateTableIsASeriesWithGapsWhereItHasNoValue() {
        Series series = Series.of(shares("2010", "2011", "2012"), "A");

        assertThat(series.startYear()).isEqualTo(2010);
        assertThat(series.value(0)).isZero();
        assertThat(series.value(1)).isNaN();
        assertThat(series.value(2)).isEqualTo(2);
        assertThat(series.name()).isEqualTo("share A");
    }

    @Test
    void periodsOfATableMustFollowEachOther() {
        assertThatThrownBy(() -> Series.of(shares("2010", "2012"), "A"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("period: 2012, must be 2011 to follow");
        assertThatThrownBy(() -> Series.of(shares("2010", "2011")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0 labels, must be one for each axis but period");
    }

    @Test
    void otherLabelsAreNoTimes() {
        assertThatThrownBy(() -> PeriodLabels.parse("spring"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("period: 'spring'");
    }
}
