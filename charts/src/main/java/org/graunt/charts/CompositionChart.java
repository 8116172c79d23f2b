package org.graunt.charts;

import java.awt.Color;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Formula;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.CategoryTableXYDataset;

/**
 * The parts of a whole as stacked bars, one bar for each period or area: the method mix, births by birth order.
 *
 * <p>Periods stand side by side, the parts named at the last; all other axes lie below each other, the shares printed into their parts from 5 % on. The parts of an ordered axis, such as birth orders, are graded
 * from light to dark; others have a colour each, and beyond the colours of the palette its paler tints. A bar with a part that has
 * no value is left out and listed below the chart; a period keeps its place empty.
 */
public final class CompositionChart {

    private static final int FRAME_HEIGHT = 170;
    private static final int ROW_HEIGHT = 26;
    private static final double PALE = 0.55;
    private static final double BAR = 0.78;

    /** The smallest share, in percent, that has room for its number. */
    private static final double LEAST_PRINTED = 5;

    private CompositionChart() {}

    /**
     * Draws shares of a whole.
     *
     * @param shares estimates of a {@linkplain org.graunt.indicator.Indicator#composition composition}, by one axis if there are to be several bars
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(EstimateTable, ChartOptions)} does
     */
    public static JFreeChart of(EstimateTable shares, Locale language) {
        return of(shares, ChartOptions.in(language));
    }

    /**
     * Draws shares of a whole.
     *
     * @param shares estimates of a {@linkplain org.graunt.indicator.Indicator#composition composition}, by one axis if there are to be several bars
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if they are of another kind, two axes besides that of the parts have several labels, there are more parts than
     *     twice the colours of the palette, or no bar has all its parts
     */
    public static JFreeChart of(EstimateTable shares, ChartOptions options) {
        String parts = parts(shares);
        Style style = Style.of(options, Style.texts(shares, options.language()));
        Slices slices = Slices.of(shares, parts, options.language());
        List<String> labels = slices.along().labels();
        boolean ordered = parts.equals(Axes.ORDER);
        if (!ordered && labels.size() > 2 * style.theme().palette().size()) {
            throw new IllegalArgumentException(
                    "estimates of " + shares.name() + ": " + labels.size() + " labels of axis " + parts
                            + ", must be at most " + 2 * style.theme().palette().size() + " to be told apart");
        }

        List<Integer> drawn = new ArrayList<>();
        for (int bar = 0; bar < slices.count(); bar++) {
            if (isWhole(slices, bar)) {
                drawn.add(bar);
            }
        }
        if (drawn.isEmpty()) {
            throw new IllegalArgumentException("estimates of " + shares.name() + ": no bar has a value for every part");
        }
        // A period that is left out keeps its place, or the years beside it would look like neighbours.
        boolean upright = slices.acrossName().equals(Axes.PERIOD);
        List<Integer> bars =
                upright ? IntStream.range(0, slices.count()).boxed().toList() : drawn;
        CategoryTableXYDataset dataset = new CategoryTableXYDataset();
        double most = 0;
        for (int part = 0; part < labels.size(); part++) {
            for (int place = 0; place < drawn.size(); place++) {
                double share =
                        shares.estimateAt(slices.row(drawn.get(place), part)).value();
                dataset.add(bars.indexOf(drawn.get(place)), share, labels.get(part));
            }
        }
        for (int place = 0; place < drawn.size(); place++) {
            double whole = 0;
            for (int part = 0; part < labels.size(); part++) {
                whole += dataset.getYValue(part, place);
            }
            most = Math.max(most, whole);
        }

        StackedXYBarRenderer renderer = new StackedXYBarRenderer(1 - BAR);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        if (!upright) {
            printShares(renderer, style);
        }
        LegendItemCollection legend = new LegendItemCollection();
        List<EndLabels.Label> ends = new ArrayList<>();
        double below = 0;
        for (int part = 0; part < labels.size(); part++) {
            Color colour = ordered ? graded(style, labels, part) : colour(style, part);
            renderer.setSeriesPaint(part, colour);
            renderer.setSeriesOutlinePaint(part, style.theme().background());
            String name = Words.label(options.language(), parts, labels.get(part));
            legend.add(LegendRow.entry(name, Style.marker(1), colour, style));
            int last = drawn.size() - 1;
            double share = dataset.getYValue(part, last);
            int place = bars.indexOf(drawn.get(last));
            ends.add(new EndLabels.Label(
                    name, place + BAR / 2, below + share / 2, style.theme().readable(colour)));
            below += share;
            if (!upright) {
                renderer.setSeriesItemLabelPaint(part, style.theme().legibleOn(colour));
            }
        }
        String[] names = bars.stream()
                .map(bar -> slices.acrossName().isEmpty()
                        ? ""
                        : Words.label(options.language(), slices.acrossName(), slices.name(bar)))
                .toArray(String[]::new);
        // Shares that sum to 100 may miss it by rounding: no step above for that.
        NiceScale scale = NiceScale.fromZero(most * (1 - 1e-9));
        XYPlot plot =
                style.plot(barAxis(style, names, !upright), style.axis(style.axisTitle(shares.indicator()), scale));
        plot.setOrientation(upright ? PlotOrientation.VERTICAL : PlotOrientation.HORIZONTAL);
        plot.setDataset(dataset);
        plot.setRenderer(renderer);
        if (upright) {
            plot.setInsets(style.insets(EndLabels.room(style, ends)));
            plot.addAnnotation(new EndLabels(ends, style.text()));
        } else {
            plot.setInsets(RectangleInsets.ZERO_INSETS);
        }

        List<String> notes = new ArrayList<>(shares.caveats(style.language()));
        notes.add(0, slices.notShown(options.language()));
        List<String> place = Slices.fixedLabels(shares.axes(), options.language(), parts);
        JFreeChart chart = style.frame(
                plot, shares.indicator().name(options.language()), String.join(style.words(Words.COMMA), place), notes);
        if (!upright) {
            chart.addSubtitle(LegendRow.of(legend, style));
        }
        return chart;
    }

