package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.graunt.table.AgeGroups;
import org.junit.jupiter.api.Test;

class SchedulePropertiesTest {

    private static final AgeGroups FIVE = AgeGroups.ofWidth(5, 15, 49);
    private static final AgeGroups SINGLE = AgeGroups.single(15, 49);

    @Provide
    Arbitrary<double[]> rates() {
        return Arbitraries.doubles()
                .between(0.001, 0.4)
                .ofScale(6)
                .array(double[].class)
                .ofSize(7);
    }

    @Property
    void scalingKeepsThePatternAndMeetsTheTfr(
            @ForAll("rates") double[] rates, @ForAll @DoubleRange(min = 0.1, max = 9) double tfr) {
        FertilitySchedule schedule = FertilitySchedule.ofRates(FIVE, rates);
        FertilitySchedule scaled = schedule.scaledTo(tfr);
        assertThat(scaled.tfr()).isCloseTo(tfr, within(1e-14 * 10));
        assertThat(scaled.meanAge()).isCloseTo(schedule.meanAge(), within(1e-11));
        double[] before = schedule.pasfr();
        double[] after = scaled.pasfr();
        for (int i = 0; i < before.length; i++) {
            assertThat(after[i]).isCloseTo(before[i], within(1e-14));
        }
        assertThat(Checks.sum(after)).isCloseTo(1, within(1e-14));
    }

    @Property
    void shiftingMeetsTheMeanAgeAndKeepsTheTfr(
            @ForAll("rates") double[] rates, @ForAll @DoubleRange(min = 20, max = 45) double meanAge) {
        FertilitySchedule schedule = FertilitySchedule.ofRates(FIVE, rates);
        FertilitySchedule shifted = schedule.shiftedToMeanAge(meanAge);
        // The root is found to 1e-14 of the shift; the mean age is a sum of seven terms of up to 48.
        assertThat(shifted.meanAge()).isCloseTo(meanAge, within(1e-11));
        assertThat(shifted.tfr()).isCloseTo(schedule.tfr(), within(1e-13));
        assertThat(Arrays.stream(shifted.rates()).min().orElseThrow()).isNotNegative();
    }

    @Property
    void shiftingToItsOwnMeanAgeChangesNothing(@ForAll("rates") double[] rates) {
        FertilitySchedule schedule = FertilitySchedule.ofRates(FIVE, rates);
        double[] same = schedule.shiftedToMeanAge(schedule.meanAge()).rates();
        for (int i = 0; i < same.length; i++) {
            assertThat(same[i]).isCloseTo(rates[i], within(1e-12));
        }
    }

    @Property
    void splittingGroupsIntoSingleAgesOfTheSameRateKeepsTfrMeanAndVariance(@ForAll("rates") double[] rates) {
        double[] split = new double[35];
        Arrays.setAll(split, i -> rates[i / 5]);
        FertilitySchedule five = FertilitySchedule.ofRates(FIVE, rates);
        FertilitySchedule single = FertilitySchedule.ofRates(SINGLE, split);
        assertThat(single.tfr()).isCloseTo(five.tfr(), within(1e-13));
        assertThat(single.meanAge()).isCloseTo(five.meanAge(), within(1e-11));
        // Births spread evenly over a group are the same births as those of its single ages.
        assertThat(single.varianceOfAgeWithWidth()).isCloseTo(five.varianceOfAgeWithWidth(), within(1e-9));
        assertThat(single.regroup(FIVE).tfr()).isCloseTo(five.tfr(), within(1e-13));
    }

    @Test
    void aSmoothScheduleKeepsItsShapeWhenShifted() {
        FertilitySchedule schedule = HadwigerCurve.ofMoments(2, 28, 5.5).schedule(AgeGroups.single(12, 55));
        FertilitySchedule shifted = schedule.shiftedToMeanAge(30.3);
        FertilitySchedule truth = HadwigerCurve.ofMoments(2, 28, 5.5).schedule(AgeGroups.single(12, 55));
        assertThat(shifted.varianceOfAge()).isCloseTo(truth.varianceOfAge(), within(0.05));
        assertThat(shifted.rate(33)).isCloseTo((0.7 * truth.rate(31) + 0.3 * truth.rate(30)), within(0.001));
    }

    @Test
    void aMeanAgeOutsideTheAgesIsRefused() {
        FertilitySchedule schedule = FertilitySchedule.ofRates(FIVE, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1);
        assertThatThrownBy(() -> schedule.shiftedToMeanAge(17.5)).hasMessageContaining("between 17.5 and 47.5");
        assertThatThrownBy(() -> schedule.shiftedToMeanAge(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> schedule.scaledTo(0)).hasMessageContaining("tfr: 0");
    }
}
