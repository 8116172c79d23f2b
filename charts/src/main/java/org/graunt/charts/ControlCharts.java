package org.graunt.charts;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.graunt.compare.ControlTable;
import org.graunt.compare.CountKind;
import org.graunt.compare.FunnelFlag;
import org.graunt.compare.LabelledCounts;
import org.graunt.indicator.RowState;
import org.graunt.indicator.Unit;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Control charts of shares (p), rates (u) and cases between rare events (g): the values in the order of time, the centre line, and
 * limits that step with the size of each period. Signals have a shape and a colour of their own, and the farthest are named;
 * the baseline, where only some periods make it, is shaded.
 *
 * <p>The periods stand at equal distances in the order of the table. The value axis does not start at 0, as lines need not.
 */
public final class ControlCharts {

    private static final int NAMED = 6;

    /** Where more lie outside, the periods alone are named: their labels would not find room. */
    private static final int NAMED_WITH_VALUE = 3;

    private static final int LONG_RUN = 8;
    private static final double ROOM = 0.1;
    private static final double WHOLE = 100;
    private static final double WIDEST = 160;

    /** How far below 100 % an axis starts on which nothing else lies. */
    private static final double BELOW_WHOLE = 10;

    /** Counts from this on have a mean without decimals. */
    private static final double LARGE = 100;

    /** A named signal has no other beside it within this share of the periods. */
    private static final double APART = 0.08;

    /** How many lines of text a label may stand away from its point. */
    private static final int FARTHEST = 4;

    /** Into so many parts a line between two values is cut when labels look for a place off it. */
    private static final int PARTS = 5;

    /** The series of points: within the limits, late in a long run, outside on the wanted side, outside otherwise. */
    private enum Sign {
        WITHIN,
        RUN,
        BETTER,
        BEYOND
    }

    private ControlCharts() {}

    /**
     * Draws a control chart.
     *
     * @param table values, centre line and limits
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(ControlTable, ChartOptions)} does
     */
    public static JFreeChart of(ControlTable table, Locale language) {
        return of(table, ChartOptions.in(language));
    }

    /**
     * Draws a control chart.
     *
     * @param table values, centre line and limits
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if no period has a finite value
     */
    public static JFreeChart of(ControlTable table, ChartOptions options) {
        Locale language = options.language();
        List<String> labels = labels(table);
        List<String> texts = new ArrayList<>(labels);
        table.counts().ifPresent(counts -> {
            texts.add(Style.name(counts, language));
            texts.add(counts.unit().label(language));
        });
        Style style = Style.of(options, texts);

        Extent extent = new Extent();
        extent.include(table.centre());
        for (int row = 0; row < labels.size(); row++) {
            if (Double.isFinite(value(table, row))) {
                extent.include(value(table, row));
                extent.include(table.lower(labels.get(row)));
                extent.include(table.upper(labels.get(row)));
            }
        }
        XYSeriesCollection points = points(table);
        if (drawn(points) == 0) {
            throw new IllegalArgumentException(table.name() + ": no period has a finite value to draw");
        }
        NiceScale scale = scale(table, extent);

        String name =
                table.counts().map(counts -> Style.name(counts, language)).orElse(style.words(Words.CASES_BETWEEN));
        XYPlot plot = style.plot(
                periodAxis(style, table, labels),
                style.axis(table.counts().map(style::axisTitle).orElse(name), scale));
        XYSeriesCollection lines = lines(table, scale);
        plot.setDataset(0, lines);
        plot.setRenderer(0, lineRenderer(style));
        plot.setDataset(1, values(table));
        plot.setRenderer(1, valueRenderer(style));
        plot.setDataset(2, points);
        plot.setRenderer(2, pointRenderer(style));
        boolean wholly = shadeBaseline(plot, table, labels, style);
        nameLines(plot, table, lines, scale, style, wholly);
        nameSignals(plot, table, lines, scale, style);
        return style.frame(plot, name, subtitle(table, style), notes(table, points, style));
    }

    /** Ends with room beyond all values and limits; shares of a whole end at 100 %. */
    private static NiceScale scale(ControlTable table, Extent extent) {
        double room = ROOM * (extent.most - extent.least);
        double least = extent.least >= 0 ? Math.max(0, extent.least - room) : extent.least - room;
        boolean share = table.counts()
                .filter(counts -> counts.unit() == Unit.PERCENT && counts.kind() == CountKind.SHARE)
                .isPresent();
        if (!share || extent.most > WHOLE) {
            return NiceScale.of(least, extent.most + room);
        }
        double most = Math.min(WHOLE, extent.most + room);
        return NiceScale.of(least < WHOLE ? least : WHOLE - BELOW_WHOLE, most);
    }

