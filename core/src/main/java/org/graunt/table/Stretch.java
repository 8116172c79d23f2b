package org.graunt.table;

import java.util.Arrays;

/**
 * One axis of a sum, or several neighbours that behave as one: how far apart its labels lie in the source, and where each goes
 * in the target.
 *
 * @param size number of labels
 * @param stride distance of two labels in the source
 * @param step distance of two labels in the target, 0 if they are summed over; unused if {@code offsets} are given
 * @param offsets distance of each label from the first cell of the target, -1 for a label left out; null if these are {@code 0,
 *     step, 2 step ...}
 */
record Stretch(int size, int stride, int step, int[] offsets) {

    static Stretch of(int[] offsets, int stride) {
        int step = offsets.length > 1 ? offsets[1] - offsets[0] : 0;
        boolean even = step >= 0;
        for (int i = 0; i < offsets.length; i++) {
            even &= offsets[i] == i * step;
        }
        return new Stretch(offsets.length, stride, even ? step : 0, even ? null : offsets);
    }

    boolean isSummed() {
        return offsets == null && step == 0;
    }

    /** Whether labels go to different cells of the target at equal distances. */
    boolean isKept() {
        return offsets == null && step > 0;
    }

    int offset(int label) {
        return offsets == null ? label * step : offsets[label];
    }

    /** Whether no two labels write to one target cell, so that they may be added at once. */
    boolean splits() {
        if (offsets == null) {
            return step > 0;
        }
        int[] used =
                Arrays.stream(offsets).filter(offset -> offset >= 0).sorted().toArray();
        return Arrays.stream(used).distinct().count() == used.length;
    }

    /** Whether this axis and the next inner one are evenly spaced as one. */
    boolean continues(Stretch inner) {
        return offsets == null && inner.offsets == null && step == inner.step * inner.size;
    }

    Stretch with(Stretch inner) {
        return new Stretch(size * inner.size, inner.stride, inner.step, null);
    }
}
