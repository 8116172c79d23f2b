package org.graunt.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.graunt.estimate.Sampling;
import org.graunt.indicator.Direction;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Inference;
import org.graunt.indicator.RowState;
import org.graunt.indicator.Unit;
import org.graunt.table.Axes;
import org.graunt.table.Axis;

/**
 * The counts of one indicator, one pair for each area (or each period), as everything that compares areas takes them: what was
 * counted, what it is divided by, and how the two belong together. Immutable.
 *
 * <p>The value is {@code scale x numerator / denominator}. Its size, which decides how much of it is noise, is the denominator
 * of a share or a rate, and the sum of both counts of a ratio: 12 boys and 12 girls are 24 births.
 */
public final class LabelledCounts {

    private final String name;
    private final String axis;
    private final CountKind kind;
    private final Unit unit;
    private final Direction direction;
    private final List<String> labels;
    private final double[] numerators;
    private final double[] denominators;
    private final RowState[] states;

    private LabelledCounts(
            String name,
            String axis,
            CountKind kind,
            Unit unit,
            Direction direction,
            List<String> labels,
            double[] numerators,
            double[] denominators,
            RowState[] states) {
        this.name = name;
        this.axis = axis;
        this.kind = kind;
        this.unit = unit;
        this.direction = direction;
        this.labels = labels;
        this.numerators = numerators;
        this.denominators = denominators;
        this.states = states;
        if (kind == CountKind.OTHER) {
            throw new IllegalArgumentException(
                    name + ": not one count over another, so areas cannot be compared by their counts;"
                            + " must be a share, a rate or a ratio of two counts");
        }
    }

    /**
     * The counts of a table of estimates about the underlying process.
     *
     * @param estimates estimates broken down by one axis; any further axis must have one label
     * @return one pair of counts a row, in the order of the rows
     * @throws IllegalArgumentException if more than one axis has several labels, if the indicator is not one count over
     *     another, or if the estimates are about a sampled population: these need {@link #of(EstimateTable, Sampling)}
     */
    public static LabelledCounts of(EstimateTable estimates) {
        if (estimates.inference() == Inference.SAMPLING) {
            throw new IllegalArgumentException("inference: SAMPLING of " + estimates.name()
                    + ", needs the sample it was drawn by: LabelledCounts.of(estimates, sampling)");
        }
        return of(estimates, 1);
    }

    /**
     * The effective counts of a table of estimates from a sample: {@code n' = n / deff x (N - 1) / (N - n)}.
     *
     * @param estimates estimates broken down by one axis; any further axis must have one label
     * @param sampling the sample
     * @return one pair of effective counts a row
     * @throws IllegalArgumentException if more than one axis has several labels, or if the indicator is not one count over
     *     another
     */
    public static LabelledCounts of(EstimateTable estimates, Sampling sampling) {
        return of(estimates, sampling.factor(estimates.level()));
    }

    private static LabelledCounts of(EstimateTable estimates, double factor) {
        Axis axis = onlyAxis(estimates);
        int rows = estimates.rowCount();
        double[] numerators = new double[rows];
        double[] denominators = new double[rows];
        RowState[] states = new RowState[rows];
        int first = estimates.columnNames().indexOf("numerator");
        for (int i = 0; i < rows; i++) {
            numerators[i] = estimates.number(i, first) * factor;
            denominators[i] = estimates.number(i, first + 1) * factor;
            states[i] = estimates.stateAt(i);
        }
        Indicator indicator = estimates.indicator();
        CountKind kind = CountKind.of(indicator.formula());
        markEmpty(kind, numerators, denominators, states);
        return new LabelledCounts(
                indicator.code(),
                axis.name(),
                kind,
                indicator.unit(),
                indicator.direction(),
                axis.labels(),
                numerators,
                denominators,
                states);
    }

