package org.graunt.estimate;

/**
 * Intervals for the difference of two proportions of the same n units: the share with a property on a first and on a second
 * look, or with one of two properties.
 *
 * <p>The units are counted by both: {@code both} have it twice, {@code first} only the first time, {@code second} only the
 * second time, {@code neither} never. The difference is {@code (first - second) / n}.
 */
public enum PairedDifferenceInterval implements IntervalMethod {

    /**
     * The score intervals of the two shares put together with the correlation of the two answers, which is brought nearer to
     * 0 by a continuity correction when it is positive. Method 10 of Newcombe 1998, Improved confidence intervals for the
     * difference between binomial proportions based on paired data, Statistics in Medicine 17.
     */
    NEWCOMBE("Newcombe paired hybrid score");

    private final String label;

    PairedDifferenceInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns the first share less the second with its two-sided interval.
     *
     * @param both    the number with the property both times, finite and not negative
     * @param first   the number with it the first time only, finite and not negative
     * @param second  the number with it the second time only, finite and not negative
     * @param neither the number without it both times, finite and not negative
     * @param level   the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1, with numerator {@code first - second} and denominator n; undefined if all are 0
     * @throws IllegalArgumentException if an argument is out of its range or NaN
     */
    public Estimate of(double both, double first, double second, double neither, double level) {
        return of(both, first, second, neither, level, Sides.TWO);
    }

    /**
     * Returns the first share less the second with a two-sided or one-sided interval; a one-sided interval ends at -1 or 1.
     *
     * @param both    the number with the property both times, finite and not negative
     * @param first   the number with it the first time only, finite and not negative
     * @param second  the number with it the second time only, finite and not negative
     * @param neither the number without it both times, finite and not negative
     * @param level   the confidence level, strictly between 0 and 1
     * @param sides   which limits the data set
     * @return the estimate on scale 1, with numerator {@code first - second} and denominator n; undefined if all are 0
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code sides} is null
     */
    public Estimate of(double both, double first, double second, double neither, double level, Sides sides) {
        Require.count("both", both);
        Require.count("first", first);
        Require.count("second", second);
        Require.count("neither", neither);
        Tail tail = Tail.of(level, sides);
        String method = sides.label(label);
        double n = both + first + second + neither;
        if (n == 0) {
            return Estimate.undefined(method, 0, 0, level);
        }
        double value = (first - second) / n;
        double phi = correlation(both, first, second, neither);
        double x1 = both + first;
        double x2 = both + second;
        double lower = sides == Sides.UPPER ? -1 : Math.max(-1, value - below(x1, x2, n, phi, tail));
        double upper = sides == Sides.LOWER ? 1 : Math.min(1, value + below(x2, x1, n, phi, tail));
        return new Estimate(value, lower, upper, level, method, first - second, n, 1);
    }

    private static double below(double x1, double x2, double n, double phi, Tail tail) {
        if (tail.z() < 0) {
            return -below(x2, x1, n, phi, tail.complement());
        }
        double down = x1 / n - Score.lower(x1, n, tail.z());
        double up = Score.upper(x2, n, tail.z()) - x2 / n;
        return Math.sqrt(Math.max(0, down * down - 2 * phi * down * up + up * up));
    }

    private static double correlation(double both, double first, double second, double neither) {
        double n = both + first + second + neither;
        double margins = (both + first) * (second + neither) * (both + second) * (first + neither);
        if (margins == 0) {
            return 0;
        }
        double excess = both * neither - first * second;
        return (excess > 0 ? Math.max(0, excess - n / 2) : excess) / Math.sqrt(margins);
    }
}
