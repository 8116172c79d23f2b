package org.graunt.indicator;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.graunt.estimate.IntervalMethod;
import org.graunt.estimate.Sampling;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;

/**
 * An indicator about to be computed: the options, each with a default, and {@link #by} that does the work. Immutable; each
 * method returns a new one.
 */
public final class Computation {

    private static final double DEFAULT_LEVEL = 0.95;

    private final CohortData data;
    private final Indicator indicator;
    private final double level;
    private final IntervalMethod interval;
    private final Inference inference;
    private final ZeroExposure zeroExposure;

    /** Null for that of the calling task, the common pool if there is none. */
    private final ForkJoinPool pool;

    private Computation(
            CohortData data,
            Indicator indicator,
            double level,
            IntervalMethod interval,
            Inference inference,
            ZeroExposure zeroExposure,
            ForkJoinPool pool) {
        this.data = data;
        this.indicator = indicator;
        this.level = level;
        this.interval = interval;
        this.inference = inference;
        this.zeroExposure = zeroExposure;
        this.pool = pool;
    }

    static Computation of(CohortData data, Indicator indicator) {
        Objects.requireNonNull(indicator, "indicator");
        return new Computation(
                data, indicator, DEFAULT_LEVEL, indicator.interval(), null, ZeroExposure.UNDEFINED, null);
    }

    /**
     * Sets the level of the intervals; 0.95 by default.
     *
     * @param newLevel the level, strictly between 0 and 1
     * @return the computation at that level
     * @throws IllegalArgumentException if the level is out of range
     */
    public Computation level(double newLevel) {
        if (!(newLevel > 0 && newLevel < 1)) {
            throw new IllegalArgumentException("level: " + newLevel + ", must lie strictly between 0 and 1");
        }
        return new Computation(data, indicator, newLevel, interval, inference, zeroExposure, pool);
    }

    /**
     * Sets the interval method; by default the indicator's own.
     *
     * @param method the method
     * @return the computation with that method
     * @throws IllegalArgumentException if the method does not fit the indicator's formula
     */
    public Computation interval(IntervalMethod method) {
        Indicator.requireFitting(indicator.code(), indicator.formula(), method);
        return new Computation(data, indicator, level, method, inference, zeroExposure, pool);
    }

    /**
     * Sets what intervals are about. By default {@link Inference#SAMPLING} if the events were sampled, else {@link
     * Inference#PROCESS}.
     *
     * @param meaning what intervals are about
     * @return the computation with that meaning
     */
    public Computation inference(Inference meaning) {
        Objects.requireNonNull(meaning, "meaning");
        return new Computation(data, indicator, level, interval, meaning, zeroExposure, pool);
    }

    /**
     * Sets what becomes of ages with nobody exposed; the row is undefined by default.
     *
     * @param policy what becomes of them
     * @return the computation with that policy
     */
    public Computation zeroExposure(ZeroExposure policy) {
        Objects.requireNonNull(policy, "policy");
        return new Computation(data, indicator, level, interval, inference, policy, pool);
    }

    /**
     * Sets the threads used, for the sums of the tables as for the intervals. By default they are those of the pool in which
     * the caller runs, outside of any those of the common pool. Results do not depend on it: they are the same to the last bit
     * for any number of threads.
     *
     * @param threads the pool
     * @return the computation on that pool
     */
    public Computation parallel(ForkJoinPool threads) {
        Objects.requireNonNull(threads, "threads");
        return new Computation(data, indicator, level, interval, inference, zeroExposure, threads);
    }

    /**
     * Computes the indicator for every combination of labels of the named axes, summing over all others.
     *
     * @param axes names of the axes to keep, in the order wanted; none for one number
     * @return one row a combination; a row that cannot be computed says why and stops no other
     * @throws IllegalArgumentException if a table or axis is lacking, if a meaning that is needed is not stated, or if
     *     numerator and denominator do not go together
     */
    public EstimateTable by(String... axes) {
        List<String> by = List.of(axes);
        return Chunks.within(pool, () -> new Engine(data, this, by, true).run());
    }

    /**
     * Computes the values alone, as {@link #by} does but without any interval: for millions of rows that feed further
     * arithmetic, or where the uncertainty is not that of counts. Level and interval method are not used.
     *
     * @param axes names of the axes to keep, in the order wanted; none for one number
     * @return one row a combination; a row that cannot be computed says why and stops no other
     * @throws IllegalArgumentException if a table or axis is lacking, if a meaning that is needed is not stated, or if
     *     numerator and denominator do not go together
     */
    public ValueTable valuesBy(String... axes) {
        List<String> by = List.of(axes);
        return Chunks.within(pool, () -> new ValueTable(new Engine(data, this, by, false).run()));
    }

    Indicator indicator() {
        return indicator;
    }

    double level() {
        return level;
    }

    IntervalMethod interval() {
        return interval;
    }

    ZeroExposure zeroExposure() {
        return zeroExposure;
    }

    /** What intervals are about; refuses a sampling interval for what was not sampled. */
    Inference inference(CohortData tables) {
        boolean sampled = collection(tables) instanceof Collection.Sample;
        if (inference == Inference.SAMPLING && !sampled) {
            throw new IllegalArgumentException("inference: SAMPLING, but table "
                    + indicator.formula().first().table()
                    + " is a complete count or a register and has no sampling error; expected PROCESS");
        }
        return inference != null ? inference : sampled ? Inference.SAMPLING : Inference.PROCESS;
    }

    /** The factor from counts to effective counts: that of the sample, 1 for what was not sampled. */
    double effectiveShare(CohortData tables) {
        if (inference(tables) == Inference.PROCESS || !(collection(tables) instanceof Collection.Sample sample)) {
            return 1;
        }
        return new Sampling(sample.size(), sample.of(), sample.designEffect(), sample.clusters()).factor(level);
    }

    private Collection collection(CohortData tables) {
        CohortTable table = tables.table(indicator.formula().first().table());
        return table.description()
                .collection()
                .orElseThrow(() -> new IllegalArgumentException("table " + table.name()
                        + ": how it was collected is not stated, so the meaning of an interval is unknown; expected"
                        + " \"collection\" in its description (complete, register or sample)"));
    }
}
