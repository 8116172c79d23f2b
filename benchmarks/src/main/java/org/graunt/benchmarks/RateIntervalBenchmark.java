package org.graunt.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.graunt.estimate.RateInterval;
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
 * How long does one exact 95 % interval of a rate take on one core? Nanoseconds per interval of two limits, over 100,000 counts
 * (the x of {@link IntervalCounts}), against the gamma quantiles of two maintained libraries. Small whole counts come again and
 * again, and the bulk path computes each once; {@code exactOfWeightedCounts} shows what is left without that.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(IntervalCounts.ROWS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class RateIntervalBenchmark {

    private static final double LEVEL = 0.95;
    private static final double TAIL = (1 - LEVEL) / 2;

    private final double[] events = new IntervalCounts(2011).x;
    private final double[] weighted = Arrays.stream(events).map(x -> x + 0.37).toArray();
    private final double[] exposure = new double[IntervalCounts.ROWS];
    private final double[] lower = new double[IntervalCounts.ROWS];
    private final double[] upper = new double[IntervalCounts.ROWS];

    /**
     * Checks that all variants compute the same: to 1e-12 with Commons Statistics; with Commons Math, whose solver stops at an
     * absolute 1e-9, to that and 1e-9 relative.
     */
    @Setup
    public void checkAgreement() {
        Arrays.fill(exposure, 1);
        exact();
        for (int i = 0; i < IntervalCounts.ROWS; i += 37) {
            double x = events[i];
            IntervalCounts.requireAgreement("Commons Statistics, lower", i, lower[i], commonsStatisticsLower(x), 1e-12);
            IntervalCounts.requireAgreement("Commons Statistics, upper", i, upper[i], commonsStatisticsUpper(x), 1e-12);
            IntervalCounts.requireAgreement("Commons Math, lower", i, 1 + lower[i], 1 + commonsMathLower(x), 1e-8);
            IntervalCounts.requireAgreement("Commons Math, upper", i, 1 + upper[i], 1 + commonsMathUpper(x), 1e-8);
        }
    }

    /**
     * The bulk path.
     *
     * @return the lower limits
     */
    @Benchmark
    public double[] exact() {
        RateInterval.EXACT.limits(events, exposure, LEVEL, lower, upper);
        return lower;
    }

    /**
     * The bulk path with counts that are not whole, none of which it remembers.
     *
     * @return the lower limits
     */
    @Benchmark
    public double[] exactOfWeightedCounts() {
        RateInterval.EXACT.limits(weighted, exposure, LEVEL, lower, upper);
        return lower;
    }

    /**
     * One result object after the other.
     *
     * @return the sum of the lower limits
     */
    @Benchmark
    public double exactOneByOne() {
        double sum = 0;
        for (int i = 0; i < IntervalCounts.ROWS; i++) {
            sum += RateInterval.EXACT.of(events[i], exposure[i], LEVEL).lower();
        }
        return sum;
    }

    /**
     * Gamma quantiles of Apache Commons Statistics.
     *
     * @return the lower limits
     */
    @Benchmark
    public double[] exactCommonsStatistics() {
        for (int i = 0; i < IntervalCounts.ROWS; i++) {
            lower[i] = commonsStatisticsLower(events[i]) / exposure[i];
            upper[i] = commonsStatisticsUpper(events[i]) / exposure[i];
        }
        return lower;
    }

    /**
     * Gamma quantiles of Apache Commons Math 3, without the random generator that its distributions otherwise set up.
     *
     * @return the lower limits
     */
    @Benchmark
    public double[] exactCommonsMath() {
        for (int i = 0; i < IntervalCounts.ROWS; i++) {
            lower[i] = commonsMathLower(events[i]) / exposure[i];
            upper[i] = commonsMathUpper(events[i]) / exposure[i];
        }
        return lower;
    }

    private static double commonsStatisticsLower(double x) {
        return x == 0
                ? 0
                : org.apache.commons.statistics.distribution.GammaDistribution.of(x, 1)
                        .inverseCumulativeProbability(TAIL);
    }

    private static double commonsStatisticsUpper(double x) {
        return org.apache.commons.statistics.distribution.GammaDistribution.of(x + 1, 1)
                .inverseSurvivalProbability(TAIL);
    }

    private static double commonsMathLower(double x) {
        return x == 0
                ? 0
                : new org.apache.commons.math3.distribution.GammaDistribution(null, x, 1)
                        .inverseCumulativeProbability(TAIL);
    }

    private static double commonsMathUpper(double x) {
        return new org.apache.commons.math3.distribution.GammaDistribution(null, x + 1, 1)
                .inverseCumulativeProbability(1 - TAIL);
    }
}
