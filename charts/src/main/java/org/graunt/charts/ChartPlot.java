package org.graunt.charts;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.function.DoubleUnaryOperator;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/**
 * A plot whose room on the right goes by the width of the picture, known only when it is drawn: at most a quarter of it, a short
 * label's width all the same, or what the chart computes from it. Names written there would otherwise leave nothing for the plot.
 */
final class ChartPlot extends XYPlot {

    private static final long serialVersionUID = 1L;
    private static final double MOST = 0.25;

    /** Pixels for a level or a mean, of which none must be cut. */
    private static final double SHORT = 90;

    private transient DoubleUnaryOperator room;

    ChartPlot(ValueAxis domain, ValueAxis range) {
        super(null, domain, range, null);
    }

    /** Computes the pixels on the right from the pixels that the plot has with all that stands around it. */
    void setRoom(DoubleUnaryOperator fromWidth) {
        room = fromWidth;
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
        RectangleInsets asked = getInsets();
        double right = room == null
                ? Math.min(asked.getRight(), Math.max(MOST * area.getWidth(), SHORT))
                : room.applyAsDouble(area.getWidth());
        setInsets(new RectangleInsets(asked.getTop(), asked.getLeft(), asked.getBottom(), right), false);
        try {
            super.draw(g2, area, anchor, parentState, info);
        } finally {
            setInsets(asked, false);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ChartPlot && super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
