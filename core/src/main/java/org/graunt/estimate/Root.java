package org.graunt.estimate;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;

/** The root of a function between two points where its sign differs. */
final class Root {

    private static final int MAX_EVALUATIONS = 1000;
    private static final int ORDER = 5;
    private static final double RELATIVE_ACCURACY = 2 * Math.ulp(1.0);

    /** Roots may be tiny shares, so that only the relative accuracy may stop the search. */
    private static final double ABSOLUTE_ACCURACY = Double.MIN_NORMAL;

    private Root() {}

    /** Goes on to the last digits of the root. */
    static double between(DoubleUnaryOperator function, double from, double to) {
        if (from == to) {
            return from;
        }
        return new BracketingNthOrderBrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY, Double.MIN_NORMAL, ORDER)
                .solve(MAX_EVALUATIONS, function::applyAsDouble, from, to);
    }
}
