package org.graunt.benchmarks;

import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.graunt.projection.FanTable;
import org.graunt.projection.KernelLoop;
import org.graunt.projection.Outcome;
import org.graunt.projection.Projection;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a nation of counties take to project, in nanoseconds per cell and step? 2,850 counties x 50 years x 2 sexes x
 * 101 ages. The public path checks the balance of each area and keeps population and births of each year; the kernel alone is
 * the baseline, without and with the same stores. {@link ProjectionAgainstC} sets the kernel beside C.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgs = "-Xmx6g")
public class ProjectionBenchmark {

    private static final int AREAS = 2850;
    private static final int CELL_STEPS = AREAS * KernelLoop.YEARS * 2 * 101;

    private static final int DRAWS = 1000;

    /** Threads of the public path; the kernel has one. */
    @Param({"1", "2"})
    public int threads;

    private KernelLoop loop;
    private KernelLoop tenth;
    private ForkJoinPool pool;

    /** Makes the counties and checks that kernel and public path bear the same children. */
    @Setup
    public void makeCounties() {
        loop = new KernelLoop(AREAS);
        tenth = new KernelLoop(AREAS / 10);
        pool = new ForkJoinPool(threads);
        double births = loop.project().births().sumTo().get();
        if (!(Math.abs(births - loop.last()) <= 1e-9 * births)) {
            throw new IllegalStateException(
                    "births: " + births + " by the public path, " + loop.last() + " by the kernel");
        }
    }

    /** Ends the pool. */
    @TearDown
    public void endPool() {
        pool.shutdown();
    }

    /**
     * The kernel that keeps the last year only.
     *
     * @return all births
     */
    @Benchmark
    @OperationsPerInvocation(CELL_STEPS)
    public double kernel() {
        return loop.last();
    }

    /**
     * The kernel that writes population and births of each year.
     *
     * @return all births
     */
    @Benchmark
    @OperationsPerInvocation(CELL_STEPS)
    public double kernelStoring() {
        return loop.store();
    }

    /**
     * What a user calls.
     *
     * @return the projection
     */
    @Benchmark
    @OperationsPerInvocation(CELL_STEPS)
    public Projection publicPath() {
        return pool.submit(loop::project).join();
    }

    /**
     * 1,000 trajectories of 285 counties, with limits of births kept; the time of all of it.
     *
     * @return limits of births
     */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Measurement(iterations = 2)
    @Warmup(iterations = 1)
    public Map<Outcome, FanTable> trajectories() {
        return pool.submit(() -> tenth.fan(DRAWS)).join();
    }
}
