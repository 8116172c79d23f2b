package org.graunt.table;

import java.util.List;

/** All rows of a table, in blocks that follow each other. */
interface RowBlocks {

    /** Number of blocks. */
    int count();

    /** The rows of a block, which may have to be read again. */
    CodedRows rows(int block);

    /** The line of the table on which a line of a block stands. */
    long line(int block, long lineOfBlock);

    /** The labels of each axis, in the order of the columns. */
    List<AxisLabels> labels();

    /** Number of rows. */
    long size();

    /**
     * Makes room for a cube.
     *
     * @param cube bytes of memory that it takes
     * @throws TableFormatException if the rows cannot be held beside it, nor be read again
     */
    void makeRoom(long cube);
}
