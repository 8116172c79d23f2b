package org.graunt.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.graunt.mortality.AgeSeparationRule;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.mortality.SurvivalRatios;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Populations whose future is known without a projection: Gompertz mortality, 101 ages, fertility from 15 to 49. */
class ClosedFormsTest {

    private static final AgeGroups AGES = AgeGroups.singleOpen(0, 100);
    private static final Axis SEXES = Axis.of(Axes.SEX, "female", "male");
    private static final double BOYS_PER_GIRL = 1.05;

    private static final LifeTable WOMEN = table(Sex.FEMALE, 1e-5);
    private static final LifeTable MEN = table(Sex.MALE, 2e-5);
    private static final SurvivalPath SURVIVAL =
            SurvivalPath.constant(SurvivalRatios.of(WOMEN), SurvivalRatios.of(MEN));

    private static LifeTable table(Sex sex, double level) {
        double[] rates = new double[AGES.size()];
        Arrays.setAll(rates, x -> level * Math.exp(0.1 * x) + (x == 0 ? 0.004 : 0));
        return LifeTable.ofRates(sex, AGES, rates, AgeSeparationRule.ANDREEV_KINGKADE);
    }

    /** A bell of rates around 29 that sums to 1. */
    private static double shape(int age) {
        return Math.exp(-(age - 29) * (age - 29) / 50.0) / Math.sqrt(50 * Math.PI);
    }

    /** The growth factor per year at which {@code children} per woman keep the composition, by Lotka in steps of a year. */
    private static double girlsPerGirl(double children, double growth, AgeDefinition definition) {
        double sum = 0;
        for (int x = 15; x <= 49; x++) {
            // women at the start, in units of the births of a year of which the last step's survivors are L(0)
            double now = WOMEN.personYears(x) * Math.pow(growth, -x);
            double later = now * growth;
            double before =
                    definition == AgeDefinition.COMPLETED ? now : WOMEN.personYears(x - 1) * Math.pow(growth, -(x - 1));
            sum += children * shape(x) * (before + later) / 2;
        }
        return sum / (1 + BOYS_PER_GIRL) / growth;
    }

