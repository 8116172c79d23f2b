package org.graunt.table;

import java.util.Arrays;

/**
 * One axis of a sum, or several neighbours that behave as one: how far apart its labels lie in the source, and where each goes
 * in the target. Labels left out at either end are no part of it.
 *
 * @param size number of labels
 * @param stride distance of two labels in the source
 * @param skipped labels left out before the first one
 * @param base distance of the first label in the target, 0 if {@code offsets} are given
 * @param step distance of two labels in the target, 0 if they are summed over; unused if {@code offsets} are given
 * @param offsets distance of each label from the first cell of the target, -1 for a label left out; null if these are {@code
 *     base, base + step, base + 2 step ...}
 */
record Stretch(int size, int stride, int skipped, int base, int step, int[] offsets) {

    static Stretch of(int[] offsets, int stride) {
        int first = 0;
        int end = offsets.length;
        while (first < end - 1 && offsets[first] < 0) {
            first++;
        }
        while (end > first + 1 && offsets[end - 1] < 0) {
            end--;
        }
        int[] used = Arrays.copyOfRange(offsets, first, end);
        int step = used.length > 1 ? used[1] - used[0] : 0;
        boolean even = step >= 0 && used[0] >= 0;
        for (int i = 0; i < used.length; i++) {
            even &= used[i] == used[0] + i * step;
        }
        return even
                ? new Stretch(used.length, stride, first, used[0], step, null)
                : new Stretch(used.length, stride, first, 0, 0, used);
    }

    /** Whether distances in the target are equal. */
    boolean isEven() {
        return offsets == null;
    }

    boolean isSummed() {
        return isEven() && step == 0;
    }

    /** Whether labels go to different cells of the target at equal distances. */
    boolean isKept() {
        return isEven() && step > 0;
    }

    /** Distance of a label in the target from {@code base}, -1 if it is left out. */
    int offset(int label) {
        return isEven() ? label * step : offsets[label];
    }

    /** Whether no two labels write to one target cell, so that they may be added at once. */
    boolean splits() {
        if (isEven()) {
            return step > 0;
        }
        int[] used =
                Arrays.stream(offsets).filter(offset -> offset >= 0).sorted().toArray();
        return Arrays.stream(used).distinct().count() == used.length;
    }

    /** Whether this axis and the next inner one are evenly spaced as one. */
    boolean continues(Stretch inner) {
        return isEven() && inner.isEven() && stride == inner.stride * inner.size && step == inner.step * inner.size;
    }

    Stretch with(Stretch inner) {
        return new Stretch(size * inner.size, inner.stride, 0, 0, inner.step, null);
    }
}
