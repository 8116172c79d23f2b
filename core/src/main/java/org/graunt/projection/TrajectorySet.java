package org.graunt.projection;

import java.util.Map;

/** All trajectories of a stochastic projection: every draw of the outcomes that were kept. */
public final class TrajectorySet {

    private final Map<Outcome, Fan> fans;
    private final int draws;
    private final long seed;
    private final double trimmed;

    TrajectorySet(Map<Outcome, Fan> fans, int draws, long seed, double trimmed) {
        this.fans = fans;
        this.draws = draws;
        this.seed = seed;
        this.trimmed = trimmed;
    }

    /**
     * The draws of births.
     *
     * @return births of both sexes by [area and] period
     * @throws IllegalArgumentException if births were not kept
     */
    public Fan births() {
        return of(Outcome.BIRTHS);
    }

    /**
     * The draws of an outcome.
     *
     * @param outcome the outcome
     * @return its draws by [area and] period
     * @throws IllegalArgumentException if it was not kept
     */
    public Fan of(Outcome outcome) {
        Fan fan = fans.get(outcome);
        if (fan == null) {
            throw new IllegalArgumentException(outcome.label() + ": not kept, only " + fans.keySet() + "; call keep("
                    + outcome + ") before project");
        }
        return fan;
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
     * The seed that gives the same trajectories again.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * How many were kept from leaving cells they were not in. What is trimmed raises the population, so that trajectories with
     * departures of mean 0 have more people on average than the plan.
     *
     * @return persons in all areas and periods, the mean of the trajectories; 0 unless {@link NegativeCells#TRIM_MIGRATION} was chosen
     */
    public double trimmed() {
        return trimmed;
    }

    /**
     * Trajectories, seed, what was kept, and what was trimmed if anything.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return draws + " trajectories of seed " + seed + ", kept " + fans.keySet() + FanTable.trimmed(trimmed);
    }
}
