package org.graunt.charts;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.graunt.charts.FontFiles.Face;

/**
 * The fonts of one PDF document: for each character of a chart's font the file it is embedded from. The logical font, which mixes
 * several, has no file of its own, so that a text may come from more than one.
 */
final class PdfFonts implements Closeable {

    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final String PROBE = "0123456789 aeinorst";

    private final PDDocument document;
    private final FontFiles ofCaller;
    private final Map<String, List<Candidate>> candidates = new HashMap<>();
    private final Map<Face, Optional<Loaded>> loaded = new HashMap<>();
    private final List<Closeable> open = new ArrayList<>();

    /** For a document, with files of the caller's, which are looked into first. */
    PdfFonts(PDDocument document, List<Path> files) throws IOException {
        this.document = document;
        this.ofCaller = FontFiles.of(files);
    }

    /**
     * A part of a text in one embedded font.
     *
     * @param words the part
     * @param font what it is written with
     * @param bolder whether strokes must make it bold, as there is no bold face
     */
    record Run(String words, PDFont font, boolean bolder) {}

    /** A face that may be used, and the font by which AWT tells in a moment whether it can be; none for the caller's. */
    private record Candidate(Face face, Optional<Font> known) {

        boolean mayShow(int character) {
            return known.isEmpty() || known.get().canDisplay(character);
        }
    }

    private record Loaded(PDFont font, CmapLookup glyphs) {}

    /**
     * A text in the embedded fonts that stand for one of AWT.
     *
     * @throws MissingFontException if no file that can be embedded has one of its characters
     */
    List<Run> runs(String words, Font font) throws IOException {
        List<Run> runs = new ArrayList<>();
        Face last = null;
        for (int at = 0; at < words.length(); at = words.offsetByCodePoints(at, 1)) {
            int character = words.codePointAt(at);
            Face face = face(character, font);
            String next = Character.toString(character);
            if (face.equals(last)) {
                Run before = runs.remove(runs.size() - 1);
                runs.add(new Run(before.words + next, before.font, before.bolder));
            } else {
                PDFont embedded = load(face).orElseThrow().font;
                runs.add(new Run(next, embedded, font.isBold() && !face.bold()));
            }
            last = face;
        }
        return runs;
    }

    private Face face(int character, Font font) throws IOException {
        String family = font.getFamily(Locale.ROOT);
        List<Candidate> inOrder =
                candidates.computeIfAbsent(family + font.isBold(), key -> candidates(family, font.isBold()));
        for (Candidate candidate : inOrder) {
            if (candidate.mayShow(character)) {
                Optional<Loaded> found = load(candidate.face);
                if (found.isPresent() && found.get().glyphs.getGlyphId(character) > 0) {
                    return candidate.face;
                }
            }
        }
        throw new MissingFontException("font '" + family + "': no file to embed in a PDF has TrueType outlines, may be"
                + " embedded and holds " + Character.getName(character)
                + ". Pass the font's .ttf or .ttc file to ChartFiles.writePdf, or install a TrueType font"
                + " (Chinese: Debian and Ubuntu fonts-droid-fallback or fonts-wqy-microhei)");
    }

    /** The caller's files, by their families or not; then the family; then, if it was not asked for, any other. */
    private List<Candidate> candidates(String family, boolean bold) {
        List<Candidate> found = new ArrayList<>();
        add(found, ofCaller.upright(family, bold), Optional.empty());
        ofCaller.families().forEach(other -> add(found, ofCaller.upright(other, bold), Optional.empty()));
        FontFiles system = FontFiles.ofSystem();
        add(found, system.upright(family, bold), Optional.empty());
        if (Fonts.isOwnChoice(family)) {
            double width = width(family);
            // Of equal width first: the one that the logical font takes its letters from, or one made to replace it.
            List<String> others = new ArrayList<>(Fonts.inOrder(system.families()));
            others.sort(Comparator.comparing(other -> Math.abs(width(other) / width - 1) > 1e-3));
            others.forEach(
                    other -> add(found, system.upright(other, bold), Optional.of(new Font(other, Font.PLAIN, 12))));
        }
        return found;
    }

    private static void add(List<Candidate> candidates, List<Face> faces, Optional<Font> known) {
        faces.stream().filter(Face::trueType).forEach(face -> candidates.add(new Candidate(face, known)));
    }

    private static double width(String family) {
        return new Font(family, Font.PLAIN, 12).getStringBounds(PROBE, EXACT).getWidth();
    }

    /** The face in the document, or none if its maker does not let it be embedded. */
    private Optional<Loaded> load(Face face) throws IOException {
        Optional<Loaded> known = loaded.get(face);
        if (known == null) {
            TrueTypeFont font = read(face);
            try {
                known = Optional.of(new Loaded(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup()));
            } catch (IOException notPermitted) {
                known = Optional.empty();
            }
            loaded.put(face, known);
        }
        return known;
    }

    private TrueTypeFont read(Face face) throws IOException {
        if (face.inCollection()) {
            TrueTypeCollection collection = new TrueTypeCollection(face.file().toFile());
            open.add(collection);
            return collection.getFontByName(face.name());
        }
        TrueTypeFont font = new TTFParser()
                .parse(new RandomAccessReadBufferedFile(face.file().toFile()));
        open.add(font);
        return font;
    }

    @Override
    public void close() throws IOException {
        for (Closeable file : open) {
            file.close();
        }
    }
}
