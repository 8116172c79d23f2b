package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.graunt.table.TableDescription.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CohortCsvWriteTest {

    private static final TableDescription EVENTS = TableDescription.events();

    @TempDir
    Path folder;

    @Test
    void writesAHeaderAndOneRowACellWithLineFeeds() throws IOException {
        CohortTable table = CohortTable.builder(
                        "births", EVENTS, Axis.of(Axes.AREA, "远安县", "B"), Axis.of(Axes.SEX, "male"))
                .set(12.5, "远安县", "male")
                .set(CellState.SUPPRESSED, "B", "male")
                .build();
        Path file = folder.resolve("births.csv");
        CohortCsv.write(table, file);
        assertThat(Files.readString(file)).isEqualTo("area,sex,count,state\n远安县,male,12.5,value\nB,male,,suppressed\n");
    }

    @Test
    void replacesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("births.csv"), "x".repeat(1000));
        CohortCsv.write(CohortTable.of("x", EVENTS, List.of(), new double[] {633}), file);
        assertThat(Files.readString(file)).isEqualTo("count,state\n633,value\n");
    }

    @Test
    void quotesWhatNeedsQuotes() throws IOException {
        Axis areas = Axis.of(Axes.AREA, "a,b", "say \"x\"", "two\nlines", " outer ", "\u3000wide", "plain");
        Path file = folder.resolve("x.csv");
        CohortCsv.write(CohortTable.of("x", EVENTS, List.of(areas), new double[6]), file);
        assertThat(Files.readString(file)).isEqualTo("""
                        area,count,state
                        "a,b",0,value
                        "say ""x""\",0,value
                        "two
                        lines",0,value
                        " outer ",0,value
                        "\u3000wide",0,value
                        plain,0,value
                        """);
    }

    @Test
    void writesAnyTable() throws IOException {
        Tabular result = new Tabular() {
            @Override
            public String name() {
                return "result";
            }

            @Override
            public List<String> columnNames() {
                return List.of("area", "value", "upper");
            }

            @Override
            public boolean isNumeric(int column) {
                return column > 0;
            }

            @Override
            public int rowCount() {
                return 1;
            }

            @Override
            public String text(int row, int column) {
                return "A";
            }

            @Override
            public double number(int row, int column) {
                return column == 1 ? 0.1 + 0.2 : Double.NaN;
            }
        };
        Path file = folder.resolve("result.csv");
        CohortCsv.write(result, file);
        assertThat(Files.readString(file)).isEqualTo("area,value,upper\nA,0.30000000000000004,\n");
    }

    @Test
    void saysWhenItCannotWrite() {
        CohortTable table = CohortTable.of("x", EVENTS, List.of(), new double[] {1});
        assertThatThrownBy(() -> CohortCsv.write(table, folder.resolve("absent").resolve("x.csv")))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Property(tries = 300)
    void writtenAndReadBackATableIsEqual(@ForAll("tables") CohortTable table) throws IOException {
        Path file = Files.createTempFile("graunt", ".csv");
        try {
            CohortCsv.write(table, file);
            ReadOptions options = ReadOptions.standard()
                    .withCalendar(StatisticalYear.startingIn(Month.OCTOBER))
                    .withAxes(table.has("residence") ? new String[] {"residence"} : new String[0]);
            assertThat(CohortCsv.read(file, table.name(), table.description(), options))
                    .isEqualTo(table);
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<CohortTable> tables() {
        return Combinators.combine(descriptions(), axes(), Arbitraries.randomValue(Random::nextLong))
                .as(CohortCsvWriteTest::filled);
    }

    private static Arbitrary<TableDescription> descriptions() {
        return Arbitraries.of(EVENTS, TableDescription.personYears(), TableDescription.stock(12, 31));
    }

    private static Arbitrary<List<Axis>> axes() {
        Arbitrary<Axis> area = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(text -> !text.isBlank() && !text.chars().anyMatch(c -> Character.isSurrogate((char) c)))
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(labels -> Axis.of(Axes.AREA, labels));
        Arbitrary<Axis> own = Arbitraries.of(Axis.of("residence", "urban", "rural"), Axis.of("residence", "all \"1\""));
        Arbitrary<Axis> age = Arbitraries.of(
                Axis.ages(AgeGroups.singleOpen(14, 16)),
                Axis.ages(AgeGroups.ofWidth(5, 15, 24)),
                Axis.ages(AgeGroups.parse(List.of("0", "1-4", "5+"))));
        Arbitrary<Axis> sex =
                Arbitraries.of(Axis.of(Axes.SEX, "male", "female"), Axis.of(Axes.SEX, "female", "unknown"));
        Arbitrary<Axis> order =
                Arbitraries.of(Axis.of(Axes.ORDER, "1", "2", "3+", "unknown"), Axis.of(Axes.ORDER, "1"));
        return Combinators.combine(
                        area, own, age, sex, order, Arbitraries.integers().between(0, 31))
                .as((a, o, g, s, r, mask) -> {
                    List<Axis> all = List.of(a, o, g, s, r);
                    List<Axis> chosen = new ArrayList<>();
                    for (int i = 0; i < all.size(); i++) {
                        if ((mask >> i & 1) == 1) {
                            chosen.add(all.get(i));
                        }
                    }
                    return chosen;
                });
    }

    private static CohortTable filled(TableDescription description, List<Axis> axes, long seed) {
        Random random = new Random(seed);
        List<Axis> all = new ArrayList<>(axes);
        StatisticalYear calendar = StatisticalYear.startingIn(Month.OCTOBER);
        if (random.nextBoolean()) {
            all.add(
                    random.nextInt(all.size() + 1),
                    description.kind() == Kind.STOCK
                            ? Axis.instants(
                                    List.of("2014", "2015"),
                                    List.of(java.time.LocalDate.of(2015, 1, 1), java.time.LocalDate.of(2016, 1, 1)))
                            : Axis.periods(List.of(
                                    calendar.year(2011), calendar.half(2012, 1), calendar.month(2012, Month.MAY))));
        }
        TableDescription complete =
                all.stream().anyMatch(axis -> axis.name().equals(Axes.AGE)) && description.kind() == Kind.EVENTS
                        ? description.withAges(TableDescription.AgeDefinition.COMPLETED)
                        : description;
        CohortTable.Builder builder = CohortTable.builder("table", complete, all.toArray(Axis[]::new));
        int cells = all.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
        for (int cell = 0; cell < cells; cell++) {
            CellState state = random.nextInt(5) == 0 ? CellState.of((byte) random.nextInt(4)) : CellState.VALUE;
            builder.setAt(cell, state, state == CellState.VALUE ? count(random) : 0);
        }
        return builder.build();
    }

    /** Whole numbers, decimals, and any other double that is finite and not negative. */
    private static double count(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(100_000);
            case 1 -> random.nextInt(1_000_000) / 1000.0;
            default -> {
                double any = Math.abs(Double.longBitsToDouble(random.nextLong()));
                yield any < Double.POSITIVE_INFINITY ? any : 0;
            }
        };
    }
}
