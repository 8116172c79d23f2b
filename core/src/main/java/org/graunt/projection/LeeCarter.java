package org.graunt.projection;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.graunt.mortality.AgeSeparation;
import org.graunt.mortality.AgeSeparationRule;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;

/**
 * The Lee-Carter model of rates by year and age,
 *
 * <pre>{@code
 * ln m(x, t) = a(x) + b(x) k(t),   sum of b = 1,   mean of k = 0
 * }</pre>
 *
 * {@code a} is the mean of the logarithms at an age, {@code b} and {@code k} are the first singular vectors of what is left: one index of
 * time, and how much each age moves with it. {@code k} may then be fitted again ({@link IndexAdjustment}), after which its mean is
 * near 0 but no longer 0. It goes on as a random walk with drift.
 *
 * <pre>{@code
 * LeeCarter model = LeeCarter.fit(surface, IndexAdjustment.DXT);
 * LeeCarterForecast next = model.forecast(30, JumpOff.ACTUAL);
 * double[] rates = next.rates(10, 0.975);
 * }</pre>
 *
 * <p>Source: Lee and Carter (1992), Modeling and forecasting US mortality, JASA 87.
 */
public final class LeeCarter {

    private static final double RELATIVE_ACCURACY = 2 * Math.ulp(1.0);
    private static final double ABSOLUTE_ACCURACY = 1e-14;
    private static final int ORDER = 5;
    private static final int MAX_EVALUATIONS = 1000;

    /** The search for k ends where exp(b k) would leave the doubles. */
    private static final double LONGEST_LOGARITHM = 600;

    /** Of the sum of b over its length, under which b has no scale. */
    private static final double NO_SUM = 1e-8;

    private final RateSurface surface;
    private final IndexAdjustment adjustment;
    private final AgeSeparation rule;
    private final double[] a;
    private final double[] b;
    private final double[] k;
    private final double varianceExplained;

    private LeeCarter(RateSurface surface, IndexAdjustment adjustment, AgeSeparation rule) {
        this.surface = surface;
        this.adjustment = adjustment;
        this.rule = rule;
        double[][] logs = surface.positiveRates();
        int years = logs.length;
        int ages = logs[0].length;
        a = new double[ages];
        for (int x = 0; x < ages; x++) {
            for (double[] row : logs) {
                row[x] = Math.log(row[x]);
                a[x] += row[x] / years;
            }
            for (double[] row : logs) {
                row[x] -= a[x];
            }
        }
        SingularValueDecomposition parts = new SingularValueDecomposition(new Array2DRowRealMatrix(logs, false));
        double[] values = parts.getSingularValues();
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        if (!(squares > 0)) {
            throw new IllegalArgumentException("rates: the same in all years, must change for b and k to be known");
        }
        varianceExplained = values[0] * values[0] / squares;
        b = parts.getV().getColumn(0);
        double sum = 0;
        for (double value : b) {
            sum += value;
        }
        if (!(Math.abs(sum) > NO_SUM)) {
            throw new IllegalArgumentException(
                    "rates: what changes with time sums to 0 over the ages, so that b cannot be"
                            + " scaled to a sum of 1");
        }
        for (int x = 0; x < ages; x++) {
            b[x] /= sum;
        }
        k = parts.getU().getColumn(0);
        for (int t = 0; t < years; t++) {
            k[t] *= values[0] * sum;
        }
        if (adjustment != IndexAdjustment.NONE) {
            requireWhatIsNeeded();
            for (int t = 0; t < years; t++) {
                k[t] = adjusted(t);
            }
        }
    }

    /**
     * Fits the model; life tables, where they come in, follow {@link AgeSeparationRule#COALE_DEMENY}.
     *
     * @param surface the rates
     * @param adjustment how the index is fitted again
     * @return the model
     * @throws IllegalArgumentException if a rate is 0 and the surface refuses zeros, if nothing changes with time, or if what the
     *     adjustment needs is not there: person-years for {@code DT} and {@code DXT}, a sex and ages from 0 to an open group for {@code E0}, a
     *     {@code b} without negative values for {@code DT}, events in each year
     */
    public static LeeCarter fit(RateSurface surface, IndexAdjustment adjustment) {
        return fit(surface, adjustment, AgeSeparationRule.COALE_DEMENY);
    }

    /**
     * Fits the model.
     *
     * @param surface the rates
     * @param adjustment how the index is fitted again
     * @param rule the rule for the years lived by those who die, in the life tables of {@link IndexAdjustment#E0} and of forecasts
     * @return the model
     * @throws IllegalArgumentException as {@link #fit(RateSurface, IndexAdjustment)}
     */
    public static LeeCarter fit(RateSurface surface, IndexAdjustment adjustment, AgeSeparation rule) {
        return new LeeCarter(
                Objects.requireNonNull(surface, "surface"),
                Objects.requireNonNull(adjustment, "adjustment"),
                Objects.requireNonNull(rule, "rule"));
    }

    private void requireWhatIsNeeded() {
        if (adjustment == IndexAdjustment.E0) {
            sex();
        } else if (!surface.hasExposures()) {
            throw new IllegalArgumentException("exposures: none, must be given with the rates for " + adjustment);
        }
        for (int x = 0; adjustment == IndexAdjustment.DT && x < b.length; x++) {
            if (b[x] < 0) {
                throw new IllegalArgumentException("b: " + b[x] + " at age "
                        + surface.ages().label(x) + ", must not be negative for DT, since a year's total then has two"
                        + " solutions or none; NONE or DXT will do");
            }
        }
    }

