package org.graunt.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.graunt.compare.LabelledCounts;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicator;
import org.graunt.indicator.Indicators;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/** The theme of one chart made concrete: its language, a font that can show its texts, and the parts all charts share. */
final class Style {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final double MARKER = 6;
    private static final double WIDEST_ROW = 320;

    private final ChartOptions options;
    private final Font font;

    private Style(ChartOptions options, Font font) {
        this.options = options;
        this.font = font;
    }

    /** A style whose font can show the texts given, the caller's own words and all words of the charts, if there is one. */
    static Style of(ChartOptions options, Collection<String> texts) {
        List<String> all = new ArrayList<>(texts);
        all.add(options.title());
        all.add(options.subtitle());
        all.add(options.source());
        for (Words words : Words.values()) {
            all.add(words.in(options.language()).replace("%s", ""));
        }
        Font chosen = options.theme()
                .font()
                .or(() -> Fonts.ofSystem().showing(all))
                .orElse(new Font(Fonts.LOGICAL, Font.PLAIN, 12));
        return new Style(options, chosen);
    }

    /** The texts of a table of estimates: its labels, and the names of its indicator. */
    static List<String> texts(EstimateTable estimates, Locale language) {
        List<String> texts = new ArrayList<>();
        estimates.axes().forEach(axis -> texts.addAll(axis.labels()));
        texts.add(estimates.indicator().name(language));
        texts.add(estimates.indicator().unit().label(language));
        texts.add(estimates.inference().label(language));
        texts.add(estimates.method(language));
        texts.addAll(estimates.caveats(language));
        return texts;
    }

    ChartTheme theme() {
        return options.theme();
    }

    Locale language() {
        return options.language();
    }

    String words(Words words, Object... parts) {
        return words.in(language(), parts);
    }

    /** Ordinary text, plain. */
    Font text() {
        return sized(1, Font.PLAIN);
    }

    Font sized(double proportion, int weight) {
        return font.deriveFont(weight, Math.round(theme().textSize() * proportion));
    }

    /** Width of ordinary text in pixels. */
    double width(String words) {
        return text().getStringBounds(words, EXACT).getWidth();
    }

    Color series(int index) {
        return theme().palette().get(index % theme().palette().size());
    }

