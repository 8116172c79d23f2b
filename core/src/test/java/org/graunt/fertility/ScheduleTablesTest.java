package org.graunt.fertility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.Indicators;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;
import org.junit.jupiter.api.Test;

class ScheduleTablesTest {

    private static final Axis AREAS = Axis.of(Axes.AREA, "north", "south");
    private static final Axis YEARS = Axis.years(StatisticalYear.CALENDAR, 2011, 2012);
    private static final Axis DATES = Axis.instants(
            List.of("2010", "2011", "2012"),
            List.of(LocalDate.of(2011, 1, 1), LocalDate.of(2012, 1, 1), LocalDate.of(2013, 1, 1)));
    private static final Axis SEX = Axis.of(Axes.SEX, "male", "female");

    private static TableDescription birthsBy(AgeDefinition definition) {
        return TableDescription.events().withAges(definition).withCollection(new Collection.Register());
    }

    private static CohortTable births(AgeDefinition definition, AgeGroups ages) {
        Axis age = Axis.ages(ages);
        double[] counts = new double[2 * 2 * ages.size() * 2];
        Arrays.setAll(counts, i -> 5 + (i * 7) % 11);
        return CohortTable.of("births", birthsBy(definition), List.of(AREAS, YEARS, age, SEX), counts);
    }

    private static CohortTable population(AgeGroups ages) {
        Axis age = Axis.ages(ages);
        double[] counts = new double[2 * 3 * ages.size() * 2];
        Arrays.setAll(counts, i -> 300 + (i * 13) % 101);
        return CohortTable.of(
                "population",
                TableDescription.stock(12, 31).withExposure(Exposure.MEAN_OF_ENDS),
                List.of(AREAS, DATES, age, SEX),
                counts);
    }

