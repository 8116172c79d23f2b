package org.graunt.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The report program on the bundled data: what it writes, and how it ends. */
class CountyReportTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return new CommandLine(new CountyReport())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }

    private String[] withData(String... more) {
        return Stream.concat(Stream.of("--data", "data", "--out", folder.toString()), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private List<String> files(String sub) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(sub))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesOnePageThatNeedsNothingElse() throws IOException {
        assertThat(run(withData())).isZero();

        String page = Files.readString(folder.resolve("index.html"));
        assertThat(out.toString()).contains("Report written: ").contains("index.html");
        assertThat(page).contains("<svg").contains("Gotlands län").contains("114,870 live births");
        assertThat(Pattern.compile("(src|href)=['\"]https?:|@import|<script|<link")
                        .matcher(page)
                        .find())
                .as("loads something from elsewhere")
                .isFalse();
        assertThat(Pattern.compile("<svg").matcher(page).results().count()).isEqualTo(7);
    }

    @Test
    void writesEveryChartTwiceAndEveryTableAsCsv() throws IOException {
        run(withData());

        List<String> charts = files("charts");
        assertThat(charts).hasSize(14);
        assertThat(charts.stream().filter(name -> name.endsWith(".png")).map(name -> name.replace(".png", ".svg")))
                .allMatch(charts::contains);
        assertThat(files("tables")).hasSize(7).allMatch(name -> name.endsWith(".csv"));
        assertThat(Files.readAllLines(folder.resolve("tables/sweden-total-fertility-by-county.csv")))
                .hasSize(22)
                .first()
                .isEqualTo("area,period,value,lower,upper,numerator,denominator,unit,level,method,state");
    }

    @Test
    @Tag("cjk")
    void speaksChineseThroughout() throws IOException {
        boolean shows = Arrays.stream(
                        GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
                .anyMatch(font -> font.canDisplayUpTo("\u603b\u548c\u751f\u80b2\u7387") < 0);
        if (!Boolean.getBoolean("graunt.require.tools")) {
            assumeTrue(shows, "no font with Chinese characters is installed");
        }

        assertThat(run(withData("--lang", "zh"))).as(err.toString()).isZero();

        String page = Files.readString(folder.resolve("index.html"));
        assertThat(page).contains("<html lang=\"zh-CN\">").contains("总和生育率").contains("出生人口性别比");
        assertThat(page).doesNotContain("total fertility rate");
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        Properties english = load("report.properties");
        Properties chinese = load("report_zh.properties");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/org/graunt/examples", name))) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<String> places(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(m -> m.group())
                .sorted()
                .toList();
    }

    @Test
    void helpNamesEveryOptionAndExitCode() {
        assertThat(run("--help")).isZero();

        assertThat(out.toString()).contains("--data", "--out", "--lang", "--until", "Exit codes:");
    }

    @Test
    void endsWith1AndNamesTheFileWhenDataAreAbsent() {
        assertThat(run("--data", folder.resolve("nowhere").toString(), "--out", folder.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("nowhere").contains("tables.json");
    }

    @Test
    void endsWith1AndNamesFolderFileAndLineWhenACountIsBad() throws IOException {
        Path data = folder.resolve("data");
        copy(Path.of("data"), data);
        Path births = data.resolve("korea-births/births.csv");
        Files.writeString(births, Files.readString(births).replaceFirst("(?m)^1991,1,male,\\d+$", "1991,1,male,-5"));

        assertThat(run("--data", data.toString(), "--out", folder.resolve("out").toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("korea-births: births.csv, line 2, column count: '-5'");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void endsWith2OnAnUnknownLanguage() {
        assertThat(run("--lang", "fr")).isEqualTo(2);

        assertThat(err.toString()).contains("'fr'");
    }

    @Test
    void endsWith2OnAYearThatIsNotToCome() {
        assertThat(run(withData("--until", "2015"))).isEqualTo(2);

        assertThat(err.toString()).contains("--until: 2015, must be after 2015 and not after 2115");
    }
}
