package org.graunt.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.graunt.charts.MissingFontException;
import org.graunt.examples.Report.Section;
import org.graunt.table.TableFolder;
import org.graunt.table.TableFormatException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes the county report: from count tables to estimates with intervals, a projection, charts and one page. */
@Command(
        name = "county-report",
        mixinStandardHelpOptions = true,
        version = "Graunt",
        sortOptions = false,
        description =
                "Reads count tables and writes a report: index.html with its charts inside, the charts as PNG and SVG,"
                        + " the tables as CSV.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the report is written",
            "1:the data have a fault, a font is missing or a file cannot be written",
            "2:wrong options"
        })
public final class CountyReport implements Callable<Integer> {

    private static final String DATA_PROPERTY = "graunt.examples.data";

    /** Four folders read, six sections made, 21 blocks written. */
    private static final int STEPS = 31;

    private static final int LONGEST_PROJECTION = 100;

    /** The languages of the report. */
    enum Language {
        en(Locale.ENGLISH),
        zh(Locale.SIMPLIFIED_CHINESE);

        private final Locale locale;

        Language(Locale locale) {
            this.locale = locale;
        }
    }

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with sweden-counties, county-report and korea-births, each with its tables.json"
                    + " (default: the data bundled with this program).")
    private Path data = Path.of(System.getProperty(DATA_PROPERTY, "examples/data"));

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder to write to, made if absent (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("target", "report");

    @Option(names = "--lang", paramLabel = "en|zh", description = "Language of the report (default: ${DEFAULT-VALUE}).")
    private Language language = Language.en;

    @Option(
            names = "--until",
            paramLabel = "YEAR",
            description = "Last year of the projection (default: ${DEFAULT-VALUE}).")
    private int until = 2030;

    @Spec
    private CommandSpec spec;

    /**
     * Writes the report.
     *
     * @param args the options; {@code --help} lists them
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new CountyReport()).execute(args));
    }

    @Override
    public Integer call() {
        try {
            Path page = write();
            spec.commandLine()
                    .getOut()
                    .println("Report written: " + page.toAbsolutePath().normalize());
            return CommandLine.ExitCode.OK;
        } catch (IllegalArgumentException | MissingFontException e) {
            spec.commandLine().getErr().println(e.getMessage());
        } catch (IOException e) {
            spec.commandLine().getErr().println("cannot write to " + out + ": " + e);
        }
        return CommandLine.ExitCode.SOFTWARE;
    }

    private Path write() throws IOException {
        Words words = new Words(language.locale);
        Map<String, String> sets = Map.of(
                "sweden", "sweden-counties",
                "county", "county-report/county",
                "community", "county-report/community",
                "korea", "korea-births");
        try (ProgressBar progress = new ProgressBarBuilder()
                .setTaskName("Report")
                .setInitialMax(STEPS)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build()) {
            TableFolder sweden = read(progress, sets.get("sweden"));
            TableFolder county = read(progress, sets.get("county"));
            TableFolder community = read(progress, sets.get("community"));
            TableFolder korea = read(progress, sets.get("korea"));
            SwedenSections swedish = new SwedenSections(sweden, words, until);
            int latest = swedish.lastYear() + LONGEST_PROJECTION;
            if (!(until > swedish.lastYear() && until <= latest)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--until: " + until + ", must be after " + swedish.lastYear() + " and not after " + latest);
            }
            WorkReportSections work = new WorkReportSections(words);
            List<Section> sections = new ArrayList<>();
            sections.add(step(progress, "fertility", swedish::fertility));
            sections.add(step(progress, "population", swedish::population));
            sections.add(step(progress, "projection", swedish::projection));
            sections.add(step(progress, "county", () -> work.county(county)));
            sections.add(step(progress, "community", () -> work.community(community)));
            sections.add(step(progress, "Korea", () -> new KoreaSection(words).section(korea)));
            progress.setExtraMessage("writing");
            Files.createDirectories(out);
            return new ReportFiles(out, words).write(new Report(sections), progress::step);
        }
    }

    private TableFolder read(ProgressBar progress, String folder) {
        try {
            return step(progress, "reading " + folder, () -> TableFolder.read(data.resolve(folder)));
        } catch (TableFormatException e) {
            throw new IllegalArgumentException("in " + data.resolve(folder) + ": " + e.getMessage(), e);
        }
    }

    private static <T> T step(ProgressBar progress, String what, Supplier<T> work) {
        progress.setExtraMessage(what);
        T result = work.get();
        progress.step();
        return result;
    }
}
