package org.graunt.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.graunt.indicator.EstimateTable;
import org.graunt.table.AgeGroups;
import org.graunt.table.Axes;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;

/**
 * Age-specific rates as curves over age: one for each period, graded from light (first) to dark (last), or one for each area,
 * told apart by colour and marker.
 *
 * <p>A group of ages stands at the mean of its ages, an open group at its lowest age. The value axis starts at 0. Intervals are
 * drawn as bands up to three curves; more bands would hide the curves.
 */
public final class FertilityCurves {

    private static final float BAND = 0.18f;
    private static final int CURVES_WITH_BANDS = 3;
    private static final int NAMED_CURVES = 10;
    private static final int NAMED_OF_MANY = 6;

    private FertilityCurves() {}

    /**
     * Draws rates over age.
     *
     * @param estimates estimates by age, and by period or one other axis if there are to be several curves
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(EstimateTable, ChartOptions)} does
     */
    public static JFreeChart of(EstimateTable estimates, Locale language) {
        return of(estimates, ChartOptions.in(language));
    }

    /**
     * Draws rates over age.
     *
     * @param estimates estimates by age, and by period or one other axis if there are to be several curves
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if the estimates are not by age, if two other axes have several labels, if there are
     *     more curves by another axis than period than colours in the palette, or if no row has a value
     */
    public static JFreeChart of(EstimateTable estimates, ChartOptions options) {
        Style style = Style.of(options, Style.texts(estimates, options.language()));
        Slices slices = Slices.of(estimates, Axes.AGE, options.language());
        boolean graded = slices.acrossName().equals(Axes.PERIOD);
        if (!graded) {
            slices.requireAtMost(style.theme().palette().size());
        }
        AgeGroups ages = slices.along().ages();

        Bands bands = new Bands();
        DeviationRenderer renderer = new DeviationRenderer(true, !graded);
        renderer.setAlpha(slices.count() <= CURVES_WITH_BANDS ? BAND : 0);
        renderer.setDrawSeriesLineAsPath(true);
        List<LegendItem> names = new ArrayList<>();
        double mostValue = 0;
        for (int series = 0; series < slices.count(); series++) {
            Color colour = graded ? style.theme().graded(series, slices.count()) : style.series(series);
            int before = bands.size();
            bands.start(slices.name(series));
            for (int place = 0; place < ages.size(); place++) {
                if (slices.hasValue(series, place)) {
                    var estimate = estimates.estimateAt(slices.row(series, place));
                    bands.add(middle(ages, place), estimate);
                    mostValue = Math.max(mostValue, estimate.value());
                } else {
                    bands.gap();
                }
            }
            for (int run = before; run < bands.size(); run++) {
                renderer.setSeriesPaint(run, colour);
                renderer.setSeriesFillPaint(run, colour);
                boolean latest = series == slices.count() - 1;
                renderer.setSeriesStroke(run, Style.solid(graded ? latest ? 2.6 : 1.5 : 2));
                renderer.setSeriesShape(run, Style.marker(series));
            }
            String name = Words.label(options.language(), slices.acrossName(), slices.name(series));
            names.add(CurveLegend.item(name, colour, graded ? null : Style.marker(series), Style.solid(2.5), style));
        }
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("estimates of " + estimates.name() + ": no row has a value to draw");
        }

        boolean banded = slices.count() <= CURVES_WITH_BANDS;
        NiceScale scale = NiceScale.fromZero(banded ? bands.most() : mostValue);
        XYPlot plot = style.plot(ageAxis(ages, style), style.axis(style.axisTitle(estimates.indicator()), scale));
        plot.setDataset(bands.dataset(scale));
        plot.setRenderer(renderer);
        if (slices.count() > 1) {
            plot.addAnnotation(CurveLegend.of(graded ? latestFirst(names) : names, style));
        }

        List<String> notes = new ArrayList<>();
        notes.add(banded ? style.intervalNote(Words.SHADED, estimates) : "");
        notes.add(banded && bands.isEndless() ? style.words(Words.CUT) : "");
        notes.add(graded && slices.count() > NAMED_CURVES ? style.words(Words.LATEST_DARK) : "");
        notes.add(slices.notShown(options.language()));
        notes.addAll(estimates.caveats(style.language()));
        List<String> place = new ArrayList<>(slices.fixed());
        if (graded) {
            List<String> periods = estimates.axis(Axes.PERIOD).labels();
            place.add(
                    periods.size() <= CURVES_WITH_BANDS
                            ? String.join(style.words(Words.LIST_SEPARATOR), periods)
                            : style.span(periods));
        }
        String subtitle = String.join(style.words(Words.COMMA), place);
        return style.frame(plot, estimates.indicator().name(options.language()), subtitle, notes);
    }

    private static double middle(AgeGroups ages, int group) {
        return ages.isOpen(group) ? ages.lower(group) : ages.lower(group) + (ages.width(group) - 1) / 2.0;
    }

    private static NumberAxis ageAxis(AgeGroups ages, Style style) {
        double first = middle(ages, 0);
        double last = middle(ages, ages.size() - 1);
        NumberAxis axis = style.axis(style.words(Words.MOTHERS_AGE), new NiceScale(first, last, 5));
        axis.setRange(first - 0.5, last + 0.5);
        return axis;
    }

    /** The latest on top; of many curves, a few evenly spaced ones and the first and last. */
    private static List<LegendItem> latestFirst(List<LegendItem> names) {
        List<LegendItem> shown = new ArrayList<>();
        int last = names.size() - 1;
        int steps = names.size() <= NAMED_CURVES ? last : NAMED_OF_MANY - 1;
        for (int step = steps; step >= 0; step--) {
            shown.add(names.get((int) Math.rint((double) step * last / steps)));
        }
        return shown;
    }
}
