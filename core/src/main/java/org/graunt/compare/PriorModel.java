package org.graunt.compare;

import org.graunt.internal.random.RandomStream;

/**
 * How true values are spread over areas and counts over true values. A prior is a mean (a share or a rate) and a spread, so
 * measured that an area of size n with sampling noise {@code v} keeps the weight {@code spread / (spread + v)} of its own value
 * in all models.
 */
abstract class PriorModel {

    static PriorModel of(CountKind kind) {
        return switch (kind) {
            case RATE -> new GammaPoisson();
            case SHARE -> new BetaBinomial();
            default -> new LogitNormal();
        };
    }

    /** The noise of an area of size n, to set beside the spread. */
    abstract double noise(double n, double mean);

    /** The variance of the true values that a spread stands for: of shares or rates, or of the log odds of ratios. */
    abstract double variance(double mean, double spread);

    /** The spread by the method of moments, the mean of each area given; 0 where there is no more than chance. */
    abstract double momentSpread(double[] x, double[] n, double[] means);

    /** The log of the probability of the counts, up to a constant, if the true values have this mean and spread above 0. */
    abstract double logLikelihood(double x, double n, double mean, double spread);

    /** Value and limits of the true share, rate or odds given the counts: the mean, or the mode on the logit scale. */
    abstract Posterior posterior(double x, double n, double mean, double spread, double tail);

    /** Draws from that posterior on a scale that keeps the order of the values, the prior being near to the one given. */
    abstract Draw draws(double x, double n, double nearMean, double nearSpread);

    /** More spread than areas of one kind have; beyond it every area keeps its own value anyway. */
    abstract double greatestSpread();

    /** From the mean to a scale without ends, the log or the logit, and back. */
    abstract double link(double mean);

    abstract double unlink(double eta);

    /** The variance of the mean on the link scale that one area of size n has by itself. */
    abstract double linkVariance(double n, double mean, double spread);

    final double weight(double n, double mean, double spread) {
        return spread == 0 ? 0 : spread / (spread + noise(n, mean));
    }

    static double pooled(double[] x, double[] n) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < x.length; i++) {
            above += x[i];
            below += n[i];
        }
        return above / below;
    }

    /** A posterior on the bare scale. */
    record Posterior(double value, double lower, double upper, double weight) {}

    /** Draws of one area under priors that may change from draw to draw. */
    interface Draw {
        double next(RandomStream stream, double mean, double spread);
    }
}
