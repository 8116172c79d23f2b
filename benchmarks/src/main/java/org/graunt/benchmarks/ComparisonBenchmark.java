package org.graunt.benchmarks;

import java.util.concurrent.TimeUnit;
import org.graunt.compare.EmpiricalBayes;
import org.graunt.compare.Funnel;
import org.graunt.compare.FunnelTable;
import org.graunt.compare.LabelledCounts;
import org.graunt.compare.RankTable;
import org.graunt.compare.Ranks;
import org.graunt.compare.ShrunkTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long does it take to compare the crude birth rates of all counties of a nation in one year? */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
@Fork(value = 3, jvmArgs = "-Xmx2g")
public class ComparisonBenchmark {

    /** Number of counties. */
    @Param("2850")
    public int counties;

    private LabelledCounts rates;

    /** Makes the counties. */
    @Setup
    public void makeCounties() {
        rates = LabelledCounts.of(new SyntheticCounties(counties, 1, SyntheticCounties.SEED)
                .data()
                .compute(Indicators.CRUDE_BIRTH_RATE)
                .by(Axes.AREA));
    }

    /**
     * Shrinks by a prior fitted by moments.
     *
     * @return shrunk rates with limits
     */
    @Benchmark
    public ShrunkTable empiricalBayesMoments() {
        return EmpiricalBayes.moments().shrink(rates);
    }

    /**
     * Shrinks by a prior fitted by maximum likelihood.
     *
     * @return shrunk rates with limits
     */
    @Benchmark
    public ShrunkTable empiricalBayesLikelihood() {
        return EmpiricalBayes.maximumLikelihood().shrink(rates);
    }

    /**
     * Exact funnel limits.
     *
     * @return the funnel
     */
    @Benchmark
    public FunnelTable funnel() {
        return Funnel.exact().of(rates);
    }

    /**
     * Ranks with intervals, from the standard number of draws.
     *
     * @return the ranks
     */
    @Benchmark
    public RankTable ranks() {
        return Ranks.seeded(1).of(rates);
    }
}
