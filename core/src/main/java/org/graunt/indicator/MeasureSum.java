package org.graunt.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Filter;
import org.graunt.table.Regrouping;
import org.graunt.table.Scale;
import org.graunt.table.TableDescription.Kind;

/** Sums one measure down to the wanted axes, matching labels by name and never by position. */
final class MeasureSum {

    private final CohortTable table;
    private final Measure measure;

    MeasureSum(CohortTable table, Measure measure) {
        this.table = table;
        this.measure = measure;
    }

    /** The axis as the measure leaves it: its labels less those filtered out. */
    Axis filteredAxis(String name) {
        Axis axis = table.axis(name);
        return measure.filter(name)
                .map(filter -> Regrouping.keep(axis, filter).target())
                .orElse(axis);
    }

    /** The counts on the target axes; a target label that the table lacks makes its cells missing. */
    Column counts(List<Axis> target) {
        List<Regrouping> regroupings = new ArrayList<>();
        for (Axis axis : table.axes()) {
            Optional<Axis> wanted =
                    target.stream().filter(t -> t.name().equals(axis.name())).findFirst();
            Optional<Filter> filter = measure.filter(axis.name());
            if (wanted.isPresent()) {
                Regrouping regrouping = toward(axis, wanted.get());
                regroupings.add(filter.map(regrouping::only).orElse(regrouping));
            } else {
                filter.ifPresent(f -> regroupings.add(Regrouping.keep(axis, f)));
                requireSummable(axis);
            }
        }
        requireFilteredAxes();
        CohortTable summed = table.sum(regroupings, names(target));
        return markUnreached(Column.of(summed), regroupings, target);
    }

    private Regrouping toward(Axis axis, Axis wanted) {
        if (axis.equals(wanted)) {
            return Regrouping.matching(axis, wanted);
        }
        if (axis.name().equals(Axes.AGE)) {
            return Regrouping.ages(axis, wanted.ages());
        }
        if (axis.name().equals(Axes.PERIOD)) {
            requireSameTime(axis, wanted);
        }
        return Regrouping.matching(axis, wanted);
    }

    /** Periods of the same name must be the same days, or the quotient would mix times. */
    private void requireSameTime(Axis axis, Axis wanted) {
        for (String label : wanted.labels()) {
            if (axis.has(label) && !timeOf(axis, label).equals(timeOf(wanted, label))) {
                throw new IllegalArgumentException("table " + table.name() + ": period " + label + " is "
                        + timeOf(axis, label) + ", but elsewhere in this indicator it is " + timeOf(wanted, label)
                        + "; numerator and denominator must speak of the same time");
            }
        }
    }

    private static String timeOf(Axis axis, String label) {
        int position = axis.indexOf(label);
        return axis.scale() instanceof Scale.Periods periods
                ? periods.periods().get(position).start() + " to "
                        + periods.periods().get(position).end().minusDays(1)
                : "the start of " + axis.dates().get(position);
    }

    private void requireSummable(Axis axis) {
        if (axis.name().equals(Axes.PERIOD) && table.description().kind() == Kind.STOCK && axis.size() > 1) {
            throw new IllegalArgumentException("table " + table.name() + ": a stock at " + axis.size()
                    + " dates cannot be summed over them; name " + Axes.PERIOD + " in by(...)");
        }
    }

    private void requireFilteredAxes() {
        measure.filters().forEach(filter -> table.axis(filter.axis()));
    }

    static String[] names(List<Axis> axes) {
        return axes.stream().map(Axis::name).toArray(String[]::new);
    }

    /** Marks as missing what no label of the table went to. */
    static Column markUnreached(Column column, List<Regrouping> regroupings, List<Axis> target) {
        byte[] states = column.states;
        int stride = column.size();
        for (Axis axis : target) {
            int above = stride;
            stride /= axis.size();
            boolean[] reached = reached(regroupings, axis);
            for (int label = 0; label < reached.length; label++) {
                if (!reached[label]) {
                    states = states == null ? new byte[column.size()] : states;
                    for (int from = label * stride; from < column.size(); from += above) {
                        Arrays.fill(states, from, from + stride, RowState.MISSING.code());
                        Arrays.fill(column.values, from, from + stride, Double.NaN);
                    }
                }
            }
        }
        return new Column(column.values, states);
    }

    private static boolean[] reached(List<Regrouping> regroupings, Axis axis) {
        boolean[] reached = new boolean[axis.size()];
        for (Regrouping regrouping : regroupings) {
            if (regrouping.source().name().equals(axis.name())) {
                for (int i = 0; i < regrouping.source().size(); i++) {
                    if (regrouping.target(i) >= 0) {
                        reached[regrouping.target(i)] = true;
                    }
                }
            }
        }
        return reached;
    }

    /** Both tables must cover the same areas and periods where these are summed over, or parts would be left out unseen. */
    static void requireSameCover(CohortTable first, CohortTable second, List<Axis> target) {
        for (String name : List.of(Axes.AREA, Axes.PERIOD)) {
            boolean kept = target.stream().anyMatch(axis -> axis.name().equals(name));
            if (name.equals(Axes.AREA) && !kept && first.has(name) != second.has(name)) {
                throw new IllegalArgumentException(
                        "tables " + first.name() + " and " + second.name() + ": only one has the"
                                + " axis " + name
                                + ", so they may cover different places; sum it away with sumTo(...) where they do"
                                + " not");
            }
            if (kept || !first.has(name) || !second.has(name)) {
                continue;
            }
            Axis a = first.axis(name);
            Axis b = second.axis(name);
            if (name.equals(Axes.PERIOD)
                    && a.scale() instanceof Scale.Instants != b.scale() instanceof Scale.Instants) {
                continue;
            }
            requireLabels(first, a, second, b);
            requireLabels(second, b, first, a);
        }
    }

    /** Where ages are summed over, a part and its whole must span the same ages. */
    static void requireSameAges(CohortTable first, Measure part, CohortTable second, Measure whole, List<Axis> target) {
        boolean kept = target.stream().anyMatch(axis -> axis.name().equals(Axes.AGE));
        boolean filtered =
                part.filter(Axes.AGE).isPresent() || whole.filter(Axes.AGE).isPresent();
        if (kept || filtered || first == second || !first.has(Axes.AGE) || !second.has(Axes.AGE)) {
            return;
        }
        String ages = span(first);
        if (!ages.equals(span(second))) {
            throw new IllegalArgumentException("tables " + first.name() + " and " + second.name() + ": span the ages "
                    + ages
                    + " and " + span(second) + ", a ratio of their sums would compare unlike things; restrict both with"
                    + " ages(...)");
        }
    }

    private static String span(CohortTable table) {
        AgeGroups ages = table.axis(Axes.AGE).ages();
        int last = ages.size() - 1;
        return ages.lower(0) + (ages.isOpen() ? "+" : " to " + (ages.lower(last) + ages.width(last) - 1));
    }

    private static void requireLabels(CohortTable here, Axis axis, CohortTable there, Axis other) {
        if (!new HashSet<>(other.labels()).containsAll(axis.labels())) {
            String lacking = axis.labels().stream()
                    .filter(label -> !other.has(label))
                    .findFirst()
                    .orElseThrow();
            throw new IllegalArgumentException("table " + there.name() + ": no " + axis.name() + " '" + lacking
                    + "', which table " + here.name() + " has; sums over " + axis.name()
                    + " would compare unlike things. Name " + axis.name()
                    + " in by(...) or restrict both with where(...)");
        }
    }
}
