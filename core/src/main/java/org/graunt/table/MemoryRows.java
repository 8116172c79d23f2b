package org.graunt.table;

import java.util.List;

/** The rows of a table that was in memory, all in one block; its lines are its rows. */
final class MemoryRows implements RowBlocks {

    private final List<AxisLabels> labels;
    private final CodedRows rows;

    MemoryRows(TableReader reader) {
        labels = reader.axes();
        rows = reader.rows(0, labels);
    }

    @Override
    public int count() {
        return 1;
    }

    @Override
    public CodedRows rows(int block) {
        return rows;
    }

    @Override
    public long line(int block, long lineOfBlock) {
        return lineOfBlock;
    }

    @Override
    public List<AxisLabels> labels() {
        return labels;
    }

    @Override
    public long size() {
        return rows.size();
    }

    @Override
    public void makeRoom(long cube) {
        // the table itself is in memory, and its rows beside it take less
    }
}
