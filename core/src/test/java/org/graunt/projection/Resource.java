package org.graunt.projection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** A reference CSV file without quoted fields, read whole. */
final class Resource {

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<String[]> rows = new ArrayList<>();

    Resource(String path) {
        try (InputStream raw = Resource.class.getResourceAsStream(path);
                InputStream in = path.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            String[] lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            String[] header = lines[0].split(",");
            for (int i = 0; i < header.length; i++) {
                columns.put(header[i], i);
            }
            for (int i = 1; i < lines.length; i++) {
                rows.add(lines[i].replaceAll("\"[^\"]*\"", "quoted").split(",", -1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> rows() {
        return rows.stream().map(Row::new).toList();
    }

    List<Row> rows(String column, String value) {
        return rows().stream().filter(row -> row.text(column).equals(value)).toList();
    }

    final class Row {

        private final String[] fields;

        private Row(String[] fields) {
            this.fields = fields;
        }

        String text(String column) {
            return fields[columns.get(column)];
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        /** A number, 0 where the field does not apply. */
        double numberOrZero(String column) {
            return text(column).isEmpty() ? 0 : number(column);
        }

        int integer(String column) {
            return Integer.parseInt(text(column));
        }
    }
}
