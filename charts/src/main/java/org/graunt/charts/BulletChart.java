package org.graunt.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.graunt.compare.Target;
import org.graunt.compare.TargetResult;
import org.graunt.compare.TargetTable;
import org.graunt.compare.TargetVerdict;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Unit;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * Values against their targets: a row for each area or indicator, with its interval, before the target and the shaded side that is
 * wanted. Circles meet the target and diamonds do not, by the arithmetic of the counts; hollow ones have an interval that holds
 * the target, so that chance alone could have put them on the other side. The same is written out on the right of each row.
 *
 * <p>Several tables make small panels, each with an axis in its own unit: percent and per mille are never on one scale. The axes
 * need not start at 0, since a value is marked by its place and not by a length; with bars from 0 the few points between a
 * value and its target would vanish (Few 2013, Bullet graph design specification, asks for a symbol in place of the bar then).
 */
public final class BulletChart {

    private static final int FRAME_HEIGHT = 150;
    private static final int PANEL_HEIGHT = 62;
    private static final int ROW_HEIGHT = 24;
    private static final int MOST_DECIMALS = 4;
    private static final int MOST_ROWS = 200;
    private static final double ROOM = 0.06;

    /** The series of marks, in the order of the dataset. */
    private enum Mark {
        MET(Words.MET),
        MET_UNDECIDED(Words.MET_UNDECIDED),
        NOT_MET(Words.NOT_MET),
        NOT_MET_UNDECIDED(Words.NOT_MET_UNDECIDED);

        private final Words words;

        Mark(Words words) {
            this.words = words;
        }

        private static Mark of(TargetResult result) {
            if (result.isMet()) {
                return result.gap().isBeyondNoise() ? MET : MET_UNDECIDED;
            }
            return result.gap().isBeyondNoise() ? NOT_MET : NOT_MET_UNDECIDED;
        }

        private boolean isMet() {
            return this == MET || this == MET_UNDECIDED;
        }

        private boolean isDecided() {
            return this == MET || this == NOT_MET;
        }
    }

    private record Row(String name, TargetResult result, Words absent) {
        /** An infinite value has a verdict too; its bar runs out of the chart. */
        private boolean isDrawn() {
            return result.verdict() != TargetVerdict.UNDEFINED;
        }
    }

    private BulletChart() {}

    /**
     * Draws areas, periods or one value against a target.
     *
     * @param targets estimates held against a target, over one axis if there are to be several rows
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(List, ChartOptions)} does
     */
    public static JFreeChart of(TargetTable targets, Locale language) {
        return of(List.of(targets), ChartOptions.in(language));
    }

    /**
     * Draws several indicators, each against its own target and on its own axis.
     *
     * @param targets one table an indicator
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(List, ChartOptions)} does
     */
    public static JFreeChart of(List<TargetTable> targets, Locale language) {
        return of(targets, ChartOptions.in(language));
    }

