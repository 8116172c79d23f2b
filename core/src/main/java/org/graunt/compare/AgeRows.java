package org.graunt.compare;

import java.util.ArrayList;
import java.util.List;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Formula;
import org.graunt.indicator.Inference;
import org.graunt.indicator.RowState;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;

/** The rows of a table of rates by age, taken together for each combination of its other axes. */
final class AgeRows {

    private final EstimateTable table;
    private final List<Axis> axes = new ArrayList<>();
    private final AgeGroups ages;
    private final int inner;
    private final int numerator;

    AgeRows(EstimateTable table) {
        this.table = table;
        if (!(table.indicator().formula() instanceof Formula.Rate)) {
            throw new IllegalArgumentException(table.name() + ": is not a rate of events over person-years;"
                    + " only rates by age can be standardised or decomposed");
        }
        if (table.inference() == Inference.SAMPLING) {
            throw new IllegalArgumentException("inference: SAMPLING of " + table.name()
                    + ", must be PROCESS: the events of a sample are fewer than they look");
        }
        Axis age = table.axis(Axes.AGE);
        this.ages = age.ages();
        int size = 1;
        boolean after = false;
        for (Axis axis : table.axes()) {
            if (axis == age) {
                after = true;
            } else {
                axes.add(axis);
                size *= after ? axis.size() : 1;
            }
        }
        this.inner = size;
        this.numerator = table.columnNames().indexOf("numerator");
    }

    EstimateTable table() {
        return table;
    }

    AgeGroups ages() {
        return ages;
    }

    /** The other axes, the last of which runs fastest. */
    List<Axis> axes() {
        return axes;
    }

    int count() {
        return table.rowCount() / ages.size();
    }

    private int row(int group, int age) {
        return (group / inner * ages.size() + age) * inner + group % inner;
    }

    /** The graver of the states of the ages that count; no person-years are left to the caller. */
    RowState state(int group, double[] weights) {
        RowState worst = RowState.VALUE;
        for (int a = 0; a < weights.length; a++) {
            RowState state = table.stateAt(row(group, a));
            boolean lacking = state == RowState.MISSING || state == RowState.SUPPRESSED || state == RowState.INVALID;
            if (weights[a] > 0 && lacking && (worst == RowState.VALUE || state == RowState.MISSING)) {
                worst = state;
            }
        }
        return worst;
    }

    double[] events(int group) {
        return column(group, numerator);
    }

    double[] personYears(int group) {
        return column(group, numerator + 1);
    }

    private double[] column(int group, int column) {
        double[] numbers = new double[ages.size()];
        for (int a = 0; a < numbers.length; a++) {
            numbers[a] = table.number(row(group, a), column);
        }
        return numbers;
    }

    /** The one group there is. */
    AgeRows single(String what) {
        if (count() != 1) {
            throw new IllegalArgumentException(what + ": " + count() + " populations in " + table.name() + " by "
                    + axes.stream().map(Axis::name).toList() + ", must be one; choose it with where(...)");
        }
        return this;
    }
}
