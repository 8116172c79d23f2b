package org.graunt.charts;

import java.awt.Color;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.graunt.table.CellState;
import org.graunt.table.CohortTable;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Births by period, observed and projected told apart: observed solid with markers, the last of them written out; projected
 * dashed, beyond a light divider, one line for each projection, named at its end if
 * there are several.
 *
 * <p>The value axis starts at 0. Each projection starts from the last observed births if it does not reach back before them and
 * leaves no period out; otherwise there is a gap.
 */
public final class BirthsProjectionChart {

    private static final String OBSERVED = "observed";

    /** Room above the lines for the words at the divider. */
    private static final double HEADROOM = 1.1;

    /** A projection goes on from the observed births if it starts less than so many periods after them. */
    private static final double NEXT = 1.5;

    private BirthsProjectionChart() {}

    /**
     * Draws births and one projection of them.
     *
     * @param observed births by period; other axes are summed over
     * @param projected projected births by period; other axes are summed over
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(CohortTable, List, ChartOptions)} does
     */
    public static JFreeChart of(CohortTable observed, CohortTable projected, Locale language) {
        return of(observed, List.of(projected), ChartOptions.in(language));
    }

    /**
     * Draws births and projections of them under several assumptions.
     *
     * @param observed births by period; other axes are summed over
     * @param projections projected births by period, each named by {@link CohortTable#named} as its line is to be; other axes are
     *     summed over
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if a table has no periods, if there are no projections or more than colours in the palette,
     *     if two have one name, if no observed period has a count, or if a projection ends before the last of them
     */
    public static JFreeChart of(CohortTable observed, List<CohortTable> projections, ChartOptions options) {
        List<String> texts = new ArrayList<>();
        projections.forEach(projection -> texts.add(projection.name()));
        observed.axes().forEach(axis -> texts.addAll(axis.labels()));
        Style style = Style.of(options, texts);
        requireCount(projections, style);

        Line past = Line.of(observed);
        int last = past.lastKnown();
        if (last < 0) {
            throw new IllegalArgumentException(
                    "table " + observed.name() + ": no period has a count of births to draw");
        }
        double now = past.time.place(last);
        List<TimeScale> scales = new ArrayList<>(List.of(past.time));
        XYSeriesCollection solid = new XYSeriesCollection(past.series(OBSERVED));
        XYSeriesCollection dashed = new XYSeriesCollection();
        List<EndLabels.Label> names = new ArrayList<>();
        List<String> absent = new ArrayList<>(past.absent(style, style.words(Words.OBSERVED)));
        double most = past.most();
        double next = Double.POSITIVE_INFINITY;
        for (int i = 0; i < projections.size(); i++) {
            Line future = Line.of(projections.get(i));
            int end = future.lastKnown();
            if (!(end >= 0 && future.time.place(end) > now)) {
                throw new IllegalArgumentException("table " + projections.get(i).name()
                        + ": ends before the last observed births, must reach beyond "
                        + observed.axis(Axes.PERIOD).labels().get(last));
            }
            XYSeries line = future.series(projections.get(i).name());
            double first = line.getX(0).doubleValue();
            if (first > now && first - now < NEXT * Math.min(past.step(), future.step())) {
                line.add(now, past.births[last]);
            }
            dashed.addSeries(line);
            scales.add(future.time);
            most = Math.max(most, future.most());
            next = Math.min(next, future.firstAfter(now));
            String name = projections.size() == 1
                    ? style.words(Words.PROJECTED)
                    : projections.get(i).name();
            absent.addAll(future.absent(style, name));
            names.add(new EndLabels.Label(
                    name,
                    future.time.place(end),
                    future.births[end],
                    style.theme().readable(style.series(i))));
        }

        XYPlot plot = style.plot(
                TimeScale.axis(style, scales),
                style.axis(style.words(Words.BIRTHS_AXIS), NiceScale.fromZero(HEADROOM * most)));
        plot.setDataset(0, dashed);
        plot.setRenderer(0, projectedRenderer(style, projections.size()));
        plot.setDataset(1, solid);
        plot.setRenderer(1, observedRenderer(style));
        XYSeries end = new XYSeries("last observed");
        end.add(now, past.births[last]);
        plot.setDataset(2, new XYSeriesCollection(end));
        plot.setRenderer(2, lastRenderer(style));
        plot.addAnnotation(lastLabel(style, observed.axis(Axes.PERIOD).labels().get(last), now, past.births[last]));
        plot.addDomainMarker(divider(style, (now + next) / 2), Layer.BACKGROUND);
        if (projections.size() > 1) {
            plot.setInsets(style.insets(EndLabels.room(style, names)));
            plot.addAnnotation(new EndLabels(names, style.text()));
        }

        List<String> notes = new ArrayList<>();
        notes.add(style.words(Words.DASHED));
        notes.add(Words.listed(style.language(), Words.NOT_SHOWN, absent));
        return style.frame(plot, style.words(Words.BIRTHS_PROJECTED), subtitle(observed, projections, style), notes);
    }

