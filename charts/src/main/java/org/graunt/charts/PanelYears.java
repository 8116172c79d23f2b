package org.graunt.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * The years below a small plot that stands beside others: as many labels as its width has room for, and none so close to an end
 * that it would run into a label of the next plot.
 */
final class PanelYears extends NumberAxis {

    private static final long serialVersionUID = 1L;

    /** Widths of a label from one label to the next. */
    private static final double SPACING = 1.4;

    private static final double OVERHANG = 3;

    PanelYears() {
        super(null);
    }

    @Override
    protected List<NumberTick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D dataArea, RectangleEdge edge) {
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        double lower = getRange().getLowerBound();
        double upper = getRange().getUpperBound();
        double widest = metrics.stringWidth(getNumberFormatOverride().format(Math.floor(upper)));
        double years = SPACING * widest * (upper - lower) / dataArea.getWidth();
        double step = Math.max(1, NiceScale.round(years));
        List<NumberTick> ticks = new ArrayList<>();
        for (double year = Math.ceil(lower / step) * step; year <= upper; year += step) {
            double x = valueToJava2D(year, dataArea, edge);
            boolean inside =
                    x - widest / 2 >= dataArea.getMinX() - OVERHANG && x + widest / 2 <= dataArea.getMaxX() + OVERHANG;
            String label = inside ? getNumberFormatOverride().format(year) : "";
            ticks.add(new NumberTick(year, label, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
        }
        return ticks;
    }
}
