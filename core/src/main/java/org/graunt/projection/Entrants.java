package org.graunt.projection;

import java.util.ArrayList;
import java.util.List;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.Period;

/**
 * The girls who will come to the first age of a table of women, in a projection of a whole population that has no one else below that
 * age. Those of the first steps stand from the start at the ages from which they get there in time, without dying. Those of later
 * ones come in at age 0, as migrants at the end of the step in which they are born, while daughters die at birth: so many steps
 * later they are of age. Where daughters are to come instead, nobody comes in and as many of these live.
 */
final class Entrants {

    private final AgeGroups women;
    private final PathCube stated;
    private final double daughters;
    private final Axis areas;
    private final Steps steps;
    private final int below;

    /** By area, sex and age of the whole population, women first. */
    private final double[] counts;

    private final int[] ofArea;
    private final int[] ofPeriod;

    /** The steps for which entrants are stated. */
    private final int known;

    /**
     * Matches entrants with areas and steps.
     *
     * @param women the ages of the table
     * @param stated girls by any of area and period; null for as many as there are at the first age
     * @param daughters share of daughters who come of age in steps without entrants; NaN if every step must have some
     * @param areas the axis of areas, or null
     * @param below number of age groups below the first
     * @param counts of the women at their ages and nobody else
     */
    Entrants(AgeGroups women, PathCube stated, double daughters, Axis areas, Steps steps, int below, double[] counts) {
        this.women = women;
        this.stated = stated;
        this.daughters = daughters;
        this.areas = areas;
        this.steps = steps;
        this.below = below;
        this.counts = counts;
        int needed = Double.isNaN(daughters) ? steps.count() : Math.min(below, steps.count());
        known = Math.max(stated == null ? steps.count() : lastStated() + 1, needed);
        ofArea = stated == null ? null : stated.areaOffsets(areas);
        ofPeriod = stated == null ? null : stated.periodOffsets(steps.periods().subList(0, known));
    }

    /** The last step for which entrants are stated, -1 if none are. */
    private int lastStated() {
        List<Period> all = steps.periods();
        int last = all.size() - 1;
        while (last >= 0 && !stated.covers(all.get(last))) {
            last--;
        }
        return last;
    }

    private int rowLength() {
        return 2 * (below + women.size() + 1);
    }

    private double girls(int area, int t) {
        return stated == null ? counts[area * rowLength() + below] : stated.values()[ofArea[area] + ofPeriod[t]];
    }

    /** Puts those who will enter in step t into the age from which they take t + 1 steps to get there. */
    void enter() {
        for (int area = 0; area < counts.length / rowLength(); area++) {
            for (int t = 0; t < Math.min(below, known); t++) {
                counts[area * rowLength() + below - 1 - t] = girls(area, t);
            }
        }
    }

    /** Survival in which daughters live on only if they are to enter, and nobody dies on the way to the first age. */
    PathCube survival(PathCube ofWomen) {
        List<Axis> axes = axes(ofWomen, ofWomen.has(Axes.AREA) ? ofWomen.axis(Axes.AREA) : null);
        double[] values = spread(ofWomen, axes);
        int row = rowLength();
        for (int i = 0; i < values.length / row; i++) {
            int born = i % steps.count();
            for (int sex = 0; sex < 2; sex++) {
                int at = i * row + sex * row / 2;
                values[at] = born + below < known || Double.isNaN(daughters) ? 0 : daughters;
                // entrants are counted as they are at the first age
                values[at + below] = 1;
            }
        }
        return PathCube.ordered("survival", axes, values);
    }

    /** Migration with those who enter later than the ages below the first reach. */
    PathCube migration(PathCube ofWomen) {
        List<Axis> axes = axes(ofWomen, areas);
        int row = rowLength();
        double[] values = ofWomen == null ? new double[PathCube.size("migration", axes)] : spread(ofWomen, axes);
        for (int i = 0; i < values.length / row; i++) {
            int enters = i % steps.count() + below;
            if (enters < known) {
                values[i * row] += girls(i / steps.count(), enters);
            }
        }
        return PathCube.ordered("migration", axes, values);
    }

    private List<Axis> axes(PathCube ofWomen, Axis area) {
        List<Axis> axes = new ArrayList<>();
        if (area != null) {
            axes.add(area);
        }
        axes.add(Axis.periods(steps.periods()));
        axes.addAll(
                ofWomen == null
                        ? List.of(Axis.of(Axes.SEX, Sex.FEMALE.label(), Sex.MALE.label()), Axis.ages(all()))
                        : List.of(ofWomen.axis(Axes.SEX), ofWomen.axis(Axes.AGE)));
        return axes;
    }

    private AgeGroups all() {
        return BirthsOnly.ages(women.width(0), below + women.size());
    }

    /** The numbers of each area and step. */
    private double[] spread(PathCube cube, List<Axis> axes) {
        double[] values = new double[PathCube.size(cube.name(), axes)];
        int row = rowLength();
        Axis area = axes.size() == 4 ? axes.get(0) : null;
        int[] fromArea = cube.areaOffsets(area);
        int[] fromPeriod = cube.periodOffsets(steps.periods());
        for (int i = 0; i < values.length / row; i++) {
            int from = fromArea[i / steps.count()] + fromPeriod[i % steps.count()];
            System.arraycopy(cube.values(), from, values, i * row, row);
        }
        return values;
    }
}
