package org.graunt.charts;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import org.jfree.chart.JFreeChart;

/** Draws charts as PDF; needs PDFBox and its bridge to Graphics2D, which are optional. */
final class PdfDrawing {

    /** Points in a pixel of the layout, of which an inch has 96. */
    private static final float POINTS = 0.75f;

    private PdfDrawing() {}

    /** One page as large as the drawing; nothing in it tells when it was made, so the same drawing gives the same bytes. */
    static byte[] of(JFreeChart chart, int width, int height, String title, String description, List<Path> fontFiles)
            throws IOException {
        try (PDDocument document = new PDDocument();
                PdfFonts fonts = new PdfFonts(document, fontFiles)) {
            document.setDocumentId(0L);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setSubject(description);
            PDPage page = new PDPage(new PDRectangle(width * POINTS, height * POINTS));
            document.addPage(page);
            PdfBoxGraphics2D g2 = new PdfBoxGraphics2D(document, width, height);
            g2.setFontTextDrawer(new PdfText(fonts));
            chart.draw(g2, new Rectangle2D.Double(0, 0, width, height));
            // Only now: after a failure half way it would complain of that, and hide why.
            g2.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.transform(Matrix.getScaleInstance(POINTS, POINTS));
                content.drawForm(g2.getXFormObject());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
