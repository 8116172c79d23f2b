package org.graunt.table;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A choice of labels on one axis, held as data so that it can be compared, explained and stored. */
public sealed interface Filter {

    /**
     * The axis that is filtered.
     *
     * @return its name
     */
    String axis();

    /**
     * Decides which labels of an axis pass.
     *
     * @param axis the axis, of the name {@link #axis()}
     * @return one answer a label, in the order of the labels
     * @throws IllegalArgumentException if the filter cannot decide about a label
     */
    boolean[] passes(Axis axis);

    /**
     * Labels by name.
     *
     * @param axis the axis
     * @param labels the labels that pass; those the axis lacks are not needed where {@code known} is given
     * @param known every label that the filter understands, {@code labels} included; empty if only {@code labels} are named,
     *     and then the axis must have each of them
     */
    record Labels(String axis, Set<String> labels, Set<String> known) implements Filter {

        /** Copies the sets, in alphabetical order. */
        public Labels {
            Objects.requireNonNull(axis, "axis");
            labels = java.util.Collections.unmodifiableSet(new TreeSet<>(labels));
            known = java.util.Collections.unmodifiableSet(new TreeSet<>(known));
            if (!known.isEmpty() && !known.containsAll(labels)) {
                throw new IllegalArgumentException(
                        "filter on " + axis + ": some of " + labels + " are not among " + known);
            }
        }

        @Override
        public boolean[] passes(Axis axis) {
            if (known.isEmpty()) {
                labels.forEach(axis::indexOf);
            }
            boolean[] passes = new boolean[axis.size()];
            for (int i = 0; i < passes.length; i++) {
                String label = axis.labels().get(i);
                if (!known.isEmpty() && !known.contains(label)) {
                    throw new IllegalArgumentException("axis " + axis.name() + ": label '" + label
                            + "' is not understood here, expected " + Axis.nearest(label, List.copyOf(known)));
                }
                passes[i] = labels.contains(label);
            }
            return passes;
        }

        @Override
        public String toString() {
            return axis + " = " + String.join(" | ", labels);
        }
    }

    /**
     * A range of whole numbers: ages in completed years, or birth orders.
     *
     * @param axis the axis, whose labels are numbers, groups such as {@code 15-19} or open groups such as {@code 3+}; a label
     *     that is no number, such as {@code unknown}, does not pass
     * @param from the lowest number that passes
     * @param to the highest number that passes; {@link Integer#MAX_VALUE} for no upper bound
     */
    record Range(String axis, int from, int to) implements Filter {

        private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:-(\\d+)|(\\+))?");

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if it runs backwards
         */
        public Range {
            Objects.requireNonNull(axis, "axis");
            if (!(from <= to)) {
                throw new IllegalArgumentException(
                        "filter on " + axis + ": " + from + " to " + to + ", runs backwards");
            }
        }

        @Override
        public boolean[] passes(Axis axis) {
            boolean[] passes = new boolean[axis.size()];
            for (int i = 0; i < passes.length; i++) {
                passes[i] = passes(axis.labels().get(i));
            }
            return passes;
        }

        private boolean passes(String label) {
            Matcher match = NUMBERS.matcher(label);
            if (!match.matches()) {
                return false;
            }
            int lower = Integer.parseInt(match.group(1));
            int upper = match.group(3) != null
                    ? Integer.MAX_VALUE
                    : match.group(2) == null ? lower : Integer.parseInt(match.group(2));
            if (lower >= from && upper <= to) {
                return true;
            }
            if (upper < from || lower > to) {
                return false;
            }
            throw new IllegalArgumentException("axis " + axis + ": label '" + label + "' straddles the range " + this);
        }

        @Override
        public String toString() {
            return axis + " " + from + (to == Integer.MAX_VALUE ? "+" : "-" + to);
        }
    }

    /**
     * Labels by name, each of which the axis must have.
     *
     * @param axis the axis
     * @param labels the labels that pass
     * @return the filter
     */
    static Filter labels(String axis, String... labels) {
        return new Labels(axis, Set.of(labels), Set.of());
    }

    /**
     * Labels out of a vocabulary: the axis need not have each, but may have no label outside it.
     *
     * @param axis the axis
     * @param labels the labels that pass
     * @param known the whole vocabulary
     * @return the filter
     */
    static Filter among(String axis, Set<String> labels, Set<String> known) {
        return new Labels(axis, labels, known);
    }

    /**
     * A range of whole numbers.
     *
     * @param axis the axis, of ages or orders
     * @param from the lowest number that passes
     * @param to the highest number that passes
     * @return the filter
     */
    static Filter range(String axis, int from, int to) {
        return new Range(axis, from, to);
    }
}
