package org.graunt.examples;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.Completeness;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.LocalExecutionControlProvider;

/**
 * A jshell notebook, run cell by cell in this JVM. Unlike the {@code jshell} tool, which goes on after a cell that fails and
 * still exits with 0, the first failure ends the run.
 */
public final class Notebook {

    private static final List<String> DEFAULT_IMPORTS = List.of(
            "java.io.*",
            "java.math.*",
            "java.net.*",
            "java.nio.file.*",
            "java.util.*",
            "java.util.concurrent.*",
            "java.util.function.*",
            "java.util.prefs.*",
            "java.util.regex.*",
            "java.util.stream.*");

    private final Path file;

    private Notebook(Path file) {
        this.file = file;
    }

    /** A cell that did not compile or threw; the message names file, line, cell and cause. */
    public static final class CellFailure extends Exception {

        private static final long serialVersionUID = 1L;

        CellFailure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * A notebook.
     *
     * @param file a {@code .jsh} file, in UTF-8
     * @return the notebook, not yet run
     */
    public static Notebook of(Path file) {
        return new Notebook(file);
    }

    /**
     * Runs all cells in order; what they print goes to the standard output.
     *
     * @return the number of cells run
     * @throws IOException if the file cannot be read
     * @throws CellFailure at the first cell that does not compile or throws
     */
    public int run() throws IOException, CellFailure {
        List<String> lines = Files.readAllLines(file);
        try (JShell shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), null)
                .build()) {
            classPath().forEach(shell::addToClasspath);
            for (String packages : DEFAULT_IMPORTS) {
                shell.eval("import " + packages + ";");
            }
            int cells = runCells(shell, lines);
            requireAllDefined(shell);
            return cells;
        }
    }

    /** A declaration may use what a later cell declares, but not what none does. */
    private void requireAllDefined(JShell shell) throws CellFailure {
        for (DeclarationSnippet snippet : shell.snippets()
                .filter(DeclarationSnippet.class::isInstance)
                .map(DeclarationSnippet.class::cast)
                .toList()) {
            List<String> missing = shell.unresolvedDependencies(snippet).toList();
            if (!missing.isEmpty()) {
                throw new CellFailure(
                        file + ": " + snippet.name() + " uses what no cell declares: " + String.join(", ", missing),
                        null);
            }
        }
    }

    private int runCells(JShell shell, List<String> lines) throws CellFailure {
        StringBuilder pending = new StringBuilder();
        int cells = 0;
        int firstLine = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (pending.length() == 0) {
                firstLine = i + 1;
                if (isJshellExit(line)) {
                    return cells;
                }
            }
            pending.append(line).append('\n');
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(pending.toString());
            while (info.completeness().isComplete() && !info.source().isBlank()) {
                evaluate(shell, info.source(), firstLine);
                cells++;
                pending.setLength(0);
                pending.append(info.remaining());
                if (info.remaining().isBlank()) {
                    break;
                }
                info = shell.sourceCodeAnalysis().analyzeCompletion(pending.toString());
            }
            if (info.completeness() == Completeness.EMPTY) {
                pending.setLength(0);
            }
            if (info.completeness() == Completeness.UNKNOWN) {
                evaluate(shell, pending.toString(), firstLine);
            }
        }
        if (!pending.toString().isBlank()) {
            throw new CellFailure(file + ", line " + firstLine + ": the last cell has no end", null);
        }
        return cells;
    }

    /** The line that makes the jshell tool leave; other commands of the tool have no meaning here and fail as cells. */
    private static boolean isJshellExit(String line) {
        return line.strip().equals("/exit");
    }

    private void evaluate(JShell shell, String source, int line) throws CellFailure {
        for (SnippetEvent event : shell.eval(source)) {
            if (event.status() == Snippet.Status.REJECTED) {
                String problems = shell.diagnostics(event.snippet())
                        .map((Diag diag) -> diag.getMessage(Locale.ROOT))
                        .collect(Collectors.joining("; "));
                throw new CellFailure(describe(line, source) + problems, null);
            }
            JShellException thrown = event.exception();
            if (thrown != null) {
                String name = thrown instanceof EvalException e ? e.getExceptionClassName() + ": " : "";
                throw new CellFailure(describe(line, source) + name + thrown.getMessage(), thrown);
            }
        }
    }

    private String describe(int line, String source) {
        return file + ", line " + line + ": " + source.strip() + "\n  failed: ";
    }

    /** The class path of this program: as seen by the loader when a build tool started it, else that of the JVM. */
    private static List<String> classPath() {
        List<String> entries = new ArrayList<>();
        if (Notebook.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                entries.add(pathOf(url));
            }
        } else {
            entries.addAll(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        }
        return entries;
    }

    private static String pathOf(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class path entry " + url + ": is not a file", e);
        }
    }
}
