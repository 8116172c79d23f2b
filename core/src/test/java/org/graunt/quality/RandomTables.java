package org.graunt.quality;

import java.util.ArrayList;
import java.util.List;
import org.graunt.internal.random.RandomStream;
import org.graunt.internal.random.Samplers;
import org.graunt.table.AreaTree;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;

/** Tables of small and larger counts, drawn from a seed: about a third of the counts above zero are below five. */
final class RandomTables {

    /** A table with the areas that it is published for. */
    record Hierarchy(CohortTable table, AreaTree tree) {}

    private RandomTables() {}

    /** Two to five areas by two to five birth orders. */
    static CohortTable flat(long seed) {
        RandomStream stream = RandomStream.of(seed, "flat", 0, 0);
        return drawn(
                stream,
                Axis.of(Axes.AREA, labels("area", 2 + stream.nextInt(4))),
                Axis.of(Axes.ORDER, labels("order", 2 + stream.nextInt(4))));
    }

    /**
     * Villages in townships in a county, by birth order; of three tables one also by sex, and some villages belong to the county
     * directly.
     */
    static Hierarchy hierarchy(long seed) {
        RandomStream stream = RandomStream.of(seed, "hierarchy", 0, 0);
        List<AreaTree.Area> areas = new ArrayList<>();
        List<String> villages = new ArrayList<>();
        areas.add(AreaTree.Area.top("county"));
        int townships = 2 + stream.nextInt(3);
        for (int t = 0; t < townships; t++) {
            String township = "township " + t;
            int inside = stream.nextInt(5);
            if (inside > 0) {
                areas.add(AreaTree.Area.top(township).in("county"));
            }
            for (int v = 0; v <= inside; v++) {
                String village = "village " + t + "." + v;
                villages.add(village);
                areas.add(AreaTree.Area.top(village).in(inside > 0 ? township : "county"));
            }
        }
        Axis area = Axis.of(Axes.AREA, villages);
        Axis order = Axis.of(Axes.ORDER, labels("order", 2 + stream.nextInt(3)));
        CohortTable table = stream.nextInt(3) == 0
                ? drawn(stream, area, order, Axis.of(Axes.SEX, "male", "female"))
                : drawn(stream, area, order);
        return new Hierarchy(table, AreaTree.of(areas));
    }

    private static List<String> labels(String what, int count) {
        List<String> labels = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            labels.add(what + " " + i);
        }
        return labels;
    }

    private static CohortTable drawn(RandomStream stream, Axis... axes) {
        int size = 1;
        for (Axis axis : axes) {
            size *= axis.size();
        }
        double[] counts = new double[size];
        for (int i = 0; i < size; i++) {
            counts[i] = Samplers.poisson(stream, 12 * stream.nextExponential());
        }
        return CohortTable.of("births", TableDescription.events(), List.of(axes), counts);
    }
}
