package org.graunt.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.graunt.table.Axes;
import org.graunt.table.Axis;

/**
 * All draws of one outcome by [area and] period. Sums over areas are sums of each draw, so that their quantiles take account of
 * how areas go together; quantiles themselves never add up.
 */
public final class Fan {

    private final Outcome outcome;
    private final Axis areas;
    private final Axis time;
    private final int draws;

    /** By area, period and draw. */
    private final double[] values;

    /**
     * Draws, handed over.
     *
     * @param areas null for none
     */
    Fan(Outcome outcome, Axis areas, Axis time, int draws, double[] values) {
        this.outcome = outcome;
        this.areas = areas;
        this.time = time;
        this.draws = draws;
        this.values = values;
    }

    /** What is done with the sorted or unsorted draws of an area and period. */
    private interface RowWork {
        void on(int row, double[] draws);
    }

    private static void eachRow(double[] values, int rows, int draws, RowWork work) {
        IntStream.range(0, rows)
                .parallel()
                .forEach(row -> work.on(row, Arrays.copyOfRange(values, row * draws, (row + 1) * draws)));
    }

    /** Means and quantiles of rows of draws, into rows of results from {@code firstRow} on. */
    static void summarise(double[] values, int rows, int draws, double[] levels, double[] results, int firstRow) {
        eachRow(values, rows, draws, (row, own) -> {
            int at = (firstRow + row) * (levels.length + 1);
            results[at] = mean(own);
            if (levels.length > 0) {
                Arrays.sort(own);
            }
            for (int i = 0; i < levels.length; i++) {
                results[at + 1 + i] = Quantiles.of(own, levels[i]);
            }
        });
    }

    private static double mean(double[] draws) {
        double sum = 0;
        for (double draw : draws) {
            sum += draw;
        }
        return sum / draws.length;
    }

    private int rows() {
        return (areas == null ? 1 : areas.size()) * time.size();
    }

    /**
     * What was drawn.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * The axes of areas, if there are any, and periods.
     *
     * @return the axes, in the order that {@link #get} takes
     */
    public List<Axis> axes() {
        return areas == null ? List.of(time) : List.of(areas, time);
    }

    /**
     * Number of trajectories.
     *
     * @return the number
     */
    public int draws() {
        return draws;
    }

    /**
     * The draws of one area and period.
     *
     * @param labels one label an axis, in the order of {@link #axes()}
     * @return a copy, one number a trajectory
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public double[] get(Object... labels) {
        int row = FanTable.row(outcome.label(), areas, time, labels);
        return Arrays.copyOfRange(values, row * draws, (row + 1) * draws);
    }

    /**
     * Quantiles of the draws in each area and period, with their mean: between the order statistics {@code (n - 1) p} places up,
     * on a straight line (type 7 of Hyndman and Fan, 1996, Sample quantiles in statistical packages).
     *
     * @param levels levels, each from 0 to 1
     * @return the mean and the quantiles
     * @throws IllegalArgumentException if there are no levels or one is out of range
     */
    public FanTable quantiles(double... levels) {
        Quantiles.require(levels);
        double[] results = new double[rows() * (levels.length + 1)];
        summarise(values, rows(), draws, levels, results, 0);
        List<String> columns = new ArrayList<>(List.of(FanTable.MEAN));
        columns.addAll(FanTable.names(levels));
        return new FanTable(outcome.label(), areas, time, columns, results);
    }

    /**
     * The mean of the draws in each area and period.
     *
     * @return the mean
     */
    public FanTable mean() {
        double[] results = new double[rows()];
        summarise(values, rows(), draws, new double[0], results, 0);
        return new FanTable(outcome.label(), areas, time, List.of(FanTable.MEAN), results);
    }

