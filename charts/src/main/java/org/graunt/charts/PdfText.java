package org.graunt.charts;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.text.AttributedCharacterIterator;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Writes the texts of a drawing as text of a PDF, as wide as they were laid out. */
final class PdfText implements IPdfBoxGraphics2DFontTextDrawer {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    /** Stroke that makes a plain face bold, in parts of the size. */
    private static final float BOLDER = 0.025f;

    private final PdfFonts fonts;

    PdfText(PdfFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public boolean canDrawText(AttributedCharacterIterator text, IFontTextDrawerEnv page) {
        return true;
    }

    @Override
    public void drawText(AttributedCharacterIterator text, IFontTextDrawerEnv page) throws IOException {
        Font attribute = (Font) text.getAttribute(TextAttribute.FONT);
        Font font = attribute == null ? page.getFont() : attribute;
        String words = words(text);
        PDPageContentStream stream = page.getContentStream();
        page.applyPaint(page.getPaint(), null);
        double x = 0;
        for (PdfFonts.Run run : fonts.runs(words, font)) {
            double laidOut = width(run.words(), font);
            double natural = run.font().getStringWidth(run.words()) / 1000 * font.getSize2D();
            stream.beginText();
            stream.setFont(run.font(), font.getSize2D());
            // Letters stand upright though the page of a drawing counts downwards.
            stream.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, 0));
            boolean fits = Math.abs(laidOut - natural) < 0.05;
            stream.setHorizontalScaling(fits ? 100 : (float) (100 * laidOut / natural));
            stream.setRenderingMode(run.bolder() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            stream.setLineWidth(BOLDER * font.getSize2D());
            stream.showText(run.words());
            stream.endText();
            x += laidOut;
        }
    }

    private static double width(String words, Font font) {
        return font.getStringBounds(words, EXACT).getWidth();
    }

    private static String words(AttributedCharacterIterator text) {
        StringBuilder words = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            words.append(c);
        }
        return words.toString();
    }

    @Override
    public FontMetrics getFontMetrics(Font font, IFontTextDrawerEnv page) {
        Graphics2D measuring = page.getCalculationGraphics();
        measuring.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        return measuring.getFontMetrics(font);
    }
}
