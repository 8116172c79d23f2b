package org.graunt.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AGE;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;
import static org.graunt.table.Axes.SEX;

import java.nio.file.Path;
import java.util.Arrays;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.mortality.AgeSeparationRule;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.projection.Projection;
import org.graunt.table.CohortTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sweden's counties, against published figures and an independent computation from the same counts. */
class SwedenTest {

    private static CohortData sweden;

    @BeforeAll
    static void read() {
        sweden = CohortData.read(Path.of("data/sweden-counties"));
    }

    @Test
    void births2015AreThePublished114870() {
        assertThat(sweden.table("births").sumTo(PERIOD).get(2015)).isCloseTo(114_870, within(1e-6));
    }

    @Test
    void totalFertility2015IsThatOfAnIndependentScriptAndNearTheUnitedNations() {
        double tfr = sweden.compute(Indicators.TOTAL_FERTILITY_RATE)
                .by(PERIOD)
                .get(2015)
                .value();

        assertThat(tfr).isCloseTo(1.848935802558945, within(1e-12));
        assertThat(tfr).isCloseTo(1.847, within(0.005));
    }

    @Test
    void totalFertilityOfCounties2015RunsFromGotlandToSodermanland() {
        EstimateTable tfr =
                sweden.compute(Indicators.TOTAL_FERTILITY_RATE).by(AREA, PERIOD).where(PERIOD, 2015);

        assertThat(tfr.get("Gotlands län", 2015).value()).isCloseTo(1.6953, within(0.00005));
        assertThat(tfr.get("Södermanlands län", 2015).value()).isCloseTo(2.0138, within(0.00005));
        assertThat(Arrays.stream(tfr.values())).allMatch(value -> value > 1.6952 && value < 2.0139);
    }

    @Test
    void meanAgeAtChildbearing2015IsThatOfAnIndependentScript() {
        assertThat(sweden.compute(Indicators.MEAN_AGE_AT_CHILDBEARING)
                        .by(PERIOD)
                        .get(2015)
                        .value())
                .isCloseTo(30.964, within(0.0005));
    }

    @Test
    void grossReproductionIsTotalFertilityOfGirls() {
        double grr = sweden.compute(Indicators.GROSS_REPRODUCTION_RATE)
                .by(PERIOD)
                .get(2015)
                .value();
        double tfr = sweden.compute(Indicators.TOTAL_FERTILITY_RATE)
                .by(PERIOD)
                .get(2015)
                .value();
        double girls = sweden.table("births").sumTo(PERIOD, SEX).get(2015, "female") / 114_870;

        assertThat(grr).isCloseTo(tfr * girls, within(0.001 * grr));
    }

    /** Holds the age definition of deaths too: read as ages attained in the year, life expectancy would be 0.2 years less. */
    @Test
    void lifeExpectancy2015IsThatOfTheUnitedNations() {
        assertThat(lifeExpectancy(Sex.FEMALE)).isCloseTo(84.016, within(0.02));
        assertThat(lifeExpectancy(Sex.MALE)).isCloseTo(80.320, within(0.02));
    }

    private static double lifeExpectancy(Sex sex) {
        CohortTable deaths = sweden.table("deaths")
                .where(SEX, sex.label())
                .where(PERIOD, 2015)
                .sumTo(AGE);
        CohortTable population = sweden.table("population").where(SEX, sex.label());
        double[] start = population.where(PERIOD, 2014).sumTo(AGE).toArray();
        double[] end = population.where(PERIOD, 2015).sumTo(AGE).toArray();
        double[] lived = new double[start.length];
        Arrays.setAll(lived, age -> (start[age] + end[age]) / 2);
        return LifeTable.ofCounts(
                        sex, deaths.axis(AGE).ages(), deaths.toArray(), lived, AgeSeparationRule.ANDREEV_KINGKADE)
                .lifeExpectancy();
    }

    @Test
    void continuedRatesGiveAsManyBirthsAtFirstAsTheLastYears() {
        RatesContinued rates = new RatesContinued(sweden, 2011, 2015);
        Projection projection = rates.withMigration(2030);

        double first = projection.births().sumTo(PERIOD).get(2016);
        assertThat(first).isCloseTo(114_870, within(0.05 * 114_870));
        assertThat(projection.balance()).isLessThan(1e-9);
        assertThat(rates.withoutMigration(2030).births().sumTo(PERIOD).get(2030))
                .isLessThan(projection.births().sumTo(PERIOD).get(2030));
    }
}
