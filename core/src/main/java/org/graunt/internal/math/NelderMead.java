package org.graunt.internal.math;

import java.util.Arrays;

/**
 * Minimises a function of a few variables inside a box without derivatives, by the simplex of Nelder and Mead (1965, <em>A
 * simplex method for function minimization</em>). Points that leave the box are moved to its face. When the simplex has
 * shrunk, it is spread anew about the best point, until that no longer helps: a simplex that went flat on a face of the box
 * or in a narrow valley is so set free.
 */
public final class NelderMead {

    private static final int SPREADS = 2;

    private final double[] lower;
    private final double[] upper;
    private final double tolerance;
    private final int maximumEvaluations;
    private final int spreads;

    private double[] best;
    private double bestValue;
    private int evaluations;

    /** A function of a few variables. */
    @FunctionalInterface
    public interface Objective {

        /**
         * The value at a point.
         *
         * @param point inside the box; not to be changed or kept
         * @return the value; infinite or NaN where the function has none, which counts as worse than any value
         */
        double at(double[] point);
    }

    /**
     * A minimiser for one box.
     *
     * @param lower lower bounds, {@code -Infinity} for none
     * @param upper upper bounds, {@code Infinity} for none
     * @param tolerance the least gain that is worth going on for, in units of the function
     * @param maximumEvaluations after about how many values to stop
     */
    public NelderMead(double[] lower, double[] upper, double tolerance, int maximumEvaluations) {
        this(lower.clone(), upper.clone(), tolerance, maximumEvaluations, SPREADS);
    }

    private NelderMead(double[] lower, double[] upper, double tolerance, int maximumEvaluations, int spreads) {
        this.lower = lower;
        this.upper = upper;
        this.tolerance = tolerance;
        this.maximumEvaluations = maximumEvaluations;
        this.spreads = spreads;
    }

    /**
     * The same minimiser with another number of fresh simplices that may fail to help before the search ends.
     *
     * @param count 0 for a single simplex and a rough minimum; 2 unless it is set
     * @return the minimiser
     */
    public NelderMead withSpreads(int count) {
        return new NelderMead(lower, upper, tolerance, maximumEvaluations, count);
    }

    /**
     * Minimises a function. The minimiser keeps the last result and belongs to one thread.
     *
     * @param objective the function
     * @param start where to start
     * @param step first steps along each variable, not 0
     * @return the least value found
     */
    public double minimise(Objective objective, double[] start, double[] step) {
        evaluations = 0;
        best = start.clone();
        clamp(best);
        bestValue = value(objective, best);
        double scale = 1;
        run(objective, step, scale);
        int idle = 0;
        while (idle < spreads && evaluations < maximumEvaluations) {
            double before = bestValue;
            scale = -0.4 * scale;
            run(objective, step, scale);
            idle = before - bestValue > tolerance ? 0 : idle + 1;
        }
        return bestValue;
    }

    private void run(Objective objective, double[] step, double scale) {
        int n = best.length;
        double[][] points = new double[n + 1][];
        double[] values = new double[n + 1];
        points[0] = best.clone();
        values[0] = bestValue;
        for (int i = 0; i < n; i++) {
            double[] point = best.clone();
            double width = step[i] * scale;
            point[i] += point[i] + width > upper[i] || point[i] + width < lower[i] ? -width : width;
            clamp(point);
            points[i + 1] = point;
            values[i + 1] = value(objective, point);
        }
        double[] centre = new double[n];
        double[] trial = new double[n];
        double[] other = new double[n];
        while (evaluations < maximumEvaluations) {
            sort(points, values);
            if (values[n] - values[0] <= tolerance && values[n] < Double.POSITIVE_INFINITY) {
                break;
            }
            Arrays.fill(centre, 0);
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    centre[j] += points[i][j] / n;
                }
            }
            double reflected = probe(objective, centre, points[n], -1, trial);
            if (reflected < values[0]) {
                double expanded = probe(objective, centre, points[n], -2, other);
                if (expanded < reflected) {
                    accept(points, values, n, other, expanded);
                } else {
                    accept(points, values, n, trial, reflected);
                }
            } else if (reflected < values[n - 1]) {
                accept(points, values, n, trial, reflected);
            } else {
                boolean outside = reflected < values[n];
                double contracted = probe(objective, centre, points[n], outside ? -0.5 : 0.5, other);
                if (contracted < Math.min(reflected, values[n])) {
                    accept(points, values, n, other, contracted);
                } else {
                    shrink(objective, points, values);
                }
            }
        }
        sort(points, values);
        best = points[0];
        bestValue = values[0];
    }

    private void shrink(Objective objective, double[][] points, double[] values) {
        boolean moved = false;
        for (int i = 1; i < points.length; i++) {
            for (int j = 0; j < best.length; j++) {
                double middle = points[0][j] + 0.5 * (points[i][j] - points[0][j]);
                moved |= middle != points[i][j];
                points[i][j] = middle;
            }
            values[i] = value(objective, points[i]);
        }
        if (!moved) {
            // All corners are one point: the values can no longer differ.
            Arrays.fill(values, values[0]);
        }
    }

    /** Value at centre + factor (worst - centre), moved into the box; the point is left in {@code into}. */
    private double probe(Objective objective, double[] centre, double[] worst, double factor, double[] into) {
        for (int j = 0; j < into.length; j++) {
            into[j] = centre[j] + factor * (worst[j] - centre[j]);
        }
        clamp(into);
        return value(objective, into);
    }

    private static void accept(double[][] points, double[] values, int at, double[] point, double value) {
        System.arraycopy(point, 0, points[at], 0, point.length);
        values[at] = value;
    }

    /** Insertion sort: the simplex is almost in order. */
    private static void sort(double[][] points, double[] values) {
        for (int i = 1; i < values.length; i++) {
            double[] point = points[i];
            double value = values[i];
            int j = i - 1;
            while (j >= 0 && values[j] > value) {
                points[j + 1] = points[j];
                values[j + 1] = values[j];
                j--;
            }
            points[j + 1] = point;
            values[j + 1] = value;
        }
    }

    private void clamp(double[] point) {
        for (int j = 0; j < point.length; j++) {
            point[j] = Math.min(upper[j], Math.max(lower[j], point[j]));
        }
    }

    private double value(Objective objective, double[] point) {
        evaluations++;
        double value = objective.at(point);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    /**
     * Where the last minimum was found.
     *
     * @return a copy of the point
     */
    public double[] point() {
        return best.clone();
    }

    /**
     * How many values the last minimum took.
     *
     * @return the number of values
     */
    public int evaluations() {
        return evaluations;
    }
}
