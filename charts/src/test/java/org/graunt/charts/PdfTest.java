package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfTest {

    private static final EstimateTable TFR =
            ChartExamples.counties().compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.AREA, Axes.PERIOD);

    @TempDir
    Path folder;

    private static JFreeChart english() {
        return TimeSeriesChart.of(TFR, Locale.ENGLISH);
    }

    private Path written(JFreeChart chart, Path... fontFiles) throws IOException {
        Path file = folder.resolve("chart.pdf");
        ChartFiles.writePdf(chart, file, 900, 560, fontFiles);
        return file;
    }

    @Test
    void writesTextThatIsFoundAgain() throws Exception {
        assertThat(text(written(english())))
                .contains(
                        "Total fertility rate",
                        "Total fertility rate (children per woman)",
                        "2015",
                        "Year",
                        "95% interval");
    }

    @Test
    @Tag("cjk")
    void writesChineseThatIsFoundAgain() throws Exception {
        CjkFont.assumePresent();
        assertThat(text(written(TimeSeriesChart.of(TFR, Locale.CHINESE)))).contains("总和生育率（孩子/妇女）", "年份", "95%区间");
    }

    @Test
    @Tag("cjk")
    void embedsSubsetsOfItsFontsAndNoImage() throws Exception {
        CjkFont.assumePresent();
        for (JFreeChart chart : List.of(english(), TimeSeriesChart.of(TFR, Locale.CHINESE))) {
            Path file = written(chart);
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                PDResources page = document.getPage(0).getResources();
                List<PDFont> fonts = new ArrayList<>();
                for (PDResources resources : drawings(page)) {
                    for (COSName name : resources.getFontNames()) {
                        fonts.add(resources.getFont(name));
                    }
                    for (COSName name : resources.getXObjectNames()) {
                        assertThat(resources.getXObject(name)).isNotInstanceOf(PDImageXObject.class);
                    }
                }
                assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
                assertThat(fonts).extracting(PDFont::getName).allMatch(name -> name.matches("[A-Z]{6}\\+.+"));
            }
            assertThat(Files.size(file)).isLessThan(60_000);
        }
    }

    @Test
    void isAPageAsLargeAsTheDrawing() throws Exception {
        try (PDDocument document = Loader.loadPDF(written(english()).toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(900 * 72f / 96);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isEqualTo(560 * 72f / 96);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Total fertility rate");
            assertThat(document.getDocumentInformation().getSubject()).contains("2011–2015");
        }
    }

    @Test
    void givesTheSameBytesTwice() throws Exception {
        byte[] once = Files.readAllBytes(written(english()));
        assertThat(Files.readAllBytes(written(english()))).isEqualTo(once);
    }

    @Test
    void placesTextsWhereTheSvgHasThem() throws Exception {
        JFreeChart chart = english();
        Matcher years = Pattern.compile("<text x='([^']*)' y='([^']*)' textLength='([^']*)'[^>]*>2013</text>")
                .matcher(ChartFiles.toSvg(chart, 900, 560, "c"));
        assertThat(years.find()).isTrue();
        List<TextPosition> places = places(written(chart), "2013");
        TextPosition first = places.get(0);
        TextPosition last = places.get(3);
        assertThat(first.getX() / 0.75).isCloseTo(Double.parseDouble(years.group(1)), within(0.6));
        assertThat(first.getY() / 0.75).isCloseTo(Double.parseDouble(years.group(2)), within(0.6));
        assertThat((last.getX() + last.getWidth() - first.getX()) / 0.75)
                .isCloseTo(Double.parseDouble(years.group(3)), within(0.6));
    }

    @Test
    void fitsTheCallersFileToTheLayout() throws Exception {
        Path narrow = fontFile("LiberationSansNarrow-Regular.ttf");
        Font own = Font.createFont(Font.TRUETYPE_FONT, narrow.toFile());
        ChartOptions options =
                ChartOptions.in(Locale.ENGLISH).withTheme(ChartTheme.standard().withFont(own));
        Path file = written(TimeSeriesChart.of(TFR, options), narrow);
        assertThat(text(file)).contains("Total fertility rate (children per woman)");
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (PDResources resources : drawings(document.getPage(0).getResources())) {
                for (COSName name : resources.getFontNames()) {
                    assertThat(resources.getFont(name).getName()).contains("LiberationSansNarrow");
                }
            }
        }
    }

    @Test
    void refusesAFontWhoseFileCannotBeEmbedded() throws Exception {
        Path postScript = fontFile("NimbusSans-Regular.otf");
        ChartOptions options = ChartOptions.in(Locale.ENGLISH)
                .withTheme(ChartTheme.standard().withFont(Font.createFont(Font.TRUETYPE_FONT, postScript.toFile())));
        JFreeChart chart = TimeSeriesChart.of(TFR, options);
        Path file = folder.resolve("none.pdf");
        assertThatExceptionOfType(MissingFontException.class)
                .isThrownBy(() -> ChartFiles.writePdf(chart, file, 900, 560, postScript))
                .withMessageContaining("'Nimbus Sans'")
                .withMessageContaining("TrueType")
                .withMessageContaining("ChartFiles.writePdf");
        assertThat(file).doesNotExist();
    }

    @Test
    void refusesFilesThatAreNotFonts() throws Exception {
        Path text = Files.writeString(folder.resolve("font.txt"), "no font");
        Path file = folder.resolve("none.pdf");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartFiles.writePdf(english(), file, 900, 560, text))
                .withMessageContaining("fontFiles: ")
                .withMessageContaining("font.txt");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ChartFiles.writePdf(english(), file, 900, 560, folder.resolve("absent.ttf")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartFiles.writePdf(english(), file, 0, 560))
                .withMessageContaining("size: 0 x 560");
        assertThat(file).doesNotExist();
    }

    @Test
    void namesTheLibraryThatIsAbsent() throws Exception {
        URL[] without = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("pdfbox"))
                .map(PdfTest::url)
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(without, ClassLoader.getPlatformClassLoader())) {
            Runnable writing = (Runnable) loader.loadClass(WithoutLibrary.class.getName())
                    .getConstructor(Path.class)
                    .newInstance(folder.resolve("none.pdf"));
            assertThatIllegalStateException()
                    .isThrownBy(writing::run)
                    .withMessageContaining("de.rototor.pdfbox:graphics2d");
        }
    }

    /** Loaded where the library is not. */
    public static final class WithoutLibrary implements Runnable {

        private final Path file;

        /** Takes the file to write. */
        public WithoutLibrary(Path file) {
            this.file = file;
        }

        @Override
        public void run() {
            try {
                ChartFiles.writePdf(new JFreeChart(new org.jfree.chart.plot.XYPlot()), file, 100, 100);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    private static Path fontFile(String name) {
        List<Path> found = new FontFileFinder()
                .find().stream()
                        .map(Path::of)
                        .filter(file -> file.endsWith(name))
                        .toList();
        assumeTrue(!found.isEmpty(), name + " is not on this machine");
        return found.get(0);
    }

    private static List<PDResources> drawings(PDResources page) throws IOException {
        List<PDResources> found = new ArrayList<>();
        for (COSName name : page.getXObjectNames()) {
            PDXObject object = page.getXObject(name);
            assertThat(object).isInstanceOf(PDFormXObject.class);
            found.add(((PDFormXObject) object).getResources());
        }
        return found;
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Where the letters of a line stand, in points from the top left of the page. */
    private static List<TextPosition> places(Path file, String line) throws IOException {
        List<TextPosition> places = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                int at = text.indexOf(line);
                if (at >= 0 && places.isEmpty()) {
                    places.addAll(positions.subList(at, at + line.length()));
                }
            }
        };
        stripper.setSortByPosition(true);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            stripper.getText(document);
        }
        return places;
    }
}
