package org.graunt.compare;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.graunt.internal.random.RandomStream;

/**
 * How uncertain the mean and the spread of the true values are themselves: the posterior of
 * {@code u = spread / (spread + v)} on a grid with u uniform beforehand (the uniform shrinkage prior of Daniels 1999, A prior for
 * the variance in hierarchical models, Canadian Journal of Statistics 27; for rates Christiansen and Morris 1997, Hierarchical
 * Poisson regression modeling, JASA 92), the mean integrated out by Laplace's method and normal on the link scale given u.
 * Without this the ranks of areas look surer than they are.
 */
final class PriorPosterior {

    private static final int POINTS = 33;
    private static final int REFINEMENTS = 2;
    private static final double LEAST = 1e-4;
    private static final double NEGLIGIBLE = 14;
    private static final double HALF = 0.5;

    private final PriorModel model;
    private final PriorFit fit;
    private final double[] u = new double[POINTS];
    private final double[] cumulated = new double[POINTS];
    private final double[] density = new double[POINTS];
    private final double[] etas = new double[POINTS];
    private final double[] errors = new double[POINTS];

    private PriorPosterior(PriorModel model, PriorFit fit) {
        this.model = model;
        this.fit = fit;
    }

    static PriorPosterior of(PriorModel model, double[] x, double[] n) {
        PriorFit fit = new PriorFit(model, x, n);
        if (fit.isDegenerate()) {
            fit = new PriorFit(model, withHalfAnEvent(x, n), withOneMore(n));
        }
        PriorPosterior posterior = new PriorPosterior(model, fit);
        double from = LEAST;
        double to = Math.max(2 * LEAST, fit.greatest());
        double[] logs = posterior.evaluate(from, to);
        for (int i = 0; i < REFINEMENTS; i++) {
            double greatest = Arrays.stream(logs).max().orElseThrow();
            int first = 0;
            while (first < POINTS - 2 && logs[first + 1] < greatest - NEGLIGIBLE) {
                first++;
            }
            int last = POINTS - 1;
            while (last > first + 1 && logs[last - 1] < greatest - NEGLIGIBLE) {
                last--;
            }
            if (last - first > POINTS / 2) {
                break;
            }
            from = posterior.u[first];
            to = posterior.u[last];
            logs = posterior.evaluate(from, to);
        }
        posterior.cumulate(logs);
        return posterior;
    }

    /** Jeffreys' half event, spread over the areas, so that a mean exists where nothing at all, or everything, was counted. */
    private static double[] withHalfAnEvent(double[] x, double[] n) {
        double[] more = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            more[i] = x[i] + HALF / x.length;
        }
        return more;
    }

    private static double[] withOneMore(double[] n) {
        double[] more = new double[n.length];
        for (int i = 0; i < n.length; i++) {
            more[i] = n[i] + 1.0 / n.length;
        }
        return more;
    }

    /** The log posterior of u at the points of a grid: the greatest likelihood there times the width of its hill. */
    private double[] evaluate(double from, double to) {
        double[] logs = new double[POINTS];
        IntStream.range(0, POINTS).parallel().forEach(i -> {
            u[i] = from + (to - from) * i / (POINTS - 1);
            PriorFit.Profile profile = fit.profile(fit.spread(u[i]));
            etas[i] = profile.eta();
            errors[i] = profile.error();
            logs[i] = profile.logLikelihood() + Math.log(profile.error());
        });
        return logs;
    }

    private void cumulate(double[] logs) {
        double greatest = Arrays.stream(logs).max().orElseThrow();
        for (int i = 0; i < POINTS; i++) {
            density[i] = Math.exp(logs[i] - greatest);
            cumulated[i] = i == 0 ? 0 : cumulated[i - 1] + HALF * (density[i - 1] + density[i]);
        }
        double total = cumulated[POINTS - 1];
        for (int i = 0; i < POINTS; i++) {
            cumulated[i] /= total;
            density[i] /= total;
        }
    }

    /** Fills in draws of mean and spread. */
    void draw(RandomStream stream, double[] means, double[] spreads) {
        for (int d = 0; d < means.length; d++) {
            at(stream.nextUniform(), stream.nextNormal(), d, means, spreads);
        }
    }

    /** The median spread with its mean. */
    double[] middle() {
        double[] mean = new double[1];
        double[] spread = new double[1];
        at(HALF, 0, 0, mean, spread);
        return new double[] {mean[0], spread[0]};
    }

    /** The u with the probability p below it, the density being linear between the points, and a mean so far off its own. */
    private void at(double p, double off, int d, double[] means, double[] spreads) {
        int cell = 0;
        while (cell < POINTS - 2 && cumulated[cell + 1] < p) {
            cell++;
        }
        double rest = p - cumulated[cell];
        double left = density[cell];
        double slope = density[cell + 1] - left;
        double part = 2 * rest / (left + Math.sqrt(Math.max(0, left * left + 2 * slope * rest)));
        double t = part <= 1 ? part : 1;
        double eta = etas[cell] + t * (etas[cell + 1] - etas[cell]);
        double error = errors[cell] + t * (errors[cell + 1] - errors[cell]);
        spreads[d] = fit.spread(u[cell] + t * (u[cell + 1] - u[cell]));
        means[d] = model.unlink(eta + off * error);
    }
}
