package org.graunt.quality;

import java.util.Arrays;
import java.util.List;

/**
 * The sums of a table as a network: every cell is an arc, every sum a node, and a table keeps its sums exactly if what flows
 * into each node flows out again. That is so where sums are published over at most two axes, one of which has no more than its
 * total: each cell then stands in at most two sums that do not follow from others. Source: Cox 1995, Network models for
 * complementary cell suppression, Journal of the American Statistical Association 90.
 *
 * <p>With t the node of the tree axis and f that of the flat one, the sums kept are those over the tree for each f, and those
 * over the flat axis for each leaf of the tree; all others follow. An arc leads from the sum in which its cell counts positive to
 * the one in which it counts negative; the end that is missing is the ground of its layer.
 */
final class SumNetwork {

    private final int[] from;
    private final int[] to;
    private final int[] start;
    private final int[] arcs;

    private SumNetwork(int[] from, int[] to, int nodes) {
        this.from = from;
        this.to = to;
        this.start = new int[nodes + 1];
        for (int arc = 0; arc < from.length; arc++) {
            start[from[arc] + 1]++;
            start[to[arc] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        this.arcs = new int[2 * from.length];
        int[] next = Arrays.copyOf(start, nodes);
        for (int arc = 0; arc < from.length; arc++) {
            arcs[next[from[arc]]++] = arc;
            arcs[next[to[arc]]++] = arc;
        }
    }

    /** Whether the sums of a table are a network. */
    static boolean fits(PublishedCells cells) {
        List<Integer> summed = cells.summedAxes();
        return summed.size() < 2
                || summed.size() == 2
                        && summed.stream().anyMatch(axis -> cells.tree(axis).isFlat());
    }

    static SumNetwork of(PublishedCells cells) {
        List<Integer> summed = cells.summedAxes();
        int tree = summed.isEmpty() ? -1 : summed.get(0);
        int flat = summed.size() < 2 ? -1 : summed.get(1);
        if (flat >= 0 && !cells.tree(flat).isFlat()) {
            int swapped = tree;
            tree = flat;
            flat = swapped;
        }
        int[] layers = layers(cells, tree, flat);
        int[] from = new int[cells.size()];
        int[] to = new int[cells.size()];
        int most = 0;
        for (int cell = 0; cell < from.length; cell++) {
            int ground = cells.size() + layers[cell];
            most = Math.max(most, layers[cell]);
            int positive = ground;
            int negative = ground;
            if (tree >= 0) {
                SumTree nodes = cells.tree(tree);
                int t = cells.node(cell, tree);
                boolean isTotal = flat >= 0 && !cells.tree(flat).isLeaf(cells.node(cell, flat));
                int own = nodes.isLeaf(t) ? ground : cell;
                if (flat >= 0 && nodes.isLeaf(t)) {
                    own = isTotal
                            ? cell
                            : cell + (cells.tree(flat).leaves() - cells.node(cell, flat)) * cells.stride(flat);
                }
                int above = nodes.parent(t) < 0 ? ground : cell + (nodes.parent(t) - t) * cells.stride(tree);
                positive = isTotal ? above : own;
                negative = isTotal ? own : above;
            }
            from[cell] = positive;
            to[cell] = negative;
        }
        return new SumNetwork(from, to, cells.size() + most + 1);
    }

    /** The number of the layer of each cell: what its labels on all other axes are. */
    private static int[] layers(PublishedCells cells, int tree, int flat) {
        int[] layers = new int[cells.size()];
        for (int cell = 0; cell < layers.length; cell++) {
            int layer = 0;
            for (int axis = 0; axis < cells.axisCount(); axis++) {
                if (axis != tree && axis != flat) {
                    layer = layer * cells.tree(axis).size() + cells.node(cell, axis);
                }
            }
            layers[cell] = layer;
        }
        return layers;
    }

    int nodes() {
        return start.length - 1;
    }

    int from(int arc) {
        return from[arc];
    }

    int to(int arc) {
        return to[arc];
    }

    int firstAt(int node) {
        return start[node];
    }

    int endAt(int node) {
        return start[node + 1];
    }

    int arcAt(int position) {
        return arcs[position];
    }
}
