package org.graunt.forecast;

import java.util.List;
import java.util.Objects;

/**
 * Exponential smoothing in state-space form (Hyndman, Koehler, Ord and Snyder 2008, <em>Forecasting with Exponential
 * Smoothing</em>). Every period the level and what goes with it take up a share of the last error:
 * {@code l += phi b + alpha e}, {@code b = phi b + beta e}, {@code s += gamma e}, with {@code e} measured against the
 * season where that is a factor.
 *
 * <p>Parameters maximise the likelihood within {@code 0.0001 <= alpha <= 0.9999}, {@code 0.0001 <= beta <= alpha},
 * {@code 0.0001 <= gamma <= 1 - alpha} and {@code 0.8 <= phi <= 0.98}. The log likelihood is {@code -n/2 ln(sum e^2)}, for
 * relative errors less {@code sum ln fitted}, without the constant; information criteria count the smoothing parameters,
 * the initial states and the variance; the variance of errors is {@code sum e^2 / (n - k)} with k the former two. Limits are
 * those of a normal law with the models' variances. Results do not depend on the unit of the data.
 *
 * <p>Series need to be complete, and above 0 throughout for multiplicative errors. A constant series is forecast by its
 * constant, with limits of no width, which the result notes.
 */
public final class Ets implements Forecaster {

    private static final int AUTOMATIC_MINIMUM = 4;

    private final EtsModel model;
    private final EtsParameters parameters;

    private Ets(EtsModel model, EtsParameters parameters) {
        this.model = model;
        this.parameters = parameters;
    }

    /**
     * The model of least AICc of those that suit the series: additive errors always, multiplicative ones if all values are
     * above 0, seasonal ones if there are two full years and a season.
     *
     * @return the method
     */
    public static Ets auto() {
        return new Ets(null, null);
    }

    /**
     * One model, its parameters estimated.
     *
     * @param letters error, trend and season, such as {@code AAN}, {@code MAdN} or {@code MAM}
     * @return the method
     * @throws IllegalArgumentException if the letters name none of the 15 models
     */
    public static Ets of(String letters) {
        return of(EtsModel.parse(letters));
    }

    /**
     * One model, its parameters estimated.
     *
     * @param model the model
     * @return the method
     */
    public static Ets of(EtsModel model) {
        return new Ets(Objects.requireNonNull(model, "model"), null);
    }

    /**
     * The same model with parameters and initial states as given; nothing is estimated.
     *
     * @param fixed the parameters
     * @return the method
     * @throws IllegalStateException if the model is chosen automatically
     */
    public Ets with(EtsParameters fixed) {
        if (model == null) {
            throw new IllegalStateException(
                    "parameters: a model that is chosen automatically takes none; name the model");
        }
        return new Ets(model, Objects.requireNonNull(fixed, "parameters"));
    }

    @Override
    public String name() {
        return model == null ? "ETS" : model.toString();
    }

    @Override
    public int minimumLength(Frequency frequency) {
        if (model == null) {
            return AUTOMATIC_MINIMUM;
        }
        if (parameters != null) {
            return 1;
        }
        return minimumLength(model, frequency);
    }

    /** One observation more than parameters, the variance included; with a season, two years at least. */
    private static int minimumLength(EtsModel model, Frequency frequency) {
        int enough = model.parameterCount(frequency.perYear()) + 2;
        return model.isSeasonal() ? Math.max(enough, 2 * frequency.perYear()) : enough;
    }

    @Override
    public Forecast forecast(Series series, int horizon, double... levels) {
        Request request = Request.ofComplete(this, series, horizon, levels);
        if (model == null) {
            return automatic(request);
        }
        int period = series.frequency().perYear();
        if (model.isSeasonal() && period == 1) {
            throw new UnsuitableSeriesException("frequency: ANNUAL, " + model + " needs a season, in " + series);
        }
        requirePositive(series);
        EtsParameters used = parameters == null ? fit(model, series) : parameters;
        used.requireFor(model, period);
        return forecast(request, new EtsRun(model, used, series.raw()));
    }

    private void requirePositive(Series series) {
        for (int i = 0; model.needsPositive() && i < series.length(); i++) {
            if (!(series.value(i) > 0)) {
                throw new UnsuitableSeriesException("value: " + series.value(i) + " at " + series.label(i) + ", "
                        + model + " needs values above 0, in " + series);
            }
        }
    }

    private static EtsParameters fit(EtsModel model, Series series) {
        return EtsProfile.fit(model, series.raw(), series.frequency().perYear());
    }

    private Forecast automatic(Request request) {
        Series series = request.series();
        double[] y = series.raw();
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double value : y) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        if (least == greatest) {
            EtsParameters constant = EtsParameters.ofLevel(1e-4, least);
            return forecast(request, new EtsRun(EtsModel.parse("ANN"), constant, y));
        }
        Frequency frequency = series.frequency();
        boolean seasonal = frequency != Frequency.ANNUAL;
        List<EtsModel> candidates = EtsModel.candidates(least > 0, seasonal);
        EtsRun best = null;
        double bestCriterion = Double.POSITIVE_INFINITY;
        for (EtsModel candidate : candidates) {
            if (y.length >= minimumLength(candidate, frequency)) {
                EtsRun run = new EtsRun(candidate, fit(candidate, series), y);
                double criterion = criterion(run, y.length);
                if (best == null || criterion < bestCriterion) {
                    best = run;
                    bestCriterion = criterion;
                }
            }
        }
        return forecast(request, best);
    }

    private static double criterion(EtsRun run, int n) {
        double k = run.model.parameterCount(Math.max(1, run.season.length)) + 1.0;
        return -2 * run.logLikelihood() + 2 * k + 2 * k * (k + 1) / (n - k - 1);
    }

    private Forecast forecast(Request request, EtsRun run) {
        Series series = request.series();
        double[] mean = run.means(request.horizon());
        Forecast.Builder builder = Forecast.builder(run.model.toString(), series, mean);
        EtsParameters p = run.parameters;
        builder.parameter("alpha", p.alpha());
        if (run.model.hasTrend()) {
            builder.parameter("beta", p.beta());
        }
        if (run.model.isSeasonal()) {
            builder.parameter("gamma", p.gamma());
        }
        if (run.model.isDamped()) {
            builder.parameter("phi", p.phi());
        }
        builder.parameter("l", p.level());
        if (run.model.hasTrend()) {
            builder.parameter("b", p.trend());
        }
        for (int i = 0; i < p.season().size(); i++) {
            builder.parameter("s" + (i + 1), p.season().get(i));
        }
        int estimated = run.model.parameterCount(Math.max(1, run.season.length)) + 1;
        builder.sigma2(run.sigma2()).fitted(run.fitted);
        if (run.sigma2() > 0) {
            builder.likelihood(run.logLikelihood(), estimated, series.length());
        } else {
            builder.note(Series.CONSTANT);
        }
        return Gaussian.limits(builder, request.levels(), mean, run.variances(request.horizon()))
                .build();
    }
}
