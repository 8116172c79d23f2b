package org.graunt.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Heterogeneity and trend, against values computed independently with mpmath 1.3 and scipy 1.17 from the same formulas. */
class TestsOfSeveralGroupsTest {

    private static final double[] YEARS = {2006, 2007, 2008, 2009, 2010, 2011};
    private static final double[] BOYS = {801, 790, 822, 835, 803, 816};
    private static final double[] BIRTHS = {1562, 1500, 1588, 1600, 1490, 1571};

    @Test
    void heterogeneityOfSexRatios() {
        TestResult result = HeterogeneityTest.ofProportions(BOYS, BIRTHS);
        assertThat(result.statistic()).isCloseTo(2.515978102495847, within(1e-11));
        assertThat(result.degrees()).isEqualTo(5);
        assertThat(result.pValue()).isCloseTo(0.7740868380962986, within(1e-12));
        assertThat(result).hasToString("chi-squared of heterogeneity: 2.516 on 5 degrees of freedom, p = 0.774");
    }

    @Test
    void heterogeneityOfRates() {
        TestResult result =
                HeterogeneityTest.ofRates(new double[] {12, 30, 7, 22, 0}, new double[] {1000, 2100, 900, 1300, 0});
        assertThat(result.statistic()).isCloseTo(3.5973929044351585, within(1e-12));
        assertThat(result.degrees()).isEqualTo(3);
        assertThat(result.pValue()).isCloseTo(0.3083485283319715, within(1e-13));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeterogeneityTest.ofRates(new double[] {1}, new double[] {0}))
                .withMessage("exposure[0]: 0, must be positive where there are events (1.0)");
    }

    @Test
    void twoGroupsGiveThePooledTest() {
        TestResult two = TwoProportionTest.CHI_SQUARED.of(12, 100, 5, 100);
        TestResult several = HeterogeneityTest.ofProportions(new double[] {12, 5}, new double[] {100, 100});
        assertThat(several.statistic()).isCloseTo(two.statistic(), within(1e-13));
        assertThat(several.pValue()).isCloseTo(two.pValue(), within(1e-14));
    }

    @Test
    void heterogeneityOfOneGroupOrOfNoEventsIsNotTested() {
        assertThat(HeterogeneityTest.ofProportions(new double[] {3, 0}, new double[] {5, 0})
                        .pValue())
                .isNaN();
        assertThat(HeterogeneityTest.ofProportions(new double[] {0, 0}, new double[] {5, 6})
                        .pValue())
                .isNaN();
        assertThat(HeterogeneityTest.ofRates(new double[] {0, 0}, new double[] {5, 6})
                        .pValue())
                .isNaN();
    }

    @Test
    void trendOfTheSexRatioOnTheLogitScale() {
        LogitTrend trend = LogitTrend.of(YEARS, BOYS, BIRTHS, 0.95);
        double error = 0.0121609436260164831967998639359;
        assertThat(trend.centre()).isCloseTo(2008.5014498979701, within(1e-9));
        assertThat(trend.intercept()).isCloseTo(0.0909274660287979, within(1e-13));
        assertThat(trend.slope().value()).isCloseTo(0.008346832351953257, within(1e-13));
        assertThat(trend.slope().upper()).isCloseTo(0.008346832351953257 + 1.959963984540054 * error, within(1e-13));
        assertThat(trend.oddsRatio().value()).isCloseTo(Math.exp(0.008346832351953257), within(1e-13));
        assertThat(trend.trend().statistic()).isCloseTo(0.008346832351953257 / error, within(1e-11));
        assertThat(trend.residual().statistic()).isCloseTo(2.0454726261904325, within(1e-11));
        assertThat(trend.residual().degrees()).isEqualTo(4);
        assertThat(trend.residual().pValue()).isCloseTo(0.7273953726838486, within(1e-11));
    }

    @Test
    void trendThroughTwoYearsIsTheirLogOddsRatio() {
        LogitTrend trend =
                LogitTrend.of(new double[] {2010, 2011}, new double[] {30, 60}, new double[] {100, 150}, 0.95);
        Estimate oddsRatio = OddsRatioInterval.LOG.of(60, 150, 30, 100, 0.95);
        assertThat(trend.oddsRatio().value()).isCloseTo(oddsRatio.value(), within(1e-12));
        assertThat(trend.oddsRatio().lower()).isCloseTo(oddsRatio.lower(), within(1e-12));
        assertThat(trend.proportionAt(2010)).isCloseTo(0.3, within(1e-13));
        assertThat(trend.residual().pValue()).isNaN();
    }

    @Test
    void steepTrendIsFound() {
        LogitTrend trend = LogitTrend.of(
                new double[] {0, 1, 2, 3},
                new double[] {1, 20, 9_800, 9_999},
                new double[] {10_000, 10_000, 10_000, 10_000},
                0.95);
        assertThat(trend.slope().isDefined()).isTrue();
        double fitted = 0;
        for (int year = 0; year < 4; year++) {
            fitted += 10_000 * trend.proportionAt(year);
        }
        assertThat(fitted).isCloseTo(19_820, within(1e-6));
    }

    @Test
    void trendWithoutAFiniteSlopeIsUndefined() {
        double[] years = {2010, 2011, 2012};
        double[] n = {10, 10, 10};
        assertThat(LogitTrend.of(years, new double[] {0, 0, 10}, n, 0.95)
                        .slope()
                        .isDefined())
                .isFalse();
        assertThat(LogitTrend.of(years, new double[] {0, 0, 0}, n, 0.95).slope().isDefined())
                .isFalse();
        assertThat(LogitTrend.of(years, new double[] {5, 0, 0}, new double[] {10, 0, 0}, 0.95)
                        .trend()
                        .pValue())
                .isNaN();
    }
}