    /**
     * Draws one or several indicators, each against its own target and on its own axis.
     *
     * @param targets one table an indicator
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if there is no table, more than one axis of a table has several labels, no table has a
     *     finite value, or there are more than 200 rows in all
     */
    public static JFreeChart of(List<TargetTable> targets, ChartOptions options) {
        int rows = targets.stream().mapToInt(TargetTable::rowCount).sum();
        if (!(rows >= 1 && rows <= MOST_ROWS)) {
            throw new IllegalArgumentException(
                    "targets: " + rows + " rows, must be from 1 to " + MOST_ROWS + " to be drawn below each other");
        }
        List<String> texts = new ArrayList<>();
        targets.forEach(table -> texts.addAll(Style.texts(table.estimates(), options.language())));
        if (targets.stream().noneMatch(BulletChart::hasValue)) {
            throw new IllegalArgumentException(targets.get(0).name() + ": no row has a finite value to draw");
        }
        Style style = Style.of(options, texts);
        List<String> notes = notes(targets, style);
        if (targets.size() == 1) {
            TargetTable only = targets.get(0);
            XYPlot plot = panel(only, style);
            plot.getDomainAxis().setLabel(style.axisTitle(only.estimates().indicator()));
            String fixed = String.join(
                    style.words(Words.COMMA),
                    Slices.fixedLabels(only.estimates().axes(), style.language()));
            String target = target(only.target(), style);
            return style.frame(
                    plot,
                    only.estimates().indicator().name(style.language()),
                    fixed.isEmpty() ? target : target + style.words(Words.COMMA) + fixed,
                    notes);
        }
        NumberAxis none = new NumberAxis();
        none.setVisible(false);
        CombinedDomainXYPlot panels = new CombinedDomainXYPlot(none);
        panels.setGap(0);
        panels.setInsets(RectangleInsets.ZERO_INSETS);
        for (TargetTable table : targets) {
            XYPlot panel = panel(table, style);
            NumberAxis values = (NumberAxis) panel.getDomainAxis();
            panels.add(panel, PANEL_HEIGHT + ROW_HEIGHT * table.rowCount());
            // Adding it took these away, to put one axis and no room in the place of all.
            panel.setDomainAxis(values);
            panel.setInsets(new RectangleInsets(PanelHeading.room(style), 0, 0, 0));
            double figures = Arrays.stream(((SymbolAxis) panel.getRangeAxis(1)).getSymbols())
                    .mapToDouble(style::width)
                    .max()
                    .orElse(0);
            panel.addAnnotation(new PanelHeading(
                    style.axisTitle(table.estimates().indicator()), target(table.target(), style), figures, style));
        }
        int met = count(targets, TargetVerdict.MET);
        int absent = count(targets, TargetVerdict.UNDEFINED);
        NumberFormat whole = NiceScale.decimals(style.language(), 0);
        Set<String> said = new LinkedHashSet<>();
        said.add(style.words(Words.TARGETS_MET, whole.format(met), whole.format(rows - absent)));
        if (absent > 0) {
            said.add(style.words(Words.WITHOUT_VALUE, whole.format(absent)));
        }
        targets.forEach(
                table -> said.addAll(Slices.fixedLabels(table.estimates().axes(), style.language())));
        return style.frame(panels, style.words(Words.TARGETS), String.join(style.words(Words.COMMA), said), notes);
    }

    private static int count(List<TargetTable> targets, TargetVerdict verdict) {
        return targets.stream().mapToInt(table -> table.count(verdict)).sum();
    }

    /**
     * A height at which every row has room for its label.
     *
     * @param targets the tables to be drawn
     * @return pixels
     */
    public static int heightFor(List<TargetTable> targets) {
        int rows = targets.stream().mapToInt(TargetTable::rowCount).sum();
        int panels = targets.size() == 1 ? 0 : PANEL_HEIGHT * targets.size() - PANEL_HEIGHT / 2;
        return FRAME_HEIGHT + panels + ROW_HEIGHT * rows;
    }

    private static XYPlot panel(TargetTable table, Style style) {
        List<Row> rows = rows(table, style);
        Extent extent = new Extent();
        for (Row row : rows) {
            extent.include(row.result().estimate().value());
            extent.include(row.result().estimate().lower());
            extent.include(row.result().estimate().upper());
        }
        boolean drawn = extent.most >= extent.least;
        Target target = table.target();
        extent.include(target.lowest());
        extent.include(target.highest());
        if (!drawn && extent.most == extent.least) {
            extent.include(0);
        }
        double room = ROOM * (extent.most - extent.least);
        double top = table.estimates().indicator().unit() == Unit.PERCENT && extent.most <= 100
                ? Math.min(100, extent.most + room)
                : extent.most + room;
        NiceScale scale = NiceScale.of(extent.least >= 0 ? Math.max(0, extent.least - room) : extent.least - room, top);

        NumberAxis values = style.axis("", scale);
        XYPlot plot = style.plot(values, style.rows(rows.stream().map(Row::name).toArray(String[]::new)));
        SymbolAxis figures = style.rows(
                rows.stream().map(row -> figures(row, target, drawn, style)).toArray(String[]::new));
        plot.setRangeAxis(1, figures);
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setDataset(dataset(rows, scale));
        plot.setRenderer(renderer(style));
        mark(plot, target, scale, style);
        return plot;
    }

