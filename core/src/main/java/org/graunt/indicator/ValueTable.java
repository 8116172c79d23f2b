package org.graunt.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.table.Axis;
import org.graunt.table.Tabular;

/**
 * Values of one indicator without intervals, one row for each combination of labels of its axes, in the indicator's unit: what
 * {@link Computation#valuesBy} gives. Immutable. The values are those of the {@link EstimateTable} of the same computation.
 *
 * <pre>{@code
 * ValueTable rates = county.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE).valuesBy(Axes.AREA, Axes.PERIOD, Axes.AGE);
 * rates.get("Yuan'an", 2011, 27);                 // births per 1,000 women of that age
 * }</pre>
 */
public final class ValueTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;
    private static final List<String> LIMITS = List.of("lower", "upper", "level", "method");

    /** Its limits are empty and never read. */
    private final EstimateTable estimates;

    /** For each column here the one there. */
    private final List<Integer> columns;

    private final List<String> columnNames;

    ValueTable(EstimateTable estimates) {
        this.estimates = estimates;
        List<Integer> shown = new ArrayList<>();
        List<String> names = estimates.columnNames();
        for (int column = 0; column < names.size(); column++) {
            if (column < estimates.axes().size() || !LIMITS.contains(names.get(column))) {
                shown.add(column);
            }
        }
        this.columns = List.copyOf(shown);
        this.columnNames = shown.stream().map(names::get).toList();
    }

    /**
     * The indicator computed.
     *
     * @return its definition
     */
    public Indicator indicator() {
        return estimates.indicator();
    }

    /**
     * The axes, the last of which runs fastest.
     *
     * @return the axes, as they were named in {@link Computation#valuesBy}
     */
    public List<Axis> axes() {
        return estimates.axes();
    }

    /**
     * A value by its labels.
     *
     * @param labels one label an axis, in the order of the axes; a number stands for the label it prints as
     * @return the value, NaN if the row has none
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public double get(Object... labels) {
        return estimates.valueAt(estimates.row(labels));
    }

    /**
     * The state of a row by its labels.
     *
     * @param labels one label an axis, in the order of the axes
     * @return the state
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public RowState state(Object... labels) {
        return estimates.state(labels);
    }

    /**
     * The value of a row by position.
     *
     * @param row the row, from 0
     * @return the value, NaN if the row has none
     */
    public double valueAt(int row) {
        return estimates.valueAt(row);
    }

    /**
     * The state of a row by position.
     *
     * @param row the row, from 0
     * @return the state
     */
    public RowState stateAt(int row) {
        return estimates.stateAt(row);
    }

    /**
     * The values of all rows.
     *
     * @return a copy, in the order of the rows, NaN where a row has no value
     */
    public double[] values() {
        return estimates.values();
    }

    /**
     * What a reader must know beyond the definition.
     *
     * @return remarks, empty if there are none
     */
    public List<String> caveats() {
        return estimates.caveats();
    }

    /**
     * The same in the language of a reader.
     *
     * @param language Chinese, or any other for English
     * @return the remarks in the order of {@link #caveats()}
     */
    public List<String> caveats(Locale language) {
        return estimates.caveats(language);
    }

    @Override
    public String name() {
        return estimates.name();
    }

    @Override
    public List<String> columnNames() {
        return columnNames;
    }

    @Override
    public boolean isNumeric(int column) {
        return estimates.isNumeric(columns.get(column));
    }

    @Override
    public int rowCount() {
        return estimates.rowCount();
    }

    @Override
    public String text(int row, int column) {
        return estimates.text(row, columns.get(column));
    }

    @Override
    public double number(int row, int column) {
        return estimates.number(row, columns.get(column));
    }

    /**
     * The indicator and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return indicator().englishName() + ", " + indicator().unit().label(Locale.ENGLISH) + "\n"
                + estimates.numeratorName() + " / " + estimates.denominatorName() + "\n" + preview(PREVIEW_ROWS);
    }
}
