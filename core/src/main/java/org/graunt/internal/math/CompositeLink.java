package org.graunt.internal.math;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * A penalised composite link model (Eilers, 2007, <em>Ill-posed problems with counts, the composite link model and penalized
 * likelihood</em>; Rizzi, Gampe and Eilers, 2015, <em>Efficient estimation of smooth distributions from coarsely grouped
 * data</em>): counts are Poisson with means {@code mu_g = sum over the cells x of group g of e_x exp(eta_x)}, where {@code eta
 * = B b} is smooth. Minimises {@code deviance + lambda |D b|^2}, with {@code D} the differences of a given order.
 *
 * <p>The coefficients are written {@code b = T beta + Z u} with {@code D T = 0} and {@code D Z = I}, so that the penalty is
 * {@code lambda |u|^2}, and each step of the scoring iteration is solved in the space of the groups. Its matrix {@code I + S E
 * E' S / lambda} has no eigenvalue below 1 whatever the counts and lambda, where the usual normal equations are all but
 * singular for large counts; and there are far fewer groups than cells.
 */
public final class CompositeLink {

    private static final int MOST_STEPS = 300;
    private static final int MOST_HALVINGS = 30;
    private static final double TOLERANCE = 1e-9;

    /**
     * Next to groups a million times larger, empty ones approach their means slowly. A free coefficient is worth about one unit of
     * deviance, so that steps of this size move nothing that the counts can tell.
     */
    private static final double NEGLIGIBLE = 1e-5;

    private final int[] group;
    private final double[] exposure;
    private final double[] counts;

    /** Per cell: B T, and B Z. */
    private final double[][] free;

    private final double[][] penalised;

    /**
     * Sets up a model.
     *
     * @param group for each cell the group it is counted in
     * @param exposure for each cell the weight of its mean, 0 or above
     * @param counts the count of each group, finite and not negative, not all 0; a group without exposure must not have any
     * @param basis for each cell a row of the basis; the identity if every cell has its own coefficient
     * @param order order of the differences, 1 to 3, below the number of columns of the basis; there must be as many groups
     */
    public CompositeLink(int[] group, double[] exposure, double[] counts, double[][] basis, int order) {
        this.group = group.clone();
        this.exposure = exposure.clone();
        this.counts = counts.clone();
        int coefficients = basis[0].length;
        double[][] polynomials = polynomials(coefficients, order);
        double[][] free = product(basis, polynomials);
        this.free = free;
        this.penalised = product(basis, integrators(coefficients, order, polynomials));
    }

    /** Orthonormal polynomials below a degree, one a column. */
    private static double[][] polynomials(int size, int order) {
        double[][] columns = new double[order][size];
        for (int k = 0; k < order; k++) {
            for (int i = 0; i < size; i++) {
                columns[k][i] = Math.pow(2 * (i + 0.5) / size - 1, k);
            }
            for (int j = 0; j < k; j++) {
                subtract(columns[k], columns[j], dot(columns[k], columns[j]));
            }
            double length = Math.sqrt(dot(columns[k], columns[k]));
            for (int i = 0; i < size; i++) {
                columns[k][i] /= length;
            }
        }
        return transpose(columns);
    }

    /** Columns whose differences are the unit vectors, orthogonal to the polynomials. */
    private static double[][] integrators(int size, int order, double[][] polynomials) {
        double[][] columns = new double[size - order][size];
        double[][] across = transpose(polynomials);
        for (int k = 0; k < size - order; k++) {
            for (int i = k + order; i < size; i++) {
                double value = 1; // (i - 1 - k) choose (order - 1)
                for (int j = 1; j < order; j++) {
                    value = value * (i - 1 - k - (j - 1)) / j;
                }
                columns[k][i] = value;
            }
            for (double[] polynomial : across) {
                subtract(columns[k], polynomial, dot(columns[k], polynomial));
            }
        }
        return transpose(columns);
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double[] what, double times) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * what[i];
        }
    }

    private static double[][] transpose(double[][] matrix) {
        return new Array2DRowRealMatrix(matrix, false).transpose().getData();
    }

    private static double[][] product(double[][] a, double[][] b) {
        return new Array2DRowRealMatrix(a, false)
                .multiply(new Array2DRowRealMatrix(b, false))
                .getData();
    }

    /**
     * Fits the model.
     *
     * @param lambda weight of the penalty, above 0
     * @return the fit
     */
    public Fit fit(double lambda) {
        return fit(lambda, new State(new double[free[0].length], new double[penalised[0].length], lambda));
    }

    /**
     * Fits the model from the fit of another lambda.
     *
     * @param lambda weight of the penalty, above 0
     * @param near a fit of this model
     * @return the fit
     */
    public Fit fit(double lambda, Fit near) {
        return fit(lambda, new State(near.state.beta, near.state.u, lambda));
    }

    private Fit fit(double lambda, State start) {
        State state = start;
        double decrease = Double.POSITIVE_INFINITY;
        for (int step = 1; step <= MOST_STEPS; step++) {
            State next = new Step(state, lambda).next();
            State taken = next;
            for (int halving = 0; halving < MOST_HALVINGS && !(taken.objective <= state.objective); halving++) {
                taken = state.halfway(taken, lambda);
            }
            double change = state.distance(taken);
            decrease = state.objective - taken.objective;
            state = taken;
            if (change < TOLERANCE) {
                return new Fit(this, state, lambda, true);
            }
        }
        return new Fit(this, state, lambda, decrease < NEGLIGIBLE);
    }

    /** The first polynomial is a constant, of which the basis makes the same constant at every cell: this one. */
    private double constant() {
        return free[0][0];
    }

    /**
     * Coefficients, and what follows from them. The constant is not iterated: it is set to its best value given the others, which
     * is where the means add up to the counts. So they do in every fit, one that was stopped included.
     */
    private final class State {

        private final double[] beta;
        private final double[] u;
        private final double[] means = new double[group.length];
        private final double[] totals = new double[counts.length];
        private final double deviance;
        private final double objective;

        State(double[] beta, double[] u, double lambda) {
            double[] eta = new double[means.length];
            double highest = Double.NEGATIVE_INFINITY;
            for (int x = 0; x < means.length; x++) {
                eta[x] = dot(free[x], beta) + dot(penalised[x], u);
                highest = exposure[x] > 0 ? Math.max(highest, eta[x]) : highest;
            }
            double total = 0;
            for (int x = 0; x < means.length; x++) {
                total += exposure[x] > 0 ? exposure[x] * Math.exp(eta[x] - highest) : 0;
            }
            double shift = Math.log(Arrays.stream(counts).sum() / total) - highest;
            this.beta = beta.clone();
            this.beta[0] += shift / constant();
            this.u = u;
            for (int x = 0; x < means.length; x++) {
                means[x] = Math.exp(eta[x] + shift);
                // without exposure a mean is extrapolated, perhaps beyond all numbers, and counts for nothing
                totals[group[x]] += exposure[x] > 0 ? exposure[x] * means[x] : 0;
            }
            double sum = 0;
            for (int g = 0; g < totals.length; g++) {
                if (counts[g] > 0) {
                    // y log(y / mu) - (y - mu) without the cancellation of a close fit
                    double excess = (totals[g] - counts[g]) / counts[g];
                    sum += counts[g] * (excess - Math.log1p(excess));
                } else {
                    sum += totals[g];
                }
            }
            this.deviance = 2 * sum;
            this.objective = deviance + lambda * dot(u, u);
        }

        State halfway(State other, double lambda) {
            return new State(middle(beta, other.beta), middle(u, other.u), lambda);
        }

        private double[] middle(double[] a, double[] b) {
            double[] middle = new double[a.length];
            Arrays.setAll(middle, i -> (a[i] + b[i]) / 2);
            return middle;
        }

        /** The largest relative change of a mean, of those that matter to the total. */
        double distance(State other) {
            double largest = 0;
            double least = TOLERANCE * Arrays.stream(totals).sum() / means.length;
            for (int x = 0; x < means.length; x++) {
                double share = exposure[x] > 0 ? Math.min(1, exposure[x] * means[x] / least) : 0;
                largest = Math.max(largest, share * Math.abs(other.means[x] / means[x] - 1));
            }
            return largest;
        }
    }

    /** One step of the scoring iteration: a mixed model of the working values with the groups' weights. */
    private final class Step {

        private final State state;
        private final double lambda;

        /** Scaled by the roots of the weights: F = S X T and E = S X Z. */
        private final double[][] f;

        private final double[][] e;
        private final RealMatrix solvedF;
        private final DecompositionSolver solver;
        private final DecompositionSolver normal;

        Step(State state, double lambda) {
            this.state = state;
            this.lambda = lambda;
            this.f = scaled(free);
            this.e = scaled(penalised);
            int groups = counts.length;
            double[][] v = new double[groups][groups];
            for (int g = 0; g < groups; g++) {
                for (int h = 0; h <= g; h++) {
                    v[g][h] = dot(e[g], e[h]) / lambda + (g == h ? 1 : 0);
                    v[h][g] = v[g][h];
                }
            }
            this.solver = new CholeskyDecomposition(new Array2DRowRealMatrix(v, false)).getSolver();
            RealMatrix matrix = new Array2DRowRealMatrix(f, false);
            this.solvedF = solver.solve(matrix);
            this.normal = symmetric(matrix.transpose().multiply(solvedF));
        }

        private static DecompositionSolver symmetric(RealMatrix matrix) {
            RealMatrix even = matrix.add(matrix.transpose()).scalarMultiply(0.5);
            try {
                return new CholeskyDecomposition(even, 1e-9, 0).getSolver();
            } catch (NonPositiveDefiniteMatrixException e) {
                // counts in one group at the end let means elsewhere vanish, and the curve is no longer fixed there
                return new SingularValueDecomposition(even).getSolver();
            }
        }

        private double[][] scaled(double[][] rows) {
            double[][] result = new double[counts.length][rows[0].length];
            for (int x = 0; x < group.length; x++) {
                int g = group[x];
                if (state.totals[g] > 0 && exposure[x] > 0) {
                    subtract(result[g], rows[x], -exposure[x] * state.means[x] / Math.sqrt(state.totals[g]));
                }
            }
            return result;
        }

        State next() {
            double[] z = new double[counts.length];
            for (int g = 0; g < z.length; g++) {
                double total = state.totals[g];
                z[g] = dot(f[g], state.beta)
                        + dot(e[g], state.u)
                        + (total > 0 ? (counts[g] - total) / Math.sqrt(total) : 0);
            }
            double[] beta =
                    normal.solve(new ArrayRealVector(solvedF.preMultiply(z))).toArray();
            double[] rest = new double[z.length];
            for (int g = 0; g < z.length; g++) {
                rest[g] = z[g] - dot(f[g], beta);
            }
            double[] solved = solver.solve(new ArrayRealVector(rest)).toArray();
            double[] u = new double[state.u.length];
            for (int g = 0; g < z.length; g++) {
                subtract(u, e[g], -solved[g] / lambda);
            }
            return new State(beta, u, lambda);
        }

        /** What makes beta of the scaled working values. */
        RealMatrix betaMap() {
            return normal.solve(solvedF.transpose());
        }

        /** What makes the residuals, solved for u, of the scaled working values. */
        RealMatrix residualMap() {
            RealMatrix identity = MatrixUtils.createRealIdentityMatrix(counts.length);
            return solver.solve(identity).subtract(solvedF.multiply(betaMap()));
        }
    }

    /** A fitted model. */
    public static final class Fit {

        private final CompositeLink model;
        private final State state;
        private final double lambda;
        private final boolean converged;

        private Fit(CompositeLink model, State state, double lambda, boolean converged) {
            this.model = model;
            this.state = state;
            this.lambda = lambda;
            this.converged = converged;
        }

        /**
         * The means.
         *
         * @return {@code exp(eta)} of each cell, before its exposure
         */
        public double[] means() {
            return state.means.clone();
        }

        /**
         * The deviance.
         *
         * @return twice the sum of {@code y log(y / mu) - (y - mu)} over groups
         */
        public double deviance() {
            return state.deviance;
        }

        /**
         * The weight of the penalty.
         *
         * @return lambda
         */
        public double lambda() {
            return lambda;
        }

        /**
         * Whether the iteration came to rest.
         *
         * @return false if it was stopped
         */
        public boolean converged() {
            return converged;
        }

        /**
         * How many free coefficients the fit is worth.
         *
         * @return the trace of the hat matrix, between the order of the differences and the number of groups
         */
        public double effectiveDimension() {
            return model.counts.length - model.step(this).residualMap().getTrace();
        }

        /**
         * Standard errors of {@code eta}, from the Poisson variance of the counts carried through the last step: the sandwich
         * {@code H X'WX H} with {@code H = (X'WX + lambda D'D)^-1}.
         *
         * @return one for each cell
         */
        public double[] standardErrors() {
            Step step = model.step(this);
            RealMatrix beta = step.betaMap();
            RealMatrix u = new Array2DRowRealMatrix(step.e, false)
                    .transpose()
                    .multiply(step.residualMap())
                    .scalarMultiply(1 / lambda);
            double[] errors = new double[model.group.length];
            for (int x = 0; x < errors.length; x++) {
                double[] row = beta.preMultiply(model.free[x]);
                double[] more = u.preMultiply(model.penalised[x]);
                double square = 0;
                for (int g = 0; g < row.length; g++) {
                    square += (row[g] + more[g]) * (row[g] + more[g]);
                }
                errors[x] = Math.sqrt(square);
            }
            return errors;
        }
    }

    private Step step(Fit fit) {
        return new Step(fit.state, fit.lambda);
    }
}
