package org.graunt.projection;

import java.util.ArrayList;
import java.util.List;
import org.graunt.mortality.Sex;
import org.graunt.projection.CohortComponent.Assumptions;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.Period;
import org.graunt.table.TableDescription.AgeDefinition;

/** The assumptions of a plan as a variant changes them. */
final class VariantAssumptions {

    private final BasePopulation base;
    private final Assumptions plan;
    private final Steps steps;
    private final List<Period> periods;

    private VariantAssumptions(BasePopulation base, Assumptions plan, Steps steps) {
        this.base = base;
        this.plan = plan;
        this.steps = steps;
        periods = steps.periods();
    }

    static Assumptions of(Variant variant, BasePopulation base, Assumptions plan, Steps steps) {
        VariantAssumptions change = new VariantAssumptions(base, plan, steps);
        return switch (variant) {
            case MEDIUM -> plan;
            case HIGH -> change.with(change.moved(1), plan.mortality(), plan.migration());
            case LOW -> change.with(change.moved(-1), plan.mortality(), plan.migration());
            case CONSTANT_FERTILITY -> change.with(change.heldFertility(), plan.mortality(), plan.migration());
            case INSTANT_REPLACEMENT ->
                change.with(change.replacement(plan.mortality()), plan.mortality(), plan.migration());
            case ZERO_MIGRATION -> change.with(plan.fertility(), plan.mortality(), null);
            case CONSTANT_MORTALITY -> change.with(plan.fertility(), change.heldSurvival(), plan.migration());
            case NO_CHANGE -> change.with(change.heldFertility(), change.heldSurvival(), plan.migration());
            case MOMENTUM -> change.with(change.replacement(change.heldSurvival()), change.heldSurvival(), null);
        };
    }

    private Assumptions with(FertilityPath fertility, SurvivalPath mortality, MigrationPath migration) {
        return new Assumptions(
                fertility, mortality, plan.sexRatio(), true, migration, plan.ageAtBirth(), plan.negativeCells());
    }

    private FertilityPath heldFertility() {
        return FertilityPath.ofCube(plan.fertility().cube().heldAt(periods.get(0)));
    }

    private SurvivalPath heldSurvival() {
        return SurvivalPath.ofCube(plan.mortality().cube().heldAt(periods.get(0)));
    }

    /** Half a child more or less, which is reached after ten years. */
    private FertilityPath moved(int sign) {
        Axis time = Axis.periods(periods);
        double[] children = new double[periods.size()];
        for (int t = 0; t < children.length; t++) {
            int years = t * steps.width();
            children[t] = years < 5 ? 0.25 : years < 10 ? 0.4 : 0.5;
        }
        PathCube change = PathCube.ordered("tfr", List.of(time), children);
        PathCube moved = PathMath.blend(
                "tfr", plan.fertility().tfr().cube(), change, time, (tfr, by, t, x) -> Math.max(tfr + sign * by, 0));
        return FertilityPath.of(TfrPath.ordered(moved.axes(), moved.values()), plan.fertility());
    }

    /** The plan's rates of each area and period over their net reproduction rate. */
    private FertilityPath replacement(SurvivalPath survival) {
        AgeGroups mothers = plan.fertility().ages();
        PathCube rates = plan.fertility().cube();
        PathCube ratios = plan.sexRatio().cube();
        int first = base.ages().indexOf(mothers.lower(0));
        PathRows lives = new PathRows(
                survival.cube(), base.areas(), periods, 0, base.ages().size(), 1);
        PathRows.Reader women = lives.reader(Sex.FEMALE);
        int[] rateAreas = rates.areaOffsets(base.areas());
        int[] ratePeriods = rates.periodOffsets(periods);
        int[] ratioAreas = ratios.areaOffsets(base.areas());
        int[] ratioPeriods = ratios.periodOffsets(periods);
        List<Axis> axes = new ArrayList<>();
        if (base.areas() != null) {
            axes.add(base.areas());
        }
        axes.addAll(List.of(Axis.periods(periods), Axis.ages(mothers)));
        double[] values = new double[PathCube.size("fertility", axes)];
        int row = 0;
        for (int area = 0; area < base.areaCount(); area++) {
            for (int t = 0; t < periods.size(); t++) {
                int from = rateAreas[area] + ratePeriods[t];
                double boysPerGirl = ratios.values()[ratioAreas[area] + ratioPeriods[t]];
                double net = netReproduction(rates.values(), from, first, mothers.size(), women.row(area, t))
                        / (1 + boysPerGirl);
                if (!(net > 0)) {
                    throw new IllegalArgumentException("fertility: net reproduction rate " + net + " in period "
                            + periods.get(t).label() + ", must be above 0 to be raised to replacement");
                }
                for (int x = 0; x < mothers.size(); x++) {
                    values[row++] = rates.values()[from + x] / net;
                }
            }
        }
        return FertilityPath.ofCube(PathCube.ordered("fertility", axes, values));
    }

    /** Children of both sexes that a newborn girl will have: the sum of rates times years lived at each age. */
    private double netReproduction(double[] rates, int from, int first, int count, double[] survival) {
        double years = steps.width() * survival[0];
        double sum = 0;
        for (int x = 1; x < Math.min(first + count, survival.length - 1); x++) {
            double before = years;
            years *= survival[x];
            if (x >= first) {
                double lived = plan.ageAtBirth() == AgeDefinition.ATTAINED_IN_YEAR ? (before + years) / 2 : years;
                sum += rates[from + x - first] * lived;
            }
        }
        return sum;
    }
}
