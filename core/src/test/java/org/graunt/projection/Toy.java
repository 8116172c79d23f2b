package org.graunt.projection;

import java.time.LocalDate;
import java.util.List;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;

/** A world of four ages, 0, 1, 2 and 3 and over, small enough to do by hand. */
final class Toy {

    static final AgeGroups AGES = AgeGroups.singleOpen(0, 3);
    static final Axis AGE = Axis.ages(AGES);
    static final Axis SEX = Axis.of(Axes.SEX, "female", "male");

    /** Women of age 1 bear half a child a year, of age 2 a quarter. */
    static final FertilityPath FERTILITY = FertilityPath.constant(AgeGroups.single(1, 2), 0.5, 0.25);

    static final SurvivalPath SURVIVAL = SurvivalPath.of(List.of(SEX, AGE), 0.98, 0.99, 0.9, 0.5, 0.96, 0.98, 0.8, 0.4);

    static final SurvivalPath IMMORTAL = SurvivalPath.of(List.of(SEX, AGE), 1, 1, 1, 1, 1, 1, 1, 1);

    static final SexRatioPath EVEN_SEXES = SexRatioPath.constant(1);

    private Toy() {}

    /** A population of 1 January 2016: women by age, then men by age. */
    static CohortTable population(double... counts) {
        return CohortTable.of("population", TableDescription.stock(), List.of(date(2016), SEX, AGE), counts);
    }

    static CohortTable populationOf(Axis areas, double... counts) {
        return CohortTable.of("population", TableDescription.stock(), List.of(areas, date(2016), SEX, AGE), counts);
    }

    static Axis date(int... years) {
        return Axis.instants(
                java.util.Arrays.stream(years).mapToObj(Integer::toString).toList(),
                java.util.Arrays.stream(years)
                        .mapToObj(year -> LocalDate.of(year, 1, 1))
                        .toList());
    }

    static Axis years(int first, int last) {
        return Axis.years(StatisticalYear.CALENDAR, first, last);
    }

    /** Women by age, then men by age, in every period. */
    static MigrationPath migration(MigrationTiming timing, double... migrants) {
        return MigrationPath.of(timing, List.of(SEX, AGE), migrants);
    }

    static CohortComponent plan(CohortTable population) {
        return CohortComponent.from(population)
                .fertility(FERTILITY)
                .mortality(SURVIVAL)
                .sexRatioAtBirth(SexRatioPath.constant(1.06))
                .noMigration()
                .ageAtBirth(AgeDefinition.COMPLETED);
    }
}
