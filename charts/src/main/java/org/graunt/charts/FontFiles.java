package org.graunt.charts;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.fontbox.ttf.FontHeaders;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** Finds the files of fonts, which AWT does not tell; needs FontBox. */
final class FontFiles {

    private static final List<String> ENDINGS = List.of(".ttf", ".ttc", ".otf", ".otc");

    private final List<Face> faces;

    private FontFiles(List<Face> faces) {
        this.faces = faces;
    }

    /**
     * One face of a font file.
     *
     * @param file the file
     * @param name its PostScript name, which tells the faces of a collection apart
     * @param family the family, as AWT names it
     * @param bold whether it is a bold one
     * @param slanted whether it is an italic or oblique one
     * @param trueType whether its outlines are TrueType's, the only ones that PDFBox embeds
     */
    record Face(Path file, String name, String family, boolean bold, boolean slanted, boolean trueType) {

        boolean inCollection() {
            return isCollection(file.toFile());
        }
    }

    /** The faces in the usual folders of this system. */
    static FontFiles ofSystem() {
        return System.FILES;
    }

    /** Read once, and not before they are needed: some systems have hundreds. */
    private static final class System {
        static final FontFiles FILES = new FontFiles(list());

        private static List<Face> list() {
            FontFileFinder finder = new FontFileFinder();
            List<URI> found = new ArrayList<>(finder.find());
            File ofUser = new File(java.lang.System.getProperty("user.home", ""), ".local/share/fonts");
            if (ofUser.isDirectory()) {
                found.addAll(finder.find(ofUser.getPath()));
            }
            List<Face> faces = new ArrayList<>();
            // In the order of their names, as the order in a folder differs from machine to machine.
            found.stream().map(Path::of).distinct().sorted().forEach(file -> {
                try {
                    faces.addAll(facesIn(file));
                } catch (IOException broken) {
                    // One unreadable file among those of the system is no reason to do without the others.
                    faces.addAll(List.of());
                }
            });
            return List.copyOf(faces);
        }
    }

    /**
     * The faces in files that the caller names.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if one is not a TrueType or OpenType font
     */
    static FontFiles of(List<Path> files) throws IOException {
        List<Face> faces = new ArrayList<>();
        for (Path file : files) {
            List<Face> inFile = facesIn(file);
            if (inFile.isEmpty()) {
                throw new IllegalArgumentException(
                        "fontFiles: " + file + ", must be a TrueType or OpenType font (.ttf, .ttc, .otf or .otc)");
            }
            faces.addAll(inFile);
        }
        return new FontFiles(List.copyOf(faces));
    }

    /** Upright faces of a family, the bold ones first or last. */
    List<Face> upright(String family, boolean bold) {
        List<Face> found = new ArrayList<>();
        for (boolean weight : new boolean[] {bold, !bold}) {
            faces.stream()
                    .filter(face -> face.family.equalsIgnoreCase(family) && face.bold == weight && !face.slanted)
                    .forEach(found::add);
        }
        return found;
    }

    /** Families with an upright face that can be embedded, in alphabetical order. */
    List<String> families() {
        return faces.stream()
                .filter(face -> face.trueType && !face.slanted)
                .map(Face::family)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean isCollection(File file) {
        String name = file.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttc") || name.endsWith(".otc");
    }

    private static List<Face> facesIn(Path path) throws IOException {
        File file = path.toFile();
        String lower = file.getName().toLowerCase(Locale.ROOT);
        List<Face> faces = new ArrayList<>();
        if (ENDINGS.stream().noneMatch(lower::endsWith)) {
            return faces;
        }
        if (isCollection(file)) {
            TrueTypeCollection.processAllFontHeaders(file, headers -> add(faces, path, headers));
        } else {
            try (RandomAccessReadBufferedFile content = new RandomAccessReadBufferedFile(file)) {
                add(faces, path, new TTFParser().parseTableHeaders(content));
            }
        }
        return faces;
    }

    private static void add(List<Face> faces, Path file, FontHeaders headers) {
        if (headers.getName() != null && headers.getFontFamily() != null) {
            String style = headers.getFontSubFamily() == null
                    ? ""
                    : headers.getFontSubFamily().toLowerCase(Locale.ROOT);
            faces.add(new Face(
                    file,
                    headers.getName(),
                    headers.getFontFamily(),
                    style.contains("bold"),
                    style.contains("italic") || style.contains("oblique"),
                    headers.getError() == null && !headers.isOpenTypePostScript()));
        }
    }
}
