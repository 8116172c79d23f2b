package org.graunt.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.graunt.charts.ChartFiles;
import org.graunt.charts.MissingFontException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the gallery: every chart on real data, in English and Chinese, and a page that shows them. */
@Command(
        name = "gallery",
        mixinStandardHelpOptions = true,
        version = "Graunt",
        sortOptions = false,
        description =
                "Draws every chart from the bundled data, in English and Chinese, and writes the page that shows them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the gallery is written",
            "1:the data have a fault, a font is missing or a file cannot be written",
            "2:wrong options"
        })
public final class Gallery implements Callable<Integer> {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with the example data (default: the data bundled with this program).")
    private Path data = Path.of(System.getProperty("graunt.examples.data", "examples/data"));

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to, made if absent (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("docs", "gallery");

    @Spec
    private CommandSpec spec;

    /**
     * Writes the gallery.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Gallery()).execute(args));
    }

    @Override
    public Integer call() {
        try {
            Path page = write();
            spec.commandLine()
                    .getOut()
                    .println("Gallery written: " + page.toAbsolutePath().normalize());
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException | MissingFontException e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException e) {
            spec.commandLine().getErr().println("cannot read " + data + " or write to " + out + ": " + e);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private Path write() throws IOException {
        Files.createDirectories(out);
        Map<String, List<Picture>> both = new LinkedHashMap<>();
        for (Locale language : LANGUAGES) {
            for (Picture picture : pictures(data, language)) {
                ChartFiles.writeSvg(
                        picture.chart(),
                        out.resolve(GalleryPage.file(picture.id(), language)),
                        picture.width(),
                        picture.height());
                both.computeIfAbsent(picture.id(), id -> new ArrayList<>()).add(picture);
            }
        }
        Path page = out.resolve("README.md");
        Files.writeString(page, GalleryPage.of(List.copyOf(both.values()), LANGUAGES));
        return page;
    }

    /** All pictures in a language, in the order of the page. */
    static List<Picture> pictures(Path data, Locale language) throws IOException {
        GalleryTexts texts = new GalleryTexts(language);
        List<Picture> pictures = new ArrayList<>();
        pictures.addAll(new GalleryFertility(data, texts).pictures());
        pictures.addAll(new GalleryAreas(data, texts).pictures());
        pictures.addAll(new GalleryTargets(data, texts).pictures());
        pictures.addAll(new GalleryFuture(data, texts).pictures());
        return pictures;
    }
}
