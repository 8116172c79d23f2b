package org.graunt.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.graunt.table.Filter;

/**
 * What somebody can work out who has a {@link SafeTable} as it is printed: the counts and sums that are shown, the rule, and that
 * counts are whole and not negative, nor zero where zeros are shown. From these the least and the most that every hidden count can
 * be are found exactly, as linear programs in whole-number arithmetic, or as flows where the sums form a network.
 *
 * <p>Bounds are drawn inwards to whole numbers. Where sums are published over at most two axes, one of them with no more than its
 * total, tables of whole counts reach both bounds, so that nobody can do better; over more axes whole counts may be bounded closer
 * than the linear programs say, and {@link #exposed()} therefore asks for a table of whole counts beyond the protection.
 *
 * <p>What is printed elsewhere can be added: see {@link #knowing}. Immutable.
 */
public final class DisclosureAttack {

    /** Groups of hidden cells up to this size are solved as linear programs, larger ones as flows where they are a network. */
    private static final int PROGRAM_SIZE = 40;

    private final SafeTable safe;
    private final List<Knowledge> knowledge;

    /** That the counts of some cells of the table itself add up to between two numbers. */
    private record Knowledge(int[] cells, long least, long most) {}

    DisclosureAttack(SafeTable safe, List<Knowledge> knowledge) {
        this.safe = safe;
        this.knowledge = List.copyOf(knowledge);
    }

    /**
     * The same by somebody who knows more: the sum of some counts from last year's edition, from another table, or from a percentage
     * printed to so many decimals, which leaves a range of counts.
     *
     * @param least the least that the counts add up to
     * @param most the most that they add up to
     * @param filters which counts, at most one filter an axis; none for all
     * @return the new attack
     * @throws IllegalArgumentException if the range holds no whole number or not the true sum, or an axis or a label is unknown
     */
    public DisclosureAttack knowing(double least, double most, Filter... filters) {
        PublishedCells cells = safe.what().cells();
        boolean[][] passes = new boolean[cells.axisCount()][];
        for (int axis = 0; axis < passes.length; axis++) {
            passes[axis] = new boolean[cells.tree(axis).leaves()];
            Arrays.fill(passes[axis], true);
        }
        for (Filter filter : filters) {
            int axis = position(Objects.requireNonNull(filter, "filter"));
            passes[axis] = filter.passes(cells.axes().get(axis));
        }
        int[] chosen = new int[cells.size()];
        int count = 0;
        long sum = 0;
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.isLeaf(cell) && passesAll(cells, cell, passes)) {
                chosen[count++] = cell;
                sum += cells.value(cell);
            }
        }
        if (!(least <= sum && sum <= most)) {
            throw new IllegalArgumentException(
                    "range: " + least + " to " + most + ", must hold what the counts truly add up to");
        }
        List<Knowledge> more = new ArrayList<>(knowledge);
        long from = (long) Math.max(0, Math.ceil(least));
        more.add(new Knowledge(Arrays.copyOf(chosen, count), from, (long) Math.floor(most)));
        return new DisclosureAttack(safe, more);
    }

    private int position(Filter filter) {
        for (int axis = 0; axis < safe.what().cells().axisCount(); axis++) {
            if (safe.what().cells().axes().get(axis).name().equals(filter.axis())) {
                return axis;
            }
        }
        throw new IllegalArgumentException("filter: " + filter + ", the table has no axis '" + filter.axis() + "'");
    }

    private static boolean passesAll(PublishedCells cells, int cell, boolean[][] passes) {
        for (int axis = 0; axis < passes.length; axis++) {
            if (!passes[axis][cells.node(cell, axis)]) {
                return false;
            }
        }
        return true;
    }

    /**
     * The bounds of one cell or sum.
     *
     * @param labels one label an axis, in the order of the axes; for a sum the parent area, or {@code total}
     * @return the bounds; equal if it is shown
     * @throws IllegalArgumentException if no such cell is published
     */
    public CellBounds bounds(Object... labels) {
        int cell = safe.what().cells().cell(labels);
        if (!safe.isHidden(cell)) {
            double shown = safe.what().cells().value(cell);
            return new CellBounds(safe.what().cells().labels(cell), shown, shown);
        }
        return allBounds().get(cell);
    }

    /**
     * The bounds of every hidden cell and sum.
     *
     * @return the bounds, in the order of the rows of the table
     */
    public List<CellBounds> bounds() {
        Map<Integer, CellBounds> found = allBounds();
        return found.keySet().stream().sorted().map(found::get).toList();
    }

    /**
     * The small counts that are not protected as the rule wants: the bounds come closer to the count than they may, or no table of
     * whole counts was found that lies beyond.
     *
     * @return their bounds; empty if the table is safe
     */
    public List<CellBounds> exposed() {
        Map<Integer, CellBounds> found = allBounds();
        Map<Integer, CellBounds> exposed = new TreeMap<>();
        HiddenGroups groups = null;
        for (Concealment.Demand demand : safe.what().demands()) {
            CellBounds bounds = found.get(demand.cell());
            long wanted = safe.what().cells().value(demand.cell()) + (demand.up() ? 1 : -1) * demand.amount();
            boolean isOpen = demand.up() ? bounds.upper() >= wanted : bounds.lower() <= wanted;
            if (isOpen && !isNetwork()) {
                groups = groups == null ? new HiddenGroups(safe, rows()) : groups;
                isOpen = groups.reaches(demand.cell(), wanted, demand.up());
            }
            if (!isOpen) {
                exposed.put(demand.cell(), bounds);
            }
        }
        return List.copyOf(exposed.values());
    }

    private boolean isNetwork() {
        return knowledge.isEmpty() && SumNetwork.fits(safe.what().cells());
    }

    private List<HiddenGroups.Row> rows() {
        List<HiddenGroups.Row> rows = new ArrayList<>();
        knowledge.forEach(known -> rows.add(new HiddenGroups.Row(known.cells(), known.least(), known.most())));
        return rows;
    }

    private Map<Integer, CellBounds> allBounds() {
        return allBounds(isNetwork() ? PROGRAM_SIZE : Integer.MAX_VALUE);
    }

    /** With linear programs for groups up to a size, and flows for larger ones. */
    Map<Integer, CellBounds> allBounds(int programSize) {
        HiddenGroups groups = new HiddenGroups(safe, rows());
        NetworkBounds network = null;
        Map<Integer, CellBounds> found = new LinkedHashMap<>();
        for (int[] group : groups.groups()) {
            if (group.length <= programSize) {
                groups.solve(group, found);
                continue;
            }
            network = network == null ? new NetworkBounds(safe.what().cells(), safe.hidden(), leasts()) : network;
            for (int cell : group) {
                long base = safe.what().least(cell);
                long most = network.most(cell);
                double upper = most < 0 ? Double.POSITIVE_INFINITY : base + most;
                found.put(cell, new CellBounds(safe.what().cells().labels(cell), base + network.least(cell), upper));
            }
        }
        return found;
    }

    private long[] leasts() {
        long[] leasts = new long[safe.what().cells().size()];
        for (int cell = 0; cell < leasts.length; cell++) {
            leasts[cell] = safe.what().least(cell);
        }
        return leasts;
    }

    /**
     * The table attacked and what is known beside it.
     *
     * @return for example {@code attack on births, knowing 1 sum more}
     */
    @Override
    public String toString() {
        return "attack on " + safe.name() + (knowledge.isEmpty() ? "" : ", knowing " + knowledge.size() + " sums more");
    }
}
