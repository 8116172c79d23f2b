package org.graunt.fertility;

/**
 * Brass's relational Gompertz model: with {@code F} the share of children born by an age and {@code Y = -ln(-ln F)}, {@code Y =
 * alpha + beta Ys} with Booth's standard {@code Ys}. {@code alpha} above 0 makes fertility earlier, {@code beta} above 1 more
 * concentrated; 0 and 1 are the standard, of high fertility. Sources: Brass (1974), Perspectives in population prediction,
 * Journal of the Royal Statistical Society A 137; Booth (1984), Transforming Gompertz's function for fertility analysis,
 * Population Studies 38, table 2.
 *
 * <p>The standard is given at exact ages 15, 20, ..., 50. Between them it follows a monotone cubic curve, below 15 the slope it has
 * there; from age 50 on all children are born.
 *
 * @param tfr children per woman, finite and above 0
 * @param alpha finite
 * @param beta above 0
 */
public record RelationalGompertzCurve(double tfr, double alpha, double beta) implements FertilityCurve {

    private static final double[] AGES = {15, 20, 25, 30, 35, 40, 45, 50};
    private static final double[] BOOTH = {-1.77306, -0.69130, 0.02564, 0.70000, 1.47872, 2.62602, 4.80970, 13.8155};
    private static final double LAST_AGE = 50;
    private static final MonotoneCurve STANDARD = new MonotoneCurve(AGES, BOOTH);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a parameter is out of range
     */
    public RelationalGompertzCurve {
        Checks.positive("tfr", tfr);
        Checks.finite("alpha", alpha);
        Checks.positive("beta", beta);
    }

    /**
     * Booth's standard.
     *
     * @param age exact age in years, under 50
     * @return {@code Ys}, the gompit of the share of children born by the age
     */
    public static double standard(double age) {
        return age < AGES[0] ? BOOTH[0] + (age - AGES[0]) * STANDARD.firstSlope() : STANDARD.at(age);
    }

    @Override
    public double rate(double age) {
        if (!(age < LAST_AGE)) {
            return 0;
        }
        double gompit = alpha + beta * standard(age);
        double slope = age < AGES[0] ? STANDARD.firstSlope() : STANDARD.slopeAt(age);
        return tfr * Math.exp(-gompit - Math.exp(-gompit)) * beta * slope;
    }

    @Override
    public double cumulated(double age) {
        return age < LAST_AGE ? tfr * Math.exp(-Math.exp(-alpha - beta * standard(age))) : tfr;
    }

    @Override
    public RelationalGompertzCurve withTfr(double tfr) {
        return new RelationalGompertzCurve(tfr, alpha, beta);
    }
}
