package org.graunt.projection;

import java.util.Arrays;

/**
 * The kernel of the projection: one sex of one area over one step at a time, in arrays that are allocated once. Ageing is a
 * copy by one place; after it, everything that belongs to an age stands at the same index of arrays of their own, and the
 * loops over them become vector instructions. That is why there are several short loops and no long one.
 */
final class Cohorts {

    /** A cell this small against the migrants that emptied it is rounding, not people. */
    private static final double ROUNDING = 1e-9;

    /**
     * Population by age at the start and at the end of a step, which change places by a flag: exchanging references would cost the
     * collector's notice of each store in every step.
     */
    private final double[] even;

    private final double[] odd;
    private boolean oddIsStart;

    /** Who would be at each age at the end of the step if nobody died; 0 at the first age. */
    private final double[] before;

    /** Twice what was missing in each age when more left than were there, since {@link #begin}; 0 if that never was. */
    private final double[] missing;

    /** Deaths by age at the end of the step since {@link #begin}. */
    private final double[] died;

    /** Net migrants by age since {@link #begin} that came by rates; those that came as numbers are counted by row. */
    private final double[] movedByRate;

    private double[] ratios;

    /** Net migrants of the step, or the share of them that joins at a time. */
    private double[] migrants;

    private double rowNet;
    private double rowSize;
    private double net;
    private double moved;
    private double base;
    private double trimmed;
    private double newborn;
    private double netBefore;

    Cohorts(int groups) {
        even = new double[groups];
        odd = new double[groups];
        before = new double[groups];
        missing = new double[groups];
        died = new double[groups];
        movedByRate = new double[groups];
        ratios = even;
        migrants = new double[groups];
    }

    /** Starts a run from the counts of one area. */
    void begin(double[] counts, int offset) {
        double[] start = start();
        System.arraycopy(counts, offset, start, 0, start.length);
        Arrays.fill(missing, 0);
        Arrays.fill(died, 0);
        Arrays.fill(movedByRate, 0);
        base = sum(start);
        net = 0;
        netBefore = 0;
        moved = 0;
        trimmed = 0;
    }

    double[] start() {
        return oddIsStart ? odd : even;
    }

    double[] end() {
        return oddIsStart ? even : odd;
    }

    double[] before() {
        return before;
    }

    /** The ratios of the steps to come; not copied. */
    void takeRatios(double[] row) {
        if (ratios != row) {
            ratios = row;
        }
    }

    /** The net migrants of the steps to come, all that join at a time; not copied. */
    void takeMigrants(double[] row) {
        migrants = row;
        rowNet = sum(row);
        rowSize = sumOfSizes(row);
    }

    /** Ages the start by one group and takes the deaths off: {@code end(x) = start(x - 1) S(x)}, the open group from two. */
    void survive() {
        double[] from = before;
        double[] start = start();
        double[] to = end();
        double[] shares = ratios;
        int open = to.length - 1;
        System.arraycopy(start, 0, from, 1, open);
        from[open] += start[open];
        for (int x = 0; x < to.length; x++) {
            to[x] = from[x] * shares[x];
        }
    }

    /**
     * {@link #survive} and {@link #join} in one pass over the ages: the same sums in the same order, one array fewer to read and write.
     * The end of the first age is then the migrants alone, and {@link #bearAmongMigrants} adds the newborn.
     */
    void surviveAndJoin() {
        double[] from = before;
        double[] start = start();
        double[] to = end();
        double[] shares = ratios;
        double[] row = migrants;
        int open = to.length - 1;
        System.arraycopy(start, 0, from, 1, open);
        from[open] += start[open];
        for (int x = 0; x < to.length; x++) {
            to[x] = from[x] * shares[x] + row[x];
        }
        net += rowNet;
        moved += rowSize;
    }

    /** Lets the newborn of the step live to its end, where the migrants of their age already are. */
    void bearAmongMigrants(double births) {
        newborn = births;
        end()[0] = births * ratios[0] + migrants[0];
    }

    double[] ratios() {
        return ratios;
    }

