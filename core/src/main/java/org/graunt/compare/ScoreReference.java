package org.graunt.compare;

/** What the value of a ratio item is divided by. */
public enum ScoreReference {
    /** The target of the item. */
    TARGET,
    /** The plain mean of the values of all areas scored together: the score of one area then depends on all others. */
    MEAN_OF_AREAS,
    /** The best value among all areas scored together. */
    BEST_OF_AREAS
}
