package org.graunt.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CohortTable;
import org.graunt.table.Period;
import org.graunt.table.Tabular;

/**
 * Net migration over time: those who come less those who leave during a step, by age and sex, by area and period where it
 * differs, with the timing that gives the figures their meaning. Figures may be negative, which is why this is not a
 * {@link CohortTable}.
 */
public final class MigrationPath implements Tabular {

    private static final String NAME = "migration";

    private final MigrationTiming timing;
    private final boolean rates;
    private final PathCube cube;

    private MigrationPath(MigrationTiming timing, boolean rates, PathCube cube) {
        this.timing = timing;
        this.rates = rates;
        this.cube = cube;
    }

    /**
     * Net migrants by age and sex and, where the axes say so, by area and period.
     *
     * @param timing when in a step they come and go, which decides whether they die and give birth here
     * @param axes the axes of ages and sexes and any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order; numbers are
     *     the same in each label of an axis left out
     * @param migrants persons in a step, the last axis running fastest, finite
     * @return the path
     * @throws IllegalArgumentException if there are other axes, no sexes or no ages, or if numbers do not match the axes or
     *     are not finite
     */
    public static MigrationPath of(MigrationTiming timing, List<Axis> axes, double... migrants) {
        Objects.requireNonNull(timing, "timing");
        return new MigrationPath(
                timing,
                false,
                PathCube.of(NAME, Set.of(Axes.SEX, Axes.AGE), Set.of(Axes.AREA, Axes.PERIOD), axes, migrants)
                        .requireEach(Double::isFinite, "finite"));
    }

    /**
     * Net migration rates by age and sex and, where the axes say so, by area and period: migrants in a step for each person
     * whom they join. With {@link MigrationTiming#END} these are the survivors at the end, {@code M(x) = r(x) S(x) N0(x - 1)};
     * with {@link MigrationTiming#EVEN} half the rate is applied to those at the start and half to the survivors. Unlike
     * numbers, rates follow a population that grows or shrinks, and never take more than there are. At the end -1 is all; in
     * halves it is a half of those at the start and then half of what is left, which is three quarters.
     *
     * @param timing when in a step they come and go
     * @param axes the axes of ages and sexes and any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order; rates are the
     *     same in each label of an axis left out
     * @param rates net migrants per person in a step, the last axis running fastest, -1 or above, finite
     * @return the path
     * @throws IllegalArgumentException if there are other axes, no sexes or no ages, or if rates do not match the axes or are
     *     out of range
     */
    public static MigrationPath rates(MigrationTiming timing, List<Axis> axes, double... rates) {
        Objects.requireNonNull(timing, "timing");
        return new MigrationPath(
                timing,
                true,
                PathCube.of(NAME, Set.of(Axes.SEX, Axes.AGE), Set.of(Axes.AREA, Axes.PERIOD), axes, rates)
                        .requireEach(
                                rate -> rate >= -1 && rate < Double.POSITIVE_INFINITY,
                                "migrants per person, -1 or above and finite"));
    }

    /**
     * Totals of net migrants spread over ages and sexes by a profile, such as one of {@link RogersCastro}: {@code M(x, s) = M w(x, s)}.
     *
     * @param timing when in a step they come and go
     * @param profile the shares of ages and sexes, which sum to 1
     * @param axes any of {@link Axes#AREA} and {@link Axes#PERIOD}, in any order; totals are the same in each label of an axis left out
     * @param totals net migrants of all ages and both sexes in a step, the last axis running fastest, finite; negative for losses, which
     *     then have the same profile
     * @return the path
     * @throws IllegalArgumentException if there are other axes, or if totals do not match them or are not finite
     */
    public static MigrationPath of(
            MigrationTiming timing, MigrationProfile profile, List<Axis> axes, double... totals) {
        Objects.requireNonNull(timing, "timing");
        PathCube sums = PathCube.of(NAME, Set.of(), Set.of(Axes.AREA, Axes.PERIOD), axes, totals)
                .requireEach(Double::isFinite, "finite");
        List<Axis> all = new ArrayList<>();
        for (String name : List.of(Axes.AREA, Axes.PERIOD)) {
            if (sums.has(name)) {
                all.add(sums.axis(name));
            }
        }
        AgeGroups ages = profile.ages();
        all.add(Axis.of(Axes.SEX, Sex.FEMALE.label(), Sex.MALE.label()));
        all.add(Axis.ages(ages));
        double[] migrants = new double[PathCube.size(NAME, all)];
        int row = 0;
        for (double total : sums.values()) {
            for (Sex sex : List.of(Sex.FEMALE, Sex.MALE)) {
                for (double share : profile.of(sex)) {
                    migrants[row++] = total * share;
                }
            }
        }
        return ordered(timing, all, migrants);
    }

    static MigrationPath ordered(MigrationTiming timing, PathCube cube) {
        return new MigrationPath(timing, false, cube);
    }

    static MigrationPath ordered(MigrationTiming timing, List<Axis> axes, double[] migrants) {
        return new MigrationPath(timing, false, PathCube.ordered(NAME, axes, migrants));
    }

