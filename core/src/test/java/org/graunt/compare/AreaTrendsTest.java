package org.graunt.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.graunt.estimate.Estimate;
import org.graunt.estimate.LogitTrend;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.AreaTree;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.junit.jupiter.api.Test;

class AreaTrendsTest {

    private static final StatisticalYear CALENDAR = StatisticalYear.CALENDAR;
    private static final TableDescription REGISTER =
            TableDescription.events().withCollection(new Collection.Register());

    /** Rates that grow by a factor a year in each area, without noise. */
    private static EstimateTable rates(int years, double[] factors, boolean areaFirst) {
        List<String> names = List.of("A", "B", "C", "D").subList(0, factors.length);
        Axis areas = Axis.of(Axes.AREA, names);
        Axis periods = Axis.years(CALENDAR, 2001, 2000 + years);
        double[] births = new double[factors.length * years];
        double[] women = new double[births.length];
        for (int i = 0; i < factors.length; i++) {
            for (int t = 0; t < years; t++) {
                births[i * years + t] = 1000 * Math.pow(factors[i], t);
                women[i * years + t] = 20_000;
            }
        }
        return CohortData.of(
                        CohortTable.of("births", REGISTER, List.of(areas, periods), births),
                        CohortTable.of("women", TableDescription.personYears(), List.of(areas, periods), women))
                .compute(RatesByAge.rate())
                .by(areaFirst ? new String[] {Axes.AREA, Axes.PERIOD} : new String[] {Axes.PERIOD, Axes.AREA});
    }

    @Test
    void anAreaThatGrowsFasterThanTheRest() {
        AreaTrends trends = AreaTrends.of(rates(10, new double[] {1.1, 1.02, 1.02}, true));
        Estimate difference = trends.difference("A");

        // Mid-years of leap years are half a day off: slopes are per mean year of 365.2425 days.
        assertThat(difference.value()).isCloseTo(Math.log(1.1 / 1.02), within(1e-4));
        assertThat(difference.lower()).isPositive();
        assertThat(difference.method()).isEqualTo("difference of log-linear slopes");
        assertThat(trends.difference("B").upper()).isNegative();
        assertThat(trends.discoveries(0.05)).contains("A");
    }

    /** Exact data: the standard error is that of weighted least squares on the log, 1 / sqrt(sum of mean (t - m)^2). */
    @Test
    void theIntervalIsThatOfTwoIndependentSlopes() {
        AreaTrends trends = AreaTrends.of(rates(5, new double[] {1, 1}, true));
        double information = 1000 * 10;
        double half = 1.959963984540054 * Math.sqrt(2 / information);

        assertThat(trends.difference("A").value()).isCloseTo(0, within(1e-10));
        assertThat(trends.difference("A").upper()).isCloseTo(half, within(1e-4 * half));
        assertThat(trends.difference("A").lower()).isCloseTo(-half, within(1e-4 * half));
        assertThat(trends.discoveries(0.5)).isEmpty();
    }

    @Test
    void theOrderOfTheAxesDoesNotMatter() {
        double[] factors = {1.1, 1.02, 0.97};
        assertThat(AreaTrends.of(rates(6, factors, false)).difference("C"))
                .isEqualTo(AreaTrends.of(rates(6, factors, true)).difference("C"));
    }

    @Test
    void theParentIsTheOtherAreasOfTheParent() {
        List<AreaTree.Area> areas = new ArrayList<>(List.of(AreaTree.Area.top("P"), AreaTree.Area.top("Q")));
        for (String name : List.of("A", "B")) {
            areas.add(AreaTree.Area.top(name).in("P"));
        }
        areas.add(AreaTree.Area.top("C").in("Q"));
        AreaTrends trends = AreaTrends.of(rates(8, new double[] {1.1, 1.1, 1}, true), AreaTree.of(areas));

        assertThat(trends.difference("A").value()).isCloseTo(0, within(1e-9));
        assertThat(trends.difference("C").isDefined()).isFalse();
        assertThat(trends.number(2, 8)).isNaN();
    }

    private static EstimateTable ratios(int years, double... counts) {
        return CohortData.of(CohortTable.of(
                        "births",
                        REGISTER,
                        List.of(
                                Axis.of(Axes.AREA, "A", "B"),
                                Axis.years(CALENDAR, 2001, 2000 + years),
                                Axis.of(Axes.SEX, "male", "female")),
                        counts))
                .compute(Indicators.SEX_RATIO_AT_BIRTH)
                .by(Axes.AREA, Axes.PERIOD);
    }

