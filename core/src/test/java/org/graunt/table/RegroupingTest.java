package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegroupingTest {

    private static int[] positions(Regrouping regrouping) {
        return IntStream.range(0, regrouping.source().size())
                .map(regrouping::target)
                .toArray();
    }

    @Test
    void keepSendsWhatPassesToItsPlaceAndDropsTheRest() {
        Axis area = Axis.of(Axes.AREA, "A", "B", "C");
        Regrouping kept = Regrouping.keep(area, Filter.labels(Axes.AREA, "A", "C"));
        assertThat(positions(kept)).containsExactly(0, -1, 1);
        assertThat(kept.source()).isEqualTo(area);
        assertThat(kept.target().labels()).containsExactly("A", "C");
        assertThatThrownBy(() -> Regrouping.keep(
                        area, Filter.among(Axes.AREA, java.util.Set.of(), java.util.Set.of("A", "B", "C"))))
                .hasMessageEndingWith("no label of area (3: A to C) passes");
    }

    @Test
    void keepRefusesAgesThatLeaveAGap() {
        Axis ages = Axis.ages(AgeGroups.single(15, 17));
        assertThatThrownBy(() -> Regrouping.keep(ages, Filter.labels(Axes.AGE, "15", "17")))
                .hasMessageContaining("ages 16 to 16 are missing");
    }

    @Test
    void agesRefusesGroupsThatTheSourceCoversInPart() {
        Axis ages = Axis.ages(AgeGroups.single(17, 49));
        assertThatThrownBy(() -> Regrouping.ages(ages, AgeGroups.ofWidth(5, 15, 49)))
                .hasMessage("axis age: the group '15-19' has ages that 17, 18, ..., 49 lacks");
        assertThatThrownBy(() -> Regrouping.ages(ages, AgeGroups.parse(List.of("17-39", "40+"))))
                .hasMessage("axis age: the group '40+' has ages that 17, 18, ..., 49 lacks");
        assertThat(Regrouping.ages(ages, AgeGroups.ofWidth(5, 20, 49)).target(2))
                .isEqualTo(-1);
    }

    @Test
    void agesRefusesAnotherAxis() {
        assertThatThrownBy(() -> Regrouping.ages(Axis.of("sex", "male"), AgeGroups.single(0, 1)))
                .hasMessage("axis sex: its labels are not ages");
    }

    @Test
    void agesAttainedMovesPersonsUpOneYear() {
        Axis ages = Axis.ages(AgeGroups.singleOpen(0, 5));
        Regrouping up = Regrouping.agesAttained(ages, AgeGroups.singleOpen(0, 5));
        // Those of 4 attain 5 and join the open group; nobody attains 0, who are born in the year.
        assertThat(positions(up)).containsExactly(1, 2, 3, 4, 5, 5);
    }

    @Test
    void agesAttainedSendsToGroupsWanted() {
        Axis ages = Axis.ages(AgeGroups.singleOpen(0, 60));
        Regrouping up = Regrouping.agesAttained(ages, AgeGroups.ofWidth(5, 15, 49));
        assertThat(up.target(13)).isEqualTo(-1);
        assertThat(up.target(14)).isZero();
        assertThat(up.target(18)).isZero();
        assertThat(up.target(19)).isEqualTo(1);
        assertThat(up.target(48)).isEqualTo(6);
        assertThat(up.target(49)).isEqualTo(-1);
        assertThat(up.target(60)).isEqualTo(-1);
    }

    @Test
    void agesAttainedRefusesWhatWouldLosePersons() {
        assertThatThrownBy(
                        () -> Regrouping.agesAttained(Axis.ages(AgeGroups.ofWidth(5, 0, 99)), AgeGroups.single(15, 49)))
                .hasMessageContaining("single years are needed to move persons up one year");
        assertThatThrownBy(
                        () -> Regrouping.agesAttained(Axis.ages(AgeGroups.singleOpen(0, 40)), AgeGroups.single(15, 49)))
                .hasMessage("axis age: the open group 40+ does not fit into the closed group 41");
        assertThatThrownBy(() -> Regrouping.agesAttained(Axis.ages(AgeGroups.single(15, 60)), AgeGroups.single(15, 49)))
                .hasMessage("axis age: the ages 15, 16, ..., 60 lack some of those who attain '15' in the year");
        assertThatThrownBy(
                        () -> Regrouping.agesAttained(Axis.ages(AgeGroups.single(0, 60)), AgeGroups.singleOpen(0, 60)))
                .hasMessage("axis age: the ages 0, 1, ..., 60 lack some of those who attain '60+' in the year");
        assertThat(Regrouping.agesAttained(Axis.ages(AgeGroups.single(14, 48)), AgeGroups.single(15, 49))
                        .target(34))
                .isEqualTo(34);
    }

    @Test
    void matchingFindsLabelsByName() {
        Axis from = Axis.of(Axes.AREA, "A", "B", "C");
        Axis to = Axis.of(Axes.AREA, "C", "A");
        assertThat(positions(Regrouping.matching(from, to))).containsExactly(1, -1, 0);
    }

    @Test
    void onlyDropsWhatDoesNotPass() {
        Axis order = Axis.of(Axes.ORDER, "1", "2", "3+");
        Regrouping merged = Regrouping.merging(order, Map.of("1", "low", "2", "low", "3+", "high"));
        assertThat(positions(merged.only(Filter.range(Axes.ORDER, 2, Integer.MAX_VALUE))))
                .containsExactly(-1, 0, 1);
        assertThatThrownBy(() -> merged.only(Filter.labels("sex", "male")))
                .hasMessage("filter sex = male: does not belong to axis order");
    }

    @Test
    void areEqualWhereAxesAndPositionsAre() {
        Axis order = Axis.of(Axes.ORDER, "1", "2");
        Regrouping a = Regrouping.merging(order, Map.of("1", "x", "2", "x"));
        assertThat(a)
                .isEqualTo(Regrouping.merging(order, Map.of("1", "x", "2", "x")))
                .hasSameHashCodeAs(a);
        assertThat(a).isNotEqualTo(a.only(Filter.labels(Axes.ORDER, "1"))).isNotEqualTo("x");
        assertThat(a).hasToString("order (2: 1 to 2) -> order (x)");
    }
}
