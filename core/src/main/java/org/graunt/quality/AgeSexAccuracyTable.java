package org.graunt.quality;

import java.util.ArrayList;
import java.util.List;
import org.graunt.indicator.RowState;
import org.graunt.mortality.Sex;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.CohortTable;
import org.graunt.table.Tabular;

/**
 * Age and sex accuracy of every combination of the other labels of a table by age and sex: a county folder screened in one
 * call.
 *
 * <p>Columns: the labels; {@code population}; {@code sex_ratio_score}, {@code age_ratio_score_male}, {@code
 * age_ratio_score_female}, {@code joint_score}, {@code joint_score_adjusted} for size; the United Nations' {@code reading} of
 * the latter; {@code state}. Immutable.
 */
public final class AgeSexAccuracyTable implements Tabular {

    private static final int YEARS = 5;
    private static final int USUAL_LAST_AGE = 74;
    private static final int PREVIEW_ROWS = 12;
    private static final List<String> NUMBERS = List.of(
            "population",
            "sex_ratio_score",
            "age_ratio_score_male",
            "age_ratio_score_female",
            "joint_score",
            "joint_score_adjusted");
    private static final List<String> TEXTS = List.of("reading", "state");

    private final String name;
    private final CurveRows rows;
    private final List<AgeSexAccuracy> scores;
    private final List<RowState> states;

    private AgeSexAccuracyTable(String name, CurveRows rows, List<AgeSexAccuracy> scores, List<RowState> states) {
        this.name = name;
        this.rows = rows;
        this.scores = List.copyOf(scores);
        this.states = List.copyOf(states);
    }

    /**
     * Scores a table over its closed groups up to 70-74. Single ages, and 0 with 1-4, are summed to five-year groups first.
     *
     * @param table a table with an axis of ages, and one of sexes that has {@code male} and {@code female}; other sexes are
     *     left out
     * @return one row for each combination of its other labels
     * @throws IllegalArgumentException if an axis or a sex is not there, if ages cannot be summed to five-year groups, or if
     *     there are fewer than three closed ones up to 70-74
     */
    public static AgeSexAccuracyTable of(CohortTable table) {
        AgeGroups groups = fiveYearGroups(table.axis(Axes.AGE).ages());
        AgeCurves males = new AgeCurves(bySex(table, "male", groups));
        AgeCurves females = new AgeCurves(bySex(table, "female", groups));
        int lastAge = lastAge(groups);
        List<AgeSexAccuracy> scores = new ArrayList<>();
        List<RowState> states = new ArrayList<>();
        for (int row = 0; row < males.size(); row++) {
            AgeSexAccuracy score = AgeSexAccuracy.ofKnown(
                    CurveRows.counts(males, row), CurveRows.counts(females, row), groups, groups.lower(0), lastAge);
            scores.add(score);
            states.add(state(males, females, row, score));
        }
        return new AgeSexAccuracyTable(table.name(), new CurveRows(males.others()), scores, states);
    }

    private static CohortTable bySex(CohortTable table, String sex, AgeGroups groups) {
        List<String> kept = table.axes().stream()
                .map(axis -> axis.name())
                .filter(axis -> !axis.equals(Axes.SEX))
                .toList();
        return table.where(Axes.SEX, sex).sumTo(kept.toArray(String[]::new)).regroup(groups);
    }

    /** From the first age that is a multiple of 5; an open group that begins between two such ages takes in those below. */
    private static AgeGroups fiveYearGroups(AgeGroups ages) {
        List<String> labels = new ArrayList<>();
        int last = ages.size() - 1;
        int end = ages.isOpen() ? ages.lower(last) : ages.lower(last) + ages.width(last);
        int lower = (ages.lower(0) + YEARS - 1) / YEARS * YEARS;
        for (; lower + YEARS <= end; lower += YEARS) {
            labels.add(lower + "-" + (lower + YEARS - 1));
        }
        if (ages.isOpen()) {
            labels.add(lower + "+");
        }
        return AgeGroups.parse(labels);
    }

    private static int lastAge(AgeGroups groups) {
        int closed = groups.isOpen() ? groups.size() - 1 : groups.size();
        return Math.min(groups.lower(0) + closed * YEARS - 1, USUAL_LAST_AGE);
    }

    private static RowState state(AgeCurves males, AgeCurves females, int row, AgeSexAccuracy score) {
        RowState state = RowState.VALUE;
        for (int group = 0; group < males.ages().size(); group++) {
            state = CurveRows.worse(state, males.states(row)[group]);
            state = CurveRows.worse(state, females.states(row)[group]);
        }
        return state == RowState.VALUE && !score.isDefined() ? RowState.UNDEFINED : state;
    }

    /**
     * The position of a row.
     *
     * @param labels one label for each axis of the table but those of ages and sexes, in their order
     * @return the row, from 0
     * @throws IllegalArgumentException if a label is unknown or labels are too few or too many
     */
    public int row(Object... labels) {
        return rows.row(labels);
    }

    /**
     * The scores of a row.
     *
     * @param row the row, from 0
     * @return the scores, NaN where a count they need is not known
     */
    public AgeSexAccuracy scoreAt(int row) {
        return scores.get(row);
    }

    /**
     * The state of a row.
     *
     * @param row the row, from 0
     * @return {@code VALUE}; {@code MISSING} or {@code SUPPRESSED} if a count is not known; {@code UNDEFINED} if a score
     *     divides by nobody
     */
    public RowState stateAt(int row) {
        return states.get(row);
    }

    @Override
    public String name() {
        return name + "-accuracy";
    }

    @Override
    public List<String> columnNames() {
        List<String> names = new ArrayList<>(rows.names());
        names.addAll(NUMBERS);
        names.addAll(TEXTS);
        return names;
    }

    @Override
    public boolean isNumeric(int column) {
        int first = rows.axes().size();
        return column >= first && column < first + NUMBERS.size();
    }

    @Override
    public int rowCount() {
        return states.size();
    }

    @Override
    public String text(int row, int column) {
        if (column < rows.axes().size()) {
            return rows.label(row, column);
        }
        return columnNames().get(column).equals("state")
                ? CurveRows.word(states.get(row))
                : scores.get(row).reading().map(CurveRows::word).orElse("");
    }

    @Override
    public double number(int row, int column) {
        AgeSexAccuracy score = scores.get(row);
        return switch (columnNames().get(column)) {
            case "population" -> score.population();
            case "sex_ratio_score" -> score.sexRatioScore();
            case "age_ratio_score_male" -> score.ageRatioScore(Sex.MALE, AgeRatio.UNITED_NATIONS);
            case "age_ratio_score_female" -> score.ageRatioScore(Sex.FEMALE, AgeRatio.UNITED_NATIONS);
            case "joint_score" -> score.jointScore();
            default -> score.adjustedJointScore();
        };
    }

    /** The first rows. */
    @Override
    public String toString() {
        return preview(PREVIEW_ROWS);
    }
}
