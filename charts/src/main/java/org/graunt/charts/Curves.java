package org.graunt.charts;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.table.AgeGroups;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/**
 * Functions of age or of time in one picture: observed points, the model that runs through them, the five-year groups that single
 * ages were made from, with or without a band. Immutable: each {@code with} gives another.
 *
 * <pre>{@code
 * JFreeChart chart = Curves.over(Curves.Over.MOTHERS_AGE, "Rates and a model", "Births per woman per year")
 *         .withPoints("observed", ages, rates)
 *         .withLine("Hadwiger", ages, fitted)
 *         .draw(Locale.ENGLISH);
 * }</pre>
 *
 * <p>Over ages the value axis starts at 0 and a legend names the curves; over time it spans the values and each curve is named at
 * its end. A value that is not a finite number breaks its line.
 */
public final class Curves {

    private static final float BAND = 0.18f;
    private static final int MARKED_POINTS = 30;

    private final Over over;
    private final String title;
    private final String valueTitle;
    private final List<Curve> curves;

    /** What runs along the chart. */
    public enum Over {
        /** Exact age in years. */
        AGE(Words.EXACT_AGE),
        /** Exact age of the mother in years. */
        MOTHERS_AGE(Words.MOTHERS_AGE),
        /** Calendar year. */
        YEAR(Words.YEAR),
        /** Number of periods ahead of the last observation. */
        PERIODS_AHEAD(Words.PERIODS_AHEAD);

        private final Words words;

        Over(Words words) {
            this.words = words;
        }

        boolean isTime() {
            return this == YEAR || this == PERIODS_AHEAD;
        }
    }

    private enum Look {
        LINE,
        DASHED,
        POINTS,
        /** A level to hold the others against: dashed and grey, so that it takes no colour from them. */
        LEVEL
    }

    private record Curve(String name, Look look, double[] x, double[] y, double[] lower, double[] upper) {}

    private Curves(Over over, String title, String valueTitle, List<Curve> curves) {
        this.over = over;
        this.title = title;
        this.valueTitle = valueTitle;
        this.curves = List.copyOf(curves);
    }

    /**
     * A picture without curves yet.
     *
     * @param over what runs along the chart
     * @param title what is drawn, used unless the options have a title
     * @param valueTitle what the values are, with their unit
     * @return the picture, to which curves are added
     */
    public static Curves over(Over over, String title, String valueTitle) {
        return new Curves(
                Objects.requireNonNull(over, "over"),
                Objects.requireNonNull(title, "title"),
                Objects.requireNonNull(valueTitle, "valueTitle"),
                List.of());
    }

    /**
     * Adds a solid line.
     *
     * @param name its name
     * @param x places, rising
     * @param y one value for each place
     * @return the picture with the line
     * @throws IllegalArgumentException if the lengths differ, or the places do not rise
     */
    public Curves withLine(String name, double[] x, double[] y) {
        return with(name, Look.LINE, x, y, y, y);
    }

    /**
     * Adds a dashed line, for what is supposed and not observed.
     *
     * @param name its name
     * @param x places, rising
     * @param y one value for each place
     * @return the picture with the line
     * @throws IllegalArgumentException if the lengths differ, or the places do not rise
     */
    public Curves withDashes(String name, double[] x, double[] y) {
        return with(name, Look.DASHED, x, y, y, y);
    }

    /** Adds a grey dashed line to hold the others against; it takes no colour of the palette. */
    Curves withLevel(String name, double[] x, double[] y) {
        return with(name, Look.LEVEL, x, y, y, y);
    }

    /**
     * Adds points.
     *
     * @param name their name
     * @param x places, rising
     * @param y one value for each place
     * @return the picture with the points
     * @throws IllegalArgumentException if the lengths differ, or the places do not rise
     */
    public Curves withPoints(String name, double[] x, double[] y) {
        return with(name, Look.POINTS, x, y, y, y);
    }

    /**
     * Adds a line inside its band.
     *
     * @param name its name
     * @param x places, rising
     * @param y one value for each place
     * @param lower lower limits
     * @param upper upper limits
     * @return the picture with the line and the band
     * @throws IllegalArgumentException if the lengths differ, or the places do not rise
     */
    public Curves withBand(String name, double[] x, double[] y, double[] lower, double[] upper) {
        return with(name, Look.LINE, x, y, lower, upper);
    }

    /**
     * Adds a function that is constant within each age group: a staircase.
     *
     * @param name its name
     * @param ages the groups; an open group is left out
     * @param y one value for each group
     * @return the picture with the staircase
     * @throws IllegalArgumentException if there is not one value for each group
     */
    public Curves withSteps(String name, AgeGroups ages, double[] y) {
        requireLength(name, "values", y, ages.size());
        int closed = ages.isOpen(ages.size() - 1) ? ages.size() - 1 : ages.size();
        double[] x = new double[2 * closed];
        double[] steps = new double[2 * closed];
        for (int group = 0; group < closed; group++) {
            x[2 * group] = ages.lower(group);
            x[2 * group + 1] = ages.lower(group) + ages.width(group);
            steps[2 * group] = y[group];
            steps[2 * group + 1] = y[group];
        }
        return with(name, Look.LINE, x, steps, steps, steps);
    }

    private Curves with(String name, Look look, double[] x, double[] y, double[] lower, double[] upper) {
        Objects.requireNonNull(name, "name");
        requireLength(name, "values", y, x.length);
        requireLength(name, "lower limits", lower, x.length);
        requireLength(name, "upper limits", upper, x.length);
        for (int i = 0; i < x.length; i++) {
            if (!(Double.isFinite(x[i]) && (i == 0 || x[i] >= x[i - 1]))) {
                throw new IllegalArgumentException(
                        "curve " + name + ": place " + i + " is " + x[i] + ", places must be finite and rise");
            }
        }
        List<Curve> more = new ArrayList<>(curves);
        more.add(new Curve(name, look, x.clone(), y.clone(), lower.clone(), upper.clone()));
        return new Curves(over, title, valueTitle, more);
    }

