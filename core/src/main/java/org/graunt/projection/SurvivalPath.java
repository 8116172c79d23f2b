package org.graunt.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.graunt.mortality.AgeSeparation;
import org.graunt.mortality.BrassRelational;
import org.graunt.mortality.LifeTable;
import org.graunt.mortality.Sex;
import org.graunt.mortality.SurvivalRatios;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.TableDescription.AgeDefinition;

/**
 * Survival over time: the ratios of {@link SurvivalRatios} for both sexes, by area and period where they differ.
 *
 * <pre>{@code
 * SurvivalPath same = SurvivalPath.constant(SurvivalRatios.of(women), SurvivalRatios.of(men));
 * SurvivalPath own = SurvivalPath.builder(Axis.of(Axes.AREA, "A", "B"))
 *         .set(womenOfA, "A").set(menOfA, "A").set(womenOfB, "B").set(menOfB, "B").build();
 * }</pre>
 */
public final class SurvivalPath {

    private static final String NAME = "survival";
    private static final Axis SEXES = Axis.of(Axes.SEX, Sex.FEMALE.label(), Sex.MALE.label());

    private final PathCube cube;
    private final List<String> capped;

    private SurvivalPath(PathCube cube, List<String> capped) {
        this.cube = cube;
        this.capped = List.copyOf(capped);
    }

    /**
     * The same ratios everywhere and always.
     *
     * @param one the ratios of one sex
     * @param other the ratios of the other, by the same ages
     * @return the path
     * @throws IllegalArgumentException if both are of one sex or their ages differ
     */
    public static SurvivalPath constant(SurvivalRatios one, SurvivalRatios other) {
        if (one.sex() == other.sex()) {
            throw new IllegalArgumentException("survival: both of " + one.sex().label() + ", one must be of each sex");
        }
        return builder().set(one).set(other).build();
    }

    /**
     * Ratios by sex and age and, where the axes say so, by area and period.
     *
     * @param axes the axes of sexes and ages and any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order
     * @param ratios ratios from 0 to 1, the last axis running fastest, each at the age survivors arrive in: births to the
     *     end of the step at the first age, the last two groups together at the open one
     * @return the path
     * @throws IllegalArgumentException if there are other axes, no sexes or no ages, or if ratios do not match the axes or
     *     are out of range
     */
    public static SurvivalPath of(List<Axis> axes, double... ratios) {
        return of(axes, ratios, List.of());
    }

    private static SurvivalPath of(List<Axis> axes, double[] ratios, List<String> capped) {
        PathCube cube = PathCube.of(NAME, Set.of(Axes.SEX, Axes.AGE), Set.of(Axes.AREA, Axes.PERIOD), axes, ratios)
                .requireEach(ratio -> ratio >= 0 && ratio <= 1, "0 to 1");
        return new SurvivalPath(cube, capped);
    }

    /**
     * Survival in each area as a register shows it that counts deaths by age attained in the year: {@link
     * SurvivalRatios#ofPeriodCohort} of all the years between the first and the last date, pooled. The same in every period.
     *
     * @param population populations by [area,] single age and sex at two or more dates a year apart
     * @param births births by [area,] period and sex of the child, for at least the years between the dates
     * @param deaths deaths by [area,] period, age attained in the year and sex, for at least these years
     * @return survival by [area,] sex and age
     * @throws IllegalArgumentException if dates are not a year apart, if the deaths are not described as by age attained, if
     *     areas, periods, ages or sexes do not match, if a count is missing, or if nobody is exposed at an age
     */
    public static SurvivalPath ofPeriodCohort(CohortTable population, CohortTable births, CohortTable deaths) {
        BasePopulation stock = BasePopulation.of(population);
        PeriodCohortCounts counts = new PeriodCohortCounts(
                stock, stock.events("births", births, Axes.SEX), deaths(stock, deaths, AgeDefinition.ATTAINED_IN_YEAR));
        return ofEach(stock, counts::ratios);
    }

    /**
     * Survival in each area by a life table of deaths by age in completed years: {@link LifeTable#ofCounts} of all the years
     * between the first and the last date, pooled, with the mean of the populations at both ends of a year as person-years. The
     * same in every period.
     *
     * @param population populations by [area,] age and sex at two or more dates, as far apart as the ages are wide
     * @param deaths deaths by [area,] period, age in completed years and sex, for at least the years between the dates
     * @param rule where within an age the dying die
     * @return survival by [area,] sex and age
     * @throws IllegalArgumentException if dates are not one width of the ages apart, if the deaths are not described as by age
     *     in completed years, if areas, periods, ages or sexes do not match, if a count is missing, or if a life table cannot be
     *     made of an area's counts
     */
    public static SurvivalPath ofLifeTables(CohortTable population, CohortTable deaths, AgeSeparation rule) {
        Objects.requireNonNull(rule, "rule");
        BasePopulation stock = BasePopulation.of(population);
        CompletedAgeCounts counts = new CompletedAgeCounts(stock, deaths(stock, deaths, AgeDefinition.COMPLETED));
        return ofEach(stock, (area, sex) -> counts.ratios(area, sex, rule));
    }

