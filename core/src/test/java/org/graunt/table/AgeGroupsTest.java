package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeGroupsTest {

    @Test
    void singleYearsAreClosedAndOneYearWide() {
        AgeGroups ages = AgeGroups.single(15, 49);
        assertThat(ages.size()).isEqualTo(35);
        assertThat(ages.label(0)).isEqualTo("15");
        assertThat(ages.width(34)).isEqualTo(1);
        assertThat(ages.isOpen()).isFalse();
        assertThat(ages.isSingle()).isTrue();
    }

    @Test
    void singleYearsMayEndInAnOpenGroup() {
        AgeGroups ages = AgeGroups.singleOpen(0, 100);
        assertThat(ages.size()).isEqualTo(101);
        assertThat(ages.label(100)).isEqualTo("100+");
        assertThat(ages.isOpen(100)).isTrue();
        assertThat(ages.isOpen(99)).isFalse();
        assertThat(ages.isSingle()).isTrue();
    }

    @Test
    void groupsOfOneWidthDivideTheAges() {
        AgeGroups ages = AgeGroups.ofWidth(5, 15, 49);
        assertThat(ages.labels()).containsExactly("15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49");
        assertThat(ages.width(3)).isEqualTo(5);
        assertThat(ages.lower(3)).isEqualTo(30);
        assertThat(ages.isSingle()).isFalse();
        assertThatThrownBy(() -> AgeGroups.ofWidth(5, 15, 48))
                .hasMessage("width: 5, must be at least 1 and divide the 34 ages 15 to 48");
        assertThatThrownBy(() -> AgeGroups.ofWidth(0, 15, 49)).hasMessageStartingWith("width: 0, must be at least 1");
    }

    @Test
    void agesRunForwardsFromZero() {
        assertThatThrownBy(() -> AgeGroups.single(-1, 5))
                .hasMessage("ages: -1 to 5, must start at 0 or above and not run backwards");
        assertThatThrownBy(() -> AgeGroups.singleOpen(5, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theOpenGroupHasNoWidth() {
        AgeGroups ages = AgeGroups.parse(List.of("0-14", "15+"));
        assertThatThrownBy(() -> ages.width(1)).hasMessage("age group 15+: is open and has no width");
    }

    @ParameterizedTest
    @CsvSource({
        "15-19, 15-19",
        "15–19, 15-19",
        "15—19, 15-19",
        "15～19, 15-19",
        "15至19岁, 15-19",
        "15 - 19, 15-19",
        "'15-19岁', 15-19",
        "７, 7",
        "7岁, 7",
        "007, 7",
        "<1, 0",
        "＜1岁, 0",
        "100+, 100+",
        "100＋, 100+",
        "100岁及以上, 100+",
        "100及以上, 100+",
        "3-3, 3"
    })
    void readsTheWaysInWhichAgesAreWritten(String label, String standard) {
        assertThat(AgeGroups.parse(List.of(label)).labels()).containsExactly(standard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-5", "15-", "14-", "15-19-24", "1.5", "1000", "15 19", "85岁以上", "unknown"})
    void refusesWhatIsNoAge(String label) {
        assertThatThrownBy(() -> AgeGroups.parse(List.of(label)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("age: '" + label + "', is not an age; expected one such as 15, 15-19 or 100+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10月14日", "Oct-14", "14-Oct", "oct 14", "14-Oct-2026", "5/9", "10/14/2026", "2026-10-14"})
    void recognisesAgesThatASpreadsheetTurnedIntoDates(String label) {
        assertThatThrownBy(() -> AgeGroups.parse(List.of(label)))
                .hasMessage("age: '" + label + "', looks like an age group that a spreadsheet has turned into a date;"
                        + " expected one such as 10-14");
    }

    @Test
    void refusesAGroupThatRunsBackwards() {
        assertThatThrownBy(() -> AgeGroups.parse(List.of("19-15")))
                .hasMessage("age: '19-15', runs backwards; expected a group such as 15-19");
    }

    @Test
    void putsGroupsInOrder() {
        AgeGroups ages = AgeGroups.parse(List.of("5-9", "100+", "0", "1-4", "10-99"));
        assertThat(ages.labels()).containsExactly("0", "1-4", "5-9", "10-99", "100+");
        assertThat(ages.width(1)).isEqualTo(4);
    }

    @Test
    void refusesOverlapsGapsAndOpenGroupsBeforeOthers() {
        assertThatThrownBy(() -> AgeGroups.parse(List.of("15-19", "19-24")))
                .hasMessage("ages: '15-19' and '19-24' overlap; each age may be in one group only");
        assertThatThrownBy(() -> AgeGroups.parse(List.of("15", "15")))
                .hasMessage("ages: '15' and '15' overlap; each age may be in one group only");
        assertThatThrownBy(() -> AgeGroups.parse(List.of("45+", "50-54")))
                .hasMessage("ages: '45+' and '50-54' overlap; each age may be in one group only");
        assertThatThrownBy(() -> AgeGroups.parse(List.of("20-24", "15-18")))
                .hasMessage("ages: nothing between '15-18' and '20-24', ages 19 to 19 are missing");
        assertThatThrownBy(() -> AgeGroups.parse(List.of()))
                .hasMessage("ages: none given, at least one age group is needed");
    }

    @Property
    void readsBackItsOwnLabelsInAnyOrder(
            @ForAll @IntRange(max = 20) int first,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 7) Integer> widths,
            @ForAll boolean open,
            @ForAll long seed) {
        List<String> labels = new ArrayList<>();
        int lower = first;
        for (int width : widths) {
            labels.add(width == 1 ? "" + lower : lower + "-" + (lower + width - 1));
            lower += width;
        }
        if (open) {
            labels.add(lower + "+");
        }
        List<String> shuffled = new ArrayList<>(labels);
        Collections.shuffle(shuffled, new Random(seed));
        AgeGroups ages = AgeGroups.parse(shuffled);
        assertThat(ages.labels()).isEqualTo(labels);
        assertThat(ages).isEqualTo(AgeGroups.parse(labels)).hasSameHashCodeAs(AgeGroups.parse(labels));
        for (int i = 0; i < widths.size(); i++) {
            assertThat(ages.width(i)).isEqualTo(widths.get(i));
            assertThat(ages.indexOf(ages.lower(i))).isEqualTo(i);
        }
    }

    @Test
    void findsTheGroupOfAnAge() {
        AgeGroups closed = AgeGroups.ofWidth(5, 15, 24);
        assertThat(List.of(14, 15, 19, 20, 24, 25)).extracting(closed::indexOf).containsExactly(-1, 0, 0, 1, 1, -1);
        AgeGroups open = AgeGroups.parse(List.of("15-19", "20+"));
        assertThat(List.of(14, 15, 20, 130)).extracting(open::indexOf).containsExactly(-1, 0, 1, 1);
    }

    @Test
    void nestsSingleYearsAndDropsThoseOutside() {
        int[] positions = AgeGroups.single(13, 26).nestIn(AgeGroups.ofWidth(5, 15, 24));
        assertThat(positions).containsExactly(-1, -1, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, -1, -1);
    }

    @Test
    void nestsAnOpenGroupInAnOpenGroupThatHoldsAllOfIt() {
        AgeGroups coarse = AgeGroups.parse(List.of("0-79", "80+"));
        assertThat(AgeGroups.parse(List.of("0-79", "80-84", "85+")).nestIn(coarse))
                .containsExactly(0, 1, 1);
        assertThat(AgeGroups.parse(List.of("0-79", "80+")).nestIn(coarse)).containsExactly(0, 1);
    }

    @Test
    void dropsAnOpenGroupThatBeginsAfterAllClosedOnes() {
        assertThat(AgeGroups.parse(List.of("15-49", "50+")).nestIn(AgeGroups.ofWidth(35, 15, 49)))
                .containsExactly(0, -1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10-19 | 15-19", // straddles the lower end
                "45-54 | 45-49", // straddles the upper end
                "10-60 | 15-49", // holds all of them and more
                "17-22 | 15-19, 20-24", // straddles a bound between two
                "45+   | 15-49", // an open group that begins inside a closed one
                "75+   | 0-79, 80+", // an open group that begins below the open one
                "10+   | 15-49" // an open group that begins below all
            })
    void refusesAGroupThatStraddlesABound(String fine, String coarse) {
        AgeGroups groups = AgeGroups.parse(List.of(coarse.split(", ")));
        assertThatThrownBy(() -> AgeGroups.parse(List.of(fine.strip())).nestIn(groups))
                .hasMessageStartingWith("age group " + fine.strip() + ": straddles a bound of the groups " + coarse);
    }

    @Test
    void areEqualWhereBoundsAndOpennessAre() {
        assertThat(AgeGroups.single(0, 4)).isEqualTo(AgeGroups.parse(List.of("0", "1", "2", "3", "4")));
        assertThat(AgeGroups.single(0, 4)).isNotEqualTo(AgeGroups.singleOpen(0, 4));
        assertThat(AgeGroups.single(0, 4)).isNotEqualTo(AgeGroups.singleOpen(0, 5));
        assertThat(AgeGroups.single(0, 4)).isNotEqualTo("0-4");
    }

    @Test
    void printsAsLabelsWhenFewAndShortenedWhenMany() {
        assertThat(AgeGroups.parse(List.of("0-14", "15-64", "65+"))).hasToString("0-14, 15-64, 65+");
        assertThat(AgeGroups.singleOpen(0, 100)).hasToString("0, 1, ..., 100+");
    }
}