    static Stroke solid(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    static Stroke dashed(double width, float... pattern) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, pattern, 0);
    }

    /** A marker that tells a series from the others where colour does not. */
    static Shape marker(int index) {
        double half = MARKER / 2;
        return switch (index % 5) {
            case 0 -> circle(half);
            case 1 -> new Rectangle2D.Double(-half, -half, MARKER, MARKER);
            case 2 -> polygon(0, -half - 1, half + 1, half, -half - 1, half);
            case 3 -> polygon(0, -half - 1, half + 1, 0, 0, half + 1, -half - 1, 0);
            default -> polygon(0, half + 1, half + 1, -half, -half - 1, -half);
        };
    }

    static Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** Name and unit of an indicator, as an axis shows them. */
    String axisTitle(Indicator indicator) {
        return words(
                Words.UNIT,
                capitalised(indicator.name(language())),
                indicator.unit().label(language()));
    }

    /** What was counted, as the catalogue of indicators calls it; what the catalogue lacks is called by the user's own name. */
    static String name(LabelledCounts counts, Locale language) {
        return Indicators.byCode(counts.name())
                .map(indicator -> indicator.name(language))
                .orElse(counts.name().equals("value") ? Words.VALUE.in(language) : bare(counts.name()));
    }

    /** A code such as {@code own-rate} is read without its hyphens; a name in words keeps its own. */
    private static String bare(String name) {
        return name.contains(" ") ? name : name.replace('-', ' ');
    }

    /** Name and unit of what was counted, as an axis shows them. */
    String axisTitle(LabelledCounts counts) {
        return words(
                Words.UNIT, capitalised(name(counts, language())), counts.unit().label(language()));
    }

    static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What the drawn intervals are, in a sentence: level, method and what they are about. */
    String intervalNote(Words drawn, EstimateTable estimates) {
        return words(
                Words.INTERVAL,
                words(drawn),
                percent(estimates.level()),
                estimates.method(language()),
                estimates.inference().label(language()));
    }

    /** A level as a number of percent, without the sign. */
    String percent(double level) {
        NumberFormat format = NiceScale.decimals(language(), 0);
        format.setMaximumFractionDigits(2);
        return format.format(100 * level);
    }

    /** Levels in percent, with their signs, one after the other. */
    String percents(double[] levels) {
        List<String> percents = new ArrayList<>();
        for (double level : levels) {
            percents.add(percent(level) + "%");
        }
        return String.join(words(Words.LIST_SEPARATOR), percents);
    }

    /** An axis of names, one below the other, without line and ticks. */
    SymbolAxis rows(String... names) {
        SymbolAxis axis = quiet(new NameAxis(null, PanelPlot.fitting(List.of(names), this::width, WIDEST_ROW)));
        axis.setRange(-0.6, names.length - 0.4);
        axis.setInverted(true);
        axis.setGridBandsVisible(false);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelPaint(theme().ink());
        return axis;
    }

    /** A first and last label, or the only one. */
    String span(List<String> labels) {
        return labels.size() == 1 ? labels.get(0) : words(Words.DASH, labels.get(0), labels.get(labels.size() - 1));
    }

    /** An axis of numbers with round ends and steps. */
    NumberAxis axis(String title, NiceScale scale) {
        NumberAxis axis = new UprightAxis(title);
        axis.setAutoRangeIncludesZero(false);
        // A hair wider, or rounding may lose the label at an end; not at 0, which would become -0.
        double hair = scale.step() * 1e-6;
        axis.setRange(scale.lower() - (scale.lower() == 0 ? 0 : hair), scale.upper() + hair);
        axis.setTickUnit(new NumberTickUnit(scale.step()));
        axis.setNumberFormatOverride(scale.format(language()));
        return quiet(axis);
    }

    /** The same axis with the fonts, colours and strokes of the theme. */
    <A extends ValueAxis> A quiet(A axis) {
        axis.setLabelFont(text());
        axis.setTickLabelFont(text());
        axis.setLabelPaint(theme().muted());
        axis.setTickLabelPaint(theme().muted());
        axis.setAxisLinePaint(theme().muted());
        axis.setTickMarkPaint(theme().muted());
        // Half a pixel, JFreeChart's default, vanishes in some viewers of SVG.
        axis.setAxisLineStroke(new BasicStroke(1f));
        axis.setTickMarkStroke(new BasicStroke(1f));
        axis.setLabelInsets(new RectangleInsets(6, 6, 6, 6));
        return axis;
    }

    /** A plot with light grid lines across the value axis and nothing else. */
    ChartPlot plot(ValueAxis domain, ValueAxis range) {
        ChartPlot plot = new ChartPlot(domain, range);
        plot.setBackgroundPaint(theme().background());
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(theme().grid());
        plot.setRangeGridlineStroke(new BasicStroke(1f));
        plot.setDomainGridlinePaint(theme().grid());
        plot.setDomainGridlineStroke(new BasicStroke(1f));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setInsets(insets(0));
        // Later datasets over earlier ones, so that bands do not cover lines.
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        return plot;
    }

    /** Room around a plot: above for the title of its value axis, and on the right for what the caller writes there. */
    RectangleInsets insets(double right) {
        return new RectangleInsets(UprightAxis.room(this), 0, 0, right);
    }

    /** Frames a plot: title and subtitle above, notes and source below, all aligned left. */
    JFreeChart frame(Plot plot, String title, String subtitle, List<String> notes) {
        String shownTitle = options.title().isEmpty() ? capitalised(title) : options.title();
        String shownSubtitle = options.subtitle().isEmpty() ? capitalised(subtitle) : options.subtitle();
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(theme().background());
        chart.setPadding(new RectangleInsets(14, 14, 12, 18));
        chart.setAntiAlias(true);
        chart.setTextAntiAlias(true);
        double below = shownSubtitle.isEmpty() ? 12 : 2;
        chart.setTitle(line(shownTitle, sized(1.4, Font.BOLD), theme().ink(), RectangleEdge.TOP, below));
        if (!shownSubtitle.isEmpty()) {
            chart.addSubtitle(line(shownSubtitle, text(), theme().muted(), RectangleEdge.TOP, 10));
        }
        String foot = footnote(notes);
        if (!foot.isEmpty()) {
            chart.addSubtitle(line(foot, sized(0.85, Font.PLAIN), theme().muted(), RectangleEdge.BOTTOM, 0));
        }
        return chart;
    }

    /** A sentence of the library's running text as charts set it: no space before %, none between Chinese and numbers. */
    static String closedUp(String sentence) {
        return sentence.replaceAll("(?<=\\d) (?=[%\\p{IsHan}])|(?<=%) (?=\\p{IsHan})|(?<=\\p{IsHan}) (?=\\d)", "");
    }

    private String footnote(List<String> notes) {
        List<String> sentences = new ArrayList<>(notes);
        if (!options.source().isEmpty()) {
            sentences.add(words(Words.SOURCE, options.source()));
        }
        sentences.removeIf(String::isEmpty);
        String stop = words(Words.FINAL_STOP);
        StringBuilder foot = new StringBuilder();
        for (String sentence : sentences) {
            String bare = sentence.endsWith(".") || sentence.endsWith(stop)
                    ? sentence.substring(0, sentence.length() - 1)
                    : sentence;
            foot.append(foot.isEmpty() ? "" : words(Words.SENTENCE_END)).append(capitalised(bare));
        }
        return foot.isEmpty() ? "" : foot.append(stop).toString();
    }

    private static TextTitle line(String words, Font font, Color colour, RectangleEdge edge, double below) {
        // A number stays with its sign of percent where a line is broken.
        TextTitle line = new TextTitle(
                words.replaceAll("(?<=\\d) %", "\u00a0%"),
                font,
                colour,
                edge,
                HorizontalAlignment.LEFT,
                VerticalAlignment.TOP,
                new RectangleInsets(edge == RectangleEdge.TOP ? 0 : 8, 4, below, 4));
        line.setTextAlignment(HorizontalAlignment.LEFT);
        return line;
    }
}
