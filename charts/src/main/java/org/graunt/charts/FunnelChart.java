package org.graunt.charts;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.graunt.compare.CountKind;
import org.graunt.compare.FunnelCurve;
import org.graunt.compare.FunnelTable;
import org.graunt.compare.LabelledCounts;
import org.graunt.indicator.Indicators;
import org.graunt.indicator.RowState;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Areas by size, and the funnel that chance alone would keep them in: the smaller an area, the wider. What lies outside stands out
 * by colour and shape, and the farthest out are named.
 *
 * <p>An area whose value is infinite, such as a sex ratio where there are no girls, is an arrow at the upper edge.
 *
 * <p>Sizes stand on a logarithmic scale where the largest is more than thirty times the smallest.
 */
public final class FunnelChart {

    private static final int CURVE_POINTS = 240;
    private static final int NAMED = 8;
    private static final double WIDE = 30;
    private static final double ROOM = 0.08;

    /** Part of the width that limits fill where all areas are of one size. */
    private static final double PIECE = 0.3;

    private FunnelChart() {}

    /**
     * Draws a funnel.
     *
     * @param funnel the areas held against the limits
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart, the eight areas farthest outside named
     * @throws IllegalArgumentException as {@link #of(FunnelTable, int, ChartOptions)} does
     */
    public static JFreeChart of(FunnelTable funnel, Locale language) {
        return of(funnel, NAMED, ChartOptions.in(language));
    }

    /**
     * Draws a funnel.
     *
     * @param funnel the areas held against the limits
     * @param named how many of the areas outside to name, the least probable first; 0 for none
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the number is negative, or no area has a value
     */
    public static JFreeChart of(FunnelTable funnel, int named, ChartOptions options) {
        if (named < 0) {
            throw new IllegalArgumentException("named: " + named + ", must not be negative");
        }
        LabelledCounts counts = funnel.counts();
        List<Integer> outside = outside(funnel);
        List<Integer> shown = outside.subList(0, Math.min(named, outside.size()));
        List<String> texts = new ArrayList<>();
        texts.add(Style.name(counts, options.language()));
        texts.add(counts.unit().label(options.language()));
        shown.forEach(row -> texts.add(counts.labels().get(row)));
        for (int row = 0; row < counts.size(); row++) {
            if (counts.stateAt(row) != RowState.VALUE) {
                texts.add(counts.labels().get(row));
            }
        }
        Style style = Style.of(options, texts);

        Extent values = new Extent();
        Extent sizes = new Extent();
        XYSeriesCollection points = points(funnel, values, sizes);
        if (!(values.most >= values.least)) {
            throw new IllegalArgumentException("funnel of " + counts.name() + ": no area has a value to draw");
        }
        values.include(funnel.target());
        includeLimits(funnel, values);
        double room = ROOM * (values.most - values.least);
        NiceScale scale = NiceScale.of(
                values.least >= 0 ? Math.max(0, values.least - room) : values.least - room, values.most + room);

        XYPlot plot = style.plot(sizeAxis(style, counts, sizes), style.axis(style.axisTitle(counts), scale));
        XYSeriesCollection lines = lines(funnel, scale, plot.getDomainAxis().getRange());
        plot.setDataset(0, lines);
        plot.setRenderer(0, lineRenderer(style, funnel.levels().length));
        plot.setDataset(1, points);
        plot.setRenderer(1, pointRenderer(style, funnel.levels().length));
        XYSeriesCollection arrows = arrows(funnel, scale);
        plot.setDataset(2, arrows);
        plot.setRenderer(2, arrowRenderer(style));
        List<PointLabels.Label> labels = new ArrayList<>();
        for (int row : shown) {
            labels.add(new PointLabels.Label(
                    counts.labels().get(row), counts.sizeAt(row), Math.min(counts.valueAt(row), scale.upper())));
        }
        if (!labels.isEmpty()) {
            List<Point2D> drawn = drawn(points);
            drawn.addAll(drawn(arrows));
            plot.addAnnotation(new PointLabels(labels, drawn, style));
        }
        nameLines(plot, lines, funnel.levels(), scale, style);
        return style.frame(plot, Style.name(counts, options.language()), subtitle(funnel, style), notes(funnel, style));
    }

