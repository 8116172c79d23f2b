package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntervalNamesTest {

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
    void everyMethodHasAChineseName() {
        assertThat(METHODS.stream().flatMap(Stream::of)).allSatisfy(method -> {
            assertThat(IntervalNames.of(method.label(), Locale.CHINA)).containsPattern("\\p{IsHan}");
            assertThat(IntervalNames.of(method.label(), Locale.GERMAN)).isEqualTo(method.label());
        });
    }

    @Test
    void aNameOfAUsersOwnStays() {
        assertThat(IntervalNames.of("bootstrap", Locale.CHINESE)).isEqualTo("bootstrap");
    }
}