    private static boolean hasValue(TargetTable table) {
        return IntStream.range(0, table.rowCount())
                .anyMatch(row -> Double.isFinite(table.resultAt(row).estimate().value()));
    }

    /** Rows in the order of time, or those farthest ahead of the target first and those without a value last. */
    private static List<Row> rows(TargetTable table, Style style) {
        EstimateTable estimates = table.estimates();
        Axis several = null;
        for (Axis axis : estimates.axes()) {
            if (axis.size() > 1 && several != null) {
                throw new IllegalArgumentException(table.name() + ": axes " + several.name() + " and " + axis.name()
                        + " both have several labels, one at most can make the rows; choose with where(...)");
            }
            several = axis.size() > 1 ? axis : several;
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rowCount(); i++) {
            String name = several == null
                    ? ""
                    : Words.label(style.language(), several.name(), estimates.label(i, several.name()));
            rows.add(new Row(name, table.resultAt(i), Words.of(estimates.stateAt(i))));
        }
        if (several != null && !several.name().equals(Axes.PERIOD)) {
            rows.sort(Comparator.comparing(Row::isDrawn)
                    .reversed()
                    .thenComparing(row -> row.isDrawn() ? -row.result().gap().ahead() : 0));
        }
        return rows;
    }

    /** Numbers with the decimals usual for the unit, and as many more as keep a value on its own side of the target. */
    private static NumberFormat numbers(Row row, Target target, Style style) {
        int usual = switch (target.unit()) {
            case RATIO, CHILDREN_PER_WOMAN, GIRLS_PER_WOMAN -> 2;
            default -> 1;
        };
        int decimals = usual;
        double ahead = Math.abs(row.result().gap().ahead());
        while (decimals < MOST_DECIMALS && ahead > 0 && ahead < 0.5 * Math.pow(10, -decimals)) {
            decimals++;
        }
        NumberFormat numbers = NiceScale.decimals(style.language(), usual);
        numbers.setMaximumFractionDigits(decimals);
        return numbers;
    }

    /** Value, limits and verdict; or why there are none, and where a panel has no value at all, that too. */
    private static String figures(Row row, Target target, boolean others, Style style) {
        if (!row.isDrawn()) {
            String reason = style.words(row.absent());
            return others ? reason : style.words(Words.UNIT, style.words(Words.NO_VALUE), reason);
        }
        NumberFormat numbers = numbers(row, target, style);
        TargetResult result = row.result();
        String limits = style.words(
                Words.DASH,
                number(result.estimate().lower(), style, numbers),
                number(result.estimate().upper(), style, numbers));
        return style.words(Words.UNIT, number(result.estimate().value(), style, numbers), limits) + "  "
                + style.words(Mark.of(result).words);
    }

    private static String number(double value, Style style, NumberFormat numbers) {
        return Double.isInfinite(value) ? style.words(Words.INFINITE) : numbers.format(value);
    }

