package org.graunt.charts;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.RowState;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.DefaultXYZDataset;

/**
 * An indicator by area as a map of tiles of one size, so that areas with few people are seen as well as large empty ones.
 *
 * <pre>{@code
 * TileGrid counties = TileGrid.read(Path.of("counties.txt"));
 * JFreeChart chart = TileMap.of(tfr.where(Axes.PERIOD, 2015), counties, Locale.ENGLISH);
 * }</pre>
 *
 * <p>The lightness of the colours falls evenly with the value, or with the distance from a reference. Each tile shows its label
 * and, where there is room, its value. An area without a value is hatched and listed below with the reason.
 */
public final class TileMap {

    private static final int FRAME_WIDTH = 32;
    private static final int FRAME_HEIGHT = 200;
    private static final int KEY = 6;

    /** Values are printed so that twenty different ones fit between the least and the greatest. */
    private static final double PRINTED_STEPS = 20;

    private TileMap() {}

    /**
     * Draws an indicator by area.
     *
     * @param estimates estimates by area, of one period; other axes have one label each
     * @param grid a tile for every area of the estimates, and perhaps for more
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(EstimateTable, TileGrid, ChartOptions)} does
     */
    public static JFreeChart of(EstimateTable estimates, TileGrid grid, Locale language) {
        return of(estimates, grid, ChartOptions.in(language));
    }

    /**
     * Draws an indicator by area.
     *
     * @param estimates estimates by area, of one period; other axes have one label each
     * @param grid a tile for every area of the estimates, and perhaps for more
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the estimates are not by area, another axis has several labels, an area has no tile,
     *     or no area has a value
     */
    public static JFreeChart of(EstimateTable estimates, TileGrid grid, ChartOptions options) {
        return draw(estimates, grid, null, options);
    }

    /**
     * Draws an indicator by area in two colours: one for what lies below a reference, one for what lies above.
     *
     * @param estimates estimates by area, of one period; other axes have one label each
     * @param grid a tile for every area of the estimates, and perhaps for more
     * @param reference the level where the colours part, such as the mean of all areas or the natural sex ratio at birth
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the estimates are not by area, another axis has several labels, an area has no tile,
     *     or no area has a value
     */
    public static JFreeChart around(
            EstimateTable estimates, TileGrid grid, ReferenceLine reference, ChartOptions options) {
        return draw(estimates, grid, Objects.requireNonNull(reference, "reference"), options);
    }

