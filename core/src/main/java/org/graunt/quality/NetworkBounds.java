package org.graunt.quality;

/**
 * Bounds of hidden cells from published sums that are a {@link SumNetwork}, seen from outside: some table that fits is found by
 * sending what each sum lacks to where another has too much, and from there each cell is driven up and down as far as the cycles
 * through it allow. Flows of whole numbers, so every bound is the count of some table.
 */
final class NetworkBounds {

    private static final long UNLIMITED = Long.MAX_VALUE;

    private final SumNetwork network;
    private final boolean[] hidden;

    /** What each hidden cell has on top of the least it can be, in some table that fits. */
    private final long[] flow;

    private final int[] by;
    private final int[] seen;
    private final int[] queue;
    private int search;

    /** From what is shown: values of hidden cells are not read. */
    NetworkBounds(PublishedCells cells, boolean[] hidden, long[] least) {
        this.network = SumNetwork.of(cells);
        this.hidden = hidden;
        this.flow = new long[hidden.length];
        this.by = new int[network.nodes()];
        this.seen = new int[network.nodes()];
        this.queue = new int[network.nodes()];
        long[] excess = new long[network.nodes()];
        for (int cell = 0; cell < hidden.length; cell++) {
            long known = hidden[cell] ? least[cell] : cells.value(cell);
            excess[network.from(cell)] -= known;
            excess[network.to(cell)] += known;
        }
        for (int node = 0; node < excess.length; node++) {
            while (excess[node] > 0) {
                int sink = reach(node, -1, -1, excess);
                long amount = Math.min(excess[node], -excess[sink]);
                amount = Math.min(amount, room(node, sink));
                push(node, sink, amount);
                excess[node] -= amount;
                excess[sink] += amount;
            }
        }
    }

    /** The most that a hidden cell has on top of its least; -1 if nothing bounds it. */
    long most(int cell) {
        int source = network.to(cell);
        int sink = network.from(cell);
        if (source == sink) {
            return -1;
        }
        while (reach(source, sink, cell, null) >= 0) {
            long amount = room(source, sink);
            if (amount == UNLIMITED) {
                return -1;
            }
            push(source, sink, amount);
            flow[cell] += amount;
        }
        return flow[cell];
    }

    /** The least that a hidden cell has on top of its least. */
    long least(int cell) {
        int source = network.from(cell);
        int sink = network.to(cell);
        if (source == sink) {
            return 0;
        }
        while (flow[cell] > 0 && reach(source, sink, cell, null) >= 0) {
            long amount = Math.min(flow[cell], room(source, sink));
            push(source, sink, amount);
            flow[cell] -= amount;
        }
        return flow[cell];
    }

    /** Searches a path over hidden cells to a node, or to any that lacks something; the node, or -1. */
    private int reach(int source, int sink, int without, long[] excess) {
        search++;
        int head = 0;
        int tail = 0;
        queue[tail++] = source;
        seen[source] = search;
        while (head < tail) {
            int node = queue[head++];
            for (int i = network.firstAt(node); i < network.endAt(node); i++) {
                int arc = network.arcAt(i);
                boolean forwards = network.from(arc) == node;
                if (!hidden[arc] || arc == without || !forwards && flow[arc] == 0) {
                    continue;
                }
                int next = forwards ? network.to(arc) : network.from(arc);
                if (seen[next] != search) {
                    seen[next] = search;
                    by[next] = arc;
                    if (next == sink || excess != null && excess[next] < 0) {
                        return next;
                    }
                    queue[tail++] = next;
                }
            }
        }
        return -1;
    }

    private int before(int node) {
        return network.from(by[node]) == node ? network.to(by[node]) : network.from(by[node]);
    }

    private long room(int source, int sink) {
        long room = UNLIMITED;
        for (int node = sink; node != source; node = before(node)) {
            room = network.to(by[node]) == node ? room : Math.min(room, flow[by[node]]);
        }
        return room;
    }

    private void push(int source, int sink, long amount) {
        for (int node = sink; node != source; node = before(node)) {
            flow[by[node]] += network.to(by[node]) == node ? amount : -amount;
        }
    }
}
