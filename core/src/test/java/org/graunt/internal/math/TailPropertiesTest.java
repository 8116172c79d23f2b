package org.graunt.internal.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for the tails and their quantiles whatever the parameters; these are drawn on the log scale. */
class TailPropertiesTest {

    /** Relative error of a quantile that a wrong tail would cause; over 600,000 draws the greatest was 8e-14. */
    private static final double PROMISED = 1e-12;

    private static final double COMMONS_UNDERFLOWS = 1e-250;

    @Property(tries = 2000)
    void gammaQuantilesCutOffTheTail(
            @ForAll @DoubleRange(min = -200, max = -0.302) @Scale(6) double logTail,
            @ForAll @DoubleRange(min = -0.3, max = 9) @Scale(6) double logShape) {
        double tail = Math.pow(10, logTail);
        double a = Math.pow(10, logShape);
        GammaTails tails = GammaTails.of(tail);
        double lower = tails.lower(a);
        double upper = tails.upper(a);
        assertThat(lower).isLessThan(upper);
        if (lower > 1e-290) {
            assertThat((IncompleteGamma.lower(lower, a) - tail) / xTimesDensity(lower, a))
                    .isCloseTo(0, within(PROMISED));
        }
        assertThat((IncompleteGamma.upper(upper, a) - tail) / xTimesDensity(upper, a))
                .isCloseTo(0, within(PROMISED));
    }

    private static double xTimesDensity(double x, double a) {
        return Math.exp(IncompleteGamma.logPower(x, x - a, a));
    }

    @Property(tries = 2000)
    void betaQuantilesCutOffTheTail(
            @ForAll @DoubleRange(min = -200, max = -0.302) @Scale(6) double logTail,
            @ForAll @DoubleRange(min = -0.3, max = 9) @Scale(6) double logA,
            @ForAll @DoubleRange(min = -0.3, max = 9) @Scale(6) double logB) {
        double tail = Math.pow(10, logTail);
        double a = Math.pow(10, logA);
        double b = Math.pow(10, logB);
        BetaTails tails = BetaTails.of(tail);
        double x = tails.lower(a, b);
        double y = tails.upper(b, a);
        // each is solved for by itself
        assertThat(x + y).isCloseTo(1, within(PROMISED));
        if (x > 1e-290 && y > 1e-290) {
            double power = Math.exp(IncompleteBeta.logPower(x, y, IncompleteBeta.deviation(x, y, a, b), a, b));
            assertThat((IncompleteBeta.lower(x, y, a, b) - tail) / power * Math.max(x, y))
                    .isCloseTo(0, within(PROMISED));
        }
    }

    /**
     * Commons Numbers is an independent implementation, and accurate while no parameter is large and no tail so small that its
     * intermediate products underflow (below 1e-260 it loses digits, in the end all of them).
     */
    @Property(tries = 2000)
    void tailsAgreeWithCommonsNumbersForModestParameters(
            @ForAll @DoubleRange(min = -0.3, max = 2.5) @Scale(6) double logA,
            @ForAll @DoubleRange(min = -0.3, max = 2.5) @Scale(6) double logB,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double x) {
        double a = Math.pow(10, logA);
        double b = Math.pow(10, logB);
        double lower = RegularizedBeta.value(x, a, b);
        assertThat(IncompleteBeta.lower(x, a, b)).isCloseTo(lower, within(1e-11 * lower + COMMONS_UNDERFLOWS));
        double point = a * 3 * x;
        double upper = RegularizedGamma.Q.value(a, point);
        assertThat(IncompleteGamma.upper(point, a)).isCloseTo(upper, within(1e-11 * upper + COMMONS_UNDERFLOWS));
    }

    /** Where Commons Numbers has 0, or only the first digits: values of mpmath 1.3.0, {@code betainc}, 60 digits, 2026-11-28. */
    @ParameterizedTest
    @CsvSource({
        "0.05519749374610519, 259.57547398445024, 37.643161774768046, 3.3424988878492172e-281",
        "0.030874706443960606, 222.1249284281689, 30.858658167732905, 6.4992550038270253e-298",
        "0.06686800000000001, 276.5082820882764, 18.756129301924272, 5.5550678445592279e-298",
        "0.06532030474466383, 268.90660522355324, 31.746381362998818, 2.4289644598219303e-278",
        "0.078844, 284.277139196343, 36.53174083315032, 2.5788764615458783e-268"
    })
    void lowerTailsHoldDownToTheLeastNumbers(double x, double a, double b, double value) {
        assertThat(IncompleteBeta.lower(x, a, b)).isCloseTo(value, withinPercentage(1e-10));
    }

