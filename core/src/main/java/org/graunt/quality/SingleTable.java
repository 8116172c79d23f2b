package org.graunt.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.SexRatioInterval;
import org.graunt.table.Axes;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;

/** What one table shows by itself: cells without counts, impossible sex ratios at birth. */
final class SingleTable {

    /** Spread over all cells: the chance that any true ratio within the limits is called implausible. */
    static final double CHANCE = 0.001;

    private static final double LEAST_RATIO = 80;
    private static final double MOST_RATIO = 130;

    private SingleTable() {}

    static void check(CohortTable table, List<Finding> findings) {
        int missing = 0;
        for (int cell = 0; cell < table.size(); cell++) {
            missing += table.stateAt(cell) == CellState.MISSING ? 1 : 0;
        }
        if (missing > 0) {
            Map<String, Double> numbers = new LinkedHashMap<>();
            numbers.put("missing", (double) missing);
            numbers.put("cells", (double) table.size());
            findings.add(new Finding(Severity.NOTE, "MISSING_CELLS", table.name(), Map.of(), numbers, List.of()));
        }
        if (table.name().startsWith("births")
                && table.has(Axes.SEX)
                && table.axis(Axes.SEX).has("male")
                && table.axis(Axes.SEX).has("female")) {
            sexRatios(table, findings);
        }
    }

    private static void sexRatios(CohortTable table, List<Finding> findings) {
        List<String> kept = new ArrayList<>();
        for (String axis : List.of(Axes.AREA, Axes.PERIOD)) {
            if (table.has(axis)) {
                kept.add(axis);
            }
        }
        String[] axes = kept.toArray(String[]::new);
        CohortTable boys = table.where(Axes.SEX, "male").sumTo(axes);
        CohortTable girls = table.where(Axes.SEX, "female").sumTo(axes);
        double level = 1 - CHANCE / boys.size();
        for (int cell = 0; cell < boys.size(); cell++) {
            double male = boys.countAt(cell);
            double female = girls.countAt(cell);
            if (!(male + female > 0)) {
                continue;
            }
            Estimate ratio = SexRatioInterval.CLOPPER_PEARSON.of(male, female, level);
            if (ratio.lower() > MOST_RATIO || ratio.upper() < LEAST_RATIO) {
                Map<String, Double> numbers = new LinkedHashMap<>();
                numbers.put("boys", male);
                numbers.put("girls", female);
                numbers.put("ratio", ratio.value());
                Map<String, String> labels = Cells.labels(boys.axes(), cell);
                findings.add(new Finding(Severity.WARNING, "SEX_RATIO", table.name(), labels, numbers, List.of()));
            }
        }
    }
}
