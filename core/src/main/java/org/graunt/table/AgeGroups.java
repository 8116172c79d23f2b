package org.graunt.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ages in completed years cut into consecutive groups, the last of which may be open. Groups have no gap and no overlap, so
 * a group's width is the distance to the next group's lower bound.
 *
 * <p>Labels are {@code 15} for a single year, {@code 15-19} for a closed group and {@code 100+} for the open one.
 */
public final class AgeGroups {

    private static final Pattern LABEL = Pattern.compile(
            "(\\d{1,3})\\s*(?:[-\\u2013\\u2014~\\u81F3]\\s*(\\d{1,3})|(\\+|\\u5C81?\\u53CA\\u4EE5\\u4E0A))?\\s*\\u5C81?");
    private static final Pattern UNDER_ONE = Pattern.compile("<\\s*1\\s*\\u5C81?");
    private static final Pattern DATE_LIKE = Pattern.compile(
            "(?i)(\\d{1,2}[-/ ])?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*([-/ ]\\d{1,4})?"
                    + "|\\d{1,2}\\u6708\\d{1,2}\\u65E5|\\d{1,4}/\\d{1,2}(/\\d{1,4})?|\\d{4}-\\d{1,2}-\\d{1,2}");

    /** Lower bounds of the groups and, where the last is closed, its upper bound: the first age past the last group. */
    private final int[] bounds;

    private final boolean open;

    private AgeGroups(int[] bounds, boolean open) {
        this.bounds = bounds;
        this.open = open;
    }

    /**
     * Single years of age, all closed.
     *
     * @param first the first age, at least 0
     * @param last the last age, not below the first
     * @return the ages {@code first, first + 1, ..., last}
     * @throws IllegalArgumentException if the ages are out of order or negative
     */
    public static AgeGroups single(int first, int last) {
        return ofWidth(1, first, last);
    }

    /**
     * Single years of age ending in an open group.
     *
     * @param first the first age, at least 0
     * @param open the lower bound of the open group, not below the first age
     * @return the ages {@code first, ..., open - 1, open+}
     * @throws IllegalArgumentException if the ages are out of order or negative
     */
    public static AgeGroups singleOpen(int first, int open) {
        requireOrder(first, open);
        int[] bounds = new int[open - first + 1];
        Arrays.setAll(bounds, i -> first + i);
        return new AgeGroups(bounds, true);
    }

    /**
     * Closed groups of one width.
     *
     * @param width the width in years, at least 1
     * @param first the lower bound of the first group, at least 0
     * @param last the last age inside the last group, as in {@code ofWidth(5, 15, 49)}
     * @return the groups
     * @throws IllegalArgumentException if the ages do not divide into whole groups
     */
    public static AgeGroups ofWidth(int width, int first, int last) {
        requireOrder(first, last);
        if (!(width >= 1 && (last - first + 1) % width == 0)) {
            throw new IllegalArgumentException("width: " + width + ", must be at least 1 and divide the "
                    + (last - first + 1) + " ages " + first + " to " + last);
        }
        int[] bounds = new int[(last - first + 1) / width + 1];
        Arrays.setAll(bounds, i -> first + i * width);
        return new AgeGroups(bounds, false);
    }

