package org.graunt.compare;

import org.graunt.internal.math.Normal;

/**
 * Binomial counts a of n = a + b with true log odds spread normally about the logit of m with variance {@code spread}: sex ratios
 * and other ratios of two counts. The posterior and the likelihood are taken by Laplace's method, a normal law at the mode
 * with the curvature there, which for sex ratios of three births and more is good to a few parts in a thousand of the spread.
 */
final class LogitNormal extends PriorModel {

    private static final int MAX_STEPS = 60;
    private static final double LONGEST_STEP = 2;

    @Override
    double noise(double n, double mean) {
        return 1 / (n * mean * (1 - mean));
    }

    @Override
    double variance(double mean, double spread) {
        return spread;
    }

    /** The moment estimate of the variance of the shares, over the square of {@code m (1 - m)}. */
    @Override
    double momentSpread(double[] x, double[] n, double[] means) {
        double m = pooled(x, n);
        return BetaBinomial.correlation(x, n, means) / (m * (1 - m));
    }

    @Override
    double logLikelihood(double x, double n, double mean, double spread) {
        double centre = link(mean);
        double mode = mode(x, n, centre, spread);
        double off = mode - centre;
        double p = unlink(mode);
        return x * mode - n * softplus(mode) - off * off / (2 * spread) - 0.5 * Math.log1p(spread * n * p * (1 - p));
    }

    @Override
    Posterior posterior(double x, double n, double mean, double spread, double tail) {
        if (spread == 0 || !(mean > 0 && mean < 1)) {
            double odds = mean / (1 - mean);
            return new Posterior(odds, odds, odds, 0);
        }
        double mode = mode(x, n, link(mean), spread);
        double p = unlink(mode);
        double information = n * p * (1 - p);
        double weight = spread * information / (1 + spread * information);
        double half = Normal.upperQuantile(tail) * Math.sqrt(spread * (1 - weight));
        return new Posterior(Math.exp(mode), Math.exp(mode - half), Math.exp(mode + half), weight);
    }

    /**
     * The likelihood of the log odds is taken as normal about its own maximum as seen from the mode under the nearby prior, so
     * that no root has to be found for each draw.
     */
    @Override
    Draw draws(double x, double n, double nearMean, double nearSpread) {
        double mode = mode(x, n, link(nearMean), nearSpread);
        double p = unlink(mode);
        double information = n * p * (1 - p);
        double response = mode + (x - n * p) / information;
        return (stream, mean, spread) -> {
            double weight = spread * information / (1 + spread * information);
            double centre = weight * response + (1 - weight) * link(mean);
            return centre + stream.nextNormal() * Math.sqrt(spread * (1 - weight));
        };
    }

    /** Where {@code x t - n ln(1 + e^t) - (t - centre)^2 / (2 spread)}, which is concave, is greatest. */
    private double mode(double x, double n, double centre, double spread) {
        double p = unlink(centre);
        double t = centre + clipped((x - n * p) / (n * p * (1 - p) + 1 / spread));
        for (int i = 0; i < MAX_STEPS; i++) {
            p = unlink(t);
            double step = clipped((x - n * p - (t - centre) / spread) / (n * p * (1 - p) + 1 / spread));
            t += step;
            if (Math.abs(step) < 1e-9) {
                break;
            }
        }
        return t;
    }

    private static double clipped(double step) {
        return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
    }

    private static double softplus(double t) {
        return t > 0 ? t + StrictMath.log1p(StrictMath.exp(-t)) : StrictMath.log1p(StrictMath.exp(t));
    }

    /** Odds spread by a factor of 20 either way. */
    @Override
    double greatestSpread() {
        return 9;
    }

    @Override
    double link(double mean) {
        return StrictMath.log(mean / (1 - mean));
    }

    @Override
    double unlink(double eta) {
        return 1 / (1 + StrictMath.exp(-eta));
    }

    @Override
    double linkVariance(double n, double mean, double spread) {
        return spread + noise(n, mean);
    }
}