    /** The areas outside any limit, the least probable first. */
    private static List<Integer> outside(FunnelTable funnel) {
        LabelledCounts counts = funnel.counts();
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < counts.size(); row++) {
            if (counts.stateAt(row) == RowState.VALUE
                    && funnel.beyond(counts.labels().get(row)) > 0) {
                rows.add(row);
            }
        }
        rows.sort(
                Comparator.comparingDouble(row -> funnel.pValue(counts.labels().get(row))));
        return rows;
    }

    /** One series for each level that areas lie beyond, those within all limits first. */
    private static XYSeriesCollection points(FunnelTable funnel, Extent values, Extent sizes) {
        LabelledCounts counts = funnel.counts();
        double[] levels = funnel.levels();
        XYSeries[] series = new XYSeries[levels.length + 1];
        for (int i = 0; i < series.length; i++) {
            series[i] = new XYSeries(i == 0 ? "within" : "beyond " + levels[i - 1]);
        }
        for (int row = 0; row < counts.size(); row++) {
            // An infinite value has a size all the same, at which its arrow stands.
            sizes.include(counts.stateAt(row) == RowState.VALUE ? counts.sizeAt(row) : Double.NaN);
            if (counts.stateAt(row) == RowState.VALUE && Double.isFinite(counts.valueAt(row))) {
                double beyond = funnel.beyond(counts.labels().get(row));
                int place = 0;
                while (place < levels.length && levels[place] <= beyond) {
                    place++;
                }
                series[place].add(counts.sizeAt(row), counts.valueAt(row));
                values.include(counts.valueAt(row));
            }
        }
        XYSeriesCollection points = new XYSeriesCollection();
        for (XYSeries one : series) {
            points.addSeries(one);
        }
        return points;
    }

    /** Infinite values at the upper edge: within all limits (series 0) or beyond some (series 1). */
    private static XYSeriesCollection arrows(FunnelTable funnel, NiceScale scale) {
        LabelledCounts counts = funnel.counts();
        XYSeries within = new XYSeries("above, within");
        XYSeries beyond = new XYSeries("above, beyond");
        for (int row = 0; row < counts.size(); row++) {
            if (isInfinite(counts, row)) {
                boolean outside = funnel.beyond(counts.labels().get(row)) > 0;
                (outside ? beyond : within).add(counts.sizeAt(row), scale.upper());
            }
        }
        XYSeriesCollection arrows = new XYSeriesCollection(within);
        arrows.addSeries(beyond);
        return arrows;
    }

    private static boolean isInfinite(LabelledCounts counts, int row) {
        return counts.stateAt(row) == RowState.VALUE && Double.isInfinite(counts.valueAt(row));
    }

    private static List<Point2D> drawn(XYSeriesCollection points) {
        List<Point2D> drawn = new ArrayList<>();
        for (int series = 0; series < points.getSeriesCount(); series++) {
            for (int item = 0; item < points.getItemCount(series); item++) {
                drawn.add(new Point2D.Double(points.getXValue(series, item), points.getYValue(series, item)));
            }
        }
        return drawn;
    }

    /**
     * Makes room for the limits of the areas of at least median size; those of the smallest may run on beyond the edge, or they
     * would press all points together.
     */
    private static void includeLimits(FunnelTable funnel, Extent values) {
        LabelledCounts counts = funnel.counts();
        double[] sizes = IntStream.range(0, counts.size())
                .filter(row -> counts.stateAt(row) == RowState.VALUE)
                .mapToDouble(counts::sizeAt)
                .sorted()
                .toArray();
        double median = sizes[sizes.length / 2];
        for (int row = 0; row < counts.size(); row++) {
            if (counts.stateAt(row) == RowState.VALUE && counts.sizeAt(row) >= median) {
                for (double level : funnel.levels()) {
                    values.include(funnel.lower(counts.labels().get(row), level));
                    values.include(funnel.upper(counts.labels().get(row), level));
                }
            }
        }
    }

    /**
     * The target, then for each level its lower and upper limit; limits outside the chart end at its edge. Where all areas are of
     * one size the limits are known at that size alone, and are drawn as short level pieces there.
     */
    private static XYSeriesCollection lines(FunnelTable funnel, NiceScale scale, Range shown) {
        FunnelCurve curve = funnel.curve(CURVE_POINTS);
        double[] sizes = curve.sizes();
        boolean single = sizes[0] == sizes[sizes.length - 1];
        if (single) {
            double half = PIECE * shown.getLength() / 2;
            Arrays.setAll(sizes, i -> sizes[i] + half * (2.0 * i / (CURVE_POINTS - 1) - 1));
        }
        XYSeriesCollection lines = new XYSeriesCollection();
        XYSeries target = new XYSeries("target");
        target.add(single ? shown.getLowerBound() : sizes[0], curve.target());
        target.add(single ? shown.getUpperBound() : sizes[sizes.length - 1], curve.target());
        lines.addSeries(target);
        double beyond = scale.upper() - scale.lower();
        for (int level = 0; level < curve.levels().length; level++) {
            XYSeries lower = new XYSeries("lower " + curve.levels()[level]);
            XYSeries upper = new XYSeries("upper " + curve.levels()[level]);
            for (int i = 0; i < sizes.length; i++) {
                lower.add(sizes[i], Math.max(curve.lower(level)[i], scale.lower() - beyond));
                upper.add(sizes[i], Math.min(curve.upper(level)[i], scale.upper() + beyond));
            }
            lines.addSeries(lower);
            lines.addSeries(upper);
        }
        return lines;
    }

    /** Writes on the right of the plot what each line is; not those that have left the chart by then. */
    private static void nameLines(
            XYPlot plot, XYSeriesCollection lines, double[] levels, NiceScale scale, Style style) {
        double target = lines.getYValue(0, 0);
        double end = lines.getXValue(0, 1);
        double endOfLimits = lines.getXValue(1, lines.getItemCount(1) - 1);
        List<EndLabels.Label> names = new ArrayList<>();
        names.add(new EndLabels.Label(
                scale.finer(style.language()).format(target),
                end,
                target,
                style.theme().muted()));
        for (int level = 0; level < levels.length; level++) {
            for (int side = 1; side <= 2; side++) {
                int series = 2 * level + side;
                double y = lines.getYValue(series, lines.getItemCount(series) - 1);
                if (y > scale.lower() && y < scale.upper()) {
                    names.add(new EndLabels.Label(
                            style.percent(levels[level]) + "%",
                            endOfLimits,
                            y,
                            style.theme().readable(style.series(0))));
                }
            }
        }
        plot.addAnnotation(new EndLabels(names, style.text()));
        plot.setInsets(style.insets(EndLabels.room(style, names)));
    }

    private static ValueAxis sizeAxis(Style style, LabelledCounts counts, Extent sizes) {
        String words = style.words(
                counts.kind() == CountKind.RATE
                        ? Words.PERSON_YEARS
                        : counts.name().startsWith(Indicators.SEX_RATIO_AT_BIRTH.code())
                                ? Words.BIRTHS_SIZE
                                : Words.SIZE);
        if (sizes.most > WIDE * sizes.least && sizes.least > 0) {
            LogAxis axis = new LogAxis(words + style.words(Words.COMMA) + style.words(Words.LOG_AXIS));
            axis.setRange(sizes.least / 1.15, sizes.most * 1.15);
            NumberFormat plain = NiceScale.decimals(style.language(), 0);
            axis.setNumberFormatOverride(plain);
            // In powers of ten: a half of one would be labelled 316.
            axis.setTickUnit(new NumberTickUnit(1));
            axis.setMinorTickMarksVisible(false);
            return style.quiet(axis);
        }
        double width = sizes.most - sizes.least;
        double room = width > 0 ? Math.max(1, ROOM * width) : Math.max(1, sizes.most / 2);
        double least = Math.max(0, sizes.least - room);
        NumberAxis axis = style.axis(words, NiceScale.of(width > 0 ? sizes.least : least, sizes.most + room));
        axis.setRange(least, sizes.most + room);
        return axis;
    }

    private static XYLineAndShapeRenderer lineRenderer(Style style, int levels) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.theme().muted());
        renderer.setSeriesStroke(0, Style.solid(1.2));
        for (int level = 0; level < levels; level++) {
            for (int side = 1; side <= 2; side++) {
                renderer.setSeriesPaint(2 * level + side, style.series(0));
                renderer.setSeriesStroke(
                        2 * level + side, level == levels - 1 ? Style.solid(1.4) : Style.dashed(1.4, 5, 4));
            }
        }
        return renderer;
    }

    private static XYLineAndShapeRenderer pointRenderer(Style style, int levels) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (int place = 0; place <= levels; place++) {
            boolean within = place == 0;
            Color colour = within ? style.theme().tint(style.theme().muted(), 0.45) : style.series(1);
            renderer.setSeriesPaint(place, colour);
            renderer.setSeriesShape(place, place == levels && levels > 0 ? Style.marker(3) : Style.circle(2.7));
            renderer.setSeriesShapesFilled(place, true);
        }
        // With thousands of areas an outline in the colour of the filling only makes the file twice as large.
        renderer.setDrawOutlines(false);
        return renderer;
    }

    private static XYLineAndShapeRenderer arrowRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setDefaultShape(Style.polygon(0, 0, -4, 8, 4, 8));
        renderer.setAutoPopulateSeriesShape(false);
        renderer.setSeriesPaint(0, style.theme().muted());
        renderer.setSeriesPaint(1, style.series(1));
        return renderer;
    }

    private static String subtitle(FunnelTable funnel, Style style) {
        LabelledCounts counts = funnel.counts();
        int areas = 0;
        for (int row = 0; row < counts.size(); row++) {
            areas += counts.stateAt(row) == RowState.VALUE ? 1 : 0;
        }
        NumberFormat whole = NiceScale.decimals(style.language(), 0);
        double top = funnel.levels()[funnel.levels().length - 1];
        NumberFormat one = NiceScale.decimals(style.language(), 1);
        double expected = funnel.expectedFalseAlarms(top);
        return style.words(
                areas == 1 ? Words.FUNNEL_SUBTITLE_ONE : Words.FUNNEL_SUBTITLE,
                whole.format(areas),
                whole.format(funnel.outside(top).size()),
                style.percent(top) + "%",
                expected < 0.05 ? style.words(Words.LESS_THAN, one.format(0.1)) : one.format(expected));
    }

    private static List<String> notes(FunnelTable funnel, Style style) {
        NumberFormat target = NiceScale.decimals(style.language(), 0);
        target.setMaximumFractionDigits(2);
        List<String> notes = new ArrayList<>();
        notes.add(style.words(Words.FUNNEL_LIMITS, style.percents(funnel.levels()), target.format(funnel.target())));
        List<String> absent = new ArrayList<>();
        LabelledCounts counts = funnel.counts();
        if (IntStream.range(0, counts.size()).anyMatch(row -> isInfinite(counts, row))) {
            notes.add(style.words(Words.ARROWS));
        }
        for (int row = 0; row < counts.size(); row++) {
            if (counts.stateAt(row) != RowState.VALUE) {
                String area = Words.said(
                        style.language(), counts.axis(), counts.labels().get(row));
                absent.add(style.words(Words.UNIT, area, style.words(Words.of(counts.stateAt(row)))));
            }
        }
        notes.add(Words.listed(style.language(), Words.NOT_SHOWN, absent));
        return notes;
    }
}
