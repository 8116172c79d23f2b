package org.graunt.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoublePredicate;
import org.graunt.mortality.Sex;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.Period;

/**
 * Numbers over any of the axes area, period, sex and age, the same along each axis that is not there. Whatever the order in
 * which axes were named, ages lie next to each other, then sexes, periods and areas, as the kernel reads them.
 */
final class PathCube {

    private static final List<String> ORDER = List.of(Axes.AREA, Axes.PERIOD, Axes.SEX, Axes.AGE);

    private final String name;
    private final List<Axis> axes;
    private final double[] values;

    /** For each of the axes as named: how far apart its labels lie in {@code values}. */
    private final int[] strides;

    private PathCube(String name, List<Axis> axes, double[] values, int[] strides) {
        this.name = name;
        this.axes = axes;
        this.values = values;
        this.strides = strides;
    }

    /** Numbers in the order of the axes as named, the last running fastest. */
    static PathCube of(String name, Set<String> required, Set<String> optional, List<Axis> axes, double[] given) {
        List<Axis> named = List.copyOf(axes);
        requireAxes(name, required, optional, named);
        int size = size(name, named);
        if (given.length != size) {
            throw new IllegalArgumentException(
                    name + ": " + given.length + " numbers, must be " + size + " for the axes " + named);
        }
        int[] strides = strides(named);
        if (Arrays.equals(strides, rowMajor(named))) {
            return new PathCube(name, named, given.clone(), strides);
        }
        double[] values = new double[size];
        int[] at = new int[named.size()];
        for (double value : given) {
            values[dot(at, strides)] = value;
            for (int i = at.length - 1; i >= 0 && ++at[i] == named.get(i).size(); i--) {
                at[i] = 0;
            }
        }
        return new PathCube(name, named, values, strides);
    }

    /** Numbers already in the kernel's order, handed over. */
    static PathCube ordered(String name, List<Axis> axes, double[] values) {
        return new PathCube(name, List.copyOf(axes), values, strides(axes));
    }

    static int size(String name, List<Axis> axes) {
        long size = 1;
        for (Axis axis : axes) {
            size *= axis.size();
            if (size > Integer.MAX_VALUE - 8) {
                throw new IllegalArgumentException(name + ": the axes " + axes
                        + " span more than 2^31 cells; fewer areas or fewer periods at a time are needed");
            }
        }
        return (int) size;
    }

