package org.graunt.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.graunt.indicator.Direction;
import org.graunt.table.Tabular;

/**
 * Periods in a control chart: value, centre line, limits, how the value lies to them, and how many values in a row lie on one side
 * of the centre. Immutable.
 */
public final class ControlTable implements Tabular {

    /** So many in a row on one side happen by chance about once in 128 starts. */
    private static final int LONG_RUN = 8;

    private static final int PREVIEW_ROWS = 12;
    private static final double ROUNDING = 1e-12;

    private final String kind;
    private final List<String> labels;
    private final List<String> baseline;
    private final Optional<LabelledCounts> counts;
    private final double centre;
    private final double level;
    private final Direction direction;
    private final Points points;
    private final int[] runs;

    /** Value, size and limits of each period, NaN until set; handed over and never changed. */
    record Points(double[] value, double[] size, double[] lower, double[] upper) {
        Points(int n) {
            this(nothing(n), nothing(n), nothing(n), nothing(n));
        }

        private static double[] nothing(int n) {
            double[] numbers = new double[n];
            Arrays.fill(numbers, Double.NaN);
            return numbers;
        }
    }

    /** Of the counts of periods. */
    ControlTable(LabelledCounts counts, List<String> baseline, double centre, double level, Points points) {
        this(
                counts.kind() == CountKind.RATE ? "u" : "p",
                counts.labels(),
                baseline,
                Optional.of(counts),
                centre,
                level,
                counts.direction(),
                points);
    }

    /** Of the cases between events, of which neither many nor few are wanted. */
    ControlTable(List<String> events, List<String> baseline, double centre, double level, Points points) {
        this("g", events, baseline, Optional.empty(), centre, level, Direction.NONE, points);
    }

    private ControlTable(
            String kind,
            List<String> labels,
            List<String> baseline,
            Optional<LabelledCounts> counts,
            double centre,
            double level,
            Direction direction,
            Points points) {
        this.kind = kind;
        this.labels = labels;
        this.baseline = List.copyOf(baseline);
        this.counts = counts;
        this.centre = centre;
        this.level = level;
        this.direction = direction;
        this.points = points;
        this.runs = new int[labels.size()];
        double side = 0;
        int run = 0;
        for (int i = 0; i < runs.length; i++) {
            double now = Math.signum(points.value()[i] - centre);
            if (!Double.isNaN(now)) {
                run = now == 0 ? 0 : now == side ? run + 1 : 1;
                side = now;
                runs[i] = run;
            }
        }
    }

    /**
     * The kind of chart.
     *
     * @return {@code p}, {@code u} or {@code g}
     */
    public String kind() {
        return kind;
    }

    /**
     * The centre line.
     *
     * @return the value of the baseline in the unit of the indicator; for a g-chart the mean number of cases between events
     */
    public double centre() {
        return centre;
    }

    /**
     * The level of the limits.
     *
     * @return for example 0.998
     */
    public double level() {
        return level;
    }

    /**
     * The periods whose mean is the centre line.
     *
     * @return their labels, in the order of time; all that have a value unless some were chosen
     */
    public List<String> baseline() {
        return baseline;
    }

    /**
     * What was counted in the periods.
     *
     * @return the counts, with their name and unit; empty for a g-chart, which has cases between events
     */
    public Optional<LabelledCounts> counts() {
        return counts;
    }

    /**
     * The lower limit of a period.
     *
     * @param period its label
     * @return the limit; NaN if the period has no value
     * @throws IllegalArgumentException if there is no such period
     */
    public double lower(Object period) {
        return points.lower()[row(period)];
    }

    /**
     * The upper limit of a period.
     *
     * @param period its label
     * @return the limit; NaN if the period has no value
     * @throws IllegalArgumentException if there is no such period
     */
    public double upper(Object period) {
        return points.upper()[row(period)];
    }

    /**
     * How a period lies to its limits.
     *
     * @param period its label
     * @return within, or outside on the side that the indicator's direction calls better or worse, or just high or low
     * @throws IllegalArgumentException if there is no such period
     */
    public FunnelFlag flag(Object period) {
        return flagAt(row(period));
    }

    private FunnelFlag flagAt(int row) {
        double value = points.value()[row];
        if (Double.isNaN(value)) {
            return FunnelFlag.NONE;
        }
        boolean high = value > points.upper()[row] * (1 + ROUNDING);
        boolean low = value < points.lower()[row] * (1 - ROUNDING);
        return high || low ? FunnelFlag.of(direction, value, centre) : FunnelFlag.WITHIN;
    }

    /**
     * How many values in a row, up to this one, lie on its side of the centre line.
     *
     * @param period its label
     * @return the length of the run; 0 on the line itself or without a value
     * @throws IllegalArgumentException if there is no such period
     */
    public int run(Object period) {
        return runs[row(period)];
    }

    /**
     * The periods that call for a look: outside the limits, or the eighth or later on one side of the centre line.
     *
     * @return their labels, in the order of time
     */
    public List<String> signals() {
        List<String> signals = new ArrayList<>();
        for (int i = 0; i < runs.length; i++) {
            FunnelFlag flag = flagAt(i);
            if (runs[i] >= LONG_RUN || !(flag == FunnelFlag.WITHIN || flag == FunnelFlag.NONE)) {
                signals.add(labels.get(i));
            }
        }
        return signals;
    }

    private int row(Object period) {
        int row = labels.indexOf(String.valueOf(period));
        if (row < 0) {
            throw new IllegalArgumentException(
                    "period: '" + period + "', must be one of the " + labels.size() + " of the chart");
        }
        return row;
    }

    @Override
    public String name() {
        return kind + "-chart";
    }

    @Override
    public List<String> columnNames() {
        return List.of("period", "value", "size", "centre", "lower", "upper", "run", "flag");
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0 && column < 7;
    }

    @Override
    public int rowCount() {
        return labels.size();
    }

    @Override
    public String text(int row, int column) {
        return column == 0 ? labels.get(row) : flagAt(row).name().toLowerCase(Locale.ROOT);
    }

    @Override
    public double number(int row, int column) {
        return switch (column) {
            case 1 -> points.value()[row];
            case 2 -> points.size()[row];
            case 3 -> centre;
            case 4 -> points.lower()[row];
            case 5 -> points.upper()[row];
            default -> runs[row];
        };
    }

    /**
     * The kind, the level and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return kind + "-chart, exact " + ComparisonWords.plain(100 * level) + "% limits about "
                + ComparisonWords.plain(centre) + "\n" + preview(PREVIEW_ROWS);
    }
}
