package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What holds for every interval method whatever the counts. */
class IntervalPropertiesTest {

    /** Root-found and quantile limits are good to about 1e-13; monotone and symmetric to a little more than that. */
    private static final double SLACK = 1e-12;

    @Provide
    Arbitrary<Integer> counts() {
        return Arbitraries.integers().between(1, 1_000_000);
    }

    @Provide
    Arbitrary<Double> levels() {
        return Arbitraries.doubles().between(0.01, 0.9999).ofScale(6);
    }

    private static double part(double share, int n) {
        return Math.rint(share * n);
    }

    @Property(tries = 300)
    void proportionLimitsStayInRangeAroundTheValue(
            @ForAll ProportionInterval method,
            @ForAll("counts") int n,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll("levels") double level) {
        Estimate e = method.of(part(share, n), n, level);
        assertThat(e.lower()).isBetween(0.0, 1.0);
        assertThat(e.upper()).isBetween(e.lower(), 1.0);
        boolean centredElsewhere = method == ProportionInterval.AGRESTI_COULL
                || method == ProportionInterval.ARCSINE_ANSCOMBE
                || method == ProportionInterval.JEFFREYS_EQUAL_TAILED
                || method == ProportionInterval.JEFFREYS
                || method == ProportionInterval.MID_P;
        if (!centredElsewhere) {
            assertThat(e.lower()).isLessThanOrEqualTo(e.value() * (1 + SLACK));
            assertThat(e.upper()).isGreaterThanOrEqualTo(e.value() * (1 - SLACK));
        }
    }

    @Property(tries = 300)
    void proportionLimitsOfTheRestMirrorThem(
            @ForAll ProportionInterval method,
            @ForAll("counts") int n,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll("levels") double level) {
        double x = part(share, n);
        Estimate e = method.of(x, n, level);
        Estimate rest = method.of(n - x, n, level);
        assertThat(rest.lower()).isCloseTo(1 - e.upper(), within(1e-14));
        assertThat(rest.upper()).isCloseTo(1 - e.lower(), within(1e-14));
    }

    @Property(tries = 300)
    void proportionLimitsRiseWithTheCount(
            @ForAll ProportionInterval method,
            @ForAll("counts") int n,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll("levels") double level) {
        // Wald limits fall again towards x = n, which is one of the reasons not to use them
        if (method == ProportionInterval.WALD) {
            return;
        }
        double x = Math.min(n - 1, part(share, n));
        Estimate e = method.of(x, n, level);
        Estimate more = method.of(x + 1, n, level);
        assertThat(more.lower()).isGreaterThanOrEqualTo(e.lower() * (1 - SLACK));
        assertThat(more.upper()).isGreaterThanOrEqualTo(e.upper() * (1 - SLACK));
    }

    @Property(tries = 300)
    void higherLevelIsWider(
            @ForAll ProportionInterval method,
            @ForAll("counts") int n,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(min = 0.2, max = 0.99) double level) {
        // the centre of Agresti and Coull moves with the level, so that near 0 and 1 one limit may move inwards
        if (method == ProportionInterval.AGRESTI_COULL) {
            return;
        }
        double x = part(share, n);
        Estimate e = method.of(x, n, level);
        Estimate wider = method.of(x, n, level + 0.005);
        assertThat(wider.lower()).isLessThanOrEqualTo(e.lower() * (1 + SLACK));
        assertThat(wider.upper()).isGreaterThanOrEqualTo(e.upper() * (1 - SLACK));
    }

    @Property(tries = 300)
    void oneSidedLimitIsThatOfTheTwoSidedIntervalWithTwiceTheTail(
            @ForAll ProportionInterval method,
            @ForAll("counts") int n,
            @ForAll @DoubleRange(max = 1) double share,
            @ForAll @DoubleRange(min = 0.02, max = 0.99) double level) {
        double x = part(share, n);
        Estimate two = method.of(x, n, level);
        Estimate lower = method.of(x, n, (1 + level) / 2, Sides.LOWER);
        Estimate upper = method.of(x, n, (1 + level) / 2, Sides.UPPER);
        assertThat(lower.lower()).isCloseTo(two.lower(), within(1e-13));
        assertThat(lower.upper()).isEqualTo(1);
        assertThat(upper.upper()).isCloseTo(two.upper(), within(1e-13));
        assertThat(upper.lower()).isZero();
    }

    @Property(tries = 300)
    void rateLimitsRiseWithTheEventsAndHoldTheValue(
            @ForAll RateInterval method, @ForAll @IntRange(max = 10_000_000) int x, @ForAll("levels") double level) {
        Estimate e = method.of(x, 1000, level);
        Estimate more = method.of(x + 1, 1000, level);
        assertThat(e.lower()).isBetween(0.0, e.upper());
        assertThat(more.lower()).isGreaterThanOrEqualTo(e.lower() * (1 - SLACK));
        // without events log limits are 0 to infinity: what they are from one event on is below that
        if (method != RateInterval.LOG || x > 0) {
            boolean lowLogLevel = method == RateInterval.LOG && x < 10;
            assertThat(more.upper() >= e.upper() * (1 - SLACK) || lowLogLevel).isTrue();
        }
        if (method == RateInterval.EXACT || method == RateInterval.LOG || method == RateInterval.NORMAL) {
            assertThat(e.contains(e.value())).isTrue();
        }
    }

