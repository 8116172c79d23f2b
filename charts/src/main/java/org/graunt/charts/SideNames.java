package org.graunt.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * The names of the two sides of a population pyramid, in a line of their own above the upper corners of the plot, where no bar can
 * cover them. The plot needs {@link #room} above, besides that of the title of its axis.
 */
final class SideNames extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 6;

    private final String left;
    private final String right;
    private final Color leftColour;
    private final Color rightColour;
    private final Font font;

    SideNames(String left, Color leftColour, String right, Color rightColour, Style style) {
        this.left = left;
        this.right = right;
        this.leftColour = leftColour;
        this.rightColour = rightColour;
        this.font = style.text();
    }

    /** Pixels that the names need above the plot. */
    static double room(Style style) {
        return style.text().getSize() + GAP;
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            int rendererIndex,
            PlotRenderingInfo info) {
        g2.setFont(font);
        FontMetrics metrics = g2.getFontMetrics();
        Shape clip = g2.getClip();
        double height = metrics.getHeight() + GAP;
        g2.setClip(new Rectangle2D.Double(area.getX(), area.getY() - height, area.getWidth(), height));
        float baseline = (float) (area.getY() - GAP);
        double half = area.getWidth() / 2 - GAP;
        g2.setPaint(leftColour);
        g2.drawString(PanelPlot.fitting(left, metrics::stringWidth, half), (float) area.getX(), baseline);
        g2.setPaint(rightColour);
        String fitting = PanelPlot.fitting(right, metrics::stringWidth, half);
        g2.drawString(fitting, (float) (area.getMaxX() - metrics.stringWidth(fitting)), baseline);
        g2.setClip(clip);
    }
}
