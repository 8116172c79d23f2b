package org.graunt.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.graunt.internal.random.RandomStream;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;

/**
 * Random rounding: a count goes to the multiple of the base below it or above it, to the nearer with the higher chance, so that
 * the expected value is the count: of base 3, a 7 becomes 6 with chance 2/3 and 9 with chance 1/3. Multiples stay as they are.
 * Source: Statistics New Zealand 2020, Microdata output guide; Hundepool and others 2012, Statistical disclosure control.
 *
 * <p>Every cell has a random stream of its own, fixed by the seed and by the labels of the cell: the same cell is rounded the same
 * way in every table of that name and those axes, whatever their order and whatever other cells there are, so that averaging over
 * several editions tells nothing. Sums do not follow from rounded counts: they are rounded from the true sums, as cells of their own,
 * by rounding {@code table.sumTo(...)}.
 *
 * <p><strong>What this does not hide.</strong> A count that is published twice as two cells is rounded twice, and two roundings
 * together tell more than one: 3 and 6 of base 3 leave 4 and 5. That happens if a table is renamed, if an axis with a single label
 * is summed out, and where a count is all of a sum because the cells beside it are known to be 0. Keep the name and the axes from
 * edition to edition, and publish one of a count and the sum that it fills.
 *
 * @param base what counts become multiples of: 3 or 5
 * @param seed the seed, to be kept as secret as the counts
 */
public record RandomRounding(int base, long seed) {

    /**
     * Checks the base.
     *
     * @throws IllegalArgumentException if it is neither 3 nor 5
     */
    public RandomRounding {
        if (!(base == 3 || base == 5)) {
            throw new IllegalArgumentException("base: " + base + ", must be 3 or 5");
        }
    }

    /**
     * Rounds a table.
     *
     * @param table whole counts; what is no value stays what it is
     * @return the rounded table
     * @throws IllegalArgumentException if a count is not whole
     */
    public CohortTable round(CohortTable table) {
        Objects.requireNonNull(table, "table");
        List<Axis> axes = table.axes();
        CohortTable.Builder builder = CohortTable.builder(table.name(), table.description(), axes.toArray(Axis[]::new));
        for (int cell = 0; cell < table.size(); cell++) {
            List<String> labels = new ArrayList<>();
            List<String> key = new ArrayList<>();
            for (int axis = 0; axis < axes.size(); axis++) {
                labels.add(table.text(cell, axis));
                key.add(axes.get(axis).name() + '=' + labels.get(axis));
            }
            CellState state = table.stateAt(cell);
            if (state != CellState.VALUE) {
                builder.set(state, labels.toArray());
                continue;
            }
            double count = table.countAt(cell);
            if (count != Math.rint(count)) {
                throw new IllegalArgumentException(
                        "table " + table.name() + ": " + labels + " is " + count + ", must be whole to be rounded");
            }
            key.sort(null);
            String name = table.name() + '\u0000' + String.join("\u0000", key);
            builder.set(rounded(count, RandomStream.of(seed, name, 0, base)), labels.toArray());
        }
        return builder.build();
    }

    private double rounded(double count, RandomStream stream) {
        double rest = count % base;
        return stream.nextInt(base) < rest ? count - rest + base : count - rest;
    }
}
