package org.graunt.compare;

import org.graunt.internal.math.IncompleteBeta;
import org.graunt.internal.math.LogBeta;
import org.graunt.internal.random.Samplers;

/**
 * Binomial counts of true shares with a beta law of mean m and precision {@code phi = 1 / spread}, as if phi had been counted
 * before. A true share given x of n is {@code Beta(m phi + x, (1 - m) phi + n - x)}. Moments: the binomial form of Marshall 1991,
 * Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics 40.
 */
final class BetaBinomial extends PriorModel {

    /** Where areas have all or nothing the correlation within them is 1 and the spread has no bound. */
    private static final double LEAST_REST = 1e-3;

    @Override
    double noise(double n, double mean) {
        return 1 / n;
    }

    @Override
    double variance(double mean, double spread) {
        return mean * (1 - mean) * spread / (1 + spread);
    }

    @Override
    double momentSpread(double[] x, double[] n, double[] means) {
        double correlation = correlation(x, n, means);
        return correlation / Math.max(1 - correlation, LEAST_REST);
    }

    /** {@code (sum n (x / n - m)^2 - sum m (1 - m)) / sum (n - 1) m (1 - m)}, at least 0. */
    static double correlation(double[] x, double[] n, double[] means) {
        double excess = 0;
        double scale = 0;
        for (int i = 0; i < x.length; i++) {
            double deviation = x[i] / n[i] - means[i];
            double unit = means[i] * (1 - means[i]);
            excess += n[i] * deviation * deviation - unit;
            scale += (n[i] - 1) * unit;
        }
        return excess > 0 && scale > 0 ? excess / scale : 0;
    }

    @Override
    double logLikelihood(double x, double n, double mean, double spread) {
        double a = mean / spread;
        double b = (1 - mean) / spread;
        return LogBeta.of(a + x, b + n - x) - LogBeta.of(a, b);
    }

    @Override
    Posterior posterior(double x, double n, double mean, double spread, double tail) {
        double weight = weight(n, mean, spread);
        double value = mean + weight * (x / n - mean);
        if (spread == 0 || !(mean > 0 && mean < 1)) {
            return new Posterior(value, value, value, weight);
        }
        double a = mean / spread + x;
        double b = (1 - mean) / spread + n - x;
        return new Posterior(
                value, IncompleteBeta.quantile(tail, a, b), IncompleteBeta.upperQuantile(tail, a, b), weight);
    }

    @Override
    Draw draws(double x, double n, double nearMean, double nearSpread) {
        return (stream, mean, spread) -> Samplers.beta(stream, mean / spread + x, (1 - mean) / spread + n - x);
    }

    /** Beside m and 1 - m counted before. */
    @Override
    double greatestSpread() {
        return 1;
    }

    @Override
    double link(double mean) {
        return Math.log(mean / (1 - mean));
    }

    @Override
    double unlink(double eta) {
        return 1 / (1 + Math.exp(-eta));
    }

    @Override
    double linkVariance(double n, double mean, double spread) {
        return (spread + noise(n, mean)) / (mean * (1 - mean));
    }
}