    private static PathCube deaths(BasePopulation stock, CohortTable deaths, AgeDefinition wanted) {
        if (!deaths.description().ages().equals(Optional.of(wanted))) {
            throw new IllegalArgumentException("deaths: table " + deaths.name() + " has ages "
                    + deaths.description().ages().map(AgeDefinition::name).orElse("of unstated definition")
                    + ", must be "
                    + wanted);
        }
        PathCube died = stock.events("deaths", deaths, Axes.SEX, Axes.AGE);
        stock.requireSameAges("deaths", died.axis(Axes.AGE).ages());
        return died;
    }

    private static SurvivalPath ofEach(BasePopulation stock, RatiosOfArea ratios) {
        Builder builder = stock.areas() == null ? builder() : builder(stock.areas());
        for (int area = 0; area < stock.areaCount(); area++) {
            Object[] labels = stock.areas() == null
                    ? new Object[0]
                    : new Object[] {stock.areas().labels().get(area)};
            for (Sex sex : Sex.values()) {
                builder.set(ratios.of(area, sex), labels);
            }
        }
        return builder.build();
    }

    /** Survival ratios by position of the area. */
    private interface RatiosOfArea {
        SurvivalRatios of(int area, Sex sex);
    }

    /**
     * Survival from life expectancies at birth, each turned into the relational life table that meets it: what an area needs that
     * knows its {@code e0} and expects where it goes, but has no death rates.
     *
     * @param axes the axis of sexes and any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order
     * @param lifeExpectancies {@code e0} in years, the last axis running fastest
     * @param women the model whose tables women follow
     * @param men the model whose tables men follow
     * @param ages age groups of one width, each made of whole groups of the models
     * @return survival by these axes and age
     * @throws IllegalArgumentException if there are other axes or no sexes, if the numbers do not match the axes, if a model is not
     *     of its sex or has no table with such a life expectancy, or if ages do not nest
     */
    public static SurvivalPath meeting(
            List<Axis> axes, double[] lifeExpectancies, BrassRelational women, BrassRelational men, AgeGroups ages) {
        requireSex("women", women, Sex.FEMALE);
        requireSex("men", men, Sex.MALE);
        PathCube given = PathCube.of(
                        "life expectancy", Set.of(Axes.SEX), Set.of(Axes.AREA, Axes.PERIOD), axes, lifeExpectancies)
                .requireEach(years -> years > 0 && years < Double.POSITIVE_INFINITY, "above 0 and finite");
        int size = ages.size();
        double[] ratios = new double[Math.multiplyExact(given.values().length, size)];
        int sex = given.indexOf(Axes.SEX);
        for (int row = 0; row < given.values().length; row++) {
            String label = axes.get(sex).labels().get(given.labelAt(row, sex));
            LifeTable table = meeting(label.equals(Sex.FEMALE.label()) ? women : men, given, row);
            System.arraycopy(SurvivalRatios.of(table, ages).toArray(), 0, ratios, given.cell(row) * size, size);
        }
        List<Axis> all = new ArrayList<>();
        for (String name : List.of(Axes.AREA, Axes.PERIOD, Axes.SEX)) {
            if (given.has(name)) {
                all.add(given.axis(name));
            }
        }
        all.add(Axis.ages(ages));
        return of(all, ratios);
    }

    private static LifeTable meeting(BrassRelational model, PathCube given, int row) {
        try {
            return model.meeting(given.valueAt(row));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(e.getMessage() + " (" + given.place(row) + ")", e);
        }
    }

    private static void requireSex(String name, BrassRelational model, Sex sex) {
        Sex standard = Objects.requireNonNull(model, name).standard().sex();
        if (standard != sex) {
            throw new IllegalArgumentException(
                    name + ": a model of sex " + standard.label() + ", must be " + sex.label());
        }
    }

    /**
     * Starts a path that is filled with the ratios of one sex at a time.
     *
     * @param axes any of {@link Axes#AREA} and {@link Axes#PERIOD}; none for ratios that are the same everywhere and always
     * @return an empty builder
     * @throws IllegalArgumentException if there are other axes
     */
    public static Builder builder(Axis... axes) {
        return new Builder(List.of(axes));
    }

    /**
     * The ages.
     *
     * @return the age groups, the last of which is open
     */
    public AgeGroups ages() {
        return cube.axis(Axes.AGE).ages();
    }