    /** One series a mark; limits and values beyond the chart end past its edge. */
    private static XYIntervalSeriesCollection dataset(List<Row> rows, NiceScale scale) {
        XYIntervalSeriesCollection dataset = new XYIntervalSeriesCollection();
        for (Mark mark : Mark.values()) {
            XYIntervalSeries series = new XYIntervalSeries(mark.name().toLowerCase(Locale.ROOT), false, true);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                if (row.isDrawn() && Mark.of(row.result()) == mark) {
                    double beyond = scale.upper() - scale.lower();
                    series.add(
                            Math.min(row.result().estimate().value(), scale.upper() + beyond),
                            Math.max(row.result().estimate().lower(), scale.lower() - beyond),
                            Math.min(row.result().estimate().upper(), scale.upper() + beyond),
                            i,
                            i,
                            i);
                }
            }
            dataset.addSeries(series);
        }
        return dataset;
    }

    private static XYErrorRenderer renderer(Style style) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDrawXError(true);
        renderer.setCapLength(0);
        renderer.setDefaultLinesVisible(false);
        renderer.setDefaultShapesFilled(true);
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(true);
        for (Mark mark : Mark.values()) {
            int series = mark.ordinal();
            Color colour = style.series(mark.isMet() ? 0 : 1);
            renderer.setSeriesPaint(series, colour);
            renderer.setSeriesFillPaint(
                    series, mark.isDecided() ? colour : style.theme().background());
            renderer.setSeriesStroke(series, new BasicStroke(1.6f));
            renderer.setSeriesOutlineStroke(series, new BasicStroke(1.6f));
            renderer.setSeriesShape(
                    series, mark.isMet() ? Style.circle(4.2) : Style.polygon(0, -5.5, 5.5, 0, 0, 5.5, -5.5, 0));
        }
        return renderer;
    }

    /** Shades the side that is wanted, and draws each end of it as a line. */
    private static void mark(XYPlot plot, Target target, NiceScale scale, Style style) {
        double from = Math.max(target.lowest(), scale.lower());
        double to = Math.min(target.highest(), scale.upper());
        IntervalMarker wanted =
                new IntervalMarker(from, to, style.theme().tint(style.theme().grid(), 0.35));
        wanted.setAlpha(1);
        plot.addDomainMarker(wanted, Layer.BACKGROUND);
        for (double end : new double[] {target.lowest(), target.highest()}) {
            if (Double.isFinite(end)) {
                ValueMarker line = new ValueMarker(end, style.theme().ink(), new BasicStroke(2f));
                line.setAlpha(1);
                plot.addDomainMarker(line, Layer.BACKGROUND);
            }
        }
    }

    /** The target in words, such as {@code target: at least 95%}. */
    private static String target(Target target, Style style) {
        boolean floor = target.highest() == Double.POSITIVE_INFINITY;
        boolean ceiling = target.lowest() == Double.NEGATIVE_INFINITY;
        if (floor) {
            return style.words(Words.AT_LEAST, quantity(target.lowest(), target.unit(), style));
        }
        return ceiling
                ? style.words(Words.AT_MOST, quantity(target.highest(), target.unit(), style))
                : style.words(
                        Words.WITHIN, plain(target.lowest(), style), quantity(target.highest(), target.unit(), style));
    }

    private static String quantity(double number, Unit unit, Style style) {
        String plain = plain(number, style);
        return switch (unit) {
            case PERCENT -> plain + "%";
            case RATIO -> plain;
            case PER_THOUSAND -> style.words(Words.QUANTITY, plain, unit.label(style.language()));
            default -> style.words(Words.QUANTITY_IN_WORDS, plain, unit.label(style.language()));
        };
    }

    private static String plain(double number, Style style) {
        NumberFormat format = NiceScale.decimals(style.language(), 0);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(number);
    }

    /** What the marks and the shade are, then each kind of interval that is drawn, once. */
    private static List<String> notes(List<TargetTable> targets, Style style) {
        List<String> notes = new ArrayList<>();
        notes.add(style.words(Words.TARGET_MARKS));
        notes.add(style.words(Words.NOT_FROM_ZERO));
        for (TargetTable table : targets) {
            String interval = style.intervalNote(Words.BARS_INTERVAL, table.estimates());
            if (!notes.contains(interval)) {
                notes.add(interval);
            }
            for (String caveat : table.estimates().caveats(style.language())) {
                if (!notes.contains(caveat)) {
                    notes.add(caveat);
                }
            }
        }
        return notes;
    }
}