    @Test
    void sexRatiosOnTheLogitScale() {
        double[] counts = {110, 100, 125, 100, 119, 100, 140, 100, 105, 100, 107, 100, 103, 100, 106, 100};
        AreaTrends trends = AreaTrends.of(ratios(4, counts));
        double[] times = {0, 1, 2, 3};
        LogitTrend a = LogitTrend.of(times, new double[] {110, 125, 119, 140}, new double[] {210, 225, 219, 240}, 0.95);
        LogitTrend b = LogitTrend.of(times, new double[] {105, 107, 103, 106}, new double[] {205, 207, 203, 206}, 0.95);

        assertThat(trends.difference("A").value())
                .isCloseTo(a.slope().value() - b.slope().value(), within(1e-4));
        assertThat(trends.difference("A").method()).isEqualTo("difference of logit slopes");
        assertThat(trends.number(0, trends.columnNames().indexOf("dispersion")))
                .isCloseTo(a.residual().statistic() / 2, within(1e-3));
    }

    @Test
    void scatterBeyondChanceWidensTheInterval() {
        AreaTrends quiet = AreaTrends.of(ratios(
                4, 1050, 1000, 1050, 1000, 1050, 1000, 1050, 1000, 1050, 1000, 1050, 1000, 1050, 1000, 1050, 1000));
        AreaTrends noisy = AreaTrends.of(ratios(
                4, 1050, 1000, 1300, 1000, 850, 1000, 1050, 1000, 1050, 1000, 1050, 1000, 1050, 1000, 1050, 1000));
        double dispersion = noisy.number(0, noisy.columnNames().indexOf("dispersion"));

        assertThat(dispersion).isGreaterThan(10);
        assertThat(width(noisy)).isGreaterThan(2 * width(quiet));
        assertThat(quiet.number(0, quiet.columnNames().indexOf("dispersion"))).isCloseTo(0, within(1e-9));
    }

    private static double width(AreaTrends trends) {
        return trends.difference("A").upper() - trends.difference("A").lower();
    }

    @Test
    void twoYearsAreEnoughAndTheirScatterIsTakenToBeChance() {
        assertThat(AreaTrends.of(rates(2, new double[] {1.1, 1}, true))
                        .difference("A")
                        .isDefined())
                .isTrue();
        assertThat(AreaTrends.of(ratios(2, 110, 100, 120, 100, 105, 100, 105, 100))
                        .difference("A")
                        .isDefined())
                .isTrue();
    }

    @Test
    void aMissingYearIsLeftOutAndNoEventsHaveNoTrend() {
        Axis areas = Axis.of(Axes.AREA, "A", "B", "C");
        Axis periods = Axis.years(CALENDAR, 2001, 2003);
        CohortTable.Builder births = CohortTable.builder("births", REGISTER, areas, periods);
        for (int year = 2001; year <= 2003; year++) {
            births.set(200, "B", year).set(0, "C", year);
        }
        births.set(100, "A", 2001).set(CellState.MISSING, "A", 2002).set(100, "A", 2003);
        CohortTable women =
                CohortTable.of("women", TableDescription.personYears(), List.of(areas, periods), new double[] {
                    1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000
                });
        AreaTrends trends = AreaTrends.of(
                CohortData.of(births.build(), women).compute(RatesByAge.rate()).by(Axes.AREA, Axes.PERIOD));

        assertThat(trends.difference("A").value()).isCloseTo(0, within(1e-9));
        assertThat(trends.difference("B").isDefined()).isTrue();
        assertThat(trends.difference("C").isDefined()).isFalse();
        assertThat(trends.discoveries(0.05)).isEmpty();
    }

    @Test
    void aYearWithoutPersonYearsIsLeftOut() {
        double[] times = {0, 1, 2, 3};
        LogTrend.Slope with = LogTrend.of(times, new double[] {10, 0, 14, 18}, new double[] {100, 0, 100, 100});
        LogTrend.Slope without =
                LogTrend.of(new double[] {0, 2, 3}, new double[] {10, 14, 18}, new double[] {100, 100, 100});

        assertThat(with.value()).isCloseTo(without.value(), within(1e-12));
        assertThat(with.error()).isCloseTo(without.error(), within(1e-12));
        assertThat(with.dispersion()).isCloseTo(without.dispersion(), within(1e-12));
    }

