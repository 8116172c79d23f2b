package org.graunt.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
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
    static final double APART = 6;

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
        return apart(
                super.refreshTicksHorizontal(g2, dataArea, edge),
                NumberTick::getText,
                g2.getFontMetrics(getTickLabelFont())::stringWidth,
                value -> valueToJava2D(value, dataArea, edge));
    }

    /** The labels beside a plot, likewise: in a low picture lines of text would cover each other. */
    @Override
    protected List<NumberTick> refreshTicksVertical(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        double height = getTickLabelFont().getSize2D();
        return apart(
                super.refreshTicksVertical(g2, dataArea, edge),
                NumberTick::getText,
                words -> height - APART,
                value -> valueToJava2D(value, dataArea, edge));
    }

    /**
     * Ticks of which as many have a label as stand apart from each other, at equal distances from the first.
     *
     * @param ticks the ticks, each a {@link NumberTick}
     * @param words the label of a tick
     * @param metrics the width of a label in pixels
     * @param places the place of a value in pixels
     */
    static List<NumberTick> apart(
            List<?> ticks,
            Function<NumberTick, String> words,
            ToDoubleFunction<String> metrics,
            DoubleUnaryOperator places) {
        List<NumberTick> all = ticks.stream().map(NumberTick.class::cast).toList();
        double widest = all.stream()
                .mapToDouble(tick -> metrics.applyAsDouble(words.apply(tick)))
                .max()
                .orElse(0);
        if (all.size() < 2) {
            return all;
        }
        double between = Math.abs(places.applyAsDouble(all.get(1).getValue())
                - places.applyAsDouble(all.get(0).getValue()));
        int every = (int) Math.ceil((widest + APART) / between);
        List<NumberTick> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            NumberTick tick = all.get(i);
            shown.add(new NumberTick(
                    tick.getTickType(),
                    tick.getValue(),
                    i % every == 0 ? words.apply(tick) : "",
                    tick.getTextAnchor(),
                    tick.getRotationAnchor(),
                    tick.getAngle()));
        }
        return shown;
    }

    /** As much of a title as has room where it is centred below a plot. */
    static String centred(String title, FontMetrics metrics, Rectangle2D plotArea, Rectangle2D dataArea) {
        double beside =
                Math.min(dataArea.getCenterX() - plotArea.getMinX(), plotArea.getMaxX() - dataArea.getCenterX());
        return PanelPlot.fittingWithUnit(title, metrics::stringWidth, 2 * beside);
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
            boolean below = title != null && edge != RectangleEdge.RIGHT;
            String fitting = below ? centred(title, g2.getFontMetrics(getLabelFont()), plotArea, dataArea) : title;
            return super.drawLabel(fitting, g2, plotArea, dataArea, edge, state);
        }
        if (title != null && !title.isEmpty()) {
            g2.setFont(getLabelFont());
            g2.setPaint(getLabelPaint());
            String fitting =
                    PanelPlot.fittingWithUnit(title, g2.getFontMetrics()::stringWidth, plotArea.getWidth() - 2 * EDGE);
            g2.drawString(fitting, (float) (plotArea.getX() + EDGE), (float) (dataArea.getY() - GAP - lift));
        }
        return state;
    }
}
