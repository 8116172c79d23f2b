package org.graunt.fertility;

import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.graunt.table.AgeGroups;

/** Moves a schedule along the ages: births cumulated to the groups' bounds are read off so many years earlier. */
final class ScheduleShift {

    private static final int MAX_EVALUATIONS = 1000;
    private static final double ACCURACY = 1e-14;
    private static final int ORDER = 5;

    private ScheduleShift() {}

    static double[] toMeanAge(FertilitySchedule schedule, double meanAge) {
        double[] share = schedule.pasfr();
        double[] exact = schedule.exactAges();
        int last = exact.length - 1;
        if (!(meanAge > exact[0] && meanAge < exact[last])) {
            throw new IllegalArgumentException("meanAge: " + meanAge + ", must be between " + exact[0] + " and "
                    + exact[last] + " for the ages " + schedule.ages());
        }
        double[] bounds = bounds(schedule.ages());
        double[] cumulated = new double[bounds.length];
        for (int i = 0; i < share.length; i++) {
            cumulated[i + 1] = cumulated[i] + share[i];
        }
        MonotoneCurve curve = new MonotoneCurve(bounds, cumulated);
        double span = bounds[bounds.length - 1] - bounds[0];
        double years = new BracketingNthOrderBrentSolver(ACCURACY, ACCURACY, Double.MIN_NORMAL, ORDER)
                .solve(MAX_EVALUATIONS, by -> mean(shifted(curve, bounds, by), exact) - meanAge, -span, span);
        double[] rates = shifted(curve, bounds, years);
        double tfr = schedule.tfr();
        for (int i = 0; i < rates.length; i++) {
            rates[i] *= tfr / schedule.ages().width(i);
        }
        return rates;
    }

    private static double[] bounds(AgeGroups ages) {
        double[] bounds = new double[ages.size() + 1];
        for (int i = 0; i < ages.size(); i++) {
            bounds[i] = ages.lower(i);
            bounds[i + 1] = ages.lower(i) + ages.width(i);
        }
        return bounds;
    }

    /** Shares of births by group once all are born so many years later; those born outside stay at the edges. */
    private static double[] shifted(MonotoneCurve curve, double[] bounds, double years) {
        double[] share = new double[bounds.length - 1];
        double before = 0;
        for (int i = 0; i < share.length; i++) {
            double by = i == share.length - 1 ? 1 : curve.at(bounds[i + 1] - years);
            share[i] = Math.max(0, by - before);
            before = by;
        }
        return share;
    }

    private static double mean(double[] share, double[] exact) {
        double mean = 0;
        for (int i = 0; i < share.length; i++) {
            mean += share[i] * exact[i];
        }
        return mean;
    }
}
