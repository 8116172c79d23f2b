package org.graunt.estimate;

import java.util.Objects;

/**
 * Intervals for the mean of ages weighted by rates, such as the mean age at childbearing:
 * {@code M = sum of a f_a / sum of f_a} with {@code f_a = x_a / n_a} and independent Poisson counts {@code x_a}.
 */
public enum WeightedMeanInterval implements IntervalMethod {

    /**
     * {@code M -+ z sqrt(V)} with the delta-method variance {@code V = sum of (a - M)^2 x_a / n_a^2} over
     * {@code (sum of x_a / n_a)^2}.
     */
    DELTA("delta method");

    private final String label;

    WeightedMeanInterval(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /**
     * Returns the mean age with its two-sided interval. Where age groups differ in width the caller multiplies the
     * rates by it, which is to divide the exposures by it.
     *
     * @param ages      the mean exact age of each group, finite
     * @param counts    the events of each group, finite and not negative
     * @param exposures the person-years of each group, finite and positive
     * @param level     the confidence level, strictly between 0 and 1
     * @return the estimate on scale 1, with the sums of counts and exposures as numerator and denominator; undefined if
     *     there are no events
     * @throws IllegalArgumentException if the lengths differ or are 0, or a number is out of its range or NaN
     * @throws NullPointerException     if an array is null
     */
    public Estimate of(double[] ages, double[] counts, double[] exposures, double level) {
        return of(ages, counts, exposures, level, Sides.TWO);
    }

    /**
     * Returns the mean age with a two-sided or one-sided interval; a one-sided interval is without end on its other
     * side.
     *
     * @param ages      the mean exact age of each group, finite
     * @param counts    the events of each group, finite and not negative
     * @param exposures the person-years of each group, finite and positive
     * @param level     the confidence level, strictly between 0 and 1
     * @param sides     which limits the data set
     * @return the estimate on scale 1, with the sums of counts and exposures as numerator and denominator; undefined if
     *     there are no events
     * @throws IllegalArgumentException if the lengths differ or are 0, or a number is out of its range or NaN
     * @throws NullPointerException     if an argument is null
     */
    public Estimate of(double[] ages, double[] counts, double[] exposures, double level, Sides sides) {
        Objects.requireNonNull(ages, "ages");
        Require.sameLength("counts", counts, ages.length);
        Require.sameLength("exposures", exposures, ages.length);
        Tail tail = Tail.of(level, sides);
        if (ages.length == 0) {
            throw new IllegalArgumentException("ages: length 0, must have at least one group");
        }
        double sum = 0;
        double moment = 0;
        double total = 0;
        double exposure = 0;
        for (int a = 0; a < ages.length; a++) {
            double f = Require.count("counts[" + a + "]", counts[a])
                    / Require.positive("exposures[" + a + "]", exposures[a]);
            sum += f;
            moment += Require.finite("ages[" + a + "]", ages[a]) * f;
            total += counts[a];
            exposure += exposures[a];
        }
        String method = sides.label(label);
        if (total == 0) {
            return Estimate.undefined(method, total, exposure, level);
        }
        double mean = moment / sum;
        double variance = 0;
        for (int a = 0; a < ages.length; a++) {
            double distance = (ages[a] - mean) / exposures[a];
            variance += distance * distance * counts[a];
        }
        double half = tail.z() * Math.sqrt(variance) / sum;
        double lower = sides == Sides.UPPER ? Double.NEGATIVE_INFINITY : mean - half;
        double upper = sides == Sides.LOWER ? Double.POSITIVE_INFINITY : mean + half;
        return new Estimate(mean, lower, upper, level, method, total, exposure, 1);
    }

    /**
     * Computes the two-sided limits of many means from their variances.
     *
     * @param mean     the means
     * @param variance their variances, as many
     * @param level    the confidence level, strictly between 0 and 1
     * @param lower    where the lower limits go, as many; NaN where the mean is NaN or the variance not valid
     * @param upper    where the upper limits go, as many; NaN likewise
     * @throws IllegalArgumentException if {@code level} is out of its range or the lengths differ
     * @throws NullPointerException     if an array is null
     */
    public void limits(double[] mean, double[] variance, double level, double[] lower, double[] upper) {
        limits(mean, variance, level, lower, upper, 0, mean.length);
    }

    /**
     * Computes the two-sided limits of the means at {@code from} (included) to {@code to} (not included); the rest of
     * the arrays is neither read nor written, so ranges may be computed by different threads.
     *
     * @param mean     the means
     * @param variance their variances, as many
     * @param level    the confidence level, strictly between 0 and 1
     * @param lower    where the lower limits go, as many; NaN where the mean is NaN or the variance not valid
     * @param upper    where the upper limits go, as many; NaN likewise
     * @param from     the first index
     * @param to       the index after the last
     * @throws IllegalArgumentException  if {@code level} is out of its range or the lengths differ
     * @throws IndexOutOfBoundsException if the range is not within the arrays
     * @throws NullPointerException      if an array is null
     */
    public void limits(
            double[] mean, double[] variance, double level, double[] lower, double[] upper, int from, int to) {
        Require.sameLength("variance", variance, mean.length);
        Require.sameLength("lower", lower, mean.length);
        Require.sameLength("upper", upper, mean.length);
        Require.range(from, to, mean.length);
        double z = Tail.ofLevel(level).z();
        for (int i = from; i < to; i++) {
            double half = variance[i] >= 0 ? z * Math.sqrt(variance[i]) : Double.NaN;
            lower[i] = mean[i] - half;
            upper[i] = mean[i] + half;
        }
    }
}
