package org.graunt.examples;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.graunt.charts.ChartFiles;
import org.graunt.examples.Report.Block;
import org.graunt.examples.Report.Figure;
import org.graunt.examples.Report.Grid;
import org.graunt.examples.Report.Paragraph;
import org.graunt.examples.Report.Section;
import org.graunt.table.CohortCsv;

/** Writes a report: one page that needs nothing else, and its tables and charts as files beside it. */
final class ReportFiles {

    private static final int SHARP = 2;

    private final Path folder;
    private final Words words;

    ReportFiles(Path folder, Words words) {
        this.folder = folder;
        this.words = words;
    }

    /** Writes everything and returns the page. */
    Path write(Report report, Runnable afterEach) throws IOException {
        Path tables = Files.createDirectories(folder.resolve("tables"));
        Path charts = Files.createDirectories(folder.resolve("charts"));
        List<Map<String, Object>> sections = new ArrayList<>();
        for (Section section : report.sections()) {
            List<Map<String, Object>> blocks = new ArrayList<>();
            for (Block block : section.blocks()) {
                blocks.add(write(block, tables, charts));
                afterEach.run();
            }
            sections.add(
                    Map.of("id", section.id(), "title", section.title(), "blocks", blocks, "notes", section.notes()));
        }
        Path page = folder.resolve("index.html");
        Files.writeString(page, template().execute(page(sections)), StandardCharsets.UTF_8);
        return page;
    }

    private Map<String, Object> page(List<Map<String, Object>> sections) {
        return Map.of(
                "lang", words.say("lang"),
                "title", words.say("title"),
                "lead", words.say("lead"),
                "contents", words.say("contents"),
                "files", words.say("files"),
                "sections", sections);
    }

    private static Map<String, Object> write(Block block, Path tables, Path charts) throws IOException {
        if (block instanceof Grid grid) {
            CohortCsv.write(grid.table(), tables.resolve(grid.id() + ".csv"));
            return only("grid", grid);
        }
        if (block instanceof Figure figure) {
            ChartFiles.writePng(
                    figure.chart(), charts.resolve(figure.id() + ".png"), Figure.WIDTH, figure.height(), SHARP);
            ChartFiles.writeSvg(figure.chart(), charts.resolve(figure.id() + ".svg"), Figure.WIDTH, figure.height());
            String svg = ChartFiles.toSvg(figure.chart(), Figure.WIDTH, figure.height(), figure.id());
            return only("figure", Map.of("id", figure.id(), "svg", svg));
        }
        return only("paragraph", (Paragraph) block);
    }

    /** The template asks each block for all kinds; the kinds it is not are false. */
    private static Map<String, Object> only(String kind, Object content) {
        Map<String, Object> kinds = new java.util.HashMap<>(Map.of("grid", false, "figure", false, "paragraph", false));
        kinds.put(kind, content);
        return kinds;
    }

    private static Template template() throws IOException {
        try (InputStream stream = ReportFiles.class.getResourceAsStream("report.mustache");
                Reader reader = new InputStreamReader(
                        Objects.requireNonNull(stream, "report.mustache"), StandardCharsets.UTF_8)) {
            return Mustache.compiler().compile(reader);
        }
    }
}
