package org.graunt.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Tables from and to CSV files in long form: a header, then one row a cell, with one column an axis and one of counts.
 *
 * <pre>
 * area,period,sex,count
 * Yuan'an,2011,male,803
 * Yuan'an,2011,female,759
 * </pre>
 *
 * <p>Headers are the words of {@link Axes}, their Chinese synonyms (地区; 年份, 年度, 统计年度, 时期; 年龄; 性别; 孩次; 政策, 政策属性; 方法,
 * 避孕方法; 人数, 数量) or names of the user's own that {@link ReadOptions#axes()} states. Columns may stand in any order; one that is
 * none of these is an error. What labels may be:
 *
 * <ul>
 *   <li>area, method and the user's own axes: any text, in the order first met. Where a {@linkplain ReadOptions#areas() tree of
 *       areas} is given, areas must be in it, and rows of parents are checked against the sum of their leaves (exactly where both
 *       are whole numbers, to a relative 1e-9 otherwise) and left out.
 *   <li>period: {@code 2011}, {@code 2011H1}, {@code 2011Q3}, {@code 2011-03} in the calendar stated, sorted; for a stock a year, to
 *       which the description adds the date, or a date such as {@code 2011-09-30}.
 *   <li>age: what {@link AgeGroups#parse} reads, sorted, without gap or overlap.
 *   <li>sex: male, female, unknown; also males, man, men, boy, boys, 男, 男性, 男孩, 男婴 and the same for female. The letters m and f are
 *       refused, since m is the woman (mujer) in some sources.
 *   <li>policy: within, outside, unknown; also 政策内, 政策外, 符合政策, 不符合政策.
 *   <li>order: {@code 1, 2, 3+}, unknown; also 一孩, 二孩, 三孩及以上.
 * </ul>
 *
 * <p>Counts are plain digits, perhaps with a decimal point or an exponent; full-width digits are read as digits. A sign, a comma
 * or a percent sign is an error, since it could mean several things. {@link CellMarks} stand where there is no count. Blanks
 * around unquoted fields are not part of them; blank lines are skipped. Line ends may be LF, CRLF or CR.
 *
 * <p>Files of more than 4 MB in UTF-8, GB18030 and the like are read by all threads of the common pool, or of the fork-join pool
 * that reading is called in; table and faults are the same for any number of threads. Beside the table, of nine bytes a cell while
 * it is filled, its rows are held until all labels are known, in about a byte a label and one or two a count. Where that would
 * take more than the heap has, the file is read twice instead, the second time straight into the table; so a file may be larger
 * than the heap, and only its table must fit.
 */
public final class CohortCsv {

    /** Bytes of the blocks that are read side by side; shorter files are read in one piece. */
    private static final long BLOCK = 1 << 22;

    private CohortCsv() {}

    /**
     * Reads a table with the {@linkplain ReadOptions#standard() standard options}.
     *
     * @param file the file, in UTF-8
     * @param name the name of the table
     * @param description what it counts
     * @return the table
     * @throws TableFormatException if the file is absent or cannot be read as it stands; says where and why
     * @throws UncheckedIOException if reading fails for another reason
     */
    public static CohortTable read(Path file, String name, TableDescription description) {
        return read(file, name, description, ReadOptions.standard());
    }

    /**
     * Reads a table.
     *
     * @param file the file
     * @param name the name of the table
     * @param description what it counts
     * @param options how its rows are to be read
     * @return the table
     * @throws TableFormatException if the file is absent or cannot be read as it stands; says where and why
     * @throws UncheckedIOException if reading fails for another reason
     */
    public static CohortTable read(Path file, String name, TableDescription description, ReadOptions options) {
        CsvFile csv = new CsvFile(file, options.charset());
        TableReader start = new TableReader(description, options, csv.source(), RowBudget.unlimited());
        RowBlocks rows = CsvRows.read(csv, start, Runtime.getRuntime().maxMemory(), BLOCK);
        return new CubeAssembly(name, description, options, csv.source(), rows).table();
    }

    /**
     * Writes a table: UTF-8, lines that end in LF, fields quoted where they need it. A number is the shortest text that is read
     * back as the same number; NaN is an empty field.
     *
     * <p>A {@link CohortTable} has a column {@code state} beside its counts and is read back as an equal table, if its description
     * and the names of its own axes are stated again. A suppressed sum is written without the part of it that is known.
     *
     * @param table the table
     * @param file the file, which is replaced if it exists
     * @throws UncheckedIOException if writing fails
     */
    public static void write(Tabular table, Path file) {
        try (CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(new QuoteBlanks())
                .build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(table.columnNames());
            int columns = table.columnNames().size();
            String[] fields = new String[columns];
            for (int row = 0; row < table.rowCount(); row++) {
                for (int column = 0; column < columns; column++) {
                    fields[column] = table.isNumeric(column)
                            ? CountFormat.plain(table.number(row, column))
                            : table.text(row, column);
                }
                writer.writeRecord(fields);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Quotes also what would lose its outer blanks on reading. */
    private static final class QuoteBlanks implements QuoteStrategy {
        @Override
        public boolean quoteValue(int line, int field, String value) {
            return !CountText.strip(value).equals(value);
        }
    }
}
