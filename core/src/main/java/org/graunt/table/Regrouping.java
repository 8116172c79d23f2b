package org.graunt.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Sends each label of one axis to a label of another of the same name, or drops it: a filter, ages to coarser groups, months
 * to years, areas to their parents. {@link CohortTable#sum} carries out any number of them in one pass.
 */
public final class Regrouping {

    private final Axis source;
    private final Axis target;
    private final int[] positions;

    private Regrouping(Axis source, Axis target, int[] positions) {
        this.source = source;
        this.target = target;
        this.positions = positions;
    }

    /**
     * Keeps the labels that pass a filter.
     *
     * @param source the axis
     * @param filter the filter
     * @return the regrouping, onto an axis of the labels kept
     * @throws IllegalArgumentException if no label passes, or if ages kept leave a gap
     */
    public static Regrouping keep(Axis source, Filter filter) {
        int[] kept = positions(filter, source);
        int[] positions = new int[source.size()];
        Arrays.fill(positions, -1);
        for (int i = 0; i < kept.length; i++) {
            positions[kept[i]] = i;
        }
        return new Regrouping(source, source.select(kept), positions);
    }

    private static int[] positions(Filter filter, Axis axis) {
        boolean[] passes = filter.passes(axis);
        int[] kept = IntStream.range(0, passes.length).filter(i -> passes[i]).toArray();
        if (kept.length == 0) {
            throw new IllegalArgumentException("filter " + filter + ": no label of " + axis + " passes");
        }
        return kept;
    }

    /**
     * Sends ages to other age groups; ages outside all of them are dropped.
     *
     * @param source an axis of ages
     * @param groups the groups wanted
     * @return the regrouping
     * @throws IllegalArgumentException if a source group straddles a bound of the groups, or if a group wanted has ages that the
     *     source lacks: its sum would be too small
     */
    public static Regrouping ages(Axis source, AgeGroups groups) {
        AgeGroups ages = source.ages();
        int[] positions = ages.nestIn(groups);
        for (int i = 0; i < groups.size(); i++) {
            if (!ages.cover(groups.lower(i), groups.upper(i))) {
                throw new IllegalArgumentException("axis " + source.name() + ": the group '" + groups.label(i)
                        + "' has ages that " + ages + " lacks");
            }
        }
        return new Regrouping(source, Axis.ages(groups), positions);
    }

    /**
     * Sends single ages one year up and then to the groups wanted: persons aged x at the start of a year attain x + 1 in it.
     * The open group stays in the open group.
     *
     * @param source an axis of single ages
     * @param groups the groups wanted, of ages attained
     * @return the regrouping; those who attain age 0 are born in the year, so that age 0 gets nothing
     * @throws IllegalArgumentException if the source has wider groups, or if it lacks persons who attain an age wanted
     */
    public static Regrouping agesAttained(Axis source, AgeGroups groups) {
        AgeGroups ages = source.ages();
        if (!ages.isSingle()) {
            throw new IllegalArgumentException("axis " + source.name() + ": ages " + ages
                    + ", single years are needed to move persons up one year");
        }
        int[] positions = new int[source.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = groups.indexOf(ages.lower(i) + 1);
            if (ages.isOpen(i) && positions[i] >= 0 && !groups.isOpen(positions[i])) {
                throw new IllegalArgumentException("axis " + source.name() + ": the open group " + ages.label(i)
                        + " does not fit into the closed group " + groups.label(positions[i]));
            }
        }
        for (int i = 0; i < groups.size(); i++) {
            int youngest = Math.max(groups.lower(i) - 1, 0);
            int oldest = groups.isOpen(i) ? Integer.MAX_VALUE : groups.upper(i) - 1;
            if (oldest >= youngest && !ages.cover(youngest, oldest)) {
                throw new IllegalArgumentException("axis " + source.name() + ": the ages " + ages
                        + " lack some of those who attain '" + groups.label(i) + "' in the year");
            }
        }
        return new Regrouping(source, Axis.ages(groups), positions);
    }

    /**
     * Sends parts of years to whole statistical years.
     *
     * @param source an axis of periods
     * @param calendar the calendar of the years wanted
     * @return the regrouping; years that the periods do not fill are a part-year whose length is the part that is there
     * @throws IllegalArgumentException if a period lies in two years, or if the periods of one year overlap or leave a gap
     */
    public static Regrouping years(Axis source, StatisticalYear calendar) {
        Map<String, List<Period>> byYear = new LinkedHashMap<>();
        int[] positions = new int[source.size()];
        for (int i = 0; i < positions.length; i++) {
            Period period = source.periods().get(i);
            Period year = calendar.year(calendar.yearOf(period.start()));
            if (!period.isWithin(year)) {
                throw new IllegalArgumentException("period " + period.label() + ": " + period.start() + " to "
                        + period.end().minusDays(1) + ", lies in two statistical years; finer periods are needed");
            }
            byYear.computeIfAbsent(year.label(), label -> new java.util.ArrayList<>())
                    .add(period);
            positions[i] = List.copyOf(byYear.keySet()).indexOf(year.label());
        }
        List<Period> years = byYear.entrySet().stream()
                .map(entry -> joined(calendar.year(Integer.parseInt(entry.getKey())), entry.getValue()))
                .toList();
        return new Regrouping(source, Axis.periods(years), positions);
    }

    private static Period joined(Period year, List<Period> parts) {
        List<Period> sorted = parts.stream().sorted().toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (!sorted.get(i).start().equals(sorted.get(i - 1).end())) {
                throw new IllegalArgumentException(
                        "periods: " + sorted.get(i - 1).label() + " and "
                                + sorted.get(i).label() + " overlap or leave a gap in the year " + year.label());
            }
        }
        Period first = sorted.get(0);
        Period last = sorted.get(sorted.size() - 1);
        if (first.start().equals(year.start()) && last.end().equals(year.end())) {
            return year;
        }
        double days = java.time.temporal.ChronoUnit.DAYS.between(first.start(), last.end());
        double length = days / java.time.temporal.ChronoUnit.DAYS.between(year.start(), year.end());
        String label = sorted.size() == 1 ? first.label() : first.label() + ".." + last.label();
        return new Period(label, first.start(), last.end(), length);
    }

    /**
     * Merges labels under new ones.
     *
     * @param source an axis of categories
     * @param parents for each label of the axis the label it goes to; the new labels stand in the order first met
     * @return the regrouping
     * @throws IllegalArgumentException if a label has no parent
     */
    public static Regrouping merging(Axis source, Map<String, String> parents) {
        Map<String, Integer> targets = new LinkedHashMap<>();
        int[] positions = new int[source.size()];
        for (int i = 0; i < positions.length; i++) {
            String label = source.labels().get(i);
            String parent = parents.get(label);
            if (parent == null) {
                throw new IllegalArgumentException(
                        "axis " + source.name() + ": label '" + label + "' has no parent, every label needs one");
            }
            positions[i] = targets.computeIfAbsent(parent, p -> targets.size());
        }
        return new Regrouping(source, Axis.of(source.name(), List.copyOf(targets.keySet())), positions);
    }

    /**
     * Matches the labels of one axis with those of another by name; labels that the other lacks are dropped.
     *
     * @param source the axis
     * @param target the axis whose labels are wanted
     * @return the regrouping
     */
    public static Regrouping matching(Axis source, Axis target) {
        int[] positions = new int[source.size()];
        for (int i = 0; i < positions.length; i++) {
            String label = source.labels().get(i);
            positions[i] = target.has(label) ? target.indexOf(label) : -1;
        }
        return new Regrouping(source, target, positions);
    }

    /**
     * The same, less the labels that do not pass a filter.
     *
     * @param filter a filter on the source axis
     * @return the regrouping
     * @throws IllegalArgumentException if the filter is for another axis
     */
    public Regrouping only(Filter filter) {
        if (!filter.axis().equals(source.name())) {
            throw new IllegalArgumentException("filter " + filter + ": does not belong to axis " + source.name());
        }
        boolean[] passes = filter.passes(source);
        int[] kept = positions.clone();
        for (int i = 0; i < kept.length; i++) {
            kept[i] = passes[i] ? kept[i] : -1;
        }
        return new Regrouping(source, target, kept);
    }

    /**
     * The axis that is regrouped.
     *
     * @return the axis as it is
     */
    public Axis source() {
        return source;
    }

    /**
     * The axis that results.
     *
     * @return the axis as it will be
     */
    public Axis target() {
        return target;
    }

    /**
     * Where a label goes.
     *
     * @param label position of a source label
     * @return position of the target label, or -1 if it is dropped
     */
    public int target(int label) {
        return positions[label];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Regrouping that
                && source.equals(that.source)
                && target.equals(that.target)
                && Arrays.equals(positions, that.positions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, target);
    }

    @Override
    public String toString() {
        return source + " -> " + target;
    }
}
