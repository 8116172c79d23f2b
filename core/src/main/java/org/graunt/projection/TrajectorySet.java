package org.graunt.projection;

import java.util.Map;

/** All trajectories of a stochastic projection: every draw of the outcomes that were kept. */
public final class TrajectorySet {

    private final Map<Outcome, Fan> fans;
    private final int draws;
    private final long seed;

    TrajectorySet(Map<Outcome, Fan> fans, int draws, long seed) {
        this.fans = fans;
        this.draws = draws;
        this.seed = seed;
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
     * Trajectories, seed and what was kept.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return draws + " trajectories of seed " + seed + ", kept " + fans.keySet();
    }
}
