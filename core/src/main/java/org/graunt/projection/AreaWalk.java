package org.graunt.projection;

import java.util.Locale;
import org.graunt.mortality.Sex;

/** One thread's place of work: carries areas forward step by step with the rows of a plan's paths. */
final class AreaWalk {

    private static final double BALANCE = 1e-9;

    private final PlanInputs inputs;
    private final CohortStep step;
    private final PathRows.Reader fertility;
    private final PathRows.Reader womenSurvive;
    private final PathRows.Reader menSurvive;
    private final PathRows.Reader womenMove;
    private final PathRows.Reader menMove;

    private int area;

    AreaWalk(PlanInputs inputs) {
        this(inputs, false);
    }

    /**
     * A place of work.
     *
     * @param migrates whether there will be migrants though none are planned
     */
    AreaWalk(PlanInputs inputs, boolean migrates) {
        this.inputs = inputs;
        step = inputs.step(migrates);
        fertility = inputs.fertility.reader(Sex.FEMALE);
        womenSurvive = inputs.mortality.reader(Sex.FEMALE);
        menSurvive = inputs.mortality.reader(Sex.MALE);
        womenMove = inputs.migration == null ? null : inputs.migration.reader(Sex.FEMALE);
        menMove = inputs.migration == null ? null : inputs.migration.reader(Sex.MALE);
    }

    CohortStep step() {
        return step;
    }

    /** Goes to the start of an area. */
    void begin(int newArea) {
        area = newArea;
        step.begin(inputs.base.counts(), inputs.at(area, Sex.FEMALE), inputs.at(area, Sex.MALE));
    }

    /** Takes the survival and migration of a step. */
    void take(int t) {
        step.women().takeRatios(womenSurvive.row(area, t));
        step.men().takeRatios(menSurvive.row(area, t));
        if (womenMove != null && womenMove.moves(area, t)) {
            step.women().takeMigrants(womenMove.row(area, t));
            step.men().takeMigrants(menMove.row(area, t));
        }
    }

    /** The fertility of a step, not to be changed. */
    double[] fertility(int t) {
        return fertility.row(area, t);
    }

    /** A step as planned, which returns its births; what else it made is in {@link #step()}, the end of the step being the start of the next. */
    double advance(int t) {
        take(t);
        double born;
        try {
            step.carry();
            born = step.bear(fertility(t));
            double girls = born * (1 / (1 + inputs.sexRatio(area, t)));
            step.welcome(girls, born - girls);
        } catch (Cohorts.NegativeCell e) {
            throw negative(e, t);
        }
        step.account();
        step.advance();
        return born;
    }

    /** The migrants of one sex as planned, all that join at a time; null for none. Not to be changed. */
    double[] migrants(Sex sex, int t) {
        return womenMove == null ? null : (sex == Sex.FEMALE ? womenMove : menMove).row(area, t);
    }

    IllegalArgumentException negative(Cohorts.NegativeCell cell, int t) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "migration: %s leave of %s at age %s, %s%s, must not be more than there are;"
                        + " correct the migration or choose NegativeCells.TRIM_MIGRATION",
                cell.leaving,
                cell.present,
                inputs.base.ages().label(cell.age),
                (cell.of == step.women() ? Sex.FEMALE : Sex.MALE).label(),
                inputs.place(area, t)));
    }

    /** The imbalance of the run, which must be rounding. */
    double balance() {
        double imbalance = step.imbalance();
        if (!(imbalance <= BALANCE)) {
            throw new ArithmeticException("balance: residual " + imbalance + " of the flows" + inputs.place(area)
                    + ", must be at most " + BALANCE);
        }
        return imbalance;
    }
}
