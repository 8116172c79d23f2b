package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference; sums and quotients of a few dozen terms, so 1e-12 relative is rounding only. */
class FertilityReferenceTest {

    private static final double RELATIVE = 1e-12;

    /** A root of a sum: the printed digits of the reference were solved to about this. */
    private static final double GROWTH = 1e-11;

    static List<ReferenceSchedules> cases() {
        return ReferenceSchedules.all();
    }

    @Test
    void theReferenceHasAllItsCases() {
        assertThat(cases()).hasSize(15);
        assertThat(cases().stream().filter(c -> c.results().containsKey("nrr"))).hasSize(8);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void totalFertilityReproductionAndTiming(ReferenceSchedules reference) {
        FertilitySchedule schedule = reference.schedule();
        near(reference, "tfr", schedule.tfr());
        near(reference, "grr", schedule.grr(reference.boysPer100Girls()));
        near(reference, "mean_age_childbearing", schedule.meanAge());
        near(reference, "variance_of_age", schedule.varianceOfAge());
        near(reference, "variance_of_age_with_width", schedule.varianceOfAgeWithWidth());
        assertThat(schedule.standardDeviationOfAge()).isEqualTo(Math.sqrt(schedule.varianceOfAgeWithWidth()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generalFertilityRatesByTheirNames(ReferenceSchedules reference) {
        if (reference.results().containsKey("gfr_15_49_per_1000")) {
            FertilitySchedule schedule = reference.counted();
            near(reference, "tfr", schedule.tfr());
            near(reference, "births", Checks.sum(schedule.births()));
            near(reference, "gfr_15_49_per_1000", 1000 * schedule.gfr15_49());
            near(reference, "gfr_15_44_per_1000", 1000 * schedule.gfr15_44());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void netReproductionAndIntrinsicGrowth(ReferenceSchedules reference) {
        if (reference.results().containsKey("nrr")) {
            NetMaternity net = reference.schedule().netMaternity(reference.lifeTable(), reference.boysPer100Girls());
            near(reference, "nrr", net.nrr());
            near(reference, "nrr", reference.schedule().nrr(reference.lifeTable(), reference.boysPer100Girls()));
            near(reference, "mean_age_net_maternity", net.meanAge());
            assertThat(net.intrinsicGrowthRate())
                    .isCloseTo(reference.results().get("intrinsic_growth_rate"), within(GROWTH));
        }
    }

    private static void near(ReferenceSchedules reference, String name, double actual) {
        double expected = reference.results().get(name);
        assertThat(actual).as(name).isCloseTo(expected, within(RELATIVE * Math.abs(expected)));
    }
}
