package org.graunt.charts;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleFunction;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.title.Title;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/**
 * Charts as files: SVG and PDF with text as text, and PNG. Nothing here needs a display.
 *
 * <p>Before anything is written every text of the chart is checked against its font; a text that would come out as empty boxes,
 * as Chinese does on a system with Latin fonts only, is refused.
 */
public final class ChartFiles {

    private static final int LARGEST_SIDE = 20_000;

    /** A plot narrower than this shows nothing. */
    private static final double LEAST_PLOT = 40;

    private static final int WIDER = 10;

    private ChartFiles() {}

    /**
     * Draws a chart as SVG, its title and its subtitles standing in as title and description for readers who do not see it.
     *
     * @param chart the chart
     * @param width width in pixels
     * @param height height in pixels
     * @param idPrefix what the ids of the drawing start with: different for each drawing in one page, the same for the same bytes
     * @return the {@code svg} element
     * @throws MissingFontException if the chart's font cannot show one of its texts
     * @throws IllegalArgumentException if a size is not from 1 to 20,000, the width leaves no plot beside names and numbers (the
     *     message says how much would), or the prefix is not a letter followed by letters,
     *     digits, {@code -} or {@code _}
     */
    public static String toSvg(JFreeChart chart, int width, int height, String idPrefix) {
        return toSvg(chart, width, height, title(chart), String.join(" ", subtitles(chart)), idPrefix);
    }

