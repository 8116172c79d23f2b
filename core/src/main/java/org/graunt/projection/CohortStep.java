package org.graunt.projection;

import org.graunt.table.TableDescription.AgeDefinition;

/**
 * One area carried through one step at a time: both sexes and the births between them. Nothing is allocated per step.
 */
final class CohortStep {

    private final int width;
    private final int firstAge;
    private final int cohortShift;
    private final boolean evenly;

    private final Cohorts women;
    private final Cohorts men;

    /** Births of both sexes by age of the mother, the first of which is {@code firstAge}. */
    private final double[] births;

    private double girlsShare;
    private double imbalance;

    CohortStep(
            int width,
            int groups,
            int firstAge,
            int motherAges,
            AgeDefinition ageAtBirth,
            MigrationTiming timing,
            NegativeCells negativeCells) {
        this.width = width;
        this.firstAge = firstAge;
        this.cohortShift = ageAtBirth == AgeDefinition.ATTAINED_IN_YEAR ? 1 : 0;
        this.evenly = timing == MigrationTiming.EVEN;
        boolean trims = negativeCells == NegativeCells.TRIM_MIGRATION;
        women = new Cohorts(groups, trims);
        men = new Cohorts(groups, trims);
        births = new double[motherAges];
    }

    Cohorts women() {
        return women;
    }

    Cohorts men() {
        return men;
    }

    double[] births() {
        return births;
    }

    /** Girls among the births of the last step. */
    double girlsShare() {
        return girlsShare;
    }

    /** The last step's {@code |P1 - (P0 + B - D + M)| / (P0 + B + D + sum |M|)}, 0 for an empty area. */
    double imbalance() {
        return imbalance;
    }

    /** Carries both sexes over the step with the ratios and migrants they have taken. */
    void run(double[] fertility, int offset, double boysPerGirl) {
        double before = Cohorts.sum(women.start()) + Cohorts.sum(men.start());
        carry(women);
        carry(men);
        double born = bear(fertility, offset);
        girlsShare = 1 / (1 + boysPerGirl);
        double girls = born * girlsShare;
        welcome(women, girls);
        welcome(men, born - girls);
        imbalance = imbalance(before, born);
    }

    private void carry(Cohorts sex) {
        if (evenly) {
            sex.migrate(sex.start(), 0.5, 0, sex.start().length);
        }
        sex.survive();
        if (evenly) {
            sex.migrate(sex.end(), 0.5, 1, sex.end().length);
        }
    }

    /** Births at each age from the mean of the women at the start and, of the same age or cohort, at the end. */
    private double bear(double[] fertility, int offset) {
        double[] start = women.start();
        double[] end = women.end();
        // nobody gives birth at the first age, whose end is yet to be born, nor in the open group: rates there are zero
        int from = Math.max(firstAge, 1);
        int to = Math.min(firstAge + births.length, end.length - 1);
        double sum = 0;
        for (int x = from; x < to; x++) {
            double born = width * fertility[offset + x - firstAge] * (start[x - cohortShift] + end[x]) / 2;
            births[x - firstAge] = born;
            sum += born;
        }
        return sum;
    }

    private void welcome(Cohorts sex, double born) {
        sex.bear(born);
        if (evenly) {
            sex.migrate(sex.end(), 0.5, 0, 1);
        } else {
            sex.migrate(sex.end(), 1, 0, sex.end().length);
        }
    }

    private double imbalance(double before, double born) {
        double after = Cohorts.sum(women.end()) + Cohorts.sum(men.end());
        double dead = Cohorts.sum(women.deaths()) + Cohorts.sum(men.deaths());
        double net = Cohorts.sum(women.booked()) + Cohorts.sum(men.booked());
        double moved = Cohorts.sumOfSizes(women.booked()) + Cohorts.sumOfSizes(men.booked());
        double gross = before + born + dead + moved;
        return gross == 0 ? 0 : Math.abs(after - (before + born - dead + net)) / gross;
    }
}
