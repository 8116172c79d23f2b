package org.graunt.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.LogitTrend;
import org.graunt.estimate.Multiplicity;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Inference;
import org.graunt.indicator.RowState;
import org.graunt.internal.math.Normal;
import org.graunt.table.AreaTree;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.Scale;
import org.graunt.table.Tabular;

/**
 * The trend of each area against that of its parent: the difference of two slopes, the area's own and that of the rest of the parent,
 * on the logit scale for shares and ratios and on the log scale for rates. The rest, and not the parent, so that the two are
 * independent. Immutable.
 *
 * <p>Slopes are fitted by maximum likelihood; where the points scatter about their line more than chance makes them, the standard
 * error is multiplied by the square root of Pearson's chi-squared over its degrees of freedom. The interval is
 * {@code d -+ z sqrt(e1^2 + e2^2)}.
 */
public final class AreaTrends implements Tabular {

    private static final int PREVIEW_ROWS = 12;
    private static final double DAYS_OF_A_YEAR = 365.2425;
    private static final List<String> COLUMNS = List.of(
            "area",
            "slope",
            "slope_rest",
            "difference",
            "lower",
            "upper",
            "factor",
            "dispersion",
            "p_value",
            "p_adjusted");

    private final String name;
    private final CountKind kind;
    private final double level;
    private final List<String> areas;
    private final LogTrend.Slope[] own;
    private final LogTrend.Slope[] rest;
    private final double[] pValues;
    private final double[] adjusted;

    private AreaTrends(
            String name,
            CountKind kind,
            double level,
            List<String> areas,
            LogTrend.Slope[] own,
            LogTrend.Slope[] rest) {
        this.name = name;
        this.kind = kind;
        this.level = level;
        this.areas = areas;
        this.own = own;
        this.rest = rest;
        this.pValues = new double[areas.size()];
        for (int i = 0; i < pValues.length; i++) {
            pValues[i] = Math.min(1, 2 * Normal.upper(Math.abs(differenceAt(i)) / error(i)));
        }
        this.adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(pValues);
    }

    private double differenceAt(int row) {
        return own[row].value() - rest[row].value();
    }

    private double error(int row) {
        return Math.hypot(own[row].widened(), rest[row].widened());
    }

    /**
     * The trend of each area against all other areas of the table.
     *
     * @param estimates shares, rates or ratios about the underlying process, by {@link Axes#AREA} and {@link Axes#PERIOD}
     * @return one row an area, the intervals at the level of the table
     * @throws IllegalArgumentException if the table is not by these two axes, the indicator is not one count over another, or its
     *     periods have no times
     */
    public static AreaTrends of(EstimateTable estimates) {
        return of(estimates, Optional.empty());
    }

    /**
     * The trend of each area against the other areas of its parent.
     *
     * @param estimates shares, rates or ratios about the underlying process, by {@link Axes#AREA} and {@link Axes#PERIOD}
     * @param tree which area belongs to which
     * @return one row an area, the intervals at the level of the table; undefined for an area alone in its parent
     * @throws IllegalArgumentException if the table is not by these two axes, the indicator is not one count over another, its
     *     periods have no times, or an area is unknown to the tree
     */
    public static AreaTrends of(EstimateTable estimates, AreaTree tree) {
        return of(estimates, Optional.of(tree));
    }

    private static AreaTrends of(EstimateTable estimates, Optional<AreaTree> tree) {
        if (!(estimates.axes().size() == 2 && estimates.inference() == Inference.PROCESS)) {
            throw new IllegalArgumentException(
                    estimates.name() + ": must be by area and period alone, and of a complete count or a register");
        }
        CountKind kind = CountKind.of(estimates.indicator().formula());
        if (kind == CountKind.OTHER) {
            throw new IllegalArgumentException(
                    estimates.name() + ": not one count over another, so it has no such trend");
        }
        Axis areaAxis = estimates.axis(Axes.AREA);
        Axis periodAxis = estimates.axis(Axes.PERIOD);
        double[] times = times(periodAxis);
        boolean areaFirst = estimates.axes().get(0).equals(areaAxis);
        int n = areaAxis.size();
        double[][] x = new double[n][times.length];
        double[][] size = new double[n][times.length];
        int column = estimates.columnNames().indexOf("numerator");
        for (int i = 0; i < n; i++) {
            for (int t = 0; t < times.length; t++) {
                int row = areaFirst ? i * times.length + t : t * n + i;
                RowState state = estimates.stateAt(row);
                boolean known = state == RowState.VALUE || state == RowState.UNDEFINED;
                double above = known ? estimates.number(row, column) : Double.NaN;
                double below = known ? estimates.number(row, column + 1) : Double.NaN;
                x[i][t] = above;
                size[i][t] = kind == CountKind.RATIO ? above + below : below;
            }
        }
        LogTrend.Slope[] own = new LogTrend.Slope[n];
        LogTrend.Slope[] rest = new LogTrend.Slope[n];
        for (int i = 0; i < n; i++) {
            String area = areaAxis.labels().get(i);
            double[] restX = new double[times.length];
            double[] restSize = new double[times.length];
            for (int j = 0; j < n; j++) {
                String other = areaAxis.labels().get(j);
                boolean sibling =
                        tree.map(t -> t.parent(other).equals(t.parent(area))).orElse(true);
                for (int t = 0; j != i && sibling && t < times.length; t++) {
                    restX[t] += x[j][t];
                    restSize[t] += size[j][t];
                }
            }
            own[i] = slope(kind, times, x[i], size[i], estimates.level());
            rest[i] = slope(kind, times, restX, restSize, estimates.level());
        }
        return new AreaTrends(estimates.name() + "-trends", kind, estimates.level(), areaAxis.labels(), own, rest);
    }

