package org.graunt.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * The names of some points of a scatter, each beside its point where it covers neither another name nor another named point and as
 * few of the other points as may be; farther away, at the end of a thin line, if that covers fewer. A name that fits nowhere is
 * left out.
 */
final class PointLabels extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 8;
    /** Half the width of a dot. */
    private static final double DOT = 4;

    private static final int RINGS = 16;

    /** One ring farther away is as bad as so many other points covered. */
    private static final double FARTHER = 0.4;

    /** A point that a line passes, and a name or line that it crosses. */
    private static final double PASSED = 0.3;

    private static final double CROSSED = 3;

    /** How far from the middle of its point a line starts. */
    private static final double BESIDE = 6;

    /** Directions from a point: right, left, above, below, and between them. */
    private static final int[][] SIDES = {{1, 0}, {-1, 0}, {0, -1}, {0, 1}, {1, -1}, {-1, -1}, {1, 1}, {-1, 1}};

    /** A name and its point; those that come first are placed first. */
    record Label(String words, double x, double y) {}

    private final transient List<Label> labels;
    private final transient List<Point2D> others;
    private final int rings;
    private final Font font;
    private final Color colour;
    private final Color line;

    /**
     * Names for points.
     *
     * @param labels the names
     * @param others what else is drawn and better not covered, in the coordinates of the axes
     */
    PointLabels(List<Label> labels, List<Point2D> others, Style style) {
        this(labels, others, RINGS, style);
    }

    /** Names for points, none farther from its point than so many lines of text. */
    PointLabels(List<Label> labels, List<Point2D> others, int rings, Style style) {
        this.rings = rings;
        this.labels = List.copyOf(labels);
        this.others = List.copyOf(others);
        this.font = style.text();
        this.colour = style.theme().ink();
        this.line = style.theme().muted();
    }

    /** What stands in a plot already: boxes that must stay free, thin lines and points that should. */
    record Taken(List<Rectangle2D> boxes, List<Line2D> leads, List<Point2D> dots) {}

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
        Taken taken = new Taken(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Point2D other : others) {
            taken.dots()
                    .add(new Point2D.Double(
                            domainAxis.valueToJava2D(other.getX(), area, plot.getDomainAxisEdge()),
                            rangeAxis.valueToJava2D(other.getY(), area, plot.getRangeAxisEdge())));
        }
        for (Label label : labels) {
            double x = domainAxis.valueToJava2D(label.x(), area, plot.getDomainAxisEdge());
            double y = rangeAxis.valueToJava2D(label.y(), area, plot.getRangeAxisEdge());
            taken.boxes().add(new Rectangle2D.Double(x - GAP / 2, y - GAP / 2, GAP, GAP));
        }
        Rectangle2D[] places = new Rectangle2D[labels.size()];
        Area free = new Area(area);
        for (int i = 0; i < places.length; i++) {
            Rectangle2D point = taken.boxes().get(i);
            double x = point.getCenterX();
            double y = point.getCenterY();
            double width = metrics.stringWidth(labels.get(i).words());
            places[i] = place(x, y, width, metrics.getHeight(), area, taken, rings);
            if (places[i] != null) {
                taken.boxes().add(places[i]);
                free.subtract(new Area(places[i]));
                Line2D lead = lead(x, y, places[i]);
                if (isFar(lead)) {
                    taken.leads().add(lead);
                }
            }
        }
        draw(g2, taken.leads(), free);
        g2.setPaint(colour);
        for (int i = 0; i < places.length; i++) {
            if (places[i] != null) {
                g2.drawString(labels.get(i).words(), (float) places[i].getX(), (float)
                        (places[i].getY() + metrics.getAscent()));
            }
        }
    }

    /** Draws lines, but not through names. */
    private void draw(Graphics2D g2, List<Line2D> leads, Area free) {
        if (leads.isEmpty()) {
            return;
        }
        Shape clip = g2.getClip();
        g2.setClip(free);
        g2.setPaint(line);
        g2.setStroke(new BasicStroke(0.8f));
        leads.forEach(g2::draw);
        g2.setClip(clip);
    }

    /** The line from beside a point to the nearest edge of its name. */
    private static Line2D lead(double x, double y, Rectangle2D place) {
        double nearX = Math.max(place.getMinX(), Math.min(place.getMaxX(), x));
        double nearY = Math.max(place.getMinY(), Math.min(place.getMaxY(), y));
        double start = BESIDE / Math.max(BESIDE, Point2D.distance(x, y, nearX, nearY));
        return new Line2D.Double(x + (nearX - x) * start, y + (nearY - y) * start, nearX, nearY);
    }

    /** Whether a name stands so far from its point that the line is needed. */
    private static boolean isFar(Line2D lead) {
        return lead.getP1().distance(lead.getP2()) > GAP;
    }

    /** The best place around a point, within the plot and free of boxes; null if there is none. */
    static Rectangle2D place(double x, double y, double width, double height, Rectangle2D area, Taken taken) {
        return place(x, y, width, height, area, taken, RINGS);
    }

    private static Rectangle2D place(
            double x, double y, double width, double height, Rectangle2D area, Taken taken, int rings) {
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int ring = 0; ring < rings; ring++) {
            double away = GAP + ring * height;
            for (int[] side : SIDES) {
                boolean corner = side[0] != 0 && side[1] != 0;
                double reach = corner ? away * 0.7 : away;
                Rectangle2D place = new Rectangle2D.Double(
                        x + side[0] * (reach + width / 2) - width / 2,
                        y + side[1] * (reach + height / 2) - height / 2,
                        width,
                        height);
                if (area.contains(place) && taken.boxes().stream().noneMatch(place::intersects)) {
                    double cost = FARTHER * ring + cost(x, y, place, taken);
                    if (cost < least) {
                        least = cost;
                        best = place;
                    }
                }
            }
        }
        return best;
    }

    /** How many points a place covers, and how often its line and others would cross what stands there. */
    private static double cost(double x, double y, Rectangle2D place, Taken taken) {
        Rectangle2D round = new Rectangle2D.Double(
                place.getX() - DOT, place.getY() - DOT, place.getWidth() + 2 * DOT, place.getHeight() + 2 * DOT);
        Line2D lead = lead(x, y, place);
        boolean far = isFar(lead);
        double cost = 0;
        for (Point2D dot : taken.dots()) {
            boolean own = dot.distance(x, y) <= DOT;
            if (!own && round.contains(dot)) {
                cost++;
            } else if (!own && far && lead.ptSegDist(dot) < DOT) {
                cost += PASSED;
            }
        }
        for (Line2D other : taken.leads()) {
            cost += other.intersects(place) || far && other.intersectsLine(lead) ? CROSSED : 0;
        }
        for (Rectangle2D box : taken.boxes()) {
            cost += far && lead.intersects(box) && !box.contains(x, y) ? CROSSED : 0;
        }
        return cost;
    }
}
