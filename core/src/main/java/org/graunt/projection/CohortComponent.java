package org.graunt.projection;

import java.util.Objects;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * The cohort-component projection of a population by age and sex, for any number of areas at once. Steps are as long as the
 * age groups are wide ({@code n} years); in each of them, for each area,
 *
 * <ul>
 *   <li>those aged {@code x - n} at the start live on into age {@code x} with the ratio {@code S(x)}; the last two groups
 *       together feed the open one;
 *   <li>women of age {@code x} bear {@code n f(x) (N0 + N1(x)) / 2} children, where {@code N1} are the women at the end and
 *       {@code N0} those of age {@code x} at the start, or of age {@code x - 1} if rates are by age attained in the year;
 *   <li>with {@code s} boys per girl, {@code B / (1 + s)} of them are girls; newborns live to the end with {@code S(0)};
 *   <li>net migrants join as their {@link MigrationTiming} says: at the end, after births and deaths, or one half at the start
 *       and the other at the end before births are counted.
 * </ul>
 *
 * <p>Counts stay decimal to the end. Every run checks that {@code P1 = P0 + B - D + M} in each area. Source: Preston,
 * Heuveline and Guillot (2001), Demography: Measuring and Modeling Population Processes, chapter 6; United Nations (1956),
 * Methods for Population Projections by Sex and Age (Manual III).
 *
 * <p>An instance is a plan: immutable, and each method gives a new one, so that variants grow from a common stem. What is not
 * stated is not assumed: {@link #project} refuses.
 *
 * <pre>{@code
 * Projection p = CohortComponent.from(population).fertility(rates).mortality(survival)
 *         .sexRatioAtBirth(SexRatioPath.constant(1.06)).noMigration().ageAtBirth(AgeDefinition.COMPLETED)
 *         .project(2016, 2030);          // from 1 January 2016 to 1 January 2031
 * p.births().sumTo(Axes.PERIOD).get(2030);
 * }</pre>
 */
public final class CohortComponent {

    private final BasePopulation population;
    private final Assumptions assumptions;
    private final Variant variant;

    private CohortComponent(BasePopulation population, Assumptions assumptions, Variant variant) {
        this.population = population;
        this.assumptions = assumptions;
        this.variant = variant;
    }

    /**
     * What is assumed; null where nothing is stated yet.
     *
     * @param migration null with {@code migrationStated} for none
     */
    record Assumptions(
            FertilityPath fertility,
            SurvivalPath mortality,
            SexRatioPath sexRatio,
            boolean migrationStated,
            MigrationPath migration,
            AgeDefinition ageAtBirth,
            NegativeCells negativeCells) {}

    /**
     * Starts a plan from a population.
     *
     * @param population a stock by age and sex and, if there are several, by area, at one date: an axis of one date, or a
     *     day in the description and then in the year that {@link #project} starts; ages from 0 to an open group, the closed
     *     groups of one width
     * @return a plan that states nothing yet but to stop at negative cells
     * @throws IllegalArgumentException if the table is no stock, has other axes or sexes, uneven ages or a cell without a
     *     count
     */
    public static CohortComponent from(CohortTable population) {
        return new CohortComponent(
                BasePopulation.of(population),
                new Assumptions(null, null, null, false, null, null, NegativeCells.STOP),
                Variant.MEDIUM);
    }

    /**
     * The same plan with these fertility rates.
     *
     * @param rates births per woman and year (not per 1,000) by age
     * @return the new plan
     * @throws IllegalArgumentException if rates add up to 20 children per woman or more
     */
    public CohortComponent fertility(FertilityPath rates) {
        Assumptions a = assumptions;
        return with(new Assumptions(
                Objects.requireNonNull(rates, "rates").requireRates(),
                a.mortality,
                a.sexRatio,
                a.migrationStated,
                a.migration,
                a.ageAtBirth,
                a.negativeCells));
    }

    /**
     * The same plan with this survival.
     *
     * @param survival ratios by age and sex
     * @return the new plan
     */
    public CohortComponent mortality(SurvivalPath survival) {
        Assumptions a = assumptions;
        return with(new Assumptions(
                a.fertility,
                Objects.requireNonNull(survival, "survival"),
                a.sexRatio,
                a.migrationStated,
                a.migration,
                a.ageAtBirth,
                a.negativeCells));
    }

    /**
     * The same plan with this sex ratio at birth.
     *
     * @param ratio boys per girl
     * @return the new plan
     */
    public CohortComponent sexRatioAtBirth(SexRatioPath ratio) {
        Assumptions a = assumptions;
        return with(new Assumptions(
                a.fertility,
                a.mortality,
                Objects.requireNonNull(ratio, "ratio"),
                a.migrationStated,
                a.migration,
                a.ageAtBirth,
                a.negativeCells));
    }

    /**
     * The same plan with this migration.
     *
     * @param migration net migrants by age and sex, with their timing
     * @return the new plan
     */
    public CohortComponent migration(MigrationPath migration) {
        Objects.requireNonNull(migration, "migration");
        Assumptions a = assumptions;
        return with(
                new Assumptions(a.fertility, a.mortality, a.sexRatio, true, migration, a.ageAtBirth, a.negativeCells));
    }

    /**
     * The same plan without migration.
     *
     * @return the new plan
     */
    public CohortComponent noMigration() {
        Assumptions a = assumptions;
        return with(new Assumptions(a.fertility, a.mortality, a.sexRatio, true, null, a.ageAtBirth, a.negativeCells));
    }

    /**
     * The same plan with this meaning of the mother's age in the fertility rates.
     *
     * @param definition age in completed years at the birth, or age attained in the year of the birth (single years only)
     * @return the new plan
     */
    public CohortComponent ageAtBirth(AgeDefinition definition) {
        Assumptions a = assumptions;
        return with(new Assumptions(
                a.fertility,
                a.mortality,
                a.sexRatio,
                a.migrationStated,
                a.migration,
                Objects.requireNonNull(definition, "definition"),
                a.negativeCells));
    }

    /**
     * The same plan with this way to treat cells from which more leave than are in them.
     *
     * @param policy stop, which is the default, or trim the migration
     * @return the new plan
     */
    public CohortComponent negativeCells(NegativeCells policy) {
        Assumptions a = assumptions;
        return with(new Assumptions(
                a.fertility,
                a.mortality,
                a.sexRatio,
                a.migrationStated,
                a.migration,
                a.ageAtBirth,
                Objects.requireNonNull(policy, "policy")));
    }

    /**
     * The same plan in a standard variant, in the place of any other variant.
     *
     * @param newVariant which assumptions to change, and how
     * @return the new plan
     */
    public CohortComponent variant(Variant newVariant) {
        return new CohortComponent(population, assumptions, Objects.requireNonNull(newVariant, "variant"));
    }

    private CohortComponent with(Assumptions changed) {
        return new CohortComponent(population, changed, variant);
    }

    /**
     * Carries the population forward. Areas are computed in parallel on the common pool, or on the fork-join pool this is
     * called in; results do not depend on it.
     *
     * @param first the first year, which starts on the date of the population (a year that starts in another month than
     *     January is named by the calendar year in which it ends)
     * @param last the last year, the end of a step
     * @return population, births, deaths and migration
     * @throws IllegalStateException if fertility, mortality, the sex ratio at birth, migration or the definition of the
     *     mother's age is not stated
     * @throws IllegalArgumentException if the years do not fit the population or the steps, if areas, periods, ages or sexes
     *     do not match, or if a cell would go negative and the plan is to stop then
     * @throws ArithmeticException if the balance does not close to a relative 1e-9
     */
    public Projection project(int first, int last) {
        return project(first, last, ProgressListener.NONE);
    }

    /**
     * Carries the population forward as {@link #project(int, int)} does, and tells how far it has come.
     *
     * @param first the first year
     * @param last the last year, the end of a step
     * @param listener is told, and may end the run
     * @return population, births, deaths and migration
     * @throws IllegalStateException if something is not stated
     * @throws IllegalArgumentException if inputs do not match, or a cell would go negative and the plan is to stop then
     * @throws ArithmeticException if the balance does not close
     * @throws java.util.concurrent.CancellationException if the listener ended the run
     */
    public Projection project(int first, int last, ProgressListener listener) {
        Objects.requireNonNull(listener, "listener");
        return new ProjectionRun(inputs(first, last)).run(listener);
    }

    /**
     * The same plan as the middle of many that chance makes.
     *
     * @param draws number of trajectories, 1 or more
     * @param seed any number; the same one gives the same trajectories
     * @return a plan of trajectories in which nothing is left to chance yet
     * @throws IllegalArgumentException if draws are fewer than 1
     */
    public TrajectoryPlan trajectories(int draws, long seed) {
        return TrajectoryPlan.of(this, draws, seed);
    }

    /** The inputs of a run, each stated and all matched. */
    PlanInputs inputs(int first, int last) {
        requireStated(assumptions.fertility != null, "fertility", "fertility(...)");
        requireStated(assumptions.mortality != null, "mortality", "mortality(...)");
        requireStated(assumptions.sexRatio != null, "sex ratio at birth", "sexRatioAtBirth(...)");
        requireStated(assumptions.migrationStated, "migration", "migration(...) or noMigration()");
        requireStated(
                assumptions.ageAtBirth != null,
                "age at birth",
                "ageAtBirth(COMPLETED) or ageAtBirth(ATTAINED_IN_YEAR)");
        Steps steps = steps(first, last);
        // matched as planned first, so that a mismatch is named as the user wrote it
        PlanInputs planned = new PlanInputs(population, assumptions, steps);
        return variant == Variant.MEDIUM
                ? planned
                : new PlanInputs(population, VariantAssumptions.of(variant, population, assumptions, steps), steps);
    }

    private static void requireStated(boolean stated, String name, String method) {
        if (!stated) {
            throw new IllegalStateException(name + ": not stated; call " + method + " before project(...)");
        }
    }

    private Steps steps(int first, int last) {
        int width = population.width();
        if (!(last >= first && (last - first + 1) % width == 0)) {
            throw new IllegalArgumentException("project: " + first + " to " + last
                    + ", must run forwards over whole steps of " + width + (width == 1 ? " year" : " years"));
        }
        Steps steps = new Steps(population.date(first), width, (last - first + 1) / width);
        if (steps.firstYear() != first) {
            throw new IllegalArgumentException("first: " + first + ", must be " + steps.firstYear()
                    + ", the year that starts on the date of the population, " + steps.base());
        }
        return steps;
    }
}
