package org.graunt.charts;

import java.awt.BasicStroke;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.graunt.estimate.Estimate;
import org.graunt.indicator.Direction;
import org.graunt.indicator.EstimateTable;
import org.graunt.table.Axis;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Sex ratios at birth, one row for each area (or birth order, or year), sorted by value, each with its asymmetric limits, before
 * the band of usual values.
 *
 * <p>The axis is logarithmic, as befits a ratio: 50 boys per 100 girls is as far from 100 as 200. It spans at most a quarter to
 * four times 100, so that areas with a handful of births do not squeeze all others: limits and values beyond it end in arrows, and
 * every row has its numbers written out on the right. Rows without a ratio (no births, or counts that are missing or suppressed)
 * stand below with the reason.
 *
 * <p>A row whose whole interval lies outside the band is marked by a diamond in another colour. With many rows some will by chance
 * alone: about one in forty beyond each end of the band where the true ratio lies just at that end.
 */
public final class SexRatioChart {

    private static final int ROW_HEIGHT = 21;
    private static final int FRAME_HEIGHT = 190;

    private SexRatioChart() {}

    /**
     * Draws sex ratios.
     *
     * @param estimates estimates of a sex ratio over one axis that has several labels
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(EstimateTable, ChartOptions)} does
     */
    public static JFreeChart of(EstimateTable estimates, Locale language) {
        return of(estimates, ChartOptions.in(language));
    }

    /**
     * Draws sex ratios.
     *
     * @param estimates estimates of a sex ratio over one axis that has several labels
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if more than one axis has several labels, or if no row has a value
     */
    public static JFreeChart of(EstimateTable estimates, ChartOptions options) {
        Style style = Style.of(options, Style.texts(estimates, options.language()));
        List<RatioRow> rows = rows(estimates, options.language());
        Direction.WithinBand band =
                estimates.indicator().direction() instanceof Direction.WithinBand within ? within : null;
        RatioWindow window = RatioWindow.of(rows, band);

        RatioAxis values = style.quiet(new RatioAxis(
                style.axisTitle(estimates.indicator()) + style.words(Words.COMMA) + style.words(Words.LOG_AXIS)));
        values.setRange(window.lower(), window.upper());
        values.setNumberFormatOverride(NiceScale.decimals(options.language(), 0));
        NumberFormat numbers = NiceScale.decimals(options.language(), 1);
        SymbolAxis names = rowAxis(style, rows.stream().map(RatioRow::name).toArray(String[]::new));
        SymbolAxis figures = rowAxis(
                style, rows.stream().map(row -> figures(row, style, numbers)).toArray(String[]::new));

        XYPlot plot = style.plot(values, names);
        plot.setRangeAxis(1, figures);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        List<String> notes = new ArrayList<>();
        notes.add(style.intervalNote(Words.BARS_INTERVAL, estimates));
        plot.setDataset(0, window.intervals(rows, band));
        plot.setRenderer(0, intervalRenderer(style));
        XYSeriesCollection arrows = window.arrows(rows);
        if (arrows.getItemCount(0) + arrows.getItemCount(1) > 0) {
            plot.setDataset(1, arrows);
            plot.setRenderer(1, arrowRenderer(style));
            notes.add(style.words(Words.ARROWS));
        }
        if (band != null) {
            IntervalMarker marker =
                    new IntervalMarker(band.lower(), band.upper(), style.theme().grid());
            marker.setAlpha(1);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
            plot.addAnnotation(bandLabel(style, band));
            if (rows.stream()
                    .anyMatch(row ->
                            row.isOutside(band) && window.holds(row.estimate().value()))) {
                notes.add(style.words(Words.OUTSIDE_BAND));
            }
        }
        notes.addAll(estimates.caveats(style.language()));
        String subtitle =
                String.join(style.words(Words.COMMA), Slices.fixedLabels(estimates.axes(), options.language()));
        return style.frame(plot, estimates.indicator().name(options.language()), subtitle, notes);
    }

    /**
     * A height at which every row has room for its label.
     *
     * @param estimates the estimates to be drawn
     * @return pixels
     */
    public static int heightFor(EstimateTable estimates) {
        return FRAME_HEIGHT + ROW_HEIGHT * estimates.rowCount();
    }

    /** The rows by value, the greatest first, those without a value last and by name as they come. */
    private static List<RatioRow> rows(EstimateTable estimates, Locale language) {
        Axis several = null;
        for (Axis axis : estimates.axes()) {
            if (axis.size() > 1 && several != null) {
                throw new IllegalArgumentException("estimates of " + estimates.name() + ": axes " + several.name()
                        + " and " + axis.name() + " both have several labels, one at most can make the rows; choose"
                        + " with where(...)");
            }
            several = axis.size() > 1 ? axis : several;
        }
        List<RatioRow> rows = new ArrayList<>();
        for (int i = 0; i < estimates.rowCount(); i++) {
            String name = several == null
                    ? Style.capitalised(estimates.indicator().name(language))
                    : Words.label(language, several.name(), estimates.label(i, several.name()));
            rows.add(new RatioRow(name, estimates.estimateAt(i), estimates.stateAt(i)));
        }
        if (rows.stream().noneMatch(RatioRow::isDrawn)) {
            throw new IllegalArgumentException("estimates of " + estimates.name() + ": no row has a value to draw");
        }
        rows.sort(Comparator.comparing(RatioRow::isDrawn)
                .reversed()
                .thenComparing(row -> row.isDrawn() ? -row.estimate().value() : 0));
        return rows;
    }

    /** Value and limits as they stand on the right of a row, or why there are none. */
    private static String figures(RatioRow row, Style style, NumberFormat numbers) {
        if (!row.isDrawn()) {
            return style.words(Words.of(row.state()));
        }
        Estimate estimate = row.estimate();
        String limits = style.words(
                Words.DASH, number(estimate.lower(), style, numbers), number(estimate.upper(), style, numbers));
        return style.words(Words.UNIT, number(estimate.value(), style, numbers), limits);
    }

    private static String number(double value, Style style, NumberFormat numbers) {
        return Double.isInfinite(value) ? style.words(Words.INFINITE) : numbers.format(value);
    }

    private static SymbolAxis rowAxis(Style style, String[] labels) {
        SymbolAxis axis = style.rows(labels);
        // An empty row on top holds the label of the band.
        axis.setRange(-1.6, labels.length - 0.4);
        return axis;
    }

    private static BandLabel bandLabel(Style style, Direction.WithinBand band) {
        NumberFormat plain = NiceScale.decimals(style.language(), 0);
        plain.setMaximumFractionDigits(1);
        return new BandLabel(
                style.words(Words.USUAL_BAND, plain.format(band.lower()), plain.format(band.upper())),
                (band.lower() + band.upper()) / 2,
                style);
    }

    private static XYErrorRenderer intervalRenderer(Style style) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDrawXError(true);
        renderer.setCapLength(0);
        renderer.setDefaultLinesVisible(false);
        for (int series = 0; series < 2; series++) {
            renderer.setSeriesPaint(series, style.series(series));
            renderer.setSeriesStroke(series, new BasicStroke(1.6f));
            renderer.setSeriesShape(series, Style.marker(series == 0 ? 0 : 3));
        }
        return renderer;
    }

    private static XYLineAndShapeRenderer arrowRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, Style.polygon(0, 0, 8, -4, 8, 4));
        renderer.setSeriesShape(1, Style.polygon(0, 0, -8, -4, -8, 4));
        renderer.setSeriesPaint(0, style.theme().muted());
        renderer.setSeriesPaint(1, style.theme().muted());
        return renderer;
    }
}
