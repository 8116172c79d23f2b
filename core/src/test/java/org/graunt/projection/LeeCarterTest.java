package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.graunt.mortality.AgeSeparationRule;
import org.graunt.mortality.BrassRelational;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.mortality.StandardLifeTable;
import org.graunt.mortality.SurvivalRatios;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.Period;
import org.graunt.table.StatisticalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeeCarterTest {

    private static final int[] YEARS = {2001, 2002, 2003, 2004, 2005};
    private static final AgeGroups AGES = AgeGroups.singleOpen(0, 3);
    private static final double[] A = {-5, -8, -7, -1};
    private static final double[] B = {0.4, 0.3, 0.2, 0.1};
    private static final double[] K = {3, 0.5, 0, -1, -2.5};

    /** Rates that follow the model exactly. */
    private static double[][] exact(double... b) {
        double[][] rates = new double[K.length][b.length];
        for (int t = 0; t < K.length; t++) {
            for (int x = 0; x < b.length; x++) {
                rates[t][x] = Math.exp(A[x] + b[x] * K[t]);
            }
        }
        return rates;
    }

    private static double[][] people() {
        double[][] people = new double[K.length][4];
        for (int t = 0; t < K.length; t++) {
            people[t] = new double[] {1000, 900 + 10 * t, 800, 500 + 30 * t};
        }
        return people;
    }

    private static RateSurface surface() {
        return RateSurface.of(YEARS, AGES, exact(B), people()).withSex(Sex.FEMALE);
    }

    @ParameterizedTest
    @EnumSource(IndexAdjustment.class)
    void givesBackAModelThatHoldsExactly(IndexAdjustment adjustment) {
        LeeCarter model = LeeCarter.fit(surface(), adjustment);
        // rounding of logarithms near 10, and roots to 1e-14
        for (int i = 0; i < 4; i++) {
            assertThat(model.a()[i]).isEqualTo(A[i], within(1e-13));
            assertThat(model.b()[i]).isEqualTo(B[i], within(1e-13));
        }
        for (int t = 0; t < 5; t++) {
            assertThat(model.k()[t]).isEqualTo(K[t], within(1e-9));
            for (int x = 0; x < 4; x++) {
                assertThat(model.fitted(YEARS[t])[x]).isEqualTo(surface().rate(YEARS[t], x), within(1e-10));
            }
        }
        assertThat(model.varianceExplained()).isEqualTo(1, within(1e-12));
        assertThat(model.adjustment()).isEqualTo(adjustment);
        assertThat(model.ages()).isEqualTo(AGES);
    }

    @Property(tries = 100)
    void meetsWhatItIsAdjustedTo(@ForAll @Size(20) List<@DoubleRange(min = -0.3, max = 0.3) Double> noise) {
        double[][] rates = exact(B);
        for (int i = 0; i < 20; i++) {
            rates[i / 4][i % 4] *= Math.exp(noise.get(i));
        }
        RateSurface surface = RateSurface.of(YEARS, AGES, rates, people()).withSex(Sex.MALE);
        LeeCarter none = LeeCarter.fit(surface, IndexAdjustment.NONE);
        assertThat(Arrays.stream(none.b()).sum()).isEqualTo(1, within(1e-12));
        assertThat(Arrays.stream(none.k()).sum()).isEqualTo(0, within(1e-10));
        if (Arrays.stream(none.b()).allMatch(b -> b > 0.01)) {
            LeeCarter totals = LeeCarter.fit(surface, IndexAdjustment.DT);
            LeeCarter likelihood = LeeCarter.fit(surface, IndexAdjustment.DXT);
            LeeCarter lives = LeeCarter.fit(surface, IndexAdjustment.E0, AgeSeparationRule.HALF);
            for (int t = 0; t < 5; t++) {
                double[] given = rates[t];
                assertThat(events(totals.fitted(YEARS[t]), t, people()[t]))
                        .isEqualTo(events(given, t, people()[t]), within(1e-9));
                double[] weights = new double[4];
                Arrays.setAll(weights, x -> none.b()[x] * 1000);
                double[] weighted = new double[4];
                int year = t;
                Arrays.setAll(weighted, x -> weights[x] * people()[year][x] / 1000);
                assertThat(events(likelihood.fitted(YEARS[t]), t, weighted))
                        .isEqualTo(events(given, t, weighted), within(1e-9));
                assertThat(life(lives.fitted(YEARS[t]))).isEqualTo(life(given), within(1e-9));
            }
        }
    }

    private static double events(double[] rates, int t, double[] weights) {
        double sum = 0;
        for (int x = 0; x < rates.length; x++) {
            sum += rates[x] * weights[x];
        }
        return sum;
    }

    private static double life(double[] rates) {
        return LifeTable.ofRates(Sex.MALE, AGES, rates, AgeSeparationRule.HALF).lifeExpectancy();
    }

    @Test
    void goesOnAsARandomWalkWithDrift() {
        LeeCarterForecast forecast =
                LeeCarter.fit(surface(), IndexAdjustment.NONE).forecast(4, JumpOff.FIT);
        double drift = (-2.5 - 3) / 4;
        double variance = DoubleStream.of(-2.5, -0.5, -1, -1.5)
                        .map(change -> (change - drift) * (change - drift))
                        .sum()
                / 3;
        assertThat(forecast.model().drift()).isEqualTo(drift, within(1e-12));
        assertThat(forecast.change(4)).isEqualTo(4 * drift, within(1e-12));
        assertThat(forecast.standardError(4)).isEqualTo(Math.sqrt(4 * variance + 16 * variance / 4), within(1e-12));
        assertThat(forecast.change(1, 0.5)).isEqualTo(drift, within(1e-12));
        assertThat(forecast.rates(2)[1]).isEqualTo(Math.exp(-8 + 0.3 * (-2.5 + 2 * drift)), within(1e-15));
        assertThat(forecast.rates(2, 0.9)[0]).isGreaterThan(forecast.rates(2)[0]);
        assertThat(forecast.year(1)).isEqualTo(2006);
        assertThat(forecast.horizon()).isEqualTo(4);
        assertThat(forecast.lifeTable(1, 0.9).lifeExpectancy())
                .isLessThan(forecast.lifeTable(1, 0.1).lifeExpectancy());
    }

    @Test
    void takesOffFromTheFitOrFromWhatWasObserved() {
        double[][] rates = exact(B);
        rates[4][2] *= 1.5;
        LeeCarter model = LeeCarter.fit(RateSurface.of(YEARS, AGES, rates), IndexAdjustment.NONE);
        double grown = Math.exp(model.b()[2] * model.drift());
        assertThat(model.forecast(1, JumpOff.ACTUAL).rates(1)[2]).isEqualTo(rates[4][2] * grown, within(1e-15));
        assertThat(model.forecast(1, JumpOff.FIT).rates(1)[2]).isEqualTo(model.fitted(2005)[2] * grown, within(1e-15));
    }

    @Test
    void refusesZeroRatesUntilTheirTreatmentIsNamed() {
        double[][] events = new double[5][4];
        for (int t = 0; t < 5; t++) {
            for (int x = 0; x < 4; x++) {
                events[t][x] = exact(B)[t][x] * people()[t][x];
            }
        }
        events[2][1] = 0;
        RateSurface surface = RateSurface.ofCounts(YEARS, AGES, events, people());
        assertThat(surface.zeroCells()).containsExactly("age 1 in 2003");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarter.fit(surface, IndexAdjustment.NONE))
                .withMessage("rates: 0.0 at age 1 in 2003, must be above 0 for its logarithm;"
                        + " pool years or ages, or name another treatment in withZeroRates");
        double half = Math.log(0.5 / 920);
        double smallest = Math.log(surface.rate(2005, 1));
        double others = 0;
        for (int year : new int[] {2001, 2002, 2004, 2005}) {
            others += Math.log(surface.rate(year, 1));
        }
        assertThat(LeeCarter.fit(surface.withZeroRates(ZeroRates.HALF_EVENT), IndexAdjustment.DXT)
                        .a()[1])
                .isEqualTo((others + half) / 5, within(1e-13));
        assertThat(LeeCarter.fit(surface.withZeroRates(ZeroRates.SMALLEST_OF_AGE), IndexAdjustment.DXT)
                        .a()[1])
                .isEqualTo((others + smallest) / 5, within(1e-13));
        assertThat(surface.withZeroRates(ZeroRates.HALF_EVENT).rate(2003, 1)).isZero();
    }

    @Test
    void refusesAnAgeWithoutAnyEventAndHalfAnEventOfNobodyKnown() {
        double[][] rates = exact(B);
        for (double[] row : rates) {
            row[2] = 0;
        }
        RateSurface surface = RateSurface.of(YEARS, AGES, rates);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarter.fit(surface.withZeroRates(ZeroRates.SMALLEST_OF_AGE), IndexAdjustment.NONE))
                .withMessageStartingWith("rates: 0.0 at age 2 in 2001 and in every other year, must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surface.withZeroRates(ZeroRates.HALF_EVENT))
                .withMessageContaining("must come with the person-years");
    }

    @Test
    void refusesTotalsWhereAnAgeMovesAgainstTheOthers() {
        RateSurface surface = RateSurface.of(YEARS, AGES, exact(0.8, 0.4, -0.3, 0.1), people());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarter.fit(surface, IndexAdjustment.DT))
                .withMessageContaining("at age 2, must not be negative for DT")
                .withMessageContaining("NONE or DXT will do");
        assertThat(LeeCarter.fit(surface, IndexAdjustment.DXT).k()[0]).isEqualTo(3, within(1e-9));
    }

    @Test
    void refusesAYearWithoutEvents() {
        double[][] rates = exact(B);
        Arrays.fill(rates[1], 0);
        RateSurface surface = RateSurface.of(YEARS, AGES, rates, people()).withZeroRates(ZeroRates.HALF_EVENT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarter.fit(surface, IndexAdjustment.DXT))
                .withMessageStartingWith("rates: those of 2002 cannot be met by DXT with any k");
    }

    @Test
    void refusesALifeExpectancyThatNoIndexReaches() {
        // infants and the old move against each other, so that e0 has a maximum over k; one year lies above it
        double[][] rates = exact(0.8, 0.8, -0.1, -0.5);
        for (int x = 0; x < 4; x++) {
            rates[2][x] *= 0.1;
        }
        RateSurface surface = RateSurface.of(YEARS, AGES, rates).withSex(Sex.FEMALE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarter.fit(surface, IndexAdjustment.E0))
                .withMessageStartingWith("rates: those of 2001 cannot be met by E0 with any k; pool");
    }

    @Test
    void refusesRatesThatDoNotChangeOrWhoseChangesCancel() {
        double[][] same = new double[5][4];
        for (double[] row : same) {
            Arrays.fill(row, 0.5);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarter.fit(RateSurface.of(YEARS, AGES, same), IndexAdjustment.NONE))
                .withMessageStartingWith("rates: the same in all years");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LeeCarter.fit(RateSurface.of(YEARS, AGES, exact(0.5, -0.5, 0.25, -0.25)), IndexAdjustment.NONE))
                .withMessageContaining("sums to 0 over the ages");
    }

    @Test
    void needsPersonYearsForTotalsAndASexForLifeTables() {
        RateSurface bare = RateSurface.of(YEARS, AGES, exact(B));
        assertThat(bare.hasExposures()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarter.fit(bare, IndexAdjustment.DT))
                .withMessage("exposures: none, must be given with the rates for DT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarter.fit(bare, IndexAdjustment.E0))
                .withMessageStartingWith("sex: not stated");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarter.fit(bare, IndexAdjustment.NONE)
                        .forecast(1, JumpOff.FIT)
                        .lifeTable(1, 0.5))
                .withMessageStartingWith("sex: not stated");
    }

    @Test
    void refusesYearsThatAreFewOrNotEquallyFarApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateSurface.of(new int[] {2001, 2002}, AGES, new double[2][4]))
                .withMessage("years: 2, must be at least 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateSurface.of(new int[] {2001, 2002, 2004}, AGES, new double[3][4]))
                .withMessageStartingWith("years: 2002 before 2004, must be in order and equally far apart");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateSurface.of(new int[] {2003, 2002, 2001}, AGES, new double[3][4]))
                .withMessageStartingWith("years: 2003 before 2002");
    }

    @Test
    void refusesRowsAndNumbersThatDoNotMatch() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateSurface.of(YEARS, AGES, new double[4][4]))
                .withMessage("rates: 4 rows, must be 5, one a year");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateSurface.of(YEARS, AGES, new double[5][3]))
                .withMessage("rates: 3 numbers in 2001, must be 4 for the ages 0, 1, 2, 3+");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateSurface.of(YEARS, AGES, exact(B), new double[5][4]))
                .withMessage("exposures: 0.0 at age 0 in 2001, must be finite and above 0");
        double[][] rates = exact(B);
        rates[3][1] = Double.NaN;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RateSurface.ofCounts(YEARS, AGES, rates, people()))
                .withMessage("events: NaN at age 1 in 2004, must be finite and not negative");
    }

    @Test
    void namesWhatIsNull() {
        assertThatNullPointerException()
                .isThrownBy(() -> RateSurface.of(null, AGES, exact(B)))
                .withMessage("years");
        assertThatNullPointerException()
                .isThrownBy(() -> LeeCarter.fit(surface(), null))
                .withMessage("adjustment");
    }

    @Test
    void knowsItsRatesByYearAndAge() {
        double[][] rates = exact(B);
        RateSurface surface = RateSurface.of(YEARS, AGES, rates);
        rates[0][0] = 7;
        assertThat(surface.rate(2001, 0)).isEqualTo(Math.exp(-5 + 0.4 * 3));
        assertThat(surface.years()).containsExactly(YEARS);
        assertThat(surface.sex()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> surface.rate(2006, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> surface.rate(2000, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> surface.rate(2003, -1))
                .withMessage("rate: age -1 in 2003, must be one of the ages 0, 1, 2, 3+ in the years 2001 to 2005");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.NaN})
    void refusesAQuantileOutOfRange(double quantile) {
        LeeCarterForecast forecast =
                LeeCarter.fit(surface(), IndexAdjustment.NONE).forecast(3, JumpOff.FIT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> forecast.rates(1, quantile))
                .withMessage("quantile: " + quantile + ", must lie strictly between 0 and 1");
    }

    @Test
    void goesNoFurtherThanItsHorizon() {
        LeeCarter model = LeeCarter.fit(surface(), IndexAdjustment.NONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.forecast(0, JumpOff.FIT))
                .withMessage("horizon: 0, must be at least 1");
        LeeCarterForecast forecast = model.forecast(3, JumpOff.FIT);
        assertThatIllegalArgumentException().isThrownBy(() -> forecast.rates(4)).withMessage("h: 4, must be 1 to 3");
        assertThatIllegalArgumentException().isThrownBy(() -> forecast.change(0));
    }

    @Test
    void saysWhatItIs() {
        LeeCarter model = LeeCarter.fit(surface(), IndexAdjustment.DXT);
        assertThat(model.toString())
                .isEqualTo("Lee-Carter of rates female, years 2001 to 2005, ages 0, 1, 2, 3+, adjusted by DXT,"
                        + " 100.0 % of variance explained, drift -1.3750 (standard error 0.4270)");
        assertThat(model.forecast(3, JumpOff.ACTUAL).toString())
                .startsWith("3 steps from 2006 on, jump-off ACTUAL, of Lee-Carter of rates female");
    }

    @Test
    void givesAProjectionTheSurvivalOfItsLifeTables() {
        LeeCarterForecast women = LeeCarter.fit(surface(), IndexAdjustment.NONE).forecast(3, JumpOff.FIT);
        LeeCarterForecast men =
                LeeCarter.fit(surface().withSex(Sex.MALE), IndexAdjustment.DT).forecast(3, JumpOff.FIT);
        Axis periods = Axis.years(StatisticalYear.CALENDAR, 2006, 2008);
        SurvivalPath path = LeeCarterForecast.survival(women, men, periods, AGES, 0.5);
        SurvivalRatios last = SurvivalRatios.of(men.lifeTable(3, 0.5));
        for (int age = 0; age <= 3; age++) {
            assertThat(path.get(2008, "male", AGES.label(age))).isEqualTo(last.into(age));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarterForecast.survival(men, men, periods, AGES, 0.5))
                .withMessage("women: sex male, must be female");
        LeeCarterForecast nobody = LeeCarter.fit(RateSurface.of(YEARS, AGES, exact(B)), IndexAdjustment.NONE)
                .forecast(3, JumpOff.FIT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarterForecast.survival(women, nobody, periods, AGES, 0.5))
                .withMessage("men: sex not stated, must be male");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarterForecast.survival(
                        women, men, Axis.years(StatisticalYear.CALENDAR, 2006, 2009), AGES, 0.5))
                .withMessage(
                        "period 2009: must be made of whole steps of the forecast (female) from 2006 to 2008, each of 1 year");
    }

    @Test
    void periodsHaveTheRatesOfTheirOwnYears() {
        LeeCarterForecast women = LeeCarter.fit(surface(), IndexAdjustment.NONE).forecast(8, JumpOff.FIT);
        LeeCarterForecast men =
                LeeCarter.fit(surface().withSex(Sex.MALE), IndexAdjustment.NONE).forecast(8, JumpOff.FIT);
        Axis later = Axis.years(StatisticalYear.CALENDAR, 2008, 2009);

        SurvivalPath path = LeeCarterForecast.survival(women, men, later, AGES, 0.5);

        assertThat(path.get(2009, "female", AGES.label(2)))
                .isEqualTo(SurvivalRatios.of(women.lifeTable(4, 0.5)).into(2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeeCarterForecast.survival(
                        women, men, Axis.years(StatisticalYear.CALENDAR, 2005, 2007), AGES, 0.5))
                .withMessageStartingWith(
                        "period 2005: must be made of whole steps of the forecast (female) from 2006 to 2013");
    }

    @Test
    void aPeriodOfSeveralYearsHasTheMeanOfTheIndexOverThem() {
        LeeCarterForecast women = LeeCarter.fit(surface(), IndexAdjustment.NONE).forecast(6, JumpOff.FIT);
        LeeCarterForecast men =
                LeeCarter.fit(surface().withSex(Sex.MALE), IndexAdjustment.NONE).forecast(6, JumpOff.FIT);
        Axis threes = Axis.periods(List.of(
                new Period("2006-2008", LocalDate.of(2006, 1, 1), LocalDate.of(2009, 1, 1), 3),
                new Period("2009-2011", LocalDate.of(2009, 1, 1), LocalDate.of(2012, 1, 1), 3)));

        SurvivalPath path = LeeCarterForecast.survival(women, men, threes, AGES, 0.5);

        // the median of the index moves on a line, so that its mean over three years is that of the second
        assertThat(path.get("2009-2011", "female", AGES.label(2)))
                .isCloseTo(SurvivalRatios.of(women.lifeTable(5, 0.5)).into(2), within(1e-15));
    }

    @Test
    void isNotNeededWhereLifeExpectanciesAreGiven() {
        BrassRelational women = BrassRelational.of(StandardLifeTable.NORWAY_2013_2022.of(Sex.FEMALE));
        BrassRelational men = BrassRelational.of(StandardLifeTable.NORWAY_2013_2022.of(Sex.MALE));
        AgeGroups five = AgeGroups.parse(List.of(
                "0-4", "5-9", "10-14", "15-19", "20-24", "25-29", "30-34", "35-39", "40-44", "45-49", "50-54", "55-59",
                "60-64", "65-69", "70-74", "75-79", "80-84", "85-89", "90-94", "95-99", "100+"));
        List<Axis> axes = List.of(
                Axis.of(Axes.SEX, "male", "female"),
                Axis.of(Axes.AREA, "A", "B"),
                Axis.years(StatisticalYear.CALENDAR, 2024, 2026));
        double[] e0 = {70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81};
        SurvivalPath path = SurvivalPath.meeting(axes, e0, women, men, five);
        assertThat(path.ages()).isEqualTo(five);
        int row = 0;
        for (String sex : axes.get(0).labels()) {
            for (String area : axes.get(1).labels()) {
                for (String year : axes.get(2).labels()) {
                    double[] ratios = new double[21];
                    for (int i = 0; i < 21; i++) {
                        ratios[i] = path.get(area, year, sex, five.label(i));
                    }
                    SurvivalRatios read = SurvivalRatios.of(sex.equals("male") ? Sex.MALE : Sex.FEMALE, five, ratios);
                    // the chain of ratios gives back the years lived
                    assertThat(read.lifeExpectancy()).isEqualTo(e0[row++], within(1e-8));
                }
            }
        }
    }

    @Test
    void orWhereAModelIsNotOfItsSexOrALifeIsImpossible() {
        BrassRelational women = BrassRelational.of(StandardLifeTable.NORWAY_2013_2022.of(Sex.FEMALE));
        BrassRelational men = BrassRelational.of(StandardLifeTable.NORWAY_2013_2022.of(Sex.MALE));
        List<Axis> axes = List.of(Axis.of(Axes.SEX, "female", "male"));
        AgeGroups single = AgeGroups.singleOpen(0, 100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalPath.meeting(axes, new double[] {80, 76}, men, men, single))
                .withMessage("women: a model of sex male, must be female");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalPath.meeting(axes, new double[] {80, -1}, women, men, single))
                .withMessage("life expectancy: -1.0 at sex male, must be above 0 and finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalPath.meeting(axes, new double[] {80}, women, men, single))
                .withMessageStartingWith("life expectancy: 1 numbers, must be 2");
    }

    @Test
    void aLifeExpectancyOutOfReachIsNamedWithItsPlace() {
        BrassRelational women = BrassRelational.of(StandardLifeTable.NORWAY_2013_2022.of(Sex.FEMALE));
        BrassRelational men = BrassRelational.of(StandardLifeTable.NORWAY_2013_2022.of(Sex.MALE));
        List<Axis> axes = List.of(Axis.of(Axes.SEX, "male", "female"), Axis.of(Axes.AREA, "A", "B"));
        double[] e0 = {76, 77, 80, 125};
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurvivalPath.meeting(axes, e0, women, men, AgeGroups.singleOpen(0, 100)))
                .withMessageContaining("125")
                .withMessageEndingWith(" (sex female, area B)");
    }
}
