package org.graunt.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * An axis of numbers whose title, where the axis stands on the left, is written level above it and not turned on its side: so it
 * is easier to read, above all in Chinese, and stays text in SVG, where JFreeChart draws turned text as outlines.
 */
final class UprightAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 13;

    UprightAxis(String title) {
        super(title);
    }

    /** Pixels that the title needs above the plot. */
    static double room(Style style) {
        return style.text().getSize() + GAP;
    }

    @Override
    protected Rectangle2D getLabelEnclosure(Graphics2D g2, RectangleEdge edge) {
        return edge == RectangleEdge.LEFT ? new Rectangle2D.Double() : super.getLabelEnclosure(g2, edge);
    }

    @Override
    protected AxisState drawLabel(
            String title,
            Graphics2D g2,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        if (edge != RectangleEdge.LEFT) {
            return super.drawLabel(title, g2, plotArea, dataArea, edge, state);
        }
        if (title != null && !title.isEmpty()) {
            g2.setFont(getLabelFont());
            g2.setPaint(getLabelPaint());
            g2.drawString(title, (float) plotArea.getX() + 4, (float) (dataArea.getY() - GAP));
        }
        return state;
    }
}
