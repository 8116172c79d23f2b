package org.graunt.quality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;

/** Areas, or periods, that have the same counts in every cell, where chance would hardly make them so. */
final class Duplicates {

    /** Two Poisson counts of mean m agree with a probability of about 1 over 2 sqrt(pi m); all must be less likely than this. */
    private static final double CHANCE = 1e-6;

    private Duplicates() {}

    static void check(CohortTable table, List<Finding> findings) {
        for (String axis : List.of(Axes.AREA, Axes.PERIOD)) {
            if (table.has(axis) && table.axis(axis).size() > 1) {
                along(table, table.axis(axis), findings);
            }
        }
    }

    private static void along(CohortTable table, Axis axis, List<Finding> findings) {
        double[] counts = table.toArray();
        int inner = 1;
        for (int i = table.axes().size() - 1; !table.axes().get(i).equals(axis); i--) {
            inner *= table.axes().get(i).size();
        }
        int length = counts.length / axis.size();
        Map<Integer, double[]> first = new HashMap<>();
        Map<Integer, Integer> owner = new HashMap<>();
        for (int label = 0; label < axis.size(); label++) {
            double[] series = new double[length];
            for (int i = 0; i < length; i++) {
                series[i] = counts[(i / inner * axis.size() + label) * inner + i % inner];
            }
            int key = Arrays.hashCode(series);
            double[] earlier = first.putIfAbsent(key, series);
            if (earlier == null) {
                owner.put(key, label);
            } else if (Arrays.equals(earlier, series) && isBeyondChance(series, axis.size())) {
                String other = axis.labels().get(owner.get(key));
                Map<String, Double> numbers = Map.of("cells", (double) length);
                Map<String, String> labels = Map.of(axis.name(), axis.labels().get(label));
                findings.add(new Finding(Severity.WARNING, "DUPLICATE", table.name(), labels, numbers, List.of(other)));
            }
        }
    }

    static boolean isBeyondChance(double[] series, int labels) {
        double log = Math.log(0.5 * labels * (labels - 1));
        for (double count : series) {
            if (count >= 1) {
                log -= Math.log(2 * Math.sqrt(Math.PI * count));
            }
        }
        return log < Math.log(CHANCE);
    }
}
