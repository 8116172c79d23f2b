package org.graunt.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Formula;
import org.graunt.indicator.RowState;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;

/**
 * Fertility rates over time: births per woman and year by age of the mother, by area and period where they differ.
 *
 * <pre>{@code
 * FertilityPath observed = FertilityPath.of(county.compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE).by(AREA, AGE));
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
     * @param rates births per woman and year (not per 1,000), one an age, finite and not negative; 0 at age 0 and in an open group
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
     * @param rates births per woman and year (not per 1,000), the last axis running fastest, finite and not negative; 0 at age 0
     *     and in an open group
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
     * The rates of a table of estimates, such as {@link org.graunt.indicator.Indicators#AGE_SPECIFIC_FERTILITY_RATE}, whatever their
     * scale: those per 1,000 women are divided by 1,000.
     *
     * @param rates age-specific rates by age and, if there are several, by area and period
     * @return the path, births per woman and year
     * @throws IllegalArgumentException if the indicator is no rate, if there are other axes or no ages, if a row has no value, or if
     *     rates are out of range
     */
    public static FertilityPath of(EstimateTable rates) {
        if (!(rates.indicator().formula() instanceof Formula.Rate)) {
            throw new IllegalArgumentException(
                    "fertility: indicator " + rates.indicator().code() + ", must be a rate by age");
        }
        double[] values = rates.values();
        for (int row = 0; row < values.length; row++) {
            if (rates.stateAt(row) != RowState.VALUE) {
                List<String> labels = new ArrayList<>();
                for (Axis axis : rates.axes()) {
                    labels.add(rates.label(row, axis.name()));
                }
                throw new IllegalArgumentException("fertility: " + rates.stateAt(row) + " at " + labels
                        + ", every row of the rates must have a value");
            }
            values[row] /= rates.indicator().unit().scale();
        }
        return of(rates.axes(), values);
    }

    /**
     * Total fertility rates shared out over ages: {@code f(x) = TFR w(x) / sum of n w}, where {@code n} is the width of an age
     * group.
     *
     * @param tfr children per woman, by area and period where they differ
     * @param pattern rates of any level, whose shape over ages is taken; by area and period where it differs
     * @return the path, over the axes that either has
     * @throws IllegalArgumentException if areas or periods of the two do not match, or if a pattern is 0 at all ages where the
     *     rate is not
     */
    public static FertilityPath of(TfrPath tfr, FertilityPath pattern) {
        TfrPath level = pattern.tfr();
        PathCube factor = PathMath.blend("tfr", tfr.cube(), level.cube(), null, (wanted, has, t, x) -> {
            if (wanted > 0 && !(has > 0)) {
                throw new IllegalArgumentException(
                        "pattern: 0 at all ages, must be above 0 at some to bear " + wanted + " children per woman");
            }
            return has > 0 ? wanted / has : 0;
        });
        return new FertilityPath(PathMath.blend(NAME, pattern.cube, factor, null, (rate, times, t, x) -> rate * times));
    }

    /**
     * The total fertility rates: {@code sum of n f(x)} over age groups {@code n} years wide.
     *
     * @return children per woman, by the axes of this path other than ages
     */
    public TfrPath tfr() {
        AgeGroups ages = ages();
        List<Axis> outer = new ArrayList<>();
        for (String name : List.of(Axes.AREA, Axes.PERIOD)) {
            if (cube.has(name)) {
                outer.add(cube.axis(name));
            }
        }
        double[] rates = new double[cube.values().length / ages.size()];
        for (int i = 0; i < rates.length; i++) {
            for (int x = 0; x < ages.size(); x++) {
                double rate = cube.values()[i * ages.size() + x];
                rates[i] += rate == 0 ? 0 : ages.width(x) * rate;
            }
        }
        return TfrPath.ordered(outer, rates);
    }

    /**
     * From these rates to others on a straight line at each age: the first period has these, the last those, and each between
     * them has moved by an equal part.
     *
     * @param target the rates to arrive at, by the same ages
     * @param periods the axis of periods
     * @return the path over these periods
     * @throws IllegalArgumentException if there are fewer than two periods, or if areas, periods or ages of the two do not
     *     match
     */
    public FertilityPath towards(FertilityPath target, Axis periods) {
        return new FertilityPath(PathMath.towards(cube, target.cube, periods));
    }

    /** Refuses what can be no rates of a population, such as rates per 1,000 women; as a pattern they will do. */
    FertilityPath requireRates() {
        tfr().cube()
                .requireEach(
                        sum -> sum < TfrPath.TOO_MANY,
                        "under 20 children per woman: rates are births per woman, not per 1,000");
        return this;
    }

    static FertilityPath ofCube(PathCube cube) {
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
