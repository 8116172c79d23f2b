package org.graunt.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The gallery in the repository is what the program writes, and leaves no chart out. */
@Tag("cjk")
class GalleryTest {

    private static final Path COMMITTED = Path.of("..", "docs", "gallery");
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "graunt", "examples");
    private static final Path CHARTS = Path.of("..", "charts", "src", "main", "java", "org", "graunt", "charts");

    @TempDir
    static Path written;

    @BeforeAll
    static void writeIt() {
        assumeTrue(
                Boolean.getBoolean("graunt.require.tools") || showsChinese(), "no font with Chinese on this machine");
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new Gallery())
                .setOut(new PrintWriter(new StringWriter()))
                .setErr(new PrintWriter(err))
                .execute("--data", "data", "--out", written.toString());
        assertThat(exit).as(err.toString()).isZero();
    }

    private static boolean showsChinese() {
        return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .anyMatch(font -> font.canDisplayUpTo("出生人口性别比") < 0);
    }

    @Test
    void holdsTheSameFiles() throws IOException {
        assertThat(names(written)).isEqualTo(names(COMMITTED));
    }

    @Test
    void hasTheSamePage() throws IOException {
        assertThat(read(written.resolve("README.md"))).isEqualTo(read(COMMITTED.resolve("README.md")));
    }

    /** Letters differ in width from machine to machine, and so do places and line ends; what is said and drawn does not. */
    @Test
    void saysTheSameAndDrawsAsMuch() throws IOException {
        for (String name : names(written)) {
            if (name.endsWith(".svg")) {
                String now = read(written.resolve(name));
                String kept = read(COMMITTED.resolve(name));
                assertThat(words(now)).as(name).isEqualTo(words(kept));
                Map<String, Integer> counts = elements(kept);
                assertThat(elements(now).keySet()).as(name).isEqualTo(counts.keySet());
                // Lines that lead from a label to its point come and go with the height of the letters.
                elements(now)
                        .forEach((element, count) -> assertThat(count)
                                .as(name + ": " + element)
                                .isCloseTo(counts.get(element), within(4 + counts.get(element) / 20)));
            }
        }
    }

    @Test
    void staysSmall() throws IOException {
        long total = 0;
        for (String name : names(COMMITTED)) {
            assertThat(Files.size(COMMITTED.resolve(name))).as(name).isLessThan(170_000);
            total += Files.size(COMMITTED.resolve(name));
        }
        assertThat(total).isLessThan(3_000_000);
    }

    @Test
    void showsEveryChartThatIsPublic() throws Exception {
        String page = read(COMMITTED.resolve("README.md"));
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.list(CHARTS)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (drawsCharts(name) && !page.contains(name + ".") && !page.contains(decapitalised(name) + ".draw(")) {
                    missing.add(name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** A line shown is a line run: it stands in the source once more, outside of the quotation. */
    @Test
    void showsTheCodeThatDrewEachPicture() throws IOException {
        StringBuilder source = new StringBuilder();
        for (String file : List.of("GalleryFertility", "GalleryAreas", "GalleryTargets", "GalleryFuture")) {
            source.append(read(SOURCES.resolve(file + ".java")).replaceAll("[\\s\\\\]", ""));
        }
        List<MatchResult> lines = Pattern.compile("```java\n(.*)\n```")
                .matcher(read(COMMITTED.resolve("README.md")))
                .results()
                .toList();
        assertThat(lines).hasSizeGreaterThan(20);
        for (MatchResult line : lines) {
            String code = line.group(1).replaceAll("\\s", "");
            assertThat(source.toString().split(Pattern.quote(code), -1).length - 1)
                    .as(code)
                    .isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void endsWithAnErrorWhereThereAreNoData() {
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new Gallery())
                .setErr(new PrintWriter(err))
                .execute(
                        "--data",
                        written.resolve("absent").toString(),
                        "--out",
                        written.resolve("none").toString());
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains("absent");
    }

    /** By reflection only where the type is public: others need a library for PDF that is optional. */
    private static boolean drawsCharts(String name) throws IOException, ClassNotFoundException {
        return Pattern.compile("^public (?:final )?(?:class|record) ", Pattern.MULTILINE)
                        .matcher(read(CHARTS.resolve(name + ".java")))
                        .find()
                && Arrays.stream(Class.forName("org.graunt.charts." + name).getDeclaredMethods())
                        .anyMatch(method -> Modifier.isPublic(method.getModifiers())
                                && method.getReturnType().equals(JFreeChart.class));
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file);
    }

    /** All texts in one, without the blanks at which lines may end here or there. */
    private static String words(String svg) {
        StringBuilder words = new StringBuilder();
        Pattern.compile("<(?:text|title|desc)[^>]*>([^<]*)<")
                .matcher(svg)
                .results()
                .forEach(text -> words.append(text.group(1)));
        return words.toString().replaceAll("[\\s\u00a0]", "");
    }

    private static Map<String, Integer> elements(String svg) {
        Map<String, Integer> counts = new TreeMap<>();
        Pattern.compile("<(rect|path|line|circle|ellipse)\\b")
                .matcher(svg)
                .results()
                .forEach(element -> counts.merge(element.group(1), 1, Integer::sum));
        return counts;
    }
}
