package org.graunt.internal.random;

/** Random numbers of the laws that demographic counts and rates follow, drawn from a {@link RandomStream}. */
public final class Samplers {

    /** From this mean on the counts are drawn by rejection; below, by walking up the probabilities. */
    private static final double REJECTION_FROM = 10;

    private static final double LOG_SQRT_TWO_PI = 0.918938533204672741780329736406;

    private Samplers() {}

    /**
     * A gamma number of scale 1, by Marsaglia and Tsang (2000, <em>A simple method for generating gamma variables</em>);
     * below shape 1 as {@code gamma(shape + 1) u^(1/shape)}.
     *
     * @param stream where the bits come from
     * @param shape above 0
     * @return mean and variance equal to the shape; may underflow to 0 for shapes near 0
     */
    public static double gamma(RandomStream stream, double shape) {
        requirePositive(shape, "shape");
        if (shape < 1) {
            double boost = StrictMath.exp(StrictMath.log(stream.nextUniform()) / shape);
            return gamma(stream, shape + 1) * boost;
        }
        double d = shape - 1.0 / 3;
        double c = 1 / StrictMath.sqrt(9 * d);
        while (true) {
            double x = stream.nextNormal();
            double root = 1 + c * x;
            if (root > 0) {
                double v = root * root * root;
                double logU = StrictMath.log(stream.nextUniform());
                if (logU < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                    return d * v;
                }
            }
        }
    }

    /**
     * A beta number, as {@code x / (x + y)} of two gamma numbers.
     *
     * @param stream where the bits come from
     * @param a first shape, above 0
     * @param b second shape, above 0
     * @return 0 to 1, mean {@code a / (a + b)}
     */
    public static double beta(RandomStream stream, double a, double b) {
        double x = gamma(stream, a);
        double y = gamma(stream, b);
        if (x + y > 0) {
            return x / (x + y);
        }
        return stream.nextUniform() * (a + b) < a ? 1 : 0;
    }

    /**
     * A Poisson count: below mean 10 by inversion, from there by the transformed rejection of Hoermann (1993, <em>The
     * transformed rejection method for generating Poisson random variables</em>).
     *
     * @param stream where the bits come from
     * @param mean 0 or above, finite
     * @return a whole number; 0 if the mean is 0
     */
    public static double poisson(RandomStream stream, double mean) {
        if (!(mean >= 0 && mean < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("mean: " + mean + ", must be 0 or above and finite");
        }
        if (mean == 0) {
            return 0;
        }
        return mean < REJECTION_FROM ? poissonByInversion(stream, mean) : poissonByRejection(stream, mean);
    }

    private static double poissonByInversion(RandomStream stream, double mean) {
        double u = stream.nextUniform();
        double probability = StrictMath.exp(-mean);
        double sum = probability;
        int count = 0;
        while (u > sum && probability > 0) {
            count++;
            probability *= mean / count;
            sum += probability;
        }
        return count;
    }

    private static double poissonByRejection(RandomStream stream, double mean) {
        double logMean = StrictMath.log(mean);
        double b = 0.931 + 2.53 * StrictMath.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = stream.nextUniform() - 0.5;
            double v = stream.nextUniform();
            double us = 0.5 - Math.abs(u);
            double count = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return count;
            }
            if (count < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            double left = StrictMath.log(v * inverseAlpha / (a / (us * us) + b));
            if (left <= -mean + count * logMean - logFactorial(count)) {
                return count;
            }
        }
    }

    /**
     * A binomial count: below a mean of 10 of the rarer outcome by inversion, from there by the transformed rejection of
     * Hoermann (1993, <em>The generation of binomial random variates</em>).
     *
     * @param stream where the bits come from
     * @param trials a whole number, 0 or above
     * @param probability 0 to 1
     * @return a whole number from 0 to the trials
     */
    public static double binomial(RandomStream stream, double trials, double probability) {
        if (!(trials >= 0 && trials == Math.rint(trials) && trials < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("trials: " + trials + ", must be a whole number, 0 or above");
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability: " + probability + ", must be from 0 to 1");
        }
        if (probability > 0.5) {
            return trials - binomial(stream, trials, 1 - probability);
        }
        if (trials == 0 || probability == 0) {
            return 0;
        }
        return trials * probability < REJECTION_FROM
                ? binomialByInversion(stream, trials, probability)
                : binomialByRejection(stream, trials, probability);
    }

    private static double binomialByInversion(RandomStream stream, double trials, double p) {
        double u = stream.nextUniform();
        double odds = p / (1 - p);
        double probability = StrictMath.exp(trials * StrictMath.log1p(-p));
        double sum = probability;
        double count = 0;
        while (u > sum && count < trials) {
            probability *= odds * (trials - count) / (count + 1);
            count++;
            sum += probability;
        }
        return count;
    }

    private static double binomialByRejection(RandomStream stream, double trials, double p) {
        double spread = StrictMath.sqrt(trials * p * (1 - p));
        double b = 1.15 + 2.53 * spread;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double centre = trials * p + 0.5;
        double alpha = (2.83 + 5.1 / b) * spread;
        double squeeze = 0.92 - 4.2 / b;
        double logOdds = StrictMath.log(p / (1 - p));
        double mode = Math.floor((trials + 1) * p);
        double top = logFactorial(mode) + logFactorial(trials - mode);
        while (true) {
            double u = stream.nextUniform() - 0.5;
            double v = stream.nextUniform();
            double us = 0.5 - Math.abs(u);
            double count = Math.floor((2 * a / us + b) * u + centre);
            if (us >= 0.07 && v <= squeeze) {
                return count;
            }
            if (count < 0 || count > trials) {
                continue;
            }
            double left = StrictMath.log(v * alpha / (a / (us * us) + b));
            double right = top - logFactorial(count) - logFactorial(trials - count) + (count - mode) * logOdds;
            if (left <= right) {
                return count;
            }
        }
    }

    /** ln k!, a product up to 15 and Stirling's series after it (relative error below 1e-15). */
    private static double logFactorial(double k) {
        if (k < 16) {
            double product = 1;
            for (int i = 2; i <= k; i++) {
                product *= i;
            }
            return StrictMath.log(product);
        }
        double x = k + 1;
        double inverse = 1 / x;
        double square = inverse * inverse;
        double series = inverse
                * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680 - square / 1188))));
        return (x - 0.5) * StrictMath.log(x) - x + LOG_SQRT_TWO_PI + series;
    }

    private static void requirePositive(double value, String name) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": " + value + ", must be above 0 and finite");
        }
    }
}
