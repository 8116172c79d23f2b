package org.graunt.benchmarks;

import java.util.concurrent.TimeUnit;
import org.graunt.estimate.ProportionInterval;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does one 95 % interval of a proportion take on one core? Nanoseconds per interval of two limits, over 100,000 pairs
 * (see {@link IntervalCounts}). Clopper-Pearson against the beta quantiles of two maintained libraries; Wilson against a bare
 * loop over arrays that neither checks nor guards the ends.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(IntervalCounts.ROWS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ProportionIntervalBenchmark {

    private static final double LEVEL = 0.95;
    private static final double TAIL = (1 - LEVEL) / 2;
    private static final double Z = 1.959963984540054;

    private final IntervalCounts counts = new IntervalCounts(2011);
    private final double[] lower = new double[IntervalCounts.ROWS];
    private final double[] upper = new double[IntervalCounts.ROWS];

    /**
     * Checks that all variants compute the same: to 1e-9 with Commons Statistics; with Commons Math, whose solver stops at an
     * absolute 1e-9, to that; the Wilson loop to 1e-9, as it subtracts nearly equal numbers.
     */
    @Setup
    public void checkAgreement() {
        double[] peerLower = new double[IntervalCounts.ROWS];
        double[] peerUpper = new double[IntervalCounts.ROWS];
        clopperPearson();
        for (int i = 0; i < IntervalCounts.ROWS; i += 37) {
            double x = counts.x[i];
            double n = counts.n[i];
            double low = commonsStatisticsLower(x, n);
            double high = commonsStatisticsUpper(x, n);
            IntervalCounts.requireAgreement("Commons Statistics, lower", i, lower[i], low, 1e-9);
            IntervalCounts.requireAgreement("Commons Statistics, upper", i, upper[i], high, 1e-9);
            IntervalCounts.requireAgreement("Commons Math, lower", i, 1 + lower[i], 1 + commonsMathLower(x, n), 1e-8);
            IntervalCounts.requireAgreement("Commons Math, upper", i, 1 + upper[i], 1 + commonsMathUpper(x, n), 1e-8);
        }
        wilson();
        bareWilson(peerLower, peerUpper);
        for (int i = 0; i < IntervalCounts.ROWS; i++) {
            IntervalCounts.requireAgreement("bare Wilson, lower", i, 1 + lower[i], 1 + peerLower[i], 1e-15);
            IntervalCounts.requireAgreement("bare Wilson, upper", i, upper[i], peerUpper[i], 1e-12);
        }
    }

    /**
     * The bulk path.
     *
     * @return the lower limits
     */
    @Benchmark
    public double[] clopperPearson() {
        ProportionInterval.CLOPPER_PEARSON.limits(counts.x, counts.n, LEVEL, lower, upper);
        return lower;
    }

    /**
     * One result object after the other.
     *
     * @return the sum of the lower limits
     */
    @Benchmark
    public double clopperPearsonOneByOne() {
        double sum = 0;
        for (int i = 0; i < IntervalCounts.ROWS; i++) {
            sum += ProportionInterval.CLOPPER_PEARSON
                    .of(counts.x[i], counts.n[i], LEVEL)
                    .lower();
        }
        return sum;
    }

    /**
     * Beta quantiles of Apache Commons Statistics.
     *
     * @return the lower limits
     */
    @Benchmark
    public double[] clopperPearsonCommonsStatistics() {
        for (int i = 0; i < IntervalCounts.ROWS; i++) {
            lower[i] = commonsStatisticsLower(counts.x[i], counts.n[i]);
            upper[i] = commonsStatisticsUpper(counts.x[i], counts.n[i]);
        }
        return lower;
    }

    /**
     * Beta quantiles of Apache Commons Math 3, without the random generator that its distributions otherwise set up.
     *
     * @return the lower limits
     */
    @Benchmark
    public double[] clopperPearsonCommonsMath() {
        for (int i = 0; i < IntervalCounts.ROWS; i++) {
            lower[i] = commonsMathLower(counts.x[i], counts.n[i]);
            upper[i] = commonsMathUpper(counts.x[i], counts.n[i]);
        }
        return lower;
    }

    /**
     * The bulk path.
     *
     * @return the lower limits
     */
    @Benchmark
    public double[] wilson() {
        ProportionInterval.WILSON.limits(counts.x, counts.n, LEVEL, lower, upper);
        return lower;
    }

    /**
     * The textbook formula in a plain loop.
     *
     * @return the lower limits
     */
    @Benchmark
    public double[] wilsonBareLoop() {
        bareWilson(lower, upper);
        return lower;
    }

    private void bareWilson(double[] low, double[] high) {
        double[] x = counts.x;
        double[] n = counts.n;
        for (int i = 0; i < IntervalCounts.ROWS; i++) {
            double p = x[i] / n[i];
            double centre = p + Z * Z / (2 * n[i]);
            double half = Z * Math.sqrt((p * (1 - p) + Z * Z / (4 * n[i])) / n[i]);
            double inverse = 1 / (1 + Z * Z / n[i]);
            low[i] = (centre - half) * inverse;
            high[i] = (centre + half) * inverse;
        }
    }

    private static double commonsStatisticsLower(double x, double n) {
        return x == 0
                ? 0
                : org.apache.commons.statistics.distribution.BetaDistribution.of(x, n - x + 1)
                        .inverseCumulativeProbability(TAIL);
    }

    private static double commonsStatisticsUpper(double x, double n) {
        return x == n
                ? 1
                : org.apache.commons.statistics.distribution.BetaDistribution.of(x + 1, n - x)
                        .inverseSurvivalProbability(TAIL);
    }

    private static double commonsMathLower(double x, double n) {
        return x == 0
                ? 0
                : new org.apache.commons.math3.distribution.BetaDistribution(null, x, n - x + 1)
                        .inverseCumulativeProbability(TAIL);
    }

    private static double commonsMathUpper(double x, double n) {
        return x == n
                ? 1
                : new org.apache.commons.math3.distribution.BetaDistribution(null, x + 1, n - x)
                        .inverseCumulativeProbability(1 - TAIL);
    }
}
