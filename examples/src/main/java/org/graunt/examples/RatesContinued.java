package org.graunt.examples;

import java.util.stream.IntStream;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.Indicators;
import org.graunt.mortality.AgeSeparationRule;
import org.graunt.projection.CohortComponent;
import org.graunt.projection.FertilityPath;
import org.graunt.projection.MigrationPath;
import org.graunt.projection.Projection;
import org.graunt.projection.SexRatioPath;
import org.graunt.projection.SurvivalPath;
import org.graunt.table.Axes;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * A projection that continues the rates of the last years: each county's own fertility, the survival and the sex ratio at
 * birth of all counties together (a county's own would be mostly noise), and each county's mean net migration, or none.
 *
 * @param data tables {@code births} (area, period, age, sex), {@code population} (31 December) and {@code deaths}; ages of
 *     mothers attained in the year, of the dead in completed years
 * @param firstYear first of the years whose rates are continued
 * @param lastYear last of these years; the projection starts at its end
 */
record RatesContinued(CohortData data, int firstYear, int lastYear) {

    Projection withMigration(int until) {
        return planWithMigration().project(lastYear + 1, until);
    }

    /** The projection before it is run, for trajectories. */
    CohortComponent planWithMigration() {
        MigrationPath observed = MigrationPath.residual(
                data.table("population").where(Axes.PERIOD, years(firstYear - 1)), birthsOfTheYears(), survival());
        return plan().migration(observed.mean());
    }

    Projection withoutMigration(int until) {
        return plan().noMigration().project(lastYear + 1, until);
    }

    private CohortComponent plan() {
        return CohortComponent.from(data.table("population").where(Axes.PERIOD, lastYear))
                .fertility(fertility())
                .mortality(survival())
                .sexRatioAtBirth(SexRatioPath.constant(boysPerGirl()))
                .ageAtBirth(AgeDefinition.ATTAINED_IN_YEAR);
    }

    private Object[] years(int from) {
        return IntStream.rangeClosed(from, lastYear).boxed().toArray();
    }

    private CohortTable birthsOfTheYears() {
        return data.table("births").where(Axes.PERIOD, years(firstYear));
    }

    private FertilityPath fertility() {
        return FertilityPath.of(data.with(birthsOfTheYears())
                .compute(Indicators.AGE_SPECIFIC_FERTILITY_RATE)
                .by(Axes.AREA, Axes.AGE));
    }

    private double boysPerGirl() {
        CohortTable bySex = birthsOfTheYears().sumTo(Axes.SEX);
        return bySex.get("male") / bySex.get("female");
    }

    /** Survival of all counties together: a county's own deaths by single age are too few. */
    private SurvivalPath survival() {
        return SurvivalPath.ofLifeTables(
                data.table("population")
                        .where(Axes.PERIOD, years(firstYear - 1))
                        .sumTo(Axes.PERIOD, Axes.AGE, Axes.SEX),
                data.table("deaths").where(Axes.PERIOD, years(firstYear)).sumTo(Axes.PERIOD, Axes.AGE, Axes.SEX),
                AgeSeparationRule.ANDREEV_KINGKADE);
    }
}
