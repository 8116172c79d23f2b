package org.graunt.examples;

import java.util.List;
import java.util.Locale;
import org.graunt.indicator.EstimateTable;
import org.graunt.table.Tabular;

/**
 * The first rows of several tables of estimates, one under the other.
 *
 * @param name name of the file
 * @param tables the tables, each of one row
 */
record IndicatorRows(String name, List<EstimateTable> tables) implements Tabular {

    private static final List<String> COLUMNS = List.of(
            "indicator",
            "definition",
            "unit",
            "value",
            "lower",
            "upper",
            "level",
            "numerator",
            "denominator",
            "method",
            "state");

    @Override
    public List<String> columnNames() {
        return COLUMNS;
    }

    @Override
    public boolean isNumeric(int column) {
        return column >= COLUMNS.indexOf("value") && column <= COLUMNS.indexOf("denominator");
    }

    @Override
    public int rowCount() {
        return tables.size();
    }

    @Override
    public String text(int row, int column) {
        EstimateTable table = tables.get(row);
        return switch (COLUMNS.get(column)) {
            case "indicator" -> table.indicator().code();
            case "definition" -> table.numeratorName() + " / " + table.denominatorName();
            case "unit" -> table.indicator().unit().label(Locale.ENGLISH);
            case "method" -> table.method();
            default -> table.stateAt(0).name().toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public double number(int row, int column) {
        EstimateTable table = tables.get(row);
        return table.number(0, table.columnNames().indexOf(COLUMNS.get(column)));
    }
}
