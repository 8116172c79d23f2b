package org.graunt.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The cells that cost least to hide, by branching and bounding. A demand that is not met names a set of cells of which one at
 * least must be hidden, the cut of the network: these are the branches, each without the cells of the branches before it. Cuts
 * that share no cell add up to a lower bound of what is still to be hidden.
 */
final class LeastLoss {

    private final Concealment what;
    private final NetworkMoves moves;
    private final List<Concealment.Demand> demands;
    private final boolean[] forbidden;
    private boolean[] best;
    private long bestLoss;
    private int stepsLeft;

    LeastLoss(Concealment what, NetworkMoves moves, List<Concealment.Demand> demands, boolean[] plan, int steps) {
        this.what = what;
        this.moves = moves;
        this.demands = demands;
        this.forbidden = new boolean[plan.length];
        this.best = plan;
        this.bestLoss = what.loss(plan);
        this.stepsLeft = steps;
    }

    /** The optimum, or the best plan found when the steps were used up. */
    boolean[] solve() {
        branch(what.primaries(), 0);
        return best;
    }

    private void branch(boolean[] hidden, long loss) {
        if (stepsLeft-- <= 0) {
            return;
        }
        List<int[]> cuts = new ArrayList<>();
        for (Concealment.Demand demand : demands) {
            int[] cut = moves.cut(demand, hidden);
            if (cut != null) {
                int[] allowed =
                        Arrays.stream(cut).filter(cell -> !forbidden[cell]).toArray();
                if (allowed.length == 0) {
                    return;
                }
                cuts.add(allowed);
            }
        }
        if (cuts.isEmpty()) {
            if (loss < bestLoss) {
                bestLoss = loss;
                best = hidden.clone();
            }
            return;
        }
        cuts.sort(Comparator.comparingLong((int[] cut) -> -cheapest(cut)).thenComparingInt(cut -> cut.length));
        if (loss + bound(cuts) >= bestLoss) {
            return;
        }
        int[] branches = Arrays.stream(cuts.stream()
                        .min(Comparator.comparingInt(cut -> cut.length))
                        .orElseThrow())
                .boxed()
                .sorted(Comparator.comparingLong(what::cost))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int cell : branches) {
            hidden[cell] = true;
            branch(hidden, loss + what.cost(cell));
            hidden[cell] = false;
            forbidden[cell] = true;
        }
        for (int cell : branches) {
            forbidden[cell] = false;
        }
    }

    private long bound(List<int[]> cuts) {
        boolean[] taken = new boolean[forbidden.length];
        long bound = 0;
        for (int[] cut : cuts) {
            if (Arrays.stream(cut).noneMatch(cell -> taken[cell])) {
                bound += cheapest(cut);
                Arrays.stream(cut).forEach(cell -> taken[cell] = true);
            }
        }
        return bound;
    }

    private long cheapest(int[] cut) {
        return Arrays.stream(cut).mapToLong(what::cost).min().orElseThrow();
    }
}
