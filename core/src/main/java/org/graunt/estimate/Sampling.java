package org.graunt.estimate;

import java.util.Locale;
import java.util.Objects;
import org.graunt.internal.math.StudentT;

/**
 * A sample of n of a population of N, its units perhaps in clusters: what turns counts into the effective counts that every
 * interval method may then be given.
 *
 * <p>The effective sample size is {@code n' = n / deff x (N - 1) / (N - n)} and the effective count {@code x' = p n'} with
 * {@code p = x / n}: counts and denominators are multiplied by the same {@link #factor(double)}, and so is the count of any
 * part of the sample. The finite population correction is that of Cochran 1977, Sampling techniques. With m clusters the design
 * effect is known only on {@code m - 1} degrees of freedom, and the sample shrinks further by the squared ratio of t quantiles
 * on {@code n - 1} and {@code m - 1} degrees: Korn and Graubard 1998, Confidence intervals for proportions with small expected
 * number of positive counts estimated from survey data, Survey Methodology 24.
 *
 * <p>The methods here do that for one group; to compare two samples, multiply the counts of each by its own factor and hand them
 * to the method of the comparison.
 *
 * <p>A complete count has no sampling error, and so no sampling interval: {@code sampled = population} is refused.
 *
 * @param sampled      n, the number of units sampled, at least 1
 * @param population   N, the number of units in the population, greater than n; infinite where it need not matter
 * @param designEffect deff, the variance of the design over that of a simple random sample of the same size; positive
 * @param clusters     m, the number of clusters, at least 2; 0 where the sample is not clustered
 */
public record Sampling(double sampled, double population, double designEffect, int clusters) {

