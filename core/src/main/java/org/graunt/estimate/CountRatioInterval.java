package org.graunt.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * Intervals for the ratio of two counts {@code a / b}, such as abortions to births, which may exceed 1.
 *
 * <p>Given their sum the first count is binomial with share {@code p = a / (a + b)}, so an interval {@code L to U} of p
 * becomes {@code L / (1 - L)} to {@code U / (1 - U)}. With {@code b = 0} the value and the upper limit are infinite and
 * the lower limit is finite; with {@code a = 0} the value and the lower limit are 0.
 */
public enum CountRatioInterval implements IntervalMethod {

    /** From the score interval of the share ({@link ProportionInterval#WILSON}). */
    WILSON("Wilson of the share") {
        @Override
        double lowerOdds(double a, double b, Tail tail) {
            return Odds.wilsonLower(a, b, tail);
        }
    },

    /** From the exact interval of the share ({@link ProportionInterval#CLOPPER_PEARSON}). */
    CLOPPER_PEARSON("Clopper-Pearson of the share") {
        @Override
        double lowerOdds(double a, double b, Tail tail) {
            return Odds.clopperPearsonLower(a, b, tail);
        }
    };

    private final String label;

    CountRatioInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns {@code a / b} with its two-sided interval.
     *
     * @param a     the count above the line, finite and not negative
     * @param b     the count below the line, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1; undefined if both counts are 0
     * @throws IllegalArgumentException if an argument is out of its range or NaN
     */
    public Estimate of(double a, double b, double level) {
        return of(a, b, level, Sides.TWO);
    }

    /**
     * Returns {@code a / b} with a two-sided or one-sided interval; a one-sided interval starts at 0 or is without
     * upper end.
     *
     * @param a     the count above the line, finite and not negative
     * @param b     the count below the line, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @param sides which limits the data set
     * @return the estimate on scale 1; undefined if both counts are 0
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code sides} is null
     */
    public Estimate of(double a, double b, double level, Sides sides) {
        Require.count("a", a);
        Require.count("b", b);
        Tail tail = Tail.of(level, sides);
        String method = sides.label(label);
        if (a == 0 && b == 0) {
            return Estimate.undefined(method, a, b, level);
        }
        double lower = sides == Sides.UPPER ? 0 : lowerOdds(a, b, tail);
        double upper = sides == Sides.LOWER ? Double.POSITIVE_INFINITY : 1 / lowerOdds(b, a, tail);
        return new Estimate(a / b, lower, upper, level, method, a, b, 1);
    }

    /**
     * Returns {@code a / b} with its two-sided intervals at several levels.
     *
     * @param a the count above the line, finite and not negative
     * @param b the count below the line, finite and not negative
     * @param levels the confidence levels, each strictly between 0 and 1
     * @return one estimate for each level, in their order
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if an array is null
     */
    public List<Estimate> of(double a, double b, double[] levels) {
        return Arrays.stream(levels).mapToObj(level -> of(a, b, level)).toList();
    }

    /**
     * Computes the two-sided limits of many ratios.
     *
     * @param a     the counts above the line
     * @param b     the counts below the line, as many
     * @param level the confidence level, strictly between 0 and 1
     * @param lower where the lower limits go, as many; NaN where both counts are 0 or one is not valid
     * @param upper where the upper limits go, as many; NaN likewise
     * @throws IllegalArgumentException if {@code level} is out of its range or the lengths differ
     * @throws NullPointerException     if an array is null
     */
    public void limits(double[] a, double[] b, double level, double[] lower, double[] upper) {
        limits(a, b, level, lower, upper, 0, a.length);
    }

    /**
     * Computes the two-sided limits of the ratios at {@code from} (included) to {@code to} (not included); the rest of
     * the arrays is neither read nor written, so ranges may be computed by different threads.
     *
     * @param a     the counts above the line
     * @param b     the counts below the line, as many
     * @param level the confidence level, strictly between 0 and 1
     * @param lower where the lower limits go, as many; NaN where both counts are 0 or one is not valid
     * @param upper where the upper limits go, as many; NaN likewise
     * @param from  the first index
     * @param to    the index after the last
     * @throws IllegalArgumentException  if {@code level} is out of its range or the lengths differ
     * @throws IndexOutOfBoundsException if the range is not within the arrays
     * @throws NullPointerException      if an array is null
     */
    public void limits(double[] a, double[] b, double level, double[] lower, double[] upper, int from, int to) {
        Require.sameLength("b", b, a.length);
        Require.sameLength("lower", lower, a.length);
        Require.sameLength("upper", upper, a.length);
        Require.range(from, to, a.length);
        Tail tail = Tail.ofLevel(level, to - from);
        for (int i = from; i < to; i++) {
            boolean valid = Odds.isValid(a[i], b[i]);
            lower[i] = valid ? lowerOdds(a[i], b[i], tail) : Double.NaN;
            upper[i] = valid ? 1 / lowerOdds(b[i], a[i], tail) : Double.NaN;
        }
    }

    /** The lower limit of {@code a / b}; the upper one is one over that of {@code b / a}. */
    abstract double lowerOdds(double a, double b, Tail tail);
}
