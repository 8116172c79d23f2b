package org.graunt.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.graunt.internal.math.LevenbergMarquardt;

/**
 * Maximum likelihood for models of one order on one series: a coarse look over the coefficients, then a damped
 * Gauss-Newton search from the best places. A work place of one thread.
 */
final class ArimaFit {

    /** How much work a fit may take: from how many places to set out, and how many of the searches to finish. */
    enum Effort {
        /** One of many candidates of an automatic choice. */
        CANDIDATE(2, 1, 1e-6),
        /** The model that was asked for. */
        FULL(24, 4, ArimaFit.FINE);

        private final int rough;
        private final int finished;
        private final double tolerance;

        Effort(int rough, int finished, double tolerance) {
            this.rough = rough;
            this.finished = finished;
            this.tolerance = tolerance;
        }
    }

    private static final double ROUGH = 1e-3;
    private static final double FINE = 1e-9;
    private static final int MAX_STEPS = 100;
    private static final double APART = 0.8;

    /** Relative to the largest value, residuals below this are rounding. */
    private static final double ROUNDING = 1e-12;

    private final ArimaOrder order;
    private final ArimaLikelihood likelihood;
    private final ArmaPolynomials polynomials;
    private final double[] residuals;
    private final double rounding;
    private final int n;

    ArimaFit(double[] y, ArimaOrder order) {
        this.order = order;
        boolean missing = false;
        double largest = 0;
        for (double value : y) {
            missing |= Double.isNaN(value);
            largest = Math.max(largest, Double.isNaN(value) ? 0 : Math.abs(value));
        }
        likelihood = missing ? new DiffuseFilter(y, order) : ArmaFilter.of(y, order);
        residuals = new double[likelihood.length()];
        rounding = likelihood.observations() * ROUNDING * ROUNDING * largest * largest;
        polynomials = new ArmaPolynomials(order);
        n = order.armaCoefficients();
    }

    /** The model of greatest likelihood. */
    ArimaModel best(Effort effort) {
        return best(effort, Double.POSITIVE_INFINITY);
    }

    /**
     * The model of greatest likelihood, or one on the way there.
     *
     * @param effort     the work it may take
     * @param worthwhile the search ends early once it is clear that the AICc will be above this
     * @param neighbours models of other orders from whose coefficients to set out too
     */
    ArimaModel best(Effort effort, double worthwhile, ArimaModel... neighbours) {
        double noise = sumOfSquares(new double[n], residuals);
        if (noise <= rounding) {
            return model(0, true);
        }
        if (n == 0) {
            return model(noise, false);
        }
        LevenbergMarquardt search = search();
        List<Place> rough = new ArrayList<>();
        for (double[] start : starts(effort, neighbours)) {
            double value = search.minimise(start, ROUGH);
            rough.add(new Place(search.point().clone(), value));
        }
        rough.sort(Comparator.comparingDouble(Place::value));
        Place best = rough.get(0);
        ArimaModel first = model(sumOfSquares(best.u(), residuals), false);
        if (first.aicc() > worthwhile) {
            return first;
        }
        for (int i = 0; i < Math.min(effort.finished, rough.size()); i++) {
            double value = search.minimise(rough.get(i).u(), effort.tolerance);
            if (value <= best.value()) {
                best = new Place(search.point().clone(), value);
            }
        }
        return model(sumOfSquares(best.u(), residuals), false);
    }

    private LevenbergMarquardt search() {
        return new LevenbergMarquardt(this::sumOfSquares, n, likelihood.length(), ArmaPolynomials.BOUND, MAX_STEPS);
    }

    /** The same model with its last digits. */
    ArimaModel polished(ArimaModel model) {
        LevenbergMarquardt search = search();
        search.minimise(model.polynomials().unbounded(), FINE);
        return model(sumOfSquares(search.point(), residuals), model.exact());
    }

    /** The model at given coefficients. */
    ArimaModel at(double[] coefficients) {
        polynomials.setCoefficients(coefficients);
        return model(likelihood.residuals(polynomials.ar(), polynomials.ma(), residuals), false);
    }

    /** The model at the coefficients last looked at. */
    private ArimaModel model(double sumOfSquares, boolean exact) {
        return new ArimaModel(
                order,
                polynomials.coefficients(),
                likelihood.constant(),
                likelihood.logLikelihood(sumOfSquares),
                likelihood.observations(),
                exact);
    }

    private double sumOfSquares(double[] u, double[] to) {
        polynomials.setUnbounded(u);
        return likelihood.residuals(polynomials.ar(), polynomials.ma(), to);
    }

    private record Place(double[] u, double value) {}

    /** The numbers of a model of other orders, 0 where it has none. */
    private double[] embedded(ArimaModel neighbour) {
        double[] theirs = neighbour.polynomials().unbounded();
        int[] from = neighbour.order().factors();
        int[] to = order.factors();
        double[] u = new double[n];
        int source = 0;
        int target = 0;
        for (int k = 0; k < to.length; k++) {
            System.arraycopy(theirs, source, u, target, Math.min(from[k], to[k]));
            source += from[k];
            target += to[k];
        }
        return u;
    }

    /** The best places of the coarse look that are apart from each other. */
    private List<double[]> starts(Effort effort, ArimaModel[] neighbours) {
        List<Place> places = new ArrayList<>();
        for (double[] u : StartingPoints.of(n, effort == Effort.FULL)) {
            places.add(new Place(u, sumOfSquares(u, residuals)));
        }
        places.sort(Comparator.comparingDouble(Place::value));
        List<double[]> starts = new ArrayList<>();
        for (ArimaModel neighbour : neighbours) {
            starts.add(embedded(neighbour));
        }
        for (Place place : places) {
            if (starts.size() >= effort.rough + neighbours.length) {
                break;
            }
            if (starts.stream().allMatch(other -> distance(other, place.u()) > APART)) {
                starts.add(place.u());
            }
        }
        return starts;
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
