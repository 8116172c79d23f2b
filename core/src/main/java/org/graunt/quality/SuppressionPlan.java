package org.graunt.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.graunt.internal.random.RandomStream;

/**
 * Which cells to hide. Demand by demand further cells are hidden where those hidden already do not meet it; then what has become
 * unnecessary is shown again, the dearest first. Small tables are planned in several orders, and where their sums are a network
 * the best plan is improved to the optimum by {@link LeastLoss} if that ends within its budget.
 */
final class SuppressionPlan {

    /** Above this many cells one order must do. */
    private static final int SMALL = 2_000;

    private static final int ORDERS = 8;

    /** Orders tried where every search goes through many cubes. */
    private static final int FEW_ORDERS = 3;

    /** Above this many cells the optimum is not looked for. */
    private static final int SMALLEST = 200;

    private final Concealment what;
    private final Moves moves;
    private final List<Concealment.Demand> demands;

    private SuppressionPlan(Concealment what) {
        this.what = what;
        this.moves = SumNetwork.fits(what.cells()) ? new NetworkMoves(what) : new HypercubeMoves(what);
        this.demands = what.demands();
    }

    /** The cells to hide, primary ones included; a search of so many steps for the optimum is made where it can be. */
    static boolean[] of(Concealment what, int steps) {
        return new SuppressionPlan(what).best(steps);
    }

    private boolean[] best(int steps) {
        List<Concealment.Demand> order = new ArrayList<>(demands);
        order.sort(Comparator.comparingLong(Concealment.Demand::amount).reversed());
        boolean[] best = inOrder(order);
        if (what.cells().size() > SMALL) {
            return best;
        }
        RandomStream stream = RandomStream.of(ORDERS);
        for (int i = 1; i < (moves instanceof NetworkMoves ? ORDERS : FEW_ORDERS); i++) {
            shuffle(order, stream);
            boolean[] other = inOrder(order);
            if (what.loss(other) < what.loss(best)) {
                best = other;
            }
        }
        return moves instanceof NetworkMoves && what.cells().size() <= SMALLEST
                ? new LeastLoss(what, moves, demands, best, steps).solve()
                : best;
    }

    private static void shuffle(List<Concealment.Demand> order, RandomStream stream) {
        for (int i = order.size() - 1; i > 0; i--) {
            int j = stream.nextInt(i + 1);
            Concealment.Demand swapped = order.get(i);
            order.set(i, order.get(j));
            order.set(j, swapped);
        }
    }

    private boolean[] inOrder(List<Concealment.Demand> order) {
        boolean[] hidden = what.primaries();
        int[][] proofs = new int[order.size()][];
        for (int i = 0; i < proofs.length; i++) {
            int[] proof = moves.proof(order.get(i), hidden);
            proofs[i] = proof == null ? moves.extend(order.get(i), hidden) : proof;
        }
        showAgain(order, proofs, hidden);
        return hidden;
    }

    private void showAgain(List<Concealment.Demand> order, int[][] proofs, boolean[] hidden) {
        Map<Integer, Set<Integer>> uses = new HashMap<>();
        List<Integer> extra = new ArrayList<>();
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell] && !what.isPrimary(cell)) {
                extra.add(cell);
                uses.put(cell, new LinkedHashSet<>());
            }
        }
        for (int i = 0; i < proofs.length; i++) {
            note(uses, i, proofs[i]);
        }
        extra.sort(Comparator.comparingLong(cell -> -what.cost(cell)));
        for (int cell : extra) {
            hidden[cell] = false;
            Map<Integer, int[]> others = new HashMap<>();
            for (int i : uses.get(cell)) {
                if (!contains(proofs[i], cell)) {
                    continue;
                }
                int[] other = moves.proof(order.get(i), hidden);
                if (other == null) {
                    hidden[cell] = true;
                    break;
                }
                others.put(i, other);
            }
            if (!hidden[cell]) {
                others.forEach((i, other) -> {
                    proofs[i] = other;
                    note(uses, i, other);
                });
            }
        }
    }

    private static void note(Map<Integer, Set<Integer>> uses, int demand, int[] proof) {
        for (int cell : proof) {
            Set<Integer> users = uses.get(cell);
            if (users != null) {
                users.add(demand);
            }
        }
    }

    private static boolean contains(int[] cells, int wanted) {
        for (int cell : cells) {
            if (cell == wanted) {
                return true;
            }
        }
        return false;
    }
}
