package org.graunt.table;

/**
 * The innermost part of a sum, repeated for every combination of the outer axes: cells that lie together in the source, added
 * to cells at fixed distances in the target. How a unit is added does not depend on the range asked for, so that ranges may be
 * given to different threads.
 */
sealed interface SumBlock permits RowSums, GatheredSums {

    /** Number of units of work: rows, or target cells. */
    int units();

    /** Whether different units write to different target cells, so that they may be added at once. */
    boolean splits();

    /**
     * Adds counts.
     *
     * @param source counts of the source
     * @param from position of the first source cell of the block
     * @param counts counts of the target
     * @param to position in the target to which the block's distances are added
     * @param first the first unit to add
     * @param last the unit after the last to add
     */
    void add(double[] source, int from, double[] counts, int to, int first, int last);

    /** Notes the states of the cells that {@link #add} adds. */
    void mark(StateSum states, int from, int to, int first, int last);
}
