package org.graunt.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ForkJoinPool;
import org.graunt.table.CohortCsv;
import org.graunt.table.CohortTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of counties hold the counts of their tables. */
class CountyFilesTest {

    @TempDir
    private Path folder;

    private final CohortTable births = SyntheticCounties.of(3).births();

    private Path written(CohortTable table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CountyFiles.write(table.axes(), table.toArray(), out);
        return Files.write(folder.resolve(table.name() + ".csv"), out.toByteArray());
    }

    @Test
    void areReadBackAsTheSameTable() throws IOException {
        assertThat(CohortCsv.read(written(births), "births", births.description()))
                .isEqualTo(births);
    }

    @Test
    void areReadBackWithTheirOpenAgeGroup() throws IOException {
        CohortTable population = SyntheticCounties.of(2).population();

        assertThat(CohortCsv.read(written(population), "population", population.description())
                        .toArray())
                .isEqualTo(population.toArray());
    }

    @Test
    void areScannedToTheSameCellsOnOneThreadAndOnTwo() throws IOException {
        Path file = written(births);
        ForkJoinPool pool = ForkJoinPool.commonPool();

        assertThat(DigitScan.read(file, 3, 1, pool)).isEqualTo(births.toArray());
        assertThat(DigitScan.read(file, 3, 2, pool)).isEqualTo(births.toArray());
    }
}
