package org.graunt.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import org.graunt.table.Axis;
import org.graunt.table.Tabular;

/** Numbers that describe trajectories in each [area and] period: a mean and quantiles, or a probability. */
public final class FanTable implements Tabular {

    /** Name of the column of means. */
    public static final String MEAN = "mean";

    /** Name of the column of probabilities. */
    public static final String PROBABILITY = "probability";

    private static final int PREVIEW_ROWS = 12;

    private final String name;
    private final Axis areas;
    private final Axis time;
    private final List<String> columns;

    /** By area, period and column. */
    private final double[] values;

    private final OptionalDouble trimmed;

    /**
     * Results, handed over.
     *
     * @param areas null for none
     */
    FanTable(String name, Axis areas, Axis time, List<String> columns, double[] values) {
        this(name, areas, time, columns, values, OptionalDouble.empty());
    }

    /**
     * Results of a run, handed over.
     *
     * @param areas null for none
     */
    FanTable(String name, Axis areas, Axis time, List<String> columns, double[] values, OptionalDouble trimmed) {
        this.name = name;
        this.areas = areas;
        this.time = time;
        this.columns = List.copyOf(columns);
        this.values = values;
        this.trimmed = trimmed;
    }

    /** What a line of text says of trimmed migration; nothing if there was none. */
    static String trimmed(double persons) {
        return persons > 0
                ? String.format(Locale.ROOT, ", migration trimmed by %.4g persons a trajectory", persons)
                : "";
    }

    /** Names of columns of quantiles, such as {@code q0.1}. */
    static List<String> names(double[] levels) {
        return Arrays.stream(levels).mapToObj(level -> "q" + level).toList();
    }

    static int row(String name, Axis areas, Axis time, Object... labels) {
        int expected = areas == null ? 1 : 2;
        if (labels.length != expected) {
            throw new IllegalArgumentException(name + ": " + labels.length + " labels, must be one for each of "
                    + (areas == null ? List.of(time.name()) : List.of(areas.name(), time.name())));
        }
        int period = time.indexOf(String.valueOf(Objects.requireNonNull(labels[expected - 1], "label")));
        return areas == null
                ? period
                : areas.indexOf(String.valueOf(Objects.requireNonNull(labels[0], "label"))) * time.size() + period;
    }

    /**
     * The mean.
     *
     * @param labels area, if there are any, and period
     * @return the mean of the trajectories
     * @throws IllegalArgumentException if a label is unknown or the table has no means
     */
    public double mean(Object... labels) {
        return get(MEAN, labels);
    }

    /**
     * A quantile.
     *
     * @param level one of the levels asked for
     * @param labels area, if there are any, and period
     * @return the quantile of the trajectories
     * @throws IllegalArgumentException if a label is unknown or the level was not asked for
     */
    public double quantile(double level, Object... labels) {
        return get("q" + level, labels);
    }

    /**
     * A probability.
     *
     * @param labels area, if there are any, and period
     * @return the share of the trajectories
     * @throws IllegalArgumentException if a label is unknown or the table has no probabilities
     */
    public double probability(Object... labels) {
        return get(PROBABILITY, labels);
    }

    /**
     * How many were kept from leaving cells they were not in, in the run that made this table; see {@link TrajectorySet#trimmed()}.
     *
     * @return persons in all areas and periods, the mean of the trajectories; empty for a table made from kept draws, whose {@link
     *     TrajectorySet} knows it
     */
    public OptionalDouble trimmed() {
        return trimmed;
    }

    private double get(String column, Object... labels) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException(name + ": no column " + column + ", has " + columns);
        }
        return values[row(name, areas, time, labels) * columns.size() + at];
    }

    /**
     * The axes of areas, if there are any, and periods.
     *
     * @return the axes
     */
    public List<Axis> axes() {
        return areas == null ? List.of(time) : List.of(areas, time);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> columnNames() {
        List<String> names = new ArrayList<>(axes().stream().map(Axis::name).toList());
        names.addAll(columns);
        return names;
    }

    @Override
    public boolean isNumeric(int column) {
        return column >= axes().size();
    }

    @Override
    public int rowCount() {
        return values.length / columns.size();
    }

    @Override
    public String text(int row, int column) {
        Axis axis = axes().get(column);
        int at = axis == time ? row % time.size() : row / time.size();
        return axis.labels().get(at);
    }

    @Override
    public double number(int row, int column) {
        return values[row * columns.size() + column - axes().size()];
    }

    /**
     * The first rows, after what was trimmed if anything.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return name + ": " + axes() + trimmed(trimmed.orElse(0)) + "\n" + preview(PREVIEW_ROWS);
    }
}
