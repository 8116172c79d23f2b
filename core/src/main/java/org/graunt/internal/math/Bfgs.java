package org.graunt.internal.math;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Minimises a smooth function of several unbounded variables by the quasi-Newton method of Broyden, Fletcher, Goldfarb and
 * Shanno with central differences for the gradient (Nocedal and Wright, 2006, <em>Numerical Optimization</em>, ch. 6). A
 * place where the function is NaN or infinite is never stepped on. A work place: not for several threads.
 */
public final class Bfgs {

    private static final double DIFFERENCE = 1e-4;
    private static final double SUFFICIENT_DECREASE = 1e-4;
    private static final double LONGEST_STEP = 2;
    private static final int MAX_HALVINGS = 20;

    private final ToDoubleFunction<double[]> function;
    private final int n;
    private final double tolerance;
    private final int maxSteps;
    private final double[] point;
    private final double[] trial;
    private final double[] gradient;
    private final double[] newGradient;
    private final double[] direction;
    private final double[] inverse;
    private final double[] product;
    private double value;

    /**
     * A minimiser.
     *
     * @param function  the function; must not change or keep its argument
     * @param n         the number of variables
     * @param tolerance the search ends once the expected decrease is below this
     * @param maxSteps  the most steps taken
     * @throws NullPointerException if the function is null
     */
    public Bfgs(ToDoubleFunction<double[]> function, int n, double tolerance, int maxSteps) {
        this.function = Objects.requireNonNull(function, "function");
        this.n = n;
        this.tolerance = tolerance;
        this.maxSteps = maxSteps;
        point = new double[n];
        trial = new double[n];
        gradient = new double[n];
        newGradient = new double[n];
        direction = new double[n];
        inverse = new double[n * n];
        product = new double[n];
    }

    /**
     * Returns the lowest point of the last search.
     *
     * @return the coordinates; the minimiser's own array, overwritten by its next search
     */
    public double[] point() {
        return point;
    }

    /**
     * Searches downhill from a point.
     *
     * @param start where to start; n coordinates
     * @return the lowest value found, at {@link #point()}; that of the start if it is not finite
     */
    public double minimise(double[] start) {
        System.arraycopy(start, 0, point, 0, n);
        value = function.applyAsDouble(point);
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY)) {
            return value;
        }
        differentiate(gradient);
        boolean fresh = true;
        resetInverse();
        for (int step = 0; step < maxSteps; step++) {
            double slope = setDirection();
            if (!(slope < 0)) {
                if (fresh) {
                    break;
                }
                resetInverse();
                fresh = true;
                continue;
            }
            double before = value;
            double length = search(slope);
            if (length == 0) {
                if (fresh) {
                    break;
                }
                resetInverse();
                fresh = true;
                continue;
            }
            differentiate(newGradient);
            boolean updated = update(length, fresh);
            System.arraycopy(newGradient, 0, gradient, 0, n);
            if (before - value < tolerance && -slope * length < 10 * tolerance) {
                break;
            }
            fresh = !updated;
        }
        return value;
    }

    private void resetInverse() {
        Arrays.fill(inverse, 0);
        double norm = 0;
        for (int i = 0; i < n; i++) {
            norm += gradient[i] * gradient[i];
        }
        double scale = 1 / Math.max(1, Math.sqrt(norm));
        for (int i = 0; i < n; i++) {
            inverse[i * n + i] = scale;
        }
    }

    /** Sets the direction and returns the slope along it, the step held to a length that the function can be trusted over. */
    private double setDirection() {
        double longest = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum -= inverse[i * n + j] * gradient[j];
            }
            direction[i] = sum;
            longest = Math.max(longest, Math.abs(sum));
        }
        double scale = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
        double slope = 0;
        for (int i = 0; i < n; i++) {
            direction[i] *= scale;
            slope += direction[i] * gradient[i];
        }
        return slope;
    }

    /** Halves the step, or takes the lowest point of a parabola, until the function falls enough; 0 if it never does. */
    private double search(double slope) {
        double length = 1;
        for (int halving = 0; halving < MAX_HALVINGS; halving++) {
            for (int i = 0; i < n; i++) {
                trial[i] = point[i] + length * direction[i];
            }
            double there = function.applyAsDouble(trial);
            if (there <= value + SUFFICIENT_DECREASE * length * slope && there > Double.NEGATIVE_INFINITY) {
                System.arraycopy(trial, 0, point, 0, n);
                value = there;
                return length;
            }
            double parabola = -slope * length * length / (2 * (there - value - slope * length));
            length = parabola > 0.1 * length && parabola < 0.5 * length ? parabola : 0.5 * length;
        }
        return 0;
    }

    private void differentiate(double[] out) {
        System.arraycopy(point, 0, trial, 0, n);
        for (int i = 0; i < n; i++) {
            double here = point[i];
            trial[i] = here + DIFFERENCE;
            double above = function.applyAsDouble(trial);
            trial[i] = here - DIFFERENCE;
            double below = function.applyAsDouble(trial);
            trial[i] = here;
            double derivative = (above - below) / (2 * DIFFERENCE);
            out[i] = Math.abs(derivative) < Double.POSITIVE_INFINITY ? derivative : 0;
        }
    }

    /** The update of the inverse Hessian; left out, and false, where the curvature is not positive. */
    private boolean update(double length, boolean first) {
        double curvature = 0;
        double change = 0;
        for (int i = 0; i < n; i++) {
            double y = newGradient[i] - gradient[i];
            curvature += length * direction[i] * y;
            change += y * y;
        }
        if (!(curvature > 1e-12 * change) || curvature == 0) {
            return false;
        }
        if (first) {
            double scale = curvature / change;
            Arrays.fill(inverse, 0);
            for (int i = 0; i < n; i++) {
                inverse[i * n + i] = scale;
            }
        }
        double quadratic = 0;
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += inverse[i * n + j] * (newGradient[j] - gradient[j]);
            }
            product[i] = sum;
            quadratic += sum * (newGradient[i] - gradient[i]);
        }
        double weight = (1 + quadratic / curvature) / curvature;
        for (int i = 0; i < n; i++) {
            double si = length * direction[i];
            for (int j = 0; j < n; j++) {
                double sj = length * direction[j];
                inverse[i * n + j] += weight * si * sj - (product[i] * sj + si * product[j]) / curvature;
            }
        }
        return true;
    }
}
