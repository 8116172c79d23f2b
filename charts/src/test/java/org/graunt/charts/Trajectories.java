package org.graunt.charts;

import java.util.List;
import org.graunt.mortality.Sex;
import org.graunt.mortality.SurvivalRatios;
import org.graunt.projection.CohortComponent;
import org.graunt.projection.Deviation;
import org.graunt.projection.Fan;
import org.graunt.projection.FertilityPath;
import org.graunt.projection.Outcome;
import org.graunt.projection.SexRatioPath;
import org.graunt.projection.SurvivalPath;
import org.graunt.projection.TfrProcess;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;

/** Fifty trajectories of a population of three ages, for charts to draw. */
final class Trajectories {

    private Trajectories() {}

    static Fan births(int first, int last) {
        AgeGroups ages = AgeGroups.singleOpen(0, 2);
        Axis date = Axis.instants(List.of(Integer.toString(first)), List.of(java.time.LocalDate.of(first, 1, 1)));
        CohortTable population = CohortTable.of(
                "population",
                TableDescription.stock(1, 1).withAges(AgeDefinition.COMPLETED),
                List.of(date, ChartExamples.sexes(), Axis.ages(ages)),
                new double[] {50, 50, 50, 50, 50, 50});
        return CohortComponent.from(population)
                .fertility(FertilityPath.of(List.of(Axis.ages(AgeGroups.single(1, 1))), 0.8))
                .mortality(SurvivalPath.constant(
                        SurvivalRatios.of(Sex.FEMALE, ages, 0.99, 0.99, 0.5),
                        SurvivalRatios.of(Sex.MALE, ages, 0.99, 0.99, 0.5)))
                .sexRatioAtBirth(SexRatioPath.constant(1.05))
                .noMigration()
                .ageAtBirth(AgeDefinition.COMPLETED)
                .trajectories(50, 7)
                .fertility(TfrProcess.aroundPath().multiplied(Deviation.randomWalk(0.05)))
                .keep(Outcome.BIRTHS)
                .project(first, last)
                .births();
    }
}