    private static double solve(DoubleUnaryOperator falling, double low, double high) {
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The stable population that has 1,000 girls alive under age 1. */
    private static double[] stable(double growth) {
        int open = AGES.size() - 1;
        double[] counts = new double[2 * AGES.size()];
        for (int sex = 0; sex < 2; sex++) {
            LifeTable table = sex == 0 ? WOMEN : MEN;
            double scale = 1000 / WOMEN.personYears(0) * (sex == 0 ? 1 : BOYS_PER_GIRL);
            for (int x = 0; x < open; x++) {
                counts[sex * AGES.size() + x] = scale * table.personYears(x) * Math.pow(growth, -x);
            }
            // the open group gains from the last two and loses by its own ratio, and grows like the rest
            double ratio = SURVIVAL.get(sex == 0 ? "female" : "male", "100+");
            counts[sex * AGES.size() + open] = counts[sex * AGES.size() + open - 1] * ratio / (growth - ratio);
        }
        return counts;
    }

    private static CohortComponent plan(double[] counts, double children, AgeDefinition definition) {
        double[] rates = new double[35];
        Arrays.setAll(rates, i -> children * shape(15 + i));
        return CohortComponent.from(CohortTable.of(
                        "population",
                        TableDescription.stock(),
                        List.of(Toy.date(2000), SEXES, Axis.ages(AGES)),
                        counts))
                .fertility(FertilityPath.constant(AgeGroups.single(15, 49), rates))
                .mortality(SURVIVAL)
                .sexRatioAtBirth(SexRatioPath.constant(BOYS_PER_GIRL))
                .noMigration()
                .ageAtBirth(definition);
    }

    @ParameterizedTest
    @EnumSource(AgeDefinition.class)
    void aStationaryPopulationStays(AgeDefinition definition) {
        double children = solve(c -> 1 - girlsPerGirl(c, 1, definition), 0, 10);
        double[] start = stable(1);
        CohortTable end = plan(start, children, definition)
                .project(2000, 2199)
                .population()
                .where(Axes.PERIOD, 2200);
        double[] later = end.sumTo(Axes.SEX, Axes.AGE).toArray();
        for (int i = 0; i < start.length; i++) {
            // 200 steps of rounding, which births pass on from generation to generation
            assertThat(later[i]).isEqualTo(start[i], within(1e-11 * start[i]));
        }
    }

    @ParameterizedTest
    @EnumSource(AgeDefinition.class)
    void aStablePopulationGrowsAtLotkasRate(AgeDefinition definition) {
        double children = 3.1;
        double growth = solve(g -> girlsPerGirl(children, g, definition) - 1, 0.9, 1.1);
        double[] start = stable(growth);
        CohortTable stock =
                plan(start, children, definition).project(2000, 2049).population();
        double[] later =
                stock.where(Axes.PERIOD, 2050).sumTo(Axes.SEX, Axes.AGE).toArray();
        assertThat(growth).isGreaterThan(1.01);
        for (int i = 0; i < start.length; i++) {
            double expected = start[i] * Math.pow(growth, 50);
            assertThat(later[i]).isEqualTo(expected, within(1e-11 * expected));
        }
    }

    @Test
    void aStepOfAYearComesCloseToLotkasRateInContinuousTime() {
        double children = 3.1;
        double growth = solve(g -> girlsPerGirl(children, g, AgeDefinition.COMPLETED) - 1, 0.9, 1.1);
        double r = solve(
                rate -> {
                    double sum = 0;
                    for (int x = 15; x <= 49; x++) {
                        sum += Math.exp(-rate * (x + 0.5)) * children * shape(x) * WOMEN.personYears(x);
                    }
                    return sum / (1 + BOYS_PER_GIRL) - 1;
                },
                -0.1,
                0.1);
        // births at mid-interval against the mean of two ends: differences of order r squared over 8
        assertThat(Math.log(growth)).isEqualTo(r, within(2e-5));
    }

    @Test
    void withoutBirthsThePopulationAgesAndDiesOut() {
        double[] start = stable(1);
        Projection p = plan(start, 0, AgeDefinition.COMPLETED).project(2000, 2149);
        CohortTable bySex = p.population().sumTo(Axes.PERIOD, Axes.AGE, Axes.SEX);
        assertThat(p.births().sumTo().get()).isZero();
        assertThat(bySex.get(2001, 0, "female")).isZero();
        assertThat(bySex.get(2030, 29, "female")).isZero();
        // those aged 10 in 2000 have lived on as the life table says
        assertThat(bySex.get(2030, 40, "female"))
                .isEqualTo(start[10] * WOMEN.personYears(40) / WOMEN.personYears(10), within(1e-9));
        assertThat(p.population().sumTo(Axes.PERIOD).get(2150))
                .isLessThan(1e-6 * Arrays.stream(start).sum());
    }

    @Test
    void withoutDeathsThePopulationGrowsByItsBirths() {
        Projection p = Toy.plan(Toy.population(100, 80, 60, 40, 110, 90, 70, 30))
                .mortality(Toy.IMMORTAL)
                .project(2016, 2035);
        assertThat(p.deaths().sumTo().get()).isZero();
        double growth = p.population().sumTo(Axes.PERIOD).get(2036) - 580;
        assertThat(p.births().sumTo().get()).isEqualTo(growth, within(1e-9));
        assertThat(p.population().get(2036, "3+", "female")).isGreaterThan(40);
    }

    @Test
    void fromNobodyMigrationBuildsUpALifeTable() {
        double[] migrants = new double[2 * AGES.size()];
        migrants[0] = 500;
        Projection p = plan(new double[2 * AGES.size()], 0, AgeDefinition.COMPLETED)
                .migration(MigrationPath.of(MigrationTiming.END, List.of(SEXES, Axis.ages(AGES)), migrants))
                .project(2000, 2099);
        for (int x = 0; x < 100; x++) {
            double expected = 500 * WOMEN.personYears(x) / WOMEN.personYears(0);
            assertThat(p.population().get(2100, x, "female")).isEqualTo(expected, within(1e-10 * 500));
            assertThat(p.population().get(2100, x, "male")).isZero();
        }
        assertThat(p.births().sumTo().get()).isZero();
        assertThat(p.migration().get(2050, 0, "female")).isEqualTo(500);
    }

    @Test
    void fiveYearStepsKeepAStationaryPopulationToo() {
        AgeGroups fives = AgeGroups.parse(List.of("0-4", "5-9", "10-14", "15+"));
        SurvivalRatios ratios = SurvivalRatios.of(Sex.FEMALE, fives, 0.9, 0.8, 0.7, 0.5);
        SurvivalRatios men = SurvivalRatios.of(Sex.MALE, fives, 0.9, 0.8, 0.7, 0.5);
        // 1,000 girls and boys born in five years; women of 5-9 and 10-14 bear them all
        double[] lives = {900, 720, 504, 504};
        double rate = 2000 / (5.0 * (720 + 504));
        CohortTable start = CohortTable.of(
                "population", TableDescription.stock(), List.of(Toy.date(2000), SEXES, Axis.ages(fives)), new double[] {
                    lives[0], lives[1], lives[2], lives[3], lives[0], lives[1], lives[2], lives[3]
                });
        Projection p = CohortComponent.from(start)
                .fertility(FertilityPath.constant(AgeGroups.parse(List.of("5-9", "10-14")), rate, rate))
                .mortality(SurvivalPath.constant(ratios, men))
                .sexRatioAtBirth(Toy.EVEN_SEXES)
                .noMigration()
                .ageAtBirth(AgeDefinition.COMPLETED)
                .project(2000, 2019);
        assertThat(p.births().axis(Axes.PERIOD).labels())
                .containsExactly("2000-2004", "2005-2009", "2010-2014", "2015-2019");
        assertThat(p.population().axis(Axes.PERIOD).labels()).containsExactly("2000", "2005", "2010", "2015", "2020");
        assertThat(p.births().sumTo(Axes.PERIOD).get("2015-2019")).isEqualTo(2000, within(1e-9));
        assertThat(p.population().get(2020, "15+", "male")).isEqualTo(504, within(1e-10));
    }
}
