package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VariantTest {

    private static final CohortTable PEOPLE = Toy.population(1000, 800, 600, 400, 1100, 900, 700, 300);
    private static final int LAST = 2029;
    private static final Axis YEARS = Toy.years(2016, LAST);

    /** Fertility falls and survival rises from year to year, and people come. */
    private static CohortComponent plan() {
        double[] rates = new double[28];
        double[] ratios = new double[14 * 8];
        for (int t = 0; t < 14; t++) {
            rates[2 * t] = 0.8 - 0.01 * t;
            rates[2 * t + 1] = 0.6 - 0.01 * t;
            for (int i = 0; i < 8; i++) {
                ratios[8 * t + i] = 0.8 - 0.05 * (i % 4) + 0.01 * t;
            }
        }
        return Toy.plan(PEOPLE)
                .fertility(FertilityPath.of(List.of(YEARS, Axis.ages(AgeGroups.single(1, 2))), rates))
                .mortality(SurvivalPath.of(List.of(YEARS, Toy.SEX, Toy.AGE), ratios))
                .migration(Toy.migration(MigrationTiming.END, 5, 5, 5, 5, 5, 5, 5, 5));
    }

    private static CohortTable births(CohortComponent plan) {
        return plan.project(2016, LAST).births().sumTo(Axes.PERIOD);
    }

    private static double tfr(Variant variant, int year) {
        return plan().variant(variant)
                .trajectories(1, 1)
                .keep(Outcome.TOTAL_FERTILITY_RATE)
                .project(2016, LAST)
                .of(Outcome.TOTAL_FERTILITY_RATE)
                .get(year)[0];
    }

    @Test
    void mediumIsThePlan() {
        assertThat(births(plan().variant(Variant.HIGH).variant(Variant.MEDIUM)).toArray())
                .containsExactly(births(plan()).toArray());
    }

    @Test
    void highAndLowAreHalfAChildAwayAfterTenYears() {
        for (int year = 2016; year <= LAST; year++) {
            double medium = 1.4 - 0.02 * (year - 2016);
            double by = year < 2021 ? 0.25 : year < 2026 ? 0.4 : 0.5;
            assertThat(tfr(Variant.HIGH, year)).isEqualTo(medium + by, within(1e-12));
            assertThat(tfr(Variant.LOW, year)).isEqualTo(medium - by, within(1e-12));
        }
    }

    @Test
    void lowStopsAtNoChildren() {
        CohortComponent few = Toy.plan(PEOPLE).fertility(FertilityPath.constant(AgeGroups.single(1, 2), 0.1, 0.1));
        assertThat(few.variant(Variant.LOW).project(2016, 2016).births().sumTo().get())
                .isZero();
    }

    @Test
    void constantIsWhatTheFirstPeriodHas() {
        assertThat(tfr(Variant.CONSTANT_FERTILITY, LAST)).isEqualTo(1.4, within(1e-15));
        assertThat(tfr(Variant.NO_CHANGE, LAST)).isEqualTo(1.4, within(1e-15));
        CohortComponent held = plan().mortality(
                        SurvivalPath.of(List.of(Toy.SEX, Toy.AGE), 0.8, 0.75, 0.7, 0.65, 0.8, 0.75, 0.7, 0.65));
        // 0.8 - 0.05 x 3 is not 0.65 to the last bit
        assertThat(births(plan().variant(Variant.CONSTANT_MORTALITY)).get(LAST))
                .isEqualTo(births(held).get(LAST), within(1e-9));
        CohortComponent both = held.fertility(FertilityPath.constant(AgeGroups.single(1, 2), 0.8, 0.6));
        assertThat(births(plan().variant(Variant.NO_CHANGE)).get(LAST))
                .isEqualTo(births(both).get(LAST), within(1e-9));
    }

    @Test
    void zeroMigrationIsNone() {
        assertThat(births(plan().variant(Variant.ZERO_MIGRATION)).toArray())
                .containsExactly(births(plan().noMigration()).toArray());
    }

    @ParameterizedTest
    @EnumSource(AgeDefinition.class)
    void momentumEndsInAPopulationThatNoLongerChanges(AgeDefinition definition) {
        CohortTable people = plan().variant(Variant.MOMENTUM)
                .ageAtBirth(definition)
                .project(2016, LAST)
                .births()
                .sumTo(Axes.PERIOD);
        // a world of four ages forgets its shape as 0.5^t or faster; what is left after 13 years is seen in the
        // difference
        double change = people.get(LAST) / people.get(LAST - 1) - 1;
        assertThat(change).isEqualTo(0, within(0.02));
        double earlier = people.get(2018) / people.get(2017) - 1;
        assertThat(Math.abs(change)).isLessThan(Math.abs(earlier));
    }

    @Test
    void instantReplacementReplacesWomenByDaughters() {
        // women of the stationary population of 2016: L(x) = S(0) S(1) ... S(x)
        double one = 0.8 * 0.75;
        double two = one * 0.7;
        double net = (0.8 * one + 0.6 * two) / 2.06;
        assertThat(tfr(Variant.INSTANT_REPLACEMENT, 2016)).isEqualTo(1.4 / net, within(1e-12));
        assertThat(tfr(Variant.MOMENTUM, 2020) / 1.32).isEqualTo(1 / ((0.76 * one + 0.56 * two) / 2.06), within(1e-12));
    }

    @Test
    void replacementNeedsSomeFertility() {
        CohortComponent none = Toy.plan(PEOPLE).fertility(FertilityPath.constant(AgeGroups.single(1, 2), 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> none.variant(Variant.INSTANT_REPLACEMENT).project(2016, 2016))
                .withMessageStartingWith("fertility: net reproduction rate 0.0 in period 2016, must be above 0");
    }

    @Test
    void variantsAreOfEachAreaByItself() {
        CohortTable two = Toy.populationOf(
                Axis.of(Axes.AREA, "A", "B"), 1000, 800, 600, 400, 1100, 900, 700, 300, 10, 8, 6, 4, 11, 9, 7, 3);
        SexRatioPath ratios = SexRatioPath.of(List.of(Axis.of(Axes.AREA, "A", "B")), 1.06, 1.2);
        CohortTable births = Toy.plan(two)
                .sexRatioAtBirth(ratios)
                .variant(Variant.INSTANT_REPLACEMENT)
                .project(2016, 2016)
                .births()
                .sumTo(Axes.AREA);
        // more boys per girl: more births are needed for as many daughters
        assertThat(births.get("B") * 100).isEqualTo(births.get("A") * 2.2 / 2.06, within(1e-9));
    }
}
