package org.graunt.charts;

import java.util.List;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.SymbolAxis;

/** An axis of names side by side at equal distances, labelled no more often than there is room in a picture of the usual width. */
final class Columns {

    private static final double USUAL_WIDTH = 680;
    private static final double WIDEST = 160;
    private static final double LEAST_MARGIN = 0.6;
    private static final double MARGIN = 0.03;

    private Columns() {}

    static SymbolAxis axis(Style style, String title, List<String> labels) {
        List<String> fitting = PanelPlot.fitting(labels, style::width, WIDEST);
        SymbolAxis axis = style.quiet(new NameAxis(title, fitting));
        axis.setGridBandsVisible(false);
        double margin = Math.max(LEAST_MARGIN, MARGIN * labels.size());
        axis.setRange(-margin, labels.size() - 1 + margin);
        double widest = fitting.stream().mapToDouble(style::width).max().orElse(0) + style.width("00");
        axis.setTickUnit(new NumberTickUnit(Math.max(1, Math.ceil(labels.size() * widest / USUAL_WIDTH))));
        return axis;
    }
}
