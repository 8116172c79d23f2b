package org.graunt.projection;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A plan projected many times, each time with fertility, its pattern by age, the sex ratio at birth and migration as chance makes
 * them. What is not said to be uncertain is as in the plan.
 *
 * <p>Random numbers come from streams named by the seed, the area's label, the number of the trajectory and what they are for.
 * So an area has the same trajectories whatever the threads, the order of areas and the other areas in the run; and two plans
 * with the same seed differ only by what was changed.
 *
 * <pre>{@code
 * TrajectorySet fan = plan.trajectories(1000, 42)
 *         .fertility(TfrProcess.aroundPath().multiplied(Deviation.autoregressive(0.984, 0.021)))
 *         .poissonBirths().keep(Outcome.BIRTHS).project(2024, 2050);
 * fan.births().quantiles(0.1, 0.5, 0.9);
 * }</pre>
 */
public final class TrajectoryPlan {

    private static final Set<Outcome> OF_BIRTHS =
            EnumSet.of(Outcome.BIRTHS, Outcome.BOYS, Outcome.GIRLS, Outcome.TOTAL_FERTILITY_RATE);

    private final CohortComponent plan;
    private final Chances chances;

    /** Whether the population is women and the girls who will join them, whose sum and deaths mean nothing. */
    private final boolean womenAlone;

    /**
     * What is left to chance, and how.
     *
     * @param migration departures of net migration per head of the population, in a step
     * @param profile how these are spread; null if there are none
     */
    record Chances(
            int draws,
            long seed,
            TfrProcess fertility,
            Deviation meanAge,
            Deviation sexRatio,
            Deviation migration,
            MigrationProfile profile,
            boolean poisson,
            Set<Outcome> kept,
            Map<String, String> parents,
            ProgressListener listener) {}

    /** The chances while one of them changes. */
    private static final class Draft {

        private TfrProcess fertility = TfrProcess.aroundPath();
        private Deviation meanAge = Deviation.NONE;
        private Deviation sexRatio = Deviation.NONE;
        private Deviation migration = Deviation.NONE;
        private MigrationProfile profile;
        private boolean poisson;
        private Set<Outcome> kept = Set.of();
        private Map<String, String> parents = Map.of();
        private ProgressListener listener = ProgressListener.NONE;

        private Draft() {}

        private Draft(Chances from) {
            fertility = from.fertility;
            meanAge = from.meanAge;
            sexRatio = from.sexRatio;
            migration = from.migration;
            profile = from.profile;
            poisson = from.poisson;
            kept = from.kept;
            parents = from.parents;
            listener = from.listener;
        }

        private Chances of(int draws, long seed) {
            return new Chances(
                    draws, seed, fertility, meanAge, sexRatio, migration, profile, poisson, kept, parents, listener);
        }
    }

    private TrajectoryPlan(CohortComponent plan, Chances chances, boolean womenAlone) {
        this.plan = plan;
        this.chances = chances;
        this.womenAlone = womenAlone;
    }

    static TrajectoryPlan of(CohortComponent plan, int draws, long seed) {
        return of(plan, draws, seed, false);
    }

    static TrajectoryPlan ofWomenAlone(CohortComponent plan, int draws, long seed) {
        return of(plan, draws, seed, true);
    }

    private static TrajectoryPlan of(CohortComponent plan, int draws, long seed, boolean womenAlone) {
        if (!(draws >= 1)) {
            throw new IllegalArgumentException("draws: " + draws + ", must be 1 or more");
        }
        return new TrajectoryPlan(plan, new Draft().of(draws, seed), womenAlone);
    }

    private TrajectoryPlan with(Consumer<Draft> change) {
        Draft draft = new Draft(chances);
        change.accept(draft);
        return new TrajectoryPlan(plan, draft.of(chances.draws, chances.seed), womenAlone);
    }

    /**
     * The same plan with uncertain total fertility. The pattern by age stays that of the plan.
     *
     * @param process where the rates come from
     * @return the new plan
     */
    public TrajectoryPlan fertility(TfrProcess process) {
        Objects.requireNonNull(process, "process");
        return with(draft -> draft.fertility = process);
    }

    /**
     * The same plan with an uncertain age of mothers: rates by age are shifted as a whole by {@code d(t)} years, the total
     * fertility rate staying as it is. What would be shifted beyond the ages of mothers stays at the first or the last of them.
     *
     * @param years the shift, in years
     * @return the new plan
     */
    public TrajectoryPlan ageOfMothers(Deviation years) {
        Objects.requireNonNull(years, "years");
        return with(draft -> draft.meanAge = years);
    }

    /**
     * The same plan with an uncertain sex ratio at birth: the plan's times {@code exp(d(t))}.
     *
     * @param logRatio the departure of the logarithm
     * @return the new plan
     */
    public TrajectoryPlan sexRatioAtBirth(Deviation logRatio) {
        Objects.requireNonNull(logRatio, "logRatio");
        return with(draft -> draft.sexRatio = logRatio);
    }

    /**
     * The same plan with uncertain migration: {@code d(t) P w(x, s)} net migrants more than planned, where {@code P} is the
     * population at the start of the step and {@code w} the profile. They come when the plan's migrants do; at the end if it has
     * none. Where they would empty a cell, {@link CohortComponent#negativeCells} decides.
     *
     * @param perHead the departure of net migration per head of the population, in a step
     * @param profile how it is spread over ages and sexes
     * @return the new plan
     * @throws IllegalArgumentException in a {@linkplain BirthsOnly projection of women alone}, which is no population to migrate from
     */
    public TrajectoryPlan migration(Deviation perHead, MigrationProfile profile) {
        if (womenAlone) {
            throw new IllegalArgumentException(
                    "migration: of women alone it cannot be left to chance, state it as given");
        }
        Objects.requireNonNull(perHead, "perHead");
        Objects.requireNonNull(profile, "profile");
        return with(draft -> {
            draft.migration = perHead;
            draft.profile = profile;
        });
    }

