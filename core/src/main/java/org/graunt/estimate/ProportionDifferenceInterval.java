package org.graunt.estimate;

/**
 * Intervals for the difference {@code x1 / n1 - x2 / n2} of two proportions of independent groups, from -1 to 1.
 *
 * <p>Two intervals that overlap do not show that there is no difference: this interval does, if it holds 0.
 */
public enum ProportionDifferenceInterval implements IntervalMethod {

    /**
     * {@code d -+ z sqrt(p1 q1 / n1 + p2 q2 / n2)}, clipped to [-1, 1]; too narrow for small groups and for proportions
     * near 0 or 1.
     */
    WALD("Wald difference") {
        @Override
        double below(double x1, double n1, double x2, double n2, Tail tail) {
            return tail.z() * Math.sqrt(x1 * (n1 - x1) / (n1 * n1 * n1) + x2 * (n2 - x2) / (n2 * n2 * n2));
        }
    },

    /**
     * The hybrid of the two score intervals {@code l1 to u1} and {@code l2 to u2}: {@code d - sqrt((p1 - l1)^2 + (u2 -
     * p2)^2)} and {@code d + sqrt((u1 - p1)^2 + (p2 - l2)^2)}. Method 10 of Newcombe 1998, Interval estimation for the
     * difference between independent proportions, Statistics in Medicine 17.
     */
    NEWCOMBE("Newcombe hybrid score") {
        @Override
        double below(double x1, double n1, double x2, double n2, Tail tail) {
            return tail.z() < 0
                    ? -below(x2, n2, x1, n1, tail.complement())
                    : Mover.below(x1 / n1, Score.lower(x1, n1, tail.z()), x2 / n2, Score.upper(x2, n2, tail.z()));
        }
    };

    private final String label;

    ProportionDifferenceInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns {@code x1 / n1 - x2 / n2} with its two-sided interval.
     *
     * @param x1    the number with the property in the first group, 0 to n1
     * @param n1    the number in the first group, finite and not negative
     * @param x2    the number with the property in the second group, 0 to n2
     * @param n2    the number in the second group, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1, with NaN for numerator and denominator; undefined if a group is empty
     * @throws IllegalArgumentException if an argument is out of its range or NaN
     */
    public Estimate of(double x1, double n1, double x2, double n2, double level) {
        return of(x1, n1, x2, n2, level, Sides.TWO);
    }

    /**
     * Returns {@code x1 / n1 - x2 / n2} with a two-sided or one-sided interval; a one-sided interval ends at -1 or 1.
     *
     * @param x1    the number with the property in the first group, 0 to n1
     * @param n1    the number in the first group, finite and not negative
     * @param x2    the number with the property in the second group, 0 to n2
     * @param n2    the number in the second group, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @param sides which limits the data set
     * @return the estimate on scale 1, with NaN for numerator and denominator; undefined if a group is empty
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code sides} is null
     */
    public Estimate of(double x1, double n1, double x2, double n2, double level, Sides sides) {
        Require.part("x1", x1, "n1", n1);
        Require.part("x2", x2, "n2", n2);
        Tail tail = Tail.of(level, sides);
        String method = sides.label(label);
        if (n1 == 0 || n2 == 0) {
            return Estimate.undefined(method, Double.NaN, Double.NaN, level);
        }
        double lower = sides == Sides.UPPER ? -1 : lower(x1, n1, x2, n2, tail);
        double upper = sides == Sides.LOWER ? 1 : 0.0 - lower(x2, n2, x1, n1, tail);
        return new Estimate(x1 / n1 - x2 / n2, lower, upper, level, method, Double.NaN, Double.NaN, 1);
    }

    /**
     * Computes the two-sided limits of many differences.
     *
     * @param x1    the numbers with the property in the first groups
     * @param n1    the numbers in the first groups, as many
     * @param x2    the numbers with the property in the second groups, as many
     * @param n2    the numbers in the second groups, as many
     * @param level the confidence level, strictly between 0 and 1
     * @param lower where the lower limits go, as many; NaN where a group is empty or a count is not valid
     * @param upper where the upper limits go, as many; NaN likewise
     * @throws IllegalArgumentException if {@code level} is out of its range or the lengths differ
     * @throws NullPointerException     if an array is null
     */
    public void limits(
            double[] x1, double[] n1, double[] x2, double[] n2, double level, double[] lower, double[] upper) {
        Require.sameLength("n1", n1, x1.length);
        Require.sameLength("x2", x2, x1.length);
        Require.sameLength("n2", n2, x1.length);
        Require.sameLength("lower", lower, x1.length);
        Require.sameLength("upper", upper, x1.length);
        Tail tail = Tail.ofLevel(level);
        for (int i = 0; i < x1.length; i++) {
            boolean valid = ProportionInterval.isValid(x1[i], n1[i]) && ProportionInterval.isValid(x2[i], n2[i]);
            lower[i] = valid ? lower(x1[i], n1[i], x2[i], n2[i], tail) : Double.NaN;
            upper[i] = valid ? 0.0 - lower(x2[i], n2[i], x1[i], n1[i], tail) : Double.NaN;
        }
    }

    private double lower(double x1, double n1, double x2, double n2, Tail tail) {
        return Math.max(-1, Math.min(1, x1 / n1 - x2 / n2 - below(x1, n1, x2, n2, tail)));
    }

    /** How far the lower limit lies below {@code x1 / n1 - x2 / n2}. */
    abstract double below(double x1, double n1, double x2, double n2, Tail tail);
}
