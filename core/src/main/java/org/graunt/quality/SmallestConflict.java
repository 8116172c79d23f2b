package org.graunt.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/**
 * The smallest set of statements that cannot all be true, exactly: every such set must share a statement with every set whose
 * removal makes the rest possible. The smallest set that shares one with all those known is tried; if it is possible, it is
 * made as large as possible, and what is left out is one more to share with (Ignatiev, Previti, Liffiton and Marques-Silva
 * 2015, Smallest MUS extraction with minimal hitting set dualization). Sets are bits of a number.
 */
final class SmallestConflict {

    private final int size;
    private final LongPredicate isPossible;
    private final Map<Long, Boolean> known = new HashMap<>();
    private final List<Long> removals = new ArrayList<>();

    SmallestConflict(int size, LongPredicate isPossible) {
        this.size = size;
        this.isPossible = isPossible;
    }

    boolean isPossible(long set) {
        return known.computeIfAbsent(set, isPossible::test);
    }

    /** The conflict; all statements together must be one. */
    long find() {
        while (true) {
            long tried = smallestHitting();
            if (!isPossible(tried)) {
                return tried;
            }
            long grown = tried;
            for (int i = 0; i < size; i++) {
                if ((grown & 1L << i) == 0 && isPossible(grown | 1L << i)) {
                    grown |= 1L << i;
                }
            }
            removals.add(((1L << size) - 1) & ~grown);
        }
    }

    private long smallestHitting() {
        for (int most = 0; ; most++) {
            long found = hitting(0, most);
            if (found >= 0) {
                return found;
            }
        }
    }

    /** A set that holds the chosen statements, at most so many more, and one of each removal; -1 if there is none. */
    private long hitting(long chosen, int more) {
        long missed = 0;
        for (long removal : removals) {
            if ((removal & chosen) == 0) {
                missed = removal;
                break;
            }
        }
        if (missed == 0) {
            return chosen;
        }
        if (more == 0) {
            return -1;
        }
        for (int i = 0; i < size; i++) {
            if ((missed & 1L << i) != 0) {
                long found = hitting(chosen | 1L << i, more - 1);
                if (found >= 0) {
                    return found;
                }
            }
        }
        return -1;
    }
}
