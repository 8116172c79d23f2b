package org.graunt.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Formula;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.CategoryTableXYDataset;

/**
 * The parts of a whole as stacked bars, one bar for each period or area: the method mix, births by birth order.
 *
 * <p>Periods stand side by side, all other axes below each other. The parts of an ordered axis, such as birth orders, are graded
 * from light to dark; others have a colour each, and beyond the colours of the palette its paler tints. A bar with a part that has
 * no value is left out and listed below the chart.
 */
public final class CompositionChart {

    private static final int FRAME_HEIGHT = 170;
    private static final int ROW_HEIGHT = 26;
    private static final double PALE = 0.55;

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
        CategoryTableXYDataset dataset = new CategoryTableXYDataset();
        double most = 0;
        for (int part = 0; part < labels.size(); part++) {
            for (int place = 0; place < drawn.size(); place++) {
                double share =
                        shares.estimateAt(slices.row(drawn.get(place), part)).value();
                dataset.add(place, share, labels.get(part));
            }
        }
        for (int place = 0; place < drawn.size(); place++) {
            double whole = 0;
            for (int part = 0; part < labels.size(); part++) {
                whole += dataset.getYValue(part, place);
            }
            most = Math.max(most, whole);
        }

        StackedXYBarRenderer renderer = new StackedXYBarRenderer(0.22);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(true);
        LegendItemCollection legend = new LegendItemCollection();
        for (int part = 0; part < labels.size(); part++) {
            Color colour = ordered ? graded(style, labels, part) : colour(style, part);
            renderer.setSeriesPaint(part, colour);
            renderer.setSeriesOutlinePaint(part, style.theme().background());
            legend.add(LegendRow.entry(
                    Words.label(options.language(), parts, labels.get(part)), Style.marker(1), colour, style));
        }
        boolean upright = slices.acrossName().equals(Axes.PERIOD);
        String[] names = drawn.stream()
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
        if (!upright) {
            plot.setInsets(RectangleInsets.ZERO_INSETS);
        }

        List<String> notes = new ArrayList<>(shares.caveats());
        notes.add(0, slices.notShown(options.language()));
        List<String> place = Slices.fixedLabels(shares.axes(), options.language(), parts);
        JFreeChart chart = style.frame(
                plot, shares.indicator().name(options.language()), String.join(style.words(Words.COMMA), place), notes);
        chart.addSubtitle(LegendRow.of(legend, style));
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
