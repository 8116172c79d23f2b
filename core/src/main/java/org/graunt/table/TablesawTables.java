package org.graunt.table;

import it.unimi.dsi.fastutil.bytes.Byte2IntOpenHashMap;
import it.unimi.dsi.fastutil.bytes.Byte2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ByteOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2ShortOpenHashMap;
import it.unimi.dsi.fastutil.shorts.Short2IntOpenHashMap;
import it.unimi.dsi.fastutil.shorts.Short2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.columns.strings.ByteDictionaryMap;
import tech.tablesaw.columns.strings.DictionaryMap;
import tech.tablesaw.columns.strings.ShortDictionaryMap;

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
            columns.add(table.isNumeric(column) ? numbers(table, column) : words(table, column));
        }
        return Table.create(table.name(), columns);
    }

    /** Labels and states of counts come in runs, of which the texts need not be looked at row by row. */
    private static StringColumn words(Tabular table, int column) {
        if (table instanceof CohortTable counts && column < counts.axes().size()) {
            Axis axis = counts.axes().get(column);
            int run = 1;
            for (int inner = column + 1; inner < counts.axes().size(); inner++) {
                run *= counts.axes().get(inner).size();
            }
            return Runs.fit(axis.labels())
                    ? Runs.column(axis.name(), axis.labels(), counts.size(), run)
                    : texts(table, column);
        }
        if (table instanceof CohortTable counts && counts.isComplete()) {
            return Runs.column(
                    counts.columnNames().get(column), List.of(CellState.VALUE.word()), counts.size(), counts.size());
        }
        return texts(table, column);
    }

    /**
     * Columns whose texts follow each other in runs of one length, over and over, made as Tablesaw keeps them: a key a row, keys
     * rising from the one above the least number, and dictionaries both ways.
     */
    private static final class Runs {

        private static final int MOST_BYTES = Byte.MAX_VALUE - Byte.MIN_VALUE - 1;
        private static final int MOST_SHORTS = Short.MAX_VALUE - Short.MIN_VALUE - 1;

        private Runs() {}

        /** Whether there are keys for all texts; an empty one is Tablesaw's missing value, which has a key of its own. */
        static boolean fit(List<String> texts) {
            return texts.size() <= MOST_SHORTS && !texts.contains("");
        }

        static StringColumn column(String name, List<String> texts, int rows, int run) {
            return StringColumn.createInternal(
                    name, texts.size() <= MOST_BYTES ? bytes(texts, rows, run) : shorts(texts, rows, run));
        }

        private static DictionaryMap bytes(List<String> texts, int rows, int run) {
            Byte2ObjectOpenHashMap<String> toText = new Byte2ObjectOpenHashMap<>();
            Object2ByteOpenHashMap<String> toKey = new Object2ByteOpenHashMap<>();
            toKey.defaultReturnValue(Byte.MIN_VALUE);
            Byte2IntOpenHashMap counts = new Byte2IntOpenHashMap();
            byte[] keys = new byte[rows];
            for (int i = 0; i < texts.size(); i++) {
                byte key = (byte) (Byte.MIN_VALUE + 1 + i);
                toText.put(key, texts.get(i));
                toKey.put(texts.get(i), key);
                counts.put(key, rows / texts.size());
                for (int from = i * run; from < rows; from += run * texts.size()) {
                    Arrays.fill(keys, from, from + run, key);
                }
            }
            return new ByteDictionaryMap.ByteDictionaryBuilder()
                    .setNextIndex(Byte.MIN_VALUE + texts.size())
                    .setKeyToValue(toText)
                    .setValueToKey(toKey)
                    .setKeyToCount(counts)
                    .setValues(keys)
                    .build();
        }

        private static DictionaryMap shorts(List<String> texts, int rows, int run) {
            Short2ObjectOpenHashMap<String> toText = new Short2ObjectOpenHashMap<>();
            Object2ShortOpenHashMap<String> toKey = new Object2ShortOpenHashMap<>();
            toKey.defaultReturnValue(Short.MIN_VALUE);
            Short2IntOpenHashMap counts = new Short2IntOpenHashMap();
            short[] keys = new short[rows];
            for (int i = 0; i < texts.size(); i++) {
                short key = (short) (Short.MIN_VALUE + 1 + i);
                toText.put(key, texts.get(i));
                toKey.put(texts.get(i), key);
                counts.put(key, rows / texts.size());
                for (int from = i * run; from < rows; from += run * texts.size()) {
                    Arrays.fill(keys, from, from + run, key);
                }
            }
            return new ShortDictionaryMap.ShortDictionaryBuilder()
                    .setNextIndex(Short.MIN_VALUE + texts.size())
                    .setCanPromoteToText(true)
                    .setKeyToValue(toText)
                    .setValueToKey(toKey)
                    .setKeyToCount(counts)
                    .setValues(keys)
                    .build();
        }
    }

    private static DoubleColumn numbers(Tabular table, int column) {
        if (table instanceof CohortTable counts) {
            return DoubleColumn.create(table.columnNames().get(column), counts.toArray());
        }
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
        Cells[] cells = new Cells[columns];
        for (int column = 0; column < columns; column++) {
            cells[column] = cells(table.column(column), column, reader);
        }
        for (int row = 0; row < table.rowCount(); row++) {
            reader.begin(row + 1L);
            for (Cells column : cells) {
                column.read(row);
            }
            reader.end(columns);
        }
        return new CubeAssembly(name, description, options, source, new MemoryRows(reader)).table();
    }

    /** Hands the cells of one column to a reader. */
    private interface Cells {
        void read(int row);
    }

    private static Cells cells(Column<?> cells, int column, TableReader reader) {
        Cells texts = row -> {
            char[] text = cells.isMissing(row)
                    ? new char[0]
                    : cells.getUnformattedString(row).toCharArray();
            reader.field(column, text, 0, text.length, true);
        };
        if (reader.isValue(column) && cells instanceof NumericColumn<?> numbers) {
            return row -> {
                if (cells.isMissing(row)) {
                    texts.read(row);
                } else {
                    reader.count(numbers.getDouble(row));
                }
            };
        }
        if (reader.isLabel(column) && cells instanceof StringColumn strings) {
            DictionaryMap dictionary = strings.getDictionary();
            return new KnownLabels(dictionary::getKeyForIndex, texts, column, reader);
        }
        if (reader.isLabel(column) && cells instanceof IntColumn integers) {
            return new KnownLabels(integers::getInt, texts, column, reader);
        }
        return texts;
    }

    /**
     * Labels of a column whose cells are integers, or strings that stand for integers in its dictionary: a text is made and looked
     * up only where the integer is new, or where another one has taken its slot.
     */
    private static final class KnownLabels implements Cells {

        private static final int SLOTS = 1 << 13;

        private final IntUnaryOperator integers;
        private final Cells texts;
        private final int column;
        private final TableReader reader;
        private final int[] known = new int[SLOTS];
        private final int[] codes = new int[SLOTS];

        KnownLabels(IntUnaryOperator integers, Cells texts, int column, TableReader reader) {
            this.integers = integers;
            this.texts = texts;
            this.column = column;
            this.reader = reader;
            Arrays.fill(codes, -1);
        }

        @Override
        public void read(int row) {
            int integer = integers.applyAsInt(row);
            int slot = integer & (SLOTS - 1);
            if (codes[slot] >= 0 && known[slot] == integer) {
                reader.label(column, codes[slot]);
                return;
            }
            texts.read(row);
            known[slot] = integer;
            codes[slot] = reader.label(column);
        }
    }
}
