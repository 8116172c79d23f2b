package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Month;
import java.util.List;
import java.util.Locale;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.StatisticalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalesTest {

    @ParameterizedTest
    @CsvSource({
        "1.49, 2.1, 1.4, 2.1, 0.1",
        "7.35, 11.2, 7, 11.5, 0.5",
        "0, 149.9, 0, 160, 20",
        "-3.2, 4.1, -4, 5, 1",
        "5, 5, 5, 6, 1",
        "0, 0.0003, 0, 0.0003, 0.00005"
    })
    void endsAndStepsAreRound(double least, double most, double lower, double upper, double step) {
        assertThat(NiceScale.of(least, most)).isEqualTo(new NiceScale(lower, upper, step));
    }

    @Test
    void labelsHaveJustTheDecimalsOfTheStep() {
        assertThat(NiceScale.of(1.2, 2.4).format(Locale.ENGLISH).format(1.4)).isEqualTo("1.4");
        assertThat(NiceScale.of(0, 150_000).format(Locale.ENGLISH).format(100_000))
                .isEqualTo("100,000");
        assertThat(NiceScale.of(0, 0.3).format(Locale.CHINESE).format(0.05)).isEqualTo("0.05");
    }

    @Test
    void aRatioAxisIsLabelledWithRoundNumbers() {
        assertThat(RatioAxis.labelled(91, 149)).containsExactly(100.0, 110.0, 120.0, 130.0, 140.0);
        assertThat(RatioAxis.labelled(25, 400)).containsExactly(30.0, 50.0, 70.0, 100.0, 150.0, 200.0, 300.0);
    }

    @Test
    void aWholeYearStandsAtItsNumberAndAPartOfOneAtItsMiddle() {
        TimeScale scale = TimeScale.of(Axis.periods(List.of(
                StatisticalYear.CALENDAR.year(2014),
                StatisticalYear.CALENDAR.half(2015, 1),
                StatisticalYear.CALENDAR.half(2015, 2))));
        assertThat(scale.place(0)).isEqualTo(2014);
        assertThat(scale.place(1)).isCloseTo(2015.25, within(0.005));
        assertThat(scale.place(2)).isCloseTo(2015.75, within(0.005));
        assertThat(scale.first()).isZero();
        assertThat(scale.last()).isEqualTo(2);
    }

    @Test
    void aStatisticalYearIsCalledOne() {
        Style style = Style.of(ChartOptions.in(Locale.ENGLISH), List.of());
        TimeScale october = TimeScale.of(Axis.years(StatisticalYear.startingIn(Month.OCTOBER), 2009, 2011));
        assertThat(TimeScale.axis(style, List.of(october)).getLabel())
                .isEqualTo("Statistical year (named by the year in which it ends)");
        assertThat(october.place(0)).isEqualTo(2009);
    }

    @Test
    void aLabelThatIsNoTimeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeScale.of(Axis.of(Axes.PERIOD, "before", "after")))
                .withMessageContaining("'before' is neither a period nor a year");
    }
}
