package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;

class ParityProgressionTest {

    /**
     * A cohort followed through its own ages: births and woman-years by parity come from known numbers of women at each exact age,
     * moves spread evenly over the year. The fertility table must give back the cohort's own progression.
     */
    @Test
    void aCohortsOwnRatesGiveItsOwnProgression() {
        AgeGroups ages = AgeGroups.single(15, 49);
        double[][] women = new double[4][36];
        women[0][0] = 1000;
        double[][] births = new double[3][35];
        double[][] years = new double[3][35];
        for (int age = 0; age < 35; age++) {
            double chance = 0.13 * Math.exp(-Math.pow((age - 11) / 8.0, 2));
            for (int parity = 0; parity < 3; parity++) {
                births[parity][age] = women[parity][age] * chance * (parity == 0 ? 1 : 0.8);
            }
            for (int parity = 0; parity < 4; parity++) {
                women[parity][age + 1] = women[parity][age]
                        + (parity == 0 ? 0 : births[parity - 1][age])
                        - (parity == 3 ? 0 : births[parity][age]);
            }
            for (int parity = 0; parity < 3; parity++) {
                years[parity][age] = (women[parity][age] + women[parity][age + 1]) / 2;
            }
        }
        ParityProgression progression = ParityProgression.of(
                ages,
                orders("1", births[0], "2", births[1], "3", births[2]),
                orders("0", years[0], "1", years[1], "2", years[2]));
        assertThat(progression.parities()).containsExactly(0, 1, 2);
        assertThat(progression.ratio(0)).isCloseTo((1000 - women[0][35]) / 1000, within(1e-12));
        assertThat(progression.ratio(1))
                .isCloseTo((women[2][35] + women[3][35]) / (1000 - women[0][35]), within(1e-12));
        assertThat(progression.ratio(2)).isCloseTo(women[3][35] / (women[2][35] + women[3][35]), within(1e-12));
        double children = (women[1][35] + 2 * women[2][35] + 3 * women[3][35]) / 1000;
        assertThat(progression.tfr()).isCloseTo(children, within(1e-12));
        assertThat(progression.caveats()).isEmpty();
        assertThat(progression.rate(1, 30)).isEqualTo(births[1][15] / years[1][15]);
        assertThat(progression.toString()).contains("0 to 1", "TFR by age and parity");
    }

    @Test
    void anOpenLastOrderCountsInTheTfrButHasNoRatio() {
        AgeGroups ages = AgeGroups.parse(List.of("15-29", "30-49"));
        ParityProgression progression = ParityProgression.of(
                ages,
                orders("1", new double[] {40, 10}, "2+", new double[] {10, 20}),
                orders("0", new double[] {1000, 500}, "1+", new double[] {300, 900}));
        assertThat(progression.parities()).containsExactly(0);
        assertThat(progression.ratios()).containsOnlyKeys(0);
        // First births: 15 x 0.04 / (1 + 0.3), then 20 x 0.02 / (1 + 0.2) of the rest.
        double first = 15 * 0.04 / 1.3;
        double second = (1 - first) * 20 * 0.02 / 1.2;
        double more = 10 / 300.0 * 15 * first / 2 + 20 / 900.0 * 20 * (first + second / 2);
        assertThat(progression.ratio(0)).isCloseTo(first + second, within(1e-14));
        assertThat(progression.tfr()).isCloseTo(first + second + more, within(1e-14));
        assertThatThrownBy(() -> progression.ratio(1)).hasMessageContaining("must be one of [0]");
    }

    @Test
    void aParityNobodyReachesHasNoProgression() {
        AgeGroups ages = AgeGroups.parse(List.of("15-49"));
        ParityProgression progression = ParityProgression.of(
                ages,
                orders("1", new double[] {0}, "2", new double[] {0}),
                orders("0", new double[] {100}, "1", new double[] {0}));
        assertThat(progression.ratio(0)).isZero();
        assertThat(progression.ratios()).containsOnlyKeys(0);
        assertThatThrownBy(() -> progression.ratio(1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void moreBirthsThanWomenAreHeldAndNamed() {
        AgeGroups ages = AgeGroups.parse(List.of("15-34", "35-49"));
        ParityProgression progression =
                ParityProgression.of(ages, orders("1", new double[] {90, 0}), orders("0", new double[] {100, 100}));
        // 20 years at 0.9: w m / (1 + w m / 2) is above 1.
        assertThat(progression.ratio(0)).isEqualTo(1);
        assertThat(progression.caveats()).singleElement().asString().contains("parity 0 at age 15-34");
    }

    @Test
    void ordersAndParitiesMustMatch() {
        AgeGroups ages = AgeGroups.parse(List.of("15-49"));
        double[] one = {1};
        assertThatThrownBy(() -> ParityProgression.of(ages, orders("1", one, "2", one), orders("0", one)))
                .hasMessageContaining("one parity an order");
        assertThatThrownBy(() -> ParityProgression.of(ages, orders("2", one), orders("0", one)))
                .hasMessageContaining("one parity an order");
        assertThatThrownBy(() -> ParityProgression.of(ages, Map.of(), Map.of())).hasMessageContaining("no order");
        assertThatThrownBy(() -> ParityProgression.of(ages, orders("1", one), orders("0", new double[] {0})))
                .hasMessageContaining("women of parity 0: 0 at age 15-49 with 1 births");
        ParityProgression progression = ParityProgression.of(ages, orders("1", one), orders("0", new double[] {50}));
        assertThatThrownBy(() -> progression.rate(1, 20)).hasMessageContaining("parity 1");
        assertThatThrownBy(() -> progression.rate(0, 50)).hasMessageContaining("age 50");
        assertThatThrownBy(() -> progression.rate(-1, 20)).hasMessageContaining("parity -1");
        assertThatThrownBy(() -> progression.ratio(-1)).hasMessageContaining("must be one of");
    }

    private static Map<String, double[]> orders(Object... pairs) {
        Map<String, double[]> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (double[]) pairs[i + 1]);
        }
        return map;
    }
}
