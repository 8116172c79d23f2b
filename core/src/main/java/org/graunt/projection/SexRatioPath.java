package org.graunt.projection;

import java.util.List;
import java.util.Set;
import org.graunt.table.Axes;
import org.graunt.table.Axis;

/**
 * The sex ratio at birth over time, in boys per girl, by area and period where it differs. With the ratio {@code s}, girls are
 * {@code births / (1 + s)}.
 */
public final class SexRatioPath {

    private static final String NAME = "sex ratio at birth";

    /** A share of boys, about 0.51, would be below. */
    private static final double TOO_FEW = 0.6;

    /** No population has ten boys a girl; a ratio per 100 girls always is above. */
    private static final double TOO_MANY = 10;

    private final PathCube cube;

    private SexRatioPath(PathCube cube) {
        this.cube = cube;
    }

    /**
     * The same ratio everywhere and always.
     *
     * @param boysPerGirl boys per girl at birth, such as 1.06; 0.6 or above and under 10
     * @return the path
     * @throws IllegalArgumentException if the ratio is out of range, as one per 100 girls would be
     */
    public static SexRatioPath constant(double boysPerGirl) {
        return of(List.of(), boysPerGirl);
    }

    /**
     * Ratios by area, by period or by both.
     *
     * @param axes any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order
     * @param boysPerGirl boys per girl at birth, the last axis running fastest; 0.6 or above and under 10
     * @return the path
     * @throws IllegalArgumentException if there are other axes, or if ratios do not match the axes or are out of range
     */
    public static SexRatioPath of(List<Axis> axes, double... boysPerGirl) {
        return new SexRatioPath(
                PathCube.of(NAME, Set.of(), Set.of(Axes.AREA, Axes.PERIOD), axes, boysPerGirl)
                        .requireEach(
                                ratio -> ratio >= TOO_FEW && ratio < TOO_MANY,
                                "boys per girl, from 0.6 to under 10 (1.06, where boys per 100 girls are 106 and their share is 0.515)"));
    }

    /**
     * From these ratios to others on a straight line: the first period has these, the last those, and each between them has
     * moved by an equal part.
     *
     * @param target the ratios to arrive at
     * @param periods the axis of periods
     * @return the path over these periods
     * @throws IllegalArgumentException if there are fewer than two periods, or if the two do not match
     */
    public SexRatioPath towards(SexRatioPath target, Axis periods) {
        return new SexRatioPath(PathMath.towards(cube, target.cube, periods));
    }

    /**
     * The axes along which ratios are given.
     *
     * @return the axes, in the order that {@link #get} takes; none for a constant
     */
    public List<Axis> axes() {
        return cube.axes();
    }

    /**
     * A ratio.
     *
     * @param labels one label an axis, in the order of {@link #axes()}
     * @return boys per girl
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public double get(Object... labels) {
        return cube.get(labels);
    }

    PathCube cube() {
        return cube;
    }

    /**
     * The ratio, or the axes.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return cube.toString();
    }
}
