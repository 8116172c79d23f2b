package org.graunt.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.table.Axis;

/**
 * Estimates cut into series: along one axis, one series for each label of at most one other axis; axes with a single label are
 * said in the subtitle instead.
 */
final class Slices {

    private final EstimateTable estimates;
    private final Axis along;
    private final Axis across;
    private final List<String> fixed = new ArrayList<>();
    private final int[][] rows;

    private Slices(EstimateTable estimates, Axis along, Axis across) {
        this.estimates = estimates;
        this.along = along;
        this.across = across;
        this.rows = new int[across == null ? 1 : across.size()][along.size()];
    }

    /**
     * Cuts estimates along an axis.
     *
     * @throws IllegalArgumentException if they lack that axis, or if more than one other axis has several labels
     */
    static Slices of(EstimateTable estimates, String along, Locale language) {
        Axis across = null;
        for (Axis axis : estimates.axes()) {
            if (axis.name().equals(along) || axis.size() == 1) {
                continue;
            }
            if (across == null) {
                across = axis;
            } else {
                throw new IllegalArgumentException("estimates of " + estimates.name() + ": axes " + across.name()
                        + " and " + axis.name() + " both have several labels besides " + along
                        + ", one at most can be told apart; choose with where(...)");
            }
        }
        Slices slices = new Slices(estimates, estimates.axis(along), across);
        slices.fixed.addAll(fixedLabels(estimates.axes(), language, along));
        for (int row = 0; row < estimates.rowCount(); row++) {
            int series = across == null ? 0 : across.indexOf(estimates.label(row, across.name()));
            slices.rows[series][slices.along.indexOf(estimates.label(row, along))] = row;
        }
        return slices;
    }

    /** Labels of the axes that have only one, besides axes named, as a reader says them. */
    static List<String> fixedLabels(List<Axis> axes, Locale language, String... besides) {
        List<String> labels = new ArrayList<>();
        for (Axis axis : axes) {
            if (axis.size() == 1 && !List.of(besides).contains(axis.name())) {
                labels.add(Words.label(language, axis.name(), axis.labels().get(0)));
            }
        }
        return labels;
    }

    Axis along() {
        return along;
    }

    /** Name of the axis across, or an empty text if there is a single series. */
    String acrossName() {
        return across == null ? "" : across.name();
    }

    /** Labels of the axes that have only one, as a reader says them. */
    List<String> fixed() {
        return fixed;
    }

    int count() {
        return rows.length;
    }

    /** Refuses more series than can be told apart. */
    void requireAtMost(int most) {
        if (!(count() <= most)) {
            throw new IllegalArgumentException("estimates of " + estimates.name() + ": " + count() + " labels of axis "
                    + across.name() + ", must be at most " + most + " to be told apart; choose with where(...)");
        }
    }

    /** Name of a series as it is in the data; the indicator's code if there is a single one. */
    String name(int series) {
        return across == null ? estimates.name() : across.labels().get(series);
    }

    int row(int series, int place) {
        return rows[series][place];
    }

    boolean hasValue(int series, int place) {
        int row = row(series, place);
        return estimates.stateAt(row) == RowState.VALUE
                && Double.isFinite(estimates.estimateAt(row).value());
    }

    /** The rows that have nothing to draw, each with the reason, in one sentence; empty if there are none. */
    String notShown(Locale language) {
        return notShown(language, state -> true);
    }

    /** The same of rows in some states only. */
    String notShown(Locale language, Predicate<RowState> listed) {
        List<String> absent = new ArrayList<>();
        for (int series = 0; series < count(); series++) {
            for (int place = 0; place < along.size(); place++) {
                if (!hasValue(series, place) && listed.test(estimates.stateAt(row(series, place)))) {
                    RowState state = estimates.stateAt(row(series, place));
                    Words why = state == RowState.VALUE ? Words.INFINITE : Words.of(state);
                    String who = across == null
                            ? Words.said(language, along.name(), along.labels().get(place))
                            : Words.said(
                                    language,
                                    across.name(),
                                    name(series),
                                    along.name(),
                                    along.labels().get(place));
                    absent.add(Words.UNIT.in(language, who, why.in(language)));
                }
            }
        }
        return Words.listed(language, Words.NOT_SHOWN, absent);
    }
}
