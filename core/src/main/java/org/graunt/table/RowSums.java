package org.graunt.table;

/**
 * A block of rows of neighbouring cells, each summed in its own order and added to one target cell; with rows of one cell it
 * adds array to array. Both loops are the plainest
 * there are, as these are what the compiler vectorises and what memory can keep up with.
 *
 * @param rows number of rows
 * @param stride distance of one row's first cell from that of the row before
 * @param length cells a row
 * @param step distance of one row's target cell from that of the row before; 0 if all rows go to one cell
 */
record RowSums(int rows, int stride, int length, int step) implements SumBlock {

    private static final int AT_ONCE = 4;

    @Override
    public int units() {
        return rows;
    }

    @Override
    public boolean splits() {
        return step > 0 || rows == 1;
    }

    @Override
    public void add(double[] source, int from, double[] counts, int to, int first, int last) {
        if (length == 1 && stride == 1 && step == 1) {
            addArrays(source, from + first, counts, to + first, last - first);
        } else {
            addRows(source, from, counts, to, first, last);
        }
    }

    private static void addArrays(double[] source, int from, double[] counts, int to, int length) {
        for (int i = 0; i < length; i++) {
            counts[to + i] += source[from + i];
        }
    }

    /** Four rows at once: one alone would wait for each addition to end before the next. */
    private void addRows(double[] source, int from, double[] counts, int to, int first, int last) {
        int row = first;
        for (; row + AT_ONCE <= last; row += AT_ONCE) {
            int p = from + row * stride;
            int q = p + stride;
            int r = q + stride;
            int s = r + stride;
            double a = 0;
            double b = 0;
            double c = 0;
            double d = 0;
            for (int i = 0; i < length; i++) {
                a += source[p + i];
                b += source[q + i];
                c += source[r + i];
                d += source[s + i];
            }
            int cell = to + row * step;
            counts[cell] += a;
            counts[cell + step] += b;
            counts[cell + 2 * step] += c;
            counts[cell + 3 * step] += d;
        }
        for (; row < last; row++) {
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += source[from + row * stride + i];
            }
            counts[to + row * step] += sum;
        }
    }

    @Override
    public void mark(StateSum states, int from, int to, int first, int last) {
        for (int row = first; row < last; row++) {
            int start = from + row * stride;
            for (int cell = start; cell < start + length; cell++) {
                states.mark(cell, to + row * step);
            }
        }
    }
}
