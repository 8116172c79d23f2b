package org.graunt.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;

/** What all checks need of a table: where a cell is, the axes two tables share, the series of an area. */
final class Cells {

    private Cells() {}

    /** The label of each axis at a cell, row-major. */
    static Map<String, String> labels(List<Axis> axes, int cell) {
        String[] found = new String[axes.size()];
        int rest = cell;
        for (int i = axes.size() - 1; i >= 0; i--) {
            found[i] = axes.get(i).labels().get(rest % axes.get(i).size());
            rest /= axes.get(i).size();
        }
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < found.length; i++) {
            labels.put(axes.get(i).name(), found[i]);
        }
        return labels;
    }

    /** The axes of both tables whose labels mean the same: areas and periods by label, others only if all labels agree. */
    static List<String> shared(CohortTable one, CohortTable other) {
        List<String> names = new ArrayList<>();
        for (Axis axis : one.axes()) {
            boolean partial = axis.name().equals(Axes.AREA) || axis.name().equals(Axes.PERIOD);
            if (other.has(axis.name())
                    && (partial || axis.labels().equals(other.axis(axis.name()).labels()))) {
                names.add(axis.name());
            }
        }
        return names;
    }

    /** Sums to area and period where the table has them; the period is the last axis. */
    static CohortTable byAreaAndPeriod(CohortTable table) {
        return table.has(Axes.AREA) ? table.sumTo(Axes.AREA, Axes.PERIOD) : table.sumTo(Axes.PERIOD);
    }

    static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
