package org.graunt.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ForecastSeriesTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String rows, String... more) throws IOException {
        Path input = Files.writeString(folder.resolve("in.csv"), rows);
        List<String> args = new java.util.ArrayList<>(List.of(
                "--input",
                input.toString(),
                "--output",
                folder.resolve("out.csv").toString()));
        args.addAll(List.of(more));
        return new CommandLine(new ForecastSeries())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args.toArray(String[]::new));
    }

    private List<String> written() throws IOException {
        return Files.readAllLines(folder.resolve("out.csv"));
    }

    private static String series(String name, String firstPeriod, int count) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String period = firstPeriod.equals("1990") ? Integer.toString(1990 + i) : firstPeriod;
            rows.append(name + "," + period + "," + (i + 1) + "," + (100 + 7 * (i % 3) + i) + ",train\n");
        }
        return rows.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool", "ets", "arima", "theta", "dotm", "naive", "snaive", "drift", "mean", "ses", "holt", "damped",
                "recent"
            })
    void everyMethodWritesAPointAndFourLimitsThatEncloseItForEachStep(String method) throws Exception {
        int exit =
                run("series,period,index,value,part\n" + series("a", "1990", 20), "--horizon", "3", "--method", method);

        assertThat(err.toString()).isEmpty();
        assertThat(exit).isZero();
        assertThat(out.toString()).contains("1 of 1 series");
        assertThat(written()).hasSize(4).first().isEqualTo("series,h,point,lo80,hi80,lo95,hi95");
        for (String line : written().subList(1, 4)) {
            String[] cells = line.split(",");
            double[] numbers = java.util.Arrays.stream(cells)
                    .skip(2)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(numbers[0]).isBetween(numbers[1], numbers[2]);
            assertThat(numbers[3]).isLessThan(numbers[1]);
            assertThat(numbers[4]).isGreaterThan(numbers[2]);
        }
    }

    @Test
    void rowsOfOtherPartsAreNotRead() throws Exception {
        String rows = "series,period,index,value,part\n" + series("a", "1990", 8) + "a,1998,9,100000,test\n";
        run(rows, "--method", "naive", "--horizon", "1");

        assertThat(written().get(1)).startsWith("a,1,114.0,");
    }

    @ParameterizedTest
    @CsvSource({"1990, 1990", "monthly, 1-01", "4, 1Q1", "YEARLY, 1"})
    void thePeriodSaysHowOftenASeriesIsObserved(String period, String first) throws Exception {
        Path file = Files.writeString(
                folder.resolve("in.csv"), "series,period,index,value,part\n" + series("a", period, 5));

        assertThat(SeriesFile.read(file).get(0).label(0)).isEqualTo(first);
        assertThat(SeriesFile.read(file).get(0).frequency().perYear())
                .isEqualTo(period.equals("4") ? 4 : period.matches("1990|YEARLY") ? 1 : 12);
    }

    @ParameterizedTest
    @CsvSource({"1990Q4, 1991Q1, 4, 1990Q4", "1990-12, 1991-01, 12, 1990-12", "1990-Q3, 1990q4, 4, 1990Q3"})
    void periodsFollowEachOtherAlsoOverTheTurnOfTheYear(String one, String two, int perYear, String label)
            throws Exception {
        Path file = Files.writeString(
                folder.resolve("in.csv"),
                "\uFEFFseries,period,index,value,part\na," + one + ",1,5.,TRAIN\na," + two + ",2,-.5E+1, Train\n");

        assertThat(SeriesFile.read(file).get(0).frequency().perYear()).isEqualTo(perYear);
        assertThat(SeriesFile.read(file).get(0).label(0)).isEqualTo(label);
        assertThat(SeriesFile.read(file).get(0).values()).containsExactly(5, -5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "theta", "naive", "holt"})
    void aSeriesOfWhichTheArithmeticFailsDoesNotStopTheFile(String method) throws Exception {
        String huge = series("huge", "1990", 12).replace(",train", "e300,train");
        int exit = run("series,period,index,value,part\n" + huge + series("a", "1990", 12), "--method", method);

        assertThat(exit).isEqualTo(3);
        assertThat(err.toString()).startsWith("huge: ").hasLineCount(1);
        assertThat(written()).contains("huge,1,,,,,").anyMatch(line -> line.startsWith("a,1,1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "drift"})
    void boundsKeepPointsAndLimitsBetweenThemAndRefuseValuesThere(String method) throws Exception {
        String rows = "series,period,index,value,part\n" + series("a", "1990", 12) + "b,1990,1,0,train\n";
        for (int i = 1; i < 6; i++) {
            rows += "b," + (1990 + i) + "," + (i + 1) + "," + i + ",train\n";
        }
        int exit = run(rows, "--method", method, "--bounds", "0,126", "--horizon", "9");

        assertThat(exit).isEqualTo(3);
        assertThat(err.toString()).startsWith("b: ").contains("wider bounds");
        assertThat(out.toString()).contains("on logit(0, 126)");
        for (String line : written().subList(1, 10)) {
            assertThat(java.util.Arrays.stream(line.split(",")).skip(2).mapToDouble(Double::parseDouble))
                    .allMatch(value -> value > 0 && value < 126);
        }
        assertThat(run(rows, "--bounds", "3,1")).isEqualTo(2);
        assertThat(run(rows, "--bounds", "3")).isEqualTo(2);
    }

    @Test
    void periodsMayCountYearsFromOne() throws Exception {
        StringBuilder rows = new StringBuilder("series,period,index,value,part\n");
        for (int i = 1; i <= 15; i++) {
            rows.append("a," + i + "," + i + "," + (100 + i % 4) + ",train\n");
        }

        assertThat(run(rows.toString())).isZero();
        assertThat(SeriesFile.read(folder.resolve("in.csv")).get(0).frequency().perYear())
                .isEqualTo(1);
    }

    @Test
    void theBundledSeriesAreForecastAsTheReadmeSays() throws Exception {
        int exit = run(Files.readString(Path.of("data/country-births/series.csv")));

        assertThat(exit).isZero();
        assertThat(out.toString()).contains("Forecasts written: 5 of 5 series by Demographic pool");
        assertThat(written()).hasSize(31);
    }

    @Test
    void aSeriesThatTheMethodCannotForecastIsLeftEmptyAndNamed() throws Exception {
        int exit = run("series,period,index,value,part\n" + series("long", "1990", 20) + series("short", "1990", 1));

        assertThat(exit).isEqualTo(3);
        assertThat(err.toString()).contains("short: ").contains("needs at least");
        assertThat(written()).hasSize(13).contains("short,1,,,,,");
        assertThat(out.toString()).contains("1 of 2 series");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "series,period,index,value\\na,1990,1,5 | no column 'part'",
                "series,period,index,value,part\\na,1990,1,5,test | no row with part 'train'",
                "series,period,index,value,part\\n,1990,1,5,train | line 2, column series: ''",
                "series,period,index,value,part\\na,1990,x,5,train | line 2, column index: 'x', expected a whole number",
                "series,period,index,value | no column 'part'",
                "'' | no column 'series'",
                "series,period,index,value,part | has a header but no rows",
                "series,period,index,value,part\\na,1990,1,NaN,train | line 2, column value: 'NaN', expected a number",
                "series,period,index,value,part\\na,1990,1,105d,train | line 2, column value: '105d', expected a number",
                "series,period,index,value,part\\na,1990,1,0x1p3,train | column value: '0x1p3', expected a number",
                "series,period,index,value,part\\na,1990,1,1e999,train | column value: '1e999', expected a number below",
                "series,period,index,value,part\\na,1990,1,5,train\\na,1992,2,6,train | line 3, column period: '1992', expected 1991 at index 2 of series a",
                "series,period,index,value,part\\na,1990Q4,1,5,train\\na,1991Q2,2,6,train | column period: '1991Q2', expected 1991Q1",
                "series,period,index,value,part\\na,yearly,1,5,train\\na,monthly,2,6,train | column period: 'monthly', expected yearly",
                "series,period,index,value,part\\na,1990,1,five,train | line 2, column value: 'five', expected a number",
                "series,period,index,value,part\\na,1990,1,5,train\\na,1991,1,6,train | series a has it on line 2 too",
                "series,period,index,value,part\\na,1990,1,5,train\\na,1992,3,6,train | expected 2, the next of series a",
                "series,period,index,value,part\\na,soon,1,5,train | line 2, column period: 'soon', expected a year"
            })
    void aFaultOfTheInputIsNamedWithItsPlace(String rows, String message) throws Exception {
        int exit = run(rows.replace("\\n", "\n"));

        assertThat(exit).isEqualTo(1);
        assertThat(err.toString()).contains(message);
        assertThat(folder.resolve("out.csv")).doesNotExist();
    }

    @Test
    void wrongOptionsAndAMissingFileHaveTheirOwnExitCodes() throws Exception {
        assertThat(run("series,period,index,value,part\n" + series("a", "1990", 9), "--horizon", "0"))
                .isEqualTo(2);
        int missing = new CommandLine(new ForecastSeries())
                .setErr(new PrintWriter(err, true))
                .execute(
                        "--input",
                        folder.resolve("none.csv").toString(),
                        "--output",
                        folder.resolve("o.csv").toString());
        assertThat(missing).isEqualTo(1);
        assertThat(err.toString()).contains("cannot read");
    }
}
