package org.graunt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AGE;
import static org.graunt.table.Axes.PERIOD;
import static org.graunt.table.Axes.SEX;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How person-years are made of a stock, seen through the denominators of rates. Tolerance: rounding of doubles. */
class PersonYearsTest {

    private static final double ROUNDING = 1e-9;
    private static final TableDescription EVENTS = TableDescription.events().withCollection(new Collection.Register());
    private static final StatisticalYear OCTOBER = StatisticalYear.startingIn(Month.OCTOBER);

    private static CohortTable births(Axis periods, double... counts) {
        return CohortTable.of("births", EVENTS, List.of(periods), counts);
    }

    /** Populations at the start of 2010, 2011 and 2012. */
    private static CohortTable population(double... counts) {
        Axis dates = Axis.instants(
                List.of("2010", "2011", "2012"),
                List.of(LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1), LocalDate.of(2012, 1, 1)));
        return CohortTable.of(
                "population", TableDescription.stock().withExposure(Exposure.MEAN_OF_ENDS), List.of(dates), counts);
    }

    private static EstimateTable crudeRate(CohortTable births, Exposure exposure, double... population) {
        Indicator rate = Indicator.rate("rate", Measure.of("births"), Measure.personYears("population", exposure));
        return CohortData.of(births, population(population)).compute(rate).by(PERIOD);
    }

    @Test
    void theMeanOfBothEndsIsTheDefaultTheTableStates() {
        CohortData data = CohortData.of(
                births(Axis.years(StatisticalYear.CALENDAR, 2010, 2011), 10, 10), population(1000, 2000, 4000));

        EstimateTable rate = data.compute(Indicators.CRUDE_BIRTH_RATE).by(PERIOD);

        assertThat(rate.get(2010).denominator()).isEqualTo(1500);
        assertThat(rate.get(2011).denominator()).isEqualTo(3000);
        assertThat(rate.get(2010).value()).isCloseTo(1000 * 10 / 1500.0, within(ROUNDING));
        assertThat(rate.denominatorName()).contains("mean of the populations at both ends");
    }

    @Test
    void theLogarithmicMeanIsForPopulationsThatChangeFast() {
        EstimateTable rate = crudeRate(
                births(Axis.years(StatisticalYear.CALENDAR, 2010, 2011), 1, 1), Exposure.LOG_MEAN, 1000, 2000, 2000);

        assertThat(rate.get(2010).denominator()).isCloseTo(1000 / Math.log(2), within(ROUNDING));
        assertThat(rate.get(2011).denominator()).isEqualTo(2000);
    }

    @Test
    void aStatisticalYearTakesThePopulationInterpolatedToItsMiddleNotThatOfTheCalendarYear() {
        EstimateTable rate =
                crudeRate(births(Axis.periods(List.of(OCTOBER.year(2011))), 1), Exposure.MID_PERIOD, 1000, 2000, 4000);

        // half a year after 1 October 2010 is 1 April 2011, 90 days into 2011
        assertThat(rate.get(2011).denominator()).isCloseTo(2000 + 2000 * 90 / 365.0, within(ROUNDING));
    }

    /** The middle of a year as offices date it: 1 July, the evening of 30 June, or 2 July by counting days. */
    @ParameterizedTest
    @CsvSource({"07-01", "06-30", "07-02"})
    void aMidYearPopulationIsThatOfItsYearLeapOrNot(String day) {
        Axis dates = Axis.instants(
                List.of("2020", "2021"),
                Stream.of(2020, 2021)
                        .map(year -> LocalDate.parse(year + "-" + day))
                        .map(date -> date.getDayOfMonth() == 30 ? date.plusDays(1) : date)
                        .toList());
        CohortTable people = CohortTable.of(
                "population", TableDescription.stock().withExposure(Exposure.MID_PERIOD), List.of(dates), new double[] {
                    1000, 1500
                });

        EstimateTable rate = CohortData.of(births(Axis.years(StatisticalYear.CALENDAR, 2020, 2021), 10, 10), people)
                .compute(Indicators.CRUDE_BIRTH_RATE)
                .by(PERIOD);

        assertThat(rate.get(2020).denominator()).isEqualTo(1000);
        assertThat(rate.get(2021).denominator()).isEqualTo(1500);
        assertThat(rate.caveats()).isEmpty();
    }

    @Test
    void aPeriodWithoutPopulationSaysAtWhichDate() {
        EstimateTable rate = crudeRate(
                births(Axis.years(StatisticalYear.CALENDAR, 2010, 2013), 1, 1, 1, 1),
                Exposure.MEAN_OF_ENDS,
                10,
                10,
                10);

        assertThat(rate.caveats())
                .containsExactly(
                        "period 2012 has no person-years: table population has no date at 2013-01-01, nor two around it that"
                                + " are at most a year apart, and so for 1 more period");
    }

    @Test
    void aPopulationOfSomeAgesIsSaidToBeTheWhole() {
        Axis dates =
                Axis.instants(List.of("2010", "2011"), List.of(LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1)));
        TableDescription stock = TableDescription.stock().withExposure(Exposure.MEAN_OF_ENDS);
        CohortTable some = CohortTable.of(
                "population", stock, List.of(dates, Axis.ages(AgeGroups.ofWidth(5, 15, 24))), new double[] {1, 2, 3, 4
                });
        CohortTable all = CohortTable.of(
                "population", stock, List.of(dates, Axis.ages(AgeGroups.parse(List.of("0-14", "15+")))), new double[] {
                    1, 2, 3, 4
                });
        CohortTable births = births(Axis.years(StatisticalYear.CALENDAR, 2010, 2010), 1);

        assertThat(CohortData.of(births, some)
                        .compute(Indicators.CRUDE_BIRTH_RATE)
                        .by(PERIOD)
                        .caveats())
                .containsExactly(
                        "table population holds no others than ages 15-24, so these are the whole population here");
        assertThat(CohortData.of(births, all)
                        .compute(Indicators.CRUDE_BIRTH_RATE)
                        .by(PERIOD)
                        .caveats())
                .isEmpty();
    }

    @Test
    void agesOfWomenMayEndInAClosedGroup() {
        Axis dates =
                Axis.instants(List.of("2010", "2011"), List.of(LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1)));
        Axis ages = Axis.ages(AgeGroups.ofWidth(5, 15, 49));
        CohortTable women = CohortTable.of(
                "population",
                TableDescription.stock().withExposure(Exposure.MEAN_OF_ENDS),
                List.of(dates, Axis.of(Axes.SEX, "female"), ages),
                new double[] {100, 100, 100, 100, 100, 100, 100, 200, 200, 200, 200, 200, 200, 200});
        CohortTable births = CohortTable.of(
                "births",
                EVENTS.withAges(AgeDefinition.COMPLETED),
                List.of(Axis.years(StatisticalYear.CALENDAR, 2010, 2010), ages),
                new double[] {1, 2, 3, 4, 3, 2, 1});

        EstimateTable rate = CohortData.of(births, women)
                .compute(Indicators.GENERAL_FERTILITY_RATE)
                .by(PERIOD);

        assertThat(rate.get(2010).denominator()).isEqualTo(7 * 150);
        assertThat(rate.get(2010).numerator()).isEqualTo(16);
    }

    @Test
    void halfAYearOfEventsHasHalfAYearOfExposure() {
        EstimateTable rate = crudeRate(
                births(Axis.periods(List.of(OCTOBER.half(2011, 1))), 781), Exposure.MID_PERIOD, 1e5, 1e5, 1e5);

        assertThat(rate.get("2011H1").denominator()).isCloseTo(1e5 * 182 / 365, within(1e-6));
        assertThat(rate.get("2011H1").value()).isCloseTo(15.7, within(0.05));
    }

    @Test
    void aPeriodWithoutPopulationAtOneEndIsMissingAndStopsNoOther() {
        EstimateTable rate = crudeRate(
                births(Axis.years(StatisticalYear.CALENDAR, 2010, 2012), 1, 1, 1), Exposure.MEAN_OF_ENDS, 10, 10, 10);

        assertThat(rate.state(2012)).isEqualTo(RowState.MISSING);
        assertThat(rate.get(2012).isDefined()).isFalse();
        assertThat(rate.state(2011)).isEqualTo(RowState.VALUE);
    }

    @Test
    void agesAttainedInTheYearAreExposedOneYearYoungerAtItsStart() {
        Axis dates =
                Axis.instants(List.of("2010", "2011"), List.of(LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1)));
        AgeGroups ages = AgeGroups.singleOpen(0, 3);
        CohortTable population = CohortTable.of(
                "population",
                TableDescription.stock().withExposure(Exposure.MEAN_OF_ENDS),
                List.of(dates, Axis.of(SEX, "male", "female"), Axis.ages(ages)),
                new double[] {9, 9, 9, 9, 10, 20, 30, 40, 9, 9, 9, 9, 11, 21, 31, 41});
        CohortTable births = CohortTable.of(
                "births",
                EVENTS.withAges(AgeDefinition.ATTAINED_IN_YEAR),
                List.of(Axis.years(StatisticalYear.CALENDAR, 2010, 2010), Axis.ages(AgeGroups.single(1, 2))),
                new double[] {4, 5});

        EstimateTable rates = CohortData.of(births, population)
                .compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                .by(PERIOD, AGE);
        EstimateTable tfr = CohortData.of(births, population)
                .compute(Indicators.TOTAL_FERTILITY_RATE)
                .by(PERIOD);
        EstimateTable meanAge = CohortData.of(births, population)
                .compute(Indicators.MEAN_AGE_AT_CHILDBEARING)
                .by(PERIOD);

        assertThat(rates.denominatorName()).contains("by age attained in the year");
        assertThat(rates.get(2010, 1).denominator()).isEqualTo((10 + 21) / 2.0);
        assertThat(rates.get(2010, 2).denominator()).isEqualTo((20 + 31) / 2.0);
        double f1 = 4 / 15.5;
        double f2 = 5 / 25.5;
        assertThat(tfr.get(2010).value()).isCloseTo(f1 + f2, within(ROUNDING));
        assertThat(meanAge.get(2010).value()).isCloseTo((f1 + 2 * f2) / (f1 + f2), within(ROUNDING));
    }

    @Test
    void anExposureThatIsNotStatedIsAnErrorNotAGuess() {
        CohortTable unstated = population(1, 1, 1).describedAs(TableDescription.stock());
        CohortData data = CohortData.of(births(Axis.years(StatisticalYear.CALENDAR, 2010, 2010), 1), unstated);

        assertThatThrownBy(() -> data.compute(Indicators.CRUDE_BIRTH_RATE).by(PERIOD))
                .hasMessageContaining("table population: how person-years are made of it is not stated");
    }

    @Test
    void anAgeDefinitionThatIsNotStatedIsAnErrorNotAGuess() {
        CohortTable births = CohortTable.of(
                "births",
                EVENTS,
                List.of(Axis.years(StatisticalYear.CALENDAR, 2010, 2010), Axis.ages(AgeGroups.ofWidth(5, 15, 49))),
                new double[7]);
        CohortTable women = CohortTable.of(
                "population",
                TableDescription.personYears(),
                List.of(
                        Axis.years(StatisticalYear.CALENDAR, 2010, 2010),
                        Axis.of(SEX, "female"),
                        Axis.ages(AgeGroups.ofWidth(5, 15, 49))),
                new double[] {1, 1, 1, 1, 1, 1, 1});

        assertThatThrownBy(() -> CohortData.of(births, women)
                        .compute(Indicators.TOTAL_FERTILITY_RATE)
                        .by(PERIOD))
                .hasMessageContaining("table births: how ages were assigned is not stated");
    }

    @Test
    void agesAttainedInTheYearHaveNoPersonYearsForPartsOfAYear() {
        Axis dates =
                Axis.instants(List.of("2010", "2011"), List.of(LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1)));
        CohortTable women = CohortTable.of(
                "population",
                TableDescription.stock().withExposure(Exposure.MEAN_OF_ENDS),
                List.of(dates, Axis.of(SEX, "female"), Axis.ages(AgeGroups.singleOpen(0, 3))),
                new double[] {10, 20, 30, 40, 11, 21, 31, 41});
        CohortTable births = CohortTable.of(
                "births",
                EVENTS.withAges(AgeDefinition.ATTAINED_IN_YEAR),
                List.of(
                        Axis.periods(List.of(StatisticalYear.CALENDAR.month(2010, Month.JANUARY))),
                        Axis.ages(AgeGroups.single(1, 2))),
                new double[] {4, 5});
        Computation tfr = CohortData.of(births, women).compute(Indicators.TOTAL_FERTILITY_RATE);

        assertThatThrownBy(() -> tfr.by(PERIOD)).hasMessageContaining("exist for whole calendar years only");
    }

    @Test
    void eventsOfSomePeriodsHaveThePersonYearsOfThosePeriods() {
        Indicator rate = Indicator.rate(
                "rate",
                Measure.of("births").where(PERIOD, "2011"),
                Measure.personYears("population", Exposure.MEAN_OF_ENDS));

        double exposure = CohortData.of(
                        births(Axis.years(StatisticalYear.CALENDAR, 2010, 2011), 10, 10), population(1000, 2000, 4000))
                .compute(rate)
                .by()
                .get()
                .denominator();

        assertThat(exposure).isEqualTo(3000);
    }

    @Test
    void theDatesOfAStockCannotBeFilteredAway() {
        Indicator rate = Indicator.rate(
                "rate",
                Measure.of("births"),
                Measure.personYears("population", Exposure.MEAN_OF_ENDS).where(PERIOD, "2011"));
        Computation computation = CohortData.of(
                        births(Axis.years(StatisticalYear.CALENDAR, 2010, 2011), 10, 10), population(1000, 2000, 4000))
                .compute(rate);

        assertThatThrownBy(computation::by).hasMessageContaining("filter the periods of the events instead");
    }

    @Test
    void aGapOfYearsBetweenTwoStocksIsNotBridged() {
        Axis dates =
                Axis.instants(List.of("2010", "2014"), List.of(LocalDate.of(2010, 1, 1), LocalDate.of(2014, 1, 1)));
        CohortTable sparse = CohortTable.of(
                "population",
                TableDescription.stock().withExposure(Exposure.MEAN_OF_ENDS),
                List.of(dates),
                new double[] {1000, 2000});

        EstimateTable rate = CohortData.of(births(Axis.years(StatisticalYear.CALENDAR, 2011, 2011), 10), sparse)
                .compute(Indicators.CRUDE_BIRTH_RATE)
                .by(PERIOD);

        assertThat(rate.state(2011)).isEqualTo(RowState.MISSING);
        assertThat(rate.get(2011).denominator()).isNaN();
        assertThat(rate.get(2011).numerator()).isEqualTo(10);
    }

    @Test
    void interpolationBetweenDatesIsSaid() {
        EstimateTable between =
                crudeRate(births(Axis.periods(List.of(OCTOBER.year(2011))), 1), Exposure.MID_PERIOD, 1000, 2000, 4000);
        EstimateTable exact =
                crudeRate(births(Axis.years(StatisticalYear.CALENDAR, 2010, 2010), 1), Exposure.MEAN_OF_ENDS, 1, 2, 3);

        assertThat(between.caveats()).singleElement().asString().contains("interpolated by days");
        assertThat(between.caveats(Locale.CHINA)).singleElement().asString().contains("按天数");
        assertThat(exact.caveats()).isEmpty();
    }

    @Test
    void anOpenRangeOfAgesTakesInTheOpenGroup() {
        Axis dates =
                Axis.instants(List.of("2010", "2011"), List.of(LocalDate.of(2010, 1, 1), LocalDate.of(2011, 1, 1)));
        Axis ages = Axis.ages(AgeGroups.singleOpen(0, 3));
        CohortTable people = CohortTable.of(
                "population",
                TableDescription.stock().withExposure(Exposure.MEAN_OF_ENDS),
                List.of(dates, ages),
                new double[] {10, 20, 30, 40, 11, 21, 31, 41});
        CohortTable deaths = CohortTable.of(
                "deaths",
                EVENTS.withAges(AgeDefinition.COMPLETED),
                List.of(Axis.years(StatisticalYear.CALENDAR, 2010, 2010), ages),
                new double[] {1, 1, 2, 3});
        Indicator old = Indicator.rate(
                "old-age-death-rate",
                Measure.of("deaths").agesFrom(2),
                Measure.personYears("population").agesFrom(2));

        assertThat(CohortData.of(deaths, people).compute(old).by().get().denominator())
                .isEqualTo((30 + 40 + 31 + 41) / 2.0);
        assertThat(CohortData.of(deaths, people).compute(old).by().get().numerator())
                .isEqualTo(5);
    }

    @Test
    void theSexOfTheChildIsNotThatOfThePopulation() {
        Axis year = Axis.years(StatisticalYear.CALENDAR, 2010, 2010);
        Axis sexes = Axis.of(SEX, "male", "female");
        CohortTable births = CohortTable.of(
                "births", EVENTS.withOf(java.util.Map.of(SEX, "child")), List.of(year, sexes), new double[] {5, 5});
        CohortTable people =
                CohortTable.of("population", TableDescription.personYears(), List.of(year, sexes), new double[] {9, 9});
        Indicator own = Indicator.rate("own", Measure.of("births"), Measure.personYears("population"));
        Computation rate = CohortData.of(births, people).compute(own);

        assertThatThrownBy(() -> rate.by(SEX)).hasMessageContaining("which is that of the child in table births");
    }

    @Test
    void countsAndPersonYearsAreNotInterchangeable() {
        assertThatThrownBy(() -> Indicator.rate("own", Measure.of("births"), Measure.of("population")))
                .hasMessageContaining("exposure: population, must be person-years");
        assertThatThrownBy(() -> Indicator.proportion("own", Measure.personYears("a"), Measure.of("b")))
                .hasMessageContaining("must be counts");
    }
}
