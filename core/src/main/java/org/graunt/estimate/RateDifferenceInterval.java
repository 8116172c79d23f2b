package org.graunt.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * Intervals for the difference of two rates {@code x / n - y / m} with independent Poisson counts, such as natural
 * increase (births less deaths, over the same person-years).
 *
 * <p>MOVER, the method of variance estimates recovery, puts the intervals {@code l1 to u1} and {@code l2 to u2} of the
 * two rates r1 and r2 together: {@code d - sqrt((r1 - l1)^2 + (u2 - r2)^2)} and
 * {@code d + sqrt((u1 - r1)^2 + (r2 - l2)^2)} with {@code d = r1 - r2}. Zou and Donner 2008, Construction of confidence
 * limits about effect measures: a general approach, Statistics in Medicine 27.
 */
public enum RateDifferenceInterval implements IntervalMethod {

    /** MOVER on the exact intervals of the two rates ({@link RateInterval#EXACT}). */
    MOVER_EXACT("MOVER of exact Poisson limits", RateInterval.EXACT),

    /** MOVER on Byar's intervals ({@link RateInterval#BYAR}). */
    MOVER_BYAR("MOVER of Byar limits", RateInterval.BYAR),

    /** MOVER on the mid-P intervals ({@link RateInterval#MID_P}). */
    MOVER_MID_P("MOVER of mid-P limits", RateInterval.MID_P),

    /** {@code d -+ z sqrt(x / n^2 + y / m^2)}, which is MOVER on the unclipped normal intervals. */
    NORMAL("normal difference", null);

    private final String label;
    private final RateInterval each;

    RateDifferenceInterval(String label, RateInterval each) {
        this.label = label;
        this.each = each;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns {@code x / n - y / m} with its two-sided interval.
     *
     * @param x     the events of the first rate, finite and not negative
     * @param n     the person-years of the first rate, finite and not negative
     * @param y     the events of the second rate, finite and not negative
     * @param m     the person-years of the second rate, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1; undefined if {@code n} or {@code m} is 0. With {@code n = m} the numerator is
     *     {@code x - y} and the denominator {@code n}; otherwise both are NaN
     * @throws IllegalArgumentException if an argument is out of its range or NaN
     */
    public Estimate of(double x, double n, double y, double m, double level) {
        return of(x, n, y, m, level, Sides.TWO);
    }

    /**
     * Returns {@code x / n - y / m} with a two-sided or one-sided interval; a one-sided interval is without end on its
     * other side.
     *
     * @param x     the events of the first rate, finite and not negative
     * @param n     the person-years of the first rate, finite and not negative
     * @param y     the events of the second rate, finite and not negative
     * @param m     the person-years of the second rate, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @param sides which limits the data set
     * @return the estimate on scale 1; undefined if {@code n} or {@code m} is 0. With {@code n = m} the numerator is
     *     {@code x - y} and the denominator {@code n}; otherwise both are NaN
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code sides} is null
     */
    public Estimate of(double x, double n, double y, double m, double level, Sides sides) {
        Require.count("x", x);
        Require.count("n", n);
        Require.count("y", y);
        Require.count("m", m);
        Tail tail = Tail.of(level, sides);
        String method = sides.label(label);
        double numerator = n == m ? x - y : Double.NaN;
        double denominator = n == m ? n : Double.NaN;
        if (n == 0 || m == 0) {
            return Estimate.undefined(method, numerator, denominator, level);
        }
        double value = n == m ? (x - y) / n : x / n - y / m;
        double lower = sides == Sides.UPPER ? Double.NEGATIVE_INFINITY : value - below(x, n, y, m, tail);
        double upper = sides == Sides.LOWER ? Double.POSITIVE_INFINITY : value + below(y, m, x, n, tail);
        return new Estimate(value, lower, upper, level, method, numerator, denominator, 1);
    }

    /**
     * Returns {@code x / n - y / m} with its two-sided intervals at several levels.
     *
     * @param x the events of the first rate
     * @param n the person-years of the first rate
     * @param y the events of the second rate
     * @param m the person-years of the second rate
     * @param levels the confidence levels, each strictly between 0 and 1
     * @return one estimate for each level, in their order
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if an array is null
     */
    public List<Estimate> of(double x, double n, double y, double m, double[] levels) {
        return Arrays.stream(levels).mapToObj(level -> of(x, n, y, m, level)).toList();
    }

    /**
     * Computes the two-sided limits of many differences.
     *
     * @param x     the events of the first rates
     * @param n     the person-years of the first rates, as many
     * @param y     the events of the second rates, as many
     * @param m     the person-years of the second rates, as many
     * @param level the confidence level, strictly between 0 and 1
     * @param lower where the lower limits go, as many; NaN where an exposure is 0 or an input is not valid
     * @param upper where the upper limits go, as many; NaN likewise
     * @throws IllegalArgumentException if {@code level} is out of its range or the lengths differ
     * @throws NullPointerException     if an array is null
     */
    public void limits(double[] x, double[] n, double[] y, double[] m, double level, double[] lower, double[] upper) {
        limits(x, n, y, m, level, lower, upper, 0, x.length);
    }

    /**
     * Computes the two-sided limits of the differences at {@code from} (included) to {@code to} (not included); the
     * rest of the arrays is neither read nor written, so ranges may be computed by different threads.
     *
     * @param x     the events of the first rates
     * @param n     the person-years of the first rates, as many
     * @param y     the events of the second rates, as many
     * @param m     the person-years of the second rates, as many
     * @param level the confidence level, strictly between 0 and 1
     * @param lower where the lower limits go, as many; NaN where an exposure is 0 or an input is not valid
     * @param upper where the upper limits go, as many; NaN likewise
     * @param from  the first index
     * @param to    the index after the last
     * @throws IllegalArgumentException  if {@code level} is out of its range or the lengths differ
     * @throws IndexOutOfBoundsException if the range is not within the arrays
     * @throws NullPointerException      if an array is null
     */
    public void limits(
            double[] x,
            double[] n,
            double[] y,
            double[] m,
            double level,
            double[] lower,
            double[] upper,
            int from,
            int to) {
        Require.sameLength("n", n, x.length);
        Require.sameLength("y", y, x.length);
        Require.sameLength("m", m, x.length);
        Require.sameLength("lower", lower, x.length);
        Require.sameLength("upper", upper, x.length);
        Require.range(from, to, x.length);
        Tail tail = Tail.ofLevel(level, to - from);
        for (int i = from; i < to; i++) {
            boolean valid = isValid(x[i], n[i]) && isValid(y[i], m[i]);
            double value = n[i] == m[i] ? (x[i] - y[i]) / n[i] : x[i] / n[i] - y[i] / m[i];
            lower[i] = valid ? value - below(x[i], n[i], y[i], m[i], tail) : Double.NaN;
            upper[i] = valid ? value + below(y[i], m[i], x[i], n[i], tail) : Double.NaN;
        }
    }

    private static boolean isValid(double events, double exposure) {
        return events >= 0 && events < Double.POSITIVE_INFINITY && exposure > 0 && exposure < Double.POSITIVE_INFINITY;
    }

    /** How far the lower limit lies below {@code x / n - y / m}; the upper limit is that of {@code y / m - x / n}. */
    private double below(double x, double n, double y, double m, Tail tail) {
        if (each == null) {
            return tail.z() * Math.sqrt(x / n / n + y / m / m);
        }
        if (tail.z() < 0) {
            return -below(y, m, x, n, tail.complement());
        }
        return Mover.below(x / n, each.lowerCount(x, tail) / n, y / m, each.upperCount(y, tail) / m);
    }
}