    /**
     * Creates a description of a sample.
     *
     * @throws IllegalArgumentException if a number is out of its range or NaN, or the sample is a complete count
     */
    public Sampling {
        Require.count("sampled", sampled);
        if (!(sampled >= 1)) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "sampled: %s, must be at least 1", sampled));
        }
        if (!(population > sampled)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "population: %s, must be greater than sampled (%s); a complete count has no sampling interval",
                    population,
                    sampled));
        }
        Require.positive("designEffect", designEffect);
        if (!(clusters == 0 || clusters >= 2)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "clusters: %d, must be at least 2, or 0 for none", clusters));
        }
    }

    /**
     * Returns the description of a simple random sample without replacement.
     *
     * @param sampled    the number of units sampled
     * @param population the number of units in the population
     * @return a sample with a design effect of 1
     * @throws IllegalArgumentException if a number is out of its range or NaN, or the sample is a complete count
     */
    public static Sampling simple(double sampled, double population) {
        return new Sampling(sampled, population, 1, 0);
    }

    /**
     * Returns the description of a sample from a population so large that its size does not matter.
     *
     * @param sampled the number of units sampled
     * @return a sample with a design effect of 1
     * @throws IllegalArgumentException if the number is out of its range or NaN
     */
    public static Sampling ofInfinitePopulation(double sampled) {
        return new Sampling(sampled, Double.POSITIVE_INFINITY, 1, 0);
    }

    /**
     * Returns this sample with a design effect that is known well.
     *
     * @param effect the design effect, positive
     * @return the sample with it
     * @throws IllegalArgumentException if the effect is not finite and positive
     */
    public Sampling withDesignEffect(double effect) {
        return new Sampling(sampled, population, effect, clusters);
    }

    /**
     * Returns this sample with a design effect estimated from clusters.
     *
     * @param effect the design effect, positive
     * @param number the number of clusters, at least 2
     * @return the sample with both
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public Sampling withClusters(double effect, int number) {
        return new Sampling(sampled, population, effect, number);
    }

    /**
     * Estimates the design effect of a proportion from the counts of the clusters: the variance of the ratio estimator,
     * {@code m / (m - 1) sum of (x_i - p n_i)^2 / n^2}, over {@code p (1 - p) / n}.
     *
     * @param x the numbers with the property in each cluster, from 0 to its n
     * @param n the sizes of the clusters, positive
     * @return the design effect; NaN if none or all have the property
     * @throws IllegalArgumentException if there are fewer than 2 clusters, the lengths differ, or a number is out of its
     *                                  range or NaN
     * @throws NullPointerException     if an array is null
     */
    public static double designEffect(double[] x, double[] n) {
        Objects.requireNonNull(x, "x");
        Require.sameLength("n", n, x.length);
        int m = x.length;
        if (m < 2) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "clusters: %d, must be at least 2 to show a design effect", m));
        }
        double total = 0;
        double successes = 0;
        for (int i = 0; i < m; i++) {
            Require.positive("n[" + i + "]", n[i]);
            Require.part("x[" + i + "]", x[i], "n[" + i + "]", n[i]);
            total += n[i];
            successes += x[i];
        }
        double p = successes / total;
        double sum = 0;
        for (int i = 0; i < m; i++) {
            double excess = x[i] - p * n[i];
            sum += excess * excess;
        }
        return m / (m - 1.0) * sum / (total * p * (1 - p));
    }

    /**
     * Returns the factor that turns counts into effective counts, for intervals of a given level.
     *
     * @param level the confidence level, strictly between 0 and 1; it matters for clusters alone
     * @return {@code n' / n}
     * @throws IllegalArgumentException if {@code level} is out of its range
     */
    public double factor(double level) {
        Require.level(level);
        double correction = population < Double.POSITIVE_INFINITY ? (population - 1) / (population - sampled) : 1;
        double factor = correction / designEffect;
        if (clusters == 0 || sampled < 2) {
            return factor;
        }
        double tail = (1 - level) / 2;
        double ratio = StudentT.upperQuantile(tail, sampled - 1) / StudentT.upperQuantile(tail, clusters - 1.0);
        return factor * ratio * ratio;
    }

    /**
     * Returns a proportion of the sample with its interval.
     *
     * @param method the interval method
     * @param x      the number with the property, 0 to n
     * @param n      the number of all in the sample or the part of it in question
     * @param level  the confidence level, strictly between 0 and 1
     * @return the estimate, with the counts as they came and a method that names the sample
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code method} is null
     */
    public Estimate proportion(ProportionInterval method, double x, double n, double level) {
        double factor = factor(level);
        return named(method.of(x * factor, n * factor, level), x, n);
    }

    /**
     * Returns a rate of the sample with its interval.
     *
     * @param method   the interval method
     * @param events   the number of events
     * @param exposure the person-years in the sample
     * @param level    the confidence level, strictly between 0 and 1
     * @return the estimate, with the counts as they came and a method that names the sample
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code method} is null
     */
    public Estimate rate(RateInterval method, double events, double exposure, double level) {
        double factor = factor(level);
        return named(method.of(events * factor, exposure * factor, level), events, exposure);
    }

    /**
     * Returns a sex ratio of the sample with its interval.
     *
     * @param method the interval method
     * @param boys   the number of boys
     * @param girls  the number of girls
     * @param level  the confidence level, strictly between 0 and 1
     * @return the estimate, with the counts as they came and a method that names the sample
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code method} is null
     */
    public Estimate sexRatio(SexRatioInterval method, double boys, double girls, double level) {
        double factor = factor(level);
        return named(method.of(boys * factor, girls * factor, level), boys, girls);
    }

    /**
     * Returns a ratio of two counts of the sample with its interval.
     *
     * @param method the interval method
     * @param a      the count above the line
     * @param b      the count below the line
     * @param level  the confidence level, strictly between 0 and 1
     * @return the estimate, with the counts as they came and a method that names the sample
     * @throws IllegalArgumentException if a number is out of its range or NaN
     * @throws NullPointerException     if {@code method} is null
     */
    public Estimate countRatio(CountRatioInterval method, double a, double b, double level) {
        double factor = factor(level);
        return named(method.of(a * factor, b * factor, level), a, b);
    }

    /**
     * Returns a weighted sum of rates of the sample with its interval.
     *
     * @param method    the interval method
     * @param weights   the weight of each stratum
     * @param counts    the events of each stratum
     * @param exposures the person-years of each stratum
     * @param level     the confidence level, strictly between 0 and 1
     * @return the estimate, with the sums of the counts as they came and a method that names the sample
     * @throws IllegalArgumentException if a number is out of its range or NaN, or the lengths differ
     * @throws NullPointerException     if an argument is null
     */
    public Estimate weightedRate(
            WeightedRateInterval method, double[] weights, double[] counts, double[] exposures, double level) {
        double factor = factor(level);
        Estimate effective =
                method.of(weights, scaled("counts", counts, factor), scaled("exposures", exposures, factor), level);
        return named(effective, effective.numerator() / factor, effective.denominator() / factor);
    }

    private static double[] scaled(String name, double[] counts, double factor) {
        double[] scaled = Objects.requireNonNull(counts, name).clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    private Estimate named(Estimate effective, double numerator, double denominator) {
        StringBuilder method =
                new StringBuilder(effective.method()).append(", sample of ").append(Estimate.plain(sampled));
        if (population < Double.POSITIVE_INFINITY) {
            method.append(" from ").append(Estimate.plain(population));
        }
        if (designEffect != 1) {
            method.append(", design effect ").append(Estimate.plain(designEffect));
        }
        if (clusters > 0) {
            method.append(", ").append(clusters).append(" clusters");
        }
        return new Estimate(
                effective.value(),
                effective.lower(),
                effective.upper(),
                effective.level(),
                method.toString(),
                numerator,
                denominator,
                effective.scale());
    }
}
