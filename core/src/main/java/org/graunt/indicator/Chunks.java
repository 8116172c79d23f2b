package org.graunt.indicator;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** Splits rows into fixed chunks for a pool; as each row is computed by itself, results do not depend on the pool. */
final class Chunks {

    private static final int ROWS = 2048;

    private Chunks() {}

    /** Work on the rows {@code from} to {@code to}, exclusive. */
    interface Work {
        void on(int from, int to);
    }

    static void run(ForkJoinPool pool, int rows, Work work) {
        int chunks = (rows + ROWS - 1) / ROWS;
        if (chunks <= 1) {
            work.on(0, rows);
            return;
        }
        pool.submit(() -> IntStream.range(0, chunks)
                        .parallel()
                        .forEach(chunk -> work.on(chunk * ROWS, Math.min(rows, (chunk + 1) * ROWS))))
                .join();
    }
}