    /**
     * Groups read from their labels, in any order.
     *
     * @param labels one label a group, such as {@code 15-19}, {@code 15}, {@code 100+} or {@code <1}; as dash an en or em
     *     dash, a tilde or {@code 至} will do, digits may be full-width, and the label may end in {@code 岁} or {@code 岁及以上}
     * @return the groups, in order of age
     * @throws IllegalArgumentException if a label is not an age, if groups overlap or leave a gap, if the open group is not
     *     the last, or if a spreadsheet has turned an age into a date
     */
    public static AgeGroups parse(List<String> labels) {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException("ages: none given, at least one age group is needed");
        }
        List<Group> groups = new ArrayList<>(labels.size());
        for (String label : labels) {
            try {
                groups.add(Group.parse(label));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("age: '" + label + "', " + e.getMessage(), e);
            }
        }
        groups.sort((a, b) -> Integer.compare(a.lower(), b.lower()));
        int[] bounds = new int[groups.size() + 1];
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            if (i > 0) {
                groups.get(i - 1).problemBefore(group).ifPresent(problem -> {
                    throw new IllegalArgumentException("ages: " + problem);
                });
            }
            bounds[i] = group.lower();
        }
        Group last = groups.get(groups.size() - 1);
        if (last.isOpen()) {
            return new AgeGroups(Arrays.copyOf(bounds, groups.size()), true);
        }
        bounds[groups.size()] = last.upper() + 1;
        return new AgeGroups(bounds, false);
    }

    private static void requireOrder(int first, int last) {
        if (!(first >= 0 && last >= first)) {
            throw new IllegalArgumentException(
                    "ages: " + first + " to " + last + ", must start at 0 or above and not run backwards");
        }
    }

    /**
     * Number of groups.
     *
     * @return the number of groups, the open one included
     */
    public int size() {
        return open ? bounds.length : bounds.length - 1;
    }

    /**
     * Lower bound of a group.
     *
     * @param group the group's position, from 0
     * @return its lowest age in completed years
     */
    public int lower(int group) {
        return bounds[group];
    }

    /**
     * Width of a closed group in years.
     *
     * @param group the group's position, from 0
     * @return its width
     * @throws IllegalArgumentException if the group is open
     */
    public int width(int group) {
        if (isOpen(group)) {
            throw new IllegalArgumentException("age group " + label(group) + ": is open and has no width");
        }
        return bounds[group + 1] - bounds[group];
    }

    /**
     * Whether a group is the open one.
     *
     * @param group the group's position, from 0
     * @return true for the last group of an open set
     */
    public boolean isOpen(int group) {
        return open && group == bounds.length - 1;
    }

    /**
     * Whether the last group is open.
     *
     * @return true if ages run on without an upper bound
     */
    public boolean isOpen() {
        return open;
    }

    /**
     * Whether every closed group is one year wide.
     *
     * @return true for single years of age, with or without an open group
     */
    public boolean isSingle() {
        for (int i = 1; i < bounds.length; i++) {
            if (bounds[i] - bounds[i - 1] != 1) {
                return false;
            }
        }
        return true;
    }

    /**
     * Label of a group.
     *
     * @param group the group's position, from 0
     * @return {@code 15}, {@code 15-19} or {@code 100+}
     */
    public String label(int group) {
        if (isOpen(group)) {
            return bounds[group] + "+";
        }
        int upper = bounds[group + 1] - 1;
        return upper == bounds[group] ? Integer.toString(upper) : bounds[group] + "-" + upper;
    }

    /**
     * Labels of all groups, in order of age.
     *
     * @return the labels
     */
    public List<String> labels() {
        List<String> labels = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            labels.add(label(i));
        }
        return List.copyOf(labels);
    }

    /**
     * The group that holds an age.
     *
     * @param age an age in completed years
     * @return the group's position, or -1 if no group holds it
     */
    public int indexOf(int age) {
        int found = Arrays.binarySearch(bounds, age);
        int group = found >= 0 ? found : -found - 2;
        return group < size() ? group : -1;
    }

    /**
     * Finds, for each of these groups, the coarser group that contains it.
     *
     * @param coarser the groups to map to
     * @return for each group its position among the coarser ones, or -1 if it lies outside all of them
     * @throws IllegalArgumentException if a group straddles a bound of the coarser groups
     */
    public int[] nestIn(AgeGroups coarser) {
        int[] target = new int[size()];
        for (int i = 0; i < target.length; i++) {
            target[i] = coarser.indexOf(bounds[i]);
            boolean whole =
                    isOpen(i) ? coarser.holdsAllFrom(bounds[i]) : coarser.holdsTogether(bounds[i], bounds[i + 1] - 1);
            if (!whole) {
                throw new IllegalArgumentException("age group " + label(i) + ": straddles a bound of the groups "
                        + coarser + ", every group must lie inside one of them or outside all");
            }
        }
        return target;
    }

    /** Whether every age of a group is in one of these groups. */
    boolean cover(int lower, int upper) {
        return lower >= bounds[0] && (open || upper < bounds[bounds.length - 1]);
    }

    /** Highest age of a group, {@link Integer#MAX_VALUE} if it is open. */
    int upper(int group) {
        return isOpen(group) ? Integer.MAX_VALUE : bounds[group + 1] - 1;
    }

    private boolean holdsTogether(int first, int last) {
        int group = indexOf(first);
        return group == indexOf(last) && (group >= 0 || last < bounds[0] || first >= bounds[bounds.length - 1]);
    }

    private boolean holdsAllFrom(int first) {
        return first >= bounds[bounds.length - 1];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AgeGroups that && open == that.open && Arrays.equals(bounds, that.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds) * 31 + Boolean.hashCode(open);
    }

    /**
     * The labels in short form.
     *
     * @return for few groups all labels, otherwise the first two and the last
     */
    @Override
    public String toString() {
        List<String> labels = labels();
        return labels.size() <= 7
                ? String.join(", ", labels)
                : labels.get(0) + ", " + labels.get(1) + ", ..., " + labels.get(labels.size() - 1);
    }

    /** One group as read: upper is the last age inside it, or -1 if it is open. */
    record Group(int lower, int upper) {

        /**
         * Reads one group.
         *
         * @throws IllegalArgumentException if the label is no age; the message is the second half of a sentence whose first
         *     half quotes the label
         */
        static Group parse(String label) {
            String plain = CountText.narrow(label);
            if (UNDER_ONE.matcher(plain).matches()) {
                return new Group(0, 0);
            }
            Matcher match = LABEL.matcher(plain);
            if (!match.matches()) {
                throw new IllegalArgumentException(
                        DATE_LIKE.matcher(plain).matches()
                                ? "looks like an age group that a spreadsheet has turned into a date; expected one such as 10-14"
                                : "is not an age; expected one such as 15, 15-19 or 100+");
            }
            int lower = Integer.parseInt(match.group(1));
            if (match.group(3) != null) {
                return new Group(lower, -1);
            }
            int upper = match.group(2) == null ? lower : Integer.parseInt(match.group(2));
            if (upper < lower) {
                throw new IllegalArgumentException("runs backwards; expected a group such as 15-19");
            }
            return new Group(lower, upper);
        }

        String label() {
            return upper < 0 ? lower + "+" : upper == lower ? Integer.toString(lower) : lower + "-" + upper;
        }

        boolean isOpen() {
            return upper < 0;
        }

        /** What keeps another group, not of lower age, from standing next to this one. */
        Optional<String> problemBefore(Group next) {
            String both = "'" + label() + "' and '" + next.label() + "'";
            if (isOpen() || next.lower <= upper) {
                return Optional.of(both + " overlap; each age may be in one group only");
            }
            if (next.lower != upper + 1) {
                return Optional.of("nothing between " + both + ", ages " + (upper + 1) + " to " + (next.lower - 1)
                        + " are missing");
            }
            return Optional.empty();
        }
    }
}
