package org.graunt.indicator;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Splits rows into fixed chunks for the threads at hand; as each row is computed by itself, results do not depend on these.
 */
final class Chunks {

    private static final int FEWEST_CELLS = 2048;

    /** Enough chunks to keep any pool busy; longer ones gain more from what an interval method remembers. */
    private static final int CHUNKS = 64;

    private Chunks() {}

    /** Work on the rows {@code from} to {@code to}, exclusive. */
    interface Work {
        void on(int from, int to);
    }

    /** Works on all rows, in the pool of the calling task, the common pool if there is none. */
    static void run(int rows, Work work) {
        run(rows, 1, work);
    }

    /** The same for rows of several cells each. */
    static void run(int rows, int cells, Work work) {
        int each = Math.max((FEWEST_CELLS + cells - 1) / cells, (rows + CHUNKS - 1) / CHUNKS);
        int chunks = (rows + each - 1) / each;
        if (chunks <= 1) {
            work.on(0, rows);
            return;
        }
        IntStream.range(0, chunks)
                .parallel()
                .forEach(chunk -> work.on(chunk * each, Math.min(rows, (chunk + 1) * each)));
    }

    /** Does the work in a task of the pool, where parallel streams find that pool's threads; here if there is no pool. */
    static <T> T within(ForkJoinPool pool, Supplier<T> work) {
        if (pool == null || pool == ForkJoinTask.getPool()) {
            return work.get();
        }
        try {
            return CompletableFuture.supplyAsync(work, pool).join();
        } catch (CompletionException wrapped) {
            // What the work throws is always unchecked: hand on that very exception or error, with its message.
            if (wrapped.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (wrapped.getCause() instanceof Error error) {
                throw error;
            }
            throw wrapped;
        }
    }
}
