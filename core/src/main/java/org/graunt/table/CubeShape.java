package org.graunt.table;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The axes of a cube and what each label that was read adds to the position of a cell.
 *
 * @param axes the axes, the last of which runs fastest
 * @param offsets by axis and code, what the label adds; {@link #PARENT} for a parent area
 */
record CubeShape(List<Axis> axes, int[][] offsets) {

    /** So small that the sum with any other offsets is negative. */
    static final int PARENT = Integer.MIN_VALUE;

    /** The shape of a cube that is small enough to be indexed. */
    static CubeShape of(List<Axis> axes, List<AxisLabels> labels) {
        int[][] offsets = new int[axes.size()][];
        int stride = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            Axis axis = axes.get(i);
            List<String> byCode = labels.get(i).byCode();
            offsets[i] = new int[byCode.size()];
            for (int code = 0; code < offsets[i].length; code++) {
                String label = byCode.get(code);
                offsets[i][code] = axis.has(label) ? axis.indexOf(label) * stride : PARENT;
            }
            stride *= axis.size();
        }
        return new CubeShape(axes, offsets);
    }

    /** The position of the area among the axes, or -1. */
    int areaAxis() {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).name().equals(Axes.AREA)) {
                return i;
            }
        }
        return -1;
    }

    /** The cell of some labels, but of another area. */
    int cellOfArea(int[] codes, int area) {
        int cell = 0;
        int stride = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            boolean isArea = axes.get(i).name().equals(Axes.AREA);
            cell += isArea ? area * stride : offsets[i][codes[i]];
            stride *= axes.get(i).size();
        }
        return cell;
    }

    /** The labels of a cell in words. */
    String place(int cell) {
        return place(cell, "");
    }

    /** The labels of a cell in words, less its area. */
    String placeBesideArea(int cell) {
        return place(cell, Axes.AREA);
    }

    private String place(int cell, String except) {
        Deque<String> words = new ArrayDeque<>();
        int stride = 1;
        for (int i = axes.size() - 1; i >= 0; i--) {
            Axis axis = axes.get(i);
            if (!axis.name().equals(except)) {
                words.addFirst(axis.name() + " " + axis.labels().get(cell / stride % axis.size()));
            }
            stride *= axis.size();
        }
        return String.join(", ", words);
    }
}
