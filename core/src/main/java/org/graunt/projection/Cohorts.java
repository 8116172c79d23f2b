package org.graunt.projection;

/**
 * The kernel of the projection: one sex of one area over one step at a time, in arrays that are allocated once. Ages and
 * survivors are kept at the same index in arrays of their own, which the compiler turns into vector instructions.
 */
final class Cohorts {

    /** A cell this small against the migrants that emptied it is rounding, not people. */
    private static final double ROUNDING = 1e-9;

    /** Population by age at the start of the step. */
    private double[] start;

    /** Population by age at the end of the step. */
    private double[] end;

    /** Survival ratios into each age. */
    private final double[] ratios;

    /** Deaths of those who are, or would have been, at each age at the end of the step. */
    private final double[] deaths;

    /** Net migrants assumed at each age. */
    private final double[] migrants;

    /** Net migrants that took place: those assumed less those trimmed. */
    private final double[] booked;

    private final boolean trims;
    private double trimmed;

    Cohorts(int groups, boolean trims) {
        this.trims = trims;
        start = new double[groups];
        end = new double[groups];
        ratios = new double[groups];
        deaths = new double[groups];
        migrants = new double[groups];
        booked = new double[groups];
    }

    double[] start() {
        return start;
    }

    double[] end() {
        return end;
    }

    double[] deaths() {
        return deaths;
    }

    double[] booked() {
        return booked;
    }

    double trimmed() {
        return trimmed;
    }

    void takeRatios(double[] from, int offset) {
        System.arraycopy(from, offset, ratios, 0, ratios.length);
    }

    void takeMigrants(double[] from, int offset) {
        System.arraycopy(from, offset, migrants, 0, migrants.length);
        System.arraycopy(from, offset, booked, 0, booked.length);
    }

    /** Ages the start by one group and takes the deaths off: {@code end(x) = start(x - 1) S(x)}, the open group from two. */
    void survive() {
        int open = start.length - 1;
        System.arraycopy(start, 0, end, 1, open);
        end[open] += start[open];
        for (int x = 1; x <= open; x++) {
            double before = end[x];
            double after = before * ratios[x];
            deaths[x] = before - after;
            end[x] = after;
        }
    }

    /** Lets the newborn of the step live to its end. */
    void bear(double births) {
        double after = births * ratios[0];
        deaths[0] = births - after;
        end[0] = after;
    }

    /** Adds a share of the migrants to the ages {@code from} to {@code to - 1} of {@link #start()} or {@link #end()}. */
    void migrate(double[] cells, double share, int from, int to) {
        for (int x = from; x < to; x++) {
            cells[x] += share * migrants[x];
        }
        for (int x = from; x < to; x++) {
            if (cells[x] < 0) {
                settle(cells, x, share * migrants[x]);
            }
        }
    }

    private void settle(double[] cells, int x, double added) {
        double missing = -cells[x];
        boolean rounding = missing <= ROUNDING * Math.abs(added);
        if (!rounding && !trims) {
            throw new NegativeCell(this, x, cells[x] - added, added);
        }
        cells[x] = 0;
        booked[x] += missing;
        if (!rounding) {
            trimmed += missing;
        }
    }

    /** Makes the end of this step the start of the next. */
    void advance() {
        double[] spare = start;
        start = end;
        end = spare;
    }

    static double sum(double[] cells) {
        double sum = 0;
        for (double cell : cells) {
            sum += cell;
        }
        return sum;
    }

    static double sumOfSizes(double[] cells) {
        double sum = 0;
        for (double cell : cells) {
            sum += Math.abs(cell);
        }
        return sum;
    }

    /** More leave a cell than are in it. */
    static final class NegativeCell extends RuntimeException {

        private static final long serialVersionUID = 1;

        final transient Cohorts of;
        final int age;
        final double present;
        final double leaving;

        NegativeCell(Cohorts of, int age, double present, double migrants) {
            super(null, null, false, false);
            this.of = of;
            this.age = age;
            this.present = present;
            this.leaving = -migrants;
        }
    }
}
