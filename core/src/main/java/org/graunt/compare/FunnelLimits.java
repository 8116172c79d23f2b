package org.graunt.compare;

import org.graunt.internal.math.Normal;

/**
 * The limits of areas of any size about one bare target. An area of size n is as noisy as one of
 * {@code n' = n / (factor + between n)} without overdispersion. If true values have a variance of their own, the limits are normal
 * with the variance of both together: n' then stays near {@code 1 / between} however large the area, and counts of so few would
 * be coarser than any of its own.
 *
 * @param between variance of the true values over {@code p (1 - p)} of a share or over a rate
 */
record FunnelLimits(CountKind kind, double target, double factor, double between) {

    double effective(double size) {
        return size / (factor + between * size);
    }

    private CountLaw law(double size) {
        return CountLaw.of(kind, effective(size), target);
    }

    private double error(double size) {
        double unit = kind == CountKind.RATE ? target : target * (1 - target);
        return Math.sqrt(unit / effective(size));
    }

    /** Whether every count off the target is impossible, so that limits have no width. */
    boolean leaveNoRoom() {
        return target == 0 || kind != CountKind.RATE && target == 1;
    }

    /** Lower and upper limit of the bare value. */
    double[] at(double size, double level) {
        if (between > 0) {
            double half = Normal.upperQuantile((1 - level) / 2) * error(size);
            double top = kind == CountKind.RATE ? Double.POSITIVE_INFINITY : 1;
            return new double[] {Math.max(0, target - half), Math.min(top, target + half)};
        }
        CountLaw law = law(size);
        double alpha = (1 - level) / 2;
        double effective = effective(size);
        return new double[] {law.lowerLimit(alpha) / effective, law.upperLimit(alpha) / effective};
    }

    /** Twice the smaller tail beyond a bare value. */
    double twoSided(double bare, double size) {
        if (between > 0) {
            return 2 * Normal.upper(Math.abs(bare - target) / error(size));
        }
        return law(size).twoSided(bare * effective(size));
    }
}
