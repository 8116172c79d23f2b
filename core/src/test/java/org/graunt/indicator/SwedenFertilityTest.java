package org.graunt.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.graunt.table.Axes;
import org.graunt.table.CohortCsv;
import org.graunt.table.CohortTable;
import org.graunt.table.Collection;
import org.graunt.table.TableDescription;
import org.graunt.table.TableDescription.AgeDefinition;
import org.graunt.table.TableDescription.Exposure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Total fertility of Sweden's 21 counties in 47 years, from single ages attained in the year. */
class SwedenFertilityTest {

    private static final Indicator TFR =
            Indicator.sumOfAgeRates("tfr", Measure.of("births"), Measure.personYears("women"));

    @TempDir
    static Path folder;

    private static String births;
    private static String women;
    private static CohortData data;

    @BeforeAll
    static void read() throws IOException {
        births = unpacked("births.csv.gz");
        women = unpacked("women.csv.gz");
        CohortTable events = CohortCsv.read(
                Files.writeString(folder.resolve("births.csv"), births),
                "births",
                TableDescription.events()
                        .withAges(AgeDefinition.ATTAINED_IN_YEAR)
                        .withCollection(new Collection.Register())
                        .withOf(Map.of(Axes.AGE, "mother")));
        CohortTable stock = CohortCsv.read(
                Files.writeString(folder.resolve("women.csv"), women),
                "women",
                TableDescription.stock(12, 31)
                        .withAges(AgeDefinition.COMPLETED)
                        .withExposure(Exposure.MEAN_OF_ENDS)
                        .withOf(Map.of(Axes.AGE, "mother")));
        data = CohortData.of(events, stock);
    }

    private static String unpacked(String file) throws IOException {
        try (InputStream in =
                new GZIPInputStream(SwedenFertilityTest.class.getResourceAsStream("/sweden-fertility/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everyCountyAndYearIsTheSumOverAgesOfBirthsByMeanWomen() throws IOException {
        EstimateTable computed = data.compute(TFR).by(Axes.AREA, Axes.PERIOD);
        Map<String, Double> expected = plainSums();

        assertThat(computed.rowCount()).isEqualTo(21 * 47);
        for (int row = 0; row < computed.rowCount(); row++) {
            assertThat(computed.stateAt(row)).isEqualTo(RowState.VALUE);
            String key = computed.label(row, Axes.AREA) + "," + computed.label(row, Axes.PERIOD);
            // 35 sums and quotients in another order
            assertThat(computed.estimateAt(row).value()).isCloseTo(expected.get(key), within(1e-13));
        }
    }

    private static Map<String, Double> plainSums() {
        Map<String, Double> stock = new HashMap<>();
        women.lines().skip(1).map(line -> line.split(",")).forEach(cell -> {
            stock.put(cell[0] + "," + cell[1] + "," + cell[2], Double.parseDouble(cell[3]));
        });
        Map<String, Double> tfr = new HashMap<>();
        births.lines().skip(1).map(line -> line.split(",")).forEach(cell -> {
            int year = Integer.parseInt(cell[1]);
            int age = Integer.parseInt(cell[2]);
            double before = stock.get(cell[0] + "," + (year - 1) + "," + (age - 1));
            double after = stock.get(cell[0] + "," + year + "," + age);
            tfr.merge(cell[0] + "," + year, Double.parseDouble(cell[3]) / ((before + after) / 2), Double::sum);
        });
        return tfr;
    }

    @Test
    void theNationFollowsThePublishedSeries() throws IOException {
        EstimateTable national = data.compute(TFR).by(Axes.PERIOD);
        try (InputStream in = SwedenFertilityTest.class.getResourceAsStream("/sweden-fertility/wpp-tfr.csv")) {
            String published = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            published.lines().skip(1).map(line -> line.split(",")).forEach(cell -> {
                int year = Integer.parseInt(cell[0]);
                // The published series refers to a population estimated by its authors, and is smooth: resources'
                // README.
                assertThat(national.get(year).value()).isCloseTo(Double.parseDouble(cell[1]), within(0.013));
            });
        }
    }

    @Test
    void aCountyIsNeverFurtherFromTheNationThanItsSmallNumbersAndItsPeopleAllow() {
        EstimateTable national = data.compute(TFR).by(Axes.PERIOD);
        EstimateTable counties = data.compute(TFR).by(Axes.AREA, Axes.PERIOD);
        for (int row = 0; row < counties.rowCount(); row++) {
            double nation = national.get(counties.label(row, Axes.PERIOD)).value();
            assertThat(counties.estimateAt(row).value()).isBetween(0.8 * nation, 1.3 * nation);
        }
    }
}
