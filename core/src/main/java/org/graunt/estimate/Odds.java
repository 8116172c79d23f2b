package org.graunt.estimate;

/**
 * Lower limits of the ratio {@code a / b} of two counts, as the odds of the share {@code a / (a + b)}; the upper limit
 * of {@code a / b} is one over the lower limit of {@code b / a}.
 */
final class Odds {

    private Odds() {}

    static boolean isValid(double a, double b) {
        return a >= 0 && b >= 0 && a + b > 0 && a + b < Double.POSITIVE_INFINITY;
    }

    /** Share L to odds through whichever of L and 1 - L is the smaller, so that neither end loses digits. */
    static double clopperPearsonLower(double a, double b, Tail tail) {
        return a == 0 ? 0 : ofQuantile(tail, a, b + 1);
    }

    static double ofQuantile(Tail tail, double a, double b) {
        double share = tail.beta().lower(a, b);
        if (share <= 0.5) {
            return share / (1 - share);
        }
        double rest = tail.beta().upper(b, a);
        return (1 - rest) / rest;
    }

    static double wilsonLower(double a, double b, Tail tail) {
        return Score.lower(a, a + b, tail.z()) / Score.upper(b, a + b, tail.z());
    }

    /** The odds of the share at which the upper mid-P tail is alpha, through whichever of it and its rest is the smaller. */
    static double midPLower(double a, double b, double alpha) {
        double share = MidP.proportionLower(a, a + b, alpha);
        if (share <= 0.5) {
            return share / (1 - share);
        }
        double rest = MidP.proportionUpper(b, a + b, alpha);
        return (1 - rest) / rest;
    }
}
