package org.graunt.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.graunt.mortality.Sex;
import org.graunt.projection.TrajectoryPlan.Chances;
import org.graunt.table.Axes;
import org.graunt.table.Axis;

/**
 * One run of all trajectories. Work is split into areas and chunks of trajectories, each of which is computed by itself and
 * stored in its own place; sums over areas are taken afterwards, in the order of areas.
 */
final class TrajectoryRun {

    /** Areas whose draws are held at a time when only limits are kept. */
    static final int BLOCK = 64;

    private static final int DRAWS_AT_A_TIME = 32;

    private final PlanInputs inputs;
    private final Chances chances;
    private final List<Outcome> kept;
    private final TfrRoots roots;
    private final int draws;
    private final int periods;

    /** Migrants trimmed in all trajectories. */
    private double trimmed;

    TrajectoryRun(PlanInputs inputs, Chances chances) {
        this.inputs = inputs;
        this.chances = chances;
        kept = Arrays.stream(Outcome.values()).filter(chances.kept()::contains).toList();
        roots = new TfrRoots(inputs, chances.fertility(), chances.draws());
        roots.requirePatterns(inputs);
        draws = chances.draws();
        periods = inputs.periods.size();
        if (chances.profile() != null) {
            inputs.base.requireSameAges("migration profile", chances.profile().ages());
            if (inputs.assumptions.migration() != null
                    && inputs.assumptions.migration().isRates()) {
                throw new IllegalArgumentException(
                        "migration: the plan has rates, must have numbers or none for departures per head");
            }
        }
    }

    private int areas() {
        return inputs.base.areaCount();
    }

    long memory() {
        return (long) kept.size() * areas() * periods * draws * Double.BYTES;
    }

    TrajectorySet keepAll() {
        long perOutcome = memory() / kept.size() / Double.BYTES;
        long most = Runtime.getRuntime().maxMemory();
        if (perOutcome > Integer.MAX_VALUE - 8 || memory() >= most) {
            throw new IllegalArgumentException("trajectories: " + kept.size() + " outcomes x " + areas() + " areas x "
                    + periods + " periods x " + draws + " draws take " + memory() + " bytes, and this Java may use "
                    + most + " bytes, " + (Integer.MAX_VALUE - 8)
                    + " numbers an outcome; fewer of them are needed, or fan(...), which keeps limits alone");
        }
        List<double[]> values = arrays(areas());
        for (int from = 0; from < areas(); from += BLOCK) {
            int to = Math.min(areas(), from + BLOCK);
            run(from, to, 0, values);
            AreaChunks.tell(chances.listener(), to, areas());
        }
        Map<Outcome, Fan> fans = new EnumMap<>(Outcome.class);
        for (int i = 0; i < kept.size(); i++) {
            fans.put(kept.get(i), new Fan(kept.get(i), inputs.areas(), time(), draws, values.get(i)));
        }
        return new TrajectorySet(fans, draws, chances.seed(), trimmed / draws);
    }

    Map<Outcome, FanTable> fan(double[] levels) {
        Axis rows = inputs.areas() == null ? null : Axis.of(Axes.AREA, rowLabels());
        int all = rows == null ? 1 : rows.size();
        List<String> columns = new ArrayList<>(List.of(FanTable.MEAN));
        columns.addAll(FanTable.names(levels));
        List<double[]> results = new ArrayList<>();
        kept.forEach(outcome -> results.add(new double[all * periods * columns.size()]));
        int[] parents = parents(rows);
        List<double[]> sums = arrays(all - areas());
        List<double[]> block = arrays(Math.min(BLOCK, areas()));
        for (int from = 0; from < areas(); from += BLOCK) {
            int to = Math.min(areas(), from + BLOCK);
            run(from, to, from, block);
            for (int i = 0; i < kept.size(); i++) {
                Fan.summarise(block.get(i), (to - from) * periods, draws, levels, results.get(i), from * periods);
                for (int area = from; parents.length > 0 && area < to; area++) {
                    add(block.get(i), area - from, sums.get(i), parents[area]);
                }
            }
            AreaChunks.tell(chances.listener(), to, areas());
        }
        Map<Outcome, FanTable> tables = new EnumMap<>(Outcome.class);
        for (int i = 0; i < kept.size(); i++) {
            Fan.summarise(sums.get(i), (all - areas()) * periods, draws, levels, results.get(i), areas() * periods);
            tables.put(
                    kept.get(i),
                    new FanTable(
                            kept.get(i).label(),
                            rows,
                            time(),
                            columns,
                            results.get(i),
                            OptionalDouble.of(trimmed / draws)));
        }
        return tables;
    }

    private Axis time() {
        return Axis.periods(inputs.periods);
    }

    private List<double[]> arrays(int rows) {
        List<double[]> arrays = new ArrayList<>();
        kept.forEach(outcome -> arrays.add(new double[Math.toIntExact((long) rows * periods * draws)]));
        return arrays;
    }

