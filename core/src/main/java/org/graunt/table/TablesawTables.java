package org.graunt.table;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Tables from and to Tablesaw. This is the only class that needs Tablesaw, which is an optional dependency: nothing else loads
 * it, and a program that calls this class adds {@code tech.tablesaw:tablesaw-core} itself.
 */
public final class TablesawTables {

    private TablesawTables() {}

    /**
     * Copies a table into Tablesaw.
     *
     * @param table any table or result
     * @return a Tablesaw table of the same name, rows and columns: text in string columns, numbers in double columns, where NaN
     *     is Tablesaw's missing value
     */
    public static Table of(Tabular table) {
        List<Column<?>> columns = new ArrayList<>();
        for (int column = 0; column < table.columnNames().size(); column++) {
            columns.add(table.isNumeric(column) ? numbers(table, column) : texts(table, column));
        }
        return Table.create(table.name(), columns);
    }

    private static DoubleColumn numbers(Tabular table, int column) {
        double[] values = new double[table.rowCount()];
        for (int row = 0; row < values.length; row++) {
            values[row] = table.number(row, column);
        }
        return DoubleColumn.create(table.columnNames().get(column), values);
    }

    private static StringColumn texts(Tabular table, int column) {
        StringColumn texts = StringColumn.create(table.columnNames().get(column));
        for (int row = 0; row < table.rowCount(); row++) {
            texts.append(table.text(row, column));
        }
        return texts;
    }

    /**
     * Reads a table of counts in long form with the {@linkplain ReadOptions#standard() standard options}.
     *
     * @param table one row a cell, with one column an axis and one of counts
     * @param name the name of the table of counts
     * @param description what it counts
     * @return the table of counts
     * @throws TableFormatException if the table cannot be read as it stands; says which row, which column and why
     */
    public static CohortTable read(Table table, String name, TableDescription description) {
        return read(table, name, description, ReadOptions.standard());
    }

    /**
     * Reads a table of counts in long form, with the checks of {@link CohortCsv#read(java.nio.file.Path, String,
     * TableDescription, ReadOptions)}. Columns of labels may have any type; a missing count of Tablesaw is an empty field.
     *
     * <p>Tablesaw's own CSV reader turns {@code *}, {@code NA} and other marks into missing values before they arrive here, so
     * that suppressed cells become missing ones; {@link CohortCsv} keeps them apart.
     *
     * @param table one row a cell, with one column an axis and one of counts
     * @param name the name of the table of counts, which stands for the file in messages
     * @param description what it counts
     * @param options how its rows are to be read; the charset has no meaning here
     * @return the table of counts
     * @throws TableFormatException if the table cannot be read as it stands; says which row, which column and why
     */
    public static CohortTable read(Table table, String name, TableDescription description, ReadOptions options) {
        TableFormatException.Source source = TableFormatException.Source.memory(name);
        TableReader reader = new TableReader(description, options, source, RowBudget.unlimited());
        reader.header(table.columnNames());
        int columns = table.columnCount();
        for (int row = 0; row < table.rowCount(); row++) {
            reader.begin(row + 1L);
            for (int column = 0; column < columns; column++) {
                Column<?> cells = table.column(column);
                if (reader.isValue(column) && cells instanceof NumericColumn<?> numbers && !cells.isMissing(row)) {
                    reader.count(numbers.getDouble(row));
                } else {
                    char[] text = cells.isMissing(row)
                            ? new char[0]
                            : cells.getUnformattedString(row).toCharArray();
                    reader.field(column, text, 0, text.length, true);
                }
            }
            reader.end(columns);
        }
        return new CubeAssembly(name, description, options, source, new MemoryRows(reader)).table();
    }
}
