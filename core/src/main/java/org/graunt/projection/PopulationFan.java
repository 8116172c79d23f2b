package org.graunt.projection;

import java.util.Arrays;
import java.util.List;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;

/**
 * All draws of a population by [area,] age and sex at the end of a stochastic projection. Quantiles are those of each count by
 * itself: they do not add up, neither over ages nor over areas.
 *
 * <pre>{@code
 * PopulationFan fan = plan.trajectories(1000, 42).fertility(process).population(2024, 2050);
 * CohortTable lower = fan.quantile(0.1), median = fan.quantile(0.5), upper = fan.quantile(0.9);
 * }</pre>
 */
public final class PopulationFan {

    private final List<Axis> axes;
    private final TableDescription description;
    private final int draws;

    /** By cell, in the order of the axes, and draw. */
    private final double[] values;

    private final double trimmed;

    /** Draws, handed over. */
    PopulationFan(List<Axis> axes, TableDescription description, int draws, double[] values, double trimmed) {
        this.axes = List.copyOf(axes);
        this.description = description;
        this.draws = draws;
        this.values = values;
        this.trimmed = trimmed;
    }

    /**
     * The axes of its tables.
     *
     * @return [area,] the one date, age and sex
     */
    public List<Axis> axes() {
        return axes;
    }

    /**
     * Number of trajectories.
     *
     * @return the number
     */
    public int draws() {
        return draws;
    }

    /**
     * How many were kept from leaving cells they were not in; see {@link TrajectorySet#trimmed()}.
     *
     * @return persons in all areas and periods, the mean of the trajectories
     */
    public double trimmed() {
        return trimmed;
    }

    /**
     * A quantile of each count, as {@link Fan#quantiles} takes it.
     *
     * @param level the level, from 0 to 1
     * @return a stock by [area,] date, age and sex
     * @throws IllegalArgumentException if the level is out of range
     */
    public CohortTable quantile(double level) {
        Quantiles.require(new double[] {level});
        double[] summary = summary(level);
        double[] counts = new double[cells()];
        Arrays.setAll(counts, cell -> summary[2 * cell + 1]);
        return CohortTable.of("population", description.withNote("projected, quantile " + level), axes, counts);
    }

    /**
     * The mean of each count. Means do add up.
     *
     * @return a stock by [area,] date, age and sex
     */
    public CohortTable mean() {
        return CohortTable.of("population", description.withNote("projected, mean"), axes, summary());
    }

    private int cells() {
        return values.length / draws;
    }

    /** The mean and the quantiles of each cell. */
    private double[] summary(double... levels) {
        double[] summary = new double[cells() * (levels.length + 1)];
        Fan.summarise(values, cells(), draws, levels, summary, 0);
        return summary;
    }

    /**
     * Axes, number of draws, and what was trimmed if anything.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return "population: " + axes + ", " + draws + " trajectories" + FanTable.trimmed(trimmed);
    }
}
