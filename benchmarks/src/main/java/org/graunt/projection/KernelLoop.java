package org.graunt.projection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.StatisticalYear;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * The counties of {@code src/main/c/projection.c}, with the library's own kernel in a bare loop beside the plan that a user
 * would write. It stands in the library's package because the kernel is not public.
 */
public final class KernelLoop {

    /** Years of the projection. */
    public static final int YEARS = 50;

    private static final int AGES = 101;
    private static final int FIRST = 15;
    private static final int LAST = 49;
    private static final int MOTHERS = LAST - FIRST + 1;
    private static final int BASE_YEAR = 2020;

    private final int areas;
    private final CohortComponent plan;
    private final PlanInputs inputs;
    /** Written by {@link #store()} only, and there only once that is called: the public path keeps results of its own. */
    private double[] populations;

    private double[] births;

    /**
     * Makes the counties.
     *
     * @param areas number of counties
     */
    public KernelLoop(int areas) {
        this.areas = areas;
        plan = plan(areas);
        inputs = plan.inputs(BASE_YEAR, BASE_YEAR + YEARS - 1);
    }

    private static CohortComponent plan(int areas) {
        double[] survival = new double[YEARS * 2 * AGES];
        for (int i = 0; i < survival.length; i++) {
            int x = i % AGES;
            int s = i / AGES % 2;
            survival[i] = 0.9995 - 0.00003 * x - 0.0001 * s + 0.000001 * (i / (2 * AGES));
        }
        double[] fertility = new double[areas * MOTHERS];
        for (int i = 0; i < fertility.length; i++) {
            int x = FIRST + i % MOTHERS;
            fertility[i] = 0.00015 * (x - 14) * (50 - x) * (1 + 0.001 * (i / MOTHERS % 100));
        }
        double[] base = new double[areas * 2 * AGES];
        double[] migrants = new double[base.length];
        for (int i = 0; i < base.length; i++) {
            int x = i % AGES;
            int s = i / AGES % 2;
            int a = i / (2 * AGES);
            base[i] = 1000 + (7 * a + 13 * x + 3 * s) % 101;
            migrants[i] = 0.5 * ((5 * a + 3 * x + s) % 7 - 3);
        }
        Axis area = Axis.of(
                Axes.AREA,
                IntStream.range(0, areas).mapToObj(i -> "county " + i).toList());
        Axis sex = Axis.of(Axes.SEX, Sex.FEMALE.label(), Sex.MALE.label());
        Axis age = Axis.ages(AgeGroups.singleOpen(0, AGES - 1));
        Axis years = Axis.years(StatisticalYear.CALENDAR, BASE_YEAR, BASE_YEAR + YEARS - 1);
        Axis date = Axis.instants(List.of(Integer.toString(BASE_YEAR)), List.of(LocalDate.of(BASE_YEAR, 1, 1)));
        return CohortComponent.from(
                        CohortTable.of("population", TableDescription.stock(), List.of(area, date, sex, age), base))
                .fertility(FertilityPath.of(List.of(area, Axis.ages(AgeGroups.single(FIRST, LAST))), fertility))
                .mortality(SurvivalPath.of(List.of(years, sex, age), survival))
                .sexRatioAtBirth(SexRatioPath.constant(1.06))
                .migration(MigrationPath.of(MigrationTiming.END, List.of(area, sex, age), migrants))
                .ageAtBirth(AgeDefinition.COMPLETED);
    }

    /**
     * Cells times steps.
     *
     * @return counties x years x sexes x ages
     */
    public long cellSteps() {
        return (long) areas * YEARS * 2 * AGES;
    }

    /**
     * The plan as a user would write it.
     *
     * @return the plan
     */
    public CohortComponent plan() {
        return plan;
    }

    /**
     * Runs the plan through the public path.
     *
     * @return the projection, its tables not yet asked for
     */
    public Projection project() {
        return plan.project(BASE_YEAR, BASE_YEAR + YEARS - 1);
    }

    /**
     * Draws trajectories through the public path, each with total fertility and births left to chance, and keeps limits of births.
     *
     * @param draws number of trajectories
     * @return limits of births
     */
    public Map<Outcome, FanTable> fan(int draws) {
        Deviation annual = Deviation.autoregressive(0.92464, 0.04522).over(5, 1).sharedBy(0.5);
        return plan.trajectories(draws, 1)
                .fertility(TfrProcess.aroundPath().multiplied(annual))
                .poissonBirths()
                .keep(Outcome.BIRTHS)
                .fan(BASE_YEAR, BASE_YEAR + YEARS - 1, 0.025, 0.1, 0.5, 0.9, 0.975);
    }

    /**
     * The kernel on one thread, with nothing checked and nothing kept but the last year, as in C.
     *
     * @return the sum of all births
     */
    public double last() {
        return run(false);
    }

    /**
     * The kernel on one thread, writing the population and births of each year into arrays that are there, as in C.
     *
     * @return the sum of all births
     */
    public double store() {
        if (populations == null) {
            populations = new double[areas * (YEARS + 1) * 2 * AGES];
            births = new double[areas * YEARS * MOTHERS];
        }
        return run(true);
    }

    private double run(boolean store) {
        AreaWalk walk = new AreaWalk(inputs);
        CohortStep step = walk.step();
        double total = 0;
        for (int area = 0; area < areas; area++) {
            walk.begin(area);
            if (store) {
                keep(step, area * (YEARS + 1));
            }
            for (int t = 0; t < YEARS; t++) {
                walk.take(t);
                step.carry();
                double born = step.bear(walk.fertility(t));
                double girls = born / 2.06;
                step.welcome(girls, born - girls);
                step.advance();
                total += born;
                if (store) {
                    keep(step, area * (YEARS + 1) + t + 1);
                    System.arraycopy(step.births(), FIRST, births, (area * YEARS + t) * MOTHERS, MOTHERS);
                }
            }
        }
        return total;
    }

    private void keep(CohortStep step, int row) {
        System.arraycopy(step.women().start(), 0, populations, row * 2 * AGES, AGES);
        System.arraycopy(step.men().start(), 0, populations, (row * 2 + 1) * AGES, AGES);
    }
}
