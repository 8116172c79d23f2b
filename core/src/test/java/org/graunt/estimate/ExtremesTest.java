package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.graunt.estimate.Near.assertNear;

import org.graunt.internal.math.Binomial;
import org.graunt.internal.math.Poisson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Intervals at the ends: no successes, all of them, a thousand million, levels near 0 and 1. */
class ExtremesTest {

    @ParameterizedTest
    @EnumSource
    void proportionLimitsAreOrderedAndInRangeEverywhere(ProportionInterval method) {
        for (double level : new double[] {1e-6, 0.5, 0.95, 0.999999, 1 - 1e-12}) {
            for (double n : new double[] {1, 2, 3, 10, 1000, 1e6, 1e9}) {
                for (double x : new double[] {0, 1, Math.floor(n / 2), n - 1, n}) {
                    Estimate e = method.of(x, n, level);
                    assertThat(e.lower()).isBetween(0.0, 1.0);
                    assertThat(e.upper()).isBetween(e.lower(), 1.0);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void rateLimitsAreOrderedEverywhere(RateInterval method) {
        for (double level : new double[] {1e-6, 0.5, 0.95, 0.999999, 1 - 1e-12}) {
            for (double x : new double[] {0, 1, 2, 10, 1000, 1e6, 1e9, 1e12}) {
                Estimate e = method.of(x, 1, level);
                assertThat(e.lower()).isNotNegative();
                assertThat(e.upper()).isGreaterThanOrEqualTo(e.lower());
            }
        }
    }

    /** The limits are where the exact tail probabilities are alpha / 2. */
    @ParameterizedTest
    @CsvSource({
        "0, 1, 0.999999",
        "1, 1, 0.999999",
        "3, 7, 0.999999",
        "1, 1000000000, 0.95",
        "3, 1000000000, 0.999999",
        "500000000, 1000000000, 0.95",
        "500000000, 1000000000, 0.999999",
        "999999999, 1000000000, 0.999999",
        "17, 40, 0.5",
        "17, 40, 0.000001",
        "250, 1000, 0.9999999999"
    })
    void clopperPearsonSolvesItsDefiningEquations(double x, double n, double level) {
        double alpha = (1 - level) / 2;
        Estimate e = ProportionInterval.CLOPPER_PEARSON.of(x, n, level);
        if (x > 0) {
            assertNear("lower", Binomial.upper(x, n, e.lower()), alpha, condition(n, e.lower()));
        }
        if (x < n) {
            assertNear("upper", Binomial.lower(x, n, e.upper()), alpha, condition(n, e.upper()));
        }
    }

    /** Close to 1 a limit is rounded in units of 1e-16, which is more of the distance to 1 that the tail depends on. */
    private static double condition(double n, double limit) {
        return condition(n) + 20 * Math.ulp(limit) / (1 - limit);
    }

    /** The relative error of a limit is below 1e-13; the tail's is that times the square root of the count. */
    private static double condition(double n) {
        return 1e-13 * (100 + Math.sqrt(n));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 0.95",
        "5, 5, 0.95",
        "1, 29, 0.95",
        "15, 148, 0.9",
        "81, 263, 0.99",
        "1549, 1562, 0.95",
        "499, 1000, 0.6",
        "487000, 1000000, 0.95",
        "2, 1000000000, 0.999999"
    })
    void midPOfAProportionSolvesItsDefiningEquations(double x, double n, double level) {
        double alpha = (1 - level) / 2;
        Estimate e = ProportionInterval.MID_P.of(x, n, level);
        if (x > 0) {
            double tail = Binomial.upper(x + 1, n, e.lower()) + 0.5 * Binomial.probability(x, n, e.lower());
            assertNear("lower", tail, alpha, condition(n, e.lower()));
        }
        if (x < n) {
            double tail = Binomial.lower(x - 1, n, e.upper()) + 0.5 * Binomial.probability(x, n, e.upper());
            assertNear("upper", tail, alpha, condition(n, e.upper()));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 2, 9, 25, 432, 10_000, 1e6})
    void midPOfARateSolvesItsDefiningEquations(double x) {
        for (double level : new double[] {0.5, 0.95, 0.999999}) {
            double alpha = (1 - level) / 2;
            Estimate e = RateInterval.MID_P.of(x, 1, level);
            if (x > 0) {
                double tail = Poisson.upper(x + 1, e.lower()) + 0.5 * Poisson.probability(x, e.lower());
                assertNear("lower", tail, alpha, condition(x));
            }
            double tail = Poisson.lower(x - 1, e.upper()) + 0.5 * Poisson.probability(x, e.upper());
            assertNear("upper", tail, alpha, condition(x));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 9, 25, 432, 10_000, 1e6, 1e9})
    void garwoodSolvesItsDefiningEquations(double x) {
        for (double level : new double[] {0.5, 0.95, 0.999999}) {
            double alpha = (1 - level) / 2;
            Estimate e = RateInterval.EXACT.of(x, 1, level);
            assertNear("lower", Poisson.upper(x, e.lower()), alpha, condition(x));
            assertNear("upper", Poisson.lower(x, e.upper()), alpha, condition(x));
        }
    }
}
