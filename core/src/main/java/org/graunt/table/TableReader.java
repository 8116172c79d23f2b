package org.graunt.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns records into coded rows: the first is the header, each other one a row. It is the one place where rows are checked,
 * wherever they come from.
 */
final class TableReader implements RecordSink {

    private static final String STATED_VALUE = CellState.VALUE.word();

    private final TableDescription description;
    private final ReadOptions options;
    private final TableFormatException.Source source;
    private final RowBudget budget;

    private final List<String> header = new ArrayList<>();
    private Columns columns;
    private LabelCodes[] labelsByColumn;
    private final List<LabelCodes> axes = new ArrayList<>();
    private int[] axisByColumn;
    private CodedRows rows;

    private long line;
    private double count;
    private CellState state;
    private String statedState;

    /** The first fault of a row, held back until it is known whether the row has all its fields. */
    private TableFormatException fault;

    TableReader(
            TableDescription description, ReadOptions options, TableFormatException.Source source, RowBudget budget) {
        this.description = description;
        this.options = options;
        this.source = source;
        this.budget = budget;
    }

    /** A reader of the first block of the same table. */
    TableReader first(RowBudget rowBudget) {
        return new TableReader(description, options, source, rowBudget);
    }

    /** A reader of a later block of the same table, which has no header of its own; here it has been read. */
    TableReader later(RowBudget rowBudget) {
        TableReader later = first(rowBudget);
        later.columns(columns);
        return later;
    }

    @Override
    public void begin(long startLine) {
        line = startLine;
        fault = null;
        statedState = null;
    }

    @Override
    public void field(int column, char[] buffer, int from, int length, boolean quoted) {
        int start = from;
        int end = from + length;
        if (!quoted) {
            while (start < end && CountText.isBlank(buffer[start])) {
                start++;
            }
            while (end > start && CountText.isBlank(buffer[end - 1])) {
                end--;
            }
        }
        if (columns == null) {
            header.add(CountText.strip(new String(buffer, start, end - start)));
        } else if (fault == null && column < columns.size()) {
            try {
                cell(column, buffer, start, end - start);
            } catch (TableFormatException e) {
                fault = e;
            }
        }
    }

    private void cell(int column, char[] buffer, int from, int length) {
        if (labelsByColumn[column] != null) {
            rows.label(axisByColumn[column], labelsByColumn[column].code(line, buffer, from, length));
        } else if (column == columns.value()) {
            readCount(buffer, from, length);
        } else if (column == columns.state()) {
            statedState = new String(buffer, from, length);
        }
    }

    /** Whether a column holds labels; known once the header has been read. */
    boolean isLabel(int column) {
        return labelsByColumn[column] != null;
    }

    /** The code of the label that the current row has in a column. */
    int label(int column) {
        return rows.label(axisByColumn[column]);
    }

    /** Gives the current row a label that an earlier row had. */
    void label(int column, int code) {
        rows.label(axisByColumn[column], code);
    }

    /** Whether a column holds the counts; known once the header has been read. */
    boolean isValue(int column) {
        return column == columns.value();
    }

    /** Takes the count of the current row as a number. */
    void count(double number) {
        if (fault == null && !(number >= 0 && number < Double.POSITIVE_INFINITY)) {
            fault = source.fault(
                    line,
                    options.value(),
                    CountFormat.plain(number),
                    "expected a number that is finite and not negative");
        }
        state = CellState.VALUE;
        count = number + 0.0;
    }

    private void readCount(char[] buffer, int from, int length) {
        state = CellState.VALUE;
        count = CountText.fast(buffer, from, length);
        if (count >= 0) {
            return;
        }
        String text = CountText.strip(new String(buffer, from, length));
        CellState marked = options.marks().stateOf(text);
        if (marked != null) {
            state = marked;
            count = 0;
            return;
        }
        count = CountText.parse(text);
        if (!(count >= 0)) {
            throw source.fault(line, options.value(), text, CountText.problem(text, options.marks()));
        }
    }

    @Override
    public void end(int fields) {
        if (columns == null) {
            header(header);
            return;
        }
        if (fields != columns.size()) {
            throw source.ragged(line, fields, columns.names());
        }
        if (fault != null) {
            throw fault;
        }
        if (statedState != null) {
            applyStatedState();
        }
        rows.add(count, state, line);
    }

    /** Takes the names of the columns. */
    void header(List<String> names) {
        columns(Columns.of(names, line, description, options, source));
    }

    private void columns(Columns known) {
        columns = known;
        if (columns.hasAxis(Axes.AGE)
                && description.kind() == TableDescription.Kind.EVENTS
                && description.ages().isEmpty()) {
            throw source.fault("the events have ages, and the description does not say how these were assigned;"
                    + " expected completed or attained-in-year");
        }
        labelsByColumn = new LabelCodes[columns.size()];
        axisByColumn = new int[columns.size()];
        for (int i = 0; i < labelsByColumn.length; i++) {
            String axis = columns.axes()[i];
            if (axis != null) {
                labelsByColumn[i] = new LabelCodes(axis, AxisReader.of(axis, description, options), source);
                axisByColumn[i] = axes.size();
                axes.add(labelsByColumn[i]);
            }
        }
        rows = new CodedRows(axes.size(), budget);
    }

    private void applyStatedState() {
        if (state == CellState.VALUE && statedState.equals(STATED_VALUE)) {
            return;
        }
        CellState stated = CellState.named(statedState)
                .orElseThrow(() -> source.fault(
                        line, Columns.STATE, statedState, "expected " + Axis.nearest(statedState, CellState.words())));
        boolean blank = state == CellState.MISSING;
        if (!(stated == state || blank && stated != CellState.VALUE)) {
            throw source.fault(
                    line,
                    Columns.STATE,
                    statedState,
                    "does not fit the column " + options.value() + ", which says "
                            + (state == CellState.VALUE ? "a number" : state.word()));
        }
        state = stated;
    }

    /** Whether the header has been read. */
    boolean hasHeader() {
        return columns != null;
    }

    /** The axes of the table, without labels so far. */
    List<AxisLabels> axes() {
        if (columns == null) {
            throw source.fault("is empty; expected a header and rows");
        }
        return axes.stream()
                .map(axis -> new AxisLabels(axis.column(), AxisReader.of(axis.column(), description, options)))
                .toList();
    }

    /** The rows of the block, whose labels are taken into those of the table. */
    CodedRows rows(int block, List<AxisLabels> table) {
        int[][] codes = new int[axes.size()][];
        for (int axis = 0; axis < codes.length; axis++) {
            codes[axis] = table.get(axis).merge(block, axes.get(axis));
        }
        rows.end(codes);
        return rows;
    }
}
