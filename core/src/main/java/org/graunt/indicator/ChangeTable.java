package org.graunt.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.estimate.Change;
import org.graunt.estimate.Points;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.Period;
import org.graunt.table.Tabular;

/**
 * Changes of an indicator against the same period a year before, one row for each period that has one: {@code value - value a
 * year before}, in percentage points for a share, per-mille points for a rate per 1,000, the indicator's own unit otherwise.
 */
public final class ChangeTable implements Tabular {

    private static final int PREVIEW_ROWS = 12;
    private static final List<String> NUMBERS = List.of("before", "after", "change", "lower", "upper", "level");

    private final EstimateTable estimates;
    private final List<Integer> rows;
    private final List<Change> changes;
    private final List<String> columnNames;

    private ChangeTable(EstimateTable estimates, List<Integer> rows, List<Change> changes) {
        this.estimates = estimates;
        this.rows = List.copyOf(rows);
        this.changes = List.copyOf(changes);
        List<String> names =
                new ArrayList<>(estimates.axes().stream().map(Axis::name).toList());
        names.addAll(NUMBERS);
        names.add("unit");
        this.columnNames = List.copyOf(names);
    }

    static ChangeTable yearOnYear(EstimateTable estimates) {
        Axis axis = estimates.axis(Axes.PERIOD);
        List<Period> periods = axis.periods();
        int stride = 1;
        for (int i = estimates.axes().size() - 1;
                !estimates.axes().get(i).name().equals(Axes.PERIOD);
                i--) {
            stride *= estimates.axes().get(i).size();
        }
        List<Integer> rows = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        Points points = pointsOf(estimates.indicator().unit());
        for (int row = 0; row < estimates.rowCount(); row++) {
            int period = row / stride % axis.size();
            int before = yearBefore(periods, period);
            if (before >= 0) {
                rows.add(row);
                int rowBefore = row + (before - period) * stride;
                changes.add(Change.between(estimates.estimateAt(rowBefore), estimates.estimateAt(row), points));
            }
        }
        return new ChangeTable(estimates, rows, changes);
    }

    /** Position of the period that starts and ends a year earlier, or -1. */
    private static int yearBefore(List<Period> periods, int period) {
        LocalDate start = periods.get(period).start().minusYears(1);
        LocalDate end = periods.get(period).end().minusYears(1);
        for (int i = 0; i < periods.size(); i++) {
            if (periods.get(i).start().equals(start) && periods.get(i).end().equals(end)) {
                return i;
            }
        }
        return -1;
    }

    private static Points pointsOf(Unit unit) {
        return switch (unit) {
            case PERCENT -> Points.PERCENTAGE_POINTS;
            case PER_THOUSAND -> Points.PER_MILLE_POINTS;
            case PER_HUNDRED_GIRLS -> Points.PER_100_GIRLS;
            default -> Points.UNITS;
        };
    }

    /**
     * A change by its labels.
     *
     * @param labels one label an axis of the estimates, the period being the later one
     * @return the change, undefined if either value is
     * @throws IllegalArgumentException if there is no such row, or no period a year before it
     */
    public Change get(Object... labels) {
        for (int i = 0; i < changes.size(); i++) {
            if (isAt(rows.get(i), labels)) {
                return changes.get(i);
            }
        }
        throw new IllegalArgumentException(
                "change at " + List.of(labels) + ": there is no such row with a period a year before");
    }

    private boolean isAt(int row, Object[] labels) {
        for (int i = 0; i < estimates.axes().size(); i++) {
            if (labels.length != estimates.axes().size()
                    || !estimates.text(row, i).equals(String.valueOf(labels[i]))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A change by position.
     *
     * @param row the row, from 0
     * @return the change
     */
    public Change changeAt(int row) {
        return changes.get(row);
    }

    @Override
    public String name() {
        return estimates.name() + "-year-on-year";
    }

    @Override
    public List<String> columnNames() {
        return columnNames;
    }

    @Override
    public boolean isNumeric(int column) {
        return column >= estimates.axes().size() && column < estimates.axes().size() + NUMBERS.size();
    }

    @Override
    public int rowCount() {
        return changes.size();
    }

    @Override
    public String text(int row, int column) {
        if (column < estimates.axes().size()) {
            return estimates.text(rows.get(row), column);
        }
        Points points = changes.get(row).unit();
        return points == Points.UNITS ? estimates.indicator().unit().label(Locale.ENGLISH) : points.label();
    }

    @Override
    public double number(int row, int column) {
        Change change = changes.get(row);
        return switch (columnNames.get(column)) {
            case "before" -> change.before().value();
            case "after" -> change.after().value();
            case "change" -> change.value();
            case "lower" -> change.lower();
            case "upper" -> change.upper();
            default -> estimates.level();
        };
    }

    /**
     * What changed, and the first rows.
     *
     * @return some lines of text, the columns aligned
     */
    @Override
    public String toString() {
        return estimates.indicator().englishName() + ", change against the year before\n" + preview(PREVIEW_ROWS);
    }
}