    private static void requireAxes(String name, Set<String> required, Set<String> optional, List<Axis> axes) {
        List<String> names = axes.stream().map(Axis::name).toList();
        List<String> missing = ORDER.stream()
                .filter(required::contains)
                .filter(axis -> !names.contains(axis))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(name + ": axes " + names + ", must have " + missing);
        }
        for (Axis axis : axes) {
            if (!(required.contains(axis.name()) || optional.contains(axis.name()))) {
                throw new IllegalArgumentException(name + ": axis " + axis.name() + ", may have only "
                        + ORDER.stream()
                                .filter(known -> required.contains(known) || optional.contains(known))
                                .toList());
            }
            switch (axis.name()) {
                case Axes.AGE -> axis.ages();
                case Axes.PERIOD -> axis.periods();
                case Axes.SEX -> requireSexes(name, axis);
                default -> {}
            }
        }
        if (Set.copyOf(names).size() != names.size()) {
            throw new IllegalArgumentException(name + ": axes " + names + ", each may stand once");
        }
    }

    static void requireSexes(String name, Axis axis) {
        if (!(axis.size() == 2 && axis.has(Sex.FEMALE.label()) && axis.has(Sex.MALE.label()))) {
            throw new IllegalArgumentException(
                    name + ": sexes " + axis.labels() + ", must be female and male and nothing else");
        }
    }

    private static int[] strides(List<Axis> axes) {
        int[] strides = new int[axes.size()];
        int stride = 1;
        for (int k = ORDER.size() - 1; k >= 0; k--) {
            for (int i = 0; i < strides.length; i++) {
                if (axes.get(i).name().equals(ORDER.get(k))) {
                    strides[i] = stride;
                    stride *= axes.get(i).size();
                }
            }
        }
        return strides;
    }

    private static int[] rowMajor(List<Axis> axes) {
        int[] strides = new int[axes.size()];
        int stride = 1;
        for (int i = strides.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= axes.get(i).size();
        }
        return strides;
    }

    private static int dot(int[] at, int[] strides) {
        int sum = 0;
        for (int i = 0; i < at.length; i++) {
            sum += at[i] * strides[i];
        }
        return sum;
    }

    String name() {
        return name;
    }

    List<Axis> axes() {
        return axes;
    }

    /** The numbers in the kernel's order; not a copy. */
    double[] values() {
        return values;
    }

    boolean has(String axis) {
        return indexOf(axis) >= 0;
    }

    Axis axis(String axis) {
        return axes.get(indexOf(axis));
    }

    int indexOf(String axis) {
        for (int i = 0; i < axes.size(); i++) {
            if (axes.get(i).name().equals(axis)) {
                return i;
            }
        }
        return -1;
    }

    double get(Object... labels) {
        if (labels.length != axes.size()) {
            throw new IllegalArgumentException(name + ": " + labels.length + " labels, must be one for each of "
                    + axes.stream().map(Axis::name).toList());
        }
        int cell = 0;
        for (int i = 0; i < labels.length; i++) {
            cell += strides[i] * axes.get(i).indexOf(String.valueOf(Objects.requireNonNull(labels[i], "label")));
        }
        return values[cell];
    }

    /** Position of a label in a row of the table whose last axis runs fastest. */
    int labelAt(int row, int axis) {
        int rest = row;
        for (int i = axes.size() - 1; i > axis; i--) {
            rest /= axes.get(i).size();
        }
        return rest % axes.get(axis).size();
    }

    /** Where a row of the table whose last axis runs fastest stands among the values. */
    int cell(int row) {
        int cell = 0;
        for (int i = 0; i < strides.length; i++) {
            cell += strides[i] * labelAt(row, i);
        }
        return cell;
    }

    double valueAt(int row) {
        return values[cell(row)];
    }

    PathCube requireEach(DoublePredicate rule, String words) {
        boolean all = true;
        for (double value : values) {
            all &= rule.test(value);
        }
        if (!all) {
            throw refusal(rule, words);
        }
        return this;
    }

    private IllegalArgumentException refusal(DoublePredicate rule, String words) {
        int row = 0;
        while (rule.test(valueAt(row))) {
            row++;
        }
        String where = axes.isEmpty() ? "" : " at " + place(row);
        return new IllegalArgumentException(name + ": " + valueAt(row) + where + ", must be " + words);
    }

    /** The labels of a row of the table whose last axis runs fastest, for messages. */
    String place(int row) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < axes.size(); i++) {
            labels.add(axes.get(i).name() + " " + axes.get(i).labels().get(labelAt(row, i)));
        }
        return String.join(", ", labels);
    }

    /** Where the numbers of each area start; of one nameless area if {@code areas} is null. */
    int[] areaOffsets(Axis areas) {
        int own = indexOf(Axes.AREA);
        if (own < 0) {
            return new int[areas == null ? 1 : areas.size()];
        }
        if (areas == null) {
            throw new IllegalArgumentException(
                    name + ": has " + axes.get(own) + ", but the population has no axis " + Axes.AREA);
        }
        return areas.labels().stream().mapToInt(label -> offset(own, label)).toArray();
    }

    /** Where, beyond the area, the numbers of each period start. */
    int[] periodOffsets(List<Period> periods) {
        int own = indexOf(Axes.PERIOD);
        int[] offsets = new int[periods.size()];
        for (int i = 0; own >= 0 && i < offsets.length; i++) {
            offsets[i] = strides[own] * position(axes.get(own), periods.get(i), periods);
        }
        return offsets;
    }

    /** Whether there are numbers for a period, its own or the same in all. */
    boolean covers(Period period) {
        return !has(Axes.PERIOD) || position(axis(Axes.PERIOD), period) >= 0;
    }

    private static int position(Axis own, Period wanted) {
        for (int i = 0; i < own.size(); i++) {
            Period period = own.periods().get(i);
            if (period.start().equals(wanted.start()) && period.end().equals(wanted.end())) {
                return i;
            }
        }
        return -1;
    }

    private int position(Axis own, Period wanted, List<Period> all) {
        int position = position(own, wanted);
        if (position >= 0) {
            return position;
        }
        throw new IllegalArgumentException(name + ": no period " + wanted.label() + " (" + wanted.start() + " to "
                + wanted.end() + "), has " + own + ", needs " + all.get(0).label() + " to "
                + all.get(all.size() - 1).label());
    }

    /** Where, beyond area and period, the numbers of a sex start. */
    int sexOffset(Sex sex) {
        return offset(indexOf(Axes.SEX), sex.label());
    }

    private int offset(int axis, String label) {
        if (!axes.get(axis).has(label)) {
            throw new IllegalArgumentException(name + ": no " + axes.get(axis).name() + " '" + label
                    + "', which the population has; has " + axes.get(axis));
        }
        return strides[axis] * axes.get(axis).indexOf(label);
    }

    /** The numbers of one period, which then are the same in every period. */
    PathCube heldAt(Period period) {
        int own = indexOf(Axes.PERIOD);
        if (own < 0) {
            return this;
        }
        int at = periodOffsets(List.of(period))[0];
        int inner = strides[own];
        int outer = inner * axes.get(own).size();
        double[] held = new double[values.length / axes.get(own).size()];
        for (int i = 0; i < held.length; i++) {
            held[i] = values[i / inner * outer + at + i % inner];
        }
        List<Axis> kept = new ArrayList<>(axes);
        kept.remove(own);
        return ordered(name, kept, held);
    }

    /** The mean over the periods, which is the same in every period. */
    PathCube meanOverPeriods() {
        int own = indexOf(Axes.PERIOD);
        if (own < 0) {
            return this;
        }
        int periods = axes.get(own).size();
        int inner = strides[own];
        double[] means = new double[values.length / periods];
        for (int i = 0; i < means.length; i++) {
            int first = i / inner * inner * periods + i % inner;
            double sum = 0;
            for (int t = 0; t < periods; t++) {
                sum += values[first + t * inner];
            }
            means[i] = sum / periods;
        }
        List<Axis> kept = new ArrayList<>(axes);
        kept.remove(own);
        return ordered(name, kept, means);
    }

    @Override
    public String toString() {
        return name + ": " + (axes.isEmpty() ? Double.toString(values[0]) : axes.toString());
    }
}
