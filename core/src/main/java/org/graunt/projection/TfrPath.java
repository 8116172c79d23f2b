package org.graunt.projection;

import java.util.List;
import java.util.Set;
import org.graunt.table.Axes;
import org.graunt.table.Axis;

/**
 * Total fertility rates over time: children per woman, by area and period where they differ. With a pattern by age they make a
 * {@link FertilityPath}.
 */
public final class TfrPath {

    private static final String NAME = "tfr";

    /** No population has had 20 children per woman: above, births per 1,000 women were meant. */
    static final double TOO_MANY = 20;

    private final PathCube cube;

    private TfrPath(PathCube cube) {
        this.cube = cube;
    }

    /**
     * The same rate everywhere and always.
     *
     * @param childrenPerWoman the total fertility rate, 0 or above and under 20
     * @return the path
     * @throws IllegalArgumentException if the rate is out of range
     */
    public static TfrPath constant(double childrenPerWoman) {
        return of(List.of(), childrenPerWoman);
    }

    /**
     * Rates by area, by period or by both.
     *
     * @param axes any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order
     * @param childrenPerWoman total fertility rates, the last axis running fastest; 0 or above and under 20
     * @return the path
     * @throws IllegalArgumentException if there are other axes, or if rates do not match the axes or are out of range
     */
    public static TfrPath of(List<Axis> axes, double... childrenPerWoman) {
        return new TfrPath(PathCube.of(NAME, Set.of(), Set.of(Axes.AREA, Axes.PERIOD), axes, childrenPerWoman)
                .requireEach(rate -> rate >= 0 && rate < TOO_MANY, "children per woman, 0 or above and under 20"));
    }

    static TfrPath ordered(List<Axis> axes, double[] rates) {
        return new TfrPath(PathCube.ordered(NAME, axes, rates));
    }

    /**
     * From these rates to others on a straight line: the first period has these, the last those, and each between them has
     * moved by an equal part.
     *
     * @param target the rates to arrive at
     * @param periods the axis of periods
     * @return the path over these periods
     * @throws IllegalArgumentException if there are fewer than two periods, or if areas or periods of the two do not match
     */
    public TfrPath towards(TfrPath target, Axis periods) {
        return new TfrPath(PathMath.towards(cube, target.cube, periods));
    }

    /**
     * The axes along which rates are given.
     *
     * @return the axes, in the order that {@link #get} takes; none for a constant
     */
    public List<Axis> axes() {
        return cube.axes();
    }

    /**
     * A rate.
     *
     * @param labels one label an axis, in the order of {@link #axes()}
     * @return children per woman
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public double get(Object... labels) {
        return cube.get(labels);
    }

    PathCube cube() {
        return cube;
    }

    /**
     * The rate, or the axes.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return cube.toString();
    }
}
