package org.graunt.charts;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.NumberFormat;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYZDataset;

/**
 * Draws the items of a dataset as tiles, as large as fit into the plot without being stretched: column and row are x and y, the
 * value is z. A tile holds its label, and its value if there is room; without a value it is hatched.
 */
final class TileRenderer extends AbstractXYItemRenderer {

    private static final long serialVersionUID = 1L;

    /** Distance between rows of hexagons, in widths of a hexagon. */
    private static final double HEXAGON_ROW = Math.sqrt(3) / 2;

    private static final double FILLED = 0.94;
    private static final double HATCH = 6;
    private static final double MOST_OF_SIDE = 0.86;

    private final transient TileGrid grid;
    private final transient ColourScale colours;
    private final transient NumberFormat format;
    private final transient Style style;

    TileRenderer(TileGrid grid, ColourScale colours, NumberFormat format, Style style) {
        this.grid = grid;
        this.colours = colours;
        this.format = format;
        this.style = style;
    }

    ColourScale colours() {
        return colours;
    }

    /** Widths of a tile that the grid is wide. */
    static double width(TileGrid grid) {
        return grid.columns() + (grid.hexagonal() && grid.rows() > 1 ? 0.5 : 0);
    }

    /** Widths of a tile that the grid is high. */
    static double height(TileGrid grid) {
        // A hexagon on its corner is 2/sqrt(3) as high as wide.
        return grid.hexagonal() ? (grid.rows() - 1) * HEXAGON_ROW + 2 / Math.sqrt(3) : grid.rows();
    }

    @Override
    public void drawItem(
            Graphics2D g2,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis domainAxis,
            ValueAxis rangeAxis,
            XYDataset dataset,
            int series,
            int item,
            CrosshairState crosshairState,
            int pass) {
        TileGrid.Tile tile = grid.tiles().get(item);
        double value = ((XYZDataset) dataset).getZValue(series, item);
        Rectangle2D place = place(tile, area);
        Shape shape = grid.hexagonal() ? hexagon(place) : inner(place);
        Color behind;
        if (Double.isNaN(value)) {
            behind = style.theme().background();
            drawHatched(g2, shape, style);
        } else {
            behind = colours.colour(value);
            g2.setPaint(behind);
            g2.fill(shape);
        }
        write(g2, place, tile.label(), Double.isNaN(value) ? "" : format.format(value), behind);
    }

    /** The square around a tile. */
    Rectangle2D place(TileGrid.Tile tile, Rectangle2D area) {
        double side = Math.min(area.getWidth() / width(grid), area.getHeight() / height(grid));
        double left = area.getCenterX() - side * width(grid) / 2;
        double top = area.getCenterY() - side * height(grid) / 2;
        double x = tile.column() + (grid.hexagonal() && tile.row() % 2 == 1 ? 0.5 : 0);
        double y = grid.hexagonal() ? tile.row() * HEXAGON_ROW + (2 / Math.sqrt(3) - 1) / 2 : tile.row();
        return new Rectangle2D.Double(left + x * side, top + y * side, side, side);
    }

    private static Shape inner(Rectangle2D place) {
        double side = place.getWidth() * FILLED;
        return new Rectangle2D.Double(place.getCenterX() - side / 2, place.getCenterY() - side / 2, side, side);
    }

    private static Shape hexagon(Rectangle2D place) {
        double half = place.getWidth() / 2 * FILLED;
        double corner = half * 2 / Math.sqrt(3);
        double x = place.getCenterX();
        double y = place.getCenterY();
        return Style.polygon(
                x,
                y - corner,
                x + half,
                y - corner / 2,
                x + half,
                y + corner / 2,
                x,
                y + corner,
                x - half,
                y + corner / 2,
                x - half,
                y - corner / 2);
    }

    private static void drawHatched(Graphics2D g2, Shape shape, Style style) {
        g2.setPaint(style.theme().grid());
        g2.fill(hatch(shape));
        g2.setStroke(Style.solid(1));
        g2.setPaint(style.theme().tint(style.theme().muted(), 0.5));
        g2.draw(shape);
    }

    /** Slanted stripes within a shape, as a shape of their own: patterns and clips do not survive in all formats. */
    static Shape hatch(Shape shape) {
        Rectangle2D bounds = shape.getBounds2D();
        Path2D stripes = new Path2D.Double();
        double height = bounds.getHeight();
        for (double x = bounds.getMinX() - height; x < bounds.getMaxX(); x += HATCH) {
            stripes.moveTo(x, bounds.getMaxY());
            stripes.lineTo(x + height, bounds.getMinY());
            stripes.lineTo(x + height + HATCH / 2, bounds.getMinY());
            stripes.lineTo(x + HATCH / 2, bounds.getMaxY());
            stripes.closePath();
        }
        Area hatched = new Area(stripes);
        hatched.intersect(new Area(shape));
        return hatched;
    }

    private void write(Graphics2D g2, Rectangle2D place, String label, String value, Color behind) {
        Font bold = fitting(g2, style.sized(1, Font.BOLD), label, place.getWidth() * MOST_OF_SIDE);
        Font plain = style.sized(0.9, Font.PLAIN);
        FontMetrics first = g2.getFontMetrics(bold);
        FontMetrics second = g2.getFontMetrics(plain);
        boolean both = !value.isEmpty()
                && second.stringWidth(value) <= place.getWidth() * MOST_OF_SIDE
                && first.getHeight() + second.getHeight() <= place.getHeight() * MOST_OF_SIDE;
        g2.setPaint(style.theme().legibleOn(behind));
        double height = first.getAscent() + (both ? second.getHeight() : 0);
        double baseline = place.getCenterY() - height / 2 + first.getAscent() - first.getDescent() / 2.0;
        line(g2, bold, label, place.getCenterX(), baseline);
        if (both) {
            line(g2, plain, value, place.getCenterX(), baseline + second.getHeight());
        }
    }

    private static Font fitting(Graphics2D g2, Font font, String words, double width) {
        double needed = g2.getFontMetrics(font).stringWidth(words);
        return needed <= width ? font : font.deriveFont((float) (font.getSize2D() * width / needed));
    }

    private static void line(Graphics2D g2, Font font, String words, double x, double baseline) {
        g2.setFont(font);
        g2.drawString(words, (float) (x - g2.getFontMetrics().stringWidth(words) / 2.0), (float) baseline);
    }
}
