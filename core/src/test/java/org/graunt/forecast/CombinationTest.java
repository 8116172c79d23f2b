package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CombinationTest {

    private static final Series SERIES = Series.annual(2000, 3, 5, 4, 6, 7, 6);

    /** Says the same for ever, with limits at a fixed distance. */
    private record Fixed(double point, double distance) implements Forecaster {

        @Override
        public String name() {
            return "Fixed " + point;
        }

        @Override
        public int minimumLength(Frequency frequency) {
            return 1;
        }

        @Override
        public Forecast forecast(Series series, int horizon, double... levels) {
            double[] mean = new double[horizon];
            Arrays.fill(mean, point);
            double[][] lower = new double[levels.length][horizon];
            double[][] upper = new double[levels.length][horizon];
            for (int i = 0; i < levels.length; i++) {
                Arrays.fill(lower[i], point - distance);
                Arrays.fill(upper[i], point + distance);
            }
            return Forecast.builder(name(), series, mean)
                    .limits(levels, lower, upper)
                    .build();
        }
    }

    private static Forecaster[] fixed(double... points) {
        return Arrays.stream(points).mapToObj(p -> new Fixed(p, p)).toArray(Forecaster[]::new);
    }

    @Test
    void pointsAndLimitsAreAveraged() {
        Forecast forecast = Combination.mean(fixed(1, 2, 6)).forecast(SERIES, 2, 0.9);

        assertThat(forecast.mean()).containsExactly(3, 3);
        assertThat(forecast.lower(0.9)).containsExactly(0, 0);
        assertThat(forecast.upper(0.9)).containsExactly(6, 6);
        assertThat(forecast.notes()).containsExactly("Members: Fixed 1.0, Fixed 2.0, Fixed 6.0");
        assertThat(forecast.method()).isEqualTo("Mean of 3 methods");
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoMiddleOnes() {
        assertThat(Combination.median(fixed(9, 1, 2)).forecast(SERIES, 1).mean())
                .containsExactly(2);
        assertThat(Combination.median(fixed(9, 1, 2, 4)).forecast(SERIES, 1).mean())
                .containsExactly(3);
    }

    @Test
    void theTrimmedMeanLeavesTheEndsOut() {
        Forecaster[] five = fixed(100, 1, 2, 3, -50);

        assertThat(Combination.trimmedMean(0.2, five).forecast(SERIES, 1).mean())
                .containsExactly(2);
        assertThat(Combination.trimmedMean(0.19, five).forecast(SERIES, 1).mean()[0])
                .isCloseTo(11.2, within(1e-12));
        assertThat(Combination.trimmedMean(0.4, five).name()).isEqualTo("Trimmed mean of 5 methods");
    }

    @Test
    void aMemberThatCannotForecastIsLeftOutAndNamed() {
        Combination pool = Combination.mean(new Fixed(1, 1), Ets.of("AAdN"), new Fixed(Double.NaN, 1), new Fixed(3, 1));

        Forecast forecast = pool.forecast(SERIES, 1);

        assertThat(forecast.mean()).containsExactly(2);
        assertThat(forecast.notes())
                .hasSize(3)
                .contains("Left out: Fixed NaN, its forecast is not finite")
                .anySatisfy(note -> assertThat(note)
                        .startsWith("Left out: ETS(A,Ad,N), length: 6 values, ETS(A,Ad,N) needs at least 7"));
    }

    @Test
    void onlyIfNoMemberIsLeftIsTheSeriesRefused() {
        assertThatThrownBy(() -> Combination.mean(
                                Ets.of("AAdN"), RandomWalk.drift().on(Transform.LOG))
                        .forecast(Series.annual(2000, 0, 1, 0), 1))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("no member suits")
                .hasMessageContaining("needs at least 7")
                .hasMessageContaining("on the log scale");
    }

    @Test
    void badCombinationsAreRefused() {
        assertThatThrownBy(Combination::mean)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("members: none");
        assertThatThrownBy(() -> Combination.trimmedMean(0.5, fixed(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Combination.trimmedMean(-0.1, fixed(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Combination.mean(fixed(1)).named("Mine").name()).isEqualTo("Mine");
        assertThat(Combination.mean(fixed(1, 2)).members()).hasSize(2);
    }

    @Test
    void thePoolIsWiderThanItsMembersAndSaysWhoTheyAre() {
        Series series = ReferenceForecasts.series("Y04");
        DemographicPool pool = DemographicPool.standard();
        Forecaster[] members = pool.members().toArray(Forecaster[]::new);

        Forecast forecast = pool.forecast(series, 6);
        Forecast narrow = Combination.trimmedMean(0.1, members).forecast(series, 6);

        assertThat(members).hasSizeBetween(14, 17);
        assertThat(forecast.mean()).containsExactly(narrow.mean());
        assertThat(forecast.method()).isEqualTo("Demographic pool");
        assertThat(forecast.upper(0.95)[0] - forecast.lower(0.95)[0])
                .isCloseTo(narrow.upper(0.95)[0] - narrow.lower(0.95)[0], within(1e-9));
        assertThat(forecast.upper(0.95)[5] - forecast.lower(0.95)[5])
                .isGreaterThan(1.3 * (narrow.upper(0.95)[5] - narrow.lower(0.95)[5]));
        assertThat(forecast.notes()).hasSize(2);
    }

    @Test
    void thePoolNeverDiesOfOneMember() {
        Forecast zeros = DemographicPool.standard().forecast(Series.annual(2000, 5, 0, 3, 2, 6, 1, 0, 4, 2, 3), 6);

        assertThat(zeros.notes()).anySatisfy(note -> assertThat(note).contains("Left out", "on the log scale"));
        assertThat(zeros.lower(0.95)[5]).isNotNegative();
    }

    @Test
    void thePoolRefusesFewerThanFiveValuesInOneLine() {
        assertThatThrownBy(() -> DemographicPool.standard().forecast(Series.annual(2000, 5), 3))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("length: 1 value, Demographic pool needs at least 5")
                .hasMessageNotContaining("Theta");
        assertThatThrownBy(() -> DemographicPool.standard().forecast(Series.annual(2000, 5, 6, Double.NaN, 4, 7), 3))
                .hasMessageContaining("length: 4 values");
    }

    @Test
    void aMissingValueIsFilledOnTheScaleOfTheMemberSoThatAllMembersStay() {
        double[] straight = new double[16];
        Arrays.setAll(straight, t -> 100 + 3 * t + t * 7 % 5);
        double[] gap = straight.clone();
        gap[3] = Double.NaN;
        straight[3] = 0.5 * (straight[2] + straight[4]);

        Forecast forecast = DemographicPool.standard().forecast(Series.annual(2000, gap), 6);
        Forecast whole = DemographicPool.standard().forecast(Series.annual(2000, straight), 6);

        assertThat(forecast.notes())
                .noneMatch(note -> note.startsWith("Left out"))
                .anyMatch(note ->
                        note.startsWith("2003 missing: filled on a straight line for members that need every year"));
        assertThat(forecast.mean()[5]).isCloseTo(whole.mean()[5], within(1.0));
        assertThat(new Filled(RandomWalk.drift())
                        .on(Transform.LOG)
                        .forecast(Series.annual(2000, 1, Double.NaN, 4, 9, 7), 1)
                        .sigma2())
                .as("variance of the filled series is not claimed to be that of the observed one")
                .isNaN();
    }

    @Test
    void missingValuesAtTheEndsAreLeftOutAndForecastOver() {
        double nan = Double.NaN;
        Forecast forecast =
                new Filled(RandomWalk.drift()).forecast(Series.annual(2000, nan, nan, 1, 2, nan, 4, 6, nan, nan), 2);
        Forecast longer = RandomWalk.drift().forecast(Series.annual(2002, 1, 2, 3, 4, 6), 4);

        assertThat(forecast.mean()).containsExactly(longer.mean()[2], longer.mean()[3]);
        assertThat(forecast.upper(0.95)).containsExactly(longer.upper(0.95)[2], longer.upper(0.95)[3]);
    }

    @Test
    void aSeriesWithASeasonIsFilledFromTheSamePartOfTheYear() {
        double nan = Double.NaN;
        Filled snaive = new Filled(RandomWalk.seasonalNaive());

        assertThat(snaive.forecast(Series.quarterly(2000, 1, 1, 5, 9, 2, 3, nan, 9, nan, 3, 7, 9, nan, 3), 4)
                        .mean())
                .containsExactly(7, 9, 2, 3);
        assertThatThrownBy(() -> snaive.forecast(Series.quarterly(2000, 1, 1, nan, 9, 2, 3, nan, 9, 3, 3), 4))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("none of one part of the year");
        double[] y = new double[24];
        Arrays.setAll(y, t -> t % 4 == 1 && t > 2 ? nan : 10 + t * 7 % 5);
        assertThat(DemographicPool.standard()
                        .forecast(Series.quarterly(2000, 1, y), 2)
                        .notes())
                .anyMatch(note -> note.startsWith("2001Q2, 2002Q2, 2003Q2, 2004Q2, 2005Q2 missing: filled")
                        && note.contains("same part of the year"));
        Arrays.setAll(y, t -> t % 3 == 1 ? nan : 10 + t * 7 % 5);
        assertThat(DemographicPool.standard()
                        .forecast(Series.annual(2000, y), 2)
                        .notes())
                .anyMatch(note -> note.contains("and 3 more missing"));
    }

    @Test
    void theNotesOfAConstantAFewMembersAndAFarHorizonSaySo() {
        Forecast constant = DemographicPool.standard().forecast(Series.annual(2000, 5, 5, 5, 5, 5, 5, 5, 5), 3);
        Series quarters = Series.quarterly(2000, 1, 40, 55, 52, 58, 41, 57, 53, 56, 42, 55, 51, 58);

        assertThat(constant.notes())
                .contains("The series is constant: the limits have no width, which says nothing of the future.")
                .noneMatch(note -> note.contains("widened"));
        assertThat(DemographicPool.ofShares(0, 100).forecast(quarters, 3).notes())
                .anyMatch(note -> note.contains("of few members"))
                .noneMatch(note -> note.contains("horizon"));
        assertThat(DemographicPool.standard().forecast(quarters, 13).notes())
                .filteredOn(note -> note.startsWith("The horizon of 13 is longer than the series of 12"))
                .hasSize(1);
    }

    @Test
    void aSeriesWithNegativeValuesMayGoOnBelow0() {
        Forecast forecast =
                DemographicPool.standard().forecast(Series.annual(2000, 5, 2, 1, -2, -3, -6, -7, -9, -12, -13), 6);

        assertThat(forecast.lower(0.95)[5]).isNegative();
    }

    @Test
    void aSeriesWithoutNegativeValuesStaysAtOrAbove0() {
        Forecast forecast =
                DemographicPool.standard().forecast(Series.annual(2000, 90, 80, 69, 60, 52, 40, 31, 20, 11, 0), 10);

        for (int h = 0; h < 10; h++) {
            assertThat(forecast.mean()[h]).isNotNegative();
            assertThat(forecast.lower(0.95)[h]).isNotNegative();
            assertThat(forecast.upper(0.95)[h]).isGreaterThanOrEqualTo(forecast.mean()[h]);
        }
    }

    @Test
    void seriesWithASeasonAreForecastByMethodsThatKnowSeasons() {
        double[] y = new double[32];
        Arrays.setAll(y, t -> (100 + t) * (1 + 0.2 * Math.sin(Math.PI * t / 2)) + t * 7 % 3);

        Forecast forecast = DemographicPool.standard().forecast(Series.quarterly(2000, 1, y), 4);

        for (int h = 0; h < 4; h++) {
            int t = 32 + h;
            assertThat(forecast.mean()[h]).isCloseTo((100 + t) * (1 + 0.2 * Math.sin(Math.PI * t / 2)), within(5.0));
        }
        assertThat(DemographicPool.standard().minimumLength(Frequency.QUARTERLY))
                .isEqualTo(5);
    }

    @Test
    void sharesStayBetweenTheirBounds() {
        Series percent = Series.annual(2000, 80, 84, 88, 90, 93, 95, 96.5, 97, 98, 98.5, 99, 99.2);
        DemographicPool pool = DemographicPool.ofShares(0, 100);

        Forecast forecast = pool.forecast(percent, 20);

        assertThat(forecast.method()).isEqualTo("Demographic pool on logit(0, 100)");
        for (int h = 0; h < 20; h++) {
            assertThat(forecast.upper(0.95)[h]).isLessThanOrEqualTo(100);
            assertThat(forecast.mean()[h]).isBetween(98.0, 100.0);
        }
        assertThat(pool.forecast(Series.annual(2000, 55, 52, 58, 51, 57, 53, 56, 52), 3)
                        .lower(0.95)[2])
                .as("the cut at 0 is not made on the logit scale, where 50 is 0")
                .isLessThan(50);
        assertThatThrownBy(() -> pool.forecast(Series.annual(2000, 80, 100, 90, 91, 92), 2))
                .isInstanceOf(UnsuitableSeriesException.class)
                .hasMessageContaining("wider bounds admit it");
    }
}
