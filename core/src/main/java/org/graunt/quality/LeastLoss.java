package org.graunt.quality;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cells that cost least to hide, by trying: each cell in turn, the dearest first, is left shown or is hidden. Hiding more never
 * protects less, so leaving a cell shown is given up where not even hiding all that is undecided would do, and hiding one where that
 * costs as much as the best plan known.
 */
final class LeastLoss {

    private final Concealment what;
    private final Moves moves;
    private final List<Concealment.Demand> demands;
    private final int[] order;
    private boolean[] best;
    private long bestLoss;
    private int stepsLeft;

    /** The demand that failed last, which is the likeliest to fail again. */
    private int lastFailed;

    LeastLoss(Concealment what, Moves moves, List<Concealment.Demand> demands, boolean[] plan, int steps) {
        this.what = what;
        this.moves = moves;
        this.demands = demands;
        this.best = plan;
        this.bestLoss = what.loss(plan);
        this.stepsLeft = steps;
        this.order = IntStream.range(0, plan.length)
                .filter(cell -> what.mayHide(cell) && !what.isPrimary(cell))
                .boxed()
                .sorted(Comparator.comparingLong(cell -> -what.cost(cell)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The optimum, or the best plan found when the steps were used up. */
    boolean[] solve() {
        boolean[] possible = what.primaries();
        for (int cell : order) {
            possible[cell] = true;
        }
        choose(0, what.primaries(), possible, 0);
        return best;
    }

    private void choose(int next, boolean[] hidden, boolean[] possible, long loss) {
        if (loss >= bestLoss || stepsLeft-- <= 0) {
            return;
        }
        if (isProtected(hidden)) {
            best = hidden.clone();
            bestLoss = loss;
            return;
        }
        // All undecided cells hidden would do, so there is one.
        int cell = order[next];
        possible[cell] = false;
        if (isProtected(possible)) {
            choose(next + 1, hidden, possible, loss);
        }
        possible[cell] = true;
        hidden[cell] = true;
        choose(next + 1, hidden, possible, loss + what.cost(cell));
        hidden[cell] = false;
    }

    private boolean isProtected(boolean[] hidden) {
        for (int i = 0; i < demands.size(); i++) {
            int demand = (lastFailed + i) % demands.size();
            if (moves.proof(demands.get(demand), hidden) == null) {
                lastFailed = demand;
                return false;
            }
        }
        return true;
    }
}
