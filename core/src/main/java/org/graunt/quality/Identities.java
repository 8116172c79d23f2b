package org.graunt.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.graunt.indicator.CohortData;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.CountRange;

/** Tables that count the same, and tables that count a part of others. */
final class Identities {

    private static final String BY = "-by-";

    /** Weighted counts are sums of rounded numbers: a difference this small, relative to the larger, is none. */
    private static final double RELATIVE = 1e-9;

    private final CohortData data;
    private final List<Finding> findings;

    Identities(CohortData data, List<Finding> findings) {
        this.data = data;
        this.findings = findings;
    }

    void sameCounts(List<List<String>> stated) {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        for (String name : data.tableNames()) {
            int by = name.indexOf(BY);
            groups.computeIfAbsent(by < 0 ? name : name.substring(0, by), base -> new ArrayList<>())
                    .add(name);
        }
        List<List<String>> all = new ArrayList<>(groups.values());
        all.addAll(stated);
        for (List<String> group : all) {
            List<String> present = group.stream().filter(data::has).toList();
            for (int i = 1; i < present.size(); i++) {
                compare(present.get(0), present.get(i), false);
            }
        }
    }

    void parts(Map<String, String> parts) {
        parts.forEach((part, whole) -> {
            if (data.has(part) && data.has(whole)) {
                compare(part, whole, true);
            }
        });
    }

    private void compare(String first, String second, boolean isPart) {
        List<String> shared = Cells.shared(data.table(first), data.table(second));
        CohortTable one = data.table(first).sumTo(shared.toArray(String[]::new));
        CohortTable other = data.table(second).sumTo(shared.toArray(String[]::new));
        for (int cell = 0; cell < one.size(); cell++) {
            Map<String, String> labels = Cells.labels(one.axes(), cell);
            Object[] place = labels.values().toArray();
            if (!hasAll(other.axes(), place) || !isCounted(one.stateAt(cell)) || !isCounted(other.state(place))) {
                continue;
            }
            CountRange a = one.range(place);
            CountRange b = other.range(place);
            double slack = RELATIVE * Math.max(a.lower(), b.lower());
            boolean above = a.lower() > b.upper() + slack;
            boolean below = b.lower() > a.upper() + slack;
            if (above || (below && !isPart)) {
                Map<String, Double> numbers = new LinkedHashMap<>();
                numbers.put(first, a.lower());
                numbers.put(second, b.upper());
                String code = isPart ? "PART_ABOVE_WHOLE" : "SUMS_DIFFER";
                findings.add(new Finding(Severity.ERROR, code, first, labels, numbers, List.of(second)));
            }
        }
    }

    private static boolean isCounted(CellState state) {
        return state == CellState.VALUE || state == CellState.SUPPRESSED;
    }

    private static boolean hasAll(List<Axis> axes, Object[] place) {
        for (int i = 0; i < place.length; i++) {
            if (!axes.get(i).has((String) place[i])) {
                return false;
            }
        }
        return true;
    }
}
