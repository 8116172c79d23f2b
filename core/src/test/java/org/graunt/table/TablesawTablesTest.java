package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tech.tablesaw.aggregate.AggregateFunctions;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TablesawTablesTest {

    private static final TableDescription EVENTS = TableDescription.events();

    private static CohortTable births() {
        return CohortTable.builder(
                        "births",
                        EVENTS.withAges(TableDescription.AgeDefinition.COMPLETED),
                        Axis.of(Axes.AREA, " A ", "B"),
                        Axis.years(StatisticalYear.CALENDAR, 2011, 2011),
                        Axis.ages(AgeGroups.single(15, 16)))
                .set(7.5, " A ", 2011, 15)
                .set(CellState.MISSING, " A ", 2011, 16)
                .set(CellState.SUPPRESSED, "B", 2011, 15)
                .set(CellState.NOT_APPLICABLE, "B", 2011, 16)
                .build();
    }

    private static String fault(Table table) {
        return catchThrowableOfType(TableFormatException.class, () -> TablesawTables.read(table, "births", EVENTS))
                .getMessage();
    }

    @Test
    void copiesRowsAndColumns() {
        Table table = TablesawTables.of(births());
        assertThat(table.name()).isEqualTo("births");
        assertThat(table.columnNames()).containsExactly("area", "period", "age", "count", "state");
        assertThat(table.types())
                .containsExactly(
                        ColumnType.STRING, ColumnType.STRING, ColumnType.STRING, ColumnType.DOUBLE, ColumnType.STRING);
        assertThat(table.doubleColumn("count").get(0)).isEqualTo(7.5);
        assertThat(table.doubleColumn("count").isMissing(1)).isTrue();
        assertThat(table.stringColumn("area").get(2)).isEqualTo("B");
    }

    /** Labels are written in runs; what Tablesaw does with them afterwards is as if each had been appended. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 254, 255, 300})
    void labelsBehaveAsIfAppendedOneByOne(int areas) {
        CohortTable table = CohortTable.of(
                "births",
                EVENTS,
                List.of(
                        Axis.of(Axes.SEX, "male", "female"),
                        Axis.of(
                                Axes.AREA,
                                IntStream.range(0, areas)
                                        .mapToObj(i -> "area " + i)
                                        .toArray(String[]::new)),
                        Axis.years(StatisticalYear.CALENDAR, 2011, 2013)),
                IntStream.range(0, 6 * areas).mapToDouble(i -> i).toArray());

        Table copy = TablesawTables.of(table);

        for (int column : new int[] {0, 1, 2, 4}) {
            StringColumn made = copy.stringColumn(column);
            StringColumn appended = StringColumn.create(made.name());
            for (int row = 0; row < table.rowCount(); row++) {
                appended.append(table.text(row, column));
            }
            assertThat(made.asList()).isEqualTo(appended.asList());
            assertThat(made.countUnique()).isEqualTo(appended.countUnique());
            assertThat(made.countMissing()).isZero();
            assertThat(made.isEqualTo(made.get(0)).size())
                    .isEqualTo(appended.isEqualTo(made.get(0)).size());
            assertThat(made.isEqualTo("nothing").size()).isZero();
            assertThat(made.countByCategory().rowCount())
                    .isEqualTo(appended.countByCategory().rowCount());
            StringColumn longer = made.copy().append(made.get(0)).append("new").appendMissing();
            assertThat(longer.asList().subList(table.rowCount(), table.rowCount() + 3))
                    .containsExactly(made.get(0), "new", "");
            assertThat(longer.isEqualTo("new").size()).isEqualTo(1);
        }
        Table bySex = copy.summarize("count", AggregateFunctions.sum).by("sex").sortOn("sex");
        assertThat(bySex.doubleColumn(1).get(1))
                .isEqualTo(table.where(Axes.SEX, "male").sumTo().get());
        assertThat(TablesawTables.read(copy, "births", EVENTS)).isEqualTo(table);
    }

    @Test
    void readsBackTheTableItCopied() {
        CohortTable births = births();
        assertThat(TablesawTables.read(TablesawTables.of(births), "births", births.description()))
                .isEqualTo(births);
    }

    @Test
    void readsColumnsOfAnyType() {
        Table table = Table.create(
                "women",
                IntColumn.create("period", 2011, 2011, 2012, 2012),
                StringColumn.create("sex", "男", "女", "male", "female"),
                IntColumn.create("count", 1, 2, 3, 4));
        CohortTable read = TablesawTables.read(table, "women", EVENTS);
        assertThat(read.get(2012, "female")).isEqualTo(4);
        assertThat(read.name()).isEqualTo("women");
    }

    @Test
    void readsCountsThatAreText() {
        Table table =
                Table.create(StringColumn.create("area", "A", "B", "C"), StringColumn.create("人数", "１２", "*", "NA"));
        CohortTable read = TablesawTables.read(table, "x", EVENTS);
        assertThat(read.get("A")).isEqualTo(12);
        assertThat(read.state("B")).isEqualTo(CellState.SUPPRESSED);
        assertThat(read.state("C")).isEqualTo(CellState.MISSING);
    }

    @Test
    void takesAMissingNumberForAnEmptyField() {
        Table table = Table.create(StringColumn.create("area", "A", "B"), DoubleColumn.create("count", 1, Double.NaN));
        assertThat(TablesawTables.read(table, "x", EVENTS).state("B")).isEqualTo(CellState.MISSING);
    }

    @Test
    void readsMoreLabelsThanAreRememberedAtOnce() {
        int areas = 20_000;
        StringColumn names = StringColumn.create("area");
        IntColumn ages = IntColumn.create("age");
        DoubleColumn counts = DoubleColumn.create("count");
        for (int pass = 15; pass <= 16; pass++) {
            for (int i = 0; i < areas; i++) {
                names.append("area " + i);
                ages.append(pass);
                counts.append(i * 100.0 + pass);
            }
        }
        TableDescription births = EVENTS.withAges(TableDescription.AgeDefinition.COMPLETED);
        CohortTable read = TablesawTables.read(Table.create(names, ages, counts), "x", births);
        assertThat(read.get("area 19999", 16)).isEqualTo(1_999_916);
        assertThat(read.get("area 7", 15)).isEqualTo(715);
    }

    @Test
    void namesTheRowOfALabelThatIsMissing() {
        IntColumn periods = IntColumn.create("period", 2011, 2012);
        periods.appendMissing();
        assertThat(fault(Table.create(periods, DoubleColumn.create("count", 1, 2, 3))))
                .startsWith("births, row 3, column period: ''");
    }

    @Test
    void takesOptionsAsCsvDoes() {
        Table table = Table.create(StringColumn.create("residence", "urban"), DoubleColumn.create("girls", 5.0));
        ReadOptions options = ReadOptions.standard().withAxes("residence").withValue("girls");
        assertThat(TablesawTables.read(table, "x", EVENTS, options).get("urban"))
                .isEqualTo(5);
    }

    @Test
    void namesRowsInsteadOfLines() {
        Table negative = Table.create(StringColumn.create("area", "A", "B"), DoubleColumn.create("count", 1.0, -3.0));
        assertThat(fault(negative))
                .isEqualTo("births, row 2, column count: '-3', expected a number that is finite and not negative");
        Table infinite =
                Table.create(StringColumn.create("area", "A"), DoubleColumn.create("count", Double.POSITIVE_INFINITY));
        assertThat(fault(infinite)).startsWith("births, row 1, column count: 'Infinity', expected a number");
        Table sex = Table.create(StringColumn.create("sex", "m"), DoubleColumn.create("count", 1.0));
        assertThat(fault(sex)).startsWith("births, row 1, column sex: 'm', is not understood");
        Table twice = Table.create(StringColumn.create("area", "A", "A"), DoubleColumn.create("count", 1, 1));
        assertThat(fault(twice)).startsWith("births, rows 1 and 2, column count: two rows for area A");
    }

    @Test
    void checksColumnsAndRowsAsCsvDoes() {
        assertThat(fault(Table.create(StringColumn.create("area", "A"))))
                .isEqualTo("births: no column 'count', expected one beside area");
        assertThat(fault(Table.create(StringColumn.create("area"), DoubleColumn.create("count"))))
                .isEqualTo("births: has a header and no rows");
        assertThat(fault(Table.create(StringColumn.create("area", ""), DoubleColumn.create("count", 1.0))))
                .isEqualTo("births, row 1, column area: '', is empty; expected a label");
        assertThat(fault(Table.create(
                        StringColumn.create("area", "A", "B"),
                        StringColumn.create("sex", "male", "female"),
                        DoubleColumn.create("count", 1, 2))))
                .startsWith("births: no row for area A, sex female and 1 more");
    }

    /** Without Tablesaw on the class path a table is read, summed, written; only TablesawTables is out of reach. */
    @Test
    void nothingElseNeedsTablesaw(@TempDir Path folder) throws Exception {
        Path csv = Files.writeString(folder.resolve("x.csv"), "area,count\nA,1\nB,2\n");
        URL[] without = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("tablesaw"))
                .map(entry -> {
                    try {
                        return Path.of(entry).toUri().toURL();
                    } catch (java.net.MalformedURLException e) {
                        throw new IllegalArgumentException(entry, e);
                    }
                })
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(without, ClassLoader.getPlatformClassLoader())) {
            Class<?> use = loader.loadClass(UseWithoutTablesaw.class.getName());
            assertThat(use.getMethod("run", Path.class).invoke(null, csv)).isEqualTo("3.0");
            assertThat(catchThrowableOfType(
                            InvocationTargetException.class,
                            () -> use.getMethod("copy", Path.class).invoke(null, csv)))
                    .hasCauseInstanceOf(NoClassDefFoundError.class);
        }
    }

    /** What the test above runs in a class loader of its own. */
    public static final class UseWithoutTablesaw {

        private UseWithoutTablesaw() {}

        /** Reads, sums and writes. */
        public static String run(Path csv) {
            CohortTable table = CohortCsv.read(csv, "x", TableDescription.events());
            CohortCsv.write(table, csv.resolveSibling("y.csv"));
            return String.valueOf(table.sumTo().get());
        }

        /** Copies into Tablesaw. */
        public static Object copy(Path csv) {
            return TablesawTables.of(CohortTable.of("x", TableDescription.events(), List.of(), new double[] {1}));
        }
    }
}
