package org.graunt.fertility;

import java.util.ArrayList;
import java.util.List;
import org.graunt.table.AgeGroups;

/**
 * Brings births and woman-years, each in age groups of its own, into the groups of a schedule, and births under 15 and over 49
 * to where {@link EdgeBirths} says.
 */
final class AgeFolding {

    static final int FIRST = 15;
    static final int LAST = 49;

    private final AgeGroups birthAges;
    private final AgeGroups womenAges;
    private final EdgeBirths edge;
    private final AgeGroups target;

    private AgeFolding(AgeGroups birthAges, AgeGroups womenAges, EdgeBirths edge, AgeGroups target) {
        this.birthAges = birthAges;
        this.womenAges = womenAges;
        this.edge = edge;
        this.target = target;
    }

    /** The groups of the schedule are those of the women, all or those from 15 to 49. */
    static AgeFolding of(AgeGroups birthAges, AgeGroups womenAges, EdgeBirths edge) {
        return new AgeFolding(
                birthAges, womenAges, edge, edge == EdgeBirths.KEEP_AS_GROUPS ? kept(womenAges) : inner(womenAges));
    }

    private static AgeGroups kept(AgeGroups women) {
        Checks.closed(women);
        return women;
    }

    private static AgeGroups inner(AgeGroups women) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < women.size(); i++) {
            int from = women.lower(i);
            if (from > LAST) {
                break;
            }
            if (women.isOpen(i)) {
                throw new IllegalArgumentException("ages: the last group " + women.label(i)
                        + " is open and has no width; woman-years are needed in closed groups up to " + LAST);
            }
            int to = from + women.width(i) - 1;
            if (to >= FIRST && (from < FIRST || to > LAST)) {
                throw new IllegalArgumentException("ages: the group " + women.label(i) + " straddles "
                        + (from < FIRST ? FIRST : LAST + 1) + "; woman-years are needed in groups within " + FIRST
                        + " to " + LAST + ", or keep all groups with EdgeBirths.KEEP_AS_GROUPS");
            }
            if (from >= FIRST) {
                labels.add(women.label(i));
            }
        }
        if (labels.isEmpty()) {
            throw new IllegalArgumentException(
                    "ages: " + women + ", must have a group within " + FIRST + " to " + LAST);
        }
        return AgeGroups.parse(labels);
    }

    /** The groups in which woman-years are wanted for births in these, cut to 15 to 49 unless edge groups are kept. */
    static AgeGroups wanted(AgeGroups births, EdgeBirths edge) {
        if (edge == EdgeBirths.KEEP_AS_GROUPS) {
            return births;
        }
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < births.size(); i++) {
            int from = Math.max(births.lower(i), FIRST);
            int to = births.isOpen(i) ? LAST : Math.min(births.lower(i) + births.width(i) - 1, LAST);
            if (from <= to) {
                labels.add(from + "-" + to);
            }
        }
        if (labels.isEmpty()) {
            throw new IllegalArgumentException(
                    "ages: " + births + ", must have a group within " + FIRST + " to " + LAST);
        }
        return AgeGroups.parse(labels);
    }

    AgeGroups target() {
        return target;
    }

    double[] women(double[] personYears) {
        double[] women = new double[target.size()];
        for (int i = 0; i < women.length; i++) {
            women[i] = personYears[womenAges.indexOf(target.lower(i))];
        }
        return women;
    }

    /** Births in the groups of the schedule; what was done to the others goes into the caveats. */
    double[] births(String name, double[] births, List<String> caveats) {
        double[] folded = new double[target.size()];
        double under = 0;
        double over = 0;
        for (int i = 0; i < births.length; i++) {
            int from = birthAges.lower(i);
            int to = birthAges.isOpen(i) ? Integer.MAX_VALUE : from + birthAges.width(i) - 1;
            boolean below = edge != EdgeBirths.KEEP_AS_GROUPS && to < FIRST;
            boolean above = edge != EdgeBirths.KEEP_AS_GROUPS && from > LAST;
            under += below ? births[i] : 0;
            over += above ? births[i] : 0;
            if ((below || above) && edge != EdgeBirths.ADD_TO_EDGE_GROUPS) {
                refuse(name, births[i], i);
                continue;
            }
            boolean add = edge == EdgeBirths.ADD_TO_EDGE_GROUPS;
            int first = add ? Math.min(Math.max(from, FIRST), LAST) : from;
            int last = add ? Math.max(Math.min(to, LAST), FIRST) : to;
            int group = target.indexOf(first);
            if (group >= 0 && target.indexOf(last) == group) {
                folded[group] += births[i];
                if (add && births[i] > 0 && to >= FIRST && from <= LAST && (from < FIRST || to > LAST)) {
                    caveats.add(name + ": " + Checks.plain(births[i]) + " at age " + birthAges.label(i) + " counted at "
                            + target.label(group) + ", those " + (from < FIRST ? "under " + FIRST : "over " + LAST)
                            + " with them");
                }
            } else if (births[i] > 0) {
                throw new IllegalArgumentException(name + ": " + Checks.plain(births[i]) + " at age "
                        + birthAges.label(i) + ", which does not lie within one of the groups of women " + target);
            }
        }
        state(name, under, over, caveats);
        return folded;
    }

    private void refuse(String name, double births, int group) {
        if (edge == EdgeBirths.REFUSE && births > 0) {
            throw new IllegalArgumentException(name + ": " + Checks.plain(births) + " at age " + birthAges.label(group)
                    + ", outside " + FIRST + " to " + LAST + ", which EdgeBirths.REFUSE does not allow");
        }
    }

    private void state(String name, double under, double over, List<String> caveats) {
        boolean add = edge == EdgeBirths.ADD_TO_EDGE_GROUPS;
        if (under > 0) {
            caveats.add(name + ": " + Checks.plain(under) + " under " + FIRST
                    + (add ? " counted at " + target.label(0) : " left out"));
        }
        if (over > 0) {
            caveats.add(name + ": " + Checks.plain(over) + " over " + LAST
                    + (add ? " counted at " + target.label(target.size() - 1) : " left out"));
        }
    }
}
