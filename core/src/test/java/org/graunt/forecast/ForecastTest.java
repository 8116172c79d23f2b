package org.graunt.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Series PAST = Series.annual(2000, 1, 2, 4).named("births");

    private static Forecast.Builder builder() {
        return Forecast.builder("Guess", PAST, 5, 6.5)
                .limits(new double[] {0.8, 0.95}, new double[][] {{4, 5}, {3, 4}}, new double[][] {{6, 8}, {7, 9}});
    }

    @Test
    void aForecastIsATableOfPeriodsPointsAndLimits() {
        Forecast forecast = builder().build();

        assertThat(forecast.columnNames())
                .containsExactly("period", "mean", "lower80", "upper80", "lower95", "upper95");
        assertThat(forecast.rowCount()).isEqualTo(2);
        assertThat(forecast.text(1, 0)).isEqualTo("2004");
        assertThat(forecast.number(1, 1)).isEqualTo(6.5);
        assertThat(forecast.number(0, 2)).isEqualTo(4);
        assertThat(forecast.number(1, 5)).isEqualTo(9);
        assertThat(forecast.isNumeric(0)).isFalse();
        assertThat(forecast.name()).isEqualTo("births, Guess");
        assertThat(forecast.horizon()).isEqualTo(2);
        assertThat(forecast.series()).isSameAs(PAST);
    }

    @Test
    void itPrintsWhatAReaderExpects() {
        Forecast forecast = builder()
                .parameter("alpha", 0.25)
                .parameter("l", 1234567)
                .likelihood(-10, 2, 3)
                .note("A remark.")
                .build();

        assertThat(forecast).hasToString("""
                        Guess of series 'births' 2000 to 2002 (3 values)
                        alpha = 0.250000, l = 1.23457e+06
                        log likelihood -10.00, AIC 24.00, AICc Infinity, BIC 22.20
                        period  mean  lower80  upper80  lower95  upper95
                        2003       5        4        6        3        7
                        2004     6.5        5        8        4        9
                        A remark.
                        """);
        assertThat(Forecast.builder("Guess", Series.annual(2000, 1), 2).build())
                .hasToString("Guess of series 2000 to 2000 (1 values)\nperiod  mean\n2001       2\n");
    }

    @Test
    void aRemarkIsReadInTheLanguageOfTheReader() {
        Forecast forecast = builder().note("A remark.").note("Another.", "另一条。").build();

        assertThat(forecast.notes()).containsExactly("A remark.", "Another.");
        assertThat(forecast.notes(Locale.CHINA)).containsExactly("A remark.", "另一条。");
        assertThat(forecast.notes(Locale.GERMAN)).isEqualTo(forecast.notes());
        assertThat(forecast.method(Locale.CHINA)).isEqualTo("Guess");
    }

    @Test
    void criteriaFollowFromTheLikelihood() {
        Forecast forecast = Forecast.builder("Guess", Series.annual(2000, new double[10]), 1)
                .likelihood(-20, 3, 10)
                .sigma2(4)
                .build();

        assertThat(forecast.logLikelihood()).isEqualTo(-20);
        assertThat(forecast.aic()).isEqualTo(46);
        assertThat(forecast.aicc()).isEqualTo(46 + 2 * 3 * 4 / 6.0);
        assertThat(forecast.bic()).isEqualTo(40 + 3 * Math.log(10));
        assertThat(forecast.sigma2()).isEqualTo(4);
    }

    @Test
    void residualsAreObservationsLessFittedValues() {
        Forecast forecast = builder().fitted(Double.NaN, 1.5, 3).build();

        assertThat(forecast.fitted()).containsExactly(Double.NaN, 1.5, 3);
        assertThat(forecast.residuals()).containsExactly(Double.NaN, 0.5, 1);
        assertThat(builder().build().residuals()).isEmpty();
        assertThat(builder().build().logLikelihood()).isNaN();
    }

    @Test
    void whatIsHandedOutCanBeChangedWithoutHarm() {
        Forecast forecast = builder().parameter("alpha", 0.5).build();
        forecast.mean()[0] = 99;
        forecast.lower(0.95)[0] = 99;
        forecast.levels()[0] = 99;

        assertThat(forecast.mean()[0]).isEqualTo(5);
        assertThat(forecast.lower(0.95)[0]).isEqualTo(3);
        assertThat(forecast.levels()).containsExactly(0.8, 0.95);
        assertThatThrownBy(() -> forecast.parameters().put("beta", 1.0))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatIsNotThereIsRefusedByName() {
        Forecast forecast = builder().parameter("alpha", 0.5).build();

        assertThat(forecast.parameter("alpha")).isEqualTo(0.5);
        assertThatThrownBy(() -> forecast.parameter("beta"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parameter: 'beta', Guess has [alpha]");
        assertThatThrownBy(() -> forecast.upper(0.9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level: 0.9, must be one of [0.8, 0.95]");
    }

    @Test
    void shapesMustFit() {
        assertThatThrownBy(() -> Forecast.builder("Guess", PAST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mean: no points");
        assertThatThrownBy(() -> builder().limits(new double[] {0.8}, new double[2][2], new double[1][2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limits: 2 lower and 1 upper rows");
        assertThatThrownBy(() -> builder().limits(new double[] {0.8}, new double[1][2], new double[2][2]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder().limits(new double[] {0.8}, new double[1][3], new double[1][2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("limits: 3 periods at level 0.8, must be the horizon 2");
        assertThatThrownBy(() -> builder().fitted(1, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fitted: 2 values");
    }
}
