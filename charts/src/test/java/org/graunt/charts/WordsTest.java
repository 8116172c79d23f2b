package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.graunt.estimate.CountRatioInterval;
import org.graunt.estimate.IntervalMethod;
import org.graunt.estimate.OddsRatioInterval;
import org.graunt.estimate.PairedDifferenceInterval;
import org.graunt.estimate.ProportionDifferenceInterval;
import org.graunt.estimate.ProportionInterval;
import org.graunt.estimate.RateDifferenceInterval;
import org.graunt.estimate.RateInterval;
import org.graunt.estimate.RateRatioInterval;
import org.graunt.estimate.RiskRatioInterval;
import org.graunt.estimate.SexRatioInterval;
import org.graunt.estimate.WeightedMeanInterval;
import org.graunt.estimate.WeightedRateInterval;
import org.graunt.table.Axes;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final List<IntervalMethod[]> METHODS = List.of(
            CountRatioInterval.values(),
            OddsRatioInterval.values(),
            PairedDifferenceInterval.values(),
            ProportionDifferenceInterval.values(),
            ProportionInterval.values(),
            RateDifferenceInterval.values(),
            RateInterval.values(),
            RateRatioInterval.values(),
            RiskRatioInterval.values(),
            SexRatioInterval.values(),
            WeightedMeanInterval.values(),
            WeightedRateInterval.values());

    @Test
    void everyMethodOfIntervalsHasAChineseName() {
        assertThat(METHODS.stream().flatMap(Stream::of)).allSatisfy(method -> {
            assertThat(Words.methodName(Locale.CHINESE, method.label())).matches(".*\\p{IsHan}.*");
            assertThat(Words.methodName(Locale.ENGLISH, method.label())).isEqualTo(method.label());
        });
    }

    @Test
    void aPeriodIsSaidAfterItsAreaAndBeforeAnAgeOrderOrMethod() {
        assertThat(Words.said(Locale.ENGLISH, Axes.AREA, "Ash", Axes.PERIOD, "2020"))
                .isEqualTo("Ash 2020");
        assertThat(Words.said(Locale.ENGLISH, Axes.AGE, "25", Axes.PERIOD, "2020"))
                .isEqualTo("2020 aged 25");
        assertThat(Words.said(Locale.CHINESE, Axes.AGE, "25", Axes.PERIOD, "2020"))
                .isEqualTo("2020年25岁");
        assertThat(Words.said(Locale.CHINESE, Axes.PERIOD, "2003", Axes.ORDER, "unknown"))
                .isEqualTo("2003年孩次不详");
        assertThat(Words.said(Locale.CHINESE, Axes.PERIOD, "2019", Axes.METHOD, "pill"))
                .startsWith("2019年")
                .doesNotContain("pill");
        assertThat(Words.said(Locale.CHINESE, Axes.PERIOD, "2012")).isEqualTo("2012年");
    }
}
