package org.graunt.compare;

import java.util.Arrays;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/**
 * What the counts say about the mean and the spread of the true values. The spread is looked for as
 * {@code u = spread / (spread + v)}, where v is the noise of the median area: u is the share of its own value that this area
 * keeps, from 0 (all areas are alike) to 1 (nothing is noise).
 */
final class PriorFit {

    private static final int POINTS = 33;
    private static final double LEAST = 1e-6;
    private static final int MAX_EVALUATIONS = 200;
    private static final double TOLERANCE = 1e-9;
    private static final int MAX_PARABOLAS = 20;
    private static final double NARROWEST = 5e-3;

    private final PriorModel model;
    private final double[] x;
    private final double[] n;
    private final double pooled;
    private final double medianNoise;

    /** The counts of areas that have a size above 0. */
    PriorFit(PriorModel model, double[] x, double[] n) {
        this.model = model;
        this.x = x;
        this.n = n;
        this.pooled = PriorModel.pooled(x, n);
        double[] sizes = n.clone();
        Arrays.sort(sizes);
        this.medianNoise = model.noise(sizes[sizes.length / 2], pooled);
    }

    /** A mean on the model's own scale with its standard error on the link scale, and the log likelihood there. */
    record Profile(double eta, double error, double logLikelihood) {}

    double pooled() {
        return pooled;
    }

    /** Whether all areas have no event at all, or nothing else: then there is no spread to see. */
    boolean isDegenerate() {
        return Double.isInfinite(model.link(pooled));
    }

    /** The greatest u worth looking at. */
    double greatest() {
        return model.greatestSpread() / (model.greatestSpread() + medianNoise);
    }

    double spread(double u) {
        return u / (1 - u) * medianNoise;
    }

    double moments() {
        double[] means = new double[x.length];
        Arrays.fill(means, pooled);
        return isDegenerate() ? 0 : model.momentSpread(x, n, means);
    }

    /** The mean and the spread of greatest likelihood. */
    double[] maximumLikelihood() {
        if (isDegenerate()) {
            return new double[] {pooled, 0};
        }
        double u = maximum(
                candidate -> profile(spread(candidate)).logLikelihood(),
                candidate -> refined(spread(candidate)).logLikelihood());
        return u == LEAST
                ? new double[] {pooled, 0}
                : new double[] {model.unlink(refined(spread(u)).eta()), spread(u)};
    }

    /** The spread of greatest likelihood, the mean of each area given. */
    double maximumLikelihood(double[] means) {
        boolean varied = false;
        for (double mean : means) {
            varied |= !Double.isInfinite(model.link(mean));
        }
        if (!varied || isDegenerate()) {
            return 0;
        }
        UnivariateFunction objective = candidate -> {
            double sum = 0;
            double spread = spread(candidate);
            for (int i = 0; i < x.length; i++) {
                sum += Double.isInfinite(model.link(means[i])) ? 0 : model.logLikelihood(x[i], n[i], means[i], spread);
            }
            return sum;
        };
        double u = maximum(objective, objective);
        return u == LEAST ? 0 : spread(u);
    }

    /** A grid finds the hill, Brent's method its top; the least u stands for no spread at all. */
    private double maximum(UnivariateFunction rough, UnivariateFunction objective) {
        double greatest = Double.NEGATIVE_INFINITY;
        int best = 0;
        for (int i = 0; i < POINTS; i++) {
            double value = rough.value(point(i));
            if (value > greatest) {
                greatest = value;
                best = i;
            }
        }
        double low = point(Math.max(0, best - 1));
        double high = point(Math.min(POINTS - 1, best + 1));
        double u = new BrentOptimizer(TOLERANCE, TOLERANCE * low)
                .optimize(
                        new UnivariateObjectiveFunction(objective),
                        GoalType.MAXIMIZE,
                        new SearchInterval(low, high, 0.5 * (low + high)),
                        new MaxEval(MAX_EVALUATIONS))
                .getPoint();
        return objective.value(u) > objective.value(LEAST) ? u : LEAST;
    }

    private double point(int i) {
        return LEAST + (greatest() - LEAST) * i / (POINTS - 1);
    }

    /** The best mean for a spread, from the weights of generalised least squares and a parabola through three points. */
    Profile profile(double spread) {
        double mean = pooled;
        for (int step = 0; step < 3; step++) {
            double above = 0;
            double below = 0;
            for (int i = 0; i < x.length; i++) {
                double weight = 1 / (1 + spread / model.noise(n[i], mean));
                above += weight * x[i];
                below += weight * n[i];
            }
            mean = above / below;
        }
        return parabola(spread, model.link(mean), 1);
    }

    /** The same to about eight digits: the parabola is drawn again, narrower once its top is near. */
    private Profile refined(double spread) {
        Profile profile = profile(spread);
        double part = 1;
        for (int i = 0; i < MAX_PARABOLAS && part > NARROWEST; i++) {
            Profile next = parabola(spread, profile.eta(), part);
            if (Math.abs(next.eta() - profile.eta()) < 0.5 * part * next.error()) {
                part *= 0.1;
            }
            profile = next;
        }
        return profile;
    }

    private Profile parabola(double spread, double centre, double part) {
        double mean = model.unlink(centre);
        double information = 0;
        for (double size : n) {
            information += 1 / model.linkVariance(size, mean, spread);
        }
        double h = part / Math.sqrt(information);
        double below = logLikelihood(centre - h, spread);
        double at = logLikelihood(centre, spread);
        double above = logLikelihood(centre + h, spread);
        double curvature = (2 * at - below - above) / (h * h);
        if (!(curvature > 0.1 * information)) {
            return new Profile(centre, 1 / Math.sqrt(information), at);
        }
        double shift = Math.max(-2 * h, Math.min(2 * h, (above - below) / (2 * h * curvature)));
        double gain = shift * (above - below) / (2 * h) - 0.5 * curvature * shift * shift;
        return new Profile(centre + shift, 1 / Math.sqrt(curvature), at + gain);
    }

    private double logLikelihood(double eta, double spread) {
        double mean = model.unlink(eta);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += model.logLikelihood(x[i], n[i], mean, spread);
        }
        return sum;
    }
}
