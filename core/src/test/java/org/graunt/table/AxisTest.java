package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static final Axis SEX = Axis.of(Axes.SEX, "male", "female");

    @Test
    void knowsItsLabelsByPositionAndName() {
        assertThat(SEX.name()).isEqualTo("sex");
        assertThat(SEX.labels()).containsExactly("male", "female");
        assertThat(SEX.indexOf("female")).isEqualTo(1);
        assertThat(SEX.has("female")).isTrue();
        assertThat(SEX.has("girl")).isFalse();
        assertThat(SEX.scale()).isEqualTo(new Scale.Categories());
    }

    @Test
    void namesAllLabelsWhenFew() {
        assertThatThrownBy(() -> SEX.indexOf("femal"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("axis sex: no label 'femal', expected one of 'female', 'male'");
        assertThatThrownBy(() -> Axis.of("one", "only").indexOf("x"))
                .hasMessage("axis one: no label 'x', expected 'only'");
    }

    @Test
    void namesTheNearestLabelsWhenMany() {
        Axis areas = Axis.of(Axes.AREA, "Yuan'an", "Yiling", "Zigui", "Xingshan", "Changyang", "Wufeng");
        assertThatThrownBy(() -> areas.indexOf("yuanan"))
                .hasMessageStartingWith("axis area: no label 'yuanan', expected one of 6, the nearest 'Yuan'an', ");
    }

    @Test
    void refusesRepeatedLabelsAndEmptyAxes() {
        assertThatThrownBy(() -> Axis.of("sex", "male", "male"))
                .hasMessage("axis sex: label 'male' twice, each may stand once");
        assertThatThrownBy(() -> Axis.of("sex")).hasMessage("axis 'sex': a name and at least one label are needed");
        assertThatThrownBy(() -> Axis.of(" ", "x")).hasMessage("axis ' ': a name and at least one label are needed");
        assertThatThrownBy(() -> Axis.of(null, "x"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
    }

    @Test
    void holdsAges() {
        Axis axis = Axis.ages(AgeGroups.ofWidth(5, 15, 24));
        assertThat(axis.name()).isEqualTo("age");
        assertThat(axis.labels()).containsExactly("15-19", "20-24");
        assertThat(axis.ages()).isEqualTo(AgeGroups.ofWidth(5, 15, 24));
        assertThatThrownBy(SEX::ages).hasMessage("axis sex: its labels are not ages");
    }

    @Test
    void holdsPeriods() {
        Axis axis = Axis.years(StatisticalYear.CALENDAR, 2010, 2012);
        assertThat(axis.labels()).containsExactly("2010", "2011", "2012");
        assertThat(axis.periods()).hasSize(3);
        assertThatThrownBy(SEX::periods).hasMessage("axis sex: its labels are not periods");
    }

    @Test
    void holdsDates() {
        LocalDate date = LocalDate.of(2016, 1, 1);
        Axis axis = Axis.instants(List.of("2015"), List.of(date));
        assertThat(axis.dates()).containsExactly(date);
        assertThatThrownBy(axis::periods).hasMessage("axis period: its labels are not periods");
        assertThatThrownBy(SEX::dates).hasMessage("axis sex: its labels are not dates");
        assertThatThrownBy(() -> Axis.instants(List.of("2015", "2016"), List.of(date)))
                .hasMessage("dates: 1, must be as many as the labels, 2");
    }

    @Test
    void keepsWhatLabelsAreWhenSomeAreSelected() {
        assertThat(Axis.ages(AgeGroups.single(0, 9)).select(3, 4).ages()).isEqualTo(AgeGroups.single(3, 4));
        assertThat(Axis.years(StatisticalYear.CALENDAR, 2010, 2012).select(0, 2).periods())
                .containsExactly(StatisticalYear.CALENDAR.year(2010), StatisticalYear.CALENDAR.year(2012));
        Axis dates = Axis.instants(List.of("a", "b"), List.of(LocalDate.of(2015, 1, 1), LocalDate.of(2016, 1, 1)));
        assertThat(dates.select(1).dates()).containsExactly(LocalDate.of(2016, 1, 1));
        assertThat(SEX.select(1).labels()).containsExactly("female");
    }

    @Test
    void areEqualWhereNameLabelsAndScaleAre() {
        assertThat(Axis.of("sex", "male", "female")).isEqualTo(SEX).hasSameHashCodeAs(SEX);
        assertThat(Axis.of("sex", "female", "male")).isNotEqualTo(SEX);
        assertThat(Axis.of("x", "male", "female")).isNotEqualTo(SEX);
        assertThat(Axis.years(StatisticalYear.CALENDAR, 2010, 2010))
                .isNotEqualTo(Axis.years(StatisticalYear.startingIn(java.time.Month.JULY), 2010, 2010));
        assertThat(Axis.of("age", "0", "1")).isNotEqualTo(Axis.ages(AgeGroups.single(0, 1)));
    }

    @Test
    void printsItsSizeAndEnds() {
        assertThat(Axis.years(StatisticalYear.CALENDAR, 1998, 2015)).hasToString("period (18: 1998 to 2015)");
        assertThat(Axis.of("area", "A")).hasToString("area (A)");
    }
}
