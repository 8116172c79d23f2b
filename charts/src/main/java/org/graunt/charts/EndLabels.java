package org.graunt.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;

/**
 * The names of lines, written to the right of the plot where each line ends, pushed apart so that none covers another, and cut to
 * the room there. The plot needs {@link #room} on its right, of which a {@link ChartPlot} gives at most a quarter of the picture.
 */
final class EndLabels extends AbstractXYAnnotation {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 8;

    /** A name, and the end of the line it belongs to. */
    record Label(String words, double x, double y, Color colour) {}

    private final transient List<Label> labels;
    private final Font font;

    EndLabels(List<Label> labels, Font font) {
        this.labels = List.copyOf(labels);
        this.font = font;
    }

    /** Pixels that the labels need on the right of the plot. */
    static double room(Style style, List<Label> labels) {
        return labels.stream()
                        .mapToDouble(label -> style.width(label.words()))
                        .max()
                        .orElse(0)
                + GAP
                + 2;
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
        List<Label> sorted = new ArrayList<>(labels);
        double[] ends = new double[sorted.size()];
        sorted.sort(Comparator.comparingDouble(label -> -label.y()));
        for (int i = 0; i < ends.length; i++) {
            ends[i] = rangeAxis.valueToJava2D(sorted.get(i).y(), area, plot.getRangeAxisEdge());
        }
        double[] places = spread(ends, metrics.getHeight(), area.getMinY(), area.getMaxY());
        double room = plot.getInsets().getRight() - GAP;
        List<String> words = PanelPlot.fitting(sorted.stream().map(Label::words).toList(), metrics::stringWidth, room);
        Shape clip = g2.getClip();
        double height = metrics.getHeight();
        g2.setClip(new Rectangle2D.Double(
                area.getX(),
                area.getY() - height,
                plot.getInsets().getRight() + area.getWidth(),
                area.getHeight() + 2 * height));
        for (int i = 0; i < ends.length; i++) {
            Label label = sorted.get(i);
            g2.setPaint(label.colour());
            double x = domainAxis.valueToJava2D(label.x(), area, plot.getDomainAxisEdge());
            if (Math.abs(places[i] - ends[i]) > height / 4 || area.getMaxX() - x > 4 * GAP) {
                g2.setStroke(new BasicStroke(1f));
                g2.draw(new Line2D.Double(x + GAP / 2, ends[i], area.getMaxX() + GAP - 3, places[i]));
            }
            float baseline = (float) (places[i] + (metrics.getAscent() - metrics.getDescent()) / 2.0);
            g2.drawString(words.get(i), (float) (area.getMaxX() + GAP), baseline);
        }
        g2.setClip(clip);
    }

    /**
     * Places at least a gap apart and inside the limits as far as there is room, near the ones wanted: labels that would overlap
     * are joined into blocks, and each block is centred on the mean of the places its labels want.
     *
     * @param wanted the places wanted, ascending
     */
    static double[] spread(double[] wanted, double gap, double from, double to) {
        int n = wanted.length;
        double[] centre = new double[n];
        int[] size = new int[n];
        int blocks = 0;
        for (double place : wanted) {
            centre[blocks] = inside(place, 0, from, to);
            size[blocks++] = 1;
            while (blocks > 1
                    && centre[blocks - 1] - centre[blocks - 2] < gap * (size[blocks - 1] + size[blocks - 2]) / 2) {
                int joined = size[blocks - 2] + size[blocks - 1];
                double mean = (centre[blocks - 2] * size[blocks - 2] + centre[blocks - 1] * size[blocks - 1]) / joined;
                centre[blocks - 2] = inside(mean, gap * (joined - 1) / 2, from, to);
                size[--blocks - 1] = joined;
            }
        }
        double[] places = new double[n];
        int next = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < size[block]; i++) {
                places[next++] = centre[block] + gap * (i - (size[block] - 1) / 2.0);
            }
        }
        return places;
    }

    private static double inside(double centre, double half, double from, double to) {
        return Math.max(from + half, Math.min(to - half, centre));
    }
}
