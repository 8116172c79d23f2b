package org.graunt.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One named dimension of a table: its distinct labels in order, and what they are. The usual names are in {@link Axes}.
 */
public final class Axis {

    private static final int SUGGESTIONS = 3;

    private final String name;
    private final List<String> labels;
    private final Scale scale;
    private final Map<String, Integer> positions;

    private Axis(String name, List<String> labels, Scale scale) {
        this.name = Objects.requireNonNull(name, "name");
        this.labels = List.copyOf(labels);
        this.scale = scale;
        if (!(!name.isBlank() && !this.labels.isEmpty())) {
            throw new IllegalArgumentException("axis '" + name + "': a name and at least one label are needed");
        }
        this.positions = new HashMap<>(this.labels.size() * 2);
        for (String label : this.labels) {
            if (positions.put(label, positions.size()) != null) {
                throw new IllegalArgumentException(
                        "axis " + name + ": label '" + label + "' twice, each may stand once");
            }
        }
    }

    /**
     * An axis of categories.
     *
     * @param name the name of the axis
     * @param labels its labels, distinct and in the order wanted
     * @return the axis
     * @throws IllegalArgumentException if a label repeats or none is given
     */
    public static Axis of(String name, List<String> labels) {
        return new Axis(name, labels, new Scale.Categories());
    }

    /**
     * An axis of categories.
     *
     * @param name the name of the axis
     * @param labels its labels, distinct and in the order wanted
     * @return the axis
     * @throws IllegalArgumentException if a label repeats or none is given
     */
    public static Axis of(String name, String... labels) {
        return of(name, List.of(labels));
    }

    /**
     * The axis {@link Axes#AGE}.
     *
     * @param groups the age groups
     * @return the axis, labelled by the groups
     */
    public static Axis ages(AgeGroups groups) {
        return new Axis(Axes.AGE, groups.labels(), new Scale.Ages(groups));
    }

    /**
     * The axis {@link Axes#PERIOD} of events or person-years.
     *
     * @param periods the periods, in the order wanted
     * @return the axis, labelled by the periods
     */
    public static Axis periods(List<Period> periods) {
        return new Axis(Axes.PERIOD, periods.stream().map(Period::label).toList(), new Scale.Periods(periods));
    }

    /**
     * The axis {@link Axes#PERIOD} over consecutive whole years.
     *
     * @param calendar the calendar the years belong to
     * @param first the first year
     * @param last the last year, not before the first
     * @return the axis, labelled by the years
     */
    public static Axis years(StatisticalYear calendar, int first, int last) {
        List<Period> periods = new ArrayList<>();
        for (int year = first; year <= last; year++) {
            periods.add(calendar.year(year));
        }
        return periods(periods);
    }

    /**
     * The axis {@link Axes#PERIOD} of a stock, whose labels stand for dates.
     *
     * @param labels one label a date, such as {@code 2015}
     * @param dates the dates, each the boundary between two days: the end of 31 December 2015 is 2016-01-01
     * @return the axis
     * @throws IllegalArgumentException if labels and dates differ in number
     */
    public static Axis instants(List<String> labels, List<LocalDate> dates) {
        if (labels.size() != dates.size()) {
            throw new IllegalArgumentException(
                    "dates: " + dates.size() + ", must be as many as the labels, " + labels.size());
        }
        return new Axis(Axes.PERIOD, labels, new Scale.Instants(dates));
    }

    /**
     * Name of the axis.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Labels of the axis, in order.
     *
     * @return the labels
     */
    public List<String> labels() {
        return labels;
    }

    /**
     * What the labels are.
     *
     * @return the scale
     */
    public Scale scale() {
        return scale;
    }

    /**
     * Number of labels.
     *
     * @return the number of labels
     */
    public int size() {
        return labels.size();
    }

    /**
     * Whether the axis has a label.
     *
     * @param label the label
     * @return true if it has
     */
    public boolean has(String label) {
        return positions.containsKey(label);
    }

