package org.graunt.charts;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.XYDataset;

/** A chart as tests see it. */
final class Drawn {

    private Drawn() {}

    /** Share of the pixels that are not background, drawn without a display. */
    static double ink(JFreeChart chart) {
        BufferedImage image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        chart.draw(g2, new Rectangle2D.Double(0, 0, 600, 400));
        g2.dispose();
        int inked = 0;
        for (int x = 0; x < 600; x++) {
            for (int y = 0; y < 400; y++) {
                inked += image.getRGB(x, y) == Color.WHITE.getRGB() ? 0 : 1;
            }
        }
        return inked / (600.0 * 400);
    }

    /** Pixels between the axes of a plot. */
    static double plotWidth(JFreeChart chart, int width, int height) {
        ChartRenderingInfo info = new ChartRenderingInfo();
        chart.createBufferedImage(width, height, info);
        return info.getPlotInfo().getDataArea().getWidth();
    }

    static String title(JFreeChart chart) {
        return chart.getTitle().getText();
    }

    /** All lines above and below the plot besides the title. */
    static String notes(JFreeChart chart) {
        StringBuilder notes = new StringBuilder();
        for (Object subtitle : chart.getSubtitles()) {
            if (subtitle instanceof TextTitle text) {
                notes.append(text.getText()).append('\n');
            }
        }
        return notes.toString();
    }

    /** Lines and bands behind the data, across the horizontal axis. */
    static List<Object> domainMarkers(XYPlot plot) {
        return plot.getDomainMarkers(Layer.BACKGROUND) == null
                ? List.of()
                : List.of(plot.getDomainMarkers(Layer.BACKGROUND).toArray());
    }

    /** Lines and bands behind the data, across the vertical axis. */
    static List<Object> rangeMarkers(XYPlot plot) {
        return plot.getRangeMarkers(Layer.BACKGROUND) == null
                ? List.of()
                : List.of(plot.getRangeMarkers(Layer.BACKGROUND).toArray());
    }

    static String key(XYDataset dataset, int series) {
        return dataset.getSeriesKey(series).toString();
    }
}
