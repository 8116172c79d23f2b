package org.graunt.quality;

/** Other tables with the same published sums: what shows that a hidden cell could be higher or lower than it is. */
interface Moves {

    /**
     * Cells that change, all of them hidden, in a table of whole counts that meets a demand; null if none is found.
     */
    int[] proof(Concealment.Demand demand, boolean[] hidden);

    /** The same, hiding further cells at little cost until there is one. */
    int[] extend(Concealment.Demand demand, boolean[] hidden);
}
