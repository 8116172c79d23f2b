package org.graunt.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.graunt.mortality.Sex;
import org.graunt.mortality.SurvivalRatios;
import org.graunt.projection.CohortComponent;
import org.graunt.projection.Deviation;
import org.graunt.projection.Fan;
import org.graunt.projection.FertilityPath;
import org.graunt.projection.Outcome;
import org.graunt.projection.PopulationFan;
import org.graunt.projection.SexRatioPath;
import org.graunt.projection.SurvivalPath;
import org.graunt.projection.TfrProcess;
import org.graunt.projection.TrajectoryPlan;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;

/** Fifty trajectories of a population of three ages, for charts to draw. */
final class Trajectories {

    private Trajectories() {}

    static Fan births(int first, int last) {
        return plan(null, first).keep(Outcome.BIRTHS).project(first, last).births();
    }

    static Fan of(Outcome outcome, Axis areas) {
        return plan(areas, 2016).keep(outcome).project(2016, 2018).of(outcome);
    }

    static PopulationFan population(int first, int last) {
        return plan(null, first).population(first, last);
    }

    static PopulationFan populationOf(Axis areas) {
        return plan(areas, 2016).population(2016, 2017);
    }

    private static TrajectoryPlan plan(Axis areas, int first) {
        AgeGroups ages = AgeGroups.singleOpen(0, 2);
        Axis date = Axis.instants(List.of(Integer.toString(first)), List.of(java.time.LocalDate.of(first, 1, 1)));
        List<Axis> axes = new ArrayList<>(List.of(date, ChartExamples.sexes(), Axis.ages(ages)));
        if (areas != null) {
            axes.add(0, areas);
        }
        double[] counts = new double[6 * (areas == null ? 1 : areas.size())];
        Arrays.fill(counts, 50);
        CohortTable population = CohortTable.of(
                "population", TableDescription.stock(1, 1).withAges(AgeDefinition.COMPLETED), axes, counts);
        return CohortComponent.from(population)
                .fertility(FertilityPath.of(List.of(Axis.ages(AgeGroups.single(1, 1))), 0.8))
                .mortality(SurvivalPath.constant(
                        SurvivalRatios.of(Sex.FEMALE, ages, 0.99, 0.99, 0.5),
                        SurvivalRatios.of(Sex.MALE, ages, 0.99, 0.99, 0.5)))
                .sexRatioAtBirth(SexRatioPath.constant(1.05))
                .noMigration()
                .ageAtBirth(AgeDefinition.COMPLETED)
                .trajectories(50, 7)
                .fertility(TfrProcess.aroundPath().multiplied(Deviation.randomWalk(0.05)));
    }
}
