package org.graunt.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The notebooks run, and print what they promise. */
class NotebooksTest {

    static String printedBy(Path notebook) throws Exception {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Notebook.of(notebook).run();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void indicatorsPrintsEstimatesWithTheirIntervalsAndDenominators() throws Exception {
        String printed = printedBy(Path.of("notebooks/01-indicators.jsh"));

        assertThat(printed)
                .contains("births: [area (21: Stockholms län to Norrbottens län), period (18: 1998 to 2015)")
                .contains("total fertility rate, children per woman; 95% intervals: gamma (Fay-Feuer)")
                .contains("Sweden 2015: 1.8489 children per woman")
                .contains("checkups / couples")
                .contains("contraceptive prevalence (married women): 80.22 % of 182")
                .contains("contraceptive prevalence (fecund married women): 90.68 % of 161")
                .contains("contraceptive prevalence (married women at risk): 100.00 % of 146")
                .contains("378 rows");
    }

    @Test
    void projectionPrintsBirthsAndWritesItsChart() throws Exception {
        Path chart = Path.of("target/notebooks/births.svg");
        Files.deleteIfExists(chart);

        String printed = printedBy(Path.of("notebooks/02-projection.jsh"));

        assertThat(printed).contains("2016: ").contains("migration adds ").contains("births.svg");
        assertThat(Files.readString(chart)).contains("<svg").contains("without migration");
    }

    @Test
    void isTheTargetMetReadsTheFigureInOneSentence() throws Exception {
        String printed = printedBy(Path.of("notebooks/03-is-the-target-met.jsh"));

        assertThat(printed)
                .contains("3,190 of 3,356 = 95.05 %: the target of at least 95 % is met by 0.05 percentage points")
                .contains("the chance that the underlying value meets it is 55 %")
                .contains("3,356 中的 3,190，即 95.05 %")
                .contains("344 to 1,562 = 0.220: the target of at most 0.3 is met")
                .contains("Inconsistent: 42,376 of 43,115 is 98.2860 %")
                .contains("checkups over couples");
    }

    @Test
    void fertilityScheduleGoesFromRatesToReproductionWithAChartForEach() throws Exception {
        Path folder = Path.of("target/notebooks");
        String printed = printedBy(Path.of("notebooks/04-fertility-schedule.jsh"));

        assertThat(printed)
                .contains("Sweden 2015: TFR 1.8489 (1.8382 to 1.8597)")
                .contains("hadwiger by poisson likelihood, TFR preserved")
                .contains("Gotland 2015: 491 births, TFR 1.695 counted, 1.695 smoothed")
                .contains("groups kept: true")
                .contains("TFR 0.8245, adjusted for tempo 1.0859, unstable")
                .contains("life expectancy of women 84.023")
                .contains("NRR 0.88495");
        for (String chart : List.of("model", "smoothed", "graduated", "tempo", "reproduction")) {
            assertThat(Files.readString(folder.resolve("fertility-" + chart + ".svg")))
                    .contains("<svg");
        }
    }

    @Test
    void whichAreasDifferSetsFlagsAgainstChanceAndRanksAgainstTheirIntervals() throws Exception {
        Path folder = Path.of("target/notebooks");
        String printed = printedBy(Path.of("notebooks/05-which-areas-differ.jsh"));

        assertThat(printed)
                .contains("2989 counties, 2985 of them with both counts")
                .contains("about 111.2 boys per 100 girls; outside 95 %: 708 (chance alone: 149)")
                .contains("different at a false discovery rate of 5 %: 297")
                .contains("151.7 as counted, 107.")
                .contains("Guangxi: rank 5 from the highest ratio by its value, ")
                .contains("Tibet's counties: The order of these 76 areas says nothing");
        assertThat(Files.readString(folder.resolve("areas-funnel.svg"))).contains("2,985 areas, 219 outside");
        assertThat(Files.readString(folder.resolve("areas-ranks.svg"))).contains("Guangxi");
    }

    @Test
    void birthsIn2035AreReadFromThreePoliciesAndTheRangeAroundEach() throws Exception {
        String printed = printedBy(Path.of("notebooks/06-births-in-2035.jsh"));

        assertThat(printed)
                .contains("rates as now         2021: 46")
                .contains("child care           2021: 47")
                .contains("bonus of two years   2021: 50")
                .contains("(80 % of trajectories ")
                .contains("the chance of more births in 2035 than the 4167 of 2015 is ");
        assertThat(Files.readString(Path.of("target/notebooks/births-2035-child-care.svg")))
                .contains("1000 trajectories");
    }

    @Test
    void forecastingBirthsTriesItsMethodsOnThePast() throws Exception {
        Path folder = Path.of("target/notebooks");
        String printed = printedBy(Path.of("notebooks/07-forecasting-births.jsh"));

        assertThat(printed)
                .contains("ETS(M,Ad,N) of series 'Births in Sweden' 1950 to 2023 (74 values)")
                .contains("Demographic pool   MASE ")
                .contains("Births in 2033: ")
                .contains("times the births of 2023 apart");
        for (String chart : List.of("fan", "backtest", "coverage")) {
            assertThat(Files.readString(folder.resolve("forecast-" + chart + ".svg")))
                    .contains("<svg");
        }
    }

    @Test
    void everyNotebookHasATestHere() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("notebooks"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "01-indicators.jsh",
                            "02-projection.jsh",
                            "03-is-the-target-met.jsh",
                            "04-fertility-schedule.jsh",
                            "05-which-areas-differ.jsh",
                            "06-births-in-2035.jsh",
                            "07-forecasting-births.jsh");
        }
    }
}
