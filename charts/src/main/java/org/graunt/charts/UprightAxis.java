package org.graunt.charts;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/**
 * An axis of numbers whose title, where the axis stands on the left, is written level above it and not turned on its side: so it
 * is easier to read, above all in Chinese, and stays text in SVG, where JFreeChart draws turned text as outlines.
 */
final class UprightAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;
    private static final double GAP = 13;
    private static final double EDGE = 4;

    /** Pixels between two labels below a plot. */
    private static final double APART = 6;

    private final double lift;

    UprightAxis(String title) {
        this(title, 0);
    }

    /**
     * An axis whose title leaves room above the plot.
     *
     * @param lift pixels between the plot and where the title would stand otherwise
     */
    UprightAxis(String title, double lift) {
        super(title);
        this.lift = lift;
    }

    /** Pixels that the title needs above the plot. */
    static double room(Style style) {
        return style.text().getSize() + GAP;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof UprightAxis axis && axis.lift == lift;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    protected Rectangle2D getLabelEnclosure(Graphics2D g2, RectangleEdge edge) {
        return edge == RectangleEdge.LEFT ? new Rectangle2D.Double() : super.getLabelEnclosure(g2, edge);
    }

    /** The labels below a plot; where long numbers would run into each other, only every second, third and so on. */
    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        List<NumberTick> all = new ArrayList<>();
        double widest = 0;
        for (Object tick : super.refreshTicksHorizontal(g2, dataArea, edge)) {
            all.add((NumberTick) tick);
            widest = Math.max(widest, g2.getFontMetrics(getTickLabelFont()).stringWidth(((NumberTick) tick).getText()));
        }
        if (all.size() < 2) {
            return all;
        }
        double between = Math.abs(valueToJava2D(all.get(1).getValue(), dataArea, edge)
                - valueToJava2D(all.get(0).getValue(), dataArea, edge));
        int every = (int) Math.ceil((widest + APART) / between);
        List<NumberTick> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            NumberTick tick = all.get(i);
            shown.add(
                    i % every == 0
                            ? tick
                            : new NumberTick(
                                    tick.getTickType(),
                                    tick.getValue(),
                                    "",
                                    tick.getTextAnchor(),
                                    tick.getRotationAnchor(),
                                    tick.getAngle()));
        }
        return shown;
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
            double beside =
                    Math.min(dataArea.getCenterX() - plotArea.getMinX(), plotArea.getMaxX() - dataArea.getCenterX());
            String fitting = title == null || edge == RectangleEdge.RIGHT
                    ? title
                    : PanelPlot.fitting(title, g2.getFontMetrics(getLabelFont())::stringWidth, 2 * beside);
            return super.drawLabel(fitting, g2, plotArea, dataArea, edge, state);
        }
        if (title != null && !title.isEmpty()) {
            g2.setFont(getLabelFont());
            g2.setPaint(getLabelPaint());
            String fitting = PanelPlot.fitting(title, g2.getFontMetrics()::stringWidth, plotArea.getWidth() - 2 * EDGE);
            g2.drawString(fitting, (float) (plotArea.getX() + EDGE), (float) (dataArea.getY() - GAP - lift));
        }
        return state;
    }
}
