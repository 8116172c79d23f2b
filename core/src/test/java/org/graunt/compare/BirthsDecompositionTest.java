package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.compare.RatesByAge.CHILDBEARING;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.junit.jupiter.api.Test;

/** Das Gupta's decomposition: exact, symmetrical, and equal to its closed forms. Tolerance 1e-9 relative, as promised. */
class BirthsDecompositionTest {

    private static final List<String> AGES = List.of("15-29", "30-49");

    private static BirthsDecomposition of(double[] n1, double[] b1, double[] n2, double[] b2) {
        return BirthsDecomposition.of(AGES, n1, b1, n2, b2);
    }

    @Test
    void onlyMoreWomenOfTheSameAgesAndRates() {
        BirthsDecomposition d =
                of(new double[] {100, 300}, new double[] {10, 6}, new double[] {200, 600}, new double[] {20, 12});

        assertThat(d.women()).isCloseTo(16, within(1e-12));
        assertThat(d.ageStructure()).isCloseTo(0, within(1e-12));
        assertThat(d.rates()).isCloseTo(0, within(1e-12));
        assertThat(d).hasToString("change in births +16.0: number of women +16.0, age structure +0.0, rates +0.0");
    }

    @Test
    void onlyOlderWomen() {
        BirthsDecomposition d =
                of(new double[] {300, 100}, new double[] {30, 2}, new double[] {100, 300}, new double[] {10, 6});

        assertThat(d.ageStructure()).isCloseTo(-16, within(1e-12));
        assertThat(d.ageStructureInRate()).isCloseTo(-0.04, within(1e-15));
        assertThat(d.ratesInRate()).isCloseTo(0, within(1e-15));
    }

    /** One age: births = women x rate, of whose change Das Gupta's form gives each factor its change times the other's mean. */
    @Test
    void oneAgeIsTheProductOfTwoFactors() {
        BirthsDecomposition d = BirthsDecomposition.of(
                List.of("15-49"), new double[] {1000}, new double[] {50}, new double[] {800}, new double[] {48});

        assertThat(d.women()).isCloseTo(-200 * (0.05 + 0.06) / 2, within(1e-12));
        assertThat(d.rates()).isCloseTo(0.01 * 900, within(1e-12));
    }

    @Provide
    Arbitrary<double[]> women() {
        return Arbitraries.doubles().between(0.01, 1e6).array(double[].class).ofSize(7);
    }

    @Provide
    Arbitrary<double[]> rates() {
        return Arbitraries.doubles().between(0, 0.4).array(double[].class).ofSize(7);
    }

    private static double[] product(double[] a, double[] b) {
        double[] c = a.clone();
        for (int i = 0; i < c.length; i++) {
            c[i] *= b[i];
        }
        return c;
    }

