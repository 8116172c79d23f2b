package org.graunt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.graunt.estimate.ProportionInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue is complete in both languages and can be looked up by code. */
class IndicatorsTest {

    static java.util.List<Indicator> catalogue() {
        return Indicators.all();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyEntrySaysWhatItIs(Indicator indicator) {
        assertThat(indicator.name(Locale.ENGLISH)).isNotBlank();
        assertThat(indicator.name(Locale.SIMPLIFIED_CHINESE)).matches(".*\\p{IsHan}.*");
        assertThat(indicator.definition()).isNotBlank().doesNotContain("Measure[");
        assertThat(indicator.source()).isNotBlank().isNotEqualTo("user");
        assertThat(indicator.unit().label(Locale.ENGLISH)).isNotBlank();
        assertThat(Indicators.byCode(indicator.code())).contains(indicator);
    }

    @Test
    void codesAreUnique() {
        assertThat(Indicators.all().stream().map(Indicator::code)).doesNotHaveDuplicates();
    }

    @Test
    void anOwnIndicatorTakesOneExpression() {
        Indicator own = Indicator.proportion("premarital-checkup", Measure.of("checkups"), Measure.of("couples"));

        assertThat(own.interval()).isEqualTo(ProportionInterval.WILSON);
        assertThat(own.englishName()).isEqualTo("premarital checkup");
        assertThat(own.unit()).isEqualTo(Unit.PERCENT);
        assertThat(own.definition()).isEqualTo("checkups over couples");
    }

    @Test
    void twoDefinitionsOfTheSameThingAreEqual() {
        assertThat(Indicator.rate("r", Measure.of("a").ages(15, 49), Measure.personYears("b")))
                .isEqualTo(Indicator.rate("r", Measure.of("a").ages(15, 49), Measure.personYears("b")));
    }

    @Test
    void aCodeIsMadeOfLowerCaseWords() {
        assertThatThrownBy(() -> Indicator.proportion("My Rate", Measure.of("a"), Measure.of("b")))
                .hasMessageContaining("code: 'My Rate', expected lower-case words");
    }

    @Test
    void theSexRatioAtBirthHasItsBand() {
        assertThat(Indicators.SEX_RATIO_AT_BIRTH.direction()).isEqualTo(Direction.withinBand(103, 107));
    }
}
