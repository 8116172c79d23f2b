package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterTest {

    private static final Axis METHOD = Axis.of(Axes.METHOD, "iud", "pill", "none");

    @Test
    void labelsPassByName() {
        assertThat(Filter.labels(Axes.METHOD, "pill", "iud").passes(METHOD)).containsExactly(true, true, false);
    }

    @Test
    void labelsMustBeOnTheAxis() {
        assertThatThrownBy(() -> Filter.labels(Axes.METHOD, "implant").passes(METHOD))
                .hasMessageStartingWith("axis method: no label 'implant'");
    }

    @Test
    void labelsOutOfAVocabularyNeedNotBeOnTheAxis() {
        Filter longActing =
                Filter.among(Axes.METHOD, Set.of("iud", "implant"), Set.of("iud", "implant", "pill", "condom", "none"));
        assertThat(longActing.passes(METHOD)).containsExactly(true, false, false);
    }

    @Test
    void anAxisMayHaveNoLabelOutsideTheVocabulary() {
        Filter filter = Filter.among(Axes.METHOD, Set.of("iud"), Set.of("iud", "pill"));
        assertThatThrownBy(() -> filter.passes(METHOD))
                .hasMessage("axis method: label 'none' is not understood here, expected one of 'iud', 'pill'");
        assertThatThrownBy(() -> Filter.among(Axes.METHOD, Set.of("x"), Set.of("iud")))
                .hasMessage("filter on method: some of [x] are not among [iud]");
    }

    @Test
    void aRangeTakesAgesAndGroupsThatLieInside() {
        Axis ages = Axis.ages(AgeGroups.parse(List.of("10-14", "15-19", "20-49", "50+")));
        assertThat(Filter.range(Axes.AGE, 15, 49).passes(ages)).containsExactly(false, true, true, false);
        assertThat(Filter.range(Axes.AGE, 50, Integer.MAX_VALUE).passes(ages))
                .containsExactly(false, false, false, true);
    }

    @Test
    void aRangeTakesBirthOrdersAndLeavesOutTheUnknown() {
        Axis orders = Axis.of(Axes.ORDER, "1", "2", "3+", "unknown");
        assertThat(Filter.range(Axes.ORDER, 3, Integer.MAX_VALUE).passes(orders))
                .containsExactly(false, false, true, false);
        assertThat(Filter.range(Axes.ORDER, 2, 2).passes(orders)).containsExactly(false, true, false, false);
    }

    @Test
    void aRangeRefusesAGroupThatStraddlesIt() {
        Axis ages = Axis.ages(AgeGroups.parse(List.of("10-19", "20+")));
        assertThatThrownBy(() -> Filter.range(Axes.AGE, 15, 49).passes(ages))
                .hasMessage("axis age: label '10-19' straddles the range age 15-49");
        assertThatThrownBy(() -> Filter.range(Axes.AGE, 20, 49).passes(ages)).hasMessageContaining("label '20+'");
    }

    @Test
    void aRangeRunsForwards() {
        assertThatThrownBy(() -> Filter.range(Axes.AGE, 49, 15)).hasMessage("filter on age: 49 to 15, runs backwards");
    }

    @Test
    void filtersAreDataThatCanBeComparedAndRead() {
        assertThat(Filter.labels("sex", "female", "male"))
                .isEqualTo(Filter.labels("sex", "male", "female"))
                .hasToString("sex = female | male");
        assertThat(Filter.range("age", 15, 49)).hasToString("age 15-49");
        assertThat(Filter.range("order", 3, Integer.MAX_VALUE)).hasToString("order 3+");
    }
}