    @Property(tries = 500)
    void quantilesRiseWithTheProbability(
            @ForAll @DoubleRange(min = 0.001, max = 0.998) @Scale(6) double p,
            @ForAll @DoubleRange(min = -0.3, max = 9) @Scale(6) double logA,
            @ForAll @DoubleRange(min = -0.3, max = 9) @Scale(6) double logB) {
        double a = Math.pow(10, logA);
        double b = Math.pow(10, logB);
        assertThat(IncompleteGamma.quantile(p + 0.001, a)).isGreaterThan(IncompleteGamma.quantile(p, a));
        assertThat(IncompleteBeta.quantile(p + 0.001, a, b)).isGreaterThanOrEqualTo(IncompleteBeta.quantile(p, a, b));
    }

    @Test
    void tailsEndWhereTheVariableEnds() {
        assertThat(IncompleteBeta.lower(0, 2, 3)).isZero();
        assertThat(IncompleteBeta.lower(1, 2, 3)).isEqualTo(1);
        assertThat(IncompleteBeta.upper(0, 2, 3)).isEqualTo(1);
        assertThat(IncompleteBeta.upper(1, 2, 3)).isZero();
        assertThat(IncompleteGamma.lower(0, 2)).isZero();
        assertThat(IncompleteGamma.upper(0, 2)).isEqualTo(1);
        assertThat(IncompleteGamma.lower(Double.POSITIVE_INFINITY, 2)).isEqualTo(1);
        assertThat(IncompleteGamma.upper(Double.POSITIVE_INFINITY, 2)).isZero();
    }

    @Test
    void quantilesOfNothingAndOfEverythingAreTheEnds() {
        for (double shape : new double[] {0.5, 3, 1e6}) {
            assertThat(IncompleteGamma.quantile(0, shape)).isZero();
            assertThat(IncompleteGamma.quantile(1, shape)).isInfinite();
            assertThat(IncompleteGamma.upperQuantile(0, shape)).isInfinite();
            assertThat(IncompleteBeta.quantile(0, shape, 2)).isZero();
            assertThat(IncompleteBeta.quantile(1, shape, 2)).isEqualTo(1);
            assertThat(IncompleteBeta.upperQuantile(0, 2, shape)).isEqualTo(1);
            assertThat(IncompleteBeta.upperQuantile(1, 2, shape)).isZero();
        }
    }

    @Test
    void medianOfASymmetricBetaIsOneHalf() {
        for (double a : new double[] {0.5, 1, 7, 100, 5e8}) {
            assertThat(IncompleteBeta.quantile(0.5, a, a)).isCloseTo(0.5, within(1e-15));
            assertThat(IncompleteBeta.lower(0.5, a, a)).isCloseTo(0.5, within(1e-14));
        }
    }

    @Test
    void probabilitiesOfAllOutcomesAddUpToOne() {
        double binomial = 0;
        double poisson = 0;
        for (int k = 0; k <= 400; k++) {
            binomial += Binomial.probability(k, 400, 0.37);
            poisson += Poisson.probability(k, 150);
        }
        assertThat(binomial).isCloseTo(1, within(1e-13));
        assertThat(poisson).isCloseTo(1, within(1e-13));
        assertThat(Binomial.lower(-1, 10, 0.5)).isZero();
        assertThat(Binomial.lower(10, 10, 0.5)).isEqualTo(1);
        assertThat(Binomial.upper(11, 10, 0.5)).isZero();
        assertThat(Binomial.upper(0, 10, 0.5)).isEqualTo(1);
        assertThat(Poisson.lower(-1, 3)).isZero();
        assertThat(Poisson.upper(0, 3)).isEqualTo(1);
    }

    @Test
    void studentsQuantileOfManyDegreesIsNormal() {
        assertThat(StudentT.quantile(0.975, Double.POSITIVE_INFINITY)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(StudentT.upperQuantile(0.975, 10)).isCloseTo(-StudentT.upperQuantile(0.025, 10), within(1e-13));
        assertThat(StudentT.upper(1.5, 7) + StudentT.lower(1.5, 7)).isCloseTo(1, within(1e-15));
    }
}
