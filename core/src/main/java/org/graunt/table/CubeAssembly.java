package org.graunt.table;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts coded rows into a cube, and finds what keeps them from filling it once each. */
final class CubeAssembly {

    /** Share of a sum of decimals by which a parent area may differ from its leaves. */
    private static final double PARENT_TOLERANCE = 1e-9;

    private final String name;
    private final TableDescription description;
    private final ReadOptions options;
    private final TableFormatException.Source source;
    private final List<LabelCodes> columns;
    private final CodedRows rows;

    private final List<Axis> axes = new ArrayList<>();

    /** By axis and code, what the label adds to the position of the cell; -1 for a parent area. */
    private final int[][] offsets;

    private final int areaAxis;

    CubeAssembly(
            String name,
            TableDescription description,
            ReadOptions options,
            TableFormatException.Source source,
            List<LabelCodes> columns,
            CodedRows rows) {
        this.name = name;
        this.description = description;
        this.options = options;
        this.source = source;
        this.columns = columns;
        this.rows = rows;
        this.offsets = new int[columns.size()][];
        int area = -1;
        for (int i = 0; i < columns.size(); i++) {
            axes.add(axis(columns.get(i)));
            if (axes.get(i).name().equals(Axes.AREA)) {
                area = i;
            }
        }
        this.areaAxis = area;
    }

    private Axis axis(LabelCodes column) {
        Optional<AreaTree> tree = options.areas().filter(t -> column.column().equals(Axes.AREA));
        if (tree.isEmpty()) {
            return column.axis();
        }
        List<String> leaves =
                column.labels().stream().filter(tree.get()::isLeaf).toList();
        if (leaves.isEmpty()) {
            throw source.fault("every area is a parent of others, expected rows of leaves such as '"
                    + tree.get().leaves(column.labels().get(0)).get(0) + "'");
        }
        return Axis.of(Axes.AREA, leaves);
    }

    CohortTable table() {
        long cells = CohortTable.cells(axes);
        boolean indexed = cells <= CohortTable.LARGEST_ARRAY;
        int stride = 1;
        for (int i = axes.size() - 1; i >= 0 && indexed; i--) {
            offsets[i] = offsets(axes.get(i), columns.get(i).labels(), stride);
            stride *= axes.get(i).size();
        }
        List<Integer> parents = indexed ? parentRows() : List.of();
        if (indexed && description.absent() == TableDescription.Absent.ERROR && rows.size() - parents.size() < cells) {
            throw absent((int) cells);
        }
        CohortTable.problemOfSize(axes).ifPresent(problem -> {
            throw source.fault(problem);
        });
        CohortTable.Builder builder = CohortTable.builder(name, description, axes.toArray(Axis[]::new));
        for (int row = 0; row < rows.size(); row++) {
            int cell = cell(row);
            if (cell >= 0 && !builder.setAt(cell, CellState.of(rows.state(row)), rows.count(row))) {
                throw duplicate(row, cell);
            }
        }
        CohortTable table = builder.build();
        parents.forEach(row -> checkParent(row, table));
        return table;
    }

    private static int[] offsets(Axis axis, List<String> labels, int stride) {
        int[] offsets = new int[labels.size()];
        for (int code = 0; code < offsets.length; code++) {
            String label = labels.get(code);
            offsets[code] = axis.has(label) ? axis.indexOf(label) * stride : -1;
        }
        return offsets;
    }

    /** Position of a row's cell, or -1 for a row of a parent area. */
    private int cell(int row) {
        int cell = 0;
        for (int axis = 0; axis < offsets.length; axis++) {
            int offset = offsets[axis][rows.code(row, axis)];
            if (offset < 0) {
                return -1;
            }
            cell += offset;
        }
        return cell;
    }

