package org.graunt.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.table.Axes;
import org.graunt.table.CohortTable;
import org.graunt.table.Scale;

/** Changes from one period to the next, on the log scale, that are out of line with the others of their series. */
final class Jumps {

    /** Added to each count, so that 0 has a logarithm. */
    private static final double HALF = 0.5;

    private Jumps() {}

    static void check(CohortTable table, double limit, List<Finding> findings) {
        if (!table.has(Axes.PERIOD) || !hasEvenPeriods(table)) {
            return;
        }
        CohortTable sums = Cells.byAreaAndPeriod(table);
        int periods = sums.axis(Axes.PERIOD).size();
        for (int start = 0; start < sums.size(); start += periods) {
            List<Integer> cells = new ArrayList<>();
            for (int cell = start + 1; cell < start + periods; cell++) {
                if (!Double.isNaN(sums.countAt(cell)) && !Double.isNaN(sums.countAt(cell - 1))) {
                    cells.add(cell);
                }
            }
            series(sums, cells, limit, findings);
        }
    }

    private static boolean hasEvenPeriods(CohortTable table) {
        return !(table.axis(Axes.PERIOD).scale() instanceof Scale.Periods scale)
                || scale.periods().stream()
                                .mapToDouble(p -> p.years())
                                .distinct()
                                .count()
                        == 1;
    }

    private static void series(CohortTable sums, List<Integer> cells, double limit, List<Finding> findings) {
        double[] changes = new double[cells.size()];
        double[] noise = new double[changes.length];
        for (int i = 0; i < changes.length; i++) {
            double after = sums.countAt(cells.get(i)) + HALF;
            double before = sums.countAt(cells.get(i) - 1) + HALF;
            changes[i] = Math.log(after / before);
            noise[i] = 1 / after + 1 / before;
        }
        double[] distances = Outliers.distances(changes, noise);
        for (int i = 0; i < changes.length; i++) {
            if (Math.abs(distances[i]) > limit) {
                Map<String, Double> numbers = new LinkedHashMap<>();
                numbers.put("before", sums.countAt(cells.get(i) - 1));
                numbers.put("after", sums.countAt(cells.get(i)));
                numbers.put("distance", distances[i]);
                Map<String, String> labels = Cells.labels(sums.axes(), cells.get(i));
                findings.add(new Finding(Severity.WARNING, "JUMP", sums.name(), labels, numbers, List.of()));
            }
        }
    }
}
