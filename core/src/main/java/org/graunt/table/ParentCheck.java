package org.graunt.table;

/** Checks the rows of parent areas against the cells of their leaves: a known count must be their sum, as far as they are known. */
final class ParentCheck {

    /** Share of a sum of decimals by which a parent area may differ from its leaves. */
    private static final double TOLERANCE = 1e-9;

    private final AreaTree tree;
    private final CubeShape shape;
    private final RowBlocks rows;
    private final String value;
    private final TableFormatException.Source source;

    ParentCheck(AreaTree tree, CubeShape shape, RowBlocks rows, String value, TableFormatException.Source source) {
        this.tree = tree;
        this.shape = shape;
        this.rows = rows;
        this.value = value;
        this.source = source;
    }

    /** Number of rows of parents. */
    long count() {
        long parents = 0;
        for (int block = 0; block < rows.count(); block++) {
            CodedRows coded = rows.rows(block);
            int[][] offsets = coded.translated(shape.offsets());
            for (RowChunk chunk : coded.chunks()) {
                for (int cell : chunk.cells(offsets)) {
                    parents += cell < 0 ? 1 : 0;
                }
            }
        }
        return parents;
    }

    /** Checks all rows of parents in their order. */
    void check(CohortTable table) {
        for (int block = 0; block < rows.count(); block++) {
            CodedRows coded = rows.rows(block);
            int[][] offsets = coded.translated(shape.offsets());
            for (RowChunk chunk : coded.chunks()) {
                int[] cells = chunk.cells(offsets);
                for (int row = 0; row < cells.length; row++) {
                    if (cells[row] < 0 && chunk.state(row) == CellState.VALUE.code()) {
                        check(block, coded, chunk, row, table);
                    }
                }
            }
        }
    }

    private void check(int block, CodedRows coded, RowChunk chunk, int row, CohortTable table) {
        int[] codes = new int[shape.axes().size()];
        for (int axis = 0; axis < codes.length; axis++) {
            codes[axis] = coded.tableCode(chunk, row, axis);
        }
        int areaAxis = shape.areaAxis();
        Axis areas = shape.axes().get(areaAxis);
        String parent = rows.labels().get(areaAxis).byCode().get(codes[areaAxis]);
        CountRange sum = CountRange.ZERO;
        int first = -1;
        for (String leaf : tree.leaves(parent)) {
            if (areas.has(leaf)) {
                int cell = shape.cellOfArea(codes, areas.indexOf(leaf));
                first = first < 0 ? cell : first;
                if (table.stateAt(cell) == CellState.MISSING) {
                    return;
                }
                if (table.stateAt(cell) != CellState.NOT_APPLICABLE) {
                    sum = sum.plus(table.rangeAt(cell));
                }
            }
        }
        double stated = chunk.count(row);
        if (first < 0) {
            throw source.fault(
                    rows.line(block, chunk.line(row)),
                    Axes.AREA,
                    parent,
                    "is a parent, and none of its leaves has a row");
        }
        if (!agrees(stated, sum)) {
            String at = shape.placeBesideArea(first);
            throw source.fault(
                    rows.line(block, chunk.line(row)),
                    value,
                    CountFormat.plain(stated),
                    "the leaves of " + parent + " sum to " + sum + (at.isEmpty() ? "" : " at " + at)
                            + "; a parent must equal their sum");
        }
    }

    private static boolean agrees(double stated, CountRange sum) {
        if (stated >= sum.lower() && stated <= sum.upper()) {
            return true;
        }
        double nearest = stated < sum.lower() ? sum.lower() : sum.upper();
        boolean whole = stated == Math.rint(stated) && nearest == Math.rint(nearest);
        return !whole && Math.abs(stated - nearest) <= TOLERANCE * Math.max(stated, nearest);
    }
}
