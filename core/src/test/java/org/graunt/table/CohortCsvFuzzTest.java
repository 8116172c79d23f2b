package org.graunt.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever stands in a file or its description, it is read or refused by a fault that names the file; nothing else is thrown. */
class CohortCsvFuzzTest {

    private static final String VALID = """
            area,period,age,sex,order,policy,count
            A,2011,15-19,male,1,within,12
            "A",2011,15-19,female,1,within,3.5
            A,2011,20+,male,1,within,*
            A,2011,20+,female,1,within,NA
            """;

    private static final String DESCRIPTION = """
            {"calendar": "10-01", "tables": {"births": {"kind": "events", "age": "completed", "absent": "zero",
              "of": {"age": "mother"}, "collection": {"type": "sample", "n": 12, "of": 100},
              "marks": {"missing": ["NA"], "suppressed": ["*"]}, "suppressedBelow": 5, "charset": "UTF-8"}}}
            """;

    private static final String PIECES = ",\"\n\r .-+*%;\t岁年0123456789eEAHQ[]{}:u0\\\uFEFF，１男女";

    private static final TableDescription BIRTHS =
            TableDescription.events().withAges(TableDescription.AgeDefinition.COMPLETED);

    private static String changed(String start, long seed, int changes) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(start);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, PIECES.charAt(random.nextInt(PIECES.length())));
                default -> text.setCharAt(at, PIECES.charAt(random.nextInt(PIECES.length())));
            }
        }
        return text.toString();
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("graunt", ".csv");
        try {
            Files.write(file, bytes);
            for (TableDescription description :
                    List.of(BIRTHS, BIRTHS.withAbsent(TableDescription.Absent.ZERO), TableDescription.stock(12, 31))) {
                try {
                    assertThat(CohortCsv.read(file, "births", description).size())
                            .isPositive();
                } catch (TableFormatException e) {
                    assertThat(e).hasMessageStartingWith(file.getFileName().toString());
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    @Property(tries = 300)
    void aFileWithAFewChangesIsReadOrRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int changes)
            throws IOException {
        readOrRefuse(changed(VALID, seed, changes).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 300)
    void aDescriptionWithAFewChangesIsReadOrRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int changes)
            throws IOException {
        Path folder = Files.createTempDirectory("graunt");
        Path json = folder.resolve("tables.json");
        Path csv = Files.writeString(folder.resolve("births.csv"), VALID);
        try {
            Files.writeString(json, changed(DESCRIPTION, seed, changes));
            try {
                assertThat(TableFolder.read(folder).tables()).isNotEmpty();
            } catch (TableFormatException e) {
                assertThat(e.source()).isNotEmpty();
            }
        } finally {
            Files.delete(csv);
            Files.delete(json);
            Files.delete(folder);
        }
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
        readOrRefuse(bytes);
    }
}
