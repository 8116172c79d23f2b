package org.graunt.projection;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.graunt.mortality.Sex;
import org.graunt.projection.CohortComponent.Assumptions;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Period;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;

/** One run of a plan: matches the inputs with each other, carries each area forward, and makes tables of the results. */
final class ProjectionRun {

    private static final double BALANCE = 1e-9;

    private final BasePopulation base;
    private final Assumptions assumptions;
    private final Steps steps;
    private final List<Period> periods;
    private final int groups;
    private final int firstAge;

    private final Input fertility;
    private final Input mortality;
    private final Input sexRatio;

    /** Null for no migration. */
    private final Input migration;

    private final List<Axis> stockAxes;
    private final List<Axis> birthAxes;
    private final List<Axis> flowAxes;
    private final double[] population;
    private final double[] births;
    private final double[] deaths;

    /** Net migrants by area, period, sex and age, the ages next to each other. */
    private final double[] migrants;

    private final double[] imbalances;
    private final double[] trimmed;

    /** The numbers of a path, and where those of an area, a period and a sex start among them. */
    private record Input(double[] values, int[] areas, int[] periods, int women, int men) {

        static Input of(PathCube cube, Axis areas, List<Period> periods) {
            boolean bySex = cube.has(Axes.SEX);
            return new Input(
                    cube.values(),
                    cube.areaOffsets(areas),
                    cube.periodOffsets(periods),
                    bySex ? cube.sexOffset(Sex.FEMALE) : 0,
                    bySex ? cube.sexOffset(Sex.MALE) : 0);
        }

        int at(int area, int period) {
            return areas[area] + periods[period];
        }
    }

    ProjectionRun(BasePopulation base, Assumptions assumptions, Steps steps) {
        this.base = base;
        this.assumptions = assumptions;
        this.steps = steps;
        periods = steps.periods();
        groups = base.ages().size();
        firstAge = firstAgeOfMothers();
        base.requireSameAges("survival", assumptions.mortality().ages());
        fertility = input(assumptions.fertility().cube());
        mortality = input(assumptions.mortality().cube());
        sexRatio = input(assumptions.sexRatio().cube());
        if (assumptions.migration() == null) {
            migration = null;
        } else {
            base.requireSameAges("migration", assumptions.migration().ages());
            migration = input(assumptions.migration().cube());
        }
        if (assumptions.ageAtBirth() == AgeDefinition.ATTAINED_IN_YEAR && base.width() != 1) {
            throw new IllegalArgumentException("age at birth: ATTAINED_IN_YEAR with steps of " + base.width()
                    + " years, must be COMPLETED unless steps are single years");
        }
        stockAxes = axes(steps.dates(), Axis.ages(base.ages()));
        birthAxes =
                axes(Axis.periods(periods), Axis.ages(assumptions.fertility().ages()));
        flowAxes = axes(Axis.periods(periods), Axis.ages(base.ages()));
        population = new double[PathCube.size("population", stockAxes)];
        births = new double[PathCube.size("births", birthAxes)];
        deaths = new double[PathCube.size("deaths", flowAxes)];
        migrants = new double[PathCube.size("migration", flowAxes)];
        imbalances = new double[base.areaCount()];
        trimmed = new double[base.areaCount()];
    }

    private Input input(PathCube cube) {
        return Input.of(cube, base.areas(), periods);
    }

