package org.graunt.fertility;

import java.util.Arrays;
import java.util.Objects;
import org.graunt.internal.math.BSplines;
import org.graunt.internal.math.PenalisedRegression;

/**
 * Smoothing of noisy rates by single years of age: births are Poisson with mean {@code W exp(s(x))}, {@code W} woman-years and
 * {@code s} a cubic spline whose neighbouring coefficients are kept alike by a penalty {@code lambda |D b|^2} (P-splines on the log
 * scale). Ages with few births thus weigh little. Source: Eilers and Marx (1996), Flexible smoothing with B-splines and penalties,
 * Statistical Science 11; Currie, Durban and Eilers (2004), Smoothing and forecasting mortality rates, Statistical Modelling 4.
 *
 * <p>Immutable: each {@code with} method returns a new smoothing.
 *
 * <pre>{@code
 * SmoothedFertility smooth = FertilitySmoothing.standard().withLevel(FitLevel.TFR_PRESERVED).smooth(schedule);
 * }</pre>
 */
public final class FertilitySmoothing {

    /** Knots this many years apart: closer ones only make room for the penalty to take away. */
    private static final int YEARS_BETWEEN_KNOTS = 2;

    private static final int FEWEST_AGES = 6;
    private static final int FEWEST_AGES_WITH_BIRTHS = 3;
    private static final int MAX_STEPS = 100;
    private static final int MAX_HALVINGS = 30;
    private static final double SETTLED = 1e-13;
    private static final double LEAST_LOG10 = -2;
    private static final double MOST_LOG10 = 8;
    private static final double GRID = 0.5;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int GOLDEN_STEPS = 14;

    /** Log rates are held above this, so that long runs of ages without births settle. */
    private static final double LEAST_LOG_RATE = -30;

    private static final double MOST_LOG_RATE = 5;

    private final SmoothnessChoice choice;
    private final double lambda;
    private final int order;
    private final FitLevel level;

    private FertilitySmoothing(SmoothnessChoice choice, double lambda, int order, FitLevel level) {
        this.choice = choice;
        this.lambda = lambda;
        this.order = order;
        this.level = level;
    }

    /**
     * The usual smoothing: second differences, lambda by BIC, level fitted.
     *
     * @return the smoothing
     */
    public static FertilitySmoothing standard() {
        return new FertilitySmoothing(SmoothnessChoice.BIC, Double.NaN, 2, FitLevel.FITTED);
    }

    /**
     * The same with lambda chosen by a criterion.
     *
     * @param criterion the criterion
     * @return the new smoothing
     */
    public FertilitySmoothing withChoice(SmoothnessChoice criterion) {
        Objects.requireNonNull(criterion, "criterion");
        return new FertilitySmoothing(criterion, Double.NaN, order, level);
    }

    /**
     * The same with a given lambda.
     *
     * @param weight of the penalty, finite and above 0; the more, the smoother
     * @return the new smoothing
     * @throws IllegalArgumentException if the weight is out of range
     */
    public FertilitySmoothing withLambda(double weight) {
        return new FertilitySmoothing(choice, Checks.positive("lambda", weight), order, level);
    }

    /**
     * The same with another order of differences.
     *
     * @param differences 1 to 3: an endless lambda leads to log rates that are constant, linear or quadratic in age
     * @return the new smoothing
     * @throws IllegalArgumentException if the order is out of range
     */
    public FertilitySmoothing withOrder(int differences) {
        if (!(differences >= 1 && differences <= 3)) {
            throw new IllegalArgumentException("order: " + differences + ", must be 1 to 3");
        }
        return new FertilitySmoothing(choice, lambda, differences, level);
    }

    /**
     * The same with another treatment of the level.
     *
     * @param treatment {@link FitLevel#TFR_PRESERVED} to scale the smooth rates to the observed total fertility rate; as fitted,
     *     the births expected equal those observed
     * @return the new smoothing
     */
    public FertilitySmoothing withLevel(FitLevel treatment) {
        Objects.requireNonNull(treatment, "treatment");
        return new FertilitySmoothing(choice, lambda, order, treatment);
    }

    /**
     * Smooths a schedule.
     *
     * @param schedule of counts by single years of age, at least 6
     * @return the smooth schedule with standard errors
     * @throws IllegalArgumentException if ages are grouped or too few, or if there are births at under 3 ages
     * @throws IllegalStateException if the schedule is made of rates
     */
    public SmoothedFertility smooth(FertilitySchedule schedule) {
        schedule.requireCounts();
        if (!(schedule.ages().isSingle() && schedule.ages().size() >= FEWEST_AGES)) {
            throw new IllegalArgumentException("ages: " + schedule.ages() + ", must be single years, at least "
                    + FEWEST_AGES + "; five-year groups are graduated or fitted with a model first");
        }
        long ages = Arrays.stream(schedule.births()).filter(count -> count > 0).count();
        if (ages < FEWEST_AGES_WITH_BIRTHS) {
            throw new IllegalArgumentException("births: at " + ages + " ages only, must be at "
                    + FEWEST_AGES_WITH_BIRTHS + " or more to smooth; pool years or areas");
        }
        Spline spline = new Spline(schedule);
        double weight = Double.isNaN(lambda) ? spline.choose() : lambda;
        Step fit = spline.fit(weight);
        double[] rates = new double[fit.log.length];
        double[] errors = new double[fit.log.length];
        double tfr = 0;
        for (int i = 0; i < rates.length; i++) {
            rates[i] = Math.exp(fit.log[i]);
            tfr += rates[i];
        }
        double factor = level == FitLevel.TFR_PRESERVED ? schedule.tfr() / tfr : 1;
        for (int i = 0; i < rates.length; i++) {
            rates[i] *= factor;
            errors[i] = spline.logError(fit, i);
        }
        return new SmoothedFertility(
                schedule.withRates(rates),
                errors,
                weight,
                fit.regression.effectiveDimension(),
                fit.deviance,
                fit.settled);
    }

