package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.RateInterval;
import org.graunt.estimate.WeightedRateInterval;
import org.graunt.mortality.AgeSeparationRule;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Test;

class FertilityEstimatesTest {

    private static final AgeGroups FIVE = AgeGroups.ofWidth(5, 15, 49);
    private static final double[] BIRTHS = {40, 200, 300, 250, 120, 20, 0};
    private static final double[] WOMEN = {1000, 1100, 1200, 1300, 1250, 1200, 1100};
    private static final FertilitySchedule SCHEDULE =
            FertilitySchedule.ofCounts(FIVE, BIRTHS, WOMEN).withGirls(19, 98, 146, 122, 58, 10, 0);
    private static final LifeTable FEMALE = LifeTable.ofRates(
            Sex.FEMALE,
            AgeGroups.parse(
                    List.of("0", "1-4", "5-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50+")),
            new double[] {0.02, 0.002, 0.0005, 0.0008, 0.001, 0.001, 0.0012, 0.0015, 0.002, 0.003, 0.03},
            AgeSeparationRule.HALF);

    @Test
    void eachEstimateHasTheValueOfTheScheduleWithinItsLimits() {
        FertilityEstimates estimates = SCHEDULE.estimates(0.95);
        holds(estimates.tfr(), SCHEDULE.tfr());
        holds(estimates.tfr(WeightedRateInterval.DOBSON_EXACT), SCHEDULE.tfr());
        holds(estimates.gfr15_49(), SCHEDULE.gfr15_49());
        holds(estimates.gfr15_44(), SCHEDULE.gfr15_44());
        holds(estimates.meanAge(), SCHEDULE.meanAge());
        holds(estimates.grr(105), SCHEDULE.grr(105));
        holds(estimates.grr(), SCHEDULE.grr());
        holds(estimates.nrr(FEMALE, 105), SCHEDULE.nrr(FEMALE, 105));
        holds(estimates.nrr(FEMALE), SCHEDULE.netMaternity(FEMALE).nrr());
        holds(estimates.rate(22), SCHEDULE.rate(22));
        assertThat(estimates.rates()).hasSize(7);
        assertThat(estimates.rates().get(1)).isEqualTo(RateInterval.EXACT.of(200, 1100, 0.95));
        assertThat(estimates.rates().get(6).lower()).isZero();
        assertThat(estimates.rates().get(6).upper()).isPositive();
    }

    private static void holds(Estimate estimate, double value) {
        assertThat(estimate.value()).isCloseTo(value, within(1e-13 * value));
        assertThat(estimate.contains(value)).isTrue();
        assertThat(estimate.lower()).isLessThan(value);
        assertThat(estimate.level()).isEqualTo(0.95);
    }

    @Test
    void grossReproductionIsTheTfrIntervalTimesTheShareOfGirls() {
        Estimate tfr = SCHEDULE.estimates(0.9).tfr();
        Estimate grr = SCHEDULE.estimates(0.9).grr(105);
        assertThat(grr.lower()).isCloseTo(tfr.lower() / 2.05, within(1e-12));
        assertThat(grr.upper()).isCloseTo(tfr.upper() / 2.05, within(1e-12));
    }

    @Test
    void theMeanAgeOfNoBirthsIsUndefined() {
        FertilitySchedule none = FertilitySchedule.ofCounts(FIVE, new double[7], WOMEN);
        assertThat(none.estimates(0.95).meanAge().isDefined()).isFalse();
        assertThat(none.estimates(0.95).tfr().value()).isZero();
        assertThat(none.estimates(0.95).tfr().upper()).isPositive();
    }