    /** Finds the first age of mothers among the ages of the population, and the others behind it. */
    private int firstAgeOfMothers() {
        AgeGroups mothers = assumptions.fertility().ages();
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

    private List<Axis> axes(Axis time, Axis ages) {
        List<Axis> axes = new ArrayList<>();
        if (base.areas() != null) {
            axes.add(base.areas());
        }
        axes.addAll(List.of(time, ages, base.sexes()));
        return axes;
    }

    Projection run() {
        // failures are kept by area so that the one reported does not depend on which thread was first
        RuntimeException[] failures = new RuntimeException[base.areaCount()];
        IntStream.range(0, base.areaCount()).parallel().forEach(area -> {
            try {
                carry(area);
            } catch (RuntimeException e) {
                failures[area] = e;
            }
        });
        for (RuntimeException failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
        return new Projection(
                CohortTable.of("population", stock(), stockAxes, population),
                CohortTable.of("births", events(assumptions.ageAtBirth(), true), birthAxes, births),
                CohortTable.of("deaths", events(AgeDefinition.ATTAINED_IN_YEAR, false), flowAxes, deaths),
                MigrationPath.ordered(timing(), flowAxes, migrants),
                Arrays.stream(imbalances).max().orElse(0),
                Arrays.stream(trimmed).sum());
    }

    private MigrationTiming timing() {
        return migration == null ? MigrationTiming.END : assumptions.migration().timing();
    }

    private void carry(int area) {
        CohortStep step = new CohortStep(
                base.width(),
                groups,
                firstAge,
                assumptions.fertility().ages().size(),
                assumptions.ageAtBirth(),
                timing(),
                assumptions.negativeCells());
        Cohorts women = step.women();
        Cohorts men = step.men();
        System.arraycopy(base.counts(), base.offset(area, 0, Sex.FEMALE), women.start(), 0, groups);
        System.arraycopy(base.counts(), base.offset(area, 0, Sex.MALE), men.start(), 0, groups);
        int female = base.sexes().indexOf(Sex.FEMALE.label());
        storeStock(area, 0, female, women.start(), men.start());
        for (int t = 0; t < steps.count(); t++) {
            int survival = mortality.at(area, t);
            women.takeRatios(mortality.values, survival + mortality.women);
            men.takeRatios(mortality.values, survival + mortality.men);
            if (migration != null) {
                int net = migration.at(area, t);
                women.takeMigrants(migration.values, net + migration.women);
                men.takeMigrants(migration.values, net + migration.men);
            }
            run(step, area, t);
            storeBirths(area, t, female, step);
            storeFlows(area, t, female, women, men);
            women.advance();
            men.advance();
            storeStock(area, t + 1, female, women.start(), men.start());
        }
        trimmed[area] = women.trimmed() + men.trimmed();
    }

    private void run(CohortStep step, int area, int t) {
        try {
            step.run(fertility.values, fertility.at(area, t), sexRatio.values[sexRatio.at(area, t)]);
        } catch (Cohorts.NegativeCell e) {
            throw negative(e, area, t, e.of == step.women() ? Sex.FEMALE : Sex.MALE);
        }
        if (!(step.imbalance() <= BALANCE)) {
            throw new ArithmeticException("balance: residual " + step.imbalance() + " of the flows" + at(area, t)
                    + ", must be at most " + BALANCE);
        }
        imbalances[area] = Math.max(imbalances[area], step.imbalance());
    }

    private IllegalArgumentException negative(Cohorts.NegativeCell cell, int area, int t, Sex sex) {
        return new IllegalArgumentException(String.format(
                Locale.ROOT,
                "migration: %s leave of %s at age %s, %s%s, must not be more than there are;"
                        + " correct the migration or choose NegativeCells.TRIM_MIGRATION",
                cell.leaving,
                cell.present,
                base.ages().label(cell.age),
                sex.label(),
                at(area, t)));
    }

    private String at(int area, int t) {
        return (base.areas() == null ? "" : ", area " + base.areas().labels().get(area)) + ", period "
                + periods.get(t).label();
    }

    private void storeStock(int area, int date, int female, double[] women, double[] men) {
        int row = (area * (steps.count() + 1) + date) * groups * 2;
        interleave(women, men, female, population, row);
    }

    private void storeFlows(int area, int t, int female, Cohorts women, Cohorts men) {
        int row = (area * steps.count() + t) * groups * 2;
        interleave(women.deaths(), men.deaths(), female, deaths, row);
        System.arraycopy(women.booked(), 0, migrants, row + female * groups, groups);
        System.arraycopy(men.booked(), 0, migrants, row + (1 - female) * groups, groups);
    }

    private void storeBirths(int area, int t, int female, CohortStep step) {
        double[] born = step.births();
        int row = (area * steps.count() + t) * born.length * 2;
        for (int i = 0; i < born.length; i++) {
            double girls = born[i] * step.girlsShare();
            births[row + 2 * i + female] = girls;
            births[row + 2 * i + 1 - female] = born[i] - girls;
        }
    }

    private static void interleave(double[] women, double[] men, int female, double[] target, int row) {
        int w = row + female;
        int m = row + 1 - female;
        for (int x = 0; x < women.length; x++) {
            target[w + 2 * x] = women[x];
            target[m + 2 * x] = men[x];
        }
    }

    private TableDescription stock() {
        TableDescription stock = TableDescription.stock()
                .withDate(MonthDay.from(steps.base()))
                .withAges(AgeDefinition.COMPLETED)
                .withExposure(Exposure.MEAN_OF_ENDS)
                .withNote("projected");
        return base.description().population().map(stock::withPopulation).orElse(stock);
    }

    private TableDescription events(AgeDefinition ages, boolean ofMothers) {
        TableDescription events = TableDescription.events().withAges(ages).withNote("projected");
        return ofMothers ? events.withOf(Map.of(Axes.AGE, "mother", Axes.SEX, "child")) : events;
    }
}