    /** The labels of the areas and, behind them, of their parents in the order first met. */
    private List<String> rowLabels() {
        Map<String, Boolean> labels = new LinkedHashMap<>();
        inputs.areas().labels().forEach(label -> labels.put(label, true));
        if (!chances.parents().isEmpty()) {
            for (Outcome outcome : kept) {
                Fan.requireAdditive(outcome);
            }
            for (String label : inputs.areas().labels()) {
                String parent = Fan.parent(chances.parents(), label);
                if (Boolean.TRUE.equals(labels.get(parent))) {
                    throw new IllegalArgumentException(
                            "parents: '" + parent + "' is an area itself, must have a name of its own");
                }
                labels.put(parent, false);
            }
        }
        return List.copyOf(labels.keySet());
    }

    /** For each area the place of its parent among the parents; empty if there are none. */
    private int[] parents(Axis rows) {
        if (rows == null || chances.parents().isEmpty()) {
            return new int[0];
        }
        return inputs.areas().labels().stream()
                .mapToInt(label -> rows.indexOf(chances.parents().get(label)) - areas())
                .toArray();
    }

    private void add(double[] from, int area, double[] sums, int parent) {
        int length = periods * draws;
        for (int i = 0; i < length; i++) {
            sums[parent * length + i] += from[area * length + i];
        }
    }

    /** The population at the end of the last period, by age and sex; parents behind the areas. */
    PopulationFan population() {
        int groups = inputs.groups;
        Axis rows = inputs.areas() == null ? null : Axis.of(Axes.AREA, rowLabels());
        int all = rows == null ? 1 : rows.size();
        double[] values = populationValues(all);
        int female = inputs.base.sexes().indexOf(Sex.FEMALE.label());
        for (int from = 0; from < areas(); from += BLOCK) {
            int to = Math.min(areas(), from + BLOCK);
            run(from, to, (area, firstDraw, end) -> {
                TrajectoryWalk walk = new TrajectoryWalk(inputs, chances, List.of(), roots);
                double lack = 0;
                for (int draw = firstDraw; draw < end; draw++) {
                    lack += walk.run(area, draw, (outcome, t, value) -> {});
                    for (int x = 0; x < groups; x++) {
                        int cell = (area * groups + x) * 2;
                        values[(cell + female) * draws + draw] = walk.women()[x];
                        values[(cell + 1 - female) * draws + draw] = walk.men()[x];
                    }
                }
                return lack;
            });
            AreaChunks.tell(chances.listener(), to, areas());
        }
        int length = 2 * groups * draws;
        int[] parents = parents(rows);
        for (int area = 0; area < parents.length; area++) {
            int sum = (areas() + parents[area]) * length;
            for (int i = 0; i < length; i++) {
                values[sum + i] += values[area * length + i];
            }
        }
        Axis dates = inputs.steps.dates();
        List<Axis> axes = new ArrayList<>(
                ProjectionRun.axes(inputs, dates.select(new int[] {dates.size() - 1}), inputs.base.ages()));
        if (rows != null) {
            axes.set(0, rows);
        }
        return new PopulationFan(axes, ProjectionRun.stock(inputs), draws, values, trimmed / draws);
    }

    private double[] populationValues(int rows) {
        long numbers = (long) rows * 2 * inputs.groups * draws;
        long most = Runtime.getRuntime().maxMemory();
        if (numbers > Integer.MAX_VALUE - 8 || numbers * Double.BYTES >= most) {
            throw new IllegalArgumentException("trajectories: " + rows + " areas x 2 sexes x " + inputs.groups
                    + " ages x " + draws + " draws take " + numbers * Double.BYTES + " bytes, and this Java may use "
                    + most
                    + " bytes, " + (Integer.MAX_VALUE - 8) + " numbers; fewer of them are needed");
        }
        return new double[(int) numbers];
    }

    /** Some trajectories of an area; returns the migrants trimmed in them. */
    private interface Chunk {
        double draw(int area, int firstDraw, int end);
    }

    /** Draws the areas {@code from} to {@code to - 1} into arrays that begin with the area {@code origin}. */
    private void run(int from, int to, int origin, List<double[]> values) {
        run(from, to, (area, firstDraw, end) -> drawChunk(area, firstDraw, end, area - origin, values));
    }

    private void run(int from, int to, Chunk work) {
        int chunks = (draws + DRAWS_AT_A_TIME - 1) / DRAWS_AT_A_TIME;
        int items = (to - from) * chunks;
        RuntimeException[] failures = new RuntimeException[items];
        double[] lacks = new double[items];
        IntStream.range(0, items).parallel().forEach(item -> {
            int area = from + item / chunks;
            int firstDraw = item % chunks * DRAWS_AT_A_TIME;
            try {
                lacks[item] = work.draw(area, firstDraw, Math.min(draws, firstDraw + DRAWS_AT_A_TIME));
            } catch (RuntimeException e) {
                failures[item] = e;
            }
        });
        AreaChunks.throwFirst(failures);
        trimmed += Arrays.stream(lacks).sum();
    }

    private double drawChunk(int area, int firstDraw, int end, int row, List<double[]> values) {
        TrajectoryWalk walk = new TrajectoryWalk(inputs, chances, kept, roots);
        double lack = 0;
        for (int draw = firstDraw; draw < end; draw++) {
            int number = draw;
            lack += walk.run(
                    area,
                    draw,
                    (outcome, t, value) -> values.get(outcome)[(row * periods + t) * draws + number] = value);
        }
        return lack;
    }
}
