package org.graunt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.graunt.internal.random.RandomStream;
import org.graunt.internal.random.Samplers;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

class LastDigitTestTest {

    private static double[] counts(int... digits) {
        double[] counts = new double[Arrays.stream(digits).sum()];
        int at = 0;
        for (int digit = 0; digit < 10; digit++) {
            for (int i = 0; i < digits[digit]; i++) {
                counts[at++] = 100 + 10 * i + digit;
            }
        }
        return counts;
    }

    /** 8, 12 and eight tens of a hundred: (4 + 4) / 10 on 9 degrees of freedom, p from the gamma function with 45 digits. */
    @Test
    void theStatisticIsPearsonsOfTheDigits() {
        LastDigitTest test = LastDigitTest.of(counts(8, 12, 10, 10, 10, 10, 10, 10, 10, 10));

        assertThat(test.digits()).containsExactly(8, 12, 10, 10, 10, 10, 10, 10, 10, 10);
        assertThat(test.number()).isEqualTo(100);
        assertThat(test.share(1)).isEqualTo(0.12);
        assertThat(test.even().statistic()).isCloseTo(0.8, within(1e-14));
        assertThat(test.even().degrees()).isEqualTo(9);
        assertThat(test.even().pValue()).isCloseTo(PEARSON_P, within(1e-14));
        assertThat(test.rounding().pValue()).isCloseTo(ROUNDING_P, within(1e-13));
    }

    private static final double PEARSON_P = 0.99977659451916139;
    private static final double ROUNDING_P = 0.72881103511211246;

    @Test
    void roundedCountsStandOut() {
        LastDigitTest test = LastDigitTest.of(counts(30, 7, 7, 7, 7, 20, 7, 5, 5, 5));

        assertThat(test.even().pValue()).isLessThan(1e-9);
        assertThat(test.rounding().pValue()).isLessThan(1e-9);
    }

    /** 2,000 tests at the 5 % level: the share of rejections has a standard error of half a point. */
    @Test
    void trueCountsAreRejectedAsOftenAsTheLevelSays() {
        RandomStream random = RandomStream.of(1662);
        int even = 0;
        int rounded = 0;
        for (int i = 0; i < 2000; i++) {
            double[] births = new double[200];
            for (int k = 0; k < births.length; k++) {
                births[k] = Samplers.poisson(random, 300 + 20 * k);
            }
            LastDigitTest test = LastDigitTest.of(births);
            even += test.even().pValue() < 0.05 ? 1 : 0;
            rounded += test.rounding().pValue() < 0.05 ? 1 : 0;
        }
        assertThat(even / 2000.0).isBetween(0.035, 0.065);
        assertThat(rounded / 2000.0).as("an exact test keeps below its level").isBetween(0.02, 0.06);
    }

    @Test
    void smallCountsAreLeftOutAndFewMakeNoTest() {
        LastDigitTest few = LastDigitTest.of(counts(5, 5, 5, 5, 5, 5, 5, 5, 5, 4));
        assertThat(few.number()).isEqualTo(49);
        assertThat(few.even().pValue()).isNaN();
        assertThat(few.even().statistic()).isNaN();
        assertThat(few.rounding().pValue()).isNaN();

        LastDigitTest small = LastDigitTest.of(0, 5, 99, 100);
        assertThat(small.digits()).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        LastDigitTest none = LastDigitTest.of();
        assertThat(none.even().pValue()).isNaN();
        assertThat(none.share(0)).isNaN();
    }

    @Test
    void countsThatAreNoReportedNumbersAreRefused() {
        for (double bad : new double[] {-1, 100.5, Double.NaN, 1e17}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> LastDigitTest.of(120, bad))
                    .withMessage("counts[1]: " + bad + ", must be a whole number as reported, at most 2^53");
        }
    }

    @Test
    void aTableIsTestedByItsKnownCells() {
        double[] counts = counts(8, 12, 10, 10, 10, 10, 10, 10, 10, 10);
        String[] areas = new String[counts.length + 1];
        Arrays.setAll(areas, i -> "area " + i);
        CohortTable.Builder builder =
                CohortTable.builder("births", TableDescription.events(), Axis.of(Axes.AREA, List.of(areas)));
        for (int i = 0; i < counts.length; i++) {
            builder.set(counts[i], areas[i]);
        }
        builder.set(CellState.SUPPRESSED, areas[counts.length]);

        assertThat(LastDigitTest.of(builder.build())).isEqualTo(LastDigitTest.of(counts));
    }
}
