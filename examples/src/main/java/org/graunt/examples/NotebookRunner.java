package org.graunt.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs notebooks one after the other; exits with 1 at the first cell that fails. */
@Command(
        name = "notebooks",
        mixinStandardHelpOptions = true,
        version = "Graunt",
        description = "Runs jshell notebooks cell by cell and stops at the first cell that fails.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all cells ran", "1:a cell failed or a file cannot be read", "2:wrong arguments"})
public final class NotebookRunner implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "NOTEBOOK",
            description = "Notebook files (.jsh), in the order to run them.")
    private List<Path> notebooks;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    /**
     * Runs the notebooks named.
     *
     * @param args the notebook files
     */
    public static void main(String[] args) {
        System.exit(new CommandLine(new NotebookRunner()).execute(args));
    }

    @Override
    public Integer call() {
        for (Path notebook : notebooks) {
            try {
                Notebook.of(notebook).run();
            } catch (IOException e) {
                spec.commandLine().getErr().println(notebook + ": cannot be read: " + e.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            } catch (Notebook.CellFailure e) {
                spec.commandLine().getErr().println(e.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
