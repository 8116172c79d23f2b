package org.graunt.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * Births projected from women alone, for offices that know no more than their women of childbearing age. Women grow older by a step
 * and leave after the last age; who comes in at the first age has to be said, unless the table reaches down to age 0. Deaths and
 * migration of women are left out unless stated: between 15 and 49 few die, but many may move.
 *
 * <p>It is the projection of {@link CohortComponent} without men. A table that begins at age 0 has its daughters; in another one
 * girls born in the projection come of age only if {@link #daughtersComeOfAge} says so, and only in steps for which no entrants
 * are stated.
 *
 * <pre>{@code
 * CohortTable births = BirthsOnly.from(women).fertility(rates).sexRatioAtBirth(SexRatioPath.constant(1.1))
 *         .entrantsAsBefore().ageAtBirth(AgeDefinition.COMPLETED).births(2016, 2025);
 * }</pre>
 */
public final class BirthsOnly {

    private final CohortTable women;
    private final AgeGroups ages;
    private final FertilityPath fertility;
    private final SexRatioPath sexRatio;
    private final AgeDefinition ageAtBirth;
    private final PathCube entrants;
    private final boolean asBefore;
    /** The share of daughters who come of age after the entrants stated; NaN if none shall. */
    private final double daughters;

    private final PathCube survival;
    private final PathCube migrants;
    private final NegativeCells negativeCells;

    private BirthsOnly(
            CohortTable women,
            FertilityPath fertility,
            SexRatioPath sexRatio,
            AgeDefinition ageAtBirth,
            PathCube entrants,
            boolean asBefore,
            double daughters,
            PathCube survival,
            PathCube migrants,
            NegativeCells negativeCells) {
        this.women = women;
        this.ages = women.axis(Axes.AGE).ages();
        this.fertility = fertility;
        this.sexRatio = sexRatio;
        this.ageAtBirth = ageAtBirth;
        this.entrants = entrants;
        this.asBefore = asBefore;
        this.daughters = daughters;
        this.survival = survival;
        this.migrants = migrants;
        this.negativeCells = negativeCells;
    }

    /**
     * Starts a plan from the women.
     *
     * @param women a stock of women by age and, if there are several, by area, at one date: an axis of one date, or a day in the
     *     description; closed ages of one width, beginning at a multiple of it
     * @return a plan that states nothing yet
     * @throws IllegalArgumentException if the table is no stock, has other axes, uneven or open ages, or a cell without a count
     */
    public static BirthsOnly from(CohortTable women) {
        if (women.description().kind() != TableDescription.Kind.STOCK) {
            throw new IllegalArgumentException("women: table " + women.name() + " holds "
                    + women.description().kind() + ", must be a STOCK");
        }
        for (Axis axis : women.axes()) {
            if (!Set.of(Axes.AREA, Axes.PERIOD, Axes.AGE).contains(axis.name())) {
                throw new IllegalArgumentException("women: axis " + axis.name()
                        + ", may have only [area, period, age]; take the women alone and sum over the rest");
            }
        }
        AgeGroups ages = women.axis(Axes.AGE).ages();
        boolean even = !ages.isOpen() && ages.lower(0) % ages.width(0) == 0;
        for (int x = 1; even && x < ages.size(); x++) {
            even = ages.width(x) == ages.width(0);
        }
        if (!even) {
            throw new IllegalArgumentException(
                    "women: ages " + ages + ", must be closed groups of one width, from a multiple of it on");
        }
        BasePopulation.requireComplete(women);
        return new BirthsOnly(women, null, null, null, null, false, Double.NaN, null, null, NegativeCells.STOP);
    }

    /**
     * The same plan with these fertility rates.
     *
     * @param rates births per woman and year by age, at ages of the table
     * @return the new plan
     * @throws IllegalArgumentException if an age group is not one of the table, or if rates add up to 20 children per woman or more
     */
    public BirthsOnly fertility(FertilityPath rates) {
        for (int x = 0; x < rates.ages().size(); x++) {
            int at = ages.indexOf(rates.ages().lower(x));
            if (at < 0 || !ages.label(at).equals(rates.ages().label(x))) {
                throw new IllegalArgumentException("fertility: age group "
                        + rates.ages().label(x) + ", must be one of those of the women, " + ages);
            }
        }
        return new BirthsOnly(
                women,
                rates.requireRates(),
                sexRatio,
                ageAtBirth,
                entrants,
                asBefore,
                daughters,
                survival,
                migrants,
                negativeCells);
    }

    /**
     * The same plan with this sex ratio at birth.
     *
     * @param ratio boys per girl
     * @return the new plan
     */
    public BirthsOnly sexRatioAtBirth(SexRatioPath ratio) {
        Objects.requireNonNull(ratio, "ratio");
        return new BirthsOnly(
                women, fertility, ratio, ageAtBirth, entrants, asBefore, daughters, survival, migrants, negativeCells);
    }

    /**
     * The same plan with this meaning of the mother's age in the fertility rates.
     *
     * @param definition age in completed years at the birth, or age attained in the year of the birth
     * @return the new plan
     */
    public BirthsOnly ageAtBirth(AgeDefinition definition) {
        Objects.requireNonNull(definition, "definition");
        return new BirthsOnly(
                women,
                fertility,
                sexRatio,
                definition,
                entrants,
                asBefore,
                daughters,
                survival,
                migrants,
                negativeCells);
    }

    /**
     * The same plan with girls who come to the first age of the table. They have to be stated for every step, or, with {@link
     * #daughtersComeOfAge}, for at least those before the first daughters can be of age.
     *
     * @param axes any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order; without periods the same come in every step
     * @param girls girls alive at the first age at the end of the step, the last axis running fastest; finite and not negative
     * @return the new plan
     * @throws IllegalArgumentException if there are other axes, or if numbers do not match them or are out of range
     */
    public BirthsOnly entrants(List<Axis> axes, double... girls) {
        PathCube given = PathCube.of("entrants", Set.of(), Set.of(Axes.AREA, Axes.PERIOD), axes, girls)
                .requireEach(number -> number >= 0 && number < Double.POSITIVE_INFINITY, "finite and not negative");
        return new BirthsOnly(
                women, fertility, sexRatio, ageAtBirth, given, false, daughters, survival, migrants, negativeCells);
    }

    /**
     * The same plan with as many girls coming to the first age in each step as are there at the start.
     *
     * @return the new plan
     */
    public BirthsOnly entrantsAsBefore() {
        return new BirthsOnly(
                women, fertility, sexRatio, ageAtBirth, null, true, daughters, survival, migrants, negativeCells);
    }

    /**
     * The same plan in which daughters come of age: girls born in the projection enter at the first age of the table in steps that
     * come after the {@linkplain #entrants entrants stated by period}. Entrants that are the same in every step leave none for them.
     *
     * @param share the share of girls born who reach the first age here, 0 to 1
     * @return the new plan
     * @throws IllegalArgumentException if the share is out of range, or if the table begins at age 0, where {@link #survival} says it
     */
    public BirthsOnly daughtersComeOfAge(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share: " + share + ", must be 0 to 1");
        }
        if (ages.lower(0) == 0) {
            throw new IllegalArgumentException(
                    "daughters: the table begins at age 0, state the share under that age in survival(...)");
        }
        return new BirthsOnly(
                women, fertility, sexRatio, ageAtBirth, entrants, asBefore, share, survival, migrants, negativeCells);
    }

    /**
     * The same plan with deaths of women.
     *
     * @param axes the axis of the table's ages and any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order
     * @param ratios the share that lives on into each age, 0 to 1, the last axis running fastest; at the first age that of
     *     girls born in the step if it is age 0, else not used
     * @return the new plan
     * @throws IllegalArgumentException if there are other axes or no ages, or if numbers do not match them or are out of range
     */
    public BirthsOnly survival(List<Axis> axes, double... ratios) {
        PathCube given = PathCube.of("survival", Set.of(Axes.AGE), Set.of(Axes.AREA, Axes.PERIOD), axes, ratios)
                .requireEach(ratio -> ratio >= 0 && ratio <= 1, "0 to 1");
        requireAges(given);
        return new BirthsOnly(
                women, fertility, sexRatio, ageAtBirth, entrants, asBefore, daughters, given, migrants, negativeCells);
    }

    /**
     * The same plan with net migration of women, who come and go at the end of each step.
     *
     * @param axes the axis of the table's ages and any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order
     * @param persons net migrants in a step, the last axis running fastest, finite
     * @return the new plan
     * @throws IllegalArgumentException if there are other axes or no ages, or if numbers do not match them or are not finite
     */
    public BirthsOnly migration(List<Axis> axes, double... persons) {
        PathCube given = PathCube.of("migration", Set.of(Axes.AGE), Set.of(Axes.AREA, Axes.PERIOD), axes, persons)
                .requireEach(Double::isFinite, "finite");
        requireAges(given);
        return new BirthsOnly(
                women, fertility, sexRatio, ageAtBirth, entrants, asBefore, daughters, survival, given, negativeCells);
    }

    /**
     * The same plan with this way to treat ages from which more women leave than there are.
     *
     * @param policy stop, which is the default, or trim the migration
     * @return the new plan
     */
    public BirthsOnly negativeCells(NegativeCells policy) {
        Objects.requireNonNull(policy, "policy");
        return new BirthsOnly(
                women, fertility, sexRatio, ageAtBirth, entrants, asBefore, daughters, survival, migrants, policy);
    }

    private void requireAges(PathCube cube) {
        if (!cube.axis(Axes.AGE).ages().equals(ages)) {
            throw new IllegalArgumentException(
                    cube.name() + ": ages " + cube.axis(Axes.AGE).ages() + ", must be those of the women, " + ages);
        }
    }

    /**
     * Projects births.
     *
     * @param first the first year, which starts on the date of the women
     * @param last the last year, the end of a step
     * @return births by [area,] period, age of the mother and sex of the child
     * @throws IllegalStateException if fertility, the sex ratio at birth, the definition of the mother's age or, for a table that
     *     does not begin at age 0, entrants are not stated
     * @throws IllegalArgumentException if years, areas, periods or ages do not match, or if more women leave than there are
     */
    public CohortTable births(int first, int last) {
        return plan(first, last).project(first, last).births();
    }

    /**
     * Projects births many times, with fertility and births left to chance.
     *
     * @param first the first year, which starts on the date of the women
     * @param last the last year, the end of a step
     * @param draws number of trajectories, 1 or more
     * @param seed any number; the same one gives the same trajectories
     * @return a plan of trajectories for these years, in which population and deaths cannot be kept nor migration left to chance
     * @throws IllegalStateException if something is not stated, as in {@link #births}
     * @throws IllegalArgumentException if something does not match, as in {@link #births}
     */
    public TrajectoryPlan trajectories(int first, int last, int draws, long seed) {
        return TrajectoryPlan.ofWomenAlone(plan(first, last), draws, seed);
    }

    /** The projection of a population that has these women, the girls who will come of age, and no one else. */
    private CohortComponent plan(int first, int last) {
        require(fertility != null, "fertility", "fertility(...)");
        require(sexRatio != null, "sex ratio at birth", "sexRatioAtBirth(...)");
        require(ageAtBirth != null, "age at birth", "ageAtBirth(COMPLETED) or ageAtBirth(ATTAINED_IN_YEAR)");
        require(
                ages.lower(0) == 0 || entrants != null || asBefore,
                "entrants",
                "entrants(...) or entrantsAsBefore(), as the youngest women are of age " + ages.lower(0));
        if (!Double.isNaN(daughters) && (asBefore || !entrants.has(Axes.PERIOD))) {
            throw new IllegalArgumentException(
                    "daughters: entrants are stated for every step, so that no daughter comes of age;"
                            + " state entrants by period, up to the last step that has some");
        }
        int width = ages.width(0);
        int below = ages.lower(0) / width;
        AgeGroups all = ages(width, below + ages.size());
        Axis areas = women.has(Axes.AREA) ? women.axis(Axes.AREA) : null;
        int areaCount = areas == null ? 1 : areas.size();
        int groups = all.size();
        double[] table = areas == null
                ? women.sumTo(Axes.AGE).toArray()
                : women.sumTo(Axes.AREA, Axes.AGE).toArray();
        double[] counts = new double[areaCount * 2 * groups];
        for (int area = 0; area < areaCount; area++) {
            System.arraycopy(table, area * ages.size(), counts, area * 2 * groups + below, ages.size());
        }
        Axis sex = Axis.of(Axes.SEX, "female", "male");
        List<Axis> axes = new ArrayList<>();
        if (areas != null) {
            axes.add(areas);
        }
        if (women.has(Axes.PERIOD)) {
            axes.add(women.axis(Axes.PERIOD));
        }
        axes.addAll(List.of(sex, Axis.ages(all)));
        CohortTable empty = CohortTable.of("women", women.description(), axes, counts);
        Steps steps = new Steps(BasePopulation.of(empty).date(first), width, Math.max((last - first + 1) / width, 1));
        PathCube lives = spread("survival", survival, 1, below, all, sex);
        PathCube moves = migrants == null ? null : spread("migration", migrants, 0, below, all, sex);
        if (below > 0) {
            Entrants coming = new Entrants(ages, entrants, daughters, areas, steps, below, counts);
            coming.enter();
            lives = coming.survival(lives);
            moves = coming.migration(moves);
        }
        CohortComponent plan = CohortComponent.from(CohortTable.of("women", women.description(), axes, counts))
                .fertility(fertility)
                .mortality(SurvivalPath.ofCube(lives))
                .sexRatioAtBirth(sexRatio)
                .ageAtBirth(ageAtBirth)
                .negativeCells(negativeCells);
        return moves == null ? plan.noMigration() : plan.migration(MigrationPath.ordered(MigrationTiming.END, moves));
    }

    /** Numbers at the ages of the women, for both sexes of the whole population; {@code other} elsewhere. */
    private PathCube spread(String name, PathCube own, double other, int below, AgeGroups all, Axis sex) {
        List<Axis> outer = new ArrayList<>();
        for (String axis : List.of(Axes.AREA, Axes.PERIOD)) {
            if (own != null && own.has(axis)) {
                outer.add(own.axis(axis));
            }
        }
        int rows = own == null ? 1 : own.values().length / ages.size();
        double[] values = new double[rows * 2 * all.size()];
        Arrays.fill(values, other);
        for (int row = 0; own != null && row < rows; row++) {
            int from = row * ages.size();
            int to = row * 2 * all.size() + below;
            System.arraycopy(own.values(), from, values, to, ages.size());
        }
        outer.addAll(List.of(sex, Axis.ages(all)));
        return PathCube.ordered(name, outer, values);
    }

    static AgeGroups ages(int width, int closed) {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < closed; i++) {
            int lower = i * width;
            labels.add(width == 1 ? Integer.toString(lower) : lower + "-" + (lower + width - 1));
        }
        labels.add(closed * width + "+");
        return AgeGroups.parse(labels);
    }

    private static void require(boolean stated, String name, String method) {
        if (!stated) {
            throw new IllegalStateException(name + ": not stated; call " + method + " before births(...)");
        }
    }
}
