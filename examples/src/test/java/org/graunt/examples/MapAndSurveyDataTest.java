package org.graunt.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.graunt.table.Axes.AREA;
import static org.graunt.table.Axes.PERIOD;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.graunt.charts.TileGrid;
import org.graunt.estimate.Estimate;
import org.graunt.indicator.CohortData;
import org.graunt.indicator.EstimateTable;
import org.graunt.indicator.Indicators;
import org.graunt.table.TableFolder;
import org.junit.jupiter.api.Test;

/** The tiles and the survey data beside the counts that charts are drawn from. */
class MapAndSurveyDataTest {

    private static List<String> areas(String grid) throws IOException {
        return TileGrid.read(Path.of("data", grid)).tiles().stream()
                .map(TileGrid.Tile::area)
                .toList();
    }

    @Test
    void everyCountyOfSwedenHasATile() throws IOException {
        CohortData sweden = CohortData.read(Path.of("data/sweden-counties"));
        assertThat(areas("sweden-counties/tiles.txt"))
                .containsExactlyInAnyOrderElementsOf(
                        sweden.table("births").axis(AREA).labels());
    }

    @Test
    void everyProvinceOfChinaHasATileInBothLanguages() throws IOException {
        List<String> provinces =
                TableFolder.read(Path.of("data/china-infants")).areas().orElseThrow().parents().values().stream()
                        .distinct()
                        .toList();
        assertThat(areas("china-infants/tiles.txt")).containsExactlyInAnyOrderElementsOf(provinces);
        assertThat(areas("china-infants/tiles-zh.txt")).containsExactlyInAnyOrderElementsOf(provinces);
    }

    @Test
    void surveysInKenyaHaveTheirPublishedPrevalenceAndStandardError() {
        CohortData kenya = CohortData.read(Path.of("data/kenya-surveys"));
        EstimateTable modern = kenya.compute(Indicators.MODERN_PREVALENCE).by("source", PERIOD);
        EstimateTable any = kenya.compute(Indicators.CONTRACEPTIVE_PREVALENCE).by("source", PERIOD);

        Estimate latest = modern.get("DHS", "2022-05-01");
        // whole numbers of women: half a woman of 7,508 is 0.007 points
        assertThat(latest.value()).isCloseTo(56.427, within(0.01));
        assertThat(any.get("DHS", "2022-05-01").value()).isCloseTo(62.536, within(0.01));
        assertThat(any.get("DHS", "1993-05-17").value()).isCloseTo(32.747, within(0.05));
        assertThat((latest.upper() - latest.lower()) / (2 * 1.959964)).isCloseTo(0.572, within(0.002));
    }
}
