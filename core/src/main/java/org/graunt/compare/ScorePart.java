package org.graunt.compare;

/** A part of a scorecard: one item, or a group of parts. */
public sealed interface ScorePart permits ScoreItem, ScoreGroup {

    /**
     * Name of the part.
     *
     * @return the name, by which the trail calls it
     */
    String name();

    /**
     * The score for full marks, before anything is earned on top.
     *
     * @return the points
     */
    double fullMarks();
}
