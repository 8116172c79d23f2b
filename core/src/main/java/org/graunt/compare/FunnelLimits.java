package org.graunt.compare;

/**
 * The limits of areas of any size about one bare target. An area of size n is as noisy as one of
 * {@code n' = n / (factor + between n)} without overdispersion.
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

    /** Lower and upper limit of the bare value. */
    double[] at(double size, double level) {
        CountLaw law = law(size);
        double alpha = (1 - level) / 2;
        double effective = effective(size);
        return new double[] {law.lowerLimit(alpha) / effective, law.upperLimit(alpha) / effective};
    }

    /** Twice the smaller tail beyond a bare value. */
    double twoSided(double bare, double size) {
        return law(size).twoSided(bare * effective(size));
    }
}
