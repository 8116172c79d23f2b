package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However a file is cut, by how many threads it is read and whether its rows fit into memory: the same table or the same fault. */
class CsvBlocksTest {

    private static final TableDescription BIRTHS =
            TableDescription.events().withAges(TableDescription.AgeDefinition.COMPLETED);
    private static final long LARGE = 1L << 40;
    private static final String PIECES = ",\"\n\r .-+*NA\"\"\n\n01年\uFEFF";

    private static final ReadOptions TREE = ReadOptions.standard()
            .withAreas(AreaTree.of(List.of(
                    AreaTree.Area.top("all"),
                    AreaTree.Area.top("A").in("all"),
                    AreaTree.Area.top("B\nsouth").in("all"))));

    /** The table as text, or the message of the fault. */
    private static Object read(
            Path file, TableDescription description, ReadOptions options, long heap, long block, int threads) {
        CsvFile csv = new CsvFile(file, options.charset());
        TableReader start = new TableReader(description, options, csv.source(), RowBudget.unlimited());
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> {
                        try {
                            RowBlocks rows = CsvRows.read(csv, start, heap, block);
                            return new CubeAssembly("births", description, options, csv.source(), rows).table();
                        } catch (TableFormatException e) {
                            return (Object) (e.getMessage() + e.line());
                        }
                    })
                    .join();
        } finally {
            pool.shutdown();
        }
    }

    /** A file of all cells in an order of its own, written in one of many ways. */
    private static String text(Random random, int areas) {
        String end = List.of("\n", "\r\n", "\r").get(random.nextInt(20) == 0 ? 2 : random.nextInt(2));
        boolean quoted = random.nextInt(3) == 0;
        boolean linesInLabels = random.nextInt(3) == 0;
        boolean blankLines = random.nextInt(3) == 0;
        boolean decimals = random.nextInt(3) == 0;
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
        text.append("area,period,age,sex,count").append(end);
        for (int area = 0; area < areas; area++) {
            String name = "area " + random.nextInt(3) + area + (linesInLabels ? "\nof, \"" + area + "\"" : "县");
            for (int period = 2011; period < 2013; period++) {
                for (String age : List.of("15-19", "20+")) {
                    for (String sex : List.of("male", "女")) {
                        text.append(quoted || linesInLabels ? '"' + name.replace("\"", "\"\"") + '"' : name)
                                .append(',')
                                .append(period)
                                .append(quoted ? ",\"" + age + "\"," : "," + age + ",")
                                .append(sex)
                                .append(',')
                                .append(
                                        random.nextInt(30) == 0
                                                ? "*"
                                                : decimals ? random.nextInt(99) / 4.0 : random.nextInt(99_999) * area)
                                .append(end);
                        text.append(blankLines && random.nextInt(5) == 0 ? end : "");
                    }
                }
            }
        }
        return text.toString();
    }

    private static String changed(Random random, String start, int changes) {
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
            }
        }
        return text.toString();
    }

    private static void assertSameHoweverRead(
            byte[] bytes, TableDescription description, ReadOptions options, int block) throws IOException {
        Path file = Files.createTempFile("graunt", ".csv");
        try {
            Files.write(file, bytes);
            Object whole = read(file, description, options, LARGE, LARGE, 1);
            for (int threads = 1; threads <= 3; threads++) {
                assertThat(read(file, description, options, LARGE, block, threads))
                        .as("blocks of %d bytes, %d threads", block, threads)
                        .isEqualTo(whole);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 300)
    void blocksAndThreadsChangeNothing(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed,
            @ForAll @IntRange(min = 0, max = 3) int changes,
            @ForAll @IntRange(min = 1, max = 400) int block)
            throws IOException {
        Random random = new Random(seed);
        String text = changed(random, text(random, 1 + random.nextInt(12)), changes);
        assertSameHoweverRead(
                text.getBytes(StandardCharsets.UTF_8),
                BIRTHS.withAbsent(TableDescription.Absent.values()[random.nextInt(3)]),
                ReadOptions.standard(),
                block);
    }

    @Property(tries = 100)
    void blocksOfOtherEncodingsChangeNothing(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed,
            @ForAll @IntRange(min = 1, max = 400) int block)
            throws IOException {
        Random random = new Random(seed);
        Charset charset = Charset.forName(List.of("GB18030", "GBK", "UTF-16LE").get(random.nextInt(3)));
        byte[] bytes =
                text(random, 1 + random.nextInt(12)).replace("\uFEFF", "").getBytes(charset);
        if (random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        assertSameHoweverRead(bytes, BIRTHS, ReadOptions.standard().withCharset(charset), block);
    }

    @Property(tries = 100)
    void parentsAreCheckedInBlocksAlike(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed, @ForAll @IntRange(min = 1, max = 80) int block)
            throws IOException {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("area,period,count\n");
        for (int period = 2011; period < 2021; period++) {
            int wrong = random.nextInt(20) == 0 ? 1 : 0;
            text.append("all,").append(period).append(',').append(5 + wrong).append('\n');
            text.append("A,").append(period).append(",2\n");
            text.append(random.nextInt(40) == 0 ? "" : "\"B\nsouth\"," + period + ",3\n");
        }
        assertSameHoweverRead(text.toString().getBytes(StandardCharsets.UTF_8), TableDescription.events(), TREE, block);
    }

    @Property(tries = 100)
    void rowsThatDoNotFitIntoMemoryAreReadTwice(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed,
            @ForAll @IntRange(min = 0, max = 1) int changes,
            @ForAll @IntRange(min = 0, max = 2_000) int heap)
            throws IOException {
        Random random = new Random(seed);
        String text = changed(random, text(random, 12).replaceAll("\r\n?", "\n"), changes);
        Path file = Files.createTempFile("graunt", ".csv");
        try {
            Files.writeString(file, text);
            Object whole = read(file, BIRTHS, ReadOptions.standard(), LARGE, LARGE, 1);
            Object streamed = read(file, BIRTHS, ReadOptions.standard(), heap, 300, 2);
            if (!streamed.toString().contains("cannot be read in blocks")) {
                assertThat(streamed).isEqualTo(whole);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void rowsThatNeitherFitNorCanBeReadInBlocksAreRefusedWithTheSizeTheyNeed(@TempDir Path folder) throws IOException {
        Path file =
                Files.writeString(folder.resolve("births.csv"), "area,count\nA,1\nB,2\n", StandardCharsets.UTF_16LE);
        ReadOptions options = ReadOptions.standard().withCharset(StandardCharsets.UTF_16LE);
        assertThat(read(file, TableDescription.events(), options, 10, 4, 2))
                .asString()
                .startsWith("births.csv: cannot be read in blocks, and its rows and their table need 12 bytes together;"
                        + " this Java may use 10, more memory (-Xmx) is needed");
        assertThat(read(file, TableDescription.events(), options, 24, 4, 2))
                .asString()
                .contains("need 27 bytes together; this Java may use 24");
    }

    @Test
    void aFileThatIsChangedBetweenTwoReadingsIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("births.csv"), "area,count\nA,1\nB,2\n");
        CsvFile csv = new CsvFile(file, StandardCharsets.UTF_8);
        TableDescription events = TableDescription.events();
        TableReader start = new TableReader(events, ReadOptions.standard(), csv.source(), RowBudget.unlimited());
        RowBlocks rows = CsvRows.read(csv, start, 1, 4);
        Files.writeString(file, "area,count\nA,1\nC,2\n");
        assertThatThrownBy(() -> new CubeAssembly("births", events, ReadOptions.standard(), csv.source(), rows).table())
                .hasMessage("births.csv: was changed while it was read");
    }

    @Test
    void aFileInAnArchiveIsReadInOnePiece(@TempDir Path folder) throws IOException {
        URI archive = URI.create("jar:" + folder.resolve("tables.zip").toUri());
        try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            Path file = Files.writeString(zip.getPath("births.csv"), "area,count\nA,1\nB,2\n");
            assertThat(CsvBlock.cut(file, StandardCharsets.UTF_8, 4)).containsExactly(CsvBlock.WHOLE);
            assertThat(CohortCsv.read(file, "births", TableDescription.events()).get("B"))
                    .isEqualTo(2);
        }
    }

    @Test
    void blocksEndAfterALineFeed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("births.csv"), "area,count\nA,1\nB,2\nC,3\n");
        assertThat(CsvBlock.cut(file, StandardCharsets.UTF_8, 3))
                .containsExactly(new CsvBlock(0, 11), new CsvBlock(11, 15), new CsvBlock(15, 19), new CsvBlock(19, 23));
        assertThat(CsvBlock.cut(file, StandardCharsets.UTF_8, 12))
                .containsExactly(new CsvBlock(0, 15), new CsvBlock(15, 23));
        Path returns = Files.writeString(folder.resolve("returns.csv"), "area,count\rA,1\rB,2\r");
        assertThat(CsvBlock.cut(returns, StandardCharsets.UTF_8, 3)).containsExactly(CsvBlock.WHOLE);
    }
}