    private static void requireCount(List<CohortTable> projections, Style style) {
        int most = style.theme().palette().size();
        if (!(projections.size() >= 1 && projections.size() <= most)) {
            throw new IllegalArgumentException(
                    "projections: " + projections.size() + ", must be from 1 to " + most + " to be told apart");
        }
        long names = projections.stream().map(CohortTable::name).distinct().count();
        if (names != projections.size()) {
            throw new IllegalArgumentException("projections: two have the same name among "
                    + projections.stream().map(CohortTable::name).toList()
                    + ", names must differ; rename with named(...)");
        }
    }

    private static String subtitle(CohortTable observed, List<CohortTable> projections, Style style) {
        String past = style.span(observed.axis(Axes.PERIOD).labels());
        String future = style.span(projections.get(0).axis(Axes.PERIOD).labels());
        List<String> place = Slices.fixedLabels(observed.axes(), style.language(), Axes.PERIOD);
        place.add(style.words(Words.OBSERVED_AND_PROJECTED, past, future));
        return String.join(style.words(Words.COMMA), place);
    }

    private static XYLineAndShapeRenderer observedRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.theme().ink());
        renderer.setSeriesStroke(0, Style.solid(2));
        renderer.setSeriesShape(0, Style.circle(2));
        return renderer;
    }

    private static XYLineAndShapeRenderer projectedRenderer(Style style, int count) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        for (int i = 0; i < count; i++) {
            renderer.setSeriesPaint(i, style.series(i));
            renderer.setSeriesStroke(i, Style.dashed(2, 7, 4));
        }
        return renderer;
    }

    private static XYLineAndShapeRenderer lastRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, style.theme().ink());
        renderer.setSeriesShape(0, Style.circle(5));
        return renderer;
    }

    private static XYTextAnnotation lastLabel(Style style, String period, double x, double births) {
        NumberFormat whole = NiceScale.decimals(style.language(), 0);
        String words = period + style.words(Words.COLON) + whole.format(births);
        XYTextAnnotation label = new XYTextAnnotation(words + "  ", x, births * 0.95);
        label.setFont(style.text());
        label.setPaint(style.theme().ink());
        label.setTextAnchor(TextAnchor.TOP_RIGHT);
        return label;
    }

    private static ValueMarker divider(Style style, double x) {
        ValueMarker marker = new ValueMarker(x, style.theme().grid(), Style.solid(1.5));
        marker.setLabel(style.words(Words.PROJECTED) + " \u2192");
        marker.setLabelFont(style.text());
        marker.setLabelPaint(style.theme().muted());
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(4, 4, 4, 4));
        marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
        return marker;
    }

    /** Births of one table by period. */
    private static final class Line {
        private final Axis periods;
        private final TimeScale time;
        private final double[] births;
        private final CohortTable table;

        private Line(CohortTable table) {
            this.table = table;
            this.periods = table.axis(Axes.PERIOD);
            this.time = TimeScale.of(periods);
            this.births = table.toArray();
        }

        static Line of(CohortTable table) {
            if (!table.has(Axes.PERIOD)) {
                throw new IllegalArgumentException("table " + table.name() + ": has no axis period");
            }
            return new Line(table.sumTo(Axes.PERIOD));
        }

        /** The latest period that has a count, or -1. */
        int lastKnown() {
            int last = -1;
            for (int i = 0; i < births.length; i++) {
                if (!Double.isNaN(births[i]) && (last < 0 || time.place(i) > time.place(last))) {
                    last = i;
                }
            }
            return last;
        }

        /** The least distance between two periods; of one alone, without end. */
        double step() {
            double step = Double.POSITIVE_INFINITY;
            for (int i = 0; i < births.length; i++) {
                for (int j = 0; j < i; j++) {
                    step = Math.min(step, Math.abs(time.place(i) - time.place(j)));
                }
            }
            return step;
        }

        double firstAfter(double place) {
            double first = Double.POSITIVE_INFINITY;
            for (int i = 0; i < births.length; i++) {
                if (!Double.isNaN(births[i]) && time.place(i) > place) {
                    first = Math.min(first, time.place(i));
                }
            }
            return first;
        }

        double most() {
            double most = 0;
            for (double count : births) {
                most = count > most ? count : most;
            }
            return most;
        }

        /** The line; a period without a count breaks it. */
        XYSeries series(String name) {
            XYSeries series = new XYSeries(name, true, false);
            for (int i = 0; i < births.length; i++) {
                series.add(time.place(i), Double.isNaN(births[i]) ? null : births[i]);
            }
            return series;
        }

        List<String> absent(Style style, String line) {
            List<String> entries = new ArrayList<>();
            for (int i = 0; i < births.length; i++) {
                CellState state = table.stateAt(i);
                if (state != CellState.VALUE) {
                    entries.add(style.words(
                            Words.UNIT,
                            Words.said(
                                    style.language(),
                                    "",
                                    line,
                                    Axes.PERIOD,
                                    periods.labels().get(i)),
                            style.words(Words.of(state))));
                }
            }
            return entries;
        }
    }
}
