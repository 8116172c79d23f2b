package org.graunt.projection;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;

/**
 * One run of a plan: carries each area forward and keeps population and births as the kernel makes them. Tables are made of
 * them when asked for, and deaths and migration by walking once more.
 */
final class ProjectionRun {

    private final PlanInputs inputs;
    private final int groups;
    private final int mothers;
    private final int dates;
    private final int female;

    /** By area, date, sex in the order of the base, and age. */
    private final double[] population;

    /** By area, period and age of the mother, both sexes. */
    private final double[] births;

    private final double[] imbalances;
    private final double[] trimmed;

    ProjectionRun(PlanInputs inputs) {
        this.inputs = inputs;
        groups = inputs.groups;
        mothers = inputs.mothers.size();
        dates = inputs.periods.size() + 1;
        female = inputs.base.sexes().indexOf(Sex.FEMALE.label());
        population = new double[PathCube.size("population", stockAxes())];
        births = new double[PathCube.size("births", birthAxes()) / 2];
        imbalances = new double[areas()];
        trimmed = new double[areas()];
    }

    private int areas() {
        return inputs.base.areaCount();
    }

    private List<Axis> stockAxes() {
        return axes(inputs.steps.dates(), inputs.base.ages());
    }

    private List<Axis> birthAxes() {
        return axes(Axis.periods(inputs.periods), inputs.mothers);
    }

    private List<Axis> flowAxes() {
        return axes(Axis.periods(inputs.periods), inputs.base.ages());
    }

    private List<Axis> axes(Axis time, AgeGroups ages) {
        return axes(inputs, time, ages);
    }

    /** [Area,] time, age and sex. */
    static List<Axis> axes(PlanInputs inputs, Axis time, AgeGroups ages) {
        List<Axis> axes = new ArrayList<>();
        if (inputs.areas() != null) {
            axes.add(inputs.areas());
        }
        axes.addAll(List.of(time, Axis.ages(ages), inputs.base.sexes()));
        return axes;
    }

    Projection run(ProgressListener listener) {
        AreaChunks.run(areas(), listener, () -> {
            AreaWalk walk = new AreaWalk(inputs);
            return area -> carry(walk, area);
        });
        return new Projection(this);
    }

    private void carry(AreaWalk walk, int area) {
        walk.begin(area);
        carryOn(walk, area);
        if (walk.step().wentNegative()) {
            walk.begin(area);
            walk.step().careful();
            carryOn(walk, area);
        }
        imbalances[area] = walk.balance();
        trimmed[area] = walk.step().trimmed();
    }

    private void carryOn(AreaWalk walk, int area) {
        CohortStep step = walk.step();
        store(area, 0, step);
        for (int t = 0; t < dates - 1; t++) {
            walk.advance(t);
            System.arraycopy(step.births(), inputs.firstAge, births, (area * (dates - 1) + t) * mothers, mothers);
            store(area, t + 1, step);
        }
    }

    private void store(int area, int date, CohortStep step) {
        int row = (area * dates + date) * 2 * groups;
        System.arraycopy(step.women().start(), 0, population, row + female * groups, groups);
        System.arraycopy(step.men().start(), 0, population, row + (1 - female) * groups, groups);
    }

    double balance() {
        return Arrays.stream(imbalances).max().orElse(0);
    }

    double trimmed() {
        return Arrays.stream(trimmed).sum();
    }

    /** What a projected population is. */
    static TableDescription stock(PlanInputs inputs) {
        TableDescription stock = TableDescription.stock()
                .withDate(MonthDay.from(inputs.steps.base()))
                .withAges(AgeDefinition.COMPLETED)
                .withExposure(Exposure.MEAN_OF_ENDS)
                .withNote("projected");
        return inputs.base.description().population().map(stock::withPopulation).orElse(stock);
    }

    CohortTable population() {
        double[] counts = new double[population.length];
        eachRow(areas() * dates, row -> {
            int at = row * 2 * groups;
            interleave(population, at, population, at + groups, counts, at, groups);
        });
        return CohortTable.of("population", stock(inputs), stockAxes(), counts);
    }

    CohortTable births() {
        double[] counts = new double[2 * births.length];
        eachRow(areas() * (dates - 1), row -> {
            double girlsShare = 1 / (1 + inputs.sexRatio(row / (dates - 1), row % (dates - 1)));
            for (int i = row * mothers; i < (row + 1) * mothers; i++) {
                double girls = births[i] * girlsShare;
                counts[2 * i + female] = girls;
                counts[2 * i + 1 - female] = births[i] - girls;
            }
        });
        TableDescription events = TableDescription.events()
                .withAges(inputs.assumptions.ageAtBirth())
                .withNote("projected")
                .withOf(Map.of(Axes.AGE, "mother", Axes.SEX, "child"));
        return CohortTable.of("births", events, birthAxes(), counts);
    }

    CohortTable deaths() {
        double[] counts = new double[PathCube.size("deaths", flowAxes())];
        walkAgain((step, row) -> {
            double[] first = female == 0 ? step.deadWomen() : step.deadMen();
            double[] second = female == 0 ? step.deadMen() : step.deadWomen();
            interleave(first, 0, second, 0, counts, row * 2 * groups, groups);
        });
        TableDescription events = TableDescription.events()
                .withAges(AgeDefinition.ATTAINED_IN_YEAR)
                .withNote("projected");
        return CohortTable.of("deaths", events, flowAxes(), counts);
    }

    MigrationPath migration() {
        double[] net = new double[PathCube.size("migration", flowAxes())];
        walkAgain((step, row) -> {
            int at = row * 2 * groups;
            System.arraycopy(step.bookedWomen(), 0, net, at + female * groups, groups);
            System.arraycopy(step.bookedMen(), 0, net, at + (1 - female) * groups, groups);
        });
        return MigrationPath.ordered(inputs.timing(), flowAxes(), net);
    }

    /** What is to be read from a step, for the row of an area and a period. */
    private interface StepReader {
        void read(CohortStep step, int row);
    }

    private void walkAgain(StepReader reader) {
        Supplier<IntConsumer> worker = () -> {
            AreaWalk walk = new AreaWalk(inputs);
            return area -> {
                walk.begin(area);
                walk.step().careful();
                for (int t = 0; t < dates - 1; t++) {
                    walk.advance(t);
                    reader.read(walk.step(), area * (dates - 1) + t);
                }
            };
        };
        AreaChunks.run(areas(), ProgressListener.NONE, worker);
    }

    private static void eachRow(int rows, IntConsumer work) {
        IntStream.range(0, rows).parallel().forEach(work);
    }

    private static void interleave(
            double[] first, int firstAt, double[] second, int secondAt, double[] target, int at, int length) {
        for (int x = 0; x < length; x++) {
            target[at + 2 * x] = first[firstAt + x];
            target[at + 2 * x + 1] = second[secondAt + x];
        }
    }
}
