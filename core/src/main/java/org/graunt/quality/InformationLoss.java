package org.graunt.quality;

/** What hiding a cell costs, where there is a choice of cells to hide. */
public enum InformationLoss {
    /** Its count, at least 1: large cells and totals are kept. */
    COUNTS,
    /** One, whatever its count: as few cells as possible are hidden. */
    CELLS;

    long of(long count) {
        return this == CELLS ? 1 : Math.max(1, count);
    }
}
