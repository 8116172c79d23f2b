package org.graunt.table;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that rows may take before they are in the cube, shared by the threads that read them. */
final class RowBudget {

    /** Rows may take a third: a full cube takes as much again and more, since it has nine bytes a cell and they have fewer. */
    private static final int SHARE = 3;

    /** What rows and cube together may take; the rest is for all else. */
    private static final double TOGETHER = 0.8;

    private final long heap;
    private final AtomicLong used = new AtomicLong();

    RowBudget(long heap) {
        this.heap = heap;
    }

    static RowBudget unlimited() {
        return new RowBudget(Long.MAX_VALUE);
    }

    /** Counts rows; true if they may be kept. Rows that are not kept are counted too, to say what would be needed. */
    boolean take(long bytes) {
        return used.addAndGet(bytes) <= heap / SHARE;
    }

    boolean isSpent() {
        return used.get() > heap / SHARE;
    }

    /** Whether a cube fits beside the rows. */
    boolean fits(long cube) {
        return !isSpent() && used.get() + cube <= heap * TOGETHER;
    }

    /** Bytes of heap that there are. */
    long heap() {
        return heap;
    }

    /** Bytes of heap that rows and cube need together. */
    long needed(long cube) {
        return Math.max(used.get() * SHARE, (long) ((used.get() + cube) / TOGETHER));
    }
}
