package org.graunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.graunt.benchmarks.Change.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What has become slower beyond noise is named, and noise is not. */
class CompareTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Path file(String name, String unit, String... forks) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "[{\"benchmark\": \"org.x.A.run\", \"primaryMetric\": {\"scoreUnit\": \"" + unit + "\", \"rawData\": ["
                        + String.join(",", forks) + "]}}]");
    }

    private int compare(Path before, Path now, String... options) {
        CommandLine command = new CommandLine(new Compare(new PrintStream(printed, true, StandardCharsets.UTF_8)));
        command.setErr(new PrintWriter(Writer.nullWriter()));
        String[] args = new String[options.length + 2];
        System.arraycopy(options, 0, args, 0, options.length);
        args[options.length] = before.toString();
        args[options.length + 1] = now.toString();
        return command.execute(args);
    }

    @Test
    void aClearDropIsFlagged() throws IOException {
        Path before = file("a", "ms/op", "[10.0, 10.2]", "[10.1, 9.9]", "[9.8, 10.0]");
        Path now = file("b", "ms/op", "[13.0, 13.1]", "[13.2, 12.9]", "[12.8, 13.0]");

        assertThat(compare(before, now)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("A.run", "1.30", "SLOWER", "1 of 1 slower by more than 10.0 %", "95.0 %");
        assertThat(compare(now, before)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("faster");
    }

    @Test
    void aDropWithinTheMarginIsNot() throws IOException {
        Path before = file("a", "ms/op", "[10.0]", "[10.01]", "[9.99]");
        Path now = file("b", "ms/op", "[10.5]", "[10.51]", "[10.49]");

        assertThat(compare(before, now)).isZero();
        assertThat(compare(before, now, "--margin", "0.02")).isEqualTo(1);
    }

    @Test
    void aThroughputIsSlowerWhenItFalls() throws IOException {
        Path before = file("a", "ops/s", "[100]", "[101]", "[99]");
        Path now = file("b", "ops/s", "[50]", "[51]", "[49]");

        assertThat(compare(before, now)).isEqualTo(1);
        assertThat(compare(now, before)).isZero();
    }

    @Test
    void oneJvmIsNotJudged() throws IOException {
        Path before = file("a", "ms/op", "[10.0, 10.0, 10.0]");
        Path now = file("b", "ms/op", "[20.0, 20.0, 20.0]");

        assertThat(compare(before, now)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("2.00", "not judged");
    }

    private Path several(String name, String benchmarks, String memory) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "{\"environment\": {}, \"benchmarks\": [" + benchmarks + "], \"memory\": [" + memory + "]}");
    }

    private static String timing(String name, String unit) {
        return "{\"benchmark\": \"org.x." + name + "\", \"primaryMetric\": {\"scoreUnit\": \"" + unit
                + "\", \"rawData\": [[10],[10.1]]}}";
    }

    private static String heap(String path, int bytes) {
        return "{\"path\": \"" + path + "\", \"result\": \"r\", \"resultBytes\": 1, \"heapBytes\": " + bytes + "}";
    }

    @Test
    void whatIsMissingIsNamedAndEndsWithOne() throws IOException {
        Path before = several("a", timing("A.run", "ms/op") + "," + timing("B.run", "ms/op"), "");
        Path now = several("b", timing("A.run", "ms/op"), "");

        assertThat(compare(before, now)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("MISSING now: B.run", "1 times missing");
        assertThat(compare(now, before)).as("what is new is no fault").isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("new: B.run");
    }

    @Test
    void anotherUnitIsNamedAndEndsWithOne() throws IOException {
        Path before = several("a", timing("A.run", "ms/op") + "," + timing("B.run", "ns/op"), "");
        Path now = several("b", timing("A.run", "ms/op") + "," + timing("B.run", "ms/op"), "");

        assertThat(compare(before, now)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("OTHER UNIT: B.run, ns/op before, ms/op now")
                .contains("0 of 1 slower");
    }

    @Test
    void heapsAreComparedByTheMargin() throws IOException {
        String timing = timing("A.run", "ms/op");
        Path before = several("a", timing, heap("reading", 100) + "," + heap("projecting", 100));
        Path more = several("b", timing, heap("reading", 109) + "," + heap("projecting", 112));
        Path less = several("c", timing, heap("reading", 50));

        assertThat(compare(before, more)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("heap: reading +1.09  not larger")
                .containsPattern("heap: projecting +1.12  LARGER");
        assertThat(compare(more, before)).isZero();
        assertThat(compare(before, less)).isEqualTo(1);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("MISSING now: heap: projecting");
    }

    @Test
    void wrongFilesAndOptionsEndWithTwo() throws IOException {
        Path before = file("a", "ms/op", "[10.0]", "[10.1]");
        Path other = Files.writeString(folder.resolve("c"), "[]");

        assertThat(compare(before, other)).isEqualTo(2);
        assertThat(compare(before, folder.resolve("absent"))).isEqualTo(2);
        assertThat(compare(before, Files.writeString(folder.resolve("d"), "{\"x\": 1}")))
                .isEqualTo(2);
        assertThat(compare(before, before, "--level", "1")).isEqualTo(2);
        assertThat(compare(before, before, "--margin", "-1")).isEqualTo(2);
    }

    /** Limits of 95 % leave out 2.5 % on either side; 2,000 runs see at most 3.6 %, and at least 93.5 % inside, at three errors. */
    @Test
    void noiseIsRarelyTakenForADrop() {
        SplittableRandom random = new SplittableRandom(1);
        int flagged = 0;
        int covered = 0;
        int runs = 2000;
        for (int run = 0; run < runs; run++) {
            Change change = Change.of("noise", noisy(random), noisy(random), 0, 0.95, 1);
            flagged += change.verdict() == Verdict.SLOWER ? 1 : 0;
            covered += change.lower() <= 1 && change.upper() >= 1 ? 1 : 0;
        }

        assertThat(flagged / (double) runs).isLessThan(0.036);
        assertThat(covered / (double) runs).isGreaterThan(0.935);
    }

    /** Forty benchmarks that did not change: in at most 2.5 % of comparisons, 4 % at three errors of 900, is any flagged. */
    @Test
    void noiseIsAsRarelyFlaggedAmongMany() {
        SplittableRandom random = new SplittableRandom(2);
        int alarms = 0;
        int runs = 900;
        for (int run = 0; run < runs; run++) {
            boolean alarm = false;
            for (int benchmark = 0; benchmark < 40; benchmark++) {
                alarm |= Change.of("noise", noisy(random), noisy(random), 0, 0.95, 40)
                                .verdict()
                        == Verdict.SLOWER;
            }
            alarms += alarm ? 1 : 0;
        }

        assertThat(alarms / (double) runs).isLessThan(0.041);
    }

    @Test
    void aDropIsFlaggedOnlyIfItsLowerLimitExceedsTheMargin() {
        double[] before = {10, 10.2, 9.8};
        double[] now = {11.2, 11.5, 11.1};

        Change change = Change.of("x", before, now, 0.1, 0.95, 1);
        assertThat(change.ratio()).isGreaterThan(1.1);
        assertThat(change.lower()).isBetween(1.0, 1.1);
        assertThat(change.verdict()).isEqualTo(Verdict.SAME);
        assertThat(Change.of("x", before, now, 0.05, 0.95, 1).verdict()).isEqualTo(Verdict.SLOWER);
        assertThat(Change.of("x", before, now, 0.05, 0.95, 40).verdict())
                .as("among forty")
                .isEqualTo(Verdict.SAME);
    }

    private static double[] noisy(SplittableRandom random) {
        double[] times = new double[3];
        for (int i = 0; i < times.length; i++) {
            times[i] = 100 + 3 * random.nextGaussian();
        }
        return times;
    }

    /**
     * Two pairs about 10 and 20. Squared deviations as shares: 0.0002 and 0, so 0.0001 with 2 degrees of freedom; variances of the
     * means 100 x 0.0001 / 2 = 0.005 and 0.02. Fieller's quadratic solved by hand with t(2, 0.975) = 4.30265.
     */
    @Test
    void theIntervalOfTheRatioIsFiellers() {
        Change change = Change.of("pair", new double[] {9.9, 10.1}, new double[] {20, 20}, 0.1, 0.95, 1);

        double t = 4.30265;
        double below = 100 - t * t * 0.005;
        double root = Math.sqrt(200.0 * 200 - below * (400 - t * t * 0.02));
        assertThat(change.lower()).isCloseTo((200 - root) / below, within(1e-5));
        assertThat(change.upper()).isCloseTo((200 + root) / below, within(1e-5));
    }

    @Test
    void timesThatDoNotVaryAreComparedAsTheyAre() {
        double[] ten = {10, 10};
        assertThat(Change.of("x", ten, new double[] {12, 12}, 0.1, 0.99, 1).verdict())
                .isEqualTo(Verdict.SLOWER);
        assertThat(Change.of("x", ten, new double[] {8, 8}, 0.1, 0.99, 1).verdict())
                .isEqualTo(Verdict.FASTER);
        assertThat(Change.of("x", ten, ten, 0.1, 0.99, 1).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void aRatioToATimeNobodyKnowsHasNoUpperLimit() {
        Change change = Change.of("x", new double[] {1, 30}, new double[] {10, 12}, 0.1, 0.99, 1);

        assertThat(change.upper()).isInfinite();
        assertThat(change.verdict()).isEqualTo(Verdict.SAME);
    }
}
