package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MethodNamesTest {

    private static final Series SWEDEN = ReferenceForecasts.series("Y04");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Naive|朴素法",
                "ETS(M,Ad,N)|ETS(M,Ad,N)",
                "ARIMA(0,1,1) with drift|带漂移的ARIMA(0,1,1)",
                "ARIMA(1,0,0) with non-zero mean on log|带非零均值的ARIMA(1,0,0)，对数尺度",
                "Demographic pool on logit(0, 100)|人口学方法组合，logit(0, 100)尺度",
                "Theta on log(y + 0.5), Poisson noise added|Theta法，log(y + 0.5)尺度，含泊松噪声",
                "Mean of last 5|最近5期均值",
                "Trimmed mean of 4 methods, recalibrated limits|4种方法的截尾均值，区间经重新校准",
                "Theta on Box-Cox(0.5)|Theta法，Box-Cox(0.5)尺度",
                "Regression on births|Regression on births",
                "The county's own|The county's own"
            })
    void sayTheirPartsInChinese(String english, String chinese) {
        assertThat(MethodNames.of(english, Locale.CHINA)).isEqualTo(chinese);
        assertThat(MethodNames.of(english, Locale.GERMAN)).isEqualTo(english);
    }

    static Stream<Forecaster> methods() {
        return Stream.of(
                RandomWalk.naive(),
                RandomWalk.drift(),
                Mean.ofAll(),
                Mean.ofLast(5),
                Theta.standard(),
                Theta.dynamicOptimised(),
                Holt.simple(),
                Holt.linear(),
                Holt.damped(),
                Combination.mean(RandomWalk.naive(), Theta.standard()),
                Combination.median(RandomWalk.naive(), Theta.standard()),
                DemographicPool.standard());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodWithAnEnglishNameHasAChineseOne(Forecaster method) {
        assertThat(MethodNames.of(method.name(), Locale.CHINESE))
                .isNotEqualTo(method.name())
                .containsPattern("\\p{IsHan}");
    }

    /** Gaps, a short past, a constant, another scale, limits of every kind: whatever a library's method remarks. */
    @Test
    void everyRemarkIsSaidInBothLanguages() {
        double[] gap = SWEDEN.values();
        gap[3] = Double.NaN;
        Series gappy = Series.annual(2000, gap);
        Series constant = Series.annual(2000, 5, 5, 5, 5, 5, 5, 5, 5);
        List<Forecast> forecasts = new ArrayList<>(List.of(
                Arima.auto().on(Transform.LOG).forecast(gappy, 3),
                DemographicPool.standard().forecast(gappy, 3),
                DemographicPool.standard().forecast(constant, 9),
                Ets.auto().forecast(constant, 2),
                Arima.auto().forecast(constant, 2),
                Combination.mean(RandomWalk.naive(), Ets.of("AAdN")).forecast(Series.annual(2000, 1, 2, 3, 4), 2),
                Limits.bootstrapped(RandomWalk.naive(), 100, 7).forecast(SWEDEN, 2),
                Limits.recalibrated(RandomWalk.naive(), 8).forecast(SWEDEN, 2),
                Limits.withPoissonNoise(RandomWalk.naive()).forecast(SWEDEN, 2)));

        for (Forecast forecast : forecasts) {
            List<String> chinese = forecast.notes(Locale.CHINESE);
            assertThat(chinese).hasSameSizeAs(forecast.notes()).isNotEmpty();
            assertThat(chinese).allMatch(note -> note.codePoints().anyMatch(Character::isIdeographic));
            assertThat(forecast.notes()).noneMatch(note -> note.codePoints().anyMatch(Character::isIdeographic));
        }
    }
}
