package org.graunt.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts over named axes, as one dense cube: every combination of labels has a cell, and every cell a {@link CellState}.
 *
 * <p>Tables are immutable and safe to share between threads. They are read by {@link CohortCsv}, taken from Tablesaw by {@link
 * TablesawTables}, or made cell by cell with {@link #builder}.
 *
 * <pre>{@code
 * CohortTable births = CohortTable.builder("births", TableDescription.events(), Axis.of(Axes.AREA, "A", "B"), Axis.of(Axes.SEX, "male", "female"))
 *         .set(107, "A", "male").set(100, "A", "female").set(51, "B", "male").set(49, "B", "female").build();
 * births.sumTo(Axes.SEX).get("male");   // 158
 * }</pre>
 */
public final class CohortTable implements Tabular {

    static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private static final int PREVIEW_ROWS = 12;

    private final String name;
    private final TableDescription description;
    private final List<Axis> axes;
    private final int[] strides;

    /** Row-major, the last axis running fastest; 0 under a missing cell, the known part under a suppressed one. */
    private final double[] counts;

    /** Null if every cell is a value. */
    private final byte[] states;

    /** Number of suppressed leaves under each cell; null means one under each suppressed cell. */
    private final int[] hidden;

    private CohortTable(
            String name, TableDescription description, List<Axis> axes, double[] counts, byte[] states, int[] hidden) {
        this.name = name;
        this.description = description;
        this.axes = List.copyOf(axes);
        this.strides = strides(this.axes);
        this.counts = counts;
        this.states = states;
        this.hidden = hidden;
    }

    /**
     * A table of known counts.
     *
     * @param name the name of the table
     * @param description what it counts
     * @param axes its axes, of different names
     * @param counts one count a cell, row-major: the last axis runs fastest; copied
     * @return the table
     * @throws IllegalArgumentException if axes repeat, if counts are too few or too many, or if a count is negative or not
     *     finite
     */
    public static CohortTable of(String name, TableDescription description, List<Axis> axes, double[] counts) {
        int size = checkedSize(name, axes);
        if (counts.length != size) {
            throw new IllegalArgumentException(
                    "table " + name + ": " + counts.length + " counts, must be " + size + " for the axes " + axes);
        }
        double[] copy = counts.clone();
        for (int i = 0; i < copy.length; i++) {
            requireCount(copy[i], name, axes, i);
            copy[i] += 0.0; // turns -0.0 into 0
        }
        return new CohortTable(name, description, axes, copy, null, null);
    }

    /** A table of results that need no checking; the arrays are handed over. */
    static CohortTable trusted(
            String name, TableDescription description, List<Axis> axes, double[] counts, byte[] states, int[] hidden) {
        return new CohortTable(name, description, axes, counts, states, hidden);
    }

    /**
     * Starts a table that is filled cell by cell. Cells left unset are what {@link TableDescription#absent()} says.
     *
     * @param name the name of the table
     * @param description what it counts
     * @param axes its axes, of different names
     * @return an empty builder
     * @throws IllegalArgumentException if axes repeat or the cube would not fit into one array
     */
    public static Builder builder(String name, TableDescription description, Axis... axes) {
        return new Builder(name, description, List.of(axes));
    }

    private static int checkedSize(String name, List<Axis> axes) {
        List<String> names = new ArrayList<>();
        for (Axis axis : axes) {
            if (names.contains(axis.name())) {
                throw new IllegalArgumentException("table " + name + ": axis " + axis.name() + " twice");
            }
            names.add(axis.name());
        }
        problemOfSize(axes).ifPresent(problem -> {
            throw new IllegalArgumentException("table " + name + ": " + problem);
        });
        return (int) cells(axes);
    }

    /** Number of cells of a cube, however large. */
    static long cells(List<Axis> axes) {
        long cells = 1;
        for (Axis axis : axes) {
            cells = cells > Long.MAX_VALUE / axis.size() ? Long.MAX_VALUE : cells * axis.size();
        }
        return cells;
    }

    /** Why a cube cannot be made, if it cannot: its cells must fit into one array, and into memory. */
    static Optional<String> problemOfSize(List<Axis> axes) {
        long cells = cells(axes);
        long memory = Runtime.getRuntime().maxMemory();
        if (cells > LARGEST_ARRAY) {
            return Optional.of(
                    spans(axes) + ", a table has at most " + LARGEST_ARRAY + "; fewer labels or fewer axes are needed");
        }
        return cells * Double.BYTES < memory
                ? Optional.empty()
                : Optional.of(spans(axes) + " of " + Double.BYTES + " bytes, and this Java may use " + memory
                        + " bytes; more memory (-Xmx), fewer labels or fewer axes are needed");
    }

    private static String spans(List<Axis> axes) {
        return axes.stream().map(Axis::toString).collect(Collectors.joining(", ")) + " span " + cells(axes) + " cells";
    }

    private static int[] strides(List<Axis> axes) {
        int[] strides = new int[axes.size()];
        int stride = 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= axes.get(i).size();
        }
        return strides;
    }

    private static void requireCount(double count, String name, List<Axis> axes, int cell) {
        if (!(count >= 0 && count < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("table " + name + ": count " + count + " at "
                    + labelsAt(axes, strides(axes), cell) + ", must be finite and not negative");
        }
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * What the table counts.
     *
     * @return the description
     */
    public TableDescription description() {
        return description;
    }

    /**
     * The axes, the last of which runs fastest.
     *
     * @return the axes
     */
    public List<Axis> axes() {
        return axes;
    }

    /**
     * Whether the table has an axis.
     *
     * @param axis the name of the axis
     * @return true if it has
     */
    public boolean has(String axis) {
        return axes.stream().anyMatch(a -> a.name().equals(axis));
    }

    /**
     * An axis by name.
     *
     * @param axis the name of the axis
     * @return the axis
     * @throws IllegalArgumentException if the table has no such axis
     */
    public Axis axis(String axis) {
        return axes.get(axisIndex(axis));
    }

    private int axisIndex(String axis) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).name().equals(axis)) {
                return i;
            }
        }
        throw new IllegalArgumentException("table " + name + ": no axis '" + axis + "', expected "
                + Axis.nearest(axis, axes.stream().map(Axis::name).toList()));
    }

    /**
     * Number of cells.
     *
     * @return the product of the sizes of the axes
     */
    public int size() {
        return counts.length;
    }

    /**
     * A count.
     *
     * @param labels one label an axis, in the order of the axes; a number stands for the label it prints as
     * @return the count
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     * @throws IllegalStateException if the cell is missing, suppressed or not applicable: it has no count to read
     */
    public double get(Object... labels) {
        return known(cell(labels));
    }

    private double known(int cell) {
        if (stateAt(cell) != CellState.VALUE) {
            throw new IllegalStateException("table " + name + ": " + labelsAt(axes, strides, cell) + " is "
                    + stateAt(cell).word() + " and has no count");
        }
        return counts[cell];
    }

    /**
     * The state of a cell.
     *
     * @param labels one label an axis, in the order of the axes
     * @return the state
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public CellState state(Object... labels) {
        return stateAt(cell(labels));
    }

    /**
     * The range in which a count lies.
     *
     * @param labels one label an axis, in the order of the axes
     * @return equal bounds for a value; for a suppressed cell the known part plus 1 to threshold - 1 for each count withheld
     *     ({@link TableDescription#suppressedBelow()}, without which there is no upper bound)
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     * @throws IllegalStateException if the cell is missing or not applicable
     */
    public CountRange range(Object... labels) {
        return rangeAt(cell(labels));
    }

    CountRange rangeAt(int cell) {
        if (stateAt(cell) == CellState.SUPPRESSED) {
            int leaves = withheld(cell);
            double most = description.suppressedBelow().orElse(Double.POSITIVE_INFINITY) - 1;
            return new CountRange(counts[cell] + leaves, counts[cell] + leaves * most);
        }
        double count = known(cell);
        return new CountRange(count, count);
    }

    /**
     * A count by position.
     *
     * @param cell position of the cell, row-major
     * @return the count, or NaN if the cell has none
     */
    public double countAt(int cell) {
        return stateAt(cell) == CellState.VALUE ? counts[cell] : Double.NaN;
    }

    /**
     * The state of a cell by position.
     *
     * @param cell position of the cell, row-major
     * @return the state
     */
    public CellState stateAt(int cell) {
        return states == null ? CellState.VALUE : CellState.of(states[cell]);
    }

    /**
     * Whether every cell is a value.
     *
     * @return false if any cell is missing, suppressed or not applicable
     */
    public boolean isComplete() {
        return states == null || IntStream.range(0, states.length).allMatch(i -> states[i] == CellState.VALUE.code());
    }

    /**
     * All counts.
     *
     * @return a copy, row-major, with NaN where a cell has no count
     */
    public double[] toArray() {
        double[] copy = counts.clone();
        if (states != null) {
            for (int i = 0; i < copy.length; i++) {
                copy[i] = countAt(i);
            }
        }
        return copy;
    }

    private int cell(Object[] labels) {
        if (labels.length != axes.size()) {
            throw new IllegalArgumentException(
                    "table " + name + ": " + labels.length + " labels, must be one for each of "
                            + axes.stream().map(Axis::name).toList());
        }
        int cell = 0;
        for (int i = 0; i < labels.length; i++) {
            cell += strides[i] * axes.get(i).indexOf(String.valueOf(Objects.requireNonNull(labels[i], "label")));
        }
        return cell;
    }

    /**
     * Sums over all axes but the named ones.
     *
     * <p>Large tables are summed by several threads: those of the {@link java.util.concurrent.ForkJoinPool} in which the caller
     * runs, outside of any those of the common pool. To choose the threads, call from a task of a pool of one's own: {@code
     * pool.submit(() -> births.sumTo(Axes.SEX)).join()}. The order of additions follows from the shape of the table alone, so
     * that results are the same to the last bit for any number of threads. Nothing but the result is kept; on the way less than a quarter of the table's memory is used.
     *
     * @param kept names of the axes to keep, in the order wanted; none for the grand total, whose only cell has no label
     * @return the smaller table; a cell that took in a missing or suppressed one says so
     * @throws IllegalArgumentException if the table has no such axis
     */
    public CohortTable sumTo(String... kept) {
        return sum(List.of(), kept);
    }

    /**
     * Regroups some axes and sums over all but the named ones, in one pass over the cube, by the threads that {@link #sumTo}
     * names.
     *
     * @param regroupings at most one an axis, made for the axes of this table
     * @param kept names of the axes to keep, in the order wanted
     * @return the smaller table; its kept axes are the regroupings' targets
     * @throws IllegalArgumentException if an axis is unknown or a regrouping was made for other labels
     */
    public CohortTable sum(List<Regrouping> regroupings, String... kept) {
        Map<String, Regrouping> byAxis = new HashMap<>();
        for (Regrouping regrouping : regroupings) {
            if (!axis(regrouping.source().name()).equals(regrouping.source())) {
                throw new IllegalArgumentException(
                        "table " + name + ": regrouping " + regrouping + " was made for other labels than "
                                + axis(regrouping.source().name()));
            }
            byAxis.put(regrouping.source().name(), regrouping);
        }
        List<Axis> target = new ArrayList<>();
        for (String axis : kept) {
            Axis source = axis(axis);
            target.add(byAxis.containsKey(axis) ? byAxis.get(axis).target() : source);
        }
        int size = checkedSize(name, target);
        return new CubeSum(counts, states, hidden, offsets(byAxis, target), size)
                .run((sums, sumStates, sumHidden) -> trusted(name, description, target, sums, sumStates, sumHidden));
    }

    private int[][] offsets(Map<String, Regrouping> byAxis, List<Axis> target) {
        int[] targetStrides = strides(target);
        int[][] offsets = new int[axes.size()][];
        for (int i = 0; i < offsets.length; i++) {
            Axis axis = axes.get(i);
            Regrouping regrouping = byAxis.get(axis.name());
            int stride = 0;
            for (int k = 0; k < target.size(); k++) {
                if (target.get(k).name().equals(axis.name())) {
                    stride = targetStrides[k];
                }
            }
            offsets[i] = new int[axis.size()];
            for (int label = 0; label < axis.size(); label++) {
                int position = regrouping == null ? label : regrouping.target(label);
                offsets[i][label] = position < 0 ? -1 : position * stride;
            }
        }
        return offsets;
    }

    /**
     * Keeps some labels of an axis.
     *
     * @param axis the axis
     * @param labels the labels to keep, each of which the axis has
     * @return the smaller table, with all its axes
     * @throws IllegalArgumentException if the axis or a label is unknown
     */
    public CohortTable where(String axis, Object... labels) {
        return where(
                Filter.labels(axis, Arrays.stream(labels).map(String::valueOf).toArray(String[]::new)));
    }

    /**
     * Keeps what passes a filter.
     *
     * @param filter the filter
     * @return the smaller table, with all its axes
     * @throws IllegalArgumentException if the axis is unknown or nothing passes
     */
    public CohortTable where(Filter filter) {
        return apply(Regrouping.keep(axis(filter.axis()), filter));
    }

    /**
     * Sums ages to wider groups; ages outside all of them are dropped.
     *
     * @param groups the groups wanted
     * @return the table by these groups
     * @throws IllegalArgumentException if an age group straddles a bound of the groups wanted
     */
    public CohortTable regroup(AgeGroups groups) {
        return apply(Regrouping.ages(axis(Axes.AGE), groups));
    }

    /**
     * Sums months, quarters or halves to statistical years. Stocks have no periods to sum.
     *
     * @param calendar the calendar of the years wanted
     * @return the table by these years; a year not wholly covered is a part-year of its true length
     * @throws IllegalArgumentException if a period lies in two years or if the periods of a year leave a gap
     */
    public CohortTable regroup(StatisticalYear calendar) {
        return apply(Regrouping.years(axis(Axes.PERIOD), calendar));
    }

    /**
     * Sums labels to new ones, such as areas to their parents or birth orders 3, 4 and 5+ to 3+.
     *
     * @param axis the axis
     * @param parents for each label of the axis the label it goes to
     * @return the table by the new labels, in the order first met
     * @throws IllegalArgumentException if the axis is unknown or a label has no parent
     */
    public CohortTable regroup(String axis, Map<String, String> parents) {
        return apply(Regrouping.merging(axis(axis), parents));
    }

    private CohortTable apply(Regrouping regrouping) {
        return sum(List.of(regrouping), axes.stream().map(Axis::name).toArray(String[]::new));
    }

    /**
     * The same counts under another name.
     *
     * @param newName the name
     * @return the table
     */
    public CohortTable named(String newName) {
        return new CohortTable(newName, description, axes, counts, states, hidden);
    }

    /**
     * The same counts with another description.
     *
     * @param newDescription the description
     * @return the table
     */
    public CohortTable describedAs(TableDescription newDescription) {
        return new CohortTable(name, newDescription, axes, counts, states, hidden);
    }

    @Override
    public List<String> columnNames() {
        List<String> names = new ArrayList<>(axes.stream().map(Axis::name).toList());
        names.add("count");
        names.add("state");
        return names;
    }

    @Override
    public boolean isNumeric(int column) {
        return column == axes.size();
    }

    @Override
    public int rowCount() {
        return counts.length;
    }

    @Override
    public String text(int row, int column) {
        if (column > axes.size()) {
            return stateAt(row).word();
        }
        Axis axis = axes.get(column);
        return axis.labels().get(row / strides[column] % axis.size());
    }

    @Override
    public double number(int row, int column) {
        return countAt(row);
    }

    private static List<String> labelsAt(List<Axis> axes, int[] strides, int cell) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            labels.add(axes.get(i).labels().get(cell / strides[i] % axes.get(i).size()));
        }
        return labels;
    }

    /**
     * Whether another table has the same name, description, axes, states and counts. Of a suppressed cell the known part and the
     * number of counts withheld are compared.
     *
     * @param other the other table
     * @return true if they are the same in all of this
     */
    @Override
    public boolean equals(Object other) {
        if (!(other instanceof CohortTable that
                && name.equals(that.name)
                && description.equals(that.description)
                && axes.equals(that.axes)
                && Arrays.equals(counts, that.counts))) {
            return false;
        }
        for (int cell = 0; cell < counts.length; cell++) {
            if (stateAt(cell) != that.stateAt(cell) || withheld(cell) != that.withheld(cell)) {
                return false;
            }
        }
        return true;
    }

    private int withheld(int cell) {
        if (stateAt(cell) != CellState.SUPPRESSED) {
            return 0;
        }
        return hidden == null ? 1 : hidden[cell];
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, axes, Arrays.hashCode(counts));
    }

    /**
     * Name, axes and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return name + ": " + axes + "\n" + preview(PREVIEW_ROWS);
    }

    /** Fills a table cell by cell; not safe for several threads. */
    public static final class Builder {

        private static final byte UNSET = -1;

        private final CohortTable table;
        private final byte[] states;
        private boolean built;

        private Builder(String name, TableDescription description, List<Axis> axes) {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(description, "description");
            int size = checkedSize(name, axes);
            this.table = new CohortTable(name, description, axes, new double[size], null, null);
            this.states = new byte[size];
            Arrays.fill(states, UNSET);
        }

        /**
         * Sets a count.
         *
         * @param count the count, finite and not negative
         * @param labels one label an axis, in the order of the axes
         * @return this builder
         * @throws IllegalArgumentException if the count is out of range, a label unknown or the cell set already
         */
        public Builder set(double count, Object... labels) {
            int cell = table.cell(labels);
            requireCount(count, table.name, table.axes, cell);
            claim(cell, CellState.VALUE, labels);
            table.counts[cell] = count + 0.0; // turns -0.0 into 0
            return this;
        }

        /**
         * Sets a cell that has no count.
         *
         * @param state why it has none
         * @param labels one label an axis, in the order of the axes
         * @return this builder
         * @throws IllegalArgumentException if the state is {@link CellState#VALUE}, a label unknown or the cell set already
         */
        public Builder set(CellState state, Object... labels) {
            if (state == CellState.VALUE) {
                throw new IllegalArgumentException("state: VALUE, needs a count");
            }
            claim(table.cell(labels), state, labels);
            return this;
        }

        private void claim(int cell, CellState state, Object[] labels) {
            requireUnbuilt();
            if (states[cell] != UNSET) {
                throw new IllegalArgumentException(
                        "table " + table.name + ": cell " + Arrays.toString(labels) + " twice, each may be set once");
            }
            states[cell] = state.code();
        }

        /** Sets a checked cell by position; false if it was set before. */
        boolean setAt(int cell, CellState state, double count) {
            if (states[cell] != UNSET) {
                return false;
            }
            states[cell] = state.code();
            table.counts[cell] = count;
            return true;
        }

        List<String> labelsAt(int cell) {
            return CohortTable.labelsAt(table.axes, table.strides, cell);
        }

        /**
         * Finishes the table, which takes over the cells: the builder cannot be used afterwards.
         *
         * @return the table
         * @throws IllegalStateException if the table was built before
         * @throws IllegalArgumentException if a cell is unset and {@link TableDescription#absent()} makes that an error
         */
        public CohortTable build() {
            requireUnbuilt();
            built = true;
            boolean complete = true;
            for (int cell = 0; cell < states.length; cell++) {
                if (states[cell] == UNSET) {
                    states[cell] = whenAbsent(cell).code();
                }
                complete &= states[cell] == CellState.VALUE.code();
            }
            return trusted(table.name, table.description, table.axes, table.counts, complete ? null : states, null);
        }

        private void requireUnbuilt() {
            if (built) {
                throw new IllegalStateException("table " + table.name + ": is built and cannot be changed");
            }
        }

        private CellState whenAbsent(int cell) {
            return switch (table.description.absent()) {
                case ZERO -> CellState.VALUE;
                case MISSING -> CellState.MISSING;
                case ERROR -> {
                    long unset = IntStream.range(cell, states.length)
                            .filter(i -> states[i] == UNSET)
                            .count();
                    throw new IllegalArgumentException("table " + table.name + ": no row for " + labelsAt(cell)
                            + (unset > 1 ? " and " + (unset - 1) + " more" : "")
                            + ", expected one for every combination of "
                            + table.axes + " (or state that absent rows are zero or missing)");
                }
            };
        }
    }
}
