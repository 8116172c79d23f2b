package org.graunt.estimate;

import java.util.Arrays;
import java.util.List;

/**
 * Intervals for the sex ratio at birth, in boys per 100 girls.
 *
 * <p>All but {@link #LOG} take an interval {@code L to U} of the male share {@code boys / (boys + girls)} and turn it
 * into {@code 100 L / (1 - L)} and {@code 100 U / (1 - U)}: the limits are not symmetric about the value, and never
 * negative. Where there are no girls the value and the upper limit are infinite and the lower limit is finite; where
 * there are no boys the value and the lower limit are 0; where there are no births the result is undefined.
 */
public enum SexRatioInterval implements IntervalMethod {

    /**
     * {@code r exp(-+ z sqrt(1 / boys + 1 / girls))} for the ratio r: normal on the log scale. Without boys or without
     * girls the standard error is infinite and so the interval is 0 to infinity.
     */
    LOG("log ratio") {
        @Override
        double lowerOdds(double boys, double girls, Tail tail) {
            return boys == 0 || girls == 0 ? 0 : logLimit(boys, girls, -tail.z());
        }

        @Override
        double upperOdds(double boys, double girls, Tail tail) {
            return boys == 0 || girls == 0 ? Double.POSITIVE_INFINITY : logLimit(boys, girls, tail.z());
        }

        private double logLimit(double boys, double girls, double z) {
            return boys / girls * Math.exp(z * Math.sqrt(1 / boys + 1 / girls));
        }
    },

    /** From the exact interval of the male share ({@link ProportionInterval#CLOPPER_PEARSON}). */
    CLOPPER_PEARSON("Clopper-Pearson of the male share") {
        @Override
        double lowerOdds(double boys, double girls, Tail tail) {
            return Odds.clopperPearsonLower(boys, girls, tail);
        }

        @Override
        double upperOdds(double boys, double girls, Tail tail) {
            return 1 / Odds.clopperPearsonLower(girls, boys, tail);
        }
    },

    /** From the score interval of the male share ({@link ProportionInterval#WILSON}). */
    WILSON("Wilson of the male share") {
        @Override
        double lowerOdds(double boys, double girls, Tail tail) {
            return Odds.wilsonLower(boys, girls, tail);
        }

        @Override
        double upperOdds(double boys, double girls, Tail tail) {
            return 1 / Odds.wilsonLower(girls, boys, tail);
        }
    },

    /**
     * From the Jeffreys interval of the male share with equal tails for every count
     * ({@link ProportionInterval#JEFFREYS_EQUAL_TAILED}), so that both limits are finite and positive.
     */
    JEFFREYS("Jeffreys of the male share") {
        @Override
        double lowerOdds(double boys, double girls, Tail tail) {
            return Odds.ofQuantile(tail, boys + 0.5, girls + 0.5);
        }

        @Override
        double upperOdds(double boys, double girls, Tail tail) {
            return 1 / Odds.ofQuantile(tail, girls + 0.5, boys + 0.5);
        }
    };

    /** The factor from odds to boys per 100 girls, in which all limits of these methods are given. */
    public static final double PER_100_GIRLS = 100;

    private final String label;

    SexRatioInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns boys per 100 girls with the two-sided interval.
     *
     * @param boys  the number of boys, finite and not negative
     * @param girls the number of girls, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @return the estimate on scale 100; undefined if both counts are 0
     * @throws IllegalArgumentException if an argument is out of its range or NaN
     */
    public Estimate of(double boys, double girls, double level) {
        return of(boys, girls, level, Sides.TWO);
    }

    /**
     * Returns boys per 100 girls with a two-sided or one-sided interval; a one-sided interval starts at 0 or is without
     * upper end.
     *
     * @param boys  the number of boys, finite and not negative
     * @param girls the number of girls, finite and not negative
     * @param level the confidence level, strictly between 0 and 1
     * @param sides which limits the data set
     * @return the estimate on scale 100; undefined if both counts are 0
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code sides} is null
     */
    public Estimate of(double boys, double girls, double level, Sides sides) {
        Require.count("boys", boys);
        Require.count("girls", girls);
        Tail tail = Tail.of(level, sides);
        String method = sides.label(label);
        if (boys == 0 && girls == 0) {
            return Estimate.undefined(method, boys, girls, level);
        }
        double lower = sides == Sides.UPPER ? 0 : PER_100_GIRLS * lowerOdds(boys, girls, tail);
        double upper = sides == Sides.LOWER ? Double.POSITIVE_INFINITY : PER_100_GIRLS * upperOdds(boys, girls, tail);
        return new Estimate(PER_100_GIRLS * boys / girls, lower, upper, level, method, boys, girls, PER_100_GIRLS);
    }

    /**
     * Returns boys per 100 girls with its two-sided intervals at several levels.
     *
     * @param boys the number of boys, finite and not negative
     * @param girls the number of girls, finite and not negative
     * @param levels the confidence levels, each strictly between 0 and 1
     * @return one estimate for each level, in their order
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if an array is null
     */
    public List<Estimate> of(double boys, double girls, double[] levels) {
        return Arrays.stream(levels).mapToObj(level -> of(boys, girls, level)).toList();
    }

    /**
     * Computes the two-sided limits of many sex ratios, in boys per 100 girls.
     *
     * @param boys  the numbers of boys
     * @param girls the numbers of girls, as many
     * @param level the confidence level, strictly between 0 and 1
     * @param lower where the lower limits go, as many; NaN where there are no births or a count is not valid
     * @param upper where the upper limits go, as many; NaN likewise
     * @throws IllegalArgumentException if {@code level} is out of its range or the lengths differ
     * @throws NullPointerException     if an array is null
     */
    public void limits(double[] boys, double[] girls, double level, double[] lower, double[] upper) {
        limits(boys, girls, level, lower, upper, 0, boys.length);
    }

    /**
     * Computes the two-sided limits of the sex ratios at {@code from} (included) to {@code to} (not included); the rest
     * of the arrays is neither read nor written, so ranges may be computed by different threads.
     *
     * @param boys  the numbers of boys
     * @param girls the numbers of girls, as many
     * @param level the confidence level, strictly between 0 and 1
     * @param lower where the lower limits go, as many; NaN where there are no births or a count is not valid
     * @param upper where the upper limits go, as many; NaN likewise
     * @param from  the first index
     * @param to    the index after the last
     * @throws IllegalArgumentException  if {@code level} is out of its range or the lengths differ
     * @throws IndexOutOfBoundsException if the range is not within the arrays
     * @throws NullPointerException      if an array is null
     */
    public void limits(double[] boys, double[] girls, double level, double[] lower, double[] upper, int from, int to) {
        Require.sameLength("girls", girls, boys.length);
        Require.sameLength("lower", lower, boys.length);
        Require.sameLength("upper", upper, boys.length);
        Require.range(from, to, boys.length);
        Tail tail = Tail.ofLevel(level, to - from);
        for (int i = from; i < to; i++) {
            boolean valid = Odds.isValid(boys[i], girls[i]);
            lower[i] = valid ? PER_100_GIRLS * lowerOdds(boys[i], girls[i], tail) : Double.NaN;
            upper[i] = valid ? PER_100_GIRLS * upperOdds(boys[i], girls[i], tail) : Double.NaN;
        }
    }

    /** The lower limit of boys per girl. */
    abstract double lowerOdds(double boys, double girls, Tail tail);

    /** The upper limit of boys per girl. */
    abstract double upperOdds(double boys, double girls, Tail tail);
}
