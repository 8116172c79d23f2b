package org.graunt.projection;

import java.util.ArrayList;
import java.util.List;
import org.graunt.mortality.Sex;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.Period;

/** Paths made of two others, over the axes that either has. */
final class PathMath {

    /** One number made of those of two paths; {@code t} counts periods and {@code x} ages. */
    interface Blend {
        double of(double first, double second, int t, int x);
    }

    private PathMath() {}

    static PathCube towards(PathCube from, PathCube to, Axis periods) {
        int last = periods.size() - 1;
        if (last < 1) {
            throw new IllegalArgumentException("periods: " + periods + ", must be two or more");
        }
        return blend(from.name(), from, to, periods, (a, b, t, x) -> a + (b - a) * t / last);
    }

    /**
     * A path over the axes of both, and over periods.
     *
     * @param periods null for the periods that the paths have, if they have any
     */
    static PathCube blend(String name, PathCube first, PathCube second, Axis periods, Blend blend) {
        Axis areas = first.has(Axes.AREA) ? first.axis(Axes.AREA) : axisOrNull(second, Axes.AREA);
        Axis time = periods != null
                ? periods
                : first.has(Axes.PERIOD) ? first.axis(Axes.PERIOD) : axisOrNull(second, Axes.PERIOD);
        Axis sexes = first.has(Axes.SEX) ? first.axis(Axes.SEX) : axisOrNull(second, Axes.SEX);
        Axis ages = first.has(Axes.AGE) ? first.axis(Axes.AGE) : axisOrNull(second, Axes.AGE);
        if (first.has(Axes.AGE) && second.has(Axes.AGE) && !first.axis(Axes.AGE).equals(second.axis(Axes.AGE))) {
            throw new IllegalArgumentException(
                    name + ": ages " + second.axis(Axes.AGE).ages() + ", must be "
                            + first.axis(Axes.AGE).ages() + " as in the other path");
        }
        List<Axis> axes = new ArrayList<>();
        for (Axis axis : new Axis[] {areas, time, sexes, ages}) {
            if (axis != null) {
                axes.add(axis);
            }
        }
        List<Period> all = time == null ? null : time.periods();
        double[] values = new double[PathCube.size(name, axes)];
        int[] firstAreas = first.areaOffsets(areas);
        int[] secondAreas = second.areaOffsets(areas);
        int[] firstTime = offsets(first, all);
        int[] secondTime = offsets(second, all);
        int sexCount = sexes == null ? 1 : 2;
        int ageCount = ages == null ? 1 : ages.size();
        int row = 0;
        for (int area = 0; area < firstAreas.length; area++) {
            for (int t = 0; t < firstTime.length; t++) {
                for (int s = 0; s < sexCount; s++) {
                    int a = firstAreas[area] + firstTime[t] + sexOffset(first, sexes, s);
                    int b = secondAreas[area] + secondTime[t] + sexOffset(second, sexes, s);
                    for (int x = 0; x < ageCount; x++) {
                        double one = first.values()[a + (first.has(Axes.AGE) ? x : 0)];
                        double other = second.values()[b + (second.has(Axes.AGE) ? x : 0)];
                        values[row++] = blend.of(one, other, t, x);
                    }
                }
            }
        }
        return PathCube.ordered(name, axes, values);
    }

    private static int[] offsets(PathCube cube, List<Period> periods) {
        return periods == null ? new int[1] : cube.periodOffsets(periods);
    }

    private static int sexOffset(PathCube cube, Axis sexes, int at) {
        if (!cube.has(Axes.SEX)) {
            return 0;
        }
        return cube.sexOffset(sexes.labels().get(at).equals(Sex.FEMALE.label()) ? Sex.FEMALE : Sex.MALE);
    }

    private static Axis axisOrNull(PathCube cube, String axis) {
        return cube.has(axis) ? cube.axis(axis) : null;
    }
}