    /** What a penalised fit came to. */
    private record Step(double[] log, PenalisedRegression regression, double deviance, boolean settled) {}

    /** The problem of one schedule. */
    private final class Spline {

        private final double[] births;
        private final double[] women;
        private final double[][] design;

        Spline(FertilitySchedule schedule) {
            births = schedule.births();
            women = schedule.personYears();
            double from = schedule.ages().lower(0);
            int years = births.length;
            BSplines basis = new BSplines(from, from + years, Math.max(2, years / YEARS_BETWEEN_KNOTS));
            double[] middles = new double[years];
            for (int i = 0; i < years; i++) {
                middles[i] = from + i + 0.5;
            }
            design = basis.at(middles);
        }

        /** Iteratively reweighted least squares; a step that does not lower the penalised deviance is halved. */
        Step fit(double weight) {
            int n = births.length;
            double[] working = new double[n];
            double[] expected = new double[n];
            double overall = Checks.sum(births) / Checks.sum(women);
            for (int i = 0; i < n; i++) {
                // Half a birth at the mean rate keeps empty ages finite at the start.
                expected[i] = births[i] + 0.5;
                working[i] = Math.log(expected[i] / (women[i] + 0.5 / overall));
            }
            PenalisedRegression regression = PenalisedRegression.fit(design, working, expected, order, weight);
            double[] coefficients = regression.coefficients();
            double objective = objective(coefficients, weight);
            boolean settled = false;
            for (int step = 0; step < MAX_STEPS && !settled; step++) {
                double[] log = logRates(coefficients);
                for (int i = 0; i < n; i++) {
                    expected[i] = women[i] * Math.exp(log[i]);
                    working[i] = log[i] + (births[i] - expected[i]) / expected[i];
                }
                regression = PenalisedRegression.fit(design, working, expected, order, weight);
                double[] next = regression.coefficients();
                double reached = objective(next, weight);
                for (int half = 0; half < MAX_HALVINGS && !(reached <= objective); half++) {
                    for (int j = 0; j < next.length; j++) {
                        next[j] = 0.5 * (next[j] + coefficients[j]);
                    }
                    reached = objective(next, weight);
                }
                settled = Math.abs(objective - reached) <= SETTLED * (1 + objective);
                coefficients = next;
                objective = reached;
            }
            double[] log = logRates(coefficients);
            return new Step(log, regression, deviance(log), settled);
        }

        private double[] logRates(double[] coefficients) {
            double[] log = new double[births.length];
            for (int i = 0; i < log.length; i++) {
                double sum = 0;
                for (int j = 0; j < coefficients.length; j++) {
                    sum += design[i][j] * coefficients[j];
                }
                log[i] = Math.max(LEAST_LOG_RATE, Math.min(MOST_LOG_RATE, sum));
            }
            return log;
        }

        private double deviance(double[] log) {
            double deviance = 0;
            for (int i = 0; i < log.length; i++) {
                double residual = ModelFitting.devianceResidual(births[i], women[i] * Math.exp(log[i]));
                deviance += residual * residual;
            }
            return deviance;
        }

        private double objective(double[] coefficients, double weight) {
            double[] difference = coefficients.clone();
            double penalty = 0;
            for (int times = 1; times <= order; times++) {
                for (int j = 0; j + times < difference.length; j++) {
                    difference[j] = difference[j + 1] - difference[j];
                }
            }
            for (int j = 0; j + order < difference.length; j++) {
                penalty += difference[j] * difference[j];
            }
            return deviance(logRates(coefficients)) + weight * penalty;
        }

        /** The lambda of the least criterion: the best on a grid of half decades, then golden sections around it. */
        double choose() {
            double best = LEAST_LOG10;
            double least = Double.POSITIVE_INFINITY;
            for (double at = LEAST_LOG10; at <= MOST_LOG10; at += GRID) {
                double value = criterion(at);
                if (value < least) {
                    least = value;
                    best = at;
                }
            }
            double low = best - GRID;
            double high = best + GRID;
            double a = high - GOLDEN * (high - low);
            double b = low + GOLDEN * (high - low);
            double atA = criterion(a);
            double atB = criterion(b);
            for (int i = 0; i < GOLDEN_STEPS; i++) {
                if (atA <= atB) {
                    high = b;
                    b = a;
                    atB = atA;
                    a = high - GOLDEN * (high - low);
                    atA = criterion(a);
                } else {
                    low = a;
                    a = b;
                    atA = atB;
                    b = low + GOLDEN * (high - low);
                    atB = criterion(b);
                }
            }
            return Math.pow(10, (low + high) / 2);
        }

        private double criterion(double log10) {
            Step step = fit(Math.pow(10, log10));
            double price = choice == SmoothnessChoice.BIC ? Math.log(births.length) : 2;
            return step.deviance + price * step.regression.effectiveDimension();
        }

        double logError(Step fit, int row) {
            double[][] covariance = fit.regression.covariance();
            double variance = 0;
            for (int j = 0; j < covariance.length; j++) {
                for (int k = 0; k < covariance.length; k++) {
                    variance += design[row][j] * covariance[j][k] * design[row][k];
                }
            }
            return Math.sqrt(variance);
        }
    }
}