    @Test
    void theScheduleOfAnAreaAndYearHasTheTfrOfTheIndicator() {
        for (AgeDefinition definition : AgeDefinition.values()) {
            CohortTable births = births(definition, AgeGroups.single(15, 49));
            CohortTable population = population(AgeGroups.singleOpen(0, 60));
            CohortData data = CohortData.of(births, population);
            var tfr = data.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.AREA, Axes.PERIOD);
            var mean = data.compute(Indicators.MEAN_AGE_AT_CHILDBEARING).by(Axes.AREA, Axes.PERIOD);
            var grr = data.compute(Indicators.GROSS_REPRODUCTION_RATE).by(Axes.AREA, Axes.PERIOD);
            FertilitySchedule south =
                    FertilitySchedule.of(births.where(Axes.AREA, "south").where(Axes.PERIOD, "2012"), population);
            assertThat(south.estimates(0.95).tfr().value())
                    .isCloseTo(tfr.get("south", 2012).value(), within(1e-12));
            assertThat(south.estimates(0.95).tfr().upper())
                    .isCloseTo(tfr.get("south", 2012).upper(), within(1e-12));
            assertThat(south.meanAge()).isCloseTo(mean.get("south", 2012).value(), within(1e-11));
            assertThat(south.grr()).isCloseTo(grr.get("south", 2012).value(), within(1e-12));
            assertThat(south.ageDefinition()).isEqualTo(definition);
        }
    }

    @Test
    void areasAndYearsAreSummedWithTheirOwnWomen() {
        CohortTable births = births(AgeDefinition.COMPLETED, AgeGroups.ofWidth(5, 15, 49));
        CohortTable population = population(AgeGroups.singleOpen(0, 60));
        FertilitySchedule all = FertilitySchedule.of(births, population);
        double sum = 0;
        double women = 0;
        for (String area : List.of("north", "south")) {
            for (String year : List.of("2011", "2012")) {
                FertilitySchedule one =
                        FertilitySchedule.of(births.where(Axes.AREA, area).where(Axes.PERIOD, year), population);
                sum += Checks.sum(one.births());
                women += Checks.sum(one.personYears());
            }
        }
        assertThat(Checks.sum(all.births())).isCloseTo(sum, within(1e-9));
        assertThat(Checks.sum(all.personYears())).isCloseTo(women, within(1e-9));
    }

    @Test
    void groupsOfBirthsOverTheEdgesAreCutToTheWomenOf15To49() {
        AgeGroups ages = AgeGroups.parse(List.of("0-14", "15-24", "25-48", "49+"));
        CohortTable births = births(AgeDefinition.ATTAINED_IN_YEAR, ages);
        CohortTable population = population(AgeGroups.singleOpen(0, 60));
        FertilitySchedule schedule = FertilitySchedule.of(births, population);
        assertThat(schedule.ages().labels()).containsExactly("15-24", "25-48", "49");
        assertThat(schedule.caveats()).anyMatch(caveat -> caveat.contains("under 15 counted at 15-24"));
        assertThat(Checks.sum(schedule.births())).isCloseTo(Checks.sum(births.toArray()), within(1e-9));
        assertThatThrownBy(() -> FertilitySchedule.of(births, population, EdgeBirths.KEEP_AS_GROUPS))
                .hasMessageContaining("49+");
        assertThatThrownBy(() -> FertilitySchedule.of(
                        births(AgeDefinition.COMPLETED, AgeGroups.parse(List.of("50-54", "55-59"))), population))
                .hasMessageContaining("within 15 to 49");
    }

    @Test
    void keptGroupsNeedTheirWomen() {
        CohortTable births = births(AgeDefinition.COMPLETED, AgeGroups.ofWidth(5, 10, 54));
        FertilitySchedule kept =
                FertilitySchedule.of(births, population(AgeGroups.singleOpen(0, 60)), EdgeBirths.KEEP_AS_GROUPS);
        assertThat(kept.ages()).isEqualTo(AgeGroups.ofWidth(5, 10, 54));
    }

    @Test
    void aTableOfWomanYearsNeedsNoSexAndBirthsNoChildSex() {
        AgeGroups ages = AgeGroups.ofWidth(5, 15, 49);
        CohortTable births = CohortTable.of(
                "b",
                birthsBy(AgeDefinition.COMPLETED).withOf(Map.of(Axes.AGE, "mother")),
                List.of(Axis.ages(ages)),
                new double[] {1, 2, 3, 4, 3, 2, 1});
        CohortTable women = CohortTable.of(
                "w", TableDescription.personYears(), List.of(Axis.ages(ages)), new double[] {10, 10, 10, 10, 10, 10, 10
                });
        FertilitySchedule schedule = FertilitySchedule.of(births, women);
        assertThat(schedule.tfr()).isCloseTo(8, within(1e-12));
        assertThatThrownBy(schedule::grr).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSexOfOtherThanBoysAndGirlsIsNotGirls() {
        AgeGroups ages = AgeGroups.ofWidth(5, 15, 49);
        Axis sexes = Axis.of(Axes.SEX, "unknown");
        CohortTable births =
                CohortTable.of("b", birthsBy(AgeDefinition.COMPLETED), List.of(Axis.ages(ages), sexes), new double[] {
                    1, 2, 3, 4, 3, 2, 1
                });
        CohortTable women = CohortTable.of(
                "w", TableDescription.personYears(), List.of(Axis.ages(ages)), new double[] {10, 10, 10, 10, 10, 10, 10
                });
        assertThatThrownBy(FertilitySchedule.of(births, women)::grr).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void missingCellsAreNamed() {
        AgeGroups ages = AgeGroups.ofWidth(5, 15, 49);
        Axis age = Axis.ages(ages);
        CohortTable.Builder builder = CohortTable.builder("b", birthsBy(AgeDefinition.COMPLETED), age);
        for (String label : ages.labels()) {
            if (!label.equals("25-29")) {
                builder.set(5, label);
            }
        }
        builder.set(CellState.MISSING, "25-29");
        CohortTable women = CohortTable.of(
                "w", TableDescription.personYears(), List.of(age), new double[] {10, 10, 10, 10, 10, 10, 10});
        CohortTable births = builder.build();
        assertThatThrownBy(() -> FertilitySchedule.of(births, women))
                .hasMessageContaining("table b: missing at age 25-29");

        CohortTable.Builder some = CohortTable.builder("w", TableDescription.personYears(), age);
        for (String label : ages.labels()) {
            if (!label.equals("40-44")) {
                some.set(50, label);
            }
        }
        CohortTable known = CohortTable.of("b", birthsBy(AgeDefinition.COMPLETED), List.of(age), new double[7]);
        CohortTable unknown = some.set(CellState.SUPPRESSED, "40-44").build();
        assertThatThrownBy(() -> FertilitySchedule.of(known, unknown))
                .hasMessageContaining("woman-years are suppressed at age 40-44");
    }

    @Test
    void noWomenAtAnAgeAreNamed() {
        Axis age = Axis.ages(AgeGroups.ofWidth(5, 15, 49));
        CohortTable births = CohortTable.of(
                "b", birthsBy(AgeDefinition.COMPLETED), List.of(age), new double[] {1, 2, 3, 4, 3, 2, 1});
        CohortTable women = CohortTable.of(
                "w", TableDescription.personYears(), List.of(age), new double[] {10, 10, 10, 10, 0, 10, 10});
        assertThatThrownBy(() -> FertilitySchedule.of(births, women)).hasMessageContaining("0 at age 35-39 with 3");
    }

    @Test
    void unstatedAgesAreRefused() {
        Axis age = Axis.ages(AgeGroups.ofWidth(5, 15, 49));
        CohortTable births = CohortTable.of("b", TableDescription.events(), List.of(age), new double[7]);
        assertThatThrownBy(() -> FertilitySchedule.of(births, births)).hasMessageContaining("how ages were assigned");
    }
}
