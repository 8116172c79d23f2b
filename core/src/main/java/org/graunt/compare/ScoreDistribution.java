package org.graunt.compare;

import java.util.Arrays;
import java.util.List;
import org.graunt.table.Axes;
import org.graunt.table.Tabular;

/**
 * Scores and ranks of areas, with what chance does to them: their distributions over counts drawn again. Immutable.
 *
 * <p>As a table it has a row an area: rank and score as observed, the mean of the drawn scores, and 90 % intervals of score and
 * rank.
 */
public final class ScoreDistribution implements Tabular {

    private static final int PREVIEW_ROWS = 12;
    private static final double LEVEL = 0.9;
    private static final List<String> COLUMNS = List.of(
            Axes.AREA, "rank", "score", "mean", "score_lower", "score_upper", "rank_lower", "rank_upper", "p_first");

    private final ScoreTable observed;
    private final ScoreNoise noise;
    private final long seed;
    private final int draws;

    /** By area, ascending; areas without a score in some draw have NaN at the end. */
    private final double[][] sorted;

    /** By area and rank, how often; index 0 without a score. */
    private final int[][] rankCounts;

    ScoreDistribution(ScoreTable observed, ScoreNoise noise, long seed, double[][] scores) {
        this.observed = observed;
        this.noise = noise;
        this.seed = seed;
        this.draws = scores[0].length;
        this.sorted = new double[scores.length][];
        this.rankCounts = new int[scores.length][scores.length + 1];
        for (int a = 0; a < scores.length; a++) {
            sorted[a] = scores[a].clone();
            Arrays.sort(sorted[a]);
        }
        double[] one = new double[scores.length];
        for (int draw = 0; draw < draws; draw++) {
            for (int a = 0; a < one.length; a++) {
                one[a] = scores[a][draw];
            }
            int[] ranks = ScoreTable.ranks(one);
            for (int a = 0; a < one.length; a++) {
                rankCounts[a][ranks[a]]++;
            }
        }
    }

    /**
     * The scores as observed.
     *
     * @return the scores
     */
    public ScoreTable observed() {
        return observed;
    }

    /**
     * What was drawn.
     *
     * @return the noise
     */
    public ScoreNoise noise() {
        return noise;
    }

    /**
     * The seed of the draws.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * Number of draws.
     *
     * @return the number
     */
    public int draws() {
        return draws;
    }

    /**
     * Mean of the drawn scores of an area.
     *
     * @param area the area
     * @return the mean; NaN if a draw has no score
     * @throws IllegalArgumentException if there is no such area
     */
    public double mean(String area) {
        return Arrays.stream(sorted[observed.indexOf(area)]).sum() / draws;
    }

    /**
     * A quantile of the drawn scores of an area: the least score that at least the share p of the draws do not exceed.
     *
     * @param area the area
     * @param p the share, above 0 and at most 1
     * @return the quantile; NaN if a draw has no score
     * @throws IllegalArgumentException if there is no such area or the share is out of range
     */
    public double quantile(String area, double p) {
        double[] scores = sorted[observed.indexOf(area)];
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("p: " + p + ", must be above 0 and at most 1");
        }
        int index = (int) Math.ceil(p * draws - DeductionStep.NEAR) - 1;
        return Double.isNaN(scores[draws - 1]) ? Double.NaN : scores[index];
    }

    /**
     * The chance that an area takes a rank.
     *
     * @param area the area
     * @param rank the rank, from 1 to the number of areas
     * @return the share of draws in which it does
     * @throws IllegalArgumentException if there is no such area or rank
     */
    public double probabilityOfRank(String area, int rank) {
        return (double) rankCounts[observed.indexOf(area)][requireRank(rank)] / draws;
    }

    /**
     * The chance that an area takes a rank or a better one.
     *
     * @param area the area
     * @param rank the worst rank that counts, from 1 to the number of areas
     * @return the share of draws in which it does
     * @throws IllegalArgumentException if there is no such area or rank
     */
    public double probabilityOfRankUpTo(String area, int rank) {
        int[] counts = rankCounts[observed.indexOf(area)];
        int sum = 0;
        for (int r = 1; r <= requireRank(rank); r++) {
            sum += counts[r];
        }
        return (double) sum / draws;
    }

    private int requireRank(int rank) {
        if (!(rank >= 1 && rank <= sorted.length)) {
            throw new IllegalArgumentException("rank: " + rank + ", must be from 1 to " + sorted.length);
        }
        return rank;
    }

    /**
     * The ranks that an area takes with a given probability, leaving out as much on either side.
     *
     * @param area the area
     * @param level the level, strictly between 0 and 1
     * @return the interval; 0 to 0 if it never has a score
     * @throws IllegalArgumentException if there is no such area or the level is out of range
     */
    public RankRange ranks(String area, double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: " + level + ", must be strictly between 0 and 1");
        }
        int[] counts = rankCounts[observed.indexOf(area)];
        double tail = (1 - level) / 2;
        return new RankRange(rankAt(counts, tail), rankAt(counts, 1 - tail), level);
    }

    private int rankAt(int[] counts, double share) {
        int rank = 0;
        int sum = counts[0];
        while (sum < share * draws - DeductionStep.NEAR) {
            sum += counts[++rank];
        }
        return rank;
    }

    /**
     * An interval of ranks.
     *
     * @param best the best rank in it
     * @param worst the worst rank in it
     * @param level its level
     */
    public record RankRange(int best, int worst, double level) {}

    @Override
    public String name() {
        return observed.name() + "-distribution";
    }

    @Override
    public List<String> columnNames() {
        return COLUMNS;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0;
    }

    @Override
    public int rowCount() {
        return sorted.length;
    }

    @Override
    public String text(int row, int column) {
        return observed.text(row, column);
    }

    @Override
    public double number(int row, int column) {
        String area = observed.text(row, 0);
        return switch (COLUMNS.get(column)) {
            case "rank", "score" -> observed.number(row, column);
            case "mean" -> mean(area);
            case "score_lower" -> quantile(area, (1 - LEVEL) / 2);
            case "score_upper" -> quantile(area, (1 + LEVEL) / 2);
            case "rank_lower" -> ranks(area, LEVEL).best();
            case "rank_upper" -> ranks(area, LEVEL).worst();
            default -> probabilityOfRank(area, 1);
        };
    }

    /**
     * What was drawn, and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return draws + " draws, " + noise + ", seed " + seed + "\n" + preview(PREVIEW_ROWS);
    }
}