    /**
     * The migration that explains two populations: what is left of the later one when those who survived from the earlier
     * one and from the births between are taken away, {@code M(x) = P1(x) - S(x) P0(x - 1)}. Errors of all other figures end
     * up in it. Its timing is {@link MigrationTiming#END}.
     *
     * @param population populations by [area,] age and sex at two or more dates, one step apart
     * @param births births by [area,] period and sex of the child, for at least the periods between the dates; other axes
     *     are summed
     * @param survival survival over each of these periods
     * @return net migration by [area,] period, age and sex
     * @throws IllegalArgumentException if dates are not one step apart, if areas, periods, ages or sexes do not match, if a
     *     table is of another kind, or if a count is missing
     */
    public static MigrationPath residual(CohortTable population, CohortTable births, SurvivalPath survival) {
        BasePopulation stock = BasePopulation.of(population);
        Steps steps = stock.steps();
        stock.requireSameAges(survival.cube().name(), survival.ages());
        List<Period> periods = steps.periods();
        PathCube born = stock.events("births", births, Axes.SEX);
        PathCube shares = survival.cube();
        int[] bornArea = born.areaOffsets(stock.areas());
        int[] bornPeriod = born.periodOffsets(periods);
        int[] shareArea = shares.areaOffsets(stock.areas());
        int[] sharePeriod = shares.periodOffsets(periods);
        int groups = stock.ages().size();
        List<Axis> axes = axes(stock, periods);
        double[] migrants = new double[PathCube.size(NAME, axes)];
        Cohorts cohorts = new Cohorts(groups);
        int row = 0;
        for (int area = 0; area < stock.areaCount(); area++) {
            for (int t = 0; t < steps.count(); t++) {
                for (String label : stock.sexes().labels()) {
                    Sex sex = label.equals(Sex.FEMALE.label()) ? Sex.FEMALE : Sex.MALE;
                    cohorts.begin(stock.counts(), stock.offset(area, t, sex));
                    int share = shareArea[area] + sharePeriod[t] + shares.sexOffset(sex);
                    cohorts.takeRatios(Arrays.copyOfRange(shares.values(), share, share + groups));
                    cohorts.survive();
                    cohorts.bear(born.values()[bornArea[area] + bornPeriod[t] + born.sexOffset(sex)]);
                    int later = stock.offset(area, t + 1, sex);
                    for (int x = 0; x < groups; x++) {
                        migrants[row++] = stock.counts()[later + x] - cohorts.end()[x];
                    }
                }
            }
        }
        return ordered(MigrationTiming.END, axes, migrants);
    }

    /** The axes [area,] period, age and sex. */
    static List<Axis> axes(BasePopulation stock, List<Period> periods) {
        List<Axis> axes = new ArrayList<>();
        if (stock.areas() != null) {
            axes.add(stock.areas());
        }
        axes.add(Axis.periods(periods));
        axes.add(Axis.ages(stock.ages()));
        axes.add(stock.sexes());
        return axes;
    }

    /**
     * The mean over the periods, to be assumed in every period to come.
     *
     * @return a path without the axis of periods; this path if it has none
     */
    public MigrationPath mean() {
        return new MigrationPath(timing, rates, cube.meanOverPeriods());
    }

    /**
     * Whether the path holds rates.
     *
     * @return true for migrants per person, false for numbers of migrants
     */
    public boolean isRates() {
        return rates;
    }

    /**
     * When in a step migrants come and go.
     *
     * @return the timing
     */
    public MigrationTiming timing() {
        return timing;
    }

    /**
     * The ages.
     *
     * @return the age groups
     */
    public AgeGroups ages() {
        return cube.axis(Axes.AGE).ages();
    }

    /**
     * From these numbers to others on a straight line: the first period has these, the last those, and each between them has
     * moved by an equal part.
     *
     * @param target the numbers to arrive at, by the same ages and with the same timing
     * @param periods the axis of periods
     * @return the path over these periods
     * @throws IllegalArgumentException if there are fewer than two periods, or if the two do not match
     */
    public MigrationPath towards(MigrationPath target, Axis periods) {
        if (target.timing != timing || target.rates != rates) {
            throw new IllegalArgumentException(
                    "migration: target " + target + ", must be of the same timing and kind as " + this);
        }
        return new MigrationPath(timing, rates, PathMath.towards(cube, target.cube, periods));
    }

    /**
     * The axes along which net migrants are given.
     *
     * @return the axes, in the order that {@link #get} takes
     */
    public List<Axis> axes() {
        return cube.axes();
    }

    /**
     * Net migrants.
     *
     * @param labels one label an axis, in the order of {@link #axes()}
     * @return those who come less those who leave in a step
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public double get(Object... labels) {
        return cube.get(labels);
    }

    PathCube cube() {
        return cube;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> columnNames() {
        List<String> names =
                new ArrayList<>(cube.axes().stream().map(Axis::name).toList());
        names.add(rates ? "net_migration_rate" : "net_migrants");
        return names;
    }

    @Override
    public boolean isNumeric(int column) {
        return column == cube.axes().size();
    }

    @Override
    public int rowCount() {
        return cube.values().length;
    }

    @Override
    public String text(int row, int column) {
        return cube.axes().get(column).labels().get(cube.labelAt(row, column));
    }

    @Override
    public double number(int row, int column) {
        return cube.valueAt(row);
    }

    /**
     * Timing and axes.
     *
     * @return a line of text
     */
    @Override
    public String toString() {
        return cube + (rates ? ", rates" : "") + ", timing " + timing;
    }
}
