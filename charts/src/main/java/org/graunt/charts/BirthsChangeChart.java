package org.graunt.charts;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.compare.BirthsDecomposition;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/**
 * What made births change, as a waterfall: births before, what the number of women, their ages and their birth rates made of them,
 * births after. The bars of the births start from 0, so that the parts are seen in proportion to the whole; {@code byAge} shows
 * the parts alone, age by age.
 */
public final class BirthsChangeChart {

    private static final int MOST_DECIMALS = 4;
    private static final int PANEL_STEPS = 4;

    private BirthsChangeChart() {}

    /**
     * Draws a decomposition.
     *
     * @param decomposition the change and its parts
     * @param before what the first time, or area, is called, such as {@code 2010}
     * @param after what the second is called
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #of(BirthsDecomposition, String, String, ChartOptions)} does
     */
    public static JFreeChart of(BirthsDecomposition decomposition, String before, String after, Locale language) {
        return of(decomposition, before, after, ChartOptions.in(language));
    }

    /**
     * Draws a decomposition.
     *
     * @param decomposition the change and its parts
     * @param before what the first time, or area, is called, such as {@code 2010}
     * @param after what the second is called
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if there are no births, neither before nor after
     */
    public static JFreeChart of(BirthsDecomposition decomposition, String before, String after, ChartOptions options) {
        Style style = Style.of(
                options, List.of(Objects.requireNonNull(before, "before"), Objects.requireNonNull(after, "after")));
        double first = births(decomposition, "births_before");
        double last = births(decomposition, "births_after");
        requireBirths(first + last, before, after);
        double most = Math.max(first, last);
        NumberFormat whole = numbers(style, most, most);
        Waterfall waterfall = new Waterfall();
        waterfall.total(Style.capitalised(style.words(Words.BIRTHS_IN, before)), first, whole.format(first));
        double[] parts = {decomposition.women(), decomposition.ageStructure(), decomposition.rates()};
        Words[] names = {Words.BY_WOMEN, Words.BY_AGE_STRUCTURE, Words.BY_RATES};
        for (int i = 0; i < parts.length; i++) {
            double part = Waterfall.clean(parts[i], first + last);
            waterfall.change(Style.capitalised(style.words(names[i])), part, amount(style, part, first, most));
        }
        waterfall.total(Style.capitalised(style.words(Words.BIRTHS_IN, after)), last, whole.format(last));
        XYPlot plot = waterfall.plot(style, style.words(Words.BIRTHS_COUNT));
        return style.frame(
                plot,
                style.words(Words.BIRTHS_CHANGE, before, after),
                style.words(Words.BIRTHS_CHANGED, amount(style, decomposition.change(), first, most)),
                List.of(style.words(Words.DECOMPOSED, before)));
    }

    /**
     * Draws the parts of a change by the age of the women, each in a panel, all on one scale.
     *
     * @param decomposition the change and its parts
     * @param before what the first time, or area, is called, such as {@code 2010}
     * @param after what the second is called
     * @param language Chinese for a Chinese locale, English for any other
     * @return the chart
     * @throws IllegalArgumentException as {@link #byAge(BirthsDecomposition, String, String, ChartOptions)} does
     */
    public static JFreeChart byAge(BirthsDecomposition decomposition, String before, String after, Locale language) {
        return byAge(decomposition, before, after, ChartOptions.in(language));
    }

