package org.graunt.table;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table that cannot be read as it stands: says where, what stands there, and what was expected. Nothing of such a table is
 * kept.
 *
 * <p>The message is {@code births.csv, line 12, column count: '-3', expected a number that is finite and not negative}; parts
 * that do not apply are left out. Tables that come from memory have rows instead of lines.
 */
public final class TableFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST_VALUE = 60;

    private final String source;
    private final long line;
    private final String column;
    private final String value;
    private final String expected;

    private TableFormatException(String place, String source, long line, String column, String value, String expected) {
        super(place + (value == null ? " " : ": '" + shorten(value) + "', ") + expected);
        this.source = source;
        this.line = line;
        this.column = column;
        this.value = value;
        this.expected = expected;
    }

    /** A long value cut short, with line breaks made visible. */
    private static String shorten(String value) {
        String oneLine = value.replace("\r", "\\r").replace("\n", "\\n");
        return oneLine.length() <= LONGEST_VALUE ? oneLine : oneLine.substring(0, LONGEST_VALUE) + "...";
    }

    /**
     * Where the fault lies: a file or a table in memory.
     *
     * @return the name of the file, without its folder, or of the table
     */
    public String source() {
        return source;
    }

    /**
     * Line of the fault.
     *
     * @return the line of the file on which the record at fault starts, or the row of a table in memory, both from 1; empty
     *     if the fault is not on one line
     */
    public OptionalLong line() {
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /**
     * Column of the fault.
     *
     * @return the name of the column, or of the key of {@code tables.json}; empty if the fault is in none
     */
    public Optional<String> column() {
        return Optional.ofNullable(column);
    }

    /**
     * What stands there.
     *
     * @return the value as it stands; empty if no single value is at fault
     */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /**
     * What is wrong with it, or what was expected.
     *
     * @return the last part of the message
     */
    public String expected() {
        return expected;
    }

    /** Makes the exceptions of one source, whose records are on {@code line}s or {@code row}s. */
    record Source(String name, String unit) {

        static Source file(java.nio.file.Path file) {
            java.nio.file.Path last = file.getFileName();
            return new Source(last == null ? file.toString() : last.toString(), "line");
        }

        static Source memory(String table) {
            return new Source(table, "row");
        }

        /** A fault of the whole source. */
        TableFormatException fault(String problem) {
            return new TableFormatException(name + ":", name, 0, null, null, problem);
        }

        /** A fault of a line as a whole; the header of a table in memory is on line 0. */
        TableFormatException fault(long line, String problem) {
            return line == 0
                    ? fault(problem)
                    : new TableFormatException(name + ", " + at(line) + ":", name, line, null, null, problem);
        }

        /** A record that has not as many fields as the header. */
        TableFormatException ragged(long line, int fields, List<String> header) {
            return fault(
                    line,
                    fields + (fields == 1 ? " field" : " fields") + ", expected " + header.size() + ": "
                            + String.join(", ", header));
        }

        /** A fault of one value. */
        TableFormatException fault(long line, String column, String value, String problem) {
            return new TableFormatException(
                    name + ", " + at(line) + ", column " + column, name, line, column, value, problem);
        }

        /** A fault between two lines, of which the second is the one reported by {@link #line()}. */
        TableFormatException fault(long first, long second, String column, String problem) {
            String lines = first == second
                    ? at(first)
                    : unit + "s " + Math.min(first, second) + " and " + Math.max(first, second);
            return new TableFormatException(
                    name + ", " + lines + ", column " + column + ":", name, second, column, null, problem);
        }

        /** A fault in one place of a structured file. */
        TableFormatException fault(long line, long character, String path, String value, String problem) {
            String place = name + ", " + at(line) + ", character " + character + (path.isEmpty() ? "" : ", " + path);
            return new TableFormatException(
                    value == null ? place + ":" : place, name, line, path.isEmpty() ? null : path, value, problem);
        }

        private String at(long line) {
            return unit + " " + line;
        }
    }
}
