package org.graunt.projection;

import java.util.List;
import org.graunt.mortality.Sex;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.Period;

/**
 * The numbers of a path as the kernel takes them: one array of all ages of the population for each area, period and sex. What
 * is the same in all areas is laid out once; the rest is copied when its turn comes.
 */
final class PathRows {

    private final double[] values;
    private final int[] areas;
    private final int[] periods;
    private final int[] sexes;
    private final int first;
    private final int length;
    private final int groups;
    private final double factor;

    /** By period and sex, if areas do not differ; null otherwise. */
    private final double[][] shared;

    /**
     * Rows of a path.
     *
     * @param areas null for one nameless area
     * @param first the population's age group in which the path's first one lies
     * @param factor what numbers are multiplied by
     */
    PathRows(PathCube cube, Axis areas, List<Period> periods, int first, int groups, double factor) {
        values = cube.values();
        this.areas = cube.areaOffsets(areas);
        this.periods = cube.periodOffsets(periods);
        this.sexes = cube.has(Axes.SEX)
                ? new int[] {cube.sexOffset(Sex.FEMALE), cube.sexOffset(Sex.MALE)}
                : new int[] {0, 0};
        this.first = first;
        this.length = cube.axis(Axes.AGE).size();
        this.groups = groups;
        this.factor = factor;
        shared = cube.has(Axes.AREA) ? null : new double[2 * periods.size()][];
        for (int i = 0; shared != null && i < shared.length; i++) {
            int t = i / 2;
            boolean asBefore = t > 0 && this.periods[t] == this.periods[t - 1];
            shared[i] = asBefore ? shared[i - 2] : row(0, t, i % 2, new double[groups]);
        }
    }

    private double[] row(int area, int t, int sex, double[] row) {
        int offset = areas[area] + periods[t] + sexes[sex];
        System.arraycopy(values, offset, row, first, length);
        for (int x = first; factor != 1 && x < first + length; x++) {
            row[x] *= factor;
        }
        return row;
    }

    /** A reader of one sex, for one thread. */
    Reader reader(Sex sex) {
        return new Reader(sex == Sex.FEMALE ? 0 : 1);
    }

    /** Reads rows one after the other into the same array, and only where they change. */
    final class Reader {

        private final int sex;
        private final double[] own = new double[groups];
        private int held = -1;
        private int asked = -1;

        private Reader(int sex) {
            this.sex = sex;
        }

        /** A row, good until the next is asked for; not to be changed. */
        double[] row(int area, int t) {
            if (shared != null) {
                return shared[2 * t + sex];
            }
            int offset = areas[area] + periods[t];
            if (offset != held) {
                PathRows.this.row(area, t, sex, own);
                held = offset;
            }
            return own;
        }

        /** Whether the row is another than when this was last asked. */
        boolean moves(int area, int t) {
            int offset = areas[area] + periods[t];
            boolean moves = offset != asked;
            asked = offset;
            return moves;
        }
    }
}
