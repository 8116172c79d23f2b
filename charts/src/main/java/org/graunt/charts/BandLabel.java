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
 * What a band across a chart of rows is, written into the empty row on top: centred on the band where there is room, else moved
 * inside the plot. In a plot narrower than the words they run on to the right, where that row has no numbers.
 */
final class BandLabel extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 3;

    private final String words;
    private final double middle;
    private final Font font;
    private final Color colour;

    BandLabel(String words, double middle, Style style) {
        this.words = words;
        this.middle = middle;
        this.font = style.text();
        this.colour = style.theme().muted();
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
        Shape clip = g2.getClip();
        g2.setClip(null);
        g2.setFont(font);
        g2.setPaint(colour);
        FontMetrics metrics = g2.getFontMetrics();
        double width = metrics.stringWidth(words);
        double wanted = domainAxis.valueToJava2D(middle, area, plot.getDomainAxisEdge()) - width / 2;
        double x = Math.max(area.getMinX(), Math.min(area.getMaxX() - width, wanted));
        g2.drawString(words, (float) x, (float) (area.getMinY() + GAP + metrics.getAscent()));
        g2.setClip(clip);
    }
}