    /** Periods with a missing count are left out. */
    private static LogTrend.Slope slope(CountKind kind, double[] times, double[] x, double[] n, double level) {
        double[] above = x.clone();
        double[] below = n.clone();
        for (int t = 0; t < times.length; t++) {
            if (Double.isNaN(x[t] + n[t])) {
                above[t] = 0;
                below[t] = 0;
            }
        }
        if (kind == CountKind.RATE) {
            return LogTrend.of(times, above, below);
        }
        LogitTrend trend = LogitTrend.of(times, above, below, level);
        Estimate slope = trend.slope();
        double z = Normal.upperQuantile((1 - level) / 2);
        double degrees = trend.residual().degrees();
        double dispersion = degrees > 0 ? trend.residual().statistic() / degrees : 1;
        return new LogTrend.Slope(slope.value(), (slope.upper() - slope.lower()) / (2 * z), dispersion);
    }

    private static double[] times(Axis axis) {
        double[] times = new double[axis.size()];
        for (int i = 0; i < times.length; i++) {
            if (axis.scale() instanceof Scale.Periods periods) {
                LocalDate start = periods.periods().get(i).start();
                LocalDate end = periods.periods().get(i).end();
                times[i] = (start.toEpochDay() + end.toEpochDay()) / 2.0 / DAYS_OF_A_YEAR;
            } else {
                times[i] = axis.dates().get(i).toEpochDay() / DAYS_OF_A_YEAR;
            }
        }
        return times;
    }

    /**
     * How much faster an area goes up than the rest of its parent.
     *
     * @param area the area
     * @return the difference of the slopes of the log (rates) or log odds (shares, ratios) per year; undefined where one has none
     * @throws IllegalArgumentException if there is no such area
     */
    public Estimate difference(String area) {
        int row = areas.indexOf(area);
        if (row < 0) {
            throw new IllegalArgumentException(
                    "area: '" + area + "', must be one of the " + areas.size() + " compared");
        }
        double difference = differenceAt(row);
        String method = kind == CountKind.RATE ? "difference of log-linear slopes" : "difference of logit slopes";
        if (Double.isNaN(difference)) {
            return Estimate.undefined(method, Double.NaN, Double.NaN, level);
        }
        return new Estimate(difference, lower(row), upper(row), level, method, Double.NaN, Double.NaN, 1);
    }

    private double half(int row) {
        return Normal.upperQuantile((1 - level) / 2) * error(row);
    }

    private double lower(int row) {
        return differenceAt(row) - half(row);
    }

    private double upper(int row) {
        return differenceAt(row) + half(row);
    }

    /**
     * The areas whose trend differs from the rest's when the number of areas looked at is taken into account.
     *
     * @param rate the expected share of false alarms among them, strictly between 0 and 1
     * @return the areas whose adjusted p-value (Benjamini and Hochberg 1995) is at most the rate
     * @throws IllegalArgumentException if the rate is out of range
     */
    public List<String> discoveries(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException("rate: " + rate + ", must lie strictly between 0 and 1");
        }
        List<String> found = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= rate) {
                found.add(areas.get(i));
            }
        }
        return found;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> columnNames() {
        return COLUMNS;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0;
    }

    @Override
    public int rowCount() {
        return areas.size();
    }

    @Override
    public String text(int row, int column) {
        return areas.get(row);
    }

    @Override
    public double number(int row, int column) {
        return switch (COLUMNS.get(column)) {
            case "slope" -> own[row].value();
            case "slope_rest" -> rest[row].value();
            case "difference" -> differenceAt(row);
            case "lower" -> lower(row);
            case "upper" -> upper(row);
            case "factor" -> Math.exp(differenceAt(row));
            case "dispersion" -> own[row].dispersion();
            case "p_value" -> pValues[row];
            default -> adjusted[row];
        };
    }

    /**
     * What is compared, and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return String.format(
                        Locale.ROOT,
                        "%s: change of the %s per year, area less the rest of its parent, %s%% limits%n%s",
                        name,
                        kind == CountKind.RATE ? "log" : "log odds",
                        ComparisonWords.plain(100 * level),
                        preview(PREVIEW_ROWS))
                .replace(System.lineSeparator(), "\n");
    }
}