    /**
     * From these ratios to others on a straight line: the first period has these, the last those, and each between them has
     * moved by an equal part. Ratios are interpolated as they are.
     *
     * @param target the ratios to arrive at, by the same ages
     * @param periods the axis of periods
     * @return the path over these periods
     * @throws IllegalArgumentException if there are fewer than two periods, or if the two do not match
     */
    public SurvivalPath towards(SurvivalPath target, Axis periods) {
        return new SurvivalPath(PathMath.towards(cube, target.cube, periods), List.of());
    }

    /**
     * The axes along which ratios are given.
     *
     * @return the axes, in the order that {@link #get} takes
     */
    public List<Axis> axes() {
        return cube.axes();
    }

    /**
     * A ratio.
     *
     * @param labels one label an axis, in the order of {@link #axes()}
     * @return the share that lives on into the group
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public double get(Object... labels) {
        return cube.get(labels);
    }

    /**
     * Where deaths were too many for the population they came from, so that a risk of dying was held at 1: what {@link
     * SurvivalRatios#cappedAges()} says of the ratios that the path was made of.
     *
     * @return places such as {@code area B, sex male, age 97}; none in sound data and for ratios given as numbers
     */
    public List<String> capped() {
        return capped;
    }

    static SurvivalPath ofCube(PathCube cube) {
        return new SurvivalPath(cube, List.of());
    }

    PathCube cube() {
        return cube;
    }

    /**
     * The axes, and where risks were held at 1.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return cube + (capped.isEmpty() ? "" : ", risks held at 1 at " + capped);
    }

    /** Collects the ratios of each sex, area and period; not safe for several threads. */
    public static final class Builder {

        private final List<Axis> axes;
        private final SurvivalRatios[] cells;

        private Builder(List<Axis> axes) {
            for (Axis axis : axes) {
                if (!List.of(Axes.AREA, Axes.PERIOD).contains(axis.name())) {
                    throw new IllegalArgumentException("survival: axis " + axis.name()
                            + ", may have only [area, period]; sexes and ages come with the ratios");
                }
            }
            this.axes = new ArrayList<>(axes);
            this.axes.add(SEXES);
            this.cells = new SurvivalRatios[PathCube.size(NAME, this.axes)];
        }

        /**
         * Sets the ratios of one sex.
         *
         * @param ratios the ratios
         * @param labels one label an axis, in the order of the axes
         * @return this builder
         * @throws IllegalArgumentException if a label is unknown, if the ratios are set already, or if ages differ from those
         *     set before
         */
        public Builder set(SurvivalRatios ratios, Object... labels) {
            Objects.requireNonNull(ratios, "ratios");
            if (labels.length != axes.size() - 1) {
                throw new IllegalArgumentException("survival: " + labels.length + " labels, must be one for each of "
                        + axes.stream().limit(axes.size() - 1L).map(Axis::name).toList());
            }
            int cell = 0;
            for (int i = 0; i < axes.size(); i++) {
                Object label = i < labels.length ? labels[i] : ratios.sex().label();
                cell = cell * axes.get(i).size()
                        + axes.get(i).indexOf(String.valueOf(Objects.requireNonNull(label, "label")));
            }
            if (cells[cell] != null) {
                throw new IllegalArgumentException("survival: ratios "
                        + ratios.sex().label() + " at " + Arrays.toString(labels) + " twice, each may be set once");
            }
            SurvivalRatios before =
                    Arrays.stream(cells).filter(Objects::nonNull).findFirst().orElse(ratios);
            if (!before.ages().equals(ratios.ages())) {
                throw new IllegalArgumentException("survival: ages " + ratios.ages() + " at " + Arrays.toString(labels)
                        + ", must be " + before.ages() + " as in the ratios before");
            }
            cells[cell] = ratios;
            return this;
        }

        /**
         * Finishes the path.
         *
         * @return the path
         * @throws IllegalArgumentException if the ratios of a sex, area or period are not set
         */
        public SurvivalPath build() {
            PathCube outer = PathCube.ordered(NAME, axes, new double[cells.length]);
            List<String> capped = new ArrayList<>();
            for (int i = 0; i < cells.length; i++) {
                if (cells[i] == null) {
                    throw new IllegalArgumentException(
                            "survival: no ratios at " + outer.place(i) + ", must be set for each of " + axes);
                }
                for (int age : cells[i].cappedAges()) {
                    capped.add(outer.place(i) + ", age " + age);
                }
            }
            AgeGroups ages = cells[0].ages();
            double[] ratios = new double[Math.multiplyExact(cells.length, ages.size())];
            for (int i = 0; i < cells.length; i++) {
                System.arraycopy(cells[i].toArray(), 0, ratios, i * ages.size(), ages.size());
            }
            List<Axis> all = new ArrayList<>(axes);
            all.add(Axis.ages(ages));
            return SurvivalPath.of(all, ratios, capped);
        }
    }
}
