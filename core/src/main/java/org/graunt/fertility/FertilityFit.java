package org.graunt.fertility;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A model fitted to a schedule.
 *
 * <p>The level of {@link #curve()} is that of all ages, while {@link #schedule()} holds the groups of the observed schedule only: where
 * the total fertility rate is preserved, it is that of {@link #schedule()}.
 */
public final class FertilityFit {

    /** A curve with this much more children than the ages observed is not held by them. */
    private static final double MOST_BEYOND = 1.5;

    private final FertilityModel model;
    private final FitCriterion criterion;
    private final FitLevel level;
    private final FertilitySchedule observed;
    private final FertilityCurve curve;
    private final FertilitySchedule schedule;
    private final boolean converged;
    private final boolean atBound;

    FertilityFit(
            FertilityModel model,
            FitCriterion criterion,
            FitLevel level,
            FertilitySchedule observed,
            FertilityCurve curve,
            FertilitySchedule schedule,
            boolean converged,
            boolean atBound) {
        this.model = model;
        this.criterion = criterion;
        this.level = level;
        this.observed = observed;
        this.curve = curve;
        this.schedule = schedule;
        this.converged = converged;
        this.atBound = atBound;
    }

    /**
     * The model.
     *
     * @return the model
     */
    public FertilityModel model() {
        return model;
    }

    /**
     * What was made least.
     *
     * @return the criterion
     */
    public FitCriterion criterion() {
        return criterion;
    }

    /**
     * How the level was set.
     *
     * @return the level
     */
    public FitLevel level() {
        return level;
    }

    /**
     * The fitted curve with its parameters.
     *
     * @return the curve
     */
    public FertilityCurve curve() {
        return curve;
    }

    /**
     * The fitted schedule.
     *
     * @return rates of the curve in the groups of the observed schedule
     */
    public FertilitySchedule schedule() {
        return schedule;
    }

    /**
     * Whether the search settled.
     *
     * @return false if it ran out of steps; the curve is then the best one met
     */
    public boolean converged() {
        return converged;
    }

    /**
     * Whether the search ended at a bound of a shape parameter, as with flat rates or rates with two peaks: a pattern that the
     * model does not have.
     *
     * @return true if a shape parameter is at its bound; the curve is then the nearest one that was allowed, not the best one
     */
    public boolean atBound() {
        return atBound;
    }

    /**
     * What speaks against the fit: a search that did not settle, a parameter at its bound, and a curve whose level over all ages is
     * more than 1.5 times that of the ages observed, so that most of what it adds lies where nothing was observed.
     *
     * @return remarks, empty if there are none
     */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!converged) {
            remarks.add("not converged");
        }
        if (atBound) {
            remarks.add("a parameter at its bound: the model does not have this pattern of ages");
        }
        if (!(curve.tfr() <= MOST_BEYOND * schedule.tfr())) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "the curve ran away: TFR %.4g over all ages against %.4g at the ages observed",
                    curve.tfr(),
                    schedule.tfr()));
        }
        return List.copyOf(remarks);
    }

    /**
     * Residuals.
     *
     * @return observed less fitted rate, one a group
     */
    public double[] residuals() {
        double[] residuals = observed.rates();
        double[] fitted = schedule.rates();
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] -= fitted[i];
        }
        return residuals;
    }

    /**
     * Residual sum of squares.
     *
     * @return {@code sum (observed - fitted rate)^2}
     */
    public double residualSumOfSquares() {
        double sum = 0;
        for (double residual : residuals()) {
            sum += residual * residual;
        }
        return sum;
    }

    /**
     * Root mean squared error of the rates.
     *
     * @return births per woman and year
     */
    public double rootMeanSquaredError() {
        return Math.sqrt(residualSumOfSquares() / observed.ages().size());
    }

    /**
     * Poisson deviance of the births.
     *
     * @return {@code 2 sum (B ln(B / E) - (B - E))}
     * @throws IllegalStateException if the observed schedule is made of rates
     */
    public double deviance() {
        double[] births = observed.births();
        double[] women = observed.personYears();
        double[] fitted = schedule.rates();
        double sum = 0;
        for (int i = 0; i < births.length; i++) {
            double residual = ModelFitting.devianceResidual(births[i], women[i] * fitted[i]);
            sum += residual * residual;
        }
        return sum;
    }

    /**
     * The curve, the total fertility rate of the fitted schedule (that of the curve itself holds all ages), how well it fits, and
     * the remarks.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s by %s, %s: %s, schedule TFR %.4f, RMSE %.3g%s",
                model.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                criterion.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                level == FitLevel.TFR_PRESERVED ? "TFR preserved" : "level fitted",
                curve,
                schedule.tfr(),
                rootMeanSquaredError(),
                remarks().isEmpty() ? "" : ", " + String.join("; ", remarks()));
    }
}
