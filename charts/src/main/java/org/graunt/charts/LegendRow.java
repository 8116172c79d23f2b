package org.graunt.charts;

import java.awt.Color;
import java.awt.Shape;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Names of series in a row above the plot, each behind its mark, for marks that have no end to be named at. */
final class LegendRow {

    private LegendRow() {}

    static LegendItem entry(String name, Shape mark, Color colour, Style style) {
        LegendItem item = new LegendItem(name, null, null, null, mark, colour);
        item.setLabelFont(style.text());
        item.setLabelPaint(style.theme().ink());
        return item;
    }

    static LegendTitle of(LegendItemCollection items, Style style) {
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.TOP);
        legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
        legend.setBackgroundPaint(style.theme().background());
        legend.setItemFont(style.text());
        legend.setItemPaint(style.theme().ink());
        legend.setItemLabelPadding(new RectangleInsets(1, 4, 1, 14));
        return legend;
    }
}