    private static void requireLength(String name, String what, double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(
                    "curve " + name + ": " + values.length + " " + what + ", must be one for each of " + length);
        }
    }

    /**
     * Draws the picture with the defaults of a language.
     *
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #draw(ChartOptions)} does
     */
    public JFreeChart draw(Locale language) {
        return draw(ChartOptions.in(language));
    }

    /**
     * Draws the picture.
     *
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if no curve has a finite value, or there are more curves than colours in the palette
     */
    public JFreeChart draw(ChartOptions options) {
        List<String> texts = new ArrayList<>(List.of(title, valueTitle));
        curves.forEach(curve -> texts.add(curve.name()));
        Style style = Style.of(options, texts);
        int colours = style.theme().palette().size();
        long coloured =
                curves.stream().filter(curve -> curve.look() != Look.LEVEL).count();
        if (coloured > colours) {
            throw new IllegalArgumentException(coloured + " curves, must be at most " + colours + " to be told apart");
        }

        YIntervalSeriesCollection dataset = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, true);
        renderer.setAlpha(BAND);
        renderer.setDrawSeriesLineAsPath(true);
        Extent across = new Extent();
        Extent along = new Extent();
        List<LegendItem> legend = new ArrayList<>();
        List<EndLabels.Label> ends = new ArrayList<>();
        int place = -1;
        for (Curve curve : curves) {
            boolean level = curve.look() == Look.LEVEL;
            place += level ? 0 : 1;
            Color colour = level ? style.theme().muted() : style.series(place);
            Shape marker = curve.look() == Look.POINTS ? Style.marker(place) : null;
            Stroke stroke = stroke(curve.look());
            for (YIntervalSeries run : runs(curve, along, across)) {
                int series = dataset.getSeriesCount();
                dataset.addSeries(run);
                renderer.setSeriesPaint(series, colour);
                renderer.setSeriesFillPaint(series, colour);
                renderer.setSeriesLinesVisible(series, stroke != null);
                renderer.setSeriesShapesVisible(series, marker != null || isMarked(curve));
                renderer.setSeriesShape(series, Style.marker(Math.max(0, place)));
                renderer.setSeriesStroke(series, stroke == null ? Style.solid(1) : stroke);
                if (over.isTime()) {
                    ends.removeIf(label -> label.words().equals(curve.name()));
                    int last = run.getItemCount() - 1;
                    ends.add(new EndLabels.Label(
                            curve.name(),
                            run.getX(last).doubleValue(),
                            run.getYValue(last),
                            style.theme().readable(colour)));
                }
            }
            legend.add(CurveLegend.item(curve.name(), colour, marker, stroke, style));
        }
        if (dataset.getSeriesCount() == 0) {
            throw new IllegalArgumentException("no curve has a finite value to draw");
        }

        NiceScale scale = over.isTime() ? NiceScale.of(across.least, across.most) : fromZeroIfPossible(across);
        XYPlot plot = style.plot(domain(style, along), style.axis(valueTitle, scale));
        plot.setDataset(dataset);
        plot.setRenderer(renderer);
        if (over.isTime()) {
            plot.setInsets(style.insets(EndLabels.room(style, ends)));
            plot.addAnnotation(new EndLabels(ends, style.text()));
        } else if (curves.size() > 1) {
            plot.addAnnotation(CurveLegend.of(legend, style));
        }
        return style.frame(plot, title, "", List.of());
    }

    /** Lines over a few periods are told apart by shape as well. */
    private boolean isMarked(Curve curve) {
        return over == Over.PERIODS_AHEAD && curve.look() == Look.LINE && curve.x().length <= MARKED_POINTS;
    }

    private static Stroke stroke(Look look) {
        return switch (look) {
            case LINE -> Style.solid(2);
            case DASHED, LEVEL -> Style.dashed(2, 7, 4);
            case POINTS -> null;
        };
    }

    /** The unbroken parts of a curve, each a series of its own. */
    private static List<YIntervalSeries> runs(Curve curve, Extent along, Extent across) {
        List<YIntervalSeries> runs = new ArrayList<>();
        YIntervalSeries run = null;
        for (int i = 0; i < curve.x().length; i++) {
            if (!(Double.isFinite(curve.y()[i])
                    && Double.isFinite(curve.lower()[i])
                    && Double.isFinite(curve.upper()[i]))) {
                run = null;
                continue;
            }
            if (run == null) {
                run = new YIntervalSeries(
                        runs.isEmpty() ? curve.name() : curve.name() + " [" + (runs.size() + 1) + "]", false, true);
                runs.add(run);
            }
            run.add(curve.x()[i], curve.y()[i], curve.lower()[i], curve.upper()[i]);
            along.include(curve.x()[i]);
            across.include(curve.lower()[i]);
            across.include(curve.upper()[i]);
        }
        return runs;
    }

    private static NiceScale fromZeroIfPossible(Extent across) {
        return across.least < 0 ? NiceScale.of(across.least, across.most) : NiceScale.fromZero(across.most);
    }

    private NumberAxis domain(Style style, Extent along) {
        if (over.isTime()) {
            return TimeScale.axis(style, over.words, along.least, along.most);
        }
        double margin = TimeScale.margin(along.least, along.most);
        NumberAxis axis = style.axis(style.words(over.words), NiceScale.of(along.least, along.most));
        axis.setRange(along.least - margin, along.most + margin);
        return axis;
    }
}