    private static Axis onlyAxis(EstimateTable estimates) {
        List<Axis> several =
                estimates.axes().stream().filter(axis -> axis.size() > 1).toList();
        if (several.size() > 1) {
            throw new IllegalArgumentException(estimates.name() + ": broken down by "
                    + several.stream().map(Axis::name).toList()
                    + ", must be by one axis to be compared; choose labels of the others with where(...)");
        }
        if (!several.isEmpty()) {
            return several.get(0);
        }
        if (estimates.axes().isEmpty()) {
            throw new IllegalArgumentException(estimates.name() + ": one number, must be broken down by an axis");
        }
        return estimates.axes().get(0);
    }

    /**
     * Counts of areas in arrays. Their kind is the usual one of the unit: a share for percent, a rate for per 1,000, a ratio
     * for boys per 100 girls; no value is better than another until {@link #with(Direction)} says so.
     *
     * @param unit the unit of the values
     * @param areas the areas, each once
     * @param numerators what was counted, one an area; NaN if missing
     * @param denominators what it is divided by, one an area; NaN if missing
     * @return the counts
     * @throws IllegalArgumentException if the lengths differ, an area stands twice, a count is negative or infinite, a part
     *     is above its whole, or the unit does not tell the kind
     */
    public static LabelledCounts of(Unit unit, List<String> areas, double[] numerators, double[] denominators) {
        return of(unit, CountKind.usual(unit), areas, numerators, denominators);
    }