    /**
     * A height at which every bar that lies has room for its label.
     *
     * @param shares the estimates to be drawn
     * @return pixels
     */
    public static int heightFor(EstimateTable shares) {
        return FRAME_HEIGHT
                + ROW_HEIGHT * (shares.rowCount() / shares.axis(parts(shares)).size());
    }

    private static String parts(EstimateTable shares) {
        if (shares.indicator().formula() instanceof Formula.Composition composition) {
            return composition.axis();
        }
        throw new IllegalArgumentException("estimates of " + shares.name()
                + ": are no shares of a whole, expected an indicator that is a composition");
    }

    /** Prints shares into the parts that have room for them. */
    private static void printShares(StackedXYBarRenderer renderer, Style style) {
        NumberFormat format = NiceScale.decimals(style.language(), 0);
        renderer.setDefaultItemLabelGenerator((dataset, series, item) -> {
            double share = dataset.getYValue(series, item);
            return share >= LEAST_PRINTED ? format.format(share) : "";
        });
        renderer.setDefaultItemLabelsVisible(true);
        renderer.setDefaultItemLabelFont(style.text());
        renderer.setDefaultPositiveItemLabelPosition(new ItemLabelPosition(ItemLabelAnchor.CENTER, TextAnchor.CENTER));
    }

    private static boolean isWhole(Slices slices, int bar) {
        for (int part = 0; part < slices.along().size(); part++) {
            if (!slices.hasValue(bar, part)) {
                return false;
            }
        }
        return true;
    }

    /** From light to dark; what is of no known order stands outside of it. */
    private static Color graded(Style style, List<String> labels, int part) {
        int known = labels.contains(Words.UNKNOWN) ? labels.size() - 1 : labels.size();
        return labels.get(part).equals(Words.UNKNOWN)
                ? style.theme().grid()
                : style.theme().graded(part, known);
    }

    private static Color colour(Style style, int part) {
        int colours = style.theme().palette().size();
        Color colour = style.series(part);
        return part < colours ? colour : style.theme().tint(colour, PALE);
    }

    private static SymbolAxis barAxis(Style style, String[] names, boolean inverted) {
        SymbolAxis axis = style.rows(names);
        axis.setInverted(inverted);
        axis.setAxisLineVisible(true);
        return axis;
    }
}
