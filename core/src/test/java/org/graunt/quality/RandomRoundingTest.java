package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

class RandomRoundingTest {

    private static CohortTable same(double count, int areas) {
        double[] counts = new double[areas];
        Arrays.fill(counts, count);
        List<String> labels =
                IntStream.range(0, areas).mapToObj(i -> "area " + i).toList();
        return CohortTable.of("births", TableDescription.events(), List.of(Axis.of(Axes.AREA, labels)), counts);
    }

    @Property(tries = 200)
    void countsGoToAMultipleLessThanTheBaseAway(
            @ForAll long seed, @ForAll boolean three, @ForAll @IntRange(max = 100_000) int count) {
        int base = three ? 3 : 5;
        double rounded = new RandomRounding(base, seed).round(same(count, 1)).countAt(0);

        assertThat(rounded % base).isZero();
        assertThat(Math.abs(rounded - count)).isLessThan(base);
        assertThat(rounded >= 0).isTrue();
    }

    @Test
    void theExpectedValueIsTheCount() {
        int areas = 20_000;
        for (int base : new int[] {3, 5}) {
            for (int count = 0; count <= 10; count++) {
                double[] rounded =
                        new RandomRounding(base, 11).round(same(count, areas)).toArray();
                double mean = Arrays.stream(rounded).sum() / areas;
                // The deviation of one is at most base / 2, of the mean 0.018 at base 5: four of them.
                assertThat(mean).isCloseTo(count, within(count % base == 0 ? 0 : 0.07));
            }
        }
    }

    @Test
    void aCellIsRoundedTheSameWayInEveryTable() {
        Axis areas = Axis.of(Axes.AREA, "A", "B", "C");
        Axis sexes = Axis.of(Axes.SEX, "male", "female");
        CohortTable one = CohortTable.of(
                "births", TableDescription.events(), List.of(areas, sexes), new double[] {4, 7, 8, 10, 11, 13});
        CohortTable turned = CohortTable.of(
                "births", TableDescription.events(), List.of(sexes, areas), new double[] {4, 8, 11, 7, 10, 13});
        for (long seed = 0; seed < 20; seed++) {
            RandomRounding rounding = new RandomRounding(3, seed);
            CohortTable whole = rounding.round(one);
            CohortTable part = rounding.round(one.where(Axes.AREA, "B"));

            assertThat(rounding.round(one)).isEqualTo(whole);
            assertThat(part.get("B", "female")).isEqualTo(whole.get("B", "female"));
            for (String area : areas.labels()) {
                for (String sex : sexes.labels()) {
                    assertThat(rounding.round(turned).get(sex, area)).isEqualTo(whole.get(area, sex));
                }
            }
        }
        assertThat(IntStream.range(0, 20)
                        .mapToDouble(
                                seed -> new RandomRounding(3, seed).round(one).get("A", "male"))
                        .distinct()
                        .sorted()
                        .toArray())
                .as("another seed, another edition")
                .containsExactly(3, 6);
    }

    @Test
    void totalsAreRoundedFromTheTrueTotals() {
        CohortTable table = same(4, 300);
        double total = new RandomRounding(5, 1).round(table.sumTo()).get();

        assertThat(total).as("of 1200, a multiple of 5").isEqualTo(1200);
    }

    @Test
    void whatIsNoValueStays() {
        CohortTable table = CohortTable.builder(
                        "births", TableDescription.events(), Axis.of(Axes.SEX, "male", "female"))
                .set(4, "male")
                .set(CellState.SUPPRESSED, "female")
                .build();

        assertThat(new RandomRounding(3, 1).round(table).state("female")).isEqualTo(CellState.SUPPRESSED);
    }

    @Test
    void onlyWholeCountsAreRoundedToBase3Or5() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomRounding(4, 1))
                .withMessage("base: 4, must be 3 or 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RandomRounding(3, 1).round(same(1.5, 1)))
                .withMessage("table births: [area 0] is 1.5, must be whole to be rounded");
        assertThatNullPointerException()
                .isThrownBy(() -> new RandomRounding(3, 1).round(null))
                .withMessage("table");
    }
}
