package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.graunt.forecast.ReferenceForecasts.Fit;
import org.graunt.internal.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EtsTest {

    /** The recursions are the same arithmetic: only rounding of stored parameters is left. */
    private static final double RECURSION = 1e-6;

    /** What the reference allows an optimiser to stay below the best known log likelihood. */
    private static final double LIKELIHOOD = 0.01;

    static Stream<Fit> fits() {
        return ReferenceForecasts.fits("ets", "ets_ANN", "ets_AAN", "ets_AAdN", "ets_MNN", "ets_MAN");
    }

    static Stream<Fit> automaticFits() {
        return ReferenceForecasts.fits("ets");
    }

    /** The best log likelihood known of a fixed model. */
    record Optimum(String id, String letters, double logLikelihood) {}

    static Stream<Optimum> optima() {
        return ReferenceForecasts.rows("forecast_ets_optimum.csv").stream()
                .map(row -> new Optimum(row[0], row[1].substring(4), Double.parseDouble(row[3])));
    }

    static EtsParameters parameters(Fit fit) {
        double alpha = fit.parameter("alpha");
        double level = fit.parameter("l");
        return fit.parameters().containsKey("beta")
                ? EtsParameters.ofTrend(
                        alpha,
                        fit.parameter("beta"),
                        fit.parameters().getOrDefault("phi", 1.0),
                        level,
                        fit.parameter("b"))
                : EtsParameters.ofLevel(alpha, level);
    }

    private static String letters(Fit fit) {
        return fit.fittedModel().replaceAll("ETS|[(;)]", "");
    }

    static void assertForecast(Forecast forecast, double[][] reference, double relative) {
        for (int h = 0; h < reference.length; h++) {
            double size = relative * Math.max(Math.abs(reference[h][0]), reference[h][4] - reference[h][3]);
            assertThat(forecast.mean()[h]).isCloseTo(reference[h][0], within(size));
            assertThat(forecast.lower(0.80)[h]).isCloseTo(reference[h][1], within(size));
            assertThat(forecast.upper(0.80)[h]).isCloseTo(reference[h][2], within(size));
            assertThat(forecast.lower(0.95)[h]).isCloseTo(reference[h][3], within(size));
            assertThat(forecast.upper(0.95)[h]).isCloseTo(reference[h][4], within(size));
        }
    }

    @ParameterizedTest
    @MethodSource("fits")
    void atTheStoredParametersForecastsLimitsAndCriteriaAreThoseOfThePackage(Fit fit) {
        Forecast forecast = Ets.of(letters(fit)).with(parameters(fit)).forecast(fit.series(), 10);

        assertForecast(forecast, fit.forecasts(), RECURSION);
        assertThat(forecast.logLikelihood()).isCloseTo(fit.logLikelihood(), within(1e-6));
        assertThat(forecast.aic()).isCloseTo(fit.aic(), within(1e-6));
        assertThat(forecast.aicc()).isCloseTo(fit.aicc(), within(1e-6));
        assertThat(forecast.bic()).isCloseTo(fit.bic(), within(1e-6));
        assertThat(forecast.sigma2()).isCloseTo(fit.sigma2(), Percentage.withPercentage(1e-4));
    }

    @ParameterizedTest
    @MethodSource("optima")
    void theOptimumIsNoWorseThanTheBestKnown(Optimum best) {
        Forecast forecast = Ets.of(best.letters()).forecast(ReferenceForecasts.series(best.id()), 1);

        assertThat(forecast.logLikelihood()).isGreaterThan(best.logLikelihood() - LIKELIHOOD);
    }

    @ParameterizedTest
    @MethodSource("automaticFits")
    void theAutomaticChoiceHasAtLeastAsGoodACriterionAsThePackages(Fit fit) {
        Forecast forecast = Ets.auto().forecast(fit.series(), 1);

        assertThat(forecast.aicc()).isLessThan(fit.aicc() + 2 * LIKELIHOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y02", "Y09", "Y14", "Y19", "Y23", "Y25"})
    void theUnitOfTheDataDoesNotMatter(String id) {
        double unit = 12345.678;
        Series series = ReferenceForecasts.series(id);
        Series other = series.withValues(
                Arrays.stream(series.values()).map(v -> v * unit).toArray());

        Forecast one = Ets.auto().forecast(series, 6);
        Forecast two = Ets.auto().forecast(other, 6);

        assertThat(two.method()).isEqualTo(one.method());
        for (int h = 0; h < 6; h++) {
            assertThat(two.mean()[h] / unit).isCloseTo(one.mean()[h], Percentage.withPercentage(1e-7));
            assertThat(two.upper(0.95)[h] / unit).isCloseTo(one.upper(0.95)[h], Percentage.withPercentage(1e-7));
        }
    }

    @Test
    void theFifteenUsualModelsAreReadFromTheirLetters() {
        Stream<String> letters = Stream.of("A", "M")
                .flatMap(error -> Stream.of("N", "A", "Ad").map(trend -> error + trend))
                .flatMap(start -> Stream.of("N", "A", "M").map(season -> start + season))
                .filter(name -> !name.matches("A.*M"));

        assertThat(letters.toList())
                .hasSize(15)
                .allSatisfy(name -> assertThat(EtsModel.parse(name).letters()).isEqualTo(name));
        assertThat(EtsModel.parse("MAdM")).hasToString("ETS(M,Ad,M)");
        assertThat(EtsModel.candidates(true, true)).hasSize(15).doesNotHaveDuplicates();
        assertThat(EtsModel.candidates(true, false)).hasSize(6);
        assertThat(EtsModel.candidates(false, true)).hasSize(6);
    }

    @Test
    void modelsThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> Ets.of("AXN"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("model: 'AXN'");
        assertThatThrownBy(() -> Ets.of("AAM"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("MAM does");
    }

    /** Twelve years of months with factors from 0.7 to 1.3, a rising level and noise of 3 per cent. */
    private static Series months(EtsModel model, long seed) {
        RandomStream stream = RandomStream.of(seed);
        double[] y = new double[144];
        for (int t = 0; t < y.length; t++) {
            double level = 200 + (model.hasTrend() ? t : 0);
            double season = Math.sin(2 * Math.PI * t / 12);
            double clean = model.isMultiplicativeSeason() ? level * (1 + 0.3 * season) : level + 50 * season;
            y[t] = clean * (1 + 0.03 * stream.nextNormal());
        }
        return Series.monthly(2000, 1, y);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANA", "AAA", "AAdA", "MNA", "MAA", "MAdA", "MNM", "MAM", "MAdM"})
    void seasonalModelsFollowTheSeason(String letters) {
        EtsModel model = EtsModel.parse(letters);
        Series series = months(model, 1);

        Forecast forecast = Ets.of(model).forecast(series, 24);

        for (int h = 0; h < 24; h++) {
            int t = 144 + h;
            double level = 200 + (model.hasTrend() ? t : 0);
            double season = Math.sin(2 * Math.PI * t / 12);
            double clean = model.isMultiplicativeSeason() ? level * (1 + 0.3 * season) : level + 50 * season;
            // The noise is 3 per cent; a flattening trend may fall short of 24 further steps.
            assertThat(forecast.mean()[h]).isCloseTo(clean, Percentage.withPercentage(model.isDamped() ? 8 : 5));
        }
        assertThat(forecast.parameters()).containsKeys("alpha", "gamma", "l", "s1", "s12");
        double sum = 0;
        for (int i = 1; i <= 12; i++) {
            sum += forecast.parameter("s" + i);
        }
        assertThat(sum).isCloseTo(model.isMultiplicativeSeason() ? 12 : 0, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANA", "MAA", "MNM", "MAdM"})
    void noNearbyParametersAreMoreLikely(String letters) {
        EtsModel model = EtsModel.parse(letters);
        Series series = months(model, 2);
        Forecast best = Ets.of(model).forecast(series, 1);
        EtsParameters p = new EtsParameters(
                best.parameter("alpha"),
                best.parameters().getOrDefault("beta", Double.NaN),
                best.parameter("gamma"),
                best.parameters().getOrDefault("phi", 1.0),
                best.parameter("l"),
                best.parameters().getOrDefault("b", Double.NaN),
                best.parameters().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("s"))
                        .map(java.util.Map.Entry::getValue)
                        .toList());
        RandomStream stream = RandomStream.of(3);

        for (int i = 0; i < 300; i++) {
            double size = Math.pow(10, -1 - 4 * stream.nextUniform());
            double alpha = Math.max(1e-4, p.alpha() * (1 + size * stream.nextNormal()));
            EtsParameters near = new EtsParameters(
                    alpha,
                    model.hasTrend()
                            ? Math.min(alpha, Math.max(1e-4, p.beta() * (1 + size * stream.nextNormal())))
                            : p.beta(),
                    Math.max(1e-4, p.gamma() * (1 + size * stream.nextNormal())),
                    model.isDamped() ? Math.min(0.98, Math.max(0.8, p.phi() + size * stream.nextNormal())) : 1,
                    p.level() * (1 + 0.01 * size * stream.nextNormal()),
                    p.trend() * (1 + size * stream.nextNormal()),
                    p.season());
            // The search stops when less than this is to be gained.
            assertThat(Ets.of(model).with(near).forecast(series, 1).logLikelihood())
                    .isLessThan(best.logLikelihood() + 1e-3);
        }
    }

    @Test
    void aMonthlySeriesWithAFactorGetsASeasonAutomatically() {
        assertThat(Ets.auto().forecast(months(EtsModel.parse("MAM"), 4), 12).method())
                .endsWith("M)");
        assertThat(Ets.auto().forecast(months(EtsModel.parse("ANA"), 4), 12).method())
                .doesNotEndWith("N)");
    }

    /** The law of the model itself, drawn; 40,000 paths give the standard deviation to 0.4 per cent. */
    private static double[] simulatedDeviations(EtsModel model, EtsParameters p, double sigma, int horizon) {
        int paths = 40_000;
        double[] sums = new double[horizon];
        double[] squares = new double[horizon];
        RandomStream stream = RandomStream.of(5);
        int period = p.season().size();
        for (int path = 0; path < paths; path++) {
            double l = p.level();
            double b = model.hasTrend() ? p.trend() : 0;
            double[] s = p.season().stream().mapToDouble(Double::doubleValue).toArray();
            for (int h = 0; h < horizon; h++) {
                double line = l + p.phi() * b;
                boolean factor = model.isMultiplicativeSeason();
                double season = period == 0 ? 0 : s[h % period];
                double mu = factor ? line * season : line + season;
                double e = sigma * stream.nextNormal() * (model.multiplicativeError() ? mu : 1);
                sums[h] += mu + e;
                squares[h] += (mu + e) * (mu + e);
                double pull = factor ? e / season : e;
                l = line + p.alpha() * pull;
                b = model.hasTrend() ? p.phi() * b + p.beta() * pull : 0;
                if (period > 0) {
                    s[h % period] += p.gamma() * (factor ? e / line : e);
                }
            }
        }
        double[] deviations = new double[horizon];
        for (int h = 0; h < horizon; h++) {
            deviations[h] = Math.sqrt(squares[h] / paths - sums[h] / paths * (sums[h] / paths));
        }
        return deviations;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ANN", "AAN", "AAdN", "ANA", "AAdA", "MNN", "MAN", "MAdN", "MNA", "MAA", "MNM", "MAM", "MAdM"})
    void analyticLimitsAreThoseOfTheModelsOwnLaw(String letters) {
        EtsModel model = EtsModel.parse(letters);
        List<Double> season =
                model.isMultiplicativeSeason() ? List.of(0.8, 1.1, 1.2, 0.9) : List.of(-20.0, 10.0, 20.0, -10.0);
        EtsParameters p = model.hasTrend()
                ? EtsParameters.ofTrend(0.5, 0.2, model.isDamped() ? 0.9 : 1, 100, 2)
                : EtsParameters.ofLevel(0.5, 100);
        p = model.isSeasonal() ? p.withSeason(0.2, season) : p;
        double sigma = model.multiplicativeError() ? 0.05 : 5;
        int horizon = 8;
        Forecast forecast = limitsOf(model, p, sigma, horizon);

        double[] expected = simulatedDeviations(model, p, sigma, horizon);

        for (int h = 0; h < horizon; h++) {
            double deviation = (forecast.upper(0.95)[h] - forecast.lower(0.95)[h]) / (2 * 1.959963984540054);
            // With seasonal factors the variance is of the first order in sigma^2.
            assertThat(deviation)
                    .isCloseTo(expected[h], Percentage.withPercentage(model.isMultiplicativeSeason() ? 2 : 1.5));
        }
    }

    /** Limits from the states as given, with errors of a given standard deviation. */
    private static Forecast limitsOf(EtsModel model, EtsParameters p, double sigma, int horizon) {
        EtsRun run = new EtsRun(model, p, new double[0]);
        double[] unit = run.variances(horizon, sigma * sigma);
        double[] mean = run.means(horizon);
        Series any = Series.quarterly(2000, 1, 1, 2);
        return Gaussian.limits(Forecast.builder("test", any, mean), new double[] {0.95}, mean, unit)
                .build();
    }

    @Test
    void aConstantIsForecastByItselfWithLimitsOfNoWidth() {
        Forecast forecast = Ets.auto().forecast(Series.annual(2000, 7, 7, 7, 7, 7), 3);

        assertThat(forecast.mean()).containsExactly(7, 7, 7);
        assertThat(forecast.lower(0.95)).containsExactly(7, 7, 7);
        assertThat(forecast.notes()).singleElement().asString().contains("constant");
        assertThat(forecast.logLikelihood()).isNaN();
        assertThat(Ets.auto().forecast(Series.annual(2000, 0, 0, 0, 0, 0), 1).mean())
                .containsExactly(0);
    }

    @Test
    void aStraightLineIsContinued() {
        double[] line = DoubleStream.iterate(10, v -> v + 3).limit(20).toArray();

        Forecast forecast = Ets.auto().forecast(Series.annual(2000, line), 5);

        assertThat(forecast.mean()[4]).isCloseTo(10 + 3 * 24, within(1e-6));
        assertThat(forecast.upper(0.95)[4] - forecast.lower(0.95)[4]).isLessThan(1e-4);
    }

    @Test
    void zerosAndNegativeValuesLeaveOnlyAdditiveErrors() {
        Forecast forecast = Ets.auto().forecast(Series.annual(2000, 3, -1, 0, 4, 2, 5, 1, 2, 3, 0), 2);

        assertThat(forecast.method()).startsWith("ETS(A");
        assertThatThrownBy(() -> Ets.of("MNN").forecast(Series.annual(2000, 3, 1, 0, 4, 2, 5), 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("value: 0.0 at 2002")
                .hasMessageContaining("ETS(M,N,N) needs values above 0");
    }

    @Test
    void shortSeriesAreRefusedByTheNamedMinimum() {
        assertThat(Ets.auto().forecast(Series.annual(2000, 3, 1, 2, 4), 2).method())
                .isEqualTo("ETS(A,N,N)");
        assertThatThrownBy(() -> Ets.auto().forecast(Series.annual(2000, 3, 1, 2), 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("length: 3 values, ETS needs at least 4");
        assertThatThrownBy(() -> Ets.of("AAdN").forecast(Series.annual(2000, 3, 1, 2, 4, 5, 2), 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("ETS(A,Ad,N) needs at least 7");
        assertThat(Ets.of("ANA").minimumLength(Frequency.MONTHLY)).isEqualTo(24);
    }

    @Test
    void missingValuesAndSeasonsOfAnnualSeriesAreRefused() {
        assertThatThrownBy(() -> Ets.auto().forecast(Series.annual(2000, 3, Double.NaN, 2, 4, 5), 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("missing at 2001");
        assertThatThrownBy(() -> Ets.of("ANA").forecast(Series.annual(2000, 3, 4, 2, 4, 5, 6, 7, 8), 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("needs a season");
    }

    @Test
    void parametersMustFitTheModel() {
        Series series = Series.annual(2000, 3, 4, 2, 4, 5);

        assertThatThrownBy(() -> Ets.auto().with(EtsParameters.ofLevel(0.5, 3)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("name the model");
        assertThatThrownBy(
                        () -> Ets.of("AAN").with(EtsParameters.ofLevel(0.5, 3)).forecast(series, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beta: NaN");
        assertThatThrownBy(() -> Ets.of("ANN")
                        .with(EtsParameters.ofTrend(0.5, 0.1, 1, 3, 1))
                        .forecast(series, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("beta: 0.1, must be NaN");
        assertThatThrownBy(() -> Ets.of("AAdN")
                        .with(EtsParameters.ofTrend(0.5, 0.1, 1, 3, 1))
                        .forecast(series, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phi: 1.0, must be above 0 and below 1");
        assertThatThrownBy(() -> Ets.of("AAN")
                        .with(EtsParameters.ofTrend(0.5, 0.1, 0.9, 3, 1))
                        .forecast(series, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("phi: 0.9, must be 1");
        assertThatThrownBy(() -> Ets.of("ANA")
                        .with(EtsParameters.ofLevel(0.5, 3).withSeason(0.1, List.of(1.0, -1.0)))
                        .forecast(Series.quarterly(2000, 1, 1, 2, 3, 4), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("season: 2 states, must be 4");
    }
}
