package org.graunt.forecast;

import java.util.Arrays;

/**
 * The profile of seasonal models. With an additive season the fitted values are linear in the initial states, which follow by
 * least squares; with seasonal factors, or relative errors, Gauss-Newton steps lead to them from the best states so far.
 */
final class SeasonalProfile extends EtsProfile {

    private static final int STEPS = 12;
    private static final double LEAST_GAIN = 1e-9;
    private static final double SINGULAR = 1e-13;

    private final boolean relative;
    private final boolean factor;
    private final int firstSeason;
    private boolean started;

    private final double[] theta;
    private final double[] mu;
    private final double[] trial;
    private final double[][] slopes;
    private final double[] season;
    private final double[] seasonSlope;
    private final double[][] information;
    private final double[] gradient;

    SeasonalProfile(EtsModel model, double[] observations, int period) {
        super(model, observations, period);
        relative = model.multiplicativeError();
        factor = model.isMultiplicativeSeason();
        firstSeason = model.hasTrend() ? 2 : 1;
        theta = new double[states];
        mu = new double[n];
        trial = new double[n];
        slopes = new double[states][n];
        season = new double[period];
        seasonSlope = new double[period];
        information = new double[states][states];
        gradient = new double[states];
    }

    @Override
    double[] initialStates() {
        return theta;
    }

    @Override
    double[] seasonOf(double[] free) {
        seasonFrom(free);
        return season;
    }

    @Override
    double profile(double[] bestStatesSoFar) {
        if (factor) {
            startFactors(bestStatesSoFar);
        } else {
            Arrays.fill(theta, 0);
            slopes(theta);
            run(theta, mu);
            solve(relative ? y : null);
            System.arraycopy(gradient, 0, theta, 0, states);
        }
        double value = run(theta, mu);
        return relative ? climb(value) : value;
    }

    /** Gauss-Newton steps, halved until they help. */
    private double climb(double start) {
        double value = start;
        for (int step = 0; step < STEPS && value < Double.POSITIVE_INFINITY; step++) {
            if (factor) {
                slopes(theta);
            }
            newton();
            double[] next = new double[states];
            double size = 1;
            double reached = Double.POSITIVE_INFINITY;
            while (size > 0.01 && !(reached < value)) {
                for (int k = 0; k < states; k++) {
                    next[k] = theta[k] + size * gradient[k];
                }
                reached = run(next, trial);
                size *= 0.4;
            }
            if (!(reached < value)) {
                break;
            }
            double gain = value - reached;
            System.arraycopy(next, 0, theta, 0, states);
            System.arraycopy(trial, 0, mu, 0, n);
            value = reached;
            if (gain < LEAST_GAIN) {
                break;
            }
        }
        return value;
    }

    /** Least squares of y - mu on the slopes, weighted by 1 / scale^2 if a scale is given. */
    private void solve(double[] scale) {
        clear();
        for (int t = 0; t < n; t++) {
            double weight = scale == null ? 1 : 1 / (scale[t] * scale[t]);
            accumulate(t, weight, weight * (y[t] - mu[t]));
        }
        factorise();
    }

    /** One Gauss-Newton step for relative errors from the present fitted values. */
    private void newton() {
        double squares = 0;
        for (int t = 0; t < n; t++) {
            double e = y[t] / mu[t] - 1;
            squares += e * e;
        }
        squares = Math.max(squares, floor);
        clear();
        double scale = n / squares;
        for (int t = 0; t < n; t++) {
            double a = y[t] / mu[t];
            double inverse = 1 / mu[t];
            accumulate(t, scale * a * a * inverse * inverse + inverse * inverse, (scale * (a - 1) * a - 1) * inverse);
        }
        factorise();
    }

    private void clear() {
        for (int j = 0; j < states; j++) {
            Arrays.fill(information[j], 0);
        }
        Arrays.fill(gradient, 0);
    }

    private void accumulate(int t, double weight, double pull) {
        for (int j = 0; j < states; j++) {
            double slope = slopes[j][t];
            gradient[j] += slope * pull;
            double weighted = weight * slope;
            for (int k = 0; k <= j; k++) {
                information[j][k] += weighted * slopes[k][t];
            }
        }
    }

    /** Cholesky in place; a state that the series does not tell from the others stays where it is. */
    private void factorise() {
        for (int j = 0; j < states; j++) {
            double diagonal = information[j][j];
            double own = diagonal;
            for (int k = 0; k < j; k++) {
                own -= information[j][k] * information[j][k];
            }
            double root = own > SINGULAR * diagonal ? Math.sqrt(own) : 0;
            information[j][j] = root;
            for (int i = j + 1; i < states; i++) {
                double sum = information[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= information[i][k] * information[j][k];
                }
                information[i][j] = root == 0 ? 0 : sum / root;
            }
        }
        for (int j = 0; j < states; j++) {
            double sum = gradient[j];
            for (int k = 0; k < j; k++) {
                sum -= information[j][k] * gradient[k];
            }
            gradient[j] = information[j][j] == 0 ? 0 : sum / information[j][j];
        }
        for (int j = states - 1; j >= 0; j--) {
            double sum = gradient[j];
            for (int k = j + 1; k < states; k++) {
                sum -= information[k][j] * gradient[k];
            }
            gradient[j] = information[j][j] == 0 ? 0 : sum / information[j][j];
        }
    }

