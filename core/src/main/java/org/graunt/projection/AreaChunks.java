package org.graunt.projection;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Work on areas in parallel, on the common pool or on the fork-join pool this is called in. Areas go in fixed chunks, each with
 * a place of work of its own, and chunks in blocks, between which the listener is told. As each area is computed by itself,
 * results do not depend on any of this; nor does the failure that is reported, which is that of the first area.
 */
final class AreaChunks {

    /** Areas that share a place of work. */
    static final int CHUNK = 8;

    /** Areas between two calls of the listener. */
    static final int BLOCK = 256;

    private AreaChunks() {}

    /**
     * Runs over all areas.
     *
     * @param worker makes a place of work for one thread
     */
    static void run(int areas, ProgressListener listener, Supplier<IntConsumer> worker) {
        for (int from = 0; from < areas; from += BLOCK) {
            int to = Math.min(areas, from + BLOCK);
            runBlock(from, to, worker);
            tell(listener, to, areas);
        }
    }

    static void tell(ProgressListener listener, int done, int all) {
        if (!listener.goOn(done, all)) {
            throw new CancellationException("projection: cancelled after " + done + " of " + all + " areas");
        }
    }

    /** Runs over the areas {@code from} to {@code to - 1}. */
    static void runBlock(int from, int to, Supplier<IntConsumer> worker) {
        RuntimeException[] failures = new RuntimeException[to - from];
        int chunks = (to - from + CHUNK - 1) / CHUNK;
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            IntConsumer work = worker.get();
            int end = Math.min(to, from + (chunk + 1) * CHUNK);
            for (int area = from + chunk * CHUNK; area < end; area++) {
                try {
                    work.accept(area);
                } catch (RuntimeException e) {
                    failures[area - from] = e;
                }
            }
        });
        throwFirst(failures);
    }

    static void throwFirst(RuntimeException[] failures) {
        for (RuntimeException failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
