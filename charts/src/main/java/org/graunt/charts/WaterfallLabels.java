package org.graunt.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/** What is written to the right of the bars of a waterfall, and the thin lines that lead from one bar to the next. */
final class WaterfallLabels extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 6;

    /** A bar shorter than this part of the plot leaves all of it free. */
    private static final double LEAST_BAR = 0.05;

    private final transient List<Waterfall.Bar> bars;
    private final Font font;
    private final Color ink;
    private final Color line;

    WaterfallLabels(List<Waterfall.Bar> bars, Style style) {
        this.bars = List.copyOf(bars);
        this.font = style.text();
        this.ink = style.theme().ink();
        this.line = style.theme().muted();
    }

    /**
     * Pixels that the words need on the right of the plot.
     *
     * @param width pixels of the plot, its names on the left and this room
     * @param names pixels of the names, if all have room
     */
    double room(Style style, ValueAxis values, double width, double names) {
        double plot = width - Math.min(names, NameAxis.widest(width)) - 2 * GAP;
        double range = values.getUpperBound() - values.getLowerBound();
        double room = 0;
        for (Waterfall.Bar bar : bars) {
            // Beside the bar, a part of the plot is free; what the room takes from the plot it takes from that part as
            // well.
            double free = (values.getUpperBound() - Math.max(bar.from(), bar.to())) / range;
            double missing = style.width(bar.words()) + 2 * GAP - free * plot;
            room = missing > 0 ? Math.max(room, Math.min(width, missing / Math.max(1 - free, LEAST_BAR))) : room;
        }
        return room;
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
        g2.setClip(new Rectangle2D.Double(
                area.getX(), area.getY(), area.getWidth() + plot.getInsets().getRight(), area.getHeight()));
        g2.setFont(font);
        FontMetrics metrics = g2.getFontMetrics();
        for (int row = 0; row < bars.size(); row++) {
            Waterfall.Bar bar = bars.get(row);
            double y = domainAxis.valueToJava2D(row, area, plot.getDomainAxisEdge());
            double end = rangeAxis.valueToJava2D(bar.to(), area, plot.getRangeAxisEdge());
            double most = Math.max(end, rangeAxis.valueToJava2D(bar.from(), area, plot.getRangeAxisEdge()));
            if (row + 1 < bars.size()) {
                boolean empty = bars.get(row + 1).to() == bar.to();
                double half = Waterfall.THICKNESS / 2;
                g2.setPaint(line);
                g2.setStroke(new BasicStroke(1f));
                g2.draw(new Line2D.Double(
                        end,
                        domainAxis.valueToJava2D(row + half, area, plot.getDomainAxisEdge()),
                        end,
                        domainAxis.valueToJava2D(row + 1 + (empty ? half : -half), area, plot.getDomainAxisEdge())));
            }
            g2.setPaint(ink);
            float baseline = (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0);
            g2.drawString(bar.words(), (float) (most + GAP), baseline);
        }
        g2.setClip(clip);
    }
}