    /** Writes the deaths of {@link #survive} by age, those of the newborn aside. */
    void countDead(double[] dead) {
        double[] end = end();
        for (int x = 1; x < dead.length; x++) {
            dead[x] = before[x] - end[x];
        }
    }

    /** Lets the newborn of the step live to its end. */
    void bear(double births) {
        newborn = births;
        end()[0] = births * ratios[0];
    }

    /** Adds the migrants to every age of {@link #start()} or {@link #end()}. */
    void join(double[] cells) {
        double[] row = migrants;
        for (int x = 0; x < cells.length; x++) {
            cells[x] += row[x];
        }
        net += rowNet;
        moved += rowSize;
    }

    /** Adds the migrants to every age of the end but the first, which is yet to be born. */
    void joinOlder() {
        double[] end = end();
        end[0] = Math.abs(migrants[0]);
        join(end);
    }

    /** Adds the migrants to the first age, whose numbers {@link #joinOlder} has counted. */
    void joinNewborn() {
        end()[0] += migrants[0];
    }

    /** Adds to every age of {@link #start()} or {@link #end()} the migrants' rate times those who are there. */
    void joinByRate(double[] cells, double[] booked) {
        double[] row = migrants;
        double[] sum = movedByRate;
        for (int x = 0; x < cells.length; x++) {
            double come = cells[x] * row[x];
            cells[x] += come;
            sum[x] += come;
            booked[x] += come;
        }
    }

    /** The first age's part of {@link #joinByRate}, where births came after the others had joined. */
    void joinNewbornByRate(double[] booked) {
        double come = end()[0] * migrants[0];
        end()[0] += come;
        movedByRate[0] += come;
        booked[0] += come;
    }

    /**
     * Books the migrants that joined, and lets no more leave cells than were in them.
     *
     * @param cells start or end, after {@link #join}
     * @param from the first age to look at
     * @param to the age after the last
     * @param trims whether to trim the migration; if not, a cell that is negative by more than rounding stops the run
     * @param booked where the net migration that took place is added by age
     */
    void settle(double[] cells, int from, int to, boolean trims, double[] booked) {
        for (int x = from; x < to; x++) {
            booked[x] += migrants[x];
            if (cells[x] < 0) {
                double lack = -cells[x];
                boolean rounding = lack <= ROUNDING * Math.abs(migrants[x]);
                if (!rounding && !trims) {
                    throw new NegativeCell(this, x, cells[x] - migrants[x], migrants[x]);
                }
                cells[x] = 0;
                booked[x] += lack;
                net += lack;
                if (!rounding) {
                    trimmed += lack;
                }
            }
        }
    }

    /** Adds up the deaths that the ratios make of those who could die, apart from how {@link #survive} did it. */
    void countDeaths() {
        double[] from = before;
        double[] shares = ratios;
        double[] dead = died;
        from[0] = newborn;
        for (int x = 0; x < from.length; x++) {
            dead[x] += from[x] - from[x] * shares[x];
        }
        from[0] = 0;
    }

    /** Adds up what is missing in the cells of {@link #start()} or {@link #end()} that are negative. */
    void countMissing(double[] cells) {
        double[] sum = missing;
        for (int x = 0; x < cells.length; x++) {
            sum[x] += Math.abs(cells[x]) - cells[x];
        }
    }

    /** Makes the end of this step the start of the next. */
    void advance() {
        oddIsStart = !oddIsStart;
    }

    /** Whether more left a cell than were in it, since {@link #begin}. */
    boolean wentNegative() {
        return !(sum(missing) == 0);
    }

    double base() {
        return base;
    }

    double died() {
        return sum(died);
    }

    /** Net migrants since this was last asked, or since {@link #begin}. */
    double netOfStep() {
        double now = net();
        double step = now - netBefore;
        netBefore = now;
        return step;
    }

    double net() {
        return net + sum(movedByRate);
    }

    double moved() {
        return moved + sumOfSizes(movedByRate);
    }

    double trimmed() {
        return trimmed;
    }

    double[] migrants() {
        return migrants;
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
