package org.graunt.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Moves between the corners of hypercubes, for sums over any number of axes and trees. Along one axis something goes from one
 * label to another, and with it the sums above each, up to the first that holds both; or from nowhere into one label and all sums
 * above it. A product of such paths, one an axis, keeps every published sum. Source: Giessing and Repsilber 2002, Tools and
 * strategies to protect multiple tables with the GHQUAR cell suppression engine, which looks among the corners of one cube for
 * each cell; here several cubes may add up.
 */
final class HypercubeMoves implements Moves {

    /** Paths tried along each axis: those through the cheapest other labels. */
    private static final int PATHS = 6;

    /** Nodes along one axis, and whether each moves with the first or against it. */
    private record Path(int[] nodes, int[] signs) {}

    /** Cells that change by one each, with or against the first. */
    private record Cube(int[] cells, int[] signs, long cost, long room) {}

    private final Concealment what;
    private final PublishedCells cells;
    private final List<Integer> summed;

    /** What is sent at present; zero outside a search. */
    private final long[] sent;

    HypercubeMoves(Concealment what) {
        this.what = what;
        this.cells = what.cells();
        this.summed = cells.summedAxes();
        this.sent = new long[cells.size()];
    }

    @Override
    public int[] proof(Concealment.Demand demand, boolean[] hidden) {
        return new Search(demand, hidden, false).run();
    }

    @Override
    public int[] extend(Concealment.Demand demand, boolean[] hidden) {
        int[] proof = new Search(demand, hidden, true).run();
        for (int cell : proof) {
            hidden[cell] = true;
        }
        return proof;
    }

    /** Cubes for one demand, one after the other until it is met. */
    private final class Search {

        private final Concealment.Demand demand;
        private final boolean[] hidden;
        private final boolean mayHideMore;
        private final int direction;
        private final Set<Integer> used = new LinkedHashSet<>();
        private List<List<Path>> choices;
        private long missing;
        private Cube best;

        private Search(Concealment.Demand demand, boolean[] hidden, boolean mayHideMore) {
            this.demand = demand;
            this.hidden = hidden;
            this.mayHideMore = mayHideMore;
            this.direction = demand.up() ? 1 : -1;
            this.missing = demand.amount();
        }

        private int[] run() {
            while (missing > 0) {
                choose();
                if (best == null) {
                    break;
                }
                long amount = Math.min(missing, best.room());
                for (int i = 0; i < best.cells().length; i++) {
                    sent[best.cells()[i]] += direction * best.signs()[i] * amount;
                    used.add(best.cells()[i]);
                }
                missing -= amount;
            }
            int[] proof = used.stream()
                    .mapToInt(Integer::intValue)
                    .filter(cell -> sent[cell] != 0)
                    .toArray();
            used.forEach(cell -> sent[cell] = 0);
            return missing > 0 ? null : proof;
        }

        /** Finds the cube that costs least for what it can carry; none if no cube of hidden cells does and no more may be hidden. */
        private void choose() {
            choices = new ArrayList<>();
            for (int axis : summed) {
                choices.add(paths(demand.cell(), axis, hidden, mayHideMore));
            }
            if (mayHideMore) {
                addUpwards(choices, demand.cell(), direction);
            }
            best = null;
            widen(0, new Cube(new int[] {demand.cell()}, new int[] {1}, 0, firstRoom()));
        }

        private long firstRoom() {
            return direction < 0 ? room(demand.cell()) : Long.MAX_VALUE;
        }

        /**
         * Multiplies a cube by the paths of one axis after the other. The corners so far stay corners, so a cube that is too dear, has
         * no room or needs a cell that must be shown is given up at once.
         */
        private void widen(int depth, Cube cube) {
            if (depth == choices.size()) {
                best = best == null || isBetter(cube, best) ? cube : best;
                return;
            }
            int axis = summed.get(depth);
            int node = cells.node(demand.cell(), axis);
            for (Path path : choices.get(depth)) {
                Cube wider = times(cube, path, node, cells.stride(axis));
                if (wider != null && (best == null || price(wider) <= price(best))) {
                    widen(depth + 1, wider);
                }
            }
        }

        private Cube times(Cube cube, Path path, int own, int stride) {
            int length = path.nodes().length;
            int[] corners = new int[cube.cells().length * length];
            int[] signs = new int[corners.length];
            long cost = cube.cost();
            long room = cube.room();
            int next = 0;
            for (int k = 0; k < length; k++) {
                int step = (path.nodes()[k] - own) * stride;
                for (int c = 0; c < cube.cells().length; c++) {
                    int corner = cube.cells()[c] + step;
                    int sign = cube.signs()[c] * path.signs()[k];
                    corners[next] = corner;
                    signs[next++] = sign;
                    if (step == 0) {
                        continue;
                    }
                    if (!hidden[corner] && !used.contains(corner)) {
                        if (!mayHideMore || !what.mayHide(corner)) {
                            return null;
                        }
                        cost += what.cost(corner);
                    }
                    if (sign * direction < 0) {
                        room = Math.min(room, room(corner));
                        if (room <= 0) {
                            return null;
                        }
                    }
                }
            }
            return new Cube(corners, signs, cost, room);
        }

