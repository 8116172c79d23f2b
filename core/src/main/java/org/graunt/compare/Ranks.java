package org.graunt.compare;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.graunt.indicator.Direction;
import org.graunt.indicator.EstimateTable;
import org.graunt.internal.random.RandomStream;
import org.graunt.internal.random.Samplers;

/**
 * Ranks of areas with their uncertainty, by simulation: true values are drawn from their joint posterior, ranked, and this many
 * times over. Immutable; each method returns a new one.
 *
 * <p>The posterior is that of {@link EmpiricalBayes}, with its mean and spread uncertain too (see
 * {@link RankModel#HIERARCHICAL}). Rank 1 is best: the highest value where higher is better, the lowest where lower is, the
 * nearest to the band where a band is wanted, the highest where no value is better than another. Goldstein and Spiegelhalter 1996,
 * League tables and their limitations, Journal of the Royal Statistical Society A 159.
 *
 * <p>Each area has a stream of its own, named by its label: the same seed gives the same ranks on any number of threads and in
 * any order of the areas.
 */
public final class Ranks {

    private static final long PRIOR = 1;
    private static final long TRUTH = 2;
    private static final int BLOCK = 16;

    private final long seed;
    private final int draws;
    private final double level;
    private final RankModel model;
    private final ForkJoinPool pool;

    private Ranks(long seed, int draws, double level, RankModel model, ForkJoinPool pool) {
        this.seed = seed;
        this.draws = draws;
        this.level = level;
        this.model = model;
        this.pool = pool;
    }

    /**
     * Ranks from 1,000 draws with 90 % intervals.
     *
     * @param seed the seed of the simulation
     * @return the method
     */
    public static Ranks seeded(long seed) {
        return new Ranks(seed, 1000, 0.9, RankModel.HIERARCHICAL, ForkJoinPool.commonPool());
    }

    /**
     * Sets the number of draws.
     *
     * @param number how many, at least 1
     * @return the method with that number
     * @throws IllegalArgumentException if the number is below 1
     */
    public Ranks draws(int number) {
        if (!(number >= 1)) {
            throw new IllegalArgumentException("draws: " + number + ", must be at least 1");
        }
        return new Ranks(seed, number, level, model, pool);
    }

    /**
     * Sets the level of the rank intervals.
     *
     * @param newLevel the level, strictly between 0 and 1
     * @return the method at that level
     * @throws IllegalArgumentException if the level is out of range
     */
    public Ranks level(double newLevel) {
        if (!(newLevel > 0 && newLevel < 1)) {
            throw new IllegalArgumentException("level: " + newLevel + ", must lie strictly between 0 and 1");
        }
        return new Ranks(seed, draws, newLevel, model, pool);
    }

    /**
     * Sets the posterior.
     *
     * @param posterior from which posterior to draw
     * @return the method with that posterior
     */
    public Ranks from(RankModel posterior) {
        return new Ranks(seed, draws, level, Objects.requireNonNull(posterior, "posterior"), pool);
    }

    /**
     * Sets the threads used; the common pool by default. Results do not depend on it.
     *
     * @param threads the pool
     * @return the method on that pool
     */
    public Ranks parallel(ForkJoinPool threads) {
        return new Ranks(seed, draws, level, model, Objects.requireNonNull(threads, "threads"));
    }

    /**
     * Ranks the areas of a table.
     *
     * @param estimates shares, rates or ratios about the underlying process, by one axis
     * @return one row an area
     * @throws IllegalArgumentException if the table cannot be compared by its counts (see
     *     {@link LabelledCounts#of(EstimateTable)})
     */
    public RankTable of(EstimateTable estimates) {
        return of(LabelledCounts.of(estimates));
    }

