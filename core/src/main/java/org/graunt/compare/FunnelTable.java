package org.graunt.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.graunt.estimate.Multiplicity;
import org.graunt.indicator.RowState;
import org.graunt.table.Tabular;

/**
 * Areas in a funnel: value, limits at the area's size, how it lies to them, its p-value, and the p-value adjusted for the number of
 * areas (Benjamini-Hochberg). Immutable. {@link #curve(int)} gives the limits as lines for a chart.
 */
public final class FunnelTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;
    private static final double ROUNDING = 1e-12;

    private final LabelledCounts counts;
    private final FunnelLimits limits;
    private final double[] levels;
    private final Overdispersion overdispersion;
    private final double phi;
    private final double[][] lower;
    private final double[][] upper;
    private final double[] pValues;
    private final double[] adjusted;
    private final List<String> columnNames;

    FunnelTable(
            LabelledCounts counts, FunnelLimits limits, double[] levels, Overdispersion overdispersion, double phi) {
        this.counts = counts;
        this.limits = limits;
        this.levels = levels;
        this.overdispersion = overdispersion;
        this.phi = phi;
        this.lower = new double[counts.size()][levels.length];
        this.upper = new double[counts.size()][levels.length];
        this.pValues = new double[counts.size()];
        for (int i = 0; i < counts.size(); i++) {
            fill(i);
        }
        this.adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(pValues);
        List<String> names = new ArrayList<>(List.of(counts.axis(), "value", "size", "target"));
        names.addAll(limitNames(levels));
        names.addAll(List.of("p_value", "p_adjusted", "beyond", "flag", "state"));
        this.columnNames = List.copyOf(names);
    }

    private void fill(int row) {
        if (counts.stateAt(row) != RowState.VALUE) {
            Arrays.fill(lower[row], Double.NaN);
            Arrays.fill(upper[row], Double.NaN);
            pValues[row] = Double.NaN;
            return;
        }
        double size = counts.sizeAt(row);
        for (int k = 0; k < levels.length; k++) {
            double[] bare = limits.at(size, levels[k]);
            lower[row][k] = counts.inUnit(bare[0]);
            upper[row][k] = counts.inUnit(bare[1]);
        }
        pValues[row] = limits.twoSided(counts.numeratorAt(row) / size, size);
    }

    static List<String> limitNames(double[] levels) {
        List<String> names = new ArrayList<>();
        for (double level : levels) {
            names.add("lower_" + ComparisonWords.plain(100 * level));
            names.add("upper_" + ComparisonWords.plain(100 * level));
        }
        return names;
    }

    /**
     * The counts in the funnel.
     *
     * @return the counts
     */
    public LabelledCounts counts() {
        return counts;
    }

    /**
     * The value that the limits are about.
     *
     * @return the target in the unit of the indicator
     */
    public double target() {
        return counts.inUnit(limits.target());
    }

    /**
     * The levels of the limits.
     *
     * @return a copy, in increasing order
     */
    public double[] levels() {
        return levels.clone();
    }

    /**
     * How much more the areas differ than chance makes them.
     *
     * @return the mean of the squared winsorised standard scores, about 1 if there is only chance; 1 if it was not estimated
     */
    public double phi() {
        return phi;
    }

    /**
     * The lower limit at an area's size.
     *
     * @param label the area
     * @param level one of the levels
     * @return the limit in the unit; NaN if the area has no value
     * @throws IllegalArgumentException if there is no such area or level
     */
    public double lower(Object label, double level) {
        return lower[counts.rowOf(label)][index(level)];
    }

    /**
     * The upper limit at an area's size.
     *
     * @param label the area
     * @param level one of the levels
     * @return the limit in the unit; NaN if the area has no value
     * @throws IllegalArgumentException if there is no such area or level
     */
    public double upper(Object label, double level) {
        return upper[counts.rowOf(label)][index(level)];
    }

    private int index(double level) {
        int index = Arrays.binarySearch(levels, level);
        if (index < 0) {
            throw new IllegalArgumentException("level: " + level + ", must be one of " + Arrays.toString(levels));
        }
        return index;
    }

    /**
     * Twice the probability of a value at least so far on its side of the target, if the area is like the target.
     *
     * @param label the area
     * @return the p-value, at most 1; NaN if the area has no value
     * @throws IllegalArgumentException if there is no such area
     */
    public double pValue(Object label) {
        return pValues[counts.rowOf(label)];
    }

    /**
     * The highest level whose limits an area lies outside.
     *
     * @param label the area
     * @return the level, 0 if it lies within all limits or has no value
     * @throws IllegalArgumentException if there is no such area
     */
    public double beyond(Object label) {
        return beyondAt(counts.rowOf(label));
    }

    private double beyondAt(int row) {
        double beyond = 0;
        for (int k = 0; k < levels.length; k++) {
            if (isOutside(row, k)) {
                beyond = levels[k];
            }
        }
        return beyond;
    }

    /** A count that is a limit to the last digits is not outside: limits pass through units and back. */
    private boolean isOutside(int row, int k) {
        double value = counts.valueAt(row);
        return value > upper[row][k] * (1 + ROUNDING) || value < lower[row][k] * (1 - ROUNDING);
    }

    /**
     * How an area lies to the outermost limits that it is beyond, or to the first.
     *
     * @param label the area
     * @return within, or outside on the side that the indicator's direction calls better or worse, or just high or low
     * @throws IllegalArgumentException if there is no such area
     */
    public FunnelFlag flag(Object label) {
        return flagAt(counts.rowOf(label));
    }

    private FunnelFlag flagAt(int row) {
        if (counts.stateAt(row) != RowState.VALUE) {
            return FunnelFlag.NONE;
        }
        if (beyondAt(row) == 0) {
            return FunnelFlag.WITHIN;
        }
        return FunnelFlag.of(counts.direction(), counts.valueAt(row), target());
    }

    /**
     * The areas outside the limits of a level.
     *
     * @param level one of the levels
     * @return their labels, in the order of the rows
     * @throws IllegalArgumentException if there is no such level
     */
    public List<String> outside(double level) {
        int k = index(level);
        List<String> outside = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.stateAt(i) == RowState.VALUE && isOutside(i, k)) {
                outside.add(counts.labels().get(i));
            }
        }
        return outside;
    }

    /**
     * How many areas to expect outside the limits of a level if every area is like the target: at most the number of areas times
     * {@code 1 - level}, fewer where areas are so small that no count has just that probability.
     *
     * @param level a level, strictly between 0 and 1
     * @return the number of areas with a value times {@code 1 - level}
     * @throws IllegalArgumentException if the level is out of range
     */
    public double expectedFalseAlarms(double level) {
        return Multiplicity.expectedFalseAlarms(counts.usable().length, 1 - level);
    }

    /**
     * The areas that differ from the target when the number of areas looked at is taken into account.
     *
     * @param rate the expected share of false alarms among them, strictly between 0 and 1
     * @return the labels of the areas whose adjusted p-value (Benjamini and Hochberg 1995) is at most the rate
     * @throws IllegalArgumentException if the rate is out of range
     */
    public List<String> discoveries(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("rate: " + rate + ", must lie strictly between 0 and 1");
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= rate) {
                found.add(counts.labels().get(i));
            }
        }
        return found;
    }

    /**
     * The limits as lines, for a chart.
     *
     * @param points how many sizes, at least 2
     * @return the limits at sizes spread evenly on the log scale from the smallest area to the largest
     * @throws IllegalArgumentException if there are fewer than 2 points, or no area has a value
     */
    public FunnelCurve curve(int points) {
        double[] sizes = counts.sizes(counts.usable());
        if (!(points >= 2 && sizes.length > 0)) {
            throw new IllegalArgumentException(
                    "points: " + points + " for " + sizes.length + " areas, must be at least 2 for at least one area");
        }
        double from = Arrays.stream(sizes).min().orElseThrow();
        double to = Arrays.stream(sizes).max().orElseThrow();
        return FunnelCurve.of(counts, limits, levels, from, to, points);
    }

    @Override
    public String name() {
        return counts.name() + "-funnel";
    }

    @Override
    public List<String> columnNames() {
        return columnNames;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0 && column < columnNames.size() - 2;
    }

    @Override
    public int rowCount() {
        return counts.size();
    }

    @Override
    public String text(int row, int column) {
        if (column == 0) {
            return counts.labels().get(row);
        }
        return (column == columnNames.size() - 1
                        ? counts.stateAt(row).name()
                        : flagAt(row).name())
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public double number(int row, int column) {
        int limit = column - 4;
        if (limit >= 0 && limit < 2 * levels.length) {
            return limit % 2 == 0 ? lower[row][limit / 2] : upper[row][limit / 2];
        }
        return switch (columnNames.get(column)) {
            case "value" -> counts.valueAt(row);
            case "size" -> counts.sizeAt(row);
            case "target" -> target();
            case "p_value" -> pValues[row];
            case "p_adjusted" -> adjusted[row];
            default -> beyondAt(row);
        };
    }

    /**
     * The target, the adjustment, the alarms to expect by chance, and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %s; %s limits about %.4g, overdispersion %s (phi %.2f)%n",
                counts.name(),
                counts.unit().label(Locale.ENGLISH),
                limits.between() > 0 ? "normal" : "exact",
                target(),
                overdispersion,
                phi));
        if (limits.leaveNoRoom()) {
            text.append(
                    "at this target nothing is left to chance: limits have no width, any value off it lies outside\n");
        }
        for (double level : levels) {
            text.append(String.format(
                    Locale.ROOT,
                    "outside %s%%: %d areas, at most %.2f expected by chance%n",
                    ComparisonWords.plain(100 * level),
                    outside(level).size(),
                    expectedFalseAlarms(level)));
        }
        return text.toString().replace(System.lineSeparator(), "\n") + preview(PREVIEW_ROWS);
    }
}