    /**
     * The same plan with births as whole numbers: those of an area and a step are one Poisson number around what rates make, and
     * boys a binomial number of them.
     *
     * @return the new plan
     */
    public TrajectoryPlan poissonBirths() {
        return with(draft -> draft.poisson = true);
    }

    /**
     * The same plan with these outcomes kept, in addition to those kept before.
     *
     * @param outcomes what to keep
     * @return the new plan
     * @throws IllegalArgumentException if it is the population or deaths of a {@linkplain BirthsOnly projection of women alone}
     */
    public TrajectoryPlan keep(Outcome... outcomes) {
        for (Outcome outcome : outcomes) {
            requireWhole(!womenAlone || OF_BIRTHS.contains(outcome), outcome);
        }
        Set<Outcome> kept = EnumSet.noneOf(Outcome.class);
        kept.addAll(chances.kept);
        kept.addAll(List.of(outcomes));
        return with(draft -> draft.kept = Set.copyOf(kept));
    }

    /**
     * The same plan with wholes of which areas are parts: {@link #fan} gives their limits as well, from the sums of each draw.
     *
     * @param parentOf for each area of the population the name of its whole
     * @return the new plan
     */
    public TrajectoryPlan parents(Map<String, String> parentOf) {
        Map<String, String> copy = Map.copyOf(parentOf);
        return with(draft -> draft.parents = copy);
    }

    /**
     * The same plan with a listener that is told how far a run has come, and may end it.
     *
     * @param listener the listener
     * @return the new plan
     */
    public TrajectoryPlan listener(ProgressListener listener) {
        Objects.requireNonNull(listener, "listener");
        return with(draft -> draft.listener = listener);
    }

    /**
     * Draws all trajectories and keeps every draw of the outcomes to be kept, which takes {@link #memory} bytes. Where that is
     * too much, {@link #fan} keeps limits alone.
     *
     * @param first the first year, as in {@link CohortComponent#project(int, int)}
     * @param last the last year
     * @return the kept outcomes
     * @throws IllegalStateException if nothing is to be kept or something of the plan is not stated
     * @throws IllegalArgumentException if inputs do not match, if draws would not fit into memory, or if a cell would go
     *     negative and the plan is to stop then
     * @throws java.util.concurrent.CancellationException if the listener ended the run
     */
    public TrajectorySet project(int first, int last) {
        return new TrajectoryRun(plan.inputs(first, last), stated()).keepAll();
    }

    /**
     * Draws all trajectories and keeps only the mean and the quantiles of each area and period. Draws are held for {@value
     * TrajectoryRun#BLOCK} areas at a time, and for the parents.
     *
     * @param first the first year, as in {@link CohortComponent#project(int, int)}
     * @param last the last year
     * @param levels levels of the quantiles, each from 0 to 1
     * @return for each kept outcome its means and quantiles; parents, if there are any, follow the areas
     * @throws IllegalStateException if nothing is to be kept or something of the plan is not stated
     * @throws IllegalArgumentException if inputs do not match, if a level is out of range, or if a cell would go negative and
     *     the plan is to stop then
     * @throws java.util.concurrent.CancellationException if the listener ended the run
     */
    public Map<Outcome, FanTable> fan(int first, int last, double... levels) {
        Quantiles.require(levels);
        return new TrajectoryRun(plan.inputs(first, last), stated()).fan(levels);
    }

    /**
     * Draws all trajectories and keeps the population by age and sex at the end of the last period, for a pyramid with limits:
     * areas x 2 x ages x draws x 8 bytes. The draws are those of {@link #project}; nothing need be said by {@link #keep}.
     *
     * @param first the first year, as in {@link CohortComponent#project(int, int)}
     * @param last the last year
     * @return the draws of each age and sex; parents, if there are any, follow the areas and are sums of the same draws
     * @throws IllegalStateException if something of the plan is not stated
     * @throws IllegalArgumentException if inputs do not match, if draws would not fit into memory, or if a cell would go
     *     negative and the plan is to stop then, or in a {@linkplain BirthsOnly projection of women alone}
     * @throws java.util.concurrent.CancellationException if the listener ended the run
     */
    public PopulationFan population(int first, int last) {
        requireWhole(!womenAlone, Outcome.POPULATION);
        return new TrajectoryRun(plan.inputs(first, last), chances).population();
    }

    /**
     * What {@link #project} would keep: outcomes x areas x periods x draws x 8 bytes.
     *
     * @param first the first year
     * @param last the last year
     * @return bytes
     */
    public long memory(int first, int last) {
        return new TrajectoryRun(plan.inputs(first, last), stated()).memory();
    }

    private static void requireWhole(boolean possible, Outcome outcome) {
        if (!possible) {
            throw new IllegalArgumentException(
                    outcome.label() + ": of women alone there is none, must be one of " + OF_BIRTHS);
        }
    }

    private Chances stated() {
        if (chances.kept.isEmpty()) {
            throw new IllegalStateException("kept: nothing; call keep(Outcome...) before project(...) or fan(...)");
        }
        return chances;
    }

    /**
     * Draws, seed, and what is left to chance.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        parts.add(chances.draws + " trajectories of seed " + chances.seed);
        parts.add(chances.fertility.toString());
        if (chances.poisson) {
            parts.add("Poisson births");
        }
        return String.join("; ", parts);
    }
}
