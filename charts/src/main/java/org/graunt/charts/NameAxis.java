package org.graunt.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * An axis of names. On the left of a plot they are cut to a part of the picture, the smaller the narrower that is; below a plot only
 * every second, third and so on is written where all would run into each other.
 */
final class NameAxis extends SymbolAxis {

    private static final long serialVersionUID = 1L;
    private static final double LEAST_SHARE = 0.25;
    private static final double SHARE = 0.75;
    private static final double OTHERS = 200;

    private transient List<String> shown;

    NameAxis(String title, List<String> names) {
        super(title, names.toArray(String[]::new));
        shown = List.copyOf(names);
    }

    /** Pixels for names on the left of a picture. */
    static double widest(double picture) {
        return Math.max(LEAST_SHARE * picture, SHARE * picture - OTHERS);
    }

    @Override
    public AxisSpace reserveSpace(Graphics2D g2, Plot plot, Rectangle2D plotArea, RectangleEdge edge, AxisSpace space) {
        List<String> names = Arrays.asList(getSymbols());
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        double width = plotArea.getWidth()
                + plot.getInsets().getLeft()
                + plot.getInsets().getRight();
        shown = edge == RectangleEdge.LEFT ? PanelPlot.fitting(names, metrics::stringWidth, widest(width)) : names;
        return super.reserveSpace(g2, plot, plotArea, edge, space);
    }

    @Override
    public String valueToString(double value) {
        int place = (int) value;
        return place >= 0 && place < shown.size() ? shown.get(place) : "";
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        return UprightAxis.apart(
                super.refreshTicksHorizontal(g2, dataArea, edge),
                tick -> valueToString(tick.getValue()),
                g2.getFontMetrics(getTickLabelFont())::stringWidth,
                value -> valueToJava2D(value, dataArea, edge));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof NameAxis && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
