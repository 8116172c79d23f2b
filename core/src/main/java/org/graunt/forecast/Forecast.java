package org.graunt.forecast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.graunt.internal.text.Bilingual;
import org.graunt.table.Tabular;

/**
 * What a method says of the periods after the end of a series: points, prediction limits, the fit behind them, and what a
 * reader must know. Immutable. As a table it has one row a period: the period, the point, and two limits a level.
 *
 * <p>The point is the mean of the predictive distribution unless {@link #notes()} names another, such as the median after
 * a back-transformation.
 */
public final class Forecast implements Tabular {

    private final String method;
    private final Series series;
    private final double[] mean;
    private final double[] levels;
    private final double[][] lower;
    private final double[][] upper;
    private final double[] fitted;
    private final Map<String, Double> parameters;
    private final double[] criteria;
    private final List<Bilingual> notes;

    private Forecast(Builder builder) {
        method = builder.method;
        series = builder.series;
        mean = builder.mean;
        levels = builder.levels;
        lower = builder.lower;
        upper = builder.upper;
        fitted = builder.fitted;
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(builder.parameters));
        criteria = builder.criteria.clone();
        Bilingual far = new Bilingual(
                "The horizon of " + mean.length + " is longer than the series of " + series.length()
                        + ": little of the past bears on its end.",
                "预测" + mean.length + "期，比" + series.length() + "期的序列更长：末期与过去关系甚微。");
        builder.notes.remove(far);
        if (mean.length > series.length()) {
            builder.notes.add(far);
        }
        notes = List.copyOf(builder.notes);
    }

    /**
     * Starts a forecast by the method that makes it.
     *
     * @param method name of the fitted model, such as {@code ETS(M,Ad,N)}
     * @param series the past that it was fitted to
     * @param mean the points, one for each period after the last
     * @return a builder without limits, fit or parameters
     * @throws IllegalArgumentException if there is no point
     */
    public static Builder builder(String method, Series series, double... mean) {
        return new Builder(method, series, mean);
    }

    /**
     * Name of the fitted model.
     *
     * @return the name, such as {@code ETS(M,Ad,N)}
     */
    public String method() {
        return method;
    }

    /**
     * Name of the fitted model in the language of a reader.
     *
     * @param language Chinese, or any other for English
     * @return the name
     * @see MethodNames
     */
    public String method(Locale language) {
        return MethodNames.of(method, language);
    }

    /**
     * The series that was forecast.
     *
     * @return the past
     */
    public Series series() {
        return series;
    }

    /**
     * Number of periods ahead.
     *
     * @return at least 1
     */
    public int horizon() {
        return mean.length;
    }

    /**
     * The points.
     *
     * @return a copy, one value for each period ahead
     */
    public double[] mean() {
        return mean.clone();
    }

    /**
     * The levels that have limits.
     *
     * @return a copy, in rising order
     */
    public double[] levels() {
        return levels.clone();
    }

    /**
     * Lower limits.
     *
     * @param level a level that was asked for
     * @return a copy, one limit for each period ahead
     * @throws IllegalArgumentException if there are no limits at that level
     */
    public double[] lower(double level) {
        return lower[indexOf(level)].clone();
    }

    /**
     * Upper limits.
     *
     * @param level a level that was asked for
     * @return a copy, one limit for each period ahead
     * @throws IllegalArgumentException if there are no limits at that level
     */
    public double[] upper(double level) {
        return upper[indexOf(level)].clone();
    }

    private int indexOf(double level) {
        for (int i = 0; i < levels.length; i++) {
            if (levels[i] == level) {
                return i;
            }
        }
        throw new IllegalArgumentException("level: " + level + ", must be one of " + Arrays.toString(levels));
    }

    double[] lowerAt(int level) {
        return lower[level];
    }

    double[] upperAt(int level) {
        return upper[level];
    }

    double point(int step) {
        return mean[step];
    }

    /**
     * One-step predictions of the past by the fitted model.
     *
     * @return a copy, one value an observation, NaN where there is none; empty if the method has no fitted values
     */
    public double[] fitted() {
        return fitted.clone();
    }

    /**
     * Observations less their one-step predictions, on the scale of the series.
     *
     * @return one value an observation, NaN where there is none; empty if the method has no fitted values
     */
    public double[] residuals() {
        double[] residuals = new double[fitted.length];
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] = series.raw()[i] - fitted[i];
        }
        return residuals;
    }

    /**
     * The parameters by name, with initial states where a model has them.
     *
     * @return an unmodifiable map in the order in which the method names them
     */
    public Map<String, Double> parameters() {
        return parameters;
    }

    /**
     * One parameter.
     *
     * @param name its name
     * @return the value
     * @throws IllegalArgumentException if the model has no parameter so named
     */
    public double parameter(String name) {
        Double value = parameters.get(Objects.requireNonNull(name, "name"));
        if (value == null) {
            throw new IllegalArgumentException("parameter: '" + name + "', " + method + " has " + parameters.keySet());
        }
        return value;
    }

    /**
     * Logarithm of the likelihood, as the method defines it.
     *
     * @return the value, NaN if the method has no likelihood
     */
    public double logLikelihood() {
        return criteria[0];
    }

    /**
     * Akaike's information criterion {@code -2 logLikelihood + 2 k}.
     *
     * @return the value, NaN if the method has no likelihood
     */
    public double aic() {
        return criteria[1];
    }

    /**
     * Akaike's criterion corrected for short series, {@code aic + 2 k (k + 1) / (n - k - 1)}.
     *
     * @return the value, infinite if {@code n <= k + 1}, NaN if the method has no likelihood
     */
    public double aicc() {
        return criteria[2];
    }

    /**
     * Schwarz's Bayesian criterion {@code -2 logLikelihood + k ln n}.
     *
     * @return the value, NaN if the method has no likelihood
     */
    public double bic() {
        return criteria[3];
    }

    /**
     * Variance of the one-step errors, on the scale of the model: relative errors for multiplicative models, logarithms
     * for models on the log scale.
     *
     * @return the value, NaN if the method has none
     */
    public double sigma2() {
        return criteria[4];
    }

    /**
     * What a reader must know: the back-transformation, members that were left out and why, how limits were made.
     *
     * @return remarks, empty if there are none
     */
    public List<String> notes() {
        return notes(Locale.ENGLISH);
    }

    /**
     * The same in the language of a reader.
     *
     * @param language Chinese, or any other for English; a remark that was made in one language only stays in it
     * @return remarks in the order of {@link #notes()}, empty if there are none
     */
    public List<String> notes(Locale language) {
        return Bilingual.in(notes, language);
    }

    List<Bilingual> remarks() {
        return notes;
    }

    /** The same forecast to be changed: limits, notes and parameters are kept, points are given. */
    Builder toBuilder(String newMethod, Series newSeries, double[] newMean) {
        Builder builder = new Builder(newMethod, newSeries, newMean);
        builder.levels = levels;
        builder.lower = lower;
        builder.upper = upper;
        builder.fitted = fitted;
        builder.parameters.putAll(parameters);
        builder.criteria = criteria.clone();
        builder.notes.addAll(notes);
        return builder;
    }

    @Override
    public String name() {
        return series.name().isEmpty() ? method : series.name() + ", " + method;
    }

    @Override
    public List<String> columnNames() {
        List<String> names = new ArrayList<>(List.of("period", "mean"));
        for (double level : levels) {
            String percent = BigDecimal.valueOf(level)
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString();
            names.add("lower" + percent);
            names.add("upper" + percent);
        }
        return names;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0;
    }

    @Override
    public int rowCount() {
        return mean.length;
    }

    @Override
    public String text(int row, int column) {
        return series.label(series.length() + row);
    }

    @Override
    public double number(int row, int column) {
        if (column == 1) {
            return mean[row];
        }
        int level = (column - 2) / 2;
        return column % 2 == 0 ? lower[level][row] : upper[level][row];
    }

    /**
     * The series, the method with its parameters and criteria, the forecasts by period, and the notes.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(method).append(" of ").append(series).append('\n');
        if (!parameters.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            parameters.forEach((key, value) -> pairs.add(key + " = " + String.format(Locale.ROOT, "%.6g", value)));
            text.append(String.join(", ", pairs)).append('\n');
        }
        if (!Double.isNaN(logLikelihood())) {
            text.append(String.format(
                    Locale.ROOT,
                    "log likelihood %.2f, AIC %.2f, AICc %.2f, BIC %.2f\n",
                    logLikelihood(),
                    aic(),
                    aicc(),
                    bic()));
        }
        text.append(preview(Integer.MAX_VALUE));
        for (Bilingual note : notes) {
            text.append(note.english()).append('\n');
        }
        return text.toString();
    }

    /** Collects the parts of a forecast; a method fills one and throws it away. */
    public static final class Builder {

        private static final int CRITERIA = 5;

        private final String method;
        private final Series series;
        private final double[] mean;
        private double[] levels = {};
        private double[][] lower = {};
        private double[][] upper = {};
        private double[] fitted = {};
        private final Map<String, Double> parameters = new LinkedHashMap<>();
        private double[] criteria = new double[CRITERIA];
        private final List<Bilingual> notes = new ArrayList<>();

        private Builder(String method, Series series, double[] mean) {
            this.method = Objects.requireNonNull(method, "method");
            this.series = Objects.requireNonNull(series, "series");
            this.mean = Objects.requireNonNull(mean, "mean").clone();
            if (mean.length == 0) {
                throw new IllegalArgumentException("mean: no points, a forecast has at least one, for " + series);
            }
            Arrays.fill(criteria, Double.NaN);
        }

        /**
         * The prediction limits.
         *
         * @param limitLevels levels in rising order
         * @param lowerLimits lower limits, {@code [level][period]}
         * @param upperLimits upper limits, {@code [level][period]}
         * @return this builder
         * @throws IllegalArgumentException if the shapes do not fit the levels and the horizon
         */
        public Builder limits(double[] limitLevels, double[][] lowerLimits, double[][] upperLimits) {
            if (lowerLimits.length != limitLevels.length || upperLimits.length != limitLevels.length) {
                throw new IllegalArgumentException("limits: " + lowerLimits.length + " lower and " + upperLimits.length
                        + " upper rows, must be one for each of " + limitLevels.length + " levels");
            }
            levels = limitLevels.clone();
            lower = copy(lowerLimits);
            upper = copy(upperLimits);
            return this;
        }

        private double[][] copy(double[][] limits) {
            double[][] copy = new double[limits.length][];
            for (int i = 0; i < copy.length; i++) {
                if (limits[i].length != mean.length) {
                    throw new IllegalArgumentException("limits: " + limits[i].length + " periods at level " + levels[i]
                            + ", must be the horizon " + mean.length);
                }
                copy[i] = limits[i].clone();
            }
            return copy;
        }

        /**
         * One-step predictions of the past.
         *
         * @param values one value an observation, NaN where there is none
         * @return this builder
         * @throws IllegalArgumentException if there is not one an observation
         */
        public Builder fitted(double... values) {
            if (values.length != series.length()) {
                throw new IllegalArgumentException(
                        "fitted: " + values.length + " values, must be one an observation of " + series);
            }
            fitted = values.clone();
            return this;
        }

        /**
         * One parameter or state.
         *
         * @param name its name
         * @param value its value
         * @return this builder
         */
        public Builder parameter(String name, double value) {
            parameters.put(Objects.requireNonNull(name, "name"), value);
            return this;
        }

        /**
         * The likelihood, from which the information criteria follow.
         *
         * @param logLikelihood the logarithm of the likelihood
         * @param estimated number of estimated parameters, the variance included
         * @param observations number of observations that count
         * @return this builder
         */
        public Builder likelihood(double logLikelihood, int estimated, int observations) {
            double k = estimated;
            double n = observations;
            criteria[0] = logLikelihood;
            criteria[1] = -2 * logLikelihood + 2 * k;
            criteria[2] = n > k + 1 ? criteria[1] + 2 * k * (k + 1) / (n - k - 1) : Double.POSITIVE_INFINITY;
            criteria[3] = -2 * logLikelihood + k * Math.log(n);
            return this;
        }

        /**
         * The variance of the one-step errors.
         *
         * @param value the variance on the scale of the model
         * @return this builder
         */
        public Builder sigma2(double value) {
            criteria[4] = value;
            return this;
        }

        /**
         * A remark for the reader, the same in every language.
         *
         * @param note one line
         * @return this builder
         */
        public Builder note(String note) {
            return note(note, note);
        }

        /**
         * A remark for the reader.
         *
         * @param english one line in English
         * @param chinese the same in Chinese
         * @return this builder
         */
        public Builder note(String english, String chinese) {
            return note(new Bilingual(english, chinese));
        }

        Builder note(Bilingual note) {
            notes.add(note);
            return this;
        }

        /**
         * The forecast.
         *
         * @return an immutable forecast
         */
        public Forecast build() {
            return new Forecast(this);
        }
    }
}
