package org.graunt.projection;

import java.util.List;
import org.graunt.mortality.Sex;
import org.graunt.projection.CohortComponent.Assumptions;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axis;
import org.graunt.table.Period;
import org.graunt.table.TableDescription.AgeDefinition;

/** The inputs of a plan, matched with each other: ages, areas, periods and sexes are those of the population. */
final class PlanInputs {

    final BasePopulation base;
    final Assumptions assumptions;
    final Steps steps;
    final List<Period> periods;
    final int groups;

    /** The population's age group in which mothers' ages begin. */
    final int firstAge;

    final AgeGroups mothers;
    final PathRows fertility;
    final PathRows mortality;

    /** Null for none. */
    final PathRows migration;

    private final double[] sexRatios;
    private final int[] sexRatioAreas;
    private final int[] sexRatioPeriods;

    PlanInputs(BasePopulation base, Assumptions assumptions, Steps steps) {
        this.base = base;
        this.assumptions = assumptions;
        this.steps = steps;
        periods = steps.periods();
        groups = base.ages().size();
        mothers = assumptions.fertility().ages();
        firstAge = firstAgeOfMothers();
        base.requireSameAges("survival", assumptions.mortality().ages());
        fertility = rows(assumptions.fertility().cube(), firstAge, 1);
        mortality = rows(assumptions.mortality().cube(), 0, 1);
        PathCube ratios = assumptions.sexRatio().cube();
        sexRatios = ratios.values();
        sexRatioAreas = ratios.areaOffsets(base.areas());
        sexRatioPeriods = ratios.periodOffsets(periods);
        if (assumptions.migration() == null) {
            migration = null;
        } else {
            base.requireSameAges("migration", assumptions.migration().ages());
            migration = rows(
                    assumptions.migration().cube(),
                    0,
                    assumptions.migration().timing().share());
        }
        if (assumptions.ageAtBirth() == AgeDefinition.ATTAINED_IN_YEAR && base.width() != 1) {
            throw new IllegalArgumentException("age at birth: ATTAINED_IN_YEAR with steps of " + base.width()
                    + " years, must be COMPLETED unless steps are single years");
        }
    }

    private PathRows rows(PathCube cube, int first, double factor) {
        return new PathRows(cube, base.areas(), periods, first, groups, factor);
    }

    /** Finds the first age of mothers among the ages of the population, and the others behind it. */
    private int firstAgeOfMothers() {
        int first = base.ages().indexOf(mothers.lower(0));
        boolean match = first + mothers.size() <= groups;
        for (int i = 0; match && i < mothers.size(); i++) {
            match = mothers.label(i).equals(base.ages().label(first + i));
        }
        if (!match) {
            throw new IllegalArgumentException(
                    "fertility: ages " + mothers + ", must be some of those of the population, " + base.ages());
        }
        return first;
    }

    /** Boys per girl. */
    double sexRatio(int area, int t) {
        return sexRatios[sexRatioAreas[area] + sexRatioPeriods[t]];
    }

    /** Where the women or men of an area start in the counts of the population. */
    int at(int area, Sex sex) {
        return base.offset(area, 0, sex);
    }

    /** The axis of areas, or null. */
    Axis areas() {
        return base.areas();
    }

    /** A step of the plan, or of one whose migration is uncertain though none is planned. */
    CohortStep step(boolean evenIfNonePlanned) {
        MigrationPath planned = assumptions.migration();
        return new CohortStep(
                base.width(),
                groups,
                firstAge,
                firstAge + mothers.size(),
                assumptions.ageAtBirth(),
                planned == null && !evenIfNonePlanned ? null : timing(),
                planned != null && planned.isRates(),
                assumptions.negativeCells());
    }

    /** When migrants come; at the end if none are planned. */
    MigrationTiming timing() {
        return assumptions.migration() == null
                ? MigrationTiming.END
                : assumptions.migration().timing();
    }

    /** The name of an area for messages; empty if there is but one. */
    String place(int area) {
        return base.areas() == null ? "" : ", area " + base.areas().labels().get(area);
    }

    String place(int area, int t) {
        return place(area) + ", period " + periods.get(t).label();
    }

    /** The name by which an area's random streams are known. */
    String code(int area) {
        return base.areas() == null ? "" : base.areas().labels().get(area);
    }
}