    private void seasonFrom(double[] from) {
        double sum = 0;
        for (int i = 0; i < period - 1; i++) {
            season[i] = from[firstSeason + i];
            sum += season[i];
        }
        season[period - 1] = (factor ? period : 0) - sum;
    }

    /** Seasonal factors start from mean ratios to the year's level, level and trend from a line through the rest. */
    private void startFactors(double[] bestStatesSoFar) {
        if (started) {
            System.arraycopy(bestStatesSoFar, 0, theta, 0, states);
            return;
        }
        started = true;
        double[] start = SeasonalStart.factors(y, period);
        double[] adjusted = new double[n];
        for (int t = 0; t < n; t++) {
            adjusted[t] = y[t] / start[t % period];
        }
        double slope = RobustLine.leastSquaresSlope(adjusted);
        double centre = Arrays.stream(adjusted).average().orElse(0);
        theta[0] = model.hasTrend() ? centre - slope * 0.5 * (n + 1) : centre;
        if (model.hasTrend()) {
            theta[1] = slope;
        }
        System.arraycopy(start, 0, theta, firstSeason, period - 1);
    }

    /** Fitted values of initial states; the value is minus the log likelihood, infinite where it has none. */
    private double run(double[] from, double[] into) {
        double l = from[0];
        double b = model.hasTrend() ? from[1] : 0;
        seasonFrom(from);
        double squares = 0;
        double product = 1;
        double logs = 0;
        int k = 0;
        for (int t = 0; t < n; t++) {
            double p = l + phi * b;
            double s = season[k];
            double m = factor ? p * s : p + s;
            double e = y[t] - m;
            into[t] = m;
            if (relative) {
                if (!(m > 0 && (!factor || p > 0 && s > 0))) {
                    return Double.POSITIVE_INFINITY;
                }
                double r = e / m;
                squares += r * r;
                product *= m;
                if (product > 1e200 || product < 1e-200) {
                    logs += Math.log(product);
                    product = 1;
                }
            } else {
                squares += e * e;
            }
            double pull = factor ? e / s : e;
            l = p + alpha * pull;
            b = phi * b + beta * pull;
            season[k] = s + gamma * (factor ? e / p : e);
            k = k + 1 == period ? 0 : k + 1;
        }
        double value = 0.5 * n * Math.log(Math.max(squares, floor));
        return relative ? value + logs + Math.log(product) : value;
    }

    /** Derivatives of the fitted values by each initial state, at the states given. */
    private void slopes(double[] from) {
        for (int j = 0; j < states; j++) {
            double dl = j == 0 ? 1 : 0;
            double db = model.hasTrend() && j == 1 ? 1 : 0;
            Arrays.fill(seasonSlope, 0);
            if (j >= firstSeason) {
                seasonSlope[j - firstSeason] = 1;
                seasonSlope[period - 1] = -1;
            }
            if (factor) {
                slopesOfFactors(from, dl, db, slopes[j]);
            } else {
                slopesOfSums(dl, db, slopes[j]);
            }
        }
    }

    private void slopesOfSums(double dl, double db, double[] into) {
        double l = dl;
        double b = db;
        int k = 0;
        for (int t = 0; t < n; t++) {
            double p = l + phi * b;
            double m = p + seasonSlope[k];
            seasonSlope[k] -= gamma * m;
            k = k + 1 == period ? 0 : k + 1;
            into[t] = m;
            l = p - alpha * m;
            b = phi * b - beta * m;
        }
    }

    private void slopesOfFactors(double[] from, double dl, double db, double[] into) {
        double l = from[0];
        double b = model.hasTrend() ? from[1] : 0;
        seasonFrom(from);
        double lSlope = dl;
        double bSlope = db;
        int k = 0;
        for (int t = 0; t < n; t++) {
            double p = l + phi * b;
            double pSlope = lSlope + phi * bSlope;
            double s = season[k];
            double sSlope = seasonSlope[k];
            double m = p * s;
            double mSlope = pSlope * s + p * sSlope;
            double e = y[t] - m;
            into[t] = mSlope;
            double pullSlope = -mSlope / s - e * sSlope / (s * s);
            l = p + alpha * e / s;
            lSlope = pSlope + alpha * pullSlope;
            b = phi * b + beta * e / s;
            bSlope = phi * bSlope + beta * pullSlope;
            season[k] = s + gamma * e / p;
            seasonSlope[k] = sSlope + gamma * (-mSlope / p - e * pSlope / (p * p));
            k = k + 1 == period ? 0 : k + 1;
        }
    }
}
