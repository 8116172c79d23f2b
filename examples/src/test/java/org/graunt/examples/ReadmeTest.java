package org.graunt.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README says is so: its examples print what stands below them, its commands are those that CI runs. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..");

    @TempDir
    Path folder;

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    private static List<MatchResult> matches(String regex, String text) {
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).results().toList();
    }

    @Test
    void examplesPrintWhatStandsBelowThem() throws Exception {
        List<MatchResult> examples = matches("```java\n(.*?)```\n\n```text\n(.*?)```", readme());

        assertThat(examples).hasSize(3);
        for (MatchResult example : examples) {
            Path cells = Files.writeString(
                    folder.resolve("readme.jsh"), example.group(1).replace("\"examples/data", "\"data"));
            assertThat(NotebooksTest.printedBy(cells)).isEqualTo(example.group(2));
        }
    }

    @Test
    void theTwoCommandsAreThoseOfTheCheckScript() throws Exception {
        String script = Files.readString(ROOT.resolve(".ci/run"));

        assertThat(readme())
                .contains("mvn -ntp -pl examples -am compile exec:java\n")
                .contains("mvn -ntp verify\n");
        assertThat(script).contains("-pl examples -am compile exec:java").contains("verify");
    }

    @Test
    void everyFileThatIsLinkedExists() throws Exception {
        for (MatchResult link : matches("\\]\\(([^)#]+)\\)", readme())) {
            assertThat(ROOT.resolve(link.group(1))).exists();
        }
        for (MatchResult notebook : matches("examples/notebooks/[\\w-]+\\.jsh", readme())) {
            assertThat(ROOT.resolve(notebook.group())).exists();
        }
    }
}