    /**
     * Ranks areas by their counts.
     *
     * @param counts the counts of the areas
     * @return one row an area; areas without a value are not ranked
     */
    public RankTable of(LabelledCounts counts) {
        int[] rows = counts.usable();
        double[] penalties = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            penalties[i] = penalty(counts.direction(), counts.valueAt(rows[i]));
        }
        int[] observed = observed(penalties);
        int[] ranks = rows.length == 0 ? new int[0] : simulated(counts, rows);
        return new RankTable(counts, rows, observed, ranks, draws, level, model, seed);
    }

    /** The ranks of area i in all draws at {@code i x draws} to {@code (i + 1) x draws - 1}. */
    private int[] simulated(LabelledCounts counts, int[] rows) {
        int areas = rows.length;
        double[] means = new double[draws];
        double[] spreads = new double[draws];
        PriorModel.Draw[] posteriors = posteriors(counts, rows, means, spreads);
        boolean onLogit = counts.kind() == CountKind.RATIO && model != RankModel.INDEPENDENT;
        double[] penalties = new double[areas * draws];
        run((areas + BLOCK - 1) / BLOCK, block -> {
            for (int i = block * BLOCK; i < Math.min(areas, (block + 1) * BLOCK); i++) {
                RandomStream stream = RandomStream.of(seed, counts.labels().get(rows[i]), 0, TRUTH);
                for (int d = 0; d < draws; d++) {
                    double drawn = posteriors[i].next(stream, means[d], spreads[d]);
                    double bare = onLogit ? 1 / (1 + StrictMath.exp(-drawn)) : drawn;
                    penalties[d * areas + i] = penalty(counts.direction(), counts.inUnit(bare));
                }
            }
        });
        int[] ranks = new int[areas * draws];
        run((draws + BLOCK - 1) / BLOCK, block -> {
            long[] keys = new long[areas];
            for (int d = block * BLOCK; d < Math.min(draws, (block + 1) * BLOCK); d++) {
                rank(penalties, d, keys, ranks);
            }
        });
        return ranks;
    }

    private void run(int blocks, IntConsumer work) {
        pool.submit(() -> IntStream.range(0, blocks).parallel().forEach(work)).join();
    }

    private PriorModel.Draw[] posteriors(LabelledCounts counts, int[] rows, double[] means, double[] spreads) {
        PriorModel.Draw[] posteriors = new PriorModel.Draw[rows.length];
        double[] x = counts.parts(rows);
        double[] n = counts.sizes(rows);
        if (model == RankModel.INDEPENDENT) {
            for (int i = 0; i < rows.length; i++) {
                posteriors[i] = independent(counts.kind(), x[i], n[i]);
            }
            return posteriors;
        }
        PriorModel prior = PriorModel.of(counts.kind());
        double[] near;
        if (model == RankModel.HIERARCHICAL) {
            PriorPosterior posterior =
                    pool.submit(() -> PriorPosterior.of(prior, x, n)).join();
            near = posterior.middle();
            posterior.draw(RandomStream.of(seed, "", 0, PRIOR), means, spreads);
        } else {
            near = new PriorFit(prior, x, n).maximumLikelihood();
            Arrays.fill(means, near[0]);
            Arrays.fill(spreads, near[1]);
        }
        for (int i = 0; i < rows.length; i++) {
            posteriors[i] = near[1] == 0
                    ? (stream, mean, spread) -> stream.nextUniform()
                    : prior.draws(x[i], n[i], near[0], near[1]);
        }
        return posteriors;
    }

    private static PriorModel.Draw independent(CountKind kind, double x, double n) {
        return kind == CountKind.RATE
                ? (stream, mean, spread) -> Samplers.gamma(stream, x + 0.5) / n
                : (stream, mean, spread) -> Samplers.beta(stream, x + 0.5, n - x + 0.5);
    }

    /** A number that is the smaller, the better the value. */
    private static double penalty(Direction direction, double value) {
        if (direction instanceof Direction.WithinBand band) {
            return Math.max(0, Math.max(band.lower() - value, value - band.upper()));
        }
        return direction instanceof Direction.Lower ? value : -value;
    }

    /** One plus the number of areas that are strictly better. */
    private static int[] observed(double[] penalties) {
        double[] sorted = penalties.clone();
        Arrays.sort(sorted);
        int[] ranks = new int[penalties.length];
        for (int i = 0; i < ranks.length; i++) {
            int first = Arrays.binarySearch(sorted, penalties[i]);
            while (first > 0 && sorted[first - 1] == penalties[i]) {
                first--;
            }
            ranks[i] = first + 1;
        }
        return ranks;
    }

    /**
     * The same for one draw, as one sort of whole numbers: the area takes the place of the last bits of its penalty, so that values
     * equal to about ten digits count as ties.
     */
    private void rank(double[] penalties, int d, long[] keys, int[] ranks) {
        int areas = keys.length;
        long mask = (Long.highestOneBit(Math.max(1, areas - 1)) << 1) - 1;
        for (int i = 0; i < areas; i++) {
            long bits = Double.doubleToRawLongBits(penalties[d * areas + i] + 0.0);
            keys[i] = (bits ^ (bits >> 63 & Long.MAX_VALUE)) & ~mask | i;
        }
        Arrays.sort(keys);
        int rank = 1;
        for (int k = 0; k < areas; k++) {
            if (k > 0 && (keys[k] & ~mask) != (keys[k - 1] & ~mask)) {
                rank = k + 1;
            }
            ranks[(int) (keys[k] & mask) * draws + d] = rank;
        }
    }
}
