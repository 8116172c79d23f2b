package org.graunt.charts;

import java.awt.BasicStroke;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.graunt.compare.LabelledCounts;
import org.graunt.compare.RankTable;
import org.graunt.indicator.Direction;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Ranks with their intervals, one area below the other by expected rank: a dot for the expected rank,
 * or for the end of the interval where that lies beyond it, a hollow square for the rank of
 * the value as it stands, noise and all. Areas without a value are listed below the chart.
 */
public final class RankChart {

    private static final int MOST_AREAS = 100;
    private static final int FRAME_HEIGHT = 140;
    private static final int ROW_HEIGHT = 20;
    private static final int MOST_DECIMALS = 4;

    /** A part of a rank that can be seen. */
    private static final double VISIBLE = 0.05;

    private RankChart() {}

    /**
     * Draws ranks.
     *
     * @param ranks the ranks
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(RankTable, ChartOptions)} does
     */
    public static JFreeChart of(RankTable ranks, Locale language) {
        return of(ranks, ChartOptions.in(language));
    }

    /**
     * Draws ranks.
     *
     * @param ranks the ranks
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if no area is ranked, or more than 100 are
     */
    public static JFreeChart of(RankTable ranks, ChartOptions options) {
        int areas = ranks.rankedCount();
        if (!(areas >= 1 && areas <= MOST_AREAS)) {
            throw new IllegalArgumentException("ranks of " + ranks.counts().name() + ": " + areas
                    + " areas are ranked, must be from 1 to " + MOST_AREAS + " to be drawn below each other");
        }
        List<String> labels = new ArrayList<>(ranks.counts().labels());
        labels.removeIf(label -> Double.isNaN(ranks.expectedRank(label)));
        labels.sort(Comparator.comparingDouble(ranks::expectedRank));
        List<String> texts = new ArrayList<>(ranks.counts().labels());
        texts.add(Style.name(ranks.counts(), options.language()));
        Style style = Style.of(options, texts);

        XYIntervalSeries intervals = new XYIntervalSeries("expected rank", false, true);
        XYSeries observed = new XYSeries("rank of the value", false, true);
        for (int row = 0; row < labels.size(); row++) {
            String label = labels.get(row);
            intervals.add(dot(ranks, label), ranks.lower(label), ranks.upper(label), row, row, row);
            observed.add(ranks.rankOfValue(label), row);
        }
        XYIntervalSeriesCollection expected = new XYIntervalSeriesCollection();
        expected.addSeries(intervals);

        NumberAxis rank = style.axis(style.words(Words.RANK), NiceScale.of(1, areas));
        rank.setRange(0.3, areas + 0.7);
        rank.setTickUnit(new NumberTickUnit(Math.max(1, rank.getTickUnit().getSize())));
        rank.setNumberFormatOverride(NiceScale.decimals(style.language(), 0));
        XYPlot plot = style.plot(rank, style.rows(labels.toArray(String[]::new)));
        plot.setRangeGridlinesVisible(false);
        plot.setDomainGridlinesVisible(true);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setDataset(0, expected);
        plot.setRenderer(0, intervalRenderer(style));
        plot.setDataset(1, new XYSeriesCollection(observed));
        plot.setRenderer(1, observedRenderer(style));

        List<String> notes = new ArrayList<>();
        notes.add(style.words(Words.RANKS_DRAWN, style.percent(ranks.level())));
        if (labels.stream().anyMatch(label -> dot(ranks, label) != ranks.expectedRank(label))) {
            notes.add(style.words(Words.RANK_MOVED));
        }
        notes.add(order(ranks.counts().direction(), style));
        notes.add(notShown(ranks, style));
        return style.frame(
                plot,
                Style.name(ranks.counts(), options.language()),
                Style.closedUp(ranks.sentence(style.language())),
                notes);
    }

    /** The areas without a rank, each with the reason. */
    private static String notShown(RankTable ranks, Style style) {
        LabelledCounts counts = ranks.counts();
        List<String> absent = new ArrayList<>();
        for (int row = 0; row < counts.size(); row++) {
            String label = counts.labels().get(row);
            if (Double.isNaN(ranks.expectedRank(label))) {
                String area = Words.said(style.language(), counts.axis(), label);
                absent.add(style.words(Words.UNIT, area, style.words(Words.of(counts.stateAt(row)))));
            }
        }
        return Words.listed(style.language(), Words.NOT_SHOWN, absent);
    }

    /** The expected rank, or the end of the interval beyond which it lies: where one rank has most of the draws, the mean can. */
    private static double dot(RankTable ranks, String label) {
        double expected = ranks.expectedRank(label);
        double inside = Math.max(ranks.lower(label), Math.min(ranks.upper(label), expected));
        return Math.abs(inside - expected) < VISIBLE ? expected : inside;
    }

    /** What makes one value better than another. */
    private static String order(Direction direction, Style style) {
        if (direction instanceof Direction.WithinBand band) {
            NumberFormat format = NiceScale.decimals(style.language(), 0);
            format.setMaximumFractionDigits(MOST_DECIMALS);
            return style.words(Words.RANKED_BY_BAND, format.format(band.lower()), format.format(band.upper()));
        }
        return style.words(direction instanceof Direction.Lower ? Words.RANKED_LOWER : Words.RANKED_HIGHER);
    }

    /**
     * A height at which every row has room for its label.
     *
     * @param ranks the ranks to be drawn
     * @return pixels
     */
    public static int heightFor(RankTable ranks) {
        return FRAME_HEIGHT + ROW_HEIGHT * ranks.rankedCount();
    }

    private static XYErrorRenderer intervalRenderer(Style style) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawYError(false);
        renderer.setDrawXError(true);
        renderer.setCapLength(0);
        renderer.setDefaultLinesVisible(false);
        renderer.setSeriesPaint(0, style.series(0));
        renderer.setSeriesStroke(0, new BasicStroke(1.6f));
        renderer.setSeriesShape(0, Style.marker(0));
        return renderer;
    }

    private static XYLineAndShapeRenderer observedRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesPaint(0, style.theme().muted());
        renderer.setSeriesShape(0, Style.marker(1));
        renderer.setSeriesShapesFilled(0, false);
        return renderer;
    }
}
