package org.graunt.estimate;

import java.util.function.DoubleUnaryOperator;

/** The root of a function between two points where its sign differs. */
final class Root {

    private static final int MAX_STEPS = 200;

    private Root() {}

    /**
     * Bisection, sped up by inverse quadratic interpolation wherever the three last points allow it: Chandrupatla 1997, A
     * new hybrid quadratic/bisection algorithm for finding the zero of a nonlinear function without using derivatives,
     * Advances in Engineering Software 28. Goes on to the last digits of the root.
     */
    static double between(DoubleUnaryOperator function, double from, double to) {
        double a = from;
        double b = to;
        double fa = function.applyAsDouble(a);
        double fb = function.applyAsDouble(b);
        if (fa == 0 || a == b) {
            return a;
        }
        if (fb == 0) {
            return b;
        }
        double fraction = 0.5;
        for (int i = 0; i < MAX_STEPS; i++) {
            double x = a + fraction * (b - a);
            double fx = function.applyAsDouble(x);
            double c;
            double fc;
            if (fx > 0 == fa > 0) {
                c = a;
                fc = fa;
            } else {
                c = b;
                fc = fb;
                b = a;
                fb = fa;
            }
            a = x;
            fa = fx;
            double best = Math.abs(fa) < Math.abs(fb) ? a : b;
            double smallest = 2 * Math.ulp(best) / Math.abs(b - a);
            if (fx == 0 || smallest > 0.5) {
                return best;
            }
            double xi = (a - b) / (c - b);
            double phi = (fa - fb) / (fc - fb);
            if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
                fraction = fa / (fb - fa) * (fc / (fb - fc)) + (c - a) / (b - a) * (fa / (fc - fa)) * (fb / (fc - fb));
                fraction = Math.min(1 - smallest, Math.max(smallest, fraction));
            } else {
                fraction = 0.5;
            }
        }
        return a;
    }
}
