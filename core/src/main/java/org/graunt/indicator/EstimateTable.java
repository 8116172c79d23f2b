package org.graunt.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.IntervalNames;
import org.graunt.internal.text.Bilingual;
import org.graunt.table.Axis;
import org.graunt.table.Tabular;

/**
 * Estimates of one indicator, one row for each combination of labels of its axes, in the indicator's unit. Immutable.
 *
 * <p>A row that could not be computed has a {@link RowState} that says why; its estimate is undefined.
 */
public final class EstimateTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;
    private static final List<String> NUMBERS = List.of("value", "lower", "upper", "numerator", "denominator");
    private static final List<String> TEXTS = List.of("unit", "level", "method", "state");

    private final About about;
    private final List<Axis> axes;
    private final Rows rows;
    private final Strata strata;
    private final int[] strides;
    private final List<String> columnNames;

    /** What holds for every row. */
    record About(
            Indicator indicator,
            double level,
            String method,
            Inference inference,
            Bilingual numerator,
            Bilingual denominator,
            List<Bilingual> caveats) {}

    /** The rows by column, in the indicator's unit; handed over by the engine and never changed. */
    record Rows(
            double[] value, double[] lower, double[] upper, double[] numerator, double[] denominator, byte[] states) {

        Rows select(int[] kept) {
            byte[] keptStates = new byte[kept.length];
            for (int i = 0; i < kept.length; i++) {
                keptStates[i] = states[kept[i]];
            }
            return new Rows(
                    pick(value, kept),
                    pick(lower, kept),
                    pick(upper, kept),
                    pick(numerator, kept),
                    pick(denominator, kept),
                    keptStates);
        }

        private static double[] pick(double[] numbers, int[] kept) {
            return Arrays.stream(kept).mapToDouble(i -> numbers[i]).toArray();
        }
    }

    /**
     * Takes over the rows.
     *
     * @param strata counts that one numerator and one denominator do not tell, or null
     */
    EstimateTable(About about, List<Axis> axes, Rows rows, Strata strata) {
        this.about = about;
        this.strata = strata;
        this.axes = List.copyOf(axes);
        this.rows = rows;
        this.columnNames = columnNames(axes);
        this.strides = new int[axes.size()];
        int stride = 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= axes.get(i).size();
        }
    }

    /**
     * The indicator estimated.
     *
     * @return its definition
     */
    public Indicator indicator() {
        return about.indicator();
    }

    /**
     * The axes, the last of which runs fastest.
     *
     * @return the axes, as they were named in {@link Computation#by}
     */
    public List<Axis> axes() {
        return axes;
    }

    /**
     * An axis by name.
     *
     * @param name the name
     * @return the axis
     * @throws IllegalArgumentException if the estimates are not broken down by it
     */
    public Axis axis(String name) {
        return axes.get(axisIndex(name));
    }

    private int axisIndex(String name) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("axis '" + name + "': " + indicator().code() + " was computed by "
                + columnNames.subList(0, axes.size()));
    }

    /**
     * Level of the intervals.
     *
     * @return the level, between 0 and 1
     */
    public double level() {
        return about.level();
    }

    /**
     * Name of the interval method.
     *
     * @return the name
     */
    public String method() {
        return about.method();
    }

    /**
     * Name of the interval method in the language of a reader.
     *
     * @param language Chinese, or any other for English
     * @return the name
     * @see IntervalNames
     */
    public String method(Locale language) {
        return IntervalNames.of(about.method(), language);
    }

    /**
     * What the intervals are about.
     *
     * @return process or sampling
     */
    public Inference inference() {
        return about.inference();
    }

    /**
     * The numerator by name.
     *
     * @return what was counted, from which table, with which filters
     */
    public String numeratorName() {
        return numeratorName(Locale.ENGLISH);
    }

    /**
     * The same in the language of a reader.
     *
     * @param language Chinese, or any other for English; names of tables, axes and labels of a user's own stay as they are
     * @return what was counted, from which table, with which filters
     */
    public String numeratorName(Locale language) {
        return about.numerator().in(language);
    }

    /**
     * The denominator by name.
     *
     * @return what it was divided by, and for person-years how they were made
     */
    public String denominatorName() {
        return denominatorName(Locale.ENGLISH);
    }

    /**
     * The same in the language of a reader.
     *
     * @param language Chinese, or any other for English; names of tables, axes and labels of a user's own stay as they are
     * @return what it was divided by, and for person-years how they were made
     */
    public String denominatorName(Locale language) {
        return about.denominator().in(language);
    }

    /**
     * What a reader must know beyond the definition.
     *
     * @return remarks, empty if there are none
     */
    public List<String> caveats() {
        return caveats(Locale.ENGLISH);
    }

    /**
     * The same in the language of a reader.
     *
     * @param language Chinese, or any other for English
     * @return the remarks in the order of {@link #caveats()}
     */
    public List<String> caveats(Locale language) {
        return Bilingual.in(about.caveats(), language);
    }

    /**
     * An estimate by its labels.
     *
     * @param labels one label an axis, in the order of the axes; a number stands for the label it prints as
     * @return the estimate, undefined if the row has no value
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public Estimate get(Object... labels) {
        return estimateAt(row(labels));
    }

    /**
     * The state of a row by its labels.
     *
     * @param labels one label an axis, in the order of the axes
     * @return the state
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public RowState state(Object... labels) {
        return stateAt(row(labels));
    }

    double valueAt(int row) {
        return rows.value[row];
    }

    int row(Object[] labels) {
        if (labels.length != axes.size()) {
            throw new IllegalArgumentException(
                    labels.length + " labels, must be one for each of " + columnNames.subList(0, axes.size()));
        }
        int row = 0;
        for (int i = 0; i < labels.length; i++) {
            row += strides[i] * axes.get(i).indexOf(String.valueOf(Objects.requireNonNull(labels[i], "label")));
        }
        return row;
    }

    /**
     * An estimate by position.
     *
     * @param row the row, from 0
     * @return the estimate, undefined if the row has no value
     */
    public Estimate estimateAt(int row) {
        if (stateAt(row) != RowState.VALUE) {
            return Estimate.undefined(method(), rows.numerator[row], rows.denominator[row], level())
                    .times(indicator().unit().scale());
        }
        return new Estimate(
                rows.value[row],
                rows.lower[row],
                rows.upper[row],
                level(),
                method(),
                rows.numerator[row],
                rows.denominator[row],
                indicator().unit().scale());
    }

    /**
     * The state of a row by position.
     *
     * @param row the row, from 0
     * @return the state
     */
    public RowState stateAt(int row) {
        return RowState.of(rows.states[row]);
    }

    /**
     * A label of a row.
     *
     * @param row the row, from 0
     * @param axis name of the axis
     * @return the row's label on that axis
     * @throws IllegalArgumentException if the estimates are not broken down by it
     */
    public String label(int row, String axis) {
        return text(row, axisIndex(axis));
    }

    /**
     * The values of all rows.
     *
     * @return a copy, in the order of the rows, NaN where a row has no value
     */
    public double[] values() {
        return rows.value.clone();
    }

    /**
     * Changes against the same period a year before, with their intervals.
     *
     * @return one row for each row whose period has a predecessor of the same days a year earlier
     * @throws IllegalArgumentException if the estimates are not broken down by {@link org.graunt.table.Axes#PERIOD}, or its
     *     labels are dates
     */
    public ChangeTable yearOnYear() {
        return ChangeTable.yearOnYear(this);
    }

    /**
     * Explains a row: formula, counts with their names, period, method, level, what the interval means, the wanted direction,
     * source and caveats. The value can be computed again from the text alone: numbers are printed with all their digits.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @param labels one label an axis, in the order of the axes
     * @return the explanation, one line a fact
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public String explain(Locale language, Object... labels) {
        return new Explanation(this, strata, language).of(row(labels));
    }

    /**
     * The same without the counts by age, which {@link #explain} needs for sums over ages and differences.
     *
     * @return a table that takes less memory; its explanations say what they lack
     */
    public EstimateTable compact() {
        return new EstimateTable(about, axes, rows, null);
    }

    /**
     * Keeps some labels of an axis.
     *
     * @param axis the axis
     * @param labels the labels to keep, each of which the axis has
     * @return the smaller table, with all its axes and the labels in the order given
     * @throws IllegalArgumentException if the axis or a label is unknown
     */
    public EstimateTable where(String axis, Object... labels) {
        int position = axisIndex(axis);
        List<Integer> wanted = new ArrayList<>();
        for (Object label : labels) {
            wanted.add(axes.get(position).indexOf(String.valueOf(label)));
        }
        List<Axis> smaller = new ArrayList<>(axes);
        smaller.set(
                position,
                axes.get(position)
                        .select(wanted.stream().mapToInt(Integer::intValue).toArray()));
        int inner = strides[position];
        int outer = rowCount() / (inner * axes.get(position).size());
        int[] kept = new int[outer * wanted.size() * inner];
        int next = 0;
        for (int o = 0; o < outer; o++) {
            for (int label : wanted) {
                for (int i = 0; i < inner; i++) {
                    kept[next++] = (o * axes.get(position).size() + label) * inner + i;
                }
            }
        }
        return new EstimateTable(about, smaller, rows.select(kept), strata == null ? null : strata.select(kept));
    }

    @Override
    public String name() {
        return indicator().code();
    }

    private static List<String> columnNames(List<Axis> axes) {
        List<String> names = new ArrayList<>(axes.stream().map(Axis::name).toList());
        names.addAll(NUMBERS);
        names.addAll(TEXTS);
        return List.copyOf(names);
    }

    @Override
    public List<String> columnNames() {
        return columnNames;
    }

    @Override
    public boolean isNumeric(int column) {
        String name = columnNames.get(column);
        return column >= axes.size() && (NUMBERS.contains(name) || name.equals("level"));
    }

    @Override
    public int rowCount() {
        return rows.value.length;
    }

    @Override
    public String text(int row, int column) {
        if (column < axes.size()) {
            Axis axis = axes.get(column);
            return axis.labels().get(row / strides[column] % axis.size());
        }
        return switch (columnNames.get(column)) {
            case "unit" -> indicator().unit().label(Locale.ENGLISH);
            case "method" -> method();
            default -> stateAt(row).name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public double number(int row, int column) {
        return switch (columnNames.get(column)) {
            case "value" -> rows.value[row];
            case "lower" -> rows.lower[row];
            case "upper" -> rows.upper[row];
            case "numerator" -> rows.numerator[row];
            case "denominator" -> rows.denominator[row];
            default -> level();
        };
    }

    /**
     * The indicator, what its intervals are about, and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return indicator().englishName() + ", " + indicator().unit().label(Locale.ENGLISH) + "; "
                + BigDecimal.valueOf(level())
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString()
                + "% intervals: " + method() + ", "
                + inference().label(Locale.ENGLISH) + "\n"
                + numeratorName() + " / " + denominatorName() + "\n" + preview(PREVIEW_ROWS);
    }
}