    /**
     * Draws the parts of a change by the age of the women, each in a panel, all on one scale.
     *
     * @param decomposition the change and its parts
     * @param before what the first time, or area, is called, such as {@code 2010}
     * @param after what the second is called
     * @param options language, words and look
     * @return the chart
     * @throws IllegalArgumentException if there are no births, neither before nor after
     */
    public static JFreeChart byAge(
            BirthsDecomposition decomposition, String before, String after, ChartOptions options) {
        List<String> ages = new ArrayList<>();
        for (int row = 0; row < decomposition.rowCount(); row++) {
            ages.add(decomposition.text(row, 0));
        }
        List<String> texts = new ArrayList<>(ages);
        texts.add(Objects.requireNonNull(before, "before"));
        texts.add(Objects.requireNonNull(after, "after"));
        Style style = Style.of(options, texts);
        double first = births(decomposition, "births_before");
        double last = births(decomposition, "births_after");
        requireBirths(first + last, before, after);
        String[] columns = {"women", "age_structure", "rates", "change"};
        Words[] names = {Words.BY_WOMEN, Words.BY_AGE_STRUCTURE, Words.BY_RATES, Words.IN_ALL};
        Extent extent = new Extent();
        extent.include(0);
        for (String column : columns) {
            for (int row = 0; row < ages.size(); row++) {
                extent.include(Waterfall.clean(number(decomposition, row, column), first + last));
            }
        }
        if (extent.most == extent.least) {
            extent.include(1);
        }
        NiceScale scale = NiceScale.of(extent.least, extent.most);
        NiceScale ticks = new NiceScale(
                scale.lower(), scale.upper(), NiceScale.round((scale.upper() - scale.lower()) / PANEL_STEPS));
        CombinedDomainXYPlot panels =
                new CombinedDomainXYPlot(Columns.axis(style, style.words(Words.MOTHERS_AGE), ages));
        panels.setGap(0);
        panels.setInsets(RectangleInsets.ZERO_INSETS);
        for (int i = 0; i < columns.length; i++) {
            NumberAxis values = style.axis("", scale);
            values.setTickUnit(new NumberTickUnit(ticks.step()));
            values.setNumberFormatOverride(ticks.format(style.language()));
            XYPlot panel = style.plot(null, values);
            panel.setDataset(bars(decomposition, columns[i]));
            panel.setRenderer(Waterfall.renderer(style));
            panel.addRangeMarker(new ValueMarker(0, style.theme().muted(), Style.solid(1)), Layer.FOREGROUND);
            panels.add(panel);
            // Adding it took away the room above it.
            panel.setInsets(new RectangleInsets(PanelHeading.room(style), 0, 0, 0));
            panel.addAnnotation(new PanelHeading(
                    Style.capitalised(style.words(names[i])),
                    amount(
                            style,
                            Waterfall.clean(births(decomposition, columns[i]), first + last),
                            first,
                            Math.max(first, last)),
                    style));
        }
        return style.frame(
                panels,
                style.words(Words.BIRTHS_CHANGE, before, after),
                style.words(Words.BIRTHS_BY_AGE),
                List.of(style.words(Words.DECOMPOSED, before)));
    }

    private static void requireBirths(double births, String before, String after) {
        if (!(births > 0)) {
            throw new IllegalArgumentException("births: none in " + before + " and none in " + after
                    + ", there must be some to draw what changed them");
        }
    }

    private static double number(BirthsDecomposition decomposition, int row, String column) {
        return decomposition.number(row, decomposition.columnNames().indexOf(column));
    }

    /** A bar an age from 0, in the series of the waterfall: no totals, gains, losses. */
    private static XYIntervalSeriesCollection bars(BirthsDecomposition decomposition, String column) {
        XYIntervalSeries gains = new XYIntervalSeries("gains");
        XYIntervalSeries losses = new XYIntervalSeries("losses");
        for (int row = 0; row < decomposition.rowCount(); row++) {
            double births = number(decomposition, row, column);
            XYIntervalSeries series = births < 0 ? losses : gains;
            double half = Waterfall.THICKNESS / 2;
            series.add(row, row - half, row + half, births, Math.min(0, births), Math.max(0, births));
        }
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        bars.addSeries(new XYIntervalSeries("totals"));
        bars.addSeries(gains);
        bars.addSeries(losses);
        return bars;
    }

    private static double births(BirthsDecomposition decomposition, String column) {
        double births = 0;
        for (int row = 0; row < decomposition.rowCount(); row++) {
            births += number(decomposition, row, column);
        }
        return births;
    }

    /** Whole births where there are a hundred or more; of fewer, three digits, and as many as keep an amount from reading as nothing. */
    private static NumberFormat numbers(Style style, double births, double most) {
        int digits = (int) Math.max(0, Math.min(MOST_DECIMALS, 2 - Math.floor(Math.log10(most))));
        while (digits < MOST_DECIMALS && births != 0 && Math.abs(births) < 0.5 * Math.pow(10, -digits)) {
            digits++;
        }
        NumberFormat numbers = NiceScale.decimals(style.language(), 0);
        numbers.setMaximumFractionDigits(digits);
        return numbers;
    }

    /** A number of births with its sign, and what that is in percent of the births before, if there were any. */
    private static String amount(Style style, double births, double before, double most) {
        String number = numbers(style, births, most).format(Math.abs(births));
        String signed = Waterfall.signed(style, births, number);
        if (before == 0) {
            return signed;
        }
        double share = 100 * births / before;
        String percent = NiceScale.decimals(style.language(), decimals(share)).format(Math.abs(share)) + "%";
        return style.words(Words.UNIT, signed, Waterfall.signed(style, share, percent));
    }

    /** One decimal, or as many as a small share needs so that it does not read as nothing. */
    private static int decimals(double percent) {
        int decimals = 1;
        while (decimals < MOST_DECIMALS && percent != 0 && Math.abs(percent) < 0.5 * Math.pow(10, -decimals)) {
            decimals++;
        }
        return decimals;
    }
}
