package org.graunt.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.graunt.estimate.Estimate;
import org.graunt.examples.Report.Cell;
import org.graunt.examples.Report.Grid;
import org.graunt.examples.Report.Row;
import org.graunt.indicator.ContraceptiveMethod;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.indicator.Unit;
import org.graunt.table.Axes;
import org.graunt.table.Axis;

/** Lays estimates out as tables for a page. */
final class Grids {

    /** More labels than these are counted, not listed. */
    private static final int MOST_LISTED = 4;

    /** A list of labels in the words of a measure, English or Chinese. */
    private static final Pattern LIST = Pattern.compile("[^(（：=,，]+(?:( \\| |、)[^)）|、,，]+)+");

    private final Words words;

    Grids(Words words) {
        this.words = words;
    }

    /** One row an estimate: its labels, value, interval and counts. */
    Grid of(String id, String caption, EstimateTable table) {
        List<Cell> headings = new ArrayList<>();
        for (Axis axis : table.axes()) {
            headings.add(Cell.text(words.axis(axis.name())));
        }
        headings.add(Cell.number(words.say(
                "with.unit", words.say("column.value"), table.indicator().unit().label(words.language()))));
        headings.add(Cell.number(words.say("column.interval", words.percent(table.level()))));
        headings.add(Cell.number(words.say("column.numerator")));
        headings.add(Cell.number(words.say("column.denominator")));
        List<Row> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (Axis axis : table.axes()) {
                cells.add(Cell.text(label(axis, table.label(row, axis.name()))));
            }
            addNumbers(cells, table, row);
            rows.add(new Row(cells));
        }
        String division = words.say(
                "denominator",
                shortened(table.numeratorName(words.language())),
                shortened(table.denominatorName(words.language())));
        return new Grid(id, caption, table, headings, rows, List.of(division, about(table)));
    }

    /** The words of a measure with long lists of labels cut off. */
    static String shortened(String measure) {
        return LIST.matcher(measure).replaceAll(list -> {
            String separator = list.group(1);
            String[] labels = list.group().split(Pattern.quote(separator));
            return Matcher.quoteReplacement(
                    labels.length <= MOST_LISTED
                            ? list.group()
                            : String.join(separator, List.of(labels).subList(0, MOST_LISTED - 1))
                                    + separator
                                    + (separator.equals("、")
                                            ? "…（共" + labels.length + "项）"
                                            : "… (" + labels.length + ")"));
        });
    }

    /** Several indicators of one place, one row each; their columns differ only in what they divide. */
    Grid ofIndicators(String id, String caption, Map<String, EstimateTable> byName) {
        List<Cell> headings = List.of(
                Cell.text(words.say("indicator")),
                Cell.number(words.say("column.value")),
                Cell.number(words.say("column.interval", words.percent(0.95))),
                Cell.number(words.say("column.numerator")),
                Cell.number(words.say("column.denominator")));
        List<Row> rows = new ArrayList<>();
        Map<String, String> notes = new LinkedHashMap<>();
        byName.forEach((name, table) -> {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.text(nameWithUnit(name, table.indicator().unit())));
            addNumbers(cells, table, 0);
            rows.add(new Row(cells));
            notes.put(table.method(), about(table));
        });
        return new Grid(
                id,
                caption,
                new IndicatorRows(id, List.copyOf(byName.values())),
                headings,
                rows,
                List.copyOf(notes.values()));
    }

    private String nameWithUnit(String name, Unit unit) {
        return unit == Unit.RATIO ? name : words.say("with.unit", name, unit.label(words.language()));
    }

    /** What the intervals of a table are. */
    private String about(EstimateTable table) {
        return words.say(
                "interval.note",
                words.percent(table.level()),
                table.method(words.language()),
                table.inference().label(words.language()));
    }

    private void addNumbers(List<Cell> cells, EstimateTable table, int row) {
        Estimate estimate = table.estimateAt(row);
        Unit unit = table.indicator().unit();
        RowState state = table.stateAt(row);
        if (state == RowState.VALUE) {
            cells.add(Cell.number(words.value(estimate, unit)));
            cells.add(Cell.number(words.lower(estimate, unit) + " \u2013 " + words.upper(estimate, unit)));
        } else {
            cells.add(Cell.text(words.say("state." + state.name().toLowerCase(Locale.ROOT))));
            cells.add(Cell.number(""));
        }
        cells.add(Cell.number(words.count(estimate.numerator())));
        cells.add(Cell.number(words.count(estimate.denominator())));
    }

    private String label(Axis axis, String label) {
        if (!axis.name().equals(Axes.METHOD)) {
            return label;
        }
        return ContraceptiveMethod.valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'))
                .name(words.language());
    }
}
