package org.graunt.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.indicator.EstimateTable;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.graunt.table.Axis;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.data.xy.DefaultXYZDataset;

/**
 * A rate over age and time as a map of colours: one cell for each period and age, the darker the higher, so that the path of a
 * cohort runs up to the right at 45 degrees where cells are single years.
 *
 * <p>The colours run through the sequence of the theme, whose lightness falls evenly, from 0 to a round number above the highest
 * rate. A cell without a value stays empty and is listed below the chart. Age groups fill their whole width.
 */
public final class LexisMap {

    private LexisMap() {}

    /**
     * Draws rates over age and time.
     *
     * @param estimates estimates by period and age; other axes have one label each
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(EstimateTable, ChartOptions)} does
     */
    public static JFreeChart of(EstimateTable estimates, Locale language) {
        return of(estimates, ChartOptions.in(language));
    }

    /**
     * Draws rates over age and time.
     *
     * @param estimates estimates by period and age; other axes have one label each
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the estimates are not by whole years and ages, another axis has several labels, or no
     *     row has a value
     */
    public static JFreeChart of(EstimateTable estimates, ChartOptions options) {
        Style style = Style.of(options, Style.texts(estimates, options.language()));
        Axis periods = estimates.axis(Axes.PERIOD);
        AgeGroups ages = estimates.axis(Axes.AGE).ages();
        Slices slices = Slices.of(withoutOthers(estimates), Axes.PERIOD, options.language());
        TimeScale time = TimeScale.of(periods);

        List<double[]> cells = new ArrayList<>();
        List<Double> heights = new ArrayList<>();
        double most = 0;
        for (int age = 0; age < ages.size(); age++) {
            for (int period = 0; period < periods.size(); period++) {
                if (slices.hasValue(age, period)) {
                    double value = estimates.estimateAt(slices.row(age, period)).value();
                    double height = ages.isOpen(age) ? 1 : ages.width(age);
                    cells.add(new double[] {time.place(period), ages.lower(age) + height / 2, value});
                    heights.add(height);
                    most = Math.max(most, value);
                }
            }
        }
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("estimates of " + estimates.name() + ": no row has a value to draw");
        }

        NiceScale scale = NiceScale.fromZero(most);
        ColourScale colours = ColourScale.fromZero(style.theme(), scale);
        XYPlot plot = style.plot(TimeScale.axis(style, List.of(time)), ageAxis(style, ages));
        plot.setRangeGridlinesVisible(false);
        // One dataset for each height of cell: a renderer draws all its blocks alike.
        heights.stream().distinct().forEach(height -> {
            int layer = plot.getDatasetCount() == 1 && plot.getDataset() == null ? 0 : plot.getDatasetCount();
            plot.setDataset(layer, cells(cells, heights, height));
            plot.setRenderer(layer, renderer(colours, height));
        });

        List<String> notes = new ArrayList<>();
        notes.add(slices.notShown(options.language()));
        notes.addAll(estimates.caveats(style.language()));
        List<String> place = Slices.fixedLabels(estimates.axes(), options.language(), Axes.PERIOD);
        place.add(style.span(periods.labels()));
        JFreeChart chart = style.frame(
                plot,
                estimates.indicator().name(options.language()),
                String.join(style.words(Words.COMMA), place),
                notes);
        chart.addSubtitle(colours.legend(style, scale, style.axisTitle(estimates.indicator())));
        return chart;
    }

    /** Axes besides period and age must have one label; {@link Slices} says which has more. */
    private static EstimateTable withoutOthers(EstimateTable estimates) {
        for (Axis axis : estimates.axes()) {
            if (axis.size() > 1
                    && !axis.name().equals(Axes.PERIOD)
                    && !axis.name().equals(Axes.AGE)) {
                throw new IllegalArgumentException("estimates of " + estimates.name() + ": axis " + axis.name()
                        + " has several labels besides period and age; choose with where(...)");
            }
        }
        return estimates;
    }

    private static NumberAxis ageAxis(Style style, AgeGroups ages) {
        int last = ages.size() - 1;
        double top = ages.lower(last) + (ages.isOpen(last) ? 1 : ages.width(last));
        NumberAxis axis = style.axis(style.words(Words.MOTHERS_AGE), NiceScale.of(ages.lower(0), top));
        axis.setRange(ages.lower(0), top);
        return axis;
    }

    private static DefaultXYZDataset cells(List<double[]> all, List<Double> heights, double height) {
        List<double[]> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (heights.get(i) == height) {
                some.add(all.get(i));
            }
        }
        double[][] columns = new double[3][some.size()];
        for (int i = 0; i < some.size(); i++) {
            for (int column = 0; column < 3; column++) {
                columns[column][i] = some.get(i)[column];
            }
        }
        DefaultXYZDataset dataset = new DefaultXYZDataset();
        dataset.addSeries("rates", columns);
        return dataset;
    }

    private static XYBlockRenderer renderer(PaintScale colours, double height) {
        XYBlockRenderer renderer = new XYBlockRenderer();
        renderer.setBlockWidth(1);
        renderer.setBlockHeight(height);
        renderer.setBlockAnchor(RectangleAnchor.CENTER);
        renderer.setPaintScale(colours);
        return renderer;
    }
}
