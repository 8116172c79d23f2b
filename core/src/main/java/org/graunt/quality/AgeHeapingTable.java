package org.graunt.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.graunt.indicator.RowState;
import org.graunt.table.AgeGroups;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Tabular;

/**
 * Age heaping of every combination of the other labels of a table by single age: a county folder screened in one call.
 *
 * <p>Columns: the labels; {@code persons}, those aged 23 to 62; {@code whipple} with the United Nations' {@code reading};
 * {@code myers} and {@code bachi} (original forms, in percent); {@code noumbissi_0}, {@code noumbissi_5} and {@code
 * spoorenberg}; {@code preferred_digit}, the one with the largest share by Myers; {@code state}. An index is left out if the
 * table's ages do not reach as far as it needs. Immutable.
 */
public final class AgeHeapingTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;

    private record Index(String name, int firstAge, int lastAge, Function<AgeHeaping, HeapingIndex> of) {}

    private static final List<Index> INDICES = List.of(
            new Index("whipple", 23, 62, AgeHeaping::whipple),
            new Index("myers", 10, 89, heaping -> heaping.myers(HeapingVariant.ORIGINAL)),
            new Index("bachi", 23, 77, heaping -> heaping.bachi(HeapingVariant.ORIGINAL)),
            new Index("noumbissi_0", 28, 62, heaping -> heaping.noumbissi(0)),
            new Index("noumbissi_5", 23, 57, heaping -> heaping.noumbissi(5)),
            new Index("spoorenberg", 21, 64, AgeHeaping::spoorenberg));

    private final String name;
    private final CurveRows rows;
    private final List<Index> indices;
    private final List<List<HeapingIndex>> values;
    private final double[] persons;
    private final RowState[] states;

    private AgeHeapingTable(String name, AgeCurves curves, List<Index> indices) {
        this.name = name;
        this.rows = new CurveRows(curves.others());
        this.indices = indices;
        this.values = new ArrayList<>(curves.size());
        this.persons = new double[curves.size()];
        this.states = new RowState[curves.size()];
        int first = indices.stream().mapToInt(Index::firstAge).min().orElseThrow();
        int last = indices.stream().mapToInt(Index::lastAge).max().orElseThrow();
        for (int row = 0; row < states.length; row++) {
            double[] counts = CurveRows.counts(curves, row);
            AgeHeaping heaping = AgeHeaping.ofKnown(counts, curves.ages());
            values.add(indices.stream().map(index -> index.of().apply(heaping)).toList());
            persons[row] = sum(counts, curves.ages(), 23, 62);
            states[row] = state(curves.states(row), curves.ages(), first, last);
            if (states[row] == RowState.VALUE && !values.get(row).stream().allMatch(HeapingIndex::isDefined)) {
                states[row] = RowState.UNDEFINED;
            }
        }
    }

    /**
     * Screens a table.
     *
     * @param table a table with an axis of ages that holds the single years 23 to 62
     * @return one row for each combination of its other labels
     * @throws IllegalArgumentException if the table has no axis of ages, or if ages 23 to 62 are not single years
     */
    public static AgeHeapingTable of(CohortTable table) {
        AgeCurves curves = new AgeCurves(table);
        List<Index> possible = INDICES.stream()
                .filter(index -> AgeHeaping.covers(curves.ages(), index.firstAge(), index.lastAge()))
                .toList();
        if (!AgeHeaping.covers(curves.ages(), 23, 62)) {
            throw new IllegalArgumentException("table " + table.name() + ": ages " + curves.ages()
                    + ", must hold 23 to 62 as single years to show heaping");
        }
        return new AgeHeapingTable(table.name(), curves, possible);
    }

    private static double sum(double[] counts, AgeGroups ages, int first, int last) {
        double sum = 0;
        for (int age = first; age <= last; age++) {
            sum += counts[ages.indexOf(age)];
        }
        return sum;
    }

    private static RowState state(CellState[] cells, AgeGroups ages, int first, int last) {
        RowState state = RowState.VALUE;
        for (int age = first; age <= last; age++) {
            state = CurveRows.worse(state, cells[ages.indexOf(age)]);
        }
        return state;
    }

    /**
     * The position of a row.
     *
     * @param labels one label for each axis of the table but that of ages, in their order
     * @return the row, from 0
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public int row(Object... labels) {
        return rows.row(labels);
    }

    /**
     * An index of a row.
     *
     * @param row the row, from 0
     * @param index the name of its column, such as {@code whipple}
     * @return the index, undefined if counts it needs are not known or nobody is of its ages
     * @throws IllegalArgumentException if the table has no such index
     */
    public HeapingIndex indexAt(int row, String index) {
        for (int i = 0; i < indices.size(); i++) {
            if (indices.get(i).name().equals(index)) {
                return values.get(row).get(i);
            }
        }
        throw new IllegalArgumentException("index: '" + index + "', must be one of "
                + indices.stream().map(Index::name).toList());
    }

    /**
     * The United Nations' reading of a row's Whipple index.
     *
     * @param row the row, from 0
     * @return the reading; empty if the index is undefined
     */
    public Optional<WhippleReading> readingAt(int row) {
        HeapingIndex whipple = indexAt(row, "whipple");
        return whipple.isDefined() ? Optional.of(WhippleReading.of(whipple.value())) : Optional.empty();
    }

    /**
     * The state of a row.
     *
     * @param row the row, from 0
     * @return {@code VALUE} if every index is defined; {@code MISSING} or {@code SUPPRESSED} if a count is not known, which
     *     leaves those indices that do not need it; {@code UNDEFINED} if nobody is of the ages of an index
     */
    public RowState stateAt(int row) {
        return states[row];
    }

    @Override
    public String name() {
        return name + "-heaping";
    }

    @Override
    public List<String> columnNames() {
        List<String> names = new ArrayList<>(rows.names());
        names.add("persons");
        indices.forEach(index -> names.add(index.name()));
        if (has("myers")) {
            names.add("preferred_digit");
        }
        names.add("reading");
        names.add("state");
        return names;
    }

    private boolean has(String index) {
        return indices.stream().anyMatch(i -> i.name().equals(index));
    }

    @Override
    public boolean isNumeric(int column) {
        return column >= rows.axes().size() && column < columnNames().size() - 2;
    }

    @Override
    public int rowCount() {
        return states.length;
    }

    @Override
    public String text(int row, int column) {
        if (column < rows.axes().size()) {
            return rows.label(row, column);
        }
        return columnNames().get(column).equals("state")
                ? CurveRows.word(states[row])
                : readingAt(row).map(CurveRows::word).orElse("");
    }

    @Override
    public double number(int row, int column) {
        String wanted = columnNames().get(column);
        return switch (wanted) {
            case "persons" -> persons[row];
            case "preferred_digit" -> preferredDigit(indexAt(row, "myers"));
            default -> indexAt(row, wanted).value();
        };
    }

    private static double preferredDigit(HeapingIndex myers) {
        if (!myers.isDefined()) {
            return Double.NaN;
        }
        int preferred = 0;
        for (int digit = 1; digit < myers.digits().size(); digit++) {
            preferred = myers.digits().get(digit) > myers.digits().get(preferred) ? digit : preferred;
        }
        return preferred;
    }

    /** The first rows. */
    @Override
    public String toString() {
        return preview(PREVIEW_ROWS);
    }
}
