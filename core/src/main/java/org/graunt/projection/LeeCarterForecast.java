package org.graunt.projection;

import java.util.Locale;
import java.util.Objects;
import org.graunt.internal.math.Normal;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.mortality.SurvivalRatios;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.Period;

/**
 * Rates as a {@link LeeCarter} model forecasts them: {@code k} changes from its last value by {@code h d + normal(0, h s^2 + h^2 s^2 / (n -
 * 1))} over {@code h} steps, with drift {@code d}, {@code s} the standard deviation of its changes and {@code n} the years it was fitted to; the
 * second term is the drift's own error.
 *
 * <p>A quantile belongs to {@code k}: the rates at the 0.975 quantile are those of the index there. At ages with a negative {@code b} they
 * are low ones, and sums over ages have quantiles only roughly. High {@code k} means high rates, so the 0.975 quantile gives a
 * short life.
 */
public final class LeeCarterForecast {

    private static final double MEDIAN = 0.5;

    private final LeeCarter model;
    private final int horizon;
    private final JumpOff jump;
    private final double[] base;

    LeeCarterForecast(LeeCarter model, int horizon, JumpOff jump) {
        if (!(horizon >= 1)) {
            throw new IllegalArgumentException("horizon: " + horizon + ", must be at least 1");
        }
        this.model = model;
        this.horizon = horizon;
        this.jump = jump;
        double[] k = model.k();
        double[][] actual = model.surface().positiveRates();
        base = jump == JumpOff.FIT ? model.rates(k[k.length - 1]) : actual[actual.length - 1];
    }

    /**
     * The model.
     *
     * @return the model
     */
    public LeeCarter model() {
        return model;
    }

    /**
     * How far it goes.
     *
     * @return the steps
     */
    public int horizon() {
        return horizon;
    }

    /**
     * The year of a step.
     *
     * @param h the step, 1 for the first
     * @return the year, or the first year of the period
     * @throws IllegalArgumentException if the step is beyond the horizon
     */
    public int year(int h) {
        requireStep(h);
        int[] years = model.surface().years();
        return years[years.length - 1] + h * model.surface().step();
    }

    /**
     * The median change of the index from its last value.
     *
     * @param h the step, 1 for the first
     * @return {@code h d}
     * @throws IllegalArgumentException if the step is beyond the horizon
     */
    public double change(int h) {
        requireStep(h);
        return h * model.drift();
    }

    /**
     * The standard error of the index.
     *
     * @param h the step, 1 for the first
     * @return {@code sqrt(h s^2 + h^2 s^2 / (n - 1))}
     * @throws IllegalArgumentException if the step is beyond the horizon
     */
    public double standardError(int h) {
        requireStep(h);
        double s = model.innovation();
        double error = model.driftError();
        return Math.sqrt(h * s * s + (double) h * h * error * error);
    }

    /**
     * A quantile of the change of the index from its last value.
     *
     * @param h the step, 1 for the first
     * @param quantile strictly between 0 and 1
     * @return the change
     * @throws IllegalArgumentException if the step is beyond the horizon or the quantile out of range
     */
    public double change(int h, double quantile) {
        if (!(quantile > 0 && quantile < 1)) {
            throw new IllegalArgumentException("quantile: " + quantile + ", must lie strictly between 0 and 1");
        }
        return change(h) + Normal.quantile(quantile) * standardError(h);
    }

    /**
     * The median rates.
     *
     * @param h the step, 1 for the first
     * @return one an age
     * @throws IllegalArgumentException if the step is beyond the horizon
     */
    public double[] rates(int h) {
        return rates(h, MEDIAN);
    }

    /**
     * The rates at a quantile of the index.
     *
     * @param h the step, 1 for the first
     * @param quantile strictly between 0 and 1
     * @return the rates the forecast takes off from, times {@code exp(b change)}, one an age
     * @throws IllegalArgumentException if the step is beyond the horizon or the quantile out of range
     */
    public double[] rates(int h, double quantile) {
        return rates(change(h, quantile));
    }

