package org.graunt.charts;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.PlotState;
import org.jfree.chart.plot.XYPlot;

/**
 * Plots of one size in rows and columns, each under its name. The labels of an axis stand once, left of the first column and below
 * the last plot of each column, and its title once for all. JFreeChart's combined plots share axes in one direction only.
 */
public final class PanelPlot extends Plot {

    private static final long serialVersionUID = 1L;

    /** Columns for each row where there is a choice: panels about as wide as high on a page that is wider than high. */
    private static final double PREFERRED_SHAPE = 1.4;

    private static final double GAP = 10;
    private static final double LABEL_GAP = 8;
    private static final double TICK = 6;

    private final transient List<Panel> panels;
    private final transient Style style;
    private final String valueTitle;
    private final String timeTitle;
    private final double leftRoom;
    private final int columns;

    /**
     * One of the plots.
     *
     * @param name what is written above it
     * @param plot the plot
     */
    public record Panel(String name, XYPlot plot) {}

    /**
     * Arranges panels.
     *
     * @param leftRoom pixels that the labels of the value axis need
     */
    PanelPlot(List<Panel> panels, String valueTitle, String timeTitle, double leftRoom, Style style) {
        this.panels = List.copyOf(panels);
        this.valueTitle = valueTitle;
        this.timeTitle = timeTitle;
        this.leftRoom = leftRoom;
        this.style = style;
        this.columns = columnsFor(panels.size());
        setBackgroundPaint(style.theme().background());
        setOutlineVisible(false);
        for (int i = 0; i < this.panels.size(); i++) {
            XYPlot plot = this.panels.get(i).plot();
            plot.getRangeAxis().setTickLabelsVisible(i % columns == 0);
            plot.getRangeAxis().setTickMarksVisible(i % columns == 0);
            plot.getDomainAxis().setTickLabelsVisible(i + columns >= panels.size());
            plot.setFixedRangeAxisSpace(space(true));
            plot.setFixedDomainAxisSpace(space(false));
        }
    }

    private static AxisSpace space(boolean range) {
        AxisSpace space = new AxisSpace();
        if (range) {
            space.setLeft(0.0);
        } else {
            space.setBottom(0.0);
        }
        return space;
    }

    /** The number of columns that leaves few places empty and the panels in a good shape. */
    static int columnsFor(int panels) {
        int best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (int columns = 1; columns <= panels; columns++) {
            int rows = (panels + columns - 1) / columns;
            double empty = (double) (rows * columns - panels) / panels;
            double cost = empty + Math.abs(Math.log((double) columns / rows / PREFERRED_SHAPE));
            if (cost < least - 1e-12) {
                least = cost;
                best = columns;
            }
        }
        return best;
    }

    /**
     * The plots with their names.
     *
     * @return the panels, row by row
     */
    public List<Panel> panels() {
        return panels;
    }

    /**
     * Number of panels beside each other.
     *
     * @return the number
     */
    public int columns() {
        return columns;
    }

    /**
     * The title that all value axes share.
     *
     * @return name and unit
     */
    public String valueTitle() {
        return valueTitle;
    }

    /**
     * The title that all time axes share.
     *
     * @return the title
     */
    public String timeTitle() {
        return timeTitle;
    }

    @Override
    public String getPlotType() {
        return "Small multiples";
    }

    @Override
    public void draw(Graphics2D g2, Rectangle2D area, Point2D anchor, PlotState parentState, PlotRenderingInfo info) {
        if (info != null) {
            info.setPlotArea(area);
            info.setDataArea(area);
        }
        drawBackground(g2, area);
        FontMetrics text = g2.getFontMetrics(style.text());
        FontMetrics heading = g2.getFontMetrics(nameFont());
        double tickRoom = text.getHeight() + TICK;
        int rows = (panels.size() + columns - 1) / columns;
        double top = area.getMinY() + text.getHeight() + GAP;
        double bottom = area.getMaxY() - text.getHeight() - GAP - tickRoom;
        double left = area.getMinX() + leftRoom + LABEL_GAP;
        double width = (area.getMaxX() - left - (columns - 1) * GAP) / columns;
        double rowHeight = (bottom - top - (rows - 1) * GAP) / rows;
        double nameRoom = heading.getHeight() + 2.0;

        g2.setFont(style.text());
        g2.setPaint(style.theme().muted());
        g2.drawString(valueTitle, (float) area.getMinX() + 4, (float) area.getMinY() + text.getAscent());
        double titleX = left + (area.getMaxX() - left - text.stringWidth(timeTitle)) / 2;
        g2.drawString(timeTitle, (float) titleX, (float) area.getMaxY() - text.getDescent());
        List<String> names = fitting(panels.stream().map(Panel::name).toList(), heading::stringWidth, width);
        for (int i = 0; i < panels.size(); i++) {
            double x = left + i % columns * (width + GAP);
            double y = top + i / columns * (rowHeight + GAP);
            Rectangle2D place = new Rectangle2D.Double(x, y + nameRoom, width, rowHeight - nameRoom);
            g2.setFont(nameFont());
            g2.setPaint(style.theme().ink());
            g2.drawString(names.get(i), (float) x, (float) (y + heading.getAscent()));
            panels.get(i).plot().draw(g2, place, null, parentState, null);
        }
    }

    private Font nameFont() {
        return style.sized(1, Font.BOLD);
    }

    /** Names cut to a width; different ones that would read alike keep their ends and lose their middles. */
    static List<String> fitting(List<String> names, ToDoubleFunction<String> metrics, double width) {
        List<String> cut =
                names.stream().map(name -> fitting(name, metrics, width)).toList();
        List<String> told = new ArrayList<>();
        for (int i = 0; i < cut.size(); i++) {
            boolean alike = false;
            for (int j = 0; j < cut.size(); j++) {
                alike |= cut.get(i).equals(cut.get(j)) && !names.get(i).equals(names.get(j));
            }
            told.add(alike ? withoutMiddle(names.get(i), metrics, width) : cut.get(i));
        }
        return told;
    }

    private static String withoutMiddle(String name, ToDoubleFunction<String> metrics, double width) {
        int kept = name.length() / 2;
        while (kept > 1 && metrics.applyAsDouble(withoutMiddle(name, kept)) > width) {
            kept--;
        }
        return withoutMiddle(name, kept);
    }

    private static String withoutMiddle(String name, int kept) {
        return name.substring(0, kept).strip() + "…"
                + name.substring(name.length() - kept).strip();
    }

    /** A title, or as much of the name in it as there is room for: a unit in brackets at its end is kept unless it is as long. */
    static String fittingWithUnit(String title, ToDoubleFunction<String> metrics, double width) {
        int bracket = Math.max(title.lastIndexOf(" ("), title.lastIndexOf("（"));
        boolean unit = bracket > 0 && (title.endsWith(")") || title.endsWith("）"));
        String end = unit ? title.substring(bracket) : "";
        double rest = width - metrics.applyAsDouble(end);
        return metrics.applyAsDouble(title) <= width || rest < width / 4
                ? fitting(title, metrics, width)
                : fitting(title.substring(0, title.length() - end.length()), metrics, rest) + end;
    }

    /** A name, or as much of its beginning as there is room for. */
    static String fitting(String name, ToDoubleFunction<String> metrics, double width) {
        if (metrics.applyAsDouble(name) <= width) {
            return name;
        }
        int end = name.length() - 1;
        while (end > 1 && metrics.applyAsDouble(name.substring(0, end).strip() + "…") > width) {
            end--;
        }
        return name.substring(0, end).strip() + "…";
    }
}