    private double adjusted(int t) {
        double[] rates = surface.rates()[t];
        if (adjustment == IndexAdjustment.E0) {
            double met = lifeTable(rates).lifeExpectancy();
            return root(t, index -> met - lifeTable(rates(index)).lifeExpectancy());
        }
        if (Arrays.stream(rates).allMatch(rate -> rate == 0)) {
            throw cannotBeMet(t);
        }
        double[] people = surface.exposures()[t];
        boolean byAge = adjustment == IndexAdjustment.DXT;
        return root(t, index -> {
            double sum = 0;
            for (int x = 0; x < b.length; x++) {
                sum += people[x] * (byAge ? b[x] : 1) * (Math.exp(a[x] + b[x] * index) - rates[x]);
            }
            return sum;
        });
    }

    /** The root of a function that rises with the index, sought outwards from the index of least squares. */
    private double root(int t, DoubleUnaryOperator function) {
        double start = k[t];
        double value = function.applyAsDouble(start);
        double direction = value > 0 ? -1 : 1;
        double widest = Arrays.stream(b).map(Math::abs).max().orElseThrow();
        double near = start;
        double far = start + direction;
        for (double step = 2; widest * Math.abs(far) < LONGEST_LOGARITHM; step *= 2) {
            if (function.applyAsDouble(far) * direction >= 0) {
                return new BracketingNthOrderBrentSolver(RELATIVE_ACCURACY, ABSOLUTE_ACCURACY, 0, ORDER)
                        .solve(MAX_EVALUATIONS, function::applyAsDouble, Math.min(near, far), Math.max(near, far));
            }
            near = far;
            far += direction * step;
        }
        throw cannotBeMet(t);
    }

    private IllegalArgumentException cannotBeMet(int t) {
        return new IllegalArgumentException("rates: those of " + surface.years()[t] + " cannot be met by " + adjustment
                + " with any k; pool years or ages, or choose another adjustment");
    }

    double[] rates(double index) {
        double[] rates = new double[a.length];
        for (int x = 0; x < rates.length; x++) {
            rates[x] = Math.exp(a[x] + b[x] * index);
        }
        return rates;
    }

    LifeTable lifeTable(double[] rates) {
        return LifeTable.ofRates(sex(), surface.ages(), rates, rule);
    }

    private Sex sex() {
        return surface.sex()
                .orElseThrow(() -> new IllegalArgumentException(
                        "sex: not stated, must be for a life table; see RateSurface.withSex"));
    }

    /**
     * The rates that the model was fitted to.
     *
     * @return the rates
     */
    public RateSurface surface() {
        return surface;
    }

    /**
     * The age groups.
     *
     * @return the groups
     */
    public AgeGroups ages() {
        return surface.ages();
    }

    /**
     * How the index was fitted again.
     *
     * @return the adjustment
     */
    public IndexAdjustment adjustment() {
        return adjustment;
    }

    /**
     * The mean logarithms of the rates.
     *
     * @return {@code a(x)}, one an age; a copy
     */
    public double[] a() {
        return a.clone();
    }

    /**
     * How much each age moves with the index.
     *
     * @return {@code b(x)}, one an age, of sum 1; a copy
     */
    public double[] b() {
        return b.clone();
    }

    /**
     * The index of time.
     *
     * @return {@code k(t)}, one a year; a copy
     */
    public double[] k() {
        return k.clone();
    }

    /**
     * The share of the variance of the logarithms, about their means by age, that {@code b(x) k(t)} explains before any adjustment.
     *
     * @return 0 to 1
     */
    public double varianceExplained() {
        return varianceExplained;
    }

    /**
     * The mean change of the index from year to year, {@code (k(last) - k(first)) / (n - 1)} of {@code n} years.
     *
     * @return the drift, a step of the years
     */
    public double drift() {
        return (k[k.length - 1] - k[0]) / (k.length - 1);
    }

    /**
     * The standard deviation of the changes of the index, {@code s^2 = sum (change - drift)^2 / (n - 2)}.
     *
     * @return {@code s}
     */
    public double innovation() {
        double drift = drift();
        double sum = 0;
        for (int t = 1; t < k.length; t++) {
            double rest = k[t] - k[t - 1] - drift;
            sum += rest * rest;
        }
        return Math.sqrt(sum / (k.length - 2));
    }

    /**
     * The standard error of the drift.
     *
     * @return {@code s / sqrt(n - 1)}
     */
    public double driftError() {
        return innovation() / Math.sqrt(k.length - 1);
    }

    /**
     * The rates that the model gives a year.
     *
     * @param year one of the years
     * @return {@code exp(a + b k)}, one an age
     * @throws IllegalArgumentException if the year is not one of the surface's
     */
    public double[] fitted(int year) {
        surface.rate(year, surface.ages().lower(0));
        return rates(k[(year - surface.years()[0]) / surface.step()]);
    }

    /**
     * A forecast of the rates, in which {@code k} is a random walk with drift.
     *
     * @param horizon how many steps of the years, at least 1
     * @param jump where it takes off
     * @return the forecast
     * @throws IllegalArgumentException if the horizon is below 1
     */
    public LeeCarterForecast forecast(int horizon, JumpOff jump) {
        return new LeeCarterForecast(this, horizon, Objects.requireNonNull(jump, "jump"));
    }

    /**
     * What was fitted, the adjustment, the variance explained, and the drift with its standard error.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "Lee-Carter of %s, adjusted by %s, %.1f %% of variance explained, drift %.4f (standard error %.4f)",
                surface,
                adjustment,
                100 * varianceExplained,
                drift(),
                driftError());
    }
}
