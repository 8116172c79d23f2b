package org.graunt.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.PiePlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeriesCollection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartFilesTest {

    private static final EstimateTable TFR =
            ChartExamples.counties().compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.AREA, Axes.PERIOD);

    @TempDir
    Path folder;

    private static JFreeChart english() {
        return TimeSeriesChart.of(TFR, Locale.ENGLISH);
    }

    @Test
    void drawsTheSameBytesTwice() {
        JFreeChart chart = english();
        assertThat(ChartFiles.toSvg(chart, 900, 560, "c")).isEqualTo(ChartFiles.toSvg(chart, 900, 560, "c"));
        assertThat(ChartFiles.toSvg(chart, 900, 560, "c")).isEqualTo(ChartFiles.toSvg(english(), 900, 560, "c"));
    }

    @Test
    void writesTextAsText() throws Exception {
        assertThat(texts(ChartFiles.toSvg(english(), 900, 560, "c")))
                .contains(
                        "Total fertility rate",
                        "Total fertility rate (children per woman)",
                        "2015",
                        "Year",
                        "A",
                        "B",
                        "C");
    }

    @Test
    @Tag("cjk")
    void writesChineseAsText() throws Exception {
        CjkFont.assumePresent();
        String svg = ChartFiles.toSvg(TimeSeriesChart.of(TFR, Locale.CHINESE), 900, 560, "c");
        assertThat(texts(svg)).contains("总和生育率", "总和生育率（孩子/妇女）", "年份");
        assertThat(svg).contains("Noto Sans CJK SC");
    }

    @Test
    @Tag("cjk")
    void drawsChineseAsPng() throws Exception {
        CjkFont.assumePresent();
        Path file = folder.resolve("zh.png");
        ChartFiles.writePng(TimeSeriesChart.of(TFR, Locale.CHINESE), file, 900, 560, 1);
        assertThat(Files.size(file)).isGreaterThan(5000);
    }

    @Test
    void describesItselfToThoseWhoDoNotSeeIt() throws Exception {
        String svg = ChartFiles.toSvg(english(), 900, 560, "p1-");
        Element root = parsed(svg).getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby")).isEqualTo("p1-title p1-desc");
        assertThat(text(root, "title")).isEqualTo("Total fertility rate");
        assertThat(text(root, "desc")).contains("2011–2015").contains("95% interval");
        assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 900 560");
    }

    @Test
    void escapesWhatTheCallerSays() throws Exception {
        ChartOptions options = ChartOptions.in(Locale.ENGLISH).withTitle("Births < deaths & 'so on'");
        String svg = ChartFiles.toSvg(TimeSeriesChart.of(TFR, options), 900, 560, "a<b", "c & \"d\"", "c");
        Element root = parsed(svg).getDocumentElement();
        assertThat(text(root, "title")).isEqualTo("a<b");
        assertThat(text(root, "desc")).isEqualTo("c & \"d\"");
        assertThat(texts(svg)).contains("Births < deaths & 'so on'");
    }

    @Test
    void keepsIdsOfTwoDrawingsApart() {
        assertThat(ChartFiles.toSvg(english(), 900, 560, "a-"))
                .contains("id='a-clip-0'")
                .doesNotContain("id='b-");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartFiles.toSvg(english(), 900, 560, "1 2"))
                .withMessageContaining("idPrefix: '1 2'");
    }

    @Test
    void holdsEveryTextWithinTheDrawing() throws Exception {
        NodeList texts = parsed(ChartFiles.toSvg(english(), 900, 560, "c")).getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double left = Double.parseDouble(text.getAttribute("x"));
            double right = left + Double.parseDouble(text.getAttribute("textLength"));
            double baseline = Double.parseDouble(text.getAttribute("y"));
            assertThat(left).as(text.getTextContent()).isGreaterThanOrEqualTo(0);
            assertThat(right).as(text.getTextContent()).isLessThanOrEqualTo(900);
            assertThat(baseline).as(text.getTextContent()).isBetween(8.0, 556.0);
        }
    }

    @Test
    void writesAnSvgFile() throws Exception {
        Path file = folder.resolve("tfr.svg");
        ChartFiles.writeSvg(english(), file, 900, 560);
        assertThat(Files.readString(file))
                .startsWith("<?xml version='1.0' encoding='UTF-8'?>\n<svg ")
                .endsWith("</svg>\n");
    }

    @Test
    void writesPngAtOnceAndTwiceTheSize() throws Exception {
        Path once = folder.resolve("once.png");
        Path twice = folder.resolve("twice.png");
        ChartFiles.writePng(english(), once, 600, 400, 1);
        ChartFiles.writePng(english(), twice, 600, 400, 2);
        BufferedImage small = ImageIO.read(once.toFile());
        BufferedImage large = ImageIO.read(twice.toFile());
        assertThat(small.getWidth()).isEqualTo(600);
        assertThat(large.getWidth()).isEqualTo(1200);
        assertThat(large.getHeight()).isEqualTo(800);
        assertThat(ink(large)).isCloseTo(ink(small), within(0.05)).isGreaterThan(0.02);
    }

    @Test
    void refusesToDrawEmptyBoxes() {
        ChartTheme latin = ChartTheme.standard().withFont(CjkFont.latinOnly());
        JFreeChart chart =
                TimeSeriesChart.of(TFR, ChartOptions.in(Locale.CHINESE).withTheme(latin));
        Path file = folder.resolve("boxes.png");
        assertThatExceptionOfType(MissingFontException.class)
                .isThrownBy(() -> ChartFiles.writePng(chart, file, 900, 560, 1))
                .withMessageContaining("总和生育率")
                .withMessageContaining("CJK UNIFIED IDEOGRAPHS")
                .withMessageContaining("fonts-noto-cjk");
        assertThat(file).doesNotExist();
        assertThatExceptionOfType(MissingFontException.class).isThrownBy(() -> ChartFiles.toSvg(chart, 900, 560, "c"));
    }

    @Test
    void measuresAndNamesTheFontThatTheCallerPasses() {
        Font own = CjkFont.latinOnly();
        ChartOptions options =
                ChartOptions.in(Locale.ENGLISH).withTheme(ChartTheme.standard().withFont(own));
        JFreeChart chart = TimeSeriesChart.of(TFR, options);
        assertThat(chart.getTitle().getFont().getFamily()).isEqualTo(own.getFamily());
        assertThat(ChartFiles.toSvg(chart, 900, 560, "c")).contains(own.getFamily());
    }

    @Test
    void refusesATitleTurnedOnItsSideThatItsFontCannotShow() {
        JFreeChart chart = english();
        chart.getXYPlot().getRangeAxis().setLabelFont(CjkFont.latinOnly());
        chart.getXYPlot().getRangeAxis().setLabel("出生率");
        assertThatExceptionOfType(MissingFontException.class).isThrownBy(() -> ChartFiles.toSvg(chart, 900, 560, "c"));
    }

    @Test
    void findsNoFontAmongNone() {
        assertThat(Fonts.of(List.of()).showing(List.of("出生率"))).isEmpty();
        assertThat(Fonts.of(List.of(CjkFont.latinOnly().getFamily())).showing(List.of("births")))
                .isPresent();
        assertThat(Fonts.of(List.of(CjkFont.latinOnly().getFamily())).showing(List.of("births", "出生率")))
                .isEmpty();
    }

    @Test
    void refusesAnEmptyOrEnormousPicture() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartFiles.toSvg(english(), 0, 560, "c"))
                .withMessageContaining("size: 0 x 560");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChartFiles.writePng(english(), folder.resolve("x.png"), 900, 15_000, 2))
                .withMessageContaining("20000");
    }

    private static double ink(BufferedImage image) {
        int inked = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                inked += image.getRGB(x, y) == Color.WHITE.getRGB() ? 0 : 1;
            }
        }
        return inked / (double) (image.getWidth() * image.getHeight());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(String svg) throws Exception {
        NodeList texts = parsed(svg).getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    private static String text(Element root, String tag) {
        return root.getElementsByTagName(tag).item(0).getTextContent();
    }

    @Test
    void aSmallPictureWithoutNamesIsNotTooNarrow() {
        XYPlot line = new XYPlot(new XYSeriesCollection(), new NumberAxis(), new NumberAxis(), null);
        line.getDomainAxis().setVisible(false);
        line.getRangeAxis().setVisible(false);
        JFreeChart spark = new JFreeChart(null, null, line, false);
        JFreeChart pie = new JFreeChart(new PiePlot<String>());

        assertThat(ChartFiles.toSvg(spark, 36, 24, "c")).contains("</svg>");
        assertThat(ChartFiles.toSvg(pie, 36, 24, "c")).contains("</svg>");
    }
}