    private List<Integer> parentRows() {
        List<Integer> parents = new ArrayList<>();
        if (areaAxis >= 0 && options.areas().isPresent()) {
            for (int row = 0; row < rows.size(); row++) {
                if (offsets[areaAxis][rows.code(row, areaAxis)] < 0) {
                    parents.add(row);
                }
            }
        }
        return parents;
    }

    /** Needs a bit a cell, where the cube itself would need eight bytes and could be far larger than the file. */
    private TableFormatException absent(int cells) {
        BitSet present = new BitSet(cells);
        for (int row = 0; row < rows.size(); row++) {
            int cell = cell(row);
            if (cell >= 0) {
                if (present.get(cell)) {
                    return duplicate(row, cell);
                }
                present.set(cell);
            }
        }
        int first = present.nextClearBit(0);
        int others = cells - present.cardinality() - 1;
        return source.fault("no row for " + place(first) + (others > 0 ? " and " + others + " more" : "")
                + ", expected one for every combination of "
                + axes.stream().map(Axis::toString).collect(Collectors.joining(", "))
                + "; or state that absent rows are zero or missing");
    }

    private TableFormatException duplicate(int row, int cell) {
        int first = 0;
        while (cell(first) != cell) {
            first++;
        }
        return source.fault(
                rows.line(first),
                rows.line(row),
                options.value(),
                axes.isEmpty()
                        ? "two rows in a table without axes, expected one"
                        : "two rows for " + place(cell) + ", expected one for every combination of labels");
    }

    /** The labels of a cell in words. */
    private String place(int cell) {
        return place(cell, "");
    }

    /** The labels of a cell in words, less those of one axis. */
    private String place(int cell, String except) {
        Deque<String> words = new ArrayDeque<>();
        int stride = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            Axis axis = axes.get(i);
            if (!axis.name().equals(except)) {
                words.addFirst(axis.name() + " " + axis.labels().get(cell / stride % axis.size()));
            }
            stride *= axis.size();
        }
        return String.join(", ", words);
    }

    /** A known count of a parent must be the sum of its leaves, as far as these are known. */
    private void checkParent(int row, CohortTable table) {
        if (rows.state(row) != CellState.VALUE.code()) {
            return;
        }
        String parent = columns.get(areaAxis).labels().get(rows.code(row, areaAxis));
        CountRange sum = CountRange.ZERO;
        int first = -1;
        for (String leaf : options.areas().orElseThrow().leaves(parent)) {
            Axis areas = axes.get(areaAxis);
            if (areas.has(leaf)) {
                int cell = cellOf(row, areas.indexOf(leaf));
                first = first < 0 ? cell : first;
                if (table.stateAt(cell) == CellState.MISSING) {
                    return;
                }
                if (table.stateAt(cell) != CellState.NOT_APPLICABLE) {
                    sum = sum.plus(table.rangeAt(cell));
                }
            }
        }
        double stated = rows.count(row);
        if (first < 0) {
            throw source.fault(rows.line(row), Axes.AREA, parent, "is a parent, and none of its leaves has a row");
        }
        if (!agrees(stated, sum)) {
            String at = place(first, Axes.AREA);
            throw source.fault(
                    rows.line(row),
                    options.value(),
                    CountFormat.plain(stated),
                    "the leaves of " + parent + " sum to " + sum + (at.isEmpty() ? "" : " at " + at)
                            + "; a parent must equal their sum");
        }
    }

    private int cellOf(int row, int area) {
        int cell = 0;
        int stride = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            cell += i == areaAxis ? area * stride : offsets[i][rows.code(row, i)];
            stride *= axes.get(i).size();
        }
        return cell;
    }

    private static boolean agrees(double stated, CountRange sum) {
        if (stated >= sum.lower() && stated <= sum.upper()) {
            return true;
        }
        double nearest = stated < sum.lower() ? sum.lower() : sum.upper();
        boolean whole = stated == Math.rint(stated) && nearest == Math.rint(nearest);
        return !whole && Math.abs(stated - nearest) <= PARENT_TOLERANCE * Math.max(stated, nearest);
    }
}
