package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StandardPopulationTest {

    static List<StandardPopulation> all() {
        return List.of(
                StandardPopulation.WHO_2000_2025,
                StandardPopulation.EUROPEAN_2013,
                StandardPopulation.CHINA_2010,
                StandardPopulation.CHINA_2020,
                StandardPopulation.CHINA_2010_WOMEN,
                StandardPopulation.CHINA_2020_WOMEN);
    }

    private static double sum(StandardPopulation standard) {
        return standard.ages().labels().stream().mapToDouble(standard::persons).sum();
    }

    /** The published totals: of the censuses, of the European standard, and of the WHO's percentages as they were printed. */
    @Test
    void sumsAreThePublishedOnes() {
        assertThat(sum(StandardPopulation.CHINA_2010)).isEqualTo(1_332_810_869);
        assertThat(sum(StandardPopulation.CHINA_2020)).isEqualTo(1_409_778_724);
        assertThat(sum(StandardPopulation.CHINA_2010_WOMEN)).isEqualTo(1_332_810_869 - 682_329_104);
        assertThat(sum(StandardPopulation.CHINA_2020_WOMEN)).isEqualTo(1_409_778_724 - 721_416_394);
        assertThat(sum(StandardPopulation.EUROPEAN_2013)).isEqualTo(100_000);
        assertThat(sum(StandardPopulation.WHO_2000_2025)).isCloseTo(100.035, within(1e-9));
    }

    /** Per million as the Surveillance, Epidemiology and End Results programme publishes the WHO standard. */
    @ParameterizedTest
    @CsvSource({"0-4, 88569", "5-9, 86870", "25-29, 79272", "60-64, 37187", "85-89, 4398", "100+, 50"})
    void sharesOfTheWorldStandard(String age, double perMillion) {
        double share = StandardPopulation.WHO_2000_2025.persons(age) / sum(StandardPopulation.WHO_2000_2025);
        assertThat(1e6 * share).isCloseTo(perMillion, within(0.6));
    }

    @ParameterizedTest
    @MethodSource("all")
    void weightsAreSharesAndTheSourceIsNamed(StandardPopulation standard) {
        assertThat(Arrays.stream(standard.weights()).sum()).isCloseTo(1, within(1e-14));
        assertThat(standard.weights()).hasSize(standard.ages().size());
        assertThat(standard.citation()).isNotBlank();
        assertThat(standard).asString().contains(standard.name()).contains(standard.citation());
    }

    @Test
    void coarserGroupsAddUpAndAgesOutsideThemAreLeftOut() {
        StandardPopulation coarse =
                StandardPopulation.EUROPEAN_2013.regroup(AgeGroups.parse(List.of("0-4", "5-14", "15-24")));

        assertThat(coarse.persons("0-4")).isEqualTo(5000);
        assertThat(coarse.persons("5-14")).isEqualTo(11000);
        assertThat(coarse.persons("15-24")).isEqualTo(11500);
        assertThat(coarse.weights()[1]).isCloseTo(11000.0 / 27500, within(1e-15));
        assertThat(coarse.ages().size()).isEqualTo(3);
    }

    @Test
    void finerGroupsThanTheStandardHasAreRefused() {
        assertThatThrownBy(() -> StandardPopulation.WHO_2000_2025.regroup(AgeGroups.single(0, 99)))
                .hasMessageContaining("0-4");
        assertThatThrownBy(() -> StandardPopulation.WHO_2000_2025.persons("0"))
                .hasMessageContaining("age: 0, must be a group of standard WHO world standard 2000-2025");
    }

    @Test
    void aStandardOfOnesOwnFromNumbersOrFromATable() {
        AgeGroups ages = AgeGroups.parse(List.of("0-14", "15+"));
        StandardPopulation numbers = StandardPopulation.of("own", "test", ages, new double[] {3, 7});
        CohortTable table = CohortTable.of(
                "population",
                TableDescription.stock(),
                List.of(Axis.of(Axes.SEX, "male", "female"), Axis.ages(ages)),
                new double[] {1, 4, 2, 3});

        assertThat(StandardPopulation.of("own", "test", table))
                .isEqualTo(numbers)
                .hasSameHashCodeAs(numbers);
        assertThat(numbers).isNotEqualTo(StandardPopulation.of("own", "test", ages, new double[] {3, 8}));
        assertThat(numbers).isNotEqualTo(StandardPopulation.of("other", "test", ages, new double[] {3, 7}));
        assertThat(numbers)
                .isNotEqualTo(StandardPopulation.of(
                        "own", "test", AgeGroups.parse(List.of("0-15", "16+")), new double[] {3, 7}));
        assertThat(numbers).isNotEqualTo("own");
    }

    @Test
    void badNumbersAreRefused() {
        AgeGroups ages = AgeGroups.parse(List.of("0-14", "15+"));
        assertThatThrownBy(() -> StandardPopulation.of("own", "test", ages, new double[] {1, -1}))
                .hasMessageContaining("persons[1]: -1.0");
        assertThatThrownBy(() -> StandardPopulation.of("own", "test", ages, new double[] {1, Double.POSITIVE_INFINITY}))
                .hasMessageContaining("Infinity");
        assertThatThrownBy(() -> StandardPopulation.of("own", "test", ages, new double[] {1}))
                .hasMessageContaining("one for each of the 2");
        assertThatThrownBy(() -> StandardPopulation.of("own", "test", ages, new double[2]))
                .hasMessageContaining("not all 0");
    }
}