    /**
     * The share of trajectories above a limit, such as the capacity of maternity wards or schools.
     *
     * @param limit the limit
     * @return the probability in each area and period, column {@code probability}
     * @throws IllegalArgumentException if the limit is not a number
     */
    public FanTable probabilityAbove(double limit) {
        if (Double.isNaN(limit)) {
            throw new IllegalArgumentException("limit: " + limit + ", must be a number");
        }
        double[] results = new double[rows()];
        eachRow(
                values,
                rows(),
                draws,
                (row, own) -> results[row] =
                        Arrays.stream(own).filter(draw -> draw > limit).count() / (double) draws);
        return probabilities(outcome.label() + " above " + limit, time, results);
    }

    /**
     * The share of trajectories that are below the period before.
     *
     * @return the probability in each area and each period but the first, column {@code probability}
     * @throws IllegalStateException if there is but one period
     */
    public FanTable probabilityBelowPrevious() {
        if (time.size() < 2) {
            throw new IllegalStateException("periods: " + time + ", must be two or more to have one before");
        }
        int later = time.size() - 1;
        double[] results = new double[rows() / time.size() * later];
        for (int i = 0; i < results.length; i++) {
            int row = i / later * time.size() + i % later + 1;
            int below = 0;
            for (int draw = 0; draw < draws; draw++) {
                below += values[row * draws + draw] < values[(row - 1) * draws + draw] ? 1 : 0;
            }
            results[i] = below / (double) draws;
        }
        Axis second = time.select(IntStream.range(1, time.size()).toArray());
        return probabilities(outcome.label() + " below the period before", second, results);
    }

    /**
     * The share of trajectories that have their highest value in each period, the first of equals. Over the periods of an area
     * shares sum to 1.
     *
     * @return the probability in each area and period, column {@code probability}
     */
    public FanTable peak() {
        double[] results = new double[rows()];
        for (int area = 0; area < rows() / time.size(); area++) {
            int first = area * time.size();
            for (int draw = 0; draw < draws; draw++) {
                int peak = first;
                for (int row = first + 1; row < first + time.size(); row++) {
                    if (values[row * draws + draw] > values[peak * draws + draw]) {
                        peak = row;
                    }
                }
                results[peak] += 1;
            }
        }
        for (int i = 0; i < results.length; i++) {
            results[i] /= draws;
        }
        return probabilities("peak of " + outcome.label(), time, results);
    }

    private FanTable probabilities(String name, Axis periods, double[] results) {
        return new FanTable(name, areas, periods, List.of(FanTable.PROBABILITY), results);
    }

    /**
     * The sums of areas, draw by draw.
     *
     * @param parentOf for each area the name of its whole; one name for all gives the grand total
     * @return the draws of the wholes, in the order first met
     * @throws IllegalArgumentException if an area has no whole, if there are no areas, or if the outcome does not add up
     */
    public Fan sumTo(Map<String, String> parentOf) {
        requireAdditive(outcome);
        if (areas == null) {
            throw new IllegalArgumentException(outcome.label() + ": no areas, there is nothing to sum");
        }
        Set<String> parents = new LinkedHashSet<>();
        areas.labels().forEach(label -> parents.add(parent(parentOf, label)));
        Axis wholes = Axis.of(Axes.AREA, List.copyOf(parents));
        int length = time.size() * draws;
        double[] sums = new double[Math.multiplyExact(wholes.size(), length)];
        for (int area = 0; area < areas.size(); area++) {
            int to = wholes.indexOf(parentOf.get(areas.labels().get(area))) * length;
            for (int i = 0; i < length; i++) {
                sums[to + i] += values[area * length + i];
            }
        }
        return new Fan(outcome, wholes, time, draws, sums);
    }

    static void requireAdditive(Outcome outcome) {
        if (!outcome.isAdditive()) {
            throw new IllegalArgumentException(outcome.label() + ": areas do not add up to a whole, must be counts");
        }
    }

    static String parent(Map<String, String> parentOf, String area) {
        String parent = parentOf.get(Objects.requireNonNull(area, "area"));
        if (parent == null) {
            throw new IllegalArgumentException("parents: none for area '" + area + "', each must have one");
        }
        return parent;
    }

    /**
     * Outcome, axes and number of draws.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return outcome.label() + ": " + axes() + ", " + draws + " trajectories";
    }
}
