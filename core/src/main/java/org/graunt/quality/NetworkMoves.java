package org.graunt.quality;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Moves along the cycles of a {@link SumNetwork}: a hidden cell can rise by an amount exactly if as much can flow from the end of
 * its arc back to the start, over hidden arcs alone; forwards without limit, backwards as far as a cell may fall. What is missing
 * is found along the cheapest path, on which hidden cells cost nothing. Source: Cox 1995, as there.
 */
final class NetworkMoves implements Moves {

    private static final long UNLIMITED = Long.MAX_VALUE;

    private final Concealment what;
    private final SumNetwork network;

    /** What is sent along each arc at present; zero outside a search. */
    private final long[] sent;

    private final int[] touched;
    private final boolean[] isTouched;
    private int touchedCount;

    /** Per node the arc by which it was reached, and by which search. */
    private final int[] by;

    private final int[] seen;
    private int search;
    private final int[] queue;
    private final long[] distance;

    NetworkMoves(Concealment what) {
        this.what = what;
        this.network = SumNetwork.of(what.cells());
        this.sent = new long[what.cells().size()];
        this.touched = new int[sent.length];
        this.isTouched = new boolean[sent.length];
        this.by = new int[network.nodes()];
        this.seen = new int[network.nodes()];
        this.queue = new int[network.nodes()];
        this.distance = new long[network.nodes()];
    }

    @Override
    public int[] proof(Concealment.Demand demand, boolean[] hidden) {
        long missing = send(demand, hidden);
        int[] proof = reset();
        return missing > 0 ? null : proof;
    }

    @Override
    public int[] extend(Concealment.Demand demand, boolean[] hidden) {
        long missing = send(demand, hidden);
        while (missing > 0) {
            // A path that carries all at once first: several of them hide more.
            if (!cheapest(demand, hidden, missing)) {
                cheapest(demand, hidden, 1);
            }
            missing -= push(demand, missing);
        }
        int[] proof = reset();
        for (int cell : proof) {
            hidden[cell] = true;
        }
        return proof;
    }

    /** Sends what can be sent over hidden arcs; what is then missing of the amount. */
    private long send(Concealment.Demand demand, boolean[] hidden) {
        long missing = demand.amount();
        if (source(demand) == sink(demand)) {
            return 0;
        }
        while (missing > 0 && reach(demand, hidden)) {
            missing -= push(demand, missing);
        }
        return missing;
    }

    private int source(Concealment.Demand demand) {
        return demand.up() ? network.to(demand.cell()) : network.from(demand.cell());
    }

    private int sink(Concealment.Demand demand) {
        return demand.up() ? network.from(demand.cell()) : network.to(demand.cell());
    }

    /** The other end of the arc by which a node was reached. */
    private int before(int node) {
        int arc = by[node];
        return network.from(arc) == node ? network.to(arc) : network.from(arc);
    }

    private long room(int arc, int at) {
        return network.from(arc) == at ? UNLIMITED : what.cells().value(arc) + sent[arc] - what.least(arc);
    }

    private boolean reach(Concealment.Demand demand, boolean[] hidden) {
        search++;
        int sink = sink(demand);
        int head = 0;
        int tail = 0;
        queue[tail++] = source(demand);
        seen[source(demand)] = search;
        while (head < tail) {
            int node = queue[head++];
            for (int i = network.firstAt(node); i < network.endAt(node); i++) {
                int arc = network.arcAt(i);
                if (!hidden[arc] || arc == demand.cell() || room(arc, node) == 0) {
                    continue;
                }
                int next = network.from(arc) == node ? network.to(arc) : network.from(arc);
                if (seen[next] != search) {
                    seen[next] = search;
                    by[next] = arc;
                    if (next == sink) {
                        return true;
                    }
                    queue[tail++] = next;
                }
            }
        }
        return false;
    }

    private record Step(int node, long distance) {}

    private boolean cheapest(Concealment.Demand demand, boolean[] hidden, long amount) {
        search++;
        int sink = sink(demand);
        PriorityQueue<Step> open = new PriorityQueue<>((a, b) ->
                a.distance != b.distance ? Long.compare(a.distance, b.distance) : Integer.compare(a.node, b.node));
        distance[source(demand)] = 0;
        seen[source(demand)] = search;
        open.add(new Step(source(demand), 0));
        while (!open.isEmpty()) {
            Step step = open.poll();
            int node = step.node();
            if (node == sink) {
                return true;
            }
            if (step.distance() > distance[node]) {
                continue;
            }
            for (int i = network.firstAt(node); i < network.endAt(node); i++) {
                int arc = network.arcAt(i);
                if (arc == demand.cell() || !what.mayHide(arc) || room(arc, node) < amount) {
                    continue;
                }
                int next = network.from(arc) == node ? network.to(arc) : network.from(arc);
                long reached = step.distance() + (hidden[arc] ? 0 : what.cost(arc));
                if (seen[next] != search || reached < distance[next]) {
                    seen[next] = search;
                    distance[next] = reached;
                    by[next] = arc;
                    open.add(new Step(next, reached));
                }
            }
        }
        return false;
    }

    /** Sends along the path that the last search found, at most what is missing. */
    private long push(Concealment.Demand demand, long missing) {
        int source = source(demand);
        long amount = missing;
        for (int node = sink(demand); node != source; node = before(node)) {
            amount = Math.min(amount, room(by[node], before(node)));
        }
        for (int node = sink(demand); node != source; node = before(node)) {
            int arc = by[node];
            if (!isTouched[arc]) {
                isTouched[arc] = true;
                touched[touchedCount++] = arc;
            }
            sent[arc] += network.to(arc) == node ? amount : -amount;
        }
        return amount;
    }

    /** Takes back what was sent; the cells along which it went. */
    private int[] reset() {
        int used = 0;
        for (int i = 0; i < touchedCount; i++) {
            isTouched[touched[i]] = false;
            if (sent[touched[i]] != 0) {
                sent[touched[i]] = 0;
                touched[used++] = touched[i];
            }
        }
        touchedCount = 0;
        return Arrays.copyOf(touched, used);
    }
}
