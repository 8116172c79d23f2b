package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.graunt.table.Axes;
import org.junit.jupiter.api.Test;

class WordsTest {

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
