package org.graunt.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.indicator.EstimateTable;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * One indicator over time in as many small pictures as there are areas, birth orders or methods, all on the same axes: each
 * shows its own line inside the band of its interval, and all others behind it in grey.
 *
 * <pre>{@code
 * EstimateTable tfr = data.compute(Indicators.TOTAL_FERTILITY_RATE).by(Axes.AREA, Axes.PERIOD);
 * JFreeChart chart = SmallMultiples.of(tfr, Locale.ENGLISH);
 * }</pre>
 *
 * <p>The value axis spans all values and limits; it does not start at 0, as lines need not. A period without a value breaks the
 * line, a value alone between two such is a point, and what has no value is listed below the chart. The plot is a {@link PanelPlot}.
 */
public final class SmallMultiples {

    private static final float BAND = 0.25f;
    private static final int MOST_PANELS = 36;
    private static final int VALUE_STEPS = 5;
    private static final double OTHERS = 0.72;

    private SmallMultiples() {}

    /**
     * Draws an indicator over time for each label of another axis.
     *
     * @param estimates estimates by period and one other axis
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(EstimateTable, ChartOptions)} does
     */
    public static JFreeChart of(EstimateTable estimates, Locale language) {
        return of(estimates, ChartOptions.in(language));
    }

    /**
     * Draws an indicator over time for each label of another axis.
     *
     * @param estimates estimates by period and one other axis
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the estimates are not by period, there is not one other axis with 2 to 36 labels, or no
     *     row has a value
     */
    public static JFreeChart of(EstimateTable estimates, ChartOptions options) {
        Style style = Style.of(options, Style.texts(estimates, options.language()));
        Slices slices = Slices.of(estimates, Axes.PERIOD, options.language());
        if (slices.count() < 2) {
            throw new IllegalArgumentException(
                    "estimates of " + estimates.name() + ": one line, small multiples need two or more");
        }
        slices.requireAtMost(MOST_PANELS);
        TimeScale time = TimeScale.of(slices.along());

        Extent extent = new Extent();
        boolean endless = false;
        List<Bands> lines = new ArrayList<>();
        for (int series = 0; series < slices.count(); series++) {
            Bands line = new Bands();
            TimeSeriesChart.fill(line, estimates, slices, series, time);
            extent.include(line.least());
            extent.include(line.most());
            endless |= line.isEndless();
            lines.add(line);
        }
        if (!(extent.least <= extent.most)) {
            throw new IllegalArgumentException("estimates of " + estimates.name() + ": no row has a value to draw");
        }

        // Few labels, but ends that leave little of a small panel empty.
        NiceScale labelled = NiceScale.of(extent.least, extent.most, VALUE_STEPS);
        NiceScale ends = NiceScale.of(extent.least, extent.most, 2 * VALUE_STEPS);
        NiceScale scale = new NiceScale(ends.lower(), ends.upper(), labelled.step());
        NumberAxis years = TimeScale.axis(style, List.of(time));
        List<PanelPlot.Panel> panels = new ArrayList<>();
        for (int series = 0; series < slices.count(); series++) {
            XYPlot plot = style.plot(years(style, years), style.axis(null, scale));
            plot.setInsets(RectangleInsets.ZERO_INSETS);
            plot.setDataset(0, others(lines, series));
            plot.setRenderer(0, otherRenderer(style));
            YIntervalSeriesCollection own = lines.get(series).dataset(scale);
            plot.setDataset(1, own);
            DeviationRenderer renderer = ownRenderer(own, style);
            plot.setRenderer(1, renderer);
            plot.setDataset(2, Bands.alone(own));
            plot.setRenderer(2, Bands.aloneRenderer(renderer, own.getSeriesCount()));
            panels.add(new PanelPlot.Panel(
                    Style.capitalised(Words.label(options.language(), slices.acrossName(), slices.name(series))),
                    plot));
        }
        double labels = Math.max(
                style.width(scale.format(options.language()).format(scale.lower())),
                style.width(scale.format(options.language()).format(scale.upper())));
        PanelPlot plot = new PanelPlot(panels, style.axisTitle(estimates.indicator()), years.getLabel(), labels, style);

        List<String> notes = new ArrayList<>();
        if (slices.along().size() > 1) {
            notes.add(style.words(Words.OTHERS_GREY));
        }
        notes.add(style.intervalNote(Bands.drawn(lines), estimates));
        notes.add(endless ? style.words(Words.CUT) : "");
        notes.add(slices.notShown(options.language()));
        notes.addAll(estimates.caveats(style.language()));
        List<String> place = new ArrayList<>(slices.fixed());
        place.add(style.span(slices.along().labels()));
        return style.frame(
                plot,
                estimates.indicator().name(options.language()),
                String.join(style.words(Words.COMMA), place),
                notes);
    }

    private static NumberAxis years(Style style, NumberAxis time) {
        NumberAxis axis = new PanelYears();
        axis.setRange(time.getRange());
        axis.setNumberFormatOverride(time.getNumberFormatOverride());
        return style.quiet(axis);
    }

    /** All lines but one without their bands, as a single series with a gap between any two. */
    private static XYSeriesCollection others(List<Bands> lines, int own) {
        XYSeries others = new XYSeries("others", false, true);
        for (int i = 0; i < lines.size(); i++) {
            if (i == own) {
                continue;
            }
            YIntervalSeriesCollection runs = lines.get(i).runs();
            for (int run = 0; run < runs.getSeriesCount(); run++) {
                for (int item = 0; item < runs.getItemCount(run); item++) {
                    others.add(runs.getXValue(run, item), runs.getYValue(run, item));
                }
                others.add(runs.getXValue(run, runs.getItemCount(run) - 1), null);
            }
        }
        return new XYSeriesCollection(others);
    }

    private static XYLineAndShapeRenderer otherRenderer(Style style) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, style.theme().tint(style.theme().muted(), OTHERS));
        renderer.setSeriesStroke(0, Style.solid(0.8));
        return renderer;
    }

    private static DeviationRenderer ownRenderer(YIntervalSeriesCollection own, Style style) {
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        renderer.setAlpha(BAND);
        renderer.setDrawSeriesLineAsPath(true);
        for (int run = 0; run < own.getSeriesCount(); run++) {
            renderer.setSeriesPaint(run, style.series(0));
            renderer.setSeriesFillPaint(run, style.series(0));
            renderer.setSeriesStroke(run, Style.solid(2));
            renderer.setSeriesShapesVisible(run, own.getItemCount(run) == 1);
            renderer.setSeriesShape(run, Style.circle(2));
        }
        return renderer;
    }
}
