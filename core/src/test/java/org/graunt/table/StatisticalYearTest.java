package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatisticalYearTest {

    private static final StatisticalYear OCTOBER = StatisticalYear.startingIn(Month.OCTOBER);

    /** Sums of a few fractions of days over days: a few units in the last place of 1. */
    private static final double ROUNDING = 1e-14;

    @Test
    void isNamedByTheYearInWhichItEnds() {
        Period year = OCTOBER.year(2011);
        assertThat(year.label()).isEqualTo("2011");
        assertThat(year.start()).isEqualTo(LocalDate.of(2010, 10, 1));
        assertThat(year.end()).isEqualTo(LocalDate.of(2011, 10, 1));
        assertThat(year.years()).isEqualTo(1);
    }

    @Test
    void isTheCalendarYearWhenItStartsInJanuary() {
        assertThat(StatisticalYear.CALENDAR.year(2011).start()).isEqualTo(LocalDate.of(2011, 1, 1));
        assertThat(StatisticalYear.CALENDAR.year(2011).end()).isEqualTo(LocalDate.of(2012, 1, 1));
        assertThat(StatisticalYear.CALENDAR.yearOf(LocalDate.of(2011, 12, 31))).isEqualTo(2011);
    }

    @Test
    void hasHalvesOfTheirTrueLength() {
        assertThat(OCTOBER.half(2011, 1).start()).isEqualTo(LocalDate.of(2010, 10, 1));
        assertThat(OCTOBER.half(2011, 1).end()).isEqualTo(LocalDate.of(2011, 4, 1));
        assertThat(OCTOBER.half(2011, 1).years()).isEqualTo(182.0 / 365);
        assertThat(OCTOBER.half(2011, 2).years()).isEqualTo(183.0 / 365);
    }

    @Test
    void countsTheLeapDayInItsHalf() {
        assertThat(OCTOBER.half(2012, 1).years()).isEqualTo(183.0 / 366);
        assertThat(StatisticalYear.CALENDAR.quarter(2012, 1).years()).isEqualTo(91.0 / 366);
        assertThat(StatisticalYear.CALENDAR.month(2012, Month.FEBRUARY).years()).isEqualTo(29.0 / 366);
    }

    @Test
    void hasCalendarMonthsOverTheDaysOfTheYearTheyBelongTo() {
        Period december = OCTOBER.month(2011, Month.DECEMBER);
        assertThat(december.label()).isEqualTo("2011-12");
        assertThat(december.start()).isEqualTo(LocalDate.of(2011, 12, 1));
        assertThat(december.years()).isEqualTo(31.0 / 366);
    }

    @Property
    void putsEachDayIntoExactlyOneYear(
            @ForAll @IntRange(min = 1, max = 12) int start, @ForAll @IntRange(min = 0, max = 80_000) int day) {
        StatisticalYear calendar = StatisticalYear.startingIn(Month.of(start));
        LocalDate date = LocalDate.of(1900, 1, 1).plusDays(day);
        int year = calendar.yearOf(date);
        List<Integer> holding = IntStream.rangeClosed(year - 2, year + 2)
                .filter(y -> !date.isBefore(calendar.year(y).start())
                        && date.isBefore(calendar.year(y).end()))
                .boxed()
                .toList();
        assertThat(holding).containsExactly(year);
    }

    @Property
    void isTheSumOfItsParts(
            @ForAll @IntRange(min = 1, max = 12) int start, @ForAll @IntRange(min = 1900, max = 2100) int year) {
        StatisticalYear calendar = StatisticalYear.startingIn(Month.of(start));
        LocalDate first = calendar.year(year).start();
        List<List<Period>> cuts = List.of(
                IntStream.rangeClosed(1, 2)
                        .mapToObj(h -> calendar.half(year, h))
                        .toList(),
                IntStream.rangeClosed(1, 4)
                        .mapToObj(q -> calendar.quarter(year, q))
                        .toList(),
                IntStream.range(0, 12)
                        .mapToObj(first::plusMonths)
                        .map(day -> calendar.month(day.getYear(), day.getMonth()))
                        .toList());
        for (List<Period> parts : cuts) {
            assertThat(parts.stream().mapToDouble(Period::years).sum()).isCloseTo(1, within(ROUNDING));
            assertThat(parts.get(0).start()).isEqualTo(first);
            assertThat(parts.get(parts.size() - 1).end())
                    .isEqualTo(calendar.year(year).end());
            for (int i = 1; i < parts.size(); i++) {
                assertThat(parts.get(i).start()).isEqualTo(parts.get(i - 1).end());
                assertThat(parts.get(i).isWithin(calendar.year(year))).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011", "2011H1", "2011H2", "2011Q1", "2011Q4", "2011-01", "2011-12"})
    void readsBackItsOwnLabels(String label) {
        assertThat(OCTOBER.parse(label).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"11", "2011H3", "2011Q0", "2011-00", "2011-13", "2011-1", "2011.0", "2010/11", "0011", ""})
    void refusesWhatIsNoPeriod(String label) {
        assertThatThrownBy(() -> OCTOBER.parse(label))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("period: '" + label
                        + "', is not a period; expected one such as 2011, 2011H1, 2011Q3 or 2011-03");
    }

    @Test
    void refusesPartsThatAreNotThere() {
        assertThatThrownBy(() -> OCTOBER.half(2011, 3)).hasMessage("part: 3, must be 1 to 2, in the year 2011");
        assertThatThrownBy(() -> OCTOBER.quarter(2011, 0)).hasMessage("part: 0, must be 1 to 4, in the year 2011");
    }

    @Test
    void periodsRunForwards() {
        LocalDate day = LocalDate.of(2011, 1, 1);
        assertThatThrownBy(() -> new Period("x", day, day, 1))
                .hasMessage("period x: 2011-01-01 to 2011-01-01, 1.0 years, must run forwards");
        assertThatThrownBy(() -> new Period("x", day, day.plusDays(1), Double.NaN))
                .hasMessageContaining("NaN years");
    }

    @Test
    void periodsAreOrderedByStartThenEnd() {
        List<Period> periods =
                List.of(OCTOBER.year(2012), OCTOBER.half(2011, 2), OCTOBER.year(2011), OCTOBER.half(2011, 1));
        assertThat(periods.stream().sorted().map(Period::label)).containsExactly("2011H1", "2011", "2011H2", "2012");
    }

    @Test
    void periodsLieWithinLongerOnes() {
        assertThat(OCTOBER.half(2011, 2).isWithin(OCTOBER.year(2011))).isTrue();
        assertThat(OCTOBER.year(2011).isWithin(OCTOBER.year(2011))).isTrue();
        assertThat(OCTOBER.year(2011).isWithin(StatisticalYear.CALENDAR.year(2011)))
                .isFalse();
    }
}
