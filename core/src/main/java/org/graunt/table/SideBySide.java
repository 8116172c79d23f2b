package org.graunt.table;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work on numbered pieces by all threads of the common pool, or of the fork-join pool this is called in. Each thread takes the
 * next piece when it is done with one, so that none waits for a slow one, and the pieces are begun in their order. Once a piece
 * fails, none is begun.
 */
final class SideBySide {

    private SideBySide() {}

    static void forEach(int pieces, IntConsumer work) {
        if (pieces == 1) {
            work.accept(0);
            return;
        }
        AtomicInteger next = new AtomicInteger();
        IntStream.range(0, pieces).parallel().forEach(i -> {
            try {
                for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
                    work.accept(piece);
                }
            } catch (RuntimeException | Error e) {
                next.set(pieces);
                throw e;
            }
        });
    }
}
