package org.graunt.internal.math;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** One row of a reference file, by the names of its columns. */
public final class ReferenceRow {

    private final NamedCsvRecord fields;

    private ReferenceRow(NamedCsvRecord fields) {
        this.fields = fields;
    }

    /** All rows of {@code reference/estimate/<name>.csv}. */
    public static List<ReferenceRow> all(String name) {
        return at("/reference/estimate/" + name + ".csv");
    }

    /** All rows of a CSV file among the test resources. */
    public static List<ReferenceRow> at(String resource) {
        InputStream file = Objects.requireNonNull(ReferenceRow.class.getResourceAsStream(resource), resource);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return csv.stream().map(ReferenceRow::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a field. */
    public String text(String column) {
        return fields.getField(column);
    }

    /** The number in a field; NaN where the field is empty. */
    public double number(String column) {
        String text = text(column);
        return text.isEmpty()
                ? Double.NaN
                : switch (text) {
                    case "Inf" -> Double.POSITIVE_INFINITY;
                    case "-Inf" -> Double.NEGATIVE_INFINITY;
                    default -> Double.parseDouble(text);
                };
    }

    @Override
    public String toString() {
        return String.join(", ", fields.getFields());
    }
}
