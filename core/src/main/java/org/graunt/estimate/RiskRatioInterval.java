package org.graunt.estimate;

/**
 * Intervals for the ratio {@code (x1 / n1) / (x2 / n2)} of two proportions of independent groups.
 *
 * <p>With {@code x2 = 0} the value and the upper limit are infinite and the lower limit is finite; with {@code x1 = 0} the
 * value and the lower limit are 0; with both 0, or an empty group, the result is undefined.
 */
public enum RiskRatioInterval implements IntervalMethod {

    /**
     * {@code r exp(-+ z sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2))}: normal on the log scale; 0 to infinity where x1 or x2 is
     * 0. Katz, Baptista, Azen and Pike 1978, Obtaining confidence intervals for the risk ratio in cohort studies, Biometrics
     * 34.
     */
    LOG("log ratio") {
        @Override
        double lower(double x1, double n1, double x2, double n2, Tail tail) {
            double variance = (n1 - x1) / (x1 * n1) + (n2 - x2) / (x2 * n2);
            return x1 == 0 || x2 == 0 ? 0 : x1 / n1 / (x2 / n2) * Math.exp(-tail.z() * Math.sqrt(variance));
        }
    },

    /** The score intervals of the two proportions put together by MOVER (Donner and Zou 2012). */
    MOVER_WILSON("MOVER ratio of Wilson limits") {
        @Override
        double lower(double x1, double n1, double x2, double n2, Tail tail) {
            if (tail.z() < 0) {
                return 1 / lower(x2, n2, x1, n1, tail.complement());
            }
            return Mover.lowerRatio(x1 / n1, Score.lower(x1, n1, tail.z()), x2 / n2, Score.upper(x2, n2, tail.z()));
        }
    };

    private final String label;

    RiskRatioInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns {@code (x1 / n1) / (x2 / n2)} with its two-sided interval.
     *
     * @param x1    the number with the property in the first group, 0 to n1
     * @param n1    the number in the first group, finite and not negative
     * @param x2    the number with the property in the second group, 0 to n2
     * @param n2    the number in the second group, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1, with NaN for numerator and denominator
     * @throws IllegalArgumentException if an argument is out of its range or NaN
     */
    public Estimate of(double x1, double n1, double x2, double n2, double level) {
        return of(x1, n1, x2, n2, level, Sides.TWO);
    }

    /**
     * Returns {@code (x1 / n1) / (x2 / n2)} with a two-sided or one-sided interval; a one-sided interval starts at 0 or is
     * without upper end.
     *
     * @param x1    the number with the property in the first group, 0 to n1
     * @param n1    the number in the first group, finite and not negative
     * @param x2    the number with the property in the second group, 0 to n2
     * @param n2    the number in the second group, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @param sides which limits the data set
     * @return the estimate on scale 1, with NaN for numerator and denominator
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code sides} is null
     */
    public Estimate of(double x1, double n1, double x2, double n2, double level, Sides sides) {
        Require.part("x1", x1, "n1", n1);
        Require.part("x2", x2, "n2", n2);
        Tail tail = Tail.of(level, sides);
        String method = sides.label(label);
        if (n1 == 0 || n2 == 0 || x1 == 0 && x2 == 0) {
            return Estimate.undefined(method, Double.NaN, Double.NaN, level);
        }
        double lower = sides == Sides.UPPER ? 0 : lower(x1, n1, x2, n2, tail);
        double upper = sides == Sides.LOWER ? Double.POSITIVE_INFINITY : 1 / lower(x2, n2, x1, n1, tail);
        return new Estimate(x1 / n1 / (x2 / n2), lower, upper, level, method, Double.NaN, Double.NaN, 1);
    }

    /** The lower limit of the ratio; the upper one is one over that of the inverse ratio. */
    abstract double lower(double x1, double n1, double x2, double n2, Tail tail);
}