    /**
     * Counts of areas in arrays, of a kind that their unit alone does not tell, such as a share per 1,000.
     *
     * @param unit the unit of the values
     * @param kind how numerator and denominator belong together
     * @param areas the areas, each once
     * @param numerators what was counted, one an area; NaN if missing
     * @param denominators what it is divided by, one an area; NaN if missing
     * @return the counts
     * @throws IllegalArgumentException if the lengths differ, an area stands twice, a count is negative or infinite, or a part
     *     is above its whole
     */
    public static LabelledCounts of(
            Unit unit, CountKind kind, List<String> areas, double[] numerators, double[] denominators) {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(kind, "kind");
        List<String> labels = List.copyOf(areas);
        if (!(numerators.length == labels.size() && denominators.length == labels.size())) {
            throw new IllegalArgumentException("counts: " + numerators.length + " over " + denominators.length
                    + ", must be one for each of the " + labels.size() + " areas");
        }
        if (new HashSet<>(labels).size() != labels.size()) {
            throw new IllegalArgumentException("areas: " + firstTwice(labels) + " twice, each may stand once");
        }
        RowState[] states = new RowState[labels.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] =
                    Double.isNaN(numerators[i]) || Double.isNaN(denominators[i]) ? RowState.MISSING : RowState.VALUE;
            if (states[i] == RowState.VALUE) {
                requireCounts(kind, labels.get(i), numerators[i], denominators[i]);
            }
        }
        double[] above = numerators.clone();
        double[] below = denominators.clone();
        markEmpty(kind, above, below, states);
        return new LabelledCounts("value", Axes.AREA, kind, unit, Direction.NONE, labels, above, below, states);
    }

    private static String firstTwice(List<String> labels) {
        HashSet<String> seen = new HashSet<>();
        return labels.stream().filter(label -> !seen.add(label)).findFirst().orElseThrow();
    }

    private static void requireCounts(CountKind kind, String area, double above, double below) {
        boolean counts = above >= 0 && below >= 0 && above + below < Double.POSITIVE_INFINITY;
        if (!(counts && (kind != CountKind.SHARE || above <= below))) {
            throw new IllegalArgumentException("counts: " + above + " over " + below + " in " + area
                    + ", must be finite and not negative, and a part not above its whole");
        }
    }

    /**
     * A ratio of 5 boys to no girls is infinite and still says something; only no births at all say nothing. Events of nobody contradict
     * themselves.
     */
    private static void markEmpty(CountKind kind, double[] above, double[] below, RowState[] states) {
        for (int i = 0; i < states.length; i++) {
            if (states[i] == RowState.VALUE || states[i] == RowState.UNDEFINED) {
                double size = kind == CountKind.RATIO ? above[i] + below[i] : below[i];
                boolean contradictory = size == 0 && above[i] > 0;
                states[i] = size > 0 ? RowState.VALUE : contradictory ? RowState.INVALID : RowState.UNDEFINED;
            }
        }
    }

    /**
     * The same counts with another say on which values are wanted.
     *
     * @param wanted which values are wanted
     * @return the counts with that direction
     */
    public LabelledCounts with(Direction wanted) {
        Objects.requireNonNull(wanted, "wanted");
        return new LabelledCounts(name, axis, kind, unit, wanted, labels, numerators, denominators, states);
    }

    /**
     * The same counts under another name.
     *
     * @param newName the name, as tables show it
     * @return the counts with that name
     */
    public LabelledCounts named(String newName) {
        Objects.requireNonNull(newName, "newName");
        return new LabelledCounts(newName, axis, kind, unit, direction, labels, numerators, denominators, states);
    }

    /**
     * The name of what was counted.
     *
     * @return the indicator's code, or {@code value}
     */
    public String name() {
        return name;
    }

    /**
     * The name of the axis that the labels are on.
     *
     * @return for example {@code area}
     */
    public String axis() {
        return axis;
    }

    /**
     * How numerator and denominator belong together.
     *
     * @return share, rate or ratio
     */
    public CountKind kind() {
        return kind;
    }

    /**
     * The unit of the values.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Which values are wanted.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The areas or periods.
     *
     * @return one label a row
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * Number of rows.
     *
     * @return how many areas or periods there are, those without a value included
     */
    public int size() {
        return labels.size();
    }

    /**
     * What was counted in a row.
     *
     * @param row the row, from 0
     * @return the count; NaN if missing
     */
    public double numeratorAt(int row) {
        return numerators[row];
    }

    /**
     * What it is divided by.
     *
     * @param row the row, from 0
     * @return the count or person-years; NaN if missing
     */
    public double denominatorAt(int row) {
        return denominators[row];
    }

    /**
     * Whether a row has counts that say something.
     *
     * @param row the row, from 0
     * @return value, or why there is none; undefined where the denominator is 0, invalid where events have no
     *     population
     */
    public RowState stateAt(int row) {
        return states[row];
    }

    /**
     * The value of a row.
     *
     * @param row the row, from 0
     * @return the value in the unit; infinite for a ratio to 0; NaN where there is none
     */
    public double valueAt(int row) {
        return states[row] == RowState.VALUE ? unit.scale() * numerators[row] / denominators[row] : Double.NaN;
    }

    /**
     * The size of a row, which decides how much of its value is noise.
     *
     * @param row the row, from 0
     * @return the denominator; for a ratio both counts together
     */
    public double sizeAt(int row) {
        return kind == CountKind.RATIO ? numerators[row] + denominators[row] : denominators[row];
    }

    /** The rows that have a value. */
    int[] usable() {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < states.length; i++) {
            if (states[i] == RowState.VALUE) {
                rows.add(i);
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    /** From a share of the size or a rate to the unit: a share p of a ratio becomes the odds p / (1 - p). */
    double inUnit(double bare) {
        return unit.scale() * (kind == CountKind.RATIO ? bare / (1 - bare) : bare);
    }

    /** The other way round. */
    double bare(double inUnit) {
        double value = inUnit / unit.scale();
        if (kind == CountKind.RATIO) {
            return value == Double.POSITIVE_INFINITY ? 1 : value / (1 + value);
        }
        return value;
    }

    /** The counted parts of some rows. */
    double[] parts(int[] rows) {
        double[] parts = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            parts[i] = numerators[rows[i]];
        }
        return parts;
    }

    /** The sizes of some rows. */
    double[] sizes(int[] rows) {
        double[] sizes = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            sizes[i] = sizeAt(rows[i]);
        }
        return sizes;
    }

    /**
     * The position of a label.
     *
     * @param label the area or period
     * @return its row
     * @throws IllegalArgumentException if there is no such label
     */
    public int rowOf(Object label) {
        int row = labels.indexOf(String.valueOf(label));
        if (row < 0) {
            throw new IllegalArgumentException(
                    axis + ": '" + label + "' is not among the " + labels.size() + " of " + name);
        }
        return row;
    }

    /**
     * Name, kind and number of rows.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return name + ": " + labels.size() + " rows by " + axis + ", " + kind;
    }
}
