package org.graunt.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.estimate.Estimate;
import org.graunt.indicator.RowState;
import org.graunt.table.Axis;
import org.graunt.table.Tabular;

/**
 * Standardised rates or ratios, one row for each combination of labels of the axes other than age. A row that could not be
 * computed has a state, and a reason in words; it stops no other. Immutable.
 */
public final class StandardisedTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;

    private final String name;
    private final List<Axis> axes;
    private final List<String> numberNames;
    private final List<Row> rows;
    private final Explainer explainer;
    private final List<String> columnNames;

    /** One row: the standardised estimate, and the numbers beside it in the order of their names. */
    record Row(Estimate estimate, double[] numbers, RowState state, String reason) {}

    /** Puts a row into words. */
    interface Explainer {
        String explain(Locale language, Row row);
    }

    StandardisedTable(String name, List<Axis> axes, List<String> numberNames, List<Row> rows, Explainer explainer) {
        this.name = name;
        this.axes = List.copyOf(axes);
        this.numberNames = numberNames;
        this.rows = List.copyOf(rows);
        this.explainer = explainer;
        List<String> names = new ArrayList<>(axes.stream().map(Axis::name).toList());
        names.addAll(List.of("value", "lower", "upper"));
        names.addAll(numberNames);
        names.addAll(List.of("level", "method", "state", "reason"));
        this.columnNames = List.copyOf(names);
    }

    /**
     * The axes, the last of which runs fastest.
     *
     * @return the axes other than age
     */
    public List<Axis> axes() {
        return axes;
    }

    /**
     * A standardised value by its labels.
     *
     * @param labels one label an axis, in the order of the axes
     * @return the estimate, undefined if the row has no value
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public Estimate get(Object... labels) {
        return rows.get(row(labels)).estimate();
    }

    /**
     * The state of a row by its labels.
     *
     * @param labels one label an axis, in the order of the axes
     * @return the state; undefined where an age that counts has no person-years, suppressed where a rate was withheld
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public RowState state(Object... labels) {
        return rows.get(row(labels)).state();
    }

    /**
     * Why a row has no value, or what to mind about it.
     *
     * @param labels one label an axis, in the order of the axes
     * @return the reason, empty if there is nothing to say
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public String reason(Object... labels) {
        return rows.get(row(labels)).reason();
    }

    /**
     * Explains a row: formula, standard with its source, counts, method, and what it must not be compared with.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @param labels one label an axis, in the order of the axes
     * @return the explanation, one line a fact
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public String explain(Locale language, Object... labels) {
        return explainer.explain(language, rows.get(row(labels)));
    }

    private int row(Object[] labels) {
        if (labels.length != axes.size()) {
            throw new IllegalArgumentException(labels.length + " labels, must be one for each of "
                    + axes.stream().map(Axis::name).toList());
        }
        int row = 0;
        for (int i = 0; i < labels.length; i++) {
            row = row * axes.get(i).size()
                    + axes.get(i).indexOf(String.valueOf(Objects.requireNonNull(labels[i], "label")));
        }
        return row;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> columnNames() {
        return columnNames;
    }

    @Override
    public boolean isNumeric(int column) {
        return column >= axes.size() && column <= axes.size() + 3 + numberNames.size();
    }

    @Override
    public int rowCount() {
        return rows.size();
    }

    @Override
    public String text(int row, int column) {
        if (column < axes.size()) {
            int stride = 1;
            for (int i = column + 1; i < axes.size(); i++) {
                stride *= axes.get(i).size();
            }
            return axes.get(column).labels().get(row / stride % axes.get(column).size());
        }
        Row shown = rows.get(row);
        return switch (columnNames.get(column)) {
            case "method" -> shown.estimate().method();
            case "state" -> shown.state().name().toLowerCase(Locale.ROOT);
            default -> shown.reason();
        };
    }

    @Override
    public double number(int row, int column) {
        Row shown = rows.get(row);
        return switch (columnNames.get(column)) {
            case "value" -> shown.estimate().value();
            case "lower" -> shown.estimate().lower();
            case "upper" -> shown.estimate().upper();
            case "level" -> shown.estimate().level();
            default -> shown.numbers()[column - axes.size() - 3];
        };
    }

    /**
     * The first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return name + "\n" + preview(PREVIEW_ROWS);
    }
}
