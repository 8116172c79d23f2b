package org.graunt.projection;

import java.util.List;
import java.util.Set;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;

/**
 * Fertility rates over time: births per woman and year by age of the mother, by area and period where they differ.
 *
 * <pre>{@code
 * FertilityPath same = FertilityPath.constant(AgeGroups.single(15, 49), rates);
 * FertilityPath falling = FertilityPath.of(List.of(Axis.years(StatisticalYear.CALENDAR, 2016, 2030), ages), rates);
 * }</pre>
 */
public final class FertilityPath {

    private static final String NAME = "fertility";

    private final PathCube cube;

    private FertilityPath(PathCube cube) {
        this.cube = cube;
    }

    /**
     * The same rates everywhere and always.
     *
     * @param ages the ages of mothers; nobody else gives birth
     * @param rates births per woman and year, one an age, finite and not negative; 0 at age 0 and in an open group
     * @return the path
     * @throws IllegalArgumentException if rates do not match the ages or are out of range
     */
    public static FertilityPath constant(AgeGroups ages, double... rates) {
        return of(List.of(Axis.ages(ages)), rates);
    }

    /**
     * Rates by age and, where the axes say so, by area and period.
     *
     * @param axes the axis of ages of mothers and any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order; rates are
     *     the same along an axis left out
     * @param rates births per woman and year, the last axis running fastest, finite and not negative; 0 at age 0 and in an
     *     open group
     * @return the path
     * @throws IllegalArgumentException if there are other axes or no ages, or if rates do not match the axes or are out of
     *     range
     */
    public static FertilityPath of(List<Axis> axes, double... rates) {
        PathCube cube = PathCube.of(NAME, Set.of(Axes.AGE), Set.of(Axes.AREA, Axes.PERIOD), axes, rates)
                .requireEach(rate -> rate >= 0 && rate < Double.POSITIVE_INFINITY, "finite and not negative");
        AgeGroups ages = cube.axis(Axes.AGE).ages();
        double[] values = cube.values();
        for (int i = 0; i < values.length; i++) {
            int group = i % ages.size();
            boolean barren = ages.lower(group) == 0 || ages.isOpen(group);
            if (barren && values[i] != 0) {
                throw new IllegalArgumentException("fertility: " + values[i] + " at age " + ages.label(group)
                        + ", must be 0 at age 0 and in an open group: give such births to the nearest closed age");
            }
        }
        return new FertilityPath(cube);
    }

    /**
     * The ages of mothers.
     *
     * @return the ages
     */
    public AgeGroups ages() {
        return cube.axis(Axes.AGE).ages();
    }

    /**
     * The axes along which rates are given.
     *
     * @return the axes, in the order that {@link #get} takes
     */
    public List<Axis> axes() {
        return cube.axes();
    }

    /**
     * A rate.
     *
     * @param labels one label an axis, in the order of {@link #axes()}
     * @return births per woman and year
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public double get(Object... labels) {
        return cube.get(labels);
    }

    PathCube cube() {
        return cube;
    }

    /**
     * The axes.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return cube.toString();
    }
}
