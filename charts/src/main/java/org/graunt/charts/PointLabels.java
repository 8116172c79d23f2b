package org.graunt.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * The names of some points of a scatter, each beside its point on the first of four sides where it covers neither another name nor
 * another named point; a name that fits nowhere is left out.
 */
final class PointLabels extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 6;

    /** A name and its point; those that come first are placed first. */
    record Label(String words, double x, double y) {}

    private final transient List<Label> labels;
    private final Font font;
    private final Color colour;

    PointLabels(List<Label> labels, Font font, Color colour) {
        this.labels = List.copyOf(labels);
        this.font = font;
        this.colour = colour;
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
        g2.setPaint(colour);
        FontMetrics metrics = g2.getFontMetrics();
        List<Rectangle2D> taken = new ArrayList<>();
        for (Label label : labels) {
            double x = domainAxis.valueToJava2D(label.x(), area, plot.getDomainAxisEdge());
            double y = rangeAxis.valueToJava2D(label.y(), area, plot.getRangeAxisEdge());
            taken.add(new Rectangle2D.Double(x - GAP / 2, y - GAP / 2, GAP, GAP));
        }
        for (int i = 0; i < labels.size(); i++) {
            Rectangle2D point = taken.get(i);
            double width = metrics.stringWidth(labels.get(i).words());
            Rectangle2D place = place(point.getCenterX(), point.getCenterY(), width, metrics.getHeight(), area, taken);
            if (place != null) {
                taken.add(place);
                g2.drawString(
                        labels.get(i).words(), (float) place.getX(), (float) (place.getY() + metrics.getAscent()));
            }
        }
    }

    /** Right, left, above or below a point, within the plot and free; null if there is no such place. */
    static Rectangle2D place(
            double x, double y, double width, double height, Rectangle2D area, List<Rectangle2D> taken) {
        double[][] corners = {
            {x + GAP, y - height / 2},
            {x - GAP - width, y - height / 2},
            {x - width / 2, y - GAP - height},
            {x - width / 2, y + GAP}
        };
        for (double[] corner : corners) {
            Rectangle2D place = new Rectangle2D.Double(corner[0], corner[1], width, height);
            if (area.contains(place) && taken.stream().noneMatch(place::intersects)) {
                return place;
            }
        }
        return null;
    }
}
