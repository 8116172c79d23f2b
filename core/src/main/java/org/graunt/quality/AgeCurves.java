package org.graunt.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;

/** The curves of a table along its axis of ages, one for each combination of the labels of its other axes. */
final class AgeCurves {

    private final CohortTable table;
    private final AgeGroups ages;

    /** Distance in cells from one age to the next. */
    private final int stride;

    private final int curves;

    AgeCurves(CohortTable table) {
        this.table = table;
        this.ages = table.axis(Axes.AGE).ages();
        int after = 1;
        for (int i = table.axes().size() - 1; !table.axes().get(i).name().equals(Axes.AGE); i--) {
            after *= table.axes().get(i).size();
        }
        this.stride = after;
        this.curves = table.size() / ages.size();
    }

    AgeGroups ages() {
        return ages;
    }

    int size() {
        return curves;
    }

    /** The axes other than that of ages, which tell the curves apart; the last runs fastest. */
    List<Axis> others() {
        return table.axes().stream()
                .filter(axis -> !axis.name().equals(Axes.AGE))
                .toList();
    }

    private int cell(int curve, int age, int labels) {
        return curve / stride * stride * labels + age * stride + curve % stride;
    }

    /** NaN where there is no count. */
    double[] counts(int curve) {
        double[] counts = new double[ages.size()];
        Arrays.setAll(counts, age -> table.countAt(cell(curve, age, ages.size())));
        return counts;
    }

    CellState[] states(int curve) {
        CellState[] states = new CellState[ages.size()];
        Arrays.setAll(states, age -> table.stateAt(cell(curve, age, ages.size())));
        return states;
    }

    /** Splits an unbroken run of known closed groups; empty if the run cannot be split. */
    interface Split {
        Optional<double[]> of(double[] counts, int[] widths);
    }

    /** The same table by single ages. */
    CohortTable graduated(OpenGroup open, String method, Split split) {
        AgeGroups groups = GroupedCounts.settle(ages, open);
        AgeGroups single = GroupedCounts.singleAges(groups);
        int n = single.size();
        double[] counts = new double[curves * n];
        CellState[] states = new CellState[counts.length];
        boolean complete = true;
        for (int curve = 0; curve < curves; curve++) {
            Graduating graduating = new Graduating(groups, counts(curve), states(curve), n);
            graduating.run(split);
            for (int age = 0; age < n; age++) {
                int cell = cell(curve, age, n);
                counts[cell] = graduating.singles[age];
                states[cell] = graduating.singleStates[age];
                complete &= states[cell] == CellState.VALUE;
            }
        }
        List<Axis> axes = new ArrayList<>();
        for (Axis axis : table.axes()) {
            axes.add(axis.name().equals(Axes.AGE) ? Axis.ages(single) : axis);
        }
        String note = table.description().note();
        var described = table.description().withNote((note.isBlank() ? "" : note + "; ") + "single ages by " + method);
        if (complete) {
            return CohortTable.of(table.name(), described, axes, counts);
        }
        CohortTable.Builder builder = CohortTable.builder(table.name(), described, axes.toArray(Axis[]::new));
        for (int cell = 0; cell < counts.length; cell++) {
            Object[] labels = Cells.labels(axes, cell).values().toArray();
            if (states[cell] == CellState.VALUE) {
                builder.set(counts[cell], labels);
            } else {
                builder.set(states[cell], labels);
            }
        }
        return builder.build();
    }

    /** One curve on its way to single ages. */
    private static final class Graduating {

        private final AgeGroups groups;
        private final double[] counts;
        private final CellState[] states;
        private final double[] singles;
        private final CellState[] singleStates;

        Graduating(AgeGroups groups, double[] counts, CellState[] states, int n) {
            this.groups = groups;
            this.counts = counts;
            this.states = states;
            this.singles = new double[n];
            this.singleStates = new CellState[n];
        }

        void run(Split split) {
            int[] widths = GroupedCounts.widths(groups);
            int from = 0;
            while (from < widths.length) {
                if (states[from] != CellState.VALUE) {
                    unknown(from, states[from]);
                    from++;
                    continue;
                }
                int to = from;
                while (to < widths.length && states[to] == CellState.VALUE) {
                    to++;
                }
                known(split, from, to, widths);
                from = to;
            }
            if (groups.isOpen()) {
                singles[singles.length - 1] = Double.isNaN(counts[from]) ? 0 : counts[from];
                singleStates[singles.length - 1] = states[from];
            }
        }

        /** The single ages of a group of several years that is suppressed are not each suppressed counts of 1 or more. */
        private void unknown(int group, CellState state) {
            boolean split = groups.width(group) > 1 && state == CellState.SUPPRESSED;
            fill(group, split ? CellState.MISSING : state);
        }

        private void fill(int group, CellState state) {
            int at = groups.lower(group) - groups.lower(0);
            Arrays.fill(singleStates, at, at + groups.width(group), state);
        }

        private void known(Split split, int from, int to, int[] widths) {
            int[] runWidths = Arrays.copyOfRange(widths, from, to);
            Optional<double[]> done = split.of(Arrays.copyOfRange(counts, from, to), runWidths);
            int at = 0;
            for (int group = from; group < to; group++) {
                int width = widths[group];
                boolean usable = done.isPresent();
                for (int year = 0; usable && year < width; year++) {
                    usable = done.get()[at + year] >= 0;
                }
                fill(group, usable ? CellState.VALUE : CellState.MISSING);
                if (usable) {
                    System.arraycopy(done.get(), at, singles, groups.lower(group) - groups.lower(0), width);
                }
                at += width;
            }
        }
    }
}
