package org.graunt.fertility;

import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;
import org.graunt.table.AgeGroups;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * Fits the shape of a model by Levenberg and Marquardt's method from several starts. The level has a closed form for each shape and
 * is eliminated; the Poisson deviance is a sum of squares of deviance residuals.
 */
final class ModelFitting {

    private static final int MAX_EVALUATIONS = 2000;
    private static final int MAX_ITERATIONS = 500;
    private static final double TOLERANCE = 1e-13;
    private static final double STEP = 1e-6;
    private static final double SMALL = 1e-3;

    /** Free numbers stand for logarithms and logits of shares: the bound is a factor of a thousand. */
    private static final double BOUND = 7;

    private static final double NEAR_BOUND = 0.01;

    /** Births where a curve has none would make the deviance endless: they count as if so few had been expected. */
    private static final double LEAST_EXPECTED = 1e-9;

    private final FertilityModel model;
    private final FertilitySchedule observed;
    private final FitCriterion criterion;
    private final FitLevel level;
    private final double[] rates;
    private final double[] widths;
    private final double[] births;
    private final double[] women;
    private final double scale;

    private double[] best;
    private double leastCost = Double.POSITIVE_INFINITY;

    private ModelFitting(FertilityModel model, FertilitySchedule observed, FitCriterion criterion, FitLevel level) {
        this.model = model;
        this.observed = observed;
        this.criterion = criterion;
        this.level = level;
        this.rates = observed.rates();
        this.widths = observed.widths();
        boolean poisson = criterion == FitCriterion.POISSON_LIKELIHOOD;
        this.births = poisson ? observed.births() : null;
        this.women = poisson ? observed.personYears() : null;
        this.scale = 1 / Arrays.stream(rates).max().orElse(1);
    }

    static FertilityFit fit(FertilityModel model, FertilitySchedule observed, FitCriterion criterion, FitLevel level) {
        Objects.requireNonNull(observed, "schedule");
        Objects.requireNonNull(criterion, "criterion");
        Objects.requireNonNull(level, "level");
        double mean = observed.meanAge();
        long positive = Arrays.stream(observed.rates()).filter(rate -> rate > 0).count();
        if (positive < model.parameterCount()) {
            throw new IllegalArgumentException("schedule: " + positive + " groups with births, must be at least "
                    + model.parameterCount() + " for the parameters of " + model);
        }
        return new ModelFitting(model, observed, criterion, level).search(mean);
    }

    private FertilityFit search(double mean) {
        boolean converged = false;
        for (double[] start : model.starts(mean, observed.standardDeviationOfAge())) {
            double before = leastCost;
            boolean settled = optimise(start);
            // A later start that only repeats the best one's cost may settle for it.
            converged = leastCost < before ? settled : converged;
        }
        FertilityCurve unit = model.curve(best);
        double[] shape = shape(unit);
        double factor = factor(shape);
        if (!(factor > 0)) {
            throw new IllegalArgumentException("schedule: ages " + observed.ages() + ", must be of childbearing; "
                    + model + " has no births there");
        }
        for (int i = 0; i < shape.length; i++) {
            shape[i] *= factor;
        }
        return new FertilityFit(
                model,
                criterion,
                level,
                observed,
                unit.withTfr(factor),
                observed.withRates(shape),
                converged,
                atBound());
    }

    private boolean atBound() {
        return Arrays.stream(best).anyMatch(z -> Math.abs(z) > BOUND - NEAR_BOUND);
    }

    private boolean optimise(double[] start) {
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(TOLERANCE)
                    .withParameterRelativeTolerance(TOLERANCE)
                    .withOrthoTolerance(TOLERANCE)
                    .optimize(new LeastSquaresBuilder()
                            .start(start)
                            .target(new double[rates.length])
                            .model(this::evaluate)
                            .maxEvaluations(MAX_EVALUATIONS)
                            .maxIterations(MAX_ITERATIONS)
                            .build());
            return true;
        } catch (MathIllegalStateException e) {
            // Out of steps, or nothing left to gain in the last digits: the best point met stands.
            return false;
        }
    }

    private Pair<RealVector, RealMatrix> evaluate(RealVector point) {
        double[] z = point.toArray();
        double[] value = residuals(z);
        double cost = 0;
        for (double residual : value) {
            cost += residual * residual;
        }
        if (cost < leastCost) {
            leastCost = cost;
            best = held(z);
        }
        double[][] jacobian = new double[value.length][z.length];
        for (int j = 0; j < z.length; j++) {
            double step = STEP * (1 + Math.abs(z[j]));
            double at = z[j];
            z[j] = at + step;
            double[] up = residuals(z);
            z[j] = at - step;
            double[] down = residuals(z);
            z[j] = at;
            for (int i = 0; i < value.length; i++) {
                jacobian[i][j] = (up[i] - down[i]) / (2 * step);
            }
        }
        return new Pair<>(new ArrayRealVector(value, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private double[] residuals(double[] z) {
        double[] shape = shape(model.curve(held(z)));
        double factor = factor(shape);
        double[] residuals = new double[shape.length];
        for (int i = 0; i < shape.length; i++) {
            double rate = factor * shape[i];
            residuals[i] = births == null ? scale * (rates[i] - rate) : devianceResidual(births[i], women[i] * rate);
        }
        return residuals;
    }

    /** Steps far out of all sense are held where every model still has a shape. */
    private static double[] held(double[] z) {
        double[] held = z.clone();
        for (int i = 0; i < held.length; i++) {
            held[i] = Math.max(-BOUND, Math.min(BOUND, held[i]));
        }
        return held;
    }

    private double[] shape(FertilityCurve unit) {
        return groupRates(unit, observed.ages(), observed.ageDefinition());
    }

    /** The best level for a shape. */
    private double factor(double[] shape) {
        double above = 0;
        double below = 0;
        for (int i = 0; i < shape.length; i++) {
            if (level == FitLevel.TFR_PRESERVED) {
                above += widths[i] * rates[i];
                below += widths[i] * shape[i];
            } else if (births == null) {
                above += rates[i] * shape[i];
                below += shape[i] * shape[i];
            } else {
                above += births[i];
                below += women[i] * shape[i];
            }
        }
        return below > 0 ? above / below : 0;
    }

    static double[] groupRates(FertilityCurve curve, AgeGroups ages, AgeDefinition definition) {
        double shift = definition == AgeDefinition.ATTAINED_IN_YEAR ? 0.5 : 0;
        double[] rates = new double[ages.size()];
        double before = curve.cumulated(ages.lower(0) - shift);
        for (int i = 0; i < rates.length; i++) {
            double by = curve.cumulated(ages.lower(i) + ages.width(i) - shift);
            rates[i] = Math.max(0, by - before) / ages.width(i);
            before = by;
        }
        return rates;
    }

    /** The signed root of an observation's part in the Poisson deviance. */
    static double devianceResidual(double count, double mean) {
        if (count == 0) {
            return -Math.sqrt(2 * mean);
        }
        double expected = Math.max(mean, LEAST_EXPECTED);
        double d = (count - expected) / expected;
        double half = Math.abs(d) < SMALL
                ? expected * d * d * (1.0 / 2 - d * (1.0 / 6 - d * (1.0 / 12 - d * (1.0 / 20 - d / 30))))
                : count * Math.log(count / expected) - (count - expected);
        return Math.signum(d) * Math.sqrt(Math.max(0, 2 * half));
    }
}
