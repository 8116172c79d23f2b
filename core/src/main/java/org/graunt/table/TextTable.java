package org.graunt.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Lays out the first rows of a table as text with aligned columns, for toString. */
final class TextTable {

    private static final double EXACT_INTEGERS = 1e15;
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private TextTable() {}

    /**
     * Lays out a table.
     *
     * @param table the table
     * @param rows the most rows to show
     * @return a line of column names, a line a row, and a line that counts the rows not shown
     */
    static String of(Tabular table, int rows) {
        int shown = Math.min(rows, table.rowCount());
        List<String> names = table.columnNames();
        List<String[]> lines = new ArrayList<>();
        lines.add(names.toArray(String[]::new));
        for (int row = 0; row < shown; row++) {
            String[] cells = new String[names.size()];
            for (int column = 0; column < cells.length; column++) {
                cells[column] = table.isNumeric(column) ? number(table.number(row, column)) : table.text(row, column);
            }
            lines.add(cells);
        }
        int[] widths = new int[names.size()];
        for (String[] line : lines) {
            for (int column = 0; column < widths.length; column++) {
                widths[column] = Math.max(widths[column], width(line[column]));
            }
        }
        StringBuilder text = new StringBuilder();
        for (String[] line : lines) {
            for (int column = 0; column < widths.length; column++) {
                String pad = " ".repeat(widths[column] - width(line[column]));
                text.append(column == 0 ? "" : "  ")
                        .append(table.isNumeric(column) ? pad + line[column] : line[column] + pad);
            }
            while (text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
            }
            text.append('\n');
        }
        if (shown < table.rowCount()) {
            text.append("... ").append(table.rowCount() - shown).append(" more rows\n");
        }
        return text.toString();
    }

    /** Columns on a terminal: Chinese characters take two. */
    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 && c <= 0xFFDC ? 2 : 1).sum();
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        if (value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS) {
            return Long.toString((long) value);
        }
        return Double.isInfinite(value)
                ? Double.toString(value)
                : new BigDecimal(value).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
    }
}
