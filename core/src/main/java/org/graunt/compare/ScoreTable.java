package org.graunt.compare;

import java.util.ArrayList;
import java.util.List;
import org.graunt.table.Axes;
import org.graunt.table.Tabular;

/** The scores of areas that were scored together, with their ranks and the scores of all parts. Immutable. */
public final class ScoreTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;
    private static final List<String> FIRST = List.of(Axes.AREA, "rank", "score");

    private final Scorecard card;
    private final List<ScoreResult> results;
    private final List<String> columns;
    private final int[] ranks;

    ScoreTable(Scorecard card, List<ScoreResult> results) {
        this.card = card;
        this.results = List.copyOf(results);
        this.ranks = ranks(results.stream().mapToDouble(ScoreResult::score).toArray());
        List<String> names = new ArrayList<>(FIRST);
        names.addAll(results.get(0).parts().keySet());
        this.columns = List.copyOf(names);
    }

    /** One more than the number of areas with a higher score; 0 without a score. */
    static int[] ranks(double[] scores) {
        int[] ranks = new int[scores.length];
        for (int a = 0; a < scores.length; a++) {
            if (!Double.isNaN(scores[a])) {
                ranks[a] = 1;
                for (double other : scores) {
                    if (other > scores[a] + DeductionStep.NEAR) {
                        ranks[a]++;
                    }
                }
            }
        }
        return ranks;
    }

    /**
     * The scorecard.
     *
     * @return the scorecard
     */
    public Scorecard scorecard() {
        return card;
    }

    /**
     * All results.
     *
     * @return a result an area, in the order given
     */
    public List<ScoreResult> results() {
        return results;
    }

    /**
     * The result of an area.
     *
     * @param area the area
     * @return its result
     * @throws IllegalArgumentException if there is no such area
     */
    public ScoreResult get(String area) {
        return results.get(indexOf(area));
    }

    /**
     * The rank of an area: one more than the number of areas with a higher score, so that equal scores share a rank.
     *
     * @param area the area
     * @return 1 for the highest score; 0 without a score
     * @throws IllegalArgumentException if there is no such area
     */
    public int rank(String area) {
        return ranks[indexOf(area)];
    }

    int indexOf(String area) {
        for (int a = 0; a < results.size(); a++) {
            if (results.get(a).area().equals(area)) {
                return a;
            }
        }
        throw new IllegalArgumentException("area '" + area + "': not among "
                + results.stream().map(ScoreResult::area).toList());
    }

    @Override
    public String name() {
        return card.root().name();
    }

    @Override
    public List<String> columnNames() {
        return columns;
    }

    @Override
    public boolean isNumeric(int column) {
        return column > 0;
    }

    @Override
    public int rowCount() {
        return results.size();
    }

    @Override
    public String text(int row, int column) {
        return results.get(row).area();
    }

    @Override
    public double number(int row, int column) {
        return switch (column) {
            case 1 -> ranks[row] == 0 ? Double.NaN : ranks[row];
            case 2 -> results.get(row).score();
            default -> results.get(row).part(columns.get(column));
        };
    }

    /**
     * The first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return preview(PREVIEW_ROWS);
    }
}
