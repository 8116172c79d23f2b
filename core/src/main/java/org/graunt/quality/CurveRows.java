package org.graunt.quality;

import java.util.List;
import java.util.Locale;
import org.graunt.indicator.RowState;
import org.graunt.table.Axis;
import org.graunt.table.CellState;

/** The rows of a table of results, one for each combination of labels of some axes, the last running fastest. */
final class CurveRows {

    private final List<Axis> axes;

    CurveRows(List<Axis> axes) {
        this.axes = List.copyOf(axes);
    }

    List<Axis> axes() {
        return axes;
    }

    List<String> names() {
        return axes.stream().map(Axis::name).toList();
    }

    String label(int row, int column) {
        return List.copyOf(Cells.labels(axes, row).values()).get(column);
    }

    int row(Object... labels) {
        if (labels.length != axes.size()) {
            throw new IllegalArgumentException(labels.length + " labels, must be one for each of " + names());
        }
        int row = 0;
        for (int i = 0; i < labels.length; i++) {
            row = row * axes.get(i).size() + axes.get(i).indexOf(String.valueOf(labels[i]));
        }
        return row;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Missing dominates suppressed; what does not apply is nobody. */
    static RowState worse(RowState so, CellState cell) {
        if (so == RowState.MISSING || cell == CellState.MISSING) {
            return RowState.MISSING;
        }
        return cell == CellState.SUPPRESSED ? RowState.SUPPRESSED : so;
    }

    /** Counts of a curve with nobody where there is nothing to count. */
    static double[] counts(AgeCurves curves, int curve) {
        double[] counts = curves.counts(curve);
        CellState[] states = curves.states(curve);
        for (int age = 0; age < counts.length; age++) {
            if (states[age] == CellState.NOT_APPLICABLE) {
                counts[age] = 0;
            }
        }
        return counts;
    }
}
