package org.graunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files of results are read as they were written, and every benchmark they come from exists. */
class ResultsTest {

    @Test
    void jsonIsReadBackAsItWasWritten() {
        String text = """
                {
                  "text": "a \\"b\\"",
                  "list": [1, 2.5, true, null],
                  "nested": [[1, 2], [3]],
                  "objects": [
                    {
                      "x": -1
                    }
                  ],
                  "none": {}
                }
                """;

        assertThat(Json.text(Json.parse(text))).isEqualTo(text);
        assertThat(Json.text(Double.NaN)).isEqualTo("\"NaN\"\n");
    }

    @Test
    void theMeanIsThatOfTheForks() {
        Results.Timing timing = new Results.Timing("A.b", Map.of(), "us/op", new double[][] {{1, 3}, {4}});

        assertThat(timing.mean()).isEqualTo(3);
        assertThat(timing.nanoseconds()).isEqualTo(3000);
        assertThat(timing.key()).isEqualTo("A.b");
    }

    @Test
    void whatIsNotATimeIsRefused() {
        Results.Timing timing = new Results.Timing("A.b", Map.of(), "ops/s", new double[][] {{1}});

        assertThatIllegalArgumentException().isThrownBy(timing::nanoseconds).withMessageContaining("ops/s");
        assertThatIllegalArgumentException().isThrownBy(() -> Results.of(3.0)).withMessageContaining("object");
    }

    @Test
    void thePathOfTheJvmIsNotKept() {
        Object entry = Json.parse("{\"benchmark\": \"A.b\", \"jvm\": \"/x/java\", \"primaryMetric\": {\"score\": 1,"
                + " \"scorePercentiles\": {\"0.0\": 1}, \"rawData\": [[1]]}}");

        assertThat(Json.text(Results.kept(entry)))
                .doesNotContain("/x/java", "scorePercentiles")
                .contains("rawData");
    }

    @Test
    void everyLineOfTheReadmeIsABenchmarkThatIsRun() {
        List<String> methods =
                Row.all(1).stream().map(Row::benchmark).distinct().toList();
        Stream<Run> runs = Run.all().stream();
        List<String> patterns = runs.map(Run::pattern).toList();

        assertThat(methods)
                .allMatch(method -> patterns.stream().anyMatch(p -> ("x." + method).matches(".*" + p + ".*")))
                .allMatch(ResultsTest::exists);
        assertThat(Run.quick().stream().map(Run::pattern))
                .allMatch(pattern -> methods.stream().anyMatch(m -> ("x." + m).matches(".*" + pattern + ".*")));
    }

    @Test
    void ourOwnPathsInAQuickRunCanBeJudged() {
        assertThat(Run.quick())
                .filteredOn(run -> Row.all(1).stream()
                        .anyMatch(row -> row.role() == Row.Role.OURS
                                && ("x." + row.benchmark()).matches(".*" + run.pattern() + ".*")))
                .hasSize(5)
                .allMatch(run -> run.forks() == 2 && run.iterations() == 3);
    }

    private static boolean exists(String benchmark) {
        String[] parts = benchmark.split("\\.");
        try {
            return Stream.of(Class.forName("org.graunt.benchmarks." + parts[0]).getMethods())
                    .anyMatch(method -> Objects.equals(method.getName(), parts[1]));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