    /** Newton's steps are damped where the start is far: a rate that grows thousandfold. */
    @Test
    void steepTrendsAreFound() {
        LogTrend.Slope slope =
                LogTrend.of(new double[] {0, 1, 2}, new double[] {1, 1000, 1_000_000}, new double[] {1, 1, 1});

        assertThat(slope.value()).isCloseTo(Math.log(1000), within(1e-9));
        assertThat(slope.dispersion()).isCloseTo(0, within(1e-9));
    }

    @Test
    void dates() {
        Axis instants = Axis.instants(
                List.of("2001", "2002"),
                List.of(java.time.LocalDate.of(2001, 1, 1), java.time.LocalDate.of(2002, 1, 1)));
        Axis areas = Axis.of(Axes.AREA, "A", "B");
        TableDescription stock = TableDescription.stock(1, 1).withCollection(new Collection.Register());
        EstimateTable shares = CohortData.of(
                        CohortTable.of("users", stock, List.of(areas, instants), new double[] {50, 60, 50, 50}),
                        CohortTable.of("women", stock, List.of(areas, instants), new double[] {100, 100, 100, 100}))
                .compute(org.graunt.indicator.Indicator.proportion(
                        "use", org.graunt.indicator.Measure.of("users"), org.graunt.indicator.Measure.of("women")))
                .by(Axes.AREA, Axes.PERIOD);

        assertThat(AreaTrends.of(shares).difference("A").value())
                .isCloseTo(Math.log(1.5) * 365.2425 / 365, within(1e-9));
    }

    @Test
    void theTableReadsAsAnyOther() {
        AreaTrends trends = AreaTrends.of(rates(5, new double[] {1.1, 1}, true));

        assertThat(trends.name()).isEqualTo("birth-rate-trends");
        assertThat(trends.rowCount()).isEqualTo(2);
        assertThat(trends.columnNames()).hasSize(10).startsWith("area", "slope", "slope_rest", "difference");
        assertThat(trends.isNumeric(0)).isFalse();
        assertThat(trends.isNumeric(9)).isTrue();
        assertThat(trends.text(1, 0)).isEqualTo("B");
        assertThat(trends.number(0, 1) - trends.number(0, 2)).isEqualTo(trends.number(0, 3));
        assertThat(trends.number(0, 4)).isEqualTo(trends.difference("A").lower());
        assertThat(trends.number(0, 5)).isEqualTo(trends.difference("A").upper());
        assertThat(trends.number(0, 6)).isEqualTo(Math.exp(trends.number(0, 3)));
        assertThat(trends.number(0, 8)).isLessThanOrEqualTo(trends.number(0, 9));
        assertThat(trends).asString().startsWith("birth-rate-trends: change of the log per year");
        assertThat(AreaTrends.of(ratios(2, 110, 100, 120, 100, 105, 100, 105, 100)))
                .asString()
                .contains("change of the log odds per year");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        EstimateTable rates = rates(5, new double[] {1.1, 1}, true);
        assertThatThrownBy(() -> AreaTrends.of(rates).difference("Z")).hasMessageContaining("area: 'Z'");
        assertThatThrownBy(() -> AreaTrends.of(rates).discoveries(1)).hasMessageContaining("rate");
        EstimateTable byArea = RatesByAge.data(
                        RatesByAge.CHILDBEARING, List.of("A"), new double[7], new double[] {1, 1, 1, 1, 1, 1, 1})
                .compute(RatesByAge.rate())
                .by(Axes.AREA);
        assertThatThrownBy(() -> AreaTrends.of(byArea)).hasMessageContaining("by area and period alone");
        CohortTable births = CohortTable.of(
                "births",
                RatesByAge.REGISTER,
                List.of(Axis.of(Axes.AREA, "A"), Axis.years(CALENDAR, 2001, 2001), Axis.ages(RatesByAge.CHILDBEARING)),
                new double[7]);
        CohortTable women = CohortTable.of(
                "women",
                RatesByAge.YEARS,
                List.of(Axis.of(Axes.AREA, "A"), Axis.years(CALENDAR, 2001, 2001), Axis.ages(RatesByAge.CHILDBEARING)),
                new double[] {1, 1, 1, 1, 1, 1, 1});
        EstimateTable sum = CohortData.of(births, women)
                .compute(org.graunt.indicator.Indicator.sumOfAgeRates(
                        "tfr",
                        org.graunt.indicator.Measure.of("births"),
                        org.graunt.indicator.Measure.personYears("women")))
                .by(Axes.AREA, Axes.PERIOD);
        assertThatThrownBy(() -> AreaTrends.of(sum)).hasMessageContaining("not one count over another");
        assertThatThrownBy(() -> LabelledCounts.of(sum)).hasMessageContaining("not one count over another");
    }
}