    @Test
    void theMeanAgeInterval() {
        // By hand from the delta method with widths all 5: V = sum (a - M)^2 B / W^2 / (sum B / W)^2.
        double mean = SCHEDULE.meanAge();
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < 7; i++) {
            double age = 17.5 + 5 * i;
            squares += (age - mean) * (age - mean) * BIRTHS[i] / (WOMEN[i] * WOMEN[i]);
            sum += BIRTHS[i] / WOMEN[i];
        }
        Estimate estimate = SCHEDULE.estimates(0.95).meanAge();
        assertThat(estimate.upper() - mean).isCloseTo(1.959963984540054 * Math.sqrt(squares) / sum, within(1e-12));
        assertThat(estimate.numerator()).isEqualTo(930);
        assertThat(estimate.denominator()).isEqualTo(8150);
    }

    @Test
    void levelsAreChecked() {
        assertThatThrownBy(() -> SCHEDULE.estimates(95)).hasMessageContaining("level: 95");
        assertThatThrownBy(() -> SCHEDULE.estimates(Double.NaN)).hasMessageContaining("level");
    }

    @Test
    void netMaternityByAgeSumsToTheNetReproductionRate() {
        NetMaternity net = SCHEDULE.netMaternity(FEMALE);
        double sum = 0;
        for (int age = 15; age < 50; age += 5) {
            sum += net.daughters(age);
        }
        assertThat(sum).isCloseTo(net.nrr(), within(1e-15));
        assertThatThrownBy(() -> net.daughters(50)).hasMessageContaining("age: 50");
        assertThat(net.toString()).contains("NRR", "intrinsic growth");
    }

    @Test
    void theIntrinsicGrowthRateSolvesLotkasEquation() {
        NetMaternity net = SCHEDULE.netMaternity(FEMALE, 105);
        double r = net.intrinsicGrowthRate();
        double sum = 0;
        for (int age = 15; age < 50; age += 5) {
            sum += Math.exp(-r * (age + 2.5)) * net.daughters(age);
        }
        assertThat(sum).isCloseTo(1, within(1e-13));
        assertThat(Math.exp(r * net.meanLengthOfGeneration())).isCloseTo(net.nrr(), within(1e-12));
    }

    @Test
    void replacementFertilityDoesNotGrow() {
        FertilitySchedule rates = FertilitySchedule.ofRates(FIVE, SCHEDULE.rates());
        FertilitySchedule replacement = rates.scaledTo(rates.tfr() / rates.nrr(FEMALE, 105));
        NetMaternity net = replacement.netMaternity(FEMALE, 105);
        assertThat(net.intrinsicGrowthRate()).isCloseTo(0, within(1e-15));
        assertThat(net.meanLengthOfGeneration()).isCloseTo(net.meanAge(), within(1e-9));
    }

    @Test
    void noDaughtersHaveNoGrowth() {
        NetMaternity none = FertilitySchedule.ofRates(FIVE, new double[7]).netMaternity(FEMALE, 105);
        assertThat(none.nrr()).isZero();
        assertThatThrownBy(none::intrinsicGrowthRate).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(none::meanAge).hasMessageContaining("no daughters");
        assertThat(none.toString()).isEqualTo("net maternity, NRR = 0");
    }

    @Test
    void agesAttainedInTheYearAreLivedHalfAYearEarlier() {
        FertilitySchedule attained = SCHEDULE.withAgeDefinition(AgeDefinition.ATTAINED_IN_YEAR);
        double earlier = attained.netMaternity(FEMALE).daughters(15);
        double completed = SCHEDULE.netMaternity(FEMALE).daughters(15);
        double girls = 19.0 / 1000;
        assertThat(earlier - completed)
                .isCloseTo(girls * (FEMALE.survivors(15) - FEMALE.survivors(20)) / 2, within(1e-15));
    }

    @Test
    void aLifeTableMustBeOfWomenAndAsFine() {
        LifeTable male = LifeTable.ofRates(
                Sex.MALE, AgeGroups.parse(List.of("0-14", "15+")), new double[] {0.001, 0.02}, AgeSeparationRule.HALF);
        assertThatThrownBy(() -> SCHEDULE.nrr(male, 105)).hasMessageContaining("must be of females");
        LifeTable coarse = LifeTable.ofRates(
                Sex.FEMALE,
                AgeGroups.parse(List.of("0-14", "15-24", "25-49", "50+")),
                new double[] {0.001, 0.001, 0.002, 0.02},
                AgeSeparationRule.HALF);
        assertThatThrownBy(() -> SCHEDULE.nrr(coarse, 105)).hasMessageContaining("15-24 lies across a bound");
        LifeTable early = LifeTable.ofRates(
                Sex.FEMALE,
                AgeGroups.parse(List.of("0-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45+")),
                new double[] {0.001, 0.001, 0.001, 0.001, 0.001, 0.001, 0.001, 0.02},
                AgeSeparationRule.HALF);
        assertThatThrownBy(() -> SCHEDULE.nrr(early, 105))
                .hasMessageContaining("open group 45+")
                .hasMessageContaining("45-49");
    }
}