    private double[] rates(double change) {
        double[] b = model.b();
        double[] rates = new double[b.length];
        for (int x = 0; x < rates.length; x++) {
            rates[x] = base[x] * Math.exp(b[x] * change);
        }
        return rates;
    }

    /**
     * The life table at a quantile of the index, with {@code a(x)} by the model's rule.
     *
     * @param h the step, 1 for the first
     * @param quantile strictly between 0 and 1
     * @return the life table
     * @throws IllegalArgumentException if the step is beyond the horizon or the quantile out of range, if no sex is stated, or if ages do
     *     not run from 0 to an open group
     */
    public LifeTable lifeTable(int h, double quantile) {
        return model.lifeTable(rates(h, quantile));
    }

    /** The life table of a period made of whole steps, from the mean of the index over these. */
    private LifeTable lifeTable(Period period, double quantile) {
        int length = model.surface().step();
        int first = Steps.calendar(period.start()).yearOf(period.start()) - year(1);
        int steps = (int) Math.round(period.years() / length);
        int from = first / length + 1;
        if (!(Math.abs(period.years() - steps * length) < 0.01
                && steps >= 1
                && first >= 0
                && first % length == 0
                && from + steps - 1 <= horizon)) {
            throw new IllegalArgumentException("period " + period.label()
                    + ": must be made of whole steps of the forecast "
                    + model.surface().sex().map(sex -> "(" + sex.label() + ") ").orElse("") + "from " + year(1) + " to "
                    + (year(horizon) + length - 1) + ", each of " + length + (length == 1 ? " year" : " years"));
        }
        double change = 0;
        for (int h = from; h < from + steps; h++) {
            change += change(h, quantile) / steps;
        }
        return model.lifeTable(rates(change));
    }

    /**
     * Survival for a projection, from the forecasts of both sexes. A period has the rates of the forecasts' steps of its years; one
     * made of several steps, such as five years of an annual forecast, those of the mean of the index over them.
     *
     * @param women the forecast for women
     * @param men the forecast for men, whose index is taken at the same quantile
     * @param periods the axis of periods, each made of whole steps of the forecasts, within their horizons
     * @param ages age groups of one width, each made of whole groups of the forecasts, such as single years
     * @param quantile of the indices, strictly between 0 and 1; 0.5 for the medians
     * @return survival by period, sex and age
     * @throws IllegalArgumentException if the sexes are not as said, if a period is not made of steps of both, or if ages do not nest
     */
    public static SurvivalPath survival(
            LeeCarterForecast women, LeeCarterForecast men, Axis periods, AgeGroups ages, double quantile) {
        requireSex("women", women, Sex.FEMALE);
        requireSex("men", men, Sex.MALE);
        SurvivalPath.Builder builder = SurvivalPath.builder(periods);
        for (Period period : periods.periods()) {
            for (LeeCarterForecast forecast : new LeeCarterForecast[] {women, men}) {
                builder.set(SurvivalRatios.of(forecast.lifeTable(period, quantile), ages), period.label());
            }
        }
        return builder.build();
    }

    private static void requireSex(String name, LeeCarterForecast forecast, Sex sex) {
        Sex stated =
                Objects.requireNonNull(forecast, name).model.surface().sex().orElse(null);
        if (stated != sex) {
            throw new IllegalArgumentException(
                    name + ": sex " + (stated == null ? "not stated" : stated.label()) + ", must be " + sex.label());
        }
    }

    private void requireStep(int h) {
        if (!(h >= 1 && h <= horizon)) {
            throw new IllegalArgumentException("h: " + h + ", must be 1 to " + horizon);
        }
    }

    /**
     * What is forecast, how far, and where it takes off.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d steps from %d on, jump-off %s, of %s", horizon, year(1), jump, model);
    }
}
