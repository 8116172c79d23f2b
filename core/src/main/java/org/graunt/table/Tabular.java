package org.graunt.table;

import java.util.List;

/**
 * Rows and named columns: what a result looks like to CSV, to Tablesaw or to a report. A column holds text or numbers; a
 * number that is not there is NaN.
 */
public interface Tabular {

    /**
     * Name of the table.
     *
     * @return the name
     */
    String name();

    /**
     * Names of the columns, in order.
     *
     * @return the names
     */
    List<String> columnNames();

    /**
     * Whether a column holds numbers.
     *
     * @param column the column, from 0
     * @return true for numbers, false for text
     */
    boolean isNumeric(int column);

    /**
     * Number of rows.
     *
     * @return the number of rows
     */
    int rowCount();

    /**
     * A cell of a text column.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return the text
     */
    String text(int row, int column);

    /**
     * A cell of a numeric column.
     *
     * @param row the row, from 0
     * @param column the column, from 0
     * @return the number, NaN if there is none
     */
    double number(int row, int column);

    /**
     * The first rows as text.
     *
     * @param rows the most rows to show
     * @return a line of column names, a line a row with the columns aligned, and a line that counts the rows not shown
     */
    default String preview(int rows) {
        return TextTable.of(this, rows);
    }
}
