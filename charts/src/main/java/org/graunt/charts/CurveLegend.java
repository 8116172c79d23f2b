package org.graunt.charts;

import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.annotations.XYTitleAnnotation;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** The names of curves inside the plot, top right, where curves over age leave room. */
final class CurveLegend {

    private static final Shape LINE = new Line2D.Double(-12, 0, 12, 0);

    private CurveLegend() {}

    /**
     * One entry.
     *
     * @param marker the marker, or null for none
     * @param stroke the line, or null for none
     */
    static LegendItem item(String name, Color colour, Shape marker, Stroke stroke, Style style) {
        LegendItem item = new LegendItem(
                name,
                null,
                null,
                null,
                marker != null,
                marker == null ? Style.marker(0) : marker,
                true,
                colour,
                false,
                colour,
                Style.solid(1),
                stroke != null,
                LINE,
                stroke == null ? Style.solid(1) : stroke,
                colour);
        item.setLabelFont(style.text());
        item.setLabelPaint(style.theme().ink());
        return item;
    }

    static XYTitleAnnotation of(List<LegendItem> entries, Style style) {
        LegendItemCollection items = new LegendItemCollection();
        entries.forEach(items::add);
        LegendTitle legend = new LegendTitle(() -> items, new ColumnArrangement(), new ColumnArrangement());
        legend.setPosition(RectangleEdge.RIGHT);
        legend.setBackgroundPaint(style.theme().background());
        legend.setItemFont(style.text());
        legend.setItemPaint(style.theme().ink());
        legend.setItemLabelPadding(new RectangleInsets(1, 6, 1, 2));
        return new XYTitleAnnotation(0.99, 0.98, legend, RectangleAnchor.TOP_RIGHT);
    }
}
