package org.graunt.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;

/**
 * Control charts: whether the periods of one area vary more than chance makes them about a centre line. A p-chart for shares (and for
 * the first count's share of a ratio, drawn as the ratio), a u-chart for rates, a g-chart for the number of cases between one rare
 * event and the next. Immutable; each method returns a new one.
 *
 * <p>Limits are exact binomial, Poisson and geometric ones at the size of each period, interpolated as those of {@link Funnel}; for
 * counts this small the usual three standard errors leave the scale. The geometric law takes {@code p = 1 / (1 + mean)} (Benneyan
 * 2001, Number-between g-type statistical quality control charts, Health Care Management Science 4).
 */
public final class ControlChart {

    private final double level;
    private final List<String> baseline;

    private ControlChart(double level, List<String> baseline) {
        this.level = level;
        this.baseline = baseline;
    }

    /**
     * A chart with 99.8 % limits about the mean of all periods.
     *
     * @return the chart
     */
    public static ControlChart exact() {
        return new ControlChart(0.998, List.of());
    }

    /**
     * Sets the level of the limits.
     *
     * @param newLevel the level, strictly between 0 and 1
     * @return the chart at that level
     * @throws IllegalArgumentException if the level is out of range
     */
    public ControlChart level(double newLevel) {
        if (!(newLevel > 0 && newLevel < 1)) {
            throw new IllegalArgumentException("level: " + newLevel + ", must lie strictly between 0 and 1");
        }
        return new ControlChart(newLevel, baseline);
    }

    /**
     * Sets the periods whose mean is the centre line; all by default.
     *
     * @param periods their labels
     * @return the chart about their mean
     */
    public ControlChart baseline(Object... periods) {
        return new ControlChart(
                level, Arrays.stream(periods).map(String::valueOf).toList());
    }

    /**
     * A p-chart or u-chart of a table.
     *
     * @param estimates shares, rates or ratios about the underlying process, by one axis, in the order of time
     * @return one row a period
     * @throws IllegalArgumentException if the table cannot be compared by its counts (see
     *     {@link LabelledCounts#of(EstimateTable)}), or no period of the baseline has a value
     */
    public ControlTable of(EstimateTable estimates) {
        return of(LabelledCounts.of(estimates));
    }

    /**
     * A p-chart of shares and ratios, a u-chart of rates.
     *
     * @param counts the counts of the periods, in the order of time
     * @return one row a period
     * @throws IllegalArgumentException if no period of the baseline has a value, or a label is unknown
     */
    public ControlTable of(LabelledCounts counts) {
        int[] rows = Arrays.stream(counts.usable())
                .filter(row -> isBaseline(counts.labels(), row))
                .toArray();
        requireBaseline(counts.labels(), rows.length);
        double centre = PriorModel.pooled(counts.parts(rows), counts.sizes(rows));
        FunnelLimits limits = new FunnelLimits(counts.kind(), centre, 1, 0);
        int n = counts.size();
        ControlTable.Points points = new ControlTable.Points(n);
        for (int i = 0; i < n; i++) {
            points.value()[i] = counts.valueAt(i);
            points.size()[i] = counts.sizeAt(i);
            if (counts.stateAt(i) == RowState.VALUE) {
                double[] bare = limits.at(counts.sizeAt(i), level);
                points.lower()[i] = counts.inUnit(bare[0]);
                points.upper()[i] = counts.inUnit(bare[1]);
            }
        }
        List<String> used = Arrays.stream(rows).mapToObj(counts.labels()::get).toList();
        return new ControlTable(counts, used, counts.inUnit(centre), level, points);
    }

    /**
     * A g-chart.
     *
     * @param labels a label for each event after the first, such as its date
     * @param between the cases without the event between the event before and this one, whole numbers from 0
     * @return one row an event; high is rarer
     * @throws IllegalArgumentException if the lengths differ, a label stands twice, a number is not whole or negative, a baseline
     *     label is unknown, or there are no cases between the events of the baseline at all
     */
    public ControlTable between(List<String> labels, double[] between) {
        List<String> events = List.copyOf(labels);
        if (!(between.length == events.size() && new HashSet<>(events).size() == events.size())) {
            throw new IllegalArgumentException("between: " + between.length + " numbers for " + events.size()
                    + " events, must be one for each, and each event may stand once");
        }
        double sum = 0;
        List<String> used = new ArrayList<>();
        for (int i = 0; i < between.length; i++) {
            if (!(between[i] >= 0 && between[i] == Math.rint(between[i]) && between[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "between: " + between[i] + " at " + events.get(i) + ", must be a whole number, not negative");
            }
            if (isBaseline(events, i)) {
                sum += between[i];
                used.add(events.get(i));
            }
        }
        requireBaseline(events, used.size());
        double mean = sum / used.size();
        if (!(mean > 0)) {
            throw new IllegalArgumentException("between: all 0 in the baseline, must have cases between the events");
        }
        CountLaw law = CountLaw.geometric(1 / (1 + mean));
        ControlTable.Points points = new ControlTable.Points(between.length);
        Arrays.fill(points.lower(), law.lowerLimit((1 - level) / 2));
        Arrays.fill(points.upper(), law.upperLimit((1 - level) / 2));
        Arrays.fill(points.size(), 1);
        System.arraycopy(between, 0, points.value(), 0, between.length);
        return new ControlTable(events, used, mean, level, points);
    }

    private boolean isBaseline(List<String> labels, int row) {
        return baseline.isEmpty() || baseline.contains(labels.get(row));
    }

    private void requireBaseline(List<String> labels, int used) {
        Set<String> unknown = new HashSet<>(baseline);
        labels.forEach(unknown::remove);
        if (!(used > 0 && unknown.isEmpty())) {
            throw new IllegalArgumentException(
                    "baseline: " + baseline + ", must be among the " + labels.size() + " periods and have a value");
        }
    }
}