    private static JFreeChart draw(
            EstimateTable estimates, TileGrid grid, ReferenceLine reference, ChartOptions options) {
        List<String> texts = Style.texts(estimates, options.language());
        grid.tiles().forEach(tile -> texts.addAll(List.of(tile.label(), tile.area())));
        if (reference != null) {
            texts.add(reference.label());
        }
        Style style = Style.of(options, texts);
        requireOneOfEachButAreas(estimates);
        Axis areas = estimates.axis(Axes.AREA);
        areas.labels().forEach(grid::tile);

        Extent extent = new Extent();
        List<String> absent = new ArrayList<>();
        double[][] columns = new double[3][grid.tiles().size()];
        for (int i = 0; i < grid.tiles().size(); i++) {
            TileGrid.Tile tile = grid.tiles().get(i);
            int row = areas.labels().indexOf(tile.area());
            double value = row < 0 ? Double.NaN : estimates.values()[row];
            columns[0][i] = tile.column();
            columns[1][i] = tile.row();
            columns[2][i] = Double.isFinite(value) ? value : Double.NaN;
            extent.include(value);
            if (!Double.isFinite(value)) {
                absent.add(style.words(Words.UNIT, tile.area(), style.words(why(estimates, row))));
            }
        }
        if (!(extent.least <= extent.most)) {
            throw new IllegalArgumentException("estimates of " + estimates.name() + ": no area has a value to draw");
        }
        if (reference != null) {
            extent.include(reference.value());
        }
        NiceScale scale = NiceScale.of(extent.least, extent.most);
        ColourScale colours = reference == null
                ? ColourScale.sequential(style.theme(), scale)
                : ColourScale.diverging(style.theme(), reference.value(), scale);
        NumberFormat format = NiceScale.decimals(options.language(), decimals(extent));

        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries(estimates.indicator().name(options.language()), columns);
        XYPlot plot = style.plot(hidden(grid.columns(), false), hidden(grid.rows(), true));
        plot.setRangeGridlinesVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setDataset(dataset);
        plot.setRenderer(new TileRenderer(grid, colours, format, style));

        List<String> notes = new ArrayList<>();
        notes.add(
                reference == null
                        ? ""
                        : style.words(
                                Words.PARTED_AT,
                                reference.label().isEmpty()
                                        ? exact(reference.value(), format)
                                        : style.words(
                                                Words.UNIT, exact(reference.value(), format), reference.label())));
        notes.add(Words.listed(options.language(), Words.NOT_SHOWN, absent));
        notes.addAll(estimates.caveats(style.language()));
        List<String> place = Slices.fixedLabels(estimates.axes(), options.language(), Axes.AREA);
        JFreeChart chart = style.frame(
                plot,
                estimates.indicator().name(options.language()),
                String.join(style.words(Words.COMMA), place),
                notes);
        chart.addSubtitle(colours.legend(style, scale, style.axisTitle(estimates.indicator())));
        if (!absent.isEmpty()) {
            LegendItemCollection key = new LegendItemCollection();
            key.add(LegendRow.entry(
                    style.words(Words.NO_VALUE),
                    hatchedKey(),
                    style.theme().tint(style.theme().muted(), 0.4),
                    style));
            chart.addSubtitle(LegendRow.of(key, style));
        }
        return chart;
    }

    /**
     * A height at which the tiles fill a width.
     *
     * @param grid the grid to be drawn
     * @param width the width of the chart in pixels
     * @return pixels
     */
    public static int heightFor(TileGrid grid, int width) {
        double side = (width - FRAME_WIDTH) / TileRenderer.width(grid);
        return (int) Math.rint(FRAME_HEIGHT + side * TileRenderer.height(grid));
    }

    private static void requireOneOfEachButAreas(EstimateTable estimates) {
        for (Axis axis : estimates.axes()) {
            if (axis.size() > 1 && !axis.name().equals(Axes.AREA)) {
                throw new IllegalArgumentException("estimates of " + estimates.name() + ": axis " + axis.name()
                        + " has several labels besides area; choose with where(...)");
            }
        }
    }

    private static Words why(EstimateTable estimates, int row) {
        if (row < 0) {
            return Words.NO_DATA;
        }
        RowState state = estimates.stateAt(row);
        return state == RowState.VALUE ? Words.INFINITE : Words.of(state);
    }

    private static int decimals(Extent extent) {
        double width = extent.most > extent.least ? extent.most - extent.least : Math.max(1, Math.abs(extent.most));
        return (int) Math.max(0, Math.ceil(-Math.log10(width / PRINTED_STEPS) - 1e-9));
    }

    /** A reference with the decimals it has, up to two more than the values are printed with. */
    private static String exact(double reference, NumberFormat values) {
        NumberFormat format = (NumberFormat) values.clone();
        format.setMinimumFractionDigits(0);
        format.setMaximumFractionDigits(values.getMaximumFractionDigits() + 2);
        return format.format(reference);
    }

    private static NumberAxis hidden(int count, boolean inverted) {
        NumberAxis axis = new NumberAxis();
        axis.setRange(-0.5, count - 0.5);
        axis.setInverted(inverted);
        axis.setVisible(false);
        return axis;
    }

    private static Shape hatchedKey() {
        return TileRenderer.hatch(new Rectangle2D.Double(-KEY, -KEY, 2 * KEY, 2 * KEY));
    }
}