    /**
     * Position of a label.
     *
     * @param label the label
     * @return its position, from 0
     * @throws IllegalArgumentException if the axis has no such label; the message names the nearest ones
     */
    public int indexOf(String label) {
        Integer position = positions.get(label);
        if (position == null) {
            throw new IllegalArgumentException(
                    "axis " + name + ": no label '" + label + "', expected " + nearest(label, labels));
        }
        return position;
    }

    /**
     * The age groups of an axis of ages.
     *
     * @return the groups
     * @throws IllegalArgumentException if the labels are not ages
     */
    public AgeGroups ages() {
        if (scale instanceof Scale.Ages ages) {
            return ages.groups();
        }
        throw new IllegalArgumentException("axis " + name + ": its labels are not ages");
    }

    /**
     * The periods of an axis of periods.
     *
     * @return the periods, one a label
     * @throws IllegalArgumentException if the labels are not periods
     */
    public List<Period> periods() {
        if (scale instanceof Scale.Periods periods) {
            return periods.periods();
        }
        throw new IllegalArgumentException("axis " + name + ": its labels are not periods");
    }

    /**
     * The dates of an axis of dates.
     *
     * @return the dates, one a label, each the boundary between two days
     * @throws IllegalArgumentException if the labels are not dates
     */
    public List<LocalDate> dates() {
        if (scale instanceof Scale.Instants instants) {
            return instants.dates();
        }
        throw new IllegalArgumentException("axis " + name + ": its labels are not dates");
    }

    /**
     * Keeps some labels.
     *
     * @param kept the positions of the labels to keep, in the order wanted; ages are put in order of age
     * @return the axis of these labels alone
     * @throws IllegalArgumentException if a position repeats, or if the ages kept leave a gap
     */
    public Axis select(int... kept) {
        List<String> chosen = new ArrayList<>(kept.length);
        for (int position : kept) {
            chosen.add(labels.get(position));
        }
        if (scale instanceof Scale.Ages) {
            AgeGroups groups = AgeGroups.parse(chosen);
            return new Axis(name, groups.labels(), new Scale.Ages(groups));
        }
        if (scale instanceof Scale.Periods all) {
            List<Period> periods = new ArrayList<>(kept.length);
            for (int position : kept) {
                periods.add(all.periods().get(position));
            }
            return new Axis(name, chosen, new Scale.Periods(periods));
        }
        if (scale instanceof Scale.Instants all) {
            List<LocalDate> dates = new ArrayList<>(kept.length);
            for (int position : kept) {
                dates.add(all.dates().get(position));
            }
            return new Axis(name, chosen, new Scale.Instants(dates));
        }
        return new Axis(name, chosen, scale);
    }

    /** The words nearest to a mistaken one, for messages: {@code one of 'a', 'b', 'c'}. */
    static String nearest(String wrong, List<String> words) {
        List<String> ranked = new ArrayList<>(words);
        ranked.sort(Comparator.comparingInt(word -> distance(wrong, word)));
        List<String> quoted =
                ranked.stream().limit(SUGGESTIONS).map(word -> "'" + word + "'").toList();
        if (quoted.size() == words.size()) {
            return quoted.size() == 1 ? quoted.get(0) : "one of " + String.join(", ", quoted);
        }
        return "one of " + words.size() + ", the nearest " + String.join(", ", quoted);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                boolean same = Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
                int substituted = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axis that
                && name.equals(that.name)
                && labels.equals(that.labels)
                && scale.equals(that.scale);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, labels);
    }

    /**
     * Name and number of labels, with the first and last.
     *
     * @return for example {@code period (18: 1998 to 2015)}
     */
    @Override
    public String toString() {
        return labels.size() == 1
                ? name + " (" + labels.get(0) + ")"
                : name + " (" + labels.size() + ": " + labels.get(0) + " to " + labels.get(labels.size() - 1) + ")";
    }
}