        private double price(Cube cube) {
            return (double) cube.cost() / Math.min(cube.room(), missing);
        }

        private boolean isBetter(Cube cube, Cube other) {
            double price = price(cube);
            double otherPrice = price(other);
            return price != otherPrice ? price < otherPrice : cube.room() > other.room();
        }
    }

    private long room(int cell) {
        return cells.value(cell) + sent[cell] - what.least(cell);
    }

    /** Paths through the node of a cell: to the cheapest others under the same sums, and to nowhere. */
    private List<Path> paths(int cell, int axis, boolean[] hidden, boolean mayHideMore) {
        SumTree tree = cells.tree(axis);
        int node = cells.node(cell, axis);
        List<int[]> starts = tree.isLeaf(node) ? List.of(new int[] {node}) : downwards(cell, axis, node, hidden);
        List<Path> paths = new ArrayList<>();
        for (int[] start : starts) {
            int[] up = start;
            for (int top = node; tree.parent(top) >= 0; top = tree.parent(top)) {
                for (int sibling : siblings(cell, axis, top, hidden, mayHideMore)) {
                    int[] other = tree.isLeaf(sibling)
                            ? new int[] {sibling}
                            : downwards(cell, axis, sibling, hidden).get(0);
                    paths.add(joined(up, other));
                }
                up = plus(up, tree.parent(top));
            }
            paths.add(joined(up, new int[0]));
        }
        return paths;
    }

    private static Path joined(int[] with, int[] against) {
        int[] nodes = Arrays.copyOf(with, with.length + against.length);
        int[] signs = new int[nodes.length];
        Arrays.fill(signs, 1);
        System.arraycopy(against, 0, nodes, with.length, against.length);
        Arrays.fill(signs, with.length, signs.length, -1);
        return new Path(nodes, signs);
    }

    private static int[] plus(int[] nodes, int node) {
        int[] more = Arrays.copyOf(nodes, nodes.length + 1);
        more[nodes.length] = node;
        return more;
    }

    private int[] siblings(int cell, int axis, int node, boolean[] hidden, boolean mayHideMore) {
        SumTree tree = cells.tree(axis);
        int at = cell - cells.node(cell, axis) * cells.stride(axis);
        return cheapest(
                Arrays.stream(tree.children(tree.parent(node)))
                        .filter(other -> other != node)
                        .filter(other -> mayHideMore || hidden[at + other * cells.stride(axis)])
                        .toArray(),
                at,
                cells.stride(axis),
                hidden);
    }

    private int[] cheapest(int[] nodes, int at, int stride, boolean[] hidden) {
        return Arrays.stream(nodes)
                .filter(node -> what.mayHide(at + node * stride))
                .boxed()
                .sorted(Comparator.comparingLong(
                        node -> hidden[at + node * stride] ? 0 : what.cost(at + node * stride)))
                .limit(PATHS)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** From a sum down to some of its leaves, each time through the cheapest parts; at least one way is given. */
    private List<int[]> downwards(int cell, int axis, int node, boolean[] hidden) {
        SumTree tree = cells.tree(axis);
        int at = cell - cells.node(cell, axis) * cells.stride(axis);
        List<int[]> ways = new ArrayList<>();
        int[] first = cheapest(tree.children(node), at, cells.stride(axis), hidden);
        for (int child : first.length == 0 ? Arrays.copyOf(tree.children(node), 1) : first) {
            int[] way = {node, child};
            for (int low = child; !tree.isLeaf(low); ) {
                int[] parts = cheapest(tree.children(low), at, cells.stride(axis), hidden);
                low = parts.length == 0 ? tree.children(low)[0] : parts[0];
                way = plus(way, low);
            }
            ways.add(way);
        }
        return ways;
    }

    /**
     * The way that is always open: through the leaf under a cell that can fall most, with all sums above it. All of these rise and
     * fall together, and each has at least the room of the leaf.
     */
    private void addUpwards(List<List<Path>> choices, int cell, int direction) {
        int leaf = roomiestLeaf(cell, direction);
        for (int i = 0; i < choices.size(); i++) {
            int axis = summed.get(i);
            SumTree tree = cells.tree(axis);
            int[] up = {};
            for (int node = cells.node(leaf, axis); node >= 0; node = tree.parent(node)) {
                up = plus(up, node);
            }
            choices.get(i).add(joined(up, new int[0]));
        }
    }

    private int roomiestLeaf(int cell, int direction) {
        int best = cell;
        for (int axis : summed) {
            SumTree tree = cells.tree(axis);
            while (!tree.isLeaf(cells.node(best, axis))) {
                int at = best - cells.node(best, axis) * cells.stride(axis);
                int found = -1;
                for (int child : tree.children(cells.node(best, axis))) {
                    int part = at + child * cells.stride(axis);
                    if (what.mayHide(part) && (found < 0 || isRoomier(part, found, direction))) {
                        found = part;
                    }
                }
                best = found;
            }
        }
        return best;
    }

    private boolean isRoomier(int cell, int other, int direction) {
        return direction < 0 ? room(cell) > room(other) : what.cost(cell) < what.cost(other);
    }
}
