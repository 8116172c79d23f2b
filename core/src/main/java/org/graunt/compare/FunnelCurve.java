package org.graunt.compare;

import java.util.ArrayList;
import java.util.List;
import org.graunt.table.Tabular;

/** The limits of a funnel at many sizes: the lines of a chart. Immutable. */
public final class FunnelCurve implements Tabular {

    private static final int PREVIEW_ROWS = 12;

    private final String name;
    private final double[] levels;
    private final double[] sizes;
    private final double target;
    private final double[][] lower;
    private final double[][] upper;
    private final List<String> columnNames;

    private FunnelCurve(
            String name, double[] levels, double[] sizes, double target, double[][] lower, double[][] upper) {
        this.name = name;
        this.levels = levels;
        this.sizes = sizes;
        this.target = target;
        this.lower = lower;
        this.upper = upper;
        List<String> names = new ArrayList<>(List.of("size", "target"));
        names.addAll(FunnelTable.limitNames(levels));
        this.columnNames = List.copyOf(names);
    }

    static FunnelCurve of(
            LabelledCounts counts, FunnelLimits limits, double[] levels, double from, double to, int points) {
        double[] sizes = new double[points];
        double[][] lower = new double[points][levels.length];
        double[][] upper = new double[points][levels.length];
        for (int i = 0; i < points; i++) {
            sizes[i] = i == points - 1 ? to : from * Math.pow(to / from, (double) i / (points - 1));
            for (int k = 0; k < levels.length; k++) {
                double[] bare = limits.at(sizes[i], levels[k]);
                lower[i][k] = counts.inUnit(bare[0]);
                upper[i][k] = counts.inUnit(bare[1]);
            }
        }
        return new FunnelCurve(
                counts.name() + "-funnel-limits", levels, sizes, counts.inUnit(limits.target()), lower, upper);
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
     * The sizes.
     *
     * @return a copy, increasing
     */
    public double[] sizes() {
        return sizes.clone();
    }

    /**
     * The value that the limits are about.
     *
     * @return the target in the unit of the indicator
     */
    public double target() {
        return target;
    }

    /**
     * The lower limits of a level.
     *
     * @param level position of the level, from 0
     * @return one limit a size, in the unit of the indicator
     */
    public double[] lower(int level) {
        return column(lower, level);
    }

    /**
     * The upper limits of a level.
     *
     * @param level position of the level, from 0
     * @return one limit a size, in the unit of the indicator; infinite where a ratio has no upper limit
     */
    public double[] upper(int level) {
        return column(upper, level);
    }

    private static double[] column(double[][] rows, int column) {
        double[] numbers = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            numbers[i] = rows[i][column];
        }
        return numbers;
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
        return true;
    }

    @Override
    public int rowCount() {
        return sizes.length;
    }

    @Override
    public String text(int row, int column) {
        return Double.toString(number(row, column));
    }

    @Override
    public double number(int row, int column) {
        return switch (column) {
            case 0 -> sizes[row];
            case 1 -> target;
            default -> (column % 2 == 0 ? lower : upper)[row][(column - 2) / 2];
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
