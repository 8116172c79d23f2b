package org.graunt.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.graunt.table.AgeGroups;

/** Checked counts of age groups, with the open group either closed or set aside. */
final class GroupedCounts {

    /** The groups as they are after the open one was closed, if it was. */
    final AgeGroups groups;

    final double[] counts;

    /** Number of closed groups. */
    final int closed;

    GroupedCounts(double[] counts, AgeGroups groups, OpenGroup open) {
        Objects.requireNonNull(groups, "groups");
        Objects.requireNonNull(open, "open");
        requireCounts("counts", counts, groups);
        this.counts = counts.clone();
        this.groups = settle(groups, open);
        this.closed = this.groups.isOpen() ? this.groups.size() - 1 : this.groups.size();
    }

    static void requireCounts(String name, double[] counts, AgeGroups groups) {
        Objects.requireNonNull(counts, name);
        if (counts.length != groups.size()) {
            throw new IllegalArgumentException(name + ": " + counts.length + ", must be one for each of the "
                    + groups.size() + " groups " + groups);
        }
        for (int i = 0; i < counts.length; i++) {
            if (!(counts[i] >= 0 && counts[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        name + ": " + counts[i] + " at age " + groups.label(i) + ", must be finite and not negative");
            }
        }
    }

    /** Groups with the open one closed, or allowed to stay. */
    static AgeGroups settle(AgeGroups groups, OpenGroup open) {
        if (!groups.isOpen()) {
            return groups;
        }
        int last = groups.size() - 1;
        int lower = groups.lower(last);
        if (open instanceof OpenGroup.SpreadTo spread) {
            if (!(spread.lastAge() >= lower)) {
                throw new IllegalArgumentException("lastAge: " + spread.lastAge() + ", must not be below " + lower
                        + ", where the open group begins");
            }
            List<String> labels = new ArrayList<>(groups.labels().subList(0, last));
            labels.add(lower + "-" + spread.lastAge());
            return AgeGroups.parse(labels);
        }
        int least = ((OpenGroup.KeptWhole) open).leastAge();
        if (!(lower >= least)) {
            throw new IllegalArgumentException("age group " + groups.label(last) + ": open below " + least
                    + ", where too much of the population would stay unsplit; name what is wanted, "
                    + "OpenGroup.spreadTo(lastAge) or OpenGroup.keptWholeFromAnyAge()");
        }
        return groups;
    }

    /** Single ages over the closed groups, and the open group at its first age. */
    AgeGroups singleAges() {
        return singleAges(groups);
    }

    static AgeGroups singleAges(AgeGroups groups) {
        int first = groups.lower(0);
        int last = groups.size() - 1;
        return groups.isOpen()
                ? AgeGroups.singleOpen(first, groups.lower(last))
                : AgeGroups.single(first, groups.lower(last) + groups.width(last) - 1);
    }

    /** Widths of the closed groups. */
    static int[] widths(AgeGroups groups) {
        int[] widths = new int[groups.isOpen() ? groups.size() - 1 : groups.size()];
        Arrays.setAll(widths, groups::width);
        return widths;
    }

    double[] closedCounts() {
        return Arrays.copyOf(counts, closed);
    }

    /** The single ages of the closed groups, followed by the open group if it stays. */
    double[] withOpen(double[] singles) {
        if (!groups.isOpen()) {
            return singles;
        }
        double[] all = Arrays.copyOf(singles, singles.length + 1);
        all[singles.length] = counts[closed];
        return all;
    }
}
