package org.graunt.quality;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
        String[] others = table.axes().stream()
                .map(Axis::name)
                .filter(name -> !name.equals(Axes.AREA))
                .toArray(String[]::new);
        double[] sums = table.sumTo(others).toArray();
        List<String> areas = table.axis(Axes.AREA).labels();
        for (String area : areas) {
            double[] series = table.where(Axes.AREA, area).toArray();
            boolean total =
                    IntStream.range(0, sums.length).allMatch(i -> Math.abs(2 * series[i] - sums[i]) <= 1e-9 * sums[i]);
            if (total && Duplicates.isBeyondChance(series, areas.size())) {
                Map<String, Double> numbers = Map.of("cells", (double) sums.length);
                Map<String, String> labels = Map.of(Axes.AREA, area);
                findings.add(
                        new Finding(Severity.ERROR, "TOTAL_AMONG_AREAS", table.name(), labels, numbers, List.of()));
            }
        }
    }
}