    @Property(tries = 300)
    void thePartsAddUpToTheChangeAndTurnRoundWithIt(
            @ForAll("women") double[] n1,
            @ForAll("women") double[] n2,
            @ForAll("rates") double[] f1,
            @ForAll("rates") double[] f2) {
        List<String> ages = CHILDBEARING.labels();
        double[] b1 = product(n1, f1);
        double[] b2 = product(n2, f2);
        BirthsDecomposition there = BirthsDecomposition.of(ages, n1, b1, n2, b2);
        BirthsDecomposition back = BirthsDecomposition.of(ages, n2, b2, n1, b1);
        double scale = 1e-9 * (sum(b1) + sum(b2) + Math.abs(there.women()) + 1e-12);

        assertThat(there.women() + there.ageStructure() + there.rates()).isCloseTo(there.change(), within(scale));
        assertThat(back.women()).isCloseTo(-there.women(), within(scale));
        assertThat(back.ageStructure()).isCloseTo(-there.ageStructure(), within(scale));
        assertThat(back.rates()).isCloseTo(-there.rates(), within(scale));
        double rates = sum(b2) / sum(n2) - sum(b1) / sum(n1);
        assertThat(there.ageStructureInRate() + there.ratesInRate()).isCloseTo(rates, within(1e-9));
        for (int a = 0; a < 7; a++) {
            double parts = there.number(a, 5) + there.number(a, 6) + there.number(a, 7);
            assertThat(parts).isCloseTo(there.number(a, 8), within(scale));
        }
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    @Test
    void anAgeWithoutWomenOnOneSideIsAllStructure() {
        BirthsDecomposition d =
                of(new double[] {100, 0}, new double[] {10, 0}, new double[] {50, 50}, new double[] {5, 1});

        assertThat(d.rates()).isCloseTo(0, within(1e-12));
        assertThat(d.ageStructure()).isCloseTo(-4, within(1e-12));
        BirthsDecomposition nobody =
                of(new double[] {100, 0}, new double[] {10, 0}, new double[] {50, 0}, new double[] {5, 0});
        assertThat(nobody.number(1, 8)).isZero();
        assertThat(nobody.women()).isCloseTo(-5, within(1e-12));
    }

    @Test
    void tablesAreJoinedByAge() {
        EstimateTable rates = RatesByAge.table(
                AgeGroups.parse(AGES), List.of("2010", "2020"), new double[] {10, 6, 8, 8}, new double[] {
                    100, 300, 70, 330
                });
        BirthsDecomposition d =
                BirthsDecomposition.between(rates.where(Axes.AREA, "2010"), rates.where(Axes.AREA, "2020"));

        assertThat(d.change()).isZero();
        assertThat(d.women()).isZero();
        assertThat(d.ageStructure()).isNegative();
        assertThat(d.rates()).isCloseTo(-d.ageStructure(), within(1e-12));
        assertThat(d.name()).isEqualTo("births-decomposition");
        assertThat(d.rowCount()).isEqualTo(2);
        assertThat(d.text(1, 0)).isEqualTo("30-49");
        assertThat(d.columnNames()).hasSize(9);
        assertThat(d.isNumeric(0)).isFalse();
        assertThat(d.isNumeric(1)).isTrue();
        assertThat(d.number(1, 1)).isEqualTo(300);
        assertThat(d.number(1, 2)).isEqualTo(330);
        assertThat(d.number(1, 3)).isEqualTo(6);
        assertThat(d.number(1, 4)).isEqualTo(8);
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        double[] two = {1, 1};
        assertThatThrownBy(() -> BirthsDecomposition.of(List.of("15", "15"), two, two, two, two))
                .hasMessageContaining("each may stand once");
        assertThatThrownBy(() -> of(new double[1], two, two, two)).hasMessageContaining("before: 1 numbers");
        assertThatThrownBy(() -> of(two, two, two, new double[1]))
                .hasMessageContaining("after: 2 numbers of women and 1");
        assertThatThrownBy(() -> of(new double[] {1, 0}, two, two, two))
                .hasMessageContaining("1.0 births to 0.0 women at age 30-49");
        assertThatThrownBy(() -> of(new double[] {1, -1}, new double[2], two, two))
                .hasMessageContaining("-1.0 women");
        assertThatThrownBy(() -> of(two, new double[] {1, Double.NaN}, two, two))
                .hasMessageContaining("NaN births");
        assertThatThrownBy(() -> of(two, two, new double[2], new double[2])).hasMessageContaining("no women at all");
        EstimateTable areas =
                RatesByAge.table(AgeGroups.parse(AGES), List.of("A", "B"), new double[4], new double[] {1, 1, 1, 1});
        assertThatThrownBy(() -> BirthsDecomposition.between(areas, areas)).hasMessageContaining("2 populations");
        EstimateTable one = areas.where(Axes.AREA, "A");
        EstimateTable other = RatesByAge.table(AgeGroups.parse(List.of("15-24", "25-49")), List.of("A"), two, two);
        assertThatThrownBy(() -> BirthsDecomposition.between(one, other)).hasMessageContaining("must be the same");
        List<Axis> axes = List.of(Axis.ages(AgeGroups.parse(AGES)));
        CohortTable births = CohortTable.builder("births", RatesByAge.REGISTER, axes.toArray(Axis[]::new))
                .set(50, "15-29")
                .set(CellState.MISSING, "30-49")
                .build();
        CohortTable women = CohortTable.of("women", RatesByAge.YEARS, axes, two);
        EstimateTable missing =
                CohortData.of(births, women).compute(RatesByAge.rate()).by(Axes.AGE);
        assertThatThrownBy(() -> BirthsDecomposition.between(missing, missing))
                .hasMessageContaining("before: a count is missing");
    }
}
