package org.graunt.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.graunt.estimate.Sampling;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.table.Axis;
import org.graunt.table.Tabular;

/** Every row of a table of estimates held against one target. Immutable. */
public final class TargetTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;
    private static final List<String> NUMBERS =
            List.of("value", "numerator", "denominator", "ahead", "ahead_lower", "ahead_upper", "probability");
    private static final List<String> TEXTS = List.of("verdict", "state");

    private final Target target;
    private final EstimateTable estimates;
    private final List<TargetResult> results;

    private TargetTable(Target target, EstimateTable estimates, List<TargetResult> results) {
        this.target = target;
        this.estimates = estimates;
        this.results = List.copyOf(results);
    }

    static TargetTable of(Target target, EstimateTable estimates, Optional<Sampling> sampling) {
        if (estimates.indicator().unit() != target.unit()) {
            throw new IllegalArgumentException("unit: " + target.unit() + " of the target, must be "
                    + estimates.indicator().unit() + ", that of " + estimates.name());
        }
        Target fitting = target.with(CountKind.of(estimates.indicator().formula()));
        List<TargetResult> results = new ArrayList<>(estimates.rowCount());
        for (int row = 0; row < estimates.rowCount(); row++) {
            results.add(fitting.assess(estimates.estimateAt(row), estimates.inference(), sampling));
        }
        return new TargetTable(fitting, estimates, results);
    }

    /**
     * The target.
     *
     * @return the target, for counts of the kind that the indicator has
     */
    public Target target() {
        return target;
    }

    /**
     * The estimates held against it.
     *
     * @return the estimates
     */
    public EstimateTable estimates() {
        return estimates;
    }

    /**
     * A result by position.
     *
     * @param row the row, from 0
     * @return the result
     */
    public TargetResult resultAt(int row) {
        return results.get(row);
    }

    /**
     * A result by its labels.
     *
     * @param labels one label an axis, in the order of the axes
     * @return the result
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public TargetResult get(Object... labels) {
        List<Axis> axes = estimates.axes();
        if (labels.length != axes.size()) {
            throw new IllegalArgumentException(labels.length + " labels, must be one for each of "
                    + axes.stream().map(Axis::name).toList());
        }
        int row = 0;
        for (int i = 0; i < labels.length; i++) {
            row = row * axes.get(i).size() + axes.get(i).indexOf(String.valueOf(labels[i]));
        }
        return results.get(row);
    }

    /**
     * Number of rows with a verdict.
     *
     * @param verdict the verdict
     * @return how many rows have it
     */
    public int count(TargetVerdict verdict) {
        return (int) results.stream().filter(r -> r.verdict() == verdict).count();
    }

    @Override
    public String name() {
        return estimates.name() + "-target";
    }

    @Override
    public List<String> columnNames() {
        List<String> names =
                new ArrayList<>(estimates.axes().stream().map(Axis::name).toList());
        names.addAll(NUMBERS);
        names.addAll(TEXTS);
        return names;
    }

    @Override
    public boolean isNumeric(int column) {
        int first = estimates.axes().size();
        return column >= first && column < first + NUMBERS.size();
    }

    @Override
    public int rowCount() {
        return results.size();
    }

    @Override
    public String text(int row, int column) {
        if (column < estimates.axes().size()) {
            return estimates.text(row, column);
        }
        RowState state = estimates.stateAt(row);
        String word = columnNames().get(column).equals("verdict")
                ? results.get(row).verdict().name()
                : state.name();
        return word.toLowerCase(Locale.ROOT);
    }

    @Override
    public double number(int row, int column) {
        TargetResult result = results.get(row);
        return switch (columnNames().get(column)) {
            case "value" -> result.estimate().value();
            case "numerator" -> result.estimate().numerator();
            case "denominator" -> result.estimate().denominator();
            case "ahead" -> result.gap().ahead();
            case "ahead_lower" -> result.gap().lower();
            case "ahead_upper" -> result.gap().upper();
            default -> result.probability();
        };
    }

    /**
     * The target and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return estimates.indicator().englishName() + ", target " + target + "; probability: "
                + estimates.inference().label(Locale.ENGLISH) + "\n" + preview(PREVIEW_ROWS);
    }
}
