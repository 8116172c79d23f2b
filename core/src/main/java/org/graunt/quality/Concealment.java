package org.graunt.quality;

import java.util.ArrayList;
import java.util.List;

/** What a rule says of each published cell: which are hidden for their own sake, which may be, and what must stay unknown. */
final class Concealment {

    /** That a hidden cell could as well be higher, or lower, by an amount. */
    record Demand(int cell, boolean up, long amount) {}

    private final PublishedCells cells;
    private final DisclosureControl rule;
    private final boolean[] primary;

    Concealment(PublishedCells cells, DisclosureControl rule) {
        this.cells = cells;
        this.rule = rule;
        this.primary = new boolean[cells.size()];
        for (int cell = 0; cell < primary.length; cell++) {
            primary[cell] = mayHide(cell) && cells.value(cell) < rule.threshold();
        }
    }

    DisclosureControl rule() {
        return rule;
    }

    PublishedCells cells() {
        return cells;
    }

    boolean isPrimary(int cell) {
        return primary[cell];
    }

    boolean[] primaries() {
        return primary.clone();
    }

    boolean mayHide(int cell) {
        return cells.applies(cell) && (cells.value(cell) > 0 || rule.zeros() == ZeroCells.HIDDEN);
    }

    /** The least that anybody knows a hidden cell to be before looking at sums: what its leaves are at least. */
    long least(int cell) {
        return rule.zeros() == ZeroCells.SHOWN ? cells.positive(cell) : 0;
    }

    long cost(int cell) {
        return rule.loss().of(cells.value(cell));
    }

    /** The demands of a primary cell: none downwards where it is as low as it can be. */
    List<Demand> demands() {
        List<Demand> demands = new ArrayList<>();
        for (int cell = 0; cell < primary.length; cell++) {
            if (primary[cell]) {
                long distance = rule.protection().distance(cells.value(cell));
                demands.add(new Demand(cell, true, distance));
                long down = Math.min(distance, cells.value(cell) - least(cell));
                if (down > 0) {
                    demands.add(new Demand(cell, false, down));
                }
            }
        }
        return demands;
    }

    long loss(boolean[] hidden) {
        long loss = 0;
        for (int cell = 0; cell < hidden.length; cell++) {
            if (hidden[cell] && !primary[cell]) {
                loss += cost(cell);
            }
        }
        return loss;
    }
}
