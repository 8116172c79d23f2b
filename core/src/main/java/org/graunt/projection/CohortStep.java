package org.graunt.projection;

import java.util.Arrays;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * One area carried through one step at a time: both sexes and the births between them. Nothing is allocated per step.
 *
 * <p>A step runs as {@link #carry}, {@link #bear}, {@link #welcome}, {@link #account}, {@link #advance}. By default it is swift: it only adds up what
 * is missing in negative cells, and {@link #wentNegative()} tells afterwards whether a run has to be done again with
 * {@link #careful}, which looks at each cell of each step.
 */
final class CohortStep {

    private final int width;
    private final int from;
    private final int to;
    private final boolean attained;
    private final boolean migrates;
    private final boolean atBothEnds;

    /** Women at the start by the age at which they are counted with births, if migrants do not count there; else null. */
    private final double[] womenOfDate;

    private final boolean byRate;
    private final boolean trims;

    private final Cohorts women;
    private final Cohorts men;

    /** Births of both sexes by age of the mother, at the index of her age. */
    private final double[] births;

    private boolean careful;

    /** Whether the migrants of this step have joined with the survivors, before the births. */
    private boolean joined;

    private final double[] bookedWomen;
    private final double[] bookedMen;
    private final double[] deadWomen;
    private final double[] deadMen;
    private double born;

    /**
     * A step for a plan.
     *
     * @param from the first age of mothers
     * @param to the age after the last of mothers
     * @param timing null for no migration
     * @param byRate whether migrants are given per person
     */
    CohortStep(
            int width,
            int groups,
            int from,
            int to,
            AgeDefinition ageAtBirth,
            MigrationTiming timing,
            boolean byRate,
            NegativeCells negativeCells) {
        this.width = width;
        // nobody gives birth at the first age, whose end is yet to be born, nor in the open group: rates there are zero
        this.from = Math.max(from, 1);
        this.to = Math.min(to, groups - 1);
        attained = ageAtBirth == AgeDefinition.ATTAINED_IN_YEAR;
        migrates = timing != null;
        atBothEnds = migrates && timing.isAtBothEnds();
        womenOfDate = timing == MigrationTiming.EVEN_BETWEEN_DATES ? new double[groups] : null;
        this.byRate = byRate;
        trims = negativeCells == NegativeCells.TRIM_MIGRATION;
        women = new Cohorts(groups);
        men = new Cohorts(groups);
        births = new double[groups];
        bookedWomen = new double[groups];
        bookedMen = new double[groups];
        deadWomen = new double[groups];
        deadMen = new double[groups];
    }

    Cohorts women() {
        return women;
    }

    Cohorts men() {
        return men;
    }

    /** Births of the last step by age of the mother, before any was drawn by chance. */
    double[] births() {
        return births;
    }

    /** Net migrants of the last step by age; only if careful. */
    double[] bookedWomen() {
        return bookedWomen;
    }

    double[] bookedMen() {
        return bookedMen;
    }

    /** Deaths of the last step by age at its end; only if careful. */
    double[] deadWomen() {
        return deadWomen;
    }

    double[] deadMen() {
        return deadMen;
    }

    /** Starts a run of one area from its counts. */
    void begin(double[] counts, int womenAt, int menAt) {
        women.begin(counts, womenAt);
        men.begin(counts, menAt);
        born = 0;
        careful = false;
    }

    /** Looks at each cell of the steps to come. */
    void careful() {
        careful = true;
    }

    /** Ages both sexes by a step, with the migrants that come before the births, or all of them where no cell is looked at. */
    void carry() {
        if (careful) {
            Arrays.fill(bookedWomen, 0);
            Arrays.fill(bookedMen, 0);
        }
        if (womenOfDate != null) {
            int shift = attained ? 1 : 0;
            System.arraycopy(women.start(), 0, womenOfDate, shift, womenOfDate.length - shift);
        }
        joined = migrates && !atBothEnds && !byRate && !careful;
        if (joined) {
            women.surviveAndJoin();
            men.surviveAndJoin();
        } else {
            carry(women, bookedWomen, deadWomen);
            carry(men, bookedMen, deadMen);
        }
    }

    private void carry(Cohorts sex, double[] booked, double[] dead) {
        if (atBothEnds) {
            if (byRate) {
                sex.joinByRate(sex.start(), booked);
            } else {
                sex.join(sex.start());
                sex.countMissing(sex.start());
                settle(sex, sex.start(), 0, sex.start().length, booked);
            }
        }
        sex.survive();
        if (careful) {
            sex.countDead(dead);
        }
        if (atBothEnds) {
            if (byRate) {
                sex.joinByRate(sex.end(), booked);
            } else {
                sex.joinOlder();
                settle(sex, sex.end(), 1, sex.end().length, booked);
            }
        }
    }

    private void settle(Cohorts sex, double[] cells, int first, int after, double[] booked) {
        if (careful) {
            sex.settle(cells, first, after, trims, booked);
        }
    }

    /** Births from the mean of the women at the start and, of the same age or cohort, at the end; both sexes. */
    double bear(double[] rates) {
        double[] born = births;
        double[] first = womenOfDate != null ? womenOfDate : attained ? women.before() : women.start();
        double share = width / 2.0;
        if (joined) {
            // the end holds migrants already, who bear no children of this step
            double[] old = women.before();
            double[] ratios = women.ratios();
            for (int x = from; x < to; x++) {
                born[x] = share * rates[x] * (first[x] + old[x] * ratios[x]);
            }
        } else {
            double[] last = women.end();
            for (int x = from; x < to; x++) {
                born[x] = share * rates[x] * (first[x] + last[x]);
            }
        }
        return sum(born, from, to);
    }

    /** Four sums at a time, which do not wait for each other. */
    private static double sum(double[] cells, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int x = from;
        for (; x < to - 3; x += 4) {
            a += cells[x];
            b += cells[x + 1];
            c += cells[x + 2];
            d += cells[x + 3];
        }
        for (; x < to; x++) {
            a += cells[x];
        }
        return (a + b) + (c + d);
    }

    /** Lets the newborn live to the end, and the migrants join that come after the births. */
    void welcome(double girls, double boys) {
        welcome(women, girls, bookedWomen, deadWomen);
        welcome(men, boys, bookedMen, deadMen);
        born += girls + boys;
    }

    private void welcome(Cohorts sex, double newborn, double[] booked, double[] dead) {
        if (joined) {
            sex.bearAmongMigrants(newborn);
            return;
        }
        sex.bear(newborn);
        dead[0] = newborn - sex.end()[0];
        if (migrates && !atBothEnds) {
            if (byRate) {
                sex.joinByRate(sex.end(), booked);
            } else {
                sex.join(sex.end());
                settle(sex, sex.end(), 0, sex.end().length, booked);
            }
        } else if (atBothEnds) {
            if (byRate) {
                sex.joinNewbornByRate(booked);
            } else {
                sex.joinNewborn();
                settle(sex, sex.end(), 0, 1, booked);
            }
        }
    }

    /** Adds the step to the accounts of the run, before {@link #advance}. */
    void account() {
        women.countDeaths();
        men.countDeaths();
        women.countMissing(women.end());
        men.countMissing(men.end());
    }

    /** Makes the end of this step the start of the next. */
    void advance() {
        women.advance();
        men.advance();
    }

    /** Whether more left a cell than were in it, in a run that was not careful. */
    boolean wentNegative() {
        return !careful && migrates && !byRate && (women.wentNegative() || men.wentNegative());
    }

    /** Net migrants of the last step, both sexes. */
    double netOfStep() {
        return women.netOfStep() + men.netOfStep();
    }

    double trimmed() {
        return women.trimmed() + men.trimmed();
    }

    /**
     * After {@link #advance}: the run's {@code |P1 - (P0 + B - D + M)| / (P0 + B + D + sum |M|)}, 0 for an empty area.
     */
    double imbalance() {
        double before = women.base() + men.base();
        double after = Cohorts.sum(women.start()) + Cohorts.sum(men.start());
        double dead = women.died() + men.died();
        double net = women.net() + men.net();
        double gross = before + born + dead + women.moved() + men.moved();
        return gross == 0 ? 0 : Math.abs(after - (before + born - dead + net)) / gross;
    }
}
