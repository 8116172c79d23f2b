package org.graunt.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** A heading above one of several panels: what it shows in strong words, and more on it in plain ones. The panel needs {@link #room} above. */
final class PanelHeading extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final double ABOVE = 7;
    private static final double GAP = 12;

    private final String heading;
    private final String more;
    private final double beside;
    private final Font strong;
    private final Font plain;
    private final Color ink;
    private final Color muted;

    PanelHeading(String heading, String more, Style style) {
        this(heading, more, 0, style);
    }

    /**
     * A heading that may run on beyond the plot.
     *
     * @param beside pixels to the right of the plot that it may fill
     */
    PanelHeading(String heading, String more, double beside, Style style) {
        this.beside = beside;
        this.heading = heading;
        this.more = more;
        this.strong = style.sized(1, Font.BOLD);
        this.plain = style.text();
        this.ink = style.theme().ink();
        this.muted = style.theme().muted();
    }

    /** Pixels that the heading needs above its panel. */
    static double room(Style style) {
        return style.text().getSize() + 2 * ABOVE;
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
        float baseline = (float) (area.getY() - ABOVE);
        g2.setFont(strong);
        g2.setPaint(ink);
        // The plain words are the shorter ones and what a reader looks for: they keep their place.
        double room = area.getWidth() + beside - GAP - g2.getFontMetrics(plain).stringWidth(more);
        String fitting = PanelPlot.fittingWithUnit(heading, g2.getFontMetrics()::stringWidth, room);
        g2.drawString(fitting, (float) area.getX(), baseline);
        double width = g2.getFontMetrics().stringWidth(fitting);
        g2.setFont(plain);
        g2.setPaint(muted);
        g2.drawString(more, (float) (area.getX() + width + GAP), baseline);
        g2.setClip(clip);
    }
}
