package org.graunt.charts;

import java.awt.Color;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;

/**
 * Numbers as colours whose lightness (L* of CIE 1976) falls by the same amount for the same difference everywhere, so that what
 * looks twice as different is.
 */
final class ColourScale implements PaintScale {

    private static final int SHADES = 256;
    private static final int SAMPLES = 4096;
    private static final int LEGEND_STEPS = 60;
    private static final int SIDE_ROOM = 60;

    /** What differs visibly from a white page. */
    private static final double FAINTEST = 93;

    /** From light to dark, for what lies above a reference; the colours below are the theme's. */
    private static final List<Color> ABOVE = List.of(new Color(0xF3C28B), new Color(0xD55E00), new Color(0x6E2A00));

    private final Color[] shades;
    private final double lower;
    private final double upper;
    private final double zero;
    private final double reach;

    /**
     * Colours in order.
     *
     * @param zero the number of the first colour
     * @param reach how far beyond it the last colour is
     */
    private ColourScale(Color[] shades, double lower, double upper, double zero, double reach) {
        this.shades = shades;
        this.lower = lower;
        this.upper = upper;
        this.zero = zero;
        this.reach = reach;
    }

    /** From the background, at 0, to the darkest colour of the theme. */
    static ColourScale fromZero(ChartTheme theme, NiceScale scale) {
        List<Color> path = path(theme.background(), theme.sequence());
        double lightest = lightness(theme.background());
        return new ColourScale(even(path, lightest, darkest(path), SHADES), 0, scale.upper(), 0, scale.upper());
    }

    /** From a colour that is visible on the background to the darkest of the theme. */
    static ColourScale sequential(ChartTheme theme, NiceScale scale) {
        List<Color> path = path(theme.background(), theme.sequence());
        double lightest = Math.min(FAINTEST, lightness(theme.background()));
        return new ColourScale(
                even(path, lightest, darkest(path), SHADES),
                scale.lower(),
                scale.upper(),
                scale.lower(),
                scale.upper() - scale.lower());
    }

    /** Two colours that grow darker with the distance from a reference, by as much on one side as on the other. */
    static ColourScale diverging(ChartTheme theme, double reference, NiceScale scale) {
        List<Color> below = path(theme.grid(), theme.sequence());
        List<Color> above = path(theme.grid(), ABOVE);
        double lightest = lightness(theme.grid());
        double darkest = Math.max(darkest(below), darkest(above));
        Color[] cool = even(below, lightest, darkest, SHADES / 2);
        Color[] warm = even(above, lightest, darkest, SHADES / 2);
        Color[] shades = new Color[SHADES];
        for (int i = 0; i < SHADES / 2; i++) {
            shades[SHADES / 2 - 1 - i] = cool[i];
            shades[SHADES / 2 + i] = warm[i];
        }
        double reach = Math.max(reference - scale.lower(), scale.upper() - reference);
        return new ColourScale(shades, scale.lower(), scale.upper(), reference - reach, 2 * reach);
    }

    private static List<Color> path(Color from, List<Color> through) {
        List<Color> path = new ArrayList<>(List.of(from));
        path.addAll(through);
        return path;
    }

    private static double darkest(List<Color> path) {
        return lightness(path.get(path.size() - 1));
    }

    /** Colours of a path, the first and the last of given lightness and the others in equal steps. */
    private static Color[] even(List<Color> path, double first, double last, int count) {
        Color[] shades = new Color[count];
        int sample = 0;
        for (int i = 0; i < count; i++) {
            double wanted = first + (last - first) * i / (count - 1);
            while (sample < SAMPLES && lightness(at(path, sample)) > wanted) {
                sample++;
            }
            shades[i] = at(path, sample);
        }
        return shades;
    }

    private static Color at(List<Color> path, int sample) {
        double place = (double) sample / SAMPLES * (path.size() - 1);
        int below = Math.min((int) place, path.size() - 2);
        return ChartTheme.mix(path.get(below), path.get(below + 1), place - below);
    }

    /** L* of CIE 1976, from 0 (black) to 100 (white). */
    static double lightness(Color colour) {
        double luminance = ChartTheme.luminance(colour);
        return luminance > 216.0 / 24389 ? 116 * Math.cbrt(luminance) - 16 : luminance * 24389 / 27;
    }

    @Override
    public double getLowerBound() {
        return lower;
    }

    @Override
    public double getUpperBound() {
        return upper;
    }

    @Override
    public Paint getPaint(double value) {
        return colour(value);
    }

    Color colour(double value) {
        int shade = (int) Math.rint((value - zero) / reach * (SHADES - 1));
        return shades[Math.max(0, Math.min(SHADES - 1, shade))];
    }

    /** The colours beside their numbers, under the chart. */
    PaintScaleLegend legend(Style style, NiceScale scale, String title) {
        NumberAxis axis = style.axis(title, scale);
        Range range = axis.getRange();
        PaintScaleLegend legend = new PaintScaleLegend(this, axis);
        // The legend has set the exact bounds, at which rounding may lose the last label.
        axis.setRange(range);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        legend.setSubdivisionCount(LEGEND_STEPS);
        legend.setStripWidth(10);
        legend.setStripOutlineVisible(false);
        legend.setBackgroundPaint(style.theme().background());
        legend.setPadding(new RectangleInsets(10, SIDE_ROOM, 4, SIDE_ROOM));
        return legend;
    }
}
