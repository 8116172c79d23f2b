package org.graunt.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graunt.internal.math.NelderMead;

/**
 * Maximum likelihood of an exponential smoothing model. For given smoothing parameters the best initial states follow by
 * least squares, which the two kinds of profile do in their own ways; what is left to search are one to four smoothing
 * parameters in a box. Rough searches start from the best points of a grid that lie apart; the best of them is polished.
 *
 * <p>The observations are divided by their root mean square, so that the unit of the data does not matter.
 */
abstract class EtsProfile {

    private static final double LEAST = 1e-4;
    private static final double MOST = 0.9999;
    private static final double LEAST_PHI = 0.8;
    private static final double MOST_PHI = 0.98;
    private static final int STARTS = 4;
    private static final double APART = 0.3;
    private static final double ROUGH = 0.02;
    private static final double FINE = 1e-8;
    /** Scaled observations are rounded to 2^-40, so that the search walks the same path whatever the unit was. */
    private static final double GRAIN = 0x1.0p40;

    private static final int EVALUATIONS = 800;
    private static final double[] ALPHAS = {0, 0.15, 0.45, 0.75, 1};
    private static final double[] BETAS = {0, 0.15, 0.5, 1};
    private static final double[] PHIS = {0, 0.6, 1};
    private static final double[] GAMMAS = {0, 0.1, 0.5};
    private static final double[] ABSENT = {0};

    final EtsModel model;
    final int period;
    final int states;
    final int n;
    /** The observations in units of their root mean square. */
    final double[] y;
    /** Squared errors below this sum are rounding, not noise. */
    final double floor;

    double alpha;
    double beta;
    double gamma;
    double phi;

    private final double unit;
    private double[] bestPoint;
    private double[] bestStates;
    private double bestValue = Double.POSITIVE_INFINITY;

    EtsProfile(EtsModel model, double[] observations, int period) {
        this.model = model;
        this.period = model.isSeasonal() ? period : 0;
        n = observations.length;
        states = model.stateCount(period);
        double squares = 0;
        for (double value : observations) {
            squares += value * value;
        }
        unit = squares > 0 ? Math.sqrt(squares / n) : 1;
        y = new double[n];
        for (int t = 0; t < n; t++) {
            y[t] = Math.rint(observations[t] / unit * GRAIN) / GRAIN;
        }
        floor = 1e-24 * n;
        bestStates = new double[states];
    }

    static EtsParameters fit(EtsModel model, double[] observations, int period) {
        EtsProfile profile = model.isSeasonal()
                ? new SeasonalProfile(model, observations, period)
                : new NonseasonalProfile(model, observations);
        return profile.fit();
    }

    /** Minus the log likelihood at the present smoothing parameters with the initial states at their best. */
    abstract double profile(double[] bestStatesSoFar);

    /** The initial states of the last profile. */
    abstract double[] initialStates();

    /** The seasonal states, in units of the scaled series, of a vector of free states. */
    abstract double[] seasonOf(double[] free);

    private EtsParameters fit() {
        List<double[]> grid = grid();
        double[] values = new double[grid.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(grid.get(i));
        }
        int size = model.smoothingCount();
        double[] low = new double[size];
        double[] high = new double[size];
        Arrays.fill(high, 1);
        double[] step = new double[size];
        Arrays.fill(step, 0.12);
        NelderMead rough = new NelderMead(low, high, ROUGH, EVALUATIONS).withSpreads(0);
        for (int start = 0; start < STARTS; start++) {
            int least = leastOf(values);
            if (values[least] < Double.POSITIVE_INFINITY) {
                double[] from = grid.get(least);
                rough.minimise(this::value, from, step);
                for (int i = 0; i < values.length; i++) {
                    values[i] = isNear(grid.get(i), from) ? Double.POSITIVE_INFINITY : values[i];
                }
            }
        }
        if (bestPoint == null) {
            unpack(grid.get(0));
            return parameters();
        }
        Arrays.fill(step, 0.05);
        new NelderMead(low, high, FINE, EVALUATIONS).minimise(this::value, bestPoint, step);
        unpack(bestPoint);
        return parameters();
    }

    private static boolean isNear(double[] one, double[] other) {
        double distance = Math.abs(one[0] - other[0]);
        for (int i = 1; i < one.length; i++) {
            // The second and the last are shares of what the level leaves them; at a level of 0 they are all the same.
            double share = i == 1 ? Math.max(one[0], other[0]) : 1;
            distance = Math.max(distance, share * Math.abs(one[i] - other[i]));
        }
        return distance < APART;
    }

    private static int leastOf(double[] values) {
        int least = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] < values[least]) {
                least = i;
            }
        }
        return least;
    }

    private List<double[]> grid() {
        List<double[]> grid = new ArrayList<>();
        for (double a : ALPHAS) {
            for (double b : model.hasTrend() && a > 0 ? BETAS : ABSENT) {
                for (double p : model.isDamped() ? PHIS : ABSENT) {
                    for (double g : model.isSeasonal() ? GAMMAS : ABSENT) {
                        grid.add(pack(a, b, p, g));
                    }
                }
            }
        }
        return grid;
    }

    private double[] pack(double a, double b, double p, double g) {
        double[] point = new double[model.smoothingCount()];
        int next = 0;
        point[next++] = a;
        if (model.hasTrend()) {
            point[next++] = b;
        }
        if (model.isDamped()) {
            point[next++] = p;
        }
        if (model.isSeasonal()) {
            point[next] = g;
        }
        return point;
    }

    /** From the unit box to the usual region: beta up to alpha, gamma up to 1 - alpha. */
    private void unpack(double[] point) {
        int next = 0;
        alpha = LEAST + point[next++] * (MOST - LEAST);
        beta = model.hasTrend() ? LEAST + point[next++] * (alpha - LEAST) : 0;
        phi = model.isDamped() ? LEAST_PHI + point[next++] * (MOST_PHI - LEAST_PHI) : 1;
        gamma = model.isSeasonal() ? LEAST + point[next] * Math.max(0, 1 - alpha - LEAST) : 0;
    }

    private double value(double[] point) {
        unpack(point);
        double value = profile(bestStates);
        if (value < bestValue) {
            bestValue = value;
            bestPoint = point.clone();
            bestStates = initialStates().clone();
        }
        return value;
    }

    private EtsParameters parameters() {
        List<Double> season = new ArrayList<>();
        for (double s : seasonOf(bestStates)) {
            season.add(model.isMultiplicativeSeason() ? s : s * unit);
        }
        return new EtsParameters(
                alpha,
                model.hasTrend() ? beta : Double.NaN,
                model.isSeasonal() ? gamma : Double.NaN,
                phi,
                bestStates[0] * unit,
                model.hasTrend() ? bestStates[1] * unit : Double.NaN,
                season);
    }
}
