package org.graunt.quality;

import java.util.List;
import java.util.Map;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;

/** An area whose counts are everywhere the sums of all others: a row of totals that every further sum would count again. */
final class Totals {

    /** Of two areas with the same counts each is the sum of the others. */
    private static final int FEWEST = 3;

    private Totals() {}

    static void check(CohortTable table, List<Finding> findings) {
        if (!table.has(Axes.AREA) || table.axis(Axes.AREA).size() < FEWEST || !table.isComplete()) {
            return;
        }
        Axis areas = table.axis(Axes.AREA);
        double[] counts = table.toArray();
        int inner = 1;
        for (int i = table.axes().size() - 1; !table.axes().get(i).equals(areas); i--) {
            inner *= table.axes().get(i).size();
        }
        int length = counts.length / areas.size();
        double[] sums = new double[length];
        for (int i = 0; i < length; i++) {
            for (int area = 0; area < areas.size(); area++) {
                sums[i] += counts[at(i, area, inner, areas.size())];
            }
        }
        for (int area = 0; area < areas.size(); area++) {
            double[] series = new double[length];
            boolean total = true;
            for (int i = 0; i < length && total; i++) {
                series[i] = counts[at(i, area, inner, areas.size())];
                total = Math.abs(2 * series[i] - sums[i]) <= 1e-9 * sums[i];
            }
            if (total && Duplicates.isBeyondChance(series, areas.size())) {
                Map<String, Double> numbers = Map.of("cells", (double) length);
                Map<String, String> labels = Map.of(Axes.AREA, areas.labels().get(area));
                findings.add(
                        new Finding(Severity.ERROR, "TOTAL_AMONG_AREAS", table.name(), labels, numbers, List.of()));
            }
        }
    }

    private static int at(int cell, int area, int inner, int areas) {
        return (cell / inner * areas + area) * inner + cell % inner;
    }
}
