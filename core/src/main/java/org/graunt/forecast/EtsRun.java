package org.graunt.forecast;

/** A model run over a series from given parameters: fitted values, errors and the states after the last observation. */
final class EtsRun {

    final EtsModel model;
    final EtsParameters parameters;
    final double[] fitted;
    final double[] errors;
    final double level;
    final double trend;
    /** The seasonal states after the last observation, the first of them for the next period. */
    final double[] season;

    private final int n;
    private double sumOfSquares;
    private double sumOfLogs;

    EtsRun(EtsModel model, EtsParameters parameters, double[] y) {
        this.model = model;
        this.parameters = parameters;
        n = y.length;
        fitted = new double[n];
        errors = new double[n];
        int period = parameters.season().size();
        season = new double[period];
        for (int i = 0; i < period; i++) {
            season[i] = parameters.season().get(i);
        }
        double beta = model.hasTrend() ? parameters.beta() : 0;
        double gamma = model.isSeasonal() ? parameters.gamma() : 0;
        double l = parameters.level();
        double b = model.hasTrend() ? parameters.trend() : 0;
        double alpha = parameters.alpha();
        double phi = parameters.phi();
        boolean factor = model.isMultiplicativeSeason();
        for (int t = 0; t < n; t++) {
            double p = l + phi * b;
            int k = period == 0 ? 0 : t % period;
            double s = period == 0 ? (factor ? 1 : 0) : season[k];
            double mu = factor ? p * s : p + s;
            double e = y[t] - mu;
            fitted[t] = mu;
            errors[t] = model.multiplicativeError() ? e / mu : e;
            sumOfSquares += errors[t] * errors[t];
            sumOfLogs += Math.log(Math.abs(mu));
            double pull = factor ? e / s : e;
            l = p + alpha * pull;
            b = phi * b + beta * pull;
            if (period > 0) {
                season[k] = s + gamma * (factor ? e / p : e);
            }
        }
        level = l;
        trend = b;
        rotate(n);
    }

    /** Puts the state of the next period first. */
    private void rotate(int length) {
        int period = season.length;
        double[] ordered = new double[period];
        for (int i = 0; i < period; i++) {
            ordered[i] = season[(length + i) % period];
        }
        System.arraycopy(ordered, 0, season, 0, period);
    }

    /** {@code -n/2 ln(sum e^2)}, and for relative errors less the sum of the logarithms of the fitted values. */
    double logLikelihood() {
        double fit = -0.5 * n * Math.log(sumOfSquares);
        return model.multiplicativeError() ? fit - sumOfLogs : fit;
    }

    /** {@code sum e^2 / (n - k)}; with no degree of freedom left, divided by 1. */
    double sigma2() {
        return sumOfSquares / Math.max(1, n - model.parameterCount(season.length));
    }

    double[] means(int horizon) {
        double[] means = new double[horizon];
        double damping = 0;
        double power = 1;
        for (int h = 0; h < horizon; h++) {
            power *= parameters.phi();
            damping += power;
            double line = level + damping * trend;
            if (season.length == 0) {
                means[h] = line;
            } else {
                double s = season[h % season.length];
                means[h] = model.isMultiplicativeSeason() ? line * s : line + s;
            }
        }
        return means;
    }

    /**
     * Variances of the periods ahead (Hyndman, Koehler, Ord and Snyder 2008, chapter 6): exact for linear models with
     * additive or relative errors. With seasonal factors they are of the first order: a relative error moves level and
     * factor at once, so its weight is the sum of both, which the book's formula leaves out.
     */
    double[] variances(int horizon) {
        return variances(horizon, sigma2());
    }

    /** The same for errors of a given variance. */
    double[] variances(int horizon, double sigma2) {
        double[] weights = weights(horizon);
        double[] means = means(horizon);
        double[] variances = new double[horizon];
        double[] theta = new double[horizon];
        double sum = 1;
        for (int h = 0; h < horizon; h++) {
            if (!model.multiplicativeError()) {
                variances[h] = sigma2 * sum;
                sum += weights[h] * weights[h];
                continue;
            }
            double s = model.isMultiplicativeSeason() ? season[h % season.length] : 1;
            double line = means[h] / s;
            theta[h] = line * line;
            for (int j = 1; j <= h; j++) {
                theta[h] += sigma2 * weights[j - 1] * weights[j - 1] * theta[h - j];
            }
            variances[h] = s * s * ((1 + sigma2) * theta[h] - line * line);
        }
        return variances;
    }

    /** What an error moves the mean by, 1, 2, ... periods later. */
    private double[] weights(int horizon) {
        double[] weights = new double[horizon];
        double damping = 0;
        double power = 1;
        for (int j = 0; j < horizon; j++) {
            power *= parameters.phi();
            damping += power;
            weights[j] = parameters.alpha();
            if (model.hasTrend()) {
                weights[j] += parameters.beta() * damping;
            }
            if (model.isSeasonal() && (j + 1) % season.length == 0) {
                weights[j] += parameters.gamma();
            }
        }
        return weights;
    }
}
