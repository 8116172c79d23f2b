package org.graunt.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The runner runs what jshell would run, and tells when it fails. */
class NotebookTest {

    @TempDir
    Path folder;

    private Path notebook(String... lines) throws IOException {
        return Files.write(folder.resolve("cells.jsh"), java.util.List.of(lines));
    }

    @Test
    void runsCellsWithAndWithoutSemicolonsAndOverSeveralLines() throws Exception {
        Path file = notebook(
                "// a comment",
                "int a = 1",
                "int twice(int x) {",
                "    return 2 * x;",
                "}",
                "",
                "if (twice(a) != 2) { throw new IllegalStateException(); }");

        assertThat(Notebook.of(file).run()).isEqualTo(3);
    }

    @Test
    void seesTheLibraryAndTheDefaultImports() throws Exception {
        Path file = notebook(
                "import org.graunt.estimate.ProportionInterval;",
                "var limits = ProportionInterval.WILSON.of(1549, 1562, 0.95);",
                "List<Double> both = List.of(limits.lower(), limits.upper());");

        assertThat(Notebook.of(file).run()).isEqualTo(3);
    }

    @Test
    void stopsWhereJshellWouldExit() throws Exception {
        Path file = notebook("int a = 1;", "/exit", "this does not compile");

        assertThat(Notebook.of(file).run()).isEqualTo(1);
    }

    @Test
    void namesTheLineOfACellThatDoesNotCompile() throws Exception {
        Path file = notebook("int a = 1;", "int b = \"text\";");

        assertThatThrownBy(() -> Notebook.of(file).run())
                .isInstanceOf(Notebook.CellFailure.class)
                .hasMessageContaining("cells.jsh, line 2")
                .hasMessageContaining("incompatible types");
    }

    @Test
    void namesTheLineOfACellThatThrows() throws Exception {
        Path file = notebook("int a = 1;", "", "a / 0");

        assertThatThrownBy(() -> Notebook.of(file).run())
                .hasMessageContaining("line 3")
                .hasMessageContaining("ArithmeticException");
    }

    @Test
    void refusesADeclarationThatNeedsWhatIsNotThere() throws Exception {
        Path file = notebook("int f() { return missing(); }");

        assertThatThrownBy(() -> Notebook.of(file).run()).hasMessageContaining("missing");
    }

    @Test
    void refusesACellThatNeverEnds() throws Exception {
        Path file = notebook("int a = 1;", "int f() {");

        assertThatThrownBy(() -> Notebook.of(file).run()).hasMessageContaining("line 2: the last cell has no end");
    }

    @Test
    void theProgramExitsWith1WhenACellFails() throws Exception {
        Path good = Files.writeString(folder.resolve("good.jsh"), "int a = 1;\n");
        Path bad = notebook("int a = 1 / 0;");

        assertThat(new CommandLine(new NotebookRunner()).execute(good.toString()))
                .isZero();
        assertThat(new CommandLine(new NotebookRunner()).execute(good.toString(), bad.toString()))
                .isEqualTo(1);
        assertThat(new CommandLine(new NotebookRunner()).execute()).isEqualTo(2);
        assertThat(new CommandLine(new NotebookRunner()).execute("absent.jsh")).isEqualTo(1);
    }
}