    @Property(tries = 300)
    void sexRatioOfGirlsToBoysIsTheInverse(
            @ForAll SexRatioInterval method,
            @ForAll @IntRange(max = 1_000_000) int boys,
            @ForAll @IntRange(max = 1_000_000) int girls,
            @ForAll("levels") double level) {
        if (boys + girls == 0) {
            return;
        }
        Estimate e = method.of(boys, girls, level);
        Estimate inverse = method.of(girls, boys, level);
        assertThat(e.lower() / 100 * (inverse.upper() / 100)).matches(p -> Double.isNaN(p) || Math.abs(p - 1) < SLACK);
        assertThat(e.lower()).isLessThanOrEqualTo(e.upper());
    }

    @Property(tries = 200)
    void bulkLimitsAreThoseOfSingleOnes(
            @ForAll ProportionInterval method, @ForAll("counts") int n, @ForAll("levels") double level) {
        double[] x = new double[100];
        double[] total = new double[100];
        for (int i = 0; i < x.length; i++) {
            total[i] = n;
            x[i] = Math.rint((double) n * i / (x.length - 1));
        }
        double[] lower = new double[x.length];
        double[] upper = new double[x.length];
        method.limits(x, total, level, lower, upper);
        for (int i = 0; i < x.length; i += 9) {
            Estimate e = method.of(x[i], n, level);
            assertThat(lower[i]).isEqualTo(e.lower());
            assertThat(upper[i]).isEqualTo(e.upper());
        }
    }

    @Property(tries = 300)
    void differenceTurnsItsSignWithTheGroups(
            @ForAll ProportionDifferenceInterval method,
            @ForAll @IntRange(min = 1, max = 10_000) int n1,
            @ForAll @IntRange(min = 1, max = 10_000) int n2,
            @ForAll @DoubleRange(max = 1) double share1,
            @ForAll @DoubleRange(max = 1) double share2,
            @ForAll("levels") double level) {
        Estimate e = method.of(part(share1, n1), n1, part(share2, n2), n2, level);
        Estimate back = method.of(part(share2, n2), n2, part(share1, n1), n1, level);
        assertThat(back.lower()).isCloseTo(-e.upper(), within(1e-15));
        assertThat(back.upper()).isCloseTo(-e.lower(), within(1e-15));
        assertThat(e.lower()).isBetween(-1.0, e.value());
        assertThat(e.upper()).isBetween(e.value(), 1.0);
    }

    @Property(tries = 300)
    void rateRatioOfTheInverseIsTheInverse(
            @ForAll RateRatioInterval method,
            @ForAll @IntRange(min = 1, max = 10_000) int x1,
            @ForAll @IntRange(min = 1, max = 10_000) int x2,
            @ForAll("levels") double level) {
        Estimate e = method.of(x1, 1000, x2, 1300, level);
        Estimate inverse = method.of(x2, 1300, x1, 1000, level);
        assertThat(e.lower() * inverse.upper()).isCloseTo(1, within(SLACK));
        assertThat(e.value() * inverse.value()).isCloseTo(1, within(SLACK));
        assertThat(e.contains(e.value())).isTrue();
    }

    @Property(tries = 100)
    void conditionalOddsRatioOfTheInverseIsTheInverse(
            @ForAll OddsRatioInterval method,
            @ForAll @IntRange(min = 2, max = 500) int n1,
            @ForAll @IntRange(min = 2, max = 500) int n2,
            @ForAll @DoubleRange(max = 1) double share1,
            @ForAll @DoubleRange(max = 1) double share2,
            @ForAll @DoubleRange(min = 0.5, max = 0.99) double level) {
        double x1 = Math.max(1, Math.min(n1 - 1, part(share1, n1)));
        double x2 = Math.max(1, Math.min(n2 - 1, part(share2, n2)));
        if (method == OddsRatioInterval.SMALL_SAMPLE) {
            return;
        }
        Estimate e = method.of(x1, n1, x2, n2, level);
        Estimate inverse = method.of(x2, n2, x1, n1, level);
        assertThat(e.lower() * inverse.upper()).isCloseTo(1, within(1e-10));
        assertThat(e.value() * inverse.value()).isCloseTo(1, within(1e-10));
    }

    @Property(tries = 200)
    void adjustedPValuesKeepTheirOrderAndAreNotSmaller(@ForAll Multiplicity method, @ForAll("pValues") double[] p) {
        double[] adjusted = method.adjust(p);
        for (int i = 0; i < p.length; i++) {
            assertThat(adjusted[i]).isBetween(p[i] * (1 - SLACK), 1.0);
            for (int j = 0; j < p.length; j++) {
                assertThat(p[i] > p[j] || adjusted[i] <= adjusted[j]).isTrue();
            }
        }
    }

    @Provide
    Arbitrary<double[]> pValues() {
        return Arbitraries.doubles()
                .between(0, 1)
                .ofScale(8)
                .array(double[].class)
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
