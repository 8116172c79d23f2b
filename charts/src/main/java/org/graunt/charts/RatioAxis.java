package org.graunt.charts;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A logarithmic axis labelled with round numbers, where JFreeChart's own would label powers of ten only: in equal steps while the
 * axis spans less than a doubling, then with 1, 1.5, 2, 3, 5 and 7 times powers of ten.
 */
final class RatioAxis extends LogAxis {

    private static final long serialVersionUID = 1L;
    private static final double[] DIGITS = {1, 1.5, 2, 3, 5, 7};

    RatioAxis(String title) {
        super(title);
    }

    /** The numbers labelled between two ends. */
    static List<Double> labelled(double lower, double upper) {
        List<Double> numbers = new ArrayList<>();
        if (upper < 2 * lower) {
            NiceScale scale = NiceScale.of(lower, upper);
            for (double multiple = Math.rint(scale.lower() / scale.step()); ; multiple++) {
                double number = multiple * scale.step();
                if (number > upper) {
                    return numbers;
                }
                if (number >= lower) {
                    numbers.add(number);
                }
            }
        }
        for (double power = Math.pow(10, Math.floor(Math.log10(lower))); power <= upper; power *= 10) {
            for (double digit : DIGITS) {
                if (digit * power >= lower && digit * power <= upper) {
                    numbers.add(digit * power);
                }
            }
        }
        return numbers;
    }

    @Override
    protected List<Tick> refreshTicksHorizontal(Graphics2D g2, Rectangle2D area, RectangleEdge edge) {
        TextAnchor anchor = edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER;
        List<Tick> ticks = new ArrayList<>();
        FontMetrics metrics = g2.getFontMetrics(getTickLabelFont());
        double free = Double.NEGATIVE_INFINITY;
        for (double number : labelled(getLowerBound(), getUpperBound())) {
            String words = getNumberFormatOverride().format(number);
            double middle = valueToJava2D(number, area, edge);
            double half = metrics.stringWidth(words) / 2.0;
            boolean fits = middle - half >= free;
            ticks.add(new NumberTick(number, fits ? words : "", anchor, TextAnchor.CENTER, 0));
            free = fits ? middle + half + UprightAxis.APART : free;
        }
        return ticks;
    }

    @Override
    protected AxisState drawLabel(
            String title,
            Graphics2D g2,
            Rectangle2D plotArea,
            Rectangle2D dataArea,
            RectangleEdge edge,
            AxisState state) {
        String fitting = UprightAxis.centred(title, g2.getFontMetrics(getLabelFont()), plotArea, dataArea);
        return super.drawLabel(fitting, g2, plotArea, dataArea, edge, state);
    }
}
