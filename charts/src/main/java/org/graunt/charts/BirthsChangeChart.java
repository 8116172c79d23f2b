package org.graunt.charts;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.graunt.compare.BirthsDecomposition;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;

/**
 * What made births change, as a waterfall: births before, what the number of women, their ages and their birth rates made of them,
 * births after. The bars of the births start from 0, so that the parts are seen in proportion to the whole.
 */
public final class BirthsChangeChart {

    private static final int MOST_DECIMALS = 4;

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
        if (!(first + last > 0)) {
            throw new IllegalArgumentException("births: none in " + before + " and none in " + after
                    + ", there must be some to draw what changed them");
        }
        NumberFormat whole = NiceScale.decimals(style.language(), 0);
        Waterfall waterfall = new Waterfall();
        waterfall.total(Style.capitalised(style.words(Words.BIRTHS_IN, before)), first, whole.format(first));
        double[] parts = {decomposition.women(), decomposition.ageStructure(), decomposition.rates()};
        Words[] names = {Words.BY_WOMEN, Words.BY_AGE_STRUCTURE, Words.BY_RATES};
        for (int i = 0; i < parts.length; i++) {
            double part = Waterfall.clean(parts[i], first + last);
            waterfall.change(Style.capitalised(style.words(names[i])), part, amount(style, part, first));
        }
        waterfall.total(Style.capitalised(style.words(Words.BIRTHS_IN, after)), last, whole.format(last));
        XYPlot plot = waterfall.plot(style, style.words(Words.BIRTHS_COUNT));
        return style.frame(
                plot,
                style.words(Words.BIRTHS_CHANGE, before, after),
                style.words(Words.BIRTHS_CHANGED, amount(style, decomposition.change(), first)),
                List.of(style.words(Words.DECOMPOSED, before)));
    }

    private static double births(BirthsDecomposition decomposition, String column) {
        int place = decomposition.columnNames().indexOf(column);
        double births = 0;
        for (int row = 0; row < decomposition.rowCount(); row++) {
            births += decomposition.number(row, place);
        }
        return births;
    }

    /** A number of births with its sign, and what that is in percent of the births before, if there were any. */
    private static String amount(Style style, double births, double before) {
        String number = NiceScale.decimals(style.language(), 0).format(Math.abs(births));
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