    private static List<String> labels(ControlTable table) {
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            labels.add(table.text(row, 0));
        }
        return labels;
    }

    private static double value(ControlTable table, int row) {
        return table.number(row, table.columnNames().indexOf("value"));
    }

    private static Sign sign(ControlTable table, String period) {
        FunnelFlag flag = table.flag(period);
        return switch (flag) {
            case BETTER -> Sign.BETTER;
            case WORSE, HIGH, LOW -> Sign.BEYOND;
            case WITHIN, NONE -> table.run(period) >= LONG_RUN ? Sign.RUN : Sign.WITHIN;
        };
    }

    /** One series a sign, those within all limits first. */
    private static XYSeriesCollection points(ControlTable table) {
        XYSeriesCollection points = new XYSeriesCollection();
        for (Sign sign : Sign.values()) {
            points.addSeries(new XYSeries(sign.name().toLowerCase(Locale.ROOT)));
        }
        for (int row = 0; row < table.rowCount(); row++) {
            if (Double.isFinite(value(table, row))) {
                points.getSeries(sign(table, table.text(row, 0)).ordinal()).add(row, value(table, row));
            }
        }
        return points;
    }

    private static int drawn(XYSeriesCollection points) {
        int drawn = 0;
        for (int series = 0; series < points.getSeriesCount(); series++) {
            drawn += points.getItemCount(series);
        }
        return drawn;
    }

    /** The values in the order of time; a period without one breaks the line. */
    private static XYSeriesCollection values(ControlTable table) {
        XYSeries values = new XYSeries("values");
        for (int row = 0; row < table.rowCount(); row++) {
            values.add(row, Double.isFinite(value(table, row)) ? value(table, row) : Double.NaN);
        }
        return new XYSeriesCollection(values);
    }

    /** Centre, lower and upper limit, the limits with a level piece for each period; beyond the chart they end past its edge. */
    private static XYSeriesCollection lines(ControlTable table, NiceScale scale) {
        XYSeries centre = new XYSeries("centre");
        centre.add(-0.5, table.centre());
        centre.add(table.rowCount() - 0.5, table.centre());
        XYSeries lower = new XYSeries("lower", false);
        XYSeries upper = new XYSeries("upper", false);
        double beyond = scale.upper() - scale.lower();
        for (int row = 0; row < table.rowCount(); row++) {
            String period = table.text(row, 0);
            for (double x : new double[] {row - 0.5, row + 0.5}) {
                lower.add(x, Math.max(table.lower(period), scale.lower() - beyond));
                upper.add(x, Math.min(table.upper(period), scale.upper() + beyond));
            }
        }
        XYSeriesCollection lines = new XYSeriesCollection();
        lines.addSeries(centre);
        lines.addSeries(lower);
        lines.addSeries(upper);
        return lines;
    }

    private static SymbolAxis periodAxis(Style style, ControlTable table, List<String> labels) {
        boolean years = labels.stream().allMatch(label -> label.matches("[0-9]{4}"));
        Words title = table.counts().isEmpty() ? Words.EVENT : years ? Words.YEAR : Words.PERIOD;
        // One area in one period comes as a table of the area, which is no period.
        boolean area = labels.size() == 1
                && !years
                && table.counts()
                        .filter(counts -> !counts.axis().equals(Axes.PERIOD))
                        .isPresent();
        return Columns.axis(style, area ? "" : style.words(title), labels);
    }

    private static XYLineAndShapeRenderer lineRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.theme().muted());
        renderer.setSeriesStroke(0, Style.solid(1.2));
        for (int limit = 1; limit <= 2; limit++) {
            renderer.setSeriesPaint(limit, style.series(0));
            renderer.setSeriesStroke(limit, Style.dashed(1.4, 5, 4));
        }
        return renderer;
    }

    private static XYLineAndShapeRenderer valueRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.theme().tint(style.theme().muted(), 0.4));
        renderer.setSeriesStroke(0, Style.solid(1));
        return renderer;
    }

    private static XYLineAndShapeRenderer pointRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (Sign sign : Sign.values()) {
            int series = sign.ordinal();
            renderer.setSeriesPaint(
                    series,
                    switch (sign) {
                        case WITHIN -> style.theme().ink();
                        case RUN -> style.series(2);
                        case BETTER -> style.series(0);
                        case BEYOND -> style.series(1);
                    });
            renderer.setSeriesShape(
                    series,
                    switch (sign) {
                        case WITHIN -> Style.circle(2.6);
                        case RUN -> Style.marker(2);
                        case BETTER, BEYOND -> Style.polygon(0, -5.5, 5.5, 0, 0, 5.5, -5.5, 0);
                    });
            renderer.setSeriesFillPaint(
                    series, sign == Sign.BETTER ? style.theme().background() : (Color) renderer.getSeriesPaint(series));
            renderer.setSeriesOutlineStroke(series, Style.solid(1.6));
        }
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        return renderer;
    }

    /** Shades the baseline behind the data; returns whether it is every period that has limits, which needs no shade. */
    private static boolean shadeBaseline(XYPlot plot, ControlTable table, List<String> labels, Style style) {
        List<String> baseline = table.baseline();
        if (labels.stream().filter(label -> !Double.isNaN(table.lower(label))).allMatch(baseline::contains)) {
            return true;
        }
        boolean named = false;
        for (int row = 0; row < labels.size(); row++) {
            int first = row;
            while (row < labels.size() && baseline.contains(labels.get(row))) {
                row++;
            }
            if (row > first) {
                IntervalMarker band = new IntervalMarker(
                        first - 0.5, row - 0.5, style.theme().tint(style.theme().grid(), 0.45));
                band.setAlpha(1);
                if (!named) {
                    band.setLabel(style.words(Words.BASELINE));
                    band.setLabelFont(style.text());
                    band.setLabelPaint(style.theme().muted());
                    band.setLabelAnchor(RectangleAnchor.BOTTOM_LEFT);
                    band.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
                    band.setLabelBackgroundColor(new Color(0, 0, 0, 0));
                    named = true;
                }
                plot.addDomainMarker(band, Layer.BACKGROUND);
            }
        }
        return false;
    }

    /** Writes on the right of the plot what each line is. */
    private static void nameLines(
            XYPlot plot, ControlTable table, XYSeriesCollection lines, NiceScale scale, Style style, boolean wholly) {
        String limit = style.words(Words.LIMIT, style.percent(table.level()) + "%");
        String mean = style.words(
                wholly ? Words.MEAN : Words.BASELINE_MEAN,
                numbers(table, scale, table.centre(), style).format(table.centre()));
        Color colour = style.theme().readable(style.series(0));
        List<EndLabels.Label> names = new ArrayList<>();
        double end = table.rowCount() - 0.5;
        names.add(new EndLabels.Label(mean, end, table.centre(), style.theme().muted()));
        for (int series = 1; series <= 2; series++) {
            for (int item = lines.getItemCount(series) - 1; item >= 0; item--) {
                double y = lines.getYValue(series, item);
                if (!Double.isNaN(y)) {
                    if (y >= scale.lower() && y <= scale.upper()) {
                        names.add(new EndLabels.Label(limit, lines.getXValue(series, item), y, colour));
                    }
                    break;
                }
            }
        }
        plot.addAnnotation(new EndLabels(names, style.text()));
        plot.setInsets(style.insets(EndLabels.room(style, names)));
    }

    /** Names the values farthest outside, and where a run becomes long. */
    private static void nameSignals(
            XYPlot plot, ControlTable table, XYSeriesCollection lines, NiceScale scale, Style style) {
        List<Integer> outside = new ArrayList<>();
        List<PointLabels.Label> runs = new ArrayList<>();
        List<Point2D> others = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            String period = table.text(row, 0);
            double value = value(table, row);
            if (!Double.isFinite(value)) {
                continue;
            }
            addLine(others, table, row);
            Sign sign = sign(table, period);
            if (sign == Sign.BETTER || sign == Sign.BEYOND) {
                outside.add(row);
            } else if (table.run(period) == LONG_RUN) {
                runs.add(new PointLabels.Label(style.words(Words.IN_A_ROW, period), row, value));
            }
        }
        for (int series = 0; series < lines.getSeriesCount(); series++) {
            for (int row = 0; row < table.rowCount(); row++) {
                double y = lines.getYValue(series, series == 0 ? 0 : 2 * row);
                if (!Double.isNaN(y)) {
                    others.add(new Point2D.Double(row, y));
                }
            }
        }
        outside.sort(Comparator.comparingDouble(row -> -distance(table, row)));
        List<PointLabels.Label> labels = new ArrayList<>();
        for (int row : named(outside, table.rowCount())) {
            double number = value(table, row);
            String value = style.words(Words.COLON)
                    + numbers(table, scale, number, style).format(number);
            String words = PanelPlot.fitting(table.text(row, 0), style::width, WIDEST)
                    + (outside.size() > NAMED_WITH_VALUE ? "" : value);
            labels.add(new PointLabels.Label(words, row, value(table, row)));
        }
        labels.addAll(runs);
        if (!labels.isEmpty()) {
            plot.addAnnotation(new PointLabels(labels, others, FARTHEST, style));
        }
    }

    /** The first few, without those close to one before it that is named already. */
    private static List<Integer> named(List<Integer> outside, int periods) {
        List<Integer> named = new ArrayList<>();
        for (int row : outside) {
            if (named.size() < NAMED
                    && (outside.size() <= NAMED
                            || named.stream().allMatch(other -> Math.abs(row - other) > APART * periods))) {
                named.add(row);
            }
        }
        return named;
    }

    /** Cases between events are whole numbers, and a large mean of them needs no decimals. */
    private static NumberFormat numbers(ControlTable table, NiceScale scale, double number, Style style) {
        boolean whole = table.counts().isEmpty() && (number == Math.rint(number) || number >= LARGE);
        return whole ? NiceScale.decimals(style.language(), 0) : scale.finer(style.language());
    }

    /** Points along the line from a value to the next. */
    private static void addLine(List<Point2D> others, ControlTable table, int row) {
        others.add(new Point2D.Double(row, value(table, row)));
        if (row + 1 < table.rowCount() && Double.isFinite(value(table, row + 1))) {
            for (int part = 1; part < PARTS; part++) {
                double share = (double) part / PARTS;
                double y = value(table, row) + share * (value(table, row + 1) - value(table, row));
                others.add(new Point2D.Double(row + share, y));
            }
        }
    }

    /** How far outside a value lies, in widths from the centre to the limit it is beyond. */
    private static double distance(ControlTable table, int row) {
        String period = table.text(row, 0);
        double value = value(table, row);
        double limit = value > table.centre() ? table.upper(period) : table.lower(period);
        return Math.abs((value - table.centre()) / (limit - table.centre()));
    }

    private static Words counted(ControlTable table) {
        boolean one = table.rowCount() == 1;
        return table.counts().isPresent()
                ? one ? Words.PERIODS_ONE : Words.PERIODS
                : one ? Words.EVENTS_ONE : Words.EVENTS;
    }

    private static String subtitle(ControlTable table, Style style) {
        NumberFormat whole = NiceScale.decimals(style.language(), 0);
        int signals = table.signals().size();
        String found = signals == 0
                ? style.words(Words.SIGNALS_NONE)
                : signals == 1 ? style.words(Words.SIGNALS_ONE) : style.words(Words.SIGNALS, whole.format(signals));
        return style.words(
                Words.CONTROL_SUBTITLE,
                whole.format(table.rowCount()),
                style.words(counted(table)),
                table.kind(),
                found);
    }

    private static List<String> notes(ControlTable table, XYSeriesCollection points, Style style) {
        List<String> notes = new ArrayList<>();
        notes.add(style.words(Words.CONTROL_LIMITS, style.percent(table.level()) + "%"));
        if (points.getItemCount(Sign.BETTER.ordinal()) > 0) {
            notes.add(style.words(Words.DIAMONDS_BETTER));
        } else if (points.getItemCount(Sign.BEYOND.ordinal()) > 0) {
            notes.add(style.words(Words.DIAMONDS_BEYOND));
        }
        if (points.getItemCount(Sign.RUN.ordinal()) > 0) {
            notes.add(style.words(Words.TRIANGLES_RUN));
        }
        List<String> absent = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            if (!Double.isFinite(value(table, row))) {
                String period = table.text(row, 0);
                String said = table.counts()
                        .map(counts -> Words.said(style.language(), Axes.PERIOD, period))
                        .orElse(period);
                absent.add(style.words(Words.UNIT, said, style.words(why(table, row))));
            }
        }
        notes.add(Words.listed(style.language(), Words.NOT_SHOWN, absent));
        return notes;
    }

    private static Words why(ControlTable table, int row) {
        RowState state = table.counts()
                .map((LabelledCounts counts) -> counts.stateAt(row))
                .orElse(RowState.VALUE);
        return state == RowState.VALUE ? Words.INFINITE : Words.of(state);
    }
}
