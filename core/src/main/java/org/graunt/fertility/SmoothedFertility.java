package org.graunt.fertility;

import java.util.Locale;
import org.graunt.estimate.Estimate;
import org.graunt.internal.math.Normal;

/** A smoothed schedule with the uncertainty of each rate; see {@link FertilitySmoothing}. */
public final class SmoothedFertility {

    private static final String METHOD = "penalised spline, normal on the log scale";

    private final FertilitySchedule schedule;
    private final double[] logErrors;
    private final double lambda;
    private final double effectiveDimension;
    private final double deviance;
    private final boolean converged;

    SmoothedFertility(
            FertilitySchedule schedule,
            double[] logErrors,
            double lambda,
            double effectiveDimension,
            double deviance,
            boolean converged) {
        this.schedule = schedule;
        this.logErrors = logErrors;
        this.lambda = lambda;
        this.effectiveDimension = effectiveDimension;
        this.deviance = deviance;
        this.converged = converged;
    }

    /**
     * The smooth schedule.
     *
     * @return a schedule of rates
     */
    public FertilitySchedule schedule() {
        return schedule;
    }

    /**
     * Standard error of a rate.
     *
     * @param age an age
     * @return {@code f} times the standard error of {@code ln f}, births per woman and year, for the lambda used as if it were known;
     *     the scaling that preserves a total fertility rate is taken as known too
     * @throws IllegalArgumentException if the age is not among the schedule's
     */
    public double standardError(int age) {
        return schedule.rate(age) * logErrors[schedule.group(age)];
    }

    /**
     * A smooth rate with its interval, {@code f exp(-+ z se(ln f))}.
     *
     * @param age an age
     * @param level the confidence level, strictly between 0 and 1
     * @return births per woman and year
     * @throws IllegalArgumentException if the age is not among the schedule's, or the level out of range
     */
    public Estimate estimate(int age, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: " + level + ", must be strictly between 0 and 1");
        }
        double rate = schedule.rate(age);
        double factor = Math.exp(Normal.upperQuantile((1 - level) / 2) * logErrors[schedule.group(age)]);
        return new Estimate(rate, rate / factor, rate * factor, level, METHOD, Double.NaN, Double.NaN, 1);
    }

    /**
     * The weight of the penalty.
     *
     * @return lambda, as chosen or given
     */
    public double lambda() {
        return lambda;
    }

    /**
     * How many free parameters the smooth curve is worth.
     *
     * @return the trace of the hat matrix
     */
    public double effectiveDimension() {
        return effectiveDimension;
    }

    /**
     * Poisson deviance of the births from the fit, before any scaling to a total fertility rate.
     *
     * @return {@code 2 sum (B ln(B / E) - (B - E))}
     */
    public double deviance() {
        return deviance;
    }

    /**
     * Whether the iterations settled.
     *
     * @return false if they ran out
     */
    public boolean converged() {
        return converged;
    }

    /**
     * Level, smoothness and fit.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "smoothed fertility, TFR = %.4f, lambda %.4g, effective dimension %.2f, deviance %.2f%s",
                schedule.tfr(),
                lambda,
                effectiveDimension,
                deviance,
                converged ? "" : ", not converged");
    }
}
