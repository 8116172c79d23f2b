package org.graunt.compare;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.graunt.indicator.RowState;
import org.graunt.table.Tabular;

/**
 * Areas with the ranks that their true values may have: rank 1 is best. Immutable.
 *
 * <p>The interval of a rank runs from the greatest rank with at most {@code (1 - level) / 2} of the draws below it to the least
 * with at most as many above it. The lowest third are the ranks above {@code 2/3} of the number of areas.
 */
public final class RankTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;

    /** 5 % of 1,000 draws are 50, though {@code (1 - 0.9) / 2} is a little less than 0.05. */
    private static final double ROUNDING = 1e-9;

    private final LabelledCounts counts;
    private final int[] ranked;
    private final double[] observed;
    private final double[] expected;
    private final double[] lower;
    private final double[] upper;
    private final double[] best;
    private final double[] lowestThird;
    private final double[] upperHalf;
    private final int draws;
    private final double level;
    private final RankModel model;
    private final long seed;
    private final List<String> columnNames;

    /** Takes the ranks of the ranked rows: area i has those at {@code i x draws} to {@code (i + 1) x draws - 1}, in any order. */
    RankTable(
            LabelledCounts counts,
            int[] ranked,
            int[] observedRanks,
            int[] ranks,
            int draws,
            double level,
            RankModel model,
            long seed) {
        this.counts = counts;
        this.ranked = ranked;
        this.draws = draws;
        this.level = level;
        this.model = model;
        this.seed = seed;
        this.columnNames = List.of(
                counts.axis(),
                "value",
                "rank_of_value",
                "rank_expected",
                "rank_lower",
                "rank_upper",
                "p_best",
                "p_lowest_third",
                "state");
        this.observed = empty();
        this.expected = empty();
        this.lower = empty();
        this.upper = empty();
        this.best = empty();
        this.lowestThird = empty();
        this.upperHalf = empty();
        for (int i = 0; i < ranked.length; i++) {
            observed[ranked[i]] = observedRanks[i];
            summarise(ranked[i], ranks, i * draws);
        }
    }

    private double[] empty() {
        double[] numbers = new double[counts.size()];
        Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    private void summarise(int row, int[] ranks, int from) {
        int[] counted = new int[ranked.length + 1];
        for (int d = from; d < from + draws; d++) {
            counted[ranks[d]]++;
        }
        int outside = (int) Math.floor((1 - level) / 2 * draws + ROUNDING);
        long sum = 0;
        int third = 0;
        int half = 0;
        int below = 0;
        int low = 0;
        int high = 0;
        for (int rank = 1; rank < counted.length; rank++) {
            int here = counted[rank];
            sum += (long) rank * here;
            third += 3L * rank > 2L * ranked.length ? here : 0;
            half += 2L * rank <= ranked.length ? here : 0;
            low += below <= outside && below + here > outside ? rank : 0;
            high += below < draws - outside && below + here >= draws - outside ? rank : 0;
            below += here;
        }
        expected[row] = (double) sum / draws;
        lower[row] = low;
        upper[row] = high;
        best[row] = (double) counted[1] / draws;
        lowestThird[row] = (double) third / draws;
        upperHalf[row] = (double) half / draws;
    }

    /**
     * The counts that were ranked.
     *
     * @return the counts
     */
    public LabelledCounts counts() {
        return counts;
    }

    /**
     * The level of the intervals.
     *
     * @return the level
     */
    public double level() {
        return level;
    }

    /**
     * The seed of the simulation.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * The rank of an area's own value, noise and all.
     *
     * @param label the area
     * @return the rank, 1 being best; areas with equal values share the better one; NaN if the area is not ranked
     * @throws IllegalArgumentException if there is no such area
     */
    public double rankOfValue(Object label) {
        return observed[counts.rowOf(label)];
    }

    /**
     * The mean of the ranks that an area's true value may have.
     *
     * @param label the area
     * @return the expected rank; NaN if the area is not ranked
     * @throws IllegalArgumentException if there is no such area
     */
    public double expectedRank(Object label) {
        return expected[counts.rowOf(label)];
    }

    /**
     * The lower end of an area's rank interval.
     *
     * @param label the area
     * @return the best rank that is plausible; NaN if the area is not ranked
     * @throws IllegalArgumentException if there is no such area
     */
    public double lower(Object label) {
        return lower[counts.rowOf(label)];
    }

    /**
     * The upper end of an area's rank interval.
     *
     * @param label the area
     * @return the worst rank that is plausible; NaN if the area is not ranked
     * @throws IllegalArgumentException if there is no such area
     */
    public double upper(Object label) {
        return upper[counts.rowOf(label)];
    }

    /**
     * The probability that no area's true value is better.
     *
     * @param label the area
     * @return the probability; NaN if the area is not ranked
     * @throws IllegalArgumentException if there is no such area
     */
    public double probabilityBest(Object label) {
        return best[counts.rowOf(label)];
    }

    /**
     * The probability that an area's true value is among the lowest third.
     *
     * @param label the area
     * @return the probability; NaN if the area is not ranked
     * @throws IllegalArgumentException if there is no such area
     */
    public double probabilityLowestThird(Object label) {
        return lowestThird[counts.rowOf(label)];
    }

    /**
     * How many areas are ranked.
     *
     * @return the number of areas with a value
     */
    public int rankedCount() {
        return ranked.length;
    }

    /**
     * How many areas are in the better or in the worse half with a probability of at least the level. If there are few, the order
     * of the areas says little.
     *
     * @return the number of areas whose half is known
     */
    public int placedCount() {
        int placed = 0;
        for (int row : ranked) {
            placed += Math.max(upperHalf[row], 1 - upperHalf[row]) >= level ? 1 : 0;
        }
        return placed;
    }

    /**
     * The mean number of ranks that an interval holds.
     *
     * @return the mean of {@code upper - lower + 1}; NaN if nothing is ranked
     */
    public double meanWidth() {
        double sum = 0;
        for (int row : ranked) {
            sum += upper[row] - lower[row] + 1;
        }
        return sum / ranked.length;
    }

    /**
     * What the ranks say, in one sentence.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return how many areas can be told from the middle, and that the rest cannot
     */
    public String sentence(Locale language) {
        return ComparisonWords.in(language)
                .say(
                        sentenceKey(),
                        Integer.toString(placedCount()),
                        Integer.toString(ranked.length),
                        ComparisonWords.plain(100 * level),
                        String.format(Locale.ROOT, "%.0f", meanWidth()));
    }

    private String sentenceKey() {
        int placed = placedCount();
        if (ranked.length < 2) {
            return ranked.length == 0 ? "ranks.none" : "ranks.one";
        }
        return placed == 0 ? "ranks.nothing" : placed == ranked.length ? "ranks.all" : "ranks.some";
    }

    @Override
    public String name() {
        return counts.name() + "-ranks";
    }

    @Override
    public List<String> columnNames() {
        return columnNames;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0 && column < columnNames.size() - 1;
    }

    @Override
    public int rowCount() {
        return counts.size();
    }

    @Override
    public String text(int row, int column) {
        RowState state = counts.stateAt(row);
        return column == 0 ? counts.labels().get(row) : state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public double number(int row, int column) {
        return switch (columnNames.get(column)) {
            case "value" -> counts.valueAt(row);
            case "rank_of_value" -> observed[row];
            case "rank_expected" -> expected[row];
            case "rank_lower" -> lower[row];
            case "rank_upper" -> upper[row];
            case "p_best" -> best[row];
            default -> lowestThird[row];
        };
    }

    /**
     * How the ranks were found, and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return counts.name() + ": ranks of " + ranked.length + " areas, "
                + ComparisonWords.plain(100 * level) + "% intervals from " + draws + " draws, "
                + model.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " posterior, seed " + seed + "\n"
                + preview(PREVIEW_ROWS);
    }
}
