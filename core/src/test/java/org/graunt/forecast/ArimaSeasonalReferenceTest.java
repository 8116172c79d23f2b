package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Seasonal models and series with gaps against another program with an exact diffuse start. */
class ArimaSeasonalReferenceTest {

    /** Rounding in two different filters. */
    private static final double ROUNDING = 1e-8;

    private static final List<String[]> SERIES = rows("series.csv");

    record Case(String id, double[] y, ArimaModel model, double sumOfSquares, double bestLogLikelihood) {

        @Override
        public String toString() {
            return id + " " + model.order();
        }
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = ArimaSeasonalReferenceTest.class.getResourceAsStream("/reference/arima/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double number(String field) {
        return field.isEmpty() ? Double.NaN : Double.parseDouble(field);
    }

    private static double[] values(String id) {
        return SERIES.stream()
                .filter(row -> row[0].equals(id))
                .mapToDouble(row -> number(row[3]))
                .toArray();
    }

    static Stream<Case> cases() {
        return rows("models.csv").stream().map(row -> {
            int[] o = Arrays.stream(row, 2, 9).mapToInt(Integer::parseInt).toArray();
            int period = SERIES.stream()
                    .filter(line -> line[0].equals(row[1]))
                    .mapToInt(line -> Integer.parseInt(line[1]))
                    .findFirst()
                    .orElseThrow();
            ArimaOrder order = new ArimaOrder(o[0], o[1], o[2], o[3], o[4], o[5], period, o[6] == 1);
            double[] coefficients = Arrays.stream(row[9].split(";"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double[] y = values(row[1]);
            int present = Kpss.present(y).length - order.differenced();
            ArimaModel model = new ArimaModel(order, coefficients, number(row[10]), number(row[11]), present, false);
            return new Case(row[0], y, model, number(row[12]), number(row[13]));
        });
    }

    private static Series series(Case c) {
        Frequency frequency = Arrays.stream(Frequency.values())
                .filter(each -> each.perYear() == c.model().order().period())
                .findFirst()
                .orElseThrow();
        return Series.of(frequency, 1997, 1, c.y());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void forecastsAndVariancesAtTheCoefficientsOfTheReference(Case c) {
        List<String[]> rows = rows("forecasts.csv").stream()
                .filter(row -> row[0].equals(c.id()))
                .toList();
        Forecast forecast = c.model().forecast(Request.of(series(c), rows.size(), 0.95));
        ArimaOrder order = c.model().order();
        double sigma2 = c.sumOfSquares() / (c.model().observations() - order.parameters() + 1);
        assertThat(forecast.sigma2() / sigma2).isCloseTo(1, within(ROUNDING));
        for (int h = 0; h < rows.size(); h++) {
            double mean = number(rows.get(h)[2]);
            double half = 1.959963984540054 * Math.sqrt(number(rows.get(h)[3]) * sigma2);
            assertThat(forecast.mean()[h] / mean).isCloseTo(1, within(ROUNDING));
            assertThat((forecast.upper(0.95)[h] - forecast.mean()[h]) / half).isCloseTo(1, within(ROUNDING));
        }
    }

    /** The constant of the reference is given, ours at its best: the likelihood is compared on the series without it. */
    @ParameterizedTest
    @MethodSource("cases")
    void bothLikelihoodsAtTheCoefficientsOfTheReference(Case c) {
        ArimaOrder with = c.model().order();
        ArimaOrder order = new ArimaOrder(
                with.p(),
                with.d(),
                with.q(),
                with.seasonalP(),
                with.seasonalD(),
                with.seasonalQ(),
                with.period(),
                false);
        double[] y = IntStream.range(0, c.y().length)
                .mapToDouble(t -> c.y()[t] - c.model().constant() * with.regressor(t + 1))
                .toArray();
        double fitted = new ArimaFit(y, order).at(c.model().coefficients()).logLikelihood();
        assertThat(fitted).isCloseTo(c.model().logLikelihood(), within(1e-6));
        ArmaPolynomials polynomials = c.model().polynomials();
        DiffuseFilter filter = new DiffuseFilter(y, order);
        double sum = filter.residuals(polynomials.ar(), polynomials.ma(), new double[y.length]);
        assertThat(filter.logLikelihood(sum)).isCloseTo(c.model().logLikelihood(), within(1e-6));
    }

    /** The constant that filters find is the one of generalised least squares: no other has a smaller sum of squares. */
    @ParameterizedTest
    @MethodSource("cases")
    void noConstantIsBetterThanTheOneFound(Case c) {
        ArimaModel found = new ArimaFit(c.y(), c.model().order()).at(c.model().coefficients());
        assertThat(found.logLikelihood()).isGreaterThanOrEqualTo(c.model().logLikelihood() - 1e-6);
        DiffuseFilter filter = new DiffuseFilter(c.y(), c.model().order());
        ArmaPolynomials polynomials = c.model().polynomials();
        filter.residuals(polynomials.ar(), polynomials.ma(), new double[c.y().length]);
        assertThat(filter.constant()).isCloseTo(found.constant(), within(1e-6 * Math.abs(found.constant())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ownOptimumReachesTheBestOfTheReference(Case c) {
        if (!Double.isNaN(c.bestLogLikelihood())) {
            double own = new ArimaFit(c.y(), c.model().order())
                    .best(ArimaFit.Effort.FULL)
                    .logLikelihood();
            assertThat(own).isGreaterThanOrEqualTo(c.bestLogLikelihood() - 0.001);
        }
    }

    @Test
    void seasonalStrengthIsThatOfTheReference() {
        double[] monthly = values("monthly");
        double[] shuffled =
                IntStream.range(0, 120).mapToDouble(i -> monthly[i * 37 % 120]).toArray();
        for (String[] row : rows("seasonal_strength.csv")) {
            double[] y = switch (row[0]) {
                case "first_60_months" -> Arrays.copyOf(monthly, 60);
                case "months_shuffled" -> shuffled;
                default -> values(row[0]);
            };
            assertThat(SeasonalStrength.of(y, row[0].equals("quarterly") ? 4 : 12))
                    .as(row[0])
                    .isCloseTo(number(row[1]), within(ROUNDING));
        }
    }

    @Test
    void missingValuesAreFilledOnStraightLinesForTheSeasonalStrength() {
        double gap = Double.NaN;
        assertThat(SeasonalStrength.interpolated(new double[] {gap, 1, gap, gap, 4, gap}))
                .containsExactly(1, 1, 2, 3, 4, 4);
    }

    @Test
    void aConstantSeriesHasNoSeasonalStrength() {
        assertThat(SeasonalStrength.of(new double[30], 4)).isZero();
    }
}
