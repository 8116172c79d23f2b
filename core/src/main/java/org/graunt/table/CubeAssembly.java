package org.graunt.table;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts coded rows into a cube, and finds what keeps them from filling it once each. */
final class CubeAssembly {

    private final String name;
    private final TableDescription description;
    private final ReadOptions options;
    private final TableFormatException.Source source;
    private final RowBlocks rows;

    CubeAssembly(
            String name,
            TableDescription description,
            ReadOptions options,
            TableFormatException.Source source,
            RowBlocks rows) {
        this.name = name;
        this.description = description;
        this.options = options;
        this.source = source;
        this.rows = rows;
    }

    CohortTable table() {
        if (rows.size() == 0) {
            throw source.fault("has a header and no rows");
        }
        List<Axis> axes = rows.labels().stream().map(this::axis).toList();
        long cells = CohortTable.cells(axes);
        if (cells > CohortTable.LARGEST_ARRAY) {
            throw tooLarge(axes);
        }
        CubeShape shape = CubeShape.of(axes, rows.labels());
        Optional<ParentCheck> parents = options.areas()
                .filter(tree -> shape.areaAxis() >= 0)
                .map(tree -> new ParentCheck(tree, shape, rows, options.value(), source));
        rows.makeRoom(0);
        long leaves = rows.size() - parents.map(ParentCheck::count).orElse(0L);
        if (description.absent() == TableDescription.Absent.ERROR && leaves < cells) {
            throw twiceOrAbsent(shape, (int) cells);
        }
        if (CohortTable.problemOfSize(axes).isPresent()) {
            throw tooLarge(axes);
        }
        rows.makeRoom(cells * CubeCells.BYTES);
        CubeCells cube = new CubeCells((int) cells);
        SideBySide.forEach(rows.count(), block -> cube.lay(rows.rows(block), shape.offsets()));
        if (cube.filled() < leaves) {
            throw twiceOrAbsent(shape, (int) cells);
        }
        CohortTable table = cube.table(name, description, axes);
        parents.ifPresent(check -> check.check(table));
        return table;
    }

    private TableFormatException tooLarge(List<Axis> axes) {
        return source.fault(CohortTable.problemOfSize(axes).orElseThrow());
    }

    private Axis axis(AxisLabels met) {
        List<String> labels = met.labels();
        Optional<AreaTree> tree = options.areas().filter(t -> met.column().equals(Axes.AREA));
        if (tree.isPresent()) {
            List<String> leaves = labels.stream().filter(tree.get()::isLeaf).toList();
            if (leaves.isEmpty()) {
                throw source.fault("every area is a parent of others, expected rows of leaves such as '"
                        + tree.get().leaves(labels.get(0)).get(0) + "'");
            }
            return Axis.of(Axes.AREA, leaves);
        }
        met.reader().conflict(labels).ifPresent(conflict -> {
            throw source.fault(
                    line(met.first(conflict.first())),
                    line(met.first(conflict.second())),
                    met.column(),
                    conflict.problem());
        });
        return met.reader().axis(met.column(), labels);
    }

    private long line(AxisLabels.Place place) {
        return rows.line(place.block(), place.line());
    }

    /**
     * The first row whose cell was there before, or else the first cell without a row. Needs a bit a cell, where the cube itself
     * would need eight bytes and could be far larger than the file.
     */
    private TableFormatException twiceOrAbsent(CubeShape shape, int cells) {
        BitSet present = new BitSet(cells);
        for (int block = 0; block < rows.count(); block++) {
            CodedRows coded = rows.rows(block);
            int[][] offsets = coded.translated(shape.offsets());
            for (RowChunk chunk : coded.chunks()) {
                int[] cellOfRow = chunk.cells(offsets);
                for (int row = 0; row < cellOfRow.length; row++) {
                    int cell = cellOfRow[row];
                    if (cell >= 0 && present.get(cell)) {
                        return twice(shape, cell, rows.line(block, chunk.line(row)));
                    }
                    if (cell >= 0) {
                        present.set(cell);
                    }
                }
            }
        }
        int first = present.nextClearBit(0);
        int others = cells - present.cardinality() - 1;
        return source.fault("no row for " + shape.place(first) + (others > 0 ? " and " + others + " more" : "")
                + ", expected one for every combination of "
                + shape.axes().stream().map(Axis::toString).collect(Collectors.joining(", "))
                + "; or state that absent rows are zero or missing");
    }

    private TableFormatException twice(CubeShape shape, int cell, long line) {
        return source.fault(
                firstLine(shape, cell),
                line,
                options.value(),
                shape.axes().isEmpty()
                        ? "two rows in a table without axes, expected one"
                        : "two rows for " + shape.place(cell) + ", expected one for every combination of labels");
    }

    private long firstLine(CubeShape shape, int cell) {
        for (int block = 0; ; block++) {
            CodedRows coded = rows.rows(block);
            int[][] offsets = coded.translated(shape.offsets());
            for (RowChunk chunk : coded.chunks()) {
                int[] cells = chunk.cells(offsets);
                for (int row = 0; row < cells.length; row++) {
                    if (cells[row] == cell) {
                        return rows.line(block, chunk.line(row));
                    }
                }
            }
        }
    }
}