    /**
     * Draws a chart as SVG. The same chart drawn with the same fonts gives the same bytes.
     *
     * @param chart the chart
     * @param width width in pixels
     * @param height height in pixels
     * @param title short name for readers who do not see the drawing
     * @param description what it shows, for readers who do not see it
     * @param idPrefix what the ids of the drawing start with: different for each drawing in one page, the same for the same bytes
     * @return the {@code svg} element
     * @throws MissingFontException if the chart's font cannot show one of its texts
     * @throws IllegalArgumentException if a size is not from 1 to 20,000, the width leaves no plot beside names and numbers (the
     *     message says how much would), or the prefix is not a letter followed by letters,
     *     digits, {@code -} or {@code _}
     */
    public static String toSvg(
            JFreeChart chart, int width, int height, String title, String description, String idPrefix) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        if (!idPrefix.matches("[A-Za-z][A-Za-z0-9_-]*")) {
            throw new IllegalArgumentException(
                    "idPrefix: '" + idPrefix + "', must be a letter followed by letters, digits, - or _");
        }
        Map<String, Font> fonts = fonts(chart);
        String drawn = checked(chart, width, height, idPrefix, fonts);
        String families = Fonts.stack(Fonts.LOGICAL);
        String body = SvgCompact.of(SvgText.portable(drawn, fonts, families), width, height);
        int bodyStart = body.indexOf('>') + 1;
        return body.substring(0, bodyStart - 1)
                + " role='img' aria-labelledby='" + idPrefix + "title " + idPrefix + "desc' style='font-family: "
                + families + "'>"
                + "<title id='" + idPrefix + "title'>" + SvgText.escaped(title) + "</title>"
                + "<desc id='" + idPrefix + "desc'>" + SvgText.escaped(description) + "</desc>"
                + body.substring(bodyStart);
    }

    /**
     * Writes a chart as an SVG file in UTF-8; an existing file is replaced.
     *
     * @param chart the chart
     * @param file the file to write
     * @param width width in pixels
     * @param height height in pixels
     * @throws IOException if the file cannot be written
     * @throws MissingFontException if the chart's font cannot show one of its texts; nothing is written
     * @throws IllegalArgumentException if a size is not from 1 to 20,000, or the width leaves no plot beside names and numbers
     */
    public static void writeSvg(JFreeChart chart, Path file, int width, int height) throws IOException {
        String svg = "<?xml version='1.0' encoding='UTF-8'?>\n" + toSvg(chart, width, height, "c") + "\n";
        Files.writeString(file, svg, StandardCharsets.UTF_8);
    }

    /**
     * Writes a chart as a PNG file; an existing file is replaced.
     *
     * @param chart the chart
     * @param file the file to write
     * @param width width of the layout in pixels
     * @param height height of the layout in pixels
     * @param scale pixels of the image for each of the layout: 1, or 2 for sharp screens and print
     * @throws IOException if the file cannot be written
     * @throws MissingFontException if the chart's font cannot show one of its texts; nothing is written
     * @throws IllegalArgumentException if a side of the image would not be from 1 to 20,000 pixels, or the width leaves no plot
     *     beside names and numbers
     */
    public static void writePng(JFreeChart chart, Path file, int width, int height, int scale) throws IOException {
        requireSize(width, height, scale);
        checked(chart, width, height, "c", fonts(chart));
        BufferedImage image = new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        g2.scale(scale, scale);
        // Layout as in the SVG, and the same at every scale.
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
        g2.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        }
        Files.write(file, bytes.toByteArray());
    }

    /**
     * Writes a chart as a PDF file of one page: lines and areas as such, text as text that can be found and copied, its fonts
     * embedded, so that it looks the same to every reader. An existing file is replaced; the same chart drawn with the same fonts
     * gives the same bytes. Needs the optional library {@code de.rototor.pdfbox:graphics2d} on the class path.
     *
     * <p>Fonts are embedded from their files, which must have TrueType outlines: those of the caller, then those of the system. Where
     * the font of the chart is not the caller's own choice and its file cannot be embedded, another one takes its place, fitted to
     * the widths of the layout.
     *
     * @param chart the chart
     * @param file the file to write
     * @param width width in pixels, of which an inch of the page has 96
     * @param height height in pixels
     * @param fontFiles {@code .ttf} or {@code .ttc} files of the chart's fonts, bold and plain: needed for fonts that
     *     {@link ChartTheme#withFont} was given and that are not installed
     * @throws IOException if the file cannot be written, or a font file cannot be read
     * @throws MissingFontException if the chart's font cannot show one of its texts, or no file of it is found that can be
     *     embedded; nothing is written
     * @throws IllegalArgumentException if a size is not from 1 to 20,000, the width leaves no plot beside names and numbers, or a file
     *     is not a font
     * @throws IllegalStateException if the library is not there
     */
    public static void writePdf(JFreeChart chart, Path file, int width, int height, Path... fontFiles)
            throws IOException {
        List<Path> files = List.of(fontFiles);
        checked(chart, width, height, "c", fonts(chart));
        try {
            String description = String.join(" ", subtitles(chart));
            Files.write(file, PdfDrawing.of(chart, width, height, title(chart), description, files));
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException(
                    "PDF: needs de.rototor.pdfbox:graphics2d, an optional library, on the class path", e);
        }
    }

    private static String title(JFreeChart chart) {
        return chart.getTitle() == null ? "" : chart.getTitle().getText();
    }

    private static void requireSize(int width, int height, int scale) {
        long longest = Math.max(width, height) * (long) scale;
        if (!(width > 0 && height > 0 && scale > 0 && longest <= LARGEST_SIDE)) {
            throw new IllegalArgumentException("size: " + width + " x " + height + " at " + scale
                    + "x, each side must be from 1 to " + LARGEST_SIDE + " pixels");
        }
    }

    /** The chart as JFreeSVG draws it, after every text has been checked against its font. */
    private static String checked(JFreeChart chart, int width, int height, String idPrefix, Map<String, Font> fonts) {
        requireSize(width, height, 1);
        SVGGraphics2D g2 = new SVGGraphics2D(width, height);
        g2.setDefsKeyPrefix(idPrefix);
        g2.setFontFunction(family -> family);
        DoubleFunction<String> short2 = number -> decimals(number, 2);
        g2.setGeomDoubleConverter(short2);
        g2.setTransformDoubleConverter(number -> decimals(number, 6));
        double plot = plotWidth(chart, g2, width, height);
        if (isTooNarrow(plot, width)) {
            throw new IllegalArgumentException("size: " + width + " x " + height
                    + ", leaves no room for the plot beside its names and numbers; the width must be at least "
                    + leastWidth(chart, width, height) + " pixels");
        }
        String drawn = g2.getSVGElement(null, true, new ViewBox(0, 0, width, height), null, null);
        for (SvgText text : SvgText.in(drawn, fonts)) {
            Fonts.requireShows(text.font(), text.words());
        }
        for (Axis axis : axes(chart)) {
            // Titles on their side, if a user adds such an axis, are drawn as outlines.
            if (axis.getLabel() != null) {
                Fonts.requireShows(axis.getLabelFont(), axis.getLabel());
            }
        }
        return drawn;
    }

    /** Draws a chart; returns the pixels between the axes of its plot, or all of them if it has no axes. */
    private static double plotWidth(JFreeChart chart, Graphics2D g2, int width, int height) {
        ChartRenderingInfo info = new ChartRenderingInfo(null);
        chart.draw(g2, new Rectangle2D.Double(0, 0, width, height), info);
        return chart.getPlot() instanceof XYPlot
                ? info.getPlotInfo().getDataArea().getWidth()
                : width;
    }

    /** Whether names and numbers leave less than a plot needs; a picture that is small by itself, without them, is not. */
    private static boolean isTooNarrow(double plot, int width) {
        return !(plot >= Math.min(LEAST_PLOT, width / 2.0));
    }

    private static int leastWidth(JFreeChart chart, int tooNarrow, int height) {
        int width = tooNarrow;
        double plot = 0;
        while (width < LARGEST_SIDE && isTooNarrow(plot, width)) {
            width = width / WIDER * WIDER + WIDER;
            plot = plotWidth(chart, new SVGGraphics2D(width, height), width, height);
        }
        return width;
    }

    private static String decimals(double number, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** The fonts of the chart by family: one that the caller read from a file is not found by its name. */
    private static Map<String, Font> fonts(JFreeChart chart) {
        List<Font> used = new ArrayList<>();
        if (chart.getTitle() != null) {
            used.add(chart.getTitle().getFont());
        }
        for (Title title : chart.getSubtitles()) {
            if (title instanceof TextTitle text) {
                used.add(text.getFont());
            }
        }
        axes(chart).forEach(axis -> used.add(axis.getTickLabelFont()));
        Map<String, Font> fonts = new HashMap<>();
        used.forEach(font -> fonts.put(font.getFamily(), font));
        return fonts;
    }

    private static List<Axis> axes(JFreeChart chart) {
        List<Axis> axes = new ArrayList<>();
        if (chart.getPlot() instanceof XYPlot plot) {
            for (int i = 0; i < plot.getDomainAxisCount(); i++) {
                axes.add(plot.getDomainAxis(i));
            }
            for (int i = 0; i < plot.getRangeAxisCount(); i++) {
                axes.add(plot.getRangeAxis(i));
            }
        }
        axes.removeIf(Objects::isNull);
        return axes;
    }

    private static List<String> subtitles(JFreeChart chart) {
        List<String> texts = new ArrayList<>();
        for (Title title : chart.getSubtitles()) {
            if (title instanceof TextTitle text) {
                texts.add(text.getText());
            }
        }
        return texts;
    }
}
