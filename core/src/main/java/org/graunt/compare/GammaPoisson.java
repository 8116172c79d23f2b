package org.graunt.compare;

import org.graunt.internal.math.IncompleteGamma;
import org.graunt.internal.math.LogBeta;
import org.graunt.internal.random.Samplers;

/**
 * Poisson counts of true rates with a gamma law of mean m and shape {@code 1 / spread}: the spread is their squared coefficient
 * of variation. A true rate given x events in T person-years is {@code gamma(1 / spread + x)} over
 * {@code 1 / (spread m) + T}. Moments: Marshall 1991, Mapping disease and mortality rates using empirical Bayes estimators,
 * Applied Statistics 40.
 */
final class GammaPoisson extends PriorModel {

    @Override
    double noise(double n, double mean) {
        return 1 / (mean * n);
    }

    @Override
    double variance(double mean, double spread) {
        return spread * mean * mean;
    }

    @Override
    double momentSpread(double[] x, double[] n, double[] means) {
        double excess = 0;
        double scale = 0;
        for (int i = 0; i < x.length; i++) {
            double deviation = x[i] / n[i] - means[i];
            excess += n[i] * deviation * deviation - means[i];
            scale += n[i] * means[i] * means[i];
        }
        return excess > 0 ? excess / scale : 0;
    }

    @Override
    double logLikelihood(double x, double n, double mean, double spread) {
        double shape = 1 / spread;
        double expected = mean * n;
        double none = -shape * Math.log1p(expected * spread);
        if (x == 0) {
            return none;
        }
        return none - LogBeta.of(shape, x) - Math.log(x) + x * Math.log(expected / (shape + expected));
    }

    @Override
    Posterior posterior(double x, double n, double mean, double spread, double tail) {
        double weight = weight(n, mean, spread);
        double value = mean + weight * (x / n - mean);
        if (spread == 0) {
            return new Posterior(value, value, value, weight);
        }
        double shape = 1 / spread + x;
        double rate = 1 / (spread * mean) + n;
        return new Posterior(
                value,
                IncompleteGamma.quantile(tail, shape) / rate,
                IncompleteGamma.upperQuantile(tail, shape) / rate,
                weight);
    }

    @Override
    Draw draws(double x, double n, double nearMean, double nearSpread) {
        return (stream, mean, spread) -> {
            double shape = 1 / spread;
            return Samplers.gamma(stream, shape + x) / (shape / mean + n);
        };
    }

    /** A coefficient of variation of 5. */
    @Override
    double greatestSpread() {
        return 25;
    }

    @Override
    double link(double mean) {
        return Math.log(mean);
    }

    @Override
    double unlink(double eta) {
        return Math.exp(eta);
    }

    @Override
    double linkVariance(double n, double mean, double spread) {
        return spread + noise(n, mean);
    }
}
